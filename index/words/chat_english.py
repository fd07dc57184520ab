"""Short forms of English chat in whole words: `n last one`, `how u got it`, `gr8 thx`."""

import re

from knowledge.toolbox.expressions import expression

_WHOLE = {
    "n": "and", "nd": "and", "u": "you", "ur": "your", "r": "are", "abt": "about", "wat": "what",
    "wht": "what", "gr8": "great", "b4": "before", "bcoz": "because", "bcz": "because", "coz": "because",
    "cuz": "because", "dis": "this", "dat": "that", "wats": "what's", "hw": "how", "y": "why", "plz": "please",
    "qn": "question", "qns": "questions", "ques": "question", "nos": "numbers", "mktg": "marketing",
    "shud": "should", "thru": "through", "w/o": "without", "diff": "difference", "gm": "good morning",
}  # fmt: skip
"""Words that stand for one thing wherever an English text has them."""
_SHORT = expression(
    r"(?<![\w'’/@#.&=-])(?:nd?|u|ur|r|abt|wats?|wht|gr8|b4|bcoz|bcz|coz|cuz|dis|dat|hw|y|plz|qns?|ques|nos|mktg|"
    r"shud|thru|w/o|gm(?!\s*(?:=|:|\d))|"
    r"diff)(?![\w'’@&=/-]|\.\w)",
    re.IGNORECASE,
)
_LONGEST = 400
"""Characters of a text that is chat; a longer one is written with care."""


def in_whole_words(text: str) -> str:
    """Return an English text with its short forms in whole words."""
    if len(text) > _LONGEST or not text.isascii():
        return text
    return _SHORT.sub(lambda found: _cased(found[0], _WHOLE[found[0].lower()]), text)


def _cased(found: str, word: str) -> str:
    return word.capitalize() if found[0].isupper() else word
