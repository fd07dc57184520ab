"""Errors have one root, and the tree that the module draws is the real one."""

import ast
from pathlib import Path

from knowledge.toolbox import errors
from knowledge.toolbox.errors import GuideBotError, InvalidInput

ROOT = Path(__file__).parents[3]
INDENT = 4
"""Characters of the drawing by which a class stands right of its base."""


def drawn() -> set[tuple[str, str]]:
    """Return (class, base) for each line of the tree in the module's docstring but the first."""
    lines = (errors.__doc__ or "").split("\n\n")[1].split("\n")
    path = [lines[0]]
    found = set()
    for line in lines[1:]:
        name = line.lstrip("│├└─ ").split()[0]
        depth = line.index(name) // INDENT
        path = [*path[:depth], name]
        found.add((name, path[-2]))
    return found


def defined(base: type[GuideBotError] = GuideBotError) -> set[tuple[str, str]]:
    below = [(each.__name__, base.__name__) for each in base.__subclasses__() if each.__module__ == errors.__name__]
    return set(below).union(*(defined(each) for each in base.__subclasses__()))


def test_the_tree_is_drawn_as_it_is() -> None:
    assert drawn() == defined()


def test_no_public_error_stands_elsewhere() -> None:
    known = {name for name, _ in defined()} | {"GuideBotError", "Exception", "RuntimeError", "ValueError", "OSError"}
    elsewhere = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for package in ("bot", "index", "knowledge")
        for path in (ROOT / package).rglob("*.py")
        if path.name != "errors.py"
        for node in ast.parse(path.read_text(encoding="utf8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
        if any(isinstance(base, ast.Name) and base.id in known for base in node.bases)
    ]
    assert elsewhere == []


def test_an_error_on_a_line_keeps_its_id_and_details() -> None:
    error = InvalidInput("not_a_number", piece="abc").on_line("3")
    assert (error.id, error.details) == ("not_a_number", {"piece": "abc", "line": "3"})


def test_what_an_error_quotes_is_short_and_can_be_shown() -> None:
    error = InvalidInput("not_a_number", piece="a\n\tb\x00\ud800", line="x" * 31)
    assert error.details == {"piece": "a b??", "line": "x" * 29 + "…"}
