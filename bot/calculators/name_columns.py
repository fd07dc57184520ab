"""Which column names the rows of a table: a person, else a post, else a link; never a number of the row."""

import re
from collections.abc import Sequence
from typing import Literal

from bot.calculators.column_titles import plain_title, read_title
from bot.calculators.title_words import words_of
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_PEOPLE = frozenset(
    "name ten influencer influencers kol kols koc kocs creator creators blogger tiktoker youtuber streamer reviewer "
    "kenh channel account accounts username usernames handle nick nickname nguoi user profile page fanpage".split()
)
"""Words, folded, of titles of columns with names of people and accounts."""
_POSTS = frozenset(
    "post bai title caption content message description video clip reel campaign creative headline tieude text tweet "
    "adname adset".split()
)
_POST_PHRASES = (
    *("tieu de", "noi dung", "mo ta", "bai dang", "bai viet", "ten video", "ten bai", "chu de", "ten clip"),
    *("ad name", "ad set", "chien dich", "ten quang cao", "nhom quang cao", "video title", "post title"),
)
"""Words and phrases, folded, of titles of columns with names of posts."""
_OFTEN_IDS = frozenset({"content", "noi dung", "post", "video"})
"""Titles below which some programs write a code of the post, so that another column with a title goes first."""
_LINKS = frozenset({"link", "url", "links", "duong dan", "id", "video id", "post id", "id bai viet", "permalink"})
_NUMBERS = frozenset(
    """id no stt so rank type date day weekday weekend week month quarter year time loai
    ngay gio hour niche category so visits visit clicks country
    gender age city size number count tier level status score luot""".split()
)
"""Words of titles of columns that say something about a person or a post and are no name of it."""
_OF_ADS = frozenset("campaign chien ad ads adset creative headline adname".split())
"""Words, folded, of names of campaigns and advertisements."""
_PLATFORMS = frozenset(
    """facebook instagram tiktok youtube twitter x linkedin pinterest snapchat threads zalo google ads email website
    google_ads meta fb ig yt tt shopee lazada blog seo sms display search affiliate influencer paid organic
    tv radio print social media billboard billboards event events newsletter outdoor podcast web app video""".split()
)
"""Words, folded, of cells that name a place to publish and no person: `Channel` may hold either."""
_DATE = expression(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?![0-9.,])")
_NUMBER = expression(r"[-+$₫€£]?[0-9][0-9.,]*\s?(?:[%a-zA-Zđ₫$€£]{0,4})")
_NOT_NAMED_BY = frozenset({"each", "total"})
"""What titles of numbers say; `Total creators` names no creator."""
_COUNTED = frozenset({"likes", "comments", "shares", "saves", "interactions", "reach", "impressions"})
"""Inputs that no title of names mentions; one may say `fan page`, `người xem`."""
RowsAre = Literal["people", "posts", "rows"]
"""What the rows of a table are; `rows` may be anything, such as campaigns."""
_POSTS_RANK, _LINK_RANK, _ID_RANK = 2, 6, 7
"""From the first on posts are named; links stand behind all columns with names, and a code tells least."""
_LONGEST_TITLE = 80
"""Characters of a title; a longer one is a sentence and not a label."""
_DIFFERENT = 0.34
"""Least share of different names; where fewer differ, as in posts of one account, another column tells more."""


def is_name(title: str) -> bool:
    """Tell whether names of some kind stand below a title."""
    return _rank(title) is not None


def rows_named_by(title: str) -> RowsAre:
    """Return what the rows of a table are, by the title of the column that names them."""
    rank = _rank(title)
    if rank is None or rank >= _LINK_RANK or _OF_ADS & set(plain_title(title).split()):
        return "rows"
    return "people" if rank < _POSTS_RANK else "posts"


def name_column(titles: Sequence[str], texts: Sequence[Sequence[str]] = ()) -> int | None:
    """Return the place of the column that names the rows, if there is one; `texts` are the cells of some rows."""
    ranks = {place: rank for place, title in enumerate(titles) if (rank := _rank(title)) is not None}
    ordered = sorted(ranks, key=lambda place: ranks[place])
    telling = [place for place in ordered if _is_telling(place, texts)]
    people = [place for place in ordered if ranks[place] < _LINK_RANK and not _is_of_platforms(place, texts)]
    named = [place for place in telling if place in people] or people
    others = named or [place for place in telling if place not in people] or ordered
    first = [place for place in others if ranks[place] == ranks[others[0]]]
    codes = bool(first) and ranks[first[0]] == _ID_RANK
    named_at = max(first, key=lambda place: _different(place, texts)) if codes else next(iter(others), None)
    return _told_apart(titles, texts) if named_at is None else named_at


def _told_apart(titles: Sequence[str], texts: Sequence[Sequence[str]]) -> int | None:
    """Return the first column whose texts differ in all rows, as a category or a date tells what a row is about."""
    for words in (True, False):
        for place, title in enumerate(titles):
            cells = [row[place] for row in texts if place < len(row) and row[place]]
            told = len(cells) > 1 and len(set(cells)) == len(cells) and all(_tells(cell, words) for cell in cells)
            if told and read_title(title) is None:
                return place
    return None


def _tells(cell: str, words: bool) -> bool:
    """Tell whether a cell is text of some words, or else a date, a span (`18-24`) or a code; numbers tell nothing."""
    if words:
        return sum(map(str.isalpha, cell)) > 1 and not cell[0].isdecimal()
    return bool(_DATE.match(cell)) or not _NUMBER.fullmatch(cell)


def _different(place: int, texts: Sequence[Sequence[str]]) -> int:
    return len({row[place] for row in texts if place < len(row)})


def _is_of_platforms(place: int, texts: Sequence[Sequence[str]]) -> bool:
    """Tell whether a column holds nothing but names of platforms or bare numbers, which name nobody."""
    cells = {fold(row[place]) for row in texts if place < len(row) and row[place]}
    return len(texts) > 1 and bool(cells) and all(cell.isdecimal() or set(cell.split()) <= _PLATFORMS for cell in cells)


def _is_telling(place: int, texts: Sequence[Sequence[str]]) -> bool:
    cells = [row[place] for row in texts if place < len(row) and row[place]]
    if not cells:
        return not texts
    return len(cells) == 1 or len(set(cells)) > max(1, _DIFFERENT * len(cells))


def _rank(title: str) -> int | None:
    """Return how well a column names its rows, 0 best; None if it does not."""
    if len(title) > _LONGEST_TITLE:
        return None
    plain = plain_title(title)
    if plain in _LINKS:
        return _LINK_RANK
    if plain in _PEOPLE or plain in _POSTS or plain in _POST_PHRASES:
        return 0 if plain in _PEOPLE else 3 if plain in _OFTEN_IDS else 2
    words = re.split(r"\W+", plain)
    if words[-1] == "id" and len(words) <= 3 and (_PEOPLE | _POSTS | {"ad", "campaign"}) & set(words):
        return _ID_RANK
    if read_title(title) is not None or _NUMBERS & set(words) or _counts(words):
        return None
    if _PEOPLE & set(words) and not _POSTS & set(words):
        return 1
    is_post = _POSTS & set(words) or any(phrase in plain for phrase in _POST_PHRASES)
    return 4 if is_post and len(words) <= 3 else None


def _counts(words: list[str]) -> bool:
    """Tell whether a title is about a number of something, whatever else it says."""
    said, _ = words_of(words)
    return any(word.sort in _NOT_NAMED_BY or word.field in _COUNTED for word in said)
