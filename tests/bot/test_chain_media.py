"""Whole updates in, Bot API calls out: pictures, voices, albums, quotes and what else is no plain text."""

import time
from typing import Any

import pytest

from bot.conversation.services import Services
from bot.handlers import albums
from bot.texts import TEXTS_EN, TEXTS_VI
from tests.bot.conftest import Running
from tests.bot.talk import settled
from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.word_resolver import WordResolver

QUESTION = "Influencer marketing là gì?"
FILE = {"file_id": "f", "file_unique_id": "u"}
PHOTO: dict[str, Any] = {"photo": [{**FILE, "width": 9, "height": 9}]}
VIDEO: dict[str, Any] = {"video": {**FILE, "width": 9, "height": 9, "duration": 3}}
GIF_FILE = {**FILE, "file_name": "vui.gif.mp4", "mime_type": "video/mp4"}
GIF: dict[str, Any] = {"animation": {**GIF_FILE, "width": 9, "height": 9, "duration": 3}, "document": GIF_FILE}
"""Telegram describes a GIF as a document too."""
VOICE: dict[str, Any] = {"voice": {**FILE, "duration": 3}}
AUDIO: dict[str, Any] = {"audio": {**FILE, "duration": 3}}
ROUND: dict[str, Any] = {"video_note": {**FILE, "length": 9, "duration": 3}}
STICKER_KIND = {"type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False}
STICKER: dict[str, Any] = {"sticker": {**FILE, **STICKER_KIND}}
DICE: dict[str, Any] = {"dice": {"emoji": "🎲", "value": 3}}
PLACE: dict[str, Any] = {"location": {"latitude": 10.8, "longitude": 106.7}}
CONTACT: dict[str, Any] = {"contact": {"phone_number": "1", "first_name": "Minh"}}
OPTION = {"text": "KOL", "voter_count": 0, "persistent_id": "1"}
POLL: dict[str, Any] = {
    "poll": {
        "id": "1", "question": "KOL hay KOC?", "options": [OPTION], "total_voter_count": 0, "is_closed": False,
        "is_anonymous": True, "type": "regular", "allows_multiple_answers": False, "allows_revoting": False,
        "members_only": False,
    }
}  # fmt: skip
STORY: dict[str, Any] = {"story": {"chat": {"id": 5, "type": "private"}, "id": 1}}
JPG: dict[str, Any] = {"document": {**FILE, "file_name": "bang.jpg", "mime_type": "image/jpeg"}}
NAMELESS_PNG: dict[str, Any] = {"document": {**FILE, "mime_type": "image/png"}}
SCAN: dict[str, Any] = {"document": {**FILE, "file_name": "SCAN.HEIC"}}
PDF: dict[str, Any] = {"document": {**FILE, "file_name": "ke hoach.pdf", "mime_type": "application/pdf"}}
WORDS = TEXTS_VI.basics.without_words
ALL_MEDIA = [PHOTO, VIDEO, GIF, VOICE, AUDIO, ROUND, STICKER, DICE, PLACE, CONTACT, POLL, STORY, JPG]

running_bot = pytest.mark.usefixtures("bot")


@pytest.fixture
def group(telegram: FakeTelegram, lan: User) -> Chat:
    return telegram.supergroup("Nhóm", owner=lan)


def album(user: User, chat: Chat, *captions: str, album_id: str = "7", kind: dict[str, Any] = PHOTO) -> list[Message]:
    """Send pictures as one album, with a caption each, most of them empty."""
    return [user.sends(chat, {**kind, "media_group_id": album_id}, caption) for caption in captions]


@running_bot
@pytest.mark.parametrize("content", [PHOTO, VIDEO, GIF, VOICE, AUDIO, JPG, NAMELESS_PNG, SCAN, PDF])
async def test_words_beside_it_are_the_question(
    telegram: FakeTelegram, lan: User, chat: Chat, content: dict[str, Any]
) -> None:
    lan.sends(chat, content, QUESTION)
    assert "Nguồn:" in (await telegram.next_message(chat)).text


@running_bot
@pytest.mark.parametrize(
    ("caption", "answered"),
    [("/hoi Influencer marketing là gì?", "Nguồn:"), ("/roi 50tr 120tr", "140%"), ("/help", "Bạn cứ gõ câu hỏi")],
)
@pytest.mark.parametrize("content", [PHOTO, GIF, JPG])
async def test_commands_below_a_picture(
    telegram: FakeTelegram, lan: User, chat: Chat, content: dict[str, Any], caption: str, answered: str
) -> None:
    lan.sends(chat, content, caption)
    assert answered in (await telegram.next_message(chat)).text


@running_bot
@pytest.mark.parametrize("caption", [f"/hoi {QUESTION}", f"@trolybot {QUESTION}", f"{QUESTION} @TroLyBot"])
@pytest.mark.parametrize("content", [PHOTO, VIDEO, GIF, JPG, PDF])
async def test_in_a_group_a_caption_may_call_the_bot(
    telegram: FakeTelegram, lan: User, group: Chat, content: dict[str, Any], caption: str
) -> None:
    asked = lan.sends(group, content, caption)
    answer = await telegram.next_message(group)
    assert "Nguồn:" in answer.text
    assert telegram.answers_to(asked) == [answer]


@running_bot
async def test_in_a_group_a_captioned_reply_is_a_question(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    lan.says(group, "/help")
    own = await telegram.next_message(group)
    lan.sends(group, PHOTO, QUESTION, reply_to=own)
    assert "Nguồn:" in (await telegram.next_message(group)).text


@running_bot
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (VOICE, "voice"), (AUDIO, "voice"), (ROUND, "voice"), (PHOTO, "picture"), (VIDEO, "picture"), (JPG, "picture"),
        (NAMELESS_PNG, "picture"), (SCAN, "picture"), (GIF, "playful"), (STICKER, "playful"), (DICE, "playful"),
        (POLL, "poll"), (PLACE, "place"), (CONTACT, "contact"), (STORY, "other"),
    ],
)  # fmt: skip
async def test_without_words_there_is_one_line(
    telegram: FakeTelegram, lan: User, chat: Chat, content: dict[str, Any], said: str
) -> None:
    lan.sends(chat, content)
    line = await telegram.next_message(chat)
    assert line.text == WORDS[said]
    assert line.buttons == []
    await settled(telegram, chat, lan)
    assert len(chat.sent) == 1


