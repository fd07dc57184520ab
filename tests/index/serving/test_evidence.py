"""The evidence for each label, worked out by hand on four passages."""

from math import exp, log

import numpy as np
import pytest

from index.serving.evidence import FEATURES, KEYWORD_SCALE, TEMPERATURE, EvidenceFinder, Labels
from index.serving.keyword_index import KeywordIndex
from index.serving.vector_index import VectorIndex
from index.values.arrays import Floats
from index.values.passages import Passage

WATER, BEANS, GREETING = range(3)
PASSAGES = [
    Passage("brew/water", "nước", "text", "vi"),
    Passage("brew/water", "nóng", "question"),
    Passage("brew/beans", "hạt", "text", "vi"),
    Passage("small_talk:greeting", "chào", "question"),
]
VECTORS = np.array([[0.6, 0.8], [1, 0], [0, 1], [0.8, 0.6]], dtype=np.float32)
EAST = np.array([1, 0], dtype=np.float32)
"""Its similarities are the first numbers of VECTORS: 0.6, 1, 0, 0.8."""


def finder(
    passages: list[Passage], vectors: list[list[float]] | None = None, hidden: int | None = None
) -> EvidenceFinder:
    rows = VECTORS if vectors is None else np.array(vectors, dtype=np.float32)
    mask = None if hidden is None else np.arange(len(passages)) == hidden
    index = KeywordIndex.build([passage.text for passage in passages])
    return EvidenceFinder(passages, VectorIndex.build(rows), index, mask)


def gathered(found: EvidenceFinder, text: str) -> Floats:
    """Return the evidence for a question whose vector is EAST."""
    (evidence,) = found.gather(EAST[None], [text])
    return evidence


def column(evidence: Floats, feature: str) -> list[float]:
    return [float(value) for value in evidence[:, FEATURES.index(feature)]]


def test_labels_in_order_of_appearance() -> None:
    labels = Labels.of(PASSAGES)
    assert labels.names == ("brew/water", "brew/beans", "small_talk:greeting")
    assert labels.of_row.tolist() == [0, 0, 1, 2]
    assert labels.is_question.tolist() == [False, True, False, True]


def test_texts_as_wholes_and_how_many_of_the_words_they_have() -> None:
    passages = [
        Passage("a", "nước sôi", "text", "vi"),
        Passage("a", "nước", "sentence", "vi"),
        Passage("b", "hạt", "text", "vi"),
    ]
    evidence = gathered(finder(passages, [[0.6, 0.8], [1, 0], [0, 1]]), "nước xanh")
    assert column(evidence, "whole_nearest") == pytest.approx([0.6, 0])
    # Of three rows two have the first word and none the second, nor the two together, which count half.
    known, unknown = log(1 + 1.5 / 2.5), log(1 + 3.5 / 0.5)
    assert column(evidence, "coverage") == pytest.approx([known / (known + 1.5 * unknown), 0])


def test_one_row_of_features_a_label() -> None:
    assert gathered(finder(PASSAGES), "gì").shape == (3, len(FEATURES))


def test_nearest_passages() -> None:
    evidence = gathered(finder(PASSAGES), "")
    assert column(evidence, "question_nearest") == pytest.approx([1, 0, 0.8])
    assert column(evidence, "text_nearest") == pytest.approx([0.6, 0, 0])


def test_masses_are_the_nearest_plus_what_neighbours_add() -> None:
    evidence = gathered(finder(PASSAGES), "")
    # The floor is the least similarity found, 0; the label of beans has it twice: as floor and as its text.
    assert column(evidence, "question_mass") == pytest.approx([1, 0, 0.8], abs=1e-6)
    assert column(evidence, "text_mass") == pytest.approx([0.6, TEMPERATURE * log(2), 0], abs=1e-5)


def test_two_near_questions_weigh_more_than_one() -> None:
    passages = [Passage("a/a", "một", "question"), Passage("a/a", "hai", "question"), Passage("a/b", "ba", "question")]
    evidence = gathered(finder(passages, [[1, 0], [1, 0], [0, 1]]), "")
    both = 1 + TEMPERATURE * log(2 + exp(-1 / TEMPERATURE))
    assert column(evidence, "question_mass")[0] == pytest.approx(both)
    assert column(evidence, "question_nearest") == pytest.approx([1, 0])


def test_keywords() -> None:
    # BM25 of the only word that one of four passages of one word holds (see test_keyword_index).
    once = log(1 + 3.5 / 1.5) / 2.2
    evidence = gathered(finder(PASSAGES), "NUOC?")
    assert column(evidence, "text_keywords") == pytest.approx([once / KEYWORD_SCALE, 0, 0])
    assert column(evidence, "text_keyword_share") == pytest.approx([1, 0, 0])
    assert column(evidence, "question_keywords") == [0, 0, 0]
    assert column(evidence, "question_keyword_share") == [0, 0, 0]


def test_shares_are_of_the_best_passage_of_both_kinds() -> None:
    evidence = gathered(finder(PASSAGES), "chào nước")
    assert column(evidence, "text_keyword_share") == pytest.approx([1, 0, 0])
    assert column(evidence, "question_keyword_share") == pytest.approx([0, 0, 1])


def test_unknown_words_are_no_evidence() -> None:
    evidence = gathered(finder(PASSAGES), "xyz")
    assert not evidence[:, FEATURES.index("question_keywords") : FEATURES.index("whole_nearest")].any()
    assert column(evidence, "coverage") == [0, 0, 0]


def test_years_and_places_that_a_figure_is_not_of() -> None:
    passages = [
        Passage("a/vn", "Năm 2022 ở Việt Nam: 5 USD", "text", "vi"),
        Passage("a/vn", "In 2022 and 2023 in Vietnam: USD 5", "text", "en"),
        Passage("a/plain", "Nền tảng chính là Instagram", "text", "vi"),
        Passage("a/vn", "năm 2021 thì sao", "question"),
    ]
    found = finder(passages)
    for question, foreign in (
        ("bao nhiêu", 0),
        ("năm 2023 bao nhiêu", 0),
        ("năm 2021 bao nhiêu", 1),
        ("TikTok Vietnam 2024", 2),
    ):
        # The point without figures is never the wrong one.
        assert column(gathered(found, question), "foreign_specifics") == [foreign, 0]


def test_hidden_passages_take_no_part() -> None:
    evidence = gathered(finder(PASSAGES, hidden=1), "nóng")
    assert column(evidence, "question_nearest") == pytest.approx([0, 0, 0.8])
    assert column(evidence, "question_mass") == pytest.approx([0, 0, 0.8], abs=1e-6)
    assert column(evidence, "question_keywords") == [0, 0, 0]
    assert gathered(finder(PASSAGES), "nóng")[WATER, FEATURES.index("question_keywords")] > 0


def test_shared_words_count_only_in_texts_of_the_question_s_language() -> None:
    passages = [Passage("a/one", "Tip nước nóng", "text", "vi"), Passage("a/two", "tip hot water", "text", "vi")]
    evidence = gathered(finder(passages, [[1, 0], [0.6, 0.8]]), "is there a tip on the water")
    # What has no marks is English, whatever language its document has.
    assert column(evidence, "other_language") == [1, 0]
    assert column(evidence, "coverage")[0] == 0 < column(evidence, "coverage")[1]


def test_without_tokens_nearness_stands_for_how_well_words_are_met() -> None:
    evidence = gathered(finder(PASSAGES), "nước")
    assert column(evidence, "alignment") == pytest.approx([0.6, 0, 0])
