"""What owners do with the groups that the bot is in: look at them, leave one, send a message to all."""

from datetime import timedelta

from bot.conversation.effects import ConfirmBroadcast, DropBroadcast, KeepBroadcast, LeftGroup
from bot.conversation.needs import KNOWN_GROUPS, SHOWN_BROADCAST
from bot.conversation.requests import Outcome, Press, Request, stale
from bot.conversation.services import Services
from bot.owners.group_list import group_list, leaving_asked, one_group
from bot.replies.buttons import AskLeaving, KeepFromGroups, LeaveChat, ListGroups, OpenGroup, SendToGroups
from bot.replies.markup import escape
from bot.replies.reply import Button, Reply
from bot.state.group_values import GroupEntry

UNDO = timedelta(minutes=1)
"""How long after the press a message to groups waits, and can be taken back without anybody having seen it."""
LONGEST_BROADCAST = 3_000
"""Characters: with the words around it, the preview is one message, which has 4,096."""


def groups(request: Request, services: Services) -> Outcome:
    """List the groups that the bot is in."""
    return Outcome(group_list(request.looked_up[KNOWN_GROUPS], 1, request.chosen or request.fallback))


def list_groups(data: ListGroups, press: Press, services: Services) -> Outcome:
    """Show one page of the groups."""
    return Outcome(group_list(press.looked_up[KNOWN_GROUPS], data.page, press.language), replaces=press.message)


def open_group(data: OpenGroup, press: Press, services: Services) -> Outcome:
    """Show one group."""
    group = _group(data.chat, press)
    return Outcome(one_group(group, press.language), replaces=press.message) if group else stale(press)


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
        group_list(rest, 1, press.language),
        notice=press.texts.outreach.left,
        quiet=True,
        replaces=press.message,
        leaves=data.chat,
        effects=(LeftGroup(data.chat),),
    )


def _group(chat: int, press: Press) -> GroupEntry | None:
    return next((group for group in press.looked_up[KNOWN_GROUPS] if group.chat == chat), None)


def broadcast(request: Request, services: Services) -> Outcome:
    """Show a message to groups before it is sent: what is typed, or what is replied to."""
    words = request.texts.outreach
    if not services.may_broadcast:
        return Outcome(Reply(words.broadcast_off))
    text, chats = request.text.strip() or request.replied.quoted.strip(), _chats(request.looked_up[KNOWN_GROUPS])
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


def _chats(groups: tuple[GroupEntry, ...]) -> tuple[int, ...]:
    return tuple(group.chat for group in groups)


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
