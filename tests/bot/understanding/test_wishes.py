"""Wishes that have a grammar, by tables of messages as people type them."""

import pytest

from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.understanding.utterance import Utterance
from bot.understanding.wishes import (
    contents_wish,
    example_wish,
    feeling_in_words,
    form_wish,
    has_money,
    holds_wish,
    keeping_wish,
    leave_taking,
    lines_wish,
    longer_wish,
    one_more,
    others_wish,
    repeat_wish,
    request_to_ask,
    step_wish,
    template_wish,
    who_says_wish,
)
from bot.understanding.worded_wishes import wished_in_words


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("cho hỏi cái này với", True),
        ("cho em hỏi chút ạ", True),
        ("bot oi minh hoi ti nhe", True),
        ("can I ask you something?", True),
        ("I have a quick question", True),
        ("cho mình hỏi nhược điểm là gì", False),
        ("hỏi về ngân sách", False),
        ("can I ask what EMV is?", False),
    ],
)
def test_a_question_that_is_only_announced(text: str, is_one: bool) -> None:
    assert request_to_ask(text) == ("ready" if is_one else None)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ok summarize in two lines", "shorter"),
        ("tóm tắt toàn bộ trong 3 dòng", "shorter"),
        ("nói dài dòng vl", "shorter"),
        ("dai vl, rut gon lai coi", "shorter"),
        ("back to eng. shorter", "shorter"),
        ("dài quá, ngắn thôi", "shorter"),
        ("put it in 3 bullets, shorter please", "shorter"),
        ("ui dài thoòng đọc mệt ghê", "shorter"),
        ("dài quá em ơi, chị đang bận", "shorter"),
        ("troi oi dai qua doc khong noi", "shorter"),
        ("nhiều chữ quá, hoa mắt luôn", "shorter"),
        ("dai dong the, doc hong vo", "shorter"),
        ("that's too wordy, I'm in a meeting", "shorter"),
        ("way too much text", "shorter"),
        ("what a wall of text man", "shorter"),
        ("omg this is too long for me", "shorter"),
        ("tldr", "shorter"),
        ("chiến dịch dài quá thì sao", None),
        ("clip dài quá có sao không?", None),
        ("brief dài quá", None),
        ("too long a campaign costs more", None),
        ("hợp tác dài hạn", None),
        ("tóm tắt lợi ích", None),
        ("summarize the drawbacks", None),
        ("2 dòng: KOL khác influencer thế nào", None),
    ],
)
def test_fewer_words(text: str, act: str | None) -> None:
    assert form_wish(text) == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("kẻ bảng giúp mình được không", "lines"),
        ("trình bày lại dưới dạng bảng", "lines"),
        ("gạch đầu dòng giúp chị", "lines"),
        ("put it in a table please", "lines"),
        ("viết lại thành các bước đánh số", "numbered"),
        ("as numbered steps", "numbered"),
        ("các bước?", None),
        ("steps?", None),
        ("nói bằng tiếng Anh đi", None),
        ("làm bảng giá influencer", None),
        ("in which steps do we pay", None),
    ],
)
def test_line_by_line(text: str, act: str | None) -> None:
    assert lines_wish(text) == act


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("thêm 1 ý nữa", True),
        ("cho mình thêm vài cái nữa đi", True),
        ("one more please", True),
        ("thêm 10% nữa", False),
        ("còn 2 triệu nữa", False),
    ],
)
def test_another_item(text: str, is_one: bool) -> None:
    assert one_more(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("mik co 5tr lam dc j", True), ("$200 for what", True), ("mở phần 2", False), ("menu 3", False)],
)
def test_a_sum_of_money(text: str, is_one: bool) -> None:
    assert has_money(text) is is_one


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("prev", "previous"),
        ("nxt", "next"),
        ("cái ngay trước nó", "previous"),
        ("kế tiếp đi", "next"),
        ("quay lại mục trước đi", "previous"),
        ("go back to the one before", "previous"),
        ("next one pls", "next"),
        ("next please thanks", "next"),
        ("next year", None),
    ],
)
def test_the_item_beside_the_last_one(text: str, act: str | None) -> None:
    assert step_wish(text) == act


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ("Thôi được, để tôi suy nghĩ thêm. Chào bạn.", True),
        ("ok let me think about it, bye", True),
        ("để mình xem nhược điểm", False),
        ("chào bạn", False),
    ],
)
def test_who_takes_leave(text: str, leaves: bool) -> None:
    assert (leave_taking(text) == "farewell") is leaves


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("kế nữa", "next"),
        ("bravo. after that?", "next"),
        ("lui lai 1 buoc", "previous"),
        ("lùi 1 cái", "previous"),
        ("go back a step", "previous"),
        ("lùi deadline 1 tuần", None),
        ("after that campaign, what do we measure", None),
    ],
)
def test_the_item_beside_in_chat(text: str, act: str | None) -> None:
    assert step_wish(text) == act


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("ai khao sat z", True),
        ("ai làm khảo sát này vậy", True),
        ("bên nào thống kê vậy", True),
        ("who did the survey", True),
        ("who says so?", True),
        ("ai làm được influencer", False),
        ("who can be an influencer", False),
        ("ai nói chuyện với influencer", False),
    ],
)
def test_whose_survey_it_is(text: str, asks: bool) -> None:
    assert (who_says_wish(text) == "source") is asks


