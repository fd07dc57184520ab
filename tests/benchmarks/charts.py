"""How long each chart takes, beside an empty picture of the same height: `python -m tests.benchmarks.charts`."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from statistics import median
from time import perf_counter

from bot.pictures.comparison_chart import Bar, Panel, comparison_picture
from bot.pictures.days_chart import days_picture
from bot.pictures.marks import Picture
from bot.pictures.painting import paint
from bot.pictures.roi_chart import roi_picture

ROUNDS = 15


def influencers(count: int) -> Picture:
    bars = tuple(Bar(f"Nguyễn Thị Hồng Nhung {place}", Decimal(1000) / (place + 1)) for place in range(count))
    return comparison_picture("So sánh", [Panel("Tỷ lệ", bars, "percent"), Panel("Giá", bars, "money", "VND")], "vi")


def campaign() -> Picture:
    return roi_picture(Decimal(50_000_000), Decimal(120_000_000), Decimal(40), "VND", "vi")


def two_months() -> Picture:
    counts = [(date(2026, 1, 1) + timedelta(place), {"a": place, "b": 7, "c": place % 9}) for place in range(60)]
    return days_picture("Câu hỏi theo ngày", counts, {"a": "Trả lời", "b": "Từ chối", "c": "Tính số"}, "vi")


CHARTS: dict[str, Callable[[], Picture]] = {
    "2 influencers, 2 panels": lambda: influencers(2),
    "12 influencers, 2 panels": lambda: influencers(12),
    "40 influencers, 2 panels": lambda: influencers(40),
    "ROI": campaign,
    "60 days": two_months,
}


def lay_out_and_paint(lay_out: Callable[[], Picture]) -> bytes:
    return paint(lay_out())


def milliseconds(draw: Callable[[], object]) -> list[float]:
    """Return how long each round took, in order."""
    taken = []
    for _ in range(ROUNDS):
        start = perf_counter()
        draw()
        taken.append(1000 * (perf_counter() - start))
    return taken


def main() -> None:
    """Print the median and the slowest of the warm rounds, in milliseconds."""
    start = perf_counter()
    paint(influencers(1))
    sys.stdout.write(f"first picture of the process, Pillow's import included: {perf_counter() - start:.2f} s\n")
    sys.stdout.write(f"{'ms':<26}{'median':>8}{'slowest':>9}{'empty':>7}\n")
    for name, lay_out in CHARTS.items():
        picture = lay_out()
        empty = Picture(picture.width, picture.height, ())
        taken = milliseconds(partial(lay_out_and_paint, lay_out))
        baseline = median(milliseconds(partial(paint, empty)))
        sys.stdout.write(f"{name:<26}{median(taken):>8.0f}{max(taken):>9.0f}{baseline:>7.0f}\n")


if __name__ == "__main__":
    main()
