"""Write a BERT encoder as an ONNX graph with int8 weights, for onnxruntime.

The graph is written node by node. A BERT has few kinds of nodes, and onnxruntime runs these faster than what a
general exporter and its quantizer leave.
"""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index.building.bert import Bert, LayerProducts, Product, read_bert
from index.building.quantizing import Calibration, load_calibrations, quantize, quantize_rows
from index.encoders.onnx_encoder import MODEL_FILE, TOKENIZER_FILE

OPSET, IR_VERSION = 18, 10
"""ONNX versions that onnxruntime 1.23, the oldest allowed one, reads."""
CONTRIBUTED = "com.microsoft"
"""onnxruntime's own operators, documented in its docs/ContribOperators.md."""
NEVER = 1e4
"""Subtracted from the attention score of padding, so that its softmax weight is 0: scores stay below 100."""
HIDDEN = -1
"""The axis of a token's channels."""


def export_encoder(model: Path, folder: Path) -> None:
    """Write `encoder.onnx` (mean pooling included) and `tokenizer.json` into `folder`.

    `model` is a sentence-transformers folder with the scales of `index.training.calibration`. Raises ValueError for a
    model that is no BERT with GELU.
    """
    import onnx

    folder.mkdir(parents=True, exist_ok=True)
    graph = _Graph(read_bert(model), load_calibrations(model)).graph()
    operators = [onnx.helper.make_opsetid("", OPSET), onnx.helper.make_opsetid(CONTRIBUTED, 1)]
    onnx.save(onnx.helper.make_model(graph, opset_imports=operators, ir_version=IR_VERSION), str(folder / MODEL_FILE))
    shutil.copyfile(model / TOKENIZER_FILE, folder / TOKENIZER_FILE)


class _Graph:
    """Writes the graph: names of values are those of the weights that made them."""

    def __init__(self, bert: Bert, calibrations: Mapping[str, Calibration]) -> None:
        self._bert = bert
        self._weights = bert.weights
        self._calibrations = calibrations
        self._nodes: list[Any] = []
        self._constants: list[Any] = []

    def graph(self) -> Any:
        """Return input_ids, attention_mask (texts, tokens) -> pooled (texts, channels)."""
        from onnx import TensorProto, helper

        self._slots()
        hidden = self._embedded()
        for layer in self._bert.layer_names():
            hidden = self._layer(layer, hidden)
        self._pool(hidden)
        tokens, channels = ("texts", "tokens"), ("texts", self._bert.hidden)
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

        words, steps = quantize_rows(self._weights["embeddings.word_embeddings.weight"])
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

        heads = self._bert.heads
        self._constant("rows", np.array([-1, self._bert.hidden]))
        self._constant("parts and heads", np.array([0, 0, 3, heads, self._bert.hidden // heads]))
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
        products = LayerProducts.of(name)
        attended = self._product(products.attention_output, self._mixed(products.attention_inputs, hidden))
        hidden = self._norm(f"{name}.attention.output.LayerNorm", attended, hidden)
        wide = self._product(products.wide, hidden)
        bent = self._node("Gelu", [wide], f"{name}.gelu", domain=CONTRIBUTED)
        narrow = self._product(products.narrow, bent)
        return self._norm(f"{name}.output.LayerNorm", narrow, hidden)

    def _mixed(self, product: Product, hidden: str) -> str:
        """Let the tokens of each text look at each other.

        In these steps it takes four fifths of the time that onnxruntime's own operator for all of them takes.
        """
        name = product.name
        query, key, value = product.parts
        joined = self._product(product, hidden)
        self._node("Gather", [joined, "token"], f"{name}.by_text")
        self._node("Reshape", [f"{name}.by_text", "parts and heads"], f"{name}.by_part")
        self._node("Transpose", [f"{name}.by_part"], f"{name}.by_head", perm=[2, 0, 3, 1, 4])
        self._node("Split", [f"{name}.by_head"], query, key, value, axis=0, num_outputs=3)
        width = self._bert.hidden // self._bert.heads
        likeness = {"transB": 1, "alpha": width**-0.5}
        self._node("FusedMatMul", [query, key], f"{name}.likeness", domain=CONTRIBUTED, **likeness)
        self._node("Add", [f"{name}.likeness", "hidden slots"], f"{name}.of_kept")
        self._node("Softmax", [f"{name}.of_kept"], f"{name}.shares", axis=HIDDEN)
        self._node("MatMul", [f"{name}.shares", value], f"{name}.looked_at")
        self._node("Transpose", [f"{name}.looked_at"], f"{name}.by_slot", perm=[0, 1, 3, 2, 4])
        self._node("Reshape", [f"{name}.by_slot", "rows"], f"{name}.slots")
        return self._node("Gather", [f"{name}.slots", "kept"], f"{name}.mixed")

    def _product(self, product: Product, given: str) -> str:
        name = product.name
        chosen = self._calibrations[name]
        made = quantize(self._bert.weight(product), chosen.inputs, product.bits)
        self._node("Mul", [given, self._constant(f"{name}.factors", made.inputs.factors)], f"{name}.even")
        step = self._constant(f"{name}.input_step", made.inputs.step)
        zero = self._constant(f"{name}.input_zero", made.inputs.zero)
        self._node("QuantizeLinear", [f"{name}.even", step, zero], f"{name}.whole")
        inputs = [
            f"{name}.whole",
            self._constant(f"{name}.weights", made.weights.T),
            step,
            self._constant(f"{name}.weight_steps", made.weight_steps),
            zero,
            "",
            self._constant(f"{name}.bias", self._bert.bias(product) - chosen.mean_error),
        ]
        return self._node("MatMulIntegerToFloat", inputs, name, domain=CONTRIBUTED)

    def _norm(self, name: str, given: str, kept: str) -> str:
        self._node("Add", [given, kept], f"{name}.sum")
        gain, bias = (self._constant(f"{name}.{part}", self._weights[f"{name}.{part}"]) for part in ("weight", "bias"))
        epsilon = self._bert.epsilon
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
