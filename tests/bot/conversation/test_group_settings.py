"""The settings of a group: the page, what buttons and words make of them, and the greeting."""

from dataclasses import replace
from datetime import time

import pytest

from bot.conversation.button_presses import task_for_press
from bot.conversation.effects import Effect, KeepPage, KeepSettings
from bot.conversation.group_settings import (
    CHOICES,
    CLEARED,
    settings_page,
    show_group_settings,
    with_setting,
    with_words,
)
from bot.conversation.needs import BY_ADMIN, STANDING
from bot.conversation.requests import Outcome, Press, Request
from bot.conversation.services import Services
from bot.groups.chat_settings import ChatSettings, Contact, QuietHours
from bot.groups.standing import EVERYTHING_ARRIVES, Standing
from bot.replies.button_data import StaleData
from bot.replies.buttons import ChangeSetting, parse
from bot.texts import TEXTS_EN, TEXTS_VI
from knowledge.toolbox.errors import InvalidInput
from tests.bot.nothing_there import NOTHING_THERE

NEW = ChatSettings()
PAGE: Effect = KeepPage("settings", "en")
HEARS_ALL = EVERYTHING_ARRIVES
CALLED = Standing("trolybot")
REJOIN = Standing("trolybot", privacy_is_off=True, hears="called")
MINH = Contact(7, "Minh <b>")
FULL = ChatSettings(
    "sure", "en", True, False, QuietHours(time(22), time(7)), "bot ơi", MINH, "Asia/Tokyo", (0, 7), 5, 60
)


def labels(settings: ChatSettings) -> list[list[str]]:
    return [[button.label for button in row] for row in settings_page(settings, "vi", HEARS_ALL).rows]


@pytest.mark.parametrize(
    ("action", "field", "value"),
    [
        (ChangeSetting("when", "sure"), "answers_when", "sure"),
        (ChangeSetting("when", "off"), "answers_when", "off"),
        (ChangeSetting("when", "addressed"), "answers_when", "addressed"),
        (ChangeSetting("language", "vi"), "language", "vi"),
        (ChangeSetting("language", "auto"), "language", None),
        (ChangeSetting("short", "on"), "short", True),
        (ChangeSetting("short", "off"), "short", False),
        (ChangeSetting("related", "off"), "related", False),
        (ChangeSetting("quiet", "off"), "quiet", None),
        (ChangeSetting("quiet", "night"), "quiet", QuietHours(time(22), time(7))),
        (ChangeSetting("quiet", "evening"), "quiet", QuietHours(time(20), time(8))),
        (ChangeSetting("quiet", "noon"), "quiet", QuietHours(time(12), time(13, 30))),
        (ChangeSetting("keyword", "off"), "keyword", ""),
        (ChangeSetting("contact", "off"), "contact", None),
        (ChangeSetting("commands", "soon"), "delete_commands", 5),
        (ChangeSetting("commands", "hour"), "delete_commands", 60),
        (ChangeSetting("commands", "off"), "delete_commands", None),
        (ChangeSetting("answers", "hour"), "delete_answers", 60),
        (ChangeSetting("answers", "day"), "delete_answers", 1440),
        (ChangeSetting("answers", "off"), "delete_answers", None),
        (ChangeSetting("zone", "off"), "zone", ""),
        (ChangeSetting("topics", "off"), "topics", ()),
    ],
)
def test_a_press_changes_one_setting(action: ChangeSetting, field: str, value: object) -> None:
    assert parse(action.pack()) == action
    for settings in (NEW, FULL):
        assert with_setting(settings, action) == replace(settings, **{field: value})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "action", [ChangeSetting("when", "never"), ChangeSetting("contact", "on"), ChangeSetting("colour", "off")]
)
def test_a_button_that_means_nothing_changes_nothing(action: ChangeSetting) -> None:
    assert with_setting(NEW, action) is None


@pytest.mark.parametrize("data", ["g", "g:when", "g:when:", "g:WHEN:off", "g:when:off:x"])
def test_other_data_is_no_setting(data: str) -> None:
    assert parse(data) == StaleData(data)


