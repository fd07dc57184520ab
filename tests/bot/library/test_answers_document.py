"""The document of taught answers: written, read back, changed, and read like any document."""

from pathlib import Path

import pytest

from bot.library.answers_document import (
    ANSWERS_NAME,
    MAX_ANSWER,
    MAX_QUESTION,
    AnswersDocument,
    as_answer,
    as_question,
)
from bot.state.values import TaughtAnswer
from index.serving.sources import collect_passages
from index.words.language import detect
from knowledge.bank import QuestionBank
from knowledge.documents import load_documents, read_added
from knowledge.guide import Guide
from knowledge.toolbox.errors import InvalidInput

KOC = TaughtAnswer("KOC là gì?", "KOC là người tiêu dùng có ảnh hưởng.", ("Thế nào là KOC?", "koc nghia la gi?"))
WIFI = TaughtAnswer("Mật khẩu *wifi* [tầng 2] là gì?", "1. Mạng a_b*c <b> #5 & `x` | y \\\\ z.")
EMPTY = AnswersDocument.read(None, "Trả lời của đội mình")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  KOC là gì ", "KOC là gì?"),
        ("KOC là gì ?", "KOC là gì ?"),
        ("Cho mình xin\nbảng giá.", "Cho mình xin bảng giá?"),
        ("", ""),
    ],
)
def test_a_question_is_one_line_with_its_mark(typed: str, kept: str) -> None:
    assert as_question(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("thứ sáu hằng tuần", "thứ sáu hằng tuần."),
        ("Được. ", "Được."),
        ("Cần gửi:\n- tên\n- số điện thoại", "Cần gửi: tên; số điện thoại."),
        ("Hỏi chị Lan\n\nở phòng 3", "Hỏi chị Lan. ở phòng 3."),
        ("", ""),
    ],
)
def test_an_answer_is_one_paragraph_that_ends(typed: str, kept: str) -> None:
    assert as_answer(typed) == kept


def test_what_is_too_long_is_refused() -> None:
    with pytest.raises(InvalidInput, match="question_too_long"):
        as_question("a" * MAX_QUESTION)
    with pytest.raises(InvalidInput, match="answer_too_long"):
        as_answer("a" * (MAX_ANSWER + 1))
    with pytest.raises(InvalidInput, match="answer_says_nothing"):
        as_answer("3%")
    assert as_answer("0901 234 567") == "0901 234 567."


def test_what_is_written_is_read_back() -> None:
    document = EMPTY.having(KOC).having(WIFI)
    again = AnswersDocument.read(document.content, "another title")
    assert again.answers == (KOC, WIFI)
    assert again.content == document.content


def test_the_same_question_replaces_and_keeps_its_ways() -> None:
    newer = TaughtAnswer("koc la gi", "Khác hẳn.", ("KOC?",))
    document = EMPTY.having(KOC).having(WIFI).having(newer)
    assert document.answers == (TaughtAnswer("koc la gi", "Khác hẳn.", ("KOC?", *KOC.ways)), WIFI)
    renamed = document.having(TaughtAnswer("KOC viết tắt của gì?", "Của ba chữ."), instead="KOC là gì?")
    assert [each.question for each in renamed.answers] == ["KOC viết tắt của gì?", WIFI.question]
    assert renamed.without("koc viet tat cua gi").answers == (WIFI,)


def test_what_owners_wrote_by_hand_stays() -> None:
    by_hand = "# Nhà Sao Mai\n\nLời đầu.\n\n## Quy định chung\n\n- Một\n- Hai\n"
    document = AnswersDocument.read(by_hand.encode(), "").having(KOC)
    assert by_hand.strip() in document.content.decode()
    assert document.without(KOC.question).content.decode().strip() == by_hand.strip()


def test_it_is_read_like_any_document() -> None:
    content = EMPTY.having(KOC).having(WIFI).content
    sections = read_added({ANSWERS_NAME: content}, detect).sections[ANSWERS_NAME]
    assert [section.title("vi") for section in sections] == [KOC.question, WIFI.question]
    assert [section.points[0].in_language("vi").text for section in sections] == [KOC.answer, WIFI.answer]
    assert [section.questions for section in sections] == [(KOC.question, *KOC.ways), (WIFI.question,)]
    assert {len(section.points) for section in sections} == {1}
    asked = [each for each in collect_passages(Guide({}, sections), QuestionBank()) if each.kind == "question"]
    assert [each.text for each in asked] == [KOC.question, *KOC.ways, WIFI.question]


def test_a_folder_of_knowledge_takes_it(tmp_path: Path) -> None:
    (tmp_path / ANSWERS_NAME).write_bytes(EMPTY.having(KOC).content)
    guide = load_documents(tmp_path, detect).guide
    assert guide.title("vi") == "Trả lời của đội mình"
    assert guide.sections[0].questions == (KOC.question, *KOC.ways)
