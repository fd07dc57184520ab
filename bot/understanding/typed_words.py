"""What a reply quotes of a message, in the words that were typed: it was read in others (`rứa` as `vậy`)."""

import re
from dataclasses import replace
from difflib import SequenceMatcher

from bot.guide.answerer import Answer
from bot.replies.markup import escape
from knowledge.toolbox.expressions import expression

_QUOTED = expression(r"“([^”]{1,300})”")


def quoted_as_typed(answer: Answer, read: str, typed: str) -> Answer:
    """Return an answer that quotes the message as it was typed."""
    if read == typed or "“" not in answer.reply.text:
        return answer
    spoken, written = read.split(), typed.split()

    def as_typed(found: re.Match[str]) -> str:
        said = found[1].split()
        if found[1] in escape(typed):
            return found[0]
        place = _place_of(said, [escape(word) for word in spoken])
        if place is None:
            return found[0]
        start, end = _same_words(spoken, written, place, place + len(said))
        return f"“{escape(' '.join(written[start:end]).strip(' ?.!,'))}”"

    text = _QUOTED.sub(as_typed, answer.reply.text)
    return replace(answer, reply=replace(answer.reply, text=text))


def _place_of(said: list[str], words: list[str]) -> int | None:
    """Return where a row of words begins in another; marks at their ends count for nothing."""
    bare, wanted = ([word.strip(" ?.!,") for word in each] for each in (words, said))
    places = range(len(bare) - len(wanted) + 1)
    return next((at for at in places if bare[at : at + len(wanted)] == wanted), None)


def _same_words(spoken: list[str], written: list[str], start: int, end: int) -> tuple[int, int]:
    """Return the places of words of a message as it was typed that became those from `start` to `end`."""
    first, last = len(written), 0
    for _, one, two, three, four in SequenceMatcher(None, spoken, written, autojunk=False).get_opcodes():
        if two <= start or one >= end:
            continue
        same = two - one == four - three
        first = min(first, three + max(0, start - one) if same else three)
        last = max(last, four - max(0, two - end) if same else four)
    return (first, last) if first < last else (0, len(written))