def test_the_page_of_a_new_group() -> None:
    shown = settings_page(NEW, "vi", HEARS_ALL)
    assert shown.plain.splitlines()[:12] == [
        "Cài đặt của nhóm",
        "",
        "• Trả lời khi được gọi",
        "• Trả lời theo ngôn ngữ của câu hỏi",
        "• Câu trả lời đầy đủ",
        "• Có gợi ý câu hỏi liên quan",
        "• Không xóa lệnh",
        "• Không xóa câu trả lời",
        "• Không có giờ yên lặng",
        "• Chưa đặt từ gọi riêng",
        "• Chưa chọn người phụ trách",
        "",
    ]
    assert labels(NEW) == [
        ["✓ Khi được gọi", "Khi biết chắc", "Chỉ lệnh"],
        ["Tiếng Việt", "English", "✓ Theo câu hỏi"],
        ["✓ Đầy đủ", "Ngắn gọn"],
        ["✓ Có gợi ý", "Không gợi ý"],
        ["✓ 🌙 Tắt", "🌙 22:00–7:00"],
        ["🌙 20:00–8:00", "🌙 12:00–13:30"],
        ["✓ Giữ lệnh", "🧹 Lệnh: 5 phút", "🧹 Lệnh: 1 giờ"],
        ["✓ Giữ trả lời", "🧹 Trả lời: 1 giờ", "🧹 Trả lời: 1 ngày"],
    ]


def test_the_page_where_all_is_set() -> None:
    lines = settings_page(FULL, "en", HEARS_ALL).plain.splitlines()
    assert "• I always answer in English" in lines
    assert "• Quiet hours: 22:00–7:00; I answer only when called, without a sound" in lines
    assert "• A word to call me: bot ơi" in lines
    assert "• Contact: Minh <b>" in lines
    assert "• The group's time zone: Asia/Tokyo" in lines
    assert "• Topics in which I answer: 2" in lines
    assert "• Commands are deleted after 5 minutes" in lines
    assert "• Answers are deleted after an hour" in lines
    assert labels(FULL)[-4:] == [
        ["Bỏ từ gọi riêng"],
        ["Bỏ người phụ trách"],
        ["Về giờ Việt Nam"],
        ["Trả lời trong mọi chủ đề"],
    ]


def test_every_button_marks_what_is_set() -> None:
    for setting, choices in CHOICES.items():
        for value in choices.values:
            settings = with_setting(FULL, ChangeSetting(setting, value))
            assert settings
            marked = [
                button.data
                for row in settings_page(settings, "vi", HEARS_ALL).rows
                for button in row
                if "✓" in button.label
            ]
            assert ChangeSetting(setting, value) in marked
            assert len(marked) == len(CHOICES)


def test_every_setting_has_words() -> None:
    for texts in (TEXTS_VI.group, TEXTS_EN.group):
        both = {**CHOICES, **CLEARED}
        names = {f"{setting}_{value}" for setting, choices in both.items() for value in choices.values}
        assert texts.labels.keys() == names
        assert texts.lines.keys() == {name for name in names if not name.startswith("quiet")} | {"quiet_off"}


@pytest.mark.parametrize(
    ("settings", "marked"),
    [
        (NEW, []),
        (ChatSettings(keyword="bot ơi"), ["• Từ gọi riêng: bot ơi (🔒 chưa có tác dụng)"]),
        (
            ChatSettings(answers_when="sure"),
            ["• Trả lời khi được gọi, và cả câu hỏi chung mà mình biết chắc (🔒 chưa có tác dụng)"],
        ),
    ],
)
def test_what_has_no_effect_is_marked_with_the_reason(settings: ChatSettings, marked: list[str]) -> None:
    for standing, why in ((CALLED, "privacy"), (REJOIN, "rejoin")):
        shown = settings_page(settings, "vi", standing)
        assert [line for line in shown.plain.splitlines() if "chưa có tác dụng" in line] == marked
        assert TEXTS_VI.group.locked[why] in shown.plain
        locked = [button.data for row in shown.rows for button in row if "🔒" in button.label]
        deleting = [ChangeSetting("commands", "soon"), ChangeSetting("commands", "hour")]
        assert locked == [ChangeSetting("when", "sure"), *deleting]
    assert "🔒" not in settings_page(settings, "vi", HEARS_ALL).plain


def test_what_is_locked_can_not_be_chosen(services: Services) -> None:
    chosen = pressed("when", "sure", services, by_admin=True, standing=CALLED)
    assert chosen == Outcome(notice=TEXTS_EN.group.locked["privacy"])
    assert pressed("when", "off", services, by_admin=True, standing=CALLED).reply
    chosen = pressed("commands", "hour", services, by_admin=True, standing=Standing("trolybot", is_admin=True))
    assert chosen == Outcome(notice=TEXTS_EN.group.locked["deleting"])
    assert pressed("answers", "hour", services, by_admin=True, standing=CALLED).reply
    for texts in (TEXTS_VI.group, TEXTS_EN.group):
        # Telegram's limit for a notice.
        assert all(len(reason) <= 200 for reason in texts.locked.values())


