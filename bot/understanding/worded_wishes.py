"""The acts of wishes that have a grammar, whatever the search takes them for."""

from bot.understanding import acts, wishes
from bot.understanding.about_bot import said_about_bot, worry
from bot.understanding.references import kind_of_item
from bot.understanding.utterance import Utterance

_STEPS = "activities"
"""The section whose points people call steps."""


def wished_in_words(said: Utterance) -> str | None:
    """Return the act of a wish that has a grammar; None for other messages."""
    return (
        acts.language_wish(said.text)
        or wishes.contents_wish(said.text)
        or acts.reading_wish(said.text)
        or wishes.request_to_ask(said.text)
        or wishes.leave_taking(said.text)
        or wishes.feeling_in_words(said.text)
        or wishes.template_wish(said.text)
        or wishes.keeping_wish(said.text)
        or worry(said.text)
        or said_about_bot(said.text, shown=bool(said.last_points))
        or (_of_shown(said) if said.last_shown else None)
        or acts.checklist_wish(said.text, shown=said.last_shown is not None)
    )


def _of_shown(said: Utterance) -> str | None:
    """Return the act of a wish for what was shown in another form or language, or for the item beside it."""
    return (
        acts.translation_wish(said.text, said.language_shown)
        or (wishes.holds_wish(said.text) if said.last_points else None)
        or wishes.form_wish(said.text)
        or wishes.lines_wish(said.text)
        or _step(said)
        or wishes.who_says_wish(said.text)
        or wishes.example_wish(said.text)
        or wishes.longer_wish(said.text)
        or wishes.repeat_wish(said.text)
        or (wishes.others_wish(said.text) if len(said.last_points) == 1 else None)
    )


def _step(said: Utterance) -> str | None:
    """Return the act of a wish for the item beside; a step is one of what is done, and no drawback."""
    shown = said.last_shown
    around = shown is None or any(id.partition("/")[0] == _STEPS for id in shown.shown.ids)
    act = wishes.step_wish(said.text)
    return None if act == "next" and kind_of_item(said.text) and not around else act
