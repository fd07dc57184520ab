"""What a contact's reply is: an answer, or the word that one will come."""

import pytest

from bot.groups.chat_settings import Contact
from bot.groups.hand_off import HandOff, only_says_to_wait, same_words


@pytest.mark.parametrize(
    "text",
    ["ok để chị xem", "chờ em tí", "ok", "Dạ vâng", "để mai anh check lại", "lát chị trả lời sau", "👍", "let me check",
     "hold on a minute", "ok em đợi chút", "vâng để em hỏi sếp"],
)  # fmt: skip
def test_waiting(text: str) -> None:
    assert only_says_to_wait(text)


@pytest.mark.parametrize(
    "text",
    ["200tr nha em", "Không em ơi", "Có, cần hợp đồng", "Ok em, được nhé", "Bên mình chốt 200tr cho tháng 12 nha em",
     "Chị Linh phụ trách", "Dạ hạn là thứ 6 tuần này", "Not yet, we wait for the client", "Mai Anh lo phần đó",
     "để 10% cho agency là được", "em hỏi phòng pháp chế, số 115 nhé"],
)  # fmt: skip
def test_answers(text: str) -> None:
    assert not only_says_to_wait(text)


@pytest.mark.parametrize(
    ("contact", "user", "username", "is_theirs"),
    [
        (Contact(7, "Hạnh"), 7, "", True),
        (Contact(7, "Hạnh"), 8, "hanh", False),
        (Contact(None, "@Hanh"), 8, "hanh", True),
        (Contact(None, "@hanh"), 8, "", False),
    ],
)
def test_whose_answer_it_is(contact: Contact, user: int, username: str, is_theirs: bool) -> None:
    assert HandOff(1, 2, 3, "q", "vi", contact).is_for(user, username) is is_theirs


def test_same_words() -> None:
    assert same_words("Ngân sách tháng 12?", "ngan sach thang 12")
    assert not same_words("Ngân sách tháng 12?", "ngân sách tháng 11?")
