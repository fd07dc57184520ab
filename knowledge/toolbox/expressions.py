"""Regular expressions that are compiled where they are first used: a message needs a quarter of them, a start fewer."""

import re
from typing import Any, AnyStr, cast


class LateExpression:
    """Stands for a pattern, and has its methods as its own from the first use on."""

    def __init__(self, pattern: object, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(cast(str, self.pattern), self._flags)
        # Found in the object itself from now on: each later call costs what the pattern's own costs.
        for each in ("search", "match", "fullmatch", "sub", "subn", "split", "finditer", "findall", "flags", "groups"):
            self.__dict__[each] = getattr(compiled, each)
        return getattr(compiled, name)


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` returns, for a constant: the 540 of the project take 0.2 s to compile.

    An expression that is wrong raises re.error where it is first used.
    """
    return cast(re.Pattern[AnyStr], LateExpression(pattern, flags))
