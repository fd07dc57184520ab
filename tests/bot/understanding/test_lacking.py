"""What a question asks of a point and the point does not tell."""

from dataclasses import replace

import pytest

from bot.guide.answerer import Answer
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.understanding.lacking import lacks, of_others, other_countries
from index.values.finding import Finding, RankedPoint
from knowledge.guide import Guide, Point, PointText

SURVEY = Point(
    "s/survey",
    {
        "vi": PointText("ROI", "Trong khảo sát của Influencer Marketing Hub, 89% thấy ROI tốt hơn."),
        "en": PointText("ROI", "In a survey of Influencer Marketing Hub, 89% say that ROI is better."),
    },
)
BUDGET = Point("s/budget", {"vi": PointText("Ngân sách", "Năm 2023, 62% định tăng ngân sách thêm 2 tỷ USD.")})
STEPS = Point("s/steps", {"vi": PointText("Các bước", "Tìm người mất 3 tuần. Ở Việt Nam có 40 người tham gia.")})


@pytest.mark.parametrize(
    ("question", "point", "kind"),
    [
        ("Khảo sát đó hỏi bao nhiêu người?", SURVEY, "people"),
        ("mẫu bao nhiêu người ạ", SURVEY, "people"),
        ("khảo sát bao nhiêu người", STEPS, None),
        ("khảo sát năm nào", SURVEY, None),
        ("khảo sát đó làm vào năm nào", SURVEY, "year"),
        ("họ làm vào năm nào", BUDGET, None),
        ("họ tăng thêm bao nhiêu tiền", SURVEY, "money"),
        ("họ tăng thêm bao nhiêu tiền", BUDGET, None),
        ("mất bao lâu mới xong", SURVEY, "time"),
        ("mất bao lâu mới xong", STEPS, None),
        ("kể tên vài agency trong số đó", BUDGET, "names"),
        ("kể tên bên làm khảo sát", SURVEY, None),
        ("ai đặt ra thuật ngữ này", SURVEY, None),
        ("tác giả là ai", SURVEY, "names"),
        ("ai có thể làm influencer", BUDGET, None),
        ("ai viết nội dung cho chiến dịch", BUDGET, None),
        ("ROI là gì", SURVEY, None),
        ("cái công cụ đó một tháng nhiêu tiền vậy", SURVEY, "money"),
        ("mot thang het nhieu tien", SURVEY, "money"),
        ("có tốn nhiều tiền không", SURVEY, None),
        ("có mẫu hợp đồng không", SURVEY, None),
        ("cỡ mẫu là bao nhiêu", SURVEY, "people"),
        ("1 clip giá nhiêu", SURVEY, "money"),
        ("và họ trả bao nhiêu", SURVEY, "money"),
        ("nhãn trả cho mình nhiêu", BUDGET, None),
        ("đánh giá bao nhiêu người", STEPS, None),
        ("62% đó là những công ty nào", BUDGET, "names"),
        ("may cty do la nhung cty nao", BUDGET, "names"),
        ("công ty nào nên tăng ngân sách", BUDGET, None),
        ("khảo sát đó bên nào làm", SURVEY, None),
    ],
)
def test_a_detail_that_is_not_told(question: str, point: Point, kind: str | None) -> None:
    assert lacks(question, point, "vi") == kind


def test_a_detail_in_english() -> None:
    assert lacks("how many people were asked?", SURVEY, "en") == "people"
    assert lacks("when was it?", SURVEY, "en") == "year"
    budget = replace(BUDGET, texts={"en": BUDGET.texts["vi"]})
    assert lacks("which companies did that", budget, "en") == "names"
    assert lacks("which companies should use it", budget, "en") is None


@pytest.mark.parametrize(
    ("question", "point", "names"),
    [
        ("ROI ở Việt Nam thế nào", SURVEY, ("Việt Nam",)),
        ("ROI ở Việt Nam thế nào", STEPS, ()),
        ("ROI trên TikTok năm 2020", SURVEY, ()),
        # In a long message a country may be the background.
        (
            "công ty mình ở Singapore mới vào Việt Nam và đang muốn tìm hiểu xem ROI của hình thức này ra sao",
            SURVEY,
            (),
        ),
    ],
)
def test_a_country_that_is_not_told(question: str, point: Point, names: tuple[str, ...]) -> None:
    assert other_countries(question, point, "vi") == names


def test_a_question_on_koc_is_none_on_kol() -> None:
    finding = Finding("koc thì rẻ hơn đúng không", "vi", "suggest", 0.3, (RankedPoint("s/survey", 0.3),))
    reply = Reply("Gần nhất mình có:", shown=Shown("suggest", language="vi"))
    answer = Answer(finding.question, finding, reply, Guide({"vi": "Sách"}, ()))
    assert of_others(answer, SURVEY).reply.text.startswith("Cẩm nang không có thông tin riêng về KOC.")
    assert of_others(replace(answer, finding=replace(finding, question="kol thì sao")), SURVEY).reply == reply
