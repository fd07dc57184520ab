"""What is worked out of the words of a message, remembered while that message is answered.

Many look at the same words from their own side, and each would fold them anew. Nothing is kept beyond the message: what
people write must not stay in memory.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from threading import local
from typing import Any, ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Value = TypeVar("_Value")


class _AtHand(local):
    """What was worked out for the message that this thread is at."""

    found: dict[Any, Any] | None = None


_AT_HAND = _AtHand()


@contextmanager
def message_at_hand() -> Iterator[None]:
    """Remember inside a block what `once_a_message` functions return; a block inside another belongs to it."""
    if _AT_HAND.found is not None:
        yield
        return
    _AT_HAND.found = {}
    try:
        yield
    finally:
        _AT_HAND.found = None


def once_a_message(function: Callable[_Given, _Value]) -> Callable[_Given, _Value]:
    """Let a pure function of texts, whose result nobody changes, work once for the same texts of a message."""

    @wraps(function)
    def remembered(*given: _Given.args, **named: _Given.kwargs) -> _Value:
        found = _AT_HAND.found
        if found is None:
            return function(*given, **named)
        key = (function, given, *named.items()) if named else (function, given)
        try:
            value: _Value = found[key]
        except KeyError:
            value = found[key] = function(*given, **named)
        return value

    return remembered
