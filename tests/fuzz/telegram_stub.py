"""Telegram without a network: takes every call of the bot, and refuses what the real one would."""

import json
from typing import Any

from telegram.request import BaseRequest, RequestData

from tests.fake_telegram import Refused, parse_html, utf16

TOKEN = "123456:TEST-token"
BOT = {"id": 123456, "is_bot": True, "first_name": "Trợ lý", "username": "trolybot"}
SENT = {"message_id": 77, "date": 1_790_000_000, "chat": {"id": 5, "type": "private"}, "from": BOT, "text": "x"}
MEMBER = {"user": {"id": 1, "is_bot": False, "first_name": "Lan"}, "status": "member"}
LONGEST, LONGEST_DATA = 4096, 64


class TelegramStub(BaseRequest):
    """Answers as Telegram does; `refusals` are calls that it would not take, `file` is what it gives to download."""

    def __init__(self) -> None:
        self.refusals: list[str] = []
        self.file = b""

    @property
    def read_timeout(self) -> float | None:
        """Nothing is waited for."""
        return None

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Need nothing."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Carry out a call, or give the file."""
        if "/file/" in url:
            return 200, self.file
        name = url.rpartition("/")[2]
        try:
            check(request_data.parameters if request_data else {})
        except Refused as refused:
            self.refusals.append(f"{name}: {refused}")
            return 400, json.dumps({"ok": False, "error_code": 400, "description": str(refused)}).encode()
        return 200, json.dumps({"ok": True, "result": result(name)}).encode()


def check(parameters: dict[str, Any]) -> None:
    """Refuse a text or a button that Telegram would not take."""
    kept = [parameters]
    kept += [entry.get("input_message_content", {}) | entry for entry in parameters.get("results", [])]
    kept += [parameters["result"]["input_message_content"]] if "result" in parameters else []
    for each in kept:
        text = each.get("text", each.get("message_text"))
        if text is not None and "callback_query_id" not in parameters:
            check_text(text, each.get("parse_mode"))
        for row in (each.get("reply_markup") or {}).get("inline_keyboard", []):
            for button in row:
                check_button(button)


def check_text(text: str, parse_mode: str | None) -> None:
    """Refuse a text without words, too long, or with markup that can't be read."""
    seen = parse_html(text)[0] if parse_mode else text
    if not seen.strip():
        raise Refused("message text is empty")
    if utf16(seen) > LONGEST:
        raise Refused("message is too long")


def check_button(button: dict[str, Any]) -> None:
    """Refuse a button without a label or with too much data."""
    if not button["text"].strip() or not 1 <= len(button.get("callback_data", "x").encode()) <= LONGEST_DATA:
        raise Refused(f"BUTTON_DATA_INVALID: {button}")


def result(method: str) -> Any:
    """Return what a method gives back."""
    results = {
        "getMe": BOT,
        "getChatMember": MEMBER,
        "getFile": {"file_id": "f", "file_unique_id": "u", "file_path": "documents/f"},
        "answerGuestQuery": {"inline_message_id": "g"},
    }
    sends = method.startswith(("send", "edit")) and method != "sendChatAction"
    return results.get(method, SENT if sends else True)
