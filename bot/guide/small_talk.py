"""What is said back where nothing is asked."""

from typing import Literal

from bot.replies.buttons import OpenTopics
from bot.replies.reply import Button, Reply
from bot.replies.shown import Shown
from bot.texts import texts_for
from knowledge.guide import Language

OFFERING = frozenset({"complaint", "rude", "hurry", "confused", "opinion", "help", "worried"})
"""Acts after which something to press is offered: who is lost or in a hurry should not have to think of a question."""


def said_back(act: str, language: Language) -> Reply:
    """Return the answer to small talk or a feeling, with something to press where that helps."""
    texts = texts_for(language)
    decision: Literal["navigation", "small_talk"] = "navigation" if act == "help" else "small_talk"
    said = texts.answers.help if act == "help" else texts.talk.said.get(act, texts.talk.nothing_shown)
    rows = ((Button(texts.talk.contents_button, OpenTopics()),),) if act in OFFERING else ()
    return Reply(said, rows, shown=Shown(decision, language=language))
