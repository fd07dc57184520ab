"""Chat spelling is written out where it is one, and made for training the same way by the same seed."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.spelling import (
    CHANGES,
    CHAT_SPELLINGS,
    UNDONE,
    SpellingChange,
    same_when_folded,
    slip,
    spell_as_in_chats,
    strip_all,
    strip_some,
    swap_sound_letters,
    undo_chat_spelling,
    vary,
)
from knowledge.toolbox.folding import fold, strip_diacritics


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


QUESTION = "Người theo dõi không tin influencer thì làm thế nào để được nhiều tương tác?"


@given(st.text(), st.integers(0, 1000))
def test_the_same_seed_varies_the_same_way(text: str, seed: int) -> None:
    assert vary(text, random.Random(seed)) == vary(text, random.Random(seed))


def test_other_seeds_vary_in_other_ways() -> None:
    found = {vary(QUESTION, random.Random(seed)) for seed in range(40)}
    assert {QUESTION, QUESTION.lower(), strip_diacritics(QUESTION)} <= found
    assert len(found) > 10


@pytest.mark.parametrize("change", [change for change, _ in CHANGES])
@given(text=st.text(st.characters(exclude_categories=[])), seed=st.integers(0, 1000))
def test_no_change_fails(change: SpellingChange, text: str, seed: int) -> None:
    assert change(text, random.Random(seed)) == change(text, random.Random(seed))


def test_the_changes_leave_room_for_the_text_as_it_is() -> None:
    assert 0 < sum(probability for _, probability in CHANGES) < 1


def test_strip_all_and_some() -> None:
    assert strip_all("Đo lường", random.Random(0)) == "Do luong"
    assert strip_some("Đo lường", random.Random(0), share=1) == "Do luong"
    assert strip_some("Đo lường", random.Random(0), share=0) == "Đo lường"


def test_chat_spelling_is_made_of_the_table() -> None:
    found = spell_as_in_chats("Được KHÔNG?", random.Random(1), share=1)
    assert found.split()[0] in CHAT_SPELLINGS["được"]
    assert found.split()[1] in CHAT_SPELLINGS["không"]
    assert spell_as_in_chats("Được không?!", random.Random(1), share=0) == "được không"


def test_only_whole_words_are_spelled_as_in_chats() -> None:
    assert spell_as_in_chats("emgì", random.Random(1), share=1) == "emgì"


def test_no_slip_without_a_chance() -> None:
    assert slip(QUESTION, random.Random(3), rate=0) == QUESTION
    assert slip(QUESTION, random.Random(3), rate=0.5) != QUESTION


def test_sound_letters_are_swapped_at_the_start_of_words() -> None:
    found = {swap_sound_letters("phải ngạc", random.Random(seed)) for seed in range(30)}
    assert found == {"phải ngạc", "fải ngạc"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Là gì", "la  GI", True),
        ("Đo", "do", True),
        ("la gi?", "la gi", False),
        ("", " ", True),
    ],
)
def test_same_when_folded(one: str, other: str, same: bool) -> None:
    assert same_when_folded(one, other) is same
    assert same_when_folded(fold(one), other) is same
