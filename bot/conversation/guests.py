"""Answers in chats where the bot is not a member and somebody calls it by its name: one message, nothing is kept."""

from bot import calculators
from bot.calculations.calculate import Calculation, calculate
from bot.conversation.asking import BARE_CALL, LONGEST_QUESTION
from bot.conversation.commands import BY_NAME
from bot.conversation.deep_links import GREETING, Begin, as_links, link, one_message
from bot.conversation.requests import Request
from bot.conversation.services import Services
from bot.groups.addressing import Addressed
from bot.guide.composer import Shape
from bot.guide.group_form import for_group
from bot.replies.reply import Button, Reply
from bot.texts.schema import InlineTexts
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance


def guest_reply(addressed: Addressed, request: Request, services: Services) -> Reply:
    """Return the answer to a call, with links in the place of buttons: the bot gets no presses from there."""
    words, command = request.texts.inline, addressed.command or "ask"
    calculator = calculators.CALCULATOR_BY_NAME.get(command)
    if calculator:
        typed = request.text.strip()
        if not any(map(str.isdecimal, typed)):
            typed = request.replied.quoted or typed
        return _worked_out(calculate(calculator.command, typed, request.figures_language), words)
    quoted = request.replied.quoted.strip()[:LONGEST_QUESTION]
    question = request.text.strip()[:LONGEST_QUESTION] or (BARE_CALL if quoted else "")
    if not question or command not in BY_NAME or BY_NAME[command].name != "ask":
        return one_message(Reply(words.guest_help), Button(words.ask_in_private, payload=GREETING))
    said = Utterance(question, chosen=request.language, shape=Shape(in_group=True), quoted=quoted)
    answer = Partner(services.answerer).answer(said)
    if answer.command:
        return one_message(Reply(words.guest_help), Button(words.ask_in_private, payload=GREETING))
    if answer.calculation:
        return _worked_out(answer.calculation, words)
    return one_message(for_group(as_links(answer.reply)))


def _worked_out(calculation: Calculation, words: InlineTexts) -> Reply:
    return one_message(calculation.reply, link(words.compute, Begin(calculation.command)))
