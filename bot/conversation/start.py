"""`/start`: what the bot is for, or what a deep link opens."""

from dataclasses import replace

from bot.conversation.calculating import ask_first_input
from bot.conversation.deep_links import GREETING, Begin, Opens, opened_by
from bot.conversation.effects import KeepPage
from bot.conversation.group_words import greeting
from bot.conversation.needs import STANDING
from bot.conversation.requests import Outcome, Request
from bot.conversation.services import Services
from bot.guide import browse
from bot.guide.offers import offer_rows
from bot.replies.buttons import OpenPoint, OpenSection
from bot.replies.markup import escape
from bot.replies.reply import Reply


def start(request: Request, services: Services) -> Outcome:
    """Open what a link leads to; without one, or where it leads nowhere, say what the bot is for."""
    payload, request = request.text.strip(), replace(request, text="")
    if request.place == "group":
        return Outcome(_welcome(request, services), effects=(KeepPage("greeting", request.language),))
    if request.place != "private" or payload in ("", GREETING):
        return Outcome(_welcome(request, services))
    target = opened_by(payload, services.answerer.guide)
    if target:
        return _opened(target, request, services)
    welcome = _welcome(request, services)
    is_off = services.handbook and opened_by(payload, services.handbook.contents)
    why = request.texts.handbook.link_off if is_off else request.texts.inline.link_out_of_date
    return Outcome(replace(welcome, text=f"{why}\n\n{welcome.text}"))


def _opened(target: Opens, request: Request, services: Services) -> Outcome:
    guide, words, language = services.answerer.guide, request.texts.answers, request.language
    match target:
        case Begin(command):
            return ask_first_input(command, {}, language, request, services)
        case OpenSection(section, page):
            return Outcome(browse.section_page(guide, section, page, words, language))
        case OpenPoint(point):
            read = guide.point(point)
            title = read.in_language(language).title if read else ""
            return Outcome(browse.point_page(guide, point, words, language), question=title)


def _welcome(request: Request, services: Services) -> Reply:
    """Return what the bot is for, in private with what most people come for to press."""
    words, guide = request.texts.basics, services.answerer.guide
    name = escape(guide.title(request.language))
    if request.place == "group":
        standing = request.looked_up[STANDING]
        return greeting(guide.title(request.language), request.settings, standing, request.language)
    return Reply(words.welcome.format(guide=name), offer_rows(guide, request.language))
