"""A dialog that asks for a new value of one number of a result."""

import pytest

from bot.calculations.calculate import calculate
from tests.bot.calculations.dialog_talk import Said, editing, go_on, labels, open_dialog


@pytest.mark.parametrize(
    ("command", "line", "name", "said", "alike"),
    [
        ("roi", "50tr 120tr", "cost", ["60tr"], "60tr 120tr"),
        ("roi", "50tr 120tr", "margin", ["40"], "50tr 120tr margin=40"),
        ("roi", "$50 $120", "cost", ["60"], "$60 $120"),
        ("engagement", "1200 80 25000", "followers", ["0", "50k"], "1200 80 50k"),
        ("breakeven", "50tr 40%", "aov", ["huh", "350k"], "50tr 40% aov=350k"),
        ("engagement", "1200 80 25000 posts=2", "posts", ["4"], "1200 80 25000 posts=4"),
        ("roi", "50tr 120tr", "revenue", ["$120", "$50"], "$50 $120"),
    ],
)
def test_an_edited_number_gives_the_result_anew(
    command: str, line: str, name: str, said: list[Said], alike: str
) -> None:
    turned = editing(command, line, name, *said)
    assert turned.ended == "done"
    assert turned.calculation is not None
    assert turned.calculation.values == calculate(command, alike, "vi").values
    assert list(turned.calculation.inputs) == list(calculate(command, alike, "vi").inputs)


def test_an_edit_shows_the_result_and_asks_for_one_number() -> None:
    turned = editing("roi", "50tr 120tr margin=40%", "revenue")
    assert turned.reply.plain.split("\n") == [
        "Chi phí 50.000.000 · biên lợi nhuận 40%",
        "",
        "Chiến dịch mang về bao nhiêu doanh thu?",
        "Ví dụ: 120tr",
    ]
    assert labels(turned) == ["Hủy"]
    assert open_dialog(turned).editing == 42


@pytest.mark.parametrize("bad", ["0", "$5", "5 6", "bỏ qua", "cogs=5"])
def test_an_edit_that_cannot_be_counted_with_is_refused(bad: str) -> None:
    turned = editing("roi", "50tr đ 120tr đ margin=40%", "cost")
    assert go_on(open_dialog(turned), bad).dialog == turned.dialog
