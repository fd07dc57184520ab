"""Checks of the set-up: what is well, what is not, and how to mend it."""

import asyncio
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from bot.running.proxies import proxy_to_telegram
from bot.running.settings import Settings
from bot.sending.telegram_clock import difference
from bot.state.look import look_at_database
from bot.state.open_database import sqlite_file
from bot.state.troubles import MENDS
from bot.state.values import DatabaseLook
from knowledge.loader import is_bundled
from knowledge.toolbox.errors import KnowledgeError, StateError
from knowledge.toolbox.tesseract import can_read_scans

RECENT = timedelta(hours=1)
"""An error that Telegram had with the webhook before that is taken to be mended."""
PORTS = (443, 80, 88, 8443)
"""Where Telegram sends to."""
SECRET_LENGTH = 16
"""Characters of a webhook's secret that nobody guesses: 16 letters and digits hold 95 bits."""
LITTLE_SPACE = 500 << 20
"""Bytes free on the disk, below which the owner is told: an index of 80 MB is built beside the one in use."""


@dataclass(frozen=True)
class Check:
    """One line of the report; `hint` says how to mend what is not well."""

    name: str
    well: bool
    found: str
    hint: str = ""

    def __str__(self) -> str:
        mark = "ok     " if self.well else "problem"
        return f"{mark}  {self.name}: {self.found}" + (f" - {self.hint}" if self.hint else "")


@dataclass(frozen=True)
class Account:
    """What Telegram says of the bot; `trouble` is set where it says nothing."""

    username: str = ""
    reads_all: bool = False
    webhook: str = ""
    pending: int = 0
    """Updates that Telegram holds for the bot."""
    last_error: str = ""
    """What went wrong when Telegram last could not deliver one, and when that was."""
    last_error_at: datetime | None = None
    trouble: str = ""
    clock_ahead: timedelta = timedelta(0)
    """How far Telegram's time is ahead of the computer's; zero where the difference is small."""


@dataclass(frozen=True)
class Knowledge:
    """What is answered from, and the index made of it; `trouble` is set where there is none."""

    points: int = 0
    skipped: tuple[str, ...] = ()
    index_built: datetime | None = None
    model: str = ""
    trouble: str = ""
    can_run: bool = True
    """Whether this installation has what the model needs."""
    is_model: bool = True
    """Whether there is a model, as far as can be told without a network."""


@dataclass(frozen=True)
class Disk:
    """The folder for what the bot keeps: the next one above it where it is not there yet."""

    folder: Path
    free: int
    """Bytes."""
    may_write: bool


def check_setup(settings: Settings, account: Account | None) -> Iterator[Check]:
    """Yield all checks in the order of the report; `account` is None where there is no token to ask Telegram with."""
    yield from check_telegram(settings, account)
    yield from check_settings(settings)
    database = asyncio.run(look_at_database(settings.database))
    yield from check_database(settings, database)
    yield from check_knowledge(look_at_knowledge(settings))
    yield from check_handbook(settings, database)
    yield check_scans(can_read_scans())
    for folder in {settings.data_dir.absolute(), _folder_of_database(settings)}:
        yield from check_disk(look_at_disk(folder))


def _folder_of_database(settings: Settings) -> Path:
    try:
        file = sqlite_file(settings.database)
    except StateError:
        file = None
    return file.absolute().parent if file else settings.data_dir.absolute()


def check_scans(can_read: bool) -> Check:
    """Return the check of whether pictures of pages can be read."""
    if can_read:
        return Check("scanned documents", well=True, found="read with tesseract, Vietnamese and English")
    hint = "to have them read, install tesseract with Vietnamese: apt install tesseract-ocr tesseract-ocr-vie"
    return Check("scanned documents", well=True, found="refused", hint=hint)


def look_at_disk(folder: Path) -> Disk:
    """Return what there is of a folder in which the bot keeps something."""
    found = next(path for path in (folder, *folder.parents) if path.exists())
    return Disk(folder, shutil.disk_usage(found).free, found.is_dir() and os.access(found, os.W_OK))


