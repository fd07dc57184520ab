"""How an answer from the guide is worded: the sentence that answers comes first, figures asked for are bold."""

import re
from collections.abc import Sequence

from bot.replies.markup import bold, escape, italic
from bot.texts import texts_for
from knowledge.guide import Aside, Language, PointText
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold
from knowledge.toolbox.sentences import is_list, parts_of

_NUMBER = r"\d+(?:[.,/]\d+)*"
_SCALE = r"(?:\s(?:nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion|trillion)\b){0,2}"
_CURRENCY = r"\s?(?:[%‰₫$€£]|(?:USD|VND|đ|đồng|đô la)\b)"
_BEFORE, _AFTER = r"(?<![\w#$€£])(?<!\d[.,/])(?<![^\W\d]-)", r"(?!\w|[.,/]\d)"
_FIGURE = expression(rf"{_BEFORE}(?:USD\s|(?:US)?[$€£])?{_NUMBER}{_SCALE}(?:{_CURRENCY})?{_AFTER}")
"""A figure with its unit, as the guide writes it: `5,78 USD`, `USD 1.7 billion`, `465%`, `111 triệu`."""
_YEAR = expression(r"(?:19|20)\d\d")

_ASKS_FIGURE = expression(
    r"\b(?:bao (?:nhieu|nhiu|lau)|may|bn|bnhieu|bnhiu|nhieu (?:the|co) nao|ti le|ty le|phan tram|"
    r"con so|so nao|so lieu|thong ke|quy mo|trung binh|tang truong|"
    r"how (?:many|much|big|large|long|fast)|"
    r"percent(?:age)?|share of|rate|numbers?|figures?|average|size|growth|value|worth|"
    r"statistics?|stats?|benchmark|\d+(?:[.,]\d+)*(?:k|m|bn|tr|ty))\b|%"
)


_LEANING = expression(
    r"(?:(?:[^\W\d_]+ ){1,3}(?:này|đó|ấy)|đây|đó|họ|nó|tuy|nhưng|vì (?:vậy|thế)|do vậy|bởi vậy|ngoài ra|hơn nữa|"
    r"đồng thời|tức là|nghĩa là|cụ thể|ví dụ|chẳng hạn|mặt khác|ngược lại|nếu (?:vậy|không)|"
    r"this|that|these|those|it|its|they|their|he|his|she|her|however|but|so|then|therefore|thus|hence|also|moreover|"
    r"for (?:example|instance)|such|otherwise|instead|in (?:this|that|these|those|addition)|as a result)\b",
    re.IGNORECASE,
)
"""How sentences begin that mean little without the one before; owners' documents have many of them."""


_NUMBERED = expression(r"\d{1,2}[.)] |(?:bước|step|giai đoạn|phase|stage) \d", re.IGNORECASE)
"""How a line begins that has a number of its own."""


def opening_first(text: str, opening: int) -> list[str]:
    """Return the sentences of a text with the one that answers first, unless it needs the sentence before it.

    `opening` is the place of the sentence that answers, from 0. Sentences behind it that mean little without it stay
    with it.
    """
    parts = parts_of(text)
    if not 0 < opening < len(parts) or _LEANING.match(parts[opening]):
        return parts
    end = opening + 1
    while end < len(parts) and _LEANING.match(parts[end]):
        end += 1
    return [" ".join(parts[opening:end]), *parts[:opening], *parts[end:]]


def figures_in(text: str) -> list[str]:
    """Return the figures of a text as they are written; years alone are no figures."""
    return [found for found in _FIGURE.findall(text) if not _YEAR.fullmatch(found)]


def asks_for_figure(question: str) -> bool:
    """Tell whether a question asks for a figure, or has one itself."""
    return bool(_ASKS_FIGURE.search(fold(question)) or figures_in(question))


