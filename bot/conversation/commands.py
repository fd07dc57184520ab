"""The one table of commands: menu, help and dispatch in Telegram and in the terminal follow from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from bot.calculations.calculate import calculate
from bot.calculators import CALCULATORS
from bot.conversation import feedback, group_settings, learning
from bot.conversation.calculating import begun, calculated, said_in_dialog, table, worked_out
from bot.conversation.deep_links import GREETING, Begin, Opens, beside_first, link, opened_by
from bot.conversation.effects import EndDialog, RememberTurn
from bot.conversation.privacy import forget, my_data, privacy
from bot.conversation.requests import Audience, Outcome, Place, Request, SentFile
from bot.conversation.services import Services
from bot.groups.addressing import Addressed
from bot.guide import browse
from bot.guide.answerer import Answer, Shape
from bot.numbers.typed_text import nearest
from bot.owners.gaps import find_gaps, gaps_page
from bot.owners.statistics import stats_page
from bot.replies.buttons import OpenPoint, OpenSection, SetLanguage
from bot.replies.markup import escape
from bot.replies.reply import Button, Reply
from bot.texts import texts_for
from bot.texts.schema import Texts
from knowledge.guide import LANGUAGES, Language
from knowledge.toolbox.shortening import shorten

LONGEST_QUESTION = 1000
"""A longer question is answered on its start."""
WELCOME_POINTS = 3
SURE = 0.9
"""Confidence from which a question to everybody in a group is answered."""

WIDER: Mapping[Audience, Audience] = {"group_admin": "group", "owner": "private"}
"""Whose commands are also for those who may do more."""

Run = Callable[[Request, Services], Outcome]
Record = Literal["misses", "days", "documents"]


@dataclass(frozen=True)
class Command:
    """One row: the name in menus, what it does, its other names, and whom menus and help show it."""

    name: str
    run: Run
    aliases: tuple[str, ...] = ()
    shown_in: frozenset[Audience] = frozenset({"private", "group", "terminal"})
    reads_personal: bool = False
    """Whether it needs to know everything that is kept of the asker."""
    reads: Record | None = None
    """What it needs to know besides, an owner's command in private only."""
    minds_admins: bool = False
    """Whether it matters if an admin of the group asks, which Telegram has to be asked about."""

    def title(self, texts: Texts) -> str:
        """Return what it does in a few words."""
        return texts.basics.commands.get(self.name) or texts.calculators.calculators[self.name].title


def ask(request: Request, services: Services, only_if_sure: bool = False) -> Outcome:
    """Answer a question, or somebody's message that was pointed at; `only_if_sure` says nothing else."""
    typed = request.text.strip()
    question = (typed or request.quoted.strip())[:LONGEST_QUESTION]
    if not question:
        return Outcome(Reply(request.texts.basics.ask_what))
    turns = (*request.turns, request.quoted[:LONGEST_QUESTION]) if typed and request.quoted else request.turns
    shape = Shape(request.settings.short, request.settings.related)
    answer = services.answerer.answer(question, turns, request.chosen, shape)
    if only_if_sure and not is_sure(answer):
        return Outcome()
    if answer.calculation:
        return calculated(answer, request, services)
    remembered = () if answer.decision == "small_talk" else (RememberTurn(question),)
    reply = readable_in_private(answer) if request.place == "group" else answer.reply
    effects = (*remembered, *feedback.kept(answer, request))
    return Outcome(feedback.invited(reply, answer, request), effects=effects)


def is_sure(answer: Answer) -> bool:
    """Tell whether an answer may be given to people who did not ask the bot."""
    return answer.decision == "answer" and answer.finding.confidence >= SURE


def readable_in_private(answer: Answer) -> Reply:
    """Return an answer with a link to what it shows: reading on in a group would fill it with pages."""
    if answer.shown is None:
        return answer.reply
    return beside_first(answer.reply, link(texts_for(answer.language).inline.open_in_private, answer.shown))


def topics(request: Request, services: Services) -> Outcome:
    """Show the sections of the guide."""
    return Outcome(browse.topics_page(services.answerer.guide, request.texts.answers, request.language))


def calculation(command: str, request: Request, services: Services) -> Outcome:
    """Work out a figure; with nothing to work on, ask for it field by field."""
    if request.file and command in TABLE_COMMANDS:
        return table(request.file, request)
    if not request.text.strip():
        return begun(command, {}, request.figures_language, request, services)
    language = request.figures_language
    return worked_out(calculate(command, request.text, language), language, services)


def language(request: Request, services: Services) -> Outcome:
    """Let the asker choose the language of the answers."""
    if request.place == "group":
        return Outcome(Reply(request.texts.basics.language_in_group))
    return Outcome(language_page(request.chosen, request.texts, request.texts.basics.language_choice))


