"""What was shown, in the size that is wished: by what of it stays."""

import pytest

from bot.guide.answerer import Answerer
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide
from knowledge.toolbox.sentences import parts_of
from tests.word_resolver import WordResolver

MARKET = Turn("quy mô thị trường", Shown("answer", ("rise/market-size",), language="vi"), "vi")


def said_of(guide: Guide, text: str, shown: Turn) -> tuple[str, tuple[str, ...]]:
    """Return the reply to a text below something shown, without its source, and the points in it."""
    answer = Partner(Answerer(guide, WordResolver(guide))).answer(Utterance(text, (shown,)))
    return answer.reply.plain.rpartition("\n\n")[0], answer.reply.shown.points


def cons(guide: Guide) -> Turn:
    section = guide.section("cons")
    assert section
    points = tuple(point.id for point in section.points)
    return Turn("nhược điểm", Shown("answer", points, "cons", "vi"), "vi")


@pytest.mark.parametrize(("text", "lines"), [("3 gạch đầu dòng thôi", 3), ("2 câu thôi", 2), ("make it 4 bullets", 4)])
def test_so_many_items_of_a_list(guide: Guide, text: str, lines: int) -> None:
    body, points = said_of(guide, text, cons(guide))
    assert body.count("•") == len(points) == lines
    assert body.startswith(f"{lines} mục đầu trong 6 mục")


def test_a_list_in_one_sentence_names_all_of_it(guide: Guide) -> None:
    body, points = said_of(guide, "1 câu thôi", cons(guide))
    assert "\n" not in body
    assert body.startswith("Nhược điểm của Influencer marketing: ")
    assert len(points) == 6


def test_what_was_cut_is_cut_anew_from_the_whole(guide: Guide) -> None:
    whole = cons(guide)
    cut = Turn("2 câu thôi", Shown("answer", whole.shown.points[:2], language="vi"), "vi")
    answer = Partner(Answerer(guide, WordResolver(guide))).answer(Utterance("4 câu thôi", (whole, cut)))
    assert answer.reply.shown.points == whole.shown.points[:4]


@pytest.mark.parametrize(("text", "sentences"), [("2 câu thôi", 2), ("dưới 30 chữ", 2), ("dưới 20 chữ", 1)])
def test_so_many_sentences_or_words_of_a_point(guide: Guide, text: str, sentences: int) -> None:
    body, _ = said_of(guide, text, MARKET)
    point = guide.point("rise/market-size")
    assert point
    assert body.endswith(" ".join(parts_of(point.in_language("vi").text)[:sentences]))


def test_a_list_keeps_to_its_words(guide: Guide) -> None:
    body, _ = said_of(guide, "dưới 20 chữ thôi", cons(guide))
    assert len(body.split()) <= 20
