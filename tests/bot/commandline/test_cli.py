"""`python -m bot` as a program: what it prints, where, and its exit code."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from knowledge.settings import LibrarySettings, read_settings
from tests.fake_telegram import FakeTelegram
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[3]


EACH = """
import contextlib, io, json, sys
from bot.__main__ import main

def ended(arguments):
    out, err = (io.TextIOWrapper(io.BytesIO(), "ascii") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main(arguments)
        except SystemExit as end:
            code = end.code
    return [code, *(stream.buffer.getvalue().decode() for stream in (out, err) if not stream.flush())]

print(json.dumps([ended(arguments) for arguments in json.loads(sys.argv[1])]))
"""
"""Carries out several command lines, on streams that are not in UTF-8, and prints how each ended."""


class Ended(NamedTuple):
    """How a command line ended, with what it wrote."""

    returncode: int
    stdout: str
    stderr: str


class Program:
    """Runs `python -m bot` with its own data folder and no settings but those given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *arguments: str, given: str | bytes = b"", **settings: str) -> subprocess.CompletedProcess[bytes]:
        """Return the finished program."""
        return self.execute([sys.executable, "-W", "error", "-m", "bot", *arguments], given, **settings)

    def run_each(self, *lines: Sequence[str], **settings: str) -> list["Ended"]:
        """Return what comes of several command lines, one after the other in one program: a start takes most of them.

        What only a whole program can show, its exit code and its last words, the other tests look at.
        """
        done = self.execute([sys.executable, "-W", "error", "-c", EACH, json.dumps(lines)], **settings)
        assert (done.returncode, done.stderr) == (0, b"")
        return [Ended(*each) for each in json.loads(done.stdout)]

    def execute(
        self, command: Sequence[str], given: str | bytes = b"", **settings: str
    ) -> subprocess.CompletedProcess[bytes]:
        """Return the finished program that was called by a whole command line."""
        return subprocess.run(
            command,
            input=given.encode() if isinstance(given, str) else given,
            capture_output=True,
            cwd=self.folder,
            env=self.environment(**settings),
            timeout=PATIENCE,
            check=False,
        )

    def environment(self, **settings: str) -> dict[str, str]:
        """Return an environment with a locale that is not UTF-8."""
        path = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONUTF8": "0"}
        return path | {"DATA_DIR": str(self.folder)} | settings


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def test_calculation(program: Program) -> None:
    done = program.run("calc", "roi", "50tr 120tr")
    assert done.returncode == 0
    assert "140%" in done.stdout.decode()
    assert done.stderr == b""


def test_calculation_as_json(program: Program) -> None:
    done = program.run("calc", "er", "1200 80 25,000", "--language", "en", "--json")
    found = json.loads(done.stdout)
    assert found["command"] == "engagement"
    assert found["values"] == {"interactions": "1280", "er_followers_pct": "5.12"}
    assert found["error"] is None


def test_wrong_numbers_are_one_line(program: Program) -> None:
    done = program.run("calc", "roi", "50tr lan")
    assert done.returncode == 1
    assert done.stdout == b""
    assert len(done.stderr.decode().splitlines()) == 1


def test_calculations_keep_their_order(program: Program) -> None:
    lines = [{"command": "roi", "args": f"{cost} 100", "locale": "vi", "more": 1} for cost in (50, 0, 25)]
    done = program.run("calc", "--batch", "-", given="\n".join(map(json.dumps, lines)) + "\n\n")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [each["values"].get("roi_pct") for each in found] == ["100", None, "300"]
    assert found[1]["error"]["id"] == "must_be_positive"


BAD_LINES = (
    (b"{", "not JSON"),
    (b"[1]", "an object wanted"),
    (b'{"command": 5}', '"command" wanted'),
    (b'{"command": "roi", "args": "1 2", "locale": "fr"}', '"locale" wanted'),
    (b"\xff\xfe", "not JSON in UTF-8"),
    (b"[" * 100_000, "not JSON"),
)


def test_bad_lines_are_named(program: Program) -> None:
    files = [program.folder / f"{number}.jsonl" for number in range(len(BAD_LINES))]
    for file, (line, _) in zip(files, BAD_LINES, strict=True):
        file.write_bytes(b'\xef\xbb\xbf{"command": "roi", "args": "1 2"}\n' + line + b"\n")
    ended = program.run_each(*(("calc", "--batch", str(file)) for file in files))
    for file, (line, problem), done in zip(files, BAD_LINES, ended, strict=True):
        assert done.returncode == 2, line
        assert done.stderr.startswith(f"{file}:2: "), line
        assert problem in done.stderr
        assert len(done.stderr.splitlines()) == 1, line
        assert len(done.stdout.splitlines()) == 1, line


WRONG_USES = (
    ("dance",),
    ("calc",),
    ("ask",),
    ("ask", "x", "--batch", "-"),
    ("ask", "x", "--language", "fr"),
    ("calc", "--batch", "nothing.jsonl"),
    ("talk",),
    ("talk", "Influencer marketing là gì?"),
)


def test_wrong_uses(program: Program) -> None:
    for arguments, done in zip(WRONG_USES, program.run_each(*WRONG_USES), strict=True):
        assert (done.returncode, done.stdout) == (2, ""), arguments
        assert "Traceback" not in done.stderr, arguments
        assert done.stderr, arguments


def test_wrong_setting(program: Program) -> None:
    commands = [("run",), ("chat",), ("ask",), ("doctor",), ("calc",)]
    for command, done in zip(commands, program.run_each(*commands, TELEGRAM_BOT_TOKEN="my-secret"), strict=True):
        assert done.returncode == 2, command
        assert done.stderr.startswith("TELEGRAM_BOT_TOKEN: "), command
        assert "my-secret" not in done.stderr
        assert len(done.stderr.splitlines()) == 1, command


