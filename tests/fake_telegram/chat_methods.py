"""Methods of the Bot API about chats, their members and files."""

from tests.fake_telegram.api_call import ApiCall
from tests.fake_telegram.refusals import Refused
from tests.fake_telegram.wire import Json

GIFTS = dict.fromkeys((f"{kind}_gifts" for kind in ("unlimited", "limited", "unique")), False) | {
    "premium_subscription": False,
    "gifts_from_channels": False,
}
MAX_DOWNLOAD = 20 << 20


class ChatMethods(ApiCall):
    """Chats, members and files."""

    async def getChat(self) -> Json:
        full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": GIFTS}
        return self._chat().data | full

    async def getChatMember(self) -> Json:
        chat, user = self._chat(), self._telegram.users.get(self._given.get("user_id", 0))
        if user is None:
            raise Refused("user not found")
        return self._telegram.member(chat, user)

    async def getChatAdministrators(self) -> list[Json]:
        chat, users = self._chat(), self._telegram.users
        if chat.type == "private":
            raise Refused("there are no administrators in the private chat")
        heads = [i for i, status in chat.members.items() if status in ("creator", "administrator")]
        return [self._telegram.member(chat, users[user_id]) for user_id in heads]

    async def leaveChat(self) -> bool:
        chat = self._chat()
        if chat.type == "private":
            raise Refused("chat member status can't be changed in private chats")
        self._telegram.change_status(chat, self._telegram.bot, "left")
        return True

    async def getFile(self) -> Json:
        file_id = self._given.get("file_id", "")
        if file_id not in self._telegram.files:
            raise Refused("invalid file_id")
        document = self._telegram.document(file_id)
        if document["file_size"] > MAX_DOWNLOAD:
            raise Refused("file is too big")
        return document | {"file_path": f"documents/{file_id}/{document.pop('file_name')}"}
