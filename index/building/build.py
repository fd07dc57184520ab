"""Build an index: embed the passages, fit the ranking, save both."""

import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from index.building.fitting import Fitter
from index.building.known_vectors import KnowingEncoder
from index.building.quantizing import is_calibrated
from index.building.saving import remove_old, write_rows, writing
from index.encoders.encoder import Encoder, Vectors
from index.encoders.onnx_encoder import OnnxEncoder
from index.encoders.torch_encoder import TorchEncoder, is_installed
from index.serving.alignment import CompactTokens, TokenTable, token_axes
from index.serving.fitted import Fitted
from index.serving.queries import search_text
from index.serving.saved_index import ENCODER, IndexKey
from index.serving.sources import Sources
from index.values.location import GENERIC
from index.values.passages import Passage
from index.values.threads import calculate_in_one_thread, usable_cores

log = logging.getLogger(__name__)


def can_run(model: str) -> bool:
    """Tell whether this installation can encode with a model: an int8 form can be made of it, or torch is there."""
    return is_calibrated(Path(model)) or is_installed()


def may_be_model(model: str) -> bool:
    """Tell whether a model is there, or is a name under which one may be found on the network."""
    folder = Path(model).expanduser()
    is_path = folder.is_absolute() or folder.exists() or model.startswith((".", "~")) or model.count("/") > 1
    return (folder / "config.json").is_file() if is_path else True


def build(sources: Sources, model: str, indexes: Path, key: IndexKey, report: Callable[[str], None] = log.info) -> None:
    """Embed, fit and save an index below `indexes`; the old one stays in place until the new one is whole.

    Raises MissingExtra when the model is one that only sentence-transformers runs, and that is not installed.
    """
    calculate_in_one_thread()
    passages = sources.passages
    with writing(indexes, key) as folder:
        encoder = _passage_encoder(model, folder / ENCODER, report)
        report(f"Embedding {len(passages)} passages.")
        vectors, keywords = write_rows(folder, passages, embed(passages, encoder))
        report("Fitting the ranking.")
        if sources.bank.points:
            fitted = Fitter(passages, vectors, keywords, encoder, sources.bank).fit()
        else:
            fitted = Fitted.load(GENERIC)
            _write_tokens(folder, passages)
        fitted.save(folder)
    remove_old(indexes, key)
    report(f"Index ready: {len(passages)} passages of {len(list(sources.guide.points()))} points.")


def _write_tokens(folder: Path, passages: Sequence[Passage]) -> None:
    """Write the tokens of an index's texts, where its encoder tells them."""
    if not (folder / ENCODER).is_dir():
        return
    rows = [row for row, passage in enumerate(passages) if passage.kind == "text"]
    _, tokens = OnnxEncoder(folder / ENCODER, usable_cores()).passages_with_tokens([passages[row].text for row in rows])
    axes = token_axes()
    compact = {row: CompactTokens.of(each, axes) for row, each in zip(rows, tokens, strict=True)}
    TokenTable.of(compact, axes).save(folder)


def _passage_encoder(model: str, folder: Path, report: Callable[[str], None]) -> Encoder:
    """Write the model's int8 form into a folder and return it; a model without int8 scales runs as it is."""
    if not is_calibrated(Path(model)):
        return TorchEncoder(model, show_progress=sys.stderr.isatty())
    # Imported here: `doctor` asks `can_run`, and other encoders are built with; both need no `onnx`.
    from index.building.onnx_graph import export_encoder

    report("Exporting the encoder.")
    export_encoder(Path(model), folder)
    return KnowingEncoder.of(OnnxEncoder(folder, usable_cores()), Path(model))


def embed(passages: Sequence[Passage], encoder: Encoder) -> Vectors:
    """Return one vector a passage; questions are encoded as they are searched for, texts as they are."""
    questions = [row for row, passage in enumerate(passages) if passage.kind == "question"]
    texts = [row for row, passage in enumerate(passages) if passage.kind != "question"]
    parts = []
    if questions:
        parts.append(encoder.encode_queries([search_text(passages[row].text) for row in questions]))
    if texts:
        parts.append(encoder.encode_passages([passages[row].text for row in texts]))
    joined = np.concatenate(parts)
    vectors = np.empty_like(joined)
    vectors[questions + texts] = joined
    return vectors
