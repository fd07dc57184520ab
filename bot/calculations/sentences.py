"""Which calculation a plain sentence asks for, and with which numbers; anything doubtful is not understood.

`bỏ 50tr thu về 120tr thì roi bao nhiêu` names a figure, and words beside the numbers say what each is. Every
number must have one role and every label one number, and nothing in the sentence may speak against it: a
wrong figure is worse than none.
"""

import re
from collections.abc import Mapping, Sequence

from bot.calculations.asked_at_once import asked_at_once
from bot.calculations.asked_levels import without_level
from bot.calculations.chat_wording import plain_wording, without_finish
from bot.calculations.command_sentence import CommandSentence
from bot.calculations.command_wish import TELLING_ERRORS, Wish, wish_for
from bot.calculations.cost_of_count import cost_of_count
from bot.calculations.courtesies import without_courtesies
from bot.calculations.loose_lists import is_price_before_cost, labelled_alone, numbers_alone
from bot.calculations.names_in_sentences import without_another, without_spaced_names, without_whose
from bot.calculations.one_amount import cost_alone
from bot.calculations.pasted_tables import table_pasted
from bot.calculations.price_of_all import price_of_all
from bot.calculations.sentence import Sentence, SentenceItem
from bot.calculations.told_lines import of_report
from bot.calculations.typed_names import typed_name
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.all_figures import ALL_FIGURES
from bot.calculators.base import Calculator
from bot.calculators.csv_table import CSV_TABLE
from bot.calculators.engagement import BASES, INTERACTION_FIELDS
from bot.calculators.inputs import compute, read_list
from bot.numbers.amounts import NumberKind
from bot.numbers.number_words import with_digits
from bot.numbers.quantities import Quantity
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

MAX_SENTENCE_CHARACTERS = 1_000
"""Characters of a text that may ask for a calculation; nobody puts one into a longer text."""
_AFTER_GOODS = ({"cost", "revenue", "margin"}, {"cost", "revenue", "cogs"})
"""Inputs that give ROI before and after the cost of goods."""
_COMMISSION = expression(r"\b(?:hoa hong|commission)\b[^\d%]{0,30}\d[\d.,]{0,5}\s?%")
_NUMBER = expression(r"\d[\d.,]*")
_IMPLIED = ("cpv", "cpm", "cpc", "cpa", "cpe", "roi", "conversion", "ctr")
"""Commands that two numbers may mean without naming a figure: `chi 12 triệu được 300k view`."""
_IMPLYING = frozenset({"number", "label", "behind", "verb", "hint", "done", "mark", "joiner", "fill"})
_NAMING = frozenset({"label", "behind", "verb", "done"})
"""What gives a number beside it the role of an input, whatever the number is."""
_LONGEST_IMPLIED = 80
"""Characters of such a message: nothing but a cost and what came of it."""
_SHOWN_BY_ROI = frozenset({"roas"})
"""Figures that stand in the result of ROI anyway."""
_POSTS_TOLD = expression(
    r"(?<!\w)(?:posts?|bài|bai|clips?|videos?)\s?=\s?(?P<count>\d{1,3})(?![\w.,]?\d|\w)", re.IGNORECASE
)
"""`posts=3` among chat forms: as behind the command, all counts are those of so many posts."""
_MOST_RESULTS = 3
"""Results that one reply shows."""
_LEAST_NUMBERS = 2
"""Numbers of a calculation; one alone is what somebody asks about (`ROI 140% thì tốt chưa`)."""
_LONGEST_LISTED = 200
"""Characters of a message that lists what a campaign cost and brought."""
_LEAST_BACK = 2
"""What came back is at least a half of what was spent, where only a word such as `ra` says that it is money."""
SEVERAL = 2
"""Figures that are worked out together rather than one of them."""
_PAID_TO = expression(
    r"(?<!\w)(?:on|with|for|to|across|among|cho|với|voi)\s\d{1,3}\s"
    r"(?:creators?|influencers?|kols?|kocs?|tiktokers?|people|bạn|ban|người|nguoi)(?!\w)",
    re.IGNORECASE,
)
_OF_EACH = expression(r"\b(?:moi|tung|each|per|every)\b")
"""How many people a sum was paid to, and what asks for the figure of each of them; the latter folded."""


