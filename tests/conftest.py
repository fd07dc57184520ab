"""What is opened once for all tests: the real guide with its real encoder, a PostgreSQL server."""

import gc
from collections.abc import Iterator

import pytest
from hypothesis import settings

from index.building.open_library import location_of, open_library
from index.serving.library import Library
from index.serving.vector_index import search_in_one_thread
from index.values.threads import calculate_in_one_thread
from knowledge.settings import LibrarySettings, read_settings
from tests.postgres import PostgresServer, postgres_server

# A busy machine makes no example fail: hypothesis has a deadline of 0.2 s for each unless it is told otherwise.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# The suite's processes keep all cores busy; threads of one of them would wait for each other in loops.
calculate_in_one_thread()
search_in_one_thread()

# Ten thousand tests with their rows make a large heap: the collector's passes over it took a tenth of the suite's time.
gc.set_threshold(20_000, 20, 100)


LONG_FIRST = frozenset({"test_regexes.py", "test_encoder.py", "test_answerer_builder.py", "test_quality.py"})
"""Files with the longest tests: begun last, one process would still be at them while the others had nothing to do."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest tests; all others keep their order."""
    items.sort(key=lambda item: item.path.name not in LONG_FIRST)


def pytest_collection_finish() -> None:
    """Leave what collection made out of all later passes: it stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the bundled guide, from the folder in which `make run` keeps its index too: building takes minutes."""
    return open_library(location_of(read_settings(LibrarySettings)))


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    with postgres_server() as server:
        yield server
