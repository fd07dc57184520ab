"""What people ask most, when and where, and what was taught: the page of `/stats` about some days."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from bot.calculations.formats import write_number, write_percent
from bot.groups.time_zones import VIETNAM
from bot.replies.markup import escape
from bot.replies.reply import Reply
from bot.state.group_values import AskedOnce
from bot.state.values import AnswerVersion
from bot.texts import texts_for
from bot.texts.schema import UsageTexts
from knowledge.guide import Guide, Language, Point
from knowledge.toolbox.shortening import shorten

POINTS_SHOWN, GROUPS_SHOWN, HOURS_SHOWN, TAUGHT_SHOWN = 5, 5, 3, 5
"""Lines of each part: the page is read at a glance."""
_LINE = 80
"""Characters of a title or a question in a line."""


def usage_page(
    asked: Sequence[AskedOnce], taught: Sequence[AnswerVersion], days: int, guide: Guide, language: Language
) -> Reply:
    """Return how the bot was used in the last days."""
    words = texts_for(language).usage
    answered = sum(each.decision == "answer" for each in asked)
    share = write_percent(Decimal(round(100 * answered / max(len(asked), 1))), language)
    figures = {"questions": write_number(Decimal(len(asked)), language), "share": share}
    parts = [
        (words.title if asked else words.title_empty).format(days=days, **figures),
        *_part(words.most_asked, most_asked(asked, guide, language), words),
        *_part(words.places, _places(asked, words), words),
        *_part(words.hours, _hours(asked, words), words),
        *_part(words.taught, [escape(shorten(question, _LINE)) for question in taught_lately(taught)], words),
        words.how,
    ]
    return Reply("\n\n".join(parts))


def _part(title: str, lines: Sequence[str], words: UsageTexts) -> list[str]:
    return ["\n".join([title, *(words.line.format(line=line) for line in lines)])] if lines else []


def most_asked(asked: Sequence[AskedOnce], guide: Guide, language: Language) -> list[str]:
    """Return the points that were answered with most often, by title, with how often."""
    words = texts_for(language).usage
    titles = [(point.in_language(language).title, times) for point, times in points_answered(asked, guide)]
    return [words.times.format(name=escape(shorten(title, _LINE)), times=n) for title, n in titles[:POINTS_SHOWN]]


def points_answered(asked: Sequence[AskedOnce], guide: Guide) -> list[tuple[Point, int]]:
    """Return the points that were answered with, those most often first, with how often."""
    points = Counter(each.point for each in asked if each.decision == "answer" and each.point)
    return [(point, times) for id, times in points.most_common() if (point := guide.point(id))]


def _places(asked: Sequence[AskedOnce], words: UsageTexts) -> list[str]:
    """Return where was asked most: private chats together, groups by name."""
    places = Counter(each.chat if each.chat < 0 else 0 for each in asked)
    titles = {each.chat: each.title for each in asked}
    names = {chat: titles.get(chat) or words.unnamed.format(chat=chat) for chat in places} | {0: words.in_private}
    return [
        words.times.format(name=escape(shorten(names[chat], _LINE)), times=times)
        for chat, times in places.most_common(GROUPS_SHOWN)
    ]


def _hours(asked: Sequence[AskedOnce], words: UsageTexts) -> list[str]:
    """Return the hours in Vietnam in which was asked most."""
    hours = Counter(each.at.astimezone(VIETNAM).hour for each in asked)
    return [
        words.times.format(name=words.hour.format(start=hour, end=hour + 1), times=times)
        for hour, times in hours.most_common(HOURS_SHOWN)
    ]


def taught_lately(taught: Sequence[AnswerVersion]) -> list[str]:
    """Return the questions that were taught, newest first, each once; what was removed since is left out."""
    newest: dict[str, AnswerVersion] = {}
    for version in taught:
        newest.setdefault(version.question, version)
    return [question for question, version in newest.items() if version.answer is not None][:TAUGHT_SHOWN]
