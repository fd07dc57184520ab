"""The question at the end of a message whether the numbers before it are good: `..., thấy sao`, `is that any good?`."""

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_MOST_WORDS = 14
"""Words of such a question."""
_LONGEST_ALONE = 60
"""Characters of a message that is nothing else."""
_WORD = expression(r"[^\s,.;:?!…()]+")
_COUNTED = frozenset("ban nguoi bai kenh clip video post kol koc luot don".split())
"""Words, folded, that belong to a number right before them: `5 bạn`."""
_WANTED = expression(r"\b(?:tinh|tim|cho (?:minh|em|toi)|giup|ho|can|xem)\b")
"""Words, folded, behind which `được không` asks for a favour."""
_ADDRESS = "ban|bot|ad|em|chi|anh|minh|moi nguoi|mn|ca nha|sep|mai"
_LEAD = (
    r"(?:(?:vay|the|nhu|z|v|dzay|zay|dz|rua|thi|la|lieu|do|nay|kia|ket qua|con so|muc|gia|chi so|a|da|ma|roi|camp|"
    r"chien dich|bai|"
    rf"kenh|voi|theo|so|so voi|thay|nghi|mat bang|chung|thi truong|nganh|tren|nhin|{_ADDRESS}) ){{0,8}}"
)
_TAIL = rf"(?: (?:vay|z|v|zay|day|a|ah|ta|the|hen|ha|nua|oi|he|hi|ne|nhi|nhe|nha|giup|voi|cho|xem|{_ADDRESS})){{0,5}}"
_GOOD = (
    r"(?:on|tot|cao|thap|ok|oke|okela|okla|okie|okay|ngon|ngon lanh|kha|dep|re|dat|mac|chat|xin|te|xau|kem|hop ly|"
    r"binh thuong|bth|hoi|xung dang|dang tien|dang dong tien|lang phi|phi tien|hieu qua|chap nhan duoc|chuan|on ap|"
    r"duoc|dc|duoc gia)"
)
_MORE = r"(?:(?:bi|qua|hoi|kha|that su|cung|tam|co|phai|la|tinh la|coi la|goi la) ){0,3}"
_LESS = r"(?: (?:qua|lam|gi|hon|khong))?"
_NEG = r"(?:khong|ko|k|kh|hong|hok|hem|hom|hk|hg|hog|chua|nhi|ha|ta|dung khong|phai khong)"
_HOW = r"(?:sao|s|rang|the nao|nhu nao|nhu the nao|ntn|ra sao|tnao|gi)"
_OPINION = (
    r"(?:(?:co )?(?:thay|danh gia|nhan xet|nghi|cam thay|nhan dinh|y kien|coi|xem)"
    rf"(?: (?:no|giup|ho|gium|em|minh|cai nay|vay|the)){{0,2}} {_HOW}|"
    r"(?:danh gia|nhan xet|nhan dinh)(?: (?:giup|ho|gium|xem|cho|thu)){1,2}|"
    rf"(?:nhu vay|nhu the|vay|the) (?:thi )?{_HOW}|cho (?:xin )?(?:y kien|nhan xet))"
)
_EITHER = rf"(?:(?:la|co) )?{_MORE}{_GOOD} (?:hay|hay la|hoac|or) (?:la )?(?:{_MORE}{_GOOD}|khong|ko|k|chua)"
_GO_ON = (
    r"(?:so (?:vs|voi) (?:(?:0|khong|ko|luc|hoi|truoc|khi|chua|chay|lam|gi) ?){1,4}(?: thi)? )?(?:co )?(?:nen|"
    r"dang|duoc) "
    r"(?:chay|lam|book|thue|dau tu|tiep tuc|chi|duy tri|hop tac|dung|bo)(?: (?:chay|lam|tiep|nua|them|luon|lai|"
    r"camp)){0,3} "
    rf"(?:{_NEG}|hay (?:khong|ko|thoi|dung|bo|nghi))"
)
"""Whether to go on with what gave this result."""
_AGAINST = (
    r"(?:so (?:voi|vs) )?(?:cam nang|muc trung binh|mat bang|benchmark|trung binh)(?: thi)? "
    rf"(?:{_MORE}{_GOOD}{_LESS} {_NEG}|{_EITHER})"
)
_VIETNAMESE = rf"{_LEAD}(?:{_MORE}{_GOOD}{_LESS} {_NEG}|{_EITHER}|{_OPINION}|{_GO_ON}|{_AGAINST}){_TAIL}"
_FINE = (
    r"(?:good|bad|ok|okay|high|low|decent|cheap|expensive|pricey|fair|reasonable|normal|average|healthy|great|solid|"
    r"acceptable|worth it|overpriced|strong|weak|poor|too much|too high|too low|a lot|a rip ?-?off|a good deal|fine|"
    r"a fair price|above average|below average|standard|any good|on the high side|on the low side)"
)
_THAT = (
    r"(?:it|that|this|they|those|these|"
    r"(?:the|that|this|my|our) (?:result|rate|price|deal|number|fee|campaign|one)s?)"
)
_IS_IT = (
    rf"(?:is|are|was|were|isnt|isn't|would you (?:say|call)|do you (?:think|find|consider)|does) {_THAT}"
    r"(?: (?:is|are|was|to be|look|sound|seem))?"
    r"(?: (?:any|even|really|actually|considered|a|an|still|pretty|quite|very|not|kinda|kind of|just)){0,3}"
    rf" {_FINE}(?: (?:or|vs) (?:too )?(?:{_FINE}|not|no|what))?"
    r"(?: (?:enough|rate|rates|price|deal|number|result|one|engagement|return|roi|then|or what))?"
)
_HOW_IS_IT = (
    r"(?:any |your )?(?:thoughts|verdict|opinion)(?: on (?:that|this|it))?|"
    r"what do you (?:think|say|make of (?:it|that|this))|how (?:am i|are we) doing|"
    r"how(?:'s| is| was|s) (?:that|it|this)|how (?:good|bad|high|low) is (?:that|it|this)|"
    r"how does (?:that|it|this) (?:look|sound|compare)|did (?:i|we) (?:overpay|do (?:ok|okay|well|good))|"
    r"(?:am|was|were|are) (?:i|we) (?:overpaying|overcharged|paying too much|doing (?:ok|okay|well|good|fine))|"
    r"(?:(?:is|was) it )?worth it|"
    r"(?:(?:is|are|was) (?:it|that|this|they|we) )?(?:above|below|over|under|higher than|lower than|better than|"
    r"worse than) "
    r"(?:the )?(?:guide(?:'s)?|average|avg|benchmark|market|industry|norm)(?: (?:benchmark|average|avg|level|"
    r"figure|one))?"
    r"(?: or (?:above|below|over|under|higher|lower|not|no|worse|better))?|"
    r"(?:should|shall) (?:i|we) (?:continue|go on|keep going|keep (?:it|doing it|this)|stop|stop it|do it again|"
    r"do more|renew|"
    r"repeat)(?: (?:it|this|or (?:not|stop|continue)|yes or no|then)){0,2}|"
    r"(?:is it )?worth (?:continuing|going on|repeating)(?: (?:it|or not))?|(?:continue|keep going|"
    r"go on) or (?:stop|not)"
)
_ENGLISH = (
    r"(?:(?:so|and|then|now|hmm|well|but|ok|tell me|know if|wondering if|if) ){0,2}"
    rf"(?:{_IS_IT}|(?:{_THAT}(?:'s| is) )?(?:{_FINE} or (?:{_FINE}|not)|not bad(?: right)?|{_FINE} right)|{_HOW_IS_IT})"
    r"(?: (?:pls|please|thanks|guys|bot|or not|here|then|though|tho|in vietnam|"
    r"for (?:us|me|instagram|ig|tiktok|a brand|a micro|vietnam))){0,2}"
)
_VERDICT = expression(f"{_VIETNAMESE}|{_ENGLISH}")
_ASKED = expression(
    rf"{_LEAD}(?:co )?{_MORE}{_GOOD}|(?:really |actually |considered )?{_FINE}(?: (?:enough|rate|price|deal|number))?"
)
"""Only a word for good or bad, behind which a question mark has to stand."""


