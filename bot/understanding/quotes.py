"""What a message asks about somebody else's words that it quotes: "cái này đúng không", "what is this?"."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from bot.calculations.sentence import Sentence, ToldNumbers
from bot.calculations.sentences import SEVERAL, commands_worked_out, read_calculation, read_calculations
from bot.calculators import CALCULATOR_BY_NAME
from bot.numbers.amounts import NumberKind
from bot.understanding import pointing
from bot.understanding.clauses import asks_surely
from bot.understanding.quoted_offers import offers_compared, plain_offer
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

LONGEST_TERM = 60
"""Characters of quoted words that may stand in a question in the place of "cái này": a term or a short phrase."""
MOST_WORDS_OF_A_TERM = 4
"""Words of a quote that is a term, and no sentence."""
_CHECK: Mapping[Language, str] = {"vi": "{quoted}, đúng không?", "en": "{quoted}, right?"}
_JOINS_TALK = expression(
    r"^\W*(?:(?:còn|con|mà|ma|và|va|thì|thi|ủa|ua|à|ừ|uh|ờ|ê|but|and|so|also|oh|hey|well)\b[\s,]*)+(?=\w)",
    re.IGNORECASE,
)
_CHECKED = expression(r"[\s,]{1,3}(?:co )?(?:dung|phai|chuan|that) (?:khong|ko|k|hong|hem|chua)\b[^?]{0,20}\??\s*$")
"""The end of a message that asks others whether it is true; folded."""
_WHAT_IT_IS = expression(
    r"^\W*(?:(?:nghia )?la (?:gi|sao|j|cai gi)|nghia la (?:gi|sao)|y (?:nghia )?la gi|tinh (?:sao|the nao|kieu gi)|"
    r"gi (?:vay|the|day)|what(?:'s| is| does)? (?:this|that|it)(?: mean)?)\b"
)
"""Questions for a term that is not named, in folded text."""
_EVERY_FIGURE = "all metrics"
"""The name that asks for whatever can be worked out."""
_NAMED = {"engagement": "er"}
"""Commands whose name is a label of something else."""
_PART = ", "
_JOINED: Mapping[Language, str] = {"vi": " và ", "en": " and "}
_ASKS_NOTION = expression(
    r"\b(?:khac|nghia la|la gi|vi sao|tai sao|difference|differs?|mean|what (?:is|are|does)|why)\b"
)
"""Questions for what a figure is, which the numbers beside it do not answer; folded."""
_COUNTED = ("roi", "er", "cpm", "cpe", "cpv", "cpc", "ctr", "cpa", "cvr", "roas")
"""Figures that quoted numbers may be for, where the message names none: the first that they are enough for."""


def asked_about_quote(text: str, quoted: str, language: Language) -> str | None:
    """Return what a message asks with the quoted words in it; None where it asks by itself, or they are a question."""
    about, folded = quoted.strip().rstrip(".!… "), fold(text)
    if not about or "?" in about or not 0 < len(words(folded)) <= pointing.MOST_WORDS_ON_QUOTE:
        return None
    if pointing.asks_to_check(text):
        return None if asks_surely(without_joint(about)) else as_claim(about, language)
    is_term = len(about) <= LONGEST_TERM and (
        len(about.split()) <= MOST_WORDS_OF_A_TERM or not pointing.only_points(text)
    )
    if not is_term:
        return None
    found = pointing.NAMES_THIS.search(folded)
    # Folding keeps the places of letters, but for a few ligatures.
    if found and len(folded) == len(text):
        return f"{text[: found.start()]}{about}{text[found.end() :]}".strip()
    return f"{about} {text.strip()}" if _WHAT_IT_IS.search(folded) else None


def as_claim(quoted: str, language: Language) -> str:
    """Return quoted words as a question for their truth."""
    return _CHECK[language].format(quoted=without_joint(quoted).rstrip(".!?… "))


def stated_in(quoted: str) -> str | None:
    """Return what quoted words state, without "..., đúng không chị Hà" at their end; None where they ask something."""
    said, folded = without_joint(quoted), fold(without_joint(quoted))
    check = _CHECKED.search(folded)
    # Folding keeps the places of letters, but for a few ligatures.
    if check and len(folded) == len(said):
        return said[: check.start()]
    return None if asks_surely(said) else said


def without_joint(quoted: str) -> str:
    """Return quoted words without what only joins them to the talk before: "còn EMV là 40 đô"."""
    return _JOINS_TALK.sub("", quoted.strip())


_HEADING = expression(r"^[^:;.,\d]{1,60}:\s+")
"""A heading before the numbers of a report: "Báo cáo nghiệm thu: ..."."""
_STORY = expression(
    r"\b(?:cho (?:\d{1,3} )?(?:bé|bạn|người|em|KOC|KOL|influencer|creator)s?|(?:KOC|KOL|influencer) (?:đợt|kỳ|lần) này|"
    r"đợt này|kỳ này|tháng này|ghi nhận|dự kiến|(?:về )?(?:được )?khoảng|nha (?:mấy đứa|cả nhà|mọi người|mn)|nha)\b",
    re.IGNORECASE,
)
"""What is told between the numbers of a report, and is none of them."""


_CUSTOMERS = expression(
    r"(\d) (?:khách|khach)(?: hàng| hang| mới| moi)?(?: (?:chốt|chot|mua|đặt|dat|ký|ky))?\b", re.IGNORECASE
)
"""Customers that were won, in a report: each is a conversion."""
_CONVERSIONS = r"\1 chuyển đổi"
_AMOUNT = expression(
    r"\d\s?(?:triệu|trieu|tr|nghìn|nghin|ngàn|ngan|tỷ|tỉ|ty|củ|cu|k|m|đồng|đ|vnd|usd)(?![a-zà-ỹ])|"
    r"[$€]\s?\d|\d{4}|\d[.,]\d{3}",
    re.IGNORECASE,
)
"""A number that is money by its unit or its size."""
_NUMBER_FIRST = expression(r"^(\d\S*) (\D+)$")
"""A part of a report with its label behind the number."""
_OF_MONEY = (NumberKind.MONEY, NumberKind.PRICE)
_SMALL_BEFORE = expression(r"(?<![\d.,])\d{1,3} (?=\D.*\d)")
"""A small number before another one, as in "3 chi 86tr" out of "3 bạn, tổng chi 86tr"."""


def is_request_to_check(text: str) -> bool:
    """Tell whether a message asks for nothing but whether what it replies to is true."""
    return pointing.asks_to_check(text)


def is_about_quote_alone(text: str) -> bool:
    """Tell whether a message asks for nothing but an answer to the words that it quotes, or whether they are true."""
    if Sentence(text).commands("vi"):  # "ROI?" is no "rồi?"
        return False
    return pointing.only_points(text) or pointing.asks_to_check(text)


def with_quoted_numbers(text: str, quoted: str, language: Language) -> str:
    """Return a message that asks for a figure with the numbers of the message that it replies to."""
    if any(map(str.isdecimal, text)) or not any(map(str.isdecimal, quoted)):
        return text
    side_by_side = offers_compared(text, quoted, language)
    if side_by_side or pointing.asks_to_compare(text):
        return side_by_side or f"so sánh {quoted}"
    figures = Sentence(text).commands("en")
    if _ASKS_NOTION.search(fold(text)) or (not figures and not pointing.asks_to_count(text)):
        return text
    counted = ("roi",) if pointing.asks_for_profit(text) else _COUNTED
    every = f"{_EVERY_FIGURE}: {quoted}"
    if (
        not figures
        and counted is _COUNTED
        and len(commands_worked_out(read_calculation(every, language), language)) >= SEVERAL
    ):
        return every
    plain = plain_offer(quoted)
    as_typed = [f"{text.rstrip('?!. ')}: {quoted}"] if figures else []
    return (
        _counted(text, figures, counted, (quoted, without_story(quoted)), language)
        or (_counted(text, figures, counted, (plain,), language) if plain != quoted else None)
        or next(iter(as_typed), text)
    )


def _counted(
    text: str, figures: Sequence[str], counted: Sequence[str], wordings: Sequence[str], language: Language
) -> str | None:
    """Return what asks for figures with the numbers of a quote in one of its wordings; None where they don't fit."""
    told = dict.fromkeys(wordings)
    asked = [f"{text.rstrip('?!. ')}: {each}" for each in told] if figures else []
    asked += [f"{name}: {each}" for each in told for name in figures or counted]
    quoted = wordings[0]
    return (
        _together(figures, quoted, language)
        or next((each for each in asked if _is_enough(each, language)), None)
        or next((each for each in _told_for(figures or counted, quoted) if _is_as_told(each, quoted, language)), None)
    )


