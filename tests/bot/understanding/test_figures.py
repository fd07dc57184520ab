"""Metrics and results in a conversation: cards, the guide's figures, and what is said after a result."""

import pytest

from bot.guide.answerer import Answer, Answerer
from bot.replies.buttons import BeginCalculation, OpenPoint
from bot.replies.shown import CALCULATION, Shown
from bot.state.values import Turn, TurnCalculation
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide
from tests.bot.calculations.results import result_of
from tests.word_resolver import WordResolver

RATE, SURVEY, EARNED = "statistics/engagement-rate", "statistics/roi-survey", "rise/earned-media-value"


def answered(guide: Guide, text: str, *turns: Turn) -> Answer:
    return Partner(Answerer(guide, WordResolver(guide))).answer(Utterance(text, turns))


def turn_with(command: str, args: str) -> Turn:
    return Turn(f"{command} {args}", CALCULATION, "vi", calculation=TurnCalculation(command, result_of(command, args)))


def turn_of(words: str, *points: str) -> Turn:
    return Turn(words, Shown("answer", points, language="vi"), "vi")


def offered(answer: Answer) -> list[str]:
    """Return what the buttons open: calculators by their commands, and points."""
    data = [button.data for row in answer.reply.rows for button in row]
    return [
        each.command if isinstance(each, BeginCalculation) else each.point
        for each in data
        if isinstance(each, BeginCalculation | OpenPoint)
    ]


@pytest.mark.parametrize(
    ("question", "said", "buttons"),
    [
        ("CPM nghĩa là gì", "CPM = chi phí ÷ hiển thị × 1.000", ["cpm"]),
        ("chỉ mình cách tính ER", "ER theo tiếp cận = tương tác ÷ tiếp cận × 100", ["engagement", RATE]),
        ("roi la gi vay", "ROI (chưa trừ giá vốn) = (doanh thu − chi phí) ÷ chi phí × 100", ["roi", SURVEY]),
        ("emv tính sao", "EMV = hiển thị ÷ 1.000 × CPM", ["emv", EARNED]),
        ("CPC với CPA khác gì nhau", "CPA = chi phí ÷ chuyển đổi", ["cpc", "cpa"]),
        ("biên lợi nhuận là gì", "÷ doanh thu × 100", ["roi"]),
        ("mà CPM là gì vậy, em nghe hoài mà chưa rõ", "CPM = chi phí ÷ hiển thị × 1.000", ["cpm"]),
        ("sếp nhắc suốt trong cuộc họp. EMV là gì ạ?", "EMV = hiển thị ÷ 1.000 × CPM", ["emv", EARNED]),
    ],
)
def test_a_metric_is_explained(guide: Guide, question: str, said: str, buttons: list[str]) -> None:
    answer = answered(guide, question)
    assert said in answer.reply.plain
    assert (answer.decision, answer.calculation) == ("answer", None)
    assert [each for each in offered(answer) if not each.startswith("measuring/")] == buttons


def test_a_result_in_the_other_language(guide: Guide) -> None:
    listed = turn_of("nhược điểm là gì", "cons/limited-control", "cons/dishonesty-risk")
    answer = answered(guide, "tiếng Anh giúp mình", listed, turn_with("cpm", "7tr 140k"))
    assert answer.reply.plain.startswith("Cost 7,000,000 · impressions 140,000\nCPM: 50,000")
    shown_since = answered(guide, "tiếng Anh giúp mình", turn_with("cpm", "7tr 140k"), listed)
    assert "CPM" not in shown_since.reply.plain


def test_raw_keys_of_a_keyboard_are_letters_and_numbers_stay(guide: Guide) -> None:
    answer = answered(guide, "tinhs roi 50tr 120tr")
    assert answer.calculation is not None
    assert (answer.question, answer.calculation.command) == ("tính roi 50tr 120tr", "roi")
    assert "140%" in answer.reply.plain


def test_the_figure_stands_below_the_card_where_both_are_asked_for(guide: Guide) -> None:
    answer = answered(guide, "ROI là gì và trung bình bao nhiêu")
    assert answer.reply.plain.index("doanh thu − chi phí") < answer.reply.plain.index("89%")
    assert answer.reply.shown.ids == (SURVEY,)


