"""What a question asks of a point and the point does not tell: a time, a sum, a year, a name, a country."""

from dataclasses import replace

from bot.guide.answerer import Answer
from bot.guide.sourcing import is_sourced, words_on
from bot.replies.buttons import OpenPoint
from bot.replies.markup import escape
from bot.replies.reply import Button, Reply
from bot.replies.shown import Shown
from bot.texts import texts_for
from bot.understanding.parts import with_first_line
from index.words.specifics import countries_in
from knowledge.guide import Language, Point
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold
from knowledge.toolbox.shortening import shorten

_MOST_WORDS = 16
"""Words up to which a country that is named belongs to what is asked; in longer messages it may be the background."""
_DETAILS = (
    (
        "time",
        expression(r"\b(?:bao lau|(?:bao nhieu|may) (?:ngay|tuan|thang)|how long|how many (?:days|weeks|months))\b"),
        expression(
            r"\b(?:ngay|tuan|thang|gio|phut|giay|thoi gian|lau|days?|weeks?|months?|hours?|minutes?|seconds?|time|nam|"
            r"years?)\b"
        ),
    ),
    (
        "money",
        expression(
            r"\b(?:(?<!danh )gia (?:la |tam |khoang |co )?(?:bao nhieu|nhieu|nhiu|bn|bnhieu|tam nao)\b|"
            r"\b(?:ho|brand|nhan(?: hang)?|ben do|cong ty|shop) (?:se |thuong )?tra (?:cho )?(?:minh |em )?"
            r"(?:bao nhieu|nhieu|nhiu|bn)\b|how much (?:do|would|will) they pay|bao nhieu tien|"
            r"nhieu tien(?: (?:vay|v|z|the|a|em|ha|ta|nhi))*\W*$|may (?:dong|trieu|tien)|"
            r"how much (?:money|cash)|how many dollars)\b"
        ),
        expression(
            r"(?<![\d.,])\d[\d.,]{0,15}\s?(?:ty|trieu|nghin|usd|do la|dong|vnd|billion|million|dollars?)\b|"
            r"\busd \d|[$₫]\s?\d"
        ),
    ),
    (
        "people",
        expression(
            r"\b(?:(?:hoi|khao sat|phong van|mau(?: la| gom| co)?|tren|cua) (?:\w{1,8} ){0,2}?(?:bao nhieu|may) "
            r"(?:nguoi|cong ty|doanh nghiep|ban)|(?:bao nhieu|may) (?:nguoi|cong ty|doanh nghiep) (?:tra loi|tham gia|"
            r"duoc hoi|khao sat)|co mau (?:la|bao|khao sat|bn|may|the nao)|sample size|"
            r"how (?:big|large) (?:is|was) the (?:sample|survey)|"
            r"how many (?:people|respondents|companies|participants|were (?:asked|surveyed|polled)))\b"
        ),
        expression(
            r"(?<![\d.,])\d[\d.,]{0,15}\s?(?:nguoi|cong ty|doanh nghiep|people|respondents|companies|participants)\b"
        ),
    ),
    (
        "year",
        expression(
            r"\b(?:(?:tu|vao|hoi|la|o|cua|may|do) nam nao|^nam nao|khi nao (?:ra doi|co|bat dau)|tu (?:bao gio|"
            r"khi nao)|what year|which year|since when|when (?:was|did|were) (?:it|this|that|they|the))\b"
        ),
        expression(r"\b(?:19|20)\d\d\b"),
    ),
    (
        "country",
        expression(r"\b(?:nuoc|quoc gia) nao|(?:which|what) countr(?:y|ies)\b"),
        expression(r"\b(?:viet nam|vietnam|hoa ky|united states|uk|usa|trung quoc|china|singapore)\b"),
    ),
)
"""What asks for a detail, and what of a text tells one; folded."""
_ASKS_NAMES = expression(
    r"\b(?:ke (?:ten|ra (?:vai|may))|(?:cho|biet|neu|liet ke) (?:\w{1,6} ){0,3}?ten|"
    r"ten (?:gi|ai|la gi|cua ho|nhung ai|cu the)|tac gia|ai (?:noi|hot|giong|gioi|dat ra|nghi ra|viet ra|sang lap|"
    r"phat minh|la nguoi dau tien)|"
    r"(?:do|ay|nay|kia) (?:la )?(?:nhung |cac )?(?:cty|cong ty|hang|nhan hang|brand|ben|nguoi) nao|"
    r"la nhung (?:cty|cong ty|hang|nhan hang|brand|ben|ai)\b(?: nao)?|phim (?:do |ay |nay )?ten|"
    r"(?:which|what) (?:companies|brands|firms) (?:hit|got|reached|were|was|are (?:they|those|these)|"
    r"did (?:that|this|it))|"
    r"(?:name|list) (?:some|a few|me|the (?:top|best|biggest))|names? of|which (?:agency|agencies|brands?|influencers?|"
    r"kols?|platforms) exactly|who (?:invented|coined|wrote|founded|created|started|made)|who is the (?:best|top|most|"
    r"biggest|author)|the author|by whom)\b"
)
"""What asks for the names of people, companies or authors; folded."""
_KOC = expression(r"\bkocs?\b")
_OF_VIETNAM = ("law", "contracts")
"""Sections of the handbook that are on Vietnam throughout, where a point does not say so again."""
_NAME = expression(r"\b[A-Z][a-z]+[A-Z]\w+|\bHub\b")
"""A name that cannot be the first word of a sentence: PewDiePie, GlobalWebIndex, Influencer Marketing Hub."""
_ASKS_AUTHOR = expression(r"\b(?:tac gia|the author|wrote)\b")


