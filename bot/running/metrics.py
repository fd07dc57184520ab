"""Counters and timers of the running bot, in the format that Prometheus reads."""

from contextlib import AbstractContextManager

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)

CONTENT_TYPE = CONTENT_TYPE_LATEST
"""The Content-Type of Prometheus's text format."""
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
"""Upper bounds of the histograms' buckets: from a calculation (milliseconds) to a long queue (a minute)."""


class Metrics:
    """The metrics of one process, in a registry of their own."""

    def __init__(self) -> None:
        registry = self._registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._updates = Counter("bot_updates", "Updates carried out", ["kind"], registry=registry)
        self._answers = Counter("bot_answers", "Questions by outcome", ["decision", "language"], registry=registry)
        self._update_seconds = Histogram(
            "bot_update_seconds", "From receiving an update to its end", buckets=SECONDS, registry=registry
        )
        self._answer_seconds = Histogram(
            "bot_answer_seconds", "Working out a reply, without sending it", buckets=SECONDS, registry=registry
        )
        self._waiting = Gauge(
            "bot_updates_waiting", "Updates in the database that are not carried out yet", registry=registry
        )
        self._aside = Gauge("bot_updates_aside", "Updates set aside after repeated failures", registry=registry)
        self._retries = Counter("bot_telegram_retries", "Calls of Telegram made again", ["reason"], registry=registry)
        self._failures = Counter("bot_failures", "What went wrong", ["kind"], registry=registry)

    def carried_out(self, kind: str) -> None:
        """Count an update by its kind: message, callback_query, ..."""
        self._updates.labels(kind).inc()

    def ended(self, seconds: float) -> None:
        """Record how long an update took, from its arrival to its end."""
        self._update_seconds.observe(seconds)

    def answered(self, decision: str, language: str) -> None:
        """Count a question by its decision and language."""
        self._answers.labels(decision, language).inc()

    def answering(self) -> AbstractContextManager[object]:
        """Time how long a reply is worked out inside a block."""
        return self._answer_seconds.time()

    def retried(self, reason: str) -> None:
        """Count a call of Telegram that is made again."""
        self._retries.labels(reason).inc()

    def failed(self, kind: str) -> None:
        """Count a failure."""
        self._failures.labels(kind).inc()

    def queued(self, waiting: float, aside: float) -> None:
        """Set how many updates wait and how many were set aside; NaN where that is not known."""
        self._waiting.set(waiting)
        self._aside.set(aside)

    def page(self) -> bytes:
        """Return all metrics in Prometheus's text format."""
        return generate_latest(self._registry)
