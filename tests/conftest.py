"""What is opened once for all tests: the real guide with its real encoder, a PostgreSQL server."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from index.__main__ import default_folder
from index.building.build import Library, open_library
from tests.postgres import PostgresServer, postgres_server

# A busy machine makes no example fail: hypothesis has a deadline of 0.2 s for each unless it is told otherwise.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the bundled guide, from the folder in which `make run` keeps its index too: building takes minutes."""
    return open_library(default_folder())


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    with postgres_server() as server:
        yield server
