"""Bytes of a file -> text, whatever encoding the program that wrote them used."""

import codecs
import unicodedata

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 2_000
"""Bytes that tell whether a text is in UTF-16 without saying so."""
_ZEROS = 1 / 4
"""Part of all bytes that are zero and stand at even places (or at odd ones) in UTF-16 of European text, at least."""
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_VOWELS = frozenset("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")


def decode(data: bytes, *others: str) -> str:
    """Return the text by its byte order mark or as UTF-8, else in the first of other encodings that fits.

    Raises UnicodeError where none fits. An encoding that Python does not know fits nothing.
    """
    mark, marked = _mark_of(data)
    for encoding in (marked or "utf-8", *others):
        try:
            return data[len(mark) :].decode(encoding) if encoding == marked else data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    raise UnicodeError(f"not {', '.join((marked or 'utf-8', *others))}")


def decode_by_content(data: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 or, as older Vietnamese programs write, Windows-1258 or 1252.

    Raises UnicodeError where it is none of these.
    """
    if _mark_of(data)[1]:
        return decode(data)
    sample = data[:_SAMPLE_BYTES]
    zeros = [sample[start::2].count(0) for start in (0, 1)]
    if max(zeros) > _ZEROS * len(sample):
        return data.decode("utf-16-be" if zeros[0] > zeros[1] else "utf-16-le")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_windows(data)


def _mark_of(data: bytes) -> tuple[bytes, str]:
    """Return a text's byte order mark and the encoding that it stands for; both are empty where there is none."""
    return next((found for found in _MARKS if data.startswith(found[0])), (b"", ""))


def _decode_windows(data: bytes) -> str:
    """Return text of one byte a letter: 1258 if every tone mark that it gives has a vowel to stand on."""
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        return data.decode("cp1252")
    alone = any(mark in _TONES and text[at - 1 : at] not in _VOWELS for at, mark in enumerate(text))
    return data.decode("cp1252") if alone else unicodedata.normalize("NFC", text)
