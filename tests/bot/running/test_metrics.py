"""Figures: what is counted appears under its name, and each registry is its own."""

from collections.abc import Callable
from math import nan

import pytest

from bot.running.metrics import Metrics


def answer(metrics: Metrics) -> None:
    with metrics.answering():
        pass


@pytest.mark.parametrize(
    ("happens", "line"),
    [
        (lambda metrics: metrics.carried_out("message"), 'bot_updates_total{kind="message"} 1.0'),
        (
            lambda metrics: metrics.answered("decline", "vi"),
            'bot_answers_total{decision="decline",language="vi"} 1.0',
        ),
        (lambda metrics: metrics.ended(0.03), 'bot_update_seconds_bucket{le="0.05"} 1.0'),
        (lambda metrics: metrics.ended(90), 'bot_update_seconds_bucket{le="+Inf"} 1.0'),
        (lambda metrics: metrics.ended(90), "bot_update_seconds_sum 90.0"),
        (answer, "bot_answer_seconds_count 1.0"),
        (lambda metrics: metrics.queued(3, 1), "bot_updates_waiting 3.0"),
        (lambda metrics: metrics.queued(3, 1), "bot_updates_aside 1.0"),
        (lambda metrics: metrics.queued(nan, nan), "bot_updates_waiting NaN"),
        (
            lambda metrics: metrics.retried("too_many_requests"),
            'bot_telegram_retries_total{reason="too_many_requests"} 1.0',
        ),
        (lambda metrics: metrics.failed("attempt"), 'bot_failures_total{kind="attempt"} 1.0'),
    ],
)
def test_figures(happens: Callable[[Metrics], None], line: str) -> None:
    metrics, other = Metrics(), Metrics()
    assert line not in metrics.page().decode().splitlines()
    happens(metrics)
    assert line in metrics.page().decode().splitlines()
    assert line not in other.page().decode().splitlines()


def test_the_process_is_watched() -> None:
    assert "process_cpu_seconds_total" in Metrics().page().decode()
