"""Rights in a group, asked of Telegram each time: they may change at any moment."""

from dataclasses import replace

from telegram import Bot, ChatMember
from telegram.error import BadRequest, ChatMigrated

from bot.groups.chat_settings import Contact
from bot.replies.asker import Asker

ANONYMOUS_ADMIN = 1087968824
"""The id of the account that Telegram names as the writer where an admin writes in the name of the group."""
ADMINS = (ChatMember.ADMINISTRATOR, ChatMember.OWNER)


async def is_admin(bot: Bot, asker: Asker) -> bool:
    """Tell whether somebody is an admin of a group. Only admins speak in its name; a channel is never an admin."""
    if asker.user in (asker.chat, ANONYMOUS_ADMIN):
        return True
    if asker.user < 0:
        return False
    try:
        member = await bot.get_chat_member(asker.chat, asker.user)
    except ChatMigrated as moved:
        return await is_admin(bot, replace(asker, chat=moved.new_chat_id))
    except BadRequest:  # people who left long ago, or a group that shows no member to a bot but its admins
        return await _is_in_list(bot, asker)
    return member.status in ADMINS


async def _is_in_list(bot: Bot, asker: Asker) -> bool:
    """Tell whether somebody is in the list of a group's admins, which all its members can see."""
    try:
        return any(admin.user.id == asker.user for admin in await bot.get_chat_administrators(asker.chat))
    except BadRequest:
        return False


async def is_there(bot: Bot, chat: int, contact: Contact) -> bool:
    """Tell whether a contact can still be asked: in the group, with an account that was not deleted.

    True where Telegram does not say.
    """
    if contact.user is None:
        return True
    try:
        member = await bot.get_chat_member(chat, contact.user)
    except BadRequest:
        return True
    return member.status not in (ChatMember.LEFT, ChatMember.BANNED) and bool(member.user.first_name)


async def sees_all(bot: Bot, chat: int) -> bool:
    """Tell whether all messages of a group reach the bot: privacy mode is off, or it is an admin there."""
    me = await bot.get_me()
    return bool(me.can_read_all_group_messages) or await is_admin(bot, Asker(chat, None, me.id))
