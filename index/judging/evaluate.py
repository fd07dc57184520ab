"""A question file -> the figures by which retrieval, answers and decisions are judged, beside baselines."""

import json
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from index.judging.metrics import auroc, facts_shown, hit_rate, interval, mean_reciprocal_rank, rank_of_first
from index.serving.fitted import Fitted
from index.serving.keyword_index import KeywordIndex
from index.serving.library import Library
from index.serving.resolver import Resolver
from index.values.finding import Finding
from knowledge.guide import LANGUAGES, Guide
from knowledge.toolbox.errors import EvaluationError
from knowledge.toolbox.folding import fold, has_diacritics, strip_diacritics

OUT_OF_SCOPE_SLICE, SMALL_TALK_SLICE, VIETNAMESE_SLICE = "oos", "smalltalk", "vi"
HANDBOOK_SLICE = "handbook"
"""Where a question out of the guide's scope is put when the handbook is there and answers it."""
Baseline = Callable[[str], list[str]]
"""A baseline: a question -> points, best first."""


@dataclass(frozen=True)
class EvaluationQuestion:
    """One line of a question file.

    `also` are points of the handbook that are as right as `gold`. `supplement` are those that answer a question which
    the guide does not answer.
    """

    id: str
    slice: str
    text: str
    context: tuple[str, ...]
    gold: tuple[str, ...]
    gold_section: str | None
    facts: tuple[str, ...]
    also: tuple[str, ...] = ()
    supplement: tuple[str, ...] = ()
    kind: str = ""
    writer: str = ""

    @property
    def is_answerable(self) -> bool:
        """Whether what is answered from has the answer."""
        return self.slice not in (OUT_OF_SCOPE_SLICE, SMALL_TALK_SLICE)

    def asked_of(self, guide: Guide) -> "EvaluationQuestion":
        """Return the question as it is judged with a guide: points of the handbook are right where they are in it."""
        answering = tuple(point for point in self.supplement if guide.point(point))
        if self.slice == OUT_OF_SCOPE_SLICE and answering:
            return replace(self, slice=HANDBOOK_SLICE, gold=answering, supplement=())
        as_right = tuple(point for point in self.also if guide.point(point))
        return replace(self, gold=(*self.gold, *as_right), also=())


@dataclass(frozen=True)
class JudgedQuestion:
    """What was found for a question."""

    question: EvaluationQuestion
    finding: Finding
    rank: int | None
    facts: int
    seconds: float


def read_questions(path: Path) -> list[EvaluationQuestion]:
    """Read JSON Lines; raise EvaluationError naming the line that is wrong."""
    try:
        lines = path.read_text(encoding="utf8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path}: {error}") from error
    return [_read(path, number, line) for number, line in enumerate(lines, start=1) if line.strip()]


