"""What tells that the best point answers, worked out by hand on three labels."""

from math import exp, log
from pathlib import Path

import numpy as np
import pytest

from index.serving.evidence import FEATURES
from index.serving.ranker import OUTSIDE, POINT, Ranking
from index.serving.trust import TRUST_SIGNS, Trust, trust_signs

GROUPS = np.array([POINT, POINT, OUTSIDE])


def evidence_of(**columns: list[float]) -> np.ndarray:
    evidence = np.zeros((3, len(FEATURES)))
    for name, values in columns.items():
        evidence[:, FEATURES.index(name)] = values
    return evidence


def test_signs() -> None:
    evidence = evidence_of(
        question_nearest=[0.1, 0.2, 0.7], whole_nearest=[0.5, 0.4, 0], coverage=[0.25, 0.5, 0],
    )  # fmt: skip
    ranking = Ranking(np.array([0.3, 0.1, 0.4]), np.zeros(5))
    # Of what the points have together, the first has three quarters: three to one.
    assert trust_signs(evidence, ranking, 0, GROUPS).tolist() == pytest.approx([log(3), 0.5, 0.25, 0.7])
    assert trust_signs(evidence, ranking, 1, GROUPS).tolist() == pytest.approx([-log(3), 0.4, 0.5, 0.7])


def test_a_point_alone_leads_by_as_much_as_counts() -> None:
    signs = trust_signs(evidence_of()[:1], Ranking(np.array([1.0]), np.zeros(5)), 0, GROUPS[:1])
    assert signs.tolist() == pytest.approx([log(1000), 0, 0, 0])


def test_probability_and_file(tmp_path: Path) -> None:
    trust = Trust((1.0, 2.0, 0.0, -1.0), 0.5)
    assert trust.of(np.array([1, 0.5, 9, 2])) == pytest.approx(1 / (1 + exp(-0.5)))
    trust.save(tmp_path / "trust.json")
    assert Trust.load(tmp_path / "trust.json") == trust
    assert Trust.load(tmp_path / "none.json") is None
    (tmp_path / "old.json").write_text(f'{{"weights": {[1.0] * (len(TRUST_SIGNS) + 1)}, "bias": 0}}')
    with pytest.raises(ValueError, match="other signs"):
        Trust.load(tmp_path / "old.json")