@pytest.mark.parametrize(
    ("text", "keyword"),
    [
        ("keyword bot ơi", "bot ơi"),
        ("  tukhoa Trợ  lý, ", "Trợ lý"),
        ("từ khóa bot ơi", "bot ơi"),
        ("TỪ KHOÁ a1", "a1"),
        ("keyword #kol!", "kol"),
        ("keyword off", ""),
        ("keyword tắt", ""),
    ],
)
def test_a_keyword_in_words(text: str, keyword: str) -> None:
    assert with_words(text, None, FULL) == replace(FULL, keyword=keyword)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("keyword", "keyword_missing"),
        ("keyword !!!", "keyword_missing"),
        ("keyword 2026", "keyword_wrong"),
        ("keyword a", "keyword_wrong"),
        ("keyword một hai ba bốn năm", "keyword_wrong"),
        (f"keyword {'b' * 33}", "keyword_wrong"),
        ("contact", "contact_missing"),
        ("contact Minh", "contact_missing"),
        ("colour red", "setting_unknown"),
        ("keywords x", "setting_unknown"),
    ],
)
def test_what_can_not_be_set(text: str, problem: str) -> None:
    with pytest.raises(InvalidInput) as error:
        with_words(text, None, NEW)
    assert error.value.id == problem
    assert TEXTS_VI.group.problems.keys() == TEXTS_EN.group.problems.keys() >= {problem}


@pytest.mark.parametrize("text", ["contact", "contact @minh", "phụ trách Minh", "nguoi phu trach"])
def test_a_contact_who_is_named(text: str) -> None:
    assert with_words(text, MINH, NEW) == ChatSettings(contact=MINH)


@pytest.mark.parametrize("text", ["contact off", "phutrach tắt", "liên hệ bỏ"])
def test_no_contact_any_more(text: str) -> None:
    assert with_words(text, MINH, FULL) == replace(FULL, contact=None)


def test_everybody_sees_the_settings_and_admins_change_them() -> None:
    anybody = Request(place="group", settings=FULL, chosen="en", looked_up=NOTHING_THERE)
    by_admin = replace(anybody, looked_up=NOTHING_THERE.having(BY_ADMIN, True))
    assert show_group_settings(anybody) == Outcome(settings_page(FULL, "en", HEARS_ALL), effects=(PAGE,))
    refused = show_group_settings(replace(anybody, text=" keyword hi there"))
    assert refused.reply
    assert (refused.reply.plain, refused.effects) == (TEXTS_EN.group.only_admins, ())
    new = replace(FULL, keyword="hi there")
    allowed = show_group_settings(replace(by_admin, text=" keyword hi there"))
    assert allowed == Outcome(settings_page(new, "en", HEARS_ALL), effects=(PAGE, KeepSettings(new, renews=True)))
    wrong = show_group_settings(replace(by_admin, text=" keyword ?"))
    assert wrong.reply
    assert (wrong.reply.text, wrong.effects) == (TEXTS_EN.group.problems["keyword_missing"], ())


def pressed(setting: str, value: str, services: Services, *, by_admin: bool, standing: Standing = HEARS_ALL) -> Outcome:
    looked_up = NOTHING_THERE.having(BY_ADMIN, by_admin).having(STANDING, standing)
    press = Press(ChangeSetting(setting, value), 5, "group", language="en", looked_up=looked_up)
    return task_for_press(press, services).run(press, services)


def test_only_admins_press(services: Services) -> None:
    assert pressed("when", "off", services, by_admin=False) == Outcome(notice=TEXTS_EN.group.only_admins)
    new = ChatSettings("off")
    effects = (PAGE, KeepSettings(new, renews=True))
    done = Outcome(settings_page(new, "en", HEARS_ALL), replaces=5, effects=effects)
    assert pressed("when", "off", services, by_admin=True) == done
    assert pressed("when", "no", services, by_admin=True) == Outcome(notice=TEXTS_EN.basics.stale_button)


def test_another_language_shows_at_once(services: Services) -> None:
    shown = pressed("language", "vi", services, by_admin=True).reply
    assert shown == settings_page(ChatSettings(language="vi"), "vi", HEARS_ALL)


@pytest.mark.parametrize(
    ("setting", "value", "renews"),
    [("when", "off", True), ("language", "en", True), ("short", "on", False), ("quiet", "night", False)],
)
def test_what_the_bot_said_of_itself_is_renewed_where_it_tells_of_a_setting(
    services: Services, setting: str, value: str, renews: bool
) -> None:
    kept = [each for each in pressed(setting, value, services, by_admin=True).effects if isinstance(each, KeepSettings)]
    assert [each.renews for each in kept] == [renews]
