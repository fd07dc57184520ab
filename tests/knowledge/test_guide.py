"""What a guide gives by id and language, also where a language is missing."""

import pytest

from knowledge.guide import Guide, Language, Point, PointText, Section

BOTH = Point("brew/water", {"vi": PointText("Nước", "Nước 95 độ."), "en": PointText("Water", "At 95 degrees.")})
ENGLISH_ONLY = Point("brew/beans", {"en": PointText("Beans", "Roasted.")})
BREW = Section("brew", {"vi": "Pha", "en": "Brewing"}, {"en": "How to brew."}, (BOTH, ENGLISH_ONLY))
SERVE = Section("serve", {"vi": "Phục vụ"}, {}, (Point("serve/cup", {"vi": PointText("Tách", "Tách sứ.")}),))
GUIDE = Guide({"vi": "Sổ tay", "en": "Handbook"}, (BREW, SERVE))


def test_points_come_in_reading_order() -> None:
    assert [point.id for point in GUIDE.points()] == ["brew/water", "brew/beans", "serve/cup"]


@pytest.mark.parametrize(
    ("point", "language", "title"),
    [(BOTH, "vi", "Nước"), (BOTH, "en", "Water"), (ENGLISH_ONLY, "en", "Beans"), (ENGLISH_ONLY, "vi", "Beans")],
)
def test_a_point_in_a_language(point: Point, language: Language, title: str) -> None:
    assert point.in_language(language).title == title


@pytest.mark.parametrize(
    ("section", "language", "title", "lead"),
    [
        (BREW, "vi", "Pha", "How to brew."),
        (BREW, "en", "Brewing", "How to brew."),
        (SERVE, "vi", "Phục vụ", ""),
        (SERVE, "en", "Phục vụ", ""),
    ],
)
def test_a_section_in_a_language(section: Section, language: Language, title: str, lead: str) -> None:
    assert (section.title(language), section.lead(language)) == (title, lead)


def test_a_guides_name() -> None:
    assert (GUIDE.title("vi"), GUIDE.title("en")) == ("Sổ tay", "Handbook")
    assert Guide({"en": "Handbook"}, ()).title("vi") == "Handbook"


def test_finding_by_id() -> None:
    assert GUIDE.section("serve") is SERVE
    assert GUIDE.point("brew/beans") is ENGLISH_ONLY
    assert GUIDE.section("brew/water") is None
    assert GUIDE.section("") is None
    assert GUIDE.point("brew") is None
    assert GUIDE.point("serve/water") is None


def test_a_points_section() -> None:
    assert [point.section_id for point in GUIDE.points()] == ["brew", "brew", "serve"]


def test_a_guide_has_a_language_when_every_point_has_it() -> None:
    assert (GUIDE.has("vi"), GUIDE.has("en")) == (False, False)
    assert Guide({"en": "Handbook"}, (Section("brew", {}, {}, (BOTH, ENGLISH_ONLY)),)).has("en")


@pytest.mark.parametrize(
    ("title", "text", "is_named"),
    [
        ("Phí đăng bài", "Từ 2 triệu một bài.", True),
        ("Từ 2 triệu một bài", "Từ 2 triệu một bài.", False),
        ("Từ 2 triệu…", "Từ 2 triệu một bài.", False),
        ("Nếu bài bị gỡ", "Nếu bài bị gỡ, phí được trả lại.", False),
        ("Nếu bài bị gỡ", "Nếu bài bị gỡ (trong 30 ngày) thì trả lại phí.", False),
        ("Hạn", "Hạn nộp là ngày 5.", True),
    ],
)
def test_a_title_that_is_the_beginning_of_the_text_is_no_name(title: str, text: str, is_named: bool) -> None:
    assert PointText(title, text).is_named == is_named
