"""Telegram's HTML: escaping text, marking it, taking the markup off."""

import html

from knowledge.toolbox.expressions import expression

_TAG = expression(r"</?[a-z][^<>]*>")
_LINK = expression(r'<a href="([^"<>]*)">([^<>]*)</a>')


def escape(text: str) -> str:
    """Return user or guide text so that Telegram shows it as it is."""
    return html.escape(text, quote=False)


def bold(text: str) -> str:
    """Return escaped text in bold."""
    return f"<b>{escape(text)}</b>"


def italic(text: str) -> str:
    """Return escaped text in italics."""
    return f"<i>{escape(text)}</i>"


def code(text: str) -> str:
    """Return escaped text in a fixed-width font; a tap copies it."""
    return f"<code>{escape(text)}</code>"


def web_link(text: str, address: str) -> str:
    """Return escaped text that opens a web address."""
    quoted = escape(address).replace('"', "%22")
    return f'<a href="{quoted}">{escape(text)}</a>'


def plain(markup: str) -> str:
    """Return the text as a reader sees it, without tags; a link is followed by its address."""
    return html.unescape(_TAG.sub("", _LINK.sub(r"\2 (\1)", markup)))
