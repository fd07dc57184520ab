"""Whether a message is meant for the bot, and what is left of it as a command or a question."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from bot.groups.misspelt import CALLED, mended_call
from bot.groups.people import speaks_to_everybody, speaks_to_somebody
from bot.groups.settings_wishes import wishes_setting
from bot.groups.silence import Silence
from bot.groups.spoken_of import (
    ends_on_bot,
    exclaims,
    explains_call,
    introduces_bot,
    is_flour,
    is_quoted,
    quotes_bot,
    takes_off_money,
    tells_of_bot,
)
from bot.groups.talk import asked_to, asks_something, is_order, is_talk
from knowledge.toolbox.cleaning import compose
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

COMMAND = expression(r"/(\w{1,32})(?:@([A-Za-z0-9_]{3,32}))?(?![\w/<>@])")
"""A command at the start of a text. Telegram marks only those without diacritics; `/hỏi` is typed all the same."""

SHORTEST_OVERHEARD, LONGEST_OVERHEARD = 8, 300
"""Characters of a text that may be a question to everybody: shorter ones say too little, longer ones are posts."""

MOST_WORDS_OF_A_NAME = 4
"""Words of the longest name of a command: `/giá trị truyền thông`."""
MOST_PLACES = 3
"""Places of the keyword in a text that are looked at."""
LONGEST_CALL = 4
"""Words behind the keyword that may be anything ("bot ngu quá"): more of them are a call only by what they say."""
_FURTHER_WORD = expression(r" (\w+)(?![\w/@])")
_AFTER_A_NAME = " ,.:;!-–\u00a0\t\n"
"""What may stand between the bot's name and the question."""
_WORD = expression(r"\w+")
_CALLS = frozenset("hey hi hello yo alo a lo e ei ey ok okay dear oi ui nay".split())
"""Words, folded, that call before a name: "hey bot, ..."."""
_SET_APART = expression(r"\s?(?:(?:nì|ni|này|nay|nè|ne|ê|ei|à|a)\s?)?[,:!]", re.IGNORECASE)
"""Stands behind a name at the start that is set apart from what is said: "bot nè, "."""
_TOLD_TO_ASK = expression(
    r"\b(?:de|thoi|cho) (?:em|anh|chi|minh|toi|tui|e|c|a|co|chu|bac|tao|t) (?:hoi|nho|thu hoi)(?: thu| luon)?$"
)
"""What stands before the bot's name where somebody tells a colleague that the bot is asked now; folded."""
_SAYS_IT_ASKS = expression(
    r"\b(?:de|thoi|thui|cho) (?:em|anh|chi|minh|toi|tui|e|c|a|co|chu|bac|tao|t) (?:thu )?(?:hoi|nho)"
    r"(?: thu| luon)? (?:bot|tro ly)[ .!:;)]*$"
)
"""Such a sentence with the bot's name in it, before the name that calls: "để t hỏi bot. bot ơi ..."; folded."""
_THANKS = expression(
    r"^(?:\W*(?:da|ok|oke|u|ui|hihi\w*|vay|chung minh|minh|em|tui) )*\W*"
    r"(?:cam on|cam ta|camon|thanks|thank you|thank|tks|thks)(?: (?:em|ban|nhieu|nha|nhe))*$"
)
"""Thanks that end with the bot's name; folded."""
_BESIDES = expression(
    r"(?:^|[,.;!\n] ?)(?:(?:ma|nhan tien|tien the|a|va|roi|tien|nhung(?: ma)?|and|but|also|by the way) )?"
    r"(?=(?:cho (?:\w+ )?hoi|hoi (?:them|not|luon|cau|tiep|ti|xiu)|con (?:nhuoc|uu|cai|loi|kol|koc)|noi them|cho vi du|"
    r"giai thich|tinh (?:giup|luon|them|tiep|ho|gium)|one more|what|how|why|can you|could you)\b)"
)
"""How people go on behind their thanks who ask for more; folded."""
_HOW_ASKED = expression(
    r"^(?:(?:cho|xem|coi|thu|luon|mot|phat|cai|cau|le|nhanh|chac|le|roi|gon|khoe|nay|xem sao)\b[ ]?){1,5}[,:.;\n]+\s*"
)
"""What stands behind it then: "cho nhanh, "; folded."""
_ORDERS = expression(
    r"(?:đừng|hãy|nhớ|im|ngưng|ngừng|khỏi|làm ơn|vui lòng|từ (?:giờ|nay|mai)|please|stop|don't|never)\b|"
    r"(?:dung|khoi|ngung) (?:co )?(?:tra loi|noi|rep|reply|chen|gui|tag|bao|nhac|xoa)\b",
    re.IGNORECASE,
)
"""How it goes on where the bot is told what to do or not to do."""
MOST_REPEATED = 2
"""Times that a word may end in the same letter: more of them are stretched, as in "bottt"."""
_LESS = expression(
    r"(?:con (?:lai )?\d|(?:lai|di|chut|xiu|mot|1|bao|tien|an|noi|do|thoi gian)\b(?! (?:hoc|giup|ro|them|gon|ve)\b))"
)
"""What stands behind "bớt" ("less"), which is "bot" without marks; folded."""
_WISHES = expression(r"\b(?:giup|gium|dum|ho)\b")
"""Words of a wish; folded."""
_TELLS = expression(
    r"(?:(?:cua|ben|nha) (?:ben|team|nhom|cong ty|cty|doi thu|ho|khach|ta|kia|no|[a-z]{2,4})\b|"
    r"(hom (?:qua|nay|truoc)|luc nay|hoi nay|no|nay|kia|do)|da|vua|moi|bi|cung|van|lai|toan|hay|khong|ko|chua)\b"
    r"(?!.*\b(?:giup|cho minh|cho em|cho chi|cho anh)\b)"
)
"""How it goes on where people tell each other of the bot; folded. Group 1 may begin a question too."""
_TELLS_HOW = expression(
    r"(?:(?:hom (?:qua|nay|truoc)|luc nay|hoi nay|nay|no) )?(?:tinh|tra loi|noi|lam|ghi) (?:cho \w+ )?"
    r"(?:lon|sai|dung|nham|bay|hay|ngon|nhanh|cham|thieu|trat|giong|"
    r"y (?:chang|het))\b(?!.*\b(?:giup|gium|dum|ho|khong|ko|chua|lai)\b)"
)
"""How it goes on where they tell whether it did well."""
_PARTICLES = expression(
    r"(?:(?:ơi|oi|à|ạ|a|nhé|nhe|nha|với|voi|đi|di|nhỉ|nhi|hè|he|hen|hỉ|rứa|rua|hả|please|pls)\b[\s,]*)*", re.IGNORECASE
)
"""What may stand behind the keyword at the end of a text."""
_ASKS = expression(
    r"\?|\b(?:gi|j|nao|sao|may(?! man)|o dau|dau (?:ra|vay|the|z)|tu dau|ntn|khac (?:nhau|cho)|bao (?:nhieu|lau|gio)|"
    r"bn|khi nao|co (?:nen|phai|can|the)|hay (?:la|theo|nen|chi|dung)|(?:hay|duoc|chua|dung) khong)\b|"
    r"\b(?:khong|ko|k|hong|hok|hem|chua)(?: (?:a|nhi|ta|v|z|vay|ha|he|hi|rua|da|mn|mng|ae|"
    r"moi nguoi|ca nha|cac ban|anh em|may ba))*"
    r"[ .!]*$|"
    r"^\W*(?:what|why|how|which|when|where|who|is|are|do|does|did|can|could|should|would|will)\b"
)
"""Signs of a question in folded text. Too many of them do no harm: only a certain answer is given."""
_NAMES_TOPIC = expression(
    r"^\W*(?:(?:mn|mng|moi nguoi|ca nha|ae|anh em|cac ban|team)(?: oi| cho (?:em|minh) hoi)?[\s,:]{1,3})?"
    r"(?:(?:nhung |cac )(?!(?:ban|chi(?! so)|anh|em|bac|sep|con|be)\b)|cach |loi ich |uu (?:nhuoc )?diem |nhuoc diem |"
    r"rui ro |han che |quy trinh |vai tro |y nghia |khai niem |dinh nghia |su khac (?:nhau|biet) |khac biet |"
    r"phan biet |so sanh )"
)
"""How people name a topic to everybody without a word that asks: "các loại influencer theo số người theo dõi"."""
_CHOOSES = expression(r"^\W*(?=[\w ]{2,40} hay [\w ]{2,40} (?:tot|hieu qua|re|loi|phu hop|nen) ?(?:hon|chon|dung)\b)")
"""A choice between two, as "Instagram hay TikTok tốt hơn cho du lịch"."""
_STATES = expression(
    r"\b(?:la|rat|qua(?<!hieu qua)|ghe|that|thay|nghe|noi(?! dung)|roi|day|ne|nhe|nha|nhi|oi|da|se|dang|bi|"
    r"(?<!hien )(?<!ngay )nay|kia|"
    r"minh|em|chi(?! (?:so|phi|tiet))|anh(?! huong)|tui|khach(?! hang)|sep|het)\b"
)
"""Words behind such a topic that tell something of it, or are about the team."""

