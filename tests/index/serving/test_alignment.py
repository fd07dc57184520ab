"""How well words meet by their meaning, worked out by hand in two dimensions."""

from math import log
from pathlib import Path

import numpy as np
import pytest

from index.encoders.encoder import Tokens
from index.serving.alignment import CompactTokens, TokenTable, token_axes

AXES = np.eye(2, dtype=np.float32)
EAST, NORTH, BETWEEN = (1.0, 0.0), (0.0, 1.0), (0.6, 0.8)


def tokens(**vectors: tuple[float, float]) -> Tokens:
    """Return tokens whose numbers are those of their letters."""
    pieces = np.array([ord(letter) - ord("a") for letter in vectors], dtype=np.int64)
    return Tokens(pieces, np.array(list(vectors.values()), dtype=np.float32).reshape(-1, 2))


def table(*texts: Tokens) -> TokenTable:
    return TokenTable.of({10 * row: CompactTokens.of(text, AXES) for row, text in enumerate(texts)}, AXES)


# An eight-bit number of a unit vector is kept up to a half, so a vector along an axis counts as half of one.
KEPT = 127 / 254


def test_each_word_looks_for_the_nearest() -> None:
    found = table(tokens(a=EAST, b=NORTH), tokens(a=EAST))
    # In the first text both words are met whole; in the second the other one is met not at all. It is in one text of
    # two, so it counts log(2), and the word that both have log(1.2).
    rare, common = log(1 + 1.5 / 1.5), log(1 + 0.5 / 2.5)
    asked = tokens(a=EAST, b=NORTH)
    assert found.scores(asked, [0, 10]).tolist() == pytest.approx([KEPT, KEPT * common / (rare + common)])


def test_a_word_that_no_text_has_counts_most() -> None:
    found = table(tokens(a=EAST), tokens(a=NORTH))
    unknown, common = log(1 + 2.5 / 0.5), log(1 + 0.5 / 2.5)
    scores = found.scores(tokens(a=EAST, z=NORTH), [0, 10])
    assert scores.tolist() == pytest.approx([KEPT * common / (unknown + common), KEPT * unknown / (unknown + common)])


def test_near_words_meet_in_part() -> None:
    (score,) = table(tokens(a=EAST)).scores(tokens(a=BETWEEN), [0])
    assert score == pytest.approx(0.6 * KEPT)


def test_nothing_asked_or_compared() -> None:
    found = table(tokens(a=EAST))
    assert found.scores(tokens(), [0]).tolist() == [0]
    assert found.scores(tokens(a=EAST), []).tolist() == []


def test_a_text_without_words_is_left_out() -> None:
    found = table(tokens(), tokens(a=EAST))
    assert [row in found for row in (0, 10)] == [False, True]


def test_saved_and_read_again(tmp_path: Path) -> None:
    wide = np.eye(384, token_axes().shape[1], dtype=np.float32)
    text = Tokens(np.array([3, 5]), np.eye(2, 384, dtype=np.float32))
    TokenTable.of({7: CompactTokens.of(text, wide)}, wide).save(tmp_path)
    read = TokenTable.load(tmp_path)
    assert read is not None
    ((row, kept),) = read.tokens().items()
    assert (row, kept.pieces.tolist()) == (7, [3, 5])
    assert kept.vectors.tolist() == CompactTokens.of(text, wide).vectors.tolist()
    assert TokenTable.load(tmp_path / "none") is None
