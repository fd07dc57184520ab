"""Long texts are cut at sentence ends, and every part is whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.markup import escape, plain
from bot.replies.splitting import split
from tests.fake_telegram import parse_html, utf16


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("", 10, []),
        (" \n ", 10, []),
        ("<b></b>", 10, []),
        ("short", 10, ["short"]),
        ("  <b>short</b>\n", 10, ["<b>short</b>"]),
        ("One two. Three four. Five.", 21, ["One two. Three four.", "Five."]),
        ("Một hai? Ba bốn! Năm.", 10, ["Một hai?", "Ba bốn!", "Năm."]),
        ("One.\n\nTwo. Three.", 12, ["One.", "Two. Three."]),
        ("One.\n\nTwo. Three. Four five.", 18, ["One.\n\nTwo. Three.", "Four five."]),
        ("One two.\n\nThree. Four.", 15, ["One two.", "Three. Four."]),
        ("It costs 5.78 USD and more", 16, ["It costs 5.78", "USD and more"]),
        ("Said “so.” Then more.", 14, ["Said “so.”", "Then more."]),
        ("aaaaaaaaaaaa", 5, ["aaaaa", "aaaaa", "aa"]),
        ("😀😀😀", 4, ["😀😀", "😀"]),
        ("aaaae\u0301b", 5, ["aaaa", "e\u0301b"]),
        ("<b>One two. Three</b> four", 9, ["<b>One two.</b>", "<b>Three</b>", "four"]),
        ("<b>x <i>One. Two</i></b>", 7, ["<b>x <i>One.</i></b>", "<b><i>Two</i></b>"]),
        ('<a href="http://x.vn/?a=1&amp;b">One. Two</a>', 5, [
            '<a href="http://x.vn/?a=1&amp;b">One.</a>',
            '<a href="http://x.vn/?a=1&amp;b">Two</a>',
        ]),
        ("&lt;&lt;&lt;&amp;", 3, ["&lt;&lt;&lt;", "&amp;"]),
        ("Tom & Jerry < 3", 100, ["Tom & Jerry < 3"]),
    ],
)  # fmt: skip
def test_split(text: str, limit: int, parts: list[str]) -> None:
    assert split(text, limit) == parts


def test_a_list_is_not_cut_behind_its_number() -> None:
    text = "\n".join(f"{number}. {'x' * 6}" for number in range(1, 40))
    assert all(part.split(". ")[-1] for part in split(text, 50))
    assert all(part[0].isdigit() for part in split(text, 50))


def test_an_entity_of_too_many_digits_is_text() -> None:
    text = f"&#{'1' * 5_000};"
    assert "".join(split(text)) == text


def test_one_huge_word() -> None:
    parts = split("ă" * 10_000)
    assert [len(part) for part in parts] == [4096, 4096, 1808]


MARKED = st.recursive(
    st.text(max_size=30).map(escape),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["b", "i", "code"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)


@given(MARKED, st.integers(2, 40))
def test_every_part_is_whole_and_nothing_is_lost(text: str, limit: int) -> None:
    parts = split(text, limit)
    seen = [parse_html(part)[0] for part in parts]
    assert all(part.strip() and utf16(part) <= limit for part in seen)
    assert "".join("".join(seen).split()) == "".join(plain(text).split())