def with_bold_figures(sentence: str) -> str:
    """Return the sentence in HTML with its figures in bold."""
    parts, last = [], 0
    for match in _FIGURE.finditer(sentence):
        if _YEAR.fullmatch(match.group()):
            continue
        parts += [escape(sentence[last : match.start()]), bold(match.group())]
        last = match.end()
    return "".join(parts) + escape(sentence[last:])


_YEAR = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WITH_YEAR = expression(
    r"(?<!\w)(?:compared?\s(?:with|to)|versus|vs|against|than|so\s(?:với|voi|vs))\s"
    r"(?:(?:in|of|that|the|năm|nam|hồi|hoi|back|it|was|were)\s){0,4}(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
"""A year that is only what something is compared with."""


def short_text(written: PointText, question: str, opening: int = 0, language: Language = "vi") -> str:
    """Return only the sentence that answers, as HTML; where it needs the sentence before it, both."""
    parts = parts_of(written.text)
    if is_list(written.text):
        found = _in_html(parts[opening : opening + 1], question) if opening else ""
        return f"{bold(written.title)}: {found}" if found else point_text(written, question, 0, language)
    last = opening if 0 <= opening < len(parts) else 0
    first = last - 1 if last and _LEANING.match(parts[last]) else last
    return _in_html([*parts[first : last + 1], *_compared(parts, parts[last], question)], question)


def _compared(parts: Sequence[str], shown: str, question: str) -> list[str]:
    """Return the sentence with the newest figure, where a question compares with a year and the one shown has that."""
    base = _WITH_YEAR.search(question)
    if base is None or {base["year"]} != set(_YEAR.findall(shown)):
        return []
    told = [part for part in parts if part != shown and any(map(str.isdecimal, _YEAR.sub("", part)))]
    later = [(max(years), part) for part in told if (years := _YEAR.findall(part))]
    newest = max(later, key=lambda each: each[0], default=("", ""))
    return [newest[1]] if newest[0] > base["year"] else []


def brief_text(written: PointText) -> str:
    """Return a point in one line, as HTML: its name, where it has one, and what it says."""
    said = escape(written.brief or parts_of(written.text)[0])
    return f"{bold(written.title)}: {said}" if written.is_named else said


def _in_html(parts: Sequence[str], question: str) -> str:
    wanted = asks_for_figure(question)
    return " ".join(with_bold_figures(part) if wanted else escape(part) for part in parts)


def point_text(written: PointText, question: str, opening: int = 0, language: Language = "vi") -> str:
    """Return a point as HTML: its name, the sentence that answers, the rest, and what is ours, marked as such."""
    if is_list(written.text):
        lines = list_lines(parts_of(written.text), question, opening)
        return "\n\n".join([*title_text(written), lines, *asides_text(written.asides, language)])
    first, *rest = opening_first(written.text, opening)
    lead, others = _in_html([first], question), _in_html(rest, question)
    facts = [*title_text(written), lead, *filter(None, [others])]
    return "\n\n".join([*facts, *asides_text(written.asides, language)])


def list_lines(lines: Sequence[str], question: str, opening: int) -> str:
    """Return a list as HTML in its order, as steps need it; the line that answers is bold."""
    wanted = asks_for_figure(question)
    shown = []
    for place, line in enumerate(lines):
        said = bold(line) if place == opening > 0 else with_bold_figures(line) if wanted else escape(line)
        shown.append(said if line.endswith(":") or _NUMBERED.match(line) else f"• {said}")
    return "\n".join(shown)


def title_text(written: PointText) -> list[str]:
    """Return a point's name, as HTML; nothing for one whose text begins with it anyway."""
    return [bold(written.title)] if written.is_named else []


def asides_text(asides: Sequence[Aside], language: Language) -> list[str]:
    """Return our own examples and advice, as HTML, marked as ours: the source vouches for the facts only."""
    words = texts_for(language).talk
    forms = {"example": words.example, "advice": words.advice}
    return [italic(forms[aside.kind].format(text=aside.text)) for aside in asides]
