"""What the search finds for the words of a message, and what is said of it.

Two things are read from the words themselves: a section by its bare name, and which figure of a point is asked for.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.guide.answer_text import asks_for_figure
from bot.guide.answerer import Answer, Answerer
from bot.guide.composer import OTHER_YEARS, Shape
from bot.guide.counts import items_named
from bot.replies.reply import Reply
from bot.understanding import references
from bot.understanding.asks import without_lead
from bot.understanding.claim_wording import written_out
from bot.understanding.fact_check import sentence_with
from bot.understanding.lacking import of_others, with_what_lacks
from bot.understanding.utterance import Utterance
from index.values.finding import Finding, Question, RankedPoint
from index.words.specifics import has_figures, specifics, without_specifics
from knowledge.guide import Point, Section
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, has_diacritics, words
from knowledge.toolbox.sentences import is_list, parts_of

SHORT_ASK = 5
"""Words up to which a question may want a figure without saying so ("thế năm trước đó?")."""
_LONG, _BY_ITSELF = 6, 0.9
"""Words and score (0..1) from which a question is understood by itself whatever went before."""
_SURELY = 0.97
"""Confidence and score (0..1) from which such a question has nothing to do with what its words may hint at."""
_LEAST_FAR, _FAR = 5, 0.01
"""Words of a question that may be about something else altogether, and the score (0..1) below which it is."""
_POINTS_BACK = expression(
    r"\b(?:no|do(?! (?:you|u|we|they|i|people|brands|influencers|the)\b)|ay|nay|kia|vay|ho|day|nua|them|it|its|they|"
    r"them|their|that|those|this|these|he|she|his|her|one|ones)\b"
)
"""Words, folded, that stand for something said before."""
_POINTS_BACK_MARKED = expression(
    r"\b(?:nó|no|đó|ấy|này|nay|kia|vậy|họ|đấy|đây|nữa|nua|thêm|them|it|its|they|their|those|this|these|he|she|his|"
    r"her|one|ones)\b"
)
"""The same in a text with marks, where "đo" and "thật" are no "đó" and no "that"."""
_SETS_APART = expression(
    r"\bkhac (?:nhau |biet )?(?:gi |j |voi |vs |the nao )*kols?\b|"
    r"\bkols?\b.{0,20}\bkhac (?:nhau |biet )?(?:gi|j|the nao|ra sao|cho nao|sao)(?: so)? (?:voi|vs) "
    r"(?:ho|no|influencer)\b|"
    r"\bdiffer\w* (?:\w+ ){0,2}kols?\b"
)
"""How a question asks what sets KOLs apart, where it names nothing else; folded."""
_KOC = expression(r"\bkocs?\b")
_ASKS_WHY = expression(r"\b(?:vi sao|tai sao|sao lai|do dau|nguyen nhan|ly do|nho dau|why|how come|reason)\b")
_TELLS_WHY = expression(
    r"\b(?:thuc day|nho|boi vi|la vi|vi (?:chi|nguoi|khan|no|ho|nhieu)|do (?:dai dich|nhieu)|"
    r"nguyen nhan|ly do|because|due to|thanks to|"
    r"gave .{1,30} a push|driven|reasons?|since (?:the|they|it))\b"
)
"""What asks for a reason, and what of a sentence tells one; folded."""
_NAMED_OF_YEAR = 2
"""Words that a point's name shares with a question for a year: "quy mô" alone is not "quy định"."""
_MOST_COUNTED = 9
"""Words up to which a text that wants a number of items wants nothing else."""
_QUOTED = expression(r"[\"“”«‘]([^\"“”»’]{4,60})[\"”»’]")
_ASKED_SO = expression(r"\s(?:thì|thi) (?:sao|s|thế nào|the nao)\W*$", re.IGNORECASE)
_OF_SECTION = expression(r"\b(?:phan|muc|chuong|section|chapter|part)\b")
"""A name in quotes, and what says that it is a section's; folded."""
_AUTHORITY = expression(r"\b(?:kotler|ogilvy|drucker|seth godin|neil patel|gary vee|simon sinek)\b")
"""People of whose views the guide tells nothing, whatever was shown before; folded."""
MOST_ONCE_MORE = 3
"""Sentences of a point that was shown already, which answer a question about a part of it."""
LONG_POINT, LARGEST_PART = 500, 0.7
"""Characters from which a point that was just shown is too long to be shown whole again, and the share of them up to
which such sentences are a part. Of shorter points the wrong sentence was picked for 3 of 16 questions."""
_LEAST_NAME = 4
"""Letters of a section's name: "is" of "What is ..." names nothing."""
_TITLES = 1000
"""Titles of sections whose names are remembered: every question is held against all of them."""
_OF_FIGURES = frozenset(
    """so lieu con thong ke data figure figures number numbers stat stats statistic statistics nam year years moi nhat
    cu qua latest newest new newer old older recent update updated cap nhat bao cao report reports""".split()
)
"""Words, folded, of a question for newer figures that do not name what they are of."""
_BRIEFLY = expression(
    r"\b(?:(?:trong |bang |co |chi |gon )?(?:1|mot) cau|ngan gon|van tat|tom tat|tom gon|noi gon|"
    r"(?:in (?:a|1) |one )sentence|"
    r"briefly|in brief|in short|tl ?dr|tldr|in a nutshell)\b"
)
"""Words that ask for a short answer, in folded text."""


