"""Groups that no owner allowed: the bot says once how to be allowed, and is silent there."""

import logging

from telegram import Chat, ChatMemberUpdated, Message
from telegram.error import TelegramError

from bot.groups.pairing_codes import new_code
from bot.handlers.context import BotContext
from bot.handlers.reading import app_language, language_in, place_of
from bot.owners.group_list import group_wants
from bot.replies.reply import Reply
from bot.sending.outbox import Target, target_of
from bot.state.group_values import GroupEntry
from bot.texts import texts_for
from knowledge.guide import Language

log = logging.getLogger(__name__)


async def may_answer_in(chat: Chat, context: BotContext) -> bool:
    """Tell whether the bot answers in a chat: in private always, in a group where it is allowed."""
    if not context.services.only_allowed or place_of(chat) == "private":
        return True
    return await context.state.chats.is_allowed(chat.id)


async def ask_for_leave(change: ChatMemberUpdated, context: BotContext) -> None:
    """Tell a group to which the bot was added its code, and the owners that it wants to be allowed."""
    chat, code, state = change.chat, new_code(), context.state
    context.changes.append(state.chats.kept(chat.id, await state.chats.settings(chat.id)))
    context.changes.append(state.chats.told_code(chat.id, code))
    await context.outbox.send(Target(chat.id), _refused(code, app_language(change.from_user)))
    group = GroupEntry(chat.id, chat.title or "", code=code)
    for owner in sorted(context.services.owners):
        language = await state.people.language(owner) or "vi"
        try:
            await context.outbox.send(Target(owner), group_wants(group, change.from_user.full_name, language))
        except TelegramError as error:
            log.warning("an owner could not be told of a new group: %s", type(error).__name__)


async def tell_not_allowed(message: Message, context: BotContext) -> None:
    """Tell who asks in a group that is not allowed what to do about it, once a minute at most."""
    chat = message.chat
    if not context.services.alarms.is_due(f"not allowed {chat.id}"):
        return
    chats, code = context.state.chats, await context.state.chats.code(chat.id)
    if not code:
        # The group is older than the rule; what is not known yet can't be allowed.
        code = new_code()
        context.changes.append(chats.kept(chat.id, await chats.settings(chat.id)))
        context.changes += [chats.titled(chat.id, chat.title or ""), chats.told_code(chat.id, code)]
    language = await language_in(chat, message.from_user, context.state)
    await context.outbox.send(target_of(message, as_reply=True), _refused(code, language))


def _refused(code: str, language: Language) -> Reply:
    return Reply(texts_for(language).outreach.not_allowed.format(code=code))
