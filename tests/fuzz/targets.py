"""What is given hostile inputs: one function each, which raises for whatever must not happen."""

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random
from typing import Any

from bot.calculations.calculate import Calculation, calculate
from bot.calculations.dialog import Dialog
from bot.calculations.dialogs import DialogTurn, begin_dialog, take_answer, take_press
from bot.calculations.sentences import calculator_wish, read_calculation
from bot.calculations.stored_result import StoredResult
from bot.calculations.what_if import result_to_store
from bot.calculators import CALCULATORS
from bot.calculators.labels import FIELD_OF
from bot.conversation.deep_links import opened_by, payload_of
from bot.conversation.hearing import Heard, Said, hear
from bot.groups.addressing import Incoming, Me, Mention, address
from bot.groups.chat_settings import ANSWERS_WHEN, ChatSettings
from bot.numbers.amounts import MAX_VALUE, NumberKind
from bot.numbers.lists import split_list
from bot.numbers.reading import read_amount, read_quantity
from bot.numbers.values import amount_of
from bot.replies.button_data import StaleData
from bot.replies.buttons import Cancel, Choose, Skip, parse
from bot.replies.markup import escape, plain
from bot.replies.splitting import LIMIT, split
from bot.sheets.analysis import analyse
from bot.sheets.csv_file import read_csv
from bot.sheets.table_reply import table_problem, table_reply
from bot.updates.stored_updates import LARGEST_ID, stored_update
from bot.updates.web import read_update
from index.words.language import detect
from index.words.normalize import MAX_CHARACTERS, clean_question, unify_tone_marks
from index.words.spelling import undo_chat_spelling
from knowledge.documents import LANGUAGE_SAMPLE, read_upload
from knowledge.guide import LANGUAGES, Guide
from knowledge.loader import load_guide
from knowledge.toolbox.errors import InvalidInput, UnusableFileError
from knowledge.toolbox.folding import fold, has_diacritics, strip_diacritics, words
from tests.fake_telegram import parse_html, utf16
from tests.fuzz import examples
from tests.fuzz.inputs import hostile_body, hostile_bytes, hostile_json, hostile_text
from tests.fuzz.machine import Machine, broken_updates_of, file_of, updates_of

SHOWN = 20_000
"""Characters up to which a reply's markup is read again as Telegram would."""
OWNER = 5123456789
ME = Me(7, "trolybot")


@dataclass(frozen=True)
class Target:
    """What is tried: `make` gives an input, `run` takes it and raises for what must not happen."""

    name: str
    share: float
    """How many of all inputs it gets, against the others: slow ones get few."""
    make: Callable[[Random], Any]
    run: Callable[[Any], None]


@contextmanager
def opened_targets() -> Iterator[tuple[Target, ...]]:
    """Give all targets inside a block, with the bot that some of them need."""
    guide = load_guide()
    with asyncio.Runner() as runner:
        machine = Machine(runner, guide)
        try:
            yield _targets(guide, machine)
        finally:
            machine.close()


def _targets(guide: Guide, machine: Machine) -> tuple[Target, ...]:
    return (
        Target("number", 18, _text(examples.NUMBERS), _number),
        Target("list", 12, _text(examples.LISTS), _list),
        Target("calculation", 12, _calculation_of, _calculation),
        Target("intent", 10, _text(examples.QUESTIONS), _intent),
        Target("normalising", 10, _text(examples.TEXTS), _normalising),
        Target("splitting", 5, _markup_of, _splitting),
        Target("addressing", 7, _incoming_of, _addressing),
        Target("action", 7, _text(examples.PRESSED), _button_data),
        Target("link", 1, _text(examples.PAYLOADS), lambda payload: _link(payload, guide)),
        Target("stored", 5, _stored_of, _stored),
        Target("dialog", 3, _talk_of, _dialog),
        Target("table", 2, _table_of, _table),
        Target("document", 2, _document_of, _document),
        Target("body", 4, _body_of, _body),
        Target("update", 1, _updates_of, lambda sent: _update(sent, machine)),
        Target("broken update", 1, broken_updates_of, lambda sent: _broken(sent, machine)),
    )


def _text(known: tuple[str, ...]) -> Callable[[Random], str]:
    return lambda chance: hostile_text(chance, known)


def must(holds: bool, what: str) -> None:
    """Raise where something does not hold."""
    if not holds:
        raise AssertionError(what)


# Numbers ----------------------------------------------------------------------------------------


