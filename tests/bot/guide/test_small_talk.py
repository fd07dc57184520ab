"""What is said back where nothing is asked, and who is offered something to press."""

import pytest

from bot.guide.small_talk import said_back
from bot.replies.buttons import OpenTopics
from bot.replies.shown import Shown
from bot.texts import texts_for
from knowledge.guide import LANGUAGES, Language
from tests.fake_telegram import parse_html


@pytest.mark.parametrize(
    ("act", "language", "text"),
    [
        ("thanks", "vi", "Không có gì đâu, giúp được bạn là mình vui rồi!"),
        ("thanks", "en", "You're welcome, glad I could help!"),
        ("identity", "en", "I'm a bot, not a person. I answer questions about influencer marketing from a guide,"),
        ("laughter", "vi", "Hihi 😄 Bạn cần gì về influencer marketing cứ hỏi mình nhé."),
        ("human", "vi", "Ở đây chỉ có mình là bot, chưa nối được với người thật."),
        # A command in the text is set so that a tap copies it.
        ("is-it-good", "vi", "Bạn gửi giúp mình con số nhé, ví dụ: <code>er 1200 80 25k</code>"),
        # What can only be done with something that was shown.
        ("shorter", "vi", "Mình chưa gửi nội dung nào gần đây để làm việc đó."),
        ("next", "en", "I haven't shown you anything lately that I could do that with."),
    ],
)
def test_what_is_said_back(act: str, language: Language, text: str) -> None:
    reply = said_back(act, language)
    assert reply.text.startswith(text)
    assert reply.shown == Shown("small_talk", language=language)


@pytest.mark.parametrize("act", ["complaint", "rude", "hurry", "confused", "opinion"])
def test_who_is_lost_gets_something_to_press(act: str) -> None:
    ((button,),) = said_back(act, "vi").rows
    assert (button.label, button.data) == ("📚 Mục lục", OpenTopics())


@pytest.mark.parametrize("act", ["greeting", "thanks", "farewell", "praise", "acknowledgement", "laughter", "apology"])
def test_who_is_content_gets_words_alone(act: str) -> None:
    assert said_back(act, "en").rows == ()


def test_help_is_no_small_talk() -> None:
    reply = said_back("help", "en")
    assert reply.text == texts_for("en").answers.help
    assert reply.shown.decision == "navigation"
    assert [button.label for row in reply.rows for button in row] == ["📚 Contents"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_is_what_telegram_can_show(language: Language) -> None:
    words = texts_for(language).talk
    for said in (*words.said.values(), *words.beside_question.values(), words.nothing_shown):
        assert parse_html(said)[0]


def test_both_languages_answer_the_same_acts() -> None:
    vietnamese, english = (texts_for(language).talk for language in LANGUAGES)
    assert vietnamese.said.keys() == english.said.keys()
    assert vietnamese.beside_question.keys() == english.beside_question.keys()
