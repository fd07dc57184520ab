"""The README names every command, every alias and every setting that works."""

import re
from pathlib import Path

import pytest

from bot.conversation.commands import COMMANDS
from bot.running.settings import Settings

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf8")


@pytest.mark.parametrize("name", [name for command in COMMANDS for name in (command.name, *command.aliases)])
def test_names_every_command(name: str) -> None:
    if name == "start":
        return
    assert re.search(rf"/{name}\b", README)


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_names_every_setting(name: str) -> None:
    assert f"`{name.upper()}`" in README


def test_its_pictures_are_there() -> None:
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)
    assert pictures
    assert all((Path(__file__).parent.parent / picture).is_file() for picture in pictures)
