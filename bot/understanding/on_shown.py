"""What a message asks of what was shown: items by number or by what they are about, years, and the point itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.guide.answer_text import asks_for_figure
from bot.guide.answerer import Answer
from bot.guide.counts import part_of_shown
from bot.guide.sourcing import words_on
from bot.replies.joining import joined
from bot.replies.markup import escape
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.texts import texts_for
from bot.understanding import items_named, operations, references
from bot.understanding.asks import MOST_ASKS, is_question, segments
from bot.understanding.led_back import asked_by_numbers, has_to_do_with, lists_names
from bot.understanding.parts import about_point
from bot.understanding.quotes import is_about_quote_alone, is_request_to_check
from bot.understanding.reader import Reader, has_pronoun
from bot.understanding.utterance import Utterance
from index.values.finding import Decision, Finding, RankedPoint
from index.words.specifics import countries_in, has_figures, names_in
from knowledge.guide import Language, Point, Section
from knowledge.toolbox.folding import fold, words
from knowledge.toolbox.sentences import parts_of

MOST_POINTING = 7
"""Words up to which a message may mean an item of the list above it without saying so."""
LEAST_CHOSEN = 0.01
"""Score (0..1) that an item needs where a message asks which one: "which one is cheaper?" may be about none."""
LEAST_POINTING = 0.15
"""Score (0..1) that such an item needs where the words do not ask for a choice."""
NEAR_POINTS = 5
"""Points beside the one shown last that may have the year or platform that is asked for next."""
OF_OTHER = 0.4
"""Score (0..1) that such a point of another section needs, as every answer's does."""
OF_POINT = 0.5
"""Score (0..1) that the point shown last needs for a question that leads nowhere else."""
LEAST_LENT = 3
"""Points of a section from which the least of their scores is what the section lends to each of them."""
BY_ITSELF = 0.8
"""Confidence (0..1) from which a question is understood without what went before."""
LEAST_SHARED = 2
"""Words that a message shares with the text of the item that it means."""


