"""Marks that lack in a question, put as the texts have them."""

import pytest

from index.words.marks import MarkRestorer

MARKS = MarkRestorer.of(
    [
        "Nghỉ phép năm là 12 ngày.",
        "Nghỉ phép phải báo trước cho quản lý.",
        "Báo cáo nộp vào ngày cuối tháng.",
        "Nghi ngờ gian lận thì báo quản lý.",
        "A report is due at the end of the month.",
    ]
)


@pytest.mark.parametrize(
    ("typed", "restored"),
    [
        # `nghi` is there once, `nghỉ` twice; beside `ngờ` it is the rarer one.
        ("nghi phep may ngay", "nghỉ phép may ngày"),
        ("nghi ngo thi bao ai", "nghi ngờ thì báo ai"),
        # What is around a word stays: signs, spaces, numbers.
        ("bao cao nop ngay nao?", "báo cáo nộp ngày nao?"),
        ("12 ngay, phai khong", "12 ngày, phải khong"),
        # Who types marks means what is typed, and English has none.
        ("nghi phép mấy ngày", "nghi phép mấy ngày"),
        ("when is the report due", "when is the report due"),
        ("", ""),
        ("?!", "?!"),
    ],
)
def test_restores(typed: str, restored: str) -> None:
    assert MARKS.restored(typed) == restored


def test_knows_nothing_without_texts() -> None:
    assert MarkRestorer.of(()).restored("nghi phep may ngay") == "nghi phep may ngay"


def test_leaves_what_is_no_question() -> None:
    long = "nghi phep " * 60
    assert MARKS.restored(long) == long
