"""The context: what every handler gets beside its update."""

from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot.conversation.services import Services
from bot.groups.addressing import Me
from bot.running.metrics import Metrics
from bot.running.once_a_minute import OnceAMinute
from bot.running.turnstile import FairPlaces, Turnstile
from bot.sending.outbox import Outbox
from bot.sending.sent_once import SentOnce
from bot.sending.telegram_clock import TelegramClock
from bot.sending.unstored import Slip
from bot.state.changes import Change
from bot.state.state import State

SERVICES = "services"
STATE = "state"
CLOCK = "clock"
WORDS_OF_LATENESS = "words of lateness"
COUNTERS = "metrics"
FILE_PLACES = "file places"
LARGE_FILES = "large files"
UNWELCOME = "unwelcome"
KNOWN_TO_ARRIVE = "known to arrive"

_Data = dict[Any, Any]


class BotContext(CallbackContext[ExtBot[Slip], _Data, _Data, _Data]):
    """PTB's context with our parts under their types, and with what handling one update sends and changes."""

    changes: list[Change]
    """What handling the update changes in the database; it is written when all replies are sent."""
    update_id: int
    """The id of the update that is handled."""
    _sent: SentOnce

    @classmethod
    def of_update(
        cls, update: Update, application: "BotApplication", sent: SentOnce, changes: list[Change]
    ) -> "BotContext":
        """Return the context of one attempt to handle an update."""
        context = cls.from_update(update, application)
        context._sent, context.changes, context.update_id = sent, changes, update.update_id
        return context

    @property
    def services(self) -> Services:
        """The collaborators that were built at the start."""
        services: Services = self.bot_data[SERVICES]
        return services

    @property
    def clock(self) -> TelegramClock:
        """Telegram's time."""
        clock: TelegramClock = self.bot_data[CLOCK]
        return clock

    @property
    def words_of_lateness(self) -> OnceAMinute:
        """When each chat last had a word that an answer comes late; one is enough for all that waited."""
        words: OnceAMinute = self.bot_data[WORDS_OF_LATENESS]
        return words

    @property
    def state(self) -> State:
        """What the bot remembers."""
        state: State = self.bot_data[STATE]
        return state

    @property
    def metrics(self) -> Metrics:
        """What is counted and timed."""
        metrics: Metrics = self.bot_data[COUNTERS]
        return metrics

    @property
    def known_to_arrive(self) -> set[int]:
        """The groups of which this process knows that all messages reach the bot."""
        chats: set[int] = self.bot_data[KNOWN_TO_ARRIVE]
        return chats

    @property
    def file_places(self) -> Turnstile:
        """Places for work on files, by person: it takes seconds, and with few places questions find threads free."""
        places: Turnstile = self.bot_data[FILE_PLACES]
        return places

    @property
    def large_files(self) -> FairPlaces:
        """The one place for work on large files, which take much memory."""
        places: FairPlaces = self.bot_data[LARGE_FILES]
        return places

    @property
    def outbox(self) -> Outbox:
        """Sends the replies to the update."""
        return Outbox(self.bot, self._sent, self.bot_data[UNWELCOME])

    @property
    def sent_messages(self) -> tuple[int, ...]:
        """The ids of the messages that were sent for the update, in their order."""
        return self._sent.messages

    @property
    def me(self) -> Me:
        """The bot as others see it."""
        return Me(self.bot.id, self.bot.username)


BotApplication = Application[Any, BotContext, _Data, _Data, _Data, None]
