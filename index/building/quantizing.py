"""A product with weights in eight bits: scales chosen on inputs that were seen, so that little of it is lost.

A transformer's inputs have a few channels that are a hundred times larger than the others, and one scale for all
would leave the others nothing. As in SmoothQuant (arXiv 2211.10438) each channel is divided by a factor that its
weights take on; how far that goes is tried out for each product. The scales do not depend on what is encoded, nor on
what is encoded beside it.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

SHARES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""How much of a channel's size goes over to its weights (SmoothQuant's alpha); the best one is taken."""
INPUT_STEPS = 255
WEIGHT_BITS, SPARSE_WEIGHT_BITS = 7, 8
"""Processors without VNNI add up two products in 16 bits, which overflow where inputs and weights have eight bits;
inputs that are nearly all small, those behind a GELU, do not bring that about: no pair of a hundred million."""
EVERY = 24
"""Of so many inputs one is kept, on which the choice is made; ranges are those of all."""
LEAST = 1e-6


@dataclass
class Inputs:
    """What came into a product: the range of each channel, and some of the rows, an array for each call."""

    lowest: Floats | None = None
    highest: Floats | None = None
    rows: list[Floats] = field(default_factory=list)

    def see(self, rows: Floats) -> None:
        """Take in the rows of one call."""
        self.lowest = rows.min(0) if self.lowest is None else np.minimum(self.lowest, rows.min(0))
        self.highest = rows.max(0) if self.highest is None else np.maximum(self.highest, rows.max(0))
        self.rows.append(rows[::EVERY].copy())

    @property
    def range(self) -> tuple[Floats, Floats]:
        """Lowest and highest value of each channel; ValueError where nothing was seen."""
        if self.lowest is None or self.highest is None:
            raise ValueError("no inputs were seen")
        return self.lowest, self.highest


@dataclass(frozen=True)
class Quantized:
    """`inputs @ weights.T` in integers.

    Inputs are multiplied by `factors` (a channel each), then written in steps of `input_scale` from `input_zero`
    (0..255); `weights` (outputs, channels) are whole numbers in steps of `weight_scales` (an output each).
    """

    factors: Floats
    input_scale: np.float32
    input_zero: np.uint8
    weights: npt.NDArray[np.int8]
    weight_scales: Floats

    def apply(self, rows: Floats) -> Floats:
        """Return the product as the integers give it."""
        steps = np.rint(rows * self.factors / self.input_scale) + np.float32(self.input_zero)
        whole = np.clip(steps, 0, INPUT_STEPS) - np.float32(self.input_zero)
        product: Floats = whole @ self.weights.T.astype(np.float32) * (self.input_scale * self.weight_scales)
        return product


def quantize(weights: Floats, inputs: Inputs, bits: int = WEIGHT_BITS) -> Quantized:
    """Return the product that comes closest to the exact one on the inputs; ValueError where none were seen."""
    tried = [_with_share(weights, inputs, share, bits) for share in SHARES]
    rows = np.concatenate(inputs.rows)
    exact = rows @ weights.T
    losses = [float(np.square(one.apply(rows) - exact).mean()) for one in tried]
    return tried[int(np.argmin(losses))]


def _with_share(weights: Floats, inputs: Inputs, share: float, bits: int) -> Quantized:
    lowest, highest = inputs.range
    largest_input = np.maximum(np.abs(lowest), np.abs(highest)) + LEAST
    largest_weight = np.abs(weights).max(0) + LEAST
    factors = largest_weight ** (1 - share) / largest_input**share
    factors = (factors / np.exp(np.log(factors).mean())).astype(np.float32)
    low, high = min(0.0, float((lowest * factors).min())), max(0.0, float((highest * factors).max()))
    scale = np.float32((high - low) / INPUT_STEPS)
    moved = weights / factors
    scales = (np.abs(moved).max(1) / (2 ** (bits - 1) - 1)).astype(np.float32)
    whole = np.rint(moved / scales[:, None]).astype(np.int8)
    return Quantized(factors, scale, np.uint8(np.rint(-low / scale)), whole, scales)


def by_row(table: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """Return a table in whole numbers and the step of each row (rows, 1)."""
    steps = np.maximum(np.abs(table).max(1, keepdims=True) / 127, LEAST).astype(np.float32)
    return np.rint(table / steps).astype(np.int8), steps
