"""Quiet hours by the group's time zone, topics, and how a contact is called."""

from datetime import UTC, datetime, time

import pytest

from bot.groups.chat_settings import ChatSettings, Contact, QuietHours

NIGHT, NOON = QuietHours(time(22), time(6)), QuietHours(time(12), time(13))


@pytest.mark.parametrize(
    ("hours", "utc", "quiet"),
    [
        (NIGHT, time(14, 59), False),
        (NIGHT, time(15), True),
        (NIGHT, time(22, 59), True),
        (NIGHT, time(23), False),
        (NOON, time(4, 59), False),
        (NOON, time(5), True),
        (NOON, time(6), False),
    ],
)
def test_quiet_hours(hours: QuietHours, utc: time, quiet: bool) -> None:
    assert ChatSettings(quiet=hours).is_quiet(datetime.combine(datetime(2026, 11, 23), utc, UTC)) is quiet


def test_a_group_without_quiet_hours_is_never_quiet() -> None:
    night = datetime(2026, 11, 23, 15, tzinfo=UTC)
    assert not ChatSettings().is_quiet(night)
    assert ChatSettings(quiet=NIGHT).is_quiet(night)
    assert not ChatSettings(quiet=NOON).is_quiet(night)


@pytest.mark.parametrize(
    ("contact", "mention"),
    [
        (Contact(2**51, "Minh & <Lan>"), '<a href="tg://user?id=2251799813685248">Minh &amp; &lt;Lan&gt;</a>'),
        (Contact(None, "@minh"), "@minh"),
    ],
)
def test_a_contact_is_called_by_number_or_by_name(contact: Contact, mention: str) -> None:
    assert contact.mention == mention
