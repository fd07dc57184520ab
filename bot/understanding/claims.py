"""A claim put to the bot for a check, and what the statements of the bank and the point's figures say about it.

A wrong yes is the worst reply there is. Yes needs a true statement that says nearly the same with the same figures and
the same polarity; everything doubtful is neither yes nor no.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.understanding.claim_wording import (
    bare_claim,
    figures_of,
    is_choice,
    is_near,
    is_polite_wish,
    is_year,
    meant_by_asking,
    plain_figure,
    unit_of,
    written_out,
)
from bot.understanding.fact_check import by_facts
from index.values.finding import NearStatement
from index.words.specifics import specifics
from knowledge.facts import CheckableFact
from knowledge.toolbox.at_hand import once_a_message
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

Verdict = Literal["yes", "nearly", "no", "unknown", "no_figure", "no_figure_of"]

SAME = 0.7
"""Share of words (Dice) from which a claim and a statement say the same, but for figures and polarity. Chosen on
statements of writers left out (`tests/benchmarks/claims.py`): below it a wrong yes is more than one in a hundred."""
AHEAD = 0.15
"""How much nearer a statement must be than the nearest one that says the opposite."""
CONTAINED = 0.82
"""Share of a claim's words that a sentence of the point has, from which it states the claim."""
LEAST_WORDS = 3
"""Words, figures among them, that a claim needs to be found in a sentence: fewer could be said of anything."""
MOSTLY = 0.6
"""Share of a claim's words, figures aside, from which a sentence is about the same."""
_AT_HAND = 64
"""Sentences that are remembered folded and bare: a check holds one claim several times against the same few."""
_TAGS = expression(
    r"\b(?:phai khong|phai ko|phai k|phai hong|phai hem|"
    r"(?:phai|dung) (?:hok|hk)|dung khong|dung ko|dung k|dung hong|dung chu|dung nhi|dung hem|"
    r"dk ko|chuan khong|chuan ko|that khong|that ko|co that khong|co phai khong|right|correct|true|(?:right|"
    r"correct|true) or (?:not|no|wrong|false|incorrect)|dung hay (?:sai|khong)|isn t it|"
    r"is that so|is that right|is that true|is that correct|doesn t it|don t they|aren t they|nhi|ha|a|u|he|"
    r"yes|(?<!cua )(?<!ve )(?<!voi )(?<!cho )no|i heard|i read|i was told|"
    r"co noi khong|co noi ko|chua nhi|co (?:con )?so (?:lieu )?(?:nay|do) (?:khong|ko|k|hong))(?: (?:z|v|vay))?\W*$"
)
_OPENINGS = expression(
    r"^(?:\W*(?:ok|so|vay|the|a|uhm|um|vay la|the la)(?:\W+(?:ok|so|vay|the|a|uhm|um|vay la|the la))*\W+)?"
    r"(?:(?:sep|dong nghiep|ban|khach|co (?:em|e|minh|giao)|thay (?:em|e|minh|giao)|anh|chi|nguoi ta|ai do|agency|"
    r"doi tac|my boss|my senior|"
    r"my colleague|my teacher|someone|people)\s(?:\w+\s){0,3}?"
    r"(?:bao(?! gia| nhieu| lau| gio)|noi|keu|khang dinh|says?|said|is telling|told me|claims?|"
    r"claimed)(?: (?:la|rang|that))?|"
    r"co dung (?:la|khong|ko)?|co phai|phai chang|nghe noi|hinh nhu|(?:minh|em|toi) (?:co )?(?:nghe|doc|"
    r"thay)(?: (?:noi|bao|don|dau|duoc|o dau))*(?: (?:la|rang))?|nghe dau|nghe bao|nghe don|"
    r"is it true|is it right|is it correct|i heard|i read|they say|someone told|somebody told|check|so is it true|"
    r"isn t|aren t|doesn t|don t|"
    r"i (?:gather|recall|take it|understand)(?: that)?|i (?:think|thought|believe|remember|guess)(?: that)? "
    r"(?:(?:the|your) )?(?:guide|book|handbook)|apparently|supposedly|reportedly|as far as i know|"
    r"(?:(?:minh|em|toi|tui|tao|t|mk|e|to) )?(?:cu |van )?(?:tuong|ngo)(?= .*\d)(?: (?:la|rang|dau))?|"
    r"i (?:always |really )?thought(?= .*\d)|"
    r"(?:theo )?(?:minh|em|toi|tui|tao|t|mk) nho (?:la|thi|mang mang|hinh nhu|rang|sach|cam nang))\b"
)
_PREMISE = expression(r"^\W*(?:tai sao|vi sao|sao|why)\b")
_ASKING = expression(
    r"\b(?:bao nhieu|bn|gi|nao|the nao|lam sao|thi sao|ra sao|la sao|"
    r"how|what|which|who|when|where|may|khi nao|o dau)\b(?!\s*(?:ca|cung))"
)
_YES_OR_NO = expression(
    r"^(?:(?:and|but|so|also|then) )?(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have)(?: not)? |"
    r"\s(?:khong|chua|chu|a|ha|nhi|chu nhi)(?: (?:ban|em|anh|chi|vay|the|nhi|a)){0,3}$|\bco phai\b|"
    r",? (?:is|are|was|were|do|does|did|can|will|has|have)(?: not)? (?:it|they|he|she|that|this|there)$"
)
"""How a question is put that asks for yes or no, in text with its short forms written out."""
_COURTEOUS_END = expression(r"\s(?:ạ\W{0,3})+$", re.IGNORECASE)
"""`ạ` at the end, which only says that somebody is polite: folded it would be the `à` that asks whether it is so."""
_POINTS_BACK = expression(
    r"^(?:it|that|this|those|these|they|he|she|no|ho|do|(?:cai|con so|so lieu) (?:do|nay)|anh ay|co ay)\b"
)
_GROUPS = expression(
    r"\b(?:gen (?:z|y|alpha)|millennials?|gioi tre|nguoi tre|phu nu|nu gioi|nam gioi|hoc sinh|sinh vien|me bim|"
    r"teens?|teenagers|women|men|students|young people|moms|mothers)\b"
)
"""Groups of people of whom a point may say nothing: its figure is not theirs."""
_STATES = expression(
    r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d|\b(?:la|phai|luon|chi|moi|deu|khong|is|are|was|were|will|must|always|only|never|not|can)\b"
)
"""Words of a question that states something, and only its mark asks ("9,7 tỷ là của 2020?")."""
_FIGURE = expression(r"\d+(?:[.,]\d+)*")
_NEGATIONS = expression(
    r"\b(?:khong phai|khong|ko|chua|chang|cha|deu khong|not|no|never|isn t|aren t|doesn t|don t|won t|can t|cannot|"
    r"without|neither)\b"
)
_ASKING_NO = expression(r"\s(?:khong|ko|k|hong|hem|chua)$")
"""The last word of "có đúng là ... không": it asks, and denies nothing."""
_LIMITS = expression(
    r"\b(?:chi|moi|luon|luc nao cung|tat ca|moi nguoi|duy nhat|only|just|always|all|every|solely|must|bat buoc|"
    r"toan bo|hoan toan|100)\b"
)


