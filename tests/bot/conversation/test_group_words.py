"""How to ask in a group, as the bot says it there: only what works, by what reaches it and by the settings."""

import pytest

from bot.conversation.group_words import greeting, ways_to_ask
from bot.groups.chat_settings import AnswersWhen, ChatSettings
from bot.groups.standing import NOT_ASKED, Standing
from bot.replies.markup import plain
from bot.texts import TEXTS_EN, TEXTS_VI

CALLED = Standing("trolybot")
REJOIN = Standing("trolybot", privacy_is_off=True, hears="called")
OPEN = Standing("trolybot", privacy_is_off=True, hears="all")
ADMIN = Standing("trolybot", is_admin=True, hears="called")
AT = "• Gõ /hoi rồi đến câu hỏi; nếu nhóm còn bot khác thì gõ /hoi@trolybot"
PLAIN = "• Gõ /hoi rồi đến câu hỏi"
MENTION = "• Hoặc nhắc tên mình @trolybot kèm câu hỏi"
KEYWORD = "• Hoặc gọi bot ơi kèm câu hỏi"
REPLY = "• Hoặc trả lời một tin nhắn của mình"
QUOTED = "• Hỏi về tin của người khác: trả lời tin đó bằng /hoi"
UNREAD, SILENT = "Những tin khác trong nhóm mình không đọc được.", "Không ai gọi thì mình im lặng."
TOPICS = "Mình chỉ trả lời trong các chủ đề mà quản trị viên chọn."
SURE, OFF = "Câu hỏi chung nào mình biết chắc thì mình trả lời luôn.", "Ở đây mình chỉ trả lời các lệnh."


@pytest.mark.parametrize(
    ("when", "keyword", "standing", "lines", "rest"),
    [
        ("addressed", "", CALLED, [AT, REPLY, QUOTED], UNREAD),
        ("addressed", "", REJOIN, [AT, REPLY, QUOTED], UNREAD),
        ("addressed", "", OPEN, [AT, MENTION, REPLY, QUOTED], SILENT),
        ("addressed", "", ADMIN, [AT, MENTION, REPLY, QUOTED], SILENT),
        ("addressed", "bot ơi", CALLED, [AT, REPLY, QUOTED], UNREAD),
        ("addressed", "bot ơi", ADMIN, [AT, MENTION, KEYWORD, REPLY, QUOTED], SILENT),
        ("sure", "", CALLED, [AT, REPLY, QUOTED], UNREAD),
        ("sure", "", REJOIN, [AT, REPLY, QUOTED], UNREAD),
        ("sure", "", OPEN, [AT, MENTION, REPLY, QUOTED], SURE),
        ("sure", "bot ơi", OPEN, [AT, MENTION, KEYWORD, REPLY, QUOTED], SURE),
        ("off", "", CALLED, [AT, QUOTED], OFF),
        ("off", "bot ơi", ADMIN, [AT, QUOTED], OFF),
        # Where Telegram was not asked, only what is certain.
        ("addressed", "bot ơi", NOT_ASKED, [PLAIN, REPLY, QUOTED], ""),
        ("sure", "", NOT_ASKED, [PLAIN, REPLY, QUOTED], ""),
        ("off", "", NOT_ASKED, [PLAIN, QUOTED], OFF),
    ],
)
def test_only_ways_that_work(when: AnswersWhen, keyword: str, standing: Standing, lines: list[str], rest: str) -> None:
    said = plain(ways_to_ask(ChatSettings(when, keyword=keyword), standing, "vi"))
    assert said == "\n".join(["Cách hỏi:", *lines]) + (f"\n\n{rest}" if rest else "")
    english = plain(ways_to_ask(ChatSettings(when, keyword=keyword), standing, "en"))
    assert len(english.splitlines()) == len(said.splitlines())


@pytest.mark.parametrize(
    ("when", "standing", "rest"),
    [
        ("addressed", CALLED, f"{TOPICS} {UNREAD}"),
        ("sure", ADMIN, f"{TOPICS} {SURE}"),
        ("off", ADMIN, f"{TOPICS} {OFF}"),
        ("addressed", NOT_ASKED, TOPICS),
    ],
)
def test_chosen_topics_are_told_of(when: AnswersWhen, standing: Standing, rest: str) -> None:
    assert ways_to_ask(ChatSettings(when, topics=(7,)), standing, "vi").rpartition("\n\n")[2] == rest


@pytest.mark.parametrize(
    ("standing", "reads_all", "lock"),
    [
        (Standing("b"), False, "privacy"),
        (Standing("b", privacy_is_off=True), True, None),
        (Standing("b", privacy_is_off=True, hears="called"), False, "rejoin"),
        (Standing("b", privacy_is_off=False, hears="called"), False, "privacy"),
        (Standing("b", privacy_is_off=False, hears="all"), True, None),
        (Standing("b", is_admin=True, hears="called"), True, None),
    ],
)
def test_what_reaches_the_bot(standing: Standing, reads_all: bool, lock: str | None) -> None:
    assert (standing.reads_all, standing.lock) == (reads_all, lock)


def test_the_greeting_escapes_names() -> None:
    said = greeting("Cẩm nang <1>", ChatSettings(keyword="a & b"), ADMIN, "vi").text
    assert "“Cẩm nang &lt;1&gt;”" in said
    assert "<code>a &amp; b</code>" in said


def test_both_languages_say_the_same() -> None:
    for name in ("ways", "rest", "locked"):
        assert getattr(TEXTS_VI.group, name).keys() == getattr(TEXTS_EN.group, name).keys()
