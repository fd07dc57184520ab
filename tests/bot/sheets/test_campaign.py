"""A campaign from a table, worked out by hand: per influencer, in all, best and worst; its workbook gives the same."""

from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.sheets.analysis import analyse
from bot.sheets.campaign import Campaign, campaign_of
from bot.sheets.campaign_report import campaign_chart, campaign_panels, campaign_reply
from bot.sheets.campaign_workbook import campaign_workbook
from knowledge.guide import LANGUAGES, Language
from knowledge.toolbox.errors import InvalidInput

TABLE = """Influencer,Chi phí,Lượt xem,Like,Comment,Click,Đơn,Doanh thu
Lan,20.000.000 đ,400.000,18.000,2.000,5.000,120,60.000.000 đ
lan,10.000.000 đ,200.000,9.000,1.000,2.500,30,30.000.000 đ
Minh,40.000.000 đ,800.000,9.000,1.000,5.000,80,30.000.000 đ
Trang,30.000.000 đ,,,,,,
=1+1,5.000.000 đ,100.000,4.500,500,1.000,20,5.000.000 đ
Tổng,105.000.000 đ,1.500.000,40.500,4.500,13.500,250,125.000.000 đ
"""


def campaign(table: str = TABLE, language: Language = "vi") -> Campaign:
    return campaign_of(analyse("t11.csv", table.encode(), language))


def test_rows_of_one_influencer_are_joined_and_what_was_paid_for_nothing_counts() -> None:
    found = campaign()
    assert [(each.name, each.rows, int(each.totals["cost"])) for each in found.people] == [
        ("Minh", 1, 40_000_000),
        ("Lan", 2, 30_000_000),
        ("Trang", 1, 30_000_000),
        ("=1+1", 1, 5_000_000),
    ]
    lan = next(each for each in found.people if each.name == "Lan")
    assert {key: lan.values[key] for key in ("cpe", "cpv", "cpc", "cpa", "roi_pct")} == {
        "cpe": 1000,
        "cpv": 50,
        "cpc": 4000,
        "cpa": 200_000,
        "roi_pct": 200,
    }
    assert found.together.totals["cost"] == 105_000_000
    assert found.together.values["cpe"] == Decimal(75_000_000) / 45_000
    assert [each.name for each in found.ranked("cpe")] == ["Lan", "=1+1", "Minh"]
    assert [each.name for each in found.ranked("roi_pct")] == ["Lan", "=1+1", "Minh"]


def test_the_message() -> None:
    lines = campaign_reply(campaign(), "vi").plain.replace("\u00a0", " ").split("\n")
    assert lines[:2] == ["Báo cáo chiến dịch: t11.csv", "4 influencer, 5 dòng số liệu."]
    start = lines.index("Tổng cộng")
    assert lines[start + 1 : start + 5] == [
        "Chi phí 105.000.000 ₫",
        "Lượt xem 1.500.000 · tương tác 45.000 · lượt nhấp 13.500 · chuyển đổi 250 · doanh thu 125.000.000 ₫",
        "CPV: 50 ₫ (4/5 dòng)",
        "CPE: 1.667 ₫ (4/5 dòng)",
    ]
    judged = lines.index("CPE")
    assert lines[judged : judged + 6] == [
        "CPE",
        "Tốt nhất: Lan – 1.000 ₫",
        "Kém nhất: Minh – 4.000 ₫",
        "ROI (chưa trừ giá vốn)",
        "Tốt nhất: Lan – 200%",
        "Kém nhất: Minh – -25%",
    ]
    each = lines.index("Từng influencer, theo chi phí")
    assert lines[each + 1 : each + 7] == [
        "1. Minh – 40.000.000 ₫ (38,1%)",
        "    CPE: 4.000 ₫ · ROI: -25%",
        "2. Lan – 30.000.000 ₫ (28,57%)",
        "    CPE: 1.000 ₫ · ROI: 200%",
        "3. Trang – 30.000.000 ₫ (28,57%)",
        "    chưa có kết quả",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_has_formulas_with_their_results_and_no_formula_of_others(language: Language) -> None:
    found = campaign(language=language)
    content = campaign_workbook(found, language)
    formulas, results = (load_workbook(BytesIO(content), data_only=only).worksheets[0] for only in (False, True))
    head = [cell.value for cell in formulas[3]]
    cpe = head.index("CPE")
    assert [formulas.cell(row, cpe + 1).value for row in (4, 5, 6, 7)] == ["=C4/E4", "=C5/E5", None, "=C7/E7"]
    assert [results.cell(row, cpe + 1).value for row in (4, 5, 7)] == [4000, 1000, 1000]
    of_all = formulas.cell(8, cpe + 1).value
    assert of_all == '=SUMIFS(C4:C7,C4:C7,"<>",E4:E7,"<>")/SUMIFS(E4:E7,C4:C7,"<>",E4:E7,"<>")'
    assert results.cell(8, cpe + 1).value == pytest.approx(75_000_000 / 45_000)
    assert (formulas["C8"].value, results["C8"].value) == ("=SUM(C4:C7)", 105_000_000)
    assert (formulas["A7"].value, formulas["A7"].data_type) == ("=1+1", "s")
    assert (formulas.cell(4, len(head)).value, formulas.cell(7, len(head)).value) == ("=C4/C$8", "=C7/C$8")
    assert results.cell(4, len(head)).value == pytest.approx(40 / 105)
    names = [formulas.cell(row, 1).value for row in (4, 5, 6)]
    assert names == ["Minh", "Lan", "Trang"]


def test_a_chart_needs_two_that_can_be_compared() -> None:
    assert (campaign_chart(campaign(), "vi") or b"").startswith(b"\x89PNG")
    assert campaign_chart(campaign("name,cost,likes\nLan,100,5"), "vi") is None


@pytest.mark.parametrize(
    ("table", "error"),
    [("name,likes,followers\nLan,5,100", "report_without_cost"), ("name,cost\nLan,5", "table_no_figures")],
)
def test_no_report(table: str, error: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        campaign(table)
    assert refused.value.id == error


def test_rows_with_another_currency_or_without_a_name() -> None:
    found = campaign("name,cost,likes\n,100 đ,5\n,300 đ,5\nLan,$5,5\nHoa,200 đ,5")
    assert [(each.name, int(each.totals["cost"])) for each in found.people] == [("", 300), ("Hoa", 200), ("", 100)]
    assert "1 dòng chưa đọc được" in campaign_reply(found, "vi").plain


def test_names_that_the_typeface_lacks_are_drawn_as_numbers_of_their_rows() -> None:
    found = campaign_panels(campaign("name,cost,likes\nLan,100,5\nสมชาย,100,10"), "vi")
    assert [bar.name for bar in found[0].bars] == ["Dòng 3", "Lan"]
