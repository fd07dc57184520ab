"""A BERT encoder's shape and weights, read from a sentence-transformers folder without torch."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load_file

from index.building.quantizing import SPARSE_WEIGHT_BITS, WEIGHT_BITS
from index.values.arrays import Floats32

CONFIG_FILE, WEIGHTS_FILE = "config.json", "model.safetensors"


@dataclass(frozen=True)
class Product:
    """A matrix product of the encoder: the linear layers `parts` read the same input; their outputs stand in a row."""

    name: str
    parts: tuple[str, ...]
    bits: int = WEIGHT_BITS


@dataclass(frozen=True)
class LayerProducts:
    """The four products of one layer."""

    attention_inputs: Product
    """Queries, keys and values."""
    attention_output: Product
    wide: Product
    narrow: Product

    @classmethod
    def of(cls, layer: str) -> "LayerProducts":
        """Return the products of a layer, given its name in the weights."""
        attention = f"{layer}.attention.self"
        return cls(
            Product(attention, tuple(f"{attention}.{part}" for part in ("query", "key", "value"))),
            _alone(f"{layer}.attention.output.dense"),
            _alone(f"{layer}.intermediate.dense"),
            _alone(f"{layer}.output.dense", SPARSE_WEIGHT_BITS),
        )

    def __iter__(self) -> Iterator[Product]:
        yield from (self.attention_inputs, self.attention_output, self.wide, self.narrow)


def _alone(name: str, bits: int = WEIGHT_BITS) -> Product:
    return Product(name, (name,), bits)


@dataclass(frozen=True)
class Bert:
    """An encoder: `hidden` channels a token, `epsilon` of its layer norms, float32 `weights` by name."""

    layers: int
    heads: int
    hidden: int
    epsilon: float
    weights: Mapping[str, Floats32]

    def layer_names(self) -> list[str]:
        """Return the name of each layer in the weights, first to last."""
        return [f"encoder.layer.{number}" for number in range(self.layers)]

    def products(self) -> Iterator[Product]:
        """Yield all products of all layers."""
        for layer in self.layer_names():
            yield from LayerProducts.of(layer)

    def weight(self, product: Product) -> Floats32:
        """Return a product's weights (outputs, channels)."""
        return np.concatenate([self.weights[f"{part}.weight"] for part in product.parts])

    def bias(self, product: Product) -> Floats32:
        """Return a product's bias, one number an output."""
        return np.concatenate([self.weights[f"{part}.bias"] for part in product.parts])


def read_bert(folder: Path) -> Bert:
    """Read an encoder; raise ValueError for a model that is no BERT with GELU, or is damaged."""
    try:
        config = json.loads((folder / CONFIG_FILE).read_text(encoding="utf8"))
        if (config["model_type"], config["hidden_act"]) != ("bert", "gelu"):
            raise ValueError(f"a BERT with GELU wanted: {config['model_type']} with {config['hidden_act']}")
        tensors = load_file(folder / WEIGHTS_FILE)
        return Bert(
            config["num_hidden_layers"],
            config["num_attention_heads"],
            config["hidden_size"],
            config["layer_norm_eps"],
            {name: tensor.astype(np.float32) for name, tensor in tensors.items()},
        )
    except (OSError, KeyError, SafetensorError) as error:
        raise ValueError(f"{folder}: {error}") from error