_DIRECTIONS = frozenset(
    "giam cat thap kem te it be nho cham xuong thua mat kho xau hon fell fall falls drop dropped cut cuts decrease "
    "lower less fewer smaller worse slow slower lost hard bad never hardly rarely hiem stop stopped".split()
)
"""Words that turn a statement around, or make it one of something else. A claim with one that the point does not have
is no yes."""
_EXPECTED = expression(r"\b(?:du (?:kien|doan|tinh|phong)|uoc (?:tinh|dat|doan))\b")
"""What a claim may call a forecast: `dự kiến`, `ước tính`; folded."""
_UNITS = frozenset(
    "ty trieu usd do la dollar dollars million billion percent phan tram nguoi nam year subscribers sub".split()
)
"""Words that belong to a figure."""
_EMPTY = frozenset(
    "a the of is are to in and that it la cua thi va co cac nhung mot cho trong o duoc nay do day thoi nhe nha ah "
    "influencer influencers marketing khong not no chi only vay the nha so he she it this that was were has have "
    "someone somebody told me said heard i do does did be been they a an as by for of on at with from".split()
)
"""Words that say little about what is claimed; negations are compared apart."""


@dataclass(frozen=True)
class Checked:
    """What is said about a claim: the verdict, and the figure of the claim that the point does not have.

    `facts` are those of the point that it rests on.
    """

    verdict: Verdict
    figure: str = ""
    facts: tuple[CheckableFact, ...] = ()
    new_words: int = 0
    """Words of the claim that neither these facts nor the point have."""


