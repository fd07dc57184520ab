"""Texts become passages, whole and by sentence, with labels that tell what they lead to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.building.passages import collect
from index.values.passages import Passage, is_point, sentences
from knowledge.bank import BankQuestion, QuestionBank
from knowledge.guide import Guide, Point, PointText, Section


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("  ", []),
        ("Một câu", ["Một câu"]),
        ("Một câu. Hai câu.", ["Một câu.", "Hai câu."]),
        ("Một?  Hai!\nBa… Bốn.", ["Một?", "Hai!", "Ba…", "Bốn."]),
        # Capitals with Vietnamese marks, from every block of Unicode
        (
            "Một. Đa số. Ở đây. Ưu điểm. Ăn. Ấn tượng. Ốc. Ỷ lại. Ơn. Âm. Ý.",
            ["Một.", "Đa số.", "Ở đây.", "Ưu điểm.", "Ăn.", "Ấn tượng.", "Ốc.", "Ỷ lại.", "Ơn.", "Âm.", "Ý."],
        ),
        # Small letters go on: abbreviations, names, an aside
        ("Có ảnh, video, v.v. và hơn nữa.", ["Có ảnh, video, v.v. và hơn nữa."]),
        ("Hay quá! ừ, đúng.", ["Hay quá! ừ, đúng."]),
        ("Dùng vd. đồ ăn. Hết.", ["Dùng vd. đồ ăn.", "Hết."]),
        # Figures
        ("EMV là 5.78 USD. Cao.", ["EMV là 5.78 USD.", "Cao."]),
        ("EMV là 5,78 USD mỗi USD. Cao.", ["EMV là 5,78 USD mỗi USD.", "Cao."]),
        ("Có 10.000 người. 58% tin. Hết.", ["Có 10.000 người. 58% tin.", "Hết."]),
        ("It is 5.78. It was 5.20.", ["It is 5.78.", "It was 5.20."]),
        # Abbreviations before a name
        ("Ở TP. Hồ Chí Minh có nhiều. Hết.", ["Ở TP. Hồ Chí Minh có nhiều.", "Hết."]),
        ("ThS. Lan nói. TS. Minh nghe.", ["ThS. Lan nói.", "TS. Minh nghe."]),
        ("Ask Mr. Beast (e.g. On YouTube). Then Dr. No.", ["Ask Mr. Beast (e.g. On YouTube).", "Then Dr. No."]),
        ("KOL vs. Influencer. So?", ["KOL vs. Influencer.", "So?"]),
        ("See u.v.w. Xong.", ["See u.v.w.", "Xong."]),
        # What opens with a sign
        ('Một. "Hai." Ba. #ad là gì? (Bốn.)', ["Một.", '"Hai." Ba.', "#ad là gì?", "(Bốn.)"]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@given(st.text("aAĐđ1 .?!…\n"))
def test_no_word_is_lost(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


WATER = Point(
    "brew/water",
    {"vi": PointText("Nước", "Nước 95 độ. Đừng sôi."), "en": PointText("Water", "At 95 degrees.")},
)
BEANS = Point("brew/beans", {"en": PointText("Beans", "Fresh. Ground.")})
GUIDE = Guide({}, (Section("brew", {}, {}, (WATER, BEANS)),))
BANK = QuestionBank(
    points=(BankQuestion("nóng cỡ nào", "brew/water", "vi"),),
    sections=(BankQuestion("pha sao", "brew", "vi"),),
    small_talk=(BankQuestion("chào", "greeting"),),
    out_of_scope=(BankQuestion("ai vô địch", "far: Bóng đá"),),
)


def test_passages_of_a_guide_and_its_bank() -> None:
    assert collect(GUIDE, BANK) == [
        Passage("brew/water", "Nước. Nước 95 độ. Đừng sôi.", "text", "vi"),
        Passage("brew/water", "Nước. Nước 95 độ.", "sentence", "vi"),
        Passage("brew/water", "Nước. Đừng sôi.", "sentence", "vi"),
        Passage("brew/water", "Water. At 95 degrees.", "text", "en"),
        Passage("brew/beans", "Beans. Fresh. Ground.", "text", "en"),
        Passage("brew/beans", "Beans. Fresh.", "sentence", "en"),
        Passage("brew/beans", "Beans. Ground.", "sentence", "en"),
        Passage("brew/water", "nóng cỡ nào", "question"),
        Passage("section:brew", "pha sao", "question"),
        Passage("small_talk:greeting", "chào", "question"),
        Passage("out_of_scope:far: Bóng đá", "ai vô địch", "question"),
    ]


def test_an_empty_guide_has_no_passages() -> None:
    assert collect(Guide({}, ()), QuestionBank()) == []


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("brew/water", True),
        ("section-one/first", True),
        ("none-of-it/first", True),
        ("section:brew", False),
        ("small_talk:greeting", False),
        ("out_of_scope:far: Bóng đá", False),
    ],
)
def test_what_is_a_point(label: str, expected: bool) -> None:
    assert is_point(label) is expected
    assert Passage(label, "", "text").is_point is expected
