"""Every chart can be drawn whatever the names, with the same bytes in any thread."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures.comparison_chart import Bar, Panel, comparison_chart, comparison_picture
from bot.pictures.days_chart import days_chart
from bot.pictures.page import PAGE_WIDTH
from bot.pictures.roi_chart import roi_chart
from knowledge.guide import Language
from tests.bot.pictures.readable import HOSTILE_NAMES, HOSTILE_PANELS, assert_readable, size_of


def hostile_charts(language: Language) -> list[Callable[[], bytes]]:
    series = {str(place): name for place, name in enumerate(HOSTILE_NAMES)}
    counts = [(date(2026, 1, 1), dict.fromkeys(series, 3))]
    return [
        *(partial(comparison_chart, name, HOSTILE_PANELS, language) for name in HOSTILE_NAMES),
        partial(days_chart, HOSTILE_NAMES[0], counts, series, language),
        partial(roi_chart, Decimal(50), Decimal(120), Decimal(40), "VND", language),
    ]


def test_hostile_names_are_drawn() -> None:
    assert all(size_of(draw())[0] == PAGE_WIDTH for draw in hostile_charts("vi"))


@given(st.text(alphabet=st.characters(), max_size=300))
@settings(deadline=None, max_examples=30)
def test_no_text_raises(text: str) -> None:
    panels = [Panel(text, (Bar(text, Decimal(1)),), "percent")]
    assert_readable(comparison_picture(text, panels, "vi"))
    assert size_of(comparison_chart(text, panels, "vi"))[0] == PAGE_WIDTH


def test_the_same_input_gives_the_same_bytes_in_any_thread() -> None:
    draws = hostile_charts("vi") + hostile_charts("en")
    alone = [draw() for draw in draws]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda draw: draw(), draws * 2))
    assert together == alone * 2


def test_pillow_waits_for_the_first_picture() -> None:
    code = (
        "import sys, bot.pictures.comparison_chart, bot.pictures.days_chart, bot.pictures.roi_chart\n"
        "sys.stdout.write(','.join(name for name in sys.modules if name.split('.')[0] in ('matplotlib', 'PIL')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == ""
