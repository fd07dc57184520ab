"""The weekly digest for owners: the week in one line, and the three things that are most worth doing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.calculations.formats import write_number, write_percent
from bot.owners.gaps import Gap
from bot.owners.usage import points_answered, taught_lately
from bot.replies.markup import escape
from bot.replies.owner_buttons import AnswerGap, SwitchDigest
from bot.replies.reply import Button, Reply, Row
from bot.state.group_values import AskedOnce
from bot.state.values import AnswerVersion, Miss
from bot.texts import texts_for
from knowledge.guide import Guide, Language
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.shortening import shorten

WEEK_DAYS = 7
"""Days that a digest tells of."""
THINGS = 3
"""Things worth doing that are named: more are put off."""
_QUESTION_SHOWN = 100
"""Characters of a question in the digest: two lines of a phone."""


@dataclass(frozen=True)
class Week:
    """What happened in a week."""

    asked: Sequence[AskedOnce]
    taught: Sequence[AnswerVersion]
    gaps: Sequence[Gap]
    """What is still to be answered, those asked most first."""
    misses: Sequence[Miss]


@dataclass(frozen=True)
class _Thing:
    """Something worth doing, and the question that a button answers."""

    sentence: str
    mark: str = ""


def digest(week: Week, guide: Guide, language: Language) -> Reply:
    """Return the digest, with a button for each question that is worth an answer."""
    words, texts = texts_for(language).usage, texts_for(language).owners
    answered = sum(each.decision == "answer" for each in week.asked)
    share = write_percent(Decimal(round(100 * answered / max(len(week.asked), 1))), language)
    figures = (words.digest_figures if week.asked else words.digest_empty).format(
        questions=write_number(Decimal(len(week.asked)), language), share=share, taught=len(taught_lately(week.taught))
    )
    things = list(_things(week, guide, language))[:THINGS]
    lines = [f"{number}. {thing.sentence}" for number, thing in enumerate(things, start=1)]
    answers: Row = tuple(
        Button(texts.answer_gap.format(number=number), AnswerGap(thing.mark))
        for number, thing in enumerate(things, start=1)
        if thing.mark
    )
    text = "\n\n".join([words.digest_title, figures, "\n".join(lines) or words.digest_nothing])
    off: Row = (Button(words.digest_off, SwitchDigest(on=False)),)
    return Reply(text, (answers, off) if answers else (off,))


def _things(week: Week, guide: Guide, language: Language) -> Iterator[_Thing]:
    """Yield what is worth doing: the largest gap, the worst answer, further gaps, then what is asked most."""
    words = texts_for(language).usage
    gaps = [
        _Thing(words.digest_answer_gap.format(question=_shown(gap.wordings[0].text), times=gap.times), gap.marks[0])
        for gap in week.gaps
    ]
    yield from gaps[:1]
    worst = Counter(miss.point for miss in week.misses for _ in miss.reasons if miss.point)
    yield from (
        _Thing(words.digest_look_at.format(title=_shown(point.in_language(language).title), times=times))
        for id, times in worst.most_common(1)
        if (point := guide.point(id))
    )
    yield from gaps[1:]
    for point, times in points_answered(week.asked, guide)[:1]:
        yield _Thing(words.digest_read.format(title=_shown(point.in_language(language).title), times=times))


def _shown(text: str) -> str:
    return escape(shorten(one_line(text), _QUESTION_SHOWN))
