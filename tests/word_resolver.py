"""A small resolver that goes by shared words: quick, the same in every run, with no model to load."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from math import log

from index.values.finding import Decision, Finding, RankedPoint
from index.words.language import detect
from knowledge.guide import Guide, Language, PointText
from knowledge.toolbox.folding import fold, words

ACTS = {
    **dict.fromkeys(("hello", "hi", "chao", "xin chao", "cam on"), "greeting"),
    "cho xem muc luc": "contents",
    "show me the contents": "contents",
    "bot lam duoc gi": "commands",
    "mo cai dat": "settings",
    "thoi huy di": "cancel",
    "bot luu gi ve minh": "privacy",
    "ve trang dau": "home",
    "tra loi bang tieng anh di": "speak-english",
    "answer in vietnamese from now on": "speak-vietnamese",
    "cau nay tieng anh": "to-english",
    "ngan hon": "shorter",
    "gap lam roi": "hurry",
}
"""What is said instead of asked, folded, and the act that it is."""


class WordResolver:
    """Ranks points by the weight of the words that a question shares with them; `asked` lists what it was asked."""

    def __init__(self, guide: Guide) -> None:
        self.asked: list[tuple[str, tuple[str, ...]]] = []
        self._words = {
            point.id: frozenset[str]().union(*map(_words_of, point.texts.values())) for point in guide.points()
        }
        self._spread = Counter(word for found in self._words.values() for word in found)

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Return the points that share most; two words in common make an answer, one a suggestion."""
        self.asked.append((question, tuple(turns)))
        spoken = language or detect(question)
        talk = ACTS.get(fold(question).strip(" !.?"))
        asked = set(words(fold(" ".join([*turns[-1:], question]))))
        points = sorted((self._rank(point, asked) for point in self._words), key=lambda point: -point.score)[:10]
        known = len(asked & self._words[points[0].id])
        decision: Decision = "answer" if known > 1 else "suggest" if known else "decline"
        confidence = min(1.0, known / 4)
        return Finding(question, spoken, "small_talk" if talk else decision, confidence, tuple(points), small_talk=talk)

    def _rank(self, point: str, asked: set[str]) -> RankedPoint:
        shared = asked & self._words[point]
        weight = sum(log(1 + len(self._words) / self._spread[word]) for word in shared)
        return RankedPoint(point, weight / (1 + weight))


@cache
def _words_of(text: PointText) -> frozenset[str]:
    """Return the folded words of a text; hundreds of tests begin with the same ones."""
    return frozenset(words(fold(f"{text.title} {text.text}")))
