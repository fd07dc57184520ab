"""Replies in the size for a group: what answers and its source stay."""

import pytest

from bot.guide.group_form import GROUP_CHARACTERS, GROUP_ROWS, for_group
from bot.replies.buttons import OpenTopics
from bot.replies.markup import plain
from bot.replies.reply import Button, Reply, Rows

TITLE, SOURCE, VERDICT = "<b>Chi phí</b>", "<i>Nguồn: Cẩm nang › Chi phí</i>", "<b>Không.</b>"
LEAD, ASIDE = f"Chi phí là <b>5</b> {'a' * 281}", f"<i>💡 Ví dụ của bot: {'b' * 282}</i>"
FURTHER, MORE = "c" * 300, "d" * 300
"""Each of these four has about 300 characters, so that two fit a reply and three do not."""
ITEMS = "\n".join(f"{number}. {'e' * 95}" for number in range(1, 10))
"""Nine lines of 98 characters, which with line ends are 890."""


def joined(*parts: str) -> str:
    return "\n\n".join(parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (joined(TITLE, LEAD, SOURCE), joined(TITLE, LEAD, SOURCE)),
        (joined(TITLE, LEAD, FURTHER, SOURCE), joined(TITLE, LEAD, FURTHER, SOURCE)),
        (joined(TITLE, LEAD, FURTHER, ASIDE, SOURCE), joined(TITLE, LEAD, FURTHER, SOURCE)),
        (joined(TITLE, LEAD, FURTHER, MORE, SOURCE), joined(TITLE, LEAD, FURTHER, SOURCE)),
        (joined(VERDICT, TITLE, LEAD, FURTHER, MORE, ASIDE, SOURCE), joined(VERDICT, TITLE, LEAD, FURTHER, SOURCE)),
        ("f" * 701, "f" * 699 + "…"),
    ],
)
def test_what_is_needed_least_is_left_out(text: str, expected: str) -> None:
    assert for_group(Reply(text)).text == expected


def test_a_list_keeps_its_first_items_before_its_introduction() -> None:
    text = for_group(Reply(joined(TITLE, FURTHER, ITEMS, SOURCE))).text
    assert text.startswith(f"{TITLE}\n\n1. e")
    assert text.endswith(f"…\n\n{SOURCE}")
    assert FURTHER not in text
    assert len(plain(text)) <= GROUP_CHARACTERS


def test_several_parts_all_stay_and_are_cut() -> None:
    parts = [joined(f"<b>{name}</b>", f"{name} " + "từ " * 90, SOURCE) for name in ("Một", "Hai", "Ba")]
    text = for_group(Reply(joined(*parts))).text
    assert len(plain(text)) <= GROUP_CHARACTERS
    assert [name in text for name in ("<b>Một</b>", "<b>Hai</b>", "<b>Ba</b>")] == [True, True, True]
    assert text.count(SOURCE) == 3


def test_markup_that_is_cut_stays_valid() -> None:
    text = for_group(Reply("1 &lt; <b>2</b> " * 200)).text
    assert len(plain(text)) <= GROUP_CHARACTERS
    assert "<b>" not in text
    assert plain(text).startswith("1 < 2 1 < 2 ")


def test_the_last_rows_stay() -> None:
    rows: Rows = tuple((Button(str(number), OpenTopics()),) for number in range(1, 7))
    last = ((Button("vote", OpenTopics()),),)
    found = for_group(Reply("x", rows), last).rows
    assert [row[0].label for row in found] == ["1", "2", "3", "vote"]
    assert len(for_group(Reply("x", rows)).rows) == GROUP_ROWS
