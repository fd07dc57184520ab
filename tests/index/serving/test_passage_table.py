"""Passages as columns: what goes in comes out, row by row, as a whole, and from a file."""

from pathlib import Path

import pytest

from index.serving.passage_table import PassageTable
from index.values.passages import Passage

PASSAGES = (
    Passage("a/one", "Đo lường. Hiệu quả 🙂", "text", "vi"),
    Passage("a/one", "", "sentence", "en"),
    Passage("section:a", "cái gì?", "question"),
    Passage("a/two", "Nó đúng", "question", is_true=True),
    Passage("a/two", "nó sai", "question", is_true=False),
)


def test_rows() -> None:
    table = PassageTable.of(PASSAGES)
    assert len(table) == 5
    assert [table[row] for row in range(5)] == list(PASSAGES)
    assert table[-1] == PASSAGES[-1]
    assert table[1:3] == PASSAGES[1:3]
    with pytest.raises(IndexError):
        table[5]


@pytest.mark.parametrize("passages", [PASSAGES, PASSAGES[:1], ()])
def test_what_is_saved_is_loaded(tmp_path: Path, passages: tuple[Passage, ...]) -> None:
    PassageTable.of(passages).save(tmp_path / "passages.npz")
    assert tuple(PassageTable.load(tmp_path / "passages.npz")) == passages


def test_a_text_with_half_a_letter_is_kept() -> None:
    (found,) = PassageTable.of([Passage("a", "x\ud83dy", "text", "vi")])
    assert found.text == "x\ud83dy"
