"""Rights in a group, asked of Telegram each time: they may change at any moment."""

from telegram import Bot, ChatMember, ChatMemberAdministrator
from telegram.error import BadRequest, ChatMigrated

from bot.groups.chat_settings import Contact
from bot.groups.standing import Hears, Standing
from bot.replies.asker import Asker

ANONYMOUS_ADMIN = 1087968824
"""The id of the account that Telegram names as the writer where an admin writes in the name of the group."""
ADMINS = (ChatMember.ADMINISTRATOR, ChatMember.OWNER)


async def is_admin(bot: Bot, asker: Asker) -> bool:
    """Tell whether somebody is an admin of a group. Only admins speak in its name; a channel is never an admin."""
    if asker.user in (asker.chat, ANONYMOUS_ADMIN):
        return True
    member = await _member(bot, asker.chat, asker.user) if asker.user > 0 else None
    return member is not None and member.status in ADMINS


async def standing_in(bot: Bot, chat: int, hears: Hears | None) -> Standing:
    """Return how the bot stands in a group, as Telegram says now."""
    me = await bot.get_me()
    own = await _member(bot, chat, me.id)
    return Standing(
        bot.username,
        is_admin=own is not None and own.status in ADMINS,
        may_delete=isinstance(own, ChatMemberAdministrator) and own.can_delete_messages,
        privacy_is_off=bool(me.can_read_all_group_messages),
        hears=hears,
    )


async def has_topics(bot: Bot, chat: int) -> bool:
    """Tell whether a group is a forum, where no message of it is at hand to tell."""
    try:
        return bool((await bot.get_chat(chat)).is_forum)
    except (BadRequest, ChatMigrated):
        return False


async def _member(bot: Bot, chat: int, user: int) -> ChatMember | None:
    """Return somebody as a member of a group; None where Telegram does not say."""
    try:
        return await bot.get_chat_member(chat, user)
    except ChatMigrated as moved:
        return await _member(bot, moved.new_chat_id, user)
    except BadRequest:  # people who left long ago, or a group that shows no member to a bot but its admins
        return await _in_list(bot, chat, user)


async def _in_list(bot: Bot, chat: int, user: int) -> ChatMember | None:
    """Return somebody from the list of a group's admins, which all its members can see."""
    try:
        return next((admin for admin in await bot.get_chat_administrators(chat) if admin.user.id == user), None)
    except BadRequest:
        return None


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
