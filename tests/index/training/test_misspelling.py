"""Misspellings for training: the same seed gives the same ones, and no text makes a change fail."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.training.misspelling import (
    CHANGES,
    CHAT_SPELLINGS,
    SpellingChange,
    rename_influencers,
    slip,
    spell_as_in_chats,
    strip_all,
    strip_some,
    swap_sound_letters,
    vary,
)
from knowledge.toolbox.folding import strip_diacritics

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


def test_influencers_get_another_name() -> None:
    found = {rename_influencers("Influencer nào hợp với các influencers?", random.Random(seed)) for seed in range(60)}
    assert all("nfluencer" not in text for text in found)
    assert "KOL nào hợp với các KOL?" in found
    assert len(found) > 5
    english = {rename_influencers("how do influencers earn", random.Random(seed)) for seed in range(60)}
    assert english == {
        "how do KOL earn",
        "how do KOLs earn",
        "how do content creator earn",
        "how do social media personalities earn",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Influencer marketing là gì?",
        "influencer marketing benefits",
        "KOL là gì?",
        "microinfluencers",
        "influencery",
        "",
    ],
)
def test_the_name_of_the_field_and_other_words_stay(text: str) -> None:
    assert {rename_influencers(text, random.Random(seed)) for seed in range(20)} == {text}
