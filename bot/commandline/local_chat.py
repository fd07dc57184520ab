"""A chat with the bot without Telegram: what is typed and pressed goes the way of a private chat's messages."""

from dataclasses import replace
from datetime import datetime

from bot.conversation.button_presses import task_for_press
from bot.conversation.commands import task_for
from bot.conversation.effects import Occasion, changes_of
from bot.conversation.hearing import History, Said, hear
from bot.conversation.lookups import Ways, look_up, way, ways_to_state, ways_under_message
from bot.conversation.needs import (
    BY_ADMIN,
    FILE_AT_HAND,
    HAND_OFF,
    NAMED_PERSON,
    NOTHING,
    OPEN_DIALOG,
    PERSON_ASKED,
    STANDING,
    TURN_REPLIED_TO,
    LookedUp,
)
from bot.conversation.remembering import run_task
from bot.conversation.requests import USUAL, Outcome, Place, Press, Request
from bot.conversation.services import Services
from bot.groups.addressing import Incoming, Me
from bot.groups.silence import Silence
from bot.groups.standing import EVERYTHING_ARRIVES, Standing
from bot.replies.asker import Asker
from bot.replies.button_data import ButtonData
from bot.replies.reply import Rows
from bot.state.state import State
from index.words.language import detect
from knowledge.guide import Language

ME = Me(id=1, username="bot")


async def _no(_: LookedUp) -> bool:
    return False


async def _everything_arrives(_: LookedUp) -> Standing:
    return EVERYTHING_ARRIVES


async def _none(_: LookedUp) -> None:
    return None


ONLY_HERE: Ways = {
    **way(BY_ADMIN, _no),
    **way(STANDING, _everything_arrives),
    **way(NAMED_PERSON, _none),
    **way(FILE_AT_HAND, _none),
    **way(TURN_REPLIED_TO, _none),
    **way(PERSON_ASKED, _none),
    **way(HAND_OFF, _none),
}
"""What only Telegram can tell: there is no group and no file, and nothing is replied to."""


class LocalChat:
    """One person's chat with the bot; `language` is that of the person's app, for texts that tell nothing."""

    def __init__(self, services: Services, state: State, asker: Asker, place: Place, language: Language) -> None:
        self._services = services
        self._state = state
        self._asker = asker
        self._place: Place = place
        self.language: Language = language
        self.rows: Rows = ()
        """The buttons of the last reply."""
        self._message = 0
        """The id of the message with those buttons."""
        self._text = ""
        self._newest = 0
        """The id of the newest message of both sides, which count up together as in Telegram."""

    async def say(self, text: str, now: datetime) -> Outcome:
        """Return what comes of a typed text: a question, a command, the answer to a dialog."""
        open = await self._state.dialogs.open(self._asker, now)
        heard = hear(Said(Incoming(text, in_group=False), now), ME, USUAL, None, History(open))
        if isinstance(heard, Silence):
            return Outcome(silence=heard)
        chosen = await self._state.people.language(self._asker.user)
        request = Request(
            heard.addressed.text,
            self._place,
            self._asker,
            message=self._next_message(),
            chosen=chosen,
            fallback=self.language,
            now=now,
        )
        task = task_for(heard.addressed, request, self._services)
        looked_up = await look_up(task.needs, self._ways(now), NOTHING.having(OPEN_DIALOG, open))
        return await self._done(run_task(task, replace(request, looked_up=looked_up), self._services), now)

    async def press(self, data: ButtonData, now: datetime) -> Outcome:
        """Return what comes of a press on a button of the last reply."""
        language = detect(self._text, self.language)
        press = Press(data, self._message, self._place, self._asker, language=language, rows=self.rows, now=now)
        task = task_for_press(press, self._services)
        looked_up = await look_up(task.needs, self._ways(now))
        return await self._done(run_task(task, replace(press, looked_up=looked_up), self._services), now)

    def _ways(self, now: datetime) -> Ways:
        return {
            **ways_to_state(self._state, self._asker, now),
            **ways_under_message(self._state, self._asker, self._message),
            **ONLY_HERE,
        }

    async def _done(self, outcome: Outcome, now: datetime) -> Outcome:
        """Remember what comes of a message or a press, and what can be pressed next."""
        if outcome.reply:
            self._message = outcome.replaces or self._next_message()
            self._text, self.rows = outcome.reply.plain, outcome.reply.rows
        if outcome.keyboard:
            self.rows = outcome.keyboard.rows
        occasion = Occasion(self._asker, now, self._message if outcome.reply else None)
        await self._state.commit(list(changes_of(outcome.effects, occasion, self._state)))
        return outcome

    def _next_message(self) -> int:
        self._newest += 1
        return self._newest