_WORKED_OUT = expression(r"^\W*(?:(?:tinh|check|cho) (?:\w+ ){0,2})?(?:er|cpm|cpe|cpv|cpc|cpa|roi|roas|emv|ctr)\b")
"""How a text begins, folded, that gives the numbers of a figure it names."""

AddressedBy = Literal["private", "command", "reply", "mention", "keyword", "awaited", "overheard"]
"""How somebody speaks to the bot; "awaited" is what it asked for before, "overheard" what is said to everybody in a
group."""


@dataclass(frozen=True)
class Me:
    """The bot as others see it."""

    id: int
    username: str


@dataclass(frozen=True)
class Mention:
    """A place in a text that names somebody: offsets in UTF-16 units; `user` where Telegram gives the id."""

    offset: int
    length: int
    user: int | None = None


@dataclass(frozen=True)
class Incoming:
    """A text message as far as addressing needs it."""

    text: str
    in_group: bool
    mentions: Sequence[Mention] = ()
    replies_to: int | None = None
    """The id of the user to whose message it replies; 0 where Telegram does not say who that is."""
    shows: bool = False
    """Whether it carries a file or is forwarded."""


@dataclass(frozen=True)
class Addressed:
    """What was said to the bot: a command (lower case) with what follows it, or a plain question."""

    text: str
    command: str | None = None
    by: AddressedBy = "private"


