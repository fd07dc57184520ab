"""The groups that the bot is in, for owners: where, since when, and how much is asked."""

from babel.dates import format_date

from bot.replies.markup import bold, escape
from bot.replies.owner_buttons import AllowChat, AskLeaving, LeaveChat, ListGroups, OpenGroup
from bot.replies.reply import Button, Reply, Rows
from bot.state.group_values import GroupEntry
from bot.state.values import day_of
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.shortening import shorten

A_PAGE = 10
"""Groups on one page: a phone shows so many lines with a little scrolling."""
A_ROW = 5
"""Buttons with a number in one row."""


def group_list(groups: tuple[GroupEntry, ...], page: int, language: Language, *, locks: bool = False) -> Reply:
    """Return one page of the groups; pages count from 1, and one that is not there any more is the last.

    With `locks`, groups that no owner allowed are marked.
    """
    words = texts_for(language).outreach
    if not groups:
        return Reply(words.no_groups)
    pages = -(-len(groups) // A_PAGE)
    first = A_PAGE * (min(page, pages) - 1)
    shown = list(enumerate(groups, start=1))[first : first + A_PAGE]
    lines = "\n".join(_line(number, group, language, locks=locks) for number, group in shown)
    numbers = [Button(str(number), OpenGroup(group.chat)) for number, group in shown]
    rows = [tuple(numbers[start : start + A_ROW]) for start in range(0, len(numbers), A_ROW)]
    if pages > 1:
        after = page % pages + 1
        rows.append((Button(words.pages.format(page=after), ListGroups(after)),))
    return Reply(f"{words.groups.format(count=len(groups))}\n\n{lines}", tuple(rows))


def _line(number: int, group: GroupEntry, language: Language, *, locks: bool) -> str:
    words = texts_for(language).outreach
    sentence = words.group if group.since else words.group_undated
    since = _day(group, language)
    title = escape(group_title(group, language))
    line = sentence.format(number=number, title=title, since=since, asked=group.asked)
    return words.locked_group.format(line=line) if locks and not group.is_allowed else line


def _day(group: GroupEntry, language: Language) -> str:
    day = texts_for(language).outreach.day
    return format_date(day_of(group.since), day, locale=language) if group.since else ""


def group_title(group: GroupEntry, language: Language) -> str:
    """Return a group's name, or its id where the name is not known."""
    return shorten(group.title) or texts_for(language).outreach.unnamed.format(chat=group.chat)


def one_group(group: GroupEntry, language: Language, *, locks: bool = False) -> Reply:
    """Return the page of one group, with the button to leave it, and where `locks` are used, to allow it."""
    words = texts_for(language).outreach
    since = words.since.format(day=_day(group, language)) if group.since else words.since_unknown
    title = escape(group_title(group, language))
    text = words.group_page.format(title=title, since=since, asked=group.asked, chat=group.chat)
    rows: Rows = ((Button(words.leave, AskLeaving(group.chat)),), (Button(words.back, ListGroups()),))
    allow: Rows = ((Button(words.allow, AllowChat(group.chat)),),) if locks and not group.is_allowed else ()
    return Reply(text, (*allow, *rows))


def leaving_asked(group: GroupEntry, language: Language) -> Reply:
    """Return the question whether to leave a group."""
    words = texts_for(language).outreach
    rows = ((Button(words.leave_yes, LeaveChat(group.chat)),), (Button(words.back, ListGroups()),))
    return Reply(words.leave_what.format(title=bold(group_title(group, language))), rows)


def waiting_groups(groups: tuple[GroupEntry, ...], language: Language) -> Reply:
    """Return the groups that wait to be allowed, with a button for each."""
    words = texts_for(language).outreach
    waiting = [group for group in groups if not group.is_allowed][:A_PAGE]
    if not waiting:
        return Reply(words.allow_nothing)
    labels = [(words.allow_one.format(title=group_title(group, language)), group.chat) for group in waiting]
    return Reply(words.allow_how, tuple((Button(label, AllowChat(chat)),) for label, chat in labels))


def group_wants(group: GroupEntry, name: str, language: Language) -> Reply:
    """Return what owners read when somebody adds the bot to a group that is not allowed."""
    words = texts_for(language).outreach
    text = words.wants.format(name=escape(name), title=bold(group_title(group, language)), code=group.code)
    rows = ((Button(words.allow, AllowChat(group.chat)),), (Button(words.leave, AskLeaving(group.chat)),))
    return Reply(text, rows)
