"""What can be done with what was shown: shorter, an example, the next one, number 4, the source."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import count

from bot.calculations.metric_cards import gain_of, how_computed, rate_of
from bot.calculations.result_questions import ResultQuestion
from bot.calculations.stored_result import StoredResult
from bot.guide.answer_text import asides_text
from bot.guide.composer import Composer, Shape
from bot.guide.sourcing import list_source_lines, source_lines, words_on
from bot.replies.joining import joined
from bot.replies.markup import bold, escape
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.texts import texts_for
from bot.understanding.references import item_place
from bot.understanding.sizes import size_wished
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide, Point, Section
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold
from knowledge.toolbox.sentences import parts_of

BENCHMARK = "statistics/engagement-rate"
"""The point with the one rate that a result can be set beside."""
_NAMES_SOURCE = expression(r"\b(?:theo|khảo sát|nghiên cứu|báo cáo|according|survey|study|report|research|hub)\b", re.I)
"""Words of a sentence that says whose figures or findings it gives."""
_NAMES_YEAR = expression(r"\b(?:19|20)\d\d\b")
_IS_EXAMPLE = expression(r"(?:vi du|example)\b")
"""How the name of a point begins that is an example itself; folded."""
_ALL_OF_IT = expression(
    r"\b(?:tat ca|toan bo|het lai|ca buoi|nay gio|(?:cuoc|doan|buoi|phan) (?:tro chuyen|chat|noi chuyen|"
    r"hoi thoai)|tu dau(?: den gio)?|"
    r"all|everything|whole|(?:our|this|the) (?:chat|conversation|talk|discussion))\b"
)
"""Words of a wish for a summary of all that was shown; folded."""
_IN_ONE_LINE = expression(r"\b(?:1|mot|one|single) (?:cau|dong|line|sentence)\b(?! (?:moi|each|per))")
"""A wish for one line of all that was shown; folded."""
_ALL_OF_SECTION = expression(r"\b(?:(?:ca|het|toan bo) phan|phan nay|(?:whole|this|entire) section)\b")
"""Words of a wish for a summary of the section that the point shown last is of; folded."""
_IN_SHORT = expression(
    r"\b(?:ngan|rut gon|gon|tom (?:tat|lai|gon)|van tat|(?:1|mot) (?:cau|dong)|short\w*|brief\w*|one (?:sentence|line)|"
    r"summar\w+|tl ?dr)\b"
)
"""Words of a message that was answered in short: in the other language it is shown so too; folded."""
_SHORT_FORM = expression(r"\b[A-Z]{3,5}\b")
"""EMV, ROI, KOL: what a point may be named by."""
_ASKS_MORE = expression(r"^\W*(?:(?:cho|noi|ke|tell me|any) )?(?:more|them|nua|ro hon|chi tiet hon)\b")
"""A wish for more, by its first words; folded."""
_MOST_FACTS = 4
"""Sentences that a word on the source quotes: more is the point itself."""
_MOST_BRIEF = 8
"""Points that a summary has at the most: more are no summary."""
_MOST_OF_SEVERAL = 4
"""Points of several lists that have a line each where a short answer is wished."""
_MOST_TICKED = 15
"""Points of a checklist at the most: the longest section has as many."""


def perform(act: str, said: Utterance, composer: Composer) -> Reply | None:
    """Return what an act makes of what was shown; None where it is no operation, or nothing was shown."""
    last = said.last_calculation.calculation if said.last_calculation else None
    if last and last.result:
        match act:
            case "is-it-good" | "how-computed":
                return of_result(act, last.result, said, composer)
    operation = _OPERATIONS.get(act)
    return operation(said, composer) if operation and said.last_shown else None


def numbered(turn: Turn, guide: Guide) -> tuple[str, ...]:
    """Return the ids of a list's items in the order of their numbers."""
    section = guide.section(turn.shown.section) if turn.shown.section else None
    return turn.shown.points or (tuple(point.id for point in section.points) if section else ())


def listed_around(said: Utterance, guide: Guide) -> tuple[str, ...]:
    """Return the ids of the list shown last; where none was, those of the section of the point shown last."""
    if said.last_list:
        return numbered(said.last_list, guide)
    points = said.last_shown.shown.points if said.last_shown else ()
    section = guide.section(points[0].partition("/")[0]) if points else None
    return tuple(point.id for point in section.points) if section else ()


