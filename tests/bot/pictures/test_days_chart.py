"""Counts by day are readable whatever the numbers, and stand on each other."""

from datetime import date, timedelta

import pytest

from bot.pictures.days_chart import days_picture
from knowledge.guide import LANGUAGES, Language
from tests.bot.pictures.readable import EVERY_LANGUAGE, assert_readable, bars_of, texts_of, words_of

SERIES = {"answered": "Trả lời", "declined": "Từ chối", "calculated": "Tính số"}


def days(count: int, busiest: int = 40) -> list[tuple[date, dict[str, int]]]:
    first = date(2026, 1, 20)
    return [
        (first + timedelta(place), {"answered": busiest * (place % 5) // 5, "declined": busiest * (place % 3) // 9})
        for place in range(count)
    ]


@EVERY_LANGUAGE
@pytest.mark.parametrize("count", [0, 1, 2, 7, 14, 30, 60])
@pytest.mark.parametrize("busiest", [0, 1, 40, 10**6])
def test_days_are_readable(count: int, busiest: int, language: Language) -> None:
    assert_readable(days_picture("Câu hỏi theo ngày", days(count, busiest), SERIES, language))


@pytest.mark.parametrize(("language", "dates"), [("vi", ["31/1", "1/2"]), ("en", ["Jan 31", "Feb 1"])], ids=LANGUAGES)
def test_days_are_stacked(language: Language, dates: list[str]) -> None:
    counts = [(date(2026, 1, 31), {"answered": 6, "declined": 3}), (date(2026, 2, 1), {"answered": 1, "other": 9})]
    picture = days_picture("Title", counts, {"answered": "A $1$", "declined": "D"}, language)
    assert texts_of(picture)[:3] == ["Title", "A $1$: 7", "D: 3"]
    # Ticks, totals above the bars, and the days from the last.
    assert texts_of(picture)[3:] == ["0", "2", "4", "6", "8", "9", "1", *reversed(dates)]
    answered, declined, second_day, nothing = bars_of(picture)[2:]
    assert answered.height == pytest.approx(2 * declined.height, abs=5)
    assert answered.y == pytest.approx(declined.y + declined.height, abs=3)
    assert answered.height == pytest.approx(6 * second_day.height)
    assert nothing.height == 0


@pytest.mark.parametrize("busiest", [0, 1, 2, 3, 7, 99])
def test_counts_have_whole_ticks(busiest: int) -> None:
    picture = days_picture("", [(date(2026, 1, 1), {"a": busiest})], {"a": "A"}, "vi")
    grey = [words.text for words in words_of(picture) if words.anchor == "right"]
    assert grey[0] == "0"
    assert len(grey) >= 2
    assert all(text.isdigit() for text in grey)


@pytest.mark.parametrize(("language", "label"), [("vi", "20 nghìn"), ("en", "20K")], ids=LANGUAGES)
def test_large_ticks_are_written_short(language: Language, label: str) -> None:
    assert label in texts_of(days_picture("", [(date(2026, 1, 1), {"a": 60_000})], {"a": "A"}, language))
