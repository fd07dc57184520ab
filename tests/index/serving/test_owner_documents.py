"""Documents beside a guide: saved once, embedded once, asked together with it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from index.building.documents import index_documents
from index.encoders.encoder import Vectors
from index.serving.library import Library
from index.serving.owner_documents import JointResolver, OpenedDocuments, documents_key, open_documents
from index.values.finding import Decision, Finding, Question, RankedPoint
from knowledge.documents import digest_of
from knowledge.toolbox.errors import DamagedIndex
from tests.fake_encoder import WordEncoder
from tests.word_library import FITTED, GUIDE, word_library

PRICES = "# Bảng giá\n\n## Micro\n\nMột bài đăng của influencer micro giá ba triệu đồng.\n".encode()
RULES = "# Nội quy\n\nCông ty nghỉ trưa từ mười hai giờ đến một giờ rưỡi.\n".encode()


class CountingEncoder(WordEncoder):
    """Lists the passages that it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.embedded: list[str] = []

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        self.embedded += texts
        return super().encode_passages(texts)


@pytest.fixture
def encoder() -> CountingEncoder:
    return CountingEncoder()


@pytest.fixture
def library(tmp_path: Path, encoder: CountingEncoder) -> Library:
    return word_library(tmp_path / "index", encoder=encoder)


def shelf_of(documents: dict[str, bytes], library: Library, folder: Path) -> OpenedDocuments:
    index_documents(documents, library, folder)
    return open_documents(digest_of(documents), library, folder, FITTED)


def test_a_document_stands_behind_the_guide(library: Library, tmp_path: Path) -> None:
    shelf = shelf_of({"gia.md": PRICES}, library, tmp_path / "shelf")
    guide = shelf.guide
    assert guide.titles == GUIDE.titles
    assert guide.sections[:-1] == GUIDE.sections
    added = guide.sections[-1]
    assert added.title("vi") == "Micro"
    assert guide.source(added, "vi") == "Bảng giá"
    assert guide.source(guide.sections[0], "vi") == guide.source(None, "vi") == "Sổ tay cà phê"
    assert shelf.points == {"gia.md": 1}


@pytest.mark.parametrize(
    ("question", "section"),
    [("influencer micro giá bao nhiêu một bài đăng", "Micro"), ("nước pha cà phê nóng bao nhiêu độ", "Pha cà phê")],
)
def test_questions_find_both(library: Library, tmp_path: Path, question: str, section: str) -> None:
    shelf = shelf_of({"gia.md": PRICES}, library, tmp_path / "shelf")
    finding = shelf.resolver.resolve(question)
    found = shelf.guide.section(finding.points[0].id.partition("/")[0])
    assert finding.decision == "answer"
    assert found is not None
    assert found.title("vi") == section
    assert {point.id for point in finding.points} == {point.id for point in shelf.guide.points()}


def test_ids_do_not_depend_on_what_else_there_is(library: Library, tmp_path: Path) -> None:
    alone = shelf_of({"gia.md": PRICES}, library, tmp_path / "shelf").guide
    both = shelf_of({"gia-2.md": PRICES, "gia.md": PRICES}, library, tmp_path / "shelf").guide
    ids = [point.id for point in both.points()]
    assert {point.id for point in alone.points()} < set(ids)
    assert len(set(ids)) == len(ids)


def test_what_was_embedded_before_is_not_embedded_again(
    library: Library, encoder: CountingEncoder, tmp_path: Path
) -> None:
    index_documents({"gia.md": PRICES}, library, tmp_path / "shelf")
    encoder.embedded.clear()
    index_documents({"gia.md": PRICES, "noi-quy.md": RULES}, library, tmp_path / "shelf")
    assert encoder.embedded == [
        "Nội quy: Công ty nghỉ trưa từ mười hai giờ đến một giờ rưỡi. "
        "Công ty nghỉ trưa từ mười hai giờ đến một giờ rưỡi."
    ]
    encoder.embedded.clear()
    index_documents({"noi-quy.md": RULES}, library, tmp_path / "shelf")
    assert encoder.embedded == []


