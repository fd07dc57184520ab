"""The same bot in a terminal: answers as plain text, buttons as numbers to type."""

from collections.abc import Callable
from datetime import UTC, datetime

from bot.addressing import Addressed, Incoming, Me, address
from bot.commands import perform
from bot.history import Asker
from bot.pressing import press
from bot.replies import Button, Reply
from bot.requests import Request
from bot.services import Services
from bot.texts import texts_for
from index.language import detect
from knowledge.guide import Language

PROMPT = "> "
USER = 0
HERE = Asker(chat=0, topic=None, user=USER)
ME = Me(id=1, username="bot")


class Terminal:
    """One conversation: a typed line in, the text to show out."""

    def __init__(self, services: Services, language: Language = "vi") -> None:
        self._services = services
        self._language = language
        self._buttons: tuple[Button, ...] = ()

    def say(self, line: str) -> str:
        """Return what the bot answers to a line: a question, a command or the number of a choice."""
        typed = line.strip()
        if typed.isdecimal() and self._buttons:
            return self._choose(int(typed))
        addressed = address(Incoming(typed, in_group=False), ME)
        return self._perform(addressed) if addressed and typed else ""

    def _perform(self, addressed: Addressed) -> str:
        services, now = self._services, datetime.now(UTC)
        request = Request(
            text=addressed.text,
            place="terminal",
            chosen=services.preferences.language(USER),
            fallback=self._language,
            turns=services.history.turns(HERE, now),
        )
        outcome = perform(addressed, request, services)
        if outcome.turn:
            services.history.add(HERE, outcome.turn, now)
        return self._show(outcome.reply)

    def _choose(self, number: int) -> str:
        if not 1 <= number <= len(self._buttons):
            return texts_for(self._language).rim.terminal_no_choice.format(number=number)
        pressed = press(self._buttons[number - 1].action, USER, "terminal", self._language, self._services)
        if pressed.turn:
            self._services.history.add(HERE, pressed.turn, datetime.now(UTC))
        return self._show(pressed.page) if pressed.page else pressed.notice

    def _show(self, reply: Reply) -> str:
        """Return a reply as plain text with its choices; sentences that follow stay in its language."""
        self._language = detect(reply.plain, self._language)
        self._buttons = tuple(button for row in reply.rows for button in row)
        sentence = texts_for(self._language).rim.terminal_choice
        choices = [
            sentence.format(number=number, label=button.label) for number, button in enumerate(self._buttons, start=1)
        ]
        return "\n".join([reply.plain, *([""] if choices else []), *choices])


def chat(services: Services, read: Callable[[str], str], write: Callable[[str], None]) -> None:
    """Talk until the end of the input or Ctrl-C."""
    terminal = Terminal(services)
    for language in ("vi", "en"):
        write(texts_for(language).rim.terminal_welcome)
    try:
        while True:
            answer = terminal.say(read(f"\n{PROMPT}"))
            if answer:
                write(f"\n{answer}")
    except (EOFError, KeyboardInterrupt):
        write(f"\n{texts_for('vi').rim.terminal_goodbye}")
