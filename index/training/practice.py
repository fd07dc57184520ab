"""Practice for the ranking of owners' documents: small documents of many kinds, with questions of several writers.

The documents and questions in `practice/` were written for this; no test uses them. Each question is also asked with
what answers it taken away, as questions that a document only seems to answer are the ones that mislead.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np

from index.building.build import embed
from index.building.fitting import accepted_labels, held_out, is_held_out
from index.building.ranker_fit import fit_ranker
from index.encoders.encoder import Vectors, unit
from index.encoders.onnx_encoder import OnnxEncoder
from index.serving.alignment import CompactTokens, TokenTable
from index.serving.evidence import FEATURES, EvidenceFinder
from index.serving.keyword_index import KeywordIndex
from index.serving.queries import search_text
from index.serving.ranker import NONE, OUTSIDE, POINT, Ranker, RankerWeights, group_of
from index.serving.sources import collect_passages
from index.serving.trust import Trust, trust_signs
from index.serving.vector_index import VectorIndex
from index.values.arrays import Flags, Floats, Whole
from index.values.passages import Passage
from index.words.language import detect
from index.words.marks import MarkRestorer
from knowledge.bank import QuestionBank
from knowledge.documents import load_documents
from knowledge.guide import Guide
from knowledge.toolbox.errors import KnowledgeError
from knowledge.toolbox.folding import has_diacritics, strip_diacritics

PRACTICE = Path(__file__).parent / "practice"
GENERAL_EVERY = 3
"""Of the bank's questions that are far from any document, one of so many takes part: they are easily told."""
TELLING: Mapping[str, float] = {
    "text_nearest": 9.0,
    "whole_nearest": 7.0,
    "coverage": 4.0,
    "alignment": 30.0,
    "other_language": 1.6,
}
"""Features that tell points apart, with their weights beside each other. Fitted on practice alone, shared words count
almost nothing, as its questions are put in other words than people use who know their document. These were chosen by
600 questions, most of a public reading test in both languages; other documents were only asked to judge them. BM25, the
sums over near texts, the texts around one and its length gained nothing beside them."""
BESIDE = ("question_nearest", "question_keywords")
"""Features by which small talk and questions out of scope are told, and points that have questions of their own."""
AXES = 96
"""Of the 384 numbers of a token: with 64, four of 400 questions fewer have the right text first, with 128 one more."""
PRACTICE_RIDGE, FIRM_RIDGE = 1e-3, 1e-4
"""Penalties on the weights of the ranking and of the trust. With ten times the latter, the lead counts half as much,
and at the same share of near misses that are answered, fewer of other documents' questions get their answer."""
BESIDE_GUIDE = 1.5
"""Added to the logarithm of the odds that a document's point is right, so that it compares with the guide's confidence.
Of 156 questions on public documents 8% more have the right point first then; at 2.5 the guide loses too many."""


@dataclass(frozen=True)
class Practice:
    """What the ranking is fitted on: the labels, the evidence of each question, and which labels are right.

    The first `typed` questions are as people ask them, the others have their answer taken away.
    """

    names: tuple[str, ...]
    evidence: Floats
    accepted: Floats
    typed: int

    @cached_property
    def groups(self) -> Whole:
        """The group of each label."""
        return np.array([group_of(name) for name in self.names], dtype=np.int64)


@dataclass(frozen=True)
class _Asked:
    """A question, and the points that answer it; none where no document does."""

    text: str
    points: tuple[str, ...]


def practise(encoder: OnnxEncoder, bank: QuestionBank, axes: Vectors) -> Practice:
    """Return the evidence for the practice questions, with and without their answer, and for some of the bank."""
    guide = load_documents(PRACTICE / "documents", detect).guide
    passages = collect_passages(guide, bank)
    hidden = np.array([one.kind == "question" and is_held_out(one.text) for one in passages])
    vectors = VectorIndex.build(embed(tuple(passages), encoder))
    words = KeywordIndex.build([passage.text for passage in passages])
    tokens = _tokens(passages, encoder, axes)
    finder = EvidenceFinder(passages, vectors, words, hidden, tokens=tokens)
    marks = MarkRestorer.of(passage.text for passage in passages)
    names = finder.labels.names
    typed, general = _read_questions(guide), held_out(bank)[::GENERAL_EVERY]
    asked = [*typed, *(replace(one, text=strip_diacritics(one.text)) for one in typed if has_diacritics(one.text))]
    texts = [search_text(text) for text in (*(one.text for one in asked), *(one.text for one in general))]
    encoded = encoder.queries_with_tokens([marks.restored(text) for text in texts])
    evidence = np.stack(finder.gather(encoded[0], texts, encoded[1]))
    accepted = np.concatenate([_accepted(asked, names), accepted_labels(general, names, bank)])
    answered = [row for row, one in enumerate(asked) if one.points]
    without = np.stack([_without(evidence[row], accepted[row, :-1] > 0) for row in answered])
    nothing = _accepted([_Asked("", ())] * len(answered), names)
    return Practice(names, np.concatenate([evidence, without]), np.concatenate([accepted, nothing]), len(evidence))


