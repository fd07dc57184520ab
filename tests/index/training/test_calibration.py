"""Scales that were chosen on inputs: close to the exact products, whatever the channels' sizes."""

import numpy as np
import pytest

from index.building.quantizing import SPARSE_WEIGHT_BITS, WEIGHT_BITS, QuantizedProduct, quantize
from index.training.calibration import (
    CALIBRATION_QUESTIONS,
    CALIBRATION_TEXTS,
    SeenInputs,
    calibration_texts,
    choose_scale,
)
from index.values.arrays import Floats32
from index.values.passages import Passage


def seen(*calls: Floats32) -> SeenInputs:
    inputs = SeenInputs()
    for rows in calls:
        inputs.see(rows)
    return inputs


def uneven(chance: np.random.Generator, rows: int) -> Floats32:
    """Return inputs of which one channel in 32 is a hundred times as large as the others, none by chance alone."""
    sizes = np.where(np.arange(64) % 32 == 5, 100.0, 1.0)
    return (chance.uniform(-1, 1, size=(rows, 64)) * sizes).astype(np.float32)


def product(weights: Floats32, inputs: SeenInputs, bits: int = WEIGHT_BITS) -> QuantizedProduct:
    return quantize(weights, choose_scale(weights, inputs, bits).inputs, bits)


def test_a_large_channel_is_made_smaller() -> None:
    # Ranges 0..4 and 0..1, weights as large: the second channel is multiplied by two to four times what the first is.
    weights = np.array([[1.0, 1.0]], dtype=np.float32)
    made = product(weights, seen(np.array([[0, 0], [4, 1]] * 24, dtype=np.float32)))
    ratio = float(made.inputs.factors[1] / made.inputs.factors[0])
    assert 1.99 <= ratio <= 4.001
    assert made.inputs.zero == 0
    assert made.apply(np.array([[4, 1], [2, 0]], dtype=np.float32)).ravel() == pytest.approx([5, 2], rel=0.02)


@pytest.mark.parametrize(("bits", "lost"), [(WEIGHT_BITS, 0.02), (SPARSE_WEIGHT_BITS, 0.01)])
def test_large_channels_cost_the_others_little(bits: int, lost: float) -> None:
    chance = np.random.default_rng(1)
    weights, rows = chance.normal(size=(32, 64)).astype(np.float32), uneven(chance, 2000)
    made = product(weights, seen(rows), bits)
    exact = uneven(chance, 500)
    error = made.apply(exact) - exact @ weights.T
    assert np.sqrt(np.square(error).mean() / np.square(exact @ weights.T).mean()) < lost


def test_the_mean_error_is_that_of_the_rows_that_were_kept() -> None:
    chance = np.random.default_rng(3)
    weights, rows = chance.normal(size=(8, 64)).astype(np.float32), uneven(chance, 240)
    inputs = seen(rows)
    chosen = choose_scale(weights, inputs, WEIGHT_BITS)
    (kept,) = inputs.rows
    assert kept.tolist() == rows[::24].tolist()
    error = quantize(weights, chosen.inputs).apply(kept) - kept @ weights.T
    assert chosen.mean_error == pytest.approx(error.mean(0), abs=1e-5)


def test_the_range_is_that_of_all_calls() -> None:
    inputs = seen(np.array([[1, -2]], dtype=np.float32), np.array([[0, 5]], dtype=np.float32))
    assert [side.tolist() for side in inputs.range] == [[0, -2], [1, 5]]


def test_without_inputs_nothing_can_be_chosen() -> None:
    with pytest.raises(ValueError, match="no inputs"):
        choose_scale(np.eye(2, dtype=np.float32), SeenInputs(), WEIGHT_BITS)


def test_texts_are_spread_over_the_passages() -> None:
    passages = [Passage("a/b", f"q{number}", "question") for number in range(3 * CALIBRATION_QUESTIONS)]
    passages += [Passage("a/b", f"t{number}", "text") for number in range(CALIBRATION_TEXTS)]
    texts = calibration_texts(passages)
    assert texts[:2] == ["query: q0", "query: q3"]
    assert len(texts) == CALIBRATION_QUESTIONS + CALIBRATION_TEXTS
    assert texts[-1] == f"passage: t{CALIBRATION_TEXTS - 1}"