def _number(text: str) -> None:
    for language in LANGUAGES:
        try:
            amounts = [
                read_amount(text, language),
                *(amount_of(read_quantity(text), kind, language) for kind in NumberKind),
            ]
        except InvalidInput as error:
            must(bool(error.id), "an error without an id")
            continue
        must(all(abs(amount.value) <= MAX_VALUE for amount in amounts), "a number that is too large")


def _list(text: str) -> None:
    try:
        entries = split_list(text, FIELD_OF)
    except InvalidInput:
        return
    must(all(entry.label is None or entry.label in FIELD_OF.values() for entry in entries), "an unknown label")


def _calculation_of(chance: Random) -> tuple[str, str, int]:
    command = chance.choice(CALCULATORS).command if chance.random() < 0.98 else hostile_text(chance, examples.PRESSED)
    return command, hostile_text(chance, (*examples.LISTS, *examples.NUMBERS)), chance.randrange(len(LANGUAGES))


def _calculation(typed: tuple[str, str, int]) -> None:
    command, args, language = typed
    _shown(calculate(command, args, LANGUAGES[language]))


def _shown(calculation: Calculation) -> None:
    must(bool(calculation.values) != bool(calculation.error), "neither values nor an error")
    json.dumps(calculation.as_json()).encode()
    _readable(calculation.reply.text)


def _readable(markup: str) -> None:
    """Raise where Telegram could not read a text."""
    markup.encode()
    if len(markup) <= SHOWN:
        must(bool(parse_html(markup)[0].strip()), "an empty reply")


def _intent(text: str) -> None:
    calculator_wish(text)
    for language in LANGUAGES:
        wish = read_calculation(text, language)
        if wish and not wish.missing:
            must(bool(calculate(wish.command, wish.args, language).reply.text), "an empty reply")


# Texts ------------------------------------------------------------------------------------------


def _normalising(text: str) -> None:
    cleaned = clean_question(text)
    must(len(cleaned) <= MAX_CHARACTERS, "longer than allowed")
    cleaned.encode()
    for change in (fold, strip_diacritics, unify_tone_marks, undo_chat_spelling, words, has_diacritics):
        change(cleaned)
    must(detect(text[:LANGUAGE_SAMPLE]) in LANGUAGES, "an unknown language")


def _markup_of(chance: Random) -> str:
    pieces = [escape(hostile_text(chance, examples.TEXTS, LIMIT * 3)) for _ in range(chance.randint(1, 4))]
    tags = [chance.choice(("b", "i", "code", "u", "")) for _ in pieces]
    marked = [f"<{tag}>{piece}</{tag}>" if tag else piece for tag, piece in zip(tags, pieces, strict=True)]
    return "\n\n".join(marked) * chance.choice((1, 1, 1, 2, 20))


def _splitting(markup: str) -> None:
    parts = split(markup)
    for part in parts:
        seen = html_text(part)
        must(0 < utf16(seen) <= LIMIT, "a part of a wrong length")
    must("".join("".join(map(plain, parts)).split()) == "".join(plain(markup).split()), "lost text")


def html_text(part: str) -> str:
    """Return the text of a part as Telegram counts it; half a character counts as one."""
    return parse_html(part.encode("utf8", "replace").decode())[0]


def _incoming_of(chance: Random) -> tuple[Incoming, str, int]:
    text = hostile_text(chance, examples.TEXTS, LIMIT)
    places = [Mention(chance.randrange(-2, 60), chance.randrange(-2, 30)) for _ in range(chance.choice((0, 0, 1, 3)))]
    named = [Mention(chance.randrange(60), chance.randrange(30), ME.id)] * chance.choice((0, 0, 1))
    keyword = hostile_text(chance, ("ad", "trợ lý", "bot ơi"), 40) if chance.random() < 0.3 else ""
    replies_to = chance.choice((None, 0, ME.id))
    return Incoming(text, chance.random() < 0.7, (*places, *named), replies_to), keyword, chance.randrange(3)


def _addressing(said: tuple[Incoming, str, int]) -> None:
    incoming, keyword, answers = said
    address(incoming, ME, keyword)
    when = ANSWERS_WHEN[answers] if incoming.in_group else "addressed"
    heard = hear(Said(incoming, datetime.now(UTC)), ME, ChatSettings(answers_when=when, keyword=keyword))
    must(incoming.in_group or isinstance(heard, Heard) or incoming.text.lstrip()[:1] in "/@", "a deaf bot")


# Presses, links, what was stored ----------------------------------------------------------------


