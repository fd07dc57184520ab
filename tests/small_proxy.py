"""A real proxy on loopback, for tests: HTTP with CONNECT and without, and SOCKS5, all on one port."""

import asyncio
import base64
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

_SOCKS5, _BY_PASSWORD, _NONE_FITS = 5, 2, 0xFF
_HEAD_ENDS = b"\r\n\r\n"


class SmallProxy:
    """A proxy that may want a name and a password; `asked` lists what it was asked to reach, and how."""

    def __init__(self, user: str = "", password: str = "") -> None:
        self.asked: list[str] = []
        self.address = ""
        self._user, self._password = user, password

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.address = "{}:{}".format(*self._server.sockets[0].getsockname()[:2])
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            first = await reader.readexactly(1)
            if first[0] == _SOCKS5:
                await self._by_socks(reader, writer)
            else:
                await self._by_http(first + await reader.readuntil(_HEAD_ENDS), reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _by_http(self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        method, target, _ = head.decode().split(" ", 2)
        self.asked.append(f"{method} {target}")
        known = base64.b64encode(f"{self._user}:{self._password}".encode())
        if self._user and b"Basic " + known not in head:
            writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            await writer.drain()
        elif method == "CONNECT":
            host, _, port = target.rpartition(":")
            await _join(reader, writer, host, int(port), opened=b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            url = urlsplit(target)
            begun = head.replace(target.encode(), url.path.encode(), 1)
            await _join(reader, writer, url.hostname or "", url.port or 80, begun=begun)

    async def _by_socks(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        offered = await reader.readexactly((await reader.readexactly(1))[0])
        way = _BY_PASSWORD if self._user else 0
        writer.write(bytes((_SOCKS5, way if way in offered else _NONE_FITS)))
        if way:
            await reader.readexactly(1)
            user = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
            password = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
            writer.write(bytes((1, (user, password) != (self._user, self._password))))
        _, _, _, kind = await reader.readexactly(4)
        length = 4 if kind == 1 else (await reader.readexactly(1))[0]
        host = await reader.readexactly(length)
        name = ".".join(map(str, host)) if kind == 1 else host.decode()
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.asked.append(f"SOCKS5 {name}:{port}")
        await _join(reader, writer, name, port, opened=bytes((_SOCKS5, 0, 0, 1, 0, 0, 0, 0, 0, 0)))


async def _join(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    host: str,
    port: int,
    *,
    opened: bytes = b"",
    begun: bytes = b"",
) -> None:
    """Carry bytes both ways until one side is done; `opened` is said to who asked, `begun` to whom is reached."""
    there, to_there = await asyncio.open_connection(host, port)
    writer.write(opened)
    to_there.write(begun)
    ways = [asyncio.create_task(_pipe(reader, to_there)), asyncio.create_task(_pipe(there, writer))]
    await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
    for way in ways:
        way.cancel()
    to_there.close()


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
