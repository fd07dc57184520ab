"""What the facts of a point say about a claim: yes, nearly, no, or nothing.

A claim is about a fact when it names all that the fact is about. What holds or fails of the fact counts as the claim
says it: a negation before it turns it around. A yes needs that nothing else in the claim is left open: no other
negation, limit, direction, figure, year or name, and few words that the point does not have.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.understanding.claim_wording import (
    bare_claim,
    clauses_back,
    figures_of,
    is_near,
    is_year,
    plain_figure,
    unit_of,
    written_out,
)
from index.words.specifics import specifics
from knowledge.facts import NOT_ALL, NOT_ONLY, CheckableFact
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import words

FactVerdict = Literal["yes", "nearly", "no"]

FIGURE = expression(r"\d+(?:[.,]\d+)*")
_MOST_NEW = 2
"""Words that a claim may have which the point has not, for a yes: more say something else. On the statements of the
bank, 2 costs 3 in 100 of the right yes; with 3, names of places and groups pass."""
_OPEN = expression(
    r"hiem|rarely|seldom|ignor\w*|exclud\w*|except\w*|tru|out|kem|less|least|fewer|worse|worst|bad|poor|low|xau|te|"
    r"suspicious|useless|offline|thay|instead|chi|only|just|solely|luon|tat|always|all|every\w*|must|buoc|toan|duy|giam|cat|"
    r"down|drop\w*|fall\w*|fell|mat|lose|lost|ngung|stop\w*|cham|slow\w*|opposite|free|mien|phan|most|half|nua|times|may|"
    r"luck|tv|television|radio|competitor\w*|doi|same|giong|unrelated|best|million|trieu|two|but|small|(?:three|four|five|six|seven|eight|nine|ten|hundred)fold|nho|unknown|unimportant|both|"
    r"doubl\w*|tripl\w*|quadrupl\w*|halv\w*|twice|fold|gap"
)
"""Words that change what a claim says; one that no fact explains, and that the point does not have, leaves it open."""
_SAYS_NOTHING = frozenset(
    """hay thuong duoc coi xem goi la cung tinh theo nho hien often usually seen called
    were was are is been being be had has have did do does""".split()
)
"""Words that a claim may have more than its point without saying more."""
_LIMITS = frozenset({"chi", "only", "just", "solely"})
"""Words of one meaning: a point with one of them has all."""
_WORD = expression(r"(?<!\w)[a-z]\w+")
_REACH = 6
"""Words before something within which a negation is one of it."""
_REACH_OF_YEAR = 2
"""The same for a year: a negation further off is one of the verb."""
_NEGATION = expression(
    r"(?<!\w)(?:khong|chua(?! tung)|chang|cha|not|no|never(?! tried)|nothing|without|neither|nor|hardly|dung co|"
    r"rather than|than (?:from|on|by)|hon la|no longer)(?!\w)"
)
_BEGINS = expression(
    rf"(?:(?:can|do|does|did|is|are|was|were|will|would|should|need|has|have) )?{_NEGATION.pattern}|"
    rf"chua tung|never tried|{NOT_ALL}|{NOT_ONLY}"
)
"""How a place begins that has its negation in front, as part of what holds or fails."""
_SOFT = (NOT_ALL, NOT_ONLY)
_DENIAL = expression(rf"{_NEGATION.pattern}|(?<!\w)(?:{NOT_ALL}|{NOT_ONLY})(?!\w)")
_BOUND = expression(
    r"(?<!\w)(?:(?P<over>hon|tren|qua|over|more than|above|at least|it nhat|toi thieu)|"
    r"duoi|it hon|chua (?:den|toi)|less than|under|below|fewer than|at most|toi da) (?:mot |a |the )?\Z"
)
"""Words right before a share that make it the least or the most."""
_LONGEST_BOUND = 18
"""Characters of such words."""
_FAR = 2
"""How many times over a named bound a share may be and still prove it: 89% proves "over half", not "over 5%"."""
_TURNS = expression(r"(?<!\w)(?:ma(?: la)?|nhung|but|chu|and|va|while|whereas|con|thi)(?!\w)|,|;|:")
"""What ends the reach of a negation."""


@dataclass(frozen=True)
class Told:
    """A place in a claim that says something of a fact, right or wrong; `right` is None where it says neither."""

    start: int
    end: int
    right: bool | None
    near: bool = False


@dataclass(frozen=True)
class Judged:
    """What one fact says about a claim, and the places of the claim that it explains."""

    fact: CheckableFact
    verdict: FactVerdict
    explained: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class FactCheck:
    """The verdict of a point's facts on a claim, and the facts that it rests on."""

    verdict: FactVerdict
    facts: tuple[CheckableFact, ...]
    new_words: int = 0
    """Words of the claim that neither these facts nor the point have."""