def read_calculation(question: str, language: Language) -> Wish | None:
    """Return the calculation that a question asks for, if it is certain which one and with which numbers."""
    table = table_pasted(question)
    if table:
        return Wish(CSV_TABLE.command, {}, written=table)
    if len(question) > MAX_SENTENCE_CHARACTERS:
        return None
    question = _POSTS_TOLD.sub(r" , tổng \g<count> bài", with_digits(question))
    if not any(letter.isdecimal() for letter in question):
        return None
    named = asked_at_once(question, language)
    if named:
        return Wish(named[0], {}, written=named[1])
    found = _read(question, language) or _read_otherwise(question, language)
    cost = None if found else cost_of_count(question, language)
    wish = Wish(cost[0], {}, written=cost[1]) if cost else found or cost_alone(question, language)
    return price_of_all(wish, language) if wish else None


def _read(question: str, language: Language) -> Wish | None:
    try:
        wish = _only_wish(Sentence(question), language)
    except InvalidInput:
        wish = None
    return (
        wish
        or _in_plain_wording(question, language)
        or _implied(question, language)
        or _implied_by_names(question, language)
        or _implied_figures(question, language)
    )


def _read_otherwise(question: str, language: Language) -> Wish | None:
    """Return the wish of a question without a number that may be no amount, where all others are there then."""
    ways = (of_report, without_level, without_spaced_names, without_another, without_whose, without_courtesies)
    for plain in (way(question) for way in ways):
        wish = _read(plain, language) if plain and plain != question else None
        if wish and not wish.missing:
            return wish
    return None


def read_calculations(question: str, language: Language) -> tuple[Wish, ...]:
    """Return all calculations that one sentence names and has the numbers for ("tính ROI và CPE"); one as `ROAS` in it.

    Nothing where it names one figure only, or the numbers of one of them are not certain.
    """
    if len(question) > MAX_SENTENCE_CHARACTERS:
        return ()
    question = with_digits(question)
    if not any(letter.isdecimal() for letter in question):
        return ()
    return _all_named(question, language) or _all_named(_without_people(question), language)


def _without_people(question: str) -> str:
    """Return a sentence without the number of people that a sum was paid to, where nothing is asked of each of them."""
    return question if _OF_EACH.search(fold(question)) else _PAID_TO.sub("", question)


def _all_named(question: str, language: Language) -> tuple[Wish, ...]:
    """Return all calculations that a sentence names, where it has the numbers for each."""
    sentence = Sentence(question)
    commands = [
        name for name in sentence.commands("en") if name not in _SHOWN_BY_ROI or "roi" not in sentence.commands("en")
    ]
    if not 1 < len(commands) <= _MOST_RESULTS or sentence.asks_what_is_usual:
        return ()
    try:
        items = sentence.items()
        inputs = frozenset().union(*(CALCULATOR_BY_NAME[command].inputs for command in commands))
        wishes = [wish_for(CommandSentence(command, items, language), inputs) for command in commands]
    except InvalidInput:
        return ()
    complete = tuple(wish for wish in wishes if wish and not wish.missing)
    return complete if len(complete) == len(commands) else ()


def _implied(question: str, language: Language) -> Wish | None:
    """Return the wish of a message that only says what was spent and what came of it, if that means one figure."""
    if len(question) > _LONGEST_IMPLIED or _is_commission(fold(question)):
        return None
    sentence = Sentence(plain_wording(question, counts_posts=False))
    try:
        items = sentence.items()
        told = all(item.sort in _IMPLYING for item in items) and not sentence.figures
        commands = ("roi",) if sentence.asks_gain else _IMPLIED
        if not told or sum(item.sort == "number" for item in items) != _LEAST_NUMBERS:
            return None
        wishes = [wish_for(CommandSentence(command, items, language)) for command in commands]
    except InvalidInput:
        return None
    by_views = {"cpm", "views"}  # what a view cost is its own figure
    found = [wish for wish in wishes if wish and not wish.missing and not {wish.command, *wish.typed} >= by_views]
    if len(found) != 1 or (found[0].command == "roi" and _may_be_counts(items)):
        return None
    return found[0]


