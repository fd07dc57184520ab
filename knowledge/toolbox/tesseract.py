"""Tesseract, which reads pictures of text: whether it is installed with the languages that documents are in."""

import shutil
import subprocess
from functools import cache

PROGRAM = "tesseract"
SCAN_LANGUAGES = ("vie", "eng")
_SECONDS = 10
"""Seconds to list its languages, for which it only looks into a folder."""


@cache
def can_read_scans() -> bool:
    """Tell whether pictures of pages can be read here."""
    if shutil.which(PROGRAM) is None:
        return False
    try:
        listed = subprocess.run(
            [PROGRAM, "--list-langs"], capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError, UnicodeError):
        return False
    return set(SCAN_LANGUAGES) <= set(listed.stdout.split())
