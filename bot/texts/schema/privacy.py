"""Words for stored data and its deletion."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class PrivacyTexts:
    """What is stored about people, its deletion and export: `lines` by kind of data, `spans` for one day or many."""

    kept: str
    kept_without_texts: str
    who: str
    spans: Mapping[str, str]
    in_group: str
    in_terminal: str
    lines: Mapping[str, str]
    no_line: str
    nothing: str
    nothing_in_group: str
    forget_what: str
    forget_here: str
    forget_all: str
    forget_none: str
    left_as_it_is: str
    forgotten_here: str
    forgotten_in_group: str
    forgotten_all: str
    data: str
    data_name: str
    data_in_group: str
