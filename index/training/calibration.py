"""Choose how the inputs of the encoder's products become whole numbers, on texts such as the encoder gets.

SmoothQuant (arXiv 2211.10438) moves part of a channel's size from the inputs to the weights. How much is best differs
between products, and so does how much of the largest inputs may be cut off. Some of both are tried for each product,
and what gives the smallest squared error is kept.
"""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from index.building.bert import Product, read_bert
from index.building.quantizing import INPUT_STEPS, Calibration, InputScale, quantize, save_calibrations
from index.encoders.encoder import PASSAGE_PROMPT, QUERY_PROMPT
from index.values.arrays import Floats32
from index.values.passages import Passage

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

SHARES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Parts of a channel's size that move to its weights (SmoothQuant's alpha, there 0.5); below 0.5 none was ever best."""
RANGES = (1.0, 0.9, 0.8, 0.7)
"""Parts of the inputs' range that the whole numbers span: a smaller one cuts off rare large inputs, and its steps are
finer. Below 0.7 the products' errors grow."""
KEPT_EVERY = 24
"""One input row of 24 is kept to compare shares on: 700 rows a product, so that a run takes minutes and 2 GB."""
LEAST_SIZE = 1e-6
"""Added to a channel's size, so that one of zeros can be divided by."""
CALIBRATION_QUESTIONS, CALIBRATION_TEXTS = 600, 150
"""Texts on which the scales are chosen. With 400 questions one vector in 500 had a cosine of 0.985 with the exact one;
with 600 none was below 0.99."""


@dataclass
class SeenInputs:
    """What came into a product: the range of each channel, and some of the rows, an array for each call."""

    lowest: Floats32 | None = None
    highest: Floats32 | None = None
    rows: list[Floats32] = field(default_factory=list)

    def see(self, rows: Floats32) -> None:
        """Take in the rows (tokens, channels) of one call."""
        self.lowest = rows.min(0) if self.lowest is None else np.minimum(self.lowest, rows.min(0))
        self.highest = rows.max(0) if self.highest is None else np.maximum(self.highest, rows.max(0))
        self.rows.append(rows[::KEPT_EVERY].copy())

    @property
    def range(self) -> tuple[Floats32, Floats32]:
        """Lowest and highest value of each channel; ValueError where nothing was seen."""
        if self.lowest is None or self.highest is None:
            raise ValueError("no inputs were seen")
        return self.lowest, self.highest


def calibrate(folder: Path, texts: Sequence[str]) -> None:
    """Choose the scales of an encoder on texts with their prompts, and write them beside its weights."""
    from sentence_transformers import SentenceTransformer

    bert = read_bert(folder)
    products = list(bert.products())
    seen = _inputs_of(SentenceTransformer(str(folder), device="cpu"), products, texts)
    chosen = {one.name: choose_scale(bert.weight(one), seen[one.name], one.bits) for one in products}
    save_calibrations(folder, chosen)


def choose_scale(weights: Floats32, seen: SeenInputs, bits: int) -> Calibration:
    """Return the scale with which the product comes closest to the exact one; ValueError where no inputs were seen."""
    tried = [_input_scale(weights, seen, share, part) for share in SHARES for part in RANGES]
    rows = np.concatenate(seen.rows)
    exact = rows @ weights.T
    errors = (quantize(weights, scale, bits).apply(rows) - exact for scale in tried)
    best, error = min(zip(tried, errors, strict=True), key=lambda one: float(np.square(one[1]).mean()))
    return Calibration(best, error.mean(0))


def _input_scale(weights: Floats32, seen: SeenInputs, share: float, part: float) -> InputScale:
    lowest, highest = seen.range
    largest_input = np.maximum(np.abs(lowest), np.abs(highest)) + LEAST_SIZE
    largest_weight = np.abs(weights).max(0) + LEAST_SIZE
    factors = largest_weight ** (1 - share) / largest_input**share
    factors = (factors / np.exp(np.log(factors).mean())).astype(np.float32)
    low, high = min(0.0, float((lowest * factors).min())), max(0.0, float((highest * factors).max()))
    step = np.float32(part * (high - low) / INPUT_STEPS)
    return InputScale(factors, step, np.uint8(np.rint(-part * low / step)))


def calibration_texts(passages: Sequence[Passage]) -> list[str]:
    """Return texts with their prompts, spread evenly over the passages."""
    questions = [QUERY_PROMPT + passage.text for passage in passages if passage.kind == "question"]
    texts = [PASSAGE_PROMPT + passage.text for passage in passages if passage.kind != "question"]
    return [*_spread(questions, CALIBRATION_QUESTIONS), *_spread(texts, CALIBRATION_TEXTS)]


def _spread(texts: Sequence[str], most: int) -> list[str]:
    """Return at most so many of the texts, evenly from the first to the last."""
    return list(texts[:: max(1, math.ceil(len(texts) / most))])


def _inputs_of(
    model: "SentenceTransformer", products: Sequence[Product], texts: Sequence[str]
) -> dict[str, SeenInputs]:
    """Return what comes into each product, by its name; the model's linear layers go by the names of their weights."""
    seen = {product.name: SeenInputs() for product in products}
    with _watching(model, {product.parts[0]: seen[product.name] for product in products}):
        for texts_of_one_length in _by_length(model, texts):
            model.encode(texts_of_one_length, show_progress_bar=False)
    return seen


def _by_length(model: "SentenceTransformer", texts: Sequence[str]) -> list[list[str]]:
    """Group the texts by their number of tokens: the scales must not be chosen on padding."""
    groups: dict[int, list[str]] = {}
    for text, tokens in zip(texts, model.tokenizer(list(texts))["input_ids"], strict=True):
        groups.setdefault(len(tokens), []).append(text)
    return list(groups.values())


@contextmanager
def _watching(model: "SentenceTransformer", seen: dict[str, SeenInputs]) -> Iterator[None]:
    """Let the linear layers of these names show their inputs."""
    import torch

    def look(inputs: SeenInputs) -> Any:
        def hook(module: torch.nn.Module, given: tuple[torch.Tensor, ...], result: torch.Tensor) -> None:
            rows = given[0].detach().float().cpu().numpy()
            inputs.see(rows.reshape(-1, rows.shape[-1]))

        return hook

    bert: Any = model[0].auto_model
    linear = {name: each for name, each in bert.named_modules() if isinstance(each, torch.nn.Linear)}
    hooks = [linear[name].register_forward_hook(look(inputs)) for name, inputs in seen.items()]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()