def _button_data(text: str) -> None:
    data = parse(text)
    must(isinstance(data, StaleData) or data.pack() == text, "read what was not written")


def _link(payload: str, guide: Guide) -> None:
    target = opened_by(payload, guide)
    must(target is None or payload_of(target) == payload, "read what was not written")


def _stored_of(chance: Random) -> Any:
    turned = _talked(chance, steps=chance.randint(0, 3))
    result = result_to_store(turned.calculation, "vi") if turned.calculation else None
    kept = turned.dialog.to_json() if turned.dialog else result.to_json() if result else {}
    return hostile_json(chance, kept) if chance.random() < 0.9 else kept


def _stored(data: Any) -> None:
    for read in (Dialog.from_json, StoredResult.from_json):
        try:
            kept = read(data)
        except ValueError:
            continue
        json.dumps(kept.to_json())
        must(read(kept.to_json()) == kept, "not what was stored")


def _talked(chance: Random, steps: int) -> DialogTurn:
    """Return a dialog after a few sound answers."""
    turned = begin_dialog(chance.choice(CALCULATORS).command, chance.choice(LANGUAGES), OWNER)
    for _ in range(steps):
        if turned.dialog:
            turned = take_answer(turned.dialog, chance.choice(examples.SAID), OWNER)
    return turned


def _talk_of(chance: Random) -> tuple[Dialog | None, list[str]]:
    dialog = _talked(chance, steps=chance.randint(0, 2)).dialog
    return dialog, [hostile_text(chance, (*examples.SAID, *examples.PRESSED), LIMIT) for _ in range(3)]


def _dialog(talk: tuple[Dialog | None, list[str]]) -> None:
    dialog, said = talk
    for text in said:
        if dialog is None:
            return
        action = parse(text)
        pressed = take_press(dialog, action, OWNER) if isinstance(action, Cancel | Choose | Skip) else None
        turned = pressed or take_answer(dialog, text, OWNER)
        _readable(turned.reply.text)
        must(turned.dialog is None or Dialog.from_json(turned.dialog.to_json()) == turned.dialog, "a lost dialog")
        dialog = turned.dialog


# Files ------------------------------------------------------------------------------------------


def _table_of(chance: Random) -> bytes:
    if chance.random() < 0.5:
        return hostile_text(chance, examples.TABLES).encode("utf8", "replace")
    encoding = chance.choice(("utf-8", "utf-16", "utf-16-be", "cp1258", "latin1"))
    return hostile_bytes(chance, [table.encode(encoding, "replace") for table in examples.TABLES])


def _table(data: bytes) -> None:
    with suppress(InvalidInput):
        read_csv(data)
    if data.startswith(b"PK\x03\x04"):
        return  # a workbook is read in a process of its own
    try:
        reply = table_reply(analyse("bảng.csv", data, "vi"), "vi")
    except InvalidInput as error:
        reply = table_problem(error, "vi")
    _readable(reply.text)


def _document_of(chance: Random) -> tuple[str, bytes]:
    name = chance.choice(("giá.md", "brief.txt", "x.markdown"))
    if chance.random() < 0.7:
        return name, hostile_text(chance, (*examples.DOCUMENTS, *examples.TABLES)).encode("utf8", "replace")
    return name, hostile_bytes(
        chance, [document.encode(chance.choice(("utf8", "utf-16"))) for document in examples.DOCUMENTS]
    )


def _document(file: tuple[str, bytes]) -> None:
    try:
        summary = read_upload(*file, detect)
    except UnusableFileError:
        return
    must(summary.points > 0, "a document without points")


# Updates ----------------------------------------------------------------------------------------


def _body_of(chance: Random) -> bytes:
    return hostile_body(chance, updates_of(chance)[0])


def _body(body: bytes) -> None:
    try:
        update = read_update(body)
    except ValueError:
        return
    stored = stored_update(update, ME.id)
    stored.payload.encode()
    must(-LARGEST_ID - 1 <= stored.queue <= LARGEST_ID, "a queue that no database takes")


def _updates_of(chance: Random) -> tuple[list[Any], bytes]:
    return updates_of(chance), file_of(chance)


def _update(sent: tuple[list[Any], bytes], machine: Machine) -> None:
    trouble = machine.take(*sent)
    must(not trouble, "; ".join(trouble))


def _broken(updates: list[Any], machine: Machine) -> None:
    """An update of a wrong form may be set aside, but neither stop the bot nor be tried for ever."""
    trouble = [each for each in machine.take(updates) if not each.startswith("set aside")]
    must(not trouble, "; ".join(trouble))