def by_facts(claim: str, facts: Iterable[CheckableFact], text: str, true: str = "") -> FactCheck | None:
    """Return the verdict of a point's facts; None where they leave it open.

    `text` is what the point says, `true` what else is known to be true of it.
    """
    body = bare_claim(claim)
    judged = judge(body, facts)
    spans = [span for one in judged for span in one.explained]
    if not judged or not all(_inside(found.span(), spans) for found in _NEGATION.finditer(body)):
        return None
    left = [found[0] for found in _WORD.finditer(body) if not _inside(found.span(), spans)]
    known = _SAYS_NOTHING.union(words(written_out(f"{text} {true}")))
    new = sum(known.isdisjoint((word, word.removesuffix("s"))) for word in left)
    against = [one for one in judged if one.verdict == "no"]
    if against:
        return FactCheck("no", tuple(one.fact for one in against), new)
    verdict: FactVerdict = "nearly" if any(one.verdict == "nearly" for one in judged) else "yes"
    if verdict == "yes" and (new > _MOST_NEW or _is_open(body, left, spans, written_out(text))):
        return None
    return FactCheck(verdict, tuple(one.fact for one in judged), new)


def sentence_with(facts: Sequence[CheckableFact], sentences: Sequence[str]) -> int | None:
    """Return the place of the sentence that tells what facts hold; None where none of them does."""
    for fact in facts:
        for place, sentence in enumerate(sentences):
            said = written_out(sentence)
            if fact.figure:
                years = [each.pattern for each in fact.about if re.search(r"(?:19|20)\d\d", each.pattern)]
                if fact.figure in figures_of(sentence) and (not years or any(is_about(said, fact))):
                    return place
            elif fact.holds and fact.holds.search(said) and any(is_about(said, fact)):
                return place
    return None


def is_about(said: str, fact: CheckableFact) -> list[bool]:
    """Tell for each thing that a fact is about whether a folded text names it."""
    return [bool(pattern.search(said)) for pattern in fact.about] or [True]


def _is_open(body: str, left: Sequence[str], spans: Sequence[tuple[int, int]], text: str) -> bool:
    """Tell whether a claim has something that may make it another one; `left` are the words that no fact explains."""
    known = set(words(text))
    known |= _LIMITS if known & _LIMITS else frozenset()
    if any(_OPEN.fullmatch(word) and word not in known for word in left):
        return True
    explained = {plain_figure(found[0]) for found in FIGURE.finditer(body) if _inside(found.span(), spans)}
    if any(figure not in (*figures_of(text), *explained) for figure in figures_of(body) if len(figure) > 1):
        return True
    return bool(specifics(body) - specifics(text))


def _inside(place: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in spans)


def judge(body: str, facts: Iterable[CheckableFact]) -> list[Judged]:
    """Return what the facts say that a claim (folded, without tags) is about."""
    concerned = [(fact, spans) for fact in facts if (spans := _about(body, fact)) is not None]
    known = {fact.figure for fact, _ in concerned if fact.figure}
    found = []
    for fact, spans in concerned:
        marks = [*_said(body, fact), *_figures(body, fact, spans, known)]
        verdict = _verdict(marks)
        if verdict:
            found.append(Judged(fact, verdict, (*spans, *((mark.start, mark.end) for mark in marks))))
    return found


def _about(body: str, fact: CheckableFact) -> tuple[tuple[int, int], ...] | None:
    found = [pattern.search(body) for pattern in fact.about]
    return None if None in found else tuple(each.span() for each in found if each)


def _verdict(marks: Sequence[Told]) -> FactVerdict | None:
    counted = [mark for mark in marks if mark.right is not None]
    if not counted:
        return None
    if all(mark.right for mark in counted):
        return "yes"
    if all(mark.right or mark.near for mark in counted):
        return "nearly"
    return "no"