@once_a_message
def is_claim(text: str) -> bool:
    """Tell whether a message states something for a check, or asks why something is so."""
    folded = re.sub(r"[^\w\s,.%?]", " ", fold(_without_courtesy(text)))
    folded = re.sub(r"\s+", " ", folded).strip()
    if is_polite_wish(folded):
        return False
    if meant_by_asking(folded) != folded:
        return True
    opened = _OPENINGS.match(folded)
    if opened:
        return not (_ASKING.search(folded[opened.end() :]) and not _TAGS.search(folded.rstrip("?. ")))
    bare = folded.rstrip("?. ")
    tagged = _TAGS.search(bare)
    if tagged and len(bare[: tagged.start()].split()) >= 2:
        weak = tagged[0].strip() in ("a", "u", "ha", "he", "nhi", "true")
        return not (weak and _ASKING.search(bare[: tagged.start()]))
    return False


@once_a_message
def asks_yes_or_no(text: str) -> bool:
    """Tell whether a question can be answered with yes or no: the facts of a point may do so."""
    asked = "?" if text.rstrip().endswith("?") else ""
    folded = re.sub(r"[^\w\s?]", " ", written_out(_without_courtesy(text))).strip() + asked
    bare = folded.rstrip("? ")
    if is_choice(bare) or _ASKING.search(bare) or is_polite_wish(bare) or len(bare.split()) < LEAST_WORDS:
        return False
    return bool(_YES_OR_NO.search(bare)) or (folded.endswith("?") and bool(_STATES.search(bare)))


def _without_courtesy(text: str) -> str:
    """Return a message that states nothing without the `ạ` at its end; "16 tỷ ạ" may be there for a check."""
    return text if _STATES.search(fold(text)) else _COURTEOUS_END.sub("", text)


@once_a_message
def points_back(text: str) -> bool:
    """Tell whether a claim names with "it" or "that" what it is about."""
    return bool(_POINTS_BACK.search(bare_claim(text)))


@once_a_message
def asks_why(text: str) -> bool:
    """Tell whether a message asks why something is so: what it takes for granted may be wrong."""
    return bool(_PREMISE.match(fold(text)))


def check(
    claim: str,
    statements: Sequence[NearStatement],
    facts: Sequence[str],
    checkable: Sequence[CheckableFact] = (),
) -> Checked:
    """Return what a point says about a claim: by what can be checked of it, else by the nearest statements.

    `facts` are the point's sentences. A figure with the name of something that the point does not have is no figure
    of the point, even where the number is one of its own.
    """
    asked, known = figures_of(claim), figures_of("\n".join(facts))
    unnamed = specifics(claim) - specifics("\n".join(facts))
    numbers = [figure for figure in asked if not is_year(figure)]
    if numbers and any(not is_year(name) for name in unnamed):
        return Checked("no_figure_of")
    told = by_facts(claim, checkable, "\n".join(facts), "\n".join(one.text for one in statements if one.is_true))
    if told:
        wrong = next((figure for figure in numbers if figure not in known), "")
        if wrong and _GROUPS.search(fold(claim)) and not _GROUPS.search(fold("\n".join(facts))):
            return Checked("no_figure", wrong)
        return Checked(told.verdict, wrong, told.facts, told.new_words)
    if numbers and unnamed and not set(numbers) & set(known):
        return Checked("no_figure_of")
    return _by_sentences(claim, statements, facts)


