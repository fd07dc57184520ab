"""Two builds side by side, over hand-made outcomes; every number is worked out by hand."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from index.__main__ import main
from index.judging.compare import Build, comparison, is_right, only_right
from index.judging.evaluate import EvaluationQuestion, JudgedQuestion, figures_table, kept_without_diacritics, median_ms
from index.serving.resolver import Resolver
from index.values.finding import Decision, Finding, RankedPoint
from knowledge.guide import Language
from knowledge.toolbox.folding import strip_diacritics


def outcome(
    id_: str, slice_: str, rank: int | None = None, decision: Decision = "answer", confidence: float = 0.5
) -> JudgedQuestion:
    question = EvaluationQuestion(id_, slice_, f"câu hỏi {id_}", (), (), None, ())
    points = (RankedPoint("overview/edition", confidence),)
    return JudgedQuestion(question, Finding(question.text, "vi", decision, confidence, points), rank, 0, 0.002)


OLD = [
    outcome("a", "vi", 1),
    outcome("b", "vi", 2),
    outcome("c", "en", None, "decline", 0.1),
    outcome("d", "oos", None, "decline", 0.2),
    outcome("e", "smalltalk", None, "small_talk", 0.0),
]
NEW = [
    outcome("a", "vi", 1, confidence=0.9),
    outcome("b", "vi", 1, confidence=0.8),
    outcome("c", "en", 4, "suggest", 0.3),
    outcome("d", "oos", None, "answer", 0.7),
    outcome("e", "smalltalk", None, "small_talk", 0.0),
]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (outcome("x", "vi", 1, "suggest"), True),
        (outcome("x", "vi", 2), False),
        (outcome("x", "followup", None), False),
        (outcome("x", "oos", None, "answer"), False),
        (outcome("x", "oos", None, "suggest"), True),
        (outcome("x", "oos", None, "decline"), True),
        (outcome("x", "smalltalk", None, "small_talk"), True),
        (outcome("x", "smalltalk", None, "decline"), False),
    ],
)
def test_what_counts_as_right(found: JudgedQuestion, expected: bool) -> None:
    assert is_right(found) is expected


def test_questions_that_only_one_gets_right() -> None:
    assert [one.question.id for one in only_right(NEW, OLD)] == ["b"]
    assert [one.question.id for one in only_right(OLD, NEW)] == ["d"]


def test_different_question_files_are_not_compared() -> None:
    with pytest.raises(ValueError, match="shorter"):
        only_right(OLD, NEW[:2])


def test_comparison_shows_both_builds_by_slice() -> None:
    lines = comparison(Build("old", OLD), Build("new", NEW)).splitlines()
    assert lines[0] == "| slice | questions | hit@1 old | hit@1 new | hit@3 old | hit@3 new | MRR@10 old | MRR@10 new |"
    assert "| all answerable | 3 | 0.333 | 0.667 | 0.667 | 0.667 | 0.500 | 0.750 |" in lines
    assert "| vi | 2 | 0.500 | 1.000 | 1.000 | 1.000 | 0.750 | 1.000 |" in lines
    assert "| en | 1 | 0.000 | 0.000 | 0.000 | 0.000 | 0.000 | 0.250 |" in lines


def test_comparison_shows_confidence_and_decisions() -> None:
    lines = comparison(Build("old", OLD), Build("new", NEW)).splitlines()
    assert "| figure | old | new |" in lines
    assert "| AUROC | 0.667 | 0.667 |" in lines
    assert "| out of scope not answered | 1.000 | 0.000 |" in lines
    assert "| answerable declined | 0.333 | 0.000 |" in lines


def test_comparison_lists_what_the_wrong_one_found_instead() -> None:
    text = comparison(Build("old", OLD), Build("new", NEW))
    assert text.endswith(
        "Right with old, wrong with new: 1\n- d [oos] câu hỏi d -> overview/edition (answer, confidence 0.70)\n\n"
        "Right with new, wrong with old: 1\n- b [vi] câu hỏi b -> overview/edition (answer, confidence 0.50)"
    )


class Lookup(Resolver):
    """Finds what a figures_table gives for a question, and nothing for any other."""

    def __init__(self, figures_table: dict[str, str]) -> None:
        self._table = figures_table

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        found = self._table.get(question)
        points = (RankedPoint(found, 0.9),) if found else ()
        return Finding(question, "vi", "answer", 0.9, points)


def asked(resolver: Resolver, slice_: str, text: str) -> JudgedQuestion:
    return JudgedQuestion(EvaluationQuestion("q", slice_, text, (), (), None, ()), resolver.resolve(text), 1, 0, 0.001)


def test_share_that_keeps_its_first_point_without_diacritics() -> None:
    resolver = Lookup(
        {
            "Lợi ích là gì?": "benefits/reach",
            "Loi ich la gi?": "benefits/reach",
            "Đại sứ là ai?": "types/ambassador",
            "Dai su la ai?": "types/kol",
            "Chi phí": "costs/rates",
            "ROI?": "measuring/roi",
        }
    )
    texts = ["Lợi ích là gì?", "Đại sứ là ai?", "Chi phí", "ROI?"]
    outcomes = [asked(resolver, "vi", text) for text in texts] + [asked(resolver, "followup", "Đại sứ là ai?")]
    # Of the three with diacritics only the first keeps its point; "ROI?" has none, and follow-ups are another slice.
    assert kept_without_diacritics(outcomes, resolver) == pytest.approx(1 / 3)


def test_no_vietnamese_questions_give_no_share() -> None:
    share = kept_without_diacritics([asked(Lookup({}), "en", strip_diacritics("Lợi ích"))], Lookup({}))
    assert share != share


def test_table_shows_more_figures_after_its_own() -> None:
    lines = figures_table(OLD, {}, {"median ms with the torch encoder": 12.3456}).splitlines()
    assert lines[-2:] == ["| median ms | 2.000 |", "| median ms with the torch encoder | 12.346 |"]


def test_median_time() -> None:
    assert median_ms(OLD) == pytest.approx(2.0)


def test_a_second_model_that_is_not_there_is_said_before_any_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = tmp_path / "no-model"
    assert main(["evaluate", str(tmp_path / "none.jsonl"), "--compare", str(wanted)]) == 1
    assert capsys.readouterr().err == f"{wanted}: no such folder; a sentence-transformers model wanted\n"
