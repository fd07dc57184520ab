"""The one table of commands: menu, help and dispatch in Telegram and in the terminal follow from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from bot import browse
from bot.actions import OpenPoint, SetLanguage
from bot.addressing import Addressed
from bot.calculate import calculate
from bot.calculating import begun, calculated, said_in_dialog, worked_out
from bot.calculators import CALCULATORS
from bot.effects import EndDialog, RememberTurn
from bot.markup import escape
from bot.numbers import nearest
from bot.replies import Button, Reply
from bot.requests import Outcome, Place, Request
from bot.services import Services
from bot.texts import texts_for
from bot.texts.schema import Texts
from knowledge.guide import LANGUAGES, Language

LONGEST_QUESTION = 1000
"""A longer question is answered on its start."""
WELCOME_POINTS = 3

Run = Callable[[Request, Services], Outcome]


@dataclass(frozen=True)
class Command:
    """One row: the name in menus, what it does, its other names, and where menus and help show it."""

    name: str
    run: Run
    aliases: tuple[str, ...] = ()
    shown_in: frozenset[Place] = frozenset({"private", "group", "terminal"})

    def title(self, texts: Texts) -> str:
        """Return what it does in a few words."""
        return texts.rim.commands.get(self.name) or texts.calculators.calculators[self.name].title


def ask(request: Request, services: Services) -> Outcome:
    """Answer a question, or somebody's message that was pointed at."""
    typed = request.text.strip()
    question = (typed or request.quoted.strip())[:LONGEST_QUESTION]
    if not question:
        return Outcome(Reply(request.texts.rim.ask_what))
    turns = (*request.turns, request.quoted[:LONGEST_QUESTION]) if typed and request.quoted else request.turns
    answer = services.answerer.answer(question, turns, request.chosen)
    if answer.calculation:
        return calculated(answer, request, services)
    remembered = () if answer.decision == "small_talk" else (RememberTurn(question),)
    return Outcome(answer.reply, effects=remembered)


def topics(request: Request, services: Services) -> Outcome:
    """Show the sections of the guide."""
    return Outcome(browse.topics(services.answerer.guide, request.texts.answers, request.language))


def calculation(command: str, request: Request, services: Services) -> Outcome:
    """Work out a figure; with nothing to work on, ask for it field by field."""
    if not request.text.strip():
        return begun(command, {}, request.language, request, services)
    return worked_out(calculate(command, request.text, request.language), request.language, services)


def language(request: Request, services: Services) -> Outcome:
    """Let the asker choose the language of the answers."""
    if request.place == "group":
        return Outcome(Reply(request.texts.rim.language_in_group))
    return Outcome(language_page(request.chosen, request.texts, request.texts.rim.language_choice))


def language_page(chosen: Language | None, texts: Texts, sentence: str) -> Reply:
    """Return a sentence above the languages to choose from, the chosen one marked."""
    choices: tuple[Language | None, ...] = (*LANGUAGES, None)
    return Reply(sentence, (tuple(_choice(each, each == chosen, texts) for each in choices),))


def _choice(choice: Language | None, current: bool, texts: Texts) -> Button:
    label = texts.rim.language_labels[choice or "auto"]
    return Button(f"✓ {label}" if current else label, str(SetLanguage(choice)))


def cancel(request: Request, services: Services) -> Outcome:
    """End the dialog that is going on."""
    words = request.texts.dialogs
    return Outcome(Reply(words.cancelled if request.open else words.nothing_to_cancel), effects=(EndDialog(),))


def help(request: Request, services: Services) -> Outcome:
    """Explain the bot in the place where it was asked."""
    rim = request.texts.rim
    lines = [
        rim.help_line.format(command=command.name, title=escape(command.title(request.texts)))
        for command in shown(request.place)
    ]
    by_place = {"private": rim.help, "group": rim.help_group, "terminal": rim.help_terminal}
    return Outcome(Reply(by_place[request.place].format(commands="\n".join(lines))))


def start(request: Request, services: Services) -> Outcome:
    """Say what the bot is for, with the first points of the guide to try."""
    rim, guide = request.texts.rim, services.answerer.guide
    name = escape(guide.title(request.language))
    if request.place == "group":
        return Outcome(Reply(rim.welcome_group.format(guide=name)))
    points = [section.points[0] for section in guide.sections if section.points][:WELCOME_POINTS]
    rows = tuple(
        (Button(browse.label(point.in_language(request.language).title), str(OpenPoint(point.id))),) for point in points
    )
    return Outcome(Reply(rim.welcome.format(guide=name), rows))


COMMANDS: tuple[Command, ...] = (
    Command("ask", ask, ("hoi",)),
    Command("topics", topics, ("mucluc",)),
    *(Command(each.command, partial(calculation, each.command), each.aliases) for each in CALCULATORS),
    Command("language", language, ("ngonngu",), frozenset({"private", "terminal"})),
    Command("cancel", cancel, ("huy",), shown_in=frozenset()),
    Command("help", help, ("trogiup",)),
    Command("start", start, shown_in=frozenset()),
)

BY_NAME: Mapping[str, Command] = {name: command for command in COMMANDS for name in (command.name, *command.aliases)}


def shown(place: Place) -> list[Command]:
    """Return the commands that menus and help show in a place."""
    return [command for command in COMMANDS if place in command.shown_in]


def is_known(addressed: Addressed) -> bool:
    """Tell whether this can be carried out, or was at least certainly meant for this bot."""
    return addressed.command is None or addressed.command in BY_NAME or addressed.reason == "mention"


def perform(addressed: Addressed, request: Request, services: Services) -> Outcome:
    """Carry out what was said; a plain text is a question."""
    if addressed.command is None:
        return said_in_dialog(request, services) if request.continues_dialog else ask(request, services)
    command = BY_NAME.get(addressed.command)
    return command.run(request, services) if command else _unknown(addressed.command, request)


def _unknown(name: str, request: Request) -> Outcome:
    rim = texts_for(request.language).rim
    near = nearest(name, BY_NAME)
    if near:
        return Outcome(Reply(rim.unknown_command_near.format(command=name, suggestion=near)))
    return Outcome(Reply(rim.unknown_command.format(command=name)))
