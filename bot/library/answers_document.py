"""The document of the answers that owners taught in the chat: Markdown, with a heading for each question.

It is a document like any other, so that it can be read, corrected by hand, sent back or put into a folder of knowledge.
"""

import re
from dataclasses import dataclass, replace

from bot.replies.question_marks import mark_of_question, question_key
from bot.state.values import TaughtAnswer
from knowledge.questions_asked import OTHER_WAYS
from knowledge.reading.tidying import says_something
from knowledge.sections import MAX_PARAGRAPH
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.sentences import ends_sentence

ANSWERS_NAME = "answers.md"
"""The name of the document; who sends a file of this name replaces all of them."""
MAX_QUESTION = 180
"""Characters of a question: a heading is read up to 200."""
MAX_ANSWER = MAX_PARAGRAPH - 1
"""Characters of an answer, which is one paragraph of a document; it may get a full stop."""
_MARKS = expression(r"([\\`*_\[\]<>#&~|])")
_AT_BEGINNING = expression(r"^(\d{1,9})?([-+=.)])")
_ESCAPED = expression(r"\\([!-/:-@\[-`{-~])")
_SECTION = expression(r"^## +", re.MULTILINE)
_BULLET = expression(r"^[-•*–] +")


def as_question(text: str) -> str:
    """Return a question in one line with its mark; raise InvalidInput where it is too long."""
    line = one_line(text).strip()
    asked = line if not line or line.endswith("?") else f"{line.rstrip('.!…: ')}?"
    if len(asked) > MAX_QUESTION:
        raise InvalidInput("question_too_long")
    return asked


def as_answer(text: str) -> str:
    """Return an answer as one paragraph that ends like a sentence.

    Raises InvalidInput where it is too long, or so short that a reader of documents drops it.
    """
    lines = [line for line in (one_line(each).strip() for each in text.splitlines()) if line]
    joined = "".join(_joined(line, after) for line, after in zip(lines, [*lines, ""][1:], strict=True)).strip()
    if joined and not says_something(joined):
        raise InvalidInput("answer_says_nothing")
    if len(joined) > MAX_ANSWER:
        raise InvalidInput("answer_too_long")
    return joined if not joined or ends_sentence(joined) else f"{joined.rstrip(':;,')}."


def _joined(line: str, after: str) -> str:
    bare = _BULLET.sub("", line)
    if not after:
        return bare
    follows = bool(_BULLET.match(after))
    if bare.endswith(":") or ends_sentence(bare):
        return f"{bare} "
    return f"{bare}; " if follows else f"{bare}. "


@dataclass(frozen=True)
class AnswersDocument:
    """The document as it is written: its head, and for each heading of the second level what stands from there on."""

    head: str
    sections: tuple[str, ...] = ()

    @classmethod
    def read(cls, content: bytes | None, title: str) -> "AnswersDocument":
        """Return the document that is kept, or an empty one with a title."""
        if content is None:
            return cls(f"# {_escaped(title)}\n")
        text = content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
        head, *sections = _SECTION.split(text)
        return cls(head.strip() + "\n", tuple(f"{each.strip()}\n" for each in sections))

    @property
    def content(self) -> bytes:
        """The Markdown."""
        return "\n".join([self.head, *(f"## {section}" for section in self.sections)]).encode()

    @property
    def answers(self) -> tuple[TaughtAnswer, ...]:
        """Every question that stands in a heading, with its answer."""
        return tuple(_answer_in(section) for section in self.sections)

    def having(self, taught: TaughtAnswer, instead: str = "") -> "AnswersDocument":
        """Return the document with an answer, at the place of the one to the same question or to that of `instead`.

        Ways to ask that were added before stay.
        """
        keys = {question_key(taught.question), question_key(instead or taught.question)}
        places = [place for place, each in enumerate(self.answers) if question_key(each.question) in keys]
        if not places:
            return AnswersDocument(self.head, (*self.sections, _written(taught)))
        ways = dict.fromkeys((*taught.ways, *self.answers[places[0]].ways))
        written = _written(replace(taught, ways=tuple(ways)))
        kept = [written if place == places[0] else each for place, each in enumerate(self.sections)]
        return AnswersDocument(self.head, tuple(each for place, each in enumerate(kept) if place not in places[1:]))

    def without(self, question: str) -> "AnswersDocument":
        """Return the document without the answer to a question."""
        key = question_key(question)
        left = zip(self.sections, self.answers, strict=True)
        return AnswersDocument(
            self.head, tuple(section for section, each in left if question_key(each.question) != key)
        )


def marked_answer(mark: str, answers: tuple[TaughtAnswer, ...]) -> TaughtAnswer | None:
    """Return the answer whose question has this mark; None where it was removed."""
    return next((each for each in answers if mark_of_question(each.question) == mark), None)


def _written(taught: TaughtAnswer) -> str:
    ways = " ".join(_escaped(way) for way in taught.ways)
    listed = f"\n{OTHER_WAYS[0]}{ways}\n" if ways else ""
    return f"{_escaped(taught.question)}\n\n{_escaped(taught.answer)}\n{listed}"


def _answer_in(section: str) -> TaughtAnswer:
    heading, _, below = section.partition("\n")
    paragraphs = [_plain(each) for each in re.split(r"\n\s*\n", below) if each.strip()]
    listing = [each for each in paragraphs if each.startswith(OTHER_WAYS)]
    ways = [f"{way.strip()}?" for each in listing for way in each.partition(": ")[2].split("?") if way.strip()]
    answer = "\n".join(each for each in paragraphs if each not in listing)
    return TaughtAnswer(_plain(heading), answer, tuple(ways))


def _escaped(text: str) -> str:
    """Return a line of plain text as Markdown that reads the same."""
    marked = _MARKS.sub(r"\\\1", text)
    return _AT_BEGINNING.sub(r"\1\\\2", marked)


def _plain(markdown: str) -> str:
    return _ESCAPED.sub(r"\1", one_line(markdown)).strip()
