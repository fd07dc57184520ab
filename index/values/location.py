"""Where an index is kept, and what it is made from."""

from dataclasses import dataclass
from pathlib import Path

BUNDLED_MODEL = Path(__file__).parents[1] / "model"
"""The encoder that comes with the project."""
GENERIC = Path(__file__).parents[1] / "generic"
"""What was fitted for knowledge without a question bank; written by `python -m index train`."""


@dataclass(frozen=True)
class LibraryLocation:
    """The folder of the indexes, the folder of the knowledge, and the encoder (a folder or a name).

    Without a knowledge folder it is the bundled guide, with the bundled handbook where `supplement` says so.
    """

    indexes: Path
    knowledge: Path | None = None
    model: str = str(BUNDLED_MODEL)
    supplement: bool = True
