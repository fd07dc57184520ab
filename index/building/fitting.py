"""Fit ranker, thresholds and follow-up gate on the part of the question bank that the encoder never saw."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.encoders.encoder import Encoder, Vectors
from index.serving.evidence import EvidenceFinder
from index.serving.follow_ups import SIGNS, FollowUpGate, read_signs
from index.serving.keyword_index import KeywordIndex
from index.serving.queries import join_turns, search_text
from index.serving.ranker import OUTSIDE, POINT, SECTIONS, TALK, Ranker, RankerWeights, fit, group_of
from index.serving.resolver import Thresholds
from index.serving.vector_index import VectorIndex
from index.values.passages import OUT_OF_SCOPE, SECTION, SMALL_TALK, Passage
from knowledge.bank import QuestionBank
from knowledge.toolbox.folding import strip_diacritics

HELD_OUT_PERCENT = 12
"""Share of the bank that the encoder is not trained on; it calibrates the ranker and the thresholds."""
OTHER_TALK = 0.2
"""Credit for recognising small talk but not its kind."""
WRONGLY_DECLINED = 0.04
"""Share of held-out answerable questions that the threshold may turn away."""
SUGGEST_FROM = 0.5
"""Part of the answer threshold from which near points are suggested instead of declining."""


def is_held_out(question: str) -> bool:
    """Tell whether a bank question is kept from the encoder's training (by a hash of its text)."""
    return zlib.crc32(question.encode()) % 100 < HELD_OUT_PERCENT


@dataclass(frozen=True)
class Asked:
    """A question with the label that it should lead to."""

    text: str
    label: str


def held_out(bank: QuestionBank) -> list[Asked]:
    """Return the held-out questions, each also without its diacritics."""
    asked = [
        Asked(question.text, prefix + question.label)
        for prefix, questions in (
            ("", bank.points),
            (SECTION, bank.sections),
            (SMALL_TALK, bank.small_talk),
            (OUT_OF_SCOPE, bank.out_of_scope),
        )
        for question in questions
        if is_held_out(question.text)
    ]
    return asked + [Asked(strip_diacritics(one.text), one.label) for one in asked]


def accepted_labels(asked: Sequence[Asked], names: Sequence[str], bank: QuestionBank) -> npt.NDArray[np.float64]:
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

    `wrongly_declined` is the share of answerable questions that the threshold may turn away.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        vectors: VectorIndex,
        keywords: KeywordIndex,
        encoder: Encoder,
        bank: QuestionBank,
        wrongly_declined: float = WRONGLY_DECLINED,
    ) -> None:
        hidden = np.array([passage.kind == "question" and is_held_out(passage.text) for passage in passages])
        self._evidence = EvidenceFinder(passages, vectors, keywords, hidden)
        self._names = self._evidence.labels.names
        self._encoder = encoder
        self._bank = bank
        self._wrongly_declined = wrongly_declined
        self._asked = [one for one in held_out(bank) if one.label in self._names or group_of(one.label) == OUTSIDE]

    def fit(self) -> tuple[RankerWeights, Thresholds, FollowUpGate]:
        """Return the fitted ranker, thresholds and gate."""
        gathered = self._gather([question.text for question in self._asked])
        groups = np.array([group_of(name) for name in self._names])
        weights = fit(gathered, groups, accepted_labels(self._asked, self._names, self._bank))
        ranker = Ranker(self._names, weights)
        return weights, self._thresholds(ranker, gathered), self._gate(ranker)

    def _gather(self, questions: Sequence[str]) -> npt.NDArray[np.float64]:
        texts = [search_text(question) for question in questions]
        vectors: Vectors = self._encoder.encode_queries(texts)
        return np.stack(self._evidence.gather(vectors, texts))

    def _thresholds(self, ranker: Ranker, gathered: npt.NDArray[np.float64]) -> Thresholds:
        """Choose the confidence that turns away few answerable questions."""
        groups = np.stack([ranker.rank(one).groups for one in gathered])
        confidence = groups[:, POINT] + groups[:, SECTIONS]
        of_question = np.array([group_of(question.label) for question in self._asked])
        answerable = confidence[np.isin(of_question, (POINT, SECTIONS))]
        answer = float(np.quantile(answerable, self._wrongly_declined))
        return Thresholds(answer, answer * SUGGEST_FROM)

    def _gate(self, ranker: Ranker) -> FollowUpGate:
        turns, questions, needs = self._conversations()
        alone = [ranker.rank(one) for one in self._gather(questions)]
        joined = [
            ranker.rank(one)
            for one in self._gather(
                [join_turns([turn], question) or "" for turn, question in zip(turns, questions, strict=True)]
            )
        ]
        signs = np.array(
            [
                read_signs(search_text(question), one, other)
                for question, one, other in zip(questions, alone, joined, strict=True)
            ]
        )
        return FollowUpGate(tuple(_logistic(signs, np.array(needs, dtype=np.float64)).tolist()))

    def _conversations(self) -> tuple[list[str], list[str], list[bool]]:
        """Return earlier turns, questions, and whether the question needs the turn: real ones and chance pairs."""
        pairs = [(one.turns[-1], one.text, not one.complete) for one in self._bank.follow_ups]
        openers = sorted({turn for turn, _, _ in pairs})
        complete = [question.text for question in self._asked if group_of(question.label) != TALK]
        pairs += [(openers[i % len(openers)], question, False) for i, question in enumerate(complete)]
        return [pair[0] for pair in pairs], [pair[1] for pair in pairs], [pair[2] for pair in pairs]


def _logistic(signs: npt.NDArray[np.float64], wanted: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
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
