"""`/privacy` names everything that the database keeps: each column has its sentence, or is about nobody."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.conversation.privacy import privacy
from bot.conversation.requests import Request
from bot.conversation.services import Services
from bot.state.tables import METADATA
from knowledge.guide import LANGUAGES, Language

Words = Mapping[Language, str]

NUMBER: Words = {"vi": "qua mã số Telegram", "en": "by your Telegram number"}
TURNS: Words = {"vi": "Vài lượt hỏi đáp gần nhất", "en": "What you last asked and I answered"}
FOR_REPLIES: Words = {"vi": "khi ai đó trả lời lại tin nhắn", "en": "each of my messages, to understand replies"}
DIALOG: Words = {"vi": "Phép tính đang nhập dở", "en": "A calculation you haven't finished"}
ANSWERS: Words = {"vi": "Câu hỏi, mục đã trả lời, đánh giá", "en": "Questions, what I answered, your votes"}
FIGURES: Words = {"vi": "các số đã tính", "en": "calculated figures"}
TRACE: Words = {"vi": "Dấu vết tin nhắn, không có nội dung", "en": "A trace of each message, without its words"}
FAILED: Words = {
    "vi": "Tin nhắn mà mình gặp lỗi, kèm tên bạn",
    "en": "Messages that I failed to answer, with your name",
}
WAITING: Words = {"vi": "Tin nhắn đang chờ trả lời", "en": "Messages that wait for an answer"}
LANGUAGE: Words = {"vi": "Ngôn ngữ bạn chọn", "en": "The language you chose"}
CONTACT: Words = {"vi": "tên người phụ trách", "en": "the contact whom admins choose"}
COUNTED: Words = {"vi": "được đếm chung, không gắn với ai", "en": "counted by day, tied to nobody"}
DOCUMENTS: Words = {"vi": "Tài liệu do chủ bot thêm", "en": "Documents that an owner adds"}
TAUGHT: Words = {"vi": "Câu trả lời do chủ bot dạy", "en": "Answers that an owner teaches"}
DRAFT: Words = {"vi": "câu đang soạn dở thì nhiều nhất một ngày", "en": "one that is being written stays a day at most"}
BROADCAST: Words = {"vi": "Tin chủ bot gửi tới các nhóm", "en": "A message of an owner to groups"}

HANDED: Words = {
    "vi": "Câu bạn nhờ chuyển cho người phụ trách, và câu trả lời kèm tên người đó",
    "en": "A question passed on to a group's contact, and the answer with the contact's name",
}

WHERE = "chat topic message asked"
"""Columns that say in which chat and under which message something was said; they belong to what was said."""
TOLD: Mapping[str, Mapping[str, tuple[Words, ...]]] = {
    "turns": {"id at": (TURNS,), WHERE: (TURNS,), "user": (NUMBER,),
              "text decision language shown": (TURNS, FOR_REPLIES), "calculation": (FIGURES, TURNS)},
    "dialogs": {WHERE: (DIALOG,), "user": (NUMBER,), "dialog at": (DIALOG,)},
    "results": {WHERE: (FIGURES,), "user": (NUMBER,), "result at": (FIGURES,)},
    "answers": {WHERE: (ANSWERS,), "user": (NUMBER,),
                "question language decision point confidence passed_on at": (ANSWERS,)},
    "votes": {WHERE: (ANSWERS,), "user": (NUMBER,), "helpful reason at": (ANSWERS,)},
    "replies": {WHERE: (TRACE,), "user": (NUMBER,), "said album at": (TRACE,)},
    "people": {"user": (NUMBER,), "language": (LANGUAGE,)},
    "chats": {"chat active answers_when language short related quiet_from quiet_until keyword hears title since"
              " zone topics delete_commands delete_answers allowed code": (),
              "contact": (NUMBER, CONTACT), "contact_name": (CONTACT,)},
    "group_pages": {"chat kind message language audience": ()},
    "set_aside": {"mark how at": ()},
    "days": {"day event language count": (COUNTED,)},
    "documents": {"name content at": (DOCUMENTS,), "added_by": (DOCUMENTS,)},
    "lessons": {WHERE: (DOCUMENTS,), "user": (DOCUMENTS,), "language name content at handbook taught": (DOCUMENTS,)},
    "drafts": {WHERE: (DRAFT,), "user": (DOCUMENTS,), "question answer ways instead at": (DRAFT,)},
    "taught_answers": {"id question answer at": (TAUGHT,), "user": (DOCUMENTS,)},
    "deletions": {"chat message due": ()},
    "broadcasts": {"chat message text language at due outcome": (BROADCAST,), "user": (DOCUMENTS,)},
    "contacts": {"id chat about": (), "user": (NUMBER, CONTACT), "name": (CONTACT,)},
    "hand_offs": {"id": (HANDED,), WHERE: (HANDED,), "user": (NUMBER, HANDED), "language given stored at": (HANDED,),
                  "question answer contact contact_name": (HANDED,)},
    "options": {"name value": ()},
    "updates": {"bot update_id state attempts at error": (), "queue sender": (NUMBER,), "payload": (FAILED, WAITING),
                "sent": (WAITING,)},
}  # fmt: skip
"""What tells of which columns; nothing is told of those that are about nobody. A new column needs a place here."""


def test_every_column_has_its_place() -> None:
    placed = {table: {name for names in parts for name in names.split()} for table, parts in TOLD.items()}
    assert set(placed) == set(METADATA.tables)
    for name, table in METADATA.tables.items():
        assert set(table.columns.keys()) - placed[name] == set()
        assert placed[name] - set(table.columns.keys()) - set(WHERE.split()) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_is_told_of(services: Services, language: Language) -> None:
    reply = privacy(Request(chosen=language), services).reply
    assert reply is not None
    told = {words[language] for parts in TOLD.values() for sentences in parts.values() for words in sentences}
    assert [words for words in sorted(told) if words not in " ".join(reply.plain.split())] == []


def test_what_is_kept_without_texts_is_told_of(services: Services) -> None:
    kept = Services(services.answerer, kept=timedelta(0))
    reply = privacy(Request(chosen="en"), kept).reply
    assert reply is not None
    for words in (DIALOG, TRACE, FAILED, WAITING, LANGUAGE, CONTACT, COUNTED, DOCUMENTS):
        assert words["en"] in " ".join(reply.plain.split())
