"""What the bot says of itself in a group: how to ask here, by what reaches it and by the group's settings."""

from collections.abc import Iterator

from bot.groups.chat_settings import ChatSettings
from bot.groups.standing import Standing
from bot.replies.markup import code, escape
from bot.replies.reply import Reply
from bot.texts import texts_for
from knowledge.guide import Language


def ways_to_ask(settings: ChatSettings, standing: Standing, language: Language) -> str:
    """Return how to ask in a group, and what else the bot does there, as far as that is certain."""
    words = texts_for(language).group
    return "\n".join([words.how, *_ways(settings, standing, language)]) + _rest(settings, standing, language)


def _ways(settings: ChatSettings, standing: Standing, language: Language) -> Iterator[str]:
    words = texts_for(language).group.ways
    bot, answers_more = escape(standing.username), settings.answers_when != "off"
    yield words["command_at"].format(bot=bot) if standing.is_known else words["command"]
    if answers_more and standing.is_known and standing.reads_all:
        yield words["mention"].format(bot=bot)
        if settings.keyword:
            yield words["keyword"].format(keyword=code(settings.keyword))
    if answers_more:
        yield words["reply"]
    yield words["quoted"]


def _rest(settings: ChatSettings, standing: Standing, language: Language) -> str:
    """Return what becomes of all other messages, as a paragraph; nothing where that is not known."""
    rest = texts_for(language).group.rest
    said = [rest["topics"]] if settings.topics else []
    if settings.answers_when == "off":
        said.append(rest["off"])
    elif standing.is_known:
        said.append(rest[settings.answers_when if standing.reads_all else "unread"])
    return f"\n\n{' '.join(said)}" if said else ""


def greeting(guide: str, settings: ChatSettings, standing: Standing, language: Language) -> Reply:
    """Return the greeting of a group: what the bot is for, and how to ask here."""
    texts = texts_for(language).group
    ways = ways_to_ask(settings, standing, language)
    return Reply("\n\n".join([texts.greeting.format(guide=escape(guide)), ways, texts.for_admins]))