def address(incoming: Incoming, me: Me, keyword: str = "", commands: Container[str] = ()) -> Addressed | Silence:
    """Return what is said to the bot, or that nobody or another bot is spoken to.

    Of the `commands`, one may be written with diacritics and in several words: `/trợ giúp`, `/so sánh`.
    """
    text, mentioned = _cut_mentions(incoming, me)
    called = _cut_keyword(text, keyword)
    text = text if called is None else called
    text = compose(text) if text.startswith("/") else text
    command = COMMAND.match(text)
    if command and (command[1].isascii() or _is_known(command, text, commands)):
        return _command(text, command, mentioned or called is not None, me, commands)
    by = _addressed_by(incoming, text, mentioned, called is not None, me)
    return Addressed(text.strip(), by=by) if by else Silence.NOT_ADDRESSED


def _command(text: str, command: re.Match[str], named: bool, me: Me, commands: Container[str]) -> Addressed | Silence:
    at = command[2]
    if at and at.lower() != me.username.lower():
        return Silence.ANOTHER_BOTS_COMMAND
    name, end = _spelled(command, text, commands)
    return Addressed(text[end:], name, "mention" if at or named else "command")


def _spelled(command: re.Match[str], text: str, commands: Container[str]) -> tuple[str, int]:
    """Return the name of a command, folded, and where it ends; an unknown one may go on with the next words."""
    name, end = fold(command[1]), command.end()
    found = name
    for word in islice(_FURTHER_WORD.finditer(text, end), MOST_WORDS_OF_A_NAME - 1):
        if found in commands or word.start() != end or command[2]:
            break
        found, end = found + fold(word[1]), word.end()
    return (found, end) if found in commands else (name, command.end())


def _is_known(command: re.Match[str], text: str, commands: Container[str]) -> bool:
    return _spelled(command, text, commands)[0] in commands


def _addressed_by(incoming: Incoming, text: str, mentioned: bool, called: bool, me: Me) -> AddressedBy | None:
    if not incoming.in_group:
        return "private"
    if mentioned:
        begins = bool(incoming.mentions) and min(each.offset for each in incoming.mentions) == 0
        is_told = explains_call(*_around_name(incoming, me)) or (begins and introduces_bot(text))
        return None if is_told else "mention"
    if incoming.replies_to == me.id:
        return "reply"
    return "keyword" if called else None


