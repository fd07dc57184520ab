"""What a typed answer adds to a dialog: the number that was asked for, several numbers, or a choice by its name."""

import re

from bot.calculations.chat_wording import plain_wording, without_finish
from bot.calculations.dialog import Dialog
from bot.calculations.kept_numbers import numbers_for, roles_in_words
from bot.calculations.loose_lists import labelled_alone
from bot.calculations.result_questions import question_on_result
from bot.calculators.base import Calculator
from bot.calculators.inputs import read_list
from bot.calculators.labels import FIELD_OF
from bot.calculators.steps import Choice, sure_questions
from bot.numbers.lists import MAX_WORDS_OF_LABEL
from bot.numbers.quantities import Quantity
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_CANCELLING = frozenset(
    {
        "huy",
        "huy bo",
        "cancel",
        "thoi",
        "stop",
        "thoi bo qua",
        "thoi khoi",
        "khoi",
        "thoi khong tinh nua",
        "khong tinh nua",
        *"start over, lam lai tu dau, tinh lai tu dau, bat dau lai".split(", "),
        *"thoat, thoat ra, dung, dung lai, ket thuc, ngung, nghi tinh, exit, quit, end, abort, never mind".split(", "),
    }
)
FINISHED = "done"
"""An answer that leaves out all that need not be told."""
_SKIPPING = frozenset({"bo qua", "skip", "khong", "khong co", "no", "none"})
_NOT_KNOWN = expression(
    r"^(?:(?:da|a|u|uh|um|hmm|oh|well|sorry|thiet ra|that ra|cai nay|so nay|cai do|minh|em|toi|tui|mk|e|m|chi|anh|"
    r"i|we|hien|gio|chua|"
    r"vay|thi) ){0,4}"
    r"(?:(?:khong|ko|k|hong|hem|chua|chang) (?:biet|ro|nho|nam|chac|co so(?: lieu)?|co|tinh duoc|thong ke|do duoc|"
    r"de y)|"
    r"(?:don[' ’]?t|do not|didn[' ’]?t|haven[' ’]?t|not) (?:know|have (?:it|that|this|the number)|sure|remember|"
    r"measured?|got it)|dunno|idk|"
    r"no idea|unknown|bo tay|chiu)"
    r"(?: (?:nua|luon|het|do|day|cai nay|cai do|so nay|so do|dau|a|ban oi|bot oi|yet|it|that|sorry|the number|"
    r"la bao nhieu|"
    r"bao nhieu|bn)){0,3}$"
)
"""Somebody does not know the number that is asked for; folded."""
_GOING_BACK = frozenset(
    {"quay lai", "lui lai", "lui", "tro lai", "quay lai buoc truoc", "buoc truoc", "back", "go back", "previous"}
)
_POLITE_START = expression(r"^(?:(?:dạ|da|à|ừ|ờ|uh|thì|chắc|khoảng|tầm|cỡ|là|about|around|roughly|it's)\s+){1,3}", re.I)
_POLITE_END = expression(
    r"(?<![\s,])(?:[\s,]+(?:nha|nhé|nhe|ạ|a|á|em|chị|anh|bạn|bot|ơi|oi|đó|đấy|please|pls)){1,6}[\s.!]*$", re.I
)
"""What stands around a number that is told to somebody."""
_THAT_IS_ALL = expression(
    r"^(?:(?:thoi|vay|the|roi|ok|chi|just|ok|then|so)\s+)*(?:(?:tinh|ra ket qua|cho ket qua|xem ket qua|calculate|"
    r"show (?:me )?the result|the result)(?:\s+(?:luon|di|thoi|nha|nhe|ra|now|please|giup|em|minh|a|voi)){0,3}|"
    r"het roi|xong roi|xong|du roi|vay thoi|the thoi|nhieu do thoi|that s all|that s it|thats all|thats it|done|"
    r"nothing else)$"
)
"""How somebody says that there is no more to tell; folded."""
_BY = expression(r"^\s*(?:(?:tính theo|tinh theo|theo|by|on|it's|its|based on|trên|tren)\s+){1,2}", re.IGNORECASE)
_COMMA_BEHIND_NAME = expression(r"(?<=[^\W\d_])\s?[,;-]\s?(?=\d)")
_NUMBER = expression(r"\W{0,2}(?!0\d{2})\d")
"""How a number begins; what begins with 0 and two more digits is a telephone's."""
_FEW_WORDS = 3
"""Words of a number that was mistyped; longer texts with a number in them speak of something else."""
_ABOUT_LISTS = frozenset({"wrong_count", "doubled_label", "bad_spaces", "split_numbers"})
"""Errors that show that somebody meant a list, so that it is not refused as one bad number."""

