"""Knowledge -> saved index -> everything that answering needs; builds when the saved one can't be used."""

import hashlib
import json
import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from index.building.fitting import Fitter
from index.building.quantizing import is_calibrated
from index.encoders.encoder import Encoder, Vectors
from index.encoders.onnx_encoder import OnnxEncoder, usable_cores
from index.encoders.torch_encoder import TorchEncoder, is_installed
from index.serving.evidence import FEATURES
from index.serving.follow_ups import FILE as GATE_FILE
from index.serving.follow_ups import SIGNS, FollowUpGate
from index.serving.keyword_index import KeywordIndex
from index.serving.ranker import FILE as RANKER_FILE
from index.serving.ranker import RankerWeights
from index.serving.resolver import Resolver, Thresholds
from index.serving.saved_index import (
    ENCODER,
    KEYWORDS,
    VECTORS,
    IndexKey,
    SavedIndex,
    hash_files,
    make_key,
    open_saved,
    remove_old,
    write_passages,
    writing,
)
from index.serving.sources import collect
from index.serving.vector_index import VectorIndex
from index.values.passages import Passage
from index.words.language import detect
from knowledge.bank import QuestionBank, load_bank, load_writers_bank
from knowledge.documents import SkippedFile, load_documents
from knowledge.guide import LANGUAGES, Guide, Language
from knowledge.loader import CONTENT, is_bilingual_guide, load_guide, load_supplement
from knowledge.toolbox.errors import DamagedIndex, KnowledgeError

BUNDLED_MODEL = Path(__file__).parents[1] / "model"
GENERIC = Path(__file__).parents[1] / "generic"
"""Ranker, thresholds and gate for knowledge without a question bank; written by `python -m index train`."""
THRESHOLDS_FILE = "thresholds.json"
HEADLINE_LENGTH = 46

log = logging.getLogger(__name__)
Report = Callable[[str], None]


