"""Whole updates in, Bot API calls out: calculators that ask for their numbers one by one."""

import pytest

from bot.texts import TEXTS_EN, TEXTS_VI
from tests.bot.roi_dialog import COST, GOODS, REVENUE, ROI, ROI_IN_ONE_LINE
from tests.bot.talk import Talk
from tests.fake_telegram import FakeTelegram
from tests.postgres import ON_BOTH_DATABASES
from tests.word_resolver import WordResolver

# A whole dialog ---------------------------------------------------------------------------------


@ON_BOTH_DATABASES
@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    ("command", "steps", "one_line"),
    [
        ("/roi", ["50tr", "120tr", "▸Không trừ"], "/roi 50tr 120tr"),
        ("/roi", ROI, ROI_IN_ONE_LINE),
        ("/roi", ["50tr", "120tr", "3", "72tr"], "/roi 50tr 120tr giá vốn=72tr"),
        ("/roi", ["50tr 120tr"], "/roi 50tr 120tr"),
        ("/loinhuan", ["50tr", "▸Hủy", "/roi", "50tr", "120tr", "bỏ qua"], "/roi 50tr 120tr"),
        ("/hoavon", ["50tr", "40%", "▸Bỏ qua"], "/hoavon 50tr 40%"),
        ("/er", ["1.200", "80", "▸Bỏ qua", "bỏ qua", "▸Người theo dõi", "25.000"], "/er 1.200 80 25.000"),
        ("/er", ["▸Nhập tổng tương tác", "1280", "1", "25k"], "/er tương tác=1280 người theo dõi=25k"),
        ("/fee", ["▸Tương tác × CPE", "1.200", "500đ"], "/fee tương tác=1.200 cpe=500đ"),
        ("/cpm", ["5tr", "2tr"], "/cpm 5tr 2tr"),
    ],
)
async def test_field_by_field_comes_to_the_same(private: Talk, command: str, steps: list[str], one_line: str) -> None:
    await private.says(command)
    for step in steps:
        asked = await private.does(step)
    told = await private.says(one_line)
    assert asked.text == told.text
    assert asked.buttons == told.buttons


@pytest.mark.usefixtures("bot")
async def test_each_question_shows_what_was_understood(private: Talk) -> None:
    await private.says("/roi")
    assert COST in private.shown.text
    assert "Chi phí 50.000.000" in (await private.does("50tr")).text
    assert REVENUE in private.shown.text
    assert "doanh thu 120.000.000" in (await private.does("120tr")).text
    assert GOODS in private.shown.text
    asked = private.shown
    result = await private.does("▸Không trừ")
    # A press goes on in its message, an answer in a new one.
    assert result is asked
    assert "ROI (chưa trừ giá vốn): 140%" in result.text
    assert len(private.chat.sent) == 3


@pytest.mark.usefixtures("bot")
async def test_english(telegram: FakeTelegram) -> None:
    bob = telegram.user("Bob", language_code="en")
    talk = Talk(telegram, bob, telegram.private(bob))
    await talk.says("/roi")
    assert TEXTS_EN.dialogs.asks["cost"].question in talk.shown.text
    for step in ("$50,000", "$120,000", "▸By gross margin", "0.4"):
        await talk.does(step)
    assert "ROI after cost of goods: -4%" in talk.shown.text


@pytest.mark.usefixtures("bot")
async def test_the_reminder_below_an_answer_is_in_its_language(telegram: FakeTelegram) -> None:
    bob = telegram.user("Bob", language_code="en")
    talk = Talk(telegram, bob, telegram.private(bob))
    await talk.says("/roi")
    assert TEXTS_VI.dialogs.still_asked.format(question=COST) in (await talk.says("KOL là gì?")).text
    english = TEXTS_EN.dialogs
    assert (
        english.still_asked.format(question=english.asks["cost"].question) in (await talk.says("what is a KOL?")).text
    )


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("said", ["bỏ 50tr thì roi bao nhiêu", "roi bn nếu chi phí 50tr?"])
async def test_plain_words_with_a_number_missing(private: Talk, said: str) -> None:
    assert REVENUE in (await private.says(said)).text
    result = await private.says("120tr")
    assert result.text == (await private.says("/roi 50tr 120tr")).text


# Ways out ---------------------------------------------------------------------------------------


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("way_out", ["▸Hủy", "hủy", "Huỷ bỏ.", "HUY", "thôi", "cancel", "/huy", "/cancel"])
@pytest.mark.parametrize("depth", range(len(ROI)))
async def test_cancel_at_each_step(private: Talk, resolver: WordResolver, depth: int, way_out: str) -> None:
    for step in ("/roi", *ROI[:depth]):
        await private.does(step)
    ended = await private.does(way_out)
    assert ended.text == TEXTS_VI.dialogs.cancelled
    assert not ended.buttons
    await private.says("KOL là gì?")
    assert [question for question, _ in resolver.asked] == ["KOL là gì?"]


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("said", ["/cancel", "/huy"])
async def test_nothing_to_cancel(private: Talk, said: str) -> None:
    assert (await private.says(said)).text == TEXTS_VI.dialogs.nothing_to_cancel


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("-5tr", "Chi phí không thể âm như “-5tr”."),
        ("0", "Chi phí phải lớn hơn 0 thì mới tính được."),
        ("5 <b>tạ", "Mình không đọc được “5 <b>tạ” thành một con số."),
        ("KOL là gì?", TEXTS_VI.dialogs.still_asked.format(question=COST)),
        ("cao lắm", TEXTS_VI.dialogs.errors["aside"].format(piece="cao lắm")),
        ("bỏ qua", TEXTS_VI.dialogs.errors["cannot_skip"]),
        ("em chưa biết ạ", TEXTS_VI.dialogs.errors["not_known"]),
        ("nói được tiếng Hàn không", TEXTS_VI.talk.other_languages),
        ("1.2.3.4", "“1.2.3.4”"),
        ("5" * 4096, "…"),
        ("\u200b\u202e", ""),
    ],
)
async def test_what_is_no_number_is_asked_for_again(private: Talk, said: str, problem: str) -> None:
    await private.says("/roi")
    again = await private.says(said)
    assert problem in again.text
    assert COST in again.text
    assert REVENUE in (await private.says("50tr")).text


@pytest.mark.usefixtures("bot")
async def test_commands_in_between_leave_the_dialog_open(private: Talk) -> None:
    await private.says("/roi")
    await private.says("50tr")
    assert "2.500" in (await private.says("/cpm 5tr 2tr")).text
    assert "/topics" in (await private.says("/help")).text
    assert GOODS in (await private.says("120tr")).text


@pytest.mark.usefixtures("bot")
async def test_a_new_dialog_takes_the_place_of_the_old_one(private: Talk) -> None:
    old = await private.says("/roi")
    await private.says("/hoavon")
    await private.says("50tr")
    assert TEXTS_VI.dialogs.asks["margin"].question in private.shown.text
    new, private.page = private.shown, old
    assert await private.notice("Hủy") == TEXTS_VI.basics.stale_button
    private.page = new
    assert "125.000.000" in (await private.says("40% 350k")).text


@pytest.mark.usefixtures("bot")
async def test_pressing_an_answered_question_is_explained(private: Talk) -> None:
    first = await private.says("/er")
    await private.says("1.200")
    private.page = first
    assert await private.notice("Bỏ qua") == TEXTS_VI.basics.stale_button
    assert TEXTS_VI.dialogs.asks["shares"].question in (await private.says("80")).text
