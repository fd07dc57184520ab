"""Sums of the numbers that somebody told just before: `cộng hết lại`, `trung bình của mấy cái đó`."""

from collections.abc import Sequence
from decimal import Decimal

from bot.calculations.chat_wording import plain_wording
from bot.calculations.commission_asked import Commission, commission_asked
from bot.calculations.formats import rounded, write_money, write_result
from bot.calculations.sentence import Sentence
from bot.calculations.told_totals import total_before_parts
from bot.calculators.compare import COMPARE
from bot.calculators.counted_things import PEOPLE_WORDS
from bot.calculators.csv_table import CSV_TABLE
from bot.guide.answerer import Answer, Answerer
from bot.numbers.amounts import Amount, NumberKind
from bot.numbers.running_text import find_quantities
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from bot.replies.reply import Reply
from bot.replies.shown import CALCULATION, Shown
from bot.texts import texts_for
from bot.understanding.clauses import asks_surely
from bot.understanding.commission_talk import commission_said
from bot.understanding.exchange_asked import asks_for_exchange
from bot.understanding.margin_asked import GoodsMargin, margin_asked
from bot.understanding.one_part import part_or_all
from bot.understanding.price_talk import price_said
from bot.understanding.related_talk import relation_said
from bot.understanding.told_before import with_numbers_before
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LEAST = 2
"""Numbers of a sum."""
_LONGEST = 10
"""Words of a wish for one; a longer message asks for something else."""
_MOST_TOLD = 14
"""Words of a message that only lists sums of money."""
_GOES_ON = expression(
    r"^\W*(?:(?:va|and|roi|con|cong|them|plus|add|neu|if|then|ok|the|vay)\s){1,3}.*\d",
)
"""How a message adds a number to the ones of before; folded."""
_TELLING_WHICH = frozenset({"label", "behind", "verb", "hint", "done", "figure"})
"""Sorts of words that say what a number is."""
_EACH = expression(
    r"\b(?:moi|tung|each|per|apiece)\b(?! (?:thang|tuan|ngay|nam|month|week|day|year|cent))|"
    r"/\s?(?:1 )?(?:ban|nguoi|kols?|kocs?|creators?|influencers?|person)\b"
)
"""What says that an amount is that of each; folded."""
_PEOPLE = expression(
    rf"(?<![\w.,/])([2-9]|\d{{2,3}}) (?:{fold(PEOPLE_WORDS)})(?!\w)(?! (?:theo doi|follow|xem|mua|dang ky))"
)
"""How many people there are; folded."""
_TABLES = frozenset({CSV_TABLE.command, COMPARE.command})
"""Calculations of many numbers, whose means they give themselves."""
_AROUND = (
    r"(?:ok|oke|roi|vay|the|thi|gio|cho|minh|em|toi|giup|gium|ho|voi|nhe|nha|di|a|het|tat ca|may|cac|nhung|ba|hai|"
    r"so|cai|khoan|ban|nguoi|do|nay|kia|tren|luon|la|ra|duoc|bao nhieu|bn|bnhieu|nhieu|lai|vao|con|va|and|so|then|now|"
    r"please|pls|what|is|s|the|of|all|them|those|these|it|that|three|two|numbers?|up|me|give|just|together|how|"
    r"much|cua|ca)"
)
_TOTAL = expression(
    rf"^\W*(?:{_AROUND}\W+){{0,6}}(?:cong (?:het |tat ca |don )?(?:lai|vao|het|don)|cong|tong(?: cong)?|tinh tong|sum|"
    rf"add|total|in total)(?:\W+{_AROUND}){{0,8}}\W*$"
)
_AVERAGE = expression(
    rf"^\W*(?:{_AROUND}\W+){{0,6}}(?:trung binh|tb|average|mean|avg)(?: (?:cong|moi nguoi|moi ban|moi cai|each))?"
    rf"(?:\W+{_AROUND}){{0,8}}\W*$"
)
"""Wishes for a sum and for an average that say nothing else; folded."""
_NO_LIST = expression(
    r"[?%]|\d ?/ ?\d|(?<!\w)(?:neu|if|con lai|chia|split|divide|hay|hoac|hon|kem|so voi|than|versus|vs|or|between|moi|"
    r"tren|"
    r"per|each|cua|of|tu|den|from|to|"
    r"trung binh|tb|average|cao nhat|thap nhat|re|dat|cheap\w*|expensive|cpm|cpv|cpe|cpc|cpa|ctr|cvr|roi|roas|emv|er|"
    r"aov|nhung|but|tang|giam|thanh|chiet khau|off|thu|ve|ra|back|return\w*|out|ban duoc|revenue|sold|lai|loi|lo)"
    r"(?!\w)"
)
"""What shows that sums of money are compared, taken of each other, or no costs: then they are not added up; folded."""


