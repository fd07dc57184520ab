"""Reads JSON Lines and checks each line."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from knowledge.guide import LANGUAGES, Language
from knowledge.toolbox.errors import BatchError

STDIN = "-"
"""The file name that means standard input."""
BYTE_ORDER_MARK = "\ufeff"
"""What Windows editors put before the first line."""


class Line:
    """One object of a batch; its fields are checked when they are read, and errors name its place (file and line)."""

    def __init__(self, place: str, fields: dict[str, Any]) -> None:
        self.place, self.fields = place, fields

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text field, or the default if it is missing; raise BatchError if it holds anything else."""
        value = self.fields.get(name)
        value = default if value is None else value
        if not isinstance(value, str):
            raise BatchError(f'{self.place}: a text under "{name}" wanted')
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a field that holds a list of texts, empty if it is missing; raise BatchError if it is no such list."""
        values = self.fields.get(name) or []
        if not (isinstance(values, list) and all(isinstance(value, str) for value in values)):
            raise BatchError(f'{self.place}: a list of texts under "{name}" wanted')
        return tuple(values)

    def objects(self, name: str, called: str) -> tuple["Line", ...]:
        """Return a field that holds a list of objects; raise BatchError if it is no such list.

        `called` is what one of them is called in errors, which number them from 1.
        """
        values = self.fields.get(name)
        if not (isinstance(values, list) and all(isinstance(value, dict) for value in values)):
            raise BatchError(f'{self.place}: a list of objects under "{name}" wanted')
        return tuple(Line(f"{self.place}, {called} {number}", each) for number, each in enumerate(values, start=1))

    def language(self, name: str, default: Language) -> Language:
        """Return a field that holds a language, or the default if it is missing; raise BatchError for anything else."""
        value = self.text(name, default)
        for language in LANGUAGES:
            if value == language:
                return language
        raise BatchError(f'{self.place}: one of {", ".join(LANGUAGES)} under "{name}" wanted')


def read_batch(name: str) -> Iterator[Line]:
    """Yield the objects of a file, or of standard input for `-`; empty lines are skipped.

    Raises BatchError for a file that can't be read, and at the first line that is no object in JSON.
    """
    try:
        with nullcontext(sys.stdin.buffer) if name == STDIN else Path(name).open("rb") as file:
            yield from _parse(name, file)
    except OSError as error:
        raise BatchError(f"{name}: {error.strerror or error}") from None


def _parse(name: str, lines: Iterable[bytes]) -> Iterator[Line]:
    for number, line in enumerate(lines, start=1):
        place = f"{name}:{number}"
        try:
            text = line.decode("utf8").removeprefix(BYTE_ORDER_MARK).strip()
            fields = json.loads(text) if text else None
        except (ValueError, RecursionError):
            raise BatchError(f"{place}: not JSON in UTF-8") from None
        if text and not isinstance(fields, dict):
            raise BatchError(f"{place}: an object wanted")
        if fields is not None:
            yield Line(place, fields)
