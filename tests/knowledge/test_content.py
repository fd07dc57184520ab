"""The bundled guide is whole: every point and every figure of its outline stands in both languages."""

import re
import unicodedata
from collections import defaultdict

import pytest

from knowledge.guide import LANGUAGES, Language
from knowledge.loader import load_guide
from knowledge.toolbox.sentences import sentences

GUIDE = load_guide()
POINTS = [point.id for point in GUIDE.points()]

SECTIONS = [
    ("overview", "Tổng quan", "Overview", 7),
    ("what-is", "Influencer marketing là gì?", "What is influencer marketing?", 5),
    ("statistics", "Thống kê về Influencer marketing", "Influencer marketing statistics", 8),
    ("activities", "Các hoạt động trong Influencer marketing", "What influencer marketing involves", 8),
    ("rise", "Sự trỗi dậy của Influencer marketing", "The rise of influencer marketing", 7),
    ("benefits", "Lợi ích của Influencer marketing", "Benefits of influencer marketing", 11),
    ("pros", "Ưu điểm của Influencer marketing", "Advantages of influencer marketing", 5),
    ("cons", "Nhược điểm của Influencer marketing", "Disadvantages of influencer marketing", 6),
    ("kol", "So sánh Influencer marketing và KOL", "Influencer marketing compared with KOL", 12),
]

# Every figure of the guide's outline, as each language writes it.
FIGURES = [
    ("overview/edition", "2023", "2023"),
    ("what-is/pewdiepie-example", "111 triệu", "111 million"),
    ("what-is/pewdiepie-example", "gấp đôi", "twice"),
    ("what-is/video-vs-tv-ad", "10 phút", "10-minute"),
    ("what-is/video-vs-tv-ad", "30 giây", "30-second"),
    ("what-is/audience-sizes", "hàng trăm nghìn", "hundreds of thousands"),
    ("what-is/audience-sizes", "hàng triệu", "millions"),
    ("what-is/audience-sizes", "10.000", "10,000"),
    ("statistics/hashtag-ad-growth", "gần 150%", "almost 150%"),
    ("statistics/hashtag-ad-growth", "#ad", "#ad"),
    ("statistics/hashtag-ad-growth", "2016", "2016"),
    ("statistics/hashtag-ad-growth", "2021", "2021"),
    ("statistics/roi-survey", "89%", "89%"),
    ("statistics/consumer-attention", "58%", "58%"),
    ("statistics/consumer-attention", "hơn 50%", "more than 50%"),
    ("statistics/engagement-rate", "khoảng 3,21%", "about 3.21%"),
    ("rise/survey", "2022", "2022"),
    ("rise/search-growth", "465%", "465%"),
    ("rise/search-growth", "2016", "2016"),
    ("rise/search-growth", "1500%", "1500%"),
    ("rise/search-growth", "2019", "2019"),
    ("rise/market-size", "1,7 tỷ USD", "USD 1.7 billion"),
    ("rise/market-size", "2016", "2016"),
    ("rise/market-size", "9,7 tỷ USD", "USD 9.7 billion"),
    ("rise/market-size", "2020", "2020"),
    ("rise/market-size", "16,4 tỷ USD", "USD 16.4 billion"),
    ("rise/market-size", "2022", "2022"),
    ("rise/market-size", "2023", "2023"),
    ("rise/platforms-and-agencies", "hơn gấp đôi", "more than doubled"),
    ("rise/platforms-and-agencies", "hai năm", "two years"),
    ("rise/platforms-and-agencies", "240", "240"),
    ("rise/platforms-and-agencies", "12 tháng", "12 months"),
    ("rise/platforms-and-agencies", "380", "380"),
    ("rise/earned-media-value", "5,78 USD", "USD 5.78"),
    ("rise/earned-media-value", "18 USD", "USD 18"),
    ("rise/earned-media-value", "25%", "25%"),
    ("rise/earned-media-value", "2022", "2022"),
    ("rise/earned-media-value", "2020", "2020"),
    ("rise/content-marketing-budgets", "59%", "59%"),
    ("rise/content-marketing-budgets", "70%", "70%"),
    ("rise/content-marketing-budgets", "75%", "75%"),
    ("rise/content-marketing-budgets", "2023", "2023"),
    ("rise/content-marketing-budgets", "37%", "37%"),
    ("rise/content-marketing-budgets", "2017", "2017"),
    ("rise/budget-increase", "62%", "62%"),
    ("rise/budget-increase", "7%", "7%"),
    ("rise/budget-increase", "2023", "2023"),
]
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def text_of(point_id: str, language: Language) -> str:
    point = GUIDE.point(point_id)
    assert point
    return point.texts[language].text


