"""A long point that was just shown is not shown whole again: what of it answers is enough."""

from collections.abc import Sequence

import pytest

from bot.guide.answerer import Answerer
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from index.values.finding import Finding, RankedPoint
from knowledge.guide import Guide, Language, Point, PointText, Section

LONG = [f"Trường hợp {topic} thì " + "dài dòng " * 12 + "hết." for topic in "abcdef"]
SHORT = ["Câu ngắn.", "Câu ngắn nữa."]


class _Finds:
    """Finds the one point, and its third sentence as the one that is nearest."""

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        points = (RankedPoint("s/p", 0.95),)
        return Finding(question, "vi", "answer", 0.95, points, opening=2, sentences=(2, 0, 4))


def answer(sentences: list[str], said: str, shown: Shown, before: str = "kể mình nghe về mục này đi") -> str:
    point = Point("s/p", {"vi": PointText("Mục", " ".join(sentences))})
    guide = Guide({"vi": "Sách"}, (Section("s", {"vi": "Phần"}, {}, (point,)),))
    turn = Turn(before, shown, "vi")
    return Partner(Answerer(guide, _Finds())).answer(Utterance(said, (turn,), "vi")).reply.plain


WHOLE = Shown("answer", ("s/p",), language="vi")


def test_what_answers_of_a_long_point_stands_alone() -> None:
    text = answer(LONG, "sữa tươi dùng cho ly này thuộc loại nào", WHOLE)
    told = [sentence for sentence in LONG if sentence in text]
    assert told == [LONG[0], LONG[2], LONG[4]]
    assert text.index(LONG[2]) < text.index(LONG[0]) < text.index(LONG[4])
    assert text.startswith("Mục")
    assert "Nguồn: Sách" in text


def test_a_figure_that_is_asked_for_comes_first() -> None:
    with_figure = [*LONG[:4], "Trường hợp e tốn 30 phút, " + "dài dòng " * 12 + "hết.", LONG[5]]
    text = answer(with_figure, "pha ly sữa này mất bao nhiêu phút", WHOLE)
    assert text.index(with_figure[4]) < text.index(with_figure[2]) < text.index(with_figure[0])


@pytest.mark.parametrize(
    ("sentences", "said", "shown"),
    [
        (SHORT, "sữa tươi dùng cho ly này thuộc loại nào", WHOLE),
        (LONG, "kể mình nghe về mục này đi", WHOLE),
        (LONG, "sữa tươi dùng cho ly này thuộc loại nào", Shown("answer", ("s/q",), language="vi")),
        (LONG, "sữa tươi dùng cho ly này thuộc loại nào", Shown("answer", ("s/p", "s/q"), "s", "vi")),
        (LONG, "sữa tươi dùng cho ly này thuộc loại nào", Shown("calculation")),
    ],
)
def test_else_the_point_is_shown_whole(sentences: list[str], said: str, shown: Shown) -> None:
    text = answer(sentences, said, shown)
    assert all(sentence in text for sentence in sentences)