@pytest.mark.parametrize(
    ("text", "writes"),
    [
        ("viết mẫu luôn đi", True),
        ("cho xin cái mẫu", True),
        ("soạn giúp luôn đi", True),
        ("viet ho em voi", True),
        ("can you draft a sample?", True),
        ("any template?", True),
        ("write it for me", True),
        # what names the text asks for that, and other forms are of what was shown
        ("mẫu hợp đồng", False),
        ("viết caption giúp mình", False),
        ("viết lại ngắn hơn", False),
        ("viết bằng tiếng anh", False),
        ("làm checklist đi", False),
        ("write shorter", False),
        ("cho ví dụ đi", False),
    ],
)
def test_a_wish_for_a_text(text: str, writes: bool) -> None:
    assert template_wish(text) == ("writes" if writes else None)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("prove it", True),
        ("says who?", True),
        ("how do you know that", True),
        ("who published", True),
        ("bằng chứng đâu", True),
        ("chứng minh đi", True),
        ("dựa vào đâu nói vậy", True),
        ("chứng minh hiệu quả với sếp thế nào", False),
        ("who published the video", False),
        ("evidence of fake followers", False),
    ],
)
def test_a_wish_for_what_it_rests_on(text: str, asks: bool) -> None:
    assert who_says_wish(text) == ("source" if asks else None)


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("anh chị cho em xin ví dụ ạ", True),
        ("cho mình một ví dụ cụ thể đi", True),
        ("anh chi cho em xin vi du a", True),
        ("give me another example please", True),
        ("ví dụ về PewDiePie", False),
        ("cẩm nang có ví dụ nào về quán trà không", False),
        ("example of a brand", False),
    ],
)
def test_a_wish_for_an_example(text: str, wants: bool) -> None:
    assert example_wish(text) == ("example" if wants else None)


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("dài hơn xíu", True),
        ("chi tiết hơn đi", True),
        ("noi ro hon", True),
        ("longer please", True),
        ("more details", True),
        ("chi tiết hơn về KOL", False),
        ("video dài hơn có tốt không", False),
        ("a longer campaign", False),
    ],
)
def test_a_wish_for_more_words(text: str, wants: bool) -> None:
    assert longer_wish(text) == ("more" if wants else None)


@pytest.mark.parametrize(
    ("text", "contents", "others"),
    [
        ("quay lại mục lục", True, False),
        ("về menu đi", True, False),
        ("back to the table of contents please", True, False),
        ("and the others", False, True),
        ("mấy cái còn lại", False, True),
        ("what about the rest?", False, True),
        ("quay lại mục 2", False, False),
        ("mục lục của báo cáo gồm gì", False, False),
        ("the others say it is hype", False, False),
        ("cái khác biệt là gì", False, False),
    ],
)
def test_wishes_for_the_contents_and_for_the_rest_of_a_list(text: str, *, contents: bool, others: bool) -> None:
    assert contents_wish(text) == ("contents" if contents else None)
    assert others_wish(text) == ("others" if others else None)


