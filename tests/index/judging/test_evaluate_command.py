"""`python -m index evaluate` with the real index: which tables it prints; no figure, as those are the encoder's."""

import json
from pathlib import Path

import pytest

from index.__main__ import main

pytestmark = pytest.mark.usefixtures("library")

ROWS: list[dict[str, object]] = [
    {"id": "1", "slice": "vi", "q": "nhược điểm là gì", "gold_section": "cons", "writer": "lan"},
    {"id": "2", "slice": "oos", "q": "hôm nay trời mưa không", "kind": "weather"},
    {"id": "3", "slice": "oos", "q": "KOC khác KOL thế nào", "supplement": ["roles/kol-koc-difference"]},
]


def write(path: Path, rows: list[dict[str, object]]) -> str:
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf8")
    return str(path)


def test_several_files_are_judged_one_by_one_and_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = write(tmp_path / "one.jsonl", ROWS[:1]), write(tmp_path / "other.jsonl", ROWS[1:])
    assert main(["evaluate", one, other]) == 0
    first, second, both = capsys.readouterr().out.split("## ")[1:]
    assert [part.splitlines()[0] for part in (first, second, both)] == [one, other, "all files"]
    for part in (first, second, both):
        assert "| slice | questions | hit@1 |" in part
        assert "| AUROC |" in part
        assert "| confidence | questions | mean | answerable | right |" in part
    assert "| lan | 1 |" in first
    assert "| writer |" not in second
    assert "| weather | 1 |" in second
    assert "| only in the handbook | 1 |" in second
    assert "| all | 3 |" in both


def test_one_file_is_not_summed_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", write(tmp_path / "one.jsonl", ROWS)]) == 0
    assert "all files" not in capsys.readouterr().out


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", write(tmp_path / "one.jsonl", ROWS), str(tmp_path / "gone.jsonl")]) == 1
    assert "gone.jsonl" in capsys.readouterr().err
