"""The proxy on the way to Telegram: read from what the environment says, shown without its password."""

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies

from bot.running.settings import Settings
from knowledge.toolbox.errors import SettingsError

TELEGRAM_HOST = "api.telegram.org"
ProxyKind = Literal["http", "https", "socks4", "socks5"]
_KINDS: dict[str, ProxyKind] = {
    "http": "http",
    "https": "https",
    "socks": "socks5",
    "socks5": "socks5",
    "socks5h": "socks5",
    "socks4": "socks4",
    "socks4a": "socks4",
}
_PORTS: dict[ProxyKind, int] = {"http": 80, "https": 443, "socks4": 1080, "socks5": 1080}
"""The ports where none is given: those of the protocols."""


@dataclass(frozen=True)
class Proxy:
    """A proxy; as a text it shows neither name nor password."""

    kind: ProxyKind
    host: str
    port: int
    user: str | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.kind}://{host}:{self.port}"


def proxy_to_telegram(settings: Settings) -> Proxy | None:
    """Return the proxy that was set, or that of the system; none for one's own Bot API server, which stands nearby.

    Raises SettingsError for one that can't be read.
    """
    if settings.telegram_api_url or _needs_none(settings.no_proxy):
        return None
    given = {"HTTPS_PROXY": settings.https_proxy, "ALL_PROXY": settings.all_proxy}
    for name, address in given.items():
        if address:
            return read_proxy(name, address.get_secret_value())
    of_system = getproxies().get("https")
    return read_proxy("the system's proxy", of_system) if of_system else None


def _needs_none(no_proxy: str) -> bool:
    """Tell whether Telegram is one of the hosts, or in one of the domains, that need no proxy."""
    hosts = {part.strip().lower().removeprefix("*").lstrip(".") for part in no_proxy.split(",")}
    return "*" in no_proxy.split(",") or any(f".{TELEGRAM_HOST}".endswith(f".{host}") for host in hosts - {""})


def read_proxy(name: str, address: str) -> Proxy:
    """Return the proxy of an address, with a scheme or without; raise SettingsError, which shows only its `name`."""
    address = address.strip()
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        kind, port = _KINDS[parts.scheme.lower()], parts.port
        if not parts.hostname or parts.path not in ("", "/") or parts.query or parts.fragment:
            raise ValueError
    except (ValueError, KeyError):
        raise SettingsError(
            f"{name}: a proxy such as http://proxy:3128 or socks5://user:password@proxy:1080 wanted "
            "(with %40 for an @ in the password, and the like)"
        ) from None
    user, password = (unquote(part) if part is not None else None for part in (parts.username, parts.password))
    return Proxy(kind, parts.hostname, port or _PORTS[kind], user, password)
