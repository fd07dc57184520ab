"""Lines on stdout and stderr, in UTF-8 whatever the machine's locale says."""

import sys


def use_utf8() -> None:
    """Write UTF-8; what UTF-8 can't carry becomes an escape that JSON reads back."""
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