def language_page(chosen: Language | None, texts: Texts, sentence: str) -> Reply:
    """Return a sentence above the languages to choose from, the chosen one marked."""
    choices: tuple[Language | None, ...] = (*LANGUAGES, None)
    return Reply(sentence, (tuple(_choice(each, each == chosen, texts) for each in choices),))


def _choice(choice: Language | None, current: bool, texts: Texts) -> Button:
    label = texts.basics.language_labels[choice or "auto"]
    return Button(f"✓ {label}" if current else label, SetLanguage(choice))


def settings(request: Request, services: Services) -> Outcome:
    """Show or change the settings of a group; elsewhere there is only the language to choose."""
    if request.place == "group":
        return group_settings.show(request)
    return Outcome(language_page(request.chosen, request.texts, request.texts.group.elsewhere))


def cancel(request: Request, services: Services) -> Outcome:
    """End the dialog that is going on."""
    words = request.texts.dialogs
    return Outcome(Reply(words.cancelled if request.open else words.nothing_to_cancel), effects=(EndDialog(),))


def help(request: Request, services: Services) -> Outcome:
    """Explain the bot in the place where it was asked."""
    words = request.texts.basics
    lines = [
        words.help_line.format(command=command.name, title=escape(command.title(request.texts)))
        for command in shown(audience_of(request, services))
    ]
    in_group = request.texts.group.help.get(request.settings.answers_when, words.help_group)
    by_place = {"private": words.help, "group": in_group, "terminal": words.help_terminal}
    return Outcome(Reply(by_place[request.place].format(commands="\n".join(lines))))


def start(request: Request, services: Services) -> Outcome:
    """Open what a link leads to; without one, or where it leads nowhere, say what the bot is for."""
    payload, request = request.text.strip(), replace(request, text="")
    if request.place == "group" and payload:
        return Outcome()  # a link that adds the bot to a group brings this, right after the greeting
    if request.place != "private" or payload in ("", GREETING):
        return Outcome(_welcome(request, services))
    target = opened_by(payload, services.answerer.guide)
    if target:
        return _opened(target, request, services)
    welcome = _welcome(request, services)
    return Outcome(replace(welcome, text=f"{request.texts.inline.link_out_of_date}\n\n{welcome.text}"))


def _opened(target: Opens, request: Request, services: Services) -> Outcome:
    guide, words, language = services.answerer.guide, request.texts.answers, request.language
    match target:
        case Begin(command):
            return begun(command, {}, language, request, services)
        case OpenSection(section, page):
            return Outcome(browse.section_page(guide, section, page, words, language))
        case OpenPoint(point):
            read = guide.point(point)
            effects = (RememberTurn(read.in_language(language).title),) if read else ()
            return Outcome(browse.point_page(guide, point, words, language), effects=effects)


def _welcome(request: Request, services: Services) -> Reply:
    """Return what the bot is for, in private with the first points of the guide to try."""
    words, guide = request.texts.basics, services.answerer.guide
    name = escape(guide.title(request.language))
    if request.place == "group":
        return Reply(words.welcome_group.format(guide=name))
    points = [section.points[0] for section in guide.sections if section.points][:WELCOME_POINTS]
    rows = tuple((Button(shorten(point.in_language(request.language).title), OpenPoint(point.id)),) for point in points)
    return Reply(words.welcome.format(guide=name), rows)


def gaps(request: Request, services: Services) -> Outcome:
    """List what was not answered well, for owners in private."""
    if (refusal := _not_for_owner(request, services)) is not None:
        return refusal
    if request.misses is None:
        return Outcome(Reply(request.texts.owners.not_kept))
    return Outcome(gaps_page(find_gaps(request.misses, services.encoder), request.language))


def stats(request: Request, services: Services) -> Outcome:
    """Count questions and votes, for owners in private."""
    refusal = _not_for_owner(request, services)
    return refusal or Outcome(stats_page(request.days, request.now, request.language))


def learn(request: Request, services: Services) -> Outcome:
    """Look at a document that is to be learnt, for owners in private."""
    return _not_for_owner(request, services) or learning.offer(request)


def sources(request: Request, services: Services) -> Outcome:
    """List what the bot answers from, for owners in private."""
    if (refusal := _not_for_owner(request, services)) is not None:
        return refusal
    return Outcome(learning.sources_page(services.answerer.guide, request.documents, request.language))


def sent_file(file: SentFile, request: Request, services: Services) -> Outcome:
    """Take a file that came without a command: a table, or from an owner in private a document to learn."""
    if learning.is_document(file.name) and _not_for_owner(request, services) is None:
        return learning.offer(request)
    return table(file, request)


