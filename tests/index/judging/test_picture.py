"""The picture of the figures: its size, and the shares that its curves show, over hand-made outcomes."""

import struct
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from index.__main__ import main
from index.judging.evaluate import EvaluationQuestion, JudgedQuestion
from index.values.finding import Decision, Finding, RankedPoint


@pytest.fixture
def picture() -> ModuleType:
    """Return the module; it is imported here, as matplotlib takes a second in each process that collects tests."""
    from index.judging import picture

    return picture


def outcome(slice_: str, confidence: float, rank: int | None = None, decision: Decision = "answer") -> JudgedQuestion:
    question = EvaluationQuestion("q1", slice_, "KOL là gì?", (), (), None, ())
    finding = Finding(question.text, "vi", decision, confidence, (RankedPoint("overview/kol", confidence),))
    return JudgedQuestion(question, finding, rank, 0, 0.001)


ANSWERABLE = [outcome("vi", 0.9, 1), outcome("vi", 0.6, 2), outcome("rural_dialect", 0.2, None)]
OUTSIDE = [outcome("oos", 0.5), outcome("oos", 0.1, decision="decline")]
TALK = [outcome("smalltalk", 0.3, decision="small_talk")]


def size(png: bytes) -> tuple[int, int]:
    """Return width and height as the PNG's header gives them."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize(
    "outcomes",
    [
        pytest.param([*ANSWERABLE, *OUTSIDE, *TALK], id="all kinds"),
        pytest.param(ANSWERABLE, id="nothing out of scope"),
        pytest.param(ANSWERABLE[:1], id="one question"),
        pytest.param([outcome("vi", 0.0), outcome("oos", 1.0)], id="at the ends of the scale"),
    ],
)
def test_picture_is_a_png_of_1200_by_500(picture: ModuleType, outcomes: Sequence[JudgedQuestion]) -> None:
    ranks = [1 for one in outcomes if one.question.is_answerable]
    assert size(picture.draw(outcomes, {"BM25": ranks, "char n-grams": ranks}, 0.3)) == (1200, 500)


def test_picture_without_baselines(picture: ModuleType) -> None:
    assert size(picture.draw([*ANSWERABLE, *OUTSIDE], {}, 0.3)) == (1200, 500)


def test_same_figures_give_the_same_bytes(picture: ModuleType) -> None:
    assert picture.draw(ANSWERABLE, {"BM25": [1, 2, None]}, 0.3) == picture.draw(
        ANSWERABLE, {"BM25": [1, 2, None]}, 0.3
    )


def test_picture_shows_where_the_threshold_is(picture: ModuleType) -> None:
    assert picture.draw(ANSWERABLE, {}, 0.3) != picture.draw(ANSWERABLE, {}, 0.7)


def test_a_baseline_that_skips_a_question_is_refused(picture: ModuleType) -> None:
    with pytest.raises(ValueError, match="shorter"):
        picture.draw(ANSWERABLE, {"BM25": [1]}, 0.3)


def test_share_answered_falls_as_the_threshold_rises(picture: ModuleType) -> None:
    shares = picture.share_answered(ANSWERABLE, np.array([0.0, 0.2, 0.5, 0.9, 0.95]))
    assert shares == pytest.approx([1, 1, 2 / 3, 1 / 3, 0])


def test_small_talk_is_never_answered(picture: ModuleType) -> None:
    assert picture.share_answered([*TALK, *OUTSIDE[:1]], np.array([0.0])) == pytest.approx([0.5])


def test_missing_matplotlib_is_said_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.setitem(sys.modules, "matplotlib.axes", None)
    monkeypatch.delitem(sys.modules, "index.judging.picture", raising=False)
    assert main(["evaluate", str(tmp_path / "none.jsonl"), "--picture", str(tmp_path / "out.png")]) == 1
    assert capsys.readouterr().err.startswith("a picture needs matplotlib: pip install")
    assert not list(tmp_path.iterdir())
