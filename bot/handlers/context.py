"""What every handler gets beside its update."""

import asyncio
from typing import Any

from telegram.ext import Application, CallbackContext, ExtBot

from bot.conversation.services import Services
from bot.groups.addressing import Me
from bot.running.metrics import Metrics
from bot.sending.sent_once import Work, current_work
from bot.state import State

SERVICES = "services"
STATE = "state"
METRICS = "metrics"
FILE_PLACES = "file places"

Data = dict[Any, Any]


class BotContext(CallbackContext[ExtBot[int], Data, Data, Data]):
    """PTB's context with the services under their type."""

    @property
    def services(self) -> Services:
        """The collaborators that were built at the start."""
        services = self.bot_data[SERVICES]
        assert isinstance(services, Services)
        return services

    @property
    def state(self) -> State:
        """What the bot remembers."""
        state = self.bot_data[STATE]
        assert isinstance(state, State)
        return state

    @property
    def metrics(self) -> Metrics:
        """What is counted and timed."""
        metrics = self.bot_data[METRICS]
        assert isinstance(metrics, Metrics)
        return metrics

    @property
    def file_places(self) -> asyncio.Semaphore:
        """Places for work on files, which takes seconds: questions find threads free beside it."""
        places = self.bot_data[FILE_PLACES]
        assert isinstance(places, asyncio.Semaphore)
        return places

    @property
    def work(self) -> Work:
        """The changes that the update brings."""
        return current_work()

    @property
    def me(self) -> Me:
        """The bot as others see it."""
        return Me(self.bot.id, self.bot.username)


BotApplication = Application[Any, BotContext, Data, Data, Data, None]
