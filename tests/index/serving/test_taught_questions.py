"""Whether a document's own question is what is asked: by its nearness, beside what the guide has."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from index.serving.keyword_index import KeywordIndex
from index.serving.owner_documents import JointResolver
from index.serving.taught_questions import TaughtQuestions
from index.values.finding import Decision, Finding, Nearness, Question, RankedPoint
from knowledge.guide import Guide, Origin, Point, PointText, Section, Source
from tests.fake_encoder import WordEncoder

HANDBOOK = Origin(sources=(Source("Báo", "Bài", "https://bao.example", 2025),))
TAUGHT = "t/leave"


NO_ORIGIN = Origin()


def point(id: str, origin: Origin = NO_ORIGIN) -> Point:
    return Point(id, {"vi": PointText("Tên", "Lời.")}, origin)


GUIDE = Guide({"vi": "Cẩm nang"}, (Section("g", {}, {}, (point("g/own"), point("g/other", HANDBOOK))),))
TEAM = Guide({}, (Section("t", {}, {}, (point(TAUGHT),), questions=("Xin nghỉ phép thì báo ai?",)),))


class Found:
    """Finds the same for every question, which it passes on."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding

    def resolve_all(self, questions: Sequence[Question]) -> list[Finding]:
        return [replace(self.finding, question=each.text) for each in questions]


def found(decision: Decision, best: str, score: float, near: Nearness) -> Finding:
    return Finding("", "vi", decision, score, (RankedPoint(best, score), RankedPoint("g/last", 0.01)), near=near)


def joint(documents: Finding, guide: Finding, asked: str = "em muốn off một hôm") -> Finding:
    """Return what becomes of a question that shares no word with the taught one, so that the cosine alone counts."""
    words = KeywordIndex.build(["xin nghỉ phép thì báo ai"])
    taught = TaughtQuestions(TEAM, GUIDE, Found(found("answer", "g/other", 0.9, Nearness())), words)
    return JointResolver(Found(guide), Found(documents), taught).resolve(asked)


@pytest.mark.parametrize(
    ("documents", "guide", "decision", "first"),
    [
        # Where the guide has nothing, nearness decides: far, it is suggested at most.
        (("answer", 0.9, 0.5), ("decline", "g/own", 0.1, Nearness(0.3)), "answer", TAUGHT),
        (("answer", 0.9, 0.4), ("decline", "g/own", 0.1, Nearness(0.3)), "suggest", TAUGHT),
        (("answer", 0.9, 0.4), ("suggest", "g/own", 0.1, Nearness(0.3)), "suggest", TAUGHT),
        (("answer", 0.9, 0.3), ("decline", "g/own", 0.1, Nearness(0.3)), "decline", "g/own"),
        (("suggest", 0.4, 0.65), ("decline", "g/own", 0.1, Nearness(0.3)), "answer", TAUGHT),
        (("suggest", 0.4, 0.5), ("decline", "g/own", 0.1, Nearness(0.3)), "suggest", TAUGHT),
        (("decline", 0.1, 0.9), ("decline", "g/own", 0.1, Nearness(0.3)), "decline", "g/own"),
        # A known question that no document answers is nearer.
        (("answer", 0.9, 0.5), ("decline", "g/own", 0.1, Nearness(0.3, outside=0.75)), "suggest", TAUGHT),
        # Small talk is the guide's, unless it is not much nearer.
        (("answer", 0.9, 0.5), ("small_talk", "g/own", 0.1, Nearness(0.3, talk=0.65)), "answer", TAUGHT),
        (("answer", 0.9, 0.5), ("small_talk", "g/own", 0.1, Nearness(0.3, talk=0.8)), "small_talk", "g/own"),
        (("suggest", 0.4, 0.7), ("small_talk", "g/own", 0.1, Nearness(0.3, talk=0.65)), "small_talk", "g/own"),
        # What the guide answers stays its own, unless the taught question is clearly nearer.
        (("answer", 1.0, 0.7), ("answer", "g/own", 0.9, Nearness(0.65)), "answer", "g/own"),
        (("answer", 1.0, 0.8), ("answer", "g/own", 0.9, Nearness(0.65)), "answer", TAUGHT),
        (("answer", 1.0, 0.6), ("answer", "g/own", 0.4, Nearness(0.65)), "answer", TAUGHT),
        # The handbook gives way where it would answer the taught question itself with the same point.
        (("answer", 1.0, 0.5), ("answer", "g/other", 0.9, Nearness(0.9)), "answer", TAUGHT),
        (("answer", 1.0, 0.4), ("answer", "g/other", 0.9, Nearness(0.9)), "answer", "g/other"),
    ],
)
def test_a_taught_question_answers_where_it_is_near(
    documents: tuple[Decision, float, float],
    guide: tuple[Decision, str, float, Nearness],
    decision: Decision,
    first: str,
) -> None:
    says, score, near = documents
    finding = joint(found(says, TAUGHT, score, Nearness(near)), found(*guide))
    assert (finding.decision, finding.points[0].id) == (decision, first)


def test_a_platform_that_the_answer_does_not_name_takes_it_further_away() -> None:
    documents, guide = found("answer", TAUGHT, 0.9, Nearness(0.6)), found("decline", "g/own", 0.1, Nearness())
    assert joint(documents, guide).decision == "answer"
    assert joint(documents, guide, "em muốn off trên YouTube").decision == "suggest"


@pytest.mark.parametrize(
    ("asked", "outside", "guide", "decision"),
    [
        ("xin nghi phep bao ai", 0.5, "decline", "answer"),
        ("xin nghi phep bao ai", 0.5, "small_talk", "answer"),
        ("xin nghi phep bao ai", 0.7, "decline", "decline"),
        ("xin nghi phep bao ai", 0.5, "answer", "answer"),
        ("mấy giờ tàu chạy", 0.5, "decline", "decline"),
    ],
)
def test_where_the_guide_has_nothing_the_question_that_means_the_same_answers(
    asked: str, outside: float, guide: Decision, decision: Decision
) -> None:
    words, nothing = KeywordIndex.build(["xin"]), found("decline", "t/other", 0.1, Nearness())
    taught = TaughtQuestions(TEAM, GUIDE, Found(nothing), words, WordEncoder())
    own = found(guide, "g/own", 0.9, Nearness(0.3, outside=outside))
    finding = JointResolver(Found(own), Found(nothing), taught).resolve(asked)
    assert finding.decision == decision
    assert (finding.points[0].id == TAUGHT) == (decision == "answer" and guide != "answer")


def test_shared_words_bring_questions_nearer() -> None:
    words = KeywordIndex.build(["xin nghỉ phép thì báo ai", "xin chào"])
    assert words.overlap("Xin nghỉ phép thì báo ai?", "xin nghi phep thi bao ai") == pytest.approx(1)
    assert words.overlap("nghỉ phép", "xin chào") == 0
    assert words.overlap("", "") == 0
    # Every passage has "xin", so it says less than "nghỉ".
    assert words.overlap("xin", "xin nghỉ") < words.overlap("nghỉ", "xin nghỉ")


def test_documents_without_questions_of_their_own_are_no_taught_answers() -> None:
    taught = TaughtQuestions(
        Guide({}, ()), GUIDE, Found(found("decline", "g/own", 0, Nearness())), KeywordIndex.build(["một"])
    )
    assert not taught.leads(found("answer", "g/own", 1, Nearness()))
    assert not taught.leads(Finding("", "vi", "decline", 0, ()))
