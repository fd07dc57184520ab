"""What is asked of a result with a row for each post or person: `ai rẻ hơn`, `bài nào tốt nhất`, `còn Lan thì sao`."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.calculations.calculate import Calculation, calculate
from bot.calculations.result_writer import ResultWriter
from bot.calculations.sentences import read_calculation
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.base import CalculatorResult
from bot.calculators.compare import COMPARE
from bot.calculators.csv_table import CSV_TABLE
from bot.guide.answerer import Answer
from bot.replies.markup import bold
from bot.replies.reply import Reply
from bot.replies.shown import CALCULATION
from bot.state.values import Turn
from bot.texts import texts_for
from bot.understanding.utterance import MOST_QUESTIONS, Utterance
from index.values.finding import Finding
from knowledge.guide import Guide, Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_COMMANDS = frozenset({COMPARE.command, CSV_TABLE.command})
_LONGEST = 80
"""Characters of such a question."""
_WHO = (
    r"(?:ai|who|which|(?:ben|ban|cai|bai|kenh|clip|video|nguoi|kol|koc|influencer|creator|post|dua|thang|em|con|dong|ca)"
    r" (?:nao|gi)|which (?:one|post|video|creator|kol|koc|influencer|channel|"
    r"of (?:them|these|those|the two|the three)))"
)
_LEVEL = (
    r"(?:re|tiet kiem|cheap|cheaper|cheapest|less expensive|least expensive|"
    r"(?P<dear>dat|mac|more expensive|most expensive)"
    r"|(?P<low>thap|te|kem|xau|do|yeu|low|lower|lowest|worse|worst|weaker|weakest)|(?P<high>"
    r"cao|tot|on|ngon|hieu qua|loi|hoi|dang tien|dang|hop ly|dinh|manh|khung|hop|high|higher|highest|good|better|best|"
    r"stronger|strongest|more effective|most effective|top|wins?|winner))"
)
_BEFORE = r"^\W*(?:(?:vay|the|roi|ok|so|and|then|a|da|theo (?:ban|bot)|bot oi|tom lai)\W+){0,2}"
_BEHIND = r"(?: (?:vay|v|z|a|nhi|ha|ta|bot|ban|the|then|di|nhe|nha|day|hon|em|minh|giup)){0,3}\W*$"
_ASKS = expression(
    rf"{_BEFORE}(?:"
    rf"{_WHO}(?: (?:la|co|thi|dang|is|has|was|does|did|the|a|it|dang duoc|tuong tac|er|cpe|cpv|cpm|roi|gia|chi phi))"
    rf"{{0,4}} {_LEVEL}(?: (?:hon|nhat|one|er|rate|cpe|cpv|roi|performance|hon ca))?"
    rf"|(?P<chosen>(?:nen|should (?:i|we)|minh nen|em nen|ben minh nen) "
    rf"(?:chon|lay|book|thue|ky|giu|pick|choose|hire|go with|take) (?:ai|who|which(?: one)?|{_WHO})|"
    rf"(?:chon|lay|book|pick|choose) {_WHO}|who wins|ai thang)){_BEHIND}"
)
"""The question which row is to be taken, and nothing else; folded."""
_ASKS_LAST = expression(rf"{_BEFORE}{_LEVEL} nhat (?:la |thi la |thuoc ve )?{_WHO}{_BEHIND}")
"""The same with the level first: `rẻ nhất là ai`; folded."""
_ABOUT = expression(
    r"^\W*(?:(?:con|the|vay|va|and|what about|how about|cho (?:minh|em) xem|xem)\s+){0,2}"
    r"(?:(?P<figure>er|cpe|cpv|cpm|cpc|cpa|roi|roas|ctr)\s+(?:cua|of|for)\s+)?(?P<name>.{1,40}?)"
    r"(?:'s (?P<own>er|cpe|cpv|cpm|cpc|cpa|roi|roas|ctr))?"
    r"(?:\s+(?:thi sao|thi|sao|the nao|bao nhieu|bn|la bao nhieu|may|nhi|a|ha|vay|then))*\W*$"
)
"""A row that is named, with a figure of it or without; folded."""
_RATES = ("er_views_pct", "er_reach_pct", "er_impressions_pct", "er_followers_pct", "roi_pct")
_PRICES = ("cpe", "cpv", "cpm", "cpc", "cpa")
_FIGURES = {"er": _RATES[:-1], "roi": ("roi_pct",), "ctr": ("ctr_pct",)}
"""The figures of a row that a short name means, where it is not their own."""
_SHOWS_OTHERS = frozenset({"answer", "navigation"})
"""Decisions after which somebody may speak of what they showed."""
_LEAST = 2
"""Rows that can be compared."""

_Row = tuple[str, CalculatorResult]


def rows_asked(said: Utterance, guide: Guide) -> Answer | None:
    """Return which row of the last result is best, or one of its rows; None for other messages and other results."""
    folded = fold(said.text)
    if len(said.text) > _LONGEST or len(folded) != len(said.text) or not said.turns:
        return None
    best, about = _ASKS.match(folded) or _ASKS_LAST.match(folded), _ABOUT.match(folded)
    calculation = _last_rows(said) if best or about else None
    if calculation is None or calculation.result is None:
        return None
    rows = calculation.result.rows or calculation.result.listed
    if best:
        text = _chosen(best.groupdict(), rows, said.language, calculation.command)
    else:
        named = next((row for row in rows if about and fold(row[0]) == about["name"].strip()), None)
        text = _row(named, (about["figure"] or about["own"]) if about else None, said.language, calculation.command)
    if not text:
        return None
    finding = Finding(said.text, said.language, "answer", 1.0, ())
    return Answer(said.text, finding, Reply(text, shown=CALCULATION), guide)


def _last_rows(said: Utterance) -> Calculation | None:
    """Return the newest result, worked out again, where it has rows with names; what is asked of it may follow it."""
    for turn in reversed(said.turns[-MOST_QUESTIONS:]):
        if turn.shown.decision in _SHOWS_OTHERS:
            return None
        if turn.calculation:
            found = _again(turn, said.language) if turn.calculation.command in _COMMANDS else None
            rows = (found.result.rows or found.result.listed) if found and found.result else ()
            return found if len(rows) >= _LEAST else None
    return None


def _again(turn: Turn, language: Language) -> Calculation | None:
    command, _, args = turn.words.removeprefix("/").partition(" ") if turn.words.startswith("/") else ("", "", "")
    name = command.partition("@")[0].lower()
    if name:
        calculator = CALCULATOR_BY_NAME.get(name.partition("\n")[0])
        return calculate(calculator.command, args, language) if calculator else None
    wish = read_calculation(turn.words, language)
    return calculate(wish.command, wish.args, language) if wish else None


def _chosen(asked: Mapping[str, str | None], rows: Sequence[_Row], language: Language, command: str) -> str | None:
    """Return which row leads by the first rate and by the first price that all rows have; the one asked for first."""
    rate = next((key for key in _RATES if all(key in row.figures.values for _, row in rows)), None)
    price = next((key for key in _PRICES if all(key in row.figures.values for _, row in rows)), None)
    words = texts_for(language).sums
    lines: list[tuple[str, str, _Row]] = []
    if rate and not asked["dear"]:
        best = (min if asked["low"] else max)(rows, key=lambda row: row[1].figures.values[rate])
        lines.append((words.row_lowest if asked["low"] else words.row_highest, rate, best))
    if price:
        is_dear = asked["dear"] or asked["low"]
        best = (max if is_dear else min)(rows, key=lambda row: row[1].figures.values[price])
        lines.append((words.row_dearest if is_dear else words.row_cheapest, price, best))
    if not lines:
        return None
    if not (asked["high"] or asked["low"] or asked.get("chosen")):
        lines.reverse()
    told = [_sentence(form, key, row, language, command) for form, key, row in lines]
    if len(lines) > 1 and not asked["low"]:
        names = {row[0] for _, _, row in lines}
        told.append(words.rows_differ if len(names) > 1 else words.rows_agree.format(name=bold(names.pop())))
    return "\n".join(told)


def _sentence(form: str, key: str, row: _Row, language: Language, command: str) -> str:
    name, result = row
    return form.format(name=bold(name), figure=_figures(command, result, {key}, language))


def _row(row: _Row | None, figure: str | None, language: Language, command: str) -> str | None:
    """Return the figures of one row, or the one that is asked for."""
    if row is None:
        return None
    name, result = row
    values: Mapping[str, Decimal] = result.figures.values
    keys = set(_FIGURES.get(figure, (figure,))) & values.keys() if figure else values.keys() - {"interactions"}
    return f"{bold(name)}: {_figures(command, result, keys, language)}" if keys else None


def _figures(command: str, result: CalculatorResult, keys: set[str], language: Language) -> str:
    return ResultWriter(CALCULATOR_BY_NAME[command], result, language).figures_in_sentence(keys)
