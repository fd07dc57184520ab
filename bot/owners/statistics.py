"""How much the bot was asked, and how well it answered: counts by day, for owners."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import get_args

from bot.calculations.formats import write_number, write_percent
from bot.pictures.days_chart import days_chart
from bot.replies.reply import Attachment, Reply
from bot.state.values import DayCount, Event, GuideDecision, day_of
from bot.texts import texts_for
from knowledge.guide import Language

QUESTION_DECISIONS: tuple[GuideDecision, ...] = get_args(GuideDecision)
_DRAWN: tuple[Event, ...] = (*QUESTION_DECISIONS, "calculation")
WEEK, MONTH = 7, 30
"""The days of both parts of the page; the chart shows the longer one."""
_CHART, _TABLE = "stats.png", "stats.csv"
_COLUMNS: tuple[Event, ...] = (*QUESTION_DECISIONS, "calculation", "helpful", "unhelpful")
"""The columns of the CSV file behind the day."""


def stats_page(counts: Sequence[DayCount], now: datetime, language: Language) -> Reply:
    """Return the last 7 and 30 days in figures, with a chart of the days where there is something to draw."""
    texts, today = texts_for(language).owners, day_of(now)
    parts = [
        texts.stats_days.format(days=days, **_figures(_totals(counts, days, today), language)) for days in (WEEK, MONTH)
    ]
    drawn = [each for each in counts if each.event in _DRAWN]
    files = (
        Attachment("photo", _CHART, _chart(drawn, today, language)),
        Attachment("document", _TABLE, days_csv(counts, language)),
    )
    return Reply("\n\n".join([texts.stats, *parts]), attachments=files if drawn else ())


def days_csv(counts: Sequence[DayCount], language: Language) -> bytes:
    """Return the counts as CSV, a row a day; Excel reads the mark at its beginning as UTF-8."""
    by_day: dict[date, Counter[Event]] = {}
    for each in counts:
        by_day.setdefault(each.day, Counter())[each.event] += each.count
    rows = [
        ",".join([day.isoformat(), *(str(found[event]) for event in _COLUMNS)]) for day, found in sorted(by_day.items())
    ]
    return "\r\n".join([texts_for(language).usage.csv_columns, *rows, ""]).encode("utf-8-sig")


def _totals(counts: Sequence[DayCount], days: int, today: date) -> Counter[Event]:
    first = today - timedelta(days=days - 1)
    totals: Counter[Event] = Counter()
    for each in counts:
        totals[each.event] += each.count if first <= each.day <= today else 0
    return totals


def _figures(totals: Mapping[Event, int], language: Language) -> dict[str, str]:
    """Return every number of a part of the page, as it is written."""
    questions = sum(totals[event] for event in QUESTION_DECISIONS)
    votes = totals["helpful"] + totals["unhelpful"]
    counted: dict[str, int] = {"questions": questions, "votes": votes, **{event: totals[event] for event in _DRAWN}}
    return {
        **{name: write_number(Decimal(count), language) for name, count in counted.items()},
        **{f"{event}_share": _share(totals[event], questions, language) for event in QUESTION_DECISIONS},
        "helpful_share": _share(totals["helpful"], votes, language),
    }


def _share(part: int, whole: int, language: Language) -> str:
    return write_percent(Decimal(round(100 * part / whole)), language) if whole else "–"


def _chart(counts: Sequence[DayCount], today: date, language: Language) -> bytes:
    texts = texts_for(language).owners
    by_day: dict[date, dict[str, int]] = {today - timedelta(days=ago): {} for ago in reversed(range(MONTH))}
    for each in counts:
        if each.day in by_day:
            by_day[each.day][each.event] = each.count
    return days_chart(
        texts.stats_chart, list(by_day.items()), {event: texts.series[event] for event in _DRAWN}, language
    )
