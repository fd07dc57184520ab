"""The handbook beside the guide: whether it may be turned on and off, and what is said of that."""

from dataclasses import dataclass

from bot.guide.sourcing import has_handbook, month_read
from bot.replies.markup import escape
from bot.replies.owner_buttons import SwitchHandbook
from bot.replies.reply import Button, Reply, Row
from bot.running.settings import Settings
from bot.texts import texts_for
from knowledge.guide import Guide, Language
from knowledge.loader import is_bundled, load_supplement


@dataclass(frozen=True)
class Handbook:
    """The bundled second document, whether it is answered from now or not."""

    contents: Guide
    may_be_turned: bool = True
    """Whether owners turn it on and off in the chat; not where SUPPLEMENT=off leaves it out."""

    def has(self, id: str) -> bool:
        """Tell whether a section or a point belongs to the handbook."""
        return self.contents.section(id) is not None or self.contents.point(id) is not None


def handbook_of(settings: Settings) -> Handbook | None:
    """Return the handbook; None where other knowledge takes the place of the guide that it goes with."""
    return Handbook(load_supplement(), settings.supplement) if is_bundled(settings.knowledge_dir) else None


def handbook_line(handbook: Handbook, wanted: bool, guide: Guide, language: Language) -> str:
    """Return, as HTML, the handbook's name, size and age, and whether it is on.

    `wanted` is what owners chose; `guide` is what is answered from at this moment.
    """
    words = texts_for(language).handbook
    return words.statuses[_state(handbook, wanted, guide)].format(
        document=escape(handbook.contents.title(language)),
        points=len(list(handbook.contents.points())),
        month=month_read(handbook.contents.sections[0].document, language),
    )


def _state(handbook: Handbook, wanted: bool, guide: Guide) -> str:
    """Return the name of the sentence that tells whether the handbook is on."""
    if not handbook.may_be_turned:
        return "set_off"
    if wanted != has_handbook(guide):
        return "turning_on" if wanted else "turning_off"
    return "on" if wanted else "off"


def handbook_row(handbook: Handbook, wanted: bool, language: Language) -> Row:
    """Return the buttons that turn the handbook on and off, the present choice marked."""
    words = texts_for(language).handbook
    if not handbook.may_be_turned:
        return (Button(words.button_set_off, SwitchHandbook(on=True)),)
    return turning_row(wanted, language)


def turning_row(wanted: bool, language: Language) -> Row:
    """Return the two buttons of a handbook that may be turned on and off."""
    words = texts_for(language).handbook
    labels = ((True, words.button_on), (False, words.button_off))
    return tuple(Button(f"✓ {label}" if on == wanted else label, SwitchHandbook(on)) for on, label in labels)


def turned(on: bool, language: Language) -> Reply:
    """Return what is said when the handbook was turned on or off."""
    words = texts_for(language).handbook
    return Reply(words.turned_on if on else words.turned_off, (turning_row(on, language),))


def not_turned(on: bool, language: Language) -> Reply:
    """Return what is said when it could not be turned on or off: everything stays as it was."""
    words = texts_for(language).handbook
    return Reply(words.not_turned_on if on else words.not_turned_off, (turning_row(not on, language),))
