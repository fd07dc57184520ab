"""Stored dialogs: what was written is read back, anything else is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calculations.dialog import Dialog
from bot.calculations.dialogs import take_answer
from tests.bot.calculations.dialog_talk import OWNER, asked_after, choose, editing, open_dialog

GOOD = open_dialog(asked_after("roi", "50tr", "120tr", choose("margin"))).to_json()
EDITING = open_dialog(editing("roi", "50tr 120tr", "cost")).to_json()


@pytest.mark.parametrize(
    "data",
    [
        None, [], "{}", 5, {}, {**GOOD, "more": 1}, {key: GOOD[key] for key in GOOD if key != "typed"},
        {**GOOD, "command": "nothing"}, {**GOOD, "command": "loinhuan"}, {**GOOD, "command": 5},
        {**GOOD, "language": "fr"}, {**GOOD, "group": "no"}, {**GOOD, "typed": []}, {**GOOD, "typed": {"cost": 5}},
        {**GOOD, "typed": {"likes": "5"}}, {**GOOD, "typed": {"cost": "abc"}}, {**GOOD, "typed": {"cost": "0"}},
        {**GOOD, "typed": {"cost": "$5", "revenue": "5đ"}}, {**GOOD, "chosen": {"goods": "all"}},
        {**GOOD, "chosen": {"way": "views"}}, {**GOOD, "chosen": {"goods": []}}, {**GOOD, "chosen": {"goods": "none"}},
        {**GOOD, "skipped": ["likes"]}, {**GOOD, "skipped": [[]]}, {**GOOD, "skipped": {}}, {**GOOD, "editing": "5"},
        {**GOOD, "edited": ["cost"]}, {**EDITING, "edited": []}, {**EDITING, "edited": ["likes"]},
        {**EDITING, "before": None}, {**EDITING, "before": {}}, {**EDITING, "command": "roas"},
    ],
)  # fmt: skip
def test_an_odd_stored_dialog_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match=r"stored|not "):
        Dialog.from_json(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from([GOOD, EDITING]), st.sampled_from(sorted(GOOD)), JSON)
def test_anything_in_a_stored_dialog_is_read_or_refused(good: dict[str, object], key: str, value: object) -> None:
    try:
        dialog = Dialog.from_json({**good, key: value})
    except ValueError:
        return
    assert dialog.to_json() == {**good, key: value}
    assert take_answer(dialog, "5", OWNER).reply.text
