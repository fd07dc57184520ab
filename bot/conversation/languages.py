"""The language of the answers in private and in the terminal: the page to choose it, and presses on that page."""

from bot.conversation.effects import ChooseLanguage
from bot.conversation.requests import Outcome, Press, Request
from bot.conversation.services import Services
from bot.replies.buttons import SetLanguage
from bot.replies.reply import Button, Reply
from bot.texts import texts_for
from bot.texts.schema import Texts
from knowledge.guide import LANGUAGES, Language


def language(request: Request, services: Services) -> Outcome:
    """Let the asker choose the language of the answers."""
    if request.place == "group":
        return Outcome(Reply(request.texts.basics.language_in_group))
    return Outcome(language_page(request.chosen, request.texts, request.texts.basics.language_choice))


def language_page(chosen: Language | None, texts: Texts, sentence: str) -> Reply:
    """Return a sentence above the languages to choose from, the chosen one marked."""
    choices: tuple[Language | None, ...] = (*LANGUAGES, None)
    return Reply(sentence, (tuple(_choice(each, each == chosen, texts) for each in choices),))


def set_language(data: SetLanguage, press: Press, services: Services) -> Outcome:
    """Answer in another language from now on."""
    if press.place == "group":
        return Outcome(notice=press.texts.basics.language_in_group)
    texts = texts_for(data.language or press.language)
    sentence = texts.basics.language_set if data.language else texts.basics.language_auto
    page = language_page(data.language, texts, sentence)
    return Outcome(page, replaces=press.message, effects=(ChooseLanguage(data.language),))


def _choice(choice: Language | None, current: bool, texts: Texts) -> Button:
    label = texts.basics.language_labels[choice or "auto"]
    return Button(f"✓ {label}" if current else label, SetLanguage(choice))
