"""Time zones as people type them: a city, a name of the time zone database, or hours from UTC."""

import re
from collections.abc import Mapping
from datetime import timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from knowledge.toolbox.folding import fold

VIETNAM = timezone(timedelta(hours=7))
"""The time zone of a group that has chosen none: Vietnam has one, without summer time."""
FARTHEST_HOURS = 14
"""Hours from UTC: no place is farther."""
_OFFSET = re.compile(r"(?:utc|gmt)?([+-]\d{1,2})(?::?([0-5]\d))?")
_WRITTEN = re.compile(r"UTC([+-])(\d\d):(\d\d)")
_OF_VIETNAM = frozenset({"vietnam", "vietnamtime", "vn", "hanoi", "saigon", "hochiminh", "hochiminhcity", "hcm", "ict"})


def zone_named(text: str) -> str | None:
    """Return the name under which a zone is stored, empty for Vietnam's; None for what is none."""
    typed = re.sub(r"[\s_]+", "", fold(text.strip()))
    if typed in _OF_VIETNAM:
        return ""
    offset = _OFFSET.fullmatch(typed)
    if not offset:
        return _places().get(typed)
    hours, minutes = int(offset[1]), int(offset[2] or 0)
    if abs(hours) > FARTHEST_HOURS:
        return None
    sign = "-" if offset[1].startswith("-") else "+"
    name = f"UTC{sign}{abs(hours):02}:{minutes:02}"
    return "" if name == "UTC+07:00" else name


def zone_of(name: str) -> tzinfo:
    """Return a zone by its stored name; Vietnam's for none, and for one that this computer does not know."""
    written = _WRITTEN.fullmatch(name)
    if written:
        offset = timedelta(hours=int(written[2]), minutes=int(written[3]))
        return timezone(-offset if written[1] == "-" else offset)
    try:
        return ZoneInfo(name) if name else VIETNAM
    except (ZoneInfoNotFoundError, ValueError):
        return VIETNAM


@cache
def _places() -> Mapping[str, str]:
    """Return the names of the database by themselves and by their last part, folded and in one word."""
    names = sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    cities = {_key(name.rpartition("/")[2]): name for name in names}
    return {**cities, **{_key(name): name for name in names}}


def _key(name: str) -> str:
    return fold(name).replace("_", "")