class OnShown:
    """Answers what points at what was shown."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._composer = reader.answerer.composer
        self._guide = reader.guide

    def itself(self, said: Utterance) -> Answer | None:
        """Return where the message of the bot that is replied to has it from, or more of it; None for other asks.

        Somebody who replies "đúng không" gets the source, or how a result was worked out; "là sao?" gets the whole.
        """
        checks, last = is_request_to_check(said.text), said.turns[-1]
        if not (checks or is_about_quote_alone(said.text)):
            return None
        result = last.calculation.result if last.calculation else None
        if result:
            done: Reply | None = operations.of_result("how-computed", result, said, self._composer)
        else:
            done = operations.perform("source" if checks else "more", replace(said, turns=(last,)), self._composer)
        finding = Finding(said.text, said.language, "answer", 1.0, ())
        return self.shown(done, finding, said) if done else None

    def items(self, said: Utterance) -> Answer | None:
        """Return the items of a list that a message asks for by their numbers."""
        opened = self._section_by_number(said)
        if opened:
            return opened
        part = self._part_of_shown(said)
        if part:
            return self.shown(part, Finding(said.text, said.language, "answer", 1.0, ()), said)
        text = items_named.without_denied(said.text)
        parts = [one for part in segments(text).texts for one in references.items_apart(part)]
        numbered = [part for part in parts if references.item_number(part) is not None]
        beside = [part for part in parts if part not in numbered]
        if not numbered or any(map(items_named.says_more, beside)):
            return None
        head = next((part for part in beside if self._reader.section_named(references.beside_number(part))), "")
        numbered = items_named.with_lists(numbered, head)
        wanted = [(part, number) for part in numbered for number in references.item_numbers(part)]
        replies = [self._item(part, number, said) for part, number in dict.fromkeys(wanted[:MOST_ASKS])]
        found = [reply for reply in replies if reply]
        if not found:
            return None
        reply = joined(found) if len(found) > 1 else self._without_asked(found[0], said)
        return self.shown(reply, Finding(said.text, said.language, "answer", 1.0, ()), said)

    def _without_asked(self, item: Reply, said: Utterance) -> Reply:
        """Return an item, with a word on what is asked of it and its point does not say ("bước 1 mất bao lâu")."""
        asked = references.asked_of_item(said.text)
        point = self._guide.point(item.shown.points[0]) if asked and len(item.shown.points) == 1 else None
        if point is None or asked is None or item.shown.decision != "answer":
            return item
        words = words_on(point, said.language)
        first = words.not_said.format(
            asked=texts_for(said.language).talk.asked_of_item[asked],
            point=escape(point.in_language(said.language).title),
        )
        return replace(item, text=f"{first}\n\n{item.text}")

    def _section_by_number(self, said: Utterance) -> Answer | None:
        """Return a section by its number in the contents ("mở phần 2"), where those were shown last, or nothing was."""
        last = said.turns[-1].shown.decision if said.turns else "navigation"
        number = references.section_number(said.text, below_contents=said.shows_contents)
        if number is None or not (last == "navigation" or said.last_shown is None):
            return None
        sections = [section for section in self._guide.sections if section.points]
        at = references.item_place(number, len(sections))
        if at is None:
            return None
        done = self._composer.section_list(sections[at], said.language, said.shape)
        return self.shown(done, Finding(said.text, said.language, "answer", 1.0, ()), said)

    def _part_of_shown(self, said: Utterance) -> Reply | None:
        """Return the first or last of what was shown ("chỉ giữ ba ý đầu"): items of a list, or sentences of a point."""
        wanted = part_of_shown(said.text) if said.last_shown else None
        if wanted is None or said.last_shown is None:
            return None
        count, last = wanted
        named = self._list_named(references.list_named(said.text))
        shown = said.last_shown.shown.points
        if named is None and len(shown) == 1 and (point := self._guide.point(shown[0])):
            facts = parts_of(point.in_language(said.language).text)
            return self._composer.facts(point, facts[-count:] if last else facts[:count], said.language)
        listed = [one.id for one in named.points] if named else operations.listed_around(said, self._guide)
        points = [point for id in listed if (point := self._guide.point(id))]
        return self._composer.some_of(points, count, said.language, said.shape, last=last) if points else None

    def _of_sentence(self, part: str, number: int, said: Utterance) -> Reply | None:
        """Return an item that the point shown last lists in a sentence, where its name has the words for it."""
        shown = said.last_points
        point = self._guide.point(shown[0]) if len(shown) == 1 else None
        wanted = references.item_of_point(part)
        if point is None or not wanted or not set(wanted) <= _words_of(point, said.language):
            return None
        facts = parts_of(point.in_language(said.language).text)
        items = next((found for fact in facts if (found := references.enumerated(fact))), ())
        at = references.item_place(number, len(items))
        if at is None:
            return None
        item = items[at]
        whole = self._composer.point(point, said.language, replace(said.shape, short=True))
        return replace(whole, text=f"{at + 1}. {escape(item[0].upper() + item[1:])}.\n\n{whole.text}")

    def _item(self, part: str, number: int, said: Utterance) -> Reply | None:
        """Return one item: of the list that the words beside the number name, else of the list shown last."""
        of_sentence = self._of_sentence(part, number, said)
        if of_sentence:
            return of_sentence
        named = references.list_named(part)
        section = self._list_named(named) if named else None
        if named and section is None:
            finding = self._reader.alone(named, said)
            section = self._guide.section(finding.section) if finding.section else self._reader.section_named(named)
        if section is None and not self._is_one_list(said):
            section = self._reader.section_named(references.kind_of_item(part)) or self._section_open(said)
        listed = tuple(point.id for point in section.points) if section else ()
        if not listed:
            listed = operations.listed_around(said, self._guide)
        if number > len(listed):
            named_so = self._reader.section_named(references.kind_of_item(part))
            listed = operations.longer_list(number, named_so, said, self._guide) or listed
        return operations.item(number, listed, said, self._composer) if listed else None

    def _list_named(self, named: str) -> Section | None:
        """Return the section that words beside an item's number name, among others ("cái nhược thứ 3 nghe căng")."""
        bare = references.beside_number(named)
        said = bare.split()
        parts = [" ".join(said[at : at + size]) for size in (2, 1) for at in range(len(said) - size + 1)]
        return next(filter(None, map(self._reader.section_named, (bare, *parts))), None)

    def _section_open(self, said: Utterance) -> Section | None:
        """Return the section of the one point shown last, or of those that were asked for by their numbers.

        With several lists above it, the next number is of that; "step 2" behind steps 1 and 3 is none of these.
        """
        shown = said.last_points
        is_of_it = said.last_list and (len(shown) == 1 or asked_by_numbers(said.last_list))
        return self._guide.section(shown[0].partition("/")[0]) if shown and is_of_it else None

    def _is_one_list(self, said: Utterance) -> bool:
        """Tell whether the list shown last is that of one section, whose items people may call steps."""
        listed = operations.numbered(said.last_list, self._guide) if said.last_list else ()
        asked_so = said.last_list is not None and asked_by_numbers(said.last_list)
        return len({id.partition("/")[0] for id in listed}) == 1 and not asked_so

    def of_list(self, said: Utterance, finding: Finding, least: float = LEAST_POINTING) -> Answer | None:
        """Return what a short question means of the list shown last, or beside the point shown last.

        "Which one is about money?" means one of them; so does "what about the content?".
        """
        last = said.turns[-1] if said.turns else None
        chosen, goes_on = references.chooses(said.text), references.leans_on_last(said.text)
        if chosen and said.last_list:
            last = said.last_list
        if last is None or not last.shown.ids or len(said.text.split()) > MOST_POINTING or not finding.points:
            return None
        if last is not said.last_list and not finding.small_talk and not goes_on:
            return None
        if (finding.section or finding.missing in references.naming_words(said.text)) and not chosen:
            return None
        if not (chosen or goes_on or finding.small_talk) and self._is_of_another(said, finding, last):
            return None
        if goes_on and not chosen and (self._is_beside(finding, last) or self._is_named(said, finding, last)):
            return None
        if finding.missing and last.shown.decision == "suggest" and not chosen:
            return None
        best = self._best_of_list(said, finding, last)
        if best is None or best.score < (LEAST_CHOSEN if chosen else least):
            return None
        opening = finding.opening if best.id == finding.points[0].id else 0
        return self._reader.answered(about_point(replace(finding, points=(best,)), best.id, opening), said)

    def _is_of_another(self, said: Utterance, finding: Finding, last: Turn) -> bool:
        """Tell whether a message by itself leads to what is not in the list shown last."""
        alone = self._reader.alone(said.text, said)
        agrees = finding.decision == "answer" and alone.points[:1] and alone.points[0].id == finding.points[0].id
        sure = alone.decision == "answer" and (alone.confidence >= BY_ITSELF or bool(agrees))
        return sure and alone.points[0].id not in (last.shown.points or operations.numbered(last, self._guide))

    def _is_beside(self, finding: Finding, last: Turn) -> bool:
        """Tell whether a message surely leads to a point beside those of its section that were shown last."""
        listed = last.shown.points
        sections = {id.partition("/")[0] for id in listed}
        best = finding.points[0]
        beside = len(listed) > 1 and len(sections) == 1 and best.id not in listed
        return beside and finding.decision == "answer" and best.id.partition("/")[0] in sections

    def _is_named(self, said: Utterance, finding: Finding, last: Turn) -> bool:
        """Tell whether a message leads to a point that it names, and that was not shown ("còn affiliate")."""
        best = self._guide.point(finding.points[0].id)
        if finding.decision != "answer" or best is None or best.id in last.shown.ids or finding.section:
            return False
        named = references.naming_words(said.text)
        return bool(named) and named <= _words_of(best, said.language)

    def _best_of_list(self, said: Utterance, finding: Finding, last: Turn) -> RankedPoint | None:
        """Return the likeliest item of the list, or of the section of the point shown last but that point itself."""
        only = last.shown.points[0] if len(last.shown.points) == 1 and not last.shown.section else ""
        if only:
            section = self._guide.section(only.partition("/")[0])
            listed = tuple(point.id for point in section.points) if section else ()
        else:
            listed = last.shown.points or operations.numbered(last, self._guide)
            section = self._guide.section(listed[0].partition("/")[0]) if listed else None
            if section and references.leans_on_last(said.text) and not last.shown.section:
                listed = self._left_of(section, listed)
        titled = self._titled(said, [id for id in listed if id != only], only)
        if titled is None and not only and references.leans_on_last(said.text) and not self._named_in(said, listed):
            titled = self._told_by(said, last.shown.points)
        if titled:
            return RankedPoint(titled, 1.0)
        goes_on = bool(only) and references.leans_on_last(said.text)
        if goes_on and finding.decision == "answer":
            return None
        lead = section.title(said.language) if section else ""
        leads = (last.words, f"{lead}:") if finding.small_talk or references.leans_on_last(said.text) else (last.words,)
        beside = [self._reader.alone(f"{words} {said.text}", said) for words in leads if words]
        near = [*finding.points, *(one for found in beside for one in _by_themselves(found, listed))]
        left = [id for id in listed if not goes_on or id != only]
        return max((one for one in near if one.id in left), key=lambda one: one.score, default=None)

    def _left_of(self, section: Section, listed: tuple[str, ...]) -> tuple[str, ...]:
        """Return the points of a section beside some of it that were shown: "còn tác động?" asks for another."""
        left = tuple(point.id for point in section.points if point.id not in listed)
        is_part = len(left) + len(listed) == len(section.points)
        return left if left and is_part else listed

    def _titled(self, said: Utterance, listed: list[str], shown: str) -> str | None:
        """Return the item whose name has all words of a message but small ones; of several, the likest to the shown."""
        wanted, last = references.naming_words(said.text), self._guide.point(shown)
        like = _words_of(last, said.language) if last else set()
        points = [point for id in listed if (point := self._guide.point(id))]
        found = [point for point in points if wanted and wanted <= _words_of(point, said.language)]
        found.sort(key=lambda point: -len(like & _words_of(point, said.language)))
        return found[0].id if found and (last or len(found) == 1) else None

    def _named_in(self, said: Utterance, listed: Sequence[str]) -> bool:
        """Tell whether the name of an item has all words of a message but small ones."""
        wanted = references.naming_words(said.text)
        points = [point for id in listed if (point := self._guide.point(id))]
        return any(wanted <= _words_of(point, said.language) for point in points)

    def _told_by(self, said: Utterance, listed: Sequence[str]) -> str | None:
        """Return the item of a list whose text has more of a message's words than any other, two at least."""
        wanted = references.naming_words(said.text)
        points = [point for id in listed if (point := self._guide.point(id))]
        written = [(point.id, point.in_language(said.language).text) for point in points]
        shared = sorted(((len(wanted & set(words(fold(text)))), id) for id, text in written), reverse=True)
        clear = len(shared) > 1 and shared[0][0] >= LEAST_SHARED and shared[0][0] > shared[1][0]
        return shared[0][1] if clear else None

    def specific(self, said: Utterance, finding: Finding) -> Answer | None:
        """Return what is said of a year, platform or country that a message names with little else.

        First of the point shown last, then of others that the question before leads to; where none names it, the guide
        does not have it.
        """
        last = said.last_shown
        names = names_in(said.text, said.language)
        if not last or not last.shown.points or not names or not references.is_bare(said.text):
            return None
        beside = self._reader.alone(f"{last.words} {said.text}", said) if last.words else finding
        first = last.shown.points[0]
        around = first.partition("/")[0]
        near = [
            one.id for one in beside.points[:NEAR_POINTS] if one.score >= OF_OTHER or one.id.startswith(f"{around}/")
        ]
        ids = dict.fromkeys((first, *near))
        points = [point for id in ids if (point := self._guide.point(id))]
        wants_figure = asks_for_figure(last.words)

        def told(fact: str) -> bool:
            return names[-1].casefold() in fact.casefold() and (has_figures(fact) or not wants_figure)

        for point in points:
            facts = parts_of(point.in_language(said.language).text)
            place = next((at for at, fact in enumerate(facts) if told(fact)), None)
            if place is not None:
                return self._reader.answered(about_point(finding, point.id, place), said)
        has_figure = bool(points) and any(map(has_figures, parts_of(points[0].in_language(said.language).text)))
        if not points or not (has_figure or countries_in(said.text, said.language) or lists_names(points[0], said)):
            return None
        named, title = words_on(points[0], said.language), points[0].in_language(said.language).title
        form = named.no_figure_of if has_figure else named.nothing_of
        reply = Reply(
            form.format(name=escape(names[-1]), point=escape(title)),
            self._composer.rows_of(points[:1], said.language),
            shown=Shown("decline", language=said.language),
        )
        declined = replace(finding, decision="decline", small_talk=None, section=None, missing="other-years")
        return Answer(said.text, declined, reply, self._guide)

    def of_point(self, said: Utterance, finding: Finding) -> Answer | None:
        """Return what the point shown last says to a short question that leads nowhere else."""
        last = said.turns[-1] if said.turns else None
        if last is None or len(last.shown.points) != 1 or len(said.text.split()) > MOST_POINTING:
            return None
        point = self._guide.point(last.shown.points[0])
        if point is None or finding.decision == "answer" or not is_question(said.text):
            return None
        title = point.in_language(said.language).title
        if not finding.small_talk and (references.leans_on_last(said.text) or not has_to_do_with(point, said, finding)):
            return None
        beside = self._reader.alone(f"{title}: {said.text}", said)
        if not beside.points or beside.points[0].id != point.id or beside.points[0].score < OF_POINT:
            return None
        return self._reader.answered(about_point(beside, point.id, beside.opening), said)

    def figure(self, said: Utterance, finding: Finding) -> Answer | None:
        """Return another figure of the point shown last ("cao nhất là mấy"), where nothing else is asked by itself."""
        last = said.turns[-1] if said.turns else None
        point = self._guide.point(last.shown.points[0]) if last and len(last.shown.points) == 1 else None
        if point is None or len(said.text.split()) > MOST_POINTING + 1:
            return None
        place = self._reader.figure_asked(said.text, point, finding)
        if place is None or not (asks_for_figure(said.text) or is_question(said.text)):
            return None
        alone = None if has_pronoun(said.text) else self._reader.alone(said.text, said)
        if alone and alone.decision == "answer" and alone.confidence >= BY_ITSELF and alone.points[0].id != point.id:
            return None
        return self._reader.answered(about_point(finding, point.id, place), said)

    def shown(self, reply: Reply, finding: Finding, said: Utterance) -> Answer:
        """Return an answer whose finding names what its reply shows."""
        ids = [id for id in reply.shown.points if "/" in id]
        points = tuple(RankedPoint(id, 1.0) for id in ids) or finding.points
        decision: Decision = "answer" if reply.shown.decision == "answer" else "decline"
        about = replace(
            finding,
            question=said.text,
            language=said.language,
            decision=decision,
            points=points,
            section=reply.shown.section,
            small_talk=None,
        )
        return Answer(said.text, about, reply, self._guide)


def _by_themselves(found: Finding, listed: Sequence[str]) -> Iterator[RankedPoint]:
    """Yield the points of a list without what their section lends to each: what leads to all of them chooses none."""
    scores = [one.score for one in found.points if one.id in listed]
    lent = min(scores) if len(scores) >= LEAST_LENT else 0.0
    yield from (replace(one, score=one.score - lent) for one in found.points if one.id in listed)


def _words_of(point: Point, language: Language) -> set[str]:
    return set(words(fold(point.in_language(language).title)))
