"""What every handler gets beside its update."""

from typing import Any

from telegram.ext import Application, CallbackContext, ExtBot

from bot.addressing import Me
from bot.services import Services

SERVICES = "services"

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
    def me(self) -> Me:
        """The bot as others see it."""
        return Me(self.bot.id, self.bot.username)


BotApplication = Application[Any, BotContext, Data, Data, Data, None]
