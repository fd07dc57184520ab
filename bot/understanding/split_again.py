"""A budget that was shared out, with another ratio or another amount: `đổi thành 4:4:2`, `ngân sách 120tr thì sao`."""

import re
from itertools import takewhile

from bot.calculations.calculate import calculate
from bot.calculations.cost_items import AMOUNT_IN_THOUSANDS, MONEY
from bot.calculations.formats import plain_string
from bot.calculations.shares_asked import RATIO, even_asked, ratio_asked, shares_asked, shares_named
from bot.calculators.split import SPLIT, with_ratio
from bot.guide.answerer import Answer
from bot.numbers.amounts import CURRENCY_SIGNS, MONEY_UNITS
from bot.numbers.typed_text import normalise
from bot.state.values import Turn
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.guide import Guide
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST, _LONGEST_SHARES = 60, 160
"""Characters of such a message, and of one that names each share anew."""
_MONEY = expression(rf"(?<![\w.,])(?:{MONEY}|{AMOUNT_IN_THOUSANDS})")
_AROUND = frozenset(
    """doi thanh sang lai chia theo ti ty le neu con thi sao the vay ngan sach budget la co tang giam xuong len change
    to make it what if instead then how about with of ratio the split a nhe nha di giup minh em toi ban bot ok so and ma
    va ra nguoi channels branches stores months weeks quan tiem shop shops
    chi nhanh cua hang kenh thang tuan kol kols koc kocs
    influencer influencers creator creators people
    moi dung nham a thuc actually sorry
    only chi thoi not chu khong phai ay chet tong cong lon quen oi ui het tat ca do chung ne nghe voi gium dum ho a
    u uh total oops wait roi y nhu cu truoc giu nguyen nghen hen duoc kieu same as before again still""".split()
)
"""Words, folded, that say nothing but that something is to be another."""


_PART = expression(
    r"(?:phan|tien|so tien|khoan|ngan sach|the|budget|share)(?: (?:cua|cho|of|for))? (?P<name>[\w ]{1,30}?)"
    r"(?: (?:nay|do|kia|ay|thi|ma|neu|dem|nho|share|part|budget|is|gets?)){0,3} "
    r"(?:chia|split|divided|shared)(?: (?:deu|tiep|ra|nho|cho|lam|thanh|equally|evenly|up|among|between|by|over|into))*"
    r" (?P<count>\d{1,2}) (?P<people>ban|nguoi|kols?|kocs?|influencers?|creators?|people|kenh|phan|parts?|bai|clips?)\b"
    r"(?:,? (?:thi|la|vay|moi|mot|ban|nguoi|nguoi ta|kols?|kocs?|creator|phan|kenh|bai|clip|duoc|ra|co|bao nhieu|bn|"
    r"nhieu|"
    r"tien|how much|each|per|person|one|does|do|gets?|get|is|that|they|it|then))*$"
)
"""One part of a split that is shared out further: `phần KOC chia đều 12 bạn thì mỗi bạn được bao nhiêu`; folded."""
_WRONG = expression(
    r"\b(?:khong|ko|k|hong|hem) (?:phai |la )+\d[\d.,]*\s?(?:tr|trieu|k|ty|m)?\b|\bnot \$?\d[\d.,]*\s?k?\b"
)
"""`tổng 90tr chứ không phải 60`: the amount that was wrong; folded."""
_COUNT = expression(
    r"(?<![\w.,])\d{1,2}(?=\s(?:bạn|ban|người|nguoi|kols?|kocs?|influencers?|creators?|people|quán|quan|tiệm|tiem|shops?|"
    r"chi nhánh|chi nhanh|cửa hàng|cua hang|kênh|kenh|tháng|thang|tuần|tuan|branches|stores|"
    r"channels|months|weeks)(?!\w))",
    re.I,
)
"""How many people share alike."""


def split_again(said: Utterance, guide: Guide) -> Answer | None:
    """Return the last split with the ratio or the budget of a message; None where it says anything else."""
    longest = _LONGEST_SHARES if shares_named(said.text) else _LONGEST
    if len(said.text) > longest or not any(map(str.isdecimal, said.text)):
        return None
    splits = [*takewhile(_is_split, reversed(said.turns))]
    if not splits:
        return None
    before = _typed(splits[-1].words, said)
    for turn in reversed(splits[:-1]):
        # What varies nothing is a split of its own.
        before = _again(before, turn.words, said) or _typed(turn.words, said)
    text = _again(before, said.text, said)
    if not text:
        return None
    calculation = calculate(*(ratio_asked(text, said.language) or (SPLIT.command, text)), said.figures_language)
    if calculation.error:
        return None
    return Answer(text, Finding(text, said.language, "answer", 1.0, ()), calculation.reply, guide, calculation)


def _is_split(turn: Turn) -> bool:
    return turn.calculation is not None and turn.calculation.command == SPLIT.command


def _typed(words: str, said: Utterance) -> str:
    """Return what was typed for a split, without its command; a sentence as what it came to."""
    told = shares_asked(words, said.language) or even_asked(words, said.language)
    if told:
        return told[1]
    return with_ratio(normalise(words.partition(" ")[2] if words.startswith("/") else words))


def _again(before: str, words: str, said: Utterance) -> str | None:
    """Return a split typed anew, with what a later message changes of it, or one part of it shared out further."""
    return _varied(before, words) or _part_shared(before, words, said)


def _part_shared(before: str, words: str, said: Utterance) -> str | None:
    """Return the split of one part of the last one over so many people."""
    found = _PART.search(fold(normalise(words)).strip(" ?.!"))
    if not found:
        return None
    command, typed = ratio_asked(before, said.language) or (SPLIT.command, before)
    result = calculate(command, typed, said.figures_language).result
    rows = {fold(name): row.figures.values["share"] for name, row in result.rows} if result else {}
    share = rows.get(found["name"].strip())
    unit = CURRENCY_SIGNS.get(result.currency, "") if result and result.currency in MONEY_UNITS else ""
    return f"{plain_string(share)}{unit} {found['count']} {found['people']}" if share else None


def _varied(before: str, words: str) -> str | None:
    """Return what was typed before with the ratio or the amount of a later message, which says nothing else."""
    budget, shares = _MONEY.search(before), shares_named(words)
    if budget and shares:
        return f"{budget[0]} {shares}"
    typed = with_ratio(normalise(words))
    ratio = RATIO.search(typed)
    pattern = RATIO if ratio else _MONEY
    if ratio is None and not _MONEY.search(typed) and _COUNT.search(typed):
        pattern = _COUNT
    new, old = ratio or pattern.search(typed), pattern.search(before)
    if new is None or old is None:
        return None
    rest = fold(f"{typed[: new.start()]} {typed[new.end() :]}")
    if not _AROUND.issuperset(re.findall(r"\w+", _WRONG.sub(" ", rest))):
        return None
    return f"{before[: old.start()]}{new[0]}{before[old.end() :]}"
