"""Question files, and the figures over a set so small that each can be worked out by hand."""

import json
from collections.abc import Sequence
from dataclasses import replace
from math import isnan
from pathlib import Path

import pytest

from index.judging.evaluate import (
    EvaluationQuestion,
    JudgedQuestion,
    answer_words,
    baseline_ranks,
    baselines,
    figures,
    figures_table,
    misses,
    read_questions,
    run,
    slices,
)
from index.serving.resolver import Resolver
from index.values.finding import Decision, Finding, RankedPoint
from knowledge.guide import Guide, Language, Point, PointText, Section
from knowledge.toolbox.errors import EvaluationError

LINE = {"id": "q1", "slice": "vi", "q": "Là gì?"}


def write(folder: Path, *lines: object) -> Path:
    path = folder / "questions.jsonl"
    path.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in lines), encoding="utf8")
    return path


def test_a_question_file(tmp_path: Path) -> None:
    whole = {
        **LINE,
        "id": 2,
        "context": ["chào"],
        "gold": ["a/1", "a/2"],
        "gold_section": "a",
        "facts": ["58%"],
        "also": ["c/1"],
        "supplement": ["c/2", "c/3"],
        "kind": "near",
        "writer": "lan",
        "more": 1,
    }
    assert read_questions(write(tmp_path, LINE, "", whole)) == [
        EvaluationQuestion("q1", "vi", "Là gì?", (), (), None, ()),
        EvaluationQuestion(
            "2", "vi", "Là gì?", ("chào",), ("a/1", "a/2"), "a", ("58%",), ("c/1",), ("c/2", "c/3"), "near", "lan"
        ),
    ]


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        "not json",
        "[]",
        "3",
        '"id slice q"',
        "null",
        {"id": "q", "slice": "vi"},
        {"id": "q", "q": "Là gì?"},
        {"slice": "vi", "q": "Là gì?"},
        {**LINE, "context": 3},
        {**LINE, "gold": None},
        {**LINE, "also": 3},
        {**LINE, "supplement": None},
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, bad: object) -> None:
    path = write(tmp_path, LINE, "", bad)
    with pytest.raises(EvaluationError) as caught:
        read_questions(path)
    assert str(caught.value).startswith(f"{path}:3: a question with id, slice and q wanted (")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"gone\.jsonl"):
        read_questions(tmp_path / "gone.jsonl")
    (tmp_path / "bytes.jsonl").write_bytes(b"\xff")
    with pytest.raises(EvaluationError, match=r"bytes\.jsonl"):
        read_questions(tmp_path / "bytes.jsonl")


def point(name: str, vietnamese: str, english: str) -> Point:
    return Point(name, {"vi": PointText(f"Mục {name}", vietnamese), "en": PointText(f"Item {name}", english)})


GUIDE = Guide(
    {},
    (
        Section(
            "a", {}, {}, (point("a/1", "Có 58% người tin.", "58% trust."), point("a/2", "Nước nóng.", "Hot water."))
        ),
        Section("b", {}, {}, (point("b/1", "Hạt mới rang.", "Fresh beans."),)),
    ),
)


def finding(
    decision: Decision,
    confidence: float,
    *points: str,
    language: Language = "vi",
    section: str | None = None,
) -> Finding:
    ranked = tuple(RankedPoint(name, 0.9 - 0.1 * place) for place, name in enumerate(points))
    return Finding("", language, decision, confidence, ranked, section)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (finding("answer", 1, "a/1", "a/2"), "Mục a/1\nCó 58% người tin."),
        (finding("answer", 1, "a/1", language="en"), "Item a/1\n58% trust."),
        (finding("answer", 1, "a/1", section="a"), "Mục a/1\nMục a/2"),
        (finding("answer", 1, "gone/1"), ""),
        (finding("answer", 1), ""),
        (finding("suggest", 1, "a/1"), ""),
        (finding("decline", 0, "a/1"), ""),
        (finding("small_talk", 0, "a/1"), ""),
    ],
)
def test_what_an_answer_shows(found: Finding, words: str) -> None:
    assert answer_words(found, GUIDE) == words


ROW = EvaluationQuestion("q", "vi", "?", (), ("a/1",), None, ())
OUTSIDE = EvaluationQuestion("q", "oos", "?", (), (), None, ())


@pytest.mark.parametrize(
    ("row", "judged_in", "right"),
    [
        (ROW, "vi", ("a/1",)),
        (replace(ROW, also=("b/1", "gone/1")), "vi", ("a/1", "b/1")),
        # Without the handbook, what only it answers is out of scope.
        (replace(OUTSIDE, supplement=("gone/1",)), "oos", ()),
        (replace(OUTSIDE, supplement=("gone/1", "b/1")), "handbook", ("b/1",)),
        (replace(ROW, supplement=("b/1",)), "vi", ("a/1",)),
        (OUTSIDE, "oos", ()),
    ],
)
def test_points_of_the_handbook_are_right_where_they_are_there(
    row: EvaluationQuestion, judged_in: str, right: tuple[str, ...]
) -> None:
    asked = row.asked_of(GUIDE)
    assert (asked.slice, asked.gold) == (judged_in, right)
    assert asked.is_answerable == (judged_in != "oos")
    assert asked.asked_of(GUIDE).gold == right


class FakeResolver(Resolver):
    """Finds what it is told to, by question."""

    def __init__(self, findings: dict[str, Finding]) -> None:
        self._findings = findings
        self.turns: list[tuple[str, ...]] = []

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        self.turns.append(tuple(turns))
        return self._findings[question]


