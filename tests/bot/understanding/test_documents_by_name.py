"""The handbook is never called the guide: what is said of a document has that document's name."""

from dataclasses import fields

import pytest

from bot.guide.sourcing import words_on
from bot.texts import texts_for
from knowledge.guide import LANGUAGES, Language, Origin, Point, PointText, Source

TEXTS: dict[Language, PointText] = {"vi": PointText("Nhãn", "Phải gắn nhãn."), "en": PointText("Labels", "Label ads.")}
GUIDE = Point("tea/label", TEXTS)
HANDBOOK = Point("law/label", TEXTS, Origin((Source("A paper", "On labels", "https://example.org"),), 2026))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_point_has_the_words_of_its_document(language: Language) -> None:
    talk = texts_for(language).talk
    assert words_on(GUIDE, language) == talk.guide
    assert words_on(HANDBOOK, language) == talk.handbook


@pytest.mark.parametrize(("language", "guide", "handbook"), [("vi", "cẩm nang", "sổ tay"), ("en", "guide", "handbook")])
def test_each_sentence_names_its_document_only(language: Language, guide: str, handbook: str) -> None:
    talk = texts_for(language).talk
    for each in fields(talk.guide):
        of_guide, of_handbook = getattr(talk.guide, each.name).lower(), getattr(talk.handbook, each.name).lower()
        assert handbook not in of_guide
        assert handbook in of_handbook
        assert guide not in of_handbook
