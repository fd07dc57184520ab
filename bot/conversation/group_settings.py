"""The settings of a group as one message: what is set, and the buttons and typed words that change it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from bot.conversation.effects import AddContact, ClearContacts, KeepPage, KeepSettings
from bot.conversation.needs import BY_ADMIN, FURTHER_CONTACTS, NAMED_PERSON, STANDING
from bot.conversation.requests import Outcome, Press, Request, stale
from bot.conversation.services import Services
from bot.groups.chat_settings import ANSWERS_WHEN, ChatSettings, Contact, QuietHours
from bot.groups.standing import Standing
from bot.groups.typed_rules import NOWHERE, OFF, RULE_NAMES, TypedPlace, with_rule
from bot.replies.buttons import ChangeSetting
from bot.replies.markup import bold, code, escape
from bot.replies.reply import Button, Reply
from bot.texts import texts_for
from index.words.normalize import clean_question
from knowledge.guide import LANGUAGES, Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.folding import fold, words

LONGEST_KEYWORD, MOST_KEYWORD_WORDS = 32, 4
"""Characters and words of a keyword: names such as "trợ lý marketing ơi" fit, sentences do not."""
ROW = 3
"""Buttons in a row: more do not fit on a phone."""
_KEYWORD = frozenset({"keyword", "tukhoa", "tugoi"})
_CONTACT = frozenset({"contact", "phutrach", "nguoiphutrach", "lienhe"})
"""The names of the two settings that are typed, folded and without spaces."""
_LONGEST_NAME = 3
"""Words in the longest of these names: "người phụ trách"."""


@dataclass(frozen=True)
class _Choices:
    """The values of a setting that buttons offer, by the name in the data of the button."""

    field: str
    values: Mapping[str, Any]

    def current(self, settings: ChatSettings) -> str | None:
        """Return the name of the current value; None where no button offers it."""
        present = getattr(settings, self.field)
        return next((name for name, value in self.values.items() if value == present), None)


CHOICES: Mapping[str, _Choices] = {
    "when": _Choices("answers_when", {each: each for each in ANSWERS_WHEN}),
    "language": _Choices("language", {**{each: each for each in LANGUAGES}, "auto": None}),
    "short": _Choices("short", {"off": False, "on": True}),
    "related": _Choices("related", {"on": True, "off": False}),
    "quiet": _Choices(
        "quiet",
        {
            "off": None,
            "night": QuietHours(time(22), time(7)),
            "evening": QuietHours(time(20), time(8)),
            "noon": QuietHours(time(12), time(13, 30)),
        },
    ),
    "commands": _Choices("delete_commands", {"off": None, "soon": 5, "hour": 60}),
    "answers": _Choices("delete_answers", {"off": None, "hour": 60, "day": 24 * 60}),
}
CLEARED: Mapping[str, _Choices] = {
    "keyword": _Choices("keyword", {"off": ""}),
    "contact": _Choices("contact", {"off": None}),
    "zone": _Choices("zone", {"off": ""}),
    "topics": _Choices("topics", {"off": ()}),
}
"""Settings that are typed; a button takes them back."""
NEED_ALL = (ChangeSetting("when", "sure"),)
"""What has no effect where not all messages reach the bot."""
NEED_DELETING = (ChangeSetting("commands", "soon"), ChangeSetting("commands", "hour"))
"""What has no effect where the bot may not delete messages of others."""
TOLD_OF = ("answers_when", "language", "keyword", "topics")
"""Settings of which the greeting and the help tell."""


def show_group_settings(request: Request) -> Outcome:
    """Show the settings of a group; admins set with words after the command what no button can set."""
    # The words after the command are names, which say nothing of the language.
    language = request.chosen or request.fallback
    texts = texts_for(language).group
    if not request.text.strip():
        return _shown(request.settings, language, request.looked_up[STANDING])
    if not request.looked_up[BY_ADMIN]:
        return Outcome(Reply(escape(texts.as_channel if request.asker.is_channel else texts.only_admins)))
    contacts, chosen = request.looked_up[FURTHER_CONTACTS], _further_contact(request)
    if chosen:
        return _added(chosen, contacts, language)
    try:
        place = TypedPlace(request.asker.topic, request.looked_up[STANDING].is_forum)
        settings = with_words(request.text, request.looked_up[NAMED_PERSON], request.settings, place)
    except InvalidInput as error:
        return Outcome(Reply(texts.problems[error.id]))
    outcome = _set(settings, request.settings, language, request.looked_up[STANDING])
    cleared = (ClearContacts(),) if settings.contact is None and _split(request.text)[0] in _CONTACT else ()
    return replace(outcome, effects=(*outcome.effects, *cleared))


def _further_contact(request: Request) -> Contact | None:
    """Return the person whom words such as `phutrach hợp đồng, thuế` choose for certain questions."""
    (name, rest), named = _split(request.text), request.looked_up[NAMED_PERSON]
    if name not in _CONTACT or named is None or not named.name or fold(rest) in OFF:
        return None
    own = words(fold(named.name))
    about = " ".join(word for word in rest.split() if not word.startswith("@") and fold(word) not in own).strip(" ,;:")
    return replace(named, about=about) if about else None


def _added(contact: Contact, contacts: Sequence[Contact], language: Language) -> Outcome:
    """Keep a contact for certain questions, and list all of these."""
    texts = texts_for(language).group
    others = [each for each in contacts if each.shown != contact.shown]
    lines = [texts.further.format(contact=code(each.shown), about=escape(each.about)) for each in (*others, contact)]
    return Outcome(Reply("\n".join([texts.further_title, *lines])), effects=(AddContact(contact),))


def change_setting(data: ChangeSetting, press: Press, services: Services) -> Outcome:
    """Change a setting for an admin, in the message under which the button stands."""
    if not press.looked_up[BY_ADMIN]:
        return Outcome(notice=press.texts.group.only_admins)
    settings, standing = with_setting(press.settings, data), press.looked_up[STANDING]
    if settings is None:
        return stale(press)
    lock = _lock(data, standing)
    if lock:
        return Outcome(notice=press.texts.group.locked[lock])
    outcome = _set(settings, press.settings, settings.language or press.language, standing)
    cleared = (ClearContacts(),) if data.setting == "contact" else ()
    return replace(outcome, replaces=press.message, effects=(*outcome.effects, *cleared))


def _lock(data: ChangeSetting, standing: Standing) -> str | None:
    """Return why a choice has no effect here; None where it has."""
    if data in NEED_ALL:
        return standing.lock
    return "deleting" if data in NEED_DELETING and not standing.may_delete else None


def _shown(settings: ChatSettings, language: Language, standing: Standing) -> Outcome:
    return Outcome(settings_page(settings, language, standing), effects=(KeepPage("settings", language),))


def _set(settings: ChatSettings, before: ChatSettings, language: Language, standing: Standing) -> Outcome:
    """Keep settings and show them; what the bot said of itself is renewed where it tells of what changed."""
    outcome = _shown(settings, language, standing)
    renews = any(getattr(settings, name) != getattr(before, name) for name in TOLD_OF)
    return replace(outcome, effects=(*outcome.effects, KeepSettings(settings, renews)))


def with_setting(settings: ChatSettings, data: ChangeSetting) -> ChatSettings | None:
    """Return the settings after a press; None for a value that this version does not know."""
    choices = {**CHOICES, **CLEARED}.get(data.setting)
    if choices is None or data.value not in choices.values:
        return None
    return replace(settings, **{choices.field: choices.values[data.value]})


def with_words(text: str, named: Contact | None, settings: ChatSettings, place: TypedPlace = NOWHERE) -> ChatSettings:
    """Return the settings after words such as `keyword bot ơi`; raise InvalidInput for what can't be set."""
    name, rest = _split(text)
    if name in RULE_NAMES:
        return with_rule(name, rest, settings, place)
    if name in _KEYWORD:
        return replace(settings, keyword="" if fold(rest) in OFF else _keyword(rest))
    if name not in _CONTACT:
        raise InvalidInput("setting_unknown")
    if fold(rest) in OFF:
        return replace(settings, contact=None)
    if named is None:
        raise InvalidInput("contact_missing")
    if not named.name:
        raise InvalidInput("contact_deleted")
    return replace(settings, contact=named)