def _said(body: str, fact: CheckableFact) -> list[Told]:
    """Return what a claim says in words that hold or fail. Where it names several years, no figure's year is told."""
    years = [figure for figure in FIGURE.findall(body) if is_year(figure)]
    if len(set(years)) > max(1, len(fact.years)) and fact.years:
        return []
    good = [(found.span(), True) for found in fact.holds.finditer(body)] if fact.holds else []
    bad = [(found.span(), False) for found in fact.fails.finditer(body)] if fact.fails else []
    if fact.others:
        known = {span for span, _ in good}
        bad += [(span, False) for found in fact.others.finditer(body) if (span := found.span()) not in known]
    if fact.years and not set(years) & set(fact.years):
        bad += [
            (found.span(), False) for found in FIGURE.finditer(body) if is_year(found[0]) and found[0] not in fact.years
        ]
    taken: list[tuple[tuple[int, int], bool]] = []
    for span, right in sorted([*good, *bad], key=lambda one: (one[1], one[0][0] - one[0][1])):
        if all(span[1] <= other[0] or other[1] <= span[0] for other, _ in taken):
            taken.append((span, right))
    nearly = [found.span() for found in fact.nearly.finditer(body)] if fact.nearly and not (good or bad) else []
    told = [Told(*span, right=False, near=True) for span in nearly if _denied(body, span) is None]
    return [*told, *(_mark(body, span, right, fact) for span, right in taken)]


def _mark(body: str, span: tuple[int, int], right: bool, fact: CheckableFact) -> Told:
    denial = _denied(body, span, _REACH_OF_YEAR if fact.years else _REACH)
    if denial is None:
        return Told(*span, right)
    if right:
        return Told(denial, span[1], right=None if body.startswith(_SOFT, denial) else False)
    return Told(denial, span[1], right=True if fact.either else None)


def _figures(body: str, fact: CheckableFact, spans: Sequence[tuple[int, int]], known: set[str]) -> list[Told]:
    """Return what a claim says of the fact's figure: figures of other facts, or of another unit, say nothing of it."""
    if not fact.figure:
        return []
    given = [
        (found.span(), plain_figure(found[0]))
        for found in FIGURE.finditer(body)
        if not is_year(found[0]) and unit_of(body, found) in (None, fact.unit) and _goes_with(body, found, spans)
    ]
    same = [(span, figure) for span, figure in given if figure == fact.figure]
    other = [(span, figure) for span, figure in given if figure not in known]
    marks = []
    for span, figure in same or (given if _has_years(body, spans) else other):
        denial = _denied(body, span)
        bound = _BOUND.search(body, max(0, span[0] - _LONGEST_BOUND), span[0]) if fact.unit == "percent" else None
        span = (bound.start(), span[1]) if bound else span
        right = figure == fact.figure or (bound is not None and _is_within(bound, figure, fact.figure))
        if denial is not None:
            marks.append(Told(denial, span[1], False if right else None))
        else:
            marks.append(Told(*span, right, is_near(figure, fact.figure)))
    return marks


def _is_within(bound: re.Match[str], claimed: str, true: str) -> bool:
    """Tell whether a share is above or below the claimed one, as it says; far from it that would say little."""
    share, least = float(true), float(claimed)
    return least < share <= _FAR * least if bound["over"] else share < least <= _FAR * share


def _has_years(body: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a claim names several years, of which a fact is about one."""
    years = [found.span() for found in FIGURE.finditer(body) if is_year(found[0])]
    return len(years) > 1 and any(year in spans for year in years)


def _goes_with(body: str, figure: re.Match[str], spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a figure belongs to the year that a fact is about, where a claim names several years.

    Each figure stands before its year, or each behind it.
    """
    if not _has_years(body, spans):
        return True
    found = list(FIGURE.finditer(body))
    years = [each for each in found if is_year(each[0])]
    if is_year(found[0][0]):
        own = [year for year in years if year.end() <= figure.start()][-1:]
    else:
        own = [year for year in years if year.start() >= figure.end()][:1]
    return any(year.span() in spans for year in own)


def _denied(body: str, span: tuple[int, int], reach: int = _REACH) -> int | None:
    """Return where a negation begins that is one of what a place says; None where it is not denied.

    A place that does not begin with a negation may have one within: "KOLs do not share knowledge".
    """
    start, end = span
    before = clauses_back(body, start, _TURNS, reach)
    last = body.rfind(" ", start, end) + 1
    if _BEGINS.match(body, start) or last <= start:
        last = start
    found = [each.start() for each in _DENIAL.finditer(body, before, last)]
    return min(found) if len(found) % 2 else None
