"""Lines on stdout and stderr, always in UTF-8."""

import sys


def use_utf8() -> None:
    """Read and write UTF-8 whatever the locale is; half a surrogate pair becomes an escape that JSON reads back."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf8", errors="replace" if stream is sys.stdin else "backslashreplace")


def say(line: str = "") -> None:
    """Write one line to stdout."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def complain(line: str) -> None:
    """Write one line to stderr."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
