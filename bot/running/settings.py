"""The owner's settings: read once from the environment and an `.env` file into one frozen object."""

import hmac
import re
from datetime import timedelta
from pathlib import Path
from secrets import token_bytes
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import NoDecode

from knowledge.settings import ENV_FILE, LibrarySettings, read_settings
from knowledge.toolbox.expressions import expression

_TOKEN = expression(r"\d+:[A-Za-z0-9_-]+")
_ROOT = expression(r"https?://[^\s/?#]+(?:/[^\s?#{}]*)?")
_WEBHOOK_SECRET = expression(r"[A-Za-z0-9_-]{1,256}")
_LISTEN = expression(r"(?:\[[0-9a-fA-F:]+\]|[^\s:/]+):(\d{1,5})")


class Settings(LibrarySettings):
    """All settings; each field is named as its variable in the environment, in lower case."""

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: str | None = None
    telegram_mode: Literal["polling", "webhook"] = "polling"
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    webhook_listen: str = "0.0.0.0:8080"
    webhook_drain: Annotated[float, Field(ge=0, le=60)] = 0
    owner_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    database_url: SecretStr | None = None
    keep_days: Annotated[int, Field(ge=0, le=3650)] = 30
    broadcast: Literal["on", "off"] = "off"
    group_access: Literal["any", "allowed"] = "any"
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["text", "json"] = "text"
    metrics_listen: str | None = None
    https_proxy: SecretStr | None = None
    all_proxy: SecretStr | None = None
    no_proxy: str = ""

    @property
    def database(self) -> str:
        """The database's URL; it may hold a password."""
        given = self.database_url
        return given.get_secret_value() if given else f"sqlite:///{self.data_dir / 'bot.sqlite'}"

    @property
    def webhook_path(self) -> str:
        """The path of the webhook's address."""
        return urlsplit(self.webhook_url or "").path or "/"

    @property
    def kept(self) -> timedelta:
        """How long texts of messages are kept."""
        return timedelta(days=self.keep_days)

    @property
    def digest_secret(self) -> bytes:
        """What keeps digests in the database from being guessed: the same in all processes, and not stored there."""
        token = self.telegram_bot_token.get_secret_value() if self.telegram_bot_token else ""
        return hmac.digest(token.encode(), b"digests", "sha256") if token else token_bytes(32)

    @field_validator("telegram_bot_token")
    @classmethod
    def _check_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token and not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("a token looks like 123456:ABC-def, as @BotFather gives it")
        return token

    @field_validator("webhook_secret")
    @classmethod
    def _check_secret(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and not _WEBHOOK_SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("1 to 256 of A-Z, a-z, 0-9, _ and - wanted")
        return secret

    @field_validator("telegram_api_url", "webhook_url")
    @classmethod
    def _check_address(cls, address: str | None) -> str | None:
        if address and not _ROOT.fullmatch(address):
            raise ValueError("an address such as http://127.0.0.1:8081 wanted")
        return address.rstrip("/") if address else None

    @field_validator("webhook_listen", "metrics_listen")
    @classmethod
    def _check_listen(cls, listen: str | None) -> str | None:
        found = _LISTEN.fullmatch(listen) if listen else None
        if listen and not (found and int(found[1]) < 65536):
            raise ValueError("host:port wanted, such as 127.0.0.1:9090")
        return listen

    @field_validator("owner_ids", mode="before")
    @classmethod
    def _split_ids(cls, ids: object) -> object:
        if not isinstance(ids, str):
            return ids
        parts = list(filter(None, re.split(r"[\s,;]+", ids)))
        if not all(part.isascii() and part.isdecimal() for part in parts):
            raise ValueError("Telegram user ids wanted, separated by commas")
        return frozenset(map(int, parts))

    @field_validator("broadcast", "group_access", "log_level", "log_format", "telegram_mode", mode="before")
    @classmethod
    def _lower(cls, value: object) -> object:
        return value.strip().lower() if isinstance(value, str) else value

    @model_validator(mode="after")
    def _check_webhook(self) -> "Settings":
        if self.telegram_mode == "webhook" and not (self.webhook_url and self.webhook_secret):
            raise ValueError("TELEGRAM_MODE=webhook needs WEBHOOK_URL and WEBHOOK_SECRET")
        return self


def load_settings(env_file: Path | None = ENV_FILE) -> Settings:
    """Read the settings; raise SettingsError, which names the first wrong one."""
    return read_settings(Settings, env_file)
