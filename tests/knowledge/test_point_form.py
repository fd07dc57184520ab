"""Every point of both documents has the form that replies rest on: a name, one line, and facts that stand alone."""

import re
import unicodedata

import pytest

from knowledge.guide import LANGUAGES, Language, PointText
from knowledge.loader import load_guide, load_supplement
from knowledge.toolbox.sentences import sentences

LONGEST_BRIEF, LONGEST_TITLE, LONGEST_LEAD = 95, 50, 140
"""Characters: an item of a list is two lines of a phone, a button or a heading is one."""
LEANING = {
    "vi": re.compile(
        r"(?:(?:những |các |hai |ba )?(?:con số|điều|việc|cách|mức|số liệu|người|nhóm|loại|phần|năm|khoản|yếu tố|lý do)"
        r" (?:này|đó|ấy|trên)|chẳng hạn|ví dụ|họ|nó|đây|đó|như vậy|như thế|nhờ (?:đó|vậy|thế)|vì (?:vậy|thế)"
        r"|do (?:đó|vậy)|ngoài ra|tuy nhiên|tuy vậy|bên cạnh đó|hơn nữa|thay vào đó|ngược lại|tương tự"
        r"|(?:trong )?khi (?:đó|ấy)|nhưng|và|còn|sau đó|trước đó|cũng)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:this|that|these|those|it|they|he|she|such|its|their|for (?:example|instance|that)|however|moreover|also"
        r"|instead|therefore|thus|so|then|here|but|and|or|by contrast|as a result|because of (?:this|that)|the latter"
        r"|the former|(?:some|one|most|many|both|all) of (?:them|these|those)|both(?! sides))(?!\w)",
        re.IGNORECASE,
    ),
}
"""Beginnings of a sentence that leans on the one before, so that it cannot lead an answer."""
BOTH = (load_guide(), load_supplement())
WRITTEN = [
    (point.id, language, point.texts[language]) for guide in BOTH for point in guide.points() for language in LANGUAGES
]


def named(point_id: str, language: Language) -> str:
    return f"{point_id} ({language})"


def test_titles_and_briefs_are_short() -> None:
    titles = {
        named(id, language): written.title for id, language, written in WRITTEN if len(written.title) > LONGEST_TITLE
    }
    briefs = {
        named(id, language): written.brief
        for id, language, written in WRITTEN
        if not 1 <= len(written.brief) <= LONGEST_BRIEF
    }
    assert (titles, briefs) == ({}, {})


def test_briefs_are_whole_sentences_and_titles_are_names() -> None:
    assert [named(id, language) for id, language, written in WRITTEN if not written.brief.endswith(".")] == []
    assert [named(id, language) for id, language, written in WRITTEN if written.title.endswith((".", "?", "!"))] == []


@pytest.mark.parametrize(
    ("language", "sentence", "leans"),
    [
        ("vi", "Con số này tăng nhanh.", True),
        ("vi", "Điều đó tốn kém.", True),
        ("vi", "Chẳng hạn một food blogger nấu ăn.", True),
        ("vi", "Họ tin bạn bè hơn.", True),
        ("vi", "Tuy nhiên, chi phí cao.", True),
        ("vi", "Vì vậy cần đo.", True),
        ("vi", "Đó là lợi ích.", True),
        ("vi", "Hai cách này khác nhau.", True),
        ("vi", "Họa sĩ cũng là influencer.", False),
        ("vi", "Còi báo động.", False),
        ("vi", "Người tiêu dùng tin influencer.", False),
        ("vi", "Năm 2016, thị trường đạt 1,7 tỷ USD.", False),
        ("en", "This figure grew.", True),
        ("en", "They trust friends.", True),
        ("en", "It costs more.", True),
        ("en", "For example, a blogger cooks.", True),
        ("en", "However, it is dear.", True),
        ("en", "Both are common.", True),
        ("en", "Both sides agree.", False),
        ("en", "Italy is not covered.", False),
        ("en", "Theory and practice differ.", False),
        ("en", "In 2016 the market was worth USD 1.7 billion.", False),
    ],
)
def test_a_sentence_that_leans(language: Language, sentence: str, leans: bool) -> None:
    assert bool(LEANING[language].match(sentence)) is leans


def test_no_sentence_leans_on_another() -> None:
    leaning = [
        f"{named(id, language)}: {sentence}"
        for id, language, written in WRITTEN
        for sentence in sentences(written.text)
        if LEANING[language].match(sentence)
    ]
    assert leaning == []


def test_a_brief_says_no_figure_that_the_text_lacks() -> None:
    figure = re.compile(r"\d+(?:[.,]\d+)*")
    lacking = {
        named(id, language): beyond
        for id, language, written in WRITTEN
        if (beyond := set(figure.findall(written.brief)) - set(figure.findall(written.text)))
    }
    assert lacking == {}


def test_both_languages_have_the_same_asides() -> None:
    kinds: dict[str, list[list[str]]] = {}
    for id, _, written in WRITTEN:
        kinds.setdefault(id, []).append([aside.kind for aside in written.asides])
    assert {id: found for id, found in kinds.items() if found[0] != found[1]} == {}


def test_asides_are_whole_sentences_without_a_label_of_their_own() -> None:
    label = re.compile(r"(?:ví dụ|gợi ý|example|advice)\b", re.IGNORECASE)
    for id, language, written in WRITTEN:
        for aside in written.asides:
            assert aside.text.endswith((".", "?", "!")), named(id, language)
            assert not label.match(aside.text), named(id, language)


def test_letters_are_composed() -> None:
    def whole(written: PointText) -> str:
        return " ".join([written.title, written.brief, written.text, *(aside.text for aside in written.asides)])

    assert [
        named(id, language) for id, language, written in WRITTEN if not unicodedata.is_normalized("NFC", whole(written))
    ] == []


def test_introductions_of_sections_are_short() -> None:
    leads = {
        f"{section.id} ({language})": section.leads[language]
        for guide in BOTH
        for section in guide.sections
        for language in LANGUAGES
        if len(section.leads[language]) > LONGEST_LEAD
    }
    assert leads == {}