def _split(text: str) -> tuple[str, str]:
    """Return the name of a setting, folded and without spaces, and the rest: `từ khóa bot ơi` -> `tukhoa`, `bot ơi`."""
    parts = clean_question(text).split()
    for count in range(min(_LONGEST_NAME, len(parts)), 0, -1):
        name = fold("".join(parts[:count]))
        if name in (_KEYWORD | _CONTACT | RULE_NAMES.keys()):
            return name, " ".join(parts[count:])
    return "", text


def _keyword(text: str) -> str:
    found = words(text)
    keyword = " ".join(found)
    if not found:
        raise InvalidInput("keyword_missing")
    has_letter = any(map(str.isalpha, keyword))
    if not has_letter or len(found) > MOST_KEYWORD_WORDS or not 2 <= len(keyword) <= LONGEST_KEYWORD:
        raise InvalidInput("keyword_wrong")
    return keyword


def settings_page(settings: ChatSettings, language: Language, standing: Standing) -> Reply:
    """Return the settings with the buttons that change them; what has no effect here is marked, with the reason."""
    texts = texts_for(language).group
    parts = [bold(texts.title), "\n".join(_lines(settings, language, standing)), texts.by_words]
    if standing.is_forum or settings.topics:
        parts.append(texts.topics_by_words)
    locks = [standing.lock, None if standing.may_delete else "deleting"]
    parts += [texts.locked[lock] for lock in locks if lock]
    return Reply("\n\n".join(parts), tuple(_rows(settings, language, standing)))


