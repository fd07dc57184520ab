"""Proxies as they are set in the environment."""

import pytest
from pydantic import SecretStr

from bot.running.proxies import Proxy, proxy_to_telegram, read_proxy
from bot.running.settings import Settings
from knowledge.toolbox.errors import SettingsError


@pytest.mark.parametrize(
    ("address", "proxy", "shown"),
    [
        ("http://proxy:3128", Proxy("http", "proxy", 3128), "http://proxy:3128"),
        ("proxy:3128", Proxy("http", "proxy", 3128), "http://proxy:3128"),
        ("10.0.0.1", Proxy("http", "10.0.0.1", 80), "http://10.0.0.1:80"),
        (" HTTP://Proxy:3128/ ", Proxy("http", "proxy", 3128), "http://proxy:3128"),
        ("https://proxy", Proxy("https", "proxy", 443), "https://proxy:443"),
        ("lan:s%40cret@proxy:8080", Proxy("http", "proxy", 8080, "lan", "s@cret"), "http://proxy:8080"),
        ("socks5://lan:x@proxy", Proxy("socks5", "proxy", 1080, "lan", "x"), "socks5://proxy:1080"),
        ("socks5h://proxy:9050", Proxy("socks5", "proxy", 9050), "socks5://proxy:9050"),
        ("socks://proxy:9050", Proxy("socks5", "proxy", 9050), "socks5://proxy:9050"),
        ("socks4a://proxy", Proxy("socks4", "proxy", 1080), "socks4://proxy:1080"),
        ("http://[::1]:3128", Proxy("http", "::1", 3128), "http://[::1]:3128"),
        ("http://lan@proxy:1", Proxy("http", "proxy", 1, "lan"), "http://proxy:1"),
    ],
)
def test_addresses(address: str, proxy: Proxy, shown: str) -> None:
    found = read_proxy("HTTPS_PROXY", address)
    assert found == proxy
    assert str(found) == shown
    assert "cret" not in repr(found)


@pytest.mark.parametrize(
    "address",
    ["ftp://proxy", "http://", "http://proxy:port", "http://proxy:99999", "http://u:#secret@proxy:1", "/x"],
)
def test_what_is_no_proxy_is_named_without_its_value(address: str) -> None:
    with pytest.raises(SettingsError, match="ALL_PROXY: a proxy such as") as raised:
        read_proxy("ALL_PROXY", address)
    assert "cret" not in str(raised.value)


@pytest.mark.parametrize(
    ("https_proxy", "all_proxy", "no_proxy", "api", "host"),
    [
        ("one:1", "two:2", "", None, "one"),
        (None, "two:2", "", None, "two"),
        ("one:1", None, "localhost,.telegram.org", None, None),
        ("one:1", None, "*", None, None),
        ("one:1", None, "a.example, API.telegram.org", None, None),
        ("one:1", None, "*.telegram.org", None, None),
        ("one:1", None, "pi.telegram.org,,", None, "one"),
        ("one:1", None, "telegram.example", None, "one"),
        ("one:1", "two:2", "", "http://127.0.0.1:8081", None),
    ],
)
def test_which_proxy_is_used(
    https_proxy: str | None, all_proxy: str | None, no_proxy: str, api: str | None, host: str | None
) -> None:
    found = proxy_to_telegram(
        Settings(
            https_proxy=SecretStr(https_proxy) if https_proxy else None,
            all_proxy=SecretStr(all_proxy) if all_proxy else None,
            no_proxy=no_proxy,
            telegram_api_url=api,
        )
    )
    assert (found.host if found else None) == host
