"""A dictionary with a bound: what was used last stays, what was unused longest goes."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class MostRecent(Generic[_Key, _Value]):
    """Keeps the `most` entries that were read or written last; it is not safe to share between threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._entries: OrderedDict[_Key, _Value] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: _Key) -> _Value | None:
        """Return what is kept under a key, which counts as used now; None where nothing is."""
        if key in self._entries:
            self._entries.move_to_end(key)
        return self._entries.get(key)

    def keep(self, key: _Key, value: _Value) -> None:
        """Keep a value, and drop the entry that was unused longest where there are too many."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        if len(self._entries) > self._most:
            self._entries.popitem(last=False)

    def get_or_make(self, key: _Key, make: Callable[[], _Value]) -> _Value:
        """Return what is kept under a key; where nothing is, make it and keep it."""
        found = self.get(key)
        if found is None:
            found = make()
            self.keep(key, found)
        return found
