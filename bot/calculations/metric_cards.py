"""The card of a metric: what it is, its formula, an example that is really worked out, and what to mind."""

from collections.abc import Sequence
from decimal import Decimal

from bot.calculations.calculate import calculate, recalculate
from bot.calculations.formats import capital, write_money
from bot.calculations.metrics import MARGIN, METRICS, Metric
from bot.calculations.result_writer import ResultWriter
from bot.calculations.stored_result import StoredResult
from bot.calculators.engagement import INTERACTION_FIELDS
from bot.calculators.inputs import currency_of
from bot.replies.markup import bold, code
from bot.texts import texts_for
from knowledge.guide import Language


def metric_card(metric: Metric, language: Language, base: str | None = None) -> str:
    """Return a metric's card as HTML; a rate is shown for one base, where one was named."""
    words = texts_for(language).metrics
    writer = _worked_example(metric, language, base)
    example = _example_line(metric, writer, language, base)
    head = f"{bold(_title(metric, language))}\n{words.meanings[metric.id]}"
    return "\n\n".join([head, "\n".join(_formula_lines(metric, language, base)), example, _note(writer, language)])


def metric_example(metric: Metric, language: Language) -> str:
    """Return the worked example of a metric with its first formula, as HTML."""
    writer = _worked_example(metric, language, None)
    first = _formula_lines(metric, language)[0]
    return "\n\n".join([bold(_title(metric, language)), first, _example_line(metric, writer, language, None)])


def short_metric_card(metric: Metric, language: Language) -> str:
    """Return what a metric is and its first formula, as HTML: one part of several."""
    first = _formula_lines(metric, language)[0]
    return f"{bold(_title(metric, language))}\n{texts_for(language).metrics.meanings[metric.id]}\n{first}"


def how_computed(result: StoredResult, language: Language) -> str:
    """Return the formulas behind a result with the names of its inputs, and the result with its numbers, as HTML."""
    worked_out = recalculate(result.command, result.amounts, language)
    formulas = [_formula_line(result.command, key, language) for key in worked_out.values if key != "interactions"]
    head = "\n".join([texts_for(language).metrics.how_computed, *filter(None, formulas)])
    return f"{head}\n\n{worked_out.reply.text}"


def rate_of(result: StoredResult, language: Language) -> str:
    """Return the first rate of a result with the name of its base."""
    worked_out = recalculate(result.command, result.amounts, language)
    keys = [key for key in worked_out.values if key != "interactions"][:1]
    if worked_out.result is None:
        return ""
    return ResultWriter(result.calculator, worked_out.result, language).figures_line(keys)


def gain_of(result: StoredResult, language: Language) -> str | None:
    """Return whether a result is a gain or a loss, as HTML; None where it has no cost, or nothing that came in."""
    roi = METRICS["roi"].calculator
    amounts = {name: amount for name, amount in result.amounts.items() if name in roi.inputs}
    if "cost" not in amounts or not ("revenue" in amounts or {"conversions", "aov"} <= amounts.keys()):
        return None
    worked_out = recalculate(roi.command, amounts, language)
    if worked_out.result is None:
        return None
    words, after_goods = texts_for(language).metrics, "roi_margin_pct" in worked_out.values
    key = "roi_margin_pct" if after_goods else "profit"
    lost = worked_out.values[key] < 0
    if after_goods:
        said = words.loss if lost else words.gain
    else:
        said = words.loss_before_goods if lost else words.gain_before_goods
    writer = ResultWriter(roi, worked_out.result, language)
    left = worked_out.values.get("gross_profit", Decimal(0)) - amounts["cost"].value
    amount = write_money(abs(left), currency_of(roi.inputs, amounts.items()), language)
    return said.format(figures=writer.figures_line([key]), amount=amount)


def _title(metric: Metric, language: Language) -> str:
    texts = texts_for(language)
    return texts.metrics.margin_title if metric.id == MARGIN else texts.calculators.calculators[metric.id].title


def _formulas(metric: Metric, base: str | None = None) -> Sequence[str]:
    """Return the figures whose formulas a card shows."""
    words = texts_for("en").calculators.calculators[metric.calculator.command]
    own = f"er_{base}_pct"
    return (own,) if own in metric.formulas else metric.formulas or tuple(words.figures)


def _formula_lines(metric: Metric, language: Language, base: str | None = None) -> list[str]:
    """Return the formulas of a metric, a line each, with the names of the inputs."""
    words = texts_for(language).metrics
    if metric.id == MARGIN:
        formula = words.margin_formula.format_map(texts_for(language).calculators.fields)
        return [_written(words.margin_title, formula, language)]
    lines = [_formula_line(metric.calculator.command, key, language) for key in _formulas(metric, base)]
    interactions = [words.interactions] if metric is METRICS["engagement"] else []
    return [*filter(None, lines), *interactions]


def _formula_line(command: str, key: str, language: Language) -> str:
    """Return the formula of one figure with the names of what goes into it; nothing for one that has none."""
    texts = texts_for(language).calculators
    figures = texts.calculators[command].figures
    labels = {name: figure.label for name, figure in figures.items() if "{" not in figure.label}
    places = {**{name: _inside(label) for name, label in labels.items()}, **texts.fields}
    figure = figures[key]
    return _written(figure.label, figure.formula.format_map(places), language) if figure.formula else ""


def _inside(label: str) -> str:
    """Return the name of a figure as it stands inside a formula."""
    return label if label.isupper() or label[1:2].isupper() else label[:1].lower() + label[1:]


def _written(figure: str, formula: str, language: Language) -> str:
    return code(texts_for(language).metrics.formula.format(figure=figure, formula=formula))


def _example_line(metric: Metric, writer: ResultWriter, language: Language, base: str | None) -> str:
    keys = metric.shown or _formulas(metric, base)
    words = texts_for(language).metrics
    return words.example.format(inputs=writer.inputs_line, figures=writer.figures_line(keys))


def _worked_example(metric: Metric, language: Language, base: str | None) -> ResultWriter:
    """Return the worked example of a metric; of a rate, with the base that was named."""
    words = texts_for(language).calculators.calculators[metric.calculator.command]
    typed = metric.example or words.example
    if base and metric is METRICS["engagement"]:
        names = (*INTERACTION_FIELDS[:2], base)
        typed = " ".join(f"{name}={number}" for name, number in zip(names, typed.split(), strict=True))
    calculation = calculate(metric.calculator.command, typed, language)
    if calculation.result is None:
        raise ValueError(f"no example: {metric.id}: {typed}")
    return ResultWriter(metric.calculator, calculation.result, language)


def _note(writer: ResultWriter, language: Language) -> str:
    return texts_for(language).metrics.note.format(caveat=capital(writer.caveat))