def longer_list(number: int, named: Section | None, said: Utterance, guide: Guide) -> tuple[str, ...]:
    """Return a list with so many items, where the one shown last only asked what is meant: the one named, or around."""
    if said.last_list is None or said.last_list.shown.decision != "suggest":
        return ()
    points = said.last_shown.shown.points if said.last_shown else ()
    around = guide.section(points[-1].partition("/")[0]) if points else None
    section = next((each for each in (named, around) if each and number <= len(each.points)), None)
    return tuple(point.id for point in section.points) if section else ()


def item(number: int, listed: tuple[str, ...], said: Utterance, composer: Composer) -> Reply:
    """Return an item of a list; where the list is shorter, how many items it has."""
    place = item_place(number, len(listed))
    if place is None:
        text = texts_for(said.language).talk.no_such_item.format(count=len(listed))
        return Reply(text, shown=Shown("suggest", listed, language=said.language))
    point = composer.guide.point(listed[place])
    if point is None:
        return Reply(texts_for(said.language).talk.nothing_shown, shown=Shown("small_talk", language=said.language))
    if _IN_SHORT.search(fold(said.text)):
        return composer.brief([point], said.language)
    return composer.point(point, said.language, said.shape)


def again(said: Utterance, composer: Composer) -> Reply | None:
    """Return what was shown last once more, in the language of the answer; None where nothing was."""
    turn = said.last_shown
    if turn is None:
        return None
    section = composer.guide.section(turn.shown.section) if turn.shown.section else None
    points = _points(turn, composer)
    in_short = bool(_IN_SHORT.search(fold(turn.words)) or size_wished(turn.words))
    if section and 0 < len(turn.shown.points) < len(section.points) and not in_short:
        return composer.points_list(points, said.language, said.shape, [bold(section.title(said.language))])
    if section and not in_short:
        return composer.section_list(section, said.language, said.shape)
    if points and in_short:
        return composer.brief(points[:_MOST_BRIEF], said.language)
    if len(points) == 1:
        return composer.point(points[0], said.language, said.shape)
    return composer.brief(points, said.language) if points else None


def _points(turn: Turn, composer: Composer) -> list[Point]:
    """Return the points of a turn; a page of a section shows all of the section's."""
    ids = turn.shown.points or numbered(turn, composer.guide)
    return [point for id in ids if (point := composer.guide.point(id))]


def _shown_points(said: Utterance, composer: Composer) -> list[Point]:
    return _points(said.last_shown, composer) if said.last_shown else []


def _meant_points(said: Utterance, composer: Composer) -> list[Point]:
    """Return the points shown that a message names by a short form ("số EMV đó năm nào"), else those shown last."""
    named = set(_SHORT_FORM.findall(said.text))
    for turn in reversed(said.turns) if named else ():
        titles = [(point, point.in_language(said.language).title) for point in _points(turn, composer)]
        found = [point for point, title in titles if named & set(_SHORT_FORM.findall(title))]
        if found:
            return found
    return _shown_points(said, composer)


def _shorter(said: Utterance, composer: Composer) -> Reply | None:
    """Return what was shown last in short; of all that was shown, where a message says so, the newest points."""
    points = _shown_points(said, composer)
    section = composer.guide.section(points[0].section_id) if points and len(points) == 1 else None
    whole = _ALL_OF_SECTION.search(fold(said.text)) is not None
    one_line = _IN_ONE_LINE.search(fold(said.text)) is not None
    if said.last_shown and said.last_shown.shown.section and (one_line or len(points) > _MOST_BRIEF):
        whole, section = True, composer.guide.section(said.last_shown.shown.section)
    if section and whole:
        own = [point for point in section.points if point.id.endswith("/summary")]
        return composer.brief(own, said.language) if own else composer.names(list(section.points), said.language)
    if _ALL_OF_IT.search(fold(said.text)) and len(points) == 1:
        shown = {point.id: point for turn in said.turns for point in _points(turn, composer)}
        points = list(shown.values())[-_MOST_BRIEF:]
    if len(points) > _MOST_OF_SEVERAL and len({point.section_id for point in points}) > 1:
        return _lists_in_short(points, said, composer)
    return composer.brief(points[:_MOST_BRIEF], said.language) if points else None


def _lists_in_short(points: list[Point], said: Utterance, composer: Composer) -> Reply:
    """Return several lists by the names of their points: a line for each point of all of them is not short."""
    lists: dict[str, list[Point]] = {}
    for point in points:
        lists.setdefault(point.section_id, []).append(point)
    return joined([composer.names(each, said.language) for each in lists.values()])


