"""From a question to points, confidence and a decision, on a small guide with an encoder of shared words."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.serving.evidence import FEATURES
from index.serving.fitted import Fitted, Thresholds
from index.serving.follow_ups import SIGNS, FollowUpGate
from index.serving.keyword_index import KeywordIndex
from index.serving.queries import search_text
from index.serving.ranker import GROUPS, NONE, RankerWeights
from index.serving.resolver import BEST, LEAST_TALK, STATED_POINTS, STATEMENTS, Resolver, decide
from index.serving.sources import collect_passages
from index.serving.vector_index import VectorIndex
from index.values.finding import Finding
from knowledge.bank import BankQuestion, BankStatement, QuestionBank
from knowledge.guide import LANGUAGES, Guide, Language, Point, PointText, Section
from tests.fake_encoder import WordEncoder


def point(name: str, vietnamese: str, english: str) -> Point:
    return Point(name, {"vi": PointText("Mục", vietnamese), "en": PointText("Item", english)})


GUIDE = Guide(
    {},
    (
        Section(
            "brew",
            {},
            {},
            (
                point("brew/water", "Nước nóng vừa phải. Nhiệt độ tốt là 95 độ.", "Water is hot. It has 95 degrees."),
                point("brew/beans", "Hạt cần mới rang. Hạt xay ngay.", "Beans are fresh. Grind them."),
            ),
        ),
        Section("serve", {}, {}, (point("serve/cup", "Tách sứ giữ ấm.", "Porcelain cups keep warm."),)),
    ),
)
BANK = QuestionBank(
    points=(
        BankQuestion("nước pha nóng bao nhiêu độ", "brew/water", "vi"),
        BankQuestion("how hot is the water", "brew/water", "en"),
        BankQuestion("hạt rang khi nào", "brew/beans", "vi"),
        BankQuestion("which cup keeps coffee warm", "serve/cup", "en"),
    ),
    sections=(BankQuestion("pha cà phê thế nào", "brew", "vi"),),
    small_talk=(BankQuestion("xin chào", "greeting"), BankQuestion("cảm ơn nhiều", "thanks")),
    out_of_scope=(BankQuestion("ai vô địch bóng đá", "far: Bóng đá"),),
)
WEIGHTS = RankerWeights(
    tuple({"question_nearest": 20.0, "text_nearest": 5.0}.get(feature, 0.0) for feature in FEATURES),
    tuple(14.0 if group == NONE else 0.0 for group in range(len(GROUPS))),
)
THRESHOLDS = Thresholds(answer=0.5, suggest=0.05)
LEANING = FollowUpGate(tuple(60.0 if sign == "leans_on" else -30.0 * (sign == "bias") for sign in SIGNS), strength=0.8)
"""Takes the turn before into account where the question begins like a follow-up."""


def resolver(
    bank: QuestionBank = BANK, encoder: WordEncoder | None = None, thresholds: Thresholds = THRESHOLDS
) -> Resolver:
    encoder = encoder or WordEncoder()
    passages = collect_passages(GUIDE, bank)
    texts = [passage.text for passage in passages]
    vectors = VectorIndex.build(encoder.encode_passages(texts))
    return Resolver(passages, vectors, KeywordIndex.build(texts), encoder, Fitted(WEIGHTS, thresholds, LEANING))


RESOLVER = resolver()


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("Nước pha nóng bao nhiêu độ?", "brew/water"),
        ("nuoc pha nong bn do", "brew/water"),
        ("How hot is the water?", "brew/water"),
        ("hat rang khi nao", "brew/beans"),
        ("Which cup keeps coffee warm?", "serve/cup"),
    ],
)
def test_a_question_of_the_bank_is_answered(question: str, best: str) -> None:
    finding = RESOLVER.resolve(question)
    assert finding.decision == "answer"
    assert finding.points[0].id == best
    assert finding.confidence > 0.9
    assert (finding.section, finding.small_talk) == (None, None)


@pytest.mark.parametrize(("question", "kind"), [("Xin chào!", "greeting"), ("cam on nhieu", "thanks")])
def test_small_talk(question: str, kind: str) -> None:
    finding = RESOLVER.resolve(question)
    assert (finding.decision, finding.small_talk, finding.section) == ("small_talk", kind, None)


@pytest.mark.parametrize(
    ("question", "act", "is_said"),
    [
        ("xin chào", "greeting", True),
        ("cảm ơn nhiều", "thanks", True),
        # Without marks, "nhiêu" is a word of "cảm ơn nhiều"; of "xin chào" the question has none.
        ("nước pha nóng bao nhiêu độ", "thanks", False),
        # Two of five words with "cảm ơn nhiều", but more with a question of the bank.
        ("hạt rang khi nào, cảm ơn nhiều", "thanks", False),
    ],
)
def test_the_likeliest_act_is_told_whatever_the_decision(question: str, act: str, is_said: bool) -> None:
    finding = RESOLVER.resolve(question)
    assert finding.act == act
    assert (finding.act_score >= LEAST_TALK) == is_said
    assert (finding.small_talk == act) == is_said


def test_without_small_talk_there_is_no_act() -> None:
    finding = resolver(replace(BANK, small_talk=())).resolve("xin chào")
    assert (finding.act, finding.act_score) == (None, 0.0)


THEMES = replace(
    BANK,
    out_of_scope=(
        BankQuestion("giá tách sứ mấy tiền", "near: price"),
        BankQuestion("máy xay nào tốt hơn", "near: tools"),
        BankQuestion("quán đông ghê", "near: other"),
    ),
)


@pytest.mark.parametrize(
    ("question", "least_share", "theme"),
    [
        ("giá tách sứ mấy tiền", 0.5, "price"),
        ("máy xay nào tốt hơn", 0.5, "tools"),
        ("quán đông ghê", 0.5, None),
        ("giá tách sứ mấy tiền", 1.01, None),
        ("nước pha nóng bao nhiêu độ", 0.0, None),
        ("xin chào", 0.0, None),
    ],
)
def test_what_is_not_answered_names_its_theme(question: str, least_share: float, theme: str | None) -> None:
    found = resolver(THEMES, thresholds=replace(THRESHOLDS, missing=least_share)).resolve(question)
    assert found.missing == theme


STATED = replace(
    BANK,
    statements=(
        BankStatement("nước pha cà phê phải sôi", "brew/water", False),
        BankStatement("nước pha nóng 95 độ", "brew/water", True),
        BankStatement("tách sứ giữ ấm", "serve/cup", True),
    ),
)


def test_statements_on_the_best_points_are_nearest_first() -> None:
    found = resolver(STATED).resolve("nước pha nóng 95 độ à")
    assert found.points[0].id == "brew/water"
    of_the_point = [one for one in found.statements if one.point == "brew/water"]
    # Shared words: 5 of 5 and 6, and 2 of 6 and 6.
    assert [(one.text, one.is_true) for one in of_the_point] == [
        ("nước pha nóng 95 độ", True),
        ("nước pha cà phê phải sôi", False),
    ]
    assert [one.similarity for one in of_the_point] == pytest.approx([5 / 30**0.5, 2 / 36**0.5])
    assert [one.similarity for one in found.statements] == sorted(
        (one.similarity for one in found.statements), reverse=True
    )


def test_statements_on_other_points_are_left_out() -> None:
    found = resolver(STATED).resolve("nước pha nóng bao nhiêu độ, hạt rang khi nào")
    assert {one.point for one in found.statements} <= {one.id for one in found.points[:STATED_POINTS]}
    assert RESOLVER.resolve("nước pha nóng bao nhiêu độ").statements == ()


def test_no_more_statements_than_needed() -> None:
    many = tuple(BankStatement(f"nước nóng {number} độ", "brew/water", True) for number in range(STATEMENTS + 3))
    found = resolver(replace(BANK, statements=many)).resolve("nước pha nóng bao nhiêu độ")
    assert len(found.statements) == STATEMENTS


@pytest.mark.parametrize("question", ["ai vô địch bóng đá", "thời tiết mai", "👍", "", "   ", "?"])
def test_what_the_guide_does_not_hold_is_declined(question: str) -> None:
    finding = RESOLVER.resolve(question)
    assert finding.decision == "decline"
    assert finding.confidence < THRESHOLDS.suggest
    assert len(finding.points) == 3


def test_between_the_thresholds_points_are_suggested() -> None:
    # Cosines: 3 / sqrt(5 * 6) with the question, 2 / sqrt(5 * 5) with the sentence "Mục. Nước nóng vừa phải.";
    # the odds of the point are e^(20 * 0.548 + 5 * 0.4), those of none e^14: about 0.35 to 1.
    finding = RESOLVER.resolve("nước pha nóng lắm vậy")
    assert finding.decision == "suggest"
    assert THRESHOLDS.suggest <= finding.confidence < THRESHOLDS.answer
    assert finding.points[0].id == "brew/water"


@pytest.mark.parametrize(
    ("above_answer", "above_suggest", "decision"),
    [(0, -0.01, "answer"), (-0.01, -0.02, "answer"), (0.01, 0, "suggest"), (0.02, 0.01, "decline")],
)
def test_thresholds_are_the_least_confidence(above_answer: float, above_suggest: float, decision: str) -> None:
    question = "nước pha nóng lắm vậy"
    sure = RESOLVER.resolve(question).confidence
    thresholds = Thresholds(sure + above_answer, sure + above_suggest)
    assert resolver(thresholds=thresholds).resolve(question).decision == decision


def test_a_question_about_a_section() -> None:
    finding = RESOLVER.resolve("pha cà phê thế nào?")
    assert (finding.decision, finding.section) == ("answer", "brew")
    assert {found.id for found in finding.points[:2]} == {"brew/water", "brew/beans"}
    assert finding.points[1].score > 0.4  # lent by the section
    assert finding.points[2].score < 0.1


def test_points_are_ranked() -> None:
    scores = [found.score for found in RESOLVER.resolve("nước pha nóng bao nhiêu độ").points]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len(scores) == 3 <= BEST


TURN = "Nước pha nóng bao nhiêu độ?"


def test_a_follow_up_takes_its_subject_from_the_turn_before() -> None:
    follow_up = "còn lại?"
    assert RESOLVER.resolve(follow_up).decision == "decline"
    finding = RESOLVER.resolve(follow_up, [TURN])
    assert finding.points[0].id == "brew/water"
    assert finding.confidence > RESOLVER.resolve(follow_up).confidence


def test_only_the_last_turn_counts() -> None:
    assert RESOLVER.resolve("còn lại?", ["hạt rang khi nào", TURN]) == RESOLVER.resolve("còn lại?", [TURN])


def test_a_complete_question_is_not_bent_by_the_turn_before() -> None:
    alone, after = RESOLVER.resolve("hạt rang khi nào"), RESOLVER.resolve("hạt rang khi nào", [TURN])
    assert after.points[0].id == "brew/beans"
    assert after.confidence == pytest.approx(alone.confidence, abs=1e-3)


def test_small_talk_is_not_bent_by_the_turn_before() -> None:
    assert RESOLVER.resolve("cảm ơn nhiều", [TURN]).small_talk == "thanks"


@pytest.mark.parametrize(
    ("question", "turns", "chosen", "language"),
    [
        ("how hot is the water", [], None, "en"),
        ("nước pha nóng bao nhiêu độ", [], None, "vi"),
        ("KOL", [], None, "vi"),
        ("KOL", ["how hot is the water"], None, "en"),
        ("KOL", ["how hot is the water", "hạt rang khi nào"], None, "vi"),
        ("how hot is the water", [], "vi", "vi"),
    ],
)
def test_the_language(question: str, turns: list[str], chosen: Language | None, language: Language) -> None:
    assert RESOLVER.resolve(question, turns, chosen).language == language


HARDLY_NEARER = "how many degrees has it when the water is for coffee, please tell"
"""Nearer to the second sentence on water than to the first, by less than what makes it lead."""


@pytest.mark.parametrize(
    ("question", "language", "opening"),
    [
        ("nước pha nóng bao nhiêu độ", "vi", 0),
        ("nước pha nóng bao nhiêu độ, tốt là nhiệt độ nào", "vi", 1),
        ("nước pha nóng bao nhiêu độ, 95 à", "vi", 1),
        ("how hot, has it 95 degrees", "en", 1),
        # 0.354 for the first sentence, 0.316 for the second: the figure that it shares decides.
        ("water 95", "en", 1),
        # 0.577 and 0.258: it shares the figure, but the first is far nearer.
        ("water hot 95", "en", 0),
        # 0.354 and 0.474, then 0.277 and 0.372: without a figure it leads only where it is clearly nearer.
        ("how many degrees has it when water is", "en", 1),
        (HARDLY_NEARER, "en", 0),
        ("which cup keeps coffee warm", "en", 0),
    ],
)
def test_the_sentence_that_answers_opens(question: str, language: Language, opening: int) -> None:
    assert RESOLVER.resolve(question, language=language).opening == opening


def test_behind_a_turn_that_it_needs_the_nearest_sentence_opens() -> None:
    leaning = RESOLVER.resolve(f"and {HARDLY_NEARER}", ["how hot is the water"], "en")
    assert (leaning.points[0].id, leaning.opening) == ("brew/water", 1)
    complete = RESOLVER.resolve(HARDLY_NEARER, ["which cup keeps coffee warm"], "en")
    assert (complete.points[0].id, complete.opening) == ("brew/water", 0)
    # 0.354 and 0.316: the first stays where it is the nearest.
    assert RESOLVER.resolve("water degrees", [TURN], "en").opening == 0


def test_what_is_encoded() -> None:
    encoder = WordEncoder()
    resolver(encoder=encoder).resolve("  Nước  bn độ z? ", ["how hot k?", "hạt ntn"])
    assert encoder.asked == ["nước bao nhiêu độ vậy", "hạt như thế nào nước bao nhiêu độ vậy"]


def test_a_repeated_question_is_encoded_once() -> None:
    encoder = WordEncoder()
    asked = resolver(encoder=encoder)
    first = asked.resolve("nước bn độ")
    again = asked.resolve("nước bao nhiêu độ")
    assert encoder.asked == ["nước bao nhiêu độ"]
    assert (first.question, again.question) == ("nước bn độ", "nước bao nhiêu độ")
    assert again == replace(first, question=again.question)


@pytest.mark.parametrize(("turns", "language"), [([TURN], None), (["còn lại?"], None), ([], "en")])
def test_after_another_turn_or_in_another_language_it_is_another_question(
    turns: list[str], language: Language | None
) -> None:
    asked, fresh = resolver(), resolver()
    asked.resolve("còn lại?")
    assert asked.resolve("còn lại?", turns, language) == fresh.resolve("còn lại?", turns, language)
    assert asked.resolve("còn lại?") == fresh.resolve("còn lại?")


@pytest.mark.parametrize(
    ("question", "searched"),
    [
        ("KOL là j z?", "kol là gì vậy"),
        ("WHAT IS A KOL?!", "what is a kol"),
        ("?", "?"),
        (" la\u0300  gì\u200b ", "là gì"),
        ("hoà", "hòa"),
    ],
)
def test_search_text(question: str, searched: str) -> None:
    assert search_text(question) == searched


def test_a_bank_without_questions_still_finds_texts() -> None:
    finding = resolver(BANK.general()).resolve("Porcelain cups keep warm")
    assert finding.points[0].id == "serve/cup"
    assert finding.section is None


def test_the_same_question_finds_the_same() -> None:
    first = RESOLVER.resolve("hạt rang khi nào", [TURN])
    RESOLVER.resolve("ai vô địch bóng đá", ["xin chào"])
    assert RESOLVER.resolve("hạt rang khi nào", [TURN]) == first


def assert_sound(finding: Finding) -> None:
    assert finding.language in LANGUAGES
    assert 0 <= finding.confidence <= 1 + 1e-9
    assert len(finding.points) == 3
    assert np.isfinite([found.score for found in finding.points]).all()
    assert (finding.small_talk is not None) == (finding.decision == "small_talk")


@given(st.text(st.characters(exclude_categories=[])), st.lists(st.text(), max_size=3))
def test_any_text_has_a_finding(question: str, turns: list[str]) -> None:
    assert_sound(RESOLVER.resolve(question, turns))


@pytest.mark.parametrize(
    ("first", "shown", "decision"),
    [(0.25, 0.4, "answer"), (0.24, 0.4, "suggest"), (0.9, 0.29, "suggest"), (0.9, 0.14, "decline")],
)
def test_an_answer_needs_a_likely_first_point(first: float, shown: float, decision: str) -> None:
    """`shown` is how likely it is that there is an answer at all; the thresholds are 0.3 and 0.15."""
    assert decide(shown, first, Thresholds(0.3, 0.15, first=0.25)) == decision
