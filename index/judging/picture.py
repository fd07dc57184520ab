"""The figures of a question file -> a picture (PNG): hit@1 by slice, and what is answered as the threshold moves."""

from collections.abc import Mapping, Sequence
from io import BytesIO

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from index.judging.evaluate import OUT_OF_SCOPE_SLICE, JudgedQuestion, slices
from index.judging.metrics import auroc, hit_rate, interval
from index.values.arrays import Floats

WIDTH, HEIGHT, DPI = 1200, 500, 100
"""Pixels, and pixels an inch: as wide as a page of the README can be."""
ALL = "all"
SLICE_LABELS = {
    ALL: "all",
    "vi": "Vietnamese",
    "vi_plain": "without\ndiacritics",
    "vi_chat": "chat\nspelling",
    "en": "English",
    "mixed": "both\nlanguages",
    "followup": "follow-up",
}

# Okabe and Ito's colours can be told apart by colour-blind readers; shapes and dashes say the same without colour.
DEEP_BLUE, LIGHT_BLUE, VERMILION, INK, GREY = "#0072B2", "#8CC8EC", "#D55E00", "#222222", "#767676"
BASELINE_MARKS = (("o", "#000000"), ("s", "#E69F00"), ("D", "#D55E00"), ("^", "#009E73"), ("v", "#CC79A7"))
LOWEST, HIGHEST = 0.001, 0.999
"""Ends of the threshold's axis, which is a logit scale: most confidences are close to 0 or 1."""


def draw(outcomes: Sequence[JudgedQuestion], baselines: Mapping[str, Sequence[int | None]], threshold: float) -> bytes:
    """Return a PNG; `baselines` are ranks of the answerable questions, `threshold` is that of answering."""
    figure = Figure(figsize=(WIDTH / DPI, HEIGHT / DPI), dpi=DPI, facecolor="white")
    left, right = figure.subplots(1, 2, width_ratios=(7, 5))
    figure.subplots_adjust(left=0.04, right=0.975, top=0.83, bottom=0.16, wspace=0.13)
    for axes in (left, right):
        _calm(axes)
    _draw_slices(left, outcomes, baselines)
    _draw_curves(right, outcomes, threshold)
    written = BytesIO()
    # Without the name of the program's version, the same figures give the same bytes.
    figure.savefig(written, format="png", metadata={"Software": None})
    return written.getvalue()


def share_answered(outcomes: Sequence[JudgedQuestion], thresholds: Floats) -> Floats:
    """Return for each threshold the share of questions that it lets be answered; small talk never is."""
    sure = np.array([_answering(outcome) for outcome in outcomes], dtype=np.float64)
    shares: Floats = (sure[None, :] >= thresholds[:, None]).mean(axis=1)
    return shares


def _answering(outcome: JudgedQuestion) -> float:
    return -1.0 if outcome.finding.decision == "small_talk" else outcome.finding.confidence


def _calm(axes: Axes) -> None:
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(GREY)
    axes.tick_params(length=0, pad=6, labelsize=10.5, labelcolor=INK)
    axes.set_axisbelow(True)
    axes.grid(axis="y", color="#E3E3E3", linewidth=0.8)


def _head(axes: Axes, title: str) -> None:
    axes.set_title(title, loc="left", fontsize=13, color=INK, pad=32)


def _draw_slices(axes: Axes, outcomes: Sequence[JudgedQuestion], baselines: Mapping[str, Sequence[int | None]]) -> None:
    answerable = [outcome for outcome in outcomes if outcome.question.is_answerable]
    grouped = {ALL: answerable, **slices(answerable)}
    for place, (name, group) in enumerate(grouped.items()):
        _draw_bar(axes, place, name, [outcome.rank for outcome in group])
    handles: list[Line2D | Patch] = [Patch(color=LIGHT_BLUE, label="this build, 95% interval")]
    for number, (name, ranks) in enumerate(baselines.items()):
        shape, colour = BASELINE_MARKS[number % len(BASELINE_MARKS)]
        shift = 0.22 * (number - (len(baselines) - 1) / 2)
        (marks,) = axes.plot(
            np.arange(len(grouped)) + shift,
            list(_hits_by_slice(answerable, ranks).values()),
            linestyle="none",
            marker=shape,
            markersize=7,
            color=colour,
            markeredgecolor="white",
            label=name,
            zorder=4,
        )
        handles.append(marks)
    axes.set_ylim(0, 1.09)
    axes.set_yticks(np.linspace(0, 1, 6))
    axes.set_xticks(range(len(grouped)), [_tick(name, len(group)) for name, group in grouped.items()])
    _head(axes, "Right point first (hit@1), by kind of question")
    _legend(axes, handles)


