"""Products in eight bits: close to the exact ones, whatever the channels' sizes, and safe on every processor."""

import numpy as np
import pytest

from index.building.quantizing import INPUT_STEPS, Floats, Inputs, by_row, quantize


def seen(*calls: Floats) -> Inputs:
    inputs = Inputs()
    for rows in calls:
        inputs.see(rows)
    return inputs


def uneven(chance: np.random.Generator, rows: int) -> Floats:
    """Return inputs of which one channel in 32 is a hundred times as large as the others."""
    sizes = np.where(np.arange(64) % 32 == 5, 100.0, 1.0)
    return (chance.normal(size=(rows, 64)) * sizes).astype(np.float32)


def test_a_product_by_hand() -> None:
    # Ranges 0..4 and 0..1, weights as large: the second channel is multiplied by four times what the first is.
    made = quantize(np.array([[1.0, 1.0]], dtype=np.float32), seen(np.array([[0, 0], [4, 1]] * 24, dtype=np.float32)))
    ratio = float(made.factors[1] / made.factors[0])
    assert 1.99 <= ratio <= 4.001
    assert made.input_zero == 0
    assert np.abs(made.weights).max() == 63
    assert made.apply(np.array([[4, 1], [2, 0]], dtype=np.float32)).ravel() == pytest.approx([5, 2], rel=0.02)


@pytest.mark.parametrize(("bits", "lost"), [(7, 0.02), (8, 0.01)])
def test_large_channels_cost_the_others_little(bits: int, lost: float) -> None:
    chance = np.random.default_rng(1)
    weights, rows = chance.normal(size=(32, 64)).astype(np.float32), uneven(chance, 2000)
    made = quantize(weights, seen(rows), bits)
    exact = uneven(chance, 500)
    error = made.apply(exact) - exact @ weights.T
    assert np.sqrt(np.square(error).mean() / np.square(exact @ weights.T).mean()) < lost
    assert np.abs(made.weights).max() == 2 ** (bits - 1) - 1


def test_no_pair_of_products_overflows_sixteen_bits() -> None:
    chance = np.random.default_rng(2)
    made = quantize(chance.normal(size=(32, 64)).astype(np.float32), seen(uneven(chance, 500)))
    assert 2 * INPUT_STEPS * int(np.abs(made.weights).max()) <= 32767


def test_what_lies_outside_the_range_is_cut() -> None:
    made = quantize(np.eye(2, dtype=np.float32), seen(np.array([[-1, -1], [1, 1]] * 24, dtype=np.float32)))
    assert made.apply(np.array([[9, -9]], dtype=np.float32)).ravel() == pytest.approx([1, -1], abs=0.05)


def test_nothing_seen() -> None:
    with pytest.raises(ValueError, match="no inputs"):
        quantize(np.eye(2, dtype=np.float32), Inputs())


def test_rows_of_a_table() -> None:
    whole, steps = by_row(np.array([[127, -63.5], [0, 0], [0.5, 0.25]], dtype=np.float32))
    assert whole.tolist() == [[127, -64], [0, 0], [127, 64]]
    assert (whole * steps)[0].tolist() == [127, -64]
    assert (whole * steps)[1].tolist() == [0, 0]
