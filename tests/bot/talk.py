"""A person's talk with the bot: what is typed, replied or pressed, and what comes back."""

from dataclasses import dataclass

from bot.replies.asker import Asker
from tests.fake_telegram import Chat, FakeTelegram, Message, Query, Topic, User

PRESS = "▸"
"""A step of a talk that starts with this is a button's label, any other is typed."""


@dataclass(eq=False)
class Talk:
    """One person in one chat and topic; `page` is the bot's message with which the talk goes on."""

    telegram: FakeTelegram
    user: User
    chat: Chat
    topic: Topic | None = None
    page: Message | None = None

    @property
    def asker(self) -> Asker:
        """Who speaks where, as the bot knows it."""
        return Asker(self.chat.id, self.topic.id if self.topic else None, self.user.id)

    @property
    def shown(self) -> Message:
        """The bot's message with which the talk goes on."""
        assert self.page is not None
        return self.page

    async def says(self, text: str) -> Message:
        """Type a text and return what the bot sends."""
        self.user.says(self.chat, text, self.topic)
        return await self.hears()

    async def replies(self, text: str) -> Message:
        """Answer the bot's message and return what the bot sends."""
        self.user.says(self.chat, text, self.topic, self.shown)
        return await self.hears()

    async def hears(self) -> Message:
        """Return the bot's next message, with which the talk goes on."""
        self.page = await self.telegram.next_message(self.chat)
        return self.page

    async def presses(self, label: str) -> Message:
        """Press a button and return its message when it has changed."""
        page, before = self.shown, len(self.shown.history)
        self.user.presses(page, label)
        await self.telegram.wait_for(lambda: len(page.history) > before)
        return page

    async def does(self, step: str) -> Message:
        """Type or press one step; in a group what is typed is a reply."""
        if step.startswith(PRESS):
            return await self.presses(step.removeprefix(PRESS))
        return await (self.says(step) if self.chat.type == "private" else self.replies(step))

    async def notice(self, label: str) -> str:
        """Press a button that changes nothing and return the notice that is shown."""
        return await noticed(self.telegram, self.user.presses(self.shown, label))


async def noticed(telegram: FakeTelegram, query: Query) -> str:
    """Return the notice with which a press is answered, when that is over and written down."""
    await telegram.wait_for(lambda: query.answer is not None)
    assert query.answer is not None
    return str(query.answer.get("text", ""))


async def settled(telegram: FakeTelegram, chat: Chat, user: User) -> None:
    """Wait until all before is written down: updates of a chat are handled in order, so one more is let pass."""
    known = {"message": {**next(iter(chat.messages.values())).data}, "chat_instance": "1", "data": "?"}
    await noticed(telegram, telegram.ask("callback_query", user, known))
    await telegram.idle()
