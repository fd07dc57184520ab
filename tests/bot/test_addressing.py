"""Who is spoken to, and with which words."""

import pytest

from bot.addressing import Addressed, Incoming, Me, Mention, address

ME = Me(id=7, username="trolybot")


def mention(text: str, name: str, user: int | None = None) -> Mention:
    """Return the entity of a name, with offsets as Telegram counts."""
    before = text[: text.index(name)]
    return Mention(len(before.encode("utf-16-le")) // 2, len(name.encode("utf-16-le")) // 2, user)


@pytest.mark.parametrize(
    ("text", "addressed"),
    [
        ("KOL là gì?", Addressed("KOL là gì?")),
        ("/roi 50tr 120tr", Addressed(" 50tr 120tr", "roi", "command")),
        ("/ROI@TroLyBot 1 2", Addressed(" 1 2", "roi", "mention")),
        ("/csv\na,b\n1,2", Addressed("\na,b\n1,2", "csv", "command")),
        ("/roi@otherbot 1 2", None),
        ("/tính ROI", Addressed("/tính ROI")),
        ("/a/b là gì", Addressed("/a/b là gì")),
        ("hỏi /roi", Addressed("hỏi /roi")),
        ("/", Addressed("/")),
    ],
)
def test_private(text: str, addressed: Addressed | None) -> None:
    assert address(Incoming(text, in_group=False), ME) == addressed


@pytest.mark.parametrize(
    ("text", "names", "left"),
    [
        ("@trolybot KOL là gì?", ["@trolybot"], "KOL là gì?"),
        ("@TroLyBot: KOL là gì?", ["@TroLyBot"], "KOL là gì?"),
        ("KOL là gì @trolybot", ["@trolybot"], "KOL là gì"),
        ("😀👩‍🚀 @trolybot KOL?", ["@trolybot"], "😀👩‍🚀 KOL?"),
        ("Này @trolybot ơi", ["@trolybot"], "Này ơi"),
        ("@trolybot", ["@trolybot"], ""),
    ],
)
def test_group_mentions_are_cut(text: str, names: list[str], left: str) -> None:
    found = [mention(text, name) for name in names]
    assert address(Incoming(text, True, found), ME) == Addressed(left, reason="mention")


def test_every_mention_is_cut() -> None:
    text = "@trolybot ơi @trolybot KOL?"
    found = [Mention(0, 9), Mention(13, 9)]
    assert address(Incoming(text, True, found), ME) == Addressed("ơi KOL?", reason="mention")


def test_mention_before_a_command() -> None:
    text = "@trolybot /roi 1 2"
    assert address(Incoming(text, True, [mention(text, "@trolybot")]), ME) == Addressed(" 1 2", "roi", "mention")


@pytest.mark.parametrize(
    "incoming",
    [
        Incoming("KOL là gì?", True),
        Incoming("@trolybot KOL?", True),
        Incoming("@trolybot2 KOL?", True, [Mention(0, 10)]),
        Incoming("Bot khác KOL?", True, [Mention(0, 8, user=8)]),
        Incoming("KOL là gì?", True, replies_to=8),
        Incoming("/help@otherbot", True, replies_to=7),
    ],
    ids=["nobody", "no entity", "other name", "other user", "reply to a person", "command of another bot"],
)
def test_group_silence(incoming: Incoming) -> None:
    assert address(incoming, ME) is None


def test_reply_and_name_without_a_user_name() -> None:
    assert address(Incoming("KOL?", True, replies_to=7), ME) == Addressed("KOL?", reason="reply")
    assert address(Incoming("Trợ lý KOL?", True, [Mention(0, 6, user=7)]), ME) == Addressed("KOL?", reason="mention")


def test_lone_surrogates_do_no_harm() -> None:
    text = "@trolybot \ud83d KOL?"
    assert address(Incoming(text, True, [Mention(0, 9)]), ME) == Addressed("\ud83d KOL?", reason="mention")
