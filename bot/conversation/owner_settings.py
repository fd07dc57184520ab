"""The settings of the whole bot, which owners change in private: the handbook on or off."""

from bot.conversation.effects import Study
from bot.conversation.languages import language_page
from bot.conversation.needs import HANDBOOK_WANTED
from bot.conversation.requests import Outcome, Press, Request, stale
from bot.conversation.services import Services
from bot.library.handbook import Handbook, handbook_line, handbook_row
from bot.replies.owner_buttons import SwitchHandbook
from bot.replies.reply import Reply
from bot.state.values import TurnHandbook


def show_owner_settings(handbook: Handbook, request: Request, services: Services) -> Outcome:
    """Show an owner whether the handbook is on, with buttons to change that, above the language to choose."""
    words, wanted = request.texts.handbook, request.looked_up[HANDBOOK_WANTED]
    sentence = words.settings if handbook.may_be_turned else words.settings_set_off
    status = handbook_line(handbook, wanted, services.answerer.guide, request.language)
    language = language_page(request.chosen, request.texts, request.texts.group.elsewhere)
    text = f"{sentence.format(status=status)}\n\n{language.text}"
    return Outcome(Reply(text, (handbook_row(handbook, wanted, request.language), *language.rows)))


def switch_handbook(data: SwitchHandbook, press: Press, services: Services) -> Outcome:
    """Have the handbook turned on or off in the background, unless a setting of the bot decides that."""
    words = press.texts.handbook
    if services.handbook is None:
        return stale(press)
    if not services.handbook.may_be_turned:
        return Outcome(notice=words.set_off)
    said = Reply(words.turning_on if data.on else words.turning_off)
    return Outcome(said, replaces=press.message, effects=(Study(TurnHandbook(data.on), press.language),))
