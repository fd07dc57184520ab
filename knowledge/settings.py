"""Settings that the bot and `python -m index` share: what is answered from, with which encoder, where indexes lie."""

import os
import re
from pathlib import Path
from typing import TypeVar

from platformdirs import user_data_path
from pydantic import ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.toolbox.env_file import check_env_file
from knowledge.toolbox.errors import SettingsError

APP = "influencer-guide-bot"
"""The name of the user's data folder."""
ENV_FILE = Path(".env")
"""Read from the folder in which the program is started."""


class LibrarySettings(BaseSettings):
    """Each field is named as its variable in the environment, in lower case."""

    model_config = SettingsConfigDict(
        frozen=True, extra="ignore", env_ignore_empty=True, hide_input_in_errors=True, env_file_encoding="utf-8-sig"
    )

    data_dir: Path = user_data_path(APP, appauthor=False)
    index_dir: Path | None = None
    knowledge_dir: Path | None = None
    supplement: bool = True
    embedding_model: str | None = None

    @property
    def index_folder(self) -> Path:
        """The folder in which indexes are kept."""
        return self.index_dir or self.data_dir / "index"

    @field_validator("data_dir", "index_dir", "knowledge_dir")
    @classmethod
    def _expand(cls, folder: Path | None) -> Path | None:
        if folder is None:
            return None
        whole = os.path.expandvars(folder.expanduser())
        if unknown := re.search(r"\$\{?\w+", whole):
            raise ValueError(f"{unknown[0]} is not set in the environment")
        return Path(whole)

    @field_validator("supplement", mode="before")
    @classmethod
    def _check_switch(cls, value: object) -> object:
        if isinstance(value, str) and value.strip().lower() not in ("on", "off"):
            raise ValueError("on or off wanted")
        return value.strip().lower() if isinstance(value, str) else value


SomeSettings = TypeVar("SomeSettings", bound=LibrarySettings)


def read_settings(kind: type[SomeSettings], env_file: Path | None = ENV_FILE) -> SomeSettings:
    """Read the settings of a kind; raise SettingsError, which names the first wrong one."""
    if env_file is not None:
        check_env_file(env_file, [name.upper() for name in kind.model_fields])
    try:
        return kind(_env_file=env_file)  # type: ignore[call-arg]  # an argument of pydantic-settings
    except ValidationError as error:
        raise SettingsError(_first_problem(error)) from None


def _first_problem(error: ValidationError) -> str:
    """Return the first wrong setting by name, with the reason, in one line that shows no value."""
    problem = error.errors(include_input=False, include_url=False)[0]
    reason = problem["msg"].removeprefix("Value error, ").replace("\n", " ")
    name = str(problem["loc"][0]).upper() if problem["loc"] else ""
    return f"{name}: {reason}" if name else reason
