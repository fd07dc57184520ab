"""Stored results: what was written is read back, anything with which nothing can be calculated is refused."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calculations.calculate import calculate
from bot.calculations.stored_result import StoredResult
from tests.bot.calculations.results import calculation_of, pressed, result_of


def test_stored_form() -> None:
    assert pressed(result_of("cpv", "$10.05 1,000"), "+cost").to_json() == {
        "command": "cpv",
        "language": "vi",
        "amounts": {
            "cost": amount_json("11.06", "USD", "11.06"),
            "views": amount_json("1000", None, "1,000", grouped=True),
        },
        "first": {
            "cost": amount_json("10.05", "USD", "$10.05"),
            "views": amount_json("1000", None, "1,000", grouped=True),
        },
    }


def amount_json(value: str, unit: str | None, piece: str, grouped: bool = False) -> dict[str, object]:
    flags = {"ambiguous": False, "scaled": False, "grouped": grouped, "local": False}
    return {"value": value, "unit": unit, "piece": piece, **flags}


def test_what_the_reply_says_of_the_reading_is_stored_too() -> None:
    result = result_of("roi", "1tr25 3tr margin=0,4")
    again = StoredResult.from_json(json.loads(json.dumps(result.to_json())))
    assert calculation_of(again) == calculate("roi", "1tr25 3tr margin=0,4", "vi")


def mended(path: str, value: object) -> object:
    """Return a stored result with something else at a place."""
    data: Any = result_of("roi", "50tr 120tr margin=40%").to_json()
    *parents, last = path.split(".")
    node = data
    for parent in parents:
        node = node[parent]
    node[last] = value
    return data


def without(path: str) -> object:
    data: Any = mended(path, None)
    *parents, last = path.split(".")
    node = data
    for parent in parents:
        node = node[parent]
    del node[last]
    return data


COUNT_OF_A_HALF = {
    "command": "conversion",
    "language": "vi",
    "amounts": {"conversions": amount_json("0.5", None, ""), "clicks": amount_json("1", None, "")},
    "first": {"conversions": amount_json("1", None, ""), "clicks": amount_json("1", None, "")},
}


ODD_VALUES: dict[str, list[object]] = {
    "command": ["", "ROI", "loinhuan", "cpm", "csv", "compare", "x", None, ["roi"]],
    "language": ["fr", "", None, ["vi"], 1],
    "amounts": [{}, [], None, {"cost": 5}, {"": {}}, {1: {}}],
    "amounts.cost": [{}, [], None, 5, "5"],
    "amounts.cost.value": [
        *["", "-1", "0", "NaN", "Infinity", "1e5", "1_000", "１", "1.", ".5", " 1", "1\n", 5, 5.5],
        *["1000000000000001", "9" * 17, "1." + "0" * 61],
    ],
    "amounts.cost.unit": ["CNY", "percent", "", [], {}, 0],
    "amounts.cost.piece": [None, 5],
    "amounts.cost.scaled": [None, 1, "no"],
    "amounts.cost.more": [True],
    "amounts.margin.unit": ["VND", True],
    "amounts.margin.value": ["0", "100.1"],
    "amounts.views": [amount_json("5", None, "5")],
    "amounts.cogs": [amount_json("5", None, "5")],
    "first.cogs": [amount_json("5", None, "5")],
    "more": [1],
}
NEEDED = [
    *("command", "language", "amounts", "first", "amounts.cost", "amounts.margin"),
    *(f"amounts.cost.{name}" for name in amount_json("5", None, "5")),
]


REFUSED: dict[str, list[object]] = {
    "no object": [None, 1, "", [], {}, "null", [["command", "roi"]]],
    "a count of a half": [COUNT_OF_A_HALF],
    **{f"without {path}": [without(path)] for path in NEEDED},
    **{path: [mended(path, value) for value in odd] for path, odd in ODD_VALUES.items()},
}


def is_read(data: object) -> bool:
    try:
        StoredResult.from_json(data)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("what", REFUSED)
def test_anything_odd_is_refused(what: str) -> None:
    assert [data for data in REFUSED[what] if is_read(data)] == []


def test_two_currencies_are_refused() -> None:
    data: Any = mended("amounts.cost.unit", "USD")
    data["amounts"]["revenue"]["unit"] = "VND"
    with pytest.raises(ValueError, match="no result"):
        StoredResult.from_json(data)


values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=9), st.just("1"), st.just("vi")),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["command", "language", "amounts", "first", "cost", "value"]), inner),
    ),
    max_leaves=12,
)
PATHS = ["command", "language", "amounts", "first.cost", "amounts.cost.value", "amounts.margin.unit", "first.margin"]


@given(st.one_of(values, st.builds(mended, st.sampled_from(PATHS), values)))
def test_reading_gives_a_result_or_a_value_error(data: object) -> None:
    try:
        result = StoredResult.from_json(data)
    except ValueError:
        return
    assert result.to_json() == data
