"""What a message asks for beside thanks, praise, a greeting or a goodbye: small talk must not swallow it."""

import re

from bot.understanding.clauses import asks_surely
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

PLEASANT = frozenset(
    {"thanks", "farewell", "praise", "acknowledgement", "greeting", "laughter", "wellbeing", "apology", "bored-chat"}
)
"""Acts that are answered with a few friendly words."""
FEELINGS = PLEASANT | {"hurry", "complaint", "rude", "confused"}
"""Acts that tell a feeling: what stands beside one may be a wish."""
LONGEST_PLEASANT = 400
"""Characters up to which a message is read for this: in a longer one the search finds what it asks."""
_PIECES = expression(
    r"[,.!?:;…—\n]+\s*|\s+(?:nhưng|nhung|tuy nhiên|tuy nhien|mà thôi|ma thoi|mà|ma|but|yet|actually)\s+"
)
_TURNS = expression(r"^(?:a ma|ma|nhung|tuy nhien|gio|bay gio|the|con|roi|but|yet|now|actually|so|and|then|also)\b")
"""How a piece begins that turns to something else; folded."""
_PLEASANT_WORDS = frozenset(
    "cam on thanks thank you tks thx ty a mil lot million so much very many ok oke okay okie da vang u uh uhm um ung "
    "ukm tuyet voi qua hay gioi that day ban em chau co bac chi anh minh bot ad nha nhe nhen hen "
    "iu luv nghe hello hi alo hey eh "
    "bye goodbye tam biet hen gap lai for haha hihi hehe lol vl great perfect awesome brilliant amazing cool "
    "nice good well done excellent wonderful re are is it that this was xin loi sorry no worries about earlier rat tot "
    "nghen o nhieu lam roi duoc nhan dung khong sao hong dau bye buon cuoi ghe the gom kheo ninh thui thoi khoan vui "
    "cung nghe "
    "khen long dang yeu xiu xinh just another chao buoi sang chieu toi morning afternoon evening there team "
    "khoe hom nay an com how are doing today do u r oi "
    "i appreciate the compliment really your help da tra loi giup actually anyway so btw hang on wait".split()
)
"""Words of thanks, praise, greetings and the like; folded."""
_WANTS = expression(
    r"\b(?:can|muon|cho|gui|lam (?:lai|them|luon)|doi|tinh|tra loi|dich|noi|giai|tim|kiem|them|bot di|so sanh|chon|xem|"
    r"ke|want|need|give|send|redo|recalculate|"
    r"do(?! (?:run|lo|met|so|hoang|buon|hon|ton|mat|phai|ngai|nhuc|stress|cang|roi)\b)|"
    r"fix|show|tell|explain|compare|translate|check|instead|again|dodged|missed|"
    r"answer|add|try|make|convert)\b|\b(?:di|voi|giup|gium|coi|xem|nao)$"
)
"""Words of a wish; folded."""
_LEAST = 2
"""Words of a wish."""
_OWN_PLAN = expression(
    r"^\W*(?:(?:ok|vay|the|thoi|roi|gio|bay gio|mai|lat|lat nua|toi|chieu|sang mai|tuan sau|then|so|now)\W+){0,3}"
    r"(?:(?:thoi )?de (?:minh|em|tui|toi|e|t|m|chi|anh|co|chu|bac|ben minh|tui minh|team) |"
    r"(?:minh|em|tui|toi|e|t|chi|anh|co|chu|bac|ben minh) (?:se|di|ve|xin phep|tu) |"
    r"(?:i'?ll|i will|we'?ll|we will|let me|i'?m going to|i am going to|gonna) )"
    r"(?!(?:hoi|ask|need|want|can |cho )\b)\w"
)
"""What somebody is going to do ("để mình báo sếp", "I'll pass it on"): nothing is asked for; folded."""
_ANNOUNCED = expression(
    r"^\W*(?:(?:da|a|oi|bot|ad|ban|e|ey|alo|hi|hello|ok|cho)\W+){0,4}(?:(?:em|minh|tui|toi|e|chi|anh|con|chau|co|t|to|tao)\s)?"
    r"(?:muon |xin |xin phep |nho |lai |co )?hoi (?:thu |them |lai )?"
    r"(?:(?:cai|cau|dieu|chuyen|vu) (?:nay|ni)(?=\W+(?:nghen|nghe|nha|nhe|nhen|ne|a|voi|luon|hen|coi)\b|\s?[:,])|"
    r"(?:ngu )?(?:xiu|chut|ti|nhanh|lieu|ngu|mot cau|1 cau|mot cai|1 cai)(?: (?:xiu|chut|ti|thoi|nay))?)"
    r"(?:\W+(?:nghen|nghe|nha|nhe|nhen|ne|a|voi|luon|hen|coi|bot|ad|em|nao)\b){0,3}[\s,:.!]+(?=\w)"
)
"""Words that say no more than that a question follows: "tui hỏi cái này nghen"; folded."""
_REMARKED = expression(
    r"^\W*(?:(?:(?:ha|hi|he|hj|kk?){2,5}|lol|a|ok|oke|ui|uh|no)\W+){0,3}"
    r"(?:(?:em|minh|t|tui|toi|e|chi|anh|i|am|was|just|only)\W+){0,3}"
    r"(?:test|testing|thu|dua|gion|troll|kidding|joking)(?:\W+(?:bot|ti|xiu|chut|thoi|ma|you|nha|nhe|choi|vui|ay|roi|a|bit|"
    r"little)\b){0,6}\s?[,.:!;]+\s+(?=\w)|"
    r"^\W*(?:(?:ok|oke|okay|a|u|um|oh|ah|vang|da|em|minh|t|tui|toi|e|chi|anh|all)\W+){0,3}"
    r"(?:understood|noted|got it|gotcha|i see|fair enough|"
    r"makes sense|copy that|hieu roi|hieu r|da hieu|ro roi|ro r|ra vay|ra the|thi ra the|thi ra vay)"
    r"(?:\W+(?:then|now|ok|bot|ban|a|ah|nha|nhe|r|roi|all)\b){0,4}\s?[,.:!;]+\s+(?=\w)"
)
"""A remark on the message before, in front of a question: "haha test xíu thôi, ...", "understood. ..."; folded."""


