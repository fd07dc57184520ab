"""The bank is read by line, it is large and varied enough, and it copies no question that it is judged by."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from zlib import crc32

import pytest

from index.values.passages import SECTION
from knowledge.bank import NEAR, REGISTERS, BankQuestion, FollowUp, QuestionBank, Theme, load_bank
from knowledge.loader import load_guide
from knowledge.toolbox.errors import KnowledgeError
from knowledge.toolbox.folding import fold
from tests.knowledge.banks import BANK, WRITERS
from tests.knowledge.make_fingerprints import (
    Fingerprint,
    fingerprint,
    is_near_copy,
    jaccard,
    main,
    read_fingerprints,
)

GUIDE = load_guide()
POINTS = [point.id for point in GUIDE.points()]
SECTIONS = [section.id for section in GUIDE.sections]

FILES = {
    "points/brew.md": (
        "# brew\n\n## water\n\n### vi\n- Nước nóng bao nhiêu độ?\n### en\n- How hot?\n\n## beans\n- Hạt gì?\n"
    ),
    "sections.md": "# sections\n## brew\n### chat\n- pha cf sao z\n",
    "small-talk.md": "## greeting\n- chào bạn\n- hi\n## thanks\n- cảm ơn\n",
    "out-of-scope/near.md": "## Trà\n- Pha trà sao?\n",
    "out-of-scope/far.md": "## Bóng đá\n- Ai vô địch?\n",
    "follow-ups.md": (
        "## brew/water\n- Pha cà phê sao? → nóng cỡ nào?\n- a → b → c\n"
        "## new\n- Hạt gì? → Nước nóng bao nhiêu độ? => brew/water\n"
    ),
    "overlaps.toml": 'groups = [["brew/water", "serve/water"]]\n',
    "themes.toml": (
        '[[theme]]\nid = "tea"\nvi = "trà"\nen = "tea"\npoints = ["brew/water"]\ncalculators = []\nof = ["serve"]\n'
    ),
}


def write_bank(folder: Path, changed: Mapping[str, str] | None = None) -> Path:
    for name, text in {**FILES, **(changed or {})}.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf8")
    return folder


def test_a_bank_is_read(tmp_path: Path) -> None:
    assert load_bank(write_bank(tmp_path)) == QuestionBank(
        points=(
            BankQuestion("Nước nóng bao nhiêu độ?", "brew/water", "vi"),
            BankQuestion("How hot?", "brew/water", "en"),
            BankQuestion("Hạt gì?", "brew/beans", None),
        ),
        sections=(BankQuestion("pha cf sao z", "brew", "chat"),),
        small_talk=(
            BankQuestion("chào bạn", "greeting"),
            BankQuestion("hi", "greeting"),
            BankQuestion("cảm ơn", "thanks"),
        ),
        out_of_scope=(BankQuestion("Ai vô địch?", "far: Bóng đá"), BankQuestion("Pha trà sao?", "near: Trà")),
        follow_ups=(
            FollowUp(("Pha cà phê sao?",), "nóng cỡ nào?", "brew/water"),
            FollowUp(("a", "b"), "c", "brew/water"),
            FollowUp(("Hạt gì?",), "Nước nóng bao nhiêu độ?", "brew/water", complete=True),
        ),
        overlaps=(("brew/water", "serve/water"),),
        themes=(Theme("tea", {"vi": "trà", "en": "tea"}, ("brew/water",), (), ("serve",)),),
    )


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("points/brew.md", "# brew\n- Hạt gì?\n", "2: a question before the first `##` heading"),
        ("points/brew.md", "## water\n### Vi\n- Hạt gì?\n", "2: unknown register 'Vi'"),
        ("points/brew.md", "## water\n\nHạt gì?\n", "3: a heading or a line `- question` wanted"),
        ("points/brew.md", "## water\n- \n", "2: a heading or a line `- question` wanted"),
        ("sections.md", "## brew\n* Pha sao?\n", "2: a heading or a line `- question` wanted"),
        ("small-talk.md", "- hi\n", "1: a question before the first `##` heading"),
        ("out-of-scope/near.md", "## Trà\n### tiếng Việt\n", "2: unknown register 'tiếng Việt'"),
        ("follow-ups.md", "## brew/water\na → b\n", "2: a heading or a line `- question` wanted"),
    ],
)
def test_a_line_out_of_place(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(KnowledgeError) as caught:
        load_bank(write_bank(tmp_path, {name: text}))
    assert str(caught.value) == f"{tmp_path / name}:{message}"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("themes.toml", '[[theme]]\nid = "tea"\nvi = "trà"\npoints = []\ncalculators = []\n', "an entry lacks 'en'"),
        ("themes.toml", '[[theme]]\nid = "tea"\nvi = "trà"\nen = "tea"\npoints = []\n', "an entry lacks 'calculators'"),
        ("themes.toml", "", "an entry lacks 'theme'"),
        ("themes.toml", "[[theme]\n", "(at line 1, column "),
        ("overlaps.toml", "groups = [\n", "(at "),
    ],
)
def test_a_table_that_lacks_something(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(KnowledgeError) as caught:
        load_bank(write_bank(tmp_path, {name: text}))
    assert str(caught.value).startswith(f"{tmp_path / name}: ")
    assert message in str(caught.value)


def test_what_holds_for_any_guide(tmp_path: Path) -> None:
    bank = load_bank(write_bank(tmp_path))
    assert bank.general() == QuestionBank(
        small_talk=bank.small_talk, out_of_scope=(BankQuestion("Ai vô địch?", "far: Bóng đá"),)
    )


def test_points_that_answer_the_same(tmp_path: Path) -> None:
    bank = load_bank(write_bank(tmp_path))
    assert bank.accepted("brew/water") == ("brew/water", "serve/water")
    assert bank.accepted("brew/beans") == ("brew/beans",)


# The bundled bank


def test_every_point_has_forty_questions() -> None:
    counted = Counter(question.label for question in BANK.points)
    assert set(counted) == set(POINTS)
    assert {point: count for point, count in counted.items() if count < 40} == {}


def test_every_section_has_fifteen_questions() -> None:
    counted = Counter(question.label for question in BANK.sections)
    assert set(counted) == set(SECTIONS)
    assert {section: count for section, count in counted.items() if count < 15} == {}


@pytest.mark.parametrize("label", [*POINTS, *SECTIONS])
def test_every_register_is_there(label: str) -> None:
    registers = {question.register for question in (*BANK.points, *BANK.sections) if question.label == label}
    assert registers == set(REGISTERS)


def test_what_is_out_of_scope() -> None:
    asked = (*BANK.out_of_scope, *WRITERS.out_of_scope)
    near = [question for question in asked if question.label.startswith(NEAR)]
    assert len(BANK.out_of_scope) >= 800
    assert len(near) >= len(asked) / 2


def test_small_talk_of_every_kind() -> None:
    assert len(BANK.small_talk) >= 200
    assert {question.label for question in BANK.small_talk} <= {question.label for question in WRITERS.small_talk}


def test_follow_ups_lead_somewhere() -> None:
    assert len(BANK.follow_ups) >= 150
    assert {one.label for one in BANK.follow_ups} <= {*POINTS, *(SECTION + section for section in SECTIONS)}
    assert all(one.turns and all(one.turns) and one.text for one in BANK.follow_ups)
    assert {one.complete for one in BANK.follow_ups} == {True, False}


def test_overlaps_are_points_and_each_stands_once() -> None:
    named = [point for group in BANK.overlaps for point in group]
    assert set(named) <= set(POINTS)
    assert len(named) == len(set(named))
    assert all(len(group) > 1 for group in BANK.overlaps)


@pytest.mark.parametrize("part", ["points", "sections", "small_talk", "out_of_scope"])
def test_no_question_stands_twice_under_a_label(part: str) -> None:
    questions: Sequence[BankQuestion] = getattr(BANK, part)
    counted = Counter((one.label, " ".join(fold(one.text).split()).strip(" .?!")) for one in questions)
    assert [found for found, count in counted.items() if count > 1] == []


def test_no_follow_up_stands_twice() -> None:
    counted = Counter((one.label, fold(one.text), *map(fold, one.turns)) for one in BANK.follow_ups)
    assert [found for found, count in counted.items() if count > 1] == []


# Near copies of the development questions


def test_a_fingerprint_worked_out_by_hand() -> None:
    grams = {crc32(gram) % 2**20 for gram in (b" la ", b"la g", b"a gi", b" gi ")}
    found = {crc32(word) % 2**20 for word in (b"la", b"gi")}
    assert fingerprint("Là  GÌ?") == Fingerprint(tuple(sorted(grams)), tuple(sorted(found)))
    assert fingerprint("?!") == Fingerprint((), ())


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Influencer marketing là gì?", "influencer  marketing la gi", True),
        # 4 of 5 words (0.8), 21 of 24 grams (0.875)
        ("co nen thue influencer", "co nen thue influencer ko", True),
        # 2 of 4 words (0.5), whatever the grams
        ("benefits of influencers", "benefit of influencers", False),
        # all words, but only 6 of 14 grams (0.43): none that spans two words
        ("abc def ghi", "ghi def abc", False),
        ("trust", "influencer", False),
        ("?", "!", False),
    ],
)
def test_near_copies(one: str, other: str, near: bool) -> None:
    assert is_near_copy(fingerprint(one), fingerprint(other)) is near


def test_jaccard() -> None:
    assert jaccard([1, 2, 3], [2, 3, 4]) == 0.5
    assert jaccard([], []) == 0


def test_a_question_file_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, out = tmp_path / "questions.jsonl", tmp_path / "out.json"
    source.write_text('{"id": "1", "q": "Là gì?"}\n\n{"id": "2", "q": "Vì sao?"}\n', encoding="utf8")
    main(source, out)
    assert read_fingerprints(out) == [fingerprint("la gi"), fingerprint("vi sao")]
    assert "gì" not in json.dumps(json.loads(out.read_text(encoding="utf8")), ensure_ascii=False)
    assert capsys.readouterr().out == f"2 questions -> {out}\n"


def bank_texts() -> Iterator[tuple[str, str]]:
    """Yield every question of the bank, turns of follow-ups too, with its label."""
    whole = BANK.joined(WRITERS)
    for one in (*whole.points, *whole.sections, *whole.small_talk, *whole.out_of_scope):
        yield one.text, one.label
    for follow_up in whole.follow_ups:
        for text in (*follow_up.turns, follow_up.text):
            yield text, f"follow-up of {follow_up.label}"


def near_copies(questions: Sequence[Fingerprint]) -> Iterator[str]:
    """Yield a line for each question of the bank that is a near copy of one of these."""
    with_gram: dict[int, set[int]] = defaultdict(set)
    for number, question in enumerate(questions):
        for gram in question.grams:
            with_gram[gram].add(number)
    for text, label in bank_texts():
        asked = fingerprint(text)
        shared = Counter(number for gram in asked.grams for number in with_gram.get(gram, ()))
        for number, count in shared.items():
            if count >= 0.6 * len(asked.grams) and is_near_copy(asked, questions[number]):
                yield f"{text!r} ({label}) is a near copy of development question {number + 1}: reword or drop it"


def test_a_near_copy_is_found() -> None:
    copied = BANK.points[100].text
    assert [line for line in near_copies([fingerprint("xyz"), fingerprint(copied)]) if line.startswith(repr(copied))]


def test_the_bank_copies_no_development_question() -> None:
    found = list(near_copies(read_fingerprints()))
    assert not found, f"{len(found)} questions of the bank:\n" + "\n".join(found[:50])