def check_telegram(settings: Settings, account: Account | None, now: datetime | None = None) -> Iterator[Check]:
    """Yield the checks of the bot's account; None where there is no token to ask with."""
    if account is None:
        yield Check(
            "token",
            well=False,
            found="TELEGRAM_BOT_TOKEN is not set",
            hint="send /newbot to @BotFather and put the token into .env; until then `run` chats in the terminal",
        )
        return
    if account.trouble:
        yield Check("token", well=False, found=account.trouble)
        return
    now = now or datetime.now(UTC)
    yield Check("token", well=True, found=f"accepted, the bot is @{account.username}")
    yield _clock(account)
    yield _privacy(account)
    yield _webhook(settings, account, now) if settings.telegram_mode == "webhook" else _no_webhook(account)


def _clock(account: Account) -> Check:
    if account.clock_ahead:
        hint = "set the computer's time, or turn on its synchronisation; the bot goes by Telegram's meanwhile"
        return Check("clock", well=False, found=difference(account.clock_ahead), hint=hint)
    return Check("clock", well=True, found="agrees with Telegram's")


def _privacy(account: Account) -> Check:
    if account.reads_all:
        return Check("privacy mode", well=True, found="off, the bot sees every message of its groups")
    return Check(
        "privacy mode",
        well=True,
        found="on, in groups the bot sees commands and replies to it, but perhaps not mentions of its name",
        hint="to be sure of mentions, send /setprivacy to @BotFather, then remove the bot and add it again",
    )


def _no_webhook(account: Account) -> Check:
    if account.webhook:
        hint = "`run` with polling takes it off; stop whatever program set it first"
        return Check("webhook", well=False, found=f"set to {account.webhook}", hint=hint)
    return Check("webhook", well=True, found=f"none, as polling needs it; {_waiting_there(account)}")


def _webhook(settings: Settings, account: Account, now: datetime) -> Check:
    if account.webhook.rstrip("/") != settings.webhook_url:
        found = f"set to {account.webhook or 'nothing'}, wanted is {settings.webhook_url}"
        return Check("webhook", well=False, found=found, hint="`run` sets it; no other program may use this token")
    if account.last_error_at and now - account.last_error_at < RECENT:
        found = f"Telegram could not deliver at {account.last_error_at:%H:%M} UTC: {account.last_error}"
        hint = "see that WEBHOOK_URL can be reached from outside, with a valid certificate, and leads to WEBHOOK_LISTEN"
        return Check("webhook", well=False, found=found, hint=hint)
    return Check("webhook", well=True, found=f"set to {account.webhook}; {_waiting_there(account)}")


def _waiting_there(account: Account) -> str:
    return f"{account.pending} updates wait at Telegram"


def check_settings(settings: Settings) -> Iterator[Check]:
    """Yield the checks of what was set."""
    if proxy := proxy_to_telegram(settings):
        yield Check("proxy", well=True, found=f"Telegram is reached through {proxy}")
    if settings.telegram_mode == "webhook":
        yield _webhook_settings(settings)
    if settings.owner_ids:
        yield Check("owners", well=True, found=f"{len(settings.owner_ids)} in OWNER_IDS")
    else:
        hint = "put your own Telegram user id into OWNER_IDS to hear of failures and to see /stats"
        yield Check("owners", well=True, found="none", hint=hint)


def _webhook_settings(settings: Settings) -> Check:
    url = urlsplit(settings.webhook_url or "")
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    # One's own Bot API server stands nearby and may send anywhere.
    if settings.telegram_api_url is None and (url.scheme != "https" or (url.port or 443) not in PORTS):
        hint = f"Telegram sends to https:// only, on the ports {', '.join(map(str, PORTS))}"
        return Check("webhook settings", well=False, found=f"WEBHOOK_URL is {settings.webhook_url}", hint=hint)
    if len(secret) < SECRET_LENGTH:
        hint = "whoever guesses it can speak as anybody: take 32 random letters and digits"
        return Check("webhook settings", well=False, found="WEBHOOK_SECRET is short", hint=hint)
    return Check("webhook settings", well=True, found=f"listening on {settings.webhook_listen}{settings.webhook_path}")


def check_database(settings: Settings, database: DatabaseLook) -> Iterator[Check]:
    """Yield the checks of the database and of the updates in it."""
    if database.trouble:
        hint = MENDS[database.cause] if database.cause else "check DATABASE_URL"
        yield Check("database", well=False, found=database.trouble, hint=hint)
        return
    yield _tables(settings, database)
    if database.version != database.newest:
        return
    yield Check("updates", well=True, found=f"{database.waiting} waiting")
    if database.aside:
        found = f"{database.aside} failed again and again, the last: {', '.join(database.errors)}"
        yield Check("updates", well=False, found=found, hint="the log says more around the same words")


