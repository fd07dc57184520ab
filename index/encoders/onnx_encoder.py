"""The int8 encoder, run by onnxruntime and tokenizers without torch."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from index.encoders.encoder import PASSAGE_PROMPT, QUERY_PROMPT, Tokens, Vectors, unit
from index.words.normalize import clean_question

MODEL_FILE, MAPPED_FILE = "encoder.onnx", "encoder.weights"
TOKENIZER_FILE = "tokenizer.json"
MAX_TOKENS = 256
"""Tokens of a text at most; longer ones are cut. The guide's longest passage has under 200."""
BATCH_TOKENS = 256
"""Tokens in a batch, unless one text has more. Larger batches are no faster, and onnxruntime keeps their memory."""
LENGTH_RATIO = 2
"""The longest text of a batch has at most twice the tokens of the shortest, so that little of attention is padding."""
REMEMBERED_TEXTS = 8
"""Questions asked at once that are remembered until the next ones: as many as wait together at most times."""

# Some builds for Windows do not read the switch that `index/__init__.py` sets.
onnxruntime.disable_telemetry_events()


class OnnxEncoder:
    """Encodes with the exported model in `folder`; one call runs `threads` batches at a time."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        # Batches side by side take a quarter less processor time than one batch on several cores.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Higher levels fuse sums with layer norms, which then take nine times as long (versions 1.23 to 1.32 on x86).
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        self._session = onnxruntime.InferenceSession(
            str(folder / MODEL_FILE), options, providers=["CPUExecutionProvider"]
        )
        self._threads = threads
        # By its hash: what people write is not kept.
        self._last: tuple[int, tuple[Vectors, list[Tokens]]] | None = None
        self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()

    def on_threads(self, threads: int) -> "OnnxEncoder":
        """Return this encoder, running so many batches at a time; both share the model."""
        other = copy(self)
        other._threads = threads
        return other

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a question."""
        return self.queries_with_tokens(texts)[0]

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a passage."""
        return self._encode(PASSAGE_PROMPT, texts)[0]

    def queries_with_tokens(self, texts: Sequence[str]) -> tuple[Vectors, list[Tokens]]:
        """Return one unit vector a question, and the tokens of each.

        What was asked last is not encoded again: an owner's documents are asked right after the guide.
        """
        asked = hash(tuple(texts))
        last = self._last
        if last and last[0] == asked:
            return last[1]
        encoded = self._encode(QUERY_PROMPT, texts, keeps_tokens=True)
        if len(texts) <= REMEMBERED_TEXTS:
            self._last = asked, encoded
        return encoded

    def passages_with_tokens(self, texts: Sequence[str]) -> tuple[Vectors, list[Tokens]]:
        """Return one unit vector a passage, and the tokens of each."""
        return self._encode(PASSAGE_PROMPT, texts, keeps_tokens=True)

    def _encode(self, prompt: str, texts: Sequence[str], keeps_tokens: bool = False) -> tuple[Vectors, list[Tokens]]:
        pieces = [self._tokenizer.encode(prompt + clean_question(text)).ids for text in texts]
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        batches = list(batches_by_length([len(ids) for ids in pieces]))
        found = self._run_all([[pieces[row] for row in rows] for rows in batches])
        kept: dict[int, Tokens] = {}
        own = slice(len(self._tokenizer.encode(prompt.strip()).ids) - 1, -1)
        for rows, (pooled, tokens) in zip(batches, found, strict=True):
            vectors[rows] = pooled
            if keeps_tokens:
                ends = np.cumsum([len(pieces[row]) for row in rows])[:-1]
                for row, of_row in zip(rows, np.split(tokens, ends), strict=True):
                    # Neither the prompt's tokens nor the marks of beginning and end are the text's own.
                    kept[row] = Tokens(np.array(pieces[row][own], dtype=np.int64), of_row[own])
        return vectors, [kept[row] for row in range(len(kept))]

    def _run_all(self, batches: list[list[list[int]]]) -> list[tuple[Vectors, Vectors]]:
        if self._threads == 1 or len(batches) == 1:
            return list(map(self._run, batches))
        with ThreadPoolExecutor(self._threads) as pool:
            return list(pool.map(self._run, batches))

    def _run(self, tokens: list[list[int]]) -> tuple[Vectors, Vectors]:
        """Return the unit vectors of a batch's texts, and the vectors of their tokens one text after the other."""
        width = max(len(ids) for ids in tokens)
        ids = np.ones((len(tokens), width), dtype=np.int64)
        mask = np.zeros((len(tokens), width), dtype=np.int64)
        for row, found in enumerate(tokens):
            ids[row, : len(found)] = found
            mask[row, : len(found)] = 1
        pooled, of_tokens = self._session.run(["pooled", "tokens"], {"input_ids": ids, "attention_mask": mask})
        return unit(pooled), of_tokens

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return int(self._session.get_outputs()[0].shape[1])


def batches_by_length(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield the rows of texts in batches of similar length, given their numbers of tokens.

    Shorter texts of a batch are padded, and attention also works on the padding.
    """
    batch: list[int] = []
    for row in sorted(range(len(lengths)), key=lengths.__getitem__):
        is_full = (len(batch) + 1) * lengths[row] > BATCH_TOKENS
        if batch and (is_full or lengths[row] > LENGTH_RATIO * lengths[batch[0]]):
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch
