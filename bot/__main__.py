"""`python -m bot`, or `influencer-guide-bot`: the Telegram bot, and the same answers in the terminal."""

import argparse
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.commandline.batch import read_batch
from bot.commandline.console import complain, say, use_utf8
from bot.running.logs import describe, set_up_logs
from bot.running.private_files import keep_private
from knowledge.guide import LANGUAGES
from knowledge.toolbox.errors import KnowledgeError, WrongUse

if TYPE_CHECKING:
    from bot.calculations.calculate import Calculation
    from bot.running.settings import Settings

# Each command imports what it needs: a calculation starts without the index, and a question without Telegram. The
# search process imports this module too, and needs no settings, whose library takes ten megabytes.

FINE, FAILED, WRONG_USE = 0, 1, 2
"""The exit codes."""
BATCH = "JSON Lines in, JSON Lines out; - is standard input"

log = logging.getLogger(__name__)


def console_command() -> int:
    """Run the command that is typed after `influencer-guide-bot`, and return its exit code."""
    return main(called="influencer-guide-bot")


def main(arguments: Sequence[str] | None = None, called: str = "python -m bot") -> int:
    """Run one command and return its exit code; `called` is how the user calls this program, for its help."""
    from bot.running.settings import load_settings

    use_utf8()
    parsed = _parser(called).parse_args(arguments)
    try:
        settings = load_settings()
        command: Callable[[argparse.Namespace, Settings], int] = parsed.run
        set_up_logs(settings, quiet=command is not _run)
        return command(parsed, settings)
    except WrongUse as error:
        complain(str(error))
        return WRONG_USE
    except KnowledgeError as error:
        complain(str(error))
        return FAILED
    except KeyboardInterrupt:
        return FAILED
    except BrokenPipeError:
        _discard_output()
        return FAILED
    except Exception as error:
        log.debug("%s", describe(error))
        complain(f"Failed: {type(error).__name__}. LOG_LEVEL=debug shows where.")
        return FAILED