def _legend(axes: Axes, handles: Sequence[Line2D | Patch]) -> None:
    axes.legend(
        handles=handles,
        loc="lower left",
        bbox_to_anchor=(-0.012, 0.985),
        ncols=len(handles),
        frameon=False,
        fontsize=10.5,
        labelcolor=INK,
        handletextpad=0.4,
        columnspacing=1.4,
    )


def _hits_by_slice(answerable: Sequence[JudgedQuestion], ranks: Sequence[int | None]) -> dict[str, float]:
    found: dict[str, list[int | None]] = {ALL: list(ranks)}
    for outcome, rank in zip(answerable, ranks, strict=True):
        found.setdefault(outcome.question.slice, []).append(rank)
    return {name: hit_rate(some, 1) for name, some in found.items()}


def _draw_bar(axes: Axes, place: int, name: str, ranks: Sequence[int | None]) -> None:
    hits = hit_rate(ranks, 1)
    low, high = interval([float(rank == 1) for rank in ranks])
    axes.bar(place, hits, width=0.68, color=DEEP_BLUE if name == ALL else LIGHT_BLUE)
    axes.errorbar(place, hits, yerr=[[hits - low], [high - hits]], color=INK, capsize=4, linewidth=1.3, zorder=3)
    axes.annotate(f"{hits:.2f}", (place, high), (0, 4), textcoords="offset points", ha="center", color=INK)


def _tick(name: str, questions: int) -> str:
    label = SLICE_LABELS.get(name, name.replace("_", "\n"))
    return f"{label}\nn = {questions}"


def _draw_curves(axes: Axes, outcomes: Sequence[JudgedQuestion], threshold: float) -> None:
    answerable = [outcome for outcome in outcomes if outcome.question.is_answerable]
    outside = [outcome for outcome in outcomes if outcome.question.slice == OUT_OF_SCOPE_SLICE]
    axes.axvline(threshold, color=GREY, linewidth=1, linestyle=":")
    if answerable:
        chosen = _draw_curve(axes, answerable, threshold, DEEP_BLUE, "solid")
        _name_curve(axes, f"answerable:\n{chosen:.1%} answered", (threshold, chosen), DEEP_BLUE, below=True)
    if outside:
        chosen = _draw_curve(axes, outside, threshold, VERMILION, "dashed")
        _name_curve(axes, f"out of scope:\n{chosen:.1%} answered", (threshold, chosen), VERMILION, below=False)
    axes.set_xscale("logit")
    axes.set_xlim(LOWEST, HIGHEST)
    ticks = (0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999)
    axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    axes.set_xticks([], minor=True)
    axes.set_ylim(0, 1.09)
    axes.set_yticks(np.linspace(0, 1, 6), [f"{share:.0%}" for share in np.linspace(0, 1, 6)])
    axes.set_xlabel("threshold of confidence (logit scale)", fontsize=10.5, color=INK)
    _head(axes, "Share of questions answered, by threshold")
    apart = auroc([one.finding.confidence for one in answerable], [one.finding.confidence for one in outside])
    said = f"chosen threshold {threshold:.2f}" + ("" if np.isnan(apart) else f"; AUROC {apart:.3f}")
    axes.text(0, 1.035, said, transform=axes.transAxes, fontsize=10.5, color=INK)


def _draw_curve(axes: Axes, group: Sequence[JudgedQuestion], threshold: float, colour: str, dashes: str) -> float:
    """Draw the shares and mark the one at the chosen threshold, which is returned."""
    log_odds = np.linspace(np.log(LOWEST / (1 - LOWEST)), np.log(HIGHEST / (1 - HIGHEST)), 801)
    thresholds = 1 / (1 + np.exp(-log_odds))
    axes.plot(thresholds, share_answered(group, thresholds), color=colour, linewidth=2.2, linestyle=dashes)
    chosen = float(share_answered(group, np.array([threshold]))[0])
    axes.plot(threshold, chosen, marker="o", markersize=8, color=colour, markeredgecolor="white", zorder=4)
    return chosen


def _name_curve(axes: Axes, words: str, mark: tuple[float, float], colour: str, *, below: bool) -> None:
    """Write beside a mark, on the side where a falling curve isn't: below it to the left, above it to the right."""
    axes.annotate(
        words,
        mark,
        (-10, -10) if below else (10, 10),
        textcoords="offset points",
        ha="right" if below else "left",
        va="top" if below else "bottom",
        fontsize=10.5,
        color=colour,
    )
