"""A plan as a picture of its three scenarios and as a workbook in which every figure is worked out anew."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from bot.calculations.formats import Form, capital, form_of, write_result
from bot.calculators.base import CalculatorResult
from bot.calculators.plan import HIGHER, LOWER, PLAN
from bot.numbers.amounts import NumberKind
from bot.pictures.scenario_chart import ScenarioRow, scenario_chart
from bot.sheets.live_workbook import CellForm, LiveWorkbook
from bot.texts import texts_for
from knowledge.guide import Language

FileKind = Literal["photo", "document"]
PICTURE = "plan.png"
_ENDS = ("low", "", "high")
_COLUMNS = ("B", "C", "D")
_RATES = ("er", "ctr", "cvr")
_FIRST_INPUT = 4
"""The row of the first input, from 0: below title, explanation and the names of the scenarios."""
_LABEL_WIDTH, _VALUE_WIDTH = 34, 20
"""Widths of columns, in characters: the longest label, an amount with its currency."""
_FORMULAS = {
    "people": "ROUNDDOWN([cost]/([fee]*[posts_each]),0)",
    "people_of_fee": "ROUNDDOWN([cost]/[fee],0)",
    "posts_of_people": "[people]*[posts_each]",
    "posts_of_all": "[people]*[posts_each]",
    "posts_of_budget": "ROUNDDOWN([cost]/[fee],0)",
    "spent": "[count]*[fee_typed]",
    "left": "[cost]-[spent]",
    "fee_each": "[cost]/[count]",
    "impressions_of_cpm": "[spent]/[cpm]*1000",
    "views_of_cpv": "[spent]/[cpv]",
    "interactions_of_cpe": "[spent]/[cpe]",
    "fee": "[interactions]/[count]*[cpe]",
    "orders": "[clicks]*[cvr]",
    "orders_of_cpa": "[spent]/[cpa]",
    "revenue": "[orders]*[aov]",
    "roi_pct": "([revenue]-[spent])/[spent]",
    "roi_margin_pct": "([revenue]*[margin]-[spent])/[spent]",
    "needed_revenue": "[spent]*(1+[roi])",
    "needed_revenue_margin": "[spent]*(1+[roi])/[margin]",
    "needed_orders": "ROUNDUP(ROUND([needed_revenue]/[aov],6),0)",
    "needed_clicks": "ROUNDUP(ROUND([needed_orders]/[cvr],6),0)",
    "needed_impressions": "ROUNDUP(ROUND([needed_clicks]/[ctr],6),0)",
    "budget_of_cpa": "[conversions]*[cpa]",
    "budget_of_cpv": "[views_each]*[count]*[cpv]",
    "budget_of_cpm": "[impressions_each]*[count]*[cpm]/1000",
    **{f"{name}_of_posts": f"[count]*[{name}_each]" for name in ("reach", "impressions", "views")},
    **{f"{name}_alone": f"[{name}_each]" for name in ("reach", "impressions", "views")},
    **{f"interactions_of_{name}": f"[{name}]*[er]" for name in ("reach", "impressions", "views")},
    **{f"clicks_of_{name}": f"[{name}]*[ctr]" for name in ("reach", "impressions", "views")},
}
"""The formula of each figure, by the id of its words; inputs and other figures stand in brackets."""


def plan_files(result: CalculatorResult, language: Language) -> list[tuple[FileKind, str, bytes]]:
    """Return the kind, the name and the content of what goes with a plan: a picture if scenarios differ, a workbook."""
    files = _PlanFiles(result, language)
    pictures: list[tuple[FileKind, str, bytes]] = [("photo", PICTURE, files.picture())] if files.varied else []
    return [*pictures, ("document", texts_for(language).charts.plan_file, files.workbook())]


class _PlanFiles:
    """Makes both files of one plan in one language."""

    def __init__(self, result: CalculatorResult, language: Language) -> None:
        self.result = result
        self.language = language
        self.texts = texts_for(language)
        self.words = self.texts.calculators.calculators[PLAN.command]
        self.charts = self.texts.charts
        values = result.figures.values
        self.keys = [key for key in values if not _is_end(key, values)]
        self.varied = [key for key in self.keys if f"{key}_low" in values]
        self.cells: dict[str, str] = {}

    def in_scenarios(self, key: str) -> tuple[Decimal, ...]:
        values = self.result.figures.values
        return tuple(values.get(f"{key}_{end}" if end else key, values[key]) for end in _ENDS)

    def way(self, key: str) -> str:
        return self.result.figures.ways.get(key, key)

    def label(self, key: str) -> str:
        return self.words.figures[self.way(key)].label

    @property
    def heads(self) -> list[str]:
        return [self.charts.scenario_low, self.charts.scenario_main, self.charts.scenario_high]

    # The picture --------------------------------------------------------------------------------

    def picture(self) -> bytes:
        rows = [ScenarioRow(self.label(key), self.in_scenarios(key), form_of(key)) for key in self.varied]
        fixed = [self.written(key) for key in self.keys if key not in self.varied]
        notes = [*([" · ".join(fixed)] if fixed else []), self.charts.plan_scenarios[self.result.figures.caveat]]
        budget = self.result.amounts.get("cost")
        if budget:
            shown = write_result(budget.value, "money", self.result.currency, self.language)
            notes.insert(0, self.line(capital(self.words.fields["cost"]), shown))
        return scenario_chart(self.words.title, notes, self.heads, rows, self.result.currency, self.language)

    def written(self, key: str) -> str:
        value = self.result.figures.values[key]
        return self.line(self.label(key), write_result(value, form_of(key), self.result.currency, self.language))

    def line(self, label: str, value: str) -> str:
        return self.texts.calculators.result.format(label=label, value=value)

    # The workbook -------------------------------------------------------------------------------

    def workbook(self) -> bytes:
        book = LiveWorkbook(self.result.currency)
        book.open_sheet(self.charts.plan_tab, [_LABEL_WIDTH, *[_VALUE_WIDTH] * len(_COLUMNS)])
        book.text(0, 0, self.words.title, bold=True)
        book.text(1, 0, self.charts.plan_how)
        self.add_heads(book, _FIRST_INPUT - 1, self.charts.plan_inputs)
        row = _FIRST_INPUT
        for name in (name for name in self.result.amounts if not name.endswith("_to")):
            self.add_input(book, row, name)
            row += 1
        self.add_heads(book, row + 1, self.charts.plan_results)
        row += 2
        for key in self.keys:
            self.add_figure(book, row, key)
            row += 1
        book.text(row + 1, 0, self.charts.plan_scenarios[self.result.figures.caveat])
        book.freeze(_FIRST_INPUT)
        return book.content()

    def add_heads(self, book: LiveWorkbook, row: int, title: str) -> None:
        for column, text in enumerate([title, *self.heads]):
            book.text(row, column, text, head=True)

    def add_input(self, book: LiveWorkbook, row: int, name: str) -> None:
        """Write an input: a range as its ends, a rate alone with 20% less and more, anything else three times alike."""
        field = self.words.fields.get(name, self.texts.calculators.fields[name])
        book.text(row, 0, capital(field))
        form, value = self.input_form(name), self.result.amounts[name].value
        top = self.result.amounts.get(f"{name}_to")
        cell = f"C{row + 1}"
        if top is not None:
            low, high = sorted((value, top.value))
            book.number(row, 1, low, form, typed=True)
            book.number(row, 3, high, form, typed=True)
            book.formula(row, 2, f"=(B{row + 1}+D{row + 1})/2", (low + high) / 2, form)
        else:
            book.number(row, 2, value, form, typed=True)
            for column, factor in ((1, LOWER), (3, HIGHER)):
                book.formula(row, column, *self.beside(name, cell, value, factor), form)
        self.cells[f"{name}_each" if name in ("reach", "impressions", "views", "posts") else name] = str(row + 1)

    def beside(self, name: str, cell: str, value: Decimal, factor: Decimal) -> tuple[str, Decimal]:
        """Return the formula and the value of an input in the low or high scenario."""
        if name not in _RATES or self.result.figures.caveat != "usual":
            return f"={cell}", value
        if name == "er":
            return f"={cell}*{factor}", value * factor
        return f"=MIN(1,{cell}*{factor})", min(Decimal(100), value * factor)

    def input_form(self, name: str) -> CellForm:
        kind = PLAN.inputs[name].kind
        if kind in (NumberKind.PERCENT, NumberKind.MARGIN):
            return "percent"
        return "number" if kind is NumberKind.COUNT else "money"

    def add_figure(self, book: LiveWorkbook, row: int, key: str) -> None:
        book.text(row, 0, self.label(key))
        form: Form = form_of(key)
        for at, (column, value) in enumerate(zip(_COLUMNS, self.in_scenarios(key), strict=True), 1):
            book.formula(row, at, f"={self.formula(self.way(key), column)}", value, form, bold=column == "C")
        self.cells[key] = str(row + 1)

    def formula(self, way: str, column: str) -> str:
        """Return a formula with the cells of one scenario in the place of the names."""
        formula = _FORMULAS[way]
        for name in sorted(self.names(), key=len, reverse=True):
            formula = formula.replace(f"[{name}]", self.names()[name].replace("?", column))
        return formula

    def names(self) -> Mapping[str, str]:
        """Return the cell of each name, with `?` for its column; what was not typed is 1."""
        cells = {name: f"?{row}" for name, row in self.cells.items()}
        one = cells.get("people", "1")
        each = cells.get("posts_each", "1")
        count = cells.get("posts", f"({one}*{each})")
        spent = cells.get("spent", cells.get("cost", "0"))
        return {"posts_each": each, "count": count, "fee_typed": cells.get("fee", "0"), **cells, "spent": spent}


def _is_end(key: str, values: Mapping[str, Decimal]) -> bool:
    name, _, end = key.rpartition("_")
    return end in _ENDS and name in values