def test_sections() -> None:
    found = [(one.id, one.titles["vi"], one.titles["en"], len(one.points)) for one in GUIDE.sections]
    assert found == SECTIONS


def test_points() -> None:
    assert len(POINTS) == 69
    assert len(set(POINTS)) == 69
    assert all(point.id.startswith(f"{section.id}/") for section in GUIDE.sections for point in section.points)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_empty(language: Language) -> None:
    assert GUIDE.has(language)
    assert all(section.leads[language] for section in GUIDE.sections)


@pytest.mark.parametrize("point_id", POINTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_point_has_two_to_six_whole_sentences(point_id: str, language: Language) -> None:
    parts = sentences(text_of(point_id, language))
    assert 2 <= len(parts) <= 6
    assert all(part.endswith((".", "?", "!")) for part in parts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_stands_twice(language: Language) -> None:
    titles = [point.texts[language].title for point in GUIDE.points()]
    assert sorted(set(titles)) == sorted(titles)


@pytest.mark.parametrize(("point_id", "vietnamese", "english"), FIGURES)
def test_a_figure_of_the_outline(point_id: str, vietnamese: str, english: str) -> None:
    for language, form in zip(LANGUAGES, (vietnamese, english), strict=True):
        assert re.search(rf"(?<![\w.,]){re.escape(form)}(?!\w)", text_of(point_id, language)), language


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_beyond_the_outline(language: Language) -> None:
    listed = defaultdict(set)
    for point_id, vietnamese, english in FIGURES:
        listed[point_id].update(NUMBER.findall(vietnamese if language == "vi" else english))
    for point in GUIDE.points():
        written = point.texts[language]
        assert set(NUMBER.findall(f"{written.title} {written.text}")) == listed[point.id], point.id


@pytest.mark.parametrize(
    ("point_id", "name"),
    [
        ("what-is/pewdiepie-example", "PewDiePie"),
        ("what-is/pewdiepie-example", "Paris"),
        ("what-is/who-can-be", "Instagram"),
        ("what-is/who-can-be", "Twitter"),
        ("what-is/who-can-be", "LinkedIn"),
        ("statistics/hashtag-ad-growth", "Influencer Marketing Hub"),
        ("statistics/hashtag-ad-growth", "Instagram"),
        ("statistics/roi-survey", "Influencer Marketing Hub"),
        ("statistics/roi-survey", "ROI"),
        ("statistics/consumer-attention", "GlobalWebIndex"),
        ("statistics/platforms", "Instagram"),
        ("statistics/platforms", "YouTube"),
        ("statistics/platforms", "TikTok"),
        ("statistics/platforms", "Facebook"),
        ("statistics/platforms", "Twitter"),
        ("statistics/platforms", "LinkedIn"),
        ("statistics/engagement-rate", "Influencer Marketing Hub"),
        ("activities/create-content", "YouTube"),
        ("activities/create-content", "Instagram"),
        ("rise/search-growth", "Google"),
        ("rise/earned-media-value", "EMV"),
        ("rise/content-marketing-budgets", "HubSpot"),
        ("kol/relation", "Key Opinion Leader"),
    ],
)
def test_a_name_of_the_outline(point_id: str, name: str) -> None:
    assert all(name in text_of(point_id, language) for language in LANGUAGES)


def test_vietnamese_letters_are_composed() -> None:
    for point in GUIDE.points():
        written = point.texts["vi"]
        assert unicodedata.is_normalized("NFC", written.title + written.text), point.id
