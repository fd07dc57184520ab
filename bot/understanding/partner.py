"""What somebody says, with what went before -> the answer: the one way of every place.

A message is a calculation, something about what was shown, something said, several asks, a claim, or one question.
"""

from dataclasses import replace

from bot.guide.answerer import Answer, Answerer
from bot.guide.composer import Shape, joined
from bot.guide.small_talk import said_back
from bot.guide.sourcing import words_on
from bot.replies.markup import escape
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.texts import texts_for
from bot.understanding import acts, claims, operations, references
from bot.understanding.asks import MOST_ASKS, is_question, segments, without_lead
from bot.understanding.figures import AskedFigures
from bot.understanding.languages import has_other_script, is_other_language
from bot.understanding.parts import (
    about_point,
    as_written,
    metric_to_explain,
    shape_of_parts,
    subject_of,
    with_first_line,
    with_subject,
)
from bot.understanding.quotes import asked_about_quote, with_quoted_numbers
from bot.understanding.utterance import Utterance
from index.values.finding import Decision, Finding, RankedPoint
from index.words.normalize import in_letters
from index.words.specifics import has_figures, names_in
from knowledge.toolbox.sentences import sentences

SURE_PART = 0.6
"""Confidence (0..1) from which a part of a message counts as an ask of its own, where only its form suggests so."""
SURE_WORDS = 0.85
"""The same for a part that is only a few words ("the risks")."""
ONE_ASK = 0.9
"""Score (0..1) of the whole message's first point from which a comma or "and" in it parts nothing."""
MOST_POINTING = 7
"""Words up to which a message may mean an item of the list above it without saying so."""
LEAST_POINTING = 0.15
"""Score (0..1) that such an item needs where the words do not ask for a choice."""
NEAR_POINTS = 5
"""Points beside the one shown last that may have the year or platform that is asked for next."""
BY_ITSELF = 0.8
"""Confidence (0..1) from which a question behind a word of thanks is understood without what went before."""
OF_POINT = 0.5
"""Score (0..1) that the point shown last needs for a question that leads nowhere else."""
LEAST_NAMED = 0.1
"""Score (0..1) that an item needs to be what such a wish names."""
LONG_ENOUGH = 3
"""Words that a message needs to be a claim; shorter ones point at something."""


