"""The XML of a workbook's sheets and shared strings -> rows and texts, read as it comes and at once.

A confined process imports this module. The parser of the standard library calls plain functions here, which takes a
third of the time of building elements first; what declares entities is refused before it can grow.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

_PIECE = 1024 * 1024
"""Bytes that are parsed before the rows in them are given out."""
_LETTERS, _FIRST_LETTER = 26, ord("A") - 1
_LONGEST_COLUMN = 3
"""Letters of a column: the last one is XFD."""
_FORMULA_ONLY = "="
"""What the cell of a formula is passed on as whose value no program has stored (`FORMULA_ONLY` in the bot)."""

StoredCell = tuple[int, str, str, str]
"""The place of a cell from 0, its type, the number of its style, and its text."""
StoredRow = tuple[int, list[StoredCell]]
"""The number of a row from 1, and its cells that hold something."""


class _ForbiddenXml(ValueError):
    """Raised for XML that declares a document type: no program writes one, and entities in it may grow without end."""


def _refuse(*_: object) -> None:
    raise _ForbiddenXml


class _Reading(ABC):
    """Collects the text of elements; a subclass says what begins and ends."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._prefix = ""
        self._text: list[str] | None = None
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _refuse
        self._parser.EntityDeclHandler = _refuse
        self._parser.StartElementHandler = self._root
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def _root(self, name: str, attributes: dict[str, str]) -> None:
        """Learn from the first element with which prefix all others are written."""
        prefix, colon, _ = name.rpartition(":")
        self._name_elements(prefix + colon)
        self._parser.StartElementHandler = self._start

    @abstractmethod
    def _name_elements(self, prefix: str) -> None: ...

    @abstractmethod
    def _start(self, name: str, attributes: dict[str, str]) -> None: ...

    @abstractmethod
    def _end(self, name: str) -> None: ...

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _taken(self) -> str:
        """Return the text since the element began."""
        text = "".join(self._text or ())
        self._text = None
        return text

    def _pieces(self) -> Iterator[None]:
        for piece in iter(lambda: self._source.read(_PIECE), b""):
            self._parser.Parse(piece)
            yield
        self._parser.Parse(b"", True)
        yield


class _SharedStrings(_Reading):
    """The texts that cells share, in their order; what tells how a text is pronounced is left out."""

    def _name_elements(self, prefix: str) -> None:
        self._item, self._run, self._spoken = (prefix + name for name in ("si", "t", "rPh"))
        self._parts: list[str] = []
        self._is_spoken = False
        self._strings: list[str] = []

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._run and not self._is_spoken:
            self._text = []
        elif name == self._spoken:
            self._is_spoken = True

    def _end(self, name: str) -> None:
        if name == self._run and self._text is not None:
            self._parts.append(self._taken())
        elif name == self._item:
            self._strings.append("".join(self._parts).replace("x005F_", ""))
            self._parts = []
        elif name == self._spoken:
            self._is_spoken = False

    def read(self) -> list[str]:
        """Return all texts."""
        for _ in self._pieces():
            pass
        return self._strings


class _SheetRows(_Reading):
    """The rows of a sheet as they are stored: for each cell its place from 0, type, style and text."""

    def _name_elements(self, prefix: str) -> None:
        names = ("row", "c", "v", "f", "t", "rPh")
        self._row, self._cell, self._value, self._formula, self._run, self._spoken = (prefix + name for name in names)
        self._rows: list[StoredRow] = []
        self._cells: list[StoredCell] = []
        self._number, self._place = 0, -1
        self._type, self._style, self._shown = "n", "0", ""
        self._is_formula = self._is_spoken = False

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._cell:
            reference = attributes.get("r")
            self._place = _place(reference) if reference else self._place + 1
            self._type, self._style = attributes.get("t", "n"), attributes.get("s", "0")
            self._shown, self._is_formula = "", False
        elif name == self._value or (name == self._run and not self._is_spoken):
            self._text = []
        elif name == self._formula:
            self._is_formula = True
        elif name == self._row:
            self._number = int(attributes.get("r") or self._number + 1)
            self._cells, self._place = [], -1
        elif name == self._spoken:
            self._is_spoken = True

    def _end(self, name: str) -> None:
        if name in (self._value, self._run):
            self._shown += self._taken()
        elif name == self._cell:
            if self._shown:
                self._cells.append((self._place, self._type, self._style, self._shown))
            elif self._is_formula and self._type != "str":
                self._cells.append((self._place, "str", "0", _FORMULA_ONLY))
        elif name == self._row:
            self._rows.append((self._number, self._cells))
        elif name == self._spoken:
            self._is_spoken = False

    def read(self) -> Iterator[StoredRow]:
        """Yield the rows with their numbers, from 1."""
        for _ in self._pieces():
            rows, self._rows = self._rows, []
            yield from rows


def _place(reference: str) -> int:
    """Return the place of a cell, from 0, by its address: `AB12` is 27."""
    place = 0
    letters = reference.rstrip("0123456789")
    if not 0 < len(letters) <= _LONGEST_COLUMN or not letters.isascii() or not letters.isalpha():
        raise ValueError("no address of a cell")
    for letter in letters.upper():
        place = _LETTERS * place + ord(letter) - _FIRST_LETTER
    return place - 1


def sheet_rows(source: IO[bytes]) -> Iterator[StoredRow]:
    """Yield the rows of a sheet with their numbers."""
    yield from _SheetRows(source).read()


def shared_strings(source: IO[bytes]) -> list[str]:
    """Return the texts that cells share."""
    return _SharedStrings(source).read()
