"""What follows the training of an encoder: its int8 scales, and the ranking for guides without a question bank."""

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from index.building.build import embed
from index.building.fitting import Fitter
from index.building.known_vectors import KnowingEncoder, RecordingEncoder
from index.building.onnx_graph import export_encoder
from index.building.open_library import Report
from index.encoders.encoder import Encoder
from index.encoders.onnx_encoder import OnnxEncoder
from index.serving.alignment import AXES_FILE
from index.serving.keyword_index import KeywordIndex
from index.serving.owner_documents import DOCUMENT_THRESHOLDS
from index.serving.sources import Sources, collect_passages, general_bank, load_sources
from index.serving.vector_index import VectorIndex
from index.training.calibration import calibrate, calibration_texts
from index.training.practice import fit_axes, fit_ranking, fit_trust, practise
from index.values.location import GENERIC
from index.values.threads import calculate_in_one_thread, usable_cores
from knowledge.bank import QuestionBank, load_bank
from knowledge.guide import Guide
from knowledge.loader import load_guide


def finish(model: Path, report: Report) -> None:
    """Write the scales into the encoder's folder, and the fitted ranking into the folder `generic` beside it."""
    calculate_in_one_thread()
    guide, bank = load_guide(), load_bank()
    report("Choosing the int8 scales.")
    calibrate(model, calibration_texts(collect_passages(guide, bank)))
    report("Fitting the ranking for guides without a question bank.")
    with tempfile.TemporaryDirectory() as folder:
        export_encoder(model, Path(folder))
        whole = OnnxEncoder(Path(folder), usable_cores())
        encoder = RecordingEncoder(whole)
        fit_generic(encoder, whole, guide, bank, model.parent / GENERIC.name)
        _keep(encoder, model, report)


def keep_vectors(model: Path, report: Report) -> None:
    """Encode the lines that the question bank has got since the vectors in the encoder's folder were stored."""
    calculate_in_one_thread()
    with tempfile.TemporaryDirectory() as folder:
        export_encoder(model, Path(folder))
        _keep(RecordingEncoder(KnowingEncoder.of(OnnxEncoder(Path(folder), usable_cores()), model)), model, report)


def _keep(encoder: RecordingEncoder, model: Path, report: Report) -> None:
    report("Keeping the vectors of the question bank.")
    _fit(encoder, load_sources())
    encoder.save(model)


def _fit(encoder: Encoder, sources: Sources) -> None:
    """Fit on everything, only for what is encoded by it."""
    passages = sources.passages
    vectors = VectorIndex.build(embed(passages, encoder))
    keywords = KeywordIndex.build([passage.text for passage in passages])
    Fitter(passages, vectors, keywords, encoder, sources.bank).fit()


def fit_generic(encoder: Encoder, whole: OnnxEncoder, guide: Guide, bank: QuestionBank, out: Path) -> None:
    """Write ranker, trust, thresholds, gate and axes for knowledge without questions of its own.

    The gate fits any guide. `whole` is the same encoder, which also tells tokens.
    """
    passages = tuple(collect_passages(guide, bank.general()))
    vectors = VectorIndex.build(embed(passages, encoder))
    keywords = KeywordIndex.build([passage.text for passage in passages])
    axes = fit_axes([passage.text for passage in passages if passage.kind == "text"], whole)
    np.save(out / AXES_FILE, axes.astype(np.float16), allow_pickle=False)
    practice = practise(whole, general_bank(), axes)
    weights = fit_ranking(practice)
    fitted = Fitter(passages, vectors, keywords, encoder, bank, classify=False).fit(weights)
    replace(fitted, thresholds=DOCUMENT_THRESHOLDS, trust=fit_trust(practice, weights)).save(out)