def _read(path: Path, number: int, line: str) -> EvaluationQuestion:
    try:
        found = json.loads(line)
        return EvaluationQuestion(
            str(found["id"]),
            str(found["slice"]),
            str(found["q"]),
            tuple(found.get("context", ())),
            tuple(found.get("gold", ())),
            found.get("gold_section"),
            tuple(found.get("facts", ())),
            tuple(found.get("also", ())),
            tuple(found.get("supplement", ())),
            str(found.get("kind") or ""),
            str(found.get("writer") or ""),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise EvaluationError(f"{path}:{number}: a question with id, slice and q wanted ({error})") from error


def run(questions: Iterable[EvaluationQuestion], resolver: Resolver, guide: Guide) -> list[JudgedQuestion]:
    """Resolve every question, one after another."""
    outcomes = []
    for question in (one.asked_of(guide) for one in questions):
        start = time.perf_counter()
        finding = resolver.resolve(question.text, question.context)
        seconds = time.perf_counter() - start
        rank = rank_of_first([point.id for point in finding.points], question.gold, question.gold_section)
        shown = facts_shown(answer_words(finding, guide), question.facts)
        outcomes.append(JudgedQuestion(question, finding, rank, shown, seconds))
    return outcomes


def answer_words(finding: Finding, guide: Guide) -> str:
    """Return the guide's words that the answer to a finding shows; none unless it is answered."""
    if finding.decision != "answer" or not finding.points:
        return ""
    section = guide.section(finding.section) if finding.section else None
    if section:
        return "\n".join(point.in_language(finding.language).title for point in section.points)
    point = guide.point(finding.points[0].id)
    written = point.in_language(finding.language) if point else None
    return f"{written.title}\n{written.text}" if written else ""


def slices(outcomes: Sequence[JudgedQuestion]) -> dict[str, list[JudgedQuestion]]:
    """Group outcomes by slice, in order of first appearance."""
    found: dict[str, list[JudgedQuestion]] = {}
    for outcome in outcomes:
        found.setdefault(outcome.question.slice, []).append(outcome)
    return found


def figures(outcomes: Sequence[JudgedQuestion]) -> dict[str, float]:
    """Return all figures over a whole question file."""
    answerable = [outcome for outcome in outcomes if outcome.question.is_answerable]
    outside = [outcome for outcome in outcomes if outcome.question.slice == OUT_OF_SCOPE_SLICE]
    talk = [outcome for outcome in outcomes if outcome.question.slice == SMALL_TALK_SLICE]
    ranks = [outcome.rank for outcome in answerable]
    wanted = sum(len(outcome.question.facts) for outcome in answerable)
    return {
        "hit@1": hit_rate(ranks, 1),
        "hit@3": hit_rate(ranks, 3),
        "MRR@10": mean_reciprocal_rank(ranks),
        "AUROC": auroc(confidences(answerable), confidences(outside)),
        "out of scope declined": share(outside, "decline"),
        "out of scope not answered": 1 - share(outside, "answer"),
        "answerable declined": share(answerable, "decline"),
        "answerable answered": share(answerable, "answer"),
        "small talk answered as such": share(talk, "small_talk"),
        "facts shown": sum(outcome.facts for outcome in answerable) / wanted if wanted else float("nan"),
        "median ms": median_ms(outcomes),
    }


def median_ms(outcomes: Sequence[JudgedQuestion]) -> float:
    """Return the median time of a question in milliseconds."""
    return 1000 * float(np.median([outcome.seconds for outcome in outcomes]))


def confidences(outcomes: Sequence[JudgedQuestion]) -> list[float]:
    """Return how sure each outcome is."""
    return [outcome.finding.confidence for outcome in outcomes]


def share(outcomes: Sequence[JudgedQuestion], decision: str) -> float:
    """Return the share of outcomes with a decision."""
    if not outcomes:
        return float("nan")
    return sum(outcome.finding.decision == decision for outcome in outcomes) / len(outcomes)


def kept_without_diacritics(outcomes: Sequence[JudgedQuestion], resolver: Resolver) -> float:
    """Return the share of the `vi` slice whose first point stays the same when the diacritics are taken off.

    Questions that have none are left out: they can't change.
    """
    kept = [
        _first_point(resolver.resolve(strip_diacritics(outcome.question.text), outcome.question.context))
        == _first_point(outcome.finding)
        for outcome in outcomes
        if outcome.question.slice == VIETNAMESE_SLICE and has_diacritics(outcome.question.text)
    ]
    return sum(kept) / len(kept) if kept else float("nan")


def _first_point(finding: Finding) -> str | None:
    return finding.points[0].id if finding.points else None


def torch_resolver(library: Library, model: str) -> Resolver:
    """Return the library's resolver with its encoder run by torch: what the exported encoder's time stands beside."""
    from index.encoders.torch_encoder import TorchEncoder

    saved = library.saved
    return Resolver(
        saved.passages, saved.vectors, saved.keywords, TorchEncoder(model), Fitted.load(library.saved.folder)
    )


def baselines(guide: Guide) -> dict[str, Baseline]:
    """Return what needs no training: BM25 over the texts, and character n-grams."""
    points = list(guide.points())
    texts = [" ".join(f"{text.title}. {text.text}" for text in point.texts.values()) for point in points]
    ids = [point.id for point in points]
    bm25 = KeywordIndex.build(texts)

    def by_words(question: str) -> list[str]:
        return [ids[row] for row in np.argsort(-bm25.scores(question), kind="stable")[:10]]

    grams = _NGrams(texts)
    return {"BM25": by_words, "char n-grams": lambda question: [ids[row] for row in grams.search(question)]}


def encoder_baseline(guide: Guide, folder: Path) -> Baseline:
    """Return the search with an encoder alone, over the same texts."""
    from index.encoders.torch_encoder import TorchEncoder

    encoder = TorchEncoder(str(folder))
    rows = [
        (point.id, f"{point.texts[language].title}. {point.texts[language].text}")
        for point in guide.points()
        for language in LANGUAGES
        if language in point.texts
    ]
    vectors = encoder.encode_passages([text for _, text in rows])

    def by_meaning(question: str) -> list[str]:
        order = np.argsort(-(vectors @ encoder.encode_queries([question])[0]), kind="stable")
        return list(dict.fromkeys(rows[row][0] for row in order))[:10]

    return by_meaning


class _NGrams:
    """Cosine over tf-idf of folded character 3-grams."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [self._count(text) for text in texts]
        seen: dict[str, int] = {}
        for one in counted:
            for gram in one:
                seen[gram] = seen.get(gram, 0) + 1
        self._weight = {gram: float(np.log(len(texts) / count) + 1) for gram, count in seen.items()}
        self._vectors = [self._scale(one) for one in counted]

    def search(self, question: str) -> list[int]:
        asked = self._scale(self._count(question))
        scores = [sum(weight * other.get(gram, 0.0) for gram, weight in asked.items()) for other in self._vectors]
        return sorted(range(len(scores)), key=lambda row: -scores[row])[:10]

    def _count(self, text: str) -> dict[str, int]:
        folded = f" {fold(text)} "
        counted: dict[str, int] = {}
        for i in range(len(folded) - 2):
            counted[folded[i : i + 3]] = counted.get(folded[i : i + 3], 0) + 1
        return counted

    def _scale(self, counted: dict[str, int]) -> dict[str, float]:
        weighted = {gram: count * self._weight[gram] for gram, count in counted.items() if gram in self._weight}
        length = sum(weight**2 for weight in weighted.values()) ** 0.5 or 1.0
        return {gram: weight / length for gram, weight in weighted.items()}


def baseline_ranks(questions: Sequence[EvaluationQuestion], search: Baseline) -> list[int | None]:
    """Return the rank of the first right point for each answerable question; the last turn is put in front."""
    return [
        rank_of_first(search(" ".join([*question.context[-1:], question.text])), question.gold, question.gold_section)
        for question in questions
        if question.is_answerable
    ]


def figures_table(
    outcomes: Sequence[JudgedQuestion],
    others: Mapping[str, Sequence[int | None]],
    more: Mapping[str, float] | None = None,
) -> str:
    """Return the figures as Markdown tables: by slice with 95% intervals, then over all (and `more`), then baselines.

    `others` are the ranks that each baseline gives to the answerable questions.
    """
    lines = ["| slice | questions | hit@1 | 95% | hit@3 | MRR@10 | facts |", "|---|---|---|---|---|---|---|"]
    answerable = [outcome for outcome in outcomes if outcome.question.is_answerable]
    grouped = {"all answerable": answerable, **slices(answerable)}
    lines += [_slice_row(name, group) for name, group in grouped.items()]
    lines += ["", "| figure | value |", "|---|---|"]
    lines += [f"| {name} | {value:.3f} |" for name, value in {**figures(outcomes), **(more or {})}.items()]
    if others:
        lines += ["", "| baseline | hit@1 | hit@3 | MRR@10 |", "|---|---|---|---|"]
        lines += [
            f"| {name} | {hit_rate(ranks, 1):.3f} | {hit_rate(ranks, 3):.3f} | {mean_reciprocal_rank(ranks):.3f} |"
            for name, ranks in others.items()
        ]
    return "\n".join(lines)


def _slice_row(name: str, outcomes: Sequence[JudgedQuestion]) -> str:
    ranks = [outcome.rank for outcome in outcomes]
    low, high = interval([float(rank == 1) for rank in ranks])
    wanted = sum(len(outcome.question.facts) for outcome in outcomes)
    facts = f"{sum(outcome.facts for outcome in outcomes) / wanted:.3f}" if wanted else ""
    return (
        f"| {name} | {len(ranks)} | {hit_rate(ranks, 1):.3f} | {low:.2f} to {high:.2f} "
        f"| {hit_rate(ranks, 3):.3f} | {mean_reciprocal_rank(ranks):.3f} | {facts} |"
    )


def misses(outcomes: Sequence[JudgedQuestion], limit: int) -> list[str]:
    """Return the worst misses: wrong points, answerable questions turned away, questions wrongly answered."""
    wrong = sorted(
        (outcome for outcome in outcomes if outcome.question.is_answerable and outcome.rank != 1),
        key=lambda outcome: -outcome.finding.points[0].score,
    )
    declined = [
        outcome
        for outcome in outcomes
        if outcome.question.is_answerable and outcome.finding.decision != "answer" and outcome.rank == 1
    ]
    answered = [
        outcome
        for outcome in outcomes
        if outcome.question.slice == OUT_OF_SCOPE_SLICE and outcome.finding.decision == "answer"
    ]
    return [
        f"{kind} {outcome.question.id} [{outcome.question.slice}] {outcome.question.text} -> "
        f"{outcome.finding.points[0].id} ({outcome.finding.points[0].score:.2f}, "
        f"confidence {outcome.finding.confidence:.2f})"
        for kind, group in (("wrong", wrong), ("turned away", declined), ("answered", answered))
        for outcome in group[:limit]
    ]
