"""Dockerfile and compose.yaml, which can't be run here: what they say fits the bot, and the commands in them work."""

import asyncio
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from bot.app import SECONDS_TO_FINISH
from bot.running.heartbeat import beating, is_beating
from bot.running.settings import Settings
from bot.updates.web import SECONDS_TO_LEAVE
from index.serving.library import Library
from knowledge.settings import LibrarySettings, read_settings

ROOT = Path(__file__).parents[2]
MODELS = ("torch", "transformers", "sentence_transformers")
"""What the extra `models` brings."""
SETTINGS = {name.upper() for name in Settings.model_fields}
OTHERS = {"PATH", "PYTHONUNBUFFERED"}
"""Variables of the image that are no settings of the bot."""
BOTS = ("bot-1", "bot-2")

Instruction = tuple[str, str]


def stages() -> dict[str, list[Instruction]]:
    """Return the instructions of each stage of the Dockerfile."""
    text = re.sub(r"(?m)^#.*\n", "", (ROOT / "Dockerfile").read_text(encoding="utf8"))
    found: dict[str, list[Instruction]] = {}
    for line in text.replace("\\\n", " ").splitlines():
        word, _, rest = line.partition(" ")
        if word == "FROM":
            found[rest.rpartition(" ")[2]] = stage = []
        if word:
            stage.append((word, rest.strip()))
    return found


def values(stage: str, word: str) -> list[str]:
    return [rest for each, rest in stages()[stage] if each == word]


def environment(stage: str) -> dict[str, str]:
    words = (word for each in values(stage, "ENV") for word in shlex.split(each))
    return dict(word.split("=", 1) for word in words)


def compose() -> dict[str, Any]:
    """Return compose.yaml with the variables of an .env file filled in."""
    text = (ROOT / "compose.yaml").read_text(encoding="utf8")
    found: dict[str, Any] = yaml.safe_load(re.sub(r"\$\{\w+(:\?[^}]*)?\}", "example.com", text))
    return found


def python(command: list[str]) -> list[str]:
    """Return a command of the image with the Python that runs the tests."""
    assert command[0] == "python"
    return [sys.executable, *command[1:]]


# The image


def test_no_stage_has_torch() -> None:
    assert [*stages()] == ["installed", "index", "serving"]
    for stage in stages():
        assert not any(
            word in " ".join(values(stage, "RUN")) for word in ("torch", "models", "train", "dev", "index-url")
        )
    assert [each.strip() for each in " ".join(values("index", "RUN")).split("&&")] == [
        "python -m index build --out /opt/index",
        "SUPPLEMENT=off python -m index build --out /opt/index",
    ]
    assert [each.partition(" ")[0] for each in values("serving", "COPY")] == ["--from=installed", "--from=index"]


def test_what_is_installed_first_is_what_the_bot_needs(tmp_path: Path) -> None:
    (run,) = (each for each in values("installed", "RUN") if "requirements.txt" in each)
    code = shlex.split(run.partition(" > ")[0])
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    done = subprocess.run(python(code), cwd=tmp_path, capture_output=True, text=True, check=True)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["project"]
    assert done.stdout.splitlines() == [*project["dependencies"], *project["optional-dependencies"]["postgres"]]
    assert not {re.split(r"[\[<>=]", line)[0] for line in done.stdout.splitlines()} & {*MODELS}


def test_it_serves_without_torch(library: Library, tmp_path: Path) -> None:
    for name in MODELS:
        (tmp_path / f"{name}.py").write_text("raise ImportError\n")
    done = subprocess.run(
        [*python(json.loads(values("serving", "ENTRYPOINT")[0])), "ask", "What is influencer marketing?", "--json"],
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}",
            "DATA_DIR": str(tmp_path / "data"),
            "INDEX_DIR": str(read_settings(LibrarySettings).index_folder),
        },
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout)["decision"] == "answer"
    assert done.stderr == b""


def test_an_encoder_that_needs_torch_is_told_in_one_line(tmp_path: Path) -> None:
    for name in MODELS:
        (tmp_path / f"{name}.py").write_text(f"raise ModuleNotFoundError('no {name}', name='{name}')\n")
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "KOL?"],
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}",
            "DATA_DIR": str(tmp_path),
            "EMBEDDING_MODEL": "some/model",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith(
        "the model some/model needs sentence_transformers, which is not installed: pip install '.[models]'"
    )


def test_it_runs_as_a_normal_user_with_a_volume_of_its_own() -> None:
    (user,) = values("serving", "USER")
    assert int(user.partition(":")[0]) > 0
    assert values("serving", "VOLUME") == [environment("serving")["DATA_DIR"]]
    assert "/data" in " ".join(values("serving", "RUN"))


