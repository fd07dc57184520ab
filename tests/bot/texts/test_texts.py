"""Both languages say the same things, about the same places, and survive what is put into them."""

import ast
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from string import Formatter
from typing import get_args, get_type_hints

import pytest

from bot.replies.markup import escape
from bot.texts import TEXTS_EN, TEXTS_VI, texts_for
from bot.texts.schema import Texts
from index.words.normalize import unify_tone_marks
from knowledge.guide import LANGUAGES
from tests.fake_telegram import parse_html

FORMS_OF_QUESTIONS = ".teach.way_forms"
"""How a language asks is its own: neither has the other's forms."""


def sentences(node: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text with the path that leads to it."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield from sentences(value, f"{path}.{key}")
    else:
        assert is_dataclass(node), path
        for each in fields(node):
            if f"{path}.{each.name}" != FORMS_OF_QUESTIONS:
                yield from sentences(getattr(node, each.name), f"{path}.{each.name}")


def places(sentence: str) -> set[str]:
    return {place for _, place, _, _ in Formatter().parse(sentence) if place is not None}


BY_PATH = {language: dict(sentences(texts_for(language))) for language in LANGUAGES}
"""The sentences of each language under the path that leads to them, such as `.answers.source`."""
PATHS = sorted(set().union(*BY_PATH.values()))
BOTH = pytest.mark.parametrize("texts", BY_PATH.values(), ids=LANGUAGES)

ROOT = Path(__file__).parents[3]
FORMULA = re.compile(r"\.calculators\.calculators\.\w+\.figures\.\w+\.formula")
"""A comparison or a count has no formula to show."""
NAMES = re.compile(r"\.calculators\.calculators\.\w+\.names")
"""One language may have a name for a figure where the other has none."""


def test_each_language_has_its_own_texts() -> None:
    assert texts_for("vi") is TEXTS_VI
    assert texts_for("en") is TEXTS_EN


def test_the_walk_reaches_the_depths() -> None:
    assert BY_PATH["vi"][".answers.back_to_section"] == "‹ {section}"
    assert BY_PATH["en"][".calculators.calculators.cpm.figures.cpm.label"] == "CPM"
    assert BY_PATH["en"][".basics.language_labels.vi"] == "Tiếng Việt"
    assert len(PATHS) > 600


def field_names(kind: type) -> Iterator[str]:
    """Yield the names of all fields of the texts, at every depth."""
    for name, found in get_type_hints(kind).items():
        yield name
        for each in (found, *get_args(found)):
            if is_dataclass(each) and isinstance(each, type):
                yield from field_names(each)


def test_every_text_is_said_somewhere() -> None:
    modules = [path for path in (ROOT / "bot").rglob("*.py") if ROOT / "bot" / "texts" not in path.parents]
    trees = [ast.parse(path.read_text(encoding="utf8")) for path in modules]
    read = {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    names = set(field_names(Texts))
    assert {"talk", "yes", "formula"} <= names
    assert sorted(names - read) == []


def test_both_languages_have_the_same_texts() -> None:
    assert BY_PATH["vi"].keys() == BY_PATH["en"].keys()


def test_both_languages_use_the_same_places() -> None:
    used = {path: (places(BY_PATH["vi"][path]), places(BY_PATH["en"][path])) for path in PATHS}
    assert {path: each for path, each in used.items() if each[0] != each[1]} == {}


@BOTH
def test_places_are_plain_names(texts: Mapping[str, str]) -> None:
    found = [part for sentence in texts.values() for part in Formatter().parse(sentence) if part[1] is not None]
    assert all(name and name.isidentifier() and not spec and not conversion for _, name, spec, conversion in found)


@BOTH
def test_no_text_is_empty(texts: Mapping[str, str]) -> None:
    empty = {path for path, sentence in texts.items() if not sentence.strip()}
    assert {path for path in empty if not (FORMULA.fullmatch(path) or NAMES.fullmatch(path))} == set()


def test_a_formula_is_missing_in_both_languages_or_in_neither() -> None:
    missing = [{path for path in PATHS if FORMULA.fullmatch(path) and not texts[path]} for texts in BY_PATH.values()]
    assert missing[0] == missing[1]


@BOTH
def test_letters_are_composed_and_tone_marks_stand_where_the_guide_has_them(texts: Mapping[str, str]) -> None:
    for path, sentence in texts.items():
        assert unicodedata.is_normalized("NFC", sentence), path
        assert unify_tone_marks(sentence) == sentence, path


@BOTH
def test_no_text_has_stray_spaces(texts: Mapping[str, str]) -> None:
    assert [path for path, sentence in texts.items() if "  " in sentence or sentence != sentence.rstrip()] == []


@BOTH
def test_what_people_typed_comes_out_as_typed(texts: Mapping[str, str]) -> None:
    changed = {}
    for path, sentence in texts.items():
        typed = {place: f"<b>{place} & {{x}}</i>" for place in places(sentence)}
        read, _ = parse_html(sentence.format_map({place: escape(value) for place, value in typed.items()}))
        if not all(value in read for value in typed.values()):
            changed[path] = read
    assert changed == {}
