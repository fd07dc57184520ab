"""Write the base, with its cut vocabulary, as a sentence-transformers folder."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from index.building.open_library import Report
from index.encoders.encoder import PASSAGE_PROMPT, QUERY_PROMPT
from index.training.base_model import BaseModel, find_packed_file, read_packed
from index.training.vocabulary import SPECIAL_PIECES, Pieces, build_tokenizer, choose_pieces
from index.values.arrays import Floats32

if TYPE_CHECKING:
    from transformers import BertModel

_LAYER_NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
"""Names of a layer's parts in the packed file -> in transformers' BertModel."""


def save_base(folder: Path, texts: Sequence[str], report: Report) -> Path:
    """Write the cut base in float32 into a folder below `folder` and return it; the pieces of `texts` are kept.

    Raises BaseModelUnavailable when the package with the weights is not installed.
    """
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer

    report("Reading the packed weights.")
    base = read_packed(find_packed_file())
    rows = choose_pieces(base.pieces, texts)
    report(f"Keeping {len(rows)} of {len(base.pieces)} word pieces.")
    bert = folder / "bert"
    _bert_model(base, rows).save_pretrained(bert)
    _tokenizer([base.pieces[row] for row in rows], base.positions).save_pretrained(bert)
    encoder = SentenceTransformer(
        modules=[
            Transformer(str(bert), max_seq_length=base.positions),
            Pooling(base.hidden, pooling_mode="mean"),
            Normalize(),
        ],
        prompts={"query": QUERY_PROMPT, "passage": PASSAGE_PROMPT},
        device="cpu",
    )
    encoder.save(str(folder / "base"), create_model_card=False)
    return folder / "base"


def _bert_model(base: BaseModel, rows: list[int]) -> "BertModel":
    import torch
    from transformers import BertConfig, BertModel

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
    return model


def _tokenizer(pieces: Pieces, positions: int) -> Any:
    from transformers import PreTrainedTokenizerFast

    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=build_tokenizer(pieces),
        bos_token="<s>",
        eos_token="</s>",
        unk_token="<unk>",
        pad_token="<pad>",
        cls_token="<s>",
        sep_token="</s>",
        model_max_length=positions,
    )


def state_dict(base: BaseModel, rows: list[int]) -> dict[str, Floats32]:
    """Name the tensors as transformers' BertModel does, with only the chosen word-embedding rows."""
    renamed = {
        "embeddings.word_embeddings.weight": base.tensors["emb.word"][rows],
        "embeddings.position_embeddings.weight": base.tensors["emb.pos"].reshape(-1, base.hidden),
        "embeddings.token_type_embeddings.weight": base.tensors["emb.type"].reshape(-1, base.hidden),
        "embeddings.LayerNorm.weight": base.tensors["emb.ln.w"],
        "embeddings.LayerNorm.bias": base.tensors["emb.ln.b"],
    }
    for layer in range(base.layers):
        for short, long in _LAYER_NAMES.items():
            for letter, kind in (("w", "weight"), ("b", "bias")):
                renamed[f"encoder.layer.{layer}.{long}.{kind}"] = base.tensors[f"l{layer}.{short}.{letter}"]
    return renamed
