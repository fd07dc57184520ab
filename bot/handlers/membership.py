"""Memberships of the bot: added to a group or removed, blocked by a person, moved along with a group."""

from telegram import Chat, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Update

from bot.conversation.effects import KeepPage, KeepSettings
from bot.conversation.hearing import greet
from bot.conversation.requests import Outcome
from bot.groups.standing import Hears, hears_after_joining
from bot.handlers.allowing import ask_for_leave, may_answer_in
from bot.handlers.context import BotContext
from bot.handlers.delivering import carry_out
from bot.handlers.listening import log_silence
from bot.handlers.reading import app_language
from bot.handlers.renewing import greeting_in, renewer_in
from bot.handlers.rights import ADMINS
from bot.replies.asker import Asker
from bot.sending.outbox import Target


async def note_own_status(update: Update, context: BotContext) -> None:
    """Greet a group that added the bot, once; where the bot was removed or blocked, delete what was going on there."""
    change = update.my_chat_member
    if change is None or change.chat.type == Chat.CHANNEL:
        return
    chats, chat = context.state.chats, change.chat
    in_group, was_member = chat.type != Chat.PRIVATE, _is_in(change.old_chat_member)
    context.known_to_arrive.discard(chat.id)
    if not _is_in(change.new_chat_member):
        context.changes += chats.left(chat.id) if in_group else chats.blocked(chat.id)
        return
    silence = greet(in_group=in_group, was_member=was_member, is_known=await chats.is_known(chat.id))
    if in_group and not was_member and await _needs_leave(change, context):
        await ask_for_leave(change, context)
    elif silence:
        log_silence(silence)
    else:
        await _greet(change, context)
    if in_group and not was_member:
        hears = await _heard_from_now_on(context)
        context.changes.append(chats.joined(chat.id, chat.title or "", hears, context.clock.now()))
        if change.from_user.id in context.services.owners:
            context.changes.append(chats.allowed(chat.id, on=True))
    elif in_group:
        context.changes += await renewer_in(context).renew(chat.id)


async def _needs_leave(change: ChatMemberUpdated, context: BotContext) -> bool:
    """Tell whether a group waits for an owner's leave; what an owner adds the bot to has it."""
    if await may_answer_in(change.chat, context):
        return False
    return change.from_user.id not in context.services.owners


async def _heard_from_now_on(context: BotContext) -> Hears:
    """Return what reaches the bot in a group to which it was added just now."""
    me = await context.bot.get_me()
    return hears_after_joining(privacy_is_off=bool(me.can_read_all_group_messages))


async def _greet(change: ChatMemberUpdated, context: BotContext) -> None:
    chat = change.chat.id
    settings = await context.state.chats.settings(chat)
    language = settings.language or app_language(change.from_user)
    reply = await greeting_in(chat, language, await _heard_from_now_on(context), context)
    outcome = Outcome(reply, effects=(KeepSettings(settings), KeepPage("greeting", language)))
    await carry_out(outcome, Asker(chat, None, change.from_user.id), Target(chat), context)


def _is_in(member: ChatMember) -> bool:
    """Tell whether a member is in the chat; a restricted member may have left it."""
    if isinstance(member, ChatMemberRestricted):
        return bool(member.is_member)
    return member.status in (ChatMember.MEMBER, *ADMINS)


async def note_title(update: Update, context: BotContext) -> None:
    """Remember a group's new name: owners see it in their list."""
    message = update.message
    if message and message.new_chat_title:
        context.changes.append(context.state.chats.titled(message.chat_id, message.new_chat_title))


async def note_migration(update: Update, context: BotContext) -> None:
    """Move what is kept of a group to the supergroup that it became; Telegram sends this update in both chats."""
    message = update.message
    if message is None:
        return
    old, new = message.migrate_from_chat_id or message.chat_id, message.migrate_to_chat_id or message.chat_id
    context.changes += context.state.chats.moved(old, new)