def _not_for_owner(request: Request, services: Services) -> Outcome | None:
    """Return what to say to anybody but an owner in private."""
    if request.asker.user not in services.owners:
        return Outcome(Reply(request.texts.owners.only_owner))
    return None if request.place == "private" else Outcome(Reply(request.texts.owners.only_private))


COMMANDS: tuple[Command, ...] = (
    Command("ask", ask, ("hoi",)),
    Command("topics", topics, ("mucluc",)),
    *(Command(each.command, partial(calculation, each.command), each.aliases) for each in CALCULATORS),
    Command("settings", settings, ("caidat",), frozenset({"group"}), minds_admins=True),
    Command("language", language, ("ngonngu",), frozenset({"private", "terminal"})),
    Command("cancel", cancel, ("huy",), shown_in=frozenset()),
    Command("help", help, ("trogiup",), minds_admins=True),
    Command("privacy", privacy, shown_in=frozenset({"private", "group"})),
    Command("forget", forget, ("quen",), frozenset({"private", "group"}), reads_personal=True),
    Command("mydata", my_data, ("dulieu",), frozenset({"private"}), reads_personal=True),
    Command("gaps", gaps, ("cauhoikho",), frozenset({"owner"}), reads="misses"),
    Command("stats", stats, ("thongke",), frozenset({"owner"}), reads="days"),
    Command("learn", learn, ("hoc",), frozenset({"owner"}), reads="documents"),
    Command("sources", sources, ("nguon",), frozenset({"owner"}), reads="documents"),
    Command("start", start, shown_in=frozenset()),
)

TABLE_COMMANDS = ("compare", "csv")
LEARN = "learn"

BY_NAME: Mapping[str, Command] = {name: command for command in COMMANDS for name in (command.name, *command.aliases)}


def shown(audience: Audience) -> list[Command]:
    """Return the commands that menus and help show; who may do more is shown what all may do too."""
    seen = {audience, WIDER.get(audience, audience)}
    return [command for command in COMMANDS if seen & command.shown_in]


def audience_of(request: Request, services: Services) -> Audience:
    """Return whom a help is for."""
    if request.place == "group":
        return "group_admin" if request.by_admin else "group"
    return "owner" if request.place == "private" and request.asker.user in services.owners else request.place


def is_known(addressed: Addressed) -> bool:
    """Tell whether this can be carried out, or was at least certainly meant for this bot."""
    return addressed.command is None or addressed.command in BY_NAME or addressed.reason == "mention"


def takes_file(addressed: Addressed) -> bool:
    """Tell whether a command works on the file of the message that it answers."""
    command = BY_NAME.get(addressed.command or "")
    return command is not None and command.name in (*TABLE_COMMANDS, LEARN)


def reads_personal(addressed: Addressed) -> bool:
    """Tell whether a command needs to know everything that is kept of the asker."""
    command = BY_NAME.get(addressed.command or "")
    return command is not None and command.reads_personal


def record_for(
    addressed: Addressed, place: Place, user: int, services: Services, *, sends_file: bool = False
) -> Record | None:
    """Return what a command of the owners works on, for owners in private; a file alone may be there to learn."""
    command = BY_NAME.get(addressed.command or (LEARN if sends_file else ""))
    return command.reads if command and place == "private" and user in services.owners else None


def minds_admins(addressed: Addressed) -> bool:
    """Tell whether it matters for a command if an admin of the group asks."""
    command = BY_NAME.get(addressed.command or "")
    return command is not None and command.minds_admins


def perform(addressed: Addressed, request: Request, services: Services) -> Outcome:
    """Carry out what was said; a plain text is a question."""
    if addressed.reason == "overheard":
        return ask(replace(request, turns=(), quoted=""), services, only_if_sure=True)
    if addressed.command is None and request.hears_commands_only:
        return Outcome()
    if addressed.command is None and request.file:
        return sent_file(request.file, request, services)
    if addressed.command is None and request.answers_for_another:
        return Outcome(Reply(escape(request.texts.dialogs.not_yours)))
    if addressed.command is None:
        return said_in_dialog(request, services) if request.continues_dialog else ask(request, services)
    command = BY_NAME.get(addressed.command)
    return command.run(request, services) if command else _unknown(addressed.command, request)


def _unknown(name: str, request: Request) -> Outcome:
    words = texts_for(request.language).basics
    near = nearest(name, BY_NAME)
    if near:
        return Outcome(Reply(words.unknown_command_near.format(command=name, suggestion=near)))
    return Outcome(Reply(words.unknown_command.format(command=name)))
