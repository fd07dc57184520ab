"""Short forms of English chat in whole words."""

import pytest

from index.words.chat_english import in_whole_words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("n last one", "and last one"),
        ("N whatsapp?", "And whatsapp?"),
        ("how u got it", "how you got it"),
        ("gr8 thx, n what all we can track?", "great thx, and what all we can track?"),
        ("u r useless", "you are useless"),
        ("y is it so", "why is it so"),
        ("wats the diff", "what's the difference"),
        ("only the three nos", "only the three numbers"),
        ("gm bot", "good morning bot"),
        ("GM team", "Good morning team"),
        # a part of something else
        ("gm=40%", "gm=40%"),
        ("y=5 and n=3", "y=5 and n=3"),
        ("option n/a", "option n/a"),
        ("plan r&d", "plan r&d"),
        ("u.s. market", "u.s. market"),
        ("what is n's share", "what is n's share"),
        ("the nano ones", "the nano ones"),
        ("nhược điểm n", "nhược điểm n"),
    ],
)
def test_short_forms(typed: str, meant: str) -> None:
    assert in_whole_words(typed) == meant
