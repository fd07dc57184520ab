"""Sizes in which answers are wished, by tables of messages as people type them."""

import pytest

from bot.understanding.sizes import Size, SizedWish, size_wished


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("make it 3 bullets", Size(3, "items")),
        ("tiếng Việt rút lại 2 câu đi", Size(2, "sentences")),
        ("bản tiếng Anh, 1 câu thôi", Size(1, "sentences")),
        ("one line in Vietnamese please", Size(1, "sentences")),
        ("rút cả khúc này thành 1 câu", Size(1, "sentences")),
        ("tóm lại 3 gạch đầu dòng", Size(3, "items")),
        ("tóm lại 3 ý", Size(3, "items")),
        ("rút còn 2 điểm chính thôi", Size(2, "items")),
        ("sum it up in 4 points", Size(4, "items")),
        ("in 2 sentences", Size(2, "sentences")),
        ("2 câu thôi", Size(2, "sentences")),
        ("ok gửi sếp 1 câu thôi", Size(1, "sentences")),
        ("one line please", Size(1, "sentences")),
        ("a one-liner pls", Size(1, "sentences")),
        ("rút lại còn 2 dòng giúp em", Size(2, "sentences")),
        ("under 50 words", Size(50, "words")),
        ("dưới 50 chữ thôi", Size(50, "words")),
        ("noi trong 30 chu thoi", Size(30, "words")),
        ("tối đa 200 ký tự", Size(200, "characters")),
    ],
)
def test_a_size_of_what_was_shown(text: str, wanted: Size) -> None:
    assert size_wished(text) == SizedWish(wanted, "")


@pytest.mark.parametrize(
    ("text", "count", "rest"),
    [
        ("summarize the risks in 3 bullets", 3, "summarize the risks"),
        ("giải thích influencer marketing trong 2 câu", 2, "giải thích influencer marketing"),
        ("nhược điểm, 3 gạch đầu dòng thôi", 3, "nhược điểm"),
        ("what is EMV in under 40 words", 40, "what is EMV"),
    ],
)
def test_a_size_beside_a_question(text: str, count: int, rest: str) -> None:
    wish = size_wished(text)
    assert wish
    assert (wish.size.count, wish.rest) == (count, rest)


@pytest.mark.parametrize(
    "text",
    [
        "cho mình 3 câu hỏi",
        "1 câu chuyện",
        "câu 2 nói rõ hơn",
        "2 dòng sản phẩm nào hot",
        "viết caption 3 dòng",
        "mỗi ý 1 câu thôi",
        "one sentence each",
        "3 ý đầu",
        "50 chữ là bao nhiêu",
        "0 câu",
    ],
)
def test_no_size(text: str) -> None:
    assert size_wished(text) is None
