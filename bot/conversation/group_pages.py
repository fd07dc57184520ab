"""What the bot says of itself in a group, written anew: greeting, help and settings, by what holds now."""

from typing import cast

from bot.conversation.commands import help_in_group
from bot.conversation.group_settings import settings_page
from bot.conversation.group_words import greeting
from bot.conversation.requests import Audience
from bot.conversation.services import Services
from bot.groups.chat_settings import ChatSettings
from bot.groups.standing import Standing
from bot.replies.reply import Reply
from bot.state.group_values import GroupPage


def renewed_page(page: GroupPage, settings: ChatSettings, standing: Standing, services: Services) -> Reply:
    """Return what one of these messages says now."""
    language = settings.language or page.language
    match page.kind:
        case "greeting":
            return greeting(services.answerer.guide.title(language), settings, standing, language)
        case "help":
            return help_in_group(cast("Audience", page.audience), settings, standing, language)
        case "settings":
            return settings_page(settings, language, standing)
