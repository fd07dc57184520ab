"""Text in workbooks (XLSX) that the bot sends: nothing that somebody typed becomes a formula in a spreadsheet."""

from typing import Any

from knowledge.toolbox.expressions import expression

_CODE_SIGNS = ("=", "+", "-", "@", "#", "\t", "\r")
"""What the text of a formula, a command or an error value begins with (OWASP, "CSV injection")."""
_ILLEGAL = expression("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold."""


def looks_like_code(text: str) -> bool:
    """Tell whether a spreadsheet might take a text for a formula, a command or an error."""
    return text.startswith(_CODE_SIGNS)


def writable(text: str) -> str:
    """Return the text without the characters that no workbook can hold."""
    return _ILLEGAL.sub("", text)


def text_cell(sheet: Any, text: str) -> Any:
    """Return a cell that stays text whatever it begins with, also after somebody edits it."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, writable(text))
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell
