"""What owners do with the groups that the bot is in: look at them, leave one, send a message to all."""

from dataclasses import replace
from datetime import timedelta

from bot.conversation.effects import AllowGroup, ConfirmBroadcast, DropBroadcast, KeepBroadcast, LeftGroup
from bot.conversation.needs import KNOWN_GROUPS, SHOWN_BROADCAST
from bot.conversation.requests import Outcome, Press, Request, stale
from bot.conversation.services import Services
from bot.groups.pairing_codes import read_code
from bot.owners.group_list import group_list, group_title, leaving_asked, one_group, waiting_groups
from bot.replies.markup import bold, escape
from bot.replies.owner_buttons import (
    AllowChat,
    AskLeaving,
    KeepFromGroups,
    LeaveChat,
    ListGroups,
    OpenGroup,
    SendToGroups,
)
from bot.replies.reply import Button, Reply
from bot.state.group_values import GroupEntry
from bot.texts import texts_for
from bot.texts.schema.outreach import OutreachTexts
from knowledge.guide import Language

UNDO = timedelta(minutes=1)
"""How long after the press a message to groups waits, and can be taken back without anybody having seen it."""
LONGEST_BROADCAST = 3_000
"""Characters: with the words around it, the preview is one message, which has 4,096."""


def groups(request: Request, services: Services) -> Outcome:
    """List the groups that the bot is in."""
    language = request.chosen or request.fallback
    return Outcome(group_list(request.looked_up[KNOWN_GROUPS], 1, language, locks=services.only_allowed))


def list_groups(data: ListGroups, press: Press, services: Services) -> Outcome:
    """Show one page of the groups."""
    page = group_list(press.looked_up[KNOWN_GROUPS], data.page, press.language, locks=services.only_allowed)
    return Outcome(page, replaces=press.message)


def open_group(data: OpenGroup, press: Press, services: Services) -> Outcome:
    """Show one group."""
    group = _group(data.chat, press)
    if group is None:
        return stale(press)
    return Outcome(one_group(group, press.language, locks=services.only_allowed), replaces=press.message)


def ask_leaving(data: AskLeaving, press: Press, services: Services) -> Outcome:
    """Ask whether to leave a group."""
    group = _group(data.chat, press)
    return Outcome(leaving_asked(group, press.language), replaces=press.message) if group else stale(press)


def leave_chat(data: LeaveChat, press: Press, services: Services) -> Outcome:
    """Leave a group, and show those that remain."""
    if _group(data.chat, press) is None:
        return stale(press)
    rest = tuple(group for group in press.looked_up[KNOWN_GROUPS] if group.chat != data.chat)
    return Outcome(
        group_list(rest, 1, press.language, locks=services.only_allowed),
        notice=press.texts.outreach.left,
        quiet=True,
        replaces=press.message,
        leaves=data.chat,
        effects=(LeftGroup(data.chat),),
    )


def _group(chat: int, press: Press) -> GroupEntry | None:
    return next((group for group in press.looked_up[KNOWN_GROUPS] if group.chat == chat), None)


def allow(request: Request, services: Services) -> Outcome:
    """Allow the group with a code; without one, list the groups that wait."""
    # A code is of no language.
    language = request.chosen or request.fallback
    words = texts_for(language).outreach
    if not services.only_allowed:
        return Outcome(Reply(words.allow_off))
    groups, code = request.looked_up[KNOWN_GROUPS], read_code(request.text)
    if not code:
        return Outcome(waiting_groups(groups, language))
    group = next((group for group in groups if group.code == code), None)
    return _allowed(group, words, language) if group else Outcome(Reply(words.allow_wrong))


def allow_chat(data: AllowChat, press: Press, services: Services) -> Outcome:
    """Allow a group by a button."""
    group = _group(data.chat, press)
    if group is None:
        return stale(press)
    return replace(_allowed(group, press.texts.outreach, press.language), replaces=press.message)


def _allowed(group: GroupEntry, words: OutreachTexts, language: Language) -> Outcome:
    said = Reply(words.allowed.format(title=bold(group_title(group, language))))
    welcomes = None if group.is_allowed else group.chat
    return Outcome(said, welcomes=welcomes, effects=(AllowGroup(group.chat),))


def broadcast(request: Request, services: Services) -> Outcome:
    """Show a message to groups before it is sent: what is typed, or what is replied to."""
    words = request.texts.outreach
    if not services.may_broadcast:
        return Outcome(Reply(words.broadcast_off))
    text = request.text.strip() or request.replied.quoted.strip()
    groups = request.looked_up[KNOWN_GROUPS]
    chats = tuple(group.chat for group in groups if group.is_allowed or not services.only_allowed)
    if not text:
        return Outcome(Reply(words.broadcast_how))
    if len(text) > LONGEST_BROADCAST:
        return Outcome(Reply(words.problems["broadcast_too_long"].format(most=LONGEST_BROADCAST)))
    if not chats:
        return Outcome(Reply(words.problems["broadcast_nowhere"]))
    shown = Reply(
        words.preview.format(count=len(chats), text=escape(text)),
        (
            (Button(words.send.format(count=len(chats)), SendToGroups()),),
            (Button(words.cancel, KeepFromGroups()),),
        ),
    )
    return Outcome(shown, effects=(KeepBroadcast(text, request.language, chats),))


def send_to_groups(data: SendToGroups, press: Press, services: Services) -> Outcome:
    """Have the message sent a minute later, with a button to take it back."""
    shown, words = press.looked_up[SHOWN_BROADCAST], press.texts.outreach
    if shown is None or not services.may_broadcast:
        return stale(press)
    said = words.scheduled.format(count=shown.groups, text=escape(shown.broadcast.text))
    effect = ConfirmBroadcast(press.message, press.now + UNDO)
    reply = Reply(said, ((Button(words.undo, KeepFromGroups()),),))
    return Outcome(reply, replaces=press.message, effects=(effect,))


def keep_from_groups(data: KeepFromGroups, press: Press, services: Services) -> Outcome:
    """Send nothing, unless sending has begun."""
    shown, words = press.looked_up[SHOWN_BROADCAST], press.texts.outreach
    if shown is None:
        return stale(press)
    if shown.begun:
        return Outcome(notice=words.under_way)
    is_undone = any(button.label == words.undo for row in press.rows for button in row)
    said = words.undone if is_undone else words.cancelled
    return Outcome(Reply(said), replaces=press.message, effects=(DropBroadcast(press.message),))
