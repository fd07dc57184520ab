"""Claims on what the law says are not decided by what the guide says of the same thing."""

import pytest

from bot.understanding.claim_answers import _is_of_law
from index.values.finding import Decision, Finding, RankedPoint


@pytest.mark.parametrize(
    ("text", "point", "decision", "is_one"),
    [
        ("luật nói phải có 20.000 follow mới tính là influencer đúng không", "law/who-is-covered", "answer", True),
        ("by law an influencer needs 20k followers, right?", "law/who-is-covered", "answer", True),
        ("phải có 20.000 follow mới là influencer đúng không", "law/who-is-covered", "answer", False),
        ("luật chơi là phải có 20.000 follow đúng không", "what-is/audience-sizes", "answer", False),
        ("luật nói phải có 20.000 follow đúng không", "law/who-is-covered", "suggest", False),
    ],
)
def test_a_claim_on_law(text: str, point: str, decision: Decision, is_one: bool) -> None:
    assert _is_of_law(text, Finding(text, "vi", decision, 1.0, (RankedPoint(point, 1.0),))) is is_one
