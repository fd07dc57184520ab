"""`/gaps`: what was not answered well, of which days and from where, one group of it, and setting a group aside."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.conversation.effects import SetQuestionsAside
from bot.conversation.needs import MISSES, SET_ASIDE_QUESTIONS, LookedUp
from bot.conversation.requests import Outcome, Press, Request, stale
from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.owners.gap_pages import gap_page, gaps_page
from bot.owners.gaps import WINDOW
from bot.owners.open_gaps import OpenGaps, open_gaps
from bot.replies.owner_buttons import HandleGap, ListGaps
from bot.replies.reply import Reply
from bot.state.values import Miss, SetAsideQuestion
from knowledge.toolbox.folding import fold

AskedIn = Literal["anywhere", "group", "private"]

_SPANS = {"tuan": 7, "week": 7, "hom nay": 1, "today": 1, "thang": 30, "month": 30}
"""Words for days, folded."""
_PLACES: dict[str, AskedIn] = {
    "nhom": "group",
    "group": "group",
    "groups": "group",
    "rieng": "private",
    "private": "private",
}
_UNITS = frozenset({"ngay", "days", "day"})


@dataclass(frozen=True)
class OwnersWish:
    """Of how many days, and from where, an owner wants to see something."""

    days: int
    place: AskedIn = "anywhere"
    group: str = ""
    """A part of a group's name, folded; empty for all groups."""

    def is_about(self, chat: int, title: str) -> bool:
        """Tell whether something was asked where the owner wants to look; the ids of groups are negative."""
        if self.group:
            return chat < 0 and self.group in fold(title)
        return self.place == "anywhere" or (chat < 0) == (self.place == "group")


def read_wish(text: str, days: int = WINDOW.days) -> OwnersWish | None:
    """Return what stands behind a command: days ("7", "tuần"), "nhóm", "riêng" or a group's name.

    None where the days are more than are kept.
    """
    wish, left, name = OwnersWish(days), fold(text), list[str]()
    for words, span in _SPANS.items():
        if re.search(rf"\b{words}\b", left):
            wish, left = replace(wish, days=span), re.sub(rf"\b{words}\b", " ", left)
    for word in left.split():
        if word in _PLACES:
            wish = replace(wish, place=_PLACES[word])
        elif word.isascii() and word.isdecimal():
            if not 1 <= int(word[:4]) <= WINDOW.days:
                return None
            wish = replace(wish, days=int(word[:4]))
        elif word not in _UNITS:
            name.append(word)
    return replace(wish, group=" ".join(name))


def gaps(request: Request, services: Services) -> Outcome:
    """List what was not answered well."""
    request = request.in_language_of_app()
    wish, misses = read_wish(request.text), request.looked_up[MISSES]
    if wish is None or (wish.group and not any(wish.is_about(miss.chat, miss.title) for miss in misses or ())):
        return Outcome(Reply(request.texts.owners.gaps_wrong))
    found = _found(wish, request.looked_up, request.now, services)
    if found is None:
        return Outcome(Reply(request.texts.owners.not_kept))
    return Outcome(gaps_page(found, wish.days, request.language))


def list_gaps(data: ListGaps, press: Press, services: Services) -> Outcome:
    """Show the list again in the place of one group."""
    found = _all(press, services)
    return _listed(found, press) if found else stale(press)


def handle_gap(data: HandleGap, press: Press, services: Services) -> Outcome:
    """Show one group, or set it aside."""
    found = _all(press, services)
    gap = next((each for each in found.gaps if data.question in each.marks), None) if found else None
    if found is None or gap is None:
        return stale(press)
    if data.action == "open":
        return Outcome(gap_page(gap, services.answerer.guide, press.language), replaces=press.message)
    texts = press.texts.owners
    notice = texts.gap_is_later if data.action == "later" else texts.gap_is_dismissed
    left = tuple(each for each in found.gaps if each is not gap)
    rest = _listed(replace(found, gaps=left, set_aside=found.set_aside + 1), press)
    return replace(rest, notice=notice, quiet=True, effects=(SetQuestionsAside(gap.marks, data.action),))


def _listed(found: OpenGaps, press: Press) -> Outcome:
    return Outcome(gaps_page(found, WINDOW.days, press.language, with_file=False), replaces=press.message)


def _all(press: Press, services: Services) -> OpenGaps | None:
    return _found(OwnersWish(WINDOW.days), press.looked_up, press.now, services)


def _found(wish: OwnersWish, looked_up: LookedUp, now: datetime, services: Services) -> OpenGaps | None:
    """Return what is still to be done of what was asked; None where no questions are kept."""
    misses, aside = looked_up[MISSES], looked_up[SET_ASIDE_QUESTIONS]
    if misses is None:
        return None
    since = now - timedelta(days=wish.days)
    asked = [miss for miss in misses if miss.at >= since and wish.is_about(miss.chat, miss.title)]
    return still_open(asked, aside, now, services)


def still_open(asked: Sequence[Miss], aside: Iterable[SetAsideQuestion], now: datetime, services: Services) -> OpenGaps:
    """Return what is still to be done of questions. It computes for some time: call it in a thread."""
    answerer = services.answerer
    return open_gaps(asked, aside, services.owners, services.meanings, lambda text: _is_covered(text, answerer), now)


def _is_covered(question: str, answerer: Answerer) -> bool:
    """Tell whether what owners added answers a question by now."""
    if not any(section.document for section in answerer.guide.sections):
        return False
    finding = answerer.find(question)
    section = answerer.guide.section(finding.points[0].id.partition("/")[0]) if finding.points else None
    return finding.decision == "answer" and section is not None and section.document is not None
