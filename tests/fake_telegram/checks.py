"""What Telegram refuses in buttons, commands and inline results."""

import re

from tests.fake_telegram.markup import ADDRESS, formatted
from tests.fake_telegram.refusals import Refused
from tests.fake_telegram.wire import Json


def check_button(button: Json) -> None:
    """Refuse an inline button that Telegram refuses."""
    if not button.get("text"):
        raise Refused("can't parse inline keyboard button: Can't find field \"text\"")
    if not button.keys() - {"text", "style", "icon_custom_emoji_id"}:
        raise Refused("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise Refused("BUTTON_DATA_INVALID")
    if "url" in button and not button["url"].startswith("tg://") and not ADDRESS.fullmatch(button["url"]):
        raise Refused(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= 256:
        raise Refused("BUTTON_COPY_TEXT_INVALID")


def check_command(name: str, description: str) -> None:
    """Refuse a command that Telegram refuses."""
    for what, text, longest in (("command", name, 32), ("command description", description, 256)):
        if not text:
            raise Refused(f"{what} must be non-empty")
        if len(text) > longest:
            raise Refused(f"{what} length must not exceed {longest}")
    if not re.fullmatch(r"[a-z0-9_]+", name):
        raise Refused("BOT_COMMAND_INVALID")


def check_results_button(button: Json) -> None:
    """Refuse a button above inline results that Telegram refuses."""
    if not button["text"].strip():
        raise Refused("SWITCH_PM_TEXT_EMPTY")
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", button["start_parameter"]):
        raise Refused("START_PARAM_INVALID" if button["start_parameter"] else "START_PARAM_EMPTY")


def check_result(result: Json) -> None:
    """Refuse an inline result that Telegram refuses."""
    if not 1 <= len(str(result.get("id", "")).encode()) <= 64:
        raise Refused("RESULT_ID_INVALID")
    if result["type"] == "article" and not result.get("title"):
        raise Refused("can't parse inline query result: Can't find field \"title\"")
    content = result.get("input_message_content", {})
    if "message_text" in content:
        text, _ = formatted(content["message_text"], content.get("parse_mode"), content.get("entities"))
        if not text or len(text) > 4096:
            raise Refused("message text is empty" if not text else "MESSAGE_TOO_LONG")
    for button in (b for row in result.get("reply_markup", {}).get("inline_keyboard", []) for b in row):
        check_button(button)
