"""The encoder as sentence-transformers runs it: for the index build, and for any other EMBEDDING_MODEL."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from index.encoders.encoder import PASSAGE_PROMPT, QUERY_PROMPT, Vectors, unit
from index.words.normalize import clean_question

if TYPE_CHECKING:
    pass


class TorchEncoder:
    """Encodes with a sentence-transformers model, given by folder or name."""

    def __init__(self, model: str, show_progress: bool = False) -> None:
        # Imported here: it takes seconds and 400 MB that the running bot never spends.
        from sentence_transformers import SentenceTransformer
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()  # type: ignore[no-untyped-call]  # transformers has no types for it
        self.model: SentenceTransformer = SentenceTransformer(model, device="cpu")
        self._show_progress = show_progress
        prompts = self.model.prompts or {}
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
        vectors = self.model.encode(
            texts, batch_size=32, show_progress_bar=self._show_progress, convert_to_numpy=True, prompt=""
        )
        return unit(np.asarray(vectors, dtype=np.float32))
