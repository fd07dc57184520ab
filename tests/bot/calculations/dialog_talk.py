"""Talks with dialogs in tests: what is said or pressed, and what the bot asks then."""

import json
from collections.abc import Sequence

from bot.calculations.calculate import calculate
from bot.calculations.dialog import Dialog
from bot.calculations.dialogs import DialogTurn, begin_dialog, begin_edit, take_answer, take_press
from bot.replies.buttons import Cancel, Choose, Skip, StepBack
from knowledge.guide import Language

OWNER = 5_123_456_789
SKIP, CANCEL, BACK = Skip(OWNER), Cancel(OWNER), StepBack(OWNER)
Said = str | Skip | Choose | StepBack


def choose(option: str) -> Choose:
    return Choose(OWNER, option)


def go_on(dialog: Dialog, said: Said) -> DialogTurn:
    """Answer or press after the dialog was stored and read back, as after a restart."""
    stored = Dialog.from_json(json.loads(json.dumps(dialog.to_json())))
    assert stored == dialog
    turned = take_answer(stored, said, OWNER) if isinstance(said, str) else take_press(stored, said, OWNER)
    assert turned is not None, f"stale: {said}"
    return turned


def talk(turned: DialogTurn, said: Sequence[Said]) -> DialogTurn:
    for each in said:
        assert turned.dialog is not None, f"over before {each!r}: {turned.reply.plain}"
        turned = go_on(turned.dialog, each)
    return turned


def asked_after(command: str, *said: Said, language: Language = "vi") -> DialogTurn:
    return talk(begin_dialog(command, language, OWNER), said)


def open_dialog(turned: DialogTurn) -> Dialog:
    assert turned.dialog is not None
    return turned.dialog


def labels(turned: DialogTurn) -> list[str]:
    return [button.label for row in turned.reply.rows for button in row]


def editing(command: str, line: str, name: str, *said: Said) -> DialogTurn:
    return talk(begin_edit(command, "vi", OWNER, calculate(command, line, "vi").inputs, name, 42), said)