@pytest.mark.parametrize(
    ("question", "point"),
    [("EMV trung bình", EARNED), ("theo cẩm nang thì ROI thế nào", SURVEY), ("average ER on Instagram", RATE)],
)
def test_the_guides_figure_is_no_card(guide: Guide, question: str, point: str) -> None:
    answer = answered(guide, question)
    assert answer.reply.shown.points == (point,)
    assert answer.decision == "answer"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("công thức nào vậy", "ER theo người theo dõi = tương tác ÷ người theo dõi × 100"),
        ("thế có ổn không", "ER theo người theo dõi: 5,12%"),
        ("thế có ổn không", "3,21%"),
        ("theo reach 40k thì sao", "ER theo tiếp cận: 3,2%"),
    ],
)
def test_after_a_rate(guide: Guide, text: str, said: str) -> None:
    assert said in answered(guide, text, turn_with("engagement", "1200 80 25k")).reply.plain


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("vậy lời hay lỗ", "Doanh thu trừ chi phí: 70.000.000"),
        ("tốt không ạ", "Cẩm nang không có mức chuẩn cho ROI"),
        ("còn ROAS?", "ROAS: 2,4x (240%)"),
        ("ROAS là gì", "ROAS = doanh thu ÷ chi phí"),
    ],
)
def test_after_a_return(guide: Guide, text: str, said: str) -> None:
    assert said in answered(guide, text, turn_with("roi", "50tr 120tr")).reply.plain


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # 15tr / (250k x 40%) = 150
        ("muốn hoà vốn thì cần bao nhiêu đơn", "Số đơn hòa vốn: 150"),
        ("how many orders do we need to break even", "150"),
        # 15tr / 300
        ("tính cpa giúp mình", "CPA: 50.000"),
        ("thế so với trung bình ngành thì sao", "Cẩm nang không có mức chuẩn cho các chỉ số này"),
        ("lời hay lỗ", "Có lời"),
        # There are no clicks: they are asked for, below what is known.
        ("tính cpc luôn", "lượt nhấp"),
    ],
)
def test_after_every_figure_at_once(guide: Guide, text: str, said: str) -> None:
    assert said in answered(guide, text, turn_with("all", "15tr 450k view 300 đơn aov=250k margin=40%")).reply.plain


def test_a_result_is_talked_about_until_the_guide_is(guide: Guide) -> None:
    result, thanks = turn_with("roi", "50tr 120tr"), turn_of("cảm ơn")
    benchmark, cons = turn_of("tốt không", RATE), turn_of("nhược điểm là gì", "cons/high-cost")
    for turns in ((result,), (result, thanks), (result, benchmark)):
        assert answered(guide, "còn ROAS?", *turns).calculation is not None
    assert answered(guide, "còn ROAS?", result, cons).calculation is None


def test_numbers_after_a_card_are_worked_out(guide: Guide) -> None:
    assert "CPM: 40.000" in answered(guide, "60tr, 1,5 triệu hiển thị", turn_of("CPM là gì")).reply.plain
    # Of two that were compared, the one that takes these numbers: 10,000,000 / 5,000.
    compared = turn_of("CPE với CPV khác nhau thế nào")
    assert "CPE: 2.000" in answered(guide, "chi phí 10tr, 5000 tương tác", compared).reply.plain
    asked = answered(guide, "200k hiển thị", turn_of("CPM là gì"))
    assert asked.wish is not None
    assert asked.wish.missing == "cost"


def test_an_example_after_a_card_is_that_of_the_metric(guide: Guide) -> None:
    for asked in ("EMV là gì", "mà EMV là gì vậy, em nghe hoài mà chưa rõ"):
        said = answered(guide, "cho ví dụ đi", turn_of(asked)).reply.plain
        assert said.endswith("Ví dụ: Hiển thị 500.000 · CPM 50.000\u00a0₫ → EMV: 25.000.000\u00a0₫")


def test_the_formula_of_a_card_is_shown_again(guide: Guide) -> None:
    assert "CPV = chi phí ÷ lượt xem" in answered(guide, "công thức nào vậy", turn_of("CPV là gì")).reply.plain


def test_a_figure_that_the_guide_lacks_is_named_below_the_card(guide: Guide) -> None:
    answer = answered(guide, "CPM là gì và trung bình bao nhiêu")
    assert answer.reply.plain.index("chi phí ÷ hiển thị") < answer.reply.plain.index("không có mức chuẩn cho CPM")