def _lines(said: Utterance, composer: Composer) -> Reply | None:
    """Return what was shown line by line: of one point its sentences, of several their lines."""
    points = _shown_points(said, composer)
    if len(points) == 1:
        return composer.facts(points[0], parts_of(points[0].in_language(said.language).text), said.language)
    return composer.brief(points[:_MOST_TICKED], said.language) if points else None


def _numbered_lines(said: Utterance, composer: Composer) -> Reply | None:
    """Return the same with numbers before the lines."""
    reply, number = _lines(said, composer), count(1)
    return replace(reply, text=re.sub(r"(?m)^• ", lambda _: f"{next(number)}. ", reply.text)) if reply else None


def _checklist(said: Utterance, composer: Composer) -> Reply | None:
    points = _shown_points(said, composer)
    return composer.checklist(points[:_MOST_TICKED], said.language) if points else None


def _example(said: Utterance, composer: Composer) -> Reply | None:
    points = _shown_points(said, composer)
    for point in points:
        ours = [aside for aside in point.in_language(said.language).asides if aside.kind == "example"]
        if ours:
            shown = Shown("answer", (point.id,), language=said.language)
            title = bold(point.in_language(said.language).title)
            return Reply("\n\n".join([title, *asides_text(ours, said.language)]), shown=shown)
    if not points:
        return None
    words, title = words_on(points[0], said.language), points[0].in_language(said.language).title
    text = (words.only_example if _IS_EXAMPLE.match(fold(title)) else words.no_example).format(point=escape(title))
    whole = composer.point(points[0], said.language, said.shape)
    return replace(whole, text=f"{text}\n\n{whole.text}")


def _why(said: Utterance, composer: Composer) -> Reply | None:
    points = _shown_points(said, composer)
    if not points:
        return None
    text = words_on(points[0], said.language).no_reason.format(point=escape(points[0].in_language(said.language).title))
    whole = composer.point(points[0], said.language, said.shape)
    return replace(whole, text=f"{text}\n\n{whole.text}")


def _more(said: Utterance, composer: Composer) -> Reply | None:
    """Return the points of a list in full lines, or the whole of one point with what stands beside it."""
    turn = said.last_shown
    section = composer.guide.section(turn.shown.section) if turn and turn.shown.section else None
    if section:
        return composer.section_list(section, said.language, replace(said.shape, in_group=False))
    points = _shown_points(said, composer)
    last = said.turns[-1]
    if len(points) == 1 and last.shown.points == (points[0].id,) and _is_more(last.words):
        return _at_end(points[0], said, composer)
    return composer.point(points[0], said.language, Shape(related=said.shape.related)) if points else None


def _is_more(text: str) -> bool:
    """Tell whether a text asks for more, so that the whole stands above already."""
    return bool(_ASKS_MORE.match(fold(text)))


def _others(said: Utterance, composer: Composer) -> Reply | None:
    """Return the other points of the section."""
    points = _shown_points(said, composer)
    section = composer.guide.section(points[0].section_id) if points else None
    if section is None:
        return None
    rest = [point for point in section.points if point not in points]
    if not rest:
        return _at_end(points[-1], said, composer)
    listed = composer.points_list(rest, said.language, said.shape, [bold(section.title(said.language))])
    sources = source_lines(composer.guide, rest[0], said.language).splitlines()[:1] if len(rest) == 1 else []
    return replace(listed, text="\n\n".join([listed.text, *sources]))


def _next(said: Utterance, composer: Composer) -> Reply | None:
    return _neighbour(said, composer, 1)


def _previous(said: Utterance, composer: Composer) -> Reply | None:
    return _neighbour(said, composer, -1)


def _neighbour(said: Utterance, composer: Composer, step: int) -> Reply | None:
    points = _shown_points(said, composer)
    if not points:
        return None
    if said.last_shown and said.last_shown.shown.section:
        return composer.point(points[0 if step > 0 else -1], said.language, said.shape)
    section = composer.guide.section(points[-1].section_id)
    if section is None:
        return None
    place = section.points.index(points[-1] if step > 0 else points[0]) + step
    if not 0 <= place < len(section.points):
        words = texts_for(said.language).talk
        end = words.last_of_all if step > 0 else words.first_of_all
        whole = composer.point(points[0], said.language, said.shape)
        return replace(whole, text=f"{end}\n\n{whole.text}")
    return composer.point(section.points[place], said.language, said.shape)


def _other_one(said: Utterance, composer: Composer) -> Reply | None:
    """Return the other of two: what was shown before the last, else the neighbour."""
    last = said.last_shown
    earlier = [turn for turn in said.turns if turn.shown.points and turn != last]
    points = _points(earlier[-1], composer) if earlier else []
    return composer.point(points[0], said.language, said.shape) if points else _next(said, composer)


