"""The same bot in a terminal: answers as plain text, buttons as numbers to type."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from bot.calculations.dialog import Dialog
from bot.calculators.steps import Choice
from bot.conversation.button_presses import task_for_press
from bot.conversation.commands import task_for
from bot.conversation.effects import KeepDialog, Occasion, changes_of
from bot.conversation.lookups import Ways, look_up, way, ways_to_state, ways_under_message
from bot.conversation.needs import BY_ADMIN, FILE_AT_HAND, NAMED_PERSON, OPEN_DIALOG, SEES_ALL, LookedUp
from bot.conversation.requests import Outcome, Press, Request
from bot.conversation.services import Services
from bot.groups.addressing import Addressed, Incoming, Me, address
from bot.replies.asker import Asker
from bot.replies.buttons import Choose, ShowChart
from bot.replies.reply import Button, Reply
from bot.state.state import State, open_state
from bot.texts import texts_for
from index.words.language import detect
from knowledge.guide import Language

PROMPT = "> "
HERE = Asker(chat=0, topic=None, user=0)
ME = Me(id=1, username="bot")


async def _no(_: LookedUp) -> bool:
    return False


async def _yes(_: LookedUp) -> bool:
    return True


async def _none(_: LookedUp) -> None:
    return None


NO_GROUP_AND_NO_FILE: Ways = {
    **way(BY_ADMIN, _no),
    **way(SEES_ALL, _yes),
    **way(NAMED_PERSON, _none),
    **way(FILE_AT_HAND, _none),
}
"""What only Telegram can tell."""


class Terminal:
    """One conversation: a typed line in, the text to show out."""

    def __init__(self, services: Services, state: State, language: Language = "vi") -> None:
        self._services = services
        self._state = state
        self._language = language
        self._buttons: tuple[Button, ...] = ()
        self._message = 0

    async def say(self, line: str) -> str:
        """Return what the bot answers to a line: a question, a command or the number of a choice."""
        typed = line.strip()
        now = datetime.now(UTC)
        in_dialog = await self._state.dialogs.open(HERE, now) is not None
        if typed.isdecimal() and self._buttons and not in_dialog:
            return await self._choose(int(typed), now)
        addressed = address(Incoming(typed, in_group=False), ME)
        return await self._perform(addressed, now) if isinstance(addressed, Addressed) and typed else ""

    async def _perform(self, addressed: Addressed, now: datetime) -> str:
        chosen = await self._state.people.language(HERE.user)
        request = Request(addressed.text, "terminal", chosen=chosen, fallback=self._language, now=now)
        task = task_for(addressed, request, self._services)
        looked_up = await look_up((OPEN_DIALOG, *task.needs), self._ways(now))
        return await self._show(task.run(replace(request, looked_up=looked_up), self._services), now)

    async def _choose(self, number: int, now: datetime) -> str:
        data = self._buttons[number - 1].data if 1 <= number <= len(self._buttons) else None
        if data is None:
            return texts_for(self._language).basics.terminal_no_choice.format(number=number)
        press = Press(data, self._message, "terminal", language=self._language, now=now)
        task = task_for_press(press, self._services)
        looked_up = await look_up(task.needs, self._ways(now))
        return await self._show(task.run(replace(press, looked_up=looked_up), self._services), now)

    def _ways(self, now: datetime) -> Ways:
        return {
            **ways_to_state(self._state, HERE, now),
            **ways_under_message(self._state, HERE, self._message),
            **NO_GROUP_AND_NO_FILE,
        }

    async def _show(self, outcome: Outcome, now: datetime) -> str:
        """Return a reply as plain text with its choices; sentences that follow stay in its language."""
        if outcome.reply is None:
            return outcome.notice
        self._message += outcome.replaces is None
        await self._state.commit(list(changes_of(outcome.effects, Occasion(HERE, now, self._message), self._state)))
        dialog = next((effect.dialog for effect in outcome.effects if isinstance(effect, KeepDialog)), None)
        return self._written(outcome.reply, dialog)

    def _written(self, reply: Reply, dialog: Dialog | None) -> str:
        self._language = detect(reply.plain, self._language)
        # A picture has no place here.
        buttons = [button for row in reply.rows for button in row if button.data not in (None, ShowChart())]
        self._buttons = tuple(button for button in buttons if _has_number(button, dialog))
        words = [button.label for button in buttons if button not in self._buttons]
        choices = [*self._numbered(), *self._named(words)]
        return "\n".join([reply.plain, *([""] if choices else []), *choices])

    def _numbered(self) -> list[str]:
        sentence = texts_for(self._language).basics.terminal_choice
        return [sentence.format(number=number, label=button.label) for number, button in enumerate(self._buttons, 1)]

    def _named(self, words: list[str]) -> list[str]:
        sentence = texts_for(self._language).dialogs.or_type
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