_LEADING = expression(
    r"^\W*(?:(?:and|so|ok|then|now|con|the|vay|roi)\W+){0,2}(?:how (?:does|do|is|are) (?:ours?|mine|my \w+|"
    r"our \w+|we|this|these|it)"
    r"(?: (?:compare|doing|do|look|rate|stack up|fare|perform))?(?: (?:to|with|against) (?:that|it|this|"
    r"the (?:guide|average|benchmark)))?"
    r"|(?:so (?:voi|sanh) )?(?:cua|bai|kenh|ben) (?:minh|em|toi|tui|shop)(?: thi)? (?:sao|the nao|ra sao|ntn)"
    r"|(?:danh gia|nhan xet|cham|xem)(?: giup| ho| thu){0,2}(?: (?:minh|em|toi|bai|kenh|"
    r"bai nay))*)\s?[:,;-]\s?(?=\d|\w+\W+\d)"
)
"""The same in front of the numbers: `how does ours compare: 540 likes ...`; folded."""


def without_verdict(text: str) -> str | None:
    """Return what stands before the question whether it is good; None where a message ends in no such question."""
    leading = _LEADING.match(fold(text))
    if leading and len(fold(text)) == len(text):
        return text[leading.end() :].strip(" ,.;:-?!(")
    words = list(_WORD.finditer(text))
    folded = [fold(word[0]) for word in words]
    is_asked = text.rstrip().endswith("?")
    for at in range(max(1, len(words) - _MOST_WORDS), len(words)):
        tail = " ".join(folded[at:])
        if any(map(str.isdecimal, tail)) or _belongs_to_numbers(folded[at - 1], folded[at]):
            continue
        if not (_VERDICT.fullmatch(tail) or (is_asked and _ASKED.fullmatch(tail))):
            continue
        is_favour = "duoc" in tail.split() and _WANTED.search(" ".join(folded[:at]))
        return None if is_favour else text[: words[at].start()].strip(" ,.;:-?!(")
    return None


def is_verdict(text: str) -> bool:
    """Tell whether a message only asks whether something is good ("thấy sao, cao hông")."""
    said = [fold(word[0]) for word in _WORD.finditer(text[:_LONGEST_ALONE])]
    if len(text) > _LONGEST_ALONE or len(said) > _MOST_WORDS:
        return False
    places = range(1, len(said) + 1)
    return any(
        _VERDICT.fullmatch(" ".join(said[:at])) and (at == len(said) or _VERDICT.fullmatch(" ".join(said[at:])))
        for at in places
    )


def _belongs_to_numbers(before: str, word: str) -> bool:
    """Tell whether a word ends what is told before it: `5 bạn`, `100k hiển thị`."""
    return (word in _COUNTED and before[-1:].isdecimal()) or (before, word) == ("hien", "thi")


def numbers_judged(text: str) -> str | None:
    """Return the numbers of a message that asks whether they are good; None for any other."""
    if not any(map(str.isdecimal, text)):
        return None
    numbers = without_verdict(text)
    return numbers if numbers and any(map(str.isdecimal, numbers)) else None
