"""Prices of things that no document knows are missing; those of people are the handbook's."""

import pytest

from bot.guide.strange_prices import without_strange_price
from index.values.finding import Finding, RankedPoint


def found(question: str, point: str, *strange: str) -> Finding:
    return Finding(question, "vi", "answer", 0.9, (RankedPoint(point, 0.8),), strange=strange)


@pytest.mark.parametrize(
    ("question", "point"),
    [
        ("Cần trả bao nhiêu để dùng Kolmatch?", "pricing/no-standard-price"),
        ("how expensive is Traackr", "pricing/no-standard-price"),
        ("Zefmo mắc không", "cons/high-cost"),
    ],
)
def test_the_price_of_something_unknown_is_missing(question: str, point: str) -> None:
    finding = without_strange_price(found(question, point, "Name"))
    assert (finding.decision, finding.missing, finding.confidence) == ("decline", "price", 0)


@pytest.mark.parametrize(
    "finding",
    [
        found("Tiệm Lavita thuê KOL giá bao nhiêu?", "pricing/no-standard-price", "Lavita"),
        found("How much should Brandello pay an influencer?", "pricing/no-standard-price", "Brandello"),
        found("Zubiko mời người nổi tiếng tốn bao nhiêu?", "pricing/no-standard-price", "Zubiko"),
        found("Giá bao nhiêu?", "pricing/no-standard-price"),
        found("Lavita nên chọn ai?", "activities/find-and-select", "Lavita"),
        Finding(
            "Lavita giá sao?",
            "vi",
            "suggest",
            0.3,
            (RankedPoint("pricing/no-standard-price", 0.2),),
            strange=("Lavita",),
        ),
        Finding("Lavita giá sao?", "vi", "decline", 0.0, (), strange=("Lavita",)),
    ],
)
def test_everything_else_stays(finding: Finding) -> None:
    assert without_strange_price(finding) == finding