_Orders = list[tuple[str, ...]]
"""Orders of inputs in which numbers without labels are taken, one for each count of numbers."""


def is_cancelling(text: str) -> bool:
    """Tell whether a text ends the dialog."""
    return _plainest(_POLITE_END.sub("", text)) in _CANCELLING


def is_going_back(text: str) -> bool:
    """Tell whether a text wants the question before."""
    return _plainest(text) in _GOING_BACK


_LABELLED = expression(r"[=|;]\s?\d")
_NUMBERS = expression(r"(?<![\d.,/:])\d[\d.,]*(?![\d/:])")
"""Numbers that are no part of a date or a time."""


def speaks_of_something_else(dialog: Dialog, text: str) -> bool:
    """Tell whether a text is no answer to what a dialog asks, so that it may be a question of its own."""
    said, step = _plainest(text), dialog.now
    if said in _CANCELLING | _SKIPPING | _GOING_BACK or _NOT_KNOWN.match(said) or not is_aside(text):
        return False
    return not (isinstance(step, Choice) and _way_named(step, said, dialog.language) is not None)


def wants_result(dialog: Dialog, text: str) -> bool:
    """Tell whether a text asks for the result, where all that the dialog still asks for may be left out."""
    asks = question_on_result(text) is not None or bool(_THAT_IS_ALL.match(_plainest(text)))
    rest = dialog.without_extras()
    return asks and not dialog.calculator.read and dialog.now is not None and rest.now is None and rest.is_sound


def is_aside(text: str) -> bool:
    """Tell whether a text speaks of something else: a question, or words without a number."""
    plain = normalise(text)
    return "?" in plain or not any(letter.isdecimal() for letter in plain)


def dialog_with(dialog: Dialog, text: str) -> Dialog:
    """Return the dialog with what a text adds to it; raise InvalidInput if it adds nothing."""
    step, said = dialog.now, _plainest(text)
    way = _way_named(step, said, dialog.language) if isinstance(step, Choice) else None
    if isinstance(step, Choice) and way is not None:
        return dialog.with_way(step, way)
    if _THAT_IS_ALL.match(said) and dialog.without_extras() != dialog:
        return dialog.without_extras()
    not_known = _NOT_KNOWN.match(said) is not None
    if said in _SKIPPING or not_known:
        skipped = dialog.after_skip()
        if skipped is None:
            raise InvalidInput("not_known" if not_known else "cannot_skip")
        return skipped
    try:
        typed = {name: quantity.text for name, quantity in _polite_or_not(dialog, text).items()}
    except InvalidInput:
        has_words = len(re.findall(r"[^\W\d_]{2,}", text)) > 1
        in_words = numbers_for(text, dialog.calculator.command, dialog.language) if has_words else None
        if in_words is None or in_words.calculation.error:
            raise
        typed = dict(in_words.wish.typed)
    return dialog.with_typed(typed)


def is_likely_answer(dialog: Dialog, text: str) -> bool:
    """Tell whether a text that is not said to the bot answers what a dialog asks: what it takes, or a number amiss."""
    said = _plainest(text)
    if is_cancelling(text) or said in _GOING_BACK:
        return True
    if dialog.calculator.read:
        is_table = "\n" in text or ":" in text or "=" in text
        return is_table and not is_aside(text) and any(map(_is_row, text.splitlines()))
    try:
        dialog_with(dialog, text)
    except InvalidInput:
        return said in _SKIPPING or (len(said.split()) <= _FEW_WORDS and bool(_NUMBER.match(said)))
    return True


def _is_row(line: str) -> bool:
    """Tell whether a line may be one of a table: a name with labelled numbers. A list of things to do is none."""
    return bool(_LABELLED.search(line)) or len(_NUMBERS.findall(line)) > 1


def _polite_or_not(dialog: Dialog, text: str) -> dict[str, Quantity]:
    """Return the numbers of a text; where it can't be read, without what politeness puts around them."""
    try:
        return _quantities(dialog, text)
    except InvalidInput as error:
        bare = _POLITE_END.sub("", _POLITE_START.sub("", normalise(text).strip()))
        if bare in ("", normalise(text).strip()):
            raise
        try:
            return _quantities(dialog, bare)
        except InvalidInput:
            raise error from None


def _plainest(text: str) -> str:
    """Return a short answer folded, without the signs around it."""
    return fold(normalise(text)).strip(" \n.,!")


