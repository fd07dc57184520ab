"""The language of a message, with and without diacritics, mixed, and where nothing tells."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.language import detect, own_language, typed_language
from knowledge.guide import LANGUAGES, Language


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


VIETNAMESE = _lines("""
    Influencer marketing là gì?
    làm sao đo hiệu quả chiến dịch
    chào bạn
    cảm ơn nhé
    Đo lường ra sao?
    ROI có cao không?
    KOL khác influencer ở chỗ nào
    thế còn TikTok thì sao
    influencer marketing la gi
    influencer marketing la gi vay ban
    lam sao de tim influencer phu hop
    co nen dung influencer khong
    kol khac influencer cho nao
    nhuoc diem la gi
    uu diem cua influencer marketing
    loi ich
    chi phi co cao khong
    thi truong lon co nao
    bao nhieu nguoi tin influencer
    the con nhuoc diem
    cam on nhe
    xin chao
    tam biet
    hop tac lau dai voi influencer
    ngan sach nam 2023
    ty le tuong tac trung binh
    vi sao khach hang tin
    nganh y te lam duoc khong
    LAM SAO DE BAT DAU
    inf mkt la j z
    ko hieu lam
    sao ko do dc
    ntn la kol
    dc k ad
    mn oi cho hoi
    roi sao nua
    ROI bn vay
    influencer marketing là gì? please
    what is KOL vậy mọi người
    review giúp mình với
    deal với influencer kiểu gì
    brand nho co lam duoc ko
    ok bạn
    trust la gi
""")

ENGLISH = _lines("""
    What is influencer marketing?
    how do I measure a campaign
    hello there
    thanks a lot
    thank you
    What's the ROI?
    which platforms are best
    does it work for small brands
    KOL vs influencer: what is the difference
    tell me about the market size
    how much does it cost
    is it worth it
    why do people trust influencers
    the disadvantages please
    can I control the content
    earned media value
    budget for 2023
    average engagement rate on Instagram
    who can be an influencer
    long-term partnerships
    give me an example
    search growth since 2016
    what about TikTok?
    and the risks?
    HOW MANY FOLLOWERS
    wat is influencer marketing
    how 2 find influencers
    goodbye
    see you later
    good morning
    benefits
    pros and cons
    so what
    ok thanks
    My café wants an influencer
    send my résumé
    a cliché, isn't it
    are naïve followers a problem
""")

NOTHING_TELLS = [
    "",
    "?",
    "👍",
    "2023",
    "58%",
    "KOL",
    "ROI?",
    "TikTok",
    "influencer marketing",
    "PewDiePie",
    "ok",
    "bye",
]
AS_MUCH_FOR_EACH = ["the", "can", "so", "them", "u know KOL?"]


@pytest.mark.parametrize("default", LANGUAGES)
@pytest.mark.parametrize("message", VIETNAMESE)
def test_vietnamese(message: str, default: Language) -> None:
    assert detect(message, default) == "vi"


@pytest.mark.parametrize("default", LANGUAGES)
@pytest.mark.parametrize("message", ENGLISH)
def test_english(message: str, default: Language) -> None:
    assert detect(message, default) == "en"


@pytest.mark.parametrize("default", LANGUAGES)
@pytest.mark.parametrize("message", [*NOTHING_TELLS, *AS_MUCH_FOR_EACH])
def test_the_default_decides(message: str, default: Language) -> None:
    assert detect(message, default) == default


@pytest.mark.parametrize("message", ["tốt", "hoàn hảo", "chi phí the what how", "được the"])
def test_decomposed_letters_tell_as_much(message: str) -> None:
    assert detect(unicodedata.normalize("NFD", message), "en") == "vi"


@given(st.text())
def test_any_text_has_a_language(text: str) -> None:
    assert {detect(text, default) for default in LANGUAGES} <= set(LANGUAGES)


@given(st.sampled_from("ăâđêôơưáàảãạ"), st.text("abc "))
def test_one_vietnamese_letter_decides(letter: str, rest: str) -> None:
    assert detect(f"why {letter}{rest} not", "en") == "vi"


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("nhược điểm", "vi"),
        ("nhuoc diem la gi", "vi"),
        ("gia bao nhieu", "vi"),
        ("ờ", "vi"),
        ("café", None),
        ("what is it", "en"),
        ("and the budget?", "en"),
        ("how much", "en"),
        # Names, numbers, links, emoji and words of both languages tell nothing.
        ("", None),
        ("???", None),
        ("👍", None),
        ("2023", None),
        ("25k/100k", None),
        ("KOL", None),
        ("ROI", None),
        ("TikTok Facebook", None),
        ("PewDiePie", None),
        ("https://example.org", None),
        # One unknown word, whatever its shape.
        ("Biti", None),
        ("awareness", None),
        # A word of one language decides over words of none.
        ("KOL là gì", "vi"),
        ("KOL la gi", "vi"),
        ("which KOL", "en"),
        # As much of each language.
        ("nen should", None),
        # Words of both: the marks decide, or the larger number of words.
        ("the brand nào", "vi"),
        ("what is the giá", "vi"),
        ("what is the phi", "en"),
    ],
)
def test_the_language_that_a_message_has_of_its_own(message: str, language: Language | None) -> None:
    assert own_language(message) == language


@given(st.text())
def test_a_language_of_its_own_is_the_one_that_is_told(text: str) -> None:
    own = own_language(text)
    assert own is None or {detect(text, default) for default in LANGUAGES} == {own}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("nhược", "vi"),
        ("nhuoc diem", "vi"),
        ("loi ich", "vi"),
        ("what", "en"),
        ("disadvantages drawbacks", "en"),
        # One unknown word may be half typed.
        ("nhuoc", None),
        ("infl", None),
        ("influencer mar", None),
        ("micro", None),
        ("kol vs", None),
        ("50tr 120tr", None),
        ("", None),
    ],
)
def test_a_half_typed_text_has_the_language_that_is_certain(text: str, language: Language | None) -> None:
    assert typed_language(text) == language


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("what are the benefits of influencer marketing? I want to cheer up Quỳnh", "en"),
        ("Quỳnh asked me what ROI means", "en"),
        ("Tín, can you explain what EMV means in marketing", "en"),
        ("who is Trấn Thành", "vi"),
        ("KOL Sơn Tùng la ai", "vi"),
        ("what is tính toán in marketing for the team", "vi"),
        ("Quỳnh ơi post the report for me please", "vi"),
    ],
)
def test_names_with_marks_in_english(message: str, language: Language) -> None:
    assert detect(message) == language