def _by_sentences(claim: str, statements: Sequence[NearStatement], facts: Sequence[str]) -> Checked:
    """Return what the nearest statements and the sentences of a point say about a claim."""
    asked = figures_of(claim)
    known = figures_of("\n".join(facts))
    foreign = [figure for figure in asked if not _among(figure, known) and not _is_small(figure, claim)]
    like = [one for one in statements if likeness(claim, one.text) >= SAME]
    if not foreign and _is_of_another(claim, asked, facts):
        return Checked("no")
    if foreign:
        return _other_figure(foreign[0], asked, like, claim, facts)
    true = "\n".join([*facts, *(one.text for one in statements if one.is_true)])
    new_words = _content(claim) - _words(true)
    verdict = _by_statements(claim, asked, statements, new_words)
    if verdict == "unknown" and not new_words & _DIRECTIONS and _is_stated(claim, asked, facts):
        return Checked("yes")
    return Checked(verdict)


def _other_figure(
    foreign: str, asked: Sequence[str], like: Sequence[NearStatement], claim: str, facts: Sequence[str]
) -> Checked:
    """Return the verdict on a claim with a figure that the point does not have.

    It is a no where the point says the same of another figure of the same kind: one of its sentences, or a true
    statement that is nearly the same. Otherwise the point just does not have the figure.
    """
    said = _same_kind(foreign, asked, claim, facts)
    if said:
        return Checked("nearly" if is_near(foreign, said) else "no", foreign)
    true = next((one for one in like if one.is_true and figures_of(one.text)), None)
    if true is None or _polarity(claim) != _polarity(true.text):
        return Checked("no_figure", foreign)
    years = {figure for figure in asked if is_year(figure)}
    stated = figures_of(true.text)
    if is_year(foreign) or not years <= set(stated):
        return Checked("no_figure", foreign)
    own = [figure for figure in stated if not is_year(figure)]
    if len(own) == 1 and is_near(foreign, own[0]):
        return Checked("nearly", foreign)
    return Checked("no", foreign)


def _by_statements(
    claim: str, asked: Sequence[str], statements: Sequence[NearStatement], new_words: frozenset[str]
) -> Verdict:
    """Return the verdict of the nearest statements with the same figures and the same polarity.

    `new_words` are those of the claim that nothing true about the point has. With one of them there is no yes; there
    is a no where a false statement has it too, as it is then what makes that statement false.
    """
    true = false = decisive = 0.0
    for one in statements:
        if set(figures_of(one.text)) != set(asked) or _polarity(claim) != _polarity(one.text):
            continue
        near = likeness(claim, one.text)
        if one.is_true:
            true = max(true, near)
        else:
            false = max(false, near)
            decisive = max(decisive, near if new_words & _content(one.text) else 0.0)
    if true >= SAME and true >= false + AHEAD and not new_words:
        return "yes"
    return "no" if decisive >= SAME and decisive >= true + AHEAD else "unknown"


def _is_of_another(claim: str, asked: Sequence[str], facts: Sequence[str]) -> bool:
    """Tell whether a claim gives one thing the figure of another ("the average is 18" where 18 is the most).

    Then a sentence has all of the claim's words with another figure of the same kind, and none that has the claimed
    figure has them all.
    """
    claimed = [figure for figure in asked if not is_year(figure)]
    words = frozenset(word for word in _content(claim) if not word[0].isdigit()) - _UNITS
    if len(claimed) != 1 or len(words) < LEAST_WORDS - 1:
        return False
    years, unit = set(asked) - set(claimed), _unit_of(claimed[0], claim)
    other = own = False
    for fact in facts:
        figures = [figure for figure in figures_of(fact) if not is_year(figure)]
        has_all = words <= _content(fact) and years <= set(figures_of(fact))
        same_kind = [figure for figure in figures if _unit_of(figure, fact) == unit]
        own = own or (claimed[0] in figures and has_all)
        other = other or (has_all and len(same_kind) == 1 and claimed[0] not in figures)
    return unit is not None and other and not own


