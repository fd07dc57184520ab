"""A press on a button -> the page that it opens, or a notice."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot import browse
from bot.actions import OpenPoint, OpenSection, OpenTopics, SetLanguage, parse
from bot.commands import language_page
from bot.replies import Reply
from bot.requests import Place
from bot.services import Services
from bot.texts import texts_for
from knowledge.guide import Guide, Language


@dataclass(frozen=True)
class Pressed:
    """What a press brings: a page, or a notice to show in passing; `turn` is what was read, for follow-ups."""

    page: Reply | None = None
    notice: str = ""
    turn: str | None = None


def press(data: str, user: int, place: Place, language: Language, services: Services) -> Pressed:
    """Carry out a press; data that no longer means anything brings a notice."""
    action = parse(data)
    if isinstance(action, SetLanguage):
        return _set_language(action.language, user, place, language, services)
    page = _page(action, services.answerer.guide, language)
    if page is None:
        return Pressed(notice=texts_for(language).rim.stale_button)
    return Pressed(page, turn=_title(action, services.answerer.guide, language))


def is_page(actions: Sequence[str]) -> bool:
    """Tell from a message's buttons whether it is a page of the guide, which the next page may replace.

    Answers, to which people come back, have no way back to the contents, and stay.
    """
    parsed = [parse(action) for action in actions]
    if all(isinstance(action, SetLanguage) for action in parsed):
        return True
    contents = len(parsed) > 1 and all(isinstance(action, OpenSection) for action in parsed)
    return contents or OpenTopics() in parsed


def _page(action: object, guide: Guide, language: Language) -> Reply | None:
    texts = texts_for(language).answers
    if isinstance(action, OpenTopics):
        return browse.topics(guide, texts, language)
    if isinstance(action, OpenSection):
        return browse.section_page(guide, action.section, action.page, texts, language)
    if isinstance(action, OpenPoint):
        return browse.point_page(guide, action.point, texts, language)
    return None


def _title(action: object, guide: Guide, language: Language) -> str | None:
    point = guide.point(action.point) if isinstance(action, OpenPoint) else None
    return point.in_language(language).title if point else None


def _set_language(chosen: Language | None, user: int, place: Place, language: Language, services: Services) -> Pressed:
    if place == "group":
        return Pressed(notice=texts_for(language).rim.language_in_group)
    services.preferences.choose_language(user, chosen)
    texts = texts_for(chosen or language)
    sentence = texts.rim.language_set if chosen else texts.rim.language_auto
    return Pressed(language_page(chosen, texts, sentence))
