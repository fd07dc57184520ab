"""Words for dialogs that ask for numbers."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class AskText:
    """The question for one input, and an example of an answer."""

    question: str
    example: str


@dataclass(frozen=True)
class DialogTexts:
    """Words of dialogs: `asks` by input, `choices` and `options` by the id of a choice.

    `not_yours` and `with_channel` are notices.

    `or_type` lists what can be typed in the terminal instead of pressing Skip or Cancel.
    """

    asks: Mapping[str, AskText]
    choices: Mapping[str, str]
    options: Mapping[str, Mapping[str, str]]
    paste: str
    paste_again: str
    errors: Mapping[str, str]
    reply_here: str
    reply_or_cancel: str
    """Where no button cancels."""
    paste_hint: str
    """Stands in the input for several lines: 64 characters at the most."""
    still_asked: str
    step_back: str
    skip: str
    cancel: str
    cancelled: str
    nothing_to_cancel: str
    not_yours: str
    with_channel: str
    or_type: str
