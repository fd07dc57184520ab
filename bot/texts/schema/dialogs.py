"""Words for dialogs that ask for numbers."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class AskText:
    """A question for one input, and what may be typed in answer."""

    question: str
    example: str


@dataclass(frozen=True)
class DialogTexts:
    """Words of dialogs: `asks` by input, `choices` and `options` by choice; `not_yours` is a notice without markup.

    `or_type` names in the terminal the buttons that have no number.
    """

    asks: Mapping[str, AskText]
    choices: Mapping[str, str]
    options: Mapping[str, Mapping[str, str]]
    paste: str
    paste_again: str
    errors: Mapping[str, str]
    reply_here: str
    skip: str
    cancel: str
    cancelled: str
    nothing_to_cancel: str
    not_yours: str
    or_type: str
