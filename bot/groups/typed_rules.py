"""Rules of a group that are typed: its quiet hours, its time zone, and the topics in which the bot answers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import Literal

from bot.groups.chat_settings import ChatSettings, QuietHours
from bot.groups.time_zones import zone_named
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

Rule = Literal["quiet", "zone", "topic"]
RULE_NAMES: Mapping[str, Rule] = {
    **dict.fromkeys(("quiet", "quiethours", "yenlang", "gioyenlang"), "quiet"),
    **dict.fromkeys(("zone", "timezone", "muigio"), "zone"),
    **dict.fromkeys(("topic", "topics", "chude"), "topic"),
}
"""The names of these rules, folded and without spaces."""
OFF = frozenset({"off", "tat", "bo", "xoa", "none"})
"""Words, folded, that take a setting back."""
EVERYWHERE_WORDS = frozenset({"all", "tatca", "het", "moichude", "everywhere"})
"""Words, folded and without spaces, that let the bot answer in all topics."""
GENERAL = 0
"""The topic "General" of a forum, whose messages name no topic."""
_CLOCK = r"(\d{1,2})\s*(?:(?:gio|[:hg.])\s*(\d{2})?)?\s*(am|pm|sang|trua|chieu|toi(?!\s*\d)|dem|khuya)?"
_HOURS = expression(
    rf"\s*(?:(?:tu|from|between)\s+)?{_CLOCK}\s*(?:-+>?|–|—|~|den|to|toi|till|until|and)\s*{_CLOCK}[\s.!]*"
)
"""Two times of the day, in folded text."""
_EVENING = frozenset({"pm", "chieu", "toi", "dem", "khuya"})
"""What makes 10 the tenth hour of the evening."""
_NIGHT = frozenset({"dem", "khuya"})
_SMALL_HOURS = 6
"""Before this hour the night is that after midnight ("1 giờ đêm")."""
_NOON, _DAY = 12, 24
"""Hours."""


@dataclass(frozen=True)
class TypedPlace:
    """Where in a group something is typed: the topic, and whether the group has any."""

    topic: int | None = None
    is_forum: bool = False


NOWHERE = TypedPlace()


def with_rule(name: str, text: str, settings: ChatSettings, place: TypedPlace) -> ChatSettings:
    """Return the settings with a rule that was typed; raise InvalidInput for what is none."""
    match RULE_NAMES[name]:
        case "quiet":
            return replace(settings, quiet=None if fold(text) in OFF else read_quiet_hours(text))
        case "zone":
            zone = "" if fold(text) in OFF else zone_named(text)
            if zone is None:
                raise InvalidInput("zone_unknown")
            return replace(settings, zone=zone)
        case "topic":
            return replace(settings, topics=_topics(text, settings, place))


def read_quiet_hours(text: str) -> QuietHours:
    """Return hours such as `22:30-6:00`, `22h đến 6h` or `10-12`; raise InvalidInput for what is none."""
    found = _HOURS.fullmatch(fold(text))
    if not found:
        raise InvalidInput("quiet_wrong")
    start, end = _clock(*found.groups()[:3]), _clock(*found.groups()[3:])
    if start == end:
        raise InvalidInput("quiet_wrong")
    return QuietHours(start, end)


def _clock(hour: str, minute: str | None, part: str | None) -> time:
    """Return a time of the day; 10 in the evening is 22:00, 12 at night midnight."""
    number = int(hour)
    if part in _EVENING and number < _NOON and not (part in _NIGHT and number < _SMALL_HOURS):
        number += _NOON
    elif number == _NOON and part in (*_NIGHT, "am"):
        number = 0
    try:
        return time(number % _DAY if number <= _DAY else number, int(minute or 0))
    except ValueError:
        raise InvalidInput("quiet_wrong") from None


def _topics(text: str, settings: ChatSettings, place: TypedPlace) -> tuple[int, ...]:
    if not place.is_forum:
        raise InvalidInput("topics_missing")
    typed, here = fold(text).replace(" ", ""), place.topic or GENERAL
    if typed in EVERYWHERE_WORDS:
        return ()
    others = tuple(topic for topic in settings.topics if topic != here)
    return others if typed in OFF else tuple(sorted((*others, here)))
