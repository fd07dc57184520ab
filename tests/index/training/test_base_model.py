"""The packed base is read back from files packed here by hand."""

import struct
from pathlib import Path

import numpy as np
import pytest

from index.training.base_folder import state_dict
from index.training.base_model import BLOCK, BaseModel, dequantize, read_packed
from index.training.vocabulary import build_tokenizer, is_kept

HIDDEN, PIECES = 32, (("<s>", 0.0), ("▁chào", -1.5))


def block(scale: float, low: list[int], high: list[int]) -> bytes:
    """Pack 32 weights: a half-precision scale, then 16 bytes with a low and a high half each, moved by 8."""
    nibbles = bytes((one + 8) | (other + 8) << 4 for one, other in zip(low, high, strict=True))
    return struct.pack("<e", scale) + nibbles


RISING = list(range(-8, 8))


def test_a_block() -> None:
    found = dequantize(block(0.5, RISING, [3] * 16), 1, BLOCK)
    assert found.dtype == np.float32
    assert found.tolist() == [[number / 2 for number in RISING] + [1.5] * 16]


def test_blocks_follow_each_other_in_rows() -> None:
    blocks = [block(scale, [1] * 16, [-1] * 16) for scale in (1, 2, 4, -8)]
    found = dequantize(b"".join(blocks), 2, 2 * BLOCK)
    assert found[:, [0, 16, 32, 48]].tolist() == [[1, -1, 2, -2], [4, -4, -8, 8]]


def pack(tensors: dict[str, tuple[int, bytes]], magic: bytes = b"E5S1") -> bytes:
    """Pack a file of the base's layout; each tensor comes as (number of values, bytes)."""
    texts = [text.encode() for text, _ in PIECES]
    offsets = [0, len(texts[0]), len(texts[0]) + len(texts[1])]
    head = magic + struct.pack("<I7ifi", 1, HIDDEN, 2, 4, 64, len(PIECES), 514, 1, 1e-12, BLOCK)
    head += struct.pack("<5iQ3I2f", len(PIECES), 0, 1, 2, 3, offsets[2], *offsets, *(score for _, score in PIECES))
    head += b"".join(texts) + struct.pack("<iI", 7, 3) + b"map"
    entries = [(name.encode(), count, data) for name, (count, data) in tensors.items()]
    start = len(head) + 4 + sum(2 + len(name) + 21 for name, _, _ in entries)
    table = struct.pack("<i", len(entries))
    for name, count, data in entries:
        table += struct.pack("<H", len(name)) + name + struct.pack("<BIQQ", 0, count, start, len(data))
        start += len(data)
    return head + table + b"".join(data for _, _, data in entries)


def test_a_packed_file(tmp_path: Path) -> None:
    words = block(1, RISING, RISING) + block(2, RISING, RISING)
    widened = b"".join(block(row + 1, [1] * 16, [1] * 16) for row in range(64))
    path = tmp_path / "model.bin"
    path.write_bytes(
        pack(
            {
                "emb.word": (64, words),
                "emb.ln.w": (3, struct.pack("<3f", 0.5, -1, 2)),
                "l0.fi.w": (64 * HIDDEN, widened),
            }
        )
    )
    base = read_packed(path)
    assert (base.hidden, base.layers, base.heads, base.intermediate) == (HIDDEN, 2, 4, 64)
    assert (base.positions, base.types) == (514, 1)
    assert base.epsilon == pytest.approx(1e-12)
    assert base.pieces == PIECES
    assert set(base.tensors) == {"emb.word", "emb.ln.w", "l0.fi.w"}
    assert base.tensors["emb.word"].tolist() == [RISING * 2, [2 * number for number in RISING * 2]]
    assert base.tensors["emb.ln.w"].tolist() == [0.5, -1, 2]
    assert base.tensors["l0.fi.w"].shape == (64, HIDDEN)
    assert base.tensors["l0.fi.w"][:, 0].tolist() == list(range(1, 65))


@pytest.mark.parametrize("content", [b"", b"E5S", b"E5S2" + bytes(200), pack({}, magic=b"GGUF")])
def test_another_kind_of_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"model\.bin is not a packed E5S1 model"):
        read_packed(path)


@pytest.mark.parametrize(
    ("piece", "kept"),
    [
        ("▁influencer", True),
        ("▁người", True),
        ("ƯỚC", True),
        ("đ", True),
        ("5,78", True),
        ("#@$%~", True),
        ("“…”", True),
        ("₫", True),
        ("👍", True),
        ("❤", True),
        ("▁straße", False),
        ("▁ça", False),
        ("ñ", False),
        ("▁привет", False),
        ("你好", False),
        ("안녕", False),
        ("ก", False),
        ("a你", False),
        ("\t", False),
    ],
)
def test_which_pieces_are_kept(piece: str, kept: bool) -> None:
    assert is_kept(piece) is kept


def test_tensors_get_the_names_of_bert() -> None:
    parts = [f"l0.{part}.{kind}" for part in ("q", "k", "v", "ao", "aln", "fi", "fo", "oln") for kind in "wb"]
    tensors = {name: np.full(2, number, dtype=np.float32) for number, name in enumerate(parts)}
    tensors |= {
        "emb.word": np.array([[0, 0], [1, 1], [2, 2]], dtype=np.float32),
        "emb.pos": np.arange(6, dtype=np.float32),
        "emb.type": np.arange(2, dtype=np.float32),
        "emb.ln.w": np.ones(2, dtype=np.float32),
        "emb.ln.b": np.zeros(2, dtype=np.float32),
    }
    named = state_dict(BaseModel(2, 1, 1, 2, 3, 1, 1e-12, (), tensors), rows=[2, 0])
    assert len(named) == len(tensors)
    assert named["embeddings.word_embeddings.weight"].tolist() == [[2, 2], [0, 0]]
    assert named["embeddings.position_embeddings.weight"].tolist() == [[0, 1], [2, 3], [4, 5]]
    assert named["encoder.layer.0.attention.self.query.weight"].tolist() == [0, 0]
    assert named["encoder.layer.0.attention.output.LayerNorm.bias"].tolist() == [9, 9]
    assert named["encoder.layer.0.output.dense.weight"].tolist() == [12, 12]


def test_the_tokenizer_cuts_into_likely_pieces() -> None:
    specials = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    pieces = [("▁chào", -2.0), ("▁", -3.0), ("chào", -3.0), ("▁bạn", -2.0)]
    tokenizer = build_tokenizer([*specials, *pieces])
    assert tokenizer.encode("cha\u0300o   bạn").ids == [0, 4, 7, 2]  # decomposed, three spaces
    assert tokenizer.encode("chào xyz").tokens == ["<s>", "▁chào", "▁", "xyz", "</s>"]
    assert tokenizer.decode([4, 7]) == "chào bạn"
