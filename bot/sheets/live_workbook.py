"""Workbooks (XLSX) whose figures are formulas, each with its result for viewers that work out nothing."""

from collections.abc import Mapping
from decimal import Decimal
from io import BytesIO
from typing import Any, Literal

from bot.numbers.amounts import CURRENCY_SIGNS, MONEY_UNITS, WITH_CENTS, Unit

CellForm = Literal["number", "money", "percent", "ratio", "text"]
_MONEY: Mapping[Unit | None, str] = {
    "VND": '#,##0" ₫"',
    "JPY": '"¥"#,##0',
    "KRW": '"₩"#,##0',
    **{unit: f'"{CURRENCY_SIGNS[unit]}"#,##0.00' for unit in MONEY_UNITS if unit in WITH_CENTS},
    None: "#,##0",
}
_PRICE: Mapping[Unit | None, str] = {
    "VND": '[>=1000]#,##0" ₫";#,##0.00" ₫"',
    "JPY": '"¥"#,##0.00',
    "KRW": '"₩"#,##0.00',
    **{unit: f'"{CURRENCY_SIGNS[unit]}"#,##0.00##' for unit in MONEY_UNITS if unit in WITH_CENTS},
    None: "[>=1000]#,##0;#,##0.00",
}
_INK, _INPUT_INK, _HEAD_FILL = "#222222", "#0000FF", "#DCEBF7"
"""Blue for numbers that are typed and black for formulas, as is usual in finance."""


class LiveWorkbook:
    """Writes one workbook, sheet by sheet and cell by cell; rows and columns count from 0."""

    def __init__(self, currency: Unit | None) -> None:
        from xlsxwriter import Workbook  # type: ignore[import-untyped]

        self.written = BytesIO()
        # Otherwise text that begins with `=` or an address would become a formula or a link.
        safe = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self.book: Any = Workbook(self.written, safe)
        self.currency = currency
        self.formats: dict[tuple[object, ...], Any] = {}
        self.sheet: Any = None

    def open_sheet(self, name: str, widths: list[int]) -> None:
        """Begin a sheet with columns of so many characters."""
        self.sheet = self.book.add_worksheet(name)
        for at, width in enumerate(widths):
            self.sheet.set_column(at, at, width)

    def freeze(self, row: int) -> None:
        """Keep the rows above in view, and the first column."""
        self.sheet.freeze_panes(row, 1)

    def text(self, row: int, column: int, text: str, *, bold: bool = False, head: bool = False) -> None:
        """Write a text, which is never a formula."""
        self.sheet.write_string(row, column, text, self._format("text", bold=bold, head=head))

    def number(self, row: int, column: int, value: Decimal, form: CellForm, *, typed: bool = False) -> None:
        """Write a number; a percent is given as the number of percent. `typed` marks what somebody may change."""
        self.sheet.write_number(row, column, float(_plain(value, form)), self._format(form, value, typed=typed))

    def formula(
        self, row: int, column: int, formula: str, value: Decimal, form: CellForm, *, bold: bool = False
    ) -> None:
        """Write a formula, and its result for viewers that do not work it out."""
        self.sheet.write_formula(row, column, formula, self._format(form, value, bold=bold), float(_plain(value, form)))

    def content(self) -> bytes:
        """Return the file."""
        self.book.close()
        return self.written.getvalue()

    def _format(
        self,
        form: CellForm,
        value: Decimal = Decimal(0),
        *,
        bold: bool = False,
        head: bool = False,
        typed: bool = False,
    ) -> Any:
        shown = self._shown(form, value)
        key = (shown, bold, head, typed)
        if key not in self.formats:
            look: dict[str, object] = {"bold": bold or head, "font_color": _INPUT_INK if typed else _INK}
            look |= {"num_format": shown} if shown else {"text_wrap": head}
            look |= {"bg_color": _HEAD_FILL, "valign": "top"} if head else {}
            self.formats[key] = self.book.add_format(look)
        return self.formats[key]

    def _shown(self, form: CellForm, value: Decimal) -> str:
        if form == "money":
            whole = value == value.to_integral_value() or abs(value) >= 1000
            return (_MONEY if whole else _PRICE)[self.currency]
        return {
            "text": "",
            "number": "#,##0.##" if 0 < abs(value) < 10 else "#,##0",
            "percent": "0.0#%",
            "ratio": '0.00"x"',
        }[form]


def _plain(value: Decimal, form: CellForm) -> Decimal:
    return value / 100 if form == "percent" else value