def _same_kind(foreign: str, asked: Sequence[str], claim: str, facts: Sequence[str]) -> str | None:
    """Return the one figure with the same unit that a sentence gives which has most of a claim's other words."""
    unit = _unit_of(foreign, claim)
    years = {figure for figure in asked if is_year(figure)}
    words = frozenset(word for word in _content(claim) if not word[0].isdigit()) - _UNITS
    if unit is None or is_year(foreign):
        return None
    known = _words("\n".join(facts))
    for fact in facts:
        same = [figure for figure in figures_of(fact) if not is_year(figure) and _unit_of(figure, fact) == unit]
        has_years = years <= set(figures_of(fact))
        if len(same) == 1 and has_years and words <= known and len(words & _content(fact)) >= MOSTLY * len(words):
            return same[0]
    return None


def _unit_of(figure: str, text: str) -> str | None:
    """Return what kind of number a figure is in a text; None where nothing tells."""
    folded = fold(text)
    found = (found for found in _FIGURE.finditer(folded) if plain_figure(found[0]) == figure)
    return next((unit for each in found if (unit := unit_of(folded, each))), None)


def _is_stated(claim: str, asked: Sequence[str], facts: Sequence[str]) -> bool:
    """Tell whether one sentence of the point has the figures of a claim and nearly all of its words."""
    words = _content(claim)
    if not any(not is_year(figure) for figure in asked) or len(words) < LEAST_WORDS:
        return False
    return any(
        _same_figures(asked, figures_of(fact))
        and _polarity(claim) == _polarity(fact)
        and specifics(claim) <= specifics(fact)
        and len(words & _content(fact)) >= CONTAINED * len(words)
        for fact in facts
    )


def _same_figures(asked: Sequence[str], stated: Sequence[str]) -> bool:
    """Tell whether a claim has the figures of a sentence; a sentence may add the year, the claim may not."""
    if any(is_year(figure) for figure in asked):
        return set(asked) == set(stated)
    return set(asked) == {figure for figure in stated if not is_year(figure)}


def likeness(claim: str, statement: str) -> float:
    """Return the share of words (0 to 1) that two sentences have in common; tags such as "right?" don't count."""
    one, other = _content(claim), _content(statement)
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(text)))


def _content(text: str) -> frozenset[str]:
    return frozenset(_body(text).split()) - _EMPTY


@lru_cache(_AT_HAND)
def _body(text: str) -> str:
    folded = re.sub(r"\s+", " ", re.sub(r"[^\w\s]", " ", fold(text))).strip()
    folded = _EXPECTED.sub("du bao", folded)
    opened = _OPENINGS.match(folded)
    body = _OPENINGS.sub("", _TAGS.sub("", folded)).strip()
    return _ASKING_NO.sub("", body) if opened else body


def _polarity(text: str) -> tuple[int, bool]:
    """Return whether a text denies, and whether it claims for all or only; a tag at its end counts for nothing."""
    body = _body(text)
    return len(_NEGATIONS.findall(body)) % 2, bool(_LIMITS.search(body))


def _is_small(figure: str, claim: str) -> bool:
    """Tell whether a figure is a digit without a unit: it counts something ("một ngành"), or "each dollar"."""
    return len(figure) == 1 and (figure == "1" or _unit_of(figure, claim) is None)


def _among(figure: str, known: Sequence[str]) -> bool:
    return figure in known or any(one.startswith(figure) and one[len(figure) :].strip("0.") == "" for one in known)