def question(name: str, kind: str, gold: tuple[str, ...] = (), facts: tuple[str, ...] = ()) -> EvaluationQuestion:
    return EvaluationQuestion(name, kind, name, (), gold, None, facts)


QUESTIONS = [
    question("right", "vi", ("a/1",), ("58%", "2023")),  # rank 1, one of two facts
    question("second", "vi", ("a/2",), ("nóng",)),  # rank 2, answered with another point
    EvaluationQuestion("section", "en", "section", ("trước",), (), "b", ()),  # rank 3 by its section, not answered
    question("lost", "en", ("gone/1",)),  # no rank, declined
    question("near", "oos"),  # wrongly answered
    question("far", "oos"),  # declined
    question("hello", "smalltalk"),
]
FINDINGS = {
    "right": finding("answer", 0.9, "a/1", "a/2"),
    "second": finding("answer", 0.7, "b/1", "a/2"),
    "section": finding("suggest", 0.4, "a/1", "a/2", "b/1"),
    "lost": finding("decline", 0.1, "a/1"),
    "near": finding("answer", 0.6, "a/1"),
    "far": finding("decline", 0.1, "b/1"),
    "hello": finding("small_talk", 0.0, "a/1"),
}


@pytest.fixture
def outcomes() -> list[JudgedQuestion]:
    return run(QUESTIONS, FakeResolver(FINDINGS), GUIDE)


def test_outcomes(outcomes: list[JudgedQuestion]) -> None:
    assert [outcome.rank for outcome in outcomes[:4]] == [1, 2, 3, None]
    assert [outcome.facts for outcome in outcomes] == [1, 0, 0, 0, 0, 0, 0]
    assert all(outcome.seconds >= 0 for outcome in outcomes)


def test_the_turns_before_are_given() -> None:
    resolver = FakeResolver(FINDINGS)
    run(QUESTIONS[1:3], resolver, GUIDE)
    assert resolver.turns == [(), ("trước",)]


def test_figures(outcomes: list[JudgedQuestion]) -> None:
    found = figures(outcomes)
    assert found.pop("median ms") >= 0
    assert found == pytest.approx(
        {
            "hit@1": 1 / 4,
            "hit@3": 3 / 4,
            "MRR@10": (1 + 1 / 2 + 1 / 3) / 4,
            # Pairs: 0.9 and 0.7 are above both others, 0.4 above one, 0.1 ties with one: 5.5 of 8.
            "AUROC": 5.5 / 8,
            "out of scope declined": 1 / 2,
            "out of scope not answered": 1 / 2,
            "answerable declined": 1 / 4,
            "answerable answered": 1 / 2,
            "small talk answered as such": 1,
            "facts shown": 1 / 3,
        }
    )


def test_figures_of_a_part(outcomes: list[JudgedQuestion]) -> None:
    found = figures(outcomes[2:3])
    assert found["hit@3"] == 1
    assert all(isnan(found[name]) for name in ("AUROC", "out of scope declined", "facts shown"))


def test_slices(outcomes: list[JudgedQuestion]) -> None:
    found = {name: [outcome.question.id for outcome in group] for name, group in slices(outcomes).items()}
    assert found == {
        "vi": ["right", "second"],
        "en": ["section", "lost"],
        "oos": ["near", "far"],
        "smalltalk": ["hello"],
    }


def test_the_table(outcomes: list[JudgedQuestion]) -> None:
    lines = figures_table(outcomes, {"BM25": [1, 2, None, None]}).splitlines()
    assert lines[0].startswith("| slice | questions | hit@1 |")
    assert lines[2].startswith("| all answerable | 4 | 0.250 | 0.00 to 0.75 | 0.750 | 0.458 | 0.333 |")
    assert lines[3].startswith("| vi | 2 | 0.500 | 0.00 to 1.00 | 1.000 | 0.750 | 0.333 |")
    assert lines[4] == "| en | 2 | 0.000 | 0.00 to 0.00 | 0.500 | 0.167 |  |"
    assert "| AUROC | 0.688 |" in lines
    assert lines[-1] == "| BM25 | 0.250 | 0.500 | 0.375 |"
    assert "baseline" not in figures_table(outcomes, {})


def test_misses(outcomes: list[JudgedQuestion]) -> None:
    assert misses(outcomes, 9) == [
        "wrong second [vi] second -> b/1 (0.90, confidence 0.70)",
        "wrong section [en] section -> a/1 (0.90, confidence 0.40)",
        "wrong lost [en] lost -> a/1 (0.90, confidence 0.10)",
        "answered near [oos] near -> a/1 (0.90, confidence 0.60)",
    ]
    assert len(misses(outcomes, 1)) == 2


@pytest.mark.parametrize(
    ("asked", "best"),
    [("bao nhieu nguoi tin", "a/1"), ("hot water", "a/2"), ("hat moi rang", "b/1")],
)
def test_baselines_find_texts_by_their_words(asked: str, best: str) -> None:
    found = {name: search(asked) for name, search in baselines(GUIDE).items()}
    assert {name: points[0] for name, points in found.items()} == {"BM25": best, "char n-grams": best}
    assert all(sorted(points) == ["a/1", "a/2", "b/1"] for points in found.values())


def test_ranks_of_a_baseline() -> None:
    asked: list[str] = []

    def search(text: str) -> list[str]:
        asked.append(text)
        return ["a/1", "a/2", "b/1"]

    assert baseline_ranks(QUESTIONS, search) == [1, 2, 3, None]
    assert asked == ["right", "second", "trước section", "lost"]