def _is_commission(folded: str) -> bool:
    """Tell whether a text is a commission and what it is of: the money that it comes to is no cost of a ROI."""
    return _COMMISSION.search(folded) is not None and len(_NUMBER.findall(folded)) == _LEAST_NUMBERS


def _may_be_counts(items: Sequence[SentenceItem]) -> bool:
    """Tell whether `20tr được 2tr` may be of two million views: what came back is money only if it is enough."""
    if not any(item.meaning.weak for item in items):
        return False
    cost, revenue = (amount_of(each.quantity, NumberKind.MONEY, "vi").value for each in items if each.quantity)
    return _LEAST_BACK * revenue < cost


def _implied_by_names(question: str, language: Language) -> Wish | None:
    """Return the engagement rate of interactions and a base, or what each of several kinds of interactions cost.

    Each number has its name, and there is nothing else in the message.
    """
    if len(question) > _LONGEST_LISTED:
        return None
    sentence = Sentence(plain_wording(question, counts_posts=False))
    try:
        items = sentence.items()
        sorts = [item.sort for item in items]
        if (
            sentence.figures
            or not {*sorts} <= _IMPLYING
            or sorts.count("number") > sum(sort in _NAMING for sort in sorts)
        ):
            return None
        wishes = [wish_for(CommandSentence(command, items, language)) for command in ("engagement", "cpe")]
    except InvalidInput:
        return None
    for wish in filter(None, wishes):
        paired = {*wish.typed} & {*BASES, "cost"} and {*wish.typed} & {*INTERACTION_FIELDS}
        if paired and not wish.missing and len(wish.typed) == sorts.count("number") > _LEAST_NUMBERS:
            return wish
    return None


def _implied_figures(question: str, language: Language) -> Wish | None:
    """Return the wish of a message that is only numbers with their names, where they give several figures."""
    if len(question) > _LONGEST_LISTED:
        return None
    sentence = Sentence(plain_wording(question, counts_posts=False))
    try:
        items = sentence.items()
        sorts = [item.sort for item in items]
        if sentence.figures or not {*sorts} <= _IMPLYING or sorts.count("number") <= _LEAST_NUMBERS:
            return None
        wish = wish_for(CommandSentence(ALL_FIGURES.command, items, language))
        if wish and {*wish.typed} in _AFTER_GOODS:
            return wish_for(CommandSentence("roi", items, language))
        return wish if len(commands_worked_out(wish, language)) >= SEVERAL else None
    except InvalidInput:
        return None


def _in_plain_wording(question: str, language: Language) -> Wish | None:
    """Return the calculation of a question in chat forms: read in plain wording, or as a list behind a command."""
    for counts_posts in (True, False):
        sentence = Sentence(plain_wording(question.removeprefix("/"), counts_posts))
        try:
            wish = _only_wish(sentence, language) or _bare_list(sentence, language)
        except InvalidInput:
            continue
        if wish and (counts_posts or not _needs_posts(sentence, wish)):
            return wish
    return None


def _needs_posts(sentence: Sentence, wish: Wish) -> bool:
    """Tell whether the number of posts changes a rate: not where its base counts all of them too."""
    if wish.command != "engagement":
        return False
    return "followers" in wish.typed or wish.missing is not None or sentence.asks_what_is_usual


def _bare_list(sentence: Sentence, language: Language) -> Wish | None:
    """Return the wish of a text that is only the name of a figure and its numbers: `roi 50tr 120tr`."""
    commands = sentence.commands("en")
    named = None if commands else typed_name(sentence.text)  # `engagement` alone may also count interactions
    command = named.command if named else commands[0] if len(commands) == 1 else ""
    calculator = CALCULATOR_BY_NAME.get(command)
    if calculator is None or calculator.read or sentence.says_what_figure_is:
        return None
    rest = without_finish(named.rest if named else sentence.without_figures)
    bare = numbers_alone(rest)
    if bare is None and sentence.begins_with_figure and is_price_before_cost(calculator, rest, language):
        return None
    quantities = (
        read_list(calculator, bare, calculator.positions) if bare else labelled_alone(calculator, rest, language)
    )
    if len(quantities) < _LEAST_NUMBERS or calculator.lacking(quantities):
        return None
    return _accepted_list(calculator, quantities, language)


