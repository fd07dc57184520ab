"""How to avoid a drawback that was just shown."""

import pytest

from bot.guide.answerer import Answerer
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.texts import texts_for
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide, Language
from tests.word_resolver import WordResolver

SHOWN = "cons/high-cost"


def is_remedy(guide: Guide, text: str, language: Language, shown: str = SHOWN) -> bool:
    turn = Turn("?", Shown("answer", (shown,), language=language), language)
    answer = Partner(Answerer(guide, WordResolver(guide))).answer(Utterance(text, (turn,), language))
    point = guide.point(shown)
    assert point
    said = texts_for(language).talk.guide.no_remedy.format(point=point.in_language(language).title)
    return answer.reply.plain.startswith(said)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("tránh kiểu gì", "vi"),
        ("vậy làm sao để tránh", "vi"),
        ("lam sao de khac phuc z", "vi"),
        ("có cách nào hạn chế k", "vi"),
        ("khắc phục thế nào ạ", "vi"),
        ("cach giam no", "vi"),
        ("how to avoid it", "en"),
        ("And mitigations?", "en"),
        ("any solutions for that", "en"),
        ("giải pháp là gì", "vi"),
        ("có biện pháp nào không", "vi"),
        ("ok how can we prevent that?", "en"),
        ("is there any way to reduce this risk", "en"),
        ("what can we do to mitigate it?", "en"),
    ],
)
def test_how_to_avoid_it(guide: Guide, text: str, language: Language) -> None:
    assert is_remedy(guide, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("giảm chi phí quảng cáo", "vi"),
        ("tránh ai", "vi"),
        ("giải pháp influencer marketing", "vi"),
        ("what is the solution provider", "en"),
        ("how to find influencers", "en"),
        ("avoid", "en"),
        ("hủy", "vi"),
    ],
)
def test_something_else(guide: Guide, text: str, language: Language) -> None:
    assert not is_remedy(guide, text, language)


def test_only_drawbacks_are_avoided(guide: Guide) -> None:
    assert not is_remedy(guide, "tránh kiểu gì", "vi", shown="what-is/definition")
