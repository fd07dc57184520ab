"""What every button has: its fields, written into Telegram's callback data and read back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Self

from bot.replies.button_forms import ButtonLayout, layout_of

MAX_DATA_BYTES = 64
"""Telegram's limit for callback data, in bytes of UTF-8."""


_LAYOUTS: "dict[type[ButtonData], ButtonLayout]" = {}
"""How each button is written, once it was needed."""


class ButtonData:
    """What a press asks for; subclasses are frozen dataclasses whose fields are annotated with their form."""

    prefix: ClassVar[str] = ""

    def __init_subclass__(cls, prefix: str) -> None:
        cls.prefix = prefix

    def pack(self) -> str:
        """Return the callback data; raise ValueError where Telegram would not take it, or it could not be read back."""
        layout = _layout(type(self))
        parts = [form.write(getattr(self, name)) for name, form in layout.forms.items()]
        text = ":".join([self.prefix, *filter(None, parts)])
        if not layout.pattern.fullmatch(text):
            raise ValueError(f"not in the form of {type(self).__name__}: {text!r}")
        return _checked(text)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Return what `pack` wrote; None for anything else."""
        layout = _layout(cls)
        found = layout.pattern.fullmatch(text)
        if found is None:
            return None
        build: Callable[..., Self] = cls
        return build(**{name: form.read(found[name] or "") for name, form in layout.forms.items()})


@dataclass(frozen=True)
class StaleData(ButtonData, prefix=""):
    """Callback data that this version of the bot does not know."""

    text: str

    def pack(self) -> str:
        """Return the callback data as it came; raise ValueError where Telegram would not take it."""
        return _checked(self.text)


def _checked(text: str) -> str:
    if not fits(text):
        raise ValueError(f"callback data of 1 to {MAX_DATA_BYTES} bytes wanted: {text!r}")
    return text


def fits(text: str) -> bool:
    """Tell whether Telegram takes this as callback data: not half a character of a pair, nor too many bytes."""
    try:
        return 1 <= len(text.encode()) <= MAX_DATA_BYTES
    except UnicodeEncodeError:
        return False


def _layout(kind: type[ButtonData]) -> ButtonLayout:
    if kind not in _LAYOUTS:
        _LAYOUTS[kind] = layout_of(kind)
    return _LAYOUTS[kind]