class OwnSums:
    """Works out the total and the average of numbers of the message before."""

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer

    def answer(self, said: Utterance) -> Answer | None:
        """Return the sum; None where none is wished, or where the last message told no numbers of one kind."""
        folded = fold(said.text)
        if said.turns and asks_for_exchange(said.text):
            return self._no_exchange(said)
        if len(folded.split()) > _LONGEST or not said.turns:
            return None
        is_total, is_average = bool(_TOTAL.match(folded)), bool(_AVERAGE.match(folded))
        told = next((turn for turn in reversed(said.turns) if not _is_sum(turn.words)), None)
        is_table = told is not None and told.calculation is not None and told.calculation.command in _TABLES
        if not (is_total or is_average) or told is None or is_table or (told.calculation and told.calculation.result):
            return None
        if _EACH.search(fold(told.words)):
            of_all = _of_all(told.words, said) if is_total else None
            return self._said(of_all, said) if of_all else None
        with_total = total_before_parts(normalise(told.words))
        amounts = _amounts(" ; ".join(with_total.parts) if with_total else told.words)
        return self._said(_written(amounts, said, average=is_average), said) if len(amounts) >= _LEAST else None

    def margin(self, said: Utterance) -> Answer | None:
        """Return the margin of a price and what the goods cost, where a message asks for it."""
        margin = margin_asked(said.text, said.figures_language)
        return self._said(_margin_written(margin, said), said) if margin else None

    def of_percents(self, said: Utterance) -> Answer | None:
        """Return what a commission comes to, or a price with discounts and taxes, also behind what was told before."""
        asked = commission_asked(said.text, said.figures_language)
        if asked is None and said.turns and _GOES_ON.match(fold(said.text)):
            asked = commission_asked(f"{said.turns[-1].words.rstrip(' .?!')}, {said.text}", said.figures_language)
        of_orders = commission_said(said)
        written = of_orders or (_commission_written(asked, said) if asked else price_said(said))
        return self._said(written, said) if written else None

    def of_told(self, said: Utterance) -> Answer | None:
        """Return what a message asks of prices, or of the numbers that were told right before it."""
        related = part_or_all(said) or relation_said(said)
        if related:
            return self._said(related, said)
        return self.of_percents(said) or with_numbers_before(said, self._answerer)

    def told(self, said: Utterance) -> Answer | None:
        """Return the total of a message that only lists sums of money, and what more can be worked out of them."""
        of_all = None if asks_surely(said.text) else _of_all(said.text, said)
        if of_all:
            return self._said(of_all, said)
        if len(said.text.split()) > _MOST_TOLD or asks_surely(said.text) or _NO_LIST.search(fold(said.text)):
            return None
        checked = _checked_total(said)
        if checked:
            return self._said(checked, said)
        amounts = [amount for amount in _amounts(said.text) if amount.unit or amount.scaled]
        if len(amounts) < _LEAST or _says_which(said.text):
            return None
        total = _written(amounts, said, average=False)
        return self._said(f"{total}\n{texts_for(said.language).sums.own_more}", said)

    def _no_exchange(self, said: Utterance) -> Answer:
        finding = Finding(said.text, said.language, "decline", 1.0, ())
        reply = Reply(texts_for(said.language).sums.no_exchange, shown=Shown("decline", language=said.language))
        return Answer(said.text, finding, reply, self._answerer.guide)

    def _said(self, text: str, said: Utterance) -> Answer:
        finding = Finding(said.text, said.language, "answer", 1.0, ())
        return Answer(said.text, finding, Reply(text, shown=CALCULATION), self._answerer.guide)


