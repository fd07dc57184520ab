"""Which names of a question stand nowhere in the knowledge."""

import pytest

from index.serving.keyword_index import KeywordIndex
from index.serving.strange_names import strange_names

KNOWN = KeywordIndex.build(["Giá thuê KOL là bao nhiêu", "What does HypeAuditor do?"])


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Giá của Traackr là bao nhiêu?", ("Traackr",)),
        ("Upfluence hay HypeAuditor?", ("Upfluence",)),
        ("What does HypeAuditor do?", ()),
        ("giá của traackr", ()),  # no capital: it may be a slip of the keys
        ("GIÁ THUÊ TRAACKR", ()),  # capitals everywhere tell nothing
        ("Giá ABC", ()),  # too short for a name that surely is one
        ("", ()),
    ],
)
def test_names_that_stand_nowhere(question: str, names: tuple[str, ...]) -> None:
    assert strange_names(question, KNOWN) == names
