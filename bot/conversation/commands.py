"""The one table of commands: menu, help and dispatch in Telegram and in the terminal follow from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from bot.calculations.calculate import Calculation, calculate, typed_so_far
from bot.calculators import CALCULATOR_BY_NAME, CALCULATORS
from bot.calculators.base import Calculator
from bot.conversation import group_settings, owner_settings
from bot.conversation.asking import answer_if_sure, ask, plain_text
from bot.conversation.calculating import ask_first_input, show_result, work_out_table
from bot.conversation.deep_links import ALL_COMMANDS, PRIVACY
from bot.conversation.effects import EndDialog, KeepPage, ShowOwnersMenu
from bot.conversation.gaps import gaps
from bot.conversation.group_words import ways_to_ask
from bot.conversation.languages import language, language_page
from bot.conversation.needs import (
    ANSWERED_LATELY,
    ASKED_LATELY,
    BY_ADMIN,
    DAY_COUNTS,
    DIGEST_WANTED,
    DOCUMENTS,
    EARLIER_TURNS,
    EDITED_RESULT,
    FILE_AT_HAND,
    FURTHER_CONTACTS,
    HAND_OFF,
    HANDBOOK_WANTED,
    KNOWN_GROUPS,
    MISSES,
    NAMED_PERSON,
    OPEN_DIALOG,
    PERSON_ASKED,
    PERSONAL_DATA,
    SENT_FILE,
    SET_ASIDE_QUESTIONS,
    STANDING,
    STORED_ANSWERS,
    TAUGHT,
    TURN_REPLIED_TO,
    VERSIONS_TAUGHT,
    WAITING_DRAFT,
    Needs,
)
from bot.conversation.outreach import allow, broadcast, groups
from bot.conversation.owner_commands import (
    is_to_work_on,
    learn,
    owners_file,
    owners_only,
    owners_text,
    sent_table,
    sources,
    stats,
)
from bot.conversation.privacy import forget, my_data, privacy
from bot.conversation.reporting import report
from bot.conversation.requests import Audience, Outcome, Place, Press, Request
from bot.conversation.services import Services
from bot.conversation.start import start
from bot.conversation.tasks import Run, Task
from bot.conversation.without_words import Medium, answer_without_words
from bot.groups.addressing import Addressed
from bot.groups.chat_settings import ChatSettings
from bot.groups.settings_wishes import wishes_setting
from bot.groups.standing import NOT_ASKED, Standing
from bot.guide import browse
from bot.numbers.typed_text import nearest
from bot.replies.buttons import ListCommands
from bot.replies.markup import escape
from bot.replies.reply import Button, Reply
from bot.sheets.table_file import is_table_name
from bot.texts import texts_for
from bot.texts.schema import Texts
from bot.understanding.pointing import asks_of_file, compares_notions
from bot.understanding.quotes import is_about_quote_alone, told_of, without_story
from knowledge.guide import Language
from knowledge.toolbox.folding import fold

EVERYWHERE: frozenset[Audience] = frozenset({"private", "group", "terminal"})
OWNERS: frozenset[Audience] = frozenset({"owner"})
GROUPS_AND_OWNERS: frozenset[Audience] = frozenset({"group", "owner"})
WIDER: Mapping[Audience, Audience] = {"group_admin": "group", "owner": "private"}
"""Whose commands are also for those who may do more."""
ALL_OF_THEM = frozenset({"all", "het", "tat ca", "day du", "full"})
"""What asks for all commands after `/help`, folded."""


@dataclass(frozen=True)
class Command:
    """One row: the name in menus, what it does, its other names, whom menus and help show it, and what it needs."""

    name: str
    run: Run[Request]
    aliases: tuple[str, ...] = ()
    shown_in: frozenset[Audience] = EVERYWHERE
    needs: Needs = ()

    @property
    def is_for_owners(self) -> bool:
        """Tell whether only owners may use it, and only in private."""
        return self.shown_in == OWNERS

    def title(self, texts: Texts) -> str:
        """Return what it does in a few words."""
        return texts.basics.commands.get(self.name) or texts.calculators.calculators[self.name].title


def topics(request: Request, services: Services) -> Outcome:
    """Show the sections of the guide."""
    guide, in_group = services.answerer.guide, request.place == "group"
    return Outcome(browse.topics_page(guide, request.texts.answers, request.language, in_group=in_group))


def calculation(command: str, request: Request, services: Services) -> Outcome:
    """Work out a figure of what is typed or replied to; with nothing to work on, ask for it field by field."""
    language = request.figures_language
    quoted = without_story(request.replied.quoted) if any(map(str.isdecimal, request.replied.quoted)) else ""
    for numbers in (quoted, *told_of(quoted, command)) if quoted else ():
        if worked_out := _of_quote(command, request.text, numbers, language):
            return show_result(worked_out, language, request.place, services)
    if request.text.strip() and not (quoted and is_about_quote_alone(request.text)):
        found = calculate(command, request.text, language)
        typed = typed_so_far(command, request.text) if found.error and found.error[0] == "missing_field" else {}
        if typed:
            return ask_first_input(command, typed, language, request, services)
        return show_result(found, language, request.place, services)
    return ask_first_input(command, {}, language, request, services)


def _of_quote(command: str, text: str, quoted: str, language: Language) -> Calculation | None:
    """Return the result of the numbers in a message that is replied to, with those that have a label in the command.

    None where they are not enough, and where the command has numbers of its own.
    """
    if any(map(str.isdecimal, text)):
        if "=" not in text or calculate(command, text, language).error is None:
            return None
        worked_out = calculate(command, f"{quoted} {text}", language)
    else:
        worked_out = calculate(command, quoted, language)
    return None if worked_out.error else worked_out


def calculation_or_table(command: str, request: Request, services: Services) -> Outcome:
    """Work out the table in a file; without a file, what is typed."""
    file = request.looked_up[FILE_AT_HAND]
    return work_out_table(file, request) if file else calculation(command, request, services)


def settings(request: Request, services: Services) -> Outcome:
    """Show or change the settings of a group, in private to owners those of the bot; else there is the language."""
    if request.place == "group":
        return group_settings.show_group_settings(request)
    if owners_only(request, services) is None and services.handbook:
        return owner_settings.show_owner_settings(services.handbook, request, services)
    return Outcome(language_page(request.chosen, request.texts, request.texts.group.elsewhere))


def cancel(request: Request, services: Services) -> Outcome:
    """End the dialog that is going on."""
    words, open = request.texts.dialogs, request.looked_up[OPEN_DIALOG]
    return Outcome(Reply(words.cancelled if open else words.nothing_to_cancel), effects=(EndDialog(),))


def help(request: Request, services: Services) -> Outcome:
    """Explain the bot in the place where it was asked, in a few lines; `all` after it asks for all commands."""
    request = request.in_language_of_app()
    words, audience = request.texts.basics, audience_of(request, services)
    if request.place == "terminal" or (request.place == "private" and fold(request.text.strip()) in ALL_OF_THEM):
        return Outcome(commands_page(audience, request.texts))
    if request.place == "group":
        page = help_in_group(audience, request.settings, request.looked_up[STANDING], request.language)
        return Outcome(page, effects=(KeepPage("help", request.language, audience),))
    named = {command.name: _line(command, request.texts) for command in shown(audience)}
    text = words.help.format(
        topics=named["topics"],
        calculators=_calculators_line(request.texts),
        settings=named.get("settings", named["language"]),
        privacy=named["privacy"],
    )
    return Outcome(Reply(text, ((Button(words.all_commands, ListCommands()),),)))


def help_in_group(audience: Audience, settings: ChatSettings, standing: Standing, language: Language) -> Reply:
    """Return the help of a group: how to ask here, and the commands."""
    texts = texts_for(language)
    lines = [*_lines(_in_few_lines(audience), texts), _calculators_line(texts)]
    text = texts.group.help.format(ways=ways_to_ask(settings, standing, language), commands="\n".join(lines))
    return Reply(text, ((Button(texts.basics.all_commands, payload=ALL_COMMANDS),),))


def commands_page(audience: Audience, texts: Texts) -> Reply:
    """Return all commands that somebody may use, a line each."""
    words = texts.basics.help_terminal if audience == "terminal" else texts.basics.help_all
    return Reply(words.format(commands="\n".join(_lines(shown(audience), texts))))


def commands_pressed(data: ListCommands, press: Press, services: Services) -> Outcome:
    """Show all commands below the help."""
    return Outcome(commands_page(_audience(press.place, press.asker.user, services), press.texts))


def opened(request: Request, services: Services) -> Outcome:
    """Show what `/start` opens: all commands, what is kept, or what a link of the guide leads to, or the welcome."""
    if request.place == "private" and request.text.strip() == ALL_COMMANDS:
        bare = replace(request, text="")
        return Outcome(commands_page(_audience(bare.place, bare.asker.user, services), bare.texts))
    if request.place == "private" and request.text.strip() == PRIVACY:
        return privacy(replace(request, text=""), services)
    outcome = start(request, services)
    is_owners = request.place == "private" and request.asker.user in services.owners
    return replace(outcome, effects=(*outcome.effects, ShowOwnersMenu())) if is_owners else outcome


def _lines(commands: Iterable[Command], texts: Texts) -> list[str]:
    return [_line(command, texts) for command in commands]


def _line(command: Command, texts: Texts) -> str:
    return texts.basics.help_line.format(command=command.name, title=escape(command.title(texts)))


def _in_few_lines(audience: Audience) -> list[Command]:
    """Return the commands that are no calculators."""
    return [command for command in shown(audience) if command.name not in CALCULATOR_BY_NAME]


def _calculators_line(texts: Texts) -> str:
    names = " ".join(f"/{calculator.command}" for calculator in CALCULATORS)
    return texts.basics.calculators_line.format(commands=names)


def _row(calculator: Calculator) -> Command:
    """Return the row of a calculator; those that read several lines also read the table in a file."""
    name, aliases = calculator.command, calculator.aliases
    if calculator.read and calculator.reads_files:
        return Command(name, partial(calculation_or_table, name), aliases, needs=(FILE_AT_HAND, EARLIER_TURNS))
    return Command(name, partial(calculation, name), aliases, needs=(EARLIER_TURNS,))


def _with_commands(run: Run[Request], request: Request, services: Services) -> Outcome:
    """Carry out what was said; where plain words ask for a command, that command."""
    outcome: Outcome = run(request, services)
    if not outcome.command:
        return outcome
    name = outcome.command if _is_ready(outcome.command, request, services) else "help"
    known = request.looked_up.having(BY_ADMIN, False).having(STANDING, NOT_ASKED)
    bare = replace(request, text="", looked_up=known)
    done: Outcome = BY_NAME[name].run(bare, services)
    return done


def _is_ready(command: str, request: Request, services: Services) -> bool:
    """Tell whether a command has what it needs where plain words ask for it: settings in a group need too much."""
    if command != "settings":
        return True
    is_owners = owners_only(request, services) is None
    return request.place != "group" and (not is_owners or HANDBOOK_WANTED in request.looked_up)


COMMANDS: tuple[Command, ...] = (
    Command(
        "ask",
        partial(_with_commands, ask),
        ("hoi",),
        needs=(EARLIER_TURNS, TURN_REPLIED_TO, OPEN_DIALOG, STORED_ANSWERS, FURTHER_CONTACTS),
    ),
    Command("topics", topics, ("mucluc",)),
    *map(_row, CALCULATORS),
    Command("report", report, ("baocao",), needs=(FILE_AT_HAND,)),
    Command(
        "settings",
        settings,
        ("caidat",),
        GROUPS_AND_OWNERS,
        (BY_ADMIN, STANDING, NAMED_PERSON, FURTHER_CONTACTS, HANDBOOK_WANTED),
    ),
    Command("language", language, ("ngonngu",), frozenset({"private", "terminal"})),
    Command("cancel", cancel, ("huy",), frozenset(), (OPEN_DIALOG,)),
    Command("help", help, ("trogiup",), needs=(BY_ADMIN, STANDING)),
    Command("privacy", privacy, shown_in=frozenset({"private", "group"})),
    Command("forget", forget, ("quen",), frozenset({"private", "group"}), (PERSONAL_DATA,)),
    Command("mydata", my_data, ("dulieu",), frozenset({"private"}), (PERSONAL_DATA,)),
    Command("gaps", gaps, ("cauhoikho",), OWNERS, (MISSES, SET_ASIDE_QUESTIONS)),
    Command("stats", stats, ("thongke",), OWNERS, (DAY_COUNTS, ASKED_LATELY, VERSIONS_TAUGHT, DIGEST_WANTED)),
    Command("groups", groups, ("nhom",), OWNERS, (KNOWN_GROUPS,)),
    Command("allow", allow, ("chophep",), OWNERS, (KNOWN_GROUPS,)),
    Command("broadcast", broadcast, ("guinhom",), OWNERS, (KNOWN_GROUPS,)),
    Command("learn", learn, ("hoc",), OWNERS, (FILE_AT_HAND, DOCUMENTS, TURN_REPLIED_TO, TAUGHT, MISSES)),
    Command("sources", sources, ("nguon",), OWNERS, (DOCUMENTS, HANDBOOK_WANTED)),
    Command("start", opened, shown_in=frozenset(), needs=(STANDING,)),
)
BY_NAME: Mapping[str, Command] = {name: command for command in COMMANDS for name in (command.name, *command.aliases)}

OVERHEARD = Task(answer_if_sure, (ANSWERED_LATELY,))
PLAIN_TEXT = Task(
    partial(_with_commands, plain_text),
    (
        EARLIER_TURNS,
        TURN_REPLIED_TO,
        OPEN_DIALOG,
        PERSON_ASKED,
        EDITED_RESULT,
        HAND_OFF,
        STORED_ANSWERS,
        FURTHER_CONTACTS,
    ),
)
OWNERS_TEXT = Task(partial(_with_commands, owners_text), (*PLAIN_TEXT.needs, HANDBOOK_WANTED, WAITING_DRAFT))
_ASK = ("ask", "hoi")
REPORT_OF_FILE = Task(report, (FILE_AT_HAND,))
TABLE_OF_FILE = Task(partial(calculation_or_table, "compare"), (FILE_AT_HAND, EARLIER_TURNS))
TABLE_ALONE = Task(sent_table, (SENT_FILE, EARLIER_TURNS))
OWNERS_FILE_ALONE = Task(owners_file, (SENT_FILE, DOCUMENTS, EARLIER_TURNS))


def shown(audience: Audience) -> list[Command]:
    """Return the commands that menus and help show; who may do more is shown what all may do too."""
    seen = {audience, WIDER.get(audience, audience)}
    return [command for command in COMMANDS if seen & command.shown_in]


def audience_of(request: Request, services: Services) -> Audience:
    """Return whom a help is for."""
    if request.place == "group" and request.looked_up[BY_ADMIN]:
        return "group_admin"
    return _audience(request.place, request.asker.user, services)


def _audience(place: Place, user: int, services: Services) -> Audience:
    return "owner" if place == "private" and user in services.owners else place


def task_for(
    addressed: Addressed,
    request: Request,
    services: Services,
    *,
    file: str | None = None,
    medium: Medium | None = None,
    replied_file: str | None = None,
) -> Task[Request]:
    """Return what is to be done for a message, before anything is looked up.

    `file` is the name of the file that came with it, `medium` what it is where it has neither words nor a file,
    `replied_file` the name of somebody else's file to which it replies.
    """
    if addressed.by == "overheard":
        return OVERHEARD
    if medium:
        return Task(partial(answer_without_words, medium), (EARLIER_TURNS,))
    on_file = _on_file(addressed, file, replied_file)
    if on_file:
        return on_file
    refused = owners_only(request, services)
    if addressed.command is None and file is not None and is_to_work_on(file, addressed.text, for_owner=not refused):
        return TABLE_ALONE if refused else OWNERS_FILE_ALONE
    if addressed.command in (None, *_ASK) and request.place == "group" and wishes_setting(addressed.text):
        return Task(lambda request, services: settings(replace(request, text=""), services), BY_NAME["settings"].needs)
    if addressed.command is None:
        return PLAIN_TEXT if refused else OWNERS_TEXT
    command = BY_NAME.get(addressed.command)
    if command is None:
        return Task(partial(_unknown, addressed.command))
    if command.is_for_owners and refused:
        return Task(lambda request, services: refused)
    if command.name == "compare" and compares_notions(addressed.text):
        return Task(_notions_compared, BY_NAME["ask"].needs)
    return Task(command.run, command.needs)


def _notions_compared(request: Request, services: Services) -> Outcome:
    """Ask the guide for what somebody typed behind `/compare` that are no people with figures."""
    return _with_commands(ask, replace(request, text=f"{request.texts.basics.compare} {request.text}"), services)


def _on_file(addressed: Addressed, file: str | None, replied_file: str | None) -> Task[Request] | None:
    """Return what plain words ask to be done with a table in a file, beside them or replied to; None for other words.

    A file that came with the message is worked out anyway; a report has to be asked for.
    """
    name = file or replied_file
    if name is None or not is_table_name(name) or addressed.command not in (None, *_ASK):
        return None
    asked = asks_of_file(addressed.text)
    if asked is None or (file and asked == "table" and addressed.command is None):
        return None
    return REPORT_OF_FILE if asked == "report" else TABLE_OF_FILE


def _unknown(name: str, request: Request, services: Services) -> Outcome:
    words = texts_for(request.language).basics
    near = nearest(name, BY_NAME)
    if near:
        return Outcome(Reply(words.unknown_command_near.format(command=name, suggestion=near)))
    return Outcome(Reply(words.unknown_command.format(command=name)))
