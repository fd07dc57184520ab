"""Plain texts that begin with what they want: `kế hoạch ngân sách=200tr phí=10tr`, `chia 100tr cho Lan 3 Minh 2`."""

import re
from collections.abc import Mapping

from bot.calculations.loose_comparisons import strict_lines
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.base import Calculator, CalculatorResult
from bot.calculators.compare import COMPARE
from bot.calculators.inputs import read_line
from bot.calculators.plan import PLAN
from bot.calculators.split import SPLIT
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_POLITE = "(?:hay |giup minh |giup )?"
_NAMES: Mapping[str, re.Pattern[str]] = {
    PLAN.command: expression(rf"{_POLITE}(?:(?:lap |tinh )?ke ?hoach|plan)(?: (?:chien dich|campaign))?\b[:\s]+"),
    COMPARE.command: expression(rf"{_POLITE}(?:so ?sanh|compare)\b[:\s]+"),
    SPLIT.command: expression(rf"{_POLITE}(?:chia(?: ?ngan ?sach)?|split(?: (?:a |the )?budget)?)\b[:\s]+"),
}
"""How a text begins, folded, that asks for one of these."""
_IS_LIST = expression(r"[,;:\n]|\b(?:và|and)\b|\d.*\D\d", re.DOTALL)
"""What shows that names are listed, or have numbers of their own."""
_FINISH = expression(r"[\s?.!]+\Z")
_LONGEST_NAME = 3
"""Words of a name that shares a budget; more are a sentence about something else."""


def named_first(text: str, language: Language) -> tuple[str, str] | None:
    """Return the command that a plain text begins with and what it takes, where that can be worked out as it stands."""
    plain = _FINISH.sub("", normalise(text).strip())
    for command, name in _NAMES.items():
        found = name.match(fold(plain))
        if (
            found
            and _IS_LIST.search(plain, found.end())
            and _is_whole(CALCULATOR_BY_NAME[command], plain[found.end() :], language)
        ):
            return command, plain[found.end() :]
    return None


def _is_whole(calculator: Calculator, text: str, language: Language) -> bool:
    try:
        result = _read(calculator, text, language)
    except InvalidInput:
        return False
    return all(len(name.split()) <= _LONGEST_NAME for name, _ in result.rows)


def _read(calculator: Calculator, text: str, language: Language) -> CalculatorResult:
    if calculator is COMPARE:
        text = strict_lines(text, language) or text
    if calculator.read:
        return calculator.read(calculator, text, language)
    return read_line(calculator, calculator.prepare(text) if calculator.prepare else text, language)