def _read_questions(guide: Guide) -> list[_Asked]:
    """Read the questions; what answers one is told by words that only those points have."""
    said = {point.id: " ".join(f"{one.title} {one.text}" for one in point.texts.values()) for point in guide.points()}
    asked = []
    for line in (PRACTICE / "questions.jsonl").read_text(encoding="utf8").splitlines():
        found = json.loads(line)
        answer = found.get("has")
        points = tuple(point for point, text in said.items() if answer and answer in text)
        if answer and not points:
            raise KnowledgeError(f"{PRACTICE}: no point has {answer!r}")
        asked.append(_Asked(found["q"], points))
    return asked


def fit_axes(texts: Sequence[str], encoder: OnnxEncoder) -> Vectors:
    """Return the axes along which the tokens of texts differ most, a column each."""
    _, tokens = encoder.passages_with_tokens(texts)
    vectors = unit(np.concatenate([each.vectors for each in tokens]))
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    return axes[:, ::-1][:, :AXES].astype(np.float16).astype(np.float32)


def _tokens(passages: Sequence[Passage], encoder: OnnxEncoder, axes: Vectors) -> TokenTable:
    rows = [row for row, passage in enumerate(passages) if passage.kind == "text"]
    _, tokens = encoder.passages_with_tokens([passages[row].text for row in rows])
    return TokenTable.of({row: CompactTokens.of(each, axes) for row, each in zip(rows, tokens, strict=True)}, axes)


def _accepted(asked: Sequence[_Asked], names: Sequence[str]) -> Floats:
    """Return (questions, labels + 1) as `accepted_labels` does: without an answer, what is out of scope is right."""
    outside = np.array([group_of(name) == OUTSIDE for name in names] + [True])
    return np.array(
        [[*(name in one.points for name in names), False] if one.points else outside for one in asked], float
    )


def _without(evidence: Floats, taken: Flags) -> Floats:
    """Return a question's evidence in which nothing speaks for the labels that are taken away."""
    left = evidence.copy()
    left[taken] = evidence[~taken].min(axis=0)
    return left


def fit_ranking(practice: Practice) -> RankerWeights:
    """Return the weights: what tells points apart, and how much that counts beside everything else."""
    points = practice.groups == POINT
    telling = np.array([TELLING.get(feature, 0.0) for feature in FEATURES])
    scores = np.where(points, practice.evidence @ telling, 0.0)
    beside = [FEATURES.index(name) for name in BESIDE]
    joined = np.concatenate([scores[:, :, None], practice.evidence[:, :, beside]], axis=2)
    fitted = fit_ranker(joined, practice.groups, practice.accepted, PRACTICE_RIDGE)
    weights = telling * fitted.features[0]
    weights[beside] += np.array(fitted.features[1:])
    return RankerWeights(tuple(weights.tolist()), fitted.biases)


def fit_trust(practice: Practice, weights: RankerWeights) -> Trust:
    """Return how the signs tell that the best point is right: one label, right or not, is a logistic regression."""
    ranker = Ranker(practice.names, weights)
    points = np.flatnonzero(practice.groups == POINT)
    signs, right = [], []
    for evidence, accepted in zip(practice.evidence[: practice.typed], practice.accepted, strict=False):
        ranking = ranker.rank(evidence)
        best = int(points[ranking.labels[points].argmax()])
        signs.append(trust_signs(evidence, best, practice.groups))
        right.append(accepted[best])
    wanted = np.column_stack([right, 1 - np.array(right)])
    fitted = fit_ranker(np.array(signs)[:, None, :], np.array([POINT]), wanted, FIRM_RIDGE)
    return Trust(fitted.features, fitted.biases[POINT] - fitted.biases[NONE] + BESIDE_GUIDE)
