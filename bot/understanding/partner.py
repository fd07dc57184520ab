"""What somebody says, with what went before -> the answer: the one way of every place.

A message is a calculation, something about what was shown, something said, several asks, a claim, or one question.
"""

from dataclasses import replace

from bot.guide.answerer import Answer, Answerer
from bot.guide.counts import each_of
from bot.guide.small_talk import said_back
from bot.replies.markup import escape
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.texts import texts_for
from bot.understanding import acts, corrections, operations, references, wishes
from bot.understanding.act_words import DOUBTS, asks_what_was_meant, can_be
from bot.understanding.around_shown import AroundShown
from bot.understanding.asks import segments
from bot.understanding.beside_feelings import (
    SURE_PART,
    BesideFeelings,
    asks_after_all,
    is_no_feeling,
    with_word_on_scolding,
)
from bot.understanding.beyond import Beyond
from bot.understanding.budget_told import with_budget_told
from bot.understanding.claim_answers import ClaimAnswers
from bot.understanding.claim_wording import with_fractions, with_one_check, with_shares
from bot.understanding.compound import Compound
from bot.understanding.figures import AskedFigures
from bot.understanding.guide_sums import GuideSums
from bot.understanding.languages import asks_for_other_language, is_other_language, names_other_language
from bot.understanding.lists_named import with_ordinal_lists
from bot.understanding.not_understood import question_for_unknown
from bot.understanding.on_shown import OnShown
from bot.understanding.own_goals import goal_answer
from bot.understanding.own_sums import OwnSums
from bot.understanding.parts import with_first_line
from bot.understanding.per_each import with_price_named
from bot.understanding.pleasantries import (
    PLEASANT,
    beside_pleasantries,
    is_wish,
    said_beside,
    without_announcement,
)
from bot.understanding.pointing import is_number_alone, without_classifier, year_in_short
from bot.understanding.polite_words import plainly
from bot.understanding.quotes import (
    as_claim,
    asked_about_quote,
    is_about_quote_alone,
    is_request_to_check,
    stated_in,
    with_quoted_numbers,
)
from bot.understanding.reader import Reader, names_authority
from bot.understanding.remedies import Remedies
from bot.understanding.several import SeveralAsks
from bot.understanding.sized import Sized
from bot.understanding.these_days import TheseDays
from bot.understanding.tongues import Tongues, with_language_kept
from bot.understanding.typed_words import quoted_as_typed
from bot.understanding.unranked import Unranked
from bot.understanding.usual_levels import without_usual_level
from bot.understanding.utterance import Utterance
from bot.understanding.worded_wishes import wished_in_words
from index.values.finding import Decision, Finding
from index.words.chat_english import in_whole_words
from index.words.dialect import in_common_words
from index.words.language import detect, own_language
from index.words.normalize import in_letters
from index.words.specifics import names_in, without_specifics
from knowledge.guide import Language
from knowledge.toolbox.at_hand import message_at_hand

LEAST_STORY = 30
"""Words from which numbers may only be the background of a question; who types fewer wants them worked out."""
SURE_OF_GUIDE = 0.9
"""Confidence (0..1) from which the guide answers what may also be numbers of somebody's own."""
LEAST_NAMED = 0.1
"""Score (0..1) that an item needs to be what such a wish names."""