def _accepted_list(calculator: Calculator, quantities: Mapping[str, Quantity], language: Language) -> Wish | None:
    typed = {name: quantity.text for name, quantity in quantities.items()}
    try:
        compute(calculator, quantities, language)
    except InvalidInput as error:
        return Wish(calculator.command, typed) if error.id in TELLING_ERRORS else None
    return Wish(calculator.command, typed)


def unclear_command(question: str) -> str | None:
    """Return the command of a text that holds numbers of somebody's own for it, and can't be read for sure.

    A figure of the guide would be no answer to it. Questions about what is usual, or about the guide, are others.
    """
    if len(question) > MAX_SENTENCE_CHARACTERS:
        return None
    question = with_digits(question)
    if not any(letter.isdecimal() for letter in question):
        return None
    sentence = Sentence(plain_wording(question.removeprefix("/"), counts_posts=False))
    commands = sentence.commands("en") or (["roi"] if sentence.asks_gain else [])
    if not commands or sentence.own_numbers < _LEAST_NUMBERS or sentence.asks_what_is_usual:
        return None
    return commands[0]


def calculator_wish(question: str) -> str | None:
    """Return the command for a figure that somebody wants to work out, in whatever words and without numbers."""
    sentence = Sentence(question[:MAX_SENTENCE_CHARACTERS])
    commands = sentence.commands("vi")
    return commands[0] if commands and sentence.wants_figure() else None


def _only_wish(sentence: Sentence, language: Language) -> Wish | None:
    """Return the wish for one of the figures that are named, if there is just one."""
    commands = sentence.commands(language)
    if not commands and sentence.commands("en") == ["roi"]:
        return _certain_roi(sentence, language)
    if not commands and sentence.asks_gain:
        wish = wish_for(CommandSentence("roi", sentence.items(), language))
        return (
            wish if wish and wish.missing != "revenue" else None
        )  # `chi 50tr cho KOL thì có lời không` asks the guide
    items = sentence.items() if commands else []
    several = _several_figures(commands, items, language)
    if several:
        return several
    wishes = [wish for command in commands if (wish := wish_for(CommandSentence(command, items, language)))]
    complete = [wish for wish in wishes if not wish.missing]
    if complete:
        return complete[0]
    asks_for_one = len(commands) == len(wishes) == 1 and not sentence.asks_what_is_usual
    return wishes[0] if asks_for_one else None


def _several_figures(commands: Sequence[str], items: Sequence[SentenceItem], language: Language) -> Wish | None:
    """Return the wish for every figure at once, where all are asked for, or several by their names."""
    asks_for_all = ALL_FIGURES.command in commands
    if not asks_for_all and len(commands) < SEVERAL:
        return None
    wish = wish_for(CommandSentence(ALL_FIGURES.command, items, language))
    figures = commands_worked_out(wish, language)
    enough = bool(figures) if asks_for_all else len(figures & set(commands)) >= SEVERAL
    return wish if enough else None


def commands_worked_out(wish: Wish | None, language: Language) -> set[str]:
    """Return the commands of the figures that a wish for all gives; ROI and ROAS are one."""
    if wish is None or wish.missing:
        return set()
    quantities = read_list(ALL_FIGURES, wish.args, ALL_FIGURES.positions)
    keys = compute(ALL_FIGURES, quantities, language).figures.values
    named = {"roas": "roi", "roi_margin_pct": "roi", "conversion_pct": "conversion", "ctr_pct": "ctr", "roi_pct": "roi"}
    return {"engagement" if key.startswith("er_") else named.get(key, key) for key in keys}


def _certain_roi(sentence: Sentence, language: Language) -> Wish | None:
    """Return the wish for ROI of a text whose `roi` may be `rồi` (already), if it ends in it and has both amounts."""
    wish = wish_for(CommandSentence("roi", sentence.items(), language)) if sentence.ends_in_figure else None
    return wish if wish and not wish.missing else None
