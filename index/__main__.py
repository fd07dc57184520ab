"""`python -m index build | search | evaluate | train`."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from index.building.build import build
from index.building.build_once import only_builder
from index.building.open_library import location_of, open_library
from index.judging.compare import Build, comparison
from index.judging.evaluate import (
    Baseline,
    JudgedQuestion,
    baseline_ranks,
    baselines,
    encoder_baseline,
    figures_table,
    kept_without_diacritics,
    median_ms,
    misses,
    read_questions,
    run,
    torch_resolver,
)
from index.judging.outcomes import outcome_tables, reliability_table
from index.serving.fitted import Fitted
from index.serving.library import Library
from index.serving.saved_index import library_key
from index.serving.sources import load_sources
from index.values.location import BUNDLED_MODEL, LibraryLocation
from knowledge.settings import LibrarySettings, read_settings
from knowledge.toolbox.errors import EvaluationError, GuideBotError, MissingExtra, WrongUse


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when it went well, 1 when it failed, 2 for wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf8", errors="replace")
    parsed = _parser().parse_args(arguments)
    try:
        parsed.run(parsed)
    except GuideBotError as error:
        _say(str(error), sys.stderr)
        return 2 if isinstance(error, WrongUse) else 1
    except (KeyboardInterrupt, BrokenPipeError):
        return 1
    return 0


def _build(parsed: argparse.Namespace) -> None:
    location = _location(parsed)
    sources = load_sources(location.knowledge, location.supplement)
    for skipped in sources.skipped:
        _say(f"skipped {skipped.path}: {skipped.reason}", sys.stderr)
    key = library_key(sources, location.model)
    with only_builder(location.indexes / key.name, _report):
        build(sources, location.model, location.indexes, key, _report)


def _search(parsed: argparse.Namespace) -> None:
    library = _open(parsed)
    finding = library.resolver.resolve(parsed.question)
    for ranked in finding.points[: parsed.k]:
        point = library.guide.point(ranked.id)
        title = point.in_language(finding.language).title if point else ""
        _say(f"{ranked.score:.3f}  {ranked.id}  {title}")
    _say(f"{finding.decision}, confidence {finding.confidence:.3f}, {finding.language}")


def _evaluate(parsed: argparse.Namespace) -> None:
    draw = _import_draw() if parsed.picture else None
    if parsed.compare and not parsed.compare.is_dir():
        raise EvaluationError(f"{parsed.compare}: no such folder; a sentence-transformers model wanted")
    files = {str(path): read_questions(path) for path in parsed.files}
    library = _open(parsed)
    searches = baselines(library.guide)
    if parsed.base:
        searches["base encoder"] = encoder_baseline(library.guide, parsed.base)
    judged = {name: run(questions, library.resolver, library.guide) for name, questions in files.items()}
    outcomes = [each for found in judged.values() for each in found]
    parts = judged if len(judged) == 1 else {**judged, "all files": outcomes}
    for name, found in parts.items():
        more = {"vi: same first point without diacritics": kept_without_diacritics(found, library.resolver)}
        _say(f"## {name}\n\n{_report_of(found, _ranks_of(searches, found), more)}\n")
    if parsed.torch:
        slower = run(
            [each.question for each in outcomes], torch_resolver(library, _location(parsed).model), library.guide
        )
        _say(f"median ms with the torch encoder: {median_ms(slower):.3f}\n")
    if parsed.misses:
        _say("\n".join(misses(outcomes, parsed.misses)) + "\n")
    if parsed.compare:
        second = open_library(replace(_location(parsed), model=str(parsed.compare)), _report)
        compared = run([each.question for each in outcomes], second.resolver, second.guide)
        _say(comparison(Build(parsed.model or "bundled", outcomes), Build(str(parsed.compare), compared)))
    if draw:
        threshold = Fitted.load(library.saved.folder).thresholds.answer
        _write(parsed.picture, draw(outcomes, _ranks_of(searches, outcomes), threshold))


def _ranks_of(searches: Mapping[str, Baseline], judged: Sequence[JudgedQuestion]) -> dict[str, list[int | None]]:
    return {name: baseline_ranks([each.question for each in judged], search) for name, search in searches.items()}


def _report_of(
    judged: Sequence[JudgedQuestion], others: Mapping[str, Sequence[int | None]], more: Mapping[str, float]
) -> str:
    return "\n\n".join([figures_table(judged, others, more), outcome_tables(judged), reliability_table(judged)])


def _import_draw() -> Callable[..., bytes]:
    # Imported here, before the work starts: only who draws needs matplotlib, and who lacks it hears so at once.
    try:
        from index.judging.picture import draw
    except ImportError as error:
        raise EvaluationError(f"a picture needs matplotlib: pip install 'matplotlib>=3.10' ({error})") from error
    return draw


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise EvaluationError(f"{path}: {error.strerror}") from error


def _train(parsed: argparse.Namespace) -> None:
    try:
        from index.training.finishing import finish, keep_vectors
        from index.training.train import train
    except ModuleNotFoundError as error:
        raise MissingExtra(f"training needs {error.name}, which is not installed: pip install '.[train]'") from error
    if parsed.only_vectors:
        keep_vectors(parsed.out, _report)
        return
    if not parsed.keep_encoder:
        train(parsed.out, parsed.general, _report, start=parsed.start)
    finish(parsed.out, _report)


def _location(parsed: argparse.Namespace) -> LibraryLocation:
    """Return where everything lies: as the settings say, unless an option says something else."""
    given = {"indexes": parsed.out, "knowledge": parsed.knowledge, "model": parsed.model}
    location = location_of(read_settings(LibrarySettings))
    return replace(location, **{name: value for name, value in given.items() if value is not None})


def _open(parsed: argparse.Namespace) -> Library:
    return open_library(_location(parsed), _report)


def _say(line: str, stream: TextIO | None = None) -> None:
    (stream or sys.stdout).write(line + "\n")


def _report(line: str) -> None:
    _say(line, sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m index", description="Build, search and judge the index.")
    commands = parser.add_subparsers(required=True, metavar="command")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--knowledge", type=Path, help="folder of your own documents (default: KNOWLEDGE_DIR)")
    shared.add_argument("--out", type=Path, help="where indexes are kept (default: INDEX_DIR, or DATA_DIR/index)")
    shared.add_argument("--model", help="another sentence-transformers model (default: EMBEDDING_MODEL)")

    one = commands.add_parser("build", parents=[shared], help="knowledge -> saved index")
    one.set_defaults(run=_build)

    one = commands.add_parser("search", parents=[shared], help="ranked points with scores")
    one.add_argument("question")
    one.add_argument("-k", type=int, default=10, help="how many")
    one.set_defaults(run=_search)

    one = commands.add_parser("evaluate", parents=[shared], help="figures for question files")
    one.add_argument("files", type=Path, nargs="+", metavar="FILE", help="JSON Lines; several are judged together too")
    one.add_argument("--base", type=Path, help="an encoder to show as a baseline")
    one.add_argument("--misses", type=int, default=0, metavar="N", help="list up to N misses of each kind")
    one.add_argument("--compare", type=Path, metavar="MODEL", help="a second encoder's folder, shown side by side")
    one.add_argument("--picture", type=Path, metavar="FILE.png", help="draw hit@1 by slice and the confidence curves")
    one.add_argument("--torch", action="store_true", help="time the questions with the torch encoder too")
    one.set_defaults(run=_evaluate)

    one = commands.add_parser("train", help="make the encoder again from its base and the question bank")
    one.add_argument("--out", type=Path, default=BUNDLED_MODEL, help="folder to write")
    one.add_argument("--general", type=Path, help="unpacked help pages with vi/ and en-US/ inside, for general ability")
    one.add_argument("--start", type=Path, help="an encoder's folder to go on from, instead of the base")
    one.add_argument(
        "--keep-encoder", action="store_true", help="only choose the int8 scales and fit the ranking again"
    )
    one.add_argument(
        "--only-vectors", action="store_true", help="only encode what the question bank has and the stored vectors lack"
    )
    one.set_defaults(run=_train)
    return parser


if __name__ == "__main__":
    sys.exit(main())
