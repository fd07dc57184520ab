"""A question as it is searched for: cleaned, with chat spelling written out, alone and behind the turn before."""

from dataclasses import dataclass

from index.values.finding import Question
from index.words.language import detect
from index.words.normalize import clean_question
from index.words.spelling import undo_chat_spelling
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression

MARKS_AT_END = " ?!.…"
_WHY_ASKED = expression(
    r"^((?:(?:influencers?|influ|inf|kols?|kocs?|ugc|creators?|nano|micro|macro|mega|marketing|affiliate|seeding|"
    r"brief|booking|livestream|media kit|spark ads|emv|roas|roi|cpm) ){1,3}(?:nghĩa |nghia )?(?:là|la) (?:gì|gi|ai)) "
    r"(?:mà|ma) (?!.*\b(?:khác|khac|so với|so voi)\b).+"
)
"""What is meant by a word of the trade, and behind it what only says why that is asked; no comparison."""


@dataclass(frozen=True)
class Query:
    """Everything that a finding depends on.

    `language` is that of the answer. `texts` are the question alone and, after a turn, the question behind that turn.
    """

    language: Language
    texts: tuple[str, ...]

    @classmethod
    def of(cls, question: Question) -> "Query":
        """Return the query for a question."""
        turns = question.turns
        language = question.language or detect(clean_question(question.text), detect(turns[-1]) if turns else "vi")
        text = search_text(question.text)
        return cls(language, (text, join_turn(search_text(turns[-1]), text)) if turns else (text,))


def search_text(question: str) -> str:
    """Return a question as it is encoded: cleaned, in small letters, chat spelling written out when it is Vietnamese.

    Capitals and the mark at the end change nothing in what is asked, so they must not change what is found. "KOL là gì
    mà hãng nào cũng thuê" asks what a KOL is: what stands behind it would lead elsewhere.
    """
    text = clean_question(question)
    written = undo_chat_spelling(text) if detect(text) == "vi" else text
    return _WHY_ASKED.sub(r"\1", written.lower().rstrip(MARKS_AT_END)) or written


def join_turn(turn: str, question: str) -> str:
    """Return a question behind the turn before it, as both are encoded together."""
    return f"{turn} {question}"
