"""Quiet hours, time zones and topics as admins type them."""

from datetime import UTC, datetime, time

import pytest

from bot.groups.chat_settings import ChatSettings, QuietHours
from bot.groups.time_zones import zone_named, zone_of
from bot.groups.typed_rules import TypedPlace, read_quiet_hours, with_rule
from knowledge.toolbox.errors import InvalidInput


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("22:30-6:00", time(22, 30), time(6)),
        ("22:30 - 06:00", time(22, 30), time(6)),
        ("22h30 đến 6h", time(22, 30), time(6)),
        ("22h-6h", time(22), time(6)),
        ("22 to 7", time(22), time(7)),
        ("10-12", time(10), time(12)),
        ("12:00–13:30", time(12), time(13, 30)),
        ("22.15-5.45", time(22, 15), time(5, 45)),
        ("0:00-7:00", time(0), time(7)),
        ("20h tới 24h", time(20), time(0)),
        ("từ 22h đến 6h", time(22), time(6)),
        ("22:00 tới 6:00 sáng", time(22), time(6)),
        ("10pm-6am", time(22), time(6)),
        ("10 giờ tối đến 6 giờ sáng", time(22), time(6)),
        ("11h đêm - 1h đêm", time(23), time(1)),
        ("12am-6am", time(0), time(6)),
        ("12h trưa - 1h30 chiều", time(12), time(13, 30)),
        ("22g30-6g", time(22, 30), time(6)),
        ("22:00~6:00", time(22), time(6)),
        ("22:00->6:00", time(22), time(6)),
        ("from 22:00 to 6:00.", time(22), time(6)),
        ("between 22:00 and 6:00", time(22), time(6)),
    ],
)
def test_quiet_hours(text: str, start: time, end: time) -> None:
    assert read_quiet_hours(text) == QuietHours(start, end)


@pytest.mark.parametrize(
    "text", ["", "đêm", "22:30", "25:00-6:00", "22:60-6:00", "22:30-22:30", "22-6-7", "sáng đến tối", "-5-6", "22:3-6"]
)
def test_what_are_no_quiet_hours(text: str) -> None:
    with pytest.raises(InvalidInput) as error:
        read_quiet_hours(text)
    assert error.value.id == "quiet_wrong"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tokyo", "Asia/Tokyo"),
        ("tokyo", "Asia/Tokyo"),
        ("Asia/Tokyo", "Asia/Tokyo"),
        ("new york", "America/New_York"),
        ("New_York", "America/New_York"),
        ("Berlin", "Europe/Berlin"),
        ("Singapore", "Asia/Singapore"),
        ("+9", "UTC+09:00"),
        ("GMT+9", "UTC+09:00"),
        ("utc -5", "UTC-05:00"),
        ("+5:30", "UTC+05:30"),
        ("UTC+0530", "UTC+05:30"),
        # Vietnam's is the usual one.
        ("9", "UTC+09:00"),
        ("múi giờ 9", "UTC+09:00"),
        ("Nhật Bản", "Asia/Tokyo"),
        ("Hàn Quốc", "Asia/Seoul"),
        ("UTC", "UTC+00:00"),
        ("+7", ""),
        ("7", ""),
        ("giờ Việt Nam", ""),
        ("Asia/Ho_Chi_Minh", ""),
        ("Asia/Saigon", ""),
        ("GMT+7", ""),
        ("Việt Nam", ""),
        ("Hà Nội", ""),
        ("Hồ Chí Minh", ""),
        ("Atlantis", None),
        ("+15", None),
        ("25", None),
        ("Mỹ", None),
        ("", None),
        ("Etc/GMT+7", None),
    ],
)
def test_zones(text: str, name: str | None) -> None:
    assert zone_named(text) == name


@pytest.mark.parametrize(
    ("zone", "utc", "quiet"),
    [
        ("", time(15), True),  # 22:00 in Vietnam
        ("", time(13), False),
        ("Asia/Tokyo", time(13), True),  # 22:00 in Tokyo
        ("Asia/Tokyo", time(21), False),
        ("UTC-05:00", time(3), True),  # 22:00
        ("UTC-05:00", time(15), False),
        # Winter in Berlin: 22:00 is 21:00 UTC.
        ("Europe/Berlin", time(21), True),
        ("Europe/Berlin", time(20), False),
        # A zone that this computer does not know is Vietnam's.
        ("Mars/Base", time(15), True),
    ],
)
def test_quiet_hours_are_those_of_the_zone(zone: str, utc: time, quiet: bool) -> None:
    settings = ChatSettings(quiet=QuietHours(time(22), time(6)), zone=zone)
    assert settings.is_quiet(datetime.combine(datetime(2026, 11, 23), utc, UTC)) is quiet


def test_summer_time_is_kept() -> None:
    settings = ChatSettings(quiet=QuietHours(time(22), time(6)), zone="Europe/Berlin")
    assert settings.is_quiet(datetime(2026, 7, 1, 20, tzinfo=UTC))
    assert zone_of("Europe/Berlin") is not zone_of("")


IN_A, IN_GENERAL, NO_TOPICS = TypedPlace(7, is_forum=True), TypedPlace(None, is_forum=True), TypedPlace()


@pytest.mark.parametrize(
    ("before", "text", "place", "after"),
    [
        ((), "", IN_A, (7,)),
        ((), "này", IN_A, (7,)),
        ((7,), "", IN_A, (7,)),
        ((9,), "", IN_A, (7, 9)),
        ((), "", IN_GENERAL, (0,)),
        ((0, 7), "off", IN_A, (0,)),
        ((0, 7), "bỏ", IN_GENERAL, (7,)),
        ((0, 7), "tất cả", IN_A, ()),
        ((0, 7), "all", IN_A, ()),
    ],
)
def test_topics(before: tuple[int, ...], text: str, place: TypedPlace, after: tuple[int, ...]) -> None:
    settings = with_rule("chude", text, ChatSettings(topics=before), place)
    assert settings == ChatSettings(topics=after)


def test_a_group_without_topics_has_none_to_choose() -> None:
    with pytest.raises(InvalidInput) as error:
        with_rule("topic", "", ChatSettings(), NO_TOPICS)
    assert error.value.id == "topics_missing"


@pytest.mark.parametrize(
    ("topics", "topic", "answers"),
    [((), None, True), ((), 7, True), ((7,), 7, True), ((7,), 9, False), ((7,), None, False), ((0,), None, True)],
)
def test_where_the_bot_answers(topics: tuple[int, ...], topic: int | None, answers: bool) -> None:
    assert ChatSettings(topics=topics).answers_in(topic) is answers
