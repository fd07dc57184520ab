"""A long message that surely leads to a point by itself is not taken for a word on what was shown before it."""

from collections.abc import Sequence

import pytest

from bot.guide.answerer import Answerer
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.understanding.reader import Reader
from bot.understanding.utterance import Utterance
from index.values.finding import Decision, Finding, RankedPoint
from knowledge.guide import Guide, Language


class _Finds:
    """Finds one point, as sure as it is told."""

    def __init__(self, confidence: float, score: float, decision: Decision, section: str | None) -> None:
        self._confidence, self._score, self._decision, self._section = confidence, score, decision, section

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        points = (RankedPoint("cons/high-cost", self._score),)
        return Finding(question, "vi", self._decision, self._confidence, points, self._section)


LONG = "mà muốn làm từ đầu thì nên làm gì trước"


@pytest.mark.parametrize(
    ("text", "shown", "confidence", "score", "decision", "section", "leads"),
    [
        (LONG, "pros/trust", 0.99, 0.98, "answer", None, True),
        ("làm gì trước tiên đây bạn", "pros/trust", 0.99, 0.98, "answer", None, True),
        ("làm gì trước tiên đây", "pros/trust", 0.99, 0.98, "answer", None, False),
        (LONG, "cons/high-cost", 0.99, 0.98, "answer", None, False),
        (LONG, "pros/trust", 0.96, 0.98, "answer", None, False),
        (LONG, "pros/trust", 0.99, 0.96, "answer", None, False),
        (LONG, "pros/trust", 0.99, 0.98, "suggest", None, False),
        (LONG, "pros/trust", 0.99, 0.98, "answer", "cons", False),
    ],
)
def test_what_surely_leads_elsewhere(
    guide: Guide, text: str, shown: str, confidence: float, score: float, decision: Decision, section: str | None,
    leads: bool,
) -> None:  # fmt: skip
    reader = Reader(Answerer(guide, _Finds(confidence, score, decision, section)))
    turn = Turn("?", Shown("answer", (shown,), language="vi"), "vi")
    assert reader.leads_elsewhere(Utterance(text, (turn,), "vi")) is leads
