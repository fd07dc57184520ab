"""Write a BERT encoder as an ONNX graph with int8 weights, for onnxruntime.

The graph is written node by node. A BERT has few kinds of nodes, and onnxruntime runs these faster than what a
general exporter and its quantizer leave.

Texts of a batch are padded to the length of the longest. Padding takes part in nothing but attention: between the
attentions the graph works on the rows of all real tokens, one below the other, without padding.
"""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from index.building.bert import Bert, LayerProducts, Product, read_bert
from index.building.quantizing import Calibration, load_calibrations, quantize, quantize_rows
from index.encoders.onnx_encoder import MAPPED_FILE, MODEL_FILE, TOKENIZER_FILE

OPSET, IR_VERSION = 18, 10
"""ONNX versions that onnxruntime 1.23, the oldest allowed one, reads."""
CONTRIBUTED = "com.microsoft"
"""onnxruntime's own operators, documented in its docs/ContribOperators.md."""
PADDING_PENALTY = 1e4
"""Subtracted from the attention score of padding, so that its softmax weight is 0."""
TOKEN_LAYER = 10
"""The layer after which a token's vector tells best what it means; later ones say more of the whole text."""
CHANNELS = -1
"""The axis of a token's channels."""


def export_encoder(model: Path, folder: Path) -> None:
    """Write `encoder.onnx` (mean pooling included) with its weights and `tokenizer.json` into `folder`.

    `model` is a sentence-transformers folder with the scales of `index.training.calibration`. Raises ValueError for a
    model that is no BERT with GELU.
    """
    folder.mkdir(parents=True, exist_ok=True)
    graph = _Graph(read_bert(model), load_calibrations(model)).graph()
    operators = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIBUTED, 1)]
    written = helper.make_model(graph, opset_imports=operators, ir_version=IR_VERSION)
    # Beside the graph, onnxruntime maps the weights; in the same file it would hold them twice while it makes its own
    # form of them, and give back what is between.
    onnx.save(written, str(folder / MODEL_FILE), save_as_external_data=True, location=MAPPED_FILE)
    shutil.copyfile(model / TOKENIZER_FILE, folder / TOKENIZER_FILE)


