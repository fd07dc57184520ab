"""Hostile inputs, a few thousand of each kind; `python -m tests.fuzz` tries a million."""

from collections.abc import Iterator
from contextlib import suppress
from math import inf
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.updates.stored_updates import check_ids, stored_update
from bot.updates.web import read_update
from tests.fuzz.machine import broken_updates_of, updates_of
from tests.fuzz.processes import Plan, tallied
from tests.fuzz.running import fuzz, input_of
from tests.fuzz.targets import Target, opened_targets

INPUTS, LEAST = 6_000, 100
"""Inputs of all targets together, and of each at least."""
SEED = 20
NAMES = (
    "number", "list", "calculation", "intent", "normalising", "splitting", "addressing", "action", "link", "stored",
    "dialog",
    "table", "document", "body", "update", "broken update",
)  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("chat", "id", "from", "x")), inner),
)


@pytest.fixture(scope="module")
def targets() -> Iterator[dict[str, Target]]:
    with opened_targets() as opened:
        yield {each.name: each for each in opened}


def test_all_targets_are_tried(targets: dict[str, Target]) -> None:
    assert tuple(targets) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_must_not_happen_happens(targets: dict[str, Target], name: str) -> None:
    target = targets[name]
    shares = sum(each.share for each in targets.values())
    tally = fuzz(target, SEED, range(max(LEAST, round(INPUTS * target.share / shares))), limit=inf)
    assert tally.inputs >= LEAST
    assert not tally.failures, [(each.number, each.place, each.error) for each in tally.failures.values()]


def test_inputs_come_again_and_differ(targets: dict[str, Target]) -> None:
    made = [input_of(targets["list"], SEED, number) for number in range(200)]
    assert made == [input_of(targets["list"], SEED, number) for number in range(200)]
    assert len(set(made)) > 150


def fails(given: Any) -> None:
    raise ZeroDivisionError(given)


def works(given: Any) -> None:
    sum(range(1_000_000))


def test_failures_are_told_once_for_each_place() -> None:
    tally = fuzz(Target("t", 1, Random.random, fails), SEED, range(5))
    assert (tally.inputs, tally.failed) == (5, 5)
    (failure,) = tally.failures.values()
    assert failure.number == 0
    assert failure.error.startswith("ZeroDivisionError")
    assert "test_fuzz.py" in failure.place


def test_an_input_that_takes_too_long_is_a_failure() -> None:
    tally = fuzz(Target("t", 1, Random.random, works), SEED, range(1), limit=0)
    assert list(tally.failures) == ["slow"]
    assert tally.slowest > 0


def test_processes_share_the_inputs() -> None:
    found = tallied(Plan(inputs=300, seed=SEED, first=10, jobs=2, target="action"), NAMES)
    assert {name: (tally.inputs, tally.failed) for name, tally in found.items()} == {"action": (300, 0)}


@given(st.binary())
def test_a_body_is_an_update_or_refused(body: bytes) -> None:
    with suppress(ValueError):
        assert read_update(body)["update_id"] >= 0


@given(JSON)
def test_an_update_that_passes_has_ids_that_are_some(message: Any) -> None:
    update = {"update_id": 1, "message": message}
    assert abs(stored_update(update, 7).queue) < 1 << 63
    try:
        check_ids(update)
    except ValueError:
        return
    owners = [message[name] for name in ("chat", "from") if isinstance(message, dict) and name in message]
    assert all(type(owner["id"]) is int for owner in owners)


@pytest.mark.parametrize("number", range(50))
def test_what_telegram_sends_passes(number: int) -> None:
    for update in updates_of(Random(number)):
        check_ids(update)


def test_some_broken_updates_do_not_pass() -> None:
    refused = 0
    for number in range(200):
        try:
            check_ids(broken_updates_of(Random(number))[0])
        except ValueError:
            refused += 1
    assert refused > 10