def test_what_stands_twice_is_embedded_once(library: Library, encoder: CountingEncoder, tmp_path: Path) -> None:
    encoder.embedded.clear()
    index_documents({"mot.md": RULES, "hai.md": RULES}, library, tmp_path / "shelf")
    assert sum("nghỉ trưa" in text for text in encoder.embedded) == 1


def test_written_once(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "shelf"
    index_documents({"gia.md": PRICES}, library, folder)
    manifest = folder / documents_key(digest_of({"gia.md": PRICES}), library).name / "manifest.json"
    before = manifest.stat().st_mtime_ns
    index_documents({"gia.md": PRICES}, library, folder)
    assert manifest.stat().st_mtime_ns == before


def test_another_key_for_other_documents_or_another_guide(library: Library, tmp_path: Path) -> None:
    moved = replace(library, saved=replace(library.saved, folder=tmp_path / "other"))
    keys = [documents_key("1", library), documents_key("2", library), documents_key("1", moved)]
    assert len({key.name for key in keys}) == len(keys)
    assert documents_key("1", library) == keys[0]


def test_what_cannot_be_read_adds_nothing(library: Library, tmp_path: Path) -> None:
    shelf = shelf_of({"gia.md": PRICES, "hong.pdf": b"%PDF-1.7 broken"}, library, tmp_path / "shelf")
    assert shelf.points == {"gia.md": 1}


def test_a_damaged_shelf_is_noticed(library: Library, tmp_path: Path) -> None:
    folder, documents = tmp_path / "shelf", {"gia.md": PRICES}
    with pytest.raises(DamagedIndex):
        open_documents(digest_of(documents), library, folder)
    index_documents(documents, library, folder)
    (folder / documents_key(digest_of(documents), library).name / "sections.json").write_bytes(b"{}")
    with pytest.raises(DamagedIndex):
        open_documents(digest_of(documents), library, folder)
    index_documents(documents, library, folder)
    assert open_documents(digest_of(documents), library, folder).points == {"gia.md": 1}


class Fixed:
    """Finds the same for every question."""

    def __init__(self, decision: Decision, confidence: float, *points: tuple[str, float]) -> None:
        talk = "greeting" if decision == "small_talk" else None
        ranked = tuple(RankedPoint(*point) for point in points)
        self.finding = Finding("q", "vi", decision, confidence, ranked, small_talk=talk)

    def resolve_all(self, questions: Sequence[Question]) -> list[Finding]:
        return [self.finding for _ in questions]


@pytest.mark.parametrize(
    ("guide", "shelf", "decision", "first"),
    [
        (("answer", 0.8), ("decline", 0.1), "answer", "g"),
        (("decline", 0.1), ("answer", 0.6), "answer", "s"),
        (("answer", 0.6), ("answer", 0.7), "answer", "s"),
        (("answer", 0.7), ("answer", 0.7), "answer", "g"),
        (("answer", 0.42), ("suggest", 0.44), "answer", "g"),
        (("suggest", 0.44), ("answer", 0.42), "answer", "s"),
        (("decline", 0.1), ("suggest", 0.4), "suggest", "s"),
        (("decline", 0.1), ("decline", 0.2), "decline", "s"),
        (("small_talk", 0.1), ("answer", 0.9), "small_talk", "g"),
        (("answer", 0.2), ("small_talk", 0.9), "answer", "g"),
    ],
)
def test_the_surer_one_answers(
    guide: tuple[Decision, float], shelf: tuple[Decision, float], decision: Decision, first: str
) -> None:
    joint = JointResolver(Fixed(*guide, ("g", 0.3), ("g2", 0.2)), Fixed(*shelf, ("s", 0.3), ("s2", 0.25)))
    finding = joint.resolve("q")
    assert (finding.decision, finding.points[0].id) == (decision, first)
    assert [point.id for point in finding.points[1:]] == ["s" if first == "g" else "g", "s2", "g2"]


def test_ten_points_at_most() -> None:
    many = [(f"g{number}", 1 / (number + 1)) for number in range(10)]
    joint = JointResolver(Fixed("answer", 0.8, *many), Fixed("decline", 0.1, ("s", 0.3)))
    ids = [point.id for point in joint.resolve("q").points]
    assert ids == ["g0", "g1", "g2", "s", "g3", "g4", "g5", "g6", "g7", "g8"]
