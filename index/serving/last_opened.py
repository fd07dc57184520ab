"""Remembers an index that was opened, with the sizes and times of its files and of all that it was made from.

Reading and hashing all of them takes as long as the rest of a start. Whoever writes to a file changes its size or its
times; while all are the same, the index is the one that was opened before, and its files are whole.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from index.values.location import LibraryLocation

NOTE = "last-opened.json"
"""The file in an index's folder; without it, or with another content, everything is read and checked."""
PACKAGES = tuple(Path(__file__).parents[2] / name for name in ("index", "knowledge"))
"""The bundled knowledge and encoder, and the code that makes an index of them."""


@dataclass(frozen=True)
class Origins:
    """Where indexes lie, and a hash of how the files look that an index of a location is made from."""

    indexes: Path
    look: str

    @classmethod
    def of(cls, location: LibraryLocation) -> "Origins":
        """Look at the files of a location; this reads none of them."""
        folders = [*PACKAGES, *([location.knowledge] if location.knowledge else []), Path(location.model)]
        asked = f"{location.model} {location.knowledge} {location.supplement} {version('faiss-cpu')}"
        return cls(location.indexes, _look_of(folders, asked))

    def index(self) -> Path | None:
        """Return the folder of the index that was opened when all files looked as they do now, if there is one."""
        for path in self.indexes.glob(f"*/{NOTE}"):
            with suppress(OSError, ValueError):
                if json.loads(path.read_text(encoding="utf8")) == self._note(path.parent):
                    return path.parent
        return None

    def remember(self, folder: Path) -> None:
        """Note that the index in a folder was made from these files and is whole; without effect where it can't be."""
        with suppress(OSError):
            scratch = folder / f"{NOTE}.{os.getpid()}"
            scratch.write_text(json.dumps(self._note(folder)), encoding="utf8")
            scratch.replace(folder / NOTE)

    def _note(self, folder: Path) -> dict[str, str]:
        return {"made_from": self.look, "files": _look_of([folder], "")}


def _look_of(folders: Iterable[Path], first: str) -> str:
    digest = hashlib.blake2b(first.encode(), digest_size=16)
    for folder in folders:
        for line in sorted(_looks(folder)):
            digest.update(line.encode("utf8", "surrogateescape"))
    return digest.hexdigest()


def _looks(folder: Path) -> Iterator[str]:
    """Yield a line for each file below a folder."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            if not name.startswith(NOTE):
                path = os.path.join(parent, name)  # noqa: PTH118 - a Path for each file takes longer than to look at it
                found = os.stat(path)  # noqa: PTH116
                yield f"{path} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}\n"
