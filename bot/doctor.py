"""Checks of the set-up: what is well, what is not, and how to mend it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.settings import Settings


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
    trouble: str = ""


@dataclass(frozen=True)
class Knowledge:
    """What is answered from, and the index made of it; `trouble` is set where there is none."""

    points: int = 0
    skipped: tuple[str, ...] = ()
    index_built: datetime | None = None
    model: str = ""
    trouble: str = ""


def check_telegram(settings: Settings, account: Account | None) -> Iterator[Check]:
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
    yield Check("token", well=True, found=f"accepted, the bot is @{account.username}")
    yield _privacy(account)
    yield _webhook(settings, account)


def _privacy(account: Account) -> Check:
    if account.reads_all:
        return Check("privacy mode", well=True, found="off, the bot sees every message of its groups")
    return Check(
        "privacy mode",
        well=True,
        found="on, in groups the bot sees commands and replies to it, but perhaps not mentions of its name",
        hint="to be sure of mentions, send /setprivacy to @BotFather, then remove the bot and add it again",
    )


def _webhook(settings: Settings, account: Account) -> Check:
    wanted = settings.telegram_mode == "webhook"
    if account.webhook and not wanted:
        hint = "`run` with polling takes it off; stop whatever program set it first"
        return Check("webhook", well=False, found=f"set to {account.webhook}", hint=hint)
    return Check("webhook", well=True, found=account.webhook or "none, as polling needs it")


def check_knowledge(knowledge: Knowledge) -> Iterator[Check]:
    """Yield the checks of the guide and of its index."""
    if knowledge.trouble:
        yield Check("knowledge", well=False, found=knowledge.trouble, hint="check KNOWLEDGE_DIR")
        return
    yield Check("knowledge", well=True, found=f"{knowledge.points} points")
    for skipped in knowledge.skipped:
        yield Check("knowledge", well=False, found=f"skipped {skipped}", hint="mend or remove the file")
    if knowledge.index_built is None:
        hint = "`python -m index build` builds it now, `run` when it starts"
        yield Check("index", well=False, found="missing, stale or damaged", hint=hint)
    else:
        yield Check("index", well=True, found=f"up to date, built {knowledge.index_built:%Y-%m-%d %H:%M}")
    yield Check("model", well=True, found=knowledge.model)