class Partner:
    """Understands and answers, with what was said before in view."""

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer
        self._composer = answerer.composer
        self._guide = answerer.guide
        self._figures = AskedFigures(answerer)

    def answer(self, said: Utterance) -> Answer:
        """Return the answer to a message. It computes for some milliseconds: call it in a thread."""
        said = replace(said, text=in_letters(said.text))
        about = asked_about_quote(said.text, said.quoted, said.language)
        if about:
            said = replace(said, text=about, quoted="", chosen=said.language)
        if is_other_language(said.text):
            return self._in_other_language(said)
        worked_out = self._answerer.worked_out(with_quoted_numbers(said.text, said.quoted), said.figures_language)
        if worked_out and worked_out.calculation and worked_out.calculation.error is None:
            return worked_out
        return self._figures.answer(said) or worked_out or self._understood(said)

    def _understood(self, said: Utterance) -> Answer:
        meant = references.corrected(said.text)
        if meant and said.turns:
            return self._corrected(said, meant)
        item = self._items(said)
        if item:
            return item
        finding = self._find(said.text, said)
        wished = acts.language_wish(said.text)
        if wished:
            return self._act(wished, finding, said)
        specific = self._specific(said, finding)
        if specific:
            return specific
        several = self._several(said, finding) if segments(said.text).certain else None
        if several:
            return several
        if finding.small_talk:
            return self._act(finding.small_talk, finding, said)
        return (
            self._several(said, finding)
            or self._of_list(said, finding)
            or self._claim(said, finding)
            or self._of_point(said, finding)
            or self._answerer.answered(finding, said.shape)
        )

    def _find(self, text: str, said: Utterance) -> Finding:
        return self._answerer.find(text, said.questions, said.language)

    # What was said instead of asked ---------------------------------------------------------------

    def _act(self, act: str, finding: Finding, said: Utterance) -> Answer:
        if act in acts.COMMAND_ACTS:
            reply = Reply(escape(said.text), shown=Shown("navigation", language=said.language))
            return Answer(said.text, finding, reply, self._guide, command=acts.COMMAND_ACTS[act])
        if act in acts.LANGUAGE_ACTS:
            return self._other_tongue(act, finding, said)
        if act in acts.ON_ITEMS and acts.names_something(said.text):
            item = self._of_list(said, finding, LEAST_NAMED)
            if item:
                return item
        if act in acts.MAY_ASK:
            of_point = self._of_point(said, finding)
            if of_point:
                return of_point
        done = operations.perform(act, said, self._composer)
        if done:
            return self._shown(done, finding, said)
        behind = self._question_behind(said)
        if behind:
            return behind
        if act not in texts_for(said.language).talk.said and acts.names_something(said.text):
            return self._asked_after_all(finding, said)
        return Answer(said.text, finding, said_back(act, said.language), self._guide)

    def _asked_after_all(self, finding: Finding, said: Utterance) -> Answer:
        """Return the answer to what looked like a wish about something shown, where nothing can be done with it."""
        share = finding.confidence / max(1 - finding.act_score, LEAST_NAMED)
        decision: Decision = "answer" if share >= SURE_PART else "suggest"
        return self._answerer.answered(replace(finding, decision=decision, small_talk=None), said.shape)

    def _other_tongue(self, act: str, finding: Finding, said: Utterance) -> Answer:
        """Show the last again in the other language, and keep to it where that was asked for."""
        language = acts.LANGUAGE_ACTS[act]
        there = replace(said, chosen=language)
        kept = language if act in acts.FROM_NOW_ON else None
        done = operations.again(there, self._composer)
        texts = texts_for(language)
        said_so = Reply(escape(texts.basics.language_set), shown=Shown("navigation", language=language))
        if done is None:
            reply = said_so if kept else Reply(texts.talk.nothing_shown, shown=Shown("small_talk", language=language))
            return Answer(said.text, replace(finding, language=language), reply, self._guide, language_chosen=kept)
        answer = self._shown(done, finding, there)
        return with_first_line(replace(answer, language_chosen=kept), said_so.text) if kept else answer

    def _question_behind(self, said: Utterance) -> Answer | None:
        """Return the answer to a question that comes with thanks or a feeling, with a word on that first."""
        parts = segments(said.text).texts
        if len(parts) < 2:
            return None
        found = [(part, self._alone_or_behind(without_lead(part), said)) for part in parts]
        asked = [finding for _, finding in found if finding.decision == "answer" and finding.confidence >= SURE_PART]
        felt = next((one.small_talk for _, one in found if one.small_talk), None)
        if not asked:
            return None
        answer = self._answerer.answered(asked[0], said.shape)
        word = texts_for(said.language).talk.beside_question.get(felt or "")
        return with_first_line(answer, escape(word)) if word else answer

    def _alone_or_behind(self, part: str, said: Utterance) -> Finding:
        """Return what a part of a message leads to: by itself where that is sure, else behind the turns before."""
        alone = self._find(part, replace(said, turns=()))
        sure = alone.small_talk or (alone.decision == "answer" and alone.confidence >= BY_ITSELF)
        return alone if sure else self._find(part, said)

    # What was shown -------------------------------------------------------------------------------

    def _items(self, said: Utterance) -> Answer | None:
        """Return the items of a list that a message asks for by their numbers."""
        parts = segments(said.text).texts
        numbers = [(part, number) for part in parts if (number := references.item_number(part)) is not None]
        if not numbers or len(numbers) < len(parts):
            return None
        replies = [self._item(part, number, said) for part, number in numbers[:MOST_ASKS]]
        found = [reply for reply in replies if reply]
        if not found:
            return None
        reply = joined(found) if len(found) > 1 else found[0]
        return self._shown(reply, Finding(said.text, said.language, "answer", 1.0, ()), said)

    def _item(self, part: str, number: int, said: Utterance) -> Reply | None:
        """Return one item: of the list that the words beside the number name, else of the list shown last."""
        named = references.list_named(part)
        listed: tuple[str, ...] = ()
        if named:
            finding = self._find(named, replace(said, turns=()))
            section = self._guide.section(finding.section) if finding.section else None
            listed = tuple(point.id for point in section.points) if section else ()
        if not listed:
            listed = operations.listed_around(said, self._guide)
        return operations.item(number, listed, said, self._composer) if listed else None

    def _of_list(self, said: Utterance, finding: Finding, least: float = LEAST_POINTING) -> Answer | None:
        """Return the item of the list shown last that a short question means ("which one is about money?")."""
        last = said.turns[-1] if said.turns else None
        if last is None or not last.shown.ids or len(said.text.split()) > MOST_POINTING:
            return None
        if last is not said.last_list and not finding.small_talk:
            return None
        listed = operations.listed_around(said, self._guide)
        chosen = references.chooses(said.text)
        if not finding.points or (finding.section and not chosen):
            return None
        named = f"{last.words} {said.text}" if last.words else said.text
        beside = self._find(named, replace(said, turns=()))
        near = [*finding.points, *beside.points]
        least = 0.0 if chosen else least
        best = max((one for one in near if one.id in listed), key=lambda one: one.score, default=None)
        if best is None or best.score < least:
            return None
        about = replace(finding, decision="answer", small_talk=None, missing=None, section=None, points=(best,))
        return self._answerer.answered(about, said.shape)

    def _specific(self, said: Utterance, finding: Finding) -> Answer | None:
        """Return what is said of a year, platform or country that a message names with little else.

        First of the point shown last, then of others that the question before leads to; where none names it, the guide
        does not have it.
        """
        last = said.last_shown
        names = names_in(said.text, said.language)
        if not last or not last.shown.points or not names or not references.is_bare(said.text):
            return None
        beside = self._find(f"{last.words} {said.text}", replace(said, turns=())) if last.words else finding
        ids = dict.fromkeys((last.shown.points[0], *(one.id for one in beside.points[:NEAR_POINTS])))
        points = [point for id in ids if (point := self._guide.point(id))]
        for point in points:
            facts = sentences(point.in_language(said.language).text)
            place = next((at for at, fact in enumerate(facts) if names[-1].casefold() in fact.casefold()), None)
            if place is not None:
                return self._answerer.answered(about_point(finding, point.id, place), said.shape)
        if not points or not any(map(has_figures, sentences(points[0].in_language(said.language).text))):
            return None
        words, title = words_on(points[0], said.language), points[0].in_language(said.language).title
        reply = Reply(
            words.no_figure_of.format(name=escape(names[-1]), point=escape(title)),
            self._composer.rows_of(points[:1], said.language),
            shown=Shown("decline", language=said.language),
        )
        declined = replace(finding, decision="decline", small_talk=None, section=None, missing="other-years")
        return Answer(said.text, declined, reply, self._guide)

    def _of_point(self, said: Utterance, finding: Finding) -> Answer | None:
        """Return what the point shown last says to a short question that leads nowhere else."""
        last = said.turns[-1] if said.turns else None
        if last is None or len(last.shown.points) != 1 or len(said.text.split()) > MOST_POINTING:
            return None
        point = self._guide.point(last.shown.points[0])
        if point is None or finding.decision == "answer" or not is_question(said.text):
            return None
        title = point.in_language(said.language).title
        beside = self._find(f"{title}: {said.text}", replace(said, turns=()))
        if not beside.points or beside.points[0].id != point.id or beside.points[0].score < OF_POINT:
            return None
        return self._answerer.answered(about_point(beside, point.id, beside.opening), said.shape)

    def _corrected(self, said: Utterance, meant: str) -> Answer:
        """Answer what was meant; the turn that misunderstood it still tells what it is about."""
        return self.answer(replace(said, text=meant))

    def _shown(self, reply: Reply, finding: Finding, said: Utterance) -> Answer:
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

    # Several asks, and claims -----------------------------------------------------------------------

    def _several(self, said: Utterance, whole: Finding) -> Answer | None:
        """Return the answer to a message with several asks; None where it is one.

        Where only a comma or "and" parts them, each part asks by itself, or is short and as sure as the whole is not.
        """
        parts = segments(said.text)
        if len(parts.texts) < 2:
            return None
        apart = parts.certain or "?" in said.text.rstrip("?!. ") or all(map(is_question, parts.texts))
        if not apart and whole.points and whole.section is None and whole.points[0].score >= ONE_ASK:
            return None
        least = 0.0 if apart else SURE_WORDS
        found = [self._find(with_subject(without_lead(part), said.text), said) for part in parts.texts]
        asked = [one for one in found if not one.small_talk and self._is_ask(one, least, certain=parts.certain)]
        asked = list({subject_of(one): one for one in reversed(asked)}.values())[::-1]
        if len(asked) < 2:
            return None
        shape = shape_of_parts(said.shape, asked)
        answers = [self._part(one, shape, said) for one in asked[:MOST_ASKS]]
        reply = joined([answer.reply for answer in answers])
        if len(asked) > MOST_ASKS:
            reply = replace(reply, text=f"{reply.text}\n\n{texts_for(said.language).talk.parts_left}")
        first = next((one for one in asked if one.decision == "answer"), asked[0])
        ids = dict.fromkeys(point.id for one in asked for point in one.points[:1])
        ranked = (*(RankedPoint(id, 1.0) for id in ids), *(one for one in first.points if one.id not in ids))
        return Answer(said.text, replace(first, question=said.text, points=ranked[:10]), reply, self._guide)

    def _part(self, finding: Finding, shape: Shape, said: Utterance) -> Answer:
        """Return the answer to one of several asks."""
        metric = metric_to_explain(finding)
        if metric:
            return self._figures.card(metric, replace(said, text=finding.question))
        return self._answerer.answered(finding, shape)

    def _is_ask(self, finding: Finding, least: float, *, certain: bool) -> bool:
        if metric_to_explain(finding):
            return True
        if finding.decision == "answer":
            return certain or finding.confidence >= least
        return finding.decision == "decline" and finding.missing is not None and is_question(finding.question)

    def _claim(self, said: Utterance, finding: Finding) -> Answer | None:
        """Return the answer to a claim: yes, nearly or no first, where the point's facts decide."""
        stated, why = claims.is_claim(said.text), claims.asks_why(said.text)
        if not (stated or why) or len(said.text.split()) < LONG_ENOUGH:
            return None
        if finding.decision == "decline" or finding.missing or not finding.points:
            return None
        point = self._guide.point(finding.points[0].id)
        if point is None:
            return None
        facts = [fact for text in point.texts.values() for fact in (text.brief, *sentences(text.text)) if fact]
        checked = claims.check(said.text, finding.statements, facts)
        if why and checked.verdict not in ("no", "no_figure"):
            return None
        shown = replace(
            finding, decision="answer", section=None, points=(RankedPoint(point.id, 1.0), *finding.points[1:])
        )
        answer = self._answerer.answered(shown, said.shape)
        words, of_document = texts_for(said.language).talk, words_on(point, said.language)
        opening = {
            "yes": words.yes,
            "nearly": words.nearly,
            "no": words.no,
            "no_figure": of_document.no_figure.format(figure=escape(as_written(checked.figure, said.text))),
            "unknown": of_document.as_it_says,
        }[checked.verdict]
        return with_first_line(answer, opening)

    def _in_other_language(self, said: Utterance) -> Answer:
        """Say which languages are spoken; answer in English where the words are understood."""
        there = replace(said, chosen="en")
        finding = self._find(said.text, replace(there, turns=()))
        words = texts_for("en").talk
        if finding.decision == "answer" and not has_other_script(said.text):
            return with_first_line(self._answerer.answered(finding, said.shape), words.other_languages)
        reply = said_back("confused", "en")
        text = f"{words.other_languages}\n{words.no_language}"
        reply = replace(reply, text=text, shown=Shown("small_talk", language="en"))
        return Answer(
            said.text, replace(finding, decision="small_talk", small_talk="other-language"), reply, self._guide
        )
