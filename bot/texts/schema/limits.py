"""Words for limits of use and errors."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LimitTexts:
    """Words for who asks too fast, and for owners when something broke; `too_many_presses` has no markup."""

    too_fast: str
    too_fast_group: str
    too_many_presses: str
    in_line: str
    broke: str
