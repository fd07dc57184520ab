"""What the ranking is fitted on: questions that the index does not have, with the labels that are right for them."""

from collections.abc import Sequence

import numpy as np
import pytest

from index.building.fitting import OTHER_TALK, Fitter, LabelledQuestion, accepted_labels, held_out, is_held_out
from index.encoders.encoder import Vectors
from index.serving.follow_ups import SIGNS
from index.serving.keyword_index import KeywordIndex
from index.serving.vector_index import VectorIndex
from index.values.passages import Passage
from knowledge.bank import BankQuestion, FollowUp, QuestionBank
from tests.fake_encoder import WordEncoder

NAMES = ("brew/water", "brew/beans", "section:brew", "small_talk:thanks", "small_talk:bye", "out_of_scope:far: Bóng")
NO_LABEL = (0, 0, 0, 0, 0, 0, 1)


def numbered(text: str, *, held: bool) -> str:
    """Return the text with a number, so that it is one of the held-out questions or not."""
    return next(f"{text} {number}" for number in range(1000) if is_held_out(f"{text} {number}") is held)


def test_one_question_in_eight_is_held_out() -> None:
    # 12% of 10,000 with a standard deviation of 33
    assert 1_000 < sum(is_held_out(f"câu hỏi {number}") for number in range(10_000)) < 1_400


def test_held_out_questions_are_asked_without_diacritics_too() -> None:
    held, seen = numbered("nước nóng", held=True), numbered("nước lạnh", held=False)
    bank = QuestionBank(
        points=(BankQuestion(held, "brew/water", "vi"), BankQuestion(seen, "brew/water", "vi")),
        sections=(BankQuestion(held, "brew", "vi"),),
    )
    asked = [(one.text, one.label) for one in held_out(bank)]
    bare = held.replace("ướ", "uo").replace("ó", "o")
    assert asked == [(held, "brew/water"), (held, "section:brew"), (bare, "brew/water"), (bare, "section:brew")]
    english = numbered("hot water", held=True)
    assert len(held_out(QuestionBank(points=(BankQuestion(english, "brew/water", "en"),)))) == 1


@pytest.mark.parametrize(
    ("label", "right"),
    [
        ("brew/water", (1, 0, 0, 0, 0, 0, 0)),
        # The bank says that both answer the same questions.
        ("brew/beans", (0, 1, 0, 0, 0, 0, 0)),
        ("section:brew", (0, 0, 1, 0, 0, 0, 0)),
        ("small_talk:bye", (0, 0, 0, OTHER_TALK, 1, 0, 0)),
        # Any theme out of scope is right, and so is none at all.
        ("out_of_scope:far: Bóng", (0, 0, 0, 0, 0, 1, 1)),
        ("out_of_scope:near: Chè", (0, 0, 0, 0, 0, 1, 1)),
    ],
)
def test_right_labels(label: str, right: tuple[float, ...]) -> None:
    (row,) = accepted_labels([LabelledQuestion("?", label)], NAMES, QuestionBank())
    assert tuple(row.tolist()) == right


def test_points_that_answer_the_same_are_all_right() -> None:
    bank = QuestionBank(overlaps=(("brew/water", "brew/beans"),))
    (row,) = accepted_labels([LabelledQuestion("?", "brew/water")], NAMES, bank)
    assert row.tolist() == [1, 1, 0, 0, 0, 0, 0]


class CountingEncoder(WordEncoder):
    """Lists the questions that it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.encoded: list[str] = []

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        return super().encode_queries(texts)


def test_a_small_world_is_learnt_without_encoding_what_is_known() -> None:
    themes = {"brew/water": "nuoc nong bao nhieu do", "brew/beans": "hat rang xay the nao"}
    questions = [
        BankQuestion(numbered(f"{words} {chosen}", held=held), label)
        for label, words in themes.items()
        for chosen in ("a", "b", "c")
        for held in (True, False)
    ]
    turns = FollowUp((questions[0].text,), "con hat thi sao", "brew/beans")
    bank = QuestionBank(points=tuple(questions), follow_ups=(turns, FollowUp(turns.turns, "xin chao", "x", True)))
    passages = [Passage(one.label, one.text, "question") for one in questions]
    encoder = CountingEncoder()
    texts = [passage.text for passage in passages]
    vectors = VectorIndex.build(encoder.encode_passages(texts))
    fitted = Fitter(passages, vectors, KeywordIndex.build(texts), encoder, bank).fit()
    assert np.isfinite(fitted.weights.features).all()
    assert 0 < fitted.thresholds.suggest < fitted.thresholds.answer <= 1
    assert len(fitted.gate.weights) == len(SIGNS)
    assert not set(texts) & set(encoder.encoded)


def test_themes_are_named_as_far_as_most_are_right() -> None:
    # Two themes with words of their own, and one whose held-out questions look like the first.
    themes = {"price": "gia may tien mot tach", "tools": "may xay nao tot nhat", "other": "gia may tien mot tach dep"}
    questions = [
        BankQuestion(numbered(f"{words} {chosen}", held=held), f"near: {theme}")
        for theme, words in themes.items()
        for chosen in ("a", "b", "c")
        for held in (True, False)
    ]
    answerable = [
        BankQuestion(numbered(f"nuoc nong {one}", held=held), "brew/water") for one in "ab" for held in (True, False)
    ]
    turns = (FollowUp((answerable[0].text,), "con gi nua", "brew/water"),)
    bank = QuestionBank(points=tuple(answerable), out_of_scope=tuple(questions), follow_ups=turns)
    passages = [Passage(one.label, one.text, "question") for one in answerable]
    passages += [Passage(f"out_of_scope:{one.label}", one.text, "question") for one in questions]
    encoder = WordEncoder()
    texts = [passage.text for passage in passages]
    index = VectorIndex.build(encoder.encode_passages(texts))
    fitted = Fitter(passages, index, KeywordIndex.build(texts), encoder, bank).fit()
    assert 0 < fitted.thresholds.missing <= 1


def test_without_themes_none_is_named() -> None:
    answerable = [
        BankQuestion(numbered(f"nuoc nong {one}", held=held), "brew/water") for one in "ab" for held in (True, False)
    ]
    far = [
        BankQuestion(numbered(f"ai vo dich {one}", held=held), "far: football")
        for one in "ab"
        for held in (True, False)
    ]
    passages = [Passage(one.label, one.text, "question") for one in answerable]
    passages += [Passage(f"out_of_scope:{one.label}", one.text, "question") for one in far]
    encoder = WordEncoder()
    texts = [passage.text for passage in passages]
    index = VectorIndex.build(encoder.encode_passages(texts))
    turns = (FollowUp((answerable[0].text,), "con gi nua", "brew/water"),)
    bank = QuestionBank(points=tuple(answerable), out_of_scope=tuple(far), follow_ups=turns)
    assert Fitter(passages, index, KeywordIndex.build(texts), encoder, bank).fit().thresholds.missing > 1