class Partner:
    """Understands and answers one message, with what was said before in view."""

    def __init__(self, answerer: Answerer) -> None:
        answerer = answerer.for_message()
        self._answerer = answerer
        self._composer = answerer.composer
        self._guide = answerer.guide
        self._figures = AskedFigures(answerer)
        self._sums = GuideSums(answerer)
        self._own_sums = OwnSums(answerer)
        self._claims = ClaimAnswers(answerer)
        self._reader = Reader(answerer)
        self._on_shown = OnShown(self._reader)
        self._around = AroundShown(self._reader, self._on_shown)
        around, remedies = self._around.answer, Remedies(self._reader, self._on_shown)
        these_days, unranked = TheseDays(self._reader), Unranked(self._reader)
        in_time = (these_days.answer, these_days.newest)
        self._unsearched = (around, self._on_shown.items, remedies.answer, *in_time, unranked.answer)
        self._beyond = Beyond(self._reader, self._on_shown)
        self._compound = Compound(self._reader, self._one)
        self._sized = Sized(self._composer, self._on_shown, self._of_any_size)
        self._tongues = Tongues(self._reader, self._on_shown)
        self._beside = BesideFeelings(self._reader, self._one)
        self._asks = SeveralAsks(self._reader, self._figures, self._on_shown.of_list)

    def answer(self, said: Utterance) -> Answer:
        """Return the answer to a message. It computes for some milliseconds: call it in a thread."""
        with message_at_hand():
            return self._answer(said)

    def _answer(self, said: Utterance) -> Answer:
        read = with_ordinal_lists(in_common_words(in_letters(said.text)))
        read = in_whole_words(read) if said.language == "en" else read
        text, each = each_of(with_one_check(plainly(without_announcement(read))))
        answer = self._read(replace(said, text=text, shape=replace(said.shape, items=each)))
        return with_word_on_scolding(quoted_as_typed(answer, read, said.text), said.text)

    def _read(self, said: Utterance) -> Answer:
        """Return the answer to a message in whole and common words."""
        about = asked_about_quote(said.text, said.quoted, said.language)
        if about:
            checked = is_request_to_check(said.text)
            said = replace(said, text=about, quoted="", turns=(), chosen=said.language)
            # Amounts in a claim are what it claims, and nothing to be worked out.
            found = self._reader.find(about, said) if checked else None
            judged = (self._claims.decided(said, found) or self._claims.answer(said, found)) if found else None
            if judged:
                return judged
        elif said.quoted and is_about_quote_alone(said.text):
            return self._of_quote(said)
        shown = (self._on_shown.itself(said) if said.replies else None) or self._around.part_of_last(said)
        if shown:
            return shown
        if is_other_language(said.text):
            return self._tongues.foreign(said)
        return self._sized.answer(said) or self._of_any_size(said)

    def _of_any_size(self, said: Utterance) -> Answer:
        of_numbers = self._figures.rated(said) or self._own_sums.of_told(said)
        answer = of_numbers or self._compound.answer(said) or self._one(said)
        unsure = answer.decision in ("suggest", "decline") and not answer.command
        return (self._compound.behind_background(said) if unsure else None) or without_usual_level(answer) or answer

    def _one(self, said: Utterance) -> Answer:
        """Return the answer to a message, or to a clause of one, that asks one thing."""
        summed = self._own_sums.margin(said) or self._sums.answer(said) or self._own_sums.answer(said)
        if summed:
            return summed
        told = with_budget_told(with_quoted_numbers(said.text, said.quoted, said.figures_language), said)
        worked_out = self._answerer.worked_out(told, said.figures_language)
        if worked_out and worked_out.calculation and worked_out.calculation.error is None:
            return worked_out
        goal = goal_answer(said, self._guide)
        if goal:
            return goal
        if worked_out and self._is_of_guide(worked_out):
            return self._understood(said)
        known = self._figures.answer(with_price_named(said)) or (
            self._figures.completed(worked_out, said) if worked_out else None
        )
        return known or worked_out or self._own_sums.told(said) or self._understood(said)

    def _is_of_guide(self, worked_out: Answer) -> bool:
        """Tell whether numbers that no calculation is certain of belong to a question that the guide surely answers."""
        error = worked_out.calculation.error if worked_out.calculation else None
        found = worked_out.finding
        return (
            error is not None
            and error[0] == "unclear_numbers"
            and found.decision == "answer"
            and found.confidence >= SURE_OF_GUIDE
            and len(worked_out.question.split()) >= LEAST_STORY
        )

    def _of_quote(self, said: Utterance) -> Answer:
        """Return the answer to the quoted words: what decides them as a claim, else what they ask or name."""
        language = said.chosen or own_language(said.text) or detect(said.quoted, said.language)
        quoted = replace(said, text=said.quoted.strip(), quoted="", turns=(), chosen=language)
        stated = stated_in(quoted.text)
        if stated:
            claim = replace(quoted, text=as_claim(stated, language))
            decided = self._claims.decided(claim, self._reader.find(claim.text, claim))
            if decided:
                return decided
        answer = self._answer(quoted)
        if not answer.finding.small_talk or answer.calculation:
            return answer
        nothing = Reply(texts_for(language).talk.nothing_quoted, shown=Shown("small_talk", language=language))
        return replace(answer, reply=nothing, command="")

    def _understood(self, said: Utterance) -> Answer:
        asked = question_for_unknown(said.text, said.language)
        if asked:
            return self._one(replace(said, text=asked))
        influencers = references.of_influencers(said.text) if said.turns else None
        if influencers:
            said = replace(said, text=influencers, turns=(), chosen=said.language)
        year = year_in_short(said.text, self._texts_shown(said))
        said = replace(said, text=year) if year else said
        meant = corrections.corrected(said.text)
        if meant and said.turns:
            return self._corrected(said, meant)
        said = replace(said, text=without_classifier(references.wanted_first(said.text) or said.text))
        courtesy = references.behind_courtesy(said.text)
        if courtesy:
            return self._behind(*courtesy, said)
        if is_number_alone(said.text) and not (said.last_points or said.last_list):
            nothing = Reply(texts_for(said.language).talk.no_list, shown=Shown("small_talk", language=said.language))
            unasked = Finding(said.text, said.language, "small_talk", 0.0, ())
            return Answer(said.text, unasked, nothing, self._guide)
        ways = () if self._reader.leads_elsewhere(said) else self._unsearched
        unsearched = next((found for each in ways if (found := each(said))), None)
        if unsearched:
            return unsearched
        return self._found(self._reader.find(said.text, said), said)

    def _texts_shown(self, said: Utterance) -> str:
        points = filter(None, map(self._guide.point, said.last_points))
        return " ".join(point.in_language(said.language).text for point in points)

    def _found(self, finding: Finding, said: Utterance) -> Answer:
        """Return the answer to a message for which this was found."""
        if names_authority(said.text):
            return self._reader.answered(finding, said)
        if asks_for_other_language(said.text):
            return self._tongues.not_spoken(finding, said)
        if said.quoted and finding.small_talk in acts.ABOUT_QUOTE:
            return self._of_quote(said)
        wished = wished_in_words(said)
        if wished:
            return self._act(wished, finding, said)
        specific = self._around.introduced(said, finding) or self._around.of_last(said, finding)
        specific = specific or self._on_shown.specific(said, finding)
        if specific:
            return specific
        claimed, in_percent = (replace(said, text=form(said.text)) for form in (with_shares, with_fractions))
        decided = self._claims.decided(claimed, finding) or self._on_shown.figure(said, finding)
        if decided:
            return decided
        several = self._asks.answer(said, finding) if segments(said.text).certain else None
        if several:
            return several
        if finding.small_talk:
            return self._of_last_question(said) or self._act(finding.small_talk, finding, said)
        return (
            self._asks.answer(said, finding)
            or self._on_shown.of_list(said, finding)
            or (None if self._claims_nothing(said.text) else self._claims.answer(in_percent, finding))
            or self._on_shown.of_point(said, finding)
            or self._beyond.answer(said, finding)
            or self._beside.feeling(finding, said)
            or self._reader.answered(finding, said)
        )

    def _claims_nothing(self, text: str) -> bool:
        """Tell whether a message only names a list, or goes on to another thing ("còn về độ tin cậy ạ")."""
        goes_on = references.leans_on_last(text) and not references.asks_whether(text)
        return goes_on or self._reader.section_named(text) is not None

    def _of_last_question(self, said: Utterance) -> Answer | None:
        """Return the last question's answer for another year or platform that a message names with little else."""
        last = said.questions[-1] if said.questions else ""
        names = names_in(said.text, said.language)
        if not last or not names or not references.is_bare(said.text) or said.last_shown:
            return None
        again = f"{without_specifics(last)} {names[-1]}"
        return self._reader.answered(self._reader.alone(again, said), said)

    def _behind(self, courtesy: str, text: str, said: Utterance) -> Answer:
        """Return the answer to what comes after thanks or a greeting, with a word on that first."""
        behind = replace(said, text=text)
        if courtesy == "thanks":
            thanked = self._beside.thanks_alone(text, said, asks=is_wish(text) or bool(self._named_beside(said)))
            if thanked:
                return thanked
        answer = self._compound.answer(behind) or self._understood(behind)
        if answer.finding.small_talk or answer.command or answer.calculation or courtesy == "greeting":
            return answer
        return with_first_line(answer, escape(texts_for(said.language).talk.beside_question[courtesy]))

    # What was said instead of asked ---------------------------------------------------------------

    def _act(self, act: str, finding: Finding, said: Utterance) -> Answer:
        act = acts.meant(act, said.text, shown=said.last_shown is not None)
        if act == "others" and self._reader.section_named(said.text):
            return self._others_of(said, finding)
        if act in acts.COMMAND_ACTS and can_be(act, said.text):
            return self._commanded(act, finding, said)
        if act in acts.LANGUAGE_ACTS and names_other_language(said.text):
            return self._tongues.not_spoken(finding, said)
        if act in acts.LANGUAGE_ACTS and can_be(act, said.text):
            asked = self._beside.question_beside(replace(said, chosen=acts.LANGUAGE_ACTS[act]))
            if asked:
                return with_language_kept(act, asked)
            return self._tongues.again(act, finding, said)
        tongue = acts.tongue_named(said.text) if act in acts.KEEPS_TONGUE and said.last_shown else None
        if act in acts.ON_ITEMS and acts.names_something(said.text) and not (tongue or wishes.form_wish(said.text)):
            item = self._on_shown.of_list(said, finding, LEAST_NAMED)
            if item:
                return item
        claimed = self._claims.answer(said, finding) if act == "check-this" else None
        if claimed:
            return claimed
        if is_no_feeling(act, finding, said):
            return self._asked_after_all(finding, said)
        if act in acts.MAY_ASK or (act in acts.FELT and references.asks_whether(said.text)):
            of_point = self._on_shown.of_point(said, finding)
            if of_point:
                return of_point
        return self._acted(act, tongue, finding, said)

    def _acted(self, act: str, tongue: Language | None, finding: Finding, said: Utterance) -> Answer:
        """Do with what was shown what is asked, in a language where one was named; else answer what was said."""
        if said.last_shown and act in DOUBTS and is_request_to_check(said.text):
            act = "source"
        if said.last_shown and (asks_what_was_meant(said.text) or (act == "confused" and said.last_points)):
            act = "simpler"
        formed = replace(said, chosen=tongue or said.language_shown) if act in acts.KEEPS_TONGUE else said
        done = operations.perform(act, formed, self._composer)
        if done:
            return self._on_shown.shown(done, finding, formed)
        behind = self._beside.question_behind(said)
        if behind:
            return behind
        leaves = act not in PLEASANT or wishes.leave_taking(said.text) or wishes.feeling_in_words(said.text)
        beside = None if leaves else beside_pleasantries(said.text) or self._named_beside(said)
        if beside:
            return self._wished(beside, said)
        if asks_after_all(act, said):
            return self._asked_after_all(finding, said)
        felt = replace(finding, decision="small_talk", small_talk=act)
        return Answer(said.text, felt, said_back(act, said.language), self._guide)

    def _commanded(self, act: str, finding: Finding, said: Utterance) -> Answer:
        """Return the command that a message asks for in words; what asks for more than that is answered instead."""
        asked = self._beside.question_beside(said)
        if asked:
            return asked
        if wishes.has_money(said.text):
            return self._asked_after_all(finding, said)
        reply = Reply(escape(said.text), shown=Shown("navigation", language=said.language))
        return Answer(said.text, finding, reply, self._guide, command=acts.COMMAND_ACTS[act])

    def _named_beside(self, said: Utterance) -> str | None:
        """Return what a message names beside thanks without asking for it ("cảm ơn nhé mà quên mất cái nhược điểm")."""
        beside = said_beside(said.text)
        if beside is None or self._reader.section_named(beside) or references.leans_on_last(beside):
            return beside
        alone = self._reader.alone(beside, said)
        return beside if alone.decision == "answer" and alone.confidence >= SURE_PART else None

    def _wished(self, wish: str, said: Utterance) -> Answer:
        """Return the answer to what stands beside thanks or praise; where that is no clear ask, ask for it."""
        alone = replace(said, text=wish)
        answer = self._compound.answer(alone) or self._one(alone) if wish != said.text else None
        if answer and not answer.finding.small_talk:
            return answer
        finding = self._reader.find(wish, said)
        text = texts_for(said.language).talk.wish_unclear
        reply = Reply(text, shown=Shown("suggest", language=said.language))
        return Answer(said.text, replace(finding, decision="suggest", small_talk=None), reply, self._guide)

    def _others_of(self, said: Utterance, finding: Finding) -> Answer:
        """Return the points of a section that were not shown ("còn nhược điểm nào nữa không?"), else its list."""
        section = self._reader.section_named(said.text)
        shown = said.last_shown.shown if said.last_shown else None
        some = shown is not None and section is not None and len(shown.points) < len(section.points)
        one = some and shown and section and any(id.startswith(f"{section.id}/") for id in shown.points)
        done = operations.perform("others", said, self._composer) if one else None
        if done is None and section:
            done = self._composer.section_list(section, said.language, said.shape)
        return self._on_shown.shown(done, finding, said) if done else self._reader.answered(finding, said)

    def _asked_after_all(self, finding: Finding, said: Utterance) -> Answer:
        """Return the answer to what looked like a wish about something shown, where nothing can be done with it."""
        share = finding.confidence / max(1 - finding.act_score, LEAST_NAMED)
        decision: Decision = "answer" if share >= SURE_PART else "suggest"
        return self._reader.answered(replace(finding, decision=decision, small_talk=None), said)

    def _corrected(self, said: Utterance, meant: str) -> Answer:
        """Answer what was meant; the turn that misunderstood it still tells what it is about."""
        names, last = names_in(meant, said.language), said.questions[-1] if said.questions else ""
        declined = said.turns[-1].shown.decision == "decline"
        if declined and not names and references.item_number(meant) is None:
            alone = self._reader.alone(meant, said)
            if alone.decision == "answer":
                return self._reader.answered(alone, said)
        if declined and names_in(last, said.language) and names and references.is_bare(meant):
            meant = f"{without_specifics(last)} {names[-1]}"
        return self._answer(replace(said, text=meant))
