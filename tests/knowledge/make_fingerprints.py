"""Write the fingerprints of a question file: `python tests/knowledge/make_fingerprints.py FILE`.

A fingerprint tells whether another question is a near copy, and nothing of the question's own words: hashes of its
character grams and of its words, cut to 20 bits. The file is JSON Lines with the question under `q`.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from zlib import crc32

sys.path.insert(0, str(Path(__file__).parents[2]))  # run as a file, Python finds only what lies beside it

from knowledge.toolbox.folding import fold, words

FINGERPRINTS = Path(__file__).with_name("development_questions.json")
GRAM = 4
HASHES = 2**20
NEAR_GRAMS, NEAR_WORDS = 0.6, 0.7
"""Shares (Jaccard) of common grams and of common words from which a question is a near copy; both are wanted."""


@dataclass(frozen=True)
class Fingerprint:
    """Sorted hashes of a folded question: of its grams and of its words."""

    grams: tuple[int, ...]
    words: tuple[int, ...]


def fingerprint(question: str) -> Fingerprint:
    """Return a question's fingerprint."""
    folded = words(fold(question))
    padded = f" {' '.join(folded)} "
    return Fingerprint(_hash(padded[i : i + GRAM] for i in range(len(padded) - GRAM + 1)), _hash(folded))


def _hash(texts: Iterable[str]) -> tuple[int, ...]:
    return tuple(sorted({crc32(text.encode()) % HASHES for text in texts}))


def is_near_copy(one: Fingerprint, other: Fingerprint) -> bool:
    """Tell whether two questions share most of their grams and of their words."""
    return jaccard(one.grams, other.grams) >= NEAR_GRAMS and jaccard(one.words, other.words) >= NEAR_WORDS


def jaccard(one: Iterable[int], other: Iterable[int]) -> float:
    """Return the share of what two sets have in common; 0 for empty ones."""
    first, second = set(one), set(other)
    return len(first & second) / max(len(first | second), 1)


def read_fingerprints(path: Path = FINGERPRINTS) -> list[Fingerprint]:
    """Read what `main` wrote."""
    found = json.loads(path.read_text(encoding="utf8"))
    return [Fingerprint(tuple(one["grams"]), tuple(one["words"])) for one in found]


def main(source: Path, out: Path = FINGERPRINTS) -> None:
    """Write the fingerprints of a question file."""
    lines = [line for line in source.read_text(encoding="utf8").split("\n") if line.strip()]
    rows = [json.dumps(asdict(fingerprint(json.loads(line)["q"])), separators=(",", ":")) for line in lines]
    out.write_text("[\n" + ",\n".join(rows) + "\n]\n", encoding="utf8")
    sys.stdout.write(f"{len(rows)} questions -> {out}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
