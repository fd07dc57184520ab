"""What became of each question, over a set so small that each share can be worked out by hand."""

import pytest

from index.judging.evaluate import EvaluationQuestion, JudgedQuestion
from index.judging.outcomes import kind_asked, outcome_of, outcome_tables, reliability_table
from index.values.finding import Decision, Finding, RankedPoint


def judged(
    decision: Decision,
    rank: int | None = None,
    *,
    slice_: str = "vi",
    confidence: float = 0.5,
    missing: str | None = None,
    kind: str = "",
    writer: str = "",
) -> JudgedQuestion:
    question = EvaluationQuestion("q", slice_, "?", (), (), None, (), kind=kind, writer=writer)
    found = Finding("?", "vi", decision, confidence, (RankedPoint("a/1", 0.9),), missing=missing)
    return JudgedQuestion(question, found, rank, 0, 0.0)


@pytest.mark.parametrize(
    ("one", "outcome"),
    [
        (judged("answer", 1), "right"),
        (judged("answer", 2), "beside"),
        (judged("answer"), "beside"),
        (judged("answer", slice_="oos"), "beside"),
        (judged("answer", 1, slice_="handbook"), "right"),
        # A first point that some row names does not make an answer to small talk right.
        (judged("answer", 1, slice_="smalltalk"), "beside"),
        (judged("suggest", 1), "suggested"),
        (judged("decline", 1), "declined"),
        (judged("decline", slice_="oos", missing="price"), "theme named"),
        (judged("suggest", slice_="oos", missing="price"), "theme named"),
        (judged("small_talk", slice_="smalltalk"), "small talk"),
        (judged("small_talk", 1), "small talk"),
    ],
)
def test_what_became_of_a_question(one: JudgedQuestion, outcome: str) -> None:
    assert outcome_of(one) == outcome


@pytest.mark.parametrize(
    ("slice_", "named", "kind"),
    [
        ("vi", "", "answerable"),
        ("followup", "", "answerable"),
        ("oos", "", "out of scope"),
        ("handbook", "", "only in the handbook"),
        ("smalltalk", "", "small talk"),
        ("oos", "price of a person", "price of a person"),
    ],
)
def test_kinds(slice_: str, named: str, kind: str) -> None:
    assert kind_asked(judged("decline", slice_=slice_, kind=named)) == kind


NONE_OF_TWO, ONE_OF_TWO, TWO_OF_TWO = "0.000 (0.00 to 0.66)", "0.500 (0.09 to 0.91)", "1.000 (0.34 to 1.00)"
"""Wilson's interval with z = 1.96, z*z = 3.842: of 0 of 2 from 0 to 3.842 / 5.842; of 1 of 2 it is 0.5 +- 0.405."""


def test_shares_by_kind() -> None:
    found = [
        judged("answer", 1),
        judged("suggest", 1),
        judged("decline", slice_="oos"),
        judged("decline", slice_="oos", missing="price"),
    ]
    lines = outcome_tables(found).splitlines()
    assert lines[0] == "| kind | questions | right | beside | suggested | declined | theme named | small talk |"
    # Of 1 of 4: (1 + 1.921) / 7.842 = 0.372, +- 1.96 * sqrt(3 / 4 + 0.960) / 7.842 = 0.327.
    quarter, none = "0.250 (0.05 to 0.70)", "0.000 (0.00 to 0.49)"
    assert lines[2:] == [
        f"| all | 4 | {quarter} | {none} | {quarter} | {quarter} | {quarter} | {none} |",
        f"| answerable | 2 | {ONE_OF_TWO} | {NONE_OF_TWO} | {ONE_OF_TWO} | {NONE_OF_TWO} | {NONE_OF_TWO} "
        f"| {NONE_OF_TWO} |",
        f"| out of scope | 2 | {NONE_OF_TWO} | {NONE_OF_TWO} | {NONE_OF_TWO} | {ONE_OF_TWO} | {ONE_OF_TWO} "
        f"| {NONE_OF_TWO} |",
    ]


def test_shares_by_writer_where_rows_name_one() -> None:
    found = [judged("answer", 1, writer="lan"), judged("answer", 1, writer="lan"), judged("decline")]
    by_writer = outcome_tables(found).split("\n\n")[1].splitlines()
    assert by_writer[0].startswith("| writer | questions | right |")
    assert [line.split(" | ")[:3] for line in by_writer[2:]] == [
        ["| all", "2", TWO_OF_TWO],
        ["| lan", "2", TWO_OF_TWO],
    ]
    assert "writer" not in outcome_tables(found[2:])


def test_without_questions_there_are_no_shares() -> None:
    assert outcome_tables([]).splitlines()[2:] == ["| all | 0 |  |  |  |  |  |  |"]


def test_whether_the_confidence_tells() -> None:
    found = [
        judged("answer", 1, confidence=1.0),
        judged("answer", 2, confidence=0.9),
        judged("answer", slice_="oos", confidence=0.95),
        judged("decline", slice_="oos", confidence=0.0),
        judged("suggest", 1, confidence=0.3),
        judged("small_talk", slice_="smalltalk", confidence=0.35),
    ]
    lines = reliability_table(found).splitlines()
    assert lines[0] == "| confidence | questions | mean | answerable | right |"
    assert len(lines) == 12
    assert lines[2] == "| 0.0 to 0.1 | 1 | 0.000 | 0.000 | 0.000 |"
    assert lines[3] == "| 0.1 to 0.2 | 0 |  |  |  |"
    assert lines[5] == "| 0.3 to 0.4 | 1 | 0.300 | 1.000 | 1.000 |"
    # (1 + 0.9 + 0.95) / 3; two of the three can be answered, of one the right point stands first.
    assert lines[11] == "| 0.9 to 1.0 | 3 | 0.950 | 0.667 | 0.333 |"
