"""Products in eight bits, worked out by hand; what was chosen on texts is saved and loaded."""

from pathlib import Path

import numpy as np
import pytest

from index.building.quantizing import (
    INPUT_STEPS,
    SCALES_FILE,
    Calibration,
    InputScale,
    is_calibrated,
    load_calibrations,
    quantize,
    quantize_rows,
    save_calibrations,
)
from index.values.arrays import Floats32

PLAIN = InputScale(np.array([1, 1], dtype=np.float32), np.float32(0.5), np.uint8(4))


def floats(*rows: tuple[float, ...]) -> Floats32:
    return np.array(rows, dtype=np.float32)


def test_a_product_by_hand() -> None:
    # Steps of the outputs: 6.3 / 63 and 12.6 / 63. Inputs in steps of 0.5: 2 and 3.
    made = quantize(floats((6.3, -3.0), (0.2, 12.6)), PLAIN)
    assert made.weights.tolist() == [[63, -30], [1, 63]]
    assert made.weight_steps == pytest.approx([0.1, 0.2])
    assert made.apply(floats((1.0, 1.5))).ravel() == pytest.approx([6.3 - 4.5, 0.2 + 18.9])


def test_factors_move_the_size_of_a_channel_to_its_weights() -> None:
    # The second channel is multiplied by 4, its weight of 8 becomes 2: both weights are 63 steps of 2 / 63.
    scale = InputScale(np.array([1, 4], dtype=np.float32), np.float32(1), np.uint8(0))
    made = quantize(floats((2, 8)), scale)
    assert made.weights.tolist() == [[63, 63]]
    assert made.apply(floats((3, 0.25))).item() == pytest.approx(2 * 3 + 8 * 0.25)


@pytest.mark.parametrize(("given", "seen"), [(-2, -2), (-9, -2), (125.5, 125.5), (999, 125.5)])
def test_inputs_outside_the_range_are_cut_to_it(given: float, seen: float) -> None:
    # Whole numbers 0 to 255 in steps of 0.5, with zero at 4: from -2 to 125.5.
    assert quantize(floats((1, 0)), PLAIN).apply(floats((given, 0))).item() == pytest.approx(seen)


@pytest.mark.parametrize(("bits", "largest"), [(7, 63), (8, 127)])
def test_weights_have_their_bits(bits: int, largest: int) -> None:
    assert np.abs(quantize(floats((0.3, -0.7)), PLAIN, bits).weights).max() == largest


def test_no_pair_of_products_overflows_sixteen_bits() -> None:
    made = quantize(np.random.default_rng(2).normal(size=(32, 2)).astype(np.float32), PLAIN)
    assert 2 * INPUT_STEPS * int(np.abs(made.weights).max()) <= 32767


def test_rows_of_a_table() -> None:
    whole, steps = quantize_rows(floats((127, -63.5), (0, 0), (0.5, 0.25)))
    assert whole.tolist() == [[127, -64], [0, 0], [127, 64]]
    assert (whole * steps)[0].tolist() == [127, -64]
    assert (whole * steps)[1].tolist() == [0, 0]


def test_what_was_chosen_is_saved_and_loaded(tmp_path: Path) -> None:
    assert not is_calibrated(tmp_path)
    save_calibrations(tmp_path, {"a.b": Calibration(PLAIN, np.array([0.25], dtype=np.float32))})
    assert is_calibrated(tmp_path)
    (loaded,) = load_calibrations(tmp_path).items()
    name, calibration = loaded
    assert name == "a.b"
    assert calibration.inputs.factors.tolist() == [1, 1]
    assert float(calibration.inputs.step) == 0.5
    assert int(calibration.inputs.zero) == 4
    assert calibration.mean_error.tolist() == [0.25]


def test_everybody_may_read_what_was_chosen(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    save_calibrations(tmp_path, {})
    assert (tmp_path / SCALES_FILE).stat().st_mode == (tmp_path / "other").stat().st_mode
