"""The pages for newcomers name files, modules and rooms that are there: they stay true when things are renamed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_architecture import FLOORS

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "index", "knowledge")
PAGES = [f"{folder}/README.md" for folder in (*PACKAGES, "tests")]
TOP = {path.name for path in ROOT.iterdir()}

_PATH = re.compile(r"[\w.<>*-]+(?:/[\w.<>*-]+)*/?")
_FILE = re.compile(r".+\.(?:py|md|toml|jsonl?|yaml|png|txt)")
_PLACE = re.compile(r"<\w+>")
_FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`([^`\n]+)`")
_MODULE = re.compile(r"python -m ([\w.]+)")
_NAME_IN_FILE = re.compile(r"`([A-Za-z_]\w*)`\s(?:in|of|from)\s`([\w/.]+\.py)`")
_ROW = re.compile(r"^\| (\d+) \| ([^|]+) \|", re.MULTILINE)


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf8")


def prose(text: str) -> str:
    """Return a page without its blocks of code."""
    return _FENCE.sub("", text)


def code(text: str) -> Iterator[str]:
    """Yield what stands in backticks, and the lines of blocks of commands."""
    yield from _CODE.findall(prose(text))
    for language, block in _FENCE.findall(text):
        if language == "sh":
            yield from block.splitlines()


def paths(text: str) -> Iterator[str]:
    """Yield the words of code that look like a file or folder of the repository."""
    for word in (word for each in code(text) for word in each.split()):
        top, slash, _ = word.partition("/")
        if _PATH.fullmatch(word) and top != ".venv" and (_FILE.fullmatch(word) or (slash and top in TOP)):
            yield word


def is_there(path: str) -> bool:
    """Tell whether a path leads somewhere; a place such as <name> stands for anything."""
    found = ROOT.glob(_PLACE.sub("*", path.rstrip("/")))
    return any(each.is_dir() if path.endswith("/") else True for each in found)


def modules(text: str) -> list[str]:
    """Return the modules that a page tells to run."""
    return [module for each in code(text) for module in _MODULE.findall(each)]


def is_program(module: str) -> bool:
    path = ROOT / module.replace(".", "/")
    return path.with_suffix(".py").is_file() or (path / "__main__.py").is_file()


def floors_of(text: str) -> set[tuple[int, str]]:
    """Return what a page's map says: the floor of each room, a room by its path."""
    return {(int(floor), path) for floor, cell in _ROW.findall(text) for path in _CODE.findall(cell)}


def built(package: str) -> set[tuple[int, str]]:
    """Return the same from the table of floors; a package is a room of the modules that lie in it and are no rooms."""
    return {
        (floor, path)
        for floor, rooms in enumerate(FLOORS, start=1)
        for room in rooms
        if room.partition(".")[0] == package
        for path in paths_of(room)
    }


def paths_of(room: str) -> list[str]:
    path = ROOT / room.replace(".", "/")
    if not path.is_dir():
        return [f"{room.replace('.', '/')}.py"]
    if room not in PACKAGES:
        return [f"{room.replace('.', '/')}/"]
    rooms = {each for rooms in FLOORS for each in rooms}
    alone = [each for each in path.glob("*.py") if each.stem != "__init__" and f"{room}.{each.stem}" not in rooms]
    return [each.relative_to(ROOT).as_posix() for each in alone]


EXAMPLE = """\
See `bot/app.py`, `bot/nowhere/` and `nothing.py`; not `/hoi`, `2tr5`, `pros/trust` or `.venv/bin/x.txt`.

| 9 | `bot/app.py`, `bot/updates/` | joins the parts |

```sh
.venv/bin/pytest tests/bot/groups
python -m tests.fuzz --seed 2
```

```python
from nowhere import x  # `bot/none.py`
```

`FLOORS` in `tests/test_architecture.py`, and `FLOORS` in
`bot/app.py`.
"""


def test_what_is_taken_from_a_page() -> None:
    assert list(paths(EXAMPLE)) == [
        *("bot/app.py", "bot/nowhere/", "nothing.py", "bot/app.py", "bot/updates/"),
        *("tests/test_architecture.py", "bot/app.py", "tests/bot/groups"),
    ]
    assert modules(EXAMPLE) == ["tests.fuzz"]
    assert floors_of(EXAMPLE) == {(9, "bot/app.py"), (9, "bot/updates/")}
    assert _NAME_IN_FILE.findall(prose(EXAMPLE)) == [
        ("FLOORS", "tests/test_architecture.py"),
        ("FLOORS", "bot/app.py"),
    ]


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("bot/app.py", True),
        ("bot/updates/", True),
        ("bot/updates", True),
        ("bot/app.py/", False),
        ("bot/nowhere/", False),
        ("bot/calculators/<name>.py", True),
        ("bot/calculators/<name>.toml", False),
        ("bot/nowhere/<name>.py", False),
        ("tests/bot/test_chain_*.py", True),
    ],
)
def test_what_is_there(path: str, there: bool) -> None:
    assert is_there(path) is there


@pytest.mark.parametrize(
    ("module", "is_one"), [("bot", True), ("tests.benchmarks.load", True), ("bot.updates", False), ("nothing", False)]
)
def test_what_can_be_run(module: str, is_one: bool) -> None:
    assert is_program(module) is is_one


@pytest.mark.parametrize("name", PAGES)
def test_every_path_is_there(name: str) -> None:
    found = list(paths(page(name)))
    assert found
    assert [path for path in found if not is_there(path)] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_module_can_be_run(name: str) -> None:
    assert [module for module in modules(page(name)) if not is_program(module)] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_name_stands_in_its_file(name: str) -> None:
    named = [(word, path) for word, path in _NAME_IN_FILE.findall(prose(page(name))) if (ROOT / path).is_file()]
    assert [(word, path) for word, path in named if not re.search(rf"\b{word}\b", page(path))] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_example_is_taken_from_its_file(name: str) -> None:
    for language, block in _FENCE.findall(page(name)):
        if language == "python":
            indent = len(block) - len(block.lstrip(" "))
            first, *lines = [line[indent:] for line in block.splitlines()]
            assert "\n".join(lines) in page(first.removeprefix("# ")), first


@pytest.mark.parametrize("package", PACKAGES)
def test_the_map_has_every_room_on_its_floor(package: str) -> None:
    assert floors_of(page(f"{package}/README.md")) == built(package)
