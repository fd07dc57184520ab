"""Numbers in running text, with the places where they stand."""

import pytest

from bot.numbers.running_text import find_quantities
from knowledge.toolbox.errors import InvalidInput


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bỏ 50tr thu về 120tr", [("50tr", 3, 7), ("120tr", 15, 20)]),
        ("do 5 đơn, $5", [("5", 3, 4), ("$5", 10, 12)]),
        ("1 tỷ 200 triệu và 5%", [("1 tỷ 200 triệu", 0, 14), ("5%", 18, 20)]),
        ("roi là gì", []),
    ],
)
def test_finds_quantities(text: str, found: list[tuple[str, int, int]]) -> None:
    assert [(each.quantity.text, each.start, each.end) for each in find_quantities(text)] == found


def test_an_uncertain_number_is_refused() -> None:
    with pytest.raises(InvalidInput):
        list(find_quantities("chi 1 vé thu 3tr"))