def asks_all(incoming: Incoming) -> bool:
    """Tell whether a text may be a question to everybody in the group; this must be cheap, as most texts are none."""
    text = incoming.text.strip()
    if incoming.shows or incoming.replies_to is not None or incoming.mentions:
        return False
    if text.startswith("/") or "://" in text or not SHORTEST_OVERHEARD <= len(text) <= LONGEST_OVERHEARD:
        return False
    folded = fold(text)
    topic = _NAMES_TOPIC.match(folded) or _CHOOSES.match(folded)
    names_topic = topic is not None and not _STATES.search(folded, topic.end())
    return any(map(str.isalpha, text)) and (names_topic or bool(_ASKS.search(folded)))


def _cut_keyword(text: str, keyword: str) -> str | None:
    """Return a text without the keyword, typed with diacritics or without; None where it does not call the bot.

    At its start the keyword always calls. Behind other words it may be talk about the bot: at the end it calls where
    the rest asks something, and in the middle where it is set off besides, by a comma or as an address ("bot ơi").
    """
    wanted = words(compose(keyword).lower())
    if not wanted:
        return None
    text = mended_call(compose(text), wanted)
    typed = list(_WORD.finditer(text))
    places = (at for at in range(len(typed)) if _is_at(at, typed, wanted))
    spans = ((typed[at].start(), typed[at + len(wanted) - 1].end()) for at in places)
    # "để mình hỏi bot. bot ơi, EMV là gì": the first word may be talk, and the second one call.
    called = (_called_at(text, *span, wanted) for span in islice(spans, MOST_PLACES))
    return next((rest for rest in called if rest is not None), None)


def _called_at(text: str, begin: int, end: int, wanted: Sequence[str]) -> str | None:
    """Return a text without the keyword that stands from `begin` to `end`; None where it does not call the bot."""
    before, after = text[:begin].rstrip(_AFTER_A_NAME), CALLED.sub("", text[end:]).lstrip(_AFTER_A_NAME)
    if not before and {*wanted, *_CALLS}.issuperset(words(fold(after))):
        return ""  # "bot ơi bot"
    if is_quoted(text[:begin]) or exclaims(text[end:]):
        return None
    if _SAYS_IT_ASKS.search(fold(before)):
        return None if _is_about_it(after, text, is_apart=True) else after
    if _THANKS.match(fold(before)):
        return _asked_besides(after)
    before_it = words(fold(text[:begin]))
    if not text[:begin].strip() or (before_it and _CALLS.issuperset(before_it)):
        is_apart = bool(_SET_APART.match(text[end:]) or CALLED.match(text[end:]))
        return None if _is_about_it(after, text, is_apart=is_apart) else after
    # "…, bot nhé?" ends with the keyword too.
    particle = _PARTICLES.match(after)
    rest = after[particle.end() :] if particle else after
    if not words(rest):
        asked = f"{before}{rest}"
        has_numbers = any(map(str.isdecimal, asked)) and (len(wanted) > 1 or bool(_WORKED_OUT.match(fold(asked))))
        if ends_on_bot(before) and not has_numbers:
            return None
        return asked if has_numbers or asks_something(asked) or wishes_setting(text) else None
    is_asked_to = asked_to(before)
    if (_LESS.match(fold(after)) or takes_off_money(after, text)) and not is_asked_to:
        return None  # "bớt lại" typed without marks
    # The comma between two parts stays, as in "EMV là gì bot ơi, em cần cho slide".
    apart = "," in text[len(before) : len(text) - len(after)] and len(words(before)) > 1
    asked = f"{before}, {after}" if apart else f"{before} {after}"
    if wishes_setting(text):
        return text
    called = bool(CALLED.match(text[end:])) or rest != after or text[end : end + 1] == ":"
    is_set_off = len(wanted) > 1 or called or is_asked_to or "," in text[len(before) : begin] + text[end : end + 1]
    return asked if is_set_off and (asks_something(asked) or (is_asked_to and is_order(after))) else None


