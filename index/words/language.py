"""Tells the language of a message, Vietnamese or English, also without diacritics and when both are mixed."""

from collections.abc import Sequence

from index.words.spelling import UNDONE
from knowledge.guide import Language
from knowledge.toolbox.at_hand import once_a_message
from knowledge.toolbox.cleaning import compose
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, has_diacritics, words

VIETNAMESE = frozenset(
    """
    ai anh ban bang bao biet bn cac cach cai can cang cau chac chay chi chia chiec chien chinh cho chon chua
    chung chuyen co con cong cu cua cung cuoi dai dang danh dau day de den di dich dieu do doi don dong du dua
    duoc gi gia giai giam giau giong giua giup hang hay hien hieu hoa hoac hoc hoi hon huong khac khach khi
    khoan khong kieu ky la lai lam lan lau len lieu loai loi lon luc luon mat may minh moi mot mua muc muon nam
    nao nay nen neu ngan nganh nghe nghi nghia nguoi nha nhan nhanh nhau nhe nhi nhieu nho nhu nhung noi nua o
    phai phan qua quan quang ra rang rat roi sach san sao sau se sep so su ta tai tang te thang thanh thay the
    them theo thi thich thieu thong thu thuc thue thuong tien tiep tim tin tinh toi tong tra trang tren trieu
    trong truoc truong tu tuan tung tuong ty u uoc uy va vai van vao vay ve vi viec viet voi vua xem xin xong y
    yeu
    """.split()
)
"""Folded Vietnamese syllables that questions are made of. Syllables that are common English words too are left out."""

ENGLISH = frozenset(
    """
    a about after all am an and any are as at be because been before being between but by can could did do does
    doing don done each else even ever every find for from get give given go good got great had has have having
    help her here how i if in into is it its just know last less let like long look made make many may
    me mean means might more most much must my need never new no not now of off on once one only or other our
    out over own people please really right same say see she should show so some someone such take tell than
    thank thanks that the their them then there these they thing this those through to too two under up us use
    used very want was way we well were what when where whether which while who whom whose why will with won
    work would year yes you your
    advantage advantages come disadvantage disadvantages drawback drawbacks explain second third
    answer answers boring cheaper dumb figure figures hate nothing number numbers question source stupid tell understand
    useless waste wasting wrong
    """.split()
)
"""English words that questions are made of."""

NEUTRAL = frozenset(
    """
    ad ads agency app blog blogger brand budget bye camp campaign celeb channel chart clip cmt comment content cpm
    deal email emv engagement facebook fan fanpage feedback fl follow follower followers giveaway globalwebindex
    google hashtag hello hi hot hub hubspot idol ig influ influencer influencers instagram kol kols like link linkedin
    live livestream marketer marketing mkt ok online pewdiepie platform pr reels reply report review roi s share
    shop smm sponsor story team tiktok top trailer trend twitter video view viral vlog vs website youtube
    youtuber
    """.split()
)
"""Words that both languages use, so that they do not tell which it is."""

_SYLLABLE = expression(r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
"""The shape of a Vietnamese syllable without its marks."""
_SHAPED, _UNSHAPED, _AMBIGUOUS = 0.5, 0.45, 0.5
"""What a word counts that is in no list (shaped like a Vietnamese syllable, or not), or in both lists. A word in one
list counts 1, an unknown one about half. Of one unknown word of each shape, the Vietnamese one counts more."""
_TELLING = 2
"""Words in no list of which the shape tells a language: one alone may be half typed."""
LONGEST_WORD = 18
"""Letters; a longer run of them is a name, a link or noise, and tells nothing."""
_LEAST_ENGLISH = 3
"""English words beside Vietnamese names from which a sentence is English."""
_LOANS = frozenset({"café", "cafés", "résumé", "résumés", "cliché", "clichés", "fiancé", "décor", "naïve"})


@once_a_message
def detect(text: str, default: Language = "vi") -> Language:
    """Return the language of a message; `default` when nothing in it tells (names, numbers, emoji).

    One word with Vietnamese marks makes it Vietnamese: Vietnamese sentences borrow English words, hardly ever the
    other way round. Without marks, known words are counted, and the shape of unknown ones.
    """
    found = words(compose(text))
    if _is_marked(found):
        return "vi"
    vietnamese = english = 0.0
    for word in map(fold, found):
        for_vietnamese, for_english = _evidence(word)
        vietnamese += for_vietnamese
        english += for_english
    if vietnamese == english:
        return default
    return "vi" if vietnamese > english else "en"


def _is_marked(found: Sequence[str]) -> bool:
    """Tell whether words have Vietnamese marks; names with a capital have them in an English sentence too."""
    marked = [word for word in found if has_diacritics(word) and word.casefold() not in _LOANS]
    if not marked or not all(word[0].isupper() and word[1:].islower() for word in marked):
        return bool(marked)
    told = [_evidence(fold(word)) for word in found if word not in marked]
    english = sum(1 for vietnamese, english in told if english >= 1 and not vietnamese)
    return english < _LEAST_ENGLISH or any(vietnamese >= 1 for vietnamese, _ in told)


@once_a_message
def own_language(text: str) -> Language | None:
    """Return the language that a message has of its own; None for names, numbers, links, single unknown
    words, and as much of both languages."""
    found = words(compose(text))
    if _is_marked(found):
        return "vi"
    told = {word for word in map(fold, found) if word not in NEUTRAL and (word in VIETNAMESE) != (word in ENGLISH)}
    language = detect(text)
    return language if told and language == detect(text, "en") else None


def typed_language(text: str) -> Language | None:
    """Return the language that a half typed message has: its own, or that of which several words have the shape."""
    own = own_language(text)
    if own:
        return own
    telling = sum(any(_evidence(word)) for word in map(fold, words(compose(text))))
    language = detect(text)
    return language if telling >= _TELLING and language == detect(text, "en") else None


def _evidence(word: str) -> tuple[float, float]:
    """Return how much a folded word counts for Vietnamese and for English."""
    if word in NEUTRAL or not word.isalpha() or len(word) > LONGEST_WORD:
        return 0.0, 0.0
    if word in VIETNAMESE or (word in UNDONE and word not in ENGLISH):
        return (_AMBIGUOUS, _AMBIGUOUS) if word in ENGLISH else (1.0, 0.0)
    if word in ENGLISH:
        return 0.0, 1.0
    return (_SHAPED, 0.0) if _SYLLABLE.fullmatch(word) else (0.0, _UNSHAPED)