@running_bot
async def test_the_line_is_in_the_language_of_the_talk(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.says(chat, "What is influencer marketing?")
    await telegram.next_message(chat)
    lan.sends(chat, VOICE)
    assert (await telegram.next_message(chat)).text == TEXTS_EN.basics.without_words["voice"]


@running_bot
async def test_a_file_without_words_is_still_a_table_to_read(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.sends_document(chat, "ke hoach.pdf", b"%PDF-1.7")
    assert ".xlsx" in (await telegram.next_message(chat)).text


@running_bot
async def test_in_a_group_nothing_is_said_to_them(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    for content in ALL_MEDIA:
        lan.sends(group, content)
    asked = lan.says(group, "/help")
    await telegram.next_message(group)
    assert telegram.answers_to(asked) == group.sent


@running_bot
async def test_in_a_group_only_what_may_be_a_question_is_answered_as_a_reply(
    telegram: FakeTelegram, lan: User, group: Chat
) -> None:
    lan.says(group, "/help")
    own = await telegram.next_message(group)
    for content in (STICKER, GIF, DICE, POLL, PLACE, CONTACT, VOICE):
        asked = lan.sends(group, content, reply_to=own)
    line = await telegram.next_message(group)
    assert line.text == WORDS["voice"]
    assert telegram.answers_to(asked) == [line]
    assert group.sent == [own, line]


@running_bot
async def test_a_voice_leaves_a_dialog_open(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.says(chat, "/roi")
    await telegram.next_message(chat)
    lan.sends(chat, VOICE)
    assert (await telegram.next_message(chat)).text == WORDS["voice"]
    for number in ("50tr", "120tr"):
        lan.says(chat, number)
        last = await telegram.next_message(chat)
    assert "50" in last.text


# Edits ------------------------------------------------------------------------------------------


@running_bot
async def test_an_edited_caption_changes_its_answer(
    telegram: FakeTelegram, lan: User, chat: Chat, resolver: WordResolver
) -> None:
    asked = lan.sends(chat, PHOTO, QUESTION)
    answer = await telegram.next_message(chat)
    asked.change({**asked.data, "caption": "Influencer marketing bắt đầu từ đâu?", "edit_date": int(time.time())})
    telegram.tell(asked, "edited_message")
    await telegram.wait_for(lambda: len(resolver.asked) == 2)
    await settled(telegram, chat, lan)
    assert resolver.asked[1][0] == "Influencer marketing bắt đầu từ đâu?"
    assert chat.sent == [answer]


# Albums -----------------------------------------------------------------------------------------


@running_bot
@pytest.mark.parametrize(
    "captions", [(QUESTION, "", ""), ("", QUESTION, ""), ("", "", QUESTION), (QUESTION, QUESTION, "KOL là ai?")]
)
@pytest.mark.parametrize("kind", [PHOTO, VIDEO, JPG])
async def test_an_album_with_words_has_one_answer(
    telegram: FakeTelegram, lan: User, chat: Chat, captions: tuple[str, ...], kind: dict[str, Any]
) -> None:
    album(lan, chat, *captions, kind=kind)
    assert "Nguồn:" in (await telegram.next_message(chat)).text
    await settled(telegram, chat, lan)
    assert len(chat.sent) == 1


@running_bot
async def test_an_album_without_words_has_one_line(
    telegram: FakeTelegram, lan: User, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(albums, "PATIENCE", 0.0)
    album(lan, chat, "", "", "")
    assert (await telegram.next_message(chat)).text == WORDS["picture"]
    await settled(telegram, chat, lan)
    assert len(chat.sent) == 1


@running_bot
async def test_the_next_album_is_answered_too(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    for number in ("7", "8"):
        album(lan, chat, QUESTION, "", album_id=number)
        assert "Nguồn:" in (await telegram.next_message(chat)).text
    await settled(telegram, chat, lan)
    assert len(chat.sent) == 2


@running_bot
async def test_in_a_group_an_album_has_one_answer(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    parts = album(lan, group, "", f"/hoi {QUESTION}", "", f"/hoi {QUESTION}")
    answer = await telegram.next_message(group)
    assert telegram.answers_to(parts[1]) == [answer]
    await settled(telegram, group, lan)
    assert group.sent == [answer]


async def test_an_album_over_a_restart_has_one_answer(
    telegram: FakeTelegram, lan: User, chat: Chat, running: Running, services: Services
) -> None:
    async with running(services):
        album(lan, chat, QUESTION)
        await telegram.next_message(chat)
        await settled(telegram, chat, lan)
    album(lan, chat, "", "", QUESTION)
    async with running(services):
        await settled(telegram, chat, lan)
    assert len(chat.sent) == 1


# Quotes -----------------------------------------------------------------------------------------


def marked(text: str) -> dict[str, Any]:
    return {"quote": {"text": text, "position": 0, "is_manual": True}}


ELSEWHERE = {"origin": {"type": "hidden_user", "date": 1, "sender_user_name": "Ai đó"}}
"""Of a message in another chat or topic, Telegram does not send the text, only what was marked."""


@running_bot
@pytest.mark.parametrize("more", [{}, {"photo": PHOTO["photo"]}])
async def test_a_quote_from_another_chat_is_what_the_message_is_about(
    telegram: FakeTelegram, lan: User, chat: Chat, resolver: WordResolver, more: dict[str, Any]
) -> None:
    lan.sends(chat, {"text": "cái này đúng không?", "external_reply": ELSEWHERE | more, **marked("KOL rất đắt.")})
    await telegram.next_message(chat)
    assert resolver.asked[0] == ("KOL rất đắt, đúng không?", ())


@running_bot
async def test_a_quote_alone_is_the_question(
    telegram: FakeTelegram, lan: User, group: Chat, resolver: WordResolver
) -> None:
    command = {"entities": [{"type": "bot_command", "offset": 0, "length": 4}]}
    lan.sends(group, {"text": "/hoi", "external_reply": ELSEWHERE, **command, **marked(QUESTION)})
    assert "Nguồn:" in (await telegram.next_message(group)).text
    assert resolver.asked == [(QUESTION, ())]


@running_bot
async def test_a_part_of_the_bots_own_message_may_be_marked(
    telegram: FakeTelegram, lan: User, chat: Chat, resolver: WordResolver
) -> None:
    lan.says(chat, QUESTION)
    answer = await telegram.next_message(chat)
    lan.sends(chat, {"text": "nói rõ hơn giúp mình", **marked("nhà sáng tạo nội dung")}, reply_to=answer)
    await telegram.next_message(chat)
    assert resolver.asked[1] == ("nói rõ hơn giúp mình", (QUESTION, "nhà sáng tạo nội dung"))


@running_bot
async def test_a_reply_to_another_chat_without_a_quote_is_a_question(
    telegram: FakeTelegram, lan: User, chat: Chat
) -> None:
    lan.sends(chat, {"text": QUESTION, "external_reply": ELSEWHERE})
    assert "Nguồn:" in (await telegram.next_message(chat)).text
