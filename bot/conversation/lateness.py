"""Answers that come late, after a long stop of the bot, say so in a few words."""

from dataclasses import replace
from datetime import timedelta

from bot.conversation.requests import Outcome
from bot.texts.schema import Texts

LATE = timedelta(hours=1)
"""How long a question may wait before its answer needs a word: who asked within the hour still waits for it."""


def is_late(outcome: Outcome, waited: timedelta) -> bool:
    """Tell whether a reply comes so late that it should say so."""
    return outcome.reply is not None and waited > LATE


def with_word_of_lateness(outcome: Outcome, texts: Texts) -> Outcome:
    """Return an outcome whose reply opens with a word that it comes late."""
    if outcome.reply is None:
        return outcome
    return replace(outcome, reply=replace(outcome.reply, text=f"{texts.limits.late}\n\n{outcome.reply.text}"))