def _all(said: Utterance, composer: Composer) -> Reply | None:
    turn = next((one for one in reversed(said.turns) if one.shown.section), said.last_shown)
    section = composer.guide.section(turn.shown.section) if turn and turn.shown.section else None
    if section is None:
        points = _shown_points(said, composer)
        section = composer.guide.section(points[0].section_id) if points else None
    return composer.section_list(section, said.language, said.shape) if section else None


def _source(said: Utterance, composer: Composer) -> Reply | None:
    """Return where the last reply stands, and the sentences that say whose figures they are."""
    turn, words = said.last_shown, texts_for(said.language).talk
    section = composer.guide.section(turn.shown.section) if turn and turn.shown.section else None
    if section:
        lines = [list_source_lines(composer.guide, section, said.language)]
        shown = Shown("answer", section=section.id, language=said.language)
        return Reply(
            "\n".join([words.sources, *lines, "", words_on(section.points[0], said.language).edition]), shown=shown
        )
    return _with_facts(_NAMES_SOURCE, said, composer)


def _which_year(said: Utterance, composer: Composer) -> Reply | None:
    done, points = _with_facts(_NAMES_YEAR, said, composer), _meant_points(said, composer)[:1]
    told = any(_NAMES_YEAR.search(point.in_language(said.language).text) for point in points)
    if done is None or told:
        return done
    year = texts_for(said.language).talk.asked_of_item["year"]
    title = escape(points[0].in_language(said.language).title)
    return replace(
        done, text=f"{words_on(points[0], said.language).not_said.format(asked=year, point=title)}\n\n{done.text}"
    )


def _with_facts(wanted: re.Pattern[str], said: Utterance, composer: Composer) -> Reply | None:
    """Return where points stand, behind those of their sentences that have what is wanted."""
    points, words = _meant_points(said, composer)[:_MOST_BRIEF], texts_for(said.language).talk
    facts = [
        escape(fact)
        for point in points
        for fact in parts_of(point.in_language(said.language).text)
        if wanted.search(fact)
    ]
    lines = list(dict.fromkeys(source_lines(composer.guide, point, said.language) for point in points))
    shown = Shown("answer", tuple(point.id for point in points), language=said.language)
    editions = list(dict.fromkeys(words_on(point, said.language).edition for point in points))
    text = "\n".join([*facts[:_MOST_FACTS], *([""] if facts else []), words.sources, *lines, "", *editions])
    return Reply(text, shown=shown) if points else None


def _at_end(point: Point, said: Utterance, composer: Composer) -> Reply:
    title = escape(point.in_language(said.language).title)
    whole = composer.point(point, said.language, said.shape)
    return replace(whole, text=f"{words_on(point, said.language).no_more.format(point=title)}\n\n{whole.text}")


def of_result(question: ResultQuestion, result: StoredResult, said: Utterance, composer: Composer) -> Reply:
    """Return what can be said of a result: its formula, or the one rate that the guide has to set it beside."""
    language, texts = said.language, texts_for(said.language)
    if question == "how-computed":
        return Reply(how_computed(result, language), shown=Shown("calculation", language=language))
    gain = gain_of(result, language)
    if gain and question == "is-it-profit":
        return Reply(gain, shown=Shown("calculation", language=language))
    point = composer.guide.point(BENCHMARK) if result.command == "engagement" else None
    if point is None:
        several = result.command == "all"
        title = texts.talk.these_figures if several else texts.calculators.calculators[result.command].title
        no_benchmark = texts.talk.no_benchmark.format(figure=escape(title))
        return Reply("\n\n".join(filter(None, [gain, no_benchmark])), shown=Shown("answer", language=language))
    whole = composer.point(point, language, Shape(short=True, related=False))
    rate = texts.metrics.rate_of_result.format(rate=rate_of(result, language))
    return replace(whole, text=f"{rate}\n{texts.talk.benchmark}\n\n{whole.text}")


_OPERATIONS: Mapping[str, Callable[[Utterance, Composer], Reply | None]] = {
    "shorter": _shorter,
    "one-sentence": _shorter,
    "summary": _shorter,
    "use-in-slides": _shorter,
    "simpler": _shorter,
    "checklist": _checklist,
    "lines": _lines,
    "numbered": _numbered_lines,
    "example": _example,
    "why": _why,
    "more": _more,
    "others": _others,
    "next": _next,
    "previous": _previous,
    "other-one": _other_one,
    "all": _all,
    "repeat": again,
    "source": _source,
    "which-year": _which_year,
}