def _is_about_it(after: str, text: str, *, is_apart: bool) -> bool:
    """Tell whether a text that begins with the keyword tells people of the bot ("bot hôm qua tính đúng nhé chị Hà").

    Where nothing sets the keyword apart, as a comma does, the rest may also be what people tell each other.
    """
    told = _TELLS.match(fold(after))
    if quotes_bot(after) and not asks_something(after.rpartition('"')[2]):
        return True
    if not is_apart and is_flour(after, text):
        return True
    is_asked = bool(_WISHES.search(fold(after))) or wishes_setting(text)
    if (
        not is_apart
        and not is_asked
        and (takes_off_money(after, text) or tells_of_bot(after, is_wish=asks_something(f"bot {after}")))
    ):
        return True
    if "?" in text:
        return False
    is_wish = is_asked or asks_something(f"bot {after}")
    if not is_apart and not is_wish and (speaks_to_everybody(after) or speaks_to_somebody(after)):
        return True
    if not is_apart and not is_wish and _remarks(after):
        return True
    if told is None or _TELLS_HOW.match(fold(after)):
        return bool(_TELLS_HOW.match(fold(after)))
    # "nó", "này", "kia" may begin a question too, which has a word that asks or numbers.
    is_remark = not is_wish and len(words(after)) > LONGEST_CALL and not any(map(str.isdecimal, after))
    return speaks_to_somebody(after) or not told[1] or is_remark


def _remarks(after: str) -> bool:
    """Tell whether what follows the keyword tells something, in more words than a call has ("bot kiểu đó thì thôi")."""
    folded = fold(after)
    gives_figures = _WORKED_OUT.match(folded) and sum(word[0].isdecimal() for word in words(folded)) > 1
    if gives_figures or _ORDERS.match(compose(after)) or len(words(folded)) <= LONGEST_CALL:
        return False
    return bool(_STATES.search(folded)) and is_talk(after, names_others=False)


def _asked_besides(after: str) -> str | None:
    """Return what somebody asks behind thanks to the bot; None where nothing is."""
    besides = _BESIDES.search(fold(after))
    if not besides or len(fold(after)) != len(after) or speaks_to_somebody(after):
        return None
    return after[besides.end() :]


def _is_at(place: int, typed: Sequence[re.Match[str]], wanted: Sequence[str]) -> bool:
    """Tell whether the keyword stands at a place: a word with other diacritics ("bớt", "bột") is another word."""
    return all(
        _not_stretched(word[0].lower()) in (each, fold(each)) for word, each in zip(typed[place:], wanted, strict=False)
    ) and place + len(wanted) <= len(typed)


def _not_stretched(word: str) -> str:
    """Return a word with its last letter once where it was typed over and over."""
    rest = word.rstrip(word[-1])
    return rest + word[-1] if len(word) - len(rest) > MOST_REPEATED else word


def _cut_mentions(incoming: Incoming, me: Me) -> tuple[str, bool]:
    """Return the text without the bot's name, and whether it was named."""
    units = incoming.text.encode("utf-16-le", "surrogatepass")
    own = [mention for mention in incoming.mentions if _is_me(mention, units, me)]
    if not own:
        return incoming.text, False
    parts, last = [], 0
    for mention in sorted(own, key=lambda each: each.offset):
        parts.append(_decode(units[2 * last : 2 * mention.offset]).rstrip())
        last = mention.offset + mention.length
        rest = _decode(units[2 * last :]).lstrip(_AFTER_A_NAME)
        last = len(units) // 2 - len(rest.encode("utf-16-le", "surrogatepass")) // 2
    parts.append(_decode(units[2 * last :]))
    if len(parts) == 2 and _TOLD_TO_ASK.search(fold(parts[0])):
        parts = ["", _without_start(_HOW_ASKED, parts[1])]
    return " ".join(part for part in parts if part), True


def _without_start(pattern: re.Pattern[str], text: str) -> str:
    """Return a text without what a pattern finds at its start, by its folded form."""
    folded = fold(text)
    start = pattern.match(folded)
    return text[start.end() :] if start and len(folded) == len(text) else text


def _is_me(mention: Mention, units: bytes, me: Me) -> bool:
    if mention.user is not None:
        return mention.user == me.id
    name = _decode(units[2 * mention.offset : 2 * (mention.offset + mention.length)])
    return name.lower() == f"@{me.username}".lower()


def _around_name(incoming: Incoming, me: Me) -> tuple[str, str]:
    """Return what stands before and behind the first place that names the bot."""
    units = incoming.text.encode("utf-16-le", "surrogatepass")
    own = min((each for each in incoming.mentions if _is_me(each, units, me)), key=lambda each: each.offset)
    return _decode(units[: 2 * own.offset]), _decode(units[2 * (own.offset + own.length) :])


def _decode(units: bytes) -> str:
    return units.decode("utf-16-le", "surrogatepass")
