"""Whether a question is one that a document puts itself, such as those that owners taught in the chat.

What stands under such a question is the team's own answer to it and to nothing else. It must be found in other words,
and must not take from the guide what only sounds like it. So it answers where its question is near to what is asked,
and nearer than what the guide has.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from index.serving.keyword_index import KeywordIndex
from index.serving.question_likeness import MeaningSource, RememberedMeanings, question_likeness
from index.values.finding import Decision, Finding, Question, RankedPoint
from index.values.search import BatchSearch
from index.words.specifics import specifics
from knowledge.guide import Guide

WORDS_COUNT = 0.2
"""How much shared words add to the cosine of two questions. The encoder knows marketing; for wifi and leave the words
tell more: with 50 answers and 200 other wordings (`tests/benchmarks/taught.py`) they find seven more."""
LEAST_NEAR = 0.42
"""Nearness from which a taught question may be what is asked: most other wordings of one are nearer, and of 100
questions about other things five are."""
FOREIGN = 0.2
"""Taken off where what is asked names a year, a platform or a country that the taught answer does not."""
NEAR_ALONE = 0.55
"""Nearness from which a text answers that the ranking would only suggest, where the guide has no answer."""
NEARER_OUTSIDE = 0.2
"""By how much a known question that no document answers may be nearer than the taught one."""
NEARER_TALK = 0.2
"""The same for small talk, which the shortest questions look like."""
NEARER_THAN_GUIDE = 0.1
"""By how much a taught question must be nearer than the guide's where the guide is sure of its point."""
NEARER_IN_GUIDE = 0.1
"""The same for a question of the guide, where the guide is much less sure of its point than the document is of its."""
SURER = 0.4
"""By how much the score of the document's point must then be higher."""
SAME_SUBJECT = 0.15
"""Score of a handbook's point for the taught question itself, from which the owner's answer stands in its place."""
LEAST_ALIKE, MOST_OUTSIDE = 9.2, 0.65
"""Likeness of two questions (`question_likeness`) from which the taught one answers where the guide has nothing, and
nearness of a known question that no document answers up to which it does. With 50 answers, 8 of 200 other wordings more
are found, and of 180 questions that no document answers one more gets an answer."""
MOST_COMPARED = 200
"""Taught questions that are compared so: each takes about a quarter of a millisecond."""
SURE_OF_TEXT = 0.6
"""Confidence in a taught text from which its nearness decides: that its question is near says more than its words."""
LEAST_SUGGESTED = 0.35
"""Nearness from which the taught question is at least suggested, where the guide has nothing."""


class TaughtQuestions:
    """The questions that documents put, by the point that answers them."""

    def __init__(
        self,
        documents: Guide,
        guide: Guide,
        search: BatchSearch,
        words: KeywordIndex,
        meanings: MeaningSource | None = None,
    ) -> None:
        self._questions: Mapping[str, tuple[str, ...]] = {
            section.points[0].id: section.questions for section in documents.sections if section.questions
        }
        self._stated = {
            point.id: specifics("\n".join((*self._questions[point.id], *(text.text for text in point.texts.values()))))
            for point in documents.points()
            if point.id in self._questions
        }
        self._words = words
        self._gives_way = frozenset(point.id for point in guide.points() if point.origin.sources)
        self._subjects = self._found_by(search)
        self._meanings = RememberedMeanings(meanings) if meanings else None
        self._first = tuple(questions[0] for questions in self._questions.values())[:MOST_COMPARED]
        if self._meanings and self._first:
            # So that the first question to be answered does not wait for the vectors of all of these.
            question_likeness(self._first, self._meanings)

    def _found_by(self, search: BatchSearch) -> Mapping[str, Mapping[str, float]]:
        """Return for each point what the guide has for its first question: points with their scores."""
        first = [Question(questions[0]) for questions in self._questions.values()]
        findings: Sequence[Finding] = search.resolve_all(first) if first else ()
        return {
            point: {each.id: each.score for each in found.points}
            for point, found in zip(self._questions, findings, strict=True)
        }

    def most_alike(self, documents: Finding, guide: Finding) -> Finding | None:
        """Return the documents' finding with the text whose question means what is asked, where the guide has nothing.

        This finds what the ranking does not: short questions, and those in another language. None where none is alike.
        """
        if not self._first or self._meanings is None:
            return None
        if guide.decision == "answer" or guide.near.outside > MOST_OUTSIDE:
            return None
        alike = question_likeness([documents.question, *self._first], self._meanings)[0, 1:]
        if alike.max() < LEAST_ALIKE:
            return None
        best = list(self._questions)[int(alike.argmax())]
        others = tuple(each for each in documents.points if each.id != best)
        score = max((each.score for each in documents.points), default=0.0)
        found = replace(documents, points=(RankedPoint(best, score), *others), decision="answer")
        return replace(found, small_talk=None, section=None, opening=0, missing=None, sentences=())

    def leads(self, documents: Finding) -> bool:
        """Tell whether a text that stands under a question is the best that documents have."""
        return bool(documents.points) and documents.points[0].id in self._questions

    def decision(self, documents: Finding, guide: Finding) -> Decision | None:
        """Return what to do with the documents' best text; None where the guide's finding stays."""
        near = self._nearness(documents)
        if self._answers(near, documents, guide):
            return "answer"
        is_surer = _is_sure(documents) and guide.decision in ("decline", "suggest")
        has_nothing = guide.decision == "decline" and documents.decision == "suggest"
        return "suggest" if near >= LEAST_SUGGESTED and (is_surer or has_nothing) else None

    def _nearness(self, documents: Finding) -> float:
        asked, point = documents.question, documents.points[0].id
        overlap = max(self._words.overlap(asked, each) for each in self._questions[point])
        is_foreign = bool(specifics(asked) - self._stated[point])
        return documents.near.point + WORDS_COUNT * overlap - FOREIGN * is_foreign

    def _answers(self, near: float, documents: Finding, guide: Finding) -> bool:
        if documents.decision not in ("answer", "suggest") or near < LEAST_NEAR:
            return False
        match guide.decision:
            case "small_talk":
                return _is_sure(documents) and near > guide.near.talk - NEARER_TALK
            case "answer":
                return _is_sure(documents) and self._is_before(near, documents, guide)
        if not _is_sure(documents):
            return near >= NEAR_ALONE
        return near > guide.near.outside - NEARER_OUTSIDE or self._likeness_of_subject(documents, guide) >= SAME_SUBJECT

    def _is_before(self, near: float, documents: Finding, guide: Finding) -> bool:
        """Tell whether the owner's answer goes before the point with which the guide answers."""
        if near > guide.near.point + NEARER_THAN_GUIDE:
            return True
        best = guide.points[0]
        if best.id in self._gives_way and self._likeness_of_subject(documents, guide) >= SAME_SUBJECT:
            return True
        return near > guide.near.point - NEARER_IN_GUIDE and documents.points[0].score > best.score + SURER

    def _likeness_of_subject(self, documents: Finding, guide: Finding) -> float:
        """Return how likely the guide's best point answers the taught question itself."""
        return self._subjects[documents.points[0].id].get(guide.points[0].id, 0.0) if guide.points else 0.0


def _is_sure(documents: Finding) -> bool:
    """Tell whether the documents' first text may well be what is asked for."""
    return documents.decision in ("answer", "suggest") and documents.confidence >= SURE_OF_TEXT
