"""Markup goes on and comes off without touching what was written."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.markup import bold, code, escape, italic, plain
from tests.fake_telegram import parse_html


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("", ""),
        ("Chào bạn", "Chào bạn"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("&amp;", "&amp;amp;"),
        ("\"quoted\" 'too'", "\"quoted\" 'too'"),
    ],
)
def test_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("mark", "marked"),
    [(bold, "<b>1 &lt; 2</b>"), (italic, "<i>1 &lt; 2</i>"), (code, "<code>1 &lt; 2</code>")],
)
def test_marks_escape(mark: Callable[[str], str], marked: str) -> None:
    assert mark("1 < 2") == marked


@pytest.mark.parametrize(
    ("markup", "read"),
    [
        ("", ""),
        ("<b>EMV</b>: <i>5,78 USD</i>", "EMV: 5,78 USD"),
        ("<b>x <i>y</i></b>", "x y"),
        ('<a href="https://t.me/?a=1&amp;b=2">Telegram</a>', "Telegram (https://t.me/?a=1&b=2)"),
        ("&lt;b&gt; stays", "<b> stays"),
        ("&amp;lt;", "&lt;"),
        ("1 < 2 > 0", "1 < 2 > 0"),
    ],
)
def test_plain(markup: str, read: str) -> None:
    assert plain(markup) == read


@given(st.text())
def test_a_reader_sees_what_was_written(text: str) -> None:
    assert plain(escape(text)) == text
    assert plain(f"{bold(text)}{italic(text)}{code(text)}") == text * 3


@given(st.text())
def test_telegram_reads_it_too(text: str) -> None:
    assert parse_html(escape(text)) == (text, [])
