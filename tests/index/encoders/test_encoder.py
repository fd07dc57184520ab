"""The int8 encoder against sentence-transformers, and against text that breaks others."""

from collections.abc import Iterator

import numpy as np
import pytest

from index.encoders.onnx_encoder import BATCH_TOKENS, OnnxEncoder, batches_by_length
from index.encoders.torch_encoder import TorchEncoder
from index.serving.library import Library
from index.serving.sources import load_sources
from index.values.location import BUNDLED_MODEL
from knowledge.bank import load_bank
from knowledge.toolbox.folding import strip_diacritics

HOSTILE = {
    "a ligature that unfolds to 18 letters": "\ufdfa" * 1000,
    "very long": "x" * 100_000,
    "very long, many words": "quảng cáo " * 10_000,
    "lone surrogates": "\ud800 KOL \udfff",
    "NUL": "KOL\x00là gì",
    "zero width": "K\u200bO\u200cL\u200d là\ufeff gì",
    "emoji sequences": "👩‍👩‍👧‍👦🏳️‍🌈👍🏽" * 50,
    "combining marks": "a" + "\u0301" * 5000,
    "right to left": "\u202eمرحبا\u202c KOL",
    "nothing": "",
    "spaces": " \u00a0\t\n ",
}


@pytest.fixture(scope="module")
def onnx(library: Library) -> OnnxEncoder:
    return OnnxEncoder(library.saved.encoder_folder, threads=2)


@pytest.fixture(scope="module")
def original() -> Iterator[TorchEncoder]:
    encoder = TorchEncoder(str(BUNDLED_MODEL))
    # Imported here: it takes seconds, in each process that collects tests. Threads that wait for each other in loops
    # use ten times the processor's time of one.
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield encoder
    torch.set_num_threads(threads)


def some(texts: list[str], count: int) -> list[str]:
    """Return so many of the texts, spread evenly."""
    assert len(texts) >= count
    return [texts[number * len(texts) // count] for number in range(count)]


# One test, as each process that runs one of several would import torch, which takes as long as all of them.
def test_the_int8_form_gives_the_vectors_of_sentence_transformers(onnx: OnnxEncoder, original: TorchEncoder) -> None:
    passages = load_sources().passages
    for kind, count in (("text", 20), ("sentence", 30)):
        texts = some([passage.text for passage in passages if passage.kind == kind], count)
        cosines = (onnx.encode_passages(texts) * original.encode_passages(texts)).sum(axis=1)
        assert cosines.min() >= 0.99, kind
    questions = load_bank().points
    for register, count, change in (("vi", 40, str), ("en", 40, str), ("chat", 40, str), ("vi", 30, strip_diacritics)):
        asked = [question.text for question in questions if question.register == register]
        texts = some(list(map(change, asked)), count)
        cosines = (onnx.encode_queries(texts) * original.encode_queries(texts)).sum(axis=1)
        assert cosines.min() >= 0.99, (register, change)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_text_gives_a_finite_unit_vector(onnx: OnnxEncoder, text: str) -> None:
    for vectors in (onnx.encode_queries([text]), onnx.encode_passages([text])):
        assert vectors.shape == (1, onnx.dimensions)
        assert np.isfinite(vectors).all()
        assert np.linalg.norm(vectors[0]) == pytest.approx(1, abs=1e-5)


def test_a_batch_gives_what_each_text_gives_alone(onnx: OnnxEncoder) -> None:
    texts = ["KOL là gì?", "what is EMV", "nhược điểm của influencer marketing là gì vậy mọi người ơi", "x " * 300]
    together = onnx.encode_queries(texts)
    alone = np.concatenate([onnx.encode_queries([text]) for text in texts])
    np.testing.assert_allclose(together, alone, rtol=0, atol=1e-6)


def test_several_threads_give_what_one_gives(onnx: OnnxEncoder) -> None:
    texts = [f"câu hỏi số {number} " * (1 + number % 9) for number in range(60)]
    alone = onnx.on_threads(1)
    assert np.array_equal(onnx.encode_passages(texts), alone.encode_passages(texts))


@pytest.mark.parametrize(
    ("lengths", "batches"),
    [
        ([], []),
        ([7], [[0]]),
        ([9, 3, 5, 6], [[1, 2, 3], [0]]),
        ([4, 8, 9], [[0, 1], [2]]),
        ([BATCH_TOKENS // 4] * 5, [[0, 1, 2, 3], [4]]),
        ([BATCH_TOKENS + 1, BATCH_TOKENS], [[1], [0]]),
    ],
)
def test_batches_of_similar_length(lengths: list[int], batches: list[list[int]]) -> None:
    assert list(batches_by_length(lengths)) == batches


def test_questions_and_passages_have_prompts_of_their_own(onnx: OnnxEncoder) -> None:
    assert float(onnx.encode_queries(["KOL"])[0] @ onnx.encode_passages(["KOL"])[0]) < 0.999


def test_no_texts_give_no_vectors(onnx: OnnxEncoder) -> None:
    assert onnx.encode_queries([]).shape == (0, onnx.dimensions)
