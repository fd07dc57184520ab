"""The ways to look things up for messages and presses in Telegram: in the state, and by asking Telegram."""

from dataclasses import replace
from datetime import datetime

from telegram import Document, Message
from telegram.error import BadRequest, Forbidden

from bot.conversation.feedback import contact_of
from bot.conversation.lookups import Ways, way, ways_to_replied, ways_to_state, ways_under_message
from bot.conversation.needs import (
    BY_ADMIN,
    CONTACT_THERE,
    DOCUMENTS,
    FILE_AT_HAND,
    KNOWN_GROUPS,
    NAMED_PERSON,
    SENT_FILE,
    STANDING,
    LookedUp,
    Needs,
)
from bot.groups.chat_settings import Contact
from bot.groups.standing import EVERYTHING_ARRIVES, Standing
from bot.handlers.context import BotContext
from bot.handlers.files import fetch_file, read_file
from bot.handlers.media import file_of
from bot.handlers.reading import MAX_FILE, place_of, read_named, read_replied, settings_in
from bot.handlers.rights import is_admin, is_there, standing_in
from bot.owners.gaps import WINDOW
from bot.replies.asker import Asker
from bot.sheets.table_rows import MAX_TABLE_BYTES
from bot.state.group_values import GroupEntry

NAMES_ASKED = 10
"""Groups whose names Telegram is asked for at once, where they came before names were kept."""


def ways_for_press(message: Message, asker: Asker, now: datetime, context: BotContext) -> Ways:
    """Return the ways to look things up for a press on a button under one of the bot's messages."""
    return {
        **ways_to_state(context.state, asker, now),
        **ways_under_message(context.state, asker, message.message_id),
        **_ways_to_rights(message, asker, context),
        **way(FILE_AT_HAND, lambda _: read_file(message, MAX_FILE)),
        **_way_to_groups(now, context),
    }


def ways_for_message(message: Message, asker: Asker, needs: Needs, context: BotContext) -> Ways:
    """Return the ways to look things up for a message; what is to be learnt may be larger than a table."""
    largest, file = MAX_FILE if DOCUMENTS in needs else MAX_TABLE_BYTES, file_of(message)

    async def named_person(_: LookedUp) -> Contact | None:
        return read_named(message, context.me) if place_of(message.chat) == "group" else None

    return {
        **ways_to_state(context.state, asker, message.date),
        **ways_to_replied(context.state, asker, read_replied(message, context.me.id).own, message.date),
        **_ways_to_rights(message, asker, context),
        **(_way_to_sent_file(file, message.message_id, largest) if file else {}),
        **way(NAMED_PERSON, named_person),
        **_way_to_groups(message.date, context),
        **way(FILE_AT_HAND, lambda _: read_file(message, largest)),
    }


def _way_to_groups(now: datetime, context: BotContext) -> Ways:
    """Return the way to the groups that the bot is in; the names of some may only be known to Telegram."""

    async def named(group: GroupEntry) -> GroupEntry:
        try:
            title = (await context.bot.get_chat(group.chat)).title or ""
        except (BadRequest, Forbidden):
            return group
        context.changes.append(context.state.chats.titled(group.chat, title))
        return replace(group, title=title)

    async def listed(_: LookedUp) -> tuple[GroupEntry, ...]:
        groups = await context.state.chats.listed(now - WINDOW)
        unnamed = [group for group in groups if not group.title][:NAMES_ASKED]
        names = {group.chat: await named(group) for group in unnamed}
        return tuple(names.get(group.chat, group) for group in groups)

    return way(KNOWN_GROUPS, listed)


def _way_to_sent_file(document: Document, message: int, largest: int) -> Ways:
    return way(SENT_FILE, lambda _: fetch_file(document, message, largest))


def _ways_to_rights(message: Message, asker: Asker, context: BotContext) -> Ways:
    """Return the ways to who may do what in a group; in private nobody is asked."""
    in_group = place_of(message.chat) == "group"

    async def by_admin(_: LookedUp) -> bool:
        return in_group and await is_admin(context.bot, asker)

    async def standing(_: LookedUp) -> Standing:
        hears = await context.state.chats.hears(asker.chat) if in_group else None
        if not in_group:
            return EVERYTHING_ARRIVES
        found = await standing_in(context.bot, asker.chat, hears)
        return replace(found, is_forum=bool(message.chat.is_forum))

    async def contact_there(found: LookedUp) -> bool:
        contact = contact_of(found, await settings_in(message.chat, context.state))
        return contact is not None and await is_there(context.bot, asker.chat, contact)

    return {**way(BY_ADMIN, by_admin), **way(STANDING, standing), **way(CONTACT_THERE, contact_there)}
