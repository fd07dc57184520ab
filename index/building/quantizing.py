"""Matrix products with weights in eight bits.

A transformer's inputs have a few channels that are a hundred times larger than the others. One step for all channels
would leave the small ones nothing. As in SmoothQuant (arXiv 2211.10438), each input channel is multiplied by a factor,
and its weights are divided by the same factor. `index.training.calibration` chooses the factors and the step once, on
texts, and keeps them beside the encoder's weights. They do not depend on what is encoded later.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file, save

from index.values.arrays import Floats32

SCALES_FILE = "int8_scales.safetensors"
"""Beside the weights in the encoder's folder: four tensors a product, `<product>.factors`, `.step`, `.zero` and
`.mean_error`."""
INPUT_STEPS = 255
"""Inputs become whole numbers from 0 to 255 (uint8)."""
WEIGHT_BITS, SPARSE_WEIGHT_BITS = 7, 8
"""Processors without VNNI add two products in 16 bits: 2 x 255 x 63 fits, 2 x 255 x 127 does not. Eight bits are safe
for inputs that are nearly all small, those after a GELU: no pair of a hundred million overflowed."""
SMALLEST_STEP = 1e-6
"""Step of a row of zeros; any positive number would do, it only must not be 0."""


@dataclass(frozen=True)
class InputScale:
    """How the inputs of a product become whole numbers.

    Inputs are multiplied by `factors` (one a channel), divided by `step`, rounded, and moved by `zero` (0 to 255).
    """

    factors: Floats32
    step: np.float32
    zero: np.uint8


@dataclass(frozen=True)
class Calibration:
    """What was chosen for a product on texts.

    `mean_error` (one number an output) is how much too large the product in whole numbers came out on average. It is
    subtracted with the bias (Nagel et al. 2019, arXiv 1906.04721), which removes a quarter of the vectors' error.
    """

    inputs: InputScale
    mean_error: Floats32


@dataclass(frozen=True)
class QuantizedProduct:
    """`inputs @ weights.T` in whole numbers: `weights` (outputs, channels) in steps of `weight_steps`, one each."""

    inputs: InputScale
    weights: npt.NDArray[np.int8]
    weight_steps: Floats32

    def apply(self, rows: Floats32) -> Floats32:
        """Return the product (rows, outputs) as onnxruntime computes it."""
        scale = self.inputs
        whole = np.rint(rows * scale.factors / scale.step) + np.float32(scale.zero)
        inside = np.clip(whole, 0, INPUT_STEPS) - np.float32(scale.zero)
        product: Floats32 = inside @ self.weights.T.astype(np.float32) * (scale.step * self.weight_steps)
        return product


def quantize(weights: Floats32, inputs: InputScale, bits: int = WEIGHT_BITS) -> QuantizedProduct:
    """Return a product with these weights (outputs, channels), each output in steps of its own."""
    moved = weights / inputs.factors
    steps = (np.abs(moved).max(1) / (2 ** (bits - 1) - 1)).astype(np.float32)
    return QuantizedProduct(inputs, np.rint(moved / steps[:, None]).astype(np.int8), steps)


def quantize_rows(table: Floats32) -> tuple[npt.NDArray[np.int8], Floats32]:
    """Return a table in whole numbers from -127 to 127, and the step of each row (rows, 1)."""
    steps = np.maximum(np.abs(table).max(1, keepdims=True) / 127, SMALLEST_STEP).astype(np.float32)
    return np.rint(table / steps).astype(np.int8), steps


def save_calibrations(folder: Path, calibrations: Mapping[str, Calibration]) -> None:
    """Write what was chosen for all products, by the products' names."""
    tensors: dict[str, npt.NDArray[np.generic]] = {}
    for name, one in calibrations.items():
        tensors |= {f"{name}.factors": one.inputs.factors, f"{name}.mean_error": one.mean_error}
        tensors |= {f"{name}.step": np.array([one.inputs.step]), f"{name}.zero": np.array([one.inputs.zero])}
    # `save_file` would let nobody but the owner read the file.
    (folder / SCALES_FILE).write_bytes(save(tensors))


def is_calibrated(folder: Path) -> bool:
    """Tell whether a model's folder carries scales, so that its int8 form can be made."""
    return (folder / SCALES_FILE).is_file()


def load_calibrations(folder: Path) -> dict[str, Calibration]:
    """Read what `save_calibrations` wrote."""
    tensors = load_file(folder / SCALES_FILE)
    names = [name.removesuffix(".factors") for name in tensors if name.endswith(".factors")]
    return {name: _calibration(name, tensors) for name in names}


def _calibration(name: str, tensors: Mapping[str, npt.NDArray[Any]]) -> Calibration:
    factors, step, zero, error = (tensors[f"{name}.{part}"] for part in ("factors", "step", "zero", "mean_error"))
    return Calibration(InputScale(factors, step[0], zero[0]), error)
