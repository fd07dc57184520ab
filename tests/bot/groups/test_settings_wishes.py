"""Settings that are said in words, told from questions and talk."""

import pytest

from bot.groups.settings_wishes import wishes_setting


@pytest.mark.parametrize(
    "text",
    [
        "đừng trả lời khi không ai hỏi nha",
        "bot ơi chỉ trả lời khi được gọi thôi",
        "vui lòng chỉ trả lời khi được gọi tên",
        "dung tra loi khi chua ai hoi",
        "đừng có tự ý trả lời nữa",
        "đừng nhảy vào trả lời lung tung nha bot",
        "tắt chế độ tự trả lời",
        "bật tự động trả lời đi",
        "don't answer unless we tag you",
        "only reply when mentioned please",
        "stop answering when nobody asked",
        "tắt bot buổi tối giùm chị",
        "Từ 18 giờ đến 8 giờ sáng đề nghị bot im lặng",
        "ban đêm đừng kêu nữa, im lặng từ 22h nhé",
        "cuối tuần im nha bot, tắt cuối tuần đi",
        "mute yourself at night",
        "please be quiet after 8pm",
        "im lặng giờ nghỉ trưa, im buổi trưa nha",
        "sau này ngừng nhắn sau 9h tối",
        "bot trả lời ngắn thôi nha từ giờ",
        "từ giờ trả lời ngắn gọn nhé",
        "tu nay tra loi gon thoi",
        "always keep it short",
        "from now on answer briefly",
        "tự xoá lệnh sau 1 phút đi",
        "xóa tin nhắn của bot sau 1 giờ giúp",
    ],
)
def test_wishes(text: str) -> None:
    assert wishes_setting(text)


@pytest.mark.parametrize(
    "text",
    [
        "ngắn hơn đi",
        "trả lời ngắn thôi",
        "khi nào nên ngừng hợp tác với influencer?",
        "chỉ trả lời câu 2 thôi",
        "đăng bài buổi tối có hiệu quả không?",
        "nên đăng lúc mấy giờ buổi tối?",
        "influencer xoá bài sau 1 tuần thì sao?",
        "đừng trả lời khách vội",
        "tắt quảng cáo sau 2 ngày thì ROI ra sao?",
        "why do influencers always keep captions short?",
        "hợp đồng dài hạn từ giờ tới Tết bao nhiêu tiền?",
        "how should a brand respond when fans ask about prices?",
        "nó chỉ trả lời khi mình gọi nó thôi á",
        "con này chỉ rep khi có người tag nó",
        "it only answers when you mention it",
        "chỉ trả lời khi được gọi tên thôi đó chị Hân",
    ],
)
def test_everything_else(text: str) -> None:
    assert not wishes_setting(text)
