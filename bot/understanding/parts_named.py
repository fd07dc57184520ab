"""Which part of the point shown last a message asks for: by words ("riêng phần bình luận"), or the law behind it."""

from collections.abc import Sequence

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

MOST_WORDS_OF_PART = 14
"""Words of a message that asks for a part of what was shown."""
_PART = expression(
    r"^\W*(?:(?:con|the|vay|a|ok|roi|va|bot oi|u)\b\W*){0,3}(?:rieng (?:(?:ve|cai|phan|khuc|vu|cho|o)\b ?){0,2}|"
    r"(?:the|con) (?:o )?(?:phan|khuc|doan) )(?P<part>(?:(?!thi\b|la\b)\w+ ?){1,5}?) ?"
    r"(?:\b(?:thi|la|coi|xem|nen|can|phai|nhin|check|kiem tra|de y|luu y|noi|co|sao|ra sao|the nao|gi)\b|\W*$)|"
    r"^\W*(?:(?:and|so|ok|then|what about|how about)\b\W*){0,3}(?:just|only|specifically) (?:for |about |on |in )?"
    r"(?:the )?(?P<english>(?:\w+ ?){1,4}?) ?(?:part)?(?:\W*$|,| (?:what|how|which)\b)"
)
"""A part by its name, with little else; folded."""
_SMALL = frozenset("cai phan cac nhung mot cua o ve thi the of on in a and va".split())
_OF_LAW = expression(
    r"^\W*(?:(?:cu the|a|vay|the|la|theo|can cu|dua vao|o|trong|do|ma|bot|chinh xac|under|in|and|so)\b\W*){0,4}"
    r"(?:(?:dieu|khoan|luat|nghi dinh|van ban|dieu luat|dieu khoan|article|law|decree|clause)(?: (?:so|khoan))? "
    r"(?:may|nao|gi|bao nhieu|so may)|(?:dieu|nghi dinh) so may|"
    r"(?:which|what) (?:article|law|decree|clause|section)(?: (?:number|no))?(?: (?:is|says) (?:that|this|it))?)\b"
)
"""The article or law on which something stands; folded."""
_ARTICLE = expression(r"\b(?:dieu|nghi dinh|article|decree|section) \d")


_GOES_ON = expression(
    r"^\W*(?:(?:con|the|vay|rua|a|va|and|so|ok|what about|how about)\b\W*){1,3}"
    r"(?P<part>(?:(?!thi\b|la\b)\w+ ?){1,3}?) ?"
    r"(?:\b(?:thi|la) (?:sao|rang|the nao|nhu nao|ntn|khi nao|o dau|gi|bao nhieu|nhieu|nhiu|bn|may|khac gi)\b"
    r".{0,12})?\W*$"
)
"""How a message goes on to another thing; folded."""
_WRITTEN = {"follow": "nguoi theo doi", "follower": "nguoi theo doi", "followers": "nguoi theo doi", "cmt": "binh luan"}
"""Short words as the points write them, folded."""
_FIRST = 4
"""Words of a sentence among which stands what it is about."""


def fact_beside(text: str, facts: Sequence[str]) -> int | None:
    """Return the place of a sentence about what a message goes on to ("còn KOC thì khi nào"), where one has it.

    Only where the first one is about something else.
    """
    found = _GOES_ON.match(fold(text))
    named = " ".join(words(found["part"])) if found else ""
    named = _WRITTEN.get(named, named)
    if not named or named in _SMALL:
        return None
    written = [f" {' '.join(words(fold(fact)))} " for fact in facts]
    about = (at for at, fact in enumerate(written) if f" {named} " in f" {' '.join(fact.split()[:_FIRST])} ")
    return next(about, next((at for at, fact in enumerate(written) if f" {named} " in fact), None))


def fact_named(text: str, facts: Sequence[str]) -> int | None:
    """Return the place of the sentence of a point that tells of the part that a message asks for; None for others."""
    folded = fold(text)
    if len(words(folded)) > MOST_WORDS_OF_PART:
        return None
    if _OF_LAW.match(folded):
        return next((at for at, fact in enumerate(facts) if _ARTICLE.search(fold(fact))), None)
    found = _PART.match(folded)
    named = " ".join(word for word in words((found["part"] or found["english"]) if found else "") if word not in _SMALL)
    named = _WRITTEN.get(named, named)
    if not named:
        return None
    written = [f" {' '.join(words(fold(fact)))} " for fact in facts]
    # A sentence is about what stands at its start: "Ở bình luận, ...".
    return min(
        (at for at, fact in enumerate(written) if f" {named} " in fact),
        key=lambda at: written[at].index(named),
        default=None,
    )
