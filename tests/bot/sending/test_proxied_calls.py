"""Calls through a real proxy, and what is said when it does not let them through."""

import pytest
from telegram import Bot
from telegram.error import NetworkError

from bot.running.proxies import read_proxy
from bot.sending.telegram_http import TelegramHttp, Unconfirmed
from tests.fake_telegram import FakeTelegram
from tests.small_proxy import SmallProxy


async def bot_through(address: str, root: str) -> Bot:
    """Return a bot that has asked who it is through a proxy."""
    request = TelegramHttp(4, read_proxy("HTTPS_PROXY", address))
    bot = Bot(FakeTelegram().token, base_url=f"{root}/bot", request=request)
    async with request:
        await bot.get_me()
    return bot


@pytest.mark.parametrize(
    ("scheme", "asked"),
    [("", "POST {root}/bot{token}/getMe"), ("http://", "POST {root}/bot{token}/getMe"), ("socks5://", "SOCKS5 {host}")],
)
@pytest.mark.parametrize("known", ["", "lan:m%40t@"])
async def test_a_call_goes_through_the_proxy(telegram: FakeTelegram, scheme: str, asked: str, known: str) -> None:
    async with SmallProxy("lan" if known else "", "m@t" if known else "") as proxy:
        bot = await bot_through(f"{scheme}{known}{proxy.address}", telegram.url)
    assert bot.username == "trolybot"
    host = telegram.url.removeprefix("http://")
    assert proxy.asked == [asked.format(root=telegram.url, token=telegram.token, host=host)]


async def test_tls_goes_through_a_tunnel(telegram: FakeTelegram) -> None:
    """What the tunnel leads to speaks no TLS here: what counts is that only the host was shown to the proxy."""
    async with SmallProxy() as proxy:
        with pytest.raises(NetworkError, match=f"through the proxy http://{proxy.address}"):
            await bot_through(proxy.address, telegram.url.replace("http", "https"))
    assert proxy.asked == [f"CONNECT {telegram.url.removeprefix('http://')}"]


@pytest.mark.parametrize("scheme", ["http", "socks5"])
@pytest.mark.parametrize("root", ["https://127.0.0.1:9", "https://api.telegram.org"])
async def test_a_wrong_password_or_no_proxy_is_said_without_the_password(scheme: str, root: str) -> None:
    async with SmallProxy("lan", "right") as proxy:
        for address in (f"lan:wrong-cret@{proxy.address}", "lan:wrong-cret@127.0.0.1:9"):
            with pytest.raises(NetworkError, match=rf"through the proxy {scheme}://127\.0\.0\.1:\d+$") as raised:
                await bot_through(f"{scheme}://{address}", root)
            assert not isinstance(raised.value, Unconfirmed)
            assert "cret" not in str(raised.value)
