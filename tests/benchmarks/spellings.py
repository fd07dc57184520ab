"""Whether spelling changes what is found: `python -m tests.benchmarks.spellings FILE...`.

Each question of the files (JSON Lines with `q`) is asked as it stands and in other spellings: without diacritics, in
capitals, in small letters without a mark at the end, with a question mark, in chat spelling. Same is the same point or
list, or that none is answered. Questions after a turn and small talk are left out.
"""

import random
import sys
from collections.abc import Mapping
from pathlib import Path

from index.building.open_library import location_of, open_library
from index.judging.evaluate import SMALL_TALK_SLICE, read_questions
from index.training.misspelling import spell_as_in_chats
from index.values.finding import Finding
from knowledge.settings import LibrarySettings, read_settings
from knowledge.toolbox.folding import strip_diacritics


def spellings(question: str, chance: random.Random) -> Mapping[str, str]:
    """Return other spellings of a question by their names."""
    in_chats = spell_as_in_chats(question, chance)
    return {
        "without diacritics": strip_diacritics(question),
        "capitals": question.upper(),
        "capitals without diacritics": strip_diacritics(question).upper(),
        "small letters, no mark": question.lower().rstrip(" ?.!"),
        "with a question mark": question.rstrip("?") + "?",
        "chat spelling": in_chats,
        "chat spelling without diacritics": strip_diacritics(in_chats),
    }


def outcome(finding: Finding) -> str:
    """Return what the asker gets: a section, a point, small talk or nothing sure."""
    if finding.decision == "answer":
        return finding.section or finding.points[0].id
    return "small talk" if finding.decision == "small_talk" else "not answered"


def main(files: list[str]) -> None:
    """Write the share of each spelling that has the outcome of the question as it stands."""
    resolver = open_library(location_of(read_settings(LibrarySettings))).resolver
    for file in files:
        asked = [one.text for one in read_questions(Path(file)) if not one.context and one.slice != SMALL_TALK_SLICE]
        same: dict[str, list[bool]] = {}
        for number, question in enumerate(asked):
            expected = outcome(resolver.resolve(question))
            for name, text in spellings(question, random.Random(number)).items():
                same.setdefault(name, []).append(outcome(resolver.resolve(text)) == expected)
        everything = [one for found in same.values() for one in found]
        sys.stdout.write(f"{file}: {len(asked)} questions, the same outcome {sum(everything) / len(everything):.3f}\n")
        for name, found in same.items():
            sys.stdout.write(f"  {name}: {sum(found) / len(found):.3f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
