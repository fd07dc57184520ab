"""What is said of a metric: its card with a button that starts the calculator, and what the guide has beside it."""

from collections.abc import Iterator, Sequence

from bot.calculations.metric_cards import metric_card, metric_example, short_metric_card
from bot.calculations.metric_questions import MetricQuestion
from bot.calculations.metrics import Metric
from bot.guide.composer import Composer
from bot.replies.buttons import BeginCalculation
from bot.replies.markup import escape
from bot.replies.reply import Button, Reply, Row
from bot.replies.shown import Shown
from bot.texts import texts_for
from knowledge.guide import Language, Point


def metric_reply(asked: MetricQuestion, composer: Composer, language: Language) -> Reply:
    """Return the cards of the metrics of a question; where the guide's figure is asked for too, with it below."""
    cards = "\n\n".join(_cards(asked, language))
    if asked.wish == "rank":
        cards = f"{texts_for(language).metrics.no_rank}\n\n{cards}"
    points = _points(asked.metrics, composer)
    rows = (*begin_rows(asked.metrics, language), *composer.rows_of(points, language))
    if asked.wish == "both" and asked.metrics[0].point is None:
        title = escape(texts_for(language).calculators.calculators[asked.metrics[0].calculator.command].title)
        cards = f"{cards}\n\n{texts_for(language).talk.no_benchmark.format(figure=title)}"
    elif asked.wish == "both" and points:
        figure = composer.brief(points[:1], language)
        shown = Shown("answer", (points[0].id,), language=language)
        return Reply(f"{cards}\n\n{figure.text}", rows, shown=shown)
    return Reply(cards, rows, shown=Shown("answer", language=language))


def _cards(asked: MetricQuestion, language: Language) -> Iterator[str]:
    if asked.wish == "example":
        yield from (metric_example(metric, language) for metric in asked.metrics)
    elif len(asked.metrics) == 1:
        yield metric_card(asked.metrics[0], language, asked.base)
    else:
        yield from (short_metric_card(metric, language) for metric in asked.metrics)


def begin_rows(metrics: Sequence[Metric], language: Language) -> tuple[Row, ...]:
    """Return one row with a button for the calculator of each metric."""
    words = texts_for(language).metrics
    commands = dict.fromkeys(metric.calculator.command for metric in metrics)
    return (
        tuple(
            Button(words.compute.format(figure=words.short_names[command]), BeginCalculation(command))
            for command in commands
        ),
    )


def _points(metrics: Sequence[Metric], composer: Composer) -> list[Point]:
    """Return what guide and handbook have on the metrics: a figure for one first, then what explains it."""
    ids = [metric.point for metric in metrics] + [metric.calculator.handbook_point for metric in metrics[:1]]
    found = dict.fromkeys(id for id in ids if id)
    return [point for id in found if (point := composer.guide.point(id))]
