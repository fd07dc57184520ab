"""How PTB reaches Telegram: by aiohttp, which needs a third of the processor time of PTB's own client (httpx)."""

import ssl
from functools import cache
from typing import Any

import certifi
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHttpProxyError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    InvalidURL,
    TCPConnector,
)
from aiohttp_socks import ProxyConnectionError, ProxyConnector, ProxyError, ProxyTimeoutError, ProxyType
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.running.proxies import Proxy
from bot.sending.telegram_clock import TelegramClock

CONNECT = 5.0
"""Seconds to connect, unless the caller gives others; PTB's own default."""
ANSWER_PATIENCE = 30.0
"""Seconds to wait for an answer, unless the caller gives others.

Telegram may have carried out what it does not answer, and who asks again too soon sends a message twice.
"""
KEPT_OPEN = 60.0
"""Seconds for which an unused connection stays open: opening one to Telegram takes three round trips."""
NOT_SENT = (
    ClientConnectorError,
    ClientHttpProxyError,
    ConnectionTimeoutError,
    InvalidURL,
    ProxyConnectionError,
    ProxyError,
    ProxyTimeoutError,
)
"""What goes wrong before a call is written out."""
_SOCKS = {"socks4": ProxyType.SOCKS4, "socks5": ProxyType.SOCKS5}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
"""The header of a call without files."""


class Unconfirmed(NetworkError):
    """A call went out and has no answer: Telegram may have carried it out, or not."""


class TelegramHttp(BaseRequest):
    """The HTTP client of the Bot API, with at most `connections` connections at a time, through a proxy or without.

    It waits `patience` seconds for an answer.
    """

    def __init__(
        self,
        connections: int,
        proxy: Proxy | None = None,
        patience: float = ANSWER_PATIENCE,
        clock: TelegramClock | None = None,
    ) -> None:
        self._clock = clock or TelegramClock()
        self._connections = connections
        self._proxy = proxy
        self._patience = patience
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer unless a call says otherwise."""
        return self._patience

    async def initialize(self) -> None:
        """Make ready for calls."""
        if self._session is None:
            self._session = ClientSession(
                connector=_connector(self._connections, self._proxy),
                cookie_jar=DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                **_by_http_proxy(self._proxy),
            )

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Return the status and the body of the answer.

        Raises NetworkError where the call did not arrive, Unconfirmed where it may have. The errors hold no address, as
        that would show the token. Timeouts are in seconds, None means no limit. `write_timeout` is not used: aiohttp
        has none, and the wait for the answer limits it.
        """
        if self._session is None:
            raise RuntimeError("not initialized")
        timeout = ClientTimeout(
            total=None,
            connect=None if pool_timeout is BaseRequest.DEFAULT_NONE else pool_timeout,
            sock_connect=CONNECT if connect_timeout is BaseRequest.DEFAULT_NONE else connect_timeout,
            sock_read=self._patience if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout,
        )
        body, headers = _body(request_data)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                self._clock.answered(answer.headers.get("Date"))
                return answer.status, await answer.read()
        except NOT_SENT as error:
            raise NetworkError(self._named(error)) from None
        except (ClientError, OSError) as error:
            raise Unconfirmed(self._named(error)) from None

    def _named(self, error: Exception) -> str:
        """Return what went wrong, and on which way; not what aiohttp says, as that shows addresses."""
        status = f" {error.status}" if isinstance(error, ClientHttpProxyError) else ""
        way = f" through the proxy {self._proxy}" if self._proxy else ""
        return f"{type(error).__name__}{status}{way}"


def _connector(connections: int, proxy: Proxy | None) -> TCPConnector:
    options: dict[str, Any] = {"limit": connections, "ssl": _trusted(), "keepalive_timeout": KEPT_OPEN}
    if proxy is None or proxy.kind not in _SOCKS:
        return TCPConnector(**options)
    # Where a proxy is needed, names of Telegram often can't be looked up either: the proxy does that.
    return ProxyConnector(proxy.host, proxy.port, _SOCKS[proxy.kind], proxy.user, proxy.password, rdns=True, **options)


def _by_http_proxy(proxy: Proxy | None) -> dict[str, Any]:
    """Return what a session needs to know of a proxy; SOCKS is the connector's matter."""
    if proxy is None or proxy.kind in _SOCKS:
        return {}
    url = URL.build(scheme=proxy.kind, user=proxy.user, password=proxy.password, host=proxy.host, port=proxy.port)
    return {"proxy": url}


def _body(data: RequestData | None) -> tuple[FormData | bytes | None, dict[str, str] | None]:
    """Return the body of a call, and the header that tells its form (aiohttp adds that of uploads itself)."""
    if data is None:
        return None, None
    if not data.contains_files:
        return URL.build(query=data.json_parameters).raw_query_string.encode(), FORM
    form = FormData(quote_fields=False)
    for field, value in data.json_parameters.items():
        form.add_field(field, value)
    for field, (name, content, kind) in data.multipart_data.items():
        form.add_field(field, content, filename=name, content_type=kind)
    return form, None


@cache
def _trusted() -> ssl.SSLContext:
    """Return the trusted certificate authorities: certifi's, as some systems have none, and those of the system."""
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()
    return context
