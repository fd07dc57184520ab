"""Whatever a person types or sends wrongly has words in both languages, among those where its id is looked up."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from bot.calculations.calculate import calculate
from bot.texts import texts_for
from knowledge.guide import LANGUAGES, Language
from knowledge.toolbox.errors import Problem

ROOT = Path(__file__).parents[3]
ERRORS = {"InvalidInput", "_Refused"}
"""The errors that a person's words or file raise; what reads workbooks has its own, which becomes an InvalidInput."""
READS_FILES = (
    "bot/sheets/",
    "bot/conversation/calculating.py",
    "bot/conversation/needs.py",
    "bot/conversation/reporting.py",
    "bot/calculators/separated_text.py",
)
"""Separated text raises for files only: a table that is pasted ends at bad quotation marks."""
LEARNS = ("bot/library/lessons.py", "bot/conversation/learning.py")


def worded(module: str, language: Language) -> set[str]:
    """Return the ids that have a sentence where the errors of a module are told."""
    texts = texts_for(language)
    if module.startswith(LEARNS):
        return {*texts.learn.problems}
    if module == "bot/library/answers_document.py":
        return {*texts.teach.problems}
    if module in ("bot/conversation/group_settings.py", "bot/groups/typed_rules.py"):
        return {*texts.group.problems}
    if module.startswith("bot/calculations/dialog"):
        return {*texts.calculators.errors, *texts.dialogs.errors}
    return {*texts.calculators.errors, *(texts.tables.errors if module.startswith(READS_FILES) else ())}


def raised(code: str) -> Iterator[str]:
    """Yield the ids that a piece of code gives to an error, at once or by way of `refusal`."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS:
            first = node.args[0]
            ids: list[ast.expr | None] = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
        elif isinstance(node, ast.FunctionDef) and node.name == "refusal":
            returned = [each.value for each in ast.walk(node) if isinstance(each, ast.Return)]
            ids = [part for value in returned for part in ((value.body,) if isinstance(value, ast.IfExp) else (value,))]
        else:
            continue
        yield from (each.value for each in ids if isinstance(each, ast.Constant) and isinstance(each.value, str))


@pytest.fixture(scope="module")
def raised_in() -> dict[str, set[str]]:
    """Return the ids that each module raises."""
    return {
        module: ids
        for path in sorted((ROOT / "bot").rglob("*.py"))
        for module in [path.relative_to(ROOT).as_posix()]
        if (ids := {*raised(path.read_text("utf-8"))})
    }


def test_the_walk_finds_errors_however_they_are_raised(raised_in: dict[str, set[str]]) -> None:
    assert "interactions_twice" in raised_in["bot/calculators/table_columns.py"]
    assert "table_no_figures" in raised_in["bot/calculators/missing_columns.py"]
    assert {"table_locked", "table_old_excel"} <= raised_in["bot/sheets/table_file.py"]
    assert "table_too_wide" in raised_in["bot/sheets/table_rows.py"]
    assert "table_locked" in raised_in["bot/sheets/xlsx_file.py"]
    assert len(set().union(*raised_in.values())) > 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_words(raised_in: dict[str, set[str]], language: Language) -> None:
    wordless = {module: ids - worded(module, language) for module, ids in raised_in.items()}
    assert {module: ids for module, ids in wordless.items() if ids} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_of_a_document_has_words(language: Language) -> None:
    assert set(get_args(Problem)) <= texts_for(language).learn.problems.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "columns"),
    [
        ("likes,reach \n 5", "likes, reach"),
        ('likes,followers\n"5,6\n7,8', "likes, followers"),
        ("likes,<b>&,reach\n5", "likes, &lt;b&gt;&amp;, reach"),
    ],
)
def test_columns_with_too_few_numbers_are_named(typed: str, columns: str, language: Language) -> None:
    calculation = calculate("csv", typed, language)
    assert calculation.error is not None
    assert calculation.error[0] == "table_no_figures"
    assert columns in calculation.reply.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_column_without_numbers_is_named_by_what_it_lacks(language: Language) -> None:
    calculation = calculate("csv", "likes,reach\n,5", language)
    assert calculation.error is not None
    assert calculation.error[0] == "table_lacks_interactions"
    assert "“reach”" in calculation.reply.text
