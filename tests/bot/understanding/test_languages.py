"""Other languages than Vietnamese and English."""

import pytest

from bot.understanding.languages import (
    asks_for_other_language,
    has_other_script,
    is_other_language,
    names_other_language,
)


@pytest.mark.parametrize(
    "text",
    [
        "网红营销是什么？",
        "อินฟลูเอนเซอร์คืออะไร",
        "Qu'est-ce que c'est et pourquoi ?",
        "¿Qué es y para qué sirve?",
        "Apa itu pemasaran dan untuk apa?",
        "Bonjour, vous parlez français ?",
        "Hola, hablas español?",
    ],
)
def test_other_languages(text: str) -> None:
    assert is_other_language(text)


@pytest.mark.parametrize(
    "text",
    [
        "influencer la gi",
        "hola bot, influencer marketing là gì",
        "bonjour bot, what is an influencer",
        "còn ý nữa",
        "con y nua",
        "what is the de facto standard",
        "2 reels, $300 per reel, 10k views per reel, CPM?",
        "PewDiePie",
        "hihi",
        "",
        "ROI 50tr",
    ],
)
def test_ours(text: str) -> None:
    assert not is_other_language(text)


def test_a_name_in_other_letters_is_no_other_language() -> None:
    assert not has_other_script("Thương hiệu 小米 dùng influencer thế nào?")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("trả lời bằng tiếng hàn đc hem", True),
        ("answer in Korean please", True),
        ("dịch từ tiếng Hàn sang tiếng Việt", False),
        ("trả lời tiếng Anh nhé", False),
        ("tiếng tăm của influencer", False),
    ],
)
def test_names_of_other_languages(text: str, other: bool) -> None:
    assert names_other_language(text) is other


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("can you speak french?", True),
        ("and japanese?", True),
        ("in chinese please", True),
        ("nói được tiếng Pháp không", True),
        ("bot có hiểu tiếng Hàn ko", True),
        ("KOL nói tiếng Hàn có hợp không", False),
        ("influencers who speak french", False),
        ("can you speak english", False),
        ("tiếng Việt nhé", False),
    ],
)
def test_a_wish_for_another_language(text: str, asks: bool) -> None:
    assert asks_for_other_language(text) is asks
