"""What tells that the best point answers, worked out by hand on three labels."""

from math import exp
from pathlib import Path

import numpy as np
import pytest

from index.serving.evidence import FEATURES
from index.serving.ranker import OUTSIDE, POINT
from index.serving.trust import TRUST_SIGNS, Trust, trust_signs

GROUPS = np.array([POINT, POINT, OUTSIDE])


def evidence_of(**columns: list[float]) -> np.ndarray:
    evidence = np.zeros((3, len(FEATURES)))
    for name, values in columns.items():
        evidence[:, FEATURES.index(name)] = values
    return evidence


def test_signs() -> None:
    evidence = evidence_of(
        question_nearest=[0.1, 0.6, 0.7], text_nearest=[0.5, 0.4, 0.9], alignment=[0.8, 0.5, 0.95],
    )  # fmt: skip
    # What no point answers has no say in which point leads.
    assert trust_signs(evidence, 0, GROUPS).tolist() == pytest.approx([0.5, 0.8, 0.3, 0.7])
    # A question of its own that is nearer than its text counts as much.
    assert trust_signs(evidence, 1, GROUPS).tolist() == pytest.approx([0.6, 0.5, -0.3, 0.7])


def test_a_point_alone_leads_by_all_that_it_has() -> None:
    signs = trust_signs(evidence_of(alignment=[0.8, 0, 0])[:1], 0, GROUPS[:1])
    assert signs.tolist() == pytest.approx([0, 0.8, 0.8, 0])


def test_probability_and_file(tmp_path: Path) -> None:
    trust = Trust((1.0, 2.0, 0.0, -1.0), 0.5)
    assert trust.of(np.array([1, 0.5, 9, 2])) == pytest.approx(1 / (1 + exp(-0.5)))
    trust.save(tmp_path / "trust.json")
    assert Trust.load(tmp_path / "trust.json") == trust
    assert Trust.load(tmp_path / "none.json") is None
    (tmp_path / "old.json").write_text(f'{{"weights": {[1.0] * (len(TRUST_SIGNS) + 1)}, "bias": 0}}')
    with pytest.raises(ValueError, match="other signs"):
        Trust.load(tmp_path / "old.json")
