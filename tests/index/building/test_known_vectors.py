"""Vectors that were stored are given without encoding; all others are encoded."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from index.building.known_vectors import KEY_BYTES, KNOWN_FILE, KnowingEncoder, RecordingEncoder, key_of
from index.encoders.encoder import PASSAGE_PROMPT, QUERY_PROMPT, Vectors, unit
from index.encoders.onnx_encoder import OnnxEncoder
from index.serving.library import Library
from index.serving.queries import search_text
from index.values.location import BUNDLED_MODEL

DIMENSIONS = 384


class NoiseEncoder:
    """Encodes each text as noise of its own, other as a question than as a passage; `asked` lists the texts."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._noise(QUERY_PROMPT, texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        return self._noise(PASSAGE_PROMPT, texts)

    def _noise(self, prompt: str, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        rows = [np.random.default_rng(list((prompt + text).encode())).normal(size=DIMENSIONS) for text in texts]
        return unit(np.array(rows, dtype=np.float32).reshape(len(texts), DIMENSIONS))


QUESTIONS = ["KOL là gì?", "giá bao nhiêu", "what is EMV"]
PASSAGES = ["Influencer marketing là sự hợp tác.", "KOL là gì?"]


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    recording = RecordingEncoder(NoiseEncoder())
    recording.encode_queries(QUESTIONS)
    recording.encode_passages(PASSAGES)
    recording.encode_queries(QUESTIONS[:1])
    recording.save(tmp_path)
    return tmp_path


def cosines(one: Vectors, other: Vectors) -> list[float]:
    return [float(cosine) for cosine in (unit(one) * unit(other)).sum(1)]


def test_what_is_recorded_is_what_the_encoder_gives() -> None:
    inner = NoiseEncoder()
    assert (RecordingEncoder(inner).encode_queries(QUESTIONS) == inner.encode_queries(QUESTIONS)).all()


def test_stored_vectors_are_given_without_encoding(stored: Path) -> None:
    inner = NoiseEncoder()
    knowing = KnowingEncoder.of(inner, stored)
    questions, passages = knowing.encode_queries(QUESTIONS), knowing.encode_passages(PASSAGES)
    assert inner.asked == []
    exact = NoiseEncoder()
    assert min(cosines(questions, exact.encode_queries(QUESTIONS))) > 0.999
    assert min(cosines(passages, exact.encode_passages(PASSAGES))) > 0.999
    assert np.linalg.norm(questions, axis=1) == pytest.approx(np.ones(3), abs=1e-6)


def test_only_new_texts_are_encoded_and_each_row_keeps_its_place(stored: Path) -> None:
    inner, exact = NoiseEncoder(), NoiseEncoder()
    texts = ["mới", QUESTIONS[1], "mới nữa", QUESTIONS[0]]
    found = KnowingEncoder.of(inner, stored).encode_queries(texts)
    assert inner.asked == ["mới", "mới nữa"]
    assert min(cosines(found, exact.encode_queries(texts))) > 0.999


def test_a_question_is_not_known_as_a_passage(stored: Path) -> None:
    inner = NoiseEncoder()
    KnowingEncoder.of(inner, stored).encode_passages([QUESTIONS[1], PASSAGES[0]])
    assert inner.asked == [QUESTIONS[1]]


@pytest.mark.parametrize("same", ["  KOL  là gì? ", "KOL la\u0300 gi\u0300?", "KOL là gì?\u200b"])
def test_a_text_is_known_by_what_is_encoded_of_it(stored: Path, same: str) -> None:
    inner = NoiseEncoder()
    KnowingEncoder.of(inner, stored).encode_queries([same])
    assert inner.asked == []


def test_no_text_gives_no_vector(stored: Path) -> None:
    assert KnowingEncoder.of(NoiseEncoder(), stored).encode_queries([]).shape == (0, DIMENSIONS)


def test_without_stored_vectors_the_encoder_stays(tmp_path: Path) -> None:
    inner = NoiseEncoder()
    assert KnowingEncoder.of(inner, tmp_path) is inner


def test_keys_differ_by_prompt_and_text() -> None:
    texts = [prompt + text for prompt in (QUERY_PROMPT, PASSAGE_PROMPT) for text in ("", "a", "b", "ab")]
    assert len({key_of(text) for text in texts}) == len(texts)
    assert {len(key_of(text)) for text in texts} == {KEY_BYTES}


@pytest.mark.skipif(not (BUNDLED_MODEL / KNOWN_FILE).is_file(), reason="the bundled encoder has no stored vectors")
def test_the_bundled_vectors_are_those_of_the_bundled_encoder(library: Library) -> None:
    """They would not be after a change of the encoder without `python -m index train --keep-encoder`."""
    questions = [search_text(passage.text) for passage in library.saved.passages if passage.kind == "question"]
    some = questions[:: len(questions) // 40]
    encoder = OnnxEncoder(library.saved.encoder_folder)
    exact, inner = encoder.encode_queries(some), NoiseEncoder()
    found = KnowingEncoder.of(inner, BUNDLED_MODEL).encode_queries(some)
    known = [row for row, text in enumerate(some) if text not in inner.asked]
    assert len(known) >= len(some) * 0.9
    assert min(cosines(found[known], exact[known])) > 0.999
