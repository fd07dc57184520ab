"""One cost of all for posts that each bring the same: `10 video, mỗi video 30k view, tổng chi 120tr, cpv?`."""

import re
from collections.abc import Mapping

from bot.calculations.chat_sums import AMOUNT
from bot.calculations.loose_lists import POLITE
from bot.calculations.sentence import Sentence
from bot.calculations.taken_out import cut_out
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.counted_things import PEOPLE_WORDS, POST_WORDS
from bot.calculators.inputs import compute, read_list
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 200
"""Characters of such a message."""
_PEOPLE, _POST = rf"(?:{fold(PEOPLE_WORDS)})", rf"(?:{fold(POST_WORDS)})"
_ABOUT = r"(?:(?:tam|khoang|duoc|dc|trung binh|tb|co|dat|about|around|gets?|got|averages?|avg|of|with|ra) ){0,3}"
_DO = r"(?:lam |dang |quay |does? |posts? |made |with |doing |posting )?"
_POSTS = expression(
    rf"(?<![\w.,$/])(?P<people>\d{{1,3}}) {_PEOPLE},? {_DO}(?:"
    rf"(?:moi|each|per) (?:{_PEOPLE} )?{_DO}(?P<each>\d{{1,2}}) {_POST}"
    rf"|(?P<of_each>\d{{1,2}}) {_POST} (?:each|moi nguoi|moi ban|per person|per creator))(?!\w)"
    rf"|(?<![\w.,$/])(?P<posts>\d{{1,3}}) {_POST}(?!\w)"
)
"""How many posts there are: of so many people so many each, or in all; folded."""
_EACH_BRINGS = expression(
    rf"(?<!\w)(?:moi|tung|each|per|every) (?:{_POST}|{_PEOPLE}) {_ABOUT}(?P<first>\d[\d.,]*(?:\s?(?:k|nghin|ngan|tr|"
    rf"trieu|m))?\d?) "
    r"(?P<first_of>views?|luot xem|hien thi|impressions?|tuong tac|interactions?)(?!\w)"
    rf"|(?<![\w.,$])(?P<count>\d[\d.,]*(?:\s?(?:k|nghin|ngan|tr|trieu|m))?\d?) (?P<of>views?|luot xem|hien thi|"
    rf"impressions?|tuong tac|"
    rf"interactions?)(?: (?:moi|tung|each|per|every) (?:{_POST}|{_PEOPLE})| each|\s?/\s?{_POST})(?!\w)"
)
"""What one of them brings; folded."""
_COST = expression(
    rf"(?<!\w)(?:tong |het |total )?(?:chi phi|chi|phi|ngan sach|het|tong|budget|spent|spend|cost|paid|total|"
    rf"for)(?: (?:tong|het|la|of|"
    rf"is|was|cong))? (?P<behind>{fold(AMOUNT)})|(?<![\w.,])(?P<before>{fold(AMOUNT)}) (?:total|in total|tong|"
    rf"tong cong|all in)(?!\w)"
)
"""What all of them cost; folded."""
_INPUTS: Mapping[str, frozenset[str]] = {
    "cpm": frozenset({"impressions", "views"}),
    "cpe": frozenset({"interactions"}),
    "cpv": frozenset({"views"}),
}
"""What each price is of."""
_NAMES: Mapping[str, re.Pattern[str]] = {
    "views": expression(r"views?|luot xem"),
    "impressions": expression(r"hien thi|impressions?"),
    "interactions": expression(r"tuong tac|interactions?"),
}
_FIGURE = expression(r"(?<!\w)(?:cpm|cpe|cpv)(?!\w)")
_FILL = POLITE | frozenset(
    """the my our of is are was we i booked book thue voi va and with at for tinh chung trung binh tb avg average ra
    duoc dc vay thi neu if got get then how much campaign dot chien dich nay this that overall in total tong ca all hoi
    bao nhieu bn la gi what s chi tra co cho minh ben em on""".split()
)
"""Words, folded, that say nothing more."""


def total_for_posts(text: str, language: Language) -> tuple[str, str] | None:
    """Return the price that a message asks for, with the sum of what all posts bring; None for other messages."""
    plain = normalise(text).strip()
    folded = fold(plain)
    commands = [name for name in Sentence(text).commands("en") if name in _INPUTS]
    if len(text) > _LONGEST or len(folded) != len(plain) or len(commands) != 1:
        return None
    brings = list(_EACH_BRINGS.finditer(folded))
    rest = cut_out(folded, brings[0]) if len(brings) == 1 else ""
    posts, costs = list(_POSTS.finditer(rest)), list(_COST.finditer(rest))
    if len(posts) != 1 or len(costs) != 1:
        return None
    first, last = sorted((posts[0], costs[0]), key=re.Match.start)
    left = _FIGURE.sub(" ", cut_out(cut_out(rest, last), first))
    if not _FILL.issuperset(re.findall(r"[^\W\d_]+|\d+", left)):
        return None
    count, thing = brings[0]["first"] or brings[0]["count"], brings[0]["first_of"] or brings[0]["of"]
    name = next(name for name, words in _NAMES.items() if words.match(thing))
    if name not in _INPUTS[commands[0]]:
        return None
    of_each = posts[0]["each"] or posts[0]["of_each"]
    number = int(posts[0]["posts"] or int(posts[0]["people"]) * int(of_each))
    cost = (costs[0]["behind"] or costs[0]["before"]).strip(" .,")
    return _written(commands[0], cost, name, number, count, language)


def _written(command: str, cost: str, name: str, number: int, count: str, language: Language) -> tuple[str, str] | None:
    calculator = CALCULATOR_BY_NAME[command]
    try:
        each = amount_of(read_quantity(count.strip(" .,")), NumberKind.COUNT, language)
        written = f"cost={cost}; {name}={(number * each.value).normalize():f}"
        compute(calculator, read_list(calculator, written, calculator.positions), language)
    except InvalidInput:
        return None
    return command, written
