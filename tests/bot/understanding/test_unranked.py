"""What comes first in a list that nobody ranked."""

import pytest

from bot.guide.answerer import Answerer
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.texts import texts_for
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide, Language
from tests.word_resolver import WordResolver


def answered(guide: Guide, text: str, language: Language, section: str | None) -> str:
    points = guide.section(section) if section else None
    shown = tuple(point.id for point in points.points) if points else ()
    turns = (Turn("?", Shown("answer", shown, language=language), language),) if shown else ()
    return Partner(Answerer(guide, WordResolver(guide))).answer(Utterance(text, turns, language)).reply.plain


@pytest.mark.parametrize(
    ("text", "language", "shown", "of"),
    [
        ("cái nào nghiêm trọng nhất", "vi", "cons", "cons"),
        ("vậy trong đó điểm nào đáng lo nhất", "vi", "cons", "cons"),
        ("y nao noi bat nhat z", "vi", "benefits", "benefits"),
        ("which of those is the worst?", "en", "cons", "cons"),
        ("lợi ích lớn nhất là gì", "vi", None, "benefits"),
        ("what's the biggest drawback", "en", None, "cons"),
        ("and which advantage is the most important?", "en", None, "pros"),
    ],
)
def test_it_is_said_that_nothing_is_ranked(guide: Guide, text: str, language: Language, shown: str, of: str) -> None:
    said, section = answered(guide, text, language, shown), guide.section(of)
    assert section
    assert said.startswith(texts_for(language).talk.unranked)
    assert all(point.in_language(language).title in said for point in section.points)


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("bước nào quan trọng nhất", "vi", "activities"),
        ("cái nào quan trọng nhất", "vi", "activities"),
        ("cái nào rẻ nhất", "vi", "cons"),
        ("kênh nào phổ biến nhất", "vi", "cons"),
        ("which platform is the best", "en", "cons"),
        ("cái nào nghiêm trọng nhất", "vi", None),
    ],
)
def test_other_questions(guide: Guide, text: str, language: Language, shown: str | None) -> None:
    assert texts_for(language).talk.unranked not in answered(guide, text, language, shown)
