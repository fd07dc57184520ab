"""Where sentences end, and where a mark ends none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.toolbox.sentences import ends_sentence, sentence_starts, sentences


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
        ("[79]; K. M. Pitman and C. Lan; S. Minh. Hết.", ["[79]; K. M. Pitman and C. Lan; S. Minh.", "Hết."]),
        ("Có vitamin C. Rất tốt.", ["Có vitamin C.", "Rất tốt."]),
        ("Title 29 U.S.C. §201 says. Hết.", ["Title 29 U.S.C. §201 says.", "Hết."]),
        ("See u.v.w. Xong.", ["See u.v.w.", "Xong."]),
        # Numbers of a list's items
        ("1. Chọn kênh. Hết.", ["1. Chọn kênh.", "Hết."]),
        ("Gồm:\n12. Chọn kênh. Hết.", ["Gồm:\n12. Chọn kênh.", "Hết."]),
        ("Năm 2012. Hết.", ["Năm 2012.", "Hết."]),
        # What opens with a sign
        ('Một. "Hai." Ba. #ad là gì? (Bốn.)', ["Một.", '"Hai." Ba.', "#ad là gì?", "(Bốn.)"]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@given(st.text("aAĐđ1 .?!…\n"))
def test_no_word_is_lost(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


def test_tells_where_further_sentences_begin() -> None:
    text = "Một.  Hai! Ba"
    assert [text[start:] for start in sentence_starts(text)] == ["Hai! Ba", "Ba"]


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("Xong.", True),
        ("Xong?”", True),
        ("Gồm:", True),
        ('("Hết…")', True),
        ("Xong", False),
        ("a, b,", False),
        ("", False),
    ],
)
def test_tells_whether_a_line_ends_a_sentence(line: str, ends: bool) -> None:
    assert ends_sentence(line) is ends
