"""A call to the bot is known where its name is mistyped, and other words that look like it are none."""

import pytest

from bot.groups.addressing import Addressed, Incoming, Me, address

ME = Me(id=7, username="trolybot")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("bót ơi CPV là gì", "CPV là gì"),
        ("Bọt ơi cho mình hỏi nano là gì", "cho mình hỏi nano là gì"),
        ("bto oi kol la gi", "kol la gi"),
        ("obt ơi", ""),
        ("bọt oi", ""),
        ("bott tính giúp chị cpm 5tr 100k", "tính giúp chị cpm 5tr 100k"),
        ("bót tính giùm cpm 5tr 100k view", "tính giùm cpm 5tr 100k view"),
        ("boot ơi cho hỏi ROAS là gì", "cho hỏi ROAS là gì"),
        ("bbot, CPE là gì", "CPE là gì"),
        ("EMV là gì bott", "EMV là gì"),
        ("EMV là gì vậy bót ơi", "EMV là gì vậy"),
        ("ê bọt ơi tóm tắt lại giúp mình", "tóm tắt lại giúp mình"),
        ("bột ơi influencer marketing có rủi ro gì", "influencer marketing có rủi ro gì"),
        ("bot ới micro là gì", "micro là gì"),
        ("bot ui micro là gì", "micro là gì"),
        ("bot ơi bot", ""),
        ("bot bot ơi", ""),
        ("bot roi if we paid 20k and made 60k", "roi if we paid 20k and made 60k"),
        ("bot roas chạy 20tr thu về 60tr trong đợt sale vừa rồi", "roas chạy 20tr thu về 60tr trong đợt sale vừa rồi"),
        ("ER bài B 900 like 40 cmt 12k follow bot", "ER bài B 900 like 40 cmt 12k follow"),
    ],
)
def test_a_mistyped_name_calls(text: str, asked: str) -> None:
    assert address(Incoming(text, in_group=True), ME, "bot") == Addressed(asked, by="keyword")


@pytest.mark.parametrize(
    "text",
    [
        "Bột ơi em gửi hàng chưa",
        "bột ơi",
        "Bột ơi họp lúc mấy giờ",
        "bớt giúp chị 100k nha",
        "bớt tính toán giùm đi",
        "bột bánh hết chưa",
        "bọt cà phê đánh kiểu gì chị",
        "bót này mở mấy giờ",
        "boot camp tuần sau ai đi không?",
        "bott hãng mình hết rồi",
        "bớt ồn đi mấy đứa ơi",
        "bot ơi là bot",
        "quán hết 3kg bot",
        "",
    ],
)
def test_other_words_do_not_call(text: str) -> None:
    assert not isinstance(address(Incoming(text, in_group=True), ME, "bot"), Addressed)


@pytest.mark.parametrize(
    ("keyword", "text"),
    [("nova", "noav ơi KOL là gì"), ("nova", "Novva ơi KOL là gì"), ("trợ lý", "trợ lý ơi KOL là gì")],
)
def test_other_keywords(keyword: str, text: str) -> None:
    assert address(Incoming(text, in_group=True), ME, keyword) == Addressed("KOL là gì", by="keyword")


def test_a_keyword_of_two_letters_is_not_guessed() -> None:
    assert not isinstance(address(Incoming("iá ơi KOL là gì", in_group=True), ME, "ia"), Addressed)