def test_several_asks_with_a_metric_among_them(guide: Guide) -> None:
    answer = answered(guide, "CPM là gì? nhược điểm chi phí cao của influencer marketing?")
    assert "CPM = chi phí ÷ hiển thị × 1.000" in answer.reply.plain
    assert any(id.startswith("cons/") for id in answer.reply.shown.ids)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("EMV với ROI cái nào đáng tin hơn để báo cáo client?", "Cẩm nang không xếp chỉ số nào hơn"),
        ("ROI hay ROAS, nên dùng cái nào", "Cẩm nang không xếp chỉ số nào hơn"),
        ("which is better, CPM or CPC", "The guide ranks none above the other"),
        ("vậy cho mình xem công thức EMV", "EMV = hiển thị ÷ 1.000 × CPM"),
        ("320 likes, 25 comments, 9800 followers, is that good?", "Your result: ER by followers: 3.52%"),
        ("900 like 45 cmt 20k follow, thấy sao", "Kết quả của bạn: ER theo người theo dõi: 4,73%"),
        ("12tr cho 300k view rẻ hay đắt", "Cẩm nang không có mức chuẩn cho CPV"),
        ("spent $500 got 40k views, overpriced?", "The guide has no benchmark for CPV"),
        ("cpm 40k cao hay thấp", "Cẩm nang không có mức chuẩn cho CPM"),
        ("roas 2.4 có tốt không", "Cẩm nang không có mức chuẩn cho ROAS"),
        ("bài mình 800 like 50 cmt 20k fl ổn k", "Kết quả của bạn: ER theo người theo dõi: 4,25%"),
        ("chi 30tr thu 45tr có ổn không", "Cẩm nang không có mức chuẩn cho ROI"),
        ("chi 120tr, 32.000 tương tác, doanh thu 210tr, tính roi và cpe", "CPE: 3.750"),
    ],
)
def test_metrics_side_by_side_and_numbers_with_a_question(guide: Guide, question: str, said: str) -> None:
    assert said in answered(guide, question).reply.plain


def test_the_numbers_of_several_results_are_changed_together(guide: Guide) -> None:
    both = answered(guide, "chi 120tr, 32.000 tương tác, doanh thu 210tr, tính roi và cpe")
    assert both.carried is not None
    assert {name: int(amount.value) for name, amount in both.carried.inputs.items()} == {
        "cost": 120_000_000,
        "revenue": 210_000_000,
        "interactions": 32_000,
    }
    changed = answered(
        guide, "nếu chi phí 60tr thì sao", turn_with("all", "cost=120tr revenue=210tr interactions=32000")
    )
    assert changed.calculation is not None
    # 60,000,000 / 32,000; 100 x (210 - 60) / 60
    assert [str(changed.calculation.values[key]) for key in ("cpe", "roi_pct")] == ["1875", "250"]


def test_another_base_and_numbers_go_on_from_a_rate(guide: Guide) -> None:
    rate = turn_with("engagement", "1200 80 25000")
    assert "ER theo tiếp cận = tương tác ÷ tiếp cận × 100" in answered(guide, "còn theo reach?", rate).reply.plain
    assert "20%" in answered(guide, "của t 2k like 10k fl", turn_of("er trung bình", RATE)).reply.plain
    beside = answered(guide, "con số này so với mặt bằng chung trong cẩm nang thì sao", rate)
    assert beside.reply.shown.ids == (RATE,)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # 1,280 / 64,000 and / 32,000
        ("Why not divide by reach instead? It was 64,000", "ER by reach: 2%"),
        ("đổi qua chia cho reach nha. reach là 32k", "ER theo tiếp cận: 4%"),
        ("lấy lượt xem làm mẫu số đi, có 64k lượt xem", "ER theo lượt xem: 2%"),
    ],
)
def test_another_base_that_is_told_behind(guide: Guide, text: str, said: str) -> None:
    assert said in answered(guide, text, turn_with("engagement", "1200 80 25000")).reply.plain


@pytest.mark.parametrize(
    "text",
    ["chia cho reach thì sao, like là 3.500", "chia cho reach của bài 2"],
)
def test_a_number_of_something_else_is_no_base(guide: Guide, text: str) -> None:
    reply = answered(guide, text, turn_with("engagement", "1200 80 25000")).reply.plain
    assert "tiếp cận 3.500" not in reply
    assert "tiếp cận 2 " not in reply


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "muốn er 5% với 20k follow thì cần bao nhiêu tương tác",
            "1.000 lượt tương tác: 20.000 người theo dõi × ER 5%.",
        ),
        (
            "want a 3x ROAS on $10k, how much revenue do I need?",
            "A revenue of $30,000.00 is needed: cost $10,000.00 × ROAS",
        ),
    ],
)
def test_a_goal_of_ones_own(guide: Guide, text: str, said: str) -> None:
    answer = answered(guide, text)
    assert said in answer.reply.plain
    assert answer.decision == "calculation"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tell me profit and ROAS together", "70.000.000"),
        ("sorry the sales was 100tr", "ROI (before cost of goods): 100%"),
    ],
)
def test_figures_of_a_return_again_and_its_sales(guide: Guide, text: str, said: str) -> None:
    answer = answered(guide, text, turn_with("roi", "50tr 120tr"))
    assert said in answer.reply.plain.replace(",", ".")