def with_what_lacks(answer: Answer, point: Point) -> Answer:
    """Return an answer with a word on what was asked for and its point does not tell; names are all of an answer."""
    language, question = answer.language, answer.finding.question
    words, title = words_on(point, language), point.in_language(language).title
    asked = lacks(question, point, language)
    if asked:
        detail = texts_for(language).talk.asked_of_item[asked]
        said = words.not_said.format(asked=detail, point=escape(title))
        if asked != "names":
            return with_first_line(answer, said)
        reply = Reply(
            said, ((Button(shorten(title), OpenPoint(point.id)),),), shown=Shown("decline", language=language)
        )
        return replace(answer, finding=replace(answer.finding, decision="decline"), reply=reply)
    return of_others(answer, point)


def of_others(answer: Answer, point: Point) -> Answer:
    """Return an answer, or suggestions, with a word on a country or on KOC that their first point lacks."""
    language, question = answer.language, answer.finding.question
    names = (*other_countries(question, point, language), *_of_koc(question, point))
    named = words_on(point, language).not_of.format(name=escape(", ".join(names)))
    return with_first_line(answer, named) if names and not answer.finding.missing else answer


def _of_koc(question: str, point: Point) -> tuple[str, ...]:
    """Return KOC where a question is on them and a point of the guide is not; the handbook has both."""
    if is_sourced(point):
        return ()
    said = any(_KOC.search(fold(f"{one.title} {one.text}")) for one in point.texts.values())
    return ("KOC",) if _KOC.search(fold(question)) and not said else ()


def lacks(question: str, point: Point, language: Language) -> str | None:
    """Return the detail that a question asks for and a point does not tell; None where it asks for none."""
    asked, written = fold(question), point.in_language(language)
    text = f"{written.title} {written.text}"
    told = fold(text)
    lacking = (kind for kind, asks, tells in _DETAILS if asks.search(asked) and not tells.search(told))
    # What is on prices says throughout that there are none.
    found = next((kind for kind in lacking if not (kind == "money" and point.section_id == "pricing")), None)
    if found:
        return found
    asks_names = _ASKS_NAMES.search(asked) and (not _NAME.search(text) or _ASKS_AUTHOR.search(asked))
    return "names" if asks_names else None


def other_countries(question: str, point: Point, language: Language) -> tuple[str, ...]:
    """Return the countries that a short question names and a point does not."""
    if len(question.split()) > _MOST_WORDS:
        return ()
    said = " ".join(f"{one.title} {one.text}" for one in point.texts.values()).casefold()
    written = {language: countries_in(question, language), "vi": countries_in(question, "vi")}
    if point.section_id in _OF_VIETNAM and is_sourced(point):
        said += " việt nam vietnam"
    missing = [at for at, name in enumerate(written["vi"]) if name.casefold() not in said]
    return tuple(written[language][at] for at in missing if written[language][at].casefold() not in said)