def test_its_variables_are_settings() -> None:
    found = environment("serving")
    assert found.keys() - OTHERS <= SETTINGS
    Settings.model_validate({name.lower(): value for name, value in found.items()})
    assert found["INDEX_DIR"] in " ".join(values("serving", "COPY"))


@pytest.mark.parametrize("metrics", ["", "127.0.0.1:1"])
async def test_the_health_check_needs_no_port(tmp_path: Path, metrics: str) -> None:
    (check,) = values("serving", "HEALTHCHECK")
    command = python(json.loads(check.partition(" CMD ")[2]))
    environment = {**os.environ, "DATA_DIR": str(tmp_path), "METRICS_LISTEN": metrics}

    async def code() -> int:
        process = await asyncio.create_subprocess_exec(*command, env=environment, stdout=subprocess.DEVNULL)
        return await process.wait()

    assert await code() == 1
    async with beating(tmp_path):
        while not is_beating(tmp_path):  # noqa: ASYNC110  # no event tells of it
            await asyncio.sleep(0)
        assert await code() == 0
    assert await code() == 1


def test_nothing_but_the_program_goes_into_it() -> None:
    lines = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line and not line.startswith("#")]
    assert lines[0] == "*"
    allowed = {line.removeprefix("!") for line in lines if line.startswith("!")}
    assert allowed == {"pyproject.toml", "README.md", "LICENSE", "bot", "index", "knowledge"}
    assert all((ROOT / each).exists() for each in allowed)


def test_the_dockerfile_passes_the_linter() -> None:
    linter = shutil.which("hadolint", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if linter is None:
        pytest.skip("hadolint is not there for this system")
    done = subprocess.run([linter, str(ROOT / "Dockerfile")], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


# Two of them


def test_two_bots_share_a_database_behind_a_webhook() -> None:
    services = compose()["services"]
    first, second = ({**services[bot], "volumes": None} for bot in BOTS)
    assert first == second
    assert services["bot-1"]["volumes"] != services["bot-2"]["volumes"]
    assert first["environment"]["TELEGRAM_MODE"] == "webhook"
    assert first["depends_on"] == {"postgres": {"condition": "service_healthy"}}
    assert first["environment"]["DATABASE_URL"].endswith("@postgres/bot")
    assert services["postgres"]["environment"]["POSTGRES_DB"] == "bot"
    assert {volume.partition(":")[0] for each in services.values() for volume in each["volumes"]} == compose()[
        "volumes"
    ].keys()


def test_their_variables_are_settings() -> None:
    found = compose()["services"]["bot-1"]["environment"]
    assert found.keys() <= SETTINGS
    known = {name.lower(): value for name, value in found.items()}
    settings = Settings.model_validate({**known, "webhook_secret": "x" * 32})
    assert settings.webhook_url == "https://example.com/telegram"


def test_no_secret_stands_in_the_file() -> None:
    text = (ROOT / "compose.yaml").read_text(encoding="utf8")
    assert set(re.findall(r"\$\{(\w+)", text)) == {"WEBHOOK_HOST", "POSTGRES_PASSWORD"}
    assert compose()["services"]["bot-1"]["env_file"] == ".env"
    assert re.findall(r"PASSWORD: (.)", text) == ["$"]


def test_there_is_time_to_stop() -> None:
    bot = compose()["services"]["bot-1"]
    needed = float(bot["environment"]["WEBHOOK_DRAIN"]) + SECONDS_TO_LEAVE + SECONDS_TO_FINISH
    assert float(bot["stop_grace_period"].removesuffix("s")) > needed


def test_the_proxy_sends_to_both_while_they_are_ready() -> None:
    found = compose()
    caddyfile = found["configs"]["caddyfile"]["content"]
    variables = found["services"]["bot-1"]["environment"]
    port = variables["WEBHOOK_LISTEN"].rpartition(":")[2]
    assert f"reverse_proxy {' '.join(f'{bot}:{port}' for bot in BOTS)} {{" in caddyfile
    assert f"handle {urlsplit(variables['WEBHOOK_URL']).path} {{" in caddyfile
    assert "health_uri /readyz" in caddyfile
    interval = float(re.findall(r"health_interval (\d+)s", caddyfile)[0])
    timeout = float(re.findall(r"health_timeout (\d+)s", caddyfile)[0])
    assert interval + timeout < float(variables["WEBHOOK_DRAIN"])
    assert found["services"]["proxy"]["depends_on"].keys() == set(BOTS)
