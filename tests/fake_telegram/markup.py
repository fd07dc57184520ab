"""Telegram's HTML and the entities of a text."""

import html
import re
from copy import deepcopy

from tests.fake_telegram.refusals import Refused
from tests.fake_telegram.wire import Json

# fmt: off
TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "s": "strikethrough",
    "code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote", "tg-spoiler": "spoiler",
}
# fmt: on
SOLID = {"code", "pre", "text_link"}
"""Entities in which Telegram looks for no commands and mentions."""

FOUND = {
    "bot_command": re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])"),
    "mention": re.compile(r"(?<!\w)@[A-Za-z0-9_]{3,32}(?!\w)"),
}
CHARACTER = re.compile(r"&(?:#x[0-9a-f]+|#[0-9]+|(?:lt|gt|amp|quot)(?![a-z]));?", re.IGNORECASE)
RUN = re.compile(r"[^<][^<&]*")
WORD = re.compile(r"<([^\s>]*)")
ATTRIBUTES = re.compile(r"""((?:[^>"']|"[^"]*"|'[^']*')*)>""")
ATTRIBUTE = re.compile(r"""([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)))?""")
END_TAG = re.compile(r"</([^\s>]*)\s*>")
ADDRESS = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?")


def utf16(text: str) -> int:
    """Return the length in the units in which Telegram counts offsets."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, entity: Json) -> str:
    """Return the part of a text that an entity covers."""
    units = span(entity)
    return text.encode("utf-16-le")[2 * units.start : 2 * units.stop].decode("utf-16-le")


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Return the plain text and the entities of Telegram's HTML, or refuse it as Telegram does."""
    text, entities, stack, at = "", [], list[tuple[str, Json, int]](), 0
    while at < len(source):
        if source[at] == "&" and (reference := CHARACTER.match(source, at)):
            text, at = text + html.unescape(reference[0].rstrip(";") + ";"), reference.end()
        elif run := RUN.match(source, at):
            text, at = text + run[0], run.end()
        elif source.startswith("</", at):
            offset = len(source[:at].encode())
            if not stack:
                raise unparsable(f"Unexpected end tag at byte offset {offset}")
            (name, entity, start), (closed, at) = stack.pop(), end_tag(source, at, offset)
            if closed not in ("", name):
                found = f'expected "</{name}>", found "</{closed}>"'
                raise unparsable(f"Unmatched end tag at byte offset {offset}, {found}")
            entity |= {"offset": utf16(text[:start]), "length": utf16(text[start:])}
            if entity["type"] != "text_link" or resolve_link(entity, text[start:]):
                entities.append(entity)
        else:
            name, attributes, at = start_tag(source, at, len(source[:at].encode()))
            stack.append((name, entity_of(name, attributes), len(text)))
    if stack:
        raise unparsable(f'Can\'t find end tag corresponding to start tag "{stack[-1][0]}"')
    return text, entities


def unparsable(reason: str) -> Refused:
    """Word the refusal of a markup."""
    return Refused(f"can't parse entities: {reason}")


def start_tag(source: str, at: int, offset: int) -> tuple[str, dict[str, str], int]:
    """Return the name and attributes of the start tag at `at`, and where it ends."""
    word = WORD.match(source, at)
    if not word or word.end() == len(source):
        raise unparsable(f"Unclosed start tag at byte offset {offset}")
    name = word[1].lower()
    if name not in TAGS:
        raise unparsable(f'Unsupported start tag "{name}" at byte offset {offset}')
    rest = ATTRIBUTES.match(source, word.end())
    if not rest:
        raise unparsable(f'Unclosed start tag "{name}" at byte offset {offset}')
    found = ATTRIBUTE.finditer(rest[1])
    return name, {a[1]: html.unescape(a[2] or a[3] or a[4] or "") for a in found}, rest.end()


def end_tag(source: str, at: int, offset: int) -> tuple[str, int]:
    """Return the name of the end tag at `at`, and where it ends."""
    tag = END_TAG.match(source, at)
    if not tag:
        raise unparsable(f"Unclosed end tag at byte offset {offset}")
    return tag[1].lower(), tag.end()


def entity_of(name: str, attributes: dict[str, str]) -> Json:
    """Return the entity that a tag opens, without its place."""
    if name == "a":
        return {"type": "text_link", "url": attributes.get("href", "")}
    if name == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    return {"type": TAGS[name]}


def resolve_link(entity: Json, label: str) -> bool:
    """Complete a link's address as Telegram does; an address that is none leaves its label as plain text."""
    url = entity["url"] or label
    if url.startswith("tg://"):
        return True
    address = ADDRESS.fullmatch(url if "://" in url else f"http://{url}")
    entity["url"] = address and address[0] + ("" if address[1] else "/")
    return address is not None


def find_entities(text: str, given: list[Json] | None = None) -> list[Json]:
    """Return the given entities and the commands and mentions that Telegram finds by itself, in order."""
    solid = [span(e) for e in given or [] if e["type"] in SOLID]
    found = [
        {"type": kind, "offset": utf16(text[: match.start()]), "length": utf16(match[0])}
        for kind, pattern in FOUND.items()
        for match in pattern.finditer(text)
    ]
    free = [f for f in found if not any(f["offset"] in taken for taken in solid)]
    return sorted([*(given or []), *free], key=lambda e: (e["offset"], -e["length"]))


def span(entity: Json) -> range:
    """Return the offsets that an entity covers."""
    return range(entity["offset"], entity["offset"] + entity["length"])


def formatted(source: str, parse_mode: str | None, entities: list[Json] | None = None) -> tuple[str, list[Json]]:
    """Return a text as Telegram stores it: parsed, trimmed, with all its entities."""
    if parse_mode and parse_mode.upper() != "HTML":
        raise Refused("unsupported parse_mode")  # Markdown too: this project speaks HTML only
    text, given = parse_html(source) if parse_mode else (source, entities or [])
    lead = min([utf16(text) - utf16(text.lstrip()), *(e["offset"] for e in given)])
    text = text[lead:].rstrip()
    for entity in (given := deepcopy(given)):
        entity["offset"] -= lead
        entity["length"] = min(entity["length"], utf16(text) - entity["offset"])
    return text, find_entities(text, [e for e in given if e["length"] > 0])


def text_content(text: str, entities: list[Json], kind: str = "text") -> Json:
    """Return the fields of a message that hold its text, or its caption."""
    names = {"text": "entities", "caption": "caption_entities"}
    return ({kind: text} if text else {}) | ({names[kind]: entities} if entities else {})
