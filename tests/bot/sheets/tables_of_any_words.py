"""Tables whose meaning is beyond doubt, in any of the words that titles may have, with the figures worked out apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from random import Random

from bot.calculators.labels import LABELS
from bot.calculators.title_words import TITLE_WORDS, TitleWord
from knowledge.toolbox.folding import fold

COUNTS = ("likes", "comments", "shares", "saves")
BASES = ("followers", "views", "reach", "impressions")
OTHERS = ("clicks", "conversions", "cost", "revenue")
NAME_TITLES = ("Tên", "Influencer", "Username", "KOL", "Kênh", "Creator", "Name", "Tài khoản")
UNITS = ("", " (VNĐ)", " (VND)", " VND")
SIGNS = ("", ".", ",")
"""What groups the digits of all numbers of a table: nothing, or the sign of one of the two styles."""
_GLUED = 0.5
"""Share of titles whose words are joined: `chi_phí`."""


@dataclass(frozen=True)
class AnyTable:
    """A table as a file, and what must come out of it: a mapping from keys to figures for each row."""

    data: bytes
    expected: tuple[Mapping[str, Fraction], ...]


def _figures(row: Mapping[str, int]) -> dict[str, Fraction]:
    """Return the figures of a row by their definitions, each as a fraction."""
    counted = sum(row[name] for name in COUNTS if name in row)
    found = {f"er_{base}_pct": Fraction(100 * counted, row[base]) for base in BASES if base in row}
    if "cost" in row:
        parts = {"cpe": counted, "cpv": row.get("views"), "cpc": row.get("clicks"), "cpa": row.get("conversions")}
        found |= {key: Fraction(row["cost"], size) for key, size in parts.items() if size}
        if "impressions" in row:
            found["cpm"] = Fraction(1000 * row["cost"], row["impressions"])
        if "revenue" in row:
            found["roi_pct"] = Fraction(100 * (row["revenue"] - row["cost"]), row["cost"])
            found["roas"] = Fraction(row["revenue"], row["cost"])
    if "clicks" in row and "impressions" in row:
        found["ctr_pct"] = Fraction(100 * row["clicks"], row["impressions"])
    if "clicks" in row and "conversions" in row:
        found["conversion_pct"] = Fraction(100 * row["conversions"], row["clicks"])
    return found


def _written(number: int, sign: str) -> str:
    return f"{number:,}".replace(",", sign)


def _size(name: str, random: Random) -> int:
    if name in BASES:
        return random.randint(200_001, 90_000_000)
    if name in ("cost", "revenue"):
        return 1_000 * random.randint(100, 900_000)
    return random.randint(1, 49_999)


def any_table(random: Random) -> AnyTable:
    """Return a table with its columns in any order."""
    fields = ["likes", random.choice(BASES)]
    more = [each for each in (*COUNTS, *BASES, *OTHERS) if each not in fields]
    fields += random.sample(more, random.randint(0, 6))
    titles = {name: _title(name, random.choice(_words_for(name)), random) for name in fields}
    titles["name"] = random.choice(NAME_TITLES)
    columns = random.sample(["name", *fields], len(fields) + 1)
    rows = [{name: _size(name, random) for name in fields} for _ in range(random.randint(1, 4))]
    sign, separator = random.choice(SIGNS), random.choice(";\t")
    lines = [[titles[name] for name in columns], *(_cells(columns, at, row, sign) for at, row in enumerate(rows))]
    text = "\n".join(separator.join(line) for line in lines)
    return AnyTable(text.encode(), tuple(map(_figures, rows)))


@cache
def _words_for(field: str) -> list[str]:
    """Return the names of an input at the head of a column that mean nothing else."""
    names = [*LABELS.get(field, ()), *TITLE_WORDS]
    return [name for name in names if TITLE_WORDS.get(fold(name)) == TitleWord("field", field)]


def _title(name: str, title: str, random: Random) -> str:
    """Return a title as people write it: with a capital, all in capitals, in one piece, with a unit."""
    written = random.choice((str, str.capitalize, str.upper, str.title))(title)
    unit = random.choice(UNITS) if name in ("cost", "revenue") else ""
    return (written.replace(" ", "_") if random.random() < _GLUED and not unit else written) + unit


def _cells(columns: Sequence[str], at: int, row: Mapping[str, int], sign: str) -> list[str]:
    return [f"Bạn {'ABCD'[at]}" if name == "name" else _written(row[name], sign) for name in columns]


def same(found: Decimal, expected: Fraction) -> bool:
    """Tell whether a figure is right to ten digits."""
    return abs(Fraction(found) - expected) <= abs(expected) / 10**10