_FOR_ALL = expression(
    r",\s+(?:(?:bot |em |ban )?(?:gioi thieu|giai thich|noi|ke|tra loi|chi|tell|explain)(?: (?:giup|cho|voi|to)){0,2} "
    r"(?:ca nha|ca team|ca nhom|moi nguoi|mn|team|anh em|ae|us|everyone|everybody)(?: (?:nghe|biet|coi|xem|"
    r"cai|voi|di|nha|nhe|a|please|pls|luon)){0,4}|"
    r"(?:co |con )?(?:so(?: lieu)?|thong tin|data|figures?|numbers?)(?: gi| nao| cu the)? "
    r"(?:khong|ko|k|hong|hok|hem|chua)(?: (?:a|vay|v|z|nhi|ha|ban|bot|em|ta)){0,2})\W*$"
)
"""Behind a question, for whom the answer is or whether there is one: it asks for nothing else; folded."""


def tells_own_plan(text: str) -> bool:
    """Tell whether a message only says what somebody is going to do."""
    return bool(_OWN_PLAN.match(fold(text))) and not text.rstrip().endswith("?") and not asks_surely(text)


def without_announcement(text: str) -> str:
    """Return a message without words that only announce its question, or say for whom the answer is."""
    folded = fold(text)
    tail = _FOR_ALL.search(folded) if "," in text else None
    if tail and len(folded) == len(text) and asks_surely(text[: tail.start()]):
        text, folded = text[: tail.start()], folded[: tail.start()]
    found = _ANNOUNCED.match(folded) or _REMARKED.match(folded)
    # Folding keeps the places of letters, but for a few ligatures.
    if not found or len(folded) != len(text) or len(folded[found.end() :].split()) < _LEAST:
        return text
    return text[found.end() :]


def beside_pleasantries(text: str) -> str | None:
    """Return what a message asks or wishes beside its pleasantries; None where there is nothing else in it."""
    said = said_beside(text)
    if said is None:
        return None
    return said if is_wish(said) or text.rstrip().endswith("?") else None


_REMARKS = expression(
    r"^\W*(?:(?:u|o|a|ma|ok)\s)?(?:(?:vay|the) ma|(?:hen|thao) (?:chi|gi|nao)|ai (?:ngo|de|dè)|biet (?:vay|the)|"
    r"(?:vay|the) (?:la|thi) (?:no|ho|thang|con|ong|ba)|no wonder|and (?:yet )?(?:he|she|they)|"
    r"(?:he|she|they) (?:was|were) so)\b"
)
"""How a remark on others begins behind thanks: `vậy mà nó dám nói vậy`; folded."""


def is_remark(text: str) -> bool:
    """Tell whether what stands beside thanks is a remark that asks for nothing."""
    return bool(_REMARKS.match(fold(text))) and not asks_surely(text) and "?" not in text


def is_wish(text: str) -> bool:
    """Tell whether a part of a message asks or wishes something."""
    return asks_surely(text) or bool(_WANTS.search(_TURNS.sub("", fold(text)).strip()))


def said_beside(text: str) -> str | None:
    """Return what a message says beside its pleasantries, whether that asks or not; None where it says nothing else."""
    if len(text) > LONGEST_PLEASANT:
        return None
    pieces = [piece for piece in _PIECES.split(text) if piece.strip()]
    left = [piece.strip() for piece in pieces if not _is_pleasant(piece)]
    said = ", ".join(left)
    if len(left) == len(pieces):
        said = _behind_pleasant(left[0]) if len(left) == 1 else ""
    return said if len(said.split()) >= _LEAST and not is_remark(said) else None


def _behind_pleasant(text: str) -> str:
    """Return what a text without a mark asks behind its first words ("oke thanks liet ke rui ro"); else nothing."""
    words = text.split()
    start = next((place for place, word in enumerate(words) if not _is_pleasant(word)), 0)
    rest = " ".join(words[start:])
    return rest if start and asks_surely(rest) else ""


def _is_pleasant(piece: str) -> bool:
    return all(word in _PLEASANT_WORDS for word in re.findall(r"\w+", fold(piece)))
