"""BM25 over folded words and pairs of words, with scores worked out by hand."""

from math import log
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.serving.keyword_index import KeywordIndex


def test_scores_worked_out_by_hand() -> None:
    # Four rows of one word each: idf = ln(1 + (4 - 1 + 0.5) / (1 + 0.5)), term = 1 / (1 + k1), k1 = 1.2.
    index = KeywordIndex.build(["một", "hai", "ba", "bốn"])
    assert index.scores("Hai?") == pytest.approx([0, log(1 + 3.5 / 1.5) / 2.2, 0, 0])
    # "một" and "hai" are in the index, their pair is not.
    once = log(1 + 3.5 / 1.5) / 2.2
    assert index.scores("mot hai") == pytest.approx([once, once, 0, 0])


def test_rare_words_and_pairs_count_more() -> None:
    index = KeywordIndex.build(["đo lường hiệu quả", "đo hiệu quả", "hiệu quả đo", "hiệu quả"])
    found = index.scores("do luong")
    assert found[0] > found[1] == found[2] > found[3] == 0
    assert index.scores("hiệu quả")[3] > index.scores("hiệu quả")[0]


def test_diacritics_and_case_do_not_matter() -> None:
    index = KeywordIndex.build(["Đo lường hiệu quả", "Chọn người phù hợp"])
    assert np.array_equal(index.scores("DO LUONG"), index.scores("đo lường"))
    assert index.scores("do luong")[0] > 0


@pytest.mark.parametrize("query", ["", "?", "xyz", "xyz abc"])
def test_no_known_word(query: str) -> None:
    assert KeywordIndex.build(["một", "hai ba"]).scores(query).tolist() == [0, 0]


@pytest.mark.parametrize(
    ("query", "covered"),
    [
        ("posts", [0.5, 0.5, 0]),
        ("post", [0.5, 1, 0]),
        # Vietnamese words have no endings, and short words have too many neighbours.
        ("nhan", [0, 0, 1]),
        ("cas", [0, 0, 0]),
    ],
)
def test_words_with_other_endings_are_covered(query: str, covered: list[int]) -> None:
    index = KeywordIndex.build(["posting often", "the post, posting", "nhan ca"])
    assert index.coverage(query).tolist() == covered


@pytest.mark.parametrize("texts", [[""], ["", "một"], ["?", "!"]])
def test_texts_without_words_are_rows_too(texts: list[str]) -> None:
    index = KeywordIndex.build(texts)
    assert index.scores("hai").tolist() == [0] * len(texts)
    assert (index.scores("một") > 0).tolist() == [text == "một" for text in texts]


@given(st.text())
def test_any_query_gets_a_finite_score_a_row(query: str) -> None:
    found = INDEX.scores(query)
    assert found.shape == (3,)
    assert np.isfinite(found).all()
    assert (found >= 0).all()


INDEX = KeywordIndex.build(["a b c", "a", "0 1"])


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    INDEX.save(tmp_path)
    loaded = KeywordIndex.load(tmp_path)
    for query in ("a", "a b", "b c 1", "xyz", ""):
        assert np.array_equal(loaded.scores(query), INDEX.scores(query))
