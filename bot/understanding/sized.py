"""Answers in the size that was wished: so many bullets, sentences or words of what is shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.guide.answerer import Answer
from bot.guide.composer import Composer
from bot.replies.reply import Reply
from bot.texts import texts_for
from bot.understanding import operations
from bot.understanding.acts import tongue_named
from bot.understanding.on_shown import OnShown
from bot.understanding.sizes import Size, size_wished
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.guide import Language, Point
from knowledge.toolbox.sentences import parts_of

_WORDS_OF_NAME = 6
"""Words of a point's name in a list at the most, as a rule."""
_IN_PARTS = ("items", "sentences")
"""Units of which a list has one for each of its points."""
AnswerWhole = Callable[[Utterance], Answer]
"""Answers a message whatever its size."""


class Sized:
    """Answers messages that wish a size: of what was shown last, or of what they ask."""

    def __init__(self, composer: Composer, on_shown: OnShown, ask: AnswerWhole) -> None:
        self._composer = composer
        self._on_shown = on_shown
        self._ask = ask

    def answer(self, said: Utterance) -> Answer | None:
        """Return the answer in the size wished; None where none is, or where there is nothing to be cut."""
        wish = size_wished(said.text)
        if wish is None:
            return None
        if wish.rest:
            return self._of_asked(wish.rest, wish.size, said)
        points = self._points_before(said)
        if not points:
            return None
        formed = replace(said, chosen=tongue_named(said.text) or said.language_shown)
        found = Finding(said.text, formed.language, "answer", 1.0, ())
        return self._on_shown.shown(self._cut(points, wish.size, formed), found, formed)

    def _points_before(self, said: Utterance) -> list[Point]:
        """Return the points that were shown last; what was cut before is cut anew from the whole."""
        guide = self._composer.guide
        listed = [operations.numbered(turn, guide) for turn in said.turns if turn.shown.ids]
        while (
            len(listed) > 1 and 1 < len(listed[-1]) <= len(listed[-2]) and listed[-2][: len(listed[-1])] == listed[-1]
        ):
            listed.pop()
        return [point for ids in listed[-1:] for id in ids if (point := guide.point(id))]

    def _of_asked(self, text: str, size: Size, said: Utterance) -> Answer | None:
        """Return what a message asks beside its size, in that size; None where it gets no answer."""
        answer = self._ask(replace(said, text=text))
        if answer.decision != "answer" or answer.command:
            return None
        shown = answer.reply.shown
        points = [point for id in shown.points if (point := self._composer.guide.point(id))]
        if shown.more_sections and size.unit in _IN_PARTS:
            return self._ask(replace(said, text=text, shape=replace(said.shape, items=size.count)))
        if not points or answer.joint or shown.more_sections:
            return answer
        best = answer.finding.points[0].id if answer.finding.points else ""
        opening = answer.finding.opening if best == points[0].id else 0
        cut = self._cut(points, size, replace(said, chosen=answer.language), opening)
        return replace(answer, question=said.text, reply=cut)

    def _cut(self, points: Sequence[Point], size: Size, said: Utterance, opening: int = 0) -> Reply:
        """Return points in a size; a part of a section counts as its list, which can be gone through further."""
        if len(points) == 1:
            return self._of_point(points[0], size, said, opening)
        cut = self._of_list(points, size, said.language)
        section = self._composer.guide.section(points[0].section_id)
        is_whole = section is not None and list(section.points) == list(points)
        return replace(cut, shown=replace(cut.shown, section=section.id)) if section and is_whole else cut

    def _of_list(self, points: Sequence[Point], size: Size, language: Language) -> Reply:
        composer = self._composer
        if size.unit not in _IN_PARTS:
            forms = (composer.brief(points, language), composer.names(points, language))
            few = points[: max(1, size.count // _WORDS_OF_NAME)]
            return next((reply for reply in forms if _fits(reply, size)), composer.names(few, language))
        if size.count == 1:
            own = [point for point in points if point.id.endswith("/summary")]
            return composer.brief(own, language) if own else composer.names(points, language)
        if size.count >= len(points):
            return composer.brief(points, language)
        head = texts_for(language).answers.first_items.format(count=size.count, all=len(points))
        return composer.brief(points[: size.count], language, head)

    def _of_point(self, point: Point, size: Size, said: Utterance, opening: int) -> Reply:
        """Return the first sentences of a point that the size allows, with the one that answers in front."""
        facts = parts_of(point.in_language(said.language).text)
        if 0 < opening < len(facts):
            facts = [facts[opening], *facts[:opening], *facts[opening + 1 :]]
        brief = self._composer.brief([point], said.language)
        if size.unit in _IN_PARTS:
            most = size.count if size.count > 1 else 0
        else:
            fitting = (
                count for count in range(len(facts), 0, -1) if _measure(" ".join(facts[:count]), size) <= size.count
            )
            most = next(fitting, 0)
        return self._composer.facts(point, facts[:most], said.language, lines=size.unit == "items") if most else brief


def _measure(text: str, size: Size) -> int:
    return len(text.split()) if size.unit == "words" else len(text)


def _fits(reply: Reply, size: Size) -> bool:
    """Tell whether a reply without its source has the size."""
    return _measure(reply.plain.rpartition("\n\n")[0], size) <= size.count