class Reader:
    """Finds and answers; `answerer` searches and words."""

    def __init__(self, answerer: Answerer) -> None:
        self.answerer = answerer
        self.guide = answerer.guide

    def find(self, text: str, said: Utterance) -> Finding:
        """Return what words lead to behind the turns before, or by themselves where they say all, or lead nowhere."""
        goes_on = references.leans_on_last(text) or _ASKED_SO.search(text)
        if said.turns and said.turns[-1].shown.decision == "decline" and goes_on:
            beside = self.alone(_ASKED_SO.sub("", without_lead(text)), said)
            if beside.decision == "answer":
                return beside  # what the guide lacks says nothing of the next thing that is named
        if said.questions and names_authority(text):
            return self.alone(text, said)
        stands_alone = bool(said.questions) and _stands_alone(text)
        alone = self.alone(text, said) if stands_alone and len(text.split()) >= _LONG else None
        if alone and alone.decision == "answer" and alone.points[0].score >= _BY_ITSELF:
            return alone
        behind = self._named(self.answerer.find(text, said.questions, said.language), text)
        if not stands_alone or behind.decision != "answer":
            return self._opened(behind, text, said)
        alone = alone or self.alone(text, said)
        return alone if _is_far(alone) else self._opened(behind, text, said)

    def _opened(self, behind: Finding, text: str, said: Utterance) -> Finding:
        """Return a finding that opens as by itself where its point was not shown before: its first sentence is new."""
        best = behind.points[0].id if behind.points else ""
        if not behind.opening or any(best in turn.shown.points for turn in said.turns):
            return behind
        alone = self.alone(text, said)
        same = alone.points[:1] and alone.points[0].id == best
        return replace(behind, opening=alone.opening if same else 0)

    def alone(self, text: str, said: Utterance) -> Finding:
        """Return what words lead to by themselves."""
        return self._named(self.answerer.find(text, (), said.language), text)

    def leads_elsewhere(self, said: Utterance) -> bool:
        """Tell whether a long message by itself surely leads to a point that was not shown, whatever its words hint."""
        if len(said.text.split()) < _LONG:
            return False
        alone = self.alone(said.text, said)
        if alone.decision != "answer" or alone.section or alone.points[0].id in said.last_points:
            return False
        return min(alone.confidence, alone.points[0].score) >= _SURELY

    def look_ahead(self, texts: Iterable[str], said: Utterance) -> None:
        """Search at once for what parts of a message lead to by themselves."""
        self.answerer.look_ahead(Question(text, (), said.language) for text in texts)

    def look_ahead_in_turn(self, texts: Sequence[str], said: Utterance) -> None:
        """Search at once for a message, and for its clauses, each where it is looked for behind the one before it."""
        language, earlier = said.language, said.questions
        asked = [Question(said.text, earlier, language)]
        for text in texts:
            alone = bool(earlier) and _stands_alone(text) and len(text.split()) >= _LONG
            asked.append(Question(text, () if alone else earlier, language))
            earlier = earlier if said.quoted else (text,)
        self.answerer.look_ahead(asked)

    def answered(self, finding: Finding, said: Utterance, shape: Shape | None = None) -> Answer:
        """Return the answer to what was found, short where that is asked for, with the figure asked for first."""
        shape = shape or said.shape
        finding = self._of_years(finding)
        if finding.decision == "answer" and _BRIEFLY.search(fold(finding.question)):
            shape = replace(shape, short=True)
        point = self.guide.point(finding.points[0].id) if finding.points else None
        place = self.figure_asked(finding.question, point, finding) if point and finding.section is None else None
        if point and place is None and finding.decision == "answer":
            place = _reason_in(finding.question, point.in_language(finding.language).text)
        finding = finding if place is None else replace(finding, opening=place)
        part = self._part_once_more(point, finding, said) if point and not shape.short else None
        answer = Answer(finding.question, finding, part, self.guide) if part else self.answerer.answered(finding, shape)
        is_point = answer.reply.shown.decision == "answer" and len(answer.reply.shown.points) == 1
        if point and is_point:
            return with_what_lacks(answer, point)
        return of_others(answer, point) if point and answer.reply.shown.decision == "suggest" else answer

    def _part_once_more(self, point: Point, finding: Finding, said: Utterance) -> Reply | None:
        """Return what of a long point answers, where the turn before showed all of it; None where it did not."""
        if not _was_shown(finding, said):
            return None
        text = point.in_language(finding.language).text
        facts = parts_of(text)
        opening = (finding.opening,) if finding.opening else ()
        places = [place for place in dict.fromkeys((*opening, *finding.sentences)) if place < len(facts)]
        chosen = [facts[place] for place in places[:MOST_ONCE_MORE]]
        if asks_for_figure(finding.question):
            chosen.sort(key=lambda fact: not has_figures(fact))  # stable: of those with figures the nearest stays first
        is_part = len(text) >= LONG_POINT and sum(map(len, chosen)) <= LARGEST_PART * len(text)
        if not chosen or is_list(text) or not is_part:
            return None
        return self.answerer.composer.facts(point, chosen, finding.language, lines=False)

    def _of_years(self, finding: Finding) -> Finding:
        """Return what was found; where it lacks a year that the guide has figures of, the points that have them."""
        years = specifics(finding.question) if finding.missing == OTHER_YEARS else frozenset()
        if not years or finding.decision == "answer" or not all(map(str.isdecimal, years)):
            return finding
        found = [point for point in self.guide.points() if _has_all(years, point.in_language(finding.language).text)]
        named = references.naming_words(without_specifics(finding.question)) - _OF_FIGURES
        if named:
            written = {point.id: point.in_language(finding.language) for point in found}
            least = min(len(named), _NAMED_OF_YEAR)
            found = [point for point in found if len(named & {*words(fold(written[point.id].title))}) >= least]
        if not found:
            return finding
        ranked = tuple(RankedPoint(point.id, 1.0) for point in found)
        return replace(finding, decision="suggest", missing=None, small_talk=None, section=None, points=ranked)

    def figure_asked(self, question: str, point: Point, finding: Finding) -> int | None:
        """Return the place of the sentence with the figure that a question asks for; None where none is told."""
        wanted = asks_for_figure(question) or references.is_bare(question) or len(question.split()) <= SHORT_ASK
        if not wanted:
            return None
        body = written_out(question)
        facts = [fact for fact in self.answerer.facts.get(point.id, ()) if fact.figure and fact.about]
        told = [fact for fact in facts if all(pattern.search(body) for pattern in fact.about)]
        return sentence_with(told, parts_of(point.in_language(finding.language).text))

    def section_named(self, text: str) -> Section | None:
        """Return the section whose bare name a text is, with small words at most ("còn nhược điểm?", "the cons")."""
        name = references.bare_name(text)
        if not name:
            return None
        return next((each for each in self.guide.sections if name in _names_of((*each.titles.values(),))), None)

    def _section_counted(self, text: str) -> Section | None:
        """Return the section of which a short text wants so many items ("hai nhược điểm lớn nhất đi")."""
        name = items_named(text) if len(text.split()) <= _MOST_COUNTED else ""
        return self.section_named(name) if name else None

    def _section_quoted(self, text: str) -> Section | None:
        """Return the section that a message names in quotes, as one ("phần “Ưu điểm” có những ý gì")."""
        quoted = _QUOTED.search(text)
        return self.section_named(quoted[1]) if quoted and _OF_SECTION.search(fold(text)) else None

    def _named(self, finding: Finding, text: str) -> Finding:
        section = self.section_named(text) or self._section_counted(text) or self._section_quoted(text)
        sets_apart = finding.decision == "suggest" and _SETS_APART.search(fold(text)) and not _KOC.search(fold(text))
        if section is None and sets_apart:
            section = self.guide.section("kol")
        if section is None or not section.points:
            return finding
        inside = [one for one in finding.points if one.id.startswith(f"{section.id}/")]
        points = (*inside, *(one for one in finding.points if one not in inside))
        return replace(
            finding, decision="answer", confidence=1.0, section=section.id, points=points, small_talk=None, missing=None
        )


