"""Places are given in the order of arrival, and every caller gets its own vectors or its own error."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Barrier, Event, Thread

import numpy as np
import pytest

from index.build import Library
from index.encoder import Vectors
from index.onnx_encoder import OnnxEncoder
from index.queueing import Line, QueueingEncoder, open_encoder, usable_cores
from knowledge.bank import load_bank
from tests.fake_encoder import WordEncoder

PATIENCE = 10.0
"""Seconds after which a test that waits has failed."""


class Holder:
    """Takes a place in a line in a thread of its own, and keeps it until told to go."""

    def __init__(self, line: Line, name: str = "", entered: list[str] | None = None) -> None:
        self.alone: bool | None = None
        self.inside = Event()
        self._go = Event()
        self._line, self._name, self._entered = line, name, entered
        self._thread = Thread(target=self._hold, daemon=True)
        self._thread.start()

    def _hold(self) -> None:
        with self._line.place() as self.alone:
            if self._entered is not None:
                self._entered.append(self._name)
            self.inside.set()
            assert self._go.wait(PATIENCE)

    def is_on_its_way(self) -> bool:
        return self._thread.is_alive() and not self.inside.is_set()

    def leave(self) -> None:
        self._go.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


def holding(line: Line) -> Holder:
    holder = Holder(line)
    assert holder.inside.wait(PATIENCE)
    return holder


def waiting(line: Line, name: str, entered: list[str]) -> Holder:
    """Return a holder that stands in line behind those who wait already."""
    before, holder = len(line), Holder(line, name, entered)
    while len(line) == before:
        assert holder.is_on_its_way()
    return holder


def test_places_at_once() -> None:
    line, entered = Line(2), list[str]()
    first, second = holding(line), holding(line)
    third = waiting(line, "third", entered)
    assert (first.alone, second.alone, third.alone) == (True, False, None)
    second.leave()
    assert third.inside.wait(PATIENCE)
    assert third.alone is False
    first.leave()
    third.leave()
    with line.place() as alone:
        assert alone
    assert len(line) == 0


def test_first_come_first_served() -> None:
    line, entered = Line(1), list[str]()
    holders = [holding(line), *(waiting(line, name, entered) for name in "abcd")]
    for holder in holders:
        assert holder.inside.wait(PATIENCE)
        holder.leave()
    assert entered == list("abcd")


def test_an_error_frees_the_place() -> None:
    line = Line(1)
    for _ in range(3):
        with pytest.raises(KeyError), line.place():
            raise KeyError
    with line.place() as alone:
        assert alone


class GateEncoder:
    """Encodes a text as its length and `mark` once `gate` is open; refuses the texts that say so."""

    def __init__(self, mark: float) -> None:
        self.gate = Event()
        self.reached = Event()
        self._mark = mark

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        self.reached.set()
        assert self.gate.wait(PATIENCE)
        if "refuse" in texts[0]:
            raise ValueError(texts[0])
        return self.encode_passages(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        return np.array([[len(text), self._mark] for text in texts], dtype=np.float32)


def test_a_lone_question_and_one_beside_it() -> None:
    alone, together = GateEncoder(1), GateEncoder(2)
    encoder = QueueingEncoder(alone, together, at_once=2)
    together.gate.set()
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(encoder.encode_queries, ["12345"])
        assert alone.reached.wait(PATIENCE)
        assert encoder.encode_queries(["123"]).tolist() == [[3, 2]]
        alone.gate.set()
        assert first.result(PATIENCE).tolist() == [[5, 1]]
    assert encoder.encode_queries(["1"]).tolist() == [[1, 1]]


def test_passages_take_no_place_of_questions() -> None:
    alone = GateEncoder(1)
    encoder = QueueingEncoder(alone, GateEncoder(2), at_once=1)
    with ThreadPoolExecutor(1) as pool:
        question = pool.submit(encoder.encode_queries, ["1"])
        assert alone.reached.wait(PATIENCE)
        assert encoder.encode_passages(["12", "1"]).tolist() == [[2, 2], [1, 2]]
        alone.gate.set()
        assert question.result(PATIENCE).tolist() == [[1, 1]]


def test_errors_go_to_their_own_callers() -> None:
    inner = GateEncoder(1)
    inner.gate.set()
    encoder = QueueingEncoder(inner, inner, at_once=2)
    texts = ["x" * length if length % 3 else f"refuse {length}" for length in range(1, 61)]
    with ThreadPoolExecutor(8) as pool:
        results = [pool.submit(encoder.encode_queries, [text]) for text in texts]
    for text, result in zip(texts, results, strict=True):
        if text.startswith("refuse"):
            with pytest.raises(ValueError, match=text):
                result.result()
        else:
            assert result.result().tolist() == [[len(text), 1]]


@pytest.mark.parametrize("at_once", [1, 2, 5])
def test_many_threads_get_what_each_asked_for(at_once: int) -> None:
    plain, texts = WordEncoder(), [f"câu hỏi số {number}" for number in range(120)]
    encoder, start = QueueingEncoder(plain, plain, at_once), Barrier(12)

    def ask(mine: list[str]) -> list[Vectors]:
        start.wait(PATIENCE)
        return [encoder.encode_queries([text, "chung"]) for text in mine]

    with ThreadPoolExecutor(12) as pool:
        asked: list[Future[list[Vectors]]] = [pool.submit(ask, texts[place::12]) for place in range(12)]
    for place, results in enumerate(asked):
        for text, vectors in zip(texts[place::12], results.result(), strict=True):
            np.testing.assert_array_equal(vectors, plain.encode_passages([text, "chung"]))


@pytest.mark.parametrize("cores", [1, 2])
def test_a_question_has_the_same_vector_whoever_asks_beside_it(library: Library, cores: int) -> None:
    questions = [question.text for question in load_bank().points[::150]][:24]
    one_by_one = OnnxEncoder(library.saved.encoder_folder)
    expected = np.concatenate([one_by_one.encode_queries([question]) for question in questions])
    encoder = open_encoder(library.saved.encoder_folder, cores)
    with ThreadPoolExecutor(8) as pool:
        found = np.concatenate(list(pool.map(lambda question: encoder.encode_queries([question]), questions)))
    assert (found * expected).sum(axis=1).min() > 1 - 1e-5
    np.testing.assert_allclose(encoder.encode_queries(questions[:1]), expected[:1], atol=1e-6)


def test_there_is_a_core() -> None:
    assert usable_cores() >= 1