class _Graph:
    """Writes the graph. A value that a layer of the model gives has the name of that layer's weights."""

    def __init__(self, bert: Bert, calibrations: Mapping[str, Calibration]) -> None:
        self._bert = bert
        self._weights = bert.weights
        self._calibrations = calibrations
        self._nodes: list[Any] = []
        self._constants: list[Any] = []

    def graph(self) -> Any:
        """Return input_ids, attention_mask (texts, tokens) -> pooled (texts, channels), tokens (all, channels)."""
        self._mask()
        self._rows()
        hidden = self._embedding()
        for number, layer in enumerate(self._bert.layer_names(), 1):
            hidden = self._layer(layer, hidden)
            if number == min(TOKEN_LAYER, self._bert.layers):
                self._node("Identity", [hidden], "tokens")
        self._mean(hidden)
        tokens, channels = ("texts", "tokens"), ("texts", self._bert.hidden)
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, tokens) for name in ("input_ids", "attention_mask")
        ]
        outputs = [
            helper.make_tensor_value_info("pooled", TensorProto.FLOAT, channels),
            helper.make_tensor_value_info("tokens", TensorProto.FLOAT, ("all", self._bert.hidden)),
        ]
        return helper.make_graph(self._nodes, "encoder", inputs, outputs, self._constants)

    def _constant(self, name: str, value: npt.ArrayLike) -> str:
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def _node(self, kind: str, inputs: Sequence[str], *outputs: str, domain: str = "", **attributes: Any) -> str:
        self._nodes.append(helper.make_node(kind, inputs, outputs, outputs[0], domain=domain, **attributes))
        return outputs[0]

    def _mask(self) -> None:
        """Turn the attention mask into what is added to attention scores: 0 for tokens, a penalty for padding."""
        one = self._constant("one float", np.array(1, dtype=np.float32))
        penalty = self._constant("padding penalty", np.array(PADDING_PENALTY, dtype=np.float32))
        self._node("Cast", ["attention_mask"], "mask", to=TensorProto.FLOAT)
        self._node("Sub", ["mask", one], "minus padding")
        self._node("Mul", ["minus padding", penalty], "penalties")
        self._node("Unsqueeze", ["penalties", self._constant("head and query axes", np.array([1, 2]))], "score mask")

    def _rows(self) -> None:
        """Number the rows of real tokens.

        `places` are the places of the rows in the padded texts laid end to end. `row` (texts, tokens) is the row at
        each place; padding has the row of its neighbour, which the score mask hides.
        """
        flat, zero = self._constant("flat shape", np.array([-1])), self._constant("zero", np.array(0))
        self._node("Reshape", ["attention_mask", flat], "flat mask")
        self._node("NonZero", ["flat mask"], "places as a table")
        self._node("Reshape", ["places as a table", flat], "places")
        self._node("CumSum", ["flat mask", zero], "tokens so far")
        self._node("Sub", ["tokens so far", self._constant("one", np.array(1))], "last row so far")
        self._node("Max", ["last row so far", zero], "flat row")
        self._node("Shape", ["attention_mask"], "padded shape")
        self._node("Reshape", ["flat row", "padded shape"], "row")

    def _embedding(self) -> str:
        """Add up the embeddings of each row's word, its position and the only token type."""
        words, steps = quantize_rows(self._weights["embeddings.word_embeddings.weight"])
        self._node("Reshape", ["input_ids", "flat shape"], "flat ids")
        self._node("Gather", ["flat ids", "places"], "ids")
        self._node("Gather", [self._constant("int8 words", words), "ids"], "int8 word")
        self._node("Cast", ["int8 word"], "word in steps", to=TensorProto.FLOAT)
        self._node("Gather", [self._constant("word steps", steps), "ids"], "word step")
        self._node("Mul", ["word in steps", "word step"], "word")
        token_type = self._weights["embeddings.token_type_embeddings.weight"][0]
        positions = self._constant("positions", self._weights["embeddings.position_embeddings.weight"] + token_type)
        self._node("Shape", ["input_ids"], "width", start=1, end=2)
        self._node("Mod", ["places", "width"], "position number")
        self._node("Gather", [positions, "position number"], "position")
        return self._norm("embeddings.LayerNorm", "word", "position")

    def _layer(self, name: str, hidden: str) -> str:
        products = LayerProducts.of(name)
        attended = self._product(products.attention_output, self._attention(products.attention_inputs, hidden))
        hidden = self._norm(f"{name}.attention.output.LayerNorm", attended, hidden)
        wide = self._product(products.wide, hidden)
        activated = self._node("Gelu", [wide], f"{name}.gelu", domain=CONTRIBUTED)
        narrow = self._product(products.narrow, activated)
        return self._norm(f"{name}.output.LayerNorm", narrow, hidden)

    def _attention(self, product: Product, hidden: str) -> str:
        """Write the attention of each text's tokens to each other.

        In these steps it takes four fifths of the time that onnxruntime's own operator for all of them takes.
        """
        name = product.name
        query, key, value = product.parts
        width = self._bert.hidden // self._bert.heads
        joined = self._product(product, hidden)
        by_text = self._node("Gather", [joined, "row"], f"{name}.by_text")
        heads = self._shape("heads shape", 0, 0, 3, self._bert.heads, width)
        split = self._node("Reshape", [by_text, heads], f"{name}.by_part")
        by_head = self._node("Transpose", [split], f"{name}.by_head", perm=[2, 0, 3, 1, 4])
        self._node("Split", [by_head], query, key, value, axis=0, num_outputs=3)
        scaling = {"transB": 1, "alpha": width**-0.5}
        scores = self._node("FusedMatMul", [query, key], f"{name}.scores", domain=CONTRIBUTED, **scaling)
        masked = self._node("Add", [scores, "score mask"], f"{name}.masked")
        shares = self._node("Softmax", [masked], f"{name}.shares", axis=CHANNELS)
        mixed = self._node("MatMul", [shares, value], f"{name}.mixed")
        by_place = self._node("Transpose", [mixed], f"{name}.by_place", perm=[0, 1, 3, 2, 4])
        flat = self._shape("channels shape", -1, self._bert.hidden)
        padded = self._node("Reshape", [by_place, flat], f"{name}.padded")
        return self._node("Gather", [padded, "places"], f"{name}.rows")

    def _shape(self, name: str, *sizes: int) -> str:
        """Return a constant shape; it is written once for all layers."""
        if all(constant.name != name for constant in self._constants):
            self._constant(name, np.array(sizes))
        return name

    def _product(self, product: Product, given: str) -> str:
        name = product.name
        chosen = self._calibrations[name]
        made = quantize(self._bert.weight(product), chosen.inputs, product.bits)
        step = self._constant(f"{name}.input_step", made.inputs.step)
        zero = self._constant(f"{name}.input_zero", made.inputs.zero)
        factors = self._constant(f"{name}.factors", made.inputs.factors)
        smoothed = self._node("Mul", [given, factors], f"{name}.smoothed")
        inputs = [
            self._node("QuantizeLinear", [smoothed, step, zero], f"{name}.int8"),
            self._constant(f"{name}.weights", made.weights.T),
            step,
            self._constant(f"{name}.weight_steps", made.weight_steps),
            zero,
            "",
            self._constant(f"{name}.bias", self._bert.bias(product) - chosen.mean_error),
        ]
        return self._node("MatMulIntegerToFloat", inputs, name, domain=CONTRIBUTED)

    def _norm(self, name: str, given: str, residual: str) -> str:
        self._node("Add", [given, residual], f"{name}.sum")
        gain, bias = (self._constant(f"{name}.{part}", self._weights[f"{name}.{part}"]) for part in ("weight", "bias"))
        epsilon = self._bert.epsilon
        return self._node("LayerNormalization", [f"{name}.sum", gain, bias], name, axis=CHANNELS, epsilon=epsilon)

    def _mean(self, hidden: str) -> None:
        """Take the mean of a text's tokens, without padding."""
        tokens = self._constant("token axis", np.array([1]))
        self._node("Unsqueeze", ["mask", self._constant("channel axis", np.array([2]))], "token weight")
        self._node("Gather", [hidden, "row"], "padded rows")
        self._node("Mul", ["padded rows", "token weight"], "counted rows")
        self._node("ReduceSum", ["counted rows", tokens], "sum", keepdims=0)
        self._node("ReduceSum", ["mask", tokens], "count", keepdims=1)
        self._node("Div", ["sum", "count"], "pooled")
