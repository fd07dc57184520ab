"""No regular expression of the project takes long over any text: `tests.regex_trials` tries them all."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.regex_trials import BOUNDED, MATCHED, patterns
from tests.slow_patterns import LENGTH

ROOT = Path(__file__).parents[1]
PARTS = 2
"""Tests that share the patterns, so that several cores can work on them."""
TRIAL = (
    "import re; from tests.slow_patterns import try_pattern; "
    "try_pattern('own', re.compile({pattern!r}), {length}, seconds={seconds})"
)


def run(*arguments: str) -> tuple[int, str]:
    """Run Python and return its exit code and the last line that it wrote."""
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    return done.returncode, done.stdout.splitlines()[-1]


def test_the_walk_finds_patterns() -> None:
    found = patterns()
    assert len(found) > 60
    assert {"bot.numbers.tokens._TOKEN", "knowledge.toolbox.sentences._GAP", *BOUNDED, *MATCHED} <= {
        name.partition("[")[0] for name in found
    }


@pytest.mark.parametrize(
    ("pattern", "length", "seconds", "last"),
    [
        ("(?:a+)+b", 64, 0.05, "own: all texts at 64 characters"),
        ("(?:a|aa)*b", 64, 0.05, "own: all texts at 64 characters"),
        # A fast machine goes through a text of this length in a third of a second.
        ("a+b", LENGTH, 0.1, "own: 100000 characters of "),
    ],
)
def test_a_slow_pattern_is_found_out(pattern: str, length: int, seconds: float, last: str) -> None:
    code, line = run("-c", TRIAL.format(pattern=pattern, length=length, seconds=seconds))
    assert code == -signal.SIGPROF
    assert line.startswith(last)


def test_a_quick_pattern_passes() -> None:
    assert run("-c", TRIAL.format(pattern="(?<!a)a+b", length=LENGTH, seconds=0.3))[0] == 0


@pytest.mark.parametrize("part", range(PARTS))
def test_long_texts_take_no_time(part: int) -> None:
    code, line = run("-m", "tests.regex_trials", str(part), str(PARTS))
    assert code == 0, line
