"""The encoder as sentence-transformers runs it: for another EMBEDDING_MODEL, for training and for checks."""

from collections.abc import Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

import numpy as np

from index.encoders.encoder import PASSAGE_PROMPT, QUERY_PROMPT, Vectors, unit
from index.words.normalize import clean_question
from knowledge.toolbox.errors import KnowledgeError, MissingExtra

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


def is_installed() -> bool:
    """Tell whether sentence-transformers is there, without importing it."""
    return find_spec("sentence_transformers") is not None


class TorchEncoder:
    """Encodes with a sentence-transformers model, given by folder or name.

    Raises MissingExtra where sentence-transformers is not installed.
    """

    def __init__(self, model: str, show_progress: bool = False) -> None:
        self._model = _load(model)
        self._show_progress = show_progress
        prompts = self._model.prompts or {}
        trained_with_prompts = "e5" in model.lower()
        self._query = prompts.get("query") or (QUERY_PROMPT if trained_with_prompts else "")
        self._passage = prompts.get("passage") or (PASSAGE_PROMPT if trained_with_prompts else "")

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a question."""
        return self._encode([self._query + clean_question(text) for text in texts])

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a passage."""
        return self._encode([self._passage + clean_question(text) for text in texts])

    def _encode(self, texts: list[str]) -> Vectors:
        vectors = self._model.encode(
            texts, batch_size=32, show_progress_bar=self._show_progress, convert_to_numpy=True, prompt=""
        )
        return unit(np.asarray(vectors, dtype=np.float32))


def _load(model: str) -> "SentenceTransformer":
    # Imported here: it takes seconds and 400 MB, which the bundled encoder does not need.
    try:
        from sentence_transformers import SentenceTransformer
        from transformers.utils.logging import disable_progress_bar
    except ModuleNotFoundError as error:
        raise MissingExtra(
            f"the model {model} needs {error.name}, which is not installed: pip install '.[models]'"
        ) from error
    disable_progress_bar()  # type: ignore[no-untyped-call]  # transformers has no types for it
    try:
        return SentenceTransformer(model, device="cpu")
    except Exception as error:
        raise KnowledgeError(
            f"EMBEDDING_MODEL: {model} can't be opened ({type(error).__name__}): the name or folder of a "
            "sentence-transformers model wanted, and a network for a name that is used for the first time"
        ) from error
