"""Checks of the file `.env`: what its reader would pass over in silence is named."""

from collections.abc import Sequence
from difflib import get_close_matches
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream

from knowledge.toolbox.errors import SettingsError

ALIKE = 0.8
"""How alike two names are, as `difflib` counts, where one is taken to be a slip of the other."""
OTHERS = frozenset({"HTTP_PROXY"})
"""Names that look like ours and are none."""
MEANT = {"BOT_TOKEN": "TELEGRAM_BOT_TOKEN", "TOKEN": "TELEGRAM_BOT_TOKEN", "OWNERS": "OWNER_IDS"}
"""What people write, and what they mean."""
_WANTED = "a line such as LOG_LEVEL=info wanted"


def check_env_file(file: Path, names: Sequence[str]) -> None:
    """Raise SettingsError where a file can't be read, has a line that is no setting, or one with a slip in its name.

    Names that are not alike belong to other programs. The message shows no value.
    """
    if not file.exists():
        return
    if not file.is_file():
        raise SettingsError(f"{file} is a folder: a file with lines such as LOG_LEVEL=info wanted")
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise SettingsError(f"{file}: text in UTF-8 wanted") from None
    except OSError as error:
        raise SettingsError(f"{file} can't be read: {error.strerror}") from None
    bindings = list(parse_stream(StringIO(text)))
    given = {(each.key or "").upper() for each in bindings}
    for each in bindings:
        if reason := _reason(each, names, given):
            raise SettingsError(f"{file}, line {each.original.line}: {reason}")


def _reason(binding: Binding, names: Sequence[str], given: set[str]) -> str:
    """Return what is wrong with a line; empty where nothing is."""
    if binding.error:
        return _WANTED
    if binding.key is None:
        return ""
    key = binding.key.upper()
    if binding.value is None:
        return _WANTED if key.partition(":")[0] in names else ""
    close = [] if key in names or key in OTHERS else get_close_matches(key, names, 1, ALIKE)
    meant = MEANT.get(key, close[0] if close else "")
    return f"{key} is no setting, {meant} is" if meant in names and meant not in given else ""
