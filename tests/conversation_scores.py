"""Scores conversations that were played against what they expect, in the form of `tests/conversations.jsonl`.

Each line is one conversation: `id`, `theme`, `app_language` and `turns`. A turn is `{"say": ...}` or `{"press": ...}`.
One with `expect` is scored, and passes if everything that it expects holds:

- `decision`: that of the reply is one of these;
- `shown_all`, `shown_any`, `not_shown`: ids of points and sections that the reply must show, or must not show;
- `language`: that of the reply;
- `has`, `lacks`: regular expressions that are found, or not found, in the text; `opens`: one found near its beginning;
- `max_chars`: the most characters of the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

OPENING = 200
"""Characters of a reply in which what it `opens` with must be found: the title and the first sentence."""

Fields = Mapping[str, Any]


@dataclass(frozen=True)
class ScoredTurn:
    """One turn with what did not hold; it passes where there is nothing."""

    conversation: str
    place: int
    """Its place in the conversation, from 0."""
    theme: str
    said: str
    problems: tuple[str, ...]
    text: str


def scored(conversation: Fields, played: Fields) -> Iterator[ScoredTurn]:
    """Yield the turns that expect something; `played` is what `talk --batch` printed for the conversation."""
    for place, (turn, reply) in enumerate(zip(conversation["turns"], played["turns"], strict=True)):
        if "expect" in turn:
            theme = turn.get("theme", conversation["theme"])
            said = turn.get("say") or f"[{turn['press']}]"
            text = reply["text"] if reply else ""
            yield ScoredTurn(conversation["id"], place, theme, said, tuple(problems(turn["expect"], reply)), text)


def problems(expected: Fields, reply: Fields | None) -> Iterator[str]:
    """Yield what of the expectations does not hold for a reply; None: there was none."""
    if reply is None or not reply["text"]:
        yield "no reply"
        return
    text, shown = reply["text"], set(reply["shown"])
    if reply["decision"] == "suggest" in expected.get("decision", ()):
        # Where asking back is as good as an answer, the right point among those offered counts as shown.
        shown |= set(reply["offered"])
    for key, wanted in expected.items():
        if wrong := _wrong(key, wanted, reply, text, shown):
            yield f"{key}: {wrong}"


def _wrong(key: str, wanted: Any, reply: Fields, text: str, shown: set[str]) -> str:
    """Return what is wrong with one key; nothing where it holds."""
    match key:
        case "decision":
            return "" if reply["decision"] in wanted else reply["decision"]
        case "language":
            return "" if reply["language"] == wanted else reply["language"]
        case "shown_all":
            return " ".join(id for id in wanted if id not in shown)
        case "shown_any":
            return "" if shown & set(wanted) else "none"
        case "not_shown":
            return " ".join(id for id in wanted if id in shown)
        case "has":
            return " ".join(pattern for pattern in wanted if not _found(pattern, text))
        case "lacks":
            return " ".join(pattern for pattern in wanted if _found(pattern, text))
        case "opens":
            return "" if _found(wanted, text[:OPENING]) else wanted
        case "max_chars":
            return "" if len(text) <= wanted else str(len(text))
    raise ValueError(f"an expectation that is not known: {key}")


def _found(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None


def shares(turns: Sequence[ScoredTurn]) -> dict[str, tuple[int, float]]:
    """Return by theme how many turns there are, and the share that passed."""
    themes = sorted({turn.theme for turn in turns})
    return {theme: _share([turn for turn in turns if turn.theme == theme]) for theme in themes}


def whole(turns: Sequence[ScoredTurn]) -> tuple[int, float]:
    """Return how many conversations there are, and the share in which every scored turn passed."""
    ids = {turn.conversation for turn in turns}
    failed = {turn.conversation for turn in turns if turn.problems}
    return len(ids), (len(ids) - len(failed)) / max(1, len(ids))


def _share(turns: Sequence[ScoredTurn]) -> tuple[int, float]:
    return len(turns), sum(not turn.problems for turn in turns) / max(1, len(turns))