def _is_enough(wording: str, language: Language) -> bool:
    wish = read_calculation(wording, language)
    return wish is not None and not wish.missing


def _is_as_told(wording: str, quoted: str, language: Language) -> bool:
    """Tell whether the numbers of a wording are enough, each in a role that the quoted words give some number.

    Out of "18tr/clip, view trung bình 15 clip 240k" the words about views alone would give a cost as well.
    """
    wish = read_calculation(wording, language)
    return wish is not None and not wish.missing and wish.typed.keys() <= _roles_told(quoted)


def _roles_told(quoted: str) -> frozenset[str]:
    return frozenset().union(*(part.roles for part in _told(quoted)))


def _told(quoted: str) -> Sequence[ToldNumbers]:
    try:
        return Sentence(_CUSTOMERS.sub(_CONVERSIONS, quoted)).told()
    except InvalidInput:
        return ()


def _told_for(figures: Sequence[str], quoted: str) -> Iterator[str]:
    """Yield each figure with what the quoted words tell of its inputs, and nothing else of them."""
    for name in figures:
        yield from (f"{_NAMED.get(name, name)}: {told}" for told in told_of(quoted, name))


def _together(figures: Sequence[str], quoted: str, language: Language) -> str | None:
    """Return several figures that are asked for, as many of them as the quoted numbers are enough for."""
    if len(figures) < SEVERAL:
        return None
    found = [next((each for each in _told_for([name], quoted) if _is_enough(each, language)), "") for name in figures]
    enough = [each.partition(": ") for each in found if each]
    parts = dict.fromkeys(part for _, _, told in enough for part in told.split(_PART))
    names = _JOINED[language].join(name for name, _, _ in enough)
    # Behind several names, "1.290 click, 43 đơn" may be read with the labels of the numbers before.
    orders = (parts, [_NUMBER_FIRST.sub(r"\2 \1", part) for part in parts])
    wordings = (f"{names}: {_PART.join(order)}" for order in orders)
    return next((each for each in wordings if read_calculations(each, language)), None)


