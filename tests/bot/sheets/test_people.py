"""Tables with several rows of one influencer, worked out by hand."""

from decimal import Decimal

from bot.sheets.analysis import analyse
from bot.sheets.people import people_table
from bot.sheets.table_reply import ranking_lines, table_reply

POSTS = """KOL,Likes,Followers,Cost
Lan,500,10000,1000000
Minh,600,20000,3000000
lan,300,10000,600000
Hoa,400,10000,
"""


def test_rows_of_one_name_are_one_influencer() -> None:
    found = people_table(analyse("posts.csv", POSTS.encode(), "vi"))
    assert found is not None
    assert found.rows == {2: 2, 3: 1, 5: 1}
    # Lan: the mean of 5% and 3%, 1,600,000 / 800.
    figures = {row.name: row.figures.values for row in found.table.rated}
    assert figures == {
        "Lan": {"er_followers_pct": Decimal(4), "cpe": Decimal(2000)},
        "Minh": {"er_followers_pct": Decimal(3), "cpe": Decimal(5000)},
        "Hoa": {"er_followers_pct": Decimal(4)},
    }
    assert [row.name for row in found.table.ranked] == ["Lan", "Hoa", "Minh"]


def test_the_ranking_is_of_people_and_the_sums_are_of_rows() -> None:
    table = analyse("posts.csv", POSTS.encode(), "vi")
    lines = table_reply(table, "vi", people_table(table)).plain.splitlines()
    start = lines.index("Bảng xếp hạng (ER theo người theo dõi, trung bình), mỗi người gộp các dòng cùng tên:")
    assert lines[start + 1 : start + 4] == [
        "1. Lan (2 dòng) – 4% · CPE 2.000",
        "2. Hoa – 4%",
        "3. Minh – 3% · CPE 5.000",
    ]
    # The mean of 5%, 3%, 3% and 4%.
    assert any(line.startswith("ER theo người theo dõi: trung bình 3,75%, gộp") for line in lines)
    assert len(ranking_lines(table, "vi")) == 5


def test_posts_and_rows_of_one_account_or_of_names_that_stand_once_stay_rows() -> None:
    for text in (
        "KOL,Likes,Followers\nLan,5,100\nMinh,6,100\n",
        "KOL,Likes,Followers\nLan,5,100\nLan,6,100\n",
        "Tiêu đề,Likes,Followers\nSữa,5,100\nSữa,6,100\nKem,1,9\n",
    ):
        assert people_table(analyse("t.csv", text.encode(), "vi")) is None
