"""Deep links (`t.me/<bot>?start=<payload>`): the payload of what a link opens, and back."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.calculators import CALCULATORS
from bot.guide.group_form import GROUP_CHARACTERS, for_group
from bot.replies.buttons import BeginCalculation, OpenPoint, OpenSection
from bot.replies.reply import Button, Reply
from bot.replies.splitting import split
from knowledge.guide import Guide
from knowledge.toolbox.expressions import expression

GREETING = "greet_me"
"""The payload that opens the welcome."""
ALL_COMMANDS = "all_commands"
"""The payload that opens the list of all commands."""
PRIVACY = "privacy_full"
"""The payload that opens what is kept, in full."""
LONGEST_PAYLOAD = 64
"""Telegram's limit for a payload, in characters."""
_PLAIN = expression(r"[A-Za-z0-9-]+(?:/[A-Za-z0-9-]+)?")


@dataclass(frozen=True)
class Begin:
    """Ask for the numbers of a calculation."""

    command: str


Opens = OpenPoint | OpenSection | Begin


def payload_of(target: Opens) -> str:
    """Return the payload that opens this."""
    match target:
        case OpenPoint(point):
            return _written(point)
        case OpenSection(section):
            return _written(section)
        case Begin(command):
            return f"calc_{command}"


def opened_by(payload: str, guide: Guide) -> Opens | None:
    """Return what a payload opens; None where the guide does not have it, or not any more."""
    return next((target for target in _targets(guide) if payload_of(target) == payload), None)


def link(label: str, target: Opens) -> Button:
    """Return a button that opens this in the chat with the bot."""
    return Button(label, payload=payload_of(target))


def with_button_in_free_row(reply: Reply, button: Button) -> Reply:
    """Return the reply with one more button in its first row that is no row of numbers, or in a row of its own."""
    place = next((place for place, row in enumerate(reply.rows) if len(row) == 1), len(reply.rows))
    row = reply.rows[place : place + 1]
    return replace(reply, rows=(*reply.rows[:place], (*(row[0] if row else ()), button), *reply.rows[place + 1 :]))


def in_size_of_group(reply: Reply, label: str, target: Opens) -> Reply:
    """Return a reply as a group gets it; where it is too long, shortened, with a link to all of it."""
    if len(reply.plain) <= GROUP_CHARACTERS:
        return reply
    return for_group(with_button_in_free_row(reply, link(label, target)))


def one_message(reply: Reply, button: Button | None = None) -> Reply:
    """Return as much of a reply as fits into one message; `button` takes the place of its own buttons."""
    return Reply(split(reply.text)[0], ((button,),) if button else reply.rows)


def as_links(reply: Reply) -> Reply:
    """Return the reply with links in the place of buttons, where the bot gets no presses; others are left out."""
    rows = (tuple(_links(row)) for row in reply.rows)
    return replace(reply, rows=tuple(row for row in rows if row))


def _links(row: tuple[Button, ...]) -> Iterator[Button]:
    for button in row:
        if button.payload:
            yield button
        elif isinstance(button.data, OpenPoint | OpenSection):
            yield link(button.label, button.data)
        elif isinstance(button.data, BeginCalculation):
            yield link(button.label, Begin(button.data.command))


def _targets(guide: Guide) -> Iterator[Opens]:
    yield from (OpenPoint(point.id) for point in guide.points())
    yield from (OpenSection(section.id) for section in guide.sections)
    yield from (Begin(calculator.command) for calculator in CALCULATORS)


def _written(id: str) -> str:
    """Return an id in the characters of a payload, or a hash of an id that does not fit."""
    written = id.replace("/", "__")
    if _PLAIN.fullmatch(id) and len(written) <= LONGEST_PAYLOAD:
        return written
    return f"h_{hashlib.sha256(id.encode()).hexdigest()[:32]}"
