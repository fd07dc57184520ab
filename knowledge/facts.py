"""What can be right or wrong about the points of the guide: the words and figures by which a claim is judged.

`questions/facts.toml` has them, one line for each thing that a point says; its head explains the keys.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from knowledge.bank import BANK_FOLDER
from knowledge.guide import Guide
from knowledge.loader import load_guide, load_supplement
from knowledge.toolbox.expressions import expression

NOT_ONLY, NOT_ALL = "notonly", "notall"
"""What stands in a claim for "not only" and "not all": it denies a limit, and nothing else."""
_NAME = expression(r"\{(\w+)\}")


@dataclass(frozen=True)
class CheckableFact:
    """One thing that a point says: what a claim must name to be about it, and what is true and what is false of it.

    The words are regular expressions. They are compiled when they are first asked for: there are 450, most questions
    need none of them, and all together take a tenth of a start.
    """

    about_words: tuple[str, ...] = ()
    holds_words: str = ""
    fails_words: str = ""
    others_words: str = ""
    nearly_words: str = ""
    figure: str = ""
    unit: str = ""
    years: tuple[str, ...] = ()
    either: bool = False
    """Whether what does not fail holds."""
    anywhere: bool = False
    """Whether it decides a claim that the search leads to other points with: promises are made of everything."""

    @cached_property
    def about(self) -> tuple[re.Pattern[str], ...]:
        """What a claim must name, all of it, to be about this."""
        return tuple(map(re.compile, self.about_words))

    @cached_property
    def holds(self) -> re.Pattern[str] | None:
        """What is true of it."""
        return _compiled(self.holds_words)

    @cached_property
    def fails(self) -> re.Pattern[str] | None:
        """What is false of it."""
        return _compiled(self.fails_words)

    @cached_property
    def nearly(self) -> re.Pattern[str] | None:
        """What is nearly true of it: a part of what holds, or more than it."""
        return _compiled(self.nearly_words)

    @cached_property
    def others(self) -> re.Pattern[str] | None:
        """The words of its kind; of these only those that hold are true."""
        return _compiled(self.others_words)


def _compiled(words: str) -> re.Pattern[str] | None:
    return re.compile(words) if words else None


def load_facts(path: Path = BANK_FOLDER / "facts.toml") -> Mapping[str, tuple[CheckableFact, ...]]:
    """Return what can be checked of each point, by the point's id."""
    read = tomllib.loads(path.read_text(encoding="utf8"))
    words, kinds = read["words"], read["kinds"]
    return {point: tuple(_fact(row, words, kinds) for row in rows) for point, rows in read["facts"].items()}


def _fact(row: Mapping[str, Any], words: Mapping[str, str], kinds: Mapping[str, str]) -> CheckableFact:
    kind, fails = row.get("kind"), row.get("fails", "")
    allowed = [
        token for name, token in (("{only}", NOT_ONLY), ("{all}", NOT_ALL)) if name in fails and row.get("either")
    ]
    holds = "|".join(filter(None, [row.get("holds"), *allowed]))
    return CheckableFact(
        about_words=tuple(_whole_words(each, words) for each in row.get("about", ())),
        holds_words=_whole_words(holds, words) if holds else "",
        fails_words=_whole_words(fails, words) if fails else "",
        others_words=_whole_words(kinds[kind], words) if kind else "",
        nearly_words=_whole_words(row["nearly"], words) if "nearly" in row else "",
        figure=row.get("figure", ""),
        unit=row.get("unit", ""),
        years=tuple(row.get("years", ())),
        either=row.get("either", False),
        anywhere=row.get("anywhere", False),
    )


def _whole_words(pattern: str, words: Mapping[str, str]) -> str:
    written = _NAME.sub(lambda name: words.get(name[1], name[0]), pattern)
    return rf"(?<!\w)(?:{written})(?!\w)"


def facts_about(guide: Guide) -> Mapping[str, tuple[CheckableFact, ...]]:
    """Return what can be checked of a guide's points: of those of the bundled guide and handbook, word for word.

    What the file has for a section goes for each of its points.
    """
    bundled, facts = (*load_guide().points(), *load_supplement().points()), load_facts()
    same = [point for point in bundled if guide.point(point.id) == point]
    return {point.id: (*facts.get(point.id, ()), *facts.get(point.section_id, ())) for point in same}
