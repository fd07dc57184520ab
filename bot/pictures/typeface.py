"""The typeface of the pictures, DejaVu Sans: which characters it has, and how wide each is.

What is wanted of its files stands in a few of their tables, by the OpenType specification. Their licence is
`fonts/LICENSE_DEJAVU`.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from struct import iter_unpack, unpack_from

_FOLDER = Path(__file__).with_name("fonts")
_TABLES, _TABLE = 12, ">4s4xII"
"""Where the list of tables begins, and an entry of it: name, place, length."""
_ALL_OF_UNICODE = 12
"""The format of a table of characters that goes beyond 65,535: groups of characters and their first glyphs."""


def font_file(bold: bool) -> Path:
    """Return the file of the typeface; a search by name would depend on the fonts of the machine."""
    return _FOLDER / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


@cache
def advances(bold: bool) -> Mapping[int, float]:
    """Return by code point the width of a character with the space behind it, as a part of the type size."""
    data = font_file(bold).read_bytes()
    (count,) = unpack_from(">H", data, 4)
    end = _TABLES + 16 * count
    places = {name: place for name, place, _ in iter_unpack(_TABLE, data[_TABLES:end])}
    (units,) = unpack_from(">H", data, places[b"head"] + 18)
    (measured,) = unpack_from(">H", data, places[b"hhea"] + 34)
    widths = [width for width, _ in iter_unpack(">Hh", data[places[b"hmtx"] :][: 4 * measured])]
    # Glyphs behind the last that is measured are as wide as it.
    return {character: widths[min(glyph, measured - 1)] / units for character, glyph in _glyphs(data, places[b"cmap"])}


def _glyphs(data: bytes, table: int) -> Iterator[tuple[int, int]]:
    """Yield the characters of a typeface with the numbers of their glyphs."""
    (count,) = unpack_from(">H", data, table + 2)
    for _, _, place in iter_unpack(">HHI", data[table + 4 : table + 4 + 8 * count]):
        start = table + place
        (layout,) = unpack_from(">H", data, start)
        if layout == _ALL_OF_UNICODE:
            (groups,) = unpack_from(">I", data, start + 12)
            for first, last, glyph in iter_unpack(">III", data[start + 16 : start + 16 + 12 * groups]):
                yield from zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)
            return
