"""How needs are looked up: one way for each need; what the state holds is found the same way everywhere."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from bot.calculations.stored_result import StoredResult
from bot.conversation.needs import (
    ANSWERED_LATELY,
    ANSWERS_FILE,
    ASKED_LATELY,
    DAY_COUNTS,
    DIGEST_WANTED,
    DOCUMENTS,
    EARLIER_TURNS,
    EDITED_RESULT,
    FURTHER_CONTACTS,
    GIVEN_HAND_OFF,
    HAND_OFF,
    HANDBOOK_WANTED,
    KEPT_ANSWER,
    KNOWN_GROUPS,
    MISSES,
    NOTHING,
    OPEN_DIALOG,
    PERSON_ASKED,
    PERSONAL_DATA,
    RESULT_ASKER,
    SET_ASIDE_QUESTIONS,
    SHOWN_BROADCAST,
    SHOWN_DRAFT,
    SHOWN_RESULT,
    STORED_ANSWERS,
    TAUGHT,
    TURN_REPLIED_TO,
    VERSIONS_TAUGHT,
    VOTE,
    WAITING_DRAFT,
    BesideDraft,
    LookedUp,
    Need,
    Needs,
    ShownBroadcast,
    WaitingDraft,
)
from bot.groups.hand_off import HandOff
from bot.library.answers_document import ANSWERS_NAME, AnswersDocument
from bot.owners.gaps import WINDOW
from bot.owners.statistics import MONTH
from bot.replies.asker import Asker
from bot.state.state import State
from bot.state.values import TaughtAnswer, Turn

_T = TypeVar("_T")
Way = Callable[[LookedUp], Awaitable[_T]]
"""Looks one thing up; it gets what was looked up before it."""
Ways = Mapping[Need[Any], Way[Any]]


def way(need: Need[_T], look: Way[_T]) -> Ways:
    """Return one way to look something up; types are checked here."""
    return {need: look}


async def look_up(needs: Needs, ways: Ways, known: LookedUp = NOTHING) -> LookedUp:
    """Return what is known and what else is needed, looked up in order."""
    found = known
    for need in found.missing(needs):
        found = found.having(need, await ways[need](found))
    return found


def ways_to_state(state: State, asker: Asker, now: datetime) -> Ways:
    """Return the ways to what is kept of an asker, of a group and of the bot."""

    async def edited_result(found: LookedUp) -> StoredResult | None:
        open = found[OPEN_DIALOG]
        editing = open.dialog.editing if open else None
        return await state.results.under(asker.chat, editing) if editing else None

    return {
        **way(EARLIER_TURNS, lambda _: state.turns.recent(asker, now)),
        **way(OPEN_DIALOG, lambda _: state.dialogs.open(asker, now)),
        **way(EDITED_RESULT, edited_result),
        **way(PERSONAL_DATA, lambda _: state.personal.of(asker.user, asker.username)),
        **way(MISSES, lambda _: state.answers.misses(now - WINDOW)),
        **way(FURTHER_CONTACTS, lambda _: state.contacts.of(asker.chat)),
        **way(STORED_ANSWERS, lambda _: state.hand_offs.stored(asker.chat)),
        **way(SET_ASIDE_QUESTIONS, lambda _: state.set_aside.all()),
        **way(ANSWERED_LATELY, lambda _: state.answers.lately(asker.chat, now)),
        **way(ASKED_LATELY, lambda _: state.answers.asked(now - WINDOW)),
        **way(DIGEST_WANTED, lambda _: state.options.digest()),
        **way(DAY_COUNTS, lambda _: state.days.last(MONTH, now)),
        **way(DOCUMENTS, lambda _: state.documents.listed()),
        **way(WAITING_DRAFT, lambda _: _waiting(state, asker, now)),
        **way(TAUGHT, lambda _: _taught(state)),
        **way(ANSWERS_FILE, lambda _: state.documents.content(ANSWERS_NAME)),
        **way(VERSIONS_TAUGHT, lambda _: state.documents.versions()),
        **way(KNOWN_GROUPS, lambda _: state.chats.listed(now - WINDOW)),
        **way(HANDBOOK_WANTED, lambda _: state.options.handbook()),
    }


async def _shown_broadcast(state: State, asker: Asker, message: int) -> ShownBroadcast | None:
    shown = await state.broadcasts.shown(asker.user, message)
    return ShownBroadcast(*shown, await state.broadcasts.begun(asker.user, message)) if shown else None


async def _waiting(state: State, asker: Asker, now: datetime) -> WaitingDraft | None:
    draft = await state.drafts.waiting(asker, now)
    if draft is None:
        return None
    return WaitingDraft(draft, BesideDraft(await _taught(state), await state.answers.misses(now - WINDOW) or ()))


async def _taught(state: State) -> tuple[TaughtAnswer, ...]:
    content = await state.documents.content(ANSWERS_NAME)
    return AnswersDocument.read(content, "").answers if content else ()


def ways_to_replied(state: State, asker: Asker, replied: int | None, now: datetime) -> Ways:
    """Return the ways to what the bot's message shows or asks that is replied to; `replied` is its id, or None."""

    async def replied_turn(_: LookedUp) -> Turn | None:
        return None if replied is None else await state.turns.under(asker.chat, replied, now)

    async def person_asked(_: LookedUp) -> int | None:
        return None if replied is None else await state.dialogs.asked(asker.chat, replied)

    async def hand_off(_: LookedUp) -> HandOff | None:
        return None if replied is None else await state.hand_offs.under(asker.chat, replied)

    return {**way(TURN_REPLIED_TO, replied_turn), **way(PERSON_ASKED, person_asked), **way(HAND_OFF, hand_off)}


def ways_under_message(state: State, asker: Asker, message: int) -> Ways:
    """Return the ways to what is kept of the bot's message above a button."""
    return {
        **way(SHOWN_RESULT, lambda _: state.results.under(asker.chat, message)),
        **way(RESULT_ASKER, lambda _: state.results.asker(asker.chat, message)),
        **way(SHOWN_BROADCAST, lambda _: _shown_broadcast(state, asker, message)),
        **way(SHOWN_DRAFT, lambda _: state.drafts.under(asker.chat, message)),
        **way(GIVEN_HAND_OFF, lambda _: state.hand_offs.given_in(asker.chat, message)),
        **way(KEPT_ANSWER, lambda _: state.answers.under(asker.chat, message)),
        **way(VOTE, lambda _: state.answers.vote(asker.chat, message, asker.user)),
    }