@pytest.mark.parametrize(
    ("text", "repeats", "leaves"),
    [
        ("repeat the last answer", True, False),
        ("last answer please", True, False),
        ("nhắc lại câu vừa rồi", True, False),
        ("that will be all", False, True),
        ("vậy thôi nhé", False, True),
        ("em xin phép đi mở quán", False, True),
        ("the last point please", False, False),
        ("nhắc lại khái niệm KOL", False, False),
        ("is that all?", False, False),
        ("em phải đi ký hợp đồng với KOL thì cần gì?", False, False),
    ],
)
def test_wishes_to_see_it_again_and_to_leave(text: str, *, repeats: bool, leaves: bool) -> None:
    assert repeat_wish(text) == ("repeat" if repeats else None)
    assert leave_taking(text) == ("farewell" if leaves else None)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("gồm những gì vậy", "repeat"),
        ("bao gom gi z", "repeat"),
        ("trong đó có gì", "repeat"),
        ("what does it include", "repeat"),
        ("what's in it?", "repeat"),
        ("chi phí gồm những gì", None),
        ("có gì mới không", None),
        ("what does the contract include", None),
    ],
)
def test_what_something_holds(text: str, act: str | None) -> None:
    assert holds_wish(text) == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ok lưu lại giúp mình nha", "keeps"),
        ("luu ket qua nay lai", "keeps"),
        ("can you save this for me", "keeps"),
        ("lượt lưu tính sao", None),
        ("lưu ý gì khi ký hợp đồng", None),
        ("how do I save money on creators", None),
    ],
)
def test_what_shall_be_kept(text: str, act: str | None) -> None:
    assert keeping_wish(text) == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("bước tiếp theo là gì", "next"),
        ("cái kế nữa đi", "next"),
        ("con buoc sau thi sao", "next"),
        ("mục kế tiếp trong phần đó", "next"),
        ("bước sau khi tìm influencer là gì", None),
        ("tiếp theo nên làm gì với ngân sách", None),
    ],
)
def test_the_step_behind(text: str, act: str | None) -> None:
    assert step_wish(text) == act


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ("đi họp cái đã, chiều hỏi tiếp", True),
        ("em ăn trưa đã, lát nữa em quay lại hỏi tiếp", True),
        ("mai hỏi tiếp nha", True),
        ("thế nhé, bye", True),
        ("Vậy nha, chào bạn", True),
        ("mai làm gì tiếp", False),
        ("lát nữa họp thì nói gì về lợi ích", False),
        ("vậy nhé là sao", False),
    ],
)
def test_who_comes_back_later(text: str, leaves: bool) -> None:
    assert (leave_taking(text) == "farewell") is leaves


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("nói vậy là tạm ổn rồi đó", "acknowledgement"),
        ("thế là được rồi", "acknowledgement"),
        ("vay cung tam duoc", "acknowledgement"),
        ("that's good enough", "acknowledgement"),
        ("ký được hợp đồng là mình đãi bot ly cà phê", "praise"),
        ("if this works I'll buy you a beer", "praise"),
        ("nói thật mình không tin mấy con bot đâu", "opinion"),
        ("bot toàn bịa số thôi", "opinion"),
        ("I never trust chatbots", "opinion"),
        ("em bị lạc luôn rồi, giúp với", "help"),
        ("lac duong roi bot oi", "help"),
        ("i'm lost in here, help", "help"),
        ("bot lạc đề rồi", None),
        ("lạc quan lên", None),
        ("we lost money on it", None),
        # questions, and what is about the campaign
        ("vậy là tạm được chưa?", None),
        ("ngân sách vậy là được rồi đúng không", None),
        ("mời bạn bè cùng làm cuộc thi", None),
        ("khách không tin quảng cáo", None),
        ("người dùng không tin ai hết", None),
        ("they make things up in ads", None),
    ],
)
def test_feelings_in_words(text: str, act: str | None) -> None:
    assert feeling_in_words(text) == act


def test_another_word_for_fewer_words() -> None:
    assert form_wish("Trình bày ngắn gọn hơn") == form_wish("diễn đạt ngắn lại giúp em") == "shorter"
    assert form_wish("trình bày ngắn gọn về lợi ích") is None


@pytest.mark.parametrize(
    ("shown", "act"),
    [("activities/agreement", "next"), ("cons/high-cost", None)],
)
def test_steps_are_of_what_is_done(shown: str, act: str | None) -> None:
    turn = Turn("hỏi", Shown("answer", (shown,), language="vi"), "vi")
    assert wished_in_words(Utterance("rồi bước kế là gì", (turn,), chosen="vi")) == act
