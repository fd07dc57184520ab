"""Shares of good replies in conversations, by theme: `python -m tests.benchmarks.conversations FILE [--worst N]`.

FILE holds conversations in the form that `tests/conversation_scores.py` describes. The worst turns, those with the
most that does not hold, are listed with their replies. What is set in the environment counts: `SUPPLEMENT=off` plays
them with the guide alone.
"""

import argparse
import sys
from collections.abc import Sequence

from bot.commandline.batch import read_batch
from bot.commandline.console import complain
from bot.commandline.conversations import play_batch
from bot.conversation.services import build_services
from bot.running.settings import load_settings
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.shortening import shorten
from tests.conversation_scores import ScoredTurn, scored, shares, whole

WORST = 20
"""Turns listed unless told otherwise: what one looks through at a sitting."""
REPLY_SHOWN = 160
"""Characters of a reply that are listed: two lines of a terminal."""


def scores(file: str) -> list[ScoredTurn]:
    """Play the conversations of a file and return their scored turns."""
    played = play_batch(file, build_services(load_settings(), complain))
    return [turn for line, each in zip(read_batch(file), played, strict=True) for turn in scored(line.fields, each)]


def report(turns: Sequence[ScoredTurn], worst: int) -> str:
    """Return the shares and the worst turns, in lines."""
    lines = [f"{theme:<14}{count:>5}{share:>8.3f}" for theme, (count, share) in shares(turns).items()]
    passed = sum(not turn.problems for turn in turns)
    lines.append(f"{'all':<14}{len(turns):>5}{passed / max(1, len(turns)):>8.3f}")
    count, share = whole(turns)
    lines.append(f"{'conversations':<14}{count:>5}{share:>8.3f}")
    failed = sorted((turn for turn in turns if turn.problems), key=lambda turn: -len(turn.problems))
    for turn in failed[:worst]:
        lines += ["", f"{turn.conversation}.{turn.place} [{turn.theme}] {turn.said}", f"    {'; '.join(turn.problems)}"]
        lines.append(f"    -> {shorten(one_line(turn.text), REPLY_SHOWN)}")
    return "\n".join(lines)


def main() -> None:
    """Print how many replies of a file of conversations are good."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.conversations")
    parser.add_argument("file")
    parser.add_argument("--worst", type=int, default=WORST, metavar="N", help="list so many of the worst turns")
    parsed = parser.parse_args()
    sys.stdout.write(report(scores(parsed.file), parsed.worst) + "\n")


if __name__ == "__main__":
    main()