def _discard_output() -> None:
    """Keep Python from complaining at exit that nobody reads its output."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(parsed: argparse.Namespace, settings: "Settings") -> int:
    if settings.telegram_bot_token is None:
        return _chat(parsed, settings)
    from bot.conversation.services import begin_search, serving_services
    from knowledge.toolbox.heap import share_one_heap

    share_one_heap()
    keep_private(settings.data_dir)
    search = begin_search(settings, complain)
    # It opens the index while this is imported.
    from bot.app import run_until_signal
    from knowledge.toolbox.errors import BotFailure, StateError

    try:
        run_until_signal(settings, search, lambda: serving_services(search, settings, complain))
    except StateError as failure:
        from bot.state.troubles import MENDS

        complain(f"{failure} - {MENDS[failure.cause]}" if failure.cause else str(failure))
        return FAILED
    except BotFailure as failure:
        complain(str(failure))
        return FAILED
    return FINE


def _chat(parsed: argparse.Namespace, settings: "Settings") -> int:
    from bot.commandline.terminal import chat
    from bot.conversation.services import build_services
    from bot.texts import texts_for

    services = build_services(settings, complain)
    if settings.telegram_bot_token is None:
        for language in LANGUAGES:
            say(texts_for(language).basics.terminal_no_token)
    chat(services, input, say)
    return FINE


def _ask(parsed: argparse.Namespace, settings: "Settings") -> int:
    if (parsed.question is None) == (parsed.batch is None):
        raise WrongUse('ask: give a question, as in python -m bot ask "...", or --batch FILE')
    from bot.commandline.questions import answer_line
    from bot.library.open_guide import open_guide

    answerer = open_guide(settings, complain)
    if parsed.batch is not None:
        for line in read_batch(parsed.batch):
            answer = answer_line(answerer, line.text("q"), line.texts("context"), parsed.language)
            _say_json(answer.to_json(line.fields.get("id")))
        return FINE
    answer = answer_line(answerer, parsed.question, tuple(parsed.context), parsed.language)
    _say_json(answer.to_json()) if parsed.json else say(answer.reply.plain)
    return FINE


def _talk(parsed: argparse.Namespace, settings: "Settings") -> int:
    from bot.commandline.conversations import play_batch
    from bot.conversation.services import build_services

    for played in play_batch(parsed.batch, build_services(settings, complain)):
        _say_json(played)
    return FINE


def _calc(parsed: argparse.Namespace, settings: "Settings") -> int:
    if (parsed.name is None) == (parsed.batch is None):
        raise WrongUse('calc: give a calculation, as in python -m bot calc roi "50tr 120tr", or --batch FILE')
    from bot.calculations.calculate import calculate

    if parsed.batch is None:
        return _show_calculation(calculate(parsed.name, " ".join(parsed.args), parsed.language or "vi"), parsed.json)
    for line in read_batch(parsed.batch):
        language = line.language("locale", parsed.language or "vi")
        _say_json(calculate(line.text("command"), line.text("args", ""), language).as_json())
    return FINE


def _show_calculation(result: "Calculation", as_json: bool) -> int:
    if as_json:
        _say_json(result.as_json())
    elif result.error:
        complain(result.error[1].replace("\n", " "))
    else:
        say(result.reply.plain)
    return FAILED if result.error else FINE


def _doctor(parsed: argparse.Namespace, settings: "Settings") -> int:
    from bot.app import ask_account
    from bot.commandline.doctor import check_setup

    checks = list(check_setup(settings, ask_account(settings) if settings.telegram_bot_token else None))
    for check in checks:
        say(str(check))
    return FINE if all(check.well for check in checks) else FAILED


def _backup(parsed: argparse.Namespace, settings: "Settings") -> int:
    from bot.state.backup import back_up
    from knowledge.toolbox.errors import StateError

    try:
        back_up(settings.database, parsed.file)
    except StateError as failure:
        complain(str(failure))
        return FAILED
    say(f"{parsed.file}: {parsed.file.stat().st_size >> 10} KB")
    return FINE


def _health(parsed: argparse.Namespace, settings: "Settings") -> int:
    from bot.running.heartbeat import is_beating

    lives = is_beating(settings.data_dir)
    say("a bot lives" if lives else f"no bot with the data folder {settings.data_dir} lives")
    return FINE if lives else FAILED


def _say_json(value: dict[str, Any]) -> None:
    say(json.dumps(value, ensure_ascii=False))


def _parser(called: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=called, description="The influencer marketing bot.")
    parser.set_defaults(run=_run)
    commands = parser.add_subparsers(metavar="command")

    one = commands.add_parser("run", help="the Telegram bot (default); without a token, the chat below")
    one.set_defaults(run=_run)

    one = commands.add_parser("chat", help="the same answers in the terminal")
    one.set_defaults(run=_chat)

    output = argparse.ArgumentParser(add_help=False)
    output.add_argument("--language", choices=LANGUAGES, help="answer in this language")
    output.add_argument("--json", action="store_true", help="print one JSON object")
    output.add_argument("--batch", metavar="FILE", help=BATCH)

    one = commands.add_parser("ask", parents=[output], help="answer one question, or a file of them")
    one.add_argument("question", nargs="?")
    one.add_argument("--context", action="append", default=[], help="an earlier question; may be repeated")
    one.set_defaults(run=_ask)

    one = commands.add_parser("talk", help="play a file of conversations, each in a private chat of its own")
    one.add_argument("--batch", metavar="FILE", required=True, help=BATCH)
    one.set_defaults(run=_talk)

    one = commands.add_parser("calc", parents=[output], help="one calculation, as typed after the slash command")
    one.add_argument("name", nargs="?", help="engagement, roi, ...")
    one.add_argument("args", nargs="*", help='the numbers, as in "50tr 120tr"')
    one.set_defaults(run=_calc)

    one = commands.add_parser("doctor", help="check the set-up and say how to mend it")
    one.set_defaults(run=_doctor)

    one = commands.add_parser("backup", help="copy the SQLite database into a new file, while the bot runs or not")
    one.add_argument("file", metavar="FILE", type=Path)
    one.set_defaults(run=_backup)

    one = commands.add_parser("health", help="exit code 0 while a bot with this DATA_DIR lives, for health checks")
    one.set_defaults(run=_health)
    return parser


if __name__ == "__main__":
    sys.exit(main())
