"""What the bot keeps is for the eyes of the user who runs it."""

import os
import stat
from contextlib import suppress
from pathlib import Path

FOR_OTHERS = 0o077
"""The rights that group and others have of a file."""


def keep_private(folder: Path) -> None:
    """Make the data folder, and all that this process and those that it starts will write, readable by its owner only.

    A folder of somebody else, or one that is for everybody (`/tmp`), or the home, keeps its rights; the files in it are
    private all the same.
    """
    os.umask(FOR_OTHERS)
    with suppress(OSError):  # what can't be made or changed shows when it is used
        folder.mkdir(parents=True, exist_ok=True)
        found = folder.stat()
        is_shared = bool(found.st_mode & stat.S_ISVTX) or folder.resolve() == Path.home().resolve()
        if _is_own(found.st_uid) and not is_shared:
            folder.chmod(stat.S_IMODE(found.st_mode) & ~FOR_OTHERS)


def _is_own(owner: int) -> bool:
    return not hasattr(os, "getuid") or os.getuid() == owner
