"""Inline mode: what the bot offers for a query that somebody types after its name in any chat.

Every result is a message worth sending. What only its asker needs to know (nothing was found, a number is missing,
how to use the bot) is the button above the results.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

from bot.calculations.calculate import Calculation, calculate
from bot.calculations.half_typed import is_half_typed
from bot.calculations.sentences import calculator_wish
from bot.calculations.typed_names import TypedName, name_begun, typed_name
from bot.conversation.deep_links import ALL_COMMANDS, GREETING, Begin, link, one_message
from bot.conversation.services import Services
from bot.guide.answerer import Answer, Answerer
from bot.guide.browse import point_page
from bot.guide.composer import RELATED_FROM, SUGGESTED
from bot.guide.titles import Titled
from bot.replies.buttons import OpenPoint, OpenSection
from bot.replies.markup import plain
from bot.replies.reply import Button, Reply
from bot.texts import texts_for
from bot.texts.schema import Texts
from bot.understanding.acts import COMMAND_ACTS
from index.words.language import typed_language
from knowledge.guide import LANGUAGES, Language
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import words
from knowledge.toolbox.shortening import shorten

LONGEST_QUERY = 256
"""Characters; Telegram sends no more."""
MOST_RESULTS = 10
"""What a phone shows with a little scrolling; Telegram takes 50."""
DESCRIPTION_LENGTH = 120
"""Characters of a title and of a description: a phone shows about two lines."""
SHORTEST_WORD = 3
"""Letters of a word that may say what is wanted: fewer begin anything."""

_BOLD = expression(r"<b>(.+?)</b>")


@dataclass(frozen=True)
class InlineQuery:
    """What somebody types after the bot's name; it is answered without what was said in any chat."""

    text: str
    chosen: Language | None = None
    """The language that the person chose in private."""
    fallback: Language = "vi"
    """The language of the person's app."""


@dataclass(frozen=True)
class Result:
    """One result: what the list shows of it, and the message that it becomes."""

    id: str
    title: str
    description: str
    reply: Reply


@dataclass(frozen=True)
class InlineAnswer:
    """The results, best first, with the button above them; there may be no result."""

    results: tuple[Result, ...]
    button: Button
    language: Language
    personal: bool
    """Whether the same text brings other people other results: then Telegram must not cache them for all."""


@dataclass(frozen=True)
class _Asked:
    """A query as it is worked on: its text, whether a space ends it, and the language of the results."""

    text: str
    typed: TypedName | None
    """The calculator that is named first, and what follows it."""
    language: Language
    answerer: Answerer
    raw: str
    """The text as it was typed: a space behind a number says that it is whole."""

    @property
    def texts(self) -> Texts:
        """The bot's own sentences."""
        return texts_for(self.language)


@dataclass(frozen=True)
class _Offer:
    """What is offered: results, and another button than the usual one."""

    results: Iterable[Result] = ()
    button: Button | None = None


def answer_inline(query: InlineQuery, services: Services) -> InlineAnswer:
    """Return what is offered for a query."""
    answerer, raw = services.answerer, query.text[:LONGEST_QUERY]
    text = raw.strip()
    typed = typed_name(text.removeprefix("/"))
    language = query.chosen or _language(text, typed, query.fallback, answerer)
    of_others = {_language(text, typed, fallback, answerer) for fallback in LANGUAGES}
    asked = _Asked(text, typed, language, answerer, raw)
    offer = _offer(asked)
    results = {result.id: result for result in offer.results}
    button = offer.button or Button(asked.texts.inline.ask_in_private, payload=GREETING)
    return InlineAnswer(tuple(islice(results.values(), MOST_RESULTS)), button, language, of_others != {language})


def _language(text: str, typed: TypedName | None, app: Language, answerer: Answerer) -> Language:
    """Return the language of a text, and that of the app while it has none of its own.

    The names of commands are of no language. A word with which only names of the other language begin is of that one.
    """
    if text.startswith("/") and not typed:
        return app
    own = typed_language(typed.rest if typed else text)
    if own or typed or not _is_word(text) or answerer.titles.beginning_with(text, app):
        return own or app
    others = (each for each in LANGUAGES if each != app and answerer.titles.beginning_with(text, each))
    return next(others, app)


def _is_word(text: str) -> bool:
    """Tell whether a text is one word, whole or half typed."""
    return len(text) >= SHORTEST_WORD and len(words(text)) == 1


def _offer(asked: _Asked) -> _Offer:
    if not asked.text:
        return _Offer(_popular(asked))
    typed = asked.typed
    has_numbers = typed is not None and any(map(str.isdecimal, typed.rest))
    calculation = calculate(typed.command, typed.rest.strip(), asked.language) if typed and has_numbers else None
    if calculation and not calculation.error:
        return _calculated(calculation, asked)
    answer = asked.answerer.answer(asked.text, (), asked.language)
    calculation = answer.calculation or (None if answer.decision == "answer" else calculation)
    if calculation:
        return _calculated(calculation, asked)
    results = list(_found(answer, asked))
    return _Offer(results, _button(answer, asked, is_found=bool(results)))


# Calculations -----------------------------------------------------------------------------------


