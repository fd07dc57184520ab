"""What is said of documents, and what presses under them bring."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.conversation.button_presses import task_for_press
from bot.conversation.effects import Study
from bot.conversation.learning import (
    examine,
    is_document,
    mark_of,
    offer,
    sources_page,
    written_size,
)
from bot.conversation.needs import DOCUMENTS, FILE_AT_HAND, HANDBOOK_WANTED, NOTHING, SentFile
from bot.conversation.requests import Outcome, Press, Request
from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.library.handbook import Handbook
from bot.library.lessons import MAX_DOCUMENTS, MEGABYTE, check_room, document_name, failed, learned, removed
from bot.replies.asker import Asker
from bot.replies.button_data import ButtonData, StaleData
from bot.replies.buttons import parse
from bot.replies.owner_buttons import AskRemoval, LearnFile, LeaveFile, ListDocuments, RemoveDocument
from bot.replies.reply import Reply
from bot.state.values import DocumentEntry, DropDocument, LearnDocument, TurnHandbook
from bot.texts import TEXTS_VI
from knowledge.guide import Guide, Language
from knowledge.loader import load_guide, load_supplement
from knowledge.toolbox.errors import InvalidInput
from tests.word_library import GUIDE
from tests.word_resolver import WordResolver

NOW = datetime(2026, 11, 23, 18, tzinfo=UTC)
"""In Vietnam it is the 24th by then."""
OWNER = Asker(chat=7, topic=None, user=7)
PRICES = "# Bảng giá <2026>\n\n## Micro\n\nMột bài đăng của influencer micro giá ba triệu đồng.\n".encode()
SIX = "\n".join(f"# Phần {number}\n\nĐây là một đoạn văn đủ dài, số {number}.\n" for number in "123456").encode()
KNOWN = (DocumentEntry("gia.md", 2000, NOW), DocumentEntry("nội quy.pdf", 3 * MEGABYTE, NOW - timedelta(days=9)))


def sent(data: bytes | None, name: str = "gia.md") -> SentFile:
    return SentFile(name, 11 * MEGABYTE if data is None else len(data), data, message=5)


def asked(file: SentFile | None, documents: tuple[DocumentEntry, ...] = (), language: Language = "vi") -> Outcome:
    return offer(file, Request(asker=OWNER, chosen=language, looked_up=NOTHING.having(DOCUMENTS, documents)), GUIDE)


def press(data: ButtonData, documents: tuple[DocumentEntry, ...] = KNOWN, file: SentFile | None = None) -> Outcome:
    services = Services(Answerer(GUIDE, WordResolver(GUIDE)), owners=frozenset({OWNER.user}))
    looked_up = NOTHING.having(DOCUMENTS, documents).having(FILE_AT_HAND, file).having(HANDBOOK_WANTED, True)
    press = Press(data, 6, asker=OWNER, looked_up=looked_up)
    return task_for_press(press, services).run(press, services)


def text(outcome: Outcome) -> str:
    assert outcome.reply is not None
    return outcome.reply.plain


def actions(outcome: Outcome) -> list[object]:
    assert outcome.reply is not None
    return [button.data for row in outcome.reply.rows for button in row]


def test_a_document_is_shown_before_it_is_learnt() -> None:
    outcome = asked(sent(PRICES))
    assert text(outcome) == (
        "Bảng giá <2026>\nTệp: gia.md (1 KB)\nSố phần: 1 · Số đoạn: 1\n\n• Micro\n\n"
        "Có ai hỏi đến, mình sẽ trả lời như thế này\nMột bài đăng của influencer micro giá ba triệu đồng.\n\n"
        "Thêm tài liệu này để mình dùng khi trả lời mọi người?"
    )
    assert actions(outcome) == [LearnFile(), LeaveFile()]
    assert outcome.answers == 5
    assert outcome.effects == ()


def test_in_english() -> None:
    assert "Sections: 1 · passages: 1" in text(asked(sent(PRICES), language="en"))


def test_the_same_name_is_told() -> None:
    assert "Thay bản cũ bằng bản này?" in text(asked(sent(PRICES), KNOWN))


def test_the_first_sections_are_named() -> None:
    shown = text(asked(sent(SIX)))
    assert "• Phần 1\n• Phần 2\n• Phần 3\n• Phần 4\n• Phần 5\n• … và 1 phần nữa\n" in shown


def test_some_passages_are_shown() -> None:
    shown = text(asked(sent(SIX), language="en"))
    passages = "".join(f"• Đây là một đoạn văn đủ dài, số {number}.\n" for number in (2, 3, 6))
    answer = "This is how I would answer from it\nĐây là một đoạn văn đủ dài, số 3.\n"
    assert f"Some passages as I read them\n{passages}\n{answer}" in shown


def test_a_document_of_the_same_title_is_told() -> None:
    again = f"# {GUIDE.title('vi').upper()}\n\nMột đoạn văn đủ dài.\n".encode()
    assert "Mình đã có một tài liệu cùng tên “" in text(asked(sent(again)))
    assert "cùng tên" not in text(asked(sent(PRICES)))


def test_no_file_yet() -> None:
    assert text(asked(None)) == TEXTS_VI.learn.send_file


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        (sent(None), "too_large"),
        (sent(b"x", "bang.xlsx"), "unreadable"),
        (sent(b"x", "a.doc"), "old_format"),
        (sent(b"x", "a.png"), "wrong_type"),
        (sent(b"x", ""), "wrong_type"),
        (sent(b""), "empty"),
        (sent(b"# Just a heading\n"), "empty"),
        (sent(b"PK\x03\x04 no zip", "a.docx"), "unreadable"),
        (sent(b"no pdf at all", "a.pdf"), "unreadable"),
    ],
)
def test_what_cannot_be_learnt(file: SentFile, problem: str) -> None:
    outcome = asked(file)
    assert text(outcome) == TEXTS_VI.learn.problems[problem]
    assert actions(outcome) == []


def test_too_many_points() -> None:
    lines = "\n\n".join(f"Đoạn văn thứ {number} nói về giá của một bài đăng." for number in range(5001))
    with pytest.raises(InvalidInput) as error:
        examine(sent(lines.encode()), ())
    assert error.value.id == "too_long"


FULL = tuple(DocumentEntry(f"{number}.md", MEGABYTE, NOW) for number in range(MAX_DOCUMENTS))


@pytest.mark.parametrize(
    ("name", "size", "documents", "problem"),
    [
        ("new.md", 1, FULL, "too_many"),
        ("0.md", MEGABYTE + 1, FULL, "too_much"),
        ("new.md", MEGABYTE + 1, FULL[:49], "too_much"),
    ],
)
def test_no_room(name: str, size: int, documents: tuple[DocumentEntry, ...], problem: str) -> None:
    with pytest.raises(InvalidInput) as error:
        check_room(name, size, documents)
    assert error.value.id == problem


@pytest.mark.parametrize(("name", "documents"), [("0.md", FULL), ("new.md", FULL[:49]), ("new.md", ())])
def test_room(name: str, documents: tuple[DocumentEntry, ...]) -> None:
    check_room(name, MEGABYTE, documents)


@pytest.mark.parametrize(
    ("sent_name", "kept"),
    [
        ("gia.md", "gia.md"),
        ("../../etc/gia.md", "gia.md"),
        ("C:\\tai lieu\\gia.md", "gia.md"),
        ("gia\x00\n\u202e.md", "gia.md"),
        ("Ba\u0309ng gia\u0301.md", "Bảng giá.md"),
        ("x" * 300 + ".docx", "x" * 195 + ".docx"),
        ("", ""),
    ],
)
def test_names(sent_name: str, kept: str) -> None:
    assert document_name(sent_name) == kept


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("a.md", True),
        ("A.PDF", True),
        ("a.docx", True),
        ("a.csv", False),
        ("a.xlsx", False),
        ("a.epub", True),
        ("a.doc", True),
        ("", False),
    ],
)
def test_documents_by_name(name: str, is_one: bool) -> None:
    assert is_document(name) is is_one


@pytest.mark.parametrize(
    ("size", "vietnamese"),
    [(1, "1 KB"), (1536, "2 KB"), (MEGABYTE - 1, "1024 KB"), (MEGABYTE, "1 MB"), (MEGABYTE * 5 // 4, "1,2 MB")],
)
def test_sizes(size: int, vietnamese: str) -> None:
    assert written_size(size, "vi") == vietnamese


def listed(
    documents: tuple[DocumentEntry, ...], guide: Guide = GUIDE, wanted: bool = True, handbook: Handbook | None = None
) -> Reply:
    """Return the list of what is answered from."""
    services = Services(Answerer(guide, WordResolver(GUIDE)), handbook=handbook)
    return sources_page(NOTHING.having(DOCUMENTS, documents).having(HANDBOOK_WANTED, wanted), services, "vi")


def test_the_list() -> None:
    page = listed(KNOWN)
    assert page.plain == (
        "Mình trả lời theo\n• Sổ tay cà phê: cẩm nang chính, 2 mục\n\n"
        "• gia.md\n24/11/2026 · 2 KB\n• nội quy.pdf\n15/11/2026 · 3 MB"
    )
    assert [[button.label for button in row] for row in page.rows] == [["🗑 gia.md"], ["🗑 nội quy.pdf"]]
    assert page.rows[0][0].data == AskRemoval(mark_of("gia.md"))


def test_an_empty_list() -> None:
    page = listed((), Guide({"vi": "A < B"}, ()))
    assert page.text == (
        f"<b>Mình trả lời theo</b>\n• <b>A &lt; B</b>: cẩm nang chính, 0 mục\n\n{TEXTS_VI.learn.no_documents}"
    )


@pytest.mark.parametrize(
    ("beside", "wanted", "line"),
    [
        (True, True, "• Sổ tay bổ sung: đang bật, 63 mục, thu thập tháng 11/2026"),
        (False, False, "• Sổ tay bổ sung: đang tắt, 63 mục, thu thập tháng 11/2026"),
    ],
)
def test_guide_and_handbook_are_listed_first(beside: bool, wanted: bool, line: str) -> None:
    guide, contents = load_guide(), load_supplement()
    page = listed(KNOWN, guide.joined(contents) if beside else guide, wanted, Handbook(contents))
    assert page.plain.splitlines()[:5] == [
        "Mình trả lời theo",
        "• Cẩm nang Influencer Marketing: cẩm nang chính, 69 mục, nội dung năm 2023",
        line,
        "",
        "• gia.md",
    ]


def test_learning_is_confirmed() -> None:
    outcome = press(LearnFile(), file=sent(PRICES, "Ba\u0309ng.md"))
    assert outcome.effects == (Study(LearnDocument("Bảng.md", PRICES), "vi"),)
    assert outcome.replaces == 6
    assert text(outcome) == TEXTS_VI.learn.learning.format(name="Bảng.md")
    assert actions(outcome) == []


def test_learning_is_declined() -> None:
    assert press(LeaveFile()) == Outcome(press(LeaveFile()).reply, replaces=6)
    assert text(press(LeaveFile())) == TEXTS_VI.learn.left


def test_the_file_is_gone() -> None:
    assert press(LearnFile()) == Outcome(notice=TEXTS_VI.learn.file_gone)
    assert press(LearnFile(), file=sent(None)) == Outcome(notice=TEXTS_VI.learn.file_gone)


def test_no_room_any_more() -> None:
    outcome = press(LearnFile(), FULL, sent(PRICES))
    assert "đủ 50 tài liệu" in text(outcome)
    assert outcome.effects == ()


def test_removal_is_confirmed() -> None:
    outcome = press(AskRemoval(mark_of("gia.md")))
    assert text(outcome) == "Bỏ gia.md? Mình sẽ không dùng tài liệu này để trả lời nữa."
    assert actions(outcome) == [RemoveDocument(mark_of("gia.md")), ListDocuments()]
    assert outcome.effects == ()
    outcome = press(RemoveDocument(mark_of("gia.md")))
    assert outcome.effects == (Study(DropDocument("gia.md"), "vi"),)
    assert outcome.replaces == 6


def test_back_to_the_list() -> None:
    outcome = press(ListDocuments())
    assert outcome.reply == listed(KNOWN)
    assert outcome.replaces == 6


@pytest.mark.parametrize("action", [AskRemoval(mark_of("gone.md")), RemoveDocument(mark_of("gone.md"))])
def test_a_document_that_is_gone(action: ButtonData) -> None:
    assert press(action) == Outcome(notice=TEXTS_VI.basics.stale_button)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (learned("<a>.md", 1200, False, "vi"), "✅ Đã thêm <a>.md: 1.200 đoạn."),
        (learned("<a>.md", 3, True, "vi"), "✅ Đã thay <a>.md bằng bản mới: 3 đoạn."),
        (removed("<a>.md", "vi"), "✅ Đã bỏ <a>.md."),
        (
            failed(LearnDocument("<a>.md", b""), "en"),
            "I could not add <a>.md: something went wrong on the way. All is as it was.",
        ),
        (
            failed(DropDocument("<a>.md"), "vi"),
            "Mình chưa bỏ được <a>.md vì gặp lỗi khi xử lý. Mọi thứ vẫn giữ như cũ.",
        ),
        (
            failed(TurnHandbook(on=False), "vi"),
            "Mình chưa tắt được sổ tay bổ sung vì gặp lỗi khi xử lý. Mọi thứ vẫn giữ như cũ.",
        ),
    ],
)
def test_what_came_of_it(said: Reply, sentence: str) -> None:
    assert said.plain == sentence


@pytest.mark.parametrize(
    "action", [LearnFile(), LeaveFile(), ListDocuments(), AskRemoval("0" * 12), RemoveDocument("f" * 12)]
)
def test_buttons_are_read_back(action: ButtonData) -> None:
    assert parse(action.pack()) == action


@pytest.mark.parametrize("data", ["k", "k:", "k:z", "k:r:", "k:r:123", "k:d:ABCDEFABCDEF", "k:y:1"])
def test_buttons_that_mean_nothing(data: str) -> None:
    assert parse(data) == StaleData(data)
