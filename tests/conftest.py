"""The real guide with its real encoder, opened once."""

import pytest

from index.__main__ import default_folder
from index.build import Library, open_library


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the bundled guide, from the folder in which `make run` keeps its index too: building takes minutes."""
    return open_library(default_folder())
