"""Open a guide's saved index: everything that answering needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from index.encoders.encoder import Encoder, Vectors
from index.encoders.onnx_encoder import OnnxEncoder
from index.encoders.torch_encoder import TorchEncoder
from index.serving.fitted import Fitted
from index.serving.resolver import Resolver
from index.serving.saved_index import SavedIndex, check_files, read_saved
from index.serving.sources import Sources
from index.serving.word_meanings import MeaningFinder
from index.values.meanings import WordMeanings
from knowledge.guide import Guide
from knowledge.toolbox.collector import collector_paused
from knowledge.toolbox.errors import DamagedIndex


@dataclass(frozen=True)
class Library:
    """An opened guide: what to answer from, and how to find it."""

    sources: Sources
    saved: SavedIndex
    resolver: Resolver
    encoder: Encoder

    @property
    def guide(self) -> Guide:
        """The guide that is answered from."""
        return self.sources.guide

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a question."""
        return self.encoder.encode_queries(texts)

    def meanings(self, words: Sequence[str]) -> WordMeanings:
        """Return what words mean by the question bank."""
        return self._meaning_finder.find(words)

    @cached_property
    def _meaning_finder(self) -> MeaningFinder:
        return MeaningFinder(self.saved.passages, self.saved.vectors, self.saved.keywords)


def open_saved_library(sources: Sources, folder: Path, model: str) -> Library:
    """Open the index in a folder, whose files were checked, and the encoder that questions need.

    Raises DamagedIndex when the index can't be read, and MissingExtra when the model is one that only
    sentence-transformers runs, and that is not installed.
    """
    with collector_paused():
        saved = read_saved(folder)
        try:
            fitted = Fitted.load(saved.folder)
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise DamagedIndex(f"{saved.folder}: {error}") from error
        encoder = _question_encoder(saved, model)
        preferred = preferred_points(sources.guide)
        resolver = Resolver(saved.passages, saved.vectors, saved.keywords, encoder, fitted, preferred, saved.tokens)
        return Library(sources, saved, resolver, encoder)


def open_checked_library(sources: Sources, folder: Path, model: str) -> Library:
    """Open the index in a folder after checking its files; raise DamagedIndex where one is missing or altered too."""
    check_files(folder)
    return open_saved_library(sources, folder, model)


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
