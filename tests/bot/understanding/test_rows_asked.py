"""What is asked of a result with rows; the figures are worked out by hand."""

import pytest

from bot.replies.shown import CALCULATION, Shown
from bot.state.values import Turn, TurnCalculation
from bot.understanding.rows_asked import rows_asked
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide

# 1,230 / 25,000 and 5,000,000 / 1,230; 820 / 19,000 and 3,000,000 / 820
TABLE = Turn(
    "Tên;Like;Cmt;View;Giá\nLan;1200;30;25000;5tr\nMinh;800;20;19000;3tr",
    CALCULATION,
    "vi",
    calculation=TurnCalculation("csv"),
)
# 900 / 12,000 and 3,333.33; 1,200 / 25,000 and 4,166.67
COMPARED = Turn(
    "/compare@trolybot Lan: likes=1200 followers=25k cost=5tr\nMinh: likes=900 followers=12k cost=3tr",
    CALCULATION,
    "vi",
    calculation=TurnCalculation("compare"),
)
POSTS = Turn(
    "bài 1: 120k view 3k like, bài 2: 80k view 1k2 like. er tb", CALCULATION, "vi", calculation=TurnCalculation("csv")
)
GUIDE = Turn("KOL là gì", Shown("answer", points=("kol/definition",)), "vi")
UNSURE = Turn("tổng bao nhiêu", Shown("suggest"), "vi")


def said_of(guide: Guide, text: str, *turns: Turn) -> str:
    answer = rows_asked(Utterance(text, turns, chosen="vi"), guide)
    return answer.reply.plain.replace("\u00a0", " ") if answer else ""


@pytest.mark.parametrize(
    ("text", "turn", "lines"),
    [
        ("ai rẻ hơn", TABLE, ["Rẻ nhất là Minh – CPE 3.658,54.", "Cao nhất là Lan – ER theo lượt xem 4,92%."]),
        ("rẻ nhất là ai vậy bot", TABLE, ["Rẻ nhất là Minh – CPE 3.658,54."]),
        ("which one is cheapest?", TABLE, ["Rẻ nhất là Minh – CPE 3.658,54."]),
        ("dua nao dat nhat", TABLE, ["Đắt nhất là Lan – CPE 4.065,04."]),
        ("ai tương tác cao nhất", TABLE, ["Cao nhất là Lan – ER theo lượt xem 4,92%."]),
        ("vậy nên chọn ai", TABLE, ["Cao nhất là Lan – ER theo lượt xem 4,92%.", "Rẻ nhất là Minh – CPE 3.658,54."]),
        ("who is worse", TABLE, ["Thấp nhất là Minh – ER theo lượt xem 4,32%.", "Đắt nhất là Lan – CPE 4.065,04."]),
        ("bạn nào hiệu quả hơn", COMPARED, ["Cao nhất là Minh – ER theo người theo dõi 7,5%."]),
        ("chọn bạn nào", COMPARED, ["Cả tỷ lệ lẫn chi phí đều nghiêng về Minh."]),
        ("bài nào tốt nhất", POSTS, ["Cao nhất là Bài 1 – ER theo lượt xem 2,5%."]),
    ],
)
def test_which_row_leads(guide: Guide, text: str, turn: Turn, lines: list[str]) -> None:
    told = said_of(guide, text, turn).splitlines()
    assert told[: len(lines)] == lines or told[-1:] == lines


@pytest.mark.parametrize(
    ("text", "turn", "said"),
    [
        ("còn cpv của Lan", TABLE, "Lan: CPV 200"),
        ("Minh's cpe", TABLE, "Minh: CPE 3.658,54"),
        ("Minh thì sao", TABLE, "Minh: ER theo lượt xem 4,32% · CPE 3.658,54 · CPV 157,89"),
        ("er cua minh bao nhieu", COMPARED, "Minh: ER theo người theo dõi 7,5%"),
        ("bài 2 thì sao", POSTS, "Bài 2: ER theo lượt xem 1,5%"),
        ("roi của Lan", TABLE, ""),
        ("Tuấn thì sao", TABLE, ""),
    ],
)
def test_one_row(guide: Guide, text: str, turn: Turn, said: str) -> None:
    assert said_of(guide, text, turn) == said


def test_questions_may_stand_between_but_no_answer_of_the_guide(guide: Guide) -> None:
    assert said_of(guide, "ai rẻ hơn", TABLE, UNSURE)
    assert not said_of(guide, "nên chọn ai", TABLE, GUIDE)
    assert not said_of(guide, "nên chọn ai")


@pytest.mark.parametrize(
    "text",
    [
        "ai là influencer",
        "KOL nào nổi tiếng nhất Việt Nam",
        "nên chọn KOL hay KOC",
        "influencer nào tốt nhất cho mỹ phẩm",
        "ai rẻ hơn, và nhược điểm là gì",
        "TikTok thì sao",
        "how do I choose the best influencer",
    ],
)
def test_other_questions(guide: Guide, text: str) -> None:
    assert not said_of(guide, text, TABLE)
