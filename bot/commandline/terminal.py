"""The same bot in a terminal: answers as plain text, buttons as numbers to type."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

from bot.calculations.dialog import Dialog
from bot.calculators.steps import Choice
from bot.commandline.local_chat import LocalChat
from bot.conversation.effects import KeepDialog
from bot.conversation.requests import Outcome
from bot.conversation.services import Services
from bot.replies.asker import Asker
from bot.replies.buttons import Choose, ShowChart
from bot.replies.reply import Button, Reply
from bot.state.state import State, open_state
from bot.texts import texts_for
from index.words.language import detect
from knowledge.guide import Language

PROMPT = "> "
HERE = Asker(chat=0, topic=None, user=0)


class Terminal:
    """One conversation: a typed line in, the text to show out."""

    def __init__(self, services: Services, state: State, language: Language = "vi") -> None:
        self._state = state
        self._chat = LocalChat(services, state, HERE, "terminal", language)
        self._buttons: tuple[Button, ...] = ()

    async def say(self, line: str) -> str:
        """Return what the bot answers to a line: a question, a command or the number of a choice."""
        typed = line.strip()
        now = datetime.now(UTC)
        in_dialog = await self._state.dialogs.open(HERE, now) is not None
        if typed.isdecimal() and self._buttons and not in_dialog:
            return await self._choose(int(typed), now)
        return self._written(await self._chat.say(typed, now)) if typed else ""

    async def _choose(self, number: int, now: datetime) -> str:
        data = self._buttons[number - 1].data if 1 <= number <= len(self._buttons) else None
        if data is None:
            return texts_for(self._chat.language).basics.terminal_no_choice.format(number=number)
        return self._written(await self._chat.press(data, now))

    def _written(self, outcome: Outcome) -> str:
        """Return a reply as plain text with its choices; sentences that follow stay in its language."""
        if outcome.reply is None:
            return outcome.notice
        self._chat.language = detect(outcome.reply.plain, self._chat.language)
        dialog = next((effect.dialog for effect in outcome.effects if isinstance(effect, KeepDialog)), None)
        return self._with_choices(outcome.reply, dialog)

    def _with_choices(self, reply: Reply, dialog: Dialog | None) -> str:
        # A picture has no place here.
        buttons = [button for row in reply.rows for button in row if button.data not in (None, ShowChart())]
        self._buttons = tuple(button for button in buttons if _has_number(button, dialog))
        words = [button.label for button in buttons if button not in self._buttons]
        choices = [*self._numbered(), *self._named(words)]
        return "\n".join([reply.plain, *([""] if choices else []), *choices])

    def _numbered(self) -> list[str]:
        sentence = texts_for(self._chat.language).basics.terminal_choice
        return [sentence.format(number=number, label=button.label) for number, button in enumerate(self._buttons, 1)]

    def _named(self, words: list[str]) -> list[str]:
        sentence = texts_for(self._chat.language).dialogs.or_type
        return [sentence.format(words=", ".join(words))] if words else []


def _has_number(button: Button, dialog: Dialog | None) -> bool:
    """Tell whether a typed number chooses a button: in a dialog it is an answer, unless ways to go on are asked for."""
    if dialog is None:
        return True
    step = dialog.now
    return isinstance(step, Choice) and not step.direct and isinstance(button.data, Choose)


def chat(services: Services, read: Callable[[str], str], write: Callable[[str], None]) -> None:
    """Talk until the end of the input or Ctrl-C; nothing is remembered afterwards."""
    with asyncio.Runner() as runner:
        state = runner.run(open_state())
        try:
            _talk(Terminal(services, state), runner, read, write)
        finally:
            runner.run(state.close())


def _talk(terminal: Terminal, runner: asyncio.Runner, read: Callable[[str], str], write: Callable[[str], None]) -> None:
    for language in ("vi", "en"):
        write(texts_for(language).basics.terminal_welcome)
    try:
        while True:
            answer = runner.run(terminal.say(read(f"\n{PROMPT}")))
            if answer:
                write(f"\n{answer}")
    except (EOFError, KeyboardInterrupt):
        write(f"\n{texts_for('vi').basics.terminal_goodbye}")
