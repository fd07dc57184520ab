"""Fit ranker, thresholds and follow-up gate on the part of the question bank that the encoder never saw."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.building.classifier_fit import fit_classifier
from index.building.ranker_fit import RIDGE, fit_ranker
from index.encoders.encoder import Encoder, Vectors
from index.serving.classifier import Classifier
from index.serving.evidence import EvidenceFinder, Labels
from index.serving.fitted import Fitted, Thresholds
from index.serving.follow_ups import SIGNS, FollowUpGate, read_signs
from index.serving.keyword_index import KeywordIndex
from index.serving.queries import join_turn, search_text
from index.serving.ranker import OUTSIDE, POINT, SECTIONS, TALK, Ranker, RankerWeights, Ranking, group_of
from index.serving.themes import ThemeFinder, theme_of
from index.serving.vector_index import VectorIndex
from index.values.arrays import Flags, Floats
from index.values.passages import OUT_OF_SCOPE, SECTION, SMALL_TALK, Passage
from knowledge.bank import QuestionBank
from knowledge.toolbox.folding import strip_diacritics

HELD_OUT_PERCENT = 12
"""Share of the bank that the encoder is not trained on; it calibrates the ranker and the thresholds."""
OTHER_TALK = 0.2
"""Credit for recognising small talk but not its kind."""
WRONGLY_DECLINED = 0.03
"""Share of held-out answerable questions that the threshold may turn away."""
MOST_FITTED = 4_000
"""Held-out questions that are fitted on, of the 6,500 that there are: some twenty weights need no more, and a build is
a quarter shorter."""
CHANCE_PAIRS = 300
"""Complete questions that the gate is fitted on behind a turn of somebody else: with 1,000 of them every figure of the
development questions was the same, and a build took a quarter longer."""
RIGHTLY_NAMED = 0.8
"""Share of named themes that are the right ones: a wrong name is worse than the sentence without one."""
LEAST_FIRST = 0.4
"""Probability of the likeliest point or section from which it is the answer; below it, nearest points are offered. Of
the held-out questions a third are answered rightly where it is 0.3 to 0.4, half of them in the next tenth. A wrong
answer counts as much as four declines; an offer costs less than a decline, as it mostly has the right point."""
SUGGEST_FROM = 0.2
"""Part of the answer threshold from which near points are suggested instead of declining: an offer that is not wanted
costs a glance, a question that is turned away although there is an answer costs the answer."""


def is_held_out(question: str) -> bool:
    """Tell whether a bank question is kept from the encoder's training (by a hash of its text)."""
    return zlib.crc32(question.encode()) % 100 < HELD_OUT_PERCENT


@dataclass(frozen=True)
class LabelledQuestion:
    """A question with the label that it should lead to."""

    text: str
    label: str


def held_out(bank: QuestionBank) -> list[LabelledQuestion]:
    """Return the held-out questions, each also without its diacritics where it has any."""
    asked = [
        LabelledQuestion(question.text, prefix + question.label)
        for prefix, questions in (
            ("", bank.points),
            (SECTION, bank.sections),
            (SMALL_TALK, bank.small_talk),
            (OUT_OF_SCOPE, bank.out_of_scope),
        )
        for question in questions
        if is_held_out(question.text)
    ]
    stripped = [LabelledQuestion(strip_diacritics(one.text), one.label) for one in asked]
    return asked + [bare for one, bare in zip(asked, stripped, strict=True) if bare.text != one.text]


def _spread(asked: Sequence[LabelledQuestion]) -> list[LabelledQuestion]:
    """Return as many questions as are fitted on, from all parts of the bank."""
    step = max(1.0, len(asked) / MOST_FITTED)
    return [asked[int(number * step)] for number in range(min(len(asked), MOST_FITTED))]


def accepted_labels(asked: Sequence[LabelledQuestion], names: Sequence[str], bank: QuestionBank) -> Floats:
    """Return (questions, labels + 1): 1 where a label is right; the last column stands for no label at all."""
    groups = np.array([group_of(name) for name in names])
    column = {name: number for number, name in enumerate(names)}
    accepted = np.zeros((len(asked), len(names) + 1))
    for row, question in enumerate(asked):
        group = group_of(question.label)
        if group == OUTSIDE:
            accepted[row, :-1][groups == OUTSIDE] = 1
            accepted[row, -1] = 1
        elif group == TALK:
            accepted[row, :-1][groups == TALK] = OTHER_TALK
        right = bank.accepted(question.label) if group == POINT else (question.label,)
        for label in right:
            if label in column:
                accepted[row, column[label]] = 1
    return accepted


