"""Chat spelling is written out where it is one, and nothing else is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.spelling import UNDONE, undo_chat_spelling


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ""),
        ("influencer là gì?", "influencer là gì?"),
        ("inf mkt la j z", "influencer marketing la gì vậy"),
        ("ko bít lm s", "không biết làm sao"),
        ("KO đc", "không được"),
        ("dc k?", "được không?"),
        ("kol ntn", "kol như thế nào"),
        ("roi bn vay", "roi bao nhiêu vay"),
        ("trc h vs nx", "trước giờ với nữa"),
        ("cty mk trên fb, ig", "công ty mình trên facebook, instagram"),
        ("e ơi", "em ơi"),
        ("(ko)", "(không)"),
        ("có/ko", "có/không"),
        ("điiiii", "đi"),
        ("koooo", "không"),
        ("good app", "good app"),
        # A sign or a digit beside it: no chat word.
        ("#ad là j", "#ad là gì"),
        ("#ko @k", "#ko @k"),
        ("8k hay 5tr", "8k hay 5tr"),
        ("$5 $k", "$5 $k"),
        ("ko_k k2", "ko_k k2"),
        ("2k view", "2k view"),
        # A letter that is part of a longer word.
        ("gửi e-mail", "gửi e-mail"),
        ("A/B test ko", "A/B test không"),
        ("Q&A", "Q&A"),
        ("K-pop", "K-pop"),
        ("brand's", "brand's"),
    ],
)
def test_undo(typed: str, meant: str) -> None:
    assert undo_chat_spelling(typed) == meant


@pytest.mark.parametrize("meant", sorted(set(UNDONE.values())))
def test_what_was_undone_stays(meant: str) -> None:
    assert undo_chat_spelling(meant) == meant


def test_every_spelling_undone_is_one_word_in_small_letters() -> None:
    assert all(short.isalpha() and short == short.lower() for short in UNDONE)


@given(st.text(), st.text())
def test_marked_words_are_untouched_in_any_text(before: str, after: str) -> None:
    found = undo_chat_spelling(f"{before} #ad 8k $5 {after}")
    assert " #ad 8k $5 " in found


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_is_taken(text: str) -> None:
    assert len(undo_chat_spelling(text)) <= len(text) * max(map(len, UNDONE.values())) + 1