def test_env_file(program: Program) -> None:
    (program.folder / ".env").write_text("LOG_LEVEL=loud\n")
    assert program.run("calc", "roi", "1 2").stderr.decode().startswith("LOG_LEVEL: ")


def test_missing_knowledge_is_one_line(program: Program) -> None:
    commands = [("run",), ("ask", "KOL?"), ("chat",)]
    nothing = str(program.folder / "nothing")
    for command, done in zip(commands, program.run_each(*commands, KNOWLEDGE_DIR=nothing), strict=True):
        assert done.returncode == 1, command
        assert len(done.stderr.splitlines()) == 1, command
        assert "nothing" in done.stderr, command


def test_nobody_reads_the_output(program: Program) -> None:
    line = json.dumps({"command": "roi", "args": "50tr 120tr"}) + "\n"
    file = program.folder / "in.jsonl"
    file.write_text(line * 500)
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "calc", "--batch", str(file)],
        cwd=program.folder,
        env=program.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_doctor_without_a_token(program: Program) -> None:
    done = program.run("doctor")
    report = done.stdout.decode()
    assert done.returncode == 1
    assert "problem  token: TELEGRAM_BOT_TOKEN is not set - " in report
    assert "ok       database: SQLite, empty" in report
    assert "ok       knowledge: 132 points" in report
    assert "ok       disk: " in report
    assert "python -m index build" in report


def test_doctor_finds_a_database_that_is_not_there(program: Program) -> None:
    done = program.run("doctor", DATABASE_URL="postgresql://bot:geheim@127.0.0.1:1/bot")
    assert done.returncode == 1
    assert "problem  database: the database can't be used: " in done.stdout.decode()
    assert "geheim" not in done.stdout.decode()


async def test_doctor_asks_telegram(program: Program, telegram: FakeTelegram) -> None:
    def ask(token: str) -> str:
        settings = {"TELEGRAM_BOT_TOKEN": token, "TELEGRAM_API_URL": telegram.url}
        return program.run("doctor", **settings).stdout.decode()

    telegram.webhook = {"url": "https://example.com/hook"}
    report = await asyncio.to_thread(ask, telegram.token)
    assert "ok       token: accepted, the bot is @trolybot" in report
    assert "privacy mode: on" in report
    assert "problem  webhook: set to https://example.com/hook" in report
    telegram.webhook = {}
    wrong = await asyncio.to_thread(ask, "987:wrong")
    assert "problem  token: Telegram does not accept" in wrong
    assert "987:wrong" not in wrong
    telegram.refusals.clear()


CONSOLE_COMMAND = (
    "import sys, tomllib\n"
    "from importlib.metadata import EntryPoint\n"
    f"with open({str(ROOT / 'pyproject.toml')!r}, 'rb') as file: scripts = tomllib.load(file)['project']['scripts']\n"
    "sys.exit(EntryPoint('influencer-guide-bot', scripts['influencer-guide-bot'], 'console_scripts').load()())"
)
"""What pip writes into the console command, in short."""
SCRIPT = Path(sys.executable).parent / "influencer-guide-bot"


@pytest.mark.parametrize(("arguments", "code"), [(("calc", "roi", "50tr 120tr"), 0), (("calc", "roi", "50tr lan"), 1)])
def test_the_console_command_does_the_same(program: Program, arguments: tuple[str, ...], code: int) -> None:
    module = program.run(*arguments)
    command = program.execute([sys.executable, "-W", "error", "-c", CONSOLE_COMMAND, *arguments])
    assert module.returncode == code
    assert (command.returncode, command.stdout, command.stderr) == (code, module.stdout, module.stderr)


def test_the_help_says_how_the_program_was_called(program: Program) -> None:
    command = program.execute([sys.executable, "-W", "error", "-c", CONSOLE_COMMAND, "--help"])
    assert command.stdout.startswith(b"usage: influencer-guide-bot ")
    assert program.run("--help").stdout.startswith(b"usage: python -m bot ")


@pytest.mark.skipif(not SCRIPT.exists(), reason="the project is not installed here with its console command")
def test_the_installed_console_command(program: Program) -> None:
    done = program.execute([str(SCRIPT), "calc", "roi", "50tr 120tr"])
    assert done.returncode == 0
    assert "140%" in done.stdout.decode()
    assert done.stderr == b""


CALCULATION = ("telegram", "faiss", "onnxruntime", "torch", "sentence_transformers")
QUESTION = (
    *("sqlalchemy", "alembic", "aiohttp", "telegram", "PIL", "openpyxl", "scipy", "onnx", "prometheus_client"),
    *("lxml", "docx", "pypdfium2", "torch", "transformers", "sentence_transformers", "index.building.build"),
)


@pytest.mark.parametrize(
    ("arguments", "unneeded"),
    [(("calc", "roi", "1 2"), CALCULATION), (("ask", "Influencer marketing là gì?", "--json"), QUESTION)],
)
def test_only_what_is_needed_is_loaded(
    library: object, program: Program, arguments: tuple[str, ...], unneeded: tuple[str, ...]
) -> None:
    code = (
        "import sys\n"
        "from bot.__main__ import main\n"
        f"if main({arguments!a}): sys.exit('failed')\n"
        f"print({{*{unneeded!r}}} & sys.modules.keys())"
    )
    done = program.execute([sys.executable, "-c", code], INDEX_DIR=str(read_settings(LibrarySettings).index_folder))
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().splitlines()[-1] == "set()"
