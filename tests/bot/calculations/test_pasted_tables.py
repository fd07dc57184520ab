"""Tables that are pasted without a command, and texts that only look like one."""

import pytest

from bot.calculations.pasted_tables import table_pasted
from bot.calculations.sentences import read_calculation

ROWS = "Lan\t1200\t30\t25000\nMinh\t800\t20\t19000"


@pytest.mark.parametrize(
    "table",
    [
        f"Tên\tLike\tComment\tView\n{ROWS}",
        "Tên Like Comment View\nLan 1200 30 25000\nMinh 800 20 19000",
        "Name, likes, comments, followers, fee\nAnna, 1200, 30, 25000, $500\nBob, 800, 20, 9000, $300",
        "Kênh;Follow;Like TB;Cmt TB\nA;12000;300;20\nB;50000;900;41",
        "bài | view | like\n1 | 1000 | 30\n2 | 5000 | 90",
        "KOL\tLượt thích\tTiếp cận\tChi phí (triệu đồng)\nHoa\t120\t4.000\t2",
    ],
)
def test_a_table(table: str) -> None:
    assert table_pasted(table) == table
    for said in (
        f"tính giúp mình bảng này với\n{table}",
        f"{table}\n\ncảm ơn bạn nhé",
        f"Hi bot\nbảng đây:\n{table}\nhelp",
    ):
        assert table_pasted(said) == table, said


def test_it_is_worked_out_however_long_it_is() -> None:
    table = "Tên\tLike\tView\n" + "\n".join(f"KOL {row}\t{row}00\t{row}000" for row in range(1, 80))
    wish = read_calculation(table, "vi")
    assert wish is not None
    assert (wish.command, wish.written) == ("csv", table)


@pytest.mark.parametrize(
    "text",
    [
        "Influencer marketing là gì?\nCó 5 lợi ích đúng không",
        "like và view khác nhau sao\ncho mình 2 ví dụ",
        "Lan: 1200 like 25k view\nMinh: 800 like 19k view",
        "Tên\tGiá\nLan\t5tr",
        "Like\tView",
        "Like\tView\nmột\thai",
        "hôm qua họp 3 tiếng\nTên\tLike\tView\nLan\t1\t5",
        "Tên\tLike\tView\nLan\t12\t50\nmai họp lúc 9h nha",
    ],
)
def test_no_table(text: str) -> None:
    assert table_pasted(text) is None