def told_of(quoted: str, figure: str) -> tuple[str, ...]:
    """Return the numbers of a report that a figure is worked out of, with the words that say what they are.

    First without those that the figure can do without, then with them.
    """
    inputs = CALCULATOR_BY_NAME[figure].inputs.values()
    parts = _without_counts(_told(quoted), {each.name for each in inputs if each.kind in _OF_MONEY})
    needed, all_of_them = {each.name for each in inputs if not each.label_only}, {each.name for each in inputs}
    told = (_PART.join(part.text for part in parts if part.roles <= names) for names in (needed, all_of_them))
    return tuple(dict.fromkeys(filter(None, told)))


def _without_counts(parts: Sequence[ToldNumbers], money: Set[str]) -> list[ToldNumbers]:
    """Return parts of a report without the counts in money's place ("gửi đợt 1"), where real amounts stand for it."""
    found = []
    for part in parts:
        others = (each for each in parts if each.roles == part.roles)
        if not part.roles <= money or not any(_AMOUNT.search(each.text) for each in others):
            found.append(part)
        elif _AMOUNT.search(part.text):
            found.append(replace(part, text=_SMALL_BEFORE.sub("", part.text)))
    return found


def without_story(quoted: str) -> str:
    """Return a report without what stands around its numbers: a heading, for how many people, that it is a plan."""
    return _STORY.sub(" ", _HEADING.sub("", quoted))
