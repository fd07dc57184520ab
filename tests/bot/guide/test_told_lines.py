"""Points that may have been meant, a line each."""

import pytest

from bot.guide.told_lines import told_lines
from knowledge.guide import Guide, Point, PointText, Section

LONG = "Mỗi người được mua bảo hiểm cho thú cưng với giá thấp hơn mười phần trăm, qua trang của hãng, không cần hẹn"


@pytest.mark.parametrize(
    ("written", "line"),
    [
        (PointText("Sữa", "Sữa đặc. Rất ngọt."), "1. <b>Sữa</b>: Sữa đặc. Rất ngọt."),
        # A line that announces the next ones says nothing without them.
        (
            PointText("Vì sao?", "Lý do phổ biến:\nĐơn bị hủy\nĐơn bị trả"),
            "1. <b>Vì sao?</b> Lý do phổ biến: Đơn bị hủy; Đơn bị trả",
        ),
        (PointText("Bảo hiểm", "Mục: Bảo hiểm; Mức: 5%"), "1. <b>Bảo hiểm</b>: Mức: 5%"),
        # Without a name, the nearest heading tells what it is about, and long sentences are cut.
        (
            PointText("Mỗi người được mua bảo hiểm", f"{LONG} và không cần khai báo gì thêm."),
            f"1. <b>Thú cưng</b>: {LONG} và không cần khai báo…",
        ),
        (PointText("Thú cưng", "Chó: có\nMèo: có"), "1. <b>Thú cưng</b>: Chó: có; Mèo: có"),
        # What is all in its heading is said once.
        (PointText("Thú cưng", "Thú cưng."), "1. <b>Thú cưng</b>"),
    ],
)
def test_a_point_is_told_by_its_name_or_its_heading(written: PointText, line: str) -> None:
    point = Point("a/b", {"vi": written})
    section = Section("a", {"vi": "Phúc lợi – Thú cưng"}, {}, (point,))
    assert told_lines(Guide({"vi": "Sổ tay"}, (section,)), [point], "vi") == [line]


def test_points_with_lines_of_their_own_are_left_to_them() -> None:
    point = Point("a/b", {"vi": PointText("Sữa", "Sữa đặc.", brief="Ngọt.")})
    assert told_lines(Guide({}, (Section("a", {"vi": "A"}, {}, (point,)),)), [point], "vi") == []
