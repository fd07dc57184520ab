"""What goes with a plan: the formulas of its workbook give the figures of the reply, and the picture shows them."""

import re
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from bot.calculations.calculate import calculate
from bot.sheets.plan_files import plan_files
from knowledge.guide import LANGUAGES, Language

# Plans that use every formula: forwards by reach, views and impressions, by prices, and backwards.
PLANS = [
    "200tr 10tr reach=50k er=3% ctr=1% cvr=2% aov=350k margin=40%",
    "205tr 10tr posts=2 view=100k er=2-4% ctr=1-2% cvr=3% aov=300k-400k",
    "people=20 posts=2 fee=5tr impressions=30k er=3% ctr=90% cvr=2%",
    "120tr fee=4tr5 posts=1",
    "200tr people=20 reach=5k er=3%",
    "50tr cpm=40k ctr=1% cvr=2% aov=500k",
    "50tr cpv=100 cpe=2k cpa=50k aov=500k",
    "reach=50k er=3% cpe=2k",
    "people=2 posts=3 view=50k ctr=3% er=2%",
    "200tr roi=100% margin=40% aov=350k cvr=2% ctr=1%",
    "200tr roi=20%",
    "đơn=500 cpa=40k",
    "impressions=2tr people=3 cpm=50k",
    "view=2tr cpv=50",
]


class Sheet:
    """Works out the formulas of a sheet by itself, from the typed numbers on."""

    def __init__(self, content: bytes) -> None:
        self.formulas = load_workbook(BytesIO(content)).worksheets[0]
        self.results = load_workbook(BytesIO(content), data_only=True).worksheets[0]

    def value(self, cell: str) -> float:
        held: Any = self.formulas[cell].value
        if not isinstance(held, str):
            return float(held)
        spoken = re.sub(r"\b([B-D][0-9]+)\b", lambda found: f"self.value('{found[1]}')", held.removeprefix("="))
        spoken = spoken.replace("ROUNDDOWN(", "down(").replace("ROUNDUP(", "up(").replace("ROUND(", "round(")
        names = {"self": self, "down": lambda x, _: x // 1, "up": lambda x, _: -(-x // 1), "MIN": min, "round": round}
        return float(eval(spoken, {"__builtins__": {}}, names))

    def cells(self) -> list[str]:
        return [
            cell.coordinate
            for row in self.formulas.iter_rows(min_row=5, min_col=2, max_col=4)
            for cell in row
            if isinstance(cell.value, str) and cell.value.startswith("=")
        ]


@pytest.mark.parametrize("typed", PLANS)
def test_the_formulas_give_the_figures(typed: str) -> None:
    calculation = calculate("plan", typed, "vi")
    assert calculation.result is not None
    kind, _, content = plan_files(calculation.result, "vi")[-1]
    assert kind == "document"
    sheet = Sheet(content)
    assert sheet.cells()
    assert {cell: sheet.value(cell) for cell in sheet.cells()} == pytest.approx(
        {cell: sheet.results[cell].value for cell in sheet.cells()}
    )
    figures = {key: value for key, value in calculation.values.items() if not key.endswith(("_low", "_high"))}
    last = [row[2].value for row in sheet.results.iter_rows() if isinstance(row[2].value, int | float)]
    shown = [float(value) / (100 if key.endswith("_pct") else 1) for key, value in figures.items()]
    assert last[-len(shown) :] == pytest.approx(shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_where_scenarios_differ(language: Language) -> None:
    kinds = []
    for typed in (PLANS[0], "50tr cpm=40k"):
        result = calculate("plan", typed, language).result
        assert result is not None
        kinds.append([(kind, content[:4]) for kind, _, content in plan_files(result, language)])
    assert kinds == [[("photo", b"\x89PNG"), ("document", b"PK\x03\x04")], [("document", b"PK\x03\x04")]]