class Fitter:
    """Fits on one index; held-out questions stay out of the evidence, and those with no label there are not asked.

    `wrongly_declined` is the share of answerable questions that the threshold may turn away, `ridge` the penalty on
    the ranker's weights. Without `classify`, there is no classifier: what is fitted then fits other indexes too.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        vectors: VectorIndex,
        keywords: KeywordIndex,
        encoder: Encoder,
        bank: QuestionBank,
        wrongly_declined: float = WRONGLY_DECLINED,
        ridge: float = RIDGE,
        *,
        classify: bool = True,
    ) -> None:
        hidden = np.array([passage.kind == "question" and is_held_out(passage.text) for passage in passages])
        self._classifier = _classifier_of(passages, vectors, ~hidden) if classify else None
        self._evidence = EvidenceFinder(passages, vectors, keywords, hidden, self._classifier)
        self._names = self._evidence.labels.names
        self._encoder = encoder
        self._known = {search_text(passages[int(row)].text): int(row) for row in np.flatnonzero(hidden)}
        self._vectors = vectors
        self._bank = bank
        self._wrongly_declined = wrongly_declined
        self._ridge = ridge
        self._asked = _spread(
            [one for one in held_out(bank) if one.label in self._names or group_of(one.label) == OUTSIDE]
        )

    def fit(self, weights: RankerWeights | None = None) -> Fitted:
        """Return what was fitted; the ranking too, unless its weights are given."""
        gathered = self._gather([question.text for question in self._asked])
        groups = np.array([group_of(name) for name in self._names])
        accepted = accepted_labels(self._asked, self._names, self._bank)
        weights = weights or fit_ranker(gathered, groups, accepted, self._ridge)
        ranker = Ranker(self._names, weights)
        rankings = [ranker.rank(one) for one in gathered]
        return Fitted(weights, self._thresholds(rankings), self._gate(ranker, rankings), self._classifier)

    def _gather(self, questions: Sequence[str]) -> Floats:
        texts = [search_text(question) for question in questions]
        return np.stack(self._evidence.gather(self._encoded(texts), texts))

    def _encoded(self, texts: Sequence[str]) -> Vectors:
        """Return one vector a text; those of held-out questions stand in the index and are not computed again."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        encoded = dict(zip(new, self._encoder.encode_queries(new), strict=True))
        return np.stack([encoded[text] if text in encoded else self._vectors.row(self._known[text]) for text in texts])

    def _thresholds(self, rankings: Sequence[Ranking]) -> Thresholds:
        """Choose the confidence that turns away few answerable questions, given how each question was ranked."""
        groups = np.stack([ranking.groups for ranking in rankings])
        confidence = groups[:, POINT] + groups[:, SECTIONS]
        of_question = np.array([group_of(question.label) for question in self._asked])
        answerable = confidence[np.isin(of_question, (POINT, SECTIONS))]
        answer = float(np.quantile(answerable, self._wrongly_declined))
        return Thresholds(answer, answer * SUGGEST_FROM, self._least_theme(rankings), LEAST_FIRST)

    def _least_theme(self, rankings: Sequence[Ranking]) -> float:
        """Return the least part of what lies out of scope from which `RIGHTLY_NAMED` of the named themes are right."""
        finder = ThemeFinder(self._names, 0.0)
        named = [
            (found[1], found[0] == theme)
            for question, ranking in zip(self._asked, rankings, strict=True)
            if (theme := theme_of(question.label)) and (found := finder.likeliest(ranking.labels))
        ]
        if not named:
            return Thresholds.missing
        named.sort(reverse=True)
        right = np.cumsum([was_right for _, was_right in named]) / np.arange(1, len(named) + 1)
        enough = np.flatnonzero(right >= RIGHTLY_NAMED)
        return named[int(enough[-1])][0] if len(enough) else Thresholds.missing

    def _gate(self, ranker: Ranker, rankings: Sequence[Ranking]) -> FollowUpGate:
        """Fit the gate, given how each asked question was ranked alone."""
        follow_ups = self._bank.follow_ups
        alone = [ranker.rank(one) for one in self._gather([one.text for one in follow_ups])]
        pairs = [
            _Pair(one.turns[-1], one.text, not one.complete, ranking)
            for one, ranking in zip(follow_ups, alone, strict=True)
        ]
        pairs += self._chance_pairs(rankings)
        joined = self._gather([join_turn(pair.turn, pair.question) for pair in pairs])
        signs = [
            read_signs(search_text(pair.question), pair.alone, ranker.rank(one))
            for pair, one in zip(pairs, joined, strict=True)
        ]
        needs = np.array([pair.needs_turn for pair in pairs], dtype=np.float64)
        return FollowUpGate(tuple(_logistic(np.array(signs), needs).tolist()))

    def _chance_pairs(self, rankings: Sequence[Ranking]) -> list["_Pair"]:
        """Put complete questions behind turns that have nothing to do with them."""
        openers = sorted({one.turns[-1] for one in self._bank.follow_ups})
        complete = [
            (question.text, ranking)
            for question, ranking in zip(self._asked, rankings, strict=True)
            if group_of(question.label) != TALK
        ]
        spread = complete[:: max(1, len(complete) // CHANCE_PAIRS)]
        return [
            _Pair(openers[number % len(openers)], text, False, ranking) for number, (text, ranking) in enumerate(spread)
        ]


def _classifier_of(passages: Sequence[Passage], vectors: VectorIndex, visible: Flags) -> Classifier:
    """Fit the classifier on texts and questions; statements, half of them false, take no part."""
    labels = Labels.of(passages)
    taught = visible & np.array([passage.is_true is None for passage in passages])
    return fit_classifier(vectors.vectors()[taught], labels.of_row[taught], len(labels.names))


@dataclass(frozen=True)
class _Pair:
    """A question behind a turn, whether it needs the turn to be understood, and how it is ranked alone."""

    turn: str
    question: str
    needs_turn: bool
    alone: Ranking


def _logistic(signs: Floats, wanted: Floats) -> Floats:
    """Fit a logistic regression in which both outcomes weigh the same, with a small ridge; Newton's method."""
    weights = np.zeros(len(SIGNS))
    balance = np.where(wanted > 0, 0.5 / wanted.mean(), 0.5 / (1 - wanted.mean()))
    for _ in range(50):
        chance = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (balance * (wanted - chance)) - 0.5 * weights
        curve = (signs * (balance * chance * (1 - chance))[:, None]).T @ signs + 0.5 * np.eye(len(SIGNS))
        step = np.linalg.solve(curve, slope)
        weights += step
        if float(np.abs(step).max()) < 1e-6:
            break
    return weights