def _commission_written(asked: Commission, said: Utterance) -> str:
    words, language = texts_for(said.language).sums, said.language
    written = {
        "percent": write_result(asked.percent, "percent", None, language),
        "sales": write_money(asked.sales.value, asked.unit, language),
        "commission": write_money(rounded(asked.value), asked.unit, language),
    }
    if asked.fixed is None:
        return words.own_commission.format(**written)
    fixed = write_money(asked.fixed.value, asked.unit, language)
    total = write_money(rounded(asked.total), asked.unit, language)
    return words.own_commission_and_fee.format(**written, fixed=fixed, total=total)


def _margin_written(margin: GoodsMargin, said: Utterance) -> str:
    language, profit = said.language, margin.price.value - margin.goods.value
    return texts_for(language).sums.own_margin.format(
        margin=write_result(margin.percent, "percent", None, language),
        price=write_money(margin.price.value, margin.unit, language),
        goods=write_money(margin.goods.value, margin.unit, language),
        profit=write_money(profit, margin.unit, language),
    )


def _checked_total(said: Utterance) -> str | None:
    """Return whether the parts of a total that a message tells come to it."""
    told = total_before_parts(normalise(said.text))
    amounts = _amounts(" ; ".join((told.total, *told.parts))) if told else ()
    if told is None or len(amounts) != len(told.parts) + 1:
        return None
    whole, language, unit = amounts[0].value, said.language, next((each.unit for each in amounts if each.unit), None)
    total = sum((amount.value for amount in amounts[1:]), Decimal(0))
    words = texts_for(language).sums
    sentence = (
        words.own_total_right if total == whole else words.own_total_over if total > whole else words.own_total_under
    )
    checked = sentence.format(
        total=write_money(whole, unit, language),
        result=write_money(total, unit, language),
        parts=" + ".join(write_money(amount.value, unit, language) for amount in amounts[1:]),
        difference=write_money(abs(total - whole), unit, language),
    )
    return f"{checked}\n{words.own_more}"


def _of_all(text: str, said: Utterance) -> str | None:
    """Return the total of what each of several people costs; None where some amount may be that of all."""
    folded = fold(text)
    people, amounts = _PEOPLE.findall(folded), [each for each in _amounts(text) if each.unit or each.scaled]
    if len(people) != 1 or not amounts or len(_EACH.findall(folded)) < len(amounts):
        return None
    language, unit = said.language, next((each.unit for each in amounts if each.unit), None)
    whole = sum((each.value for each in amounts), Decimal(0))
    return texts_for(language).sums.own_total_of_each.format(
        count=people[0],
        parts=" + ".join(write_money(each.value, unit, language) for each in amounts),
        result=write_money(int(people[0]) * whole, unit, language),
    )


def _says_which(text: str) -> bool:
    """Tell whether a message has a word that says what a number is: what was spent and what came back make no sum."""
    try:
        items = Sentence(plain_wording(text)).items()
    except InvalidInput:
        return True
    return any(item.sort in _TELLING_WHICH for item in items)


def _is_sum(text: str) -> bool:
    folded = fold(text)
    return bool(_TOTAL.match(folded) or _AVERAGE.match(folded))


def _amounts(text: str) -> Sequence[Amount]:
    """Return the amounts of a message: those with a unit or a scale, where any has one ("3 bạn giá 5tr, 7tr, 9tr")."""
    try:
        found = [each.quantity for each in find_quantities(normalise(text))]
        amounts = [amount_of(each, NumberKind.MONEY, "vi") for each in found]
    except InvalidInput:
        return ()
    scaled = [amount for amount in amounts if amount.unit or amount.scaled] or amounts
    if any(amount.unit == "percent" for amount in amounts):
        return ()
    units = {amount.unit for amount in scaled} - {None}
    return scaled if len(units) <= 1 else ()


def _written(amounts: Sequence[Amount], said: Utterance, *, average: bool) -> str:
    language, unit = said.language, next((amount.unit for amount in amounts if amount.unit), None)
    total = sum((amount.value for amount in amounts), Decimal(0))
    result = rounded(total / len(amounts)) if average else total
    words = texts_for(language).sums
    return (words.own_average if average else words.own_total).format(
        result=write_money(result, unit, language),
        parts=" + ".join(write_money(amount.value, unit, language) for amount in amounts),
        count=len(amounts),
    )
