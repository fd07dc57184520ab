"""What is said about a table."""

import pytest

from bot.sheets.analysis import analyse
from bot.sheets.comparison import from_comparison
from bot.sheets.table_reply import ranking_lines, table_problem, table_reply
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from tests.bot.sheets.test_comparison import compared
from tests.fake_telegram import parse_html

LANGUAGES: tuple[Language, ...] = ("vi", "en")
TABLE = """Tên,Likes,Comments,Followers,Cost,Hashtag
Lan,1200,80,25000,5trđ,#a
Minh,900,60,12000,2.400.000,#b
Hoa,nhiều,60,12000,1tr,#c
"""


def said(text: str, language: Language, name: str = "kol.csv") -> str:
    return table_reply(analyse(name, text.encode(), language), language).plain


def test_a_table_in_vietnamese() -> None:
    assert said(TABLE, "vi") == (
        "kol.csv: mình tính được 2/3 dòng.\n"
        "Mình tính với tương tác = “Likes” + “Comments”, người theo dõi = “Followers”, chi phí = “Cost”.\n"
        "\n"
        "Bảng xếp hạng (ER theo người theo dõi):\n"
        "1. Minh – 8% · CPE 2.500 ₫\n"
        "2. Lan – 5,12% · CPE 3.906 ₫\n"
        "\n"
        "ER theo người theo dõi: trung bình 6,56%, gộp 6,05%\n"
        "Tính chung CPE: 3.304 ₫\n"
        "Tổng cộng: tương tác 2.240 · chi phí 7.400.000 ₫\n"
        "Trung bình: mọi dòng ngang nhau; gộp: dòng có mẫu số lớn nặng hơn.\n"
        "Chỉ so sánh các con số cùng mẫu số và cùng cách đếm tương tác.\n"
        "\n"
        "1 dòng chưa tính được:\n"
        "Dòng 4, cột “Likes”: Mình không đọc được “nhiều” thành một con số.\n"
        "\n"
        "Cột mình không dùng đến: “Hashtag”."
    ).replace(" ₫", "\xa0₫")


def test_a_table_in_english() -> None:
    english = said(TABLE, "en")
    assert "kol.csv: worked out 2 of 3 rows." in english
    assert "1. Minh – 8% · CPE ₫2,500" in english
    assert "Row 4, column “Likes”: I cannot read “nhiều” as a number." in english
    assert "Columns that I did not use: “Hashtag”." in english


def test_names_ten_rows_and_one_line_a_column() -> None:
    good = "".join(f"N{number},{number},100,5\n" for number in range(25))
    bad = "".join(f"B{number},x,100,5\n" for number in range(15))
    text = said("name,likes,followers,cost" + "".join(f",c{n}" for n in range(12)) + "\n" + good + bad, "en")
    lines = text.splitlines()
    assert "1. N24 – 24% · CPE 0.21" in lines
    assert "10. N15 – 15% · CPE 0.33" in lines
    assert "… and 15 more, all in the Excel file." in lines
    # Rows 2 to 26 are good, and 15 more follow.
    assert "Column “likes”, 15 cells (rows 27, 28, 29, 30, 31, …): I cannot read “x” as a number." in lines
    assert lines[-1].endswith("“c9” and 2 more.")


def test_rows_that_lack_the_figure_are_named_apart() -> None:
    text = said("name,likes,followers,views\nA,1,100,\nB,2,100,\nC,3,,100\n", "en")
    assert "1. B – 2%\n2. A – 1%\nNot ranked, as a number is missing: C.\n" in text
    assert "ER by followers (2 rows): mean 1.5%, pooled 1.5%" in text


def test_a_row_without_a_name_goes_by_its_number() -> None:
    assert "1. Dòng 3 – 2%" in said("likes,followers\n1,100\n2,100\n", "vi")


def test_doubtful_numbers_are_shown_as_they_were_read() -> None:
    text = said("name;likes;views\nA;9;1,250k\nB;500;100\n", "vi")
    assert "Bạn xem lại giúp mình:\nDòng 2: Mình đọc 1,250k là 1.250; nếu không đúng hãy gõ đủ số.\n" in text
    assert "Dòng 3: Tương tác nhiều hơn lượt xem" in text


def test_a_warning_of_several_rows_is_said_once() -> None:
    text = said("name,likes,views\n" + "".join(f"A{number},9,5\n" for number in range(8)), "en")
    assert text.count("More interactions than") == 1
    assert "Rows 2, 3, 4, 5, 6, …: More interactions than" in text


def test_a_table_of_which_nothing_could_be_read() -> None:
    assert said("name,likes,followers\nA,x,1\n", "vi") == (
        "kol.csv: mình chưa tính được dòng nào.\n\n"
        "1 dòng chưa tính được:\nDòng 2, cột “likes”: Mình không đọc được “x” thành một con số."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_typed_is_shown_as_typed(language: Language) -> None:
    typed = "<b>&{x}</i>"
    table = f"name,likes,followers,{typed},likes<u> (k)\n{typed},1,100,,\nB,{typed},1,,\n"
    reply = table_reply(analyse(typed, table.encode(), language), language)
    read, _ = parse_html(reply.text)
    assert read.count(typed) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_of_a_file_has_words(language: Language) -> None:
    details = {"field": "likes", "base": "reach", "piece": "<b>", "line": "3", "columns": "a, b"}
    details |= {"count": "3", "expected": "2", "currencies": "₫, $"}
    for id in texts_for(language).tables.errors:
        read, _ = parse_html(table_problem(InvalidInput(id, **details), language).text)
        assert "{" not in read


def test_limits_are_named() -> None:
    assert "5 MB" in table_problem(InvalidInput("table_too_big"), "vi").plain
    assert "20.000" in table_problem(InvalidInput("table_too_long"), "vi").plain
    assert "200" in table_problem(InvalidInput("table_too_wide"), "en").plain


def test_a_comparison_ends_with_who_comes_first() -> None:
    result = compared("Lan: likes=50 followers=1000\nMinh <3: likes=80 followers=1000")
    assert ranking_lines(from_comparison(result, "vi"), "vi") == [
        "Bảng xếp hạng (ER theo người theo dõi):",
        "1. Minh &lt;3 – 8%",
        "2. Lan – 5%",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Lan: likes=50 followers=1000",
        "Lan: likes=50 followers=1000\nMinh: likes=50 views=1000",
        "Lan: likes=50 followers=1000\nMinh: likes=50 comments=2 followers=1000",
    ],
)
def test_nobody_comes_first_where_figures_are_unlike(text: str) -> None:
    assert ranking_lines(from_comparison(compared(text), "vi"), "vi") == []


def test_averages_are_not_added_up_as_if_they_were_totals() -> None:
    text = said("KOL,Avg likes,Avg views,Cost\nA,50,1000,9\nB,60,1000,9", "en")
    assert "In total: cost 18\n" in text
    assert "Averages added up (one post a row): interactions 110 · views 2,000\n" in text


def test_names_that_begin_alike_are_cut_in_the_middle() -> None:
    begin = "someone shared with me that there are "
    text = said(f"Caption,Likes,Views\n{begin}more stars,50,1000\n{begin}fewer teeth,60,1000\nA b,1,1000", "en")
    assert "1. someone sh…are fewer teeth – 6%\n2. someone sh…are more stars – 5%\n3. A b – 0.1%" in text
