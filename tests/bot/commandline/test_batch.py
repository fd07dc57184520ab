"""JSON Lines are read one by one, and a wrong one is named."""

from pathlib import Path

import pytest

from bot.commandline.batch import Line, read_batch
from knowledge.toolbox.errors import BatchError


def test_lines(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('\ufeff{"id": 1}\r\n\n  \n{"id": "hai"}', encoding="utf8")
    lines = list(read_batch(str(file)))
    assert [line.fields for line in lines] == [{"id": 1}, {"id": "hai"}]
    assert lines[1].place == f"{file}:4"


def test_fields() -> None:
    line = Line("in:1", {"q": "x", "context": ["a", "b"], "locale": "en", "none": None})
    assert line.text("q") == "x"
    assert line.text("none", "default") == "default"
    assert line.texts("context") == ("a", "b")
    assert line.texts("none") == ()
    assert line.language("locale", "vi") == "en"
    assert line.language("none", "vi") == "vi"


@pytest.mark.parametrize("fields", [{}, {"q": 1}, {"q": ["x"]}, {"q": None}])
def test_text_is_wanted(fields: dict[str, object]) -> None:
    with pytest.raises(BatchError, match=r'^in:1: a text under "q" wanted$'):
        Line("in:1", fields).text("q")


@pytest.mark.parametrize("context", ["a", [1], {"a": 1}, 5])
def test_list_is_wanted(context: object) -> None:
    with pytest.raises(BatchError, match=r'^in:1: a list of texts under "context" wanted$'):
        Line("in:1", {"context": context}).texts("context")


def test_objects_have_places_of_their_own() -> None:
    first, second = Line("in:3", {"turns": [{"say": "a"}, {}]}).objects("turns", "turn")
    assert first.text("say") == "a"
    assert second.place == "in:3, turn 2"
    assert Line("in:3", {"turns": []}).objects("turns", "turn") == ()


@pytest.mark.parametrize("turns", [None, "a", {}, ["a"], [{}, 1]])
def test_list_of_objects_is_wanted(turns: object) -> None:
    with pytest.raises(BatchError, match=r'^in:1: a list of objects under "turns" wanted$'):
        Line("in:1", {"turns": turns}).objects("turns", "turn")


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(BatchError, match="No such file"):
        list(read_batch(str(tmp_path / "nothing")))
