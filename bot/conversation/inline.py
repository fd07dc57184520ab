"""Inline mode: what the bot offers for a query that somebody types after its name in any chat."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from bot import calculators
from bot.calculations.calculate import Calculation, calculate
from bot.conversation.deep_links import GREETING, Begin, link, one_message
from bot.conversation.services import Services
from bot.guide.answerer import Answer, Answerer
from bot.guide.browse import point_page
from bot.guide.composer import RELATED_FROM, SUGGESTED
from bot.replies.buttons import OpenPoint, OpenSection
from bot.replies.markup import plain
from bot.replies.reply import Button, Reply
from bot.texts import texts_for
from bot.texts.schema import Texts
from index.words.language import detect
from knowledge.guide import LANGUAGES, Language
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.shortening import shorten

LONGEST_QUERY = 256
"""Characters; Telegram sends no more."""
MOST_RESULTS = 10
"""What a phone shows with a little scrolling; Telegram takes 50."""
DESCRIPTION_LENGTH = 120
"""Characters of a title and of a description: a phone shows about two lines."""

_COMMAND = re.compile(r"/?([a-z]+)(?:\s+(.*\d.*))?", re.IGNORECASE | re.DOTALL)
"""A calculation with or without the slash: `roi 50tr 120tr`, or just `roi`."""
_BOLD = re.compile(r"<b>(.+?)</b>")


@dataclass(frozen=True)
class InlineQuery:
    """What somebody types after the bot's name; it is answered without what was said in any chat."""

    text: str
    chosen: Language | None = None
    """The language that the person chose in private."""
    fallback: Language = "vi"
    """The language of the person's app."""

    @property
    def typed(self) -> tuple[str, str] | None:
        """The calculator that is named first and what follows it; None where none is named."""
        found = _COMMAND.fullmatch(self.text)
        return (found[1], found[2] or "") if found and found[1].lower() in calculators.CALCULATOR_BY_NAME else None

    @property
    def language(self) -> Language:
        """The language of the results."""
        return self.chosen or self._detected(self.fallback)

    @property
    def personal(self) -> bool:
        """Tell whether the same text brings other people other results: then Telegram must not cache them for all."""
        return any(self._detected(fallback) != self.language for fallback in LANGUAGES)

    def _detected(self, fallback: Language) -> Language:
        # The names of commands are of no language.
        return detect(self.typed[1] if self.typed else self.text, fallback)

    @property
    def texts(self) -> Texts:
        """The bot's own sentences."""
        return texts_for(self.language)


@dataclass(frozen=True)
class Result:
    """One result: what the list shows of it, and the message that it becomes."""

    id: str
    title: str
    description: str
    reply: Reply


@dataclass(frozen=True)
class InlineAnswer:
    """The results, best first, with the button above them."""

    results: tuple[Result, ...]
    button: Button
    personal: bool


def answer_inline(query: InlineQuery, services: Services) -> InlineAnswer:
    """Return what is offered for a query; there is always at least one result."""
    query = replace(query, text=query.text[:LONGEST_QUERY].strip())
    results = tuple(islice(_results(query, services.answerer), MOST_RESULTS))
    button = Button(query.texts.inline.ask_in_private, payload=GREETING)
    return InlineAnswer(results, button, query.personal)


def _results(query: InlineQuery, answerer: Answerer) -> Iterator[Result]:
    if not query.text:
        return _popular(query, answerer)
    typed = calculate(*query.typed, query.language) if query.typed else None
    if typed and not typed.error:
        return iter([_worked_out(typed, query)])
    answer = answerer.answer(query.text, (), query.language)
    calculation = answer.calculation or (None if answer.decision == "answer" else typed)
    if calculation:
        return iter([_worked_out(calculation, query)])
    return _popular(query, answerer) if answer.decision == "small_talk" else _found(answer, query, answerer)


# Calculations -----------------------------------------------------------------------------------


def _worked_out(calculation: Calculation, query: InlineQuery) -> Result:
    return Result(
        f"c:{calculation.command}",
        shorten(_headline(calculation, query), DESCRIPTION_LENGTH),
        shorten(calculation.reply.plain.replace("\n", " · "), DESCRIPTION_LENGTH),
        one_message(calculation.reply, link(query.texts.inline.compute, Begin(calculation.command))),
    )


def _headline(calculation: Calculation, query: InlineQuery) -> str:
    """Return the first figure of a result, or the calculator's name where there is none."""
    figures = zip(calculation.values, _BOLD.findall(calculation.reply.text), strict=False)
    first = next((line for key, line in figures if key != "interactions"), None)
    return plain(first) if first else query.texts.calculators.calculators[calculation.command].title


# The guide --------------------------------------------------------------------------------------


def _found(answer: Answer, query: InlineQuery, answerer: Answerer) -> Iterator[Result]:
    """Yield the answer, other points that may be meant, and the section; or one result that says there is none."""
    if answer.decision == "decline":
        yield _declined(answer, query)
        return
    if answer.shown:
        yield _shown(answer.shown, answer.reply, query)
    ranked = answer.finding.points if answer.decision == "answer" else answer.finding.points[:SUGGESTED]
    for point in ranked:
        near = answer.decision == "suggest" or point.score >= RELATED_FROM
        if near and answer.shown != OpenPoint(point.id):
            yield from _point(point.id, query, answerer)
    if isinstance(answer.shown, OpenPoint):
        yield from _section(answer.shown.point.partition("/")[0], query, answerer)


def _popular(query: InlineQuery, answerer: Answerer) -> Iterator[Result]:
    """Yield the first point of each section."""
    for section in answerer.guide.sections:
        if section.points:
            yield from _point(section.points[0].id, query, answerer)


def _declined(answer: Answer, query: InlineQuery) -> Result:
    words = query.texts.inline
    reply = one_message(answer.reply, Button(words.ask_in_private, payload=GREETING))
    return Result("none", words.nothing, _on_one_line(answer.reply.plain), reply)


def _point(id: str, query: InlineQuery, answerer: Answerer) -> Iterator[Result]:
    page = point_page(answerer.guide, id, query.texts.answers, query.language)
    if page:
        yield _shown(OpenPoint(id), page, query)


def _section(id: str, query: InlineQuery, answerer: Answerer) -> Iterator[Result]:
    section = answerer.guide.section(id)
    if section:
        listed = answerer.composer.section_list(section, query.language)
        shown = _shown(OpenSection(id), listed, query)
        yield replace(shown, title=query.texts.inline.whole_section.format(section=shown.title))


def _shown(target: OpenPoint | OpenSection, reply: Reply, query: InlineQuery) -> Result:
    """Return a part of the guide, which begins with its title."""
    title, _, text = reply.plain.partition("\n\n")
    return Result(
        target.pack(),
        shorten(title, DESCRIPTION_LENGTH),
        _on_one_line(text),
        one_message(reply, link(query.texts.inline.read_in_private, target)),
    )


def _on_one_line(text: str) -> str:
    return shorten(one_line(text), DESCRIPTION_LENGTH)
