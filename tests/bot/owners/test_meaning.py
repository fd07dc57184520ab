"""Which questions mean the same: by words that mean the same, and in groups that are alike on average."""

import numpy as np
import pytest

from bot.owners.meaning import SAME_MEANING, joined_groups
from index.serving.keyword_index import KeywordIndex
from index.serving.library import Library
from index.serving.question_likeness import RememberedMeanings, question_likeness
from index.serving.vector_index import VectorIndex
from index.serving.word_meanings import MeaningFinder
from index.values.passages import Passage
from tests.benchmarks.gaps import OTHER_QUESTIONS, QUESTIONS, pairs_of, read_groups
from tests.fake_encoder import WordEncoder


def alike(*pairs: tuple[int, int, float]) -> np.ndarray:
    """Return a table of likenesses between four rows; 0 where none is given."""
    table = np.zeros((4, 4), dtype=np.float32)
    for one, other, value in pairs:
        table[one, other] = table[other, one] = value
    return table


@pytest.mark.parametrize(
    ("table", "groups"),
    [
        (alike(), [[0], [1], [2], [3]]),
        (alike((0, 2, 5)), [[0, 2], [1], [3]]),
        (alike((0, 2, 4.9)), [[0], [1], [2], [3]]),
        # The third is near the second (6), but on average too far from the first two (3).
        (alike((0, 1, 9), (1, 2, 6)), [[0, 1], [2], [3]]),
        (alike((0, 1, 9), (1, 2, 6), (0, 2, 4)), [[0, 1, 2], [3]]),
        (alike((2, 3, 9), (0, 1, 8)), [[0, 1], [2, 3]]),
    ],
)
def test_groups_are_alike_on_average(table: np.ndarray, groups: list[list[int]]) -> None:
    assert joined_groups(table, 5.0) == groups


def test_no_questions_are_no_groups() -> None:
    assert joined_groups(np.zeros((0, 0), dtype=np.float32), SAME_MEANING) == []


def test_the_same_words_are_the_same_in_any_spelling() -> None:
    table = question_likeness(["giá book KOL", "gia book kol", "hợp đồng mẫu"], WordEncoder())
    assert table[0, 1] >= SAME_MEANING > table[0, 2]


def test_each_text_is_encoded_once() -> None:
    source = WordEncoder()
    remembered = RememberedMeanings(source)
    first = remembered.encode_queries(["giá", "thuế", "giá"])
    assert source.asked == ["giá", "thuế"]
    again = remembered.encode_queries(["thuế", "wifi"])
    assert source.asked == ["giá", "thuế", "wifi"]
    assert (again[0] == first[1]).all()
    assert (first[0] == first[2]).all()
    assert remembered.meanings(["giá"]).rarity.tolist() == [1]


def test_another_platform_is_another_question() -> None:
    places = question_likeness(["giờ đăng bài tiktok", "giờ đăng bài youtube"], WordEncoder())[0, 1]
    times = question_likeness(["giờ đăng bài sáng", "giờ đăng bài chiều"], WordEncoder())[0, 1]
    assert places == pytest.approx(times - 6, abs=0.01), "as many words in common, but two platforms"


def test_what_something_is_and_what_it_costs_are_two_questions() -> None:
    two, one = (
        question_likeness([each, "giá kol ảo"], WordEncoder())[0, 1] for each in ("kol ảo là gì", "kol ảo là ai")
    )
    assert two == pytest.approx(one - 4, abs=0.01), "as many words in common"


def test_words_mean_what_they_are_asked_about() -> None:
    asked = [("price", word) for word in ("giá a", "giá b", "giá c", "cost a", "cost b", "cost c")]
    asked += [("leave", word) for word in ("nghỉ a", "nghỉ b", "nghỉ c", "hiếm")]
    passages = [Passage(label, text, "question") for label, text in asked]
    texts = [passage.text for passage in passages]
    finder = MeaningFinder(passages, VectorIndex.build(WordEncoder().encode_passages(texts)), KeywordIndex.build(texts))
    found = finder.find(["gia", "cost", "nghi", "hiem", "gia_a", "lạ"])
    near = found.vectors @ found.vectors.T
    assert near[0, 1] == pytest.approx(1)
    assert near[0, 2] == pytest.approx(0)
    assert not found.vectors[3:].any(), "said too seldom to tell"
    assert found.rarity[3] > found.rarity[0] > 0
    assert found.rarity[4] == 0, "a pair that hardly anybody says"


def test_real_questions_in_groups(library: Library) -> None:
    found = [pairs_of(read_groups(path), library) for path in (QUESTIONS, OTHER_QUESTIONS)]
    joined, right, same = (sum(each) for each in zip(*found, strict=True))
    assert same == 414
    # Somewhat below what is measured: processors round differently, which moves a pair or two over the limit.
    assert right / joined > 0.81
    assert right / same > 0.82
