"""What an index is made from and how it is named; the parts of a build that need no model."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.building.build import embed
from index.encoders.encoder import Vectors
from index.serving.evidence import FEATURES
from index.serving.fitted import Fitted, Thresholds
from index.serving.follow_ups import SIGNS, FollowUpGate
from index.serving.ranker import GROUPS, POINT, RankerWeights, group_of
from index.serving.saved_index import library_key
from index.serving.sources import Sources, load_sources
from index.values.passages import Passage
from knowledge.bank import BankQuestion, FollowUp, QuestionBank
from knowledge.guide import Guide, Point, PointText, Section
from knowledge.loader import CONTENT
from knowledge.toolbox.errors import KnowledgeError

OUTLINE = """\
[titles]
vi = "Sổ tay"
en = "Handbook"

[[sections]]
id = "brew"
points = ["water"]
"""


def write_guide(folder: Path) -> Path:
    for name, text in {
        "outline.toml": OUTLINE,
        "vi/brew.md": "# Pha\n## water\n### Nước\nNước 95 độ.\n",
        "en/brew.md": "# Brewing\n## water\n### Water\nAt 95 degrees.\n",
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf8")
    return folder


@pytest.mark.parametrize("folder", [None, CONTENT, CONTENT / ".." / "content"])
def test_the_bundled_guide_comes_with_its_bank(folder: Path | None) -> None:
    sources = load_sources(folder)
    assert sources.guide.section("kol")
    assert sources.bank.points
    assert sources.skipped == ()


def test_another_guide_comes_with_what_holds_for_any(tmp_path: Path) -> None:
    sources = load_sources(write_guide(tmp_path))
    assert [point.id for point in sources.guide.points()] == ["brew/water"]
    assert sources.bank == load_sources().bank.general()
    assert {passage.label for passage in sources.passages if group_of(passage.label) == POINT} == {"brew/water"}


def test_documents_come_with_what_holds_for_any(tmp_path: Path) -> None:
    (tmp_path / "tea.md").write_text("# Trà\n\nTrà xanh pha với nước tám mươi độ thì ngon.\n", encoding="utf8")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    sources = load_sources(tmp_path)
    assert sources.guide.has("vi")
    assert sources.bank == load_sources().bank.general()
    assert [skipped.path.name for skipped in sources.skipped] == ["photo.png"]


def test_nothing_to_answer_from(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="gone: no such folder"):
        load_sources(tmp_path / "gone")
    (tmp_path / "file.md").write_text("# Một đoạn văn bản đủ dài để dùng được.", encoding="utf8")
    with pytest.raises(KnowledgeError, match=r"file\.md: no such folder"):
        load_sources(tmp_path / "file.md")
    (tmp_path / "empty").mkdir()
    with pytest.raises(KnowledgeError, match="empty: no usable document"):
        load_sources(tmp_path / "empty")
    (write_guide(tmp_path) / "en/brew.md").unlink()
    with pytest.raises(KnowledgeError, match=r"brew\.md: missing file"):
        load_sources(tmp_path)


WATER = Point("brew/water", {"vi": PointText("Nước", "Nước 95 độ.")})
GUIDE = Guide({"vi": "Sổ tay"}, (Section("brew", {"vi": "Pha"}, {}, (WATER,)),))
BANK = QuestionBank(
    points=(BankQuestion("nóng cỡ nào", "brew/water", "vi"),),
    follow_ups=(FollowUp(("là gì",), "còn gì", "brew/water"),),
    overlaps=(("brew/water", "serve/water"),),
)
SOURCES = Sources(GUIDE, lambda: BANK)


def with_bank(**changed: Any) -> Sources:
    """Return SOURCES with a bank that differs from BANK."""
    return Sources(GUIDE, lambda: replace(BANK, **changed))


def test_the_key_follows_everything_that_an_index_is_made_from(tmp_path: Path) -> None:
    other_guide = Guide(
        {}, (Section("brew", {}, {}, (Point("brew/water", {"vi": PointText("Nước", "Nước 90 độ.")}),)),)
    )
    sources = [
        SOURCES,
        replace(SOURCES, guide=other_guide),
        with_bank(points=(BankQuestion("nóng cỡ nào", "brew/beans", "vi"),)),
        with_bank(follow_ups=()),
        with_bank(overlaps=()),
        with_bank(points=()),
    ]
    keys = {library_key(one, "a-model").name for one in sources}
    assert len(keys) == len(sources)
    assert library_key(SOURCES, "a-model").name in keys
    assert library_key(SOURCES, "another-model").name not in keys


def test_the_key_follows_the_files_of_a_model(tmp_path: Path) -> None:
    (tmp_path / "weights").write_bytes(b"1")
    before = library_key(SOURCES, str(tmp_path))
    assert library_key(SOURCES, str(tmp_path)) == before
    (tmp_path / "weights").write_bytes(b"2")
    assert library_key(SOURCES, str(tmp_path)).name != before.name


def test_a_moved_model_has_the_same_key(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "weights").write_bytes(b"1")
    assert library_key(SOURCES, str(tmp_path / "one")) == library_key(SOURCES, str(tmp_path / "other"))


class TellingEncoder:
    """Encodes a text as its length, and whether it came as a question."""

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return np.array([[len(text), 1] for text in texts], dtype=np.float32)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        return np.array([[len(text), 0] for text in texts], dtype=np.float32)


TEXT, SENTENCE, QUESTION = (
    Passage("a/b", "12345", "text", "vi"),
    Passage("a/b", "123", "sentence", "vi"),
    Passage("a/b", "1", "question"),
)


@pytest.mark.parametrize(
    ("passages", "vectors"),
    [
        ((TEXT, QUESTION, SENTENCE), [[5, 0], [1, 1], [3, 0]]),
        ((QUESTION, QUESTION), [[1, 1], [1, 1]]),
        ((SENTENCE,), [[3, 0]]),
    ],
)
def test_questions_are_embedded_as_questions(passages: tuple[Passage, ...], vectors: list[list[float]]) -> None:
    assert embed(passages, TellingEncoder()).tolist() == vectors


def test_what_was_fitted_is_saved_and_loaded(tmp_path: Path) -> None:
    fitted = Fitted(
        RankerWeights((0.5,) * len(FEATURES), (1.0,) * len(GROUPS)),
        Thresholds(0.6, 0.3),
        FollowUpGate((0.25,) * len(SIGNS), 0.7),
    )
    fitted.save(tmp_path / "new" / "folder")
    assert Fitted.load(tmp_path / "new" / "folder") == fitted
