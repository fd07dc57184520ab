"""What owners read of a failure."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Update
from telegram.error import BadRequest, NetworkError

from bot.handlers.failure_notices import HandledKind, RefusedBy, failure_notice, handled_kind, refused_by
from bot.texts import TEXTS_EN, TEXTS_VI
from knowledge.toolbox.errors import StateError

PRIVATE = {"id": 7, "type": "private", "first_name": "Lan"}
GROUP = {"id": -100, "type": "supergroup", "title": "Đội <Mây>"}
PERSON = {"id": 7, "is_bot": False, "first_name": "Lan"}
NOW = int(datetime(2026, 11, 29, tzinfo=UTC).timestamp())
SECRET = "lương của tôi"


def message(chat: dict[str, Any] = PRIVATE, **held: Any) -> dict[str, Any]:
    return {"message_id": 1, "date": NOW, "chat": chat, "from": PERSON, **held}


def update(**held: Any) -> Update:
    read = Update.de_json({"update_id": 1, **held}, None)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("held", "kind"),
    [
        ({"message": message(text=SECRET)}, "text"),
        ({"message": message(text="/roi 1 2")}, "command"),
        ({"message": message(document={"file_id": "1", "file_unique_id": "1", "file_name": "a.csv"})}, "file"),
        ({"message": message(sticker=None)}, "medium"),
        ({"edited_message": message(text=SECRET)}, "edited"),
        ({"callback_query": {"id": "1", "from": PERSON, "chat_instance": "1", "data": "x"}}, "press"),
        ({"inline_query": {"id": "1", "from": PERSON, "query": SECRET, "offset": ""}}, "inline"),
        ({}, "guest"),
    ],
)
def test_what_was_handled(held: dict[str, Any], kind: HandledKind) -> None:
    assert handled_kind(update(**held)) == kind


@pytest.mark.parametrize(
    ("error", "by"),
    [
        (BadRequest("Not enough rights"), "telegram"),
        (NetworkError("connection refused"), "connection"),
        (StateError("full", "full"), "database"),
        (KeyError("x"), "bot"),
    ],
)
def test_who_failed(error: Exception, by: RefusedBy) -> None:
    assert refused_by(error) == by
    for texts in (TEXTS_VI, TEXTS_EN):
        assert texts.limits.mends[by]
        assert texts.limits.refused_by[by]


def test_a_notice_says_where_why_and_what_to_do() -> None:
    told = failure_notice(update(message=message(GROUP, text=SECRET)), BadRequest("CHAT_<X>_INVALID"), "ab12").plain
    assert told == (
        "⚠️ Một tin chưa được trả lời\n"
        "Loại: tin nhắn chữ\n"
        "Ở: nhóm “Đội <Mây>”\n"
        "Vì sao: Telegram từ chối: CHAT_<X>_INVALID\n"
        "Bạn nên: xem quyền của bot trong nhóm đó. Nếu quyền đủ, gửi đoạn log có mã này cho người phát triển.\n\n"
        "Mã lỗi ab12, tìm trong log theo mã này.\nBadRequest"
    )


def test_nothing_that_people_wrote_is_told() -> None:
    told = failure_notice(update(message=message(text=SECRET)), KeyError(SECRET), "ab12").plain
    assert "Ở: một cuộc trò chuyện riêng" in told
    assert SECRET not in told
    assert "Lan" not in told