@dataclass(frozen=True)
class Sources:
    """What an index is made from."""

    guide: Guide
    bank: QuestionBank
    skipped: tuple[SkippedFile, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage, in a stable order."""
        return tuple(collect(self.guide, self.bank))


@dataclass(frozen=True)
class Library:
    """An opened guide: what to answer from, and how to find it."""

    sources: Sources
    saved: SavedIndex
    resolver: Resolver
    encoder: Encoder
    headlines: Mapping[Language, Mapping[str, str]]

    @property
    def guide(self) -> Guide:
        """The guide that is answered from."""
        return self.sources.guide


def load_sources(folder: Path | None = None, supplement: bool = True) -> Sources:
    """Read the bundled guide and handbook, or the knowledge in a folder; raise KnowledgeError when there is none.

    Without the handbook (`supplement`), what it answers is out of scope.
    """
    if folder is None or folder.resolve() == CONTENT.resolve():
        guide, bank = load_guide(), load_bank().joined(load_writers_bank())
        if supplement:
            return Sources(guide.joined(load_supplement()), bank)
        return Sources(guide, bank.limited_to({section.id for section in guide.sections}))
    if not folder.is_dir():
        raise KnowledgeError(f"{folder}: no such folder")
    general = load_bank().general()
    if is_bilingual_guide(folder):
        return Sources(load_guide(folder), general)
    loaded = load_documents(folder, detect)
    return Sources(loaded.guide, general, loaded.skipped)


def key_of(sources: Sources, model: str) -> IndexKey:
    """Return the key of the index that these sources and this encoder make."""
    digest = hashlib.blake2b(digest_size=16)
    for part in (sources.passages, sources.bank.follow_ups, sources.bank.overlaps):
        digest.update(repr(part).encode())
    generic = hash_files(GENERIC) if not sources.bank.points else ""
    folder = Path(model)
    return make_key(
        digest.hexdigest() + generic,
        hash_files(folder) if folder.is_dir() else model,
        ranking=" ".join(FEATURES + SIGNS),
    )


def can_run(model: str) -> bool:
    """Tell whether this installation can encode with a model: an int8 form can be made of it, or torch is there."""
    return is_calibrated(Path(model)) or is_installed()


def open_library(
    data: Path,
    knowledge: Path | None = None,
    model: str | None = None,
    report: Report = log.info,
    supplement: bool = True,
) -> Library:
    """Open the index below `data`, building it first when it is missing, stale or damaged.

    Raises KnowledgeError when there is nothing to answer from.
    """
    sources = load_sources(knowledge, supplement)
    chosen = model or str(BUNDLED_MODEL)
    key = key_of(sources, chosen)
    try:
        return _library(sources, data, key, chosen)
    except DamagedIndex as reason:
        log.debug("no usable index: %s", reason)
    report("Building the index; this is done once and takes about half a minute.")
    build(sources, chosen, data, key, report)
    return _library(sources, data, key, chosen)


def _library(sources: Sources, data: Path, key: IndexKey, model: str) -> Library:
    saved = open_saved(data, key)
    try:
        weights, thresholds, gate = load_fitted(saved.folder)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise DamagedIndex(f"{saved.folder}: {error}") from error
    encoder = _question_encoder(saved, model)
    resolver = Resolver(
        saved.passages,
        saved.vectors,
        saved.keywords,
        encoder,
        weights,
        thresholds,
        gate,
        preferred_points(sources.guide),
    )
    return Library(sources, saved, resolver, encoder, headlines(sources.bank))


def preferred_points(guide: Guide) -> Mapping[str, Sequence[str]]:
    """Return for each point of the handbook the points of the guide on the themes of its section."""
    by_section = {
        section.id: tuple(dict.fromkeys(each for point in section.points for each in point.origin.see))
        for section in guide.sections
    }
    return {point.id: by_section[point.section_id] for point in guide.points() if by_section[point.section_id]}


def _question_encoder(saved: SavedIndex, model: str) -> Encoder:
    if saved.encoder_folder.is_dir():
        return OnnxEncoder(saved.encoder_folder)
    return TorchEncoder(model)


def build(sources: Sources, model: str, data: Path, key: IndexKey, report: Report = log.info) -> None:
    """Embed, fit and save an index; the old one stays in place until the new one is whole.

    Raises MissingExtra when the model is one that only sentence-transformers runs, and that is not installed.
    """
    passages = sources.passages
    with writing(data, key) as folder:
        encoder = _building_encoder(model, folder / ENCODER, report)
        report(f"Embedding {len(passages)} passages.")
        vectors = VectorIndex.build(embed(passages, encoder))
        keywords = KeywordIndex.build([passage.text for passage in passages])
        write_passages(folder, passages)
        vectors.save(folder / VECTORS)
        keywords.save(folder / KEYWORDS)
        report("Fitting the ranking.")
        save_fitted(folder, *_fitted(sources, passages, vectors, keywords, encoder))
    remove_old(data, key)
    report(f"Index ready: {len(passages)} passages of {len(list(sources.guide.points()))} points.")


def _building_encoder(model: str, folder: Path, report: Report) -> Encoder:
    """Export the model into a folder and return its ONNX form; a model without int8 scales runs as it is."""
    if not is_calibrated(Path(model)):
        return TorchEncoder(model, show_progress=sys.stderr.isatty())
    # Imported here: opening an index needs no `onnx`.
    from index.building.onnx_graph import export_encoder

    report("Exporting the encoder.")
    export_encoder(Path(model), folder)
    return OnnxEncoder(folder, usable_cores())


def embed(passages: tuple[Passage, ...], encoder: Encoder) -> Vectors:
    """Return one vector a passage; questions are encoded as questions, texts as passages."""
    questions = [row for row, passage in enumerate(passages) if passage.kind == "question"]
    texts = [row for row, passage in enumerate(passages) if passage.kind != "question"]
    parts = [
        encode([passages[row].text for row in rows])
        for rows, encode in ((questions, encoder.encode_queries), (texts, encoder.encode_passages))
        if rows
    ]
    joined = np.concatenate(parts)
    vectors = np.empty_like(joined)
    vectors[questions + texts] = joined
    return vectors


def _fitted(
    sources: Sources,
    passages: tuple[Passage, ...],
    vectors: VectorIndex,
    keywords: KeywordIndex,
    encoder: Encoder,
) -> tuple[RankerWeights, Thresholds, FollowUpGate]:
    if sources.bank.points:
        return Fitter(passages, vectors, keywords, encoder, sources.bank).fit()
    return load_fitted(GENERIC)


def save_fitted(folder: Path, weights: RankerWeights, thresholds: Thresholds, gate: FollowUpGate) -> None:
    """Write what was fitted as three small JSON files."""
    folder.mkdir(parents=True, exist_ok=True)
    weights.save(folder / RANKER_FILE)
    (folder / THRESHOLDS_FILE).write_text(json.dumps(asdict(thresholds), indent=1) + "\n", encoding="utf8")
    gate.save(folder / GATE_FILE)


def load_fitted(folder: Path) -> tuple[RankerWeights, Thresholds, FollowUpGate]:
    """Read what `save_fitted` wrote."""
    thresholds = json.loads((folder / THRESHOLDS_FILE).read_text(encoding="utf8"))
    return (
        RankerWeights.load(folder / RANKER_FILE),
        Thresholds(**thresholds),
        FollowUpGate.load(folder / GATE_FILE),
    )


def headlines(bank: QuestionBank) -> Mapping[Language, Mapping[str, str]]:
    """Return for each language one short question a point: the first of the bank that ends in a question mark."""
    found: dict[Language, dict[str, str]] = {language: {} for language in LANGUAGES}
    for question in bank.points:
        for language in LANGUAGES:
            if question.register == language and len(question.text) <= HEADLINE_LENGTH and question.text.endswith("?"):
                found[language].setdefault(question.label, question.text[0].upper() + question.text[1:])
    return found