def _lines(settings: ChatSettings, language: Language, standing: Standing) -> Iterator[str]:
    """Yield a line for each setting."""
    texts = texts_for(language).group

    def marked(line: str, lock: str | None) -> str:
        return texts.without_effect.format(line=line) if lock else line

    for setting, choices in CHOICES.items():
        current = choices.current(settings)
        if setting != "quiet" and current:
            line = texts.lines[f"{setting}_{current}"]
            yield marked(line, _lock(ChangeSetting(setting, current), standing))
    quiet, keyword, contact = settings.quiet, settings.keyword, settings.contact
    yield texts.quiet.format(start=_clock(quiet.start), end=_clock(quiet.end)) if quiet else texts.lines["quiet_off"]
    if settings.zone:
        yield texts.zone.format(zone=escape(settings.zone))
    if settings.topics:
        yield texts.topics.format(count=len(settings.topics))
    yield marked(texts.keyword.format(keyword=code(keyword)), standing.lock) if keyword else texts.lines["keyword_off"]
    # As code, an @name does not notify the person: showing the settings is not meant for them.
    yield texts.contact.format(contact=code(contact.shown)) if contact else texts.lines["contact_off"]


def _clock(moment: time) -> str:
    return f"{moment.hour}:{moment.minute:02}"


def _rows(settings: ChatSettings, language: Language, standing: Standing) -> Iterator[tuple[Button, ...]]:
    labels = texts_for(language).group.labels
    for setting, choices in CHOICES.items():
        current = choices.current(settings)
        buttons = [
            _button(ChangeSetting(setting, name), name == current, language, standing) for name in choices.values
        ]
        width = ROW if len(buttons) <= ROW else len(buttons) // 2
        yield from (tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
    for setting, choices in CLEARED.items():
        if choices.current(settings) is None:
            yield (Button(labels[f"{setting}_off"], ChangeSetting(setting, "off")),)


def _button(data: ChangeSetting, is_set: bool, language: Language, standing: Standing) -> Button:
    texts = texts_for(language).group
    label = texts.labels[f"{data.setting}_{data.value}"]
    if _lock(data, standing):
        label = texts.locked_label.format(label=label)
    return Button(f"✓ {label}" if is_set else label, data)
