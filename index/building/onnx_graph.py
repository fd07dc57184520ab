"""Export a sentence-transformers BERT encoder to ONNX with int8 weights, for the running bot.

The graph is written node by node: a BERT has few kinds of them, and onnxruntime runs these faster than what a
general exporter and its quantizer leave.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from index.building.quantizing import SPARSE_WEIGHT_BITS, WEIGHT_BITS, Floats, Inputs, by_row, quantize
from index.encoders.onnx_encoder import MODEL_FILE, TOKENIZER_FILE

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

OPSET, IR_VERSION = 18, 10
"""What onnxruntime 1.23 reads."""
CONTRIBUTED = "com.microsoft"
"""Operators of onnxruntime's own, documented in its docs/ContribOperators.md."""
NEVER = 1e4
"""Is taken from how alike a token is to one that it must not look at: the share of that one is then 0."""
HIDDEN = -1
"""The axis of a token's channels."""

Weights = Mapping[str, Floats]


def export_encoder(model: "SentenceTransformer", folder: Path, texts: Sequence[str]) -> None:
    """Write `encoder.onnx` (mean pooling included) and `tokenizer.json` into `folder`.

    `texts`, with their prompts, show what the encoder gets: the scales are chosen on them. Raises ValueError for a
    model that is no BERT with GELU.
    """
    import onnx

    bert: Any = model[0].auto_model
    config = bert.config
    if (config.model_type, config.hidden_act) != ("bert", "gelu"):
        raise ValueError(f"a BERT with GELU wanted: {config.model_type} with {config.hidden_act}")
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: tensor.detach().float().numpy() for name, tensor in bert.state_dict().items()}
    graph = _Bert(weights, _inputs_of_products(model, texts), config).graph()
    operators = [onnx.helper.make_opsetid("", OPSET), onnx.helper.make_opsetid(CONTRIBUTED, 1)]
    onnx.save(onnx.helper.make_model(graph, opset_imports=operators, ir_version=IR_VERSION), str(folder / MODEL_FILE))
    model.tokenizer.backend_tokenizer.save(str(folder / TOKENIZER_FILE))


def _inputs_of_products(model: "SentenceTransformer", texts: Sequence[str]) -> dict[str, Inputs]:
    """Return what comes into each product with weights, by its name in the model."""
    seen: dict[str, Inputs] = {}
    with _watching(model, seen):
        for alike in _of_one_length(model, texts):
            model.encode(alike, show_progress_bar=False)
    return seen


def _of_one_length(model: "SentenceTransformer", texts: Sequence[str]) -> list[list[str]]:
    """Return the texts in groups of as many tokens each: nothing fills up the shorter ones, which nobody should see."""
    groups: dict[int, list[str]] = {}
    for text, tokens in zip(texts, model.tokenizer(list(texts))["input_ids"], strict=True):
        groups.setdefault(len(tokens), []).append(text)
    return list(groups.values())


@contextmanager
def _watching(model: "SentenceTransformer", seen: dict[str, Inputs]) -> Iterator[None]:
    import torch

    def look(name: str) -> Any:
        def hook(module: torch.nn.Module, given: tuple[torch.Tensor, ...], result: torch.Tensor) -> None:
            rows = given[0].detach().float().cpu().numpy()
            seen.setdefault(name, Inputs()).see(rows.reshape(-1, rows.shape[HIDDEN]))

        return hook

    bert: Any = model[0].auto_model
    products = [(name, each) for name, each in bert.named_modules() if isinstance(each, torch.nn.Linear)]
    hooks = [product.register_forward_hook(look(name)) for name, product in products]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()


