"""Messages with several clauses: what each leads to stands in one reply."""

from bot.guide.answerer import Answer, Answerer
from bot.understanding.clauses import asks_surely
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide
from tests.word_resolver import WordResolver


def answered(guide: Guide, text: str) -> Answer:
    return Partner(Answerer(guide, WordResolver(guide))).answer(Utterance(text))


def test_a_result_and_an_answer(guide: Guide) -> None:
    answer = answered(guide, "EMV là gì? Mình chi 50tr, thu 120tr thì ROI bao nhiêu?")
    assert answer.joint
    assert answer.calculation is not None
    assert answer.calculation.command == "roi"
    text = answer.reply.plain
    assert text.index("EMV = ") < text.index("140%")
    # The buttons of the result would write a changed one over the card.
    assert [row[0].label for row in answer.reply.rows] == ["🧮 Tính EMV"]


def test_numbers_of_several_clauses_make_one_result(guide: Guide) -> None:
    answer = answered(guide, "Mình chi 50tr. Doanh thu 120tr. ROI bao nhiêu?")
    assert not answer.joint
    assert "140%" in answer.reply.plain


def test_what_is_told_after_a_sum_is_added_once(guide: Guide) -> None:
    # 3 × 4 + 6 = 18 million bring 52 × 450,000 = 23.4 million: 30% more.
    answer = answered(guide, "Mình chạy 3 bạn KOC, mỗi bạn 4tr, ads thêm 6tr, bán được 52 đơn, mỗi đơn 450k")
    assert answer.calculation is not None
    assert answer.calculation.values["roi_pct"] == 30
    assert "18.000.000" in answer.reply.plain
    assert "24.000.000" not in answer.reply.plain


def test_two_results(guide: Guide) -> None:
    answer = answered(guide, "roi chi 10tr thu 30tr, với roi chi 5tr thu 6tr")
    assert "200%" in answer.reply.plain
    assert "20%" in answer.reply.plain


def test_a_story_around_one_question_is_one(guide: Guide) -> None:
    answer = answered(guide, "Chào bạn. Mình bán trà sữa ở Huế. Chi 50tr thu 120tr thì roi bao nhiêu?")
    assert not answer.joint
    assert "140%" in answer.reply.plain


def test_a_list_among_other_parts_says_what_its_points_say(guide: Guide) -> None:
    answer = answered(guide, "Nhược điểm là gì? ROI là gì?")
    section = guide.section("cons")
    assert section
    for point in section.points:
        assert point.in_language("vi").brief in answer.reply.plain
    assert len(answer.reply.plain) <= 1_200


def test_what_comes_behind_a_background_is_asked() -> None:
    assert asks_surely("could you tell me which platforms are used")
    assert not asks_surely("Our client, a drinks group from Thailand, is weighing a roll-out for 2025")
    assert asks_surely("and the risks, are there any?")


def test_a_list_that_only_tells_numbers_is_one_calculation(guide: Guide) -> None:
    answer = answered(guide, "cost side: 5 creators at $300, 1.2M views, 40k likes, 900 comments")
    assert answer.calculation is not None
    # 1,500 ÷ (40,000 + 900), and never one result for each count
    assert "CPE (cost ÷ interactions): $0.037" in answer.reply.plain
    assert answer.reply.plain.count("CPE") == 1
