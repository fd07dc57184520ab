"""How the fields of a button are written into Telegram's callback data and read back."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Annotated, Any, NamedTuple, get_type_hints


@dataclass(frozen=True)
class FieldForm:
    """How a field is written: `pattern` fits exactly what is read; a value written as an empty text is left out."""

    pattern: str
    read: Callable[[str], Any] = str
    write: Callable[[Any], str] = str
    may_be_left_out: bool = False


def one_of(values: Mapping[str, Any]) -> FieldForm:
    """Return the form of a field with few values, from how each is written."""
    written = {value: text for text, value in values.items()}
    return FieldForm("|".join(values), values.__getitem__, written.__getitem__)


# Four digits are more pages than any guide has; `10**16 - 1` is more than any id of Telegram's (2**52 at the most).
PageNumber = Annotated[int, FieldForm("[1-9][0-9]{0,3}", int)]
LaterPage = Annotated[
    int,
    FieldForm("[2-9]|[1-9][0-9]{1,3}", lambda text: int(text or 1), lambda page: "" if page == 1 else str(page), True),
]
ChatId = Annotated[int, FieldForm("0|-?[1-9][0-9]{0,15}", int)]
Word = Annotated[str, FieldForm("[a-z]{1,24}")]
HashMark = Annotated[str, FieldForm("[0-9a-f]{12}")]


class ButtonLayout(NamedTuple):
    """How a class is written: its fields in order, and what fits exactly its callback data."""

    forms: Mapping[str, FieldForm]
    pattern: re.Pattern[str]


def layout_of(kind: type[Any]) -> ButtonLayout:
    """Return how a class of buttons with a prefix is written."""
    hints = get_type_hints(kind, include_extras=True)
    forms: dict[str, FieldForm] = {field.name: hints[field.name].__metadata__[0] for field in fields(kind)}
    parts = (f"(?::(?P<{name}>{form.pattern})){'?' if form.may_be_left_out else ''}" for name, form in forms.items())
    return ButtonLayout(forms, re.compile("".join([re.escape(kind.prefix), *parts])))