@pytest.mark.parametrize(
    ("command", "args", "text", "said"),
    [
        ("engagement", "1200 80 25k", "thấy sao, cao hông", "Kết quả của bạn: ER theo người theo dõi: 5,12%"),
        # 120 x 50% = 60, (60 - 50) / 50
        ("roi", "50tr 120tr", "biên 50% thì còn lời hông", "ROI sau giá vốn: 20%"),
        ("breakeven", "20tr 25%", "roas hoa von la bao nhieu", "ROAS hòa vốn: 4x"),
        ("emv", "100k 50k", "so với chi phí 30tr thì lời k", "không phải doanh thu hay lợi nhuận"),
        ("emv", "100k 50k", "số đó coi như doanh thu dc ko", "không phải doanh thu hay lợi nhuận"),
        ("emv", "100k 50k", "cai nay co phai la doanh so ko", "không phải doanh thu hay lợi nhuận"),
        ("emv", "100k 50k", "can i report it as sales?", "neither revenue nor profit"),
        ("engagement", "1200 80 25k", "ổn áp k z", "Kết quả của bạn: ER theo người theo dõi: 5,12%"),
        ("engagement", "1200 80 25k", "vậy là thấy s", "Kết quả của bạn: ER theo người theo dõi: 5,12%"),
        (
            "engagement",
            "1200 80 25k",
            "đem so với cẩm nang thì răng hè",
            "Kết quả của bạn: ER theo người theo dõi: 5,12%",
        ),
        # 300 ÷ 450, 5,000 ÷ 1,000: the cost stays, and no number behind it is one
        ("cpm", "$300 60k", "same cost, 450 clicks, cpc how much", "CPC: $0.67"),
        ("cpm", "5tr 200k", "cùng chi phí, 1000 click thì sao", "CPC: 5.000"),
        # 5,000,000 ÷ 250,000 × 1,000; 5,000 ÷ 1,000
        ("cpm", "5tr 200k", "hiển thị lên 250k thì sao, tiền y chang", "CPM: 20.000"),
        # below a result the figure with its article is one's own; a goal is of its cost: 5,000,000 ÷ 40,000 × 1,000
        ("roi", "$300 $900", "what's the roas", "ROAS: 3x"),
        ("cpm", "5tr 200k", "muốn cpm 40k thì cần bao nhiêu hiển thị", "125.000"),
        ("cpm", "5tr 200k", "Dạ nếu hiển thị lên được 250k thì sao ạ", "CPM: 20.000"),
        ("roi", "50tr 120tr", "biên 50% thì lời hông hay ôm đầu máu", "ROI sau giá vốn: 20%"),
        # 50 ÷ 40%
        (
            "roi",
            "50tr 120tr margin=40%",
            "Thế em phải bán được bao nhiêu tiền thì mới hoà vốn ạ?",
            "hòa vốn: 125.000.000",
        ),
        ("roi", "50tr 120tr margin=40%", "roas hoà vốn nhiêu mới khỏi lỗ", "ROAS hòa vốn: 2,5x"),
        ("roi", "50tr 120tr", "cần bán bao nhiêu mới không lỗ", "Còn thiếu biên lợi nhuận"),
        ("roi", "$50 $120 margin=40%", "how much do we have to sell to break even", "Break-even revenue: $125.00"),
    ],
)
def test_what_is_asked_of_a_result_in_chat(guide: Guide, command: str, args: str, text: str, said: str) -> None:
    assert said in answered(guide, text, turn_with(command, args)).reply.plain


def test_the_price_of_the_market_is_not_worked_out_of_ones_own_numbers(guide: Guide) -> None:
    answer = answered(guide, "giá thị trường CPM là bao nhiêu", turn_with("cpv", "4tr 80k"))
    assert answer.calculation is None


@pytest.mark.parametrize("text", ["hòa vốn nghĩa là gì", "công thức hòa vốn", "what does break even mean"])
def test_the_word_for_no_loss_is_explained_below_a_result(guide: Guide, text: str) -> None:
    answer = answered(guide, text, turn_with("roi", "50tr 120tr margin=40%"))
    assert answer.calculation is None


def test_a_goal_without_a_cost_asks_for_it(guide: Guide) -> None:
    assert "cần thêm chi phí" in answered(guide, "muốn đạt cpm 35k thì cần bn view").reply.plain


def test_a_price_that_is_told_is_never_left_out(guide: Guide) -> None:
    answer = answered(
        guide, "well well budget $2000, cpm $8, how many impressions", turn_with("plan", "cost=$2000 cpm=$10")
    )
    assert answer.calculation is None or answer.calculation.error or answer.calculation.inputs["cpm"].value == 8