class _Bert:
    """Writes the graph: names of values are those of the weights that made them."""

    def __init__(self, weights: Weights, seen: Mapping[str, Inputs], config: Any) -> None:
        self._weights = weights
        self._seen = seen
        self._config = config
        self._nodes: list[Any] = []
        self._constants: list[Any] = []

    def graph(self) -> Any:
        """Return input_ids, attention_mask (texts, tokens) -> pooled (texts, channels)."""
        from onnx import TensorProto, helper

        self._slots()
        hidden = self._embedded()
        for layer in range(self._config.num_hidden_layers):
            hidden = self._layer(f"encoder.layer.{layer}", hidden)
        self._pool(hidden)
        tokens, channels = ("texts", "tokens"), ("texts", self._config.hidden_size)
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, tokens) for name in ("input_ids", "attention_mask")
        ]
        outputs = [helper.make_tensor_value_info("pooled", TensorProto.FLOAT, channels)]
        return helper.make_graph(self._nodes, "encoder", inputs, outputs, self._constants)

    def _constant(self, name: str, value: npt.ArrayLike) -> str:
        from onnx import numpy_helper

        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def _node(self, kind: str, inputs: Sequence[str], *outputs: str, domain: str = "", **attributes: Any) -> str:
        from onnx import helper

        self._nodes.append(helper.make_node(kind, inputs, outputs, outputs[0], domain=domain, **attributes))
        return outputs[0]

    def _embedded(self) -> str:
        """Add up what stands for a token, its place and the only kind of text."""
        from onnx import TensorProto

        words, steps = by_row(self._weights["embeddings.word_embeddings.weight"])
        self._node("Reshape", ["input_ids", "one row"], "slots")
        self._node("Gather", ["slots", "kept"], "tokens")
        self._node("Gather", [self._constant("words", words), "tokens"], "whole words")
        self._node("Cast", ["whole words"], "cast words", to=TensorProto.FLOAT)
        self._node("Gather", [self._constant("word steps", steps), "tokens"], "word step")
        self._node("Mul", ["cast words", "word step"], "word")
        kind = self._weights["embeddings.token_type_embeddings.weight"][0]
        places = self._constant("places", self._weights["embeddings.position_embeddings.weight"] + kind)
        self._node("Shape", ["input_ids"], "width", start=1, end=2)
        self._node("Mod", ["kept", "width"], "number")
        self._node("Gather", [places, "number"], "place")
        return self._norm("embeddings.LayerNorm", "word", "place")

    def _slots(self) -> None:
        """Number the tokens of all texts, without what fills up the shorter ones.

        `kept` are their slots in the texts laid end to end, `token` the other way round the token in each slot of a
        text; a slot that fills up has that of its neighbour, which `hidden slots` takes out of what is looked at.
        """
        from onnx import TensorProto

        heads = self._config.num_attention_heads
        self._constant("rows", np.array([-1, self._config.hidden_size]))
        self._constant("parts and heads", np.array([0, 0, 3, heads, self._config.hidden_size // heads]))
        one_row, first = self._constant("one row", np.array([-1])), self._constant("first", np.array(0))
        self._node("Cast", ["attention_mask"], "mask", to=TensorProto.FLOAT)
        self._node("Sub", ["mask", self._constant("all", np.array(1, dtype=np.float32))], "filling")
        self._node("Mul", ["filling", self._constant("never", np.array(NEVER, dtype=np.float32))], "never in slots")
        self._node(
            "Unsqueeze", ["never in slots", self._constant("heads and tokens", np.array([1, 2]))], "hidden slots"
        )
        self._node("Reshape", ["attention_mask", one_row], "flat mask")
        self._node("NonZero", ["flat mask"], "kept in rows")
        self._node("Reshape", ["kept in rows", one_row], "kept")
        self._node("CumSum", ["flat mask", first], "so far")
        self._node("Sub", ["so far", self._constant("one", np.array(1))], "number of slot")
        self._node("Max", ["number of slot", first], "token of slot")
        self._node("Shape", ["attention_mask"], "texts and width")
        self._node("Reshape", ["token of slot", "texts and width"], "token")

    def _layer(self, name: str, hidden: str) -> str:
        attention = f"{name}.attention"
        attended = self._product(f"{attention}.output.dense", self._mixed(f"{attention}.self", hidden))
        hidden = self._norm(f"{attention}.output.LayerNorm", attended, hidden)
        wide = self._product(f"{name}.intermediate.dense", hidden)
        bent = self._node("Gelu", [wide], f"{name}.gelu", domain=CONTRIBUTED)
        narrow = self._product(f"{name}.output.dense", bent, bits=SPARSE_WEIGHT_BITS)
        return self._norm(f"{name}.output.LayerNorm", narrow, hidden)

    def _mixed(self, name: str, hidden: str) -> str:
        """Let the tokens of each text look at each other.

        In these steps it takes four fifths of the time that onnxruntime's own operator for all of them takes.
        """
        query, key, value = (f"{name}.{part}" for part in ("query", "key", "value"))
        joined = self._product(name, hidden, parts=(query, key, value))
        self._node("Gather", [joined, "token"], f"{name}.by_text")
        self._node("Reshape", [f"{name}.by_text", "parts and heads"], f"{name}.by_part")
        self._node("Transpose", [f"{name}.by_part"], f"{name}.by_head", perm=[2, 0, 3, 1, 4])
        self._node("Split", [f"{name}.by_head"], query, key, value, axis=0, num_outputs=3)
        width = self._config.hidden_size // self._config.num_attention_heads
        likeness = {"transB": 1, "alpha": width**-0.5}
        self._node("FusedMatMul", [query, key], f"{name}.likeness", domain=CONTRIBUTED, **likeness)
        self._node("Add", [f"{name}.likeness", "hidden slots"], f"{name}.of_kept")
        self._node("Softmax", [f"{name}.of_kept"], f"{name}.shares", axis=HIDDEN)
        self._node("MatMul", [f"{name}.shares", value], f"{name}.looked_at")
        self._node("Transpose", [f"{name}.looked_at"], f"{name}.by_slot", perm=[0, 1, 3, 2, 4])
        self._node("Reshape", [f"{name}.by_slot", "rows"], f"{name}.slots")
        return self._node("Gather", [f"{name}.slots", "kept"], f"{name}.mixed")

    def _product(self, name: str, given: str, parts: Sequence[str] = (), bits: int = WEIGHT_BITS) -> str:
        """Multiply by the weights of a part, or of several with the same input one behind the other."""
        parts = parts or (name,)
        weights = np.concatenate([self._weights[f"{part}.weight"] for part in parts])
        bias = np.concatenate([self._weights[f"{part}.bias"] for part in parts])
        made = quantize(weights, self._seen[parts[0]], bits)
        self._node("Mul", [given, self._constant(f"{name}.factors", made.factors)], f"{name}.even")
        scale = self._constant(f"{name}.input_scale", made.input_scale)
        zero = self._constant(f"{name}.input_zero", made.input_zero)
        self._node("QuantizeLinear", [f"{name}.even", scale, zero], f"{name}.whole")
        inputs = [
            f"{name}.whole",
            self._constant(f"{name}.weights", made.weights.T),
            scale,
            self._constant(f"{name}.weight_scales", made.weight_scales),
            zero,
            "",
            self._constant(f"{name}.bias", bias),
        ]
        return self._node("MatMulIntegerToFloat", inputs, name, domain=CONTRIBUTED)

    def _norm(self, name: str, given: str, kept: str) -> str:
        self._node("Add", [given, kept], f"{name}.sum")
        gain, bias = (self._constant(f"{name}.{part}", self._weights[f"{name}.{part}"]) for part in ("weight", "bias"))
        epsilon = self._config.layer_norm_eps
        return self._node("LayerNormalization", [f"{name}.sum", gain, bias], name, axis=HIDDEN, epsilon=epsilon)

    def _pool(self, hidden: str) -> None:
        """Take the mean of a text's tokens, without those that fill it up."""

        tokens = self._constant("token axis", np.array([1]))
        self._node("Unsqueeze", ["mask", self._constant("channel axis", np.array([2]))], "weight")
        self._node("Gather", [hidden, "token"], "by text")
        self._node("Mul", ["by text", "weight"], "counted")
        self._node("ReduceSum", ["counted", tokens], "sum", keepdims=0)
        self._node("ReduceSum", ["mask", tokens], "count", keepdims=1)
        self._node("Div", ["sum", "count"], "pooled")
