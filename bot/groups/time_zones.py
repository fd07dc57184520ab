"""Time zones as people type them: a city, a name of the time zone database, or hours from UTC."""

import re
from collections.abc import Mapping
from datetime import timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

VIETNAM = timezone(timedelta(hours=7))
"""The time zone of a group that has chosen none: Vietnam has one, without summer time."""
FARTHEST_HOURS = 14
"""Hours from UTC: no place is farther."""
_OFFSET = expression(r"(?:utc|gmt)?([+-]?\d{1,2})(?::?([0-5]\d))?(?:h|gio)?")
_WRITTEN = expression(r"UTC([+-])(\d\d):(\d\d)")
_OF_VIETNAM = frozenset({"vietnam", "vn", "hanoi", "saigon", "hochiminh", "hochiminhcity", "hcm", "ict"})
_COUNTRIES: Mapping[str, str] = {
    **dict.fromkeys(("nhatban", "nhat", "japan"), "Asia/Tokyo"),
    **dict.fromkeys(("hanquoc", "han", "korea", "southkorea"), "Asia/Seoul"),
    **dict.fromkeys(("trungquoc", "china"), "Asia/Shanghai"),
    **dict.fromkeys(("dailoan", "taiwan"), "Asia/Taipei"),
    **dict.fromkeys(("thailan", "thailand"), "Asia/Bangkok"),
    "philippines": "Asia/Manila",
    "malaysia": "Asia/Kuala_Lumpur",
    **dict.fromkeys(("anh", "uk", "england"), "Europe/London"),
    **dict.fromkeys(("phap", "france"), "Europe/Paris"),
    **dict.fromkeys(("duc", "germany"), "Europe/Berlin"),
    **dict.fromkeys(("utc", "gmt"), "UTC+00:00"),
}
"""Countries with one time zone, by the names that teams in Vietnam type, folded and in one word."""


def zone_named(text: str) -> str | None:
    """Return the name under which a zone is stored, empty for Vietnam's; None for what is none."""
    typed = re.sub(r"[\s_]+", "", fold(text)).removeprefix("muigio").removeprefix("gio").removesuffix("time")
    if typed in _OF_VIETNAM:
        return ""
    offset = _OFFSET.fullmatch(typed)
    if not offset:
        return _COUNTRIES.get(typed) or _places().get(typed)
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
    of_vietnam = {"asia/hochiminh": "", "asia/saigon": ""}
    return {**cities, **{_key(name): name for name in names}, **of_vietnam}


def _key(name: str) -> str:
    return fold(name).replace("_", "")
