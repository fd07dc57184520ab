"""Run a function on the bytes of a hostile file, in a process of its own with little time and memory."""

import json
import math
import os
import signal
import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Event, Timer
from typing import Any, BinaryIO

from knowledge.toolbox.errors import TooBig, TooSlow, Unreadable

MAX_ANSWER_BYTES = 16 * 1024 * 1024
"""Bytes of JSON: a document of 10 million characters takes 13 MB in Vietnamese (1.27 bytes a character)."""
_MAX_REASON = 300
"""Characters of an error's message: enough for one line of the log."""
_BYTES_PER_MEGABYTE = 1024 * 1024
"""The kernel counts in bytes."""
_NICENESS = 5
"""By how much others go first: questions are answered while a file is read, which gets a quarter of a busy core."""
_WALL_FACTOR = 3
"""How much longer than it computes the process may take in all: it goes behind others, and must not sleep."""
_OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0) or None
"""How a process ends that has computed for too long."""
_ROOT = Path(__file__).resolve().parents[2]
_ENVIRONMENT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH")
"""Environment variables that the process may see; it must not see the bot's token and database."""


def confined(function: str, data: bytes, *, seconds: float, megabytes: int) -> Any:
    """Return the result of the function `module:name` for the data, passed back as JSON; block until then.

    The function takes the bytes. It runs in a new process, which may compute for `seconds` and use `megabytes` of
    memory (where the system can limit that). Raises a ConfinedError.
    """
    expired = Event()
    with _start(function, seconds, megabytes) as process:
        timer = Timer(_WALL_FACTOR * seconds, _end, (process, expired))
        timer.start()
        try:
            answer = _exchange(process, data)
        finally:
            timer.cancel()
            process.kill()
    if expired.is_set() or process.returncode == _OUT_OF_TIME:
        raise TooSlow(f"{function} took more than {seconds} s")
    if len(answer) > MAX_ANSWER_BYTES:
        raise TooBig(f"{function} gave back more than {MAX_ANSWER_BYTES} bytes")
    return _opened(function, answer)


# In the bot -------------------------------------------------------------------------------------


def _start(function: str, seconds: float, megabytes: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-B", "-m", "knowledge.toolbox.confined", function, str(seconds), str(megabytes)]
    environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={**environment, "PYTHONPATH": str(_ROOT)},
    )


def _end(process: "subprocess.Popen[bytes]", expired: Event) -> None:
    expired.set()
    process.kill()


def _exchange(process: "subprocess.Popen[bytes]", data: bytes) -> bytes:
    """Return the child's output, cut one byte above the limit. The child reads all input before it writes."""
    assert process.stdin
    assert process.stdout
    with suppress(OSError), process.stdin:
        process.stdin.write(data)
    answer = process.stdout.read(MAX_ANSWER_BYTES + 1)
    if len(answer) <= MAX_ANSWER_BYTES:
        process.wait()
    return answer


def _opened(function: str, answer: bytes) -> Any:
    try:
        reply: dict[str, Any] = json.loads(answer)
    except (ValueError, RecursionError):
        raise Unreadable(f"{function} died") from None
    if "result" in reply:
        return reply["result"]
    error = TooBig if reply["error"] == "too_big" else Unreadable
    raise error(f"{function}: {reply['reason']}")


# In the child -----------------------------------------------------------------------------------

try:
    import resource
except ImportError:  # Windows can limit the time, but not the memory

    def _limit(seconds: float, megabytes: int) -> None:
        pass

else:

    def _limit(seconds: float, megabytes: int) -> None:
        """Limit this process, as far as the system can."""
        os.nice(_NICENESS)
        cpu_seconds = math.ceil(seconds)  # The process ends by itself if the bot has died.
        for kind, most, most_of_all in (
            (resource.RLIMIT_AS, megabytes * _BYTES_PER_MEGABYTE, megabytes * _BYTES_PER_MEGABYTE),
            # At the first of these limits the kernel sends SIGXCPU, at the second one SIGKILL.
            (resource.RLIMIT_CPU, cpu_seconds, cpu_seconds + 1),
            (resource.RLIMIT_FSIZE, 0, 0),
            (resource.RLIMIT_CORE, 0, 0),
        ):
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most_of_all))


def _answer(function: str, data: bytes) -> bytes:
    """Return JSON with the function's result, or with the reason why there is none."""
    module, _, name = function.partition(":")
    try:
        result = getattr(import_module(module), name)(data)
        return json.dumps({"result": result}, ensure_ascii=False).encode("utf-8", "replace")
    except MemoryError:
        return b'{"error": "too_big", "reason": "out of memory"}'
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"[:_MAX_REASON]
        return json.dumps({"error": "unreadable", "reason": reason}).encode()


def _own_output() -> BinaryIO:
    """Return the pipe to the bot, and redirect the standard output, so that no library prints into the pipe."""
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return pipe


def _serve(function: str, seconds: str, megabytes: str) -> None:
    _limit(float(seconds), int(megabytes))
    with _own_output() as pipe:
        pipe.write(_answer(function, sys.stdin.buffer.read()))


if __name__ == "__main__":
    _serve(*sys.argv[1:])
