"""The guide is read by taps: contents, pages of a section, points, and back again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions import Action, OpenPoint, OpenSection, OpenTopics, parse
from bot.browse import LABEL_LENGTH, label, page_count, point_page, section_page, source_line, topics
from bot.replies import Reply
from bot.texts import texts_for
from knowledge.guide import LANGUAGES, Guide, Language, Point, PointText, Section
from tests.fake_telegram import parse_html

VI, EN = texts_for("vi").answers, texts_for("en").answers
Rows = list[list[tuple[str, str]]]


def dish(number: int) -> Point:
    texts: dict[Language, PointText] = {
        "vi": PointText(f"Món {number}", f"Cách nấu món {number}."),
        "en": PointText(f"Dish {number}", f"How to cook dish {number}."),
    }
    return Point(f"dishes/d{number}", texts)


SALT = Point("salt/sea", {"vi": PointText("Muối <biển>", "Mặn & sạch.")})
GUIDE = Guide(
    {"vi": "Bếp & nhà", "en": "Kitchen & home"},
    (
        Section(
            "dishes",
            {"vi": "Các món", "en": "Dishes"},
            {"vi": "Mười bảy món.", "en": "17 dishes."},
            tuple(map(dish, range(1, 18))),
        ),
        Section("salt", {"vi": "Muối & tiêu"}, {}, (SALT,)),
    ),
)


def rows(reply: Reply | None) -> Rows:
    assert reply
    return [[(button.label, button.action) for button in row] for row in reply.rows]


def dishes(first: int, last: int) -> Rows:
    return [[(f"Dish {number}", f"p:dishes/d{number}")] for number in range(first, last + 1)]


def opened(guide: Guide, action: Action | None, language: Language) -> Reply | None:
    """Return the page that a tap opens."""
    texts = texts_for(language).answers
    match action:
        case OpenTopics():
            return topics(guide, texts, language)
        case OpenSection(section, page):
            return section_page(guide, section, page, texts, language)
        case OpenPoint(point):
            return point_page(guide, point, texts, language)
    return None


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("short", 10, "short"),
        ("exactly 10", 10, "exactly 10"),
        ("alpha beta gamma", 11, "alpha beta…"),
        ("alpha beta gamma", 10, "alpha…"),
        ("one, two", 6, "one…"),
        ("abcdefghijkl", 10, "abcdefghi…"),
        ("", 10, ""),
    ],
)
def test_label(text: str, limit: int, cut: str) -> None:
    assert label(text, limit) == cut


@given(st.text(min_size=1, max_size=150))
def test_labels_are_short(text: str) -> None:
    assert 1 <= len(label(text)) <= LABEL_LENGTH


def test_topics() -> None:
    reply = topics(GUIDE, VI, "vi")
    assert reply.text == "<b>Bếp &amp; nhà</b>\nBạn muốn đọc phần nào?"
    assert rows(reply) == [[("Các món", "s:dishes:1")], [("Muối & tiêu", "s:salt:1")]]


@pytest.mark.parametrize(
    ("page", "shown", "points", "turns"),
    [
        (1, 1, dishes(1, 8), [("Next ›", "s:dishes:2")]),
        (2, 2, dishes(9, 16), [("‹ Previous", "s:dishes:1"), ("Next ›", "s:dishes:3")]),
        (3, 3, dishes(17, 17), [("‹ Previous", "s:dishes:2")]),
        (0, 1, dishes(1, 8), [("Next ›", "s:dishes:2")]),
        (9999, 3, dishes(17, 17), [("‹ Previous", "s:dishes:2")]),
    ],
)
def test_pages_of_a_section(page: int, shown: int, points: Rows, turns: list[tuple[str, str]]) -> None:
    reply = section_page(GUIDE, "dishes", page, EN, "en")
    assert reply
    assert reply.text == f"<b>Dishes</b>\n\n17 dishes.\n\n<i>Page {shown}/3</i>"
    assert rows(reply) == [*points, turns, [("‹ Contents", "t")]]


def test_a_section_of_one_page_without_introduction() -> None:
    reply = section_page(GUIDE, "salt", 1, EN, "en")
    assert reply
    assert reply.text == "<b>Muối &amp; tiêu</b>"
    assert rows(reply) == [[("Muối <biển>", "p:salt/sea")], [("‹ Contents", "t")]]


@pytest.mark.parametrize(("points", "pages"), [(0, 1), (1, 1), (8, 1), (9, 2), (16, 2), (17, 3)])
def test_page_count(points: int, pages: int) -> None:
    assert page_count(Section("s", {"vi": "S"}, {}, tuple(map(dish, range(points))))) == pages


@pytest.mark.parametrize(("number", "page"), [(1, 1), (8, 1), (9, 2), (17, 3)])
def test_a_point_leads_back_to_its_page(number: int, page: int) -> None:
    reply = point_page(GUIDE, f"dishes/d{number}", VI, "vi")
    assert reply
    assert reply.text == (
        f"<b>Món {number}</b>\n\nCách nấu món {number}.\n\n<i>Nguồn: Bếp &amp; nhà › Các món › Món {number}</i>"
    )
    assert rows(reply) == [[("‹ Các món", f"s:dishes:{page}")], [("‹ Mục lục", "t")]]


def test_a_point_is_escaped_and_read_in_the_language_that_there_is() -> None:
    reply = point_page(GUIDE, "salt/sea", EN, "en")
    assert reply
    assert reply.text == (
        "<b>Muối &lt;biển&gt;</b>\n\nMặn &amp; sạch.\n\n"
        "<i>Source: Kitchen &amp; home › Muối &amp; tiêu › Muối &lt;biển&gt;</i>"
    )


def test_source_line() -> None:
    assert source_line(GUIDE, dish(3), EN, "en") == "<i>Source: Kitchen &amp; home › Dishes › Dish 3</i>"


@pytest.mark.parametrize("section", ["", "nowhere", "dishes/d1", "Dishes"])
def test_unknown_section(section: str) -> None:
    assert section_page(GUIDE, section, 1, VI, "vi") is None


@pytest.mark.parametrize("point", ["", "/", "dishes", "dishes/", "dishes/d18", "salt/d1"])
def test_unknown_point(point: str) -> None:
    assert point_page(GUIDE, point, VI, "vi") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_point_is_three_taps_from_the_contents(guide: Guide, language: Language) -> None:
    seen: dict[str, Reply] = {}
    taps = {str(OpenTopics())}
    for _ in range(4):
        pages = {tap: opened(guide, parse(tap), language) for tap in taps - seen.keys()}
        seen |= {tap: page for tap, page in pages.items() if page}
        taps = {button.action for page in pages.values() if page for row in page.rows for button in row}
    assert {str(OpenPoint(point.id)) for point in guide.points()} <= seen.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_tap_in_the_guide_leads_nowhere(guide: Guide, language: Language) -> None:
    waiting, seen = [str(OpenTopics())], set[str]()
    while waiting:
        tap = waiting.pop()
        page = opened(guide, parse(tap), language)
        assert page, tap
        assert parse_html(page.text)[0].strip()
        seen.add(tap)
        buttons = [button for row in page.rows for button in row]
        assert all(1 <= len(button.label) <= LABEL_LENGTH for button in buttons)
        waiting += [button.action for button in buttons if button.action not in seen]
    assert len(seen) >= 1 + len(guide.sections) + len(list(guide.points()))