def _way_named(choice: Choice, said: str, language: Language) -> str | None:
    """Return the way that somebody names by its label, its input or the number of its button."""
    options = texts_for(language).dialogs.options[choice.id]
    names = {fold(label): way for way, label in options.items()}
    if not choice.direct:
        names |= {str(number): way for number, way in enumerate(options, 1)}
    way = names.get(said, FIELD_OF.get(said, ""))
    return way if way in options else None


def _quantities(dialog: Dialog, text: str) -> dict[str, Quantity]:
    """Return the number that was asked for, or several numbers by their labels or order."""
    ask, orders = dialog.question, _orders(dialog)
    if ask is None:
        return _instead_of_choice(dialog, text, orders)
    if is_aside(text):
        raise InvalidInput("not_yet" if question_on_result(text) else "aside", piece=text)
    ends = _both_ends(dialog.calculator, ask.name, text)
    if ends:
        return ends
    try:
        return {ask.name: _one(ask.name, text, orders)}
    except InvalidInput as error:
        labelled = {} if dialog.before else _labelled_behind(dialog, text)
        return labelled or _several(dialog.calculator, text, orders, error)


def _both_ends(calculator: Calculator, name: str, text: str) -> dict[str, Quantity]:
    """Return the two ends of a range that answers a question of a calculator that takes ranges; else nothing."""
    if calculator.prepare is None:
        return {}
    try:
        found = read_list(calculator, calculator.prepare(f"{name}={text}"), ())
    except InvalidInput:
        return {}
    return found if found.keys() == {name, f"{name}_to"} else {}


def _instead_of_choice(dialog: Dialog, text: str, orders: _Orders) -> dict[str, Quantity]:
    """Return numbers that make the choice needless, such as all that the command takes."""
    try:
        return read_list(dialog.calculator, text, orders)
    except InvalidInput:
        labelled = _labelled_behind(dialog, text) or _named_in_words(dialog, text)
        if labelled:
            return labelled
        if question_on_result(text):
            raise InvalidInput("not_yet") from None
        ways = dialog.now.ways if isinstance(dialog.now, Choice) else ()
        raise InvalidInput("choose", count=str(len(ways))) from None


def _labelled_behind(dialog: Dialog, text: str) -> dict[str, Quantity]:
    """Return the numbers of a text with labels behind them, as `60k followers`; empty where it says anything else."""
    try:
        return dict(labelled_alone(dialog.calculator, without_finish(plain_wording(text)), dialog.language))
    except InvalidInput:
        return {}


def _named_in_words(dialog: Dialog, text: str) -> dict[str, Quantity]:
    """Return the numbers of a text that names each: `kênh 61k follow á`, `theo follow, 61k`, `reach was 200k`."""
    plain = _BY.sub("", _COMMA_BEHIND_NAME.sub(": ", normalise(text)))
    return roles_in_words(plain, dialog.calculator.command, dialog.language)


def _one(name: str, text: str, orders: _Orders) -> Quantity:
    """Return the one number of an answer; its label may stand behind it (`1200 likes`)."""
    words = normalise(text).split()
    for cut in range(max(1, len(words) - MAX_WORDS_OF_LABEL), len(words)):
        if FIELD_OF.get(fold(" ".join(words[cut:]))) == name:
            return read_quantity(" ".join(words[:cut]))
    quantity = read_quantity(text)
    if quantity.spaced and any(len(order) == len(words) for order in orders):
        raise InvalidInput("bad_spaces", piece=text)
    return quantity


def _several(calculator: Calculator, text: str, orders: _Orders, alone: InvalidInput) -> dict[str, Quantity]:
    """Return the numbers of a list; where it is none, raise the error of the text read as one number."""
    if alone.id == "bad_spaces":
        raise alone
    try:
        return read_list(calculator, text, orders)
    except InvalidInput as error:
        raise (error if error.id in _ABOUT_LISTS else alone) from None


def _orders(dialog: Dialog) -> _Orders:
    """Return the orders in which numbers without labels answer: as after the command, else as they are asked."""
    ask, by_count = dialog.question, dict[int, tuple[str, ...]]()
    answered = {*dialog.typed, *dialog.skipped}
    for order in () if dialog.before else dialog.calculator.positions:
        rest = tuple(name for name in order if name not in answered)
        if len(rest) > 1 and (ask is None or rest[0] == ask.name):
            by_count.setdefault(len(rest), rest)
    names = tuple(each.name for each in sure_questions(dialog.pending))
    for count in range(1, len(names) + 1):
        by_count.setdefault(count, names[:count])
    return list(by_count.values())
