"""Questions to everybody in a team's group: `python -m tests.benchmarks.affairs [FOLDER]`.

Where a group lets the bot answer when it is sure, it should help with questions in general and keep out of the team's
own affairs. `tests/affairs/` has questions of both kinds by writers who have none in what the bot counts
(`knowledge/questions/affairs/`). Printed is what part of each kind is answered unasked, by writer, and what went wrong.
"""

import argparse
import logging
import sys
from collections import defaultdict
from pathlib import Path

from bot.commandline.console import complain
from bot.conversation.asking import may_be_given_unasked
from bot.conversation.services import build_services
from bot.groups.addressing import Incoming, asks_all
from bot.groups.own_affairs import is_own_affair
from bot.running.settings import load_settings
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from knowledge.bank import AffairQuestion, load_affairs

HELD_OUT = Path(__file__).parents[1] / "affairs"


def are_answered(questions: tuple[AffairQuestion, ...]) -> list[bool]:
    """Return for each question whether the bot would answer it unasked."""
    partner = Partner(build_services(load_settings(), complain).answerer)
    return [
        asks_all(Incoming(one.text, in_group=True))
        and not is_own_affair(one.text)
        and may_be_given_unasked(partner.answer(Utterance(one.text, fallback="vi")), one.text)
        for one in questions
    ]


def main() -> None:
    """Print the shares and the questions that went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.affairs")
    parser.add_argument("folder", nargs="?", type=Path, default=HELD_OUT)
    logging.disable(logging.INFO)
    questions = load_affairs(parser.parse_args().folder)
    shares: defaultdict[tuple[bool, str], list[bool]] = defaultdict(list)
    for one, answered in zip(questions, are_answered(questions), strict=True):
        for writer in (one.writer, "all"):
            shares[one.is_own, writer].append(answered)
        if answered is one.is_own:
            sys.stdout.write(f"{'answered, own' if answered else 'not answered'}: {one.text}\n")
    for (is_own, writer), answered_ones in sorted(shares.items()):
        kind = "own affairs" if is_own else "in general"
        sys.stdout.write(f"{kind}, {writer}: {sum(answered_ones)} of {len(answered_ones)} answered\n")


if __name__ == "__main__":
    main()
