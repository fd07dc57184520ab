"""Export a sentence-transformers BERT encoder to ONNX with int8 weights, for the running bot."""

import logging
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.onnx_encoder import MODEL_FILE, TOKENIZER_FILE

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

OPSET = 18
EXACT_LAYERS = 2
"""Last layers that keep float32 weights; with every second feed-forward product kept too, vectors stay within a
cosine of 0.99 of the original (int8 throughout: 0.97), at 6 instead of 4.5 ms a question on two cores."""
WEIGHTED_PRODUCTS = 6
"""Products with weights in a BERT layer: query, key, value, attention output, and two feed-forward ones."""


def export_encoder(model: "SentenceTransformer", folder: Path) -> None:
    """Write `encoder.onnx` (int8 weights, mean pooling included) and `tokenizer.json` into `folder`."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        exact = Path(scratch) / "exact.onnx"
        with _quiet_log():
            _export_exact(model, exact)
            quantize_dynamic(
                exact,
                folder / MODEL_FILE,
                weight_type=QuantType.QInt8,
                per_channel=True,
                # Without it, processors that lack VNNI overflow when they add up products of eight bits.
                reduce_range=True,
                nodes_to_exclude=_kept_exact(exact),
            )
    model.tokenizer.backend_tokenizer.save(str(folder / TOKENIZER_FILE))


def _kept_exact(path: Path) -> list[str]:
    """Name the products that lose too much in int8: narrowing feed-forward ones, and those of the last layers."""
    import onnx

    graph = onnx.load(str(path), load_external_data=False).graph
    shapes = {weights.name: tuple(weights.dims) for weights in graph.initializer}
    weighted = [node for node in graph.node if node.op_type == "MatMul" and node.input[1] in shapes]
    narrowing = [node.name for node in weighted if shapes[node.input[1]][0] > shapes[node.input[1]][1]]
    last = [node.name for node in weighted[-EXACT_LAYERS * WEIGHTED_PRODUCTS :]]
    return sorted({*narrowing, *last})


@contextmanager
def _quiet_log() -> Iterator[None]:
    """Hold back advice of exporter and quantizer that is of no use to who builds an index."""
    loggers = [logging.getLogger(), logging.getLogger("torch.onnx")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _export_exact(model: "SentenceTransformer", path: Path) -> None:
    import torch

    class Pooled(torch.nn.Module):
        """The encoder with the mean over its tokens as only output."""

        def __init__(self, bert: Any) -> None:
            super().__init__()
            self.bert = bert

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            hidden = self.bert(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
            weights = attention_mask.unsqueeze(-1).to(hidden.dtype)
            pooled: torch.Tensor = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1e-9)
            return pooled

    module = Pooled(model[0].auto_model.float()).eval()
    # Two tensors: the exporter takes one and the same tensor for one and the same input.
    ids, mask = torch.zeros((2, 8), dtype=torch.long), torch.ones((2, 8), dtype=torch.long)
    batch, width = torch.export.Dim("batch", min=1, max=4096), torch.export.Dim("width", min=2, max=512)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter's own deprecations; the result is tested against torch
        torch.onnx.export(
            module,
            (ids, mask),
            str(path),
            input_names=["input_ids", "attention_mask"],
            output_names=["pooled"],
            dynamic_shapes=({0: batch, 1: width}, {0: batch, 1: width}),
            opset_version=OPSET,
            dynamo=True,
            verbose=False,
        )