def _calculated(calculation: Calculation, asked: _Asked) -> _Offer:
    """Offer a calculation as a message; one that lacks something, or that the next letter may change, is none."""
    words = asked.texts.inline
    if calculation.error:
        return _Offer((), _numbers_button(calculation.command, asked))
    if is_half_typed(asked.raw, calculation):
        return _Offer((), link(words.half_typed, Begin(calculation.command)))
    return _Offer([_worked_out(calculation, asked)])


def _worked_out(calculation: Calculation, asked: _Asked) -> Result:
    return Result(
        f"c:{calculation.command}",
        shorten(_headline(calculation, asked), DESCRIPTION_LENGTH),
        shorten(calculation.reply.plain.replace("\n", " · "), DESCRIPTION_LENGTH),
        one_message(calculation.reply, link(asked.texts.inline.compute, Begin(calculation.command))),
    )


def _headline(calculation: Calculation, asked: _Asked) -> str:
    """Return the first figure of a result; the calculator's name where it is none, but the name of a line."""
    figures = zip(calculation.values, _BOLD.findall(calculation.reply.text), strict=False)
    first = next((line for key, line in figures if key != "interactions"), "")
    return plain(first) if ":" in first else asked.texts.calculators.calculators[calculation.command].title


def _numbers_button(command: str, asked: _Asked) -> Button:
    """Return the button that asks for a calculator's numbers in private."""
    title = asked.texts.calculators.calculators[command].title
    return link(shorten(asked.texts.inline.enter_numbers.format(calculator=title)), Begin(command))


# The guide --------------------------------------------------------------------------------------


def _found(answer: Answer, asked: _Asked) -> Iterator[Result]:
    """Yield the answer, other points that may be meant with the answer's section, and what has such a name."""
    if answer.shown:
        yield _shown(answer.shown, answer.reply, asked)
    named = chain.from_iterable(_named(answer, asked))
    meant = chain.from_iterable(_meant(answer, asked))
    # A word that may be half typed is no question yet: what begins so comes before what may be meant.
    yield from chain(named, meant) if len(words(asked.text)) == 1 else chain(meant, named)
    if answer.decision == "small_talk":
        yield from _popular(asked)


def _named(answer: Answer, asked: _Asked) -> Iterator[Iterator[Result]]:
    for target in asked.answerer.titles.beginning_with(asked.text, asked.language):
        if target != answer.shown:
            yield _point(target.point, asked) if isinstance(target, OpenPoint) else _section(target.section, asked)


def _meant(answer: Answer, asked: _Asked) -> Iterator[Iterator[Result]]:
    """Yield the points that may be meant beside the answer, and the section in which the answer stands."""
    yield from (_point(id, asked) for id in _meant_ids(answer) if OpenPoint(id) != answer.shown)
    if isinstance(answer.shown, OpenPoint):
        yield _section(answer.shown.point.partition("/")[0], asked, whole=True)


def _meant_ids(answer: Answer) -> Iterator[str]:
    match answer.decision:
        case "answer":
            yield from (point.id for point in answer.finding.points if point.score >= RELATED_FROM)
        case "suggest":
            yield from (point.id for point in answer.finding.points[:SUGGESTED])
        case "decline":
            yield from answer.reply.offered


def _popular(asked: _Asked) -> Iterator[Result]:
    """Yield the first point of each section."""
    for section in asked.answerer.guide.sections:
        if section.points:
            yield from _point(section.points[0].id, asked)


def _button(answer: Answer, asked: _Asked, *, is_found: bool) -> Button | None:
    """Return the button for what no message can say; None for the usual one."""
    words, typed = asked.texts.inline, asked.typed
    is_named = typed and (not typed.rest.strip() or any(map(str.isdecimal, typed.rest)))
    named = typed.command if typed and is_named else name_begun(asked.text)
    calculator = named or calculator_wish(asked.text)
    if calculator:
        return _numbers_button(calculator, asked)
    asks_for_help = answer.finding.small_talk in COMMAND_ACTS and len(asked.text) >= SHORTEST_WORD
    if asks_for_help or asked.text.startswith("/"):
        return Button(words.how_to_use, payload=ALL_COMMANDS)
    return None if is_found else Button(words.nothing, payload=GREETING)


def _point(id: str, asked: _Asked) -> Iterator[Result]:
    page = point_page(asked.answerer.guide, id, asked.texts.answers, asked.language)
    if page:
        yield _shown(OpenPoint(id), page, asked)


def _section(id: str, asked: _Asked, *, whole: bool = False) -> Iterator[Result]:
    section = asked.answerer.guide.section(id)
    if section:
        listed = asked.answerer.composer.section_list(section, asked.language)
        shown = _shown(OpenSection(id), listed, asked)
        title = asked.texts.inline.whole_section.format(section=shown.title) if whole else shown.title
        yield replace(shown, title=shorten(title, DESCRIPTION_LENGTH))


def _shown(target: Titled, reply: Reply, asked: _Asked) -> Result:
    """Return a part of the guide, which begins with its title."""
    title, _, text = reply.plain.partition("\n\n")
    return Result(
        target.pack(),
        shorten(title, DESCRIPTION_LENGTH),
        shorten(one_line(text), DESCRIPTION_LENGTH),
        one_message(reply, link(asked.texts.inline.read_in_private, target)),
    )