def _tables(settings: Settings, database: DatabaseLook) -> Check:
    kind = "SQLite" if database.is_sqlite else "PostgreSQL"
    if database.version is None:
        return Check("database", well=True, found=f"{kind}, empty: `run` makes its tables")
    if database.version != database.newest:
        found = f"{kind}, tables of version {database.version} instead of {database.newest}"
        older = "`run` brings them up to date"
        newer = "run the newer version of the bot again, or put a backup of before in place"
        hint = newer if database.version > database.newest else older
        return Check("database", well=False, found=found, hint=hint)
    if database.is_sqlite and settings.telegram_mode == "webhook":
        kind = "SQLite, for one process; several need PostgreSQL"
    return Check("database", well=True, found=f"{kind}, tables of version {database.version}")


def check_disk(disk: Disk) -> Iterator[Check]:
    """Yield the check of the data folder."""
    free = f"{disk.free >> 20} MB free in {disk.folder}"
    if not disk.may_write:
        yield Check("disk", well=False, found=f"{disk.folder} can't be written", hint="mend its owner, or set DATA_DIR")
    elif disk.free < LITTLE_SPACE:
        yield Check("disk", well=False, found=free, hint="make room: SQLite and new indexes need some")
    else:
        yield Check("disk", well=True, found=free)


def check_knowledge(knowledge: Knowledge) -> Iterator[Check]:
    """Yield the checks of the guide and of its index."""
    if knowledge.trouble:
        yield Check("knowledge", well=False, found=knowledge.trouble, hint="check KNOWLEDGE_DIR")
        return
    yield Check("knowledge", well=True, found=f"{knowledge.points} points")
    for skipped in knowledge.skipped:
        yield Check("knowledge", well=False, found=f"skipped {skipped}", hint="mend or remove the file")
    if knowledge.index_built is None:
        hint = "`run` builds it when it starts, `python -m index build` now"
        yield Check("index", well=True, found="none for this version and these documents yet", hint=hint)
    else:
        yield Check("index", well=True, found=f"up to date, built {knowledge.index_built:%Y-%m-%d %H:%M}")
    yield _model(knowledge)


def _model(knowledge: Knowledge) -> Check:
    if not knowledge.is_model:
        found = f"{knowledge.model} holds no model"
        hint = "set EMBEDDING_MODEL to a sentence-transformers name or folder, or unset it"
        return Check("model", well=False, found=found, hint=hint)
    if not knowledge.can_run:
        found = f"{knowledge.model} needs sentence-transformers, which is not installed"
        return Check("model", well=False, found=found, hint="pip install '.[models]', or unset EMBEDDING_MODEL")
    return Check("model", well=True, found=knowledge.model)


def check_handbook(settings: Settings, database: DatabaseLook) -> Iterator[Check]:
    """Yield the check of the handbook, where there is one: owners may have turned it off in the chat."""
    if not is_bundled(settings.knowledge_dir):
        return
    if not settings.supplement:
        yield Check("handbook", well=True, found="off by SUPPLEMENT=off")
    elif database.handbook:
        yield Check("handbook", well=True, found="on")
    else:
        hint = "/settings in an owner's private chat turns it on"
        yield Check("handbook", well=True, found="turned off in the chat", hint=hint)


def look_at_knowledge(settings: Settings) -> Knowledge:
    """Return what is answered from and the state of its index, building nothing."""
    from index.building.build import can_run, may_be_model
    from index.building.open_library import location_of
    from index.serving.saved_index import MANIFEST, library_key, open_saved
    from index.serving.sources import load_sources
    from knowledge.toolbox.errors import DamagedIndex

    location = location_of(settings)
    try:
        sources = load_sources(location.knowledge, location.supplement)
    except KnowledgeError as error:
        return Knowledge(trouble=str(error))
    built = None
    with suppress(DamagedIndex):
        saved = open_saved(location.indexes, library_key(sources, location.model))
        built = datetime.fromtimestamp((saved.folder / MANIFEST).stat().st_mtime, UTC).astimezone()
    skipped = tuple(f"{each.path}: {each.reason}" for each in sources.skipped)
    points = len(list(sources.guide.points()))
    return Knowledge(
        points, skipped, built, location.model, can_run=can_run(location.model), is_model=may_be_model(location.model)
    )
