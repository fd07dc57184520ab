"""How several asks of one message are put."""

import pytest

from bot.understanding.ask_forms import wishes, without_wish


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Cho thầy định nghĩa", "định nghĩa"),
        ("cho mình xin lợi ích", "lợi ích"),
        ("give me the cons", "the cons"),
        ("nhược điểm", "nhược điểm"),
        ("chọn KOL nào", "chọn KOL nào"),
    ],
)
def test_what_a_wish_names(text: str, named: str) -> None:
    assert without_wish(text) == named
    assert wishes(text) == (text != named)
