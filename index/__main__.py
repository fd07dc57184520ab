"""`python -m index build | search | evaluate | train`."""

import argparse
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from platformdirs import user_data_path

from index.build import (
    BUNDLED_MODEL,
    Library,
    build,
    key_of,
    load_sources,
    open_library,
)
from index.evaluate import (
    EvaluationError,
    baseline_ranks,
    baselines,
    encoder_baseline,
    misses,
    read_questions,
    run,
    table,
)
from knowledge.guide import KnowledgeError

APP = "influencer-guide-bot"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when it went well, 1 when it failed, 2 for wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf8", errors="replace")
    parsed = _parser().parse_args(arguments)
    try:
        parsed.run(parsed)
    except (KnowledgeError, EvaluationError) as error:
        _say(str(error), sys.stderr)
        return 1
    except (KeyboardInterrupt, BrokenPipeError):
        return 1
    return 0


def default_folder() -> Path:
    """Return where indexes are kept unless another folder is named."""
    return user_data_path(APP, appauthor=False) / "index"


def _build(parsed: argparse.Namespace) -> None:
    sources = load_sources(parsed.knowledge)
    model = parsed.model or str(BUNDLED_MODEL)
    for skipped in sources.skipped:
        _say(f"skipped {skipped.path}: {skipped.reason}", sys.stderr)
    build(sources, model, parsed.out, key_of(sources, model), _report)


def _search(parsed: argparse.Namespace) -> None:
    finding = _open(parsed).resolver.resolve(parsed.question)
    for point in finding.points[: parsed.k]:
        _say(f"{point.score:.3f}  {point.id}")
    _say(f"{finding.decision}, confidence {finding.confidence:.3f}, {finding.language}")


def _evaluate(parsed: argparse.Namespace) -> None:
    questions = read_questions(parsed.file)
    library = _open(parsed)
    searches = baselines(library.guide)
    if parsed.base:
        searches["base encoder"] = encoder_baseline(library.guide, parsed.base)
    outcomes = run(questions, library.resolver, library.guide)
    _say(table(outcomes, {name: baseline_ranks(questions, search) for name, search in searches.items()}))
    if parsed.misses:
        _say("\n" + "\n".join(misses(outcomes, parsed.misses)))


def _train(parsed: argparse.Namespace) -> None:
    from index.train import train

    train(parsed.out, parsed.general, _report)


def _open(parsed: argparse.Namespace) -> Library:
    return open_library(parsed.out, parsed.knowledge, parsed.model, _report)


def _say(line: str, stream: TextIO | None = None) -> None:
    (stream or sys.stdout).write(line + "\n")


def _report(line: str) -> None:
    _say(line, sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m index", description="Build, search and judge the index.")
    commands = parser.add_subparsers(required=True, metavar="command")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--knowledge", type=Path, help="folder of your own documents (default: the bundled guide)")
    shared.add_argument("--out", type=Path, default=default_folder(), help="where indexes are kept")
    shared.add_argument("--model", help="another sentence-transformers model")

    one = commands.add_parser("build", parents=[shared], help="knowledge -> saved index")
    one.set_defaults(run=_build)

    one = commands.add_parser("search", parents=[shared], help="ranked points with scores")
    one.add_argument("question")
    one.add_argument("-k", type=int, default=10, help="how many")
    one.set_defaults(run=_search)

    one = commands.add_parser("evaluate", parents=[shared], help="figures for a question file")
    one.add_argument("file", type=Path)
    one.add_argument("--base", type=Path, help="an encoder to show as a baseline")
    one.add_argument("--misses", type=int, default=0, metavar="N", help="list up to N misses of each kind")
    one.set_defaults(run=_evaluate)

    one = commands.add_parser("train", help="make the encoder again from its base and the question bank")
    one.add_argument("--out", type=Path, default=BUNDLED_MODEL, help="folder to write")
    one.add_argument("--general", type=Path, help="unpacked help pages with vi/ and en-US/ inside, for general ability")
    one.set_defaults(run=_train)
    return parser


if __name__ == "__main__":
    sys.exit(main())