def _has_all(years: frozenset[str], text: str) -> bool:
    return years <= specifics(text) and has_figures(text)


def _reason_in(question: str, text: str) -> int | None:
    """Return the place of the sentence with a reason, for a question why; None where no sentence tells one."""
    if not _ASKS_WHY.search(fold(question)):
        return None
    return next((at for at, fact in enumerate(parts_of(text)) if _TELLS_WHY.search(fold(fact))), None)


@lru_cache(_TITLES)
def _names_of(titles: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name for name in map(references.bare_name, titles) if len(name) >= _LEAST_NAME)


def _stands_alone(text: str) -> bool:
    """Tell whether a text has several words, and none that points at something said before."""
    return len(text.split()) >= _LEAST_FAR and not has_pronoun(text) and not references.leans_on_last(text)


def has_pronoun(text: str) -> bool:
    """Tell whether a text has a word that stands for something said before ("anh này làm với ai")."""
    return bool(
        _POINTS_BACK_MARKED.search(text.casefold()) if has_diacritics(text) else _POINTS_BACK.search(fold(text))
    )


def names_authority(text: str) -> bool:
    """Tell whether a text asks for the views of somebody of whom the guide tells nothing."""
    return bool(_AUTHORITY.search(fold(text)))


def _was_shown(finding: Finding, said: Utterance) -> bool:
    """Tell whether other words lead to the one point that the turn before showed: all of it again says nothing new."""
    last = said.turns[-1] if said.turns else None
    if last is None or finding.decision != "answer" or finding.section or not finding.points:
        return False
    return last.shown.points == (finding.points[0].id,) and fold(last.words) != fold(said.text)


def _is_far(alone: Finding) -> bool:
    """Tell whether a question leads nowhere by itself ("mai trời có mưa không"): it is no follow-up then."""
    return alone.decision == "decline" and (not alone.points or alone.points[0].score < _FAR)
