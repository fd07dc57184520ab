"""Questions that wait together are encoded together, in their order; each caller gets its own vectors or error."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Barrier, Event

import numpy as np
import pytest

from index.batching import MOST, BatchingEncoder, open_encoder, usable_cores
from index.build import Library
from index.encoder import Vectors
from index.onnx_encoder import OnnxEncoder
from knowledge.bank import load_bank
from tests.fake_encoder import WordEncoder

PATIENCE = 10.0
"""Seconds after which a test that waits has failed."""


class GateEncoder:
    """Encodes a text as its length once `gate` is open; refuses batches with a text that says so."""

    def __init__(self) -> None:
        self.gate = Event()
        self.reached = Event()
        self.batches: list[list[str]] = []

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        self.batches.append(list(texts))
        self.reached.set()
        assert self.gate.wait(PATIENCE)
        for text in texts:
            if "refuse" in text:
                raise ValueError(text)
        return self.encode_passages(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        return np.array([[len(text)] for text in texts], dtype=np.float32)


def waiting_behind(pool: ThreadPoolExecutor, encoder: BatchingEncoder, texts: Sequence[str]) -> Future[Vectors]:
    """Return a question that stands in line behind those who wait already."""
    before, question = encoder.in_line(), pool.submit(encoder.encode_queries, texts)
    while encoder.in_line() == before:
        assert not question.done()
    return question


def test_who_waits_is_encoded_together() -> None:
    gate = GateEncoder()
    encoder, lengths = BatchingEncoder(gate), range(2, MOST + 5)
    with ThreadPoolExecutor(MOST + 5) as pool:
        first = pool.submit(encoder.encode_queries, ["1"])
        assert gate.reached.wait(PATIENCE)
        others = [waiting_behind(pool, encoder, ["x" * length]) for length in lengths]
        gate.gate.set()
        assert first.result(PATIENCE).tolist() == [[1]]
        assert [other.result(PATIENCE).tolist() for other in others] == [[[length]] for length in lengths]
    assert [[len(text) for text in batch] for batch in gate.batches] == [
        [1],
        list(range(2, MOST + 2)),
        [MOST + 2, MOST + 3, MOST + 4],
    ]


def test_passages_hold_up_no_question_and_wait_for_none() -> None:
    gate = GateEncoder()
    encoder = BatchingEncoder(gate)
    with ThreadPoolExecutor(1) as pool:
        question = pool.submit(encoder.encode_queries, ["1"])
        assert gate.reached.wait(PATIENCE)
        assert encoder.encode_passages(["12", "1"]).tolist() == [[2], [1]]
        gate.gate.set()
        assert question.result(PATIENCE).tolist() == [[1]]


def test_an_error_goes_to_its_own_caller() -> None:
    gate = GateEncoder()
    encoder = BatchingEncoder(gate)
    with ThreadPoolExecutor(4) as pool:
        first = pool.submit(encoder.encode_queries, ["1"])
        assert gate.reached.wait(PATIENCE)
        good, bad, last = (waiting_behind(pool, encoder, texts) for texts in (["12", "1"], ["refuse"], ["123"]))
        gate.gate.set()
        assert first.result(PATIENCE).tolist() == [[1]]
        assert good.result(PATIENCE).tolist() == [[2], [1]]
        assert last.result(PATIENCE).tolist() == [[3]]
        with pytest.raises(ValueError, match="refuse"):
            bad.result(PATIENCE)
    assert encoder.encode_queries(["1234"]).tolist() == [[4]]


def test_many_threads_get_what_each_asked_for() -> None:
    plain, texts = WordEncoder(), [f"câu hỏi số {number}" for number in range(120)]
    encoder, start = BatchingEncoder(plain), Barrier(12)

    def ask(mine: list[str]) -> list[Vectors]:
        start.wait(PATIENCE)
        return [encoder.encode_queries([text, "chung"]) for text in mine]

    with ThreadPoolExecutor(12) as pool:
        asked: list[Future[list[Vectors]]] = [pool.submit(ask, texts[place::12]) for place in range(12)]
    for place, results in enumerate(asked):
        for text, vectors in zip(texts[place::12], results.result(), strict=True):
            np.testing.assert_array_equal(vectors, plain.encode_passages([text, "chung"]))


@pytest.mark.parametrize("open_one", [OnnxEncoder, open_encoder])
def test_a_question_has_the_same_vector_whoever_asks_beside_it(
    library: Library, open_one: Callable[..., OnnxEncoder | BatchingEncoder]
) -> None:
    questions = [question.text for question in load_bank().points[::150]][:24]
    one_by_one = OnnxEncoder(library.saved.encoder_folder)
    expected = np.concatenate([one_by_one.encode_queries([question]) for question in questions])
    encoder = open_one(library.saved.encoder_folder)
    with ThreadPoolExecutor(8) as pool:
        found = np.concatenate(list(pool.map(lambda question: encoder.encode_queries([question]), questions)))
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-6)


def test_there_is_a_core() -> None:
    assert usable_cores() >= 1
