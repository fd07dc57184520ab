"""The guide is read by taps: contents, pages of a section, points, and back again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guide.browse import MANY_A_PAGE, PAGES_SHOWN, point_page, section_page, topics_page
from bot.replies.button_data import ButtonData
from bot.replies.buttons import OpenPoint, OpenSection, OpenTopics, parse
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.texts import texts_for
from knowledge.guide import LANGUAGES, Guide, Language, Point, PointText, Section
from knowledge.toolbox.shortening import LABEL_LENGTH, shorten
from tests.bot.packed import packed
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
    return [[(button.label, packed(button)) for button in row] for row in reply.rows]


def dishes(first: int, last: int) -> Rows:
    return [[(f"Dish {number}", f"p:dishes/d{number}")] for number in range(first, last + 1)]


def turns(current: int, *pages: int) -> list[tuple[str, str]]:
    return [(f"· {page} ·" if page == current else str(page), f"s:dishes:{page}") for page in pages]


def long_guide(sections: int, points: int) -> Guide:
    """Return a guide of as many sections, with as many points in each."""
    texts: dict[Language, PointText] = {"vi": PointText("Món", "Ngon.")}
    made = (
        Section(f"s{each}", {"vi": f"Phần {each}"}, {}, tuple(Point(f"s{each}/p{n}", texts) for n in range(points)))
        for each in range(sections)
    )
    return Guide({"vi": "Bếp"}, tuple(made))


def reached(guide: Guide, language: Language, most: int) -> set[str]:
    """Return the points that are shown after at most so many taps in the contents."""
    seen: set[str] = set()
    taps = {OpenTopics().pack()}
    for _ in range(most + 1):
        pages = [opened(guide, parse(tap), language) for tap in taps - seen]
        seen |= taps
        taps = {packed(button) for page in pages if page for row in page.rows for button in row}
    return {data.point for tap in seen if isinstance(data := parse(tap), OpenPoint)}


def opened(guide: Guide, data: ButtonData, language: Language) -> Reply | None:
    """Return the page that a tap opens."""
    texts = texts_for(language).answers
    match data:
        case OpenTopics(page):
            return topics_page(guide, texts, language, page)
        case OpenSection(section, page):
            return section_page(guide, section, page, texts, language)
        case OpenPoint(point):
            return point_page(guide, point, texts, language)
    return None


@pytest.mark.parametrize(("page", "numbers"), [(1, range(1, 22)), (2, range(22, 31)), (9, range(22, 31))])
def test_topics_of_a_group_are_numbered(page: int, numbers: range) -> None:
    sections = tuple(Section(f"s{n}", {"vi": f"Phần {n}"}, {}, (SALT,)) for n in range(1, 31))
    reply = topics_page(Guide({"vi": "Sách"}, sections), VI, "vi", page, in_group=True)
    shown = [button.label for row in reply.rows for button in row]
    assert shown == [*map(str, numbers), "›" if page == 1 else "‹"]
    assert f"{numbers[0]}. Phần {numbers[0]}" in reply.plain
    assert len(reply.rows) <= 4


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
    assert shorten(text, limit) == cut


@given(st.text(min_size=1, max_size=150))
def test_labels_are_short(text: str) -> None:
    assert 1 <= len(shorten(text)) <= LABEL_LENGTH


def test_topics() -> None:
    reply = topics_page(GUIDE, VI, "vi")
    assert reply.text == "<b>Bếp &amp; nhà</b>\nBạn muốn đọc phần nào?\n\n1. Các món\n2. Muối &amp; tiêu"
    assert rows(reply) == [[("Các món", "s:dishes:1")], [("Muối & tiêu", "s:salt:1")]]


@pytest.mark.parametrize(
    ("page", "shown", "points"),
    [
        (1, 1, dishes(1, 8)),
        (2, 2, dishes(9, 16)),
        (3, 3, dishes(17, 17)),
        (0, 1, dishes(1, 8)),
        (9999, 3, dishes(17, 17)),
    ],
)
def test_pages_of_a_section(page: int, shown: int, points: Rows) -> None:
    reply = section_page(GUIDE, "dishes", page, EN, "en")
    assert reply
    assert reply.text == f"<b>Dishes</b>\n\n17 dishes.\n\n<i>Page {shown}/3</i>"
    assert rows(reply) == [*points, turns(shown, 1, 2, 3), [("‹ Contents", "t")]]


def test_a_section_of_one_page_without_introduction() -> None:
    reply = section_page(GUIDE, "salt", 1, EN, "en")
    assert reply
    assert reply.text == "<b>Muối &amp; tiêu</b>"
    assert rows(reply) == [[("Muối <biển>", "p:salt/sea")], [("‹ Contents", "t")]]


@pytest.mark.parametrize(
    ("page", "first", "last"),
    [(1, 1, 40), (20, 1, 40), (21, 1, 40), (22, 2, 41), (41, 21, 60), (60, 21, 60)],
)
def test_of_a_great_many_pages_those_around_are_shown(page: int, first: int, last: int) -> None:
    guide = long_guide(1, 60 * MANY_A_PAGE)
    shown = rows(section_page(guide, "s0", page, VI, "vi"))[MANY_A_PAGE:-1]
    assert [len(row) for row in shown] == [8] * (PAGES_SHOWN // 8)
    numbers = [int(label.strip("· ")) for row in shown for label, _ in row]
    assert numbers == list(range(first, last + 1))
    assert (f"· {page} ·", f"s:s0:{page}") in [button for row in shown for button in row]


def test_pages_of_the_contents() -> None:
    guide = long_guide(120, 1)
    first, last = rows(topics_page(guide, VI, "vi")), rows(topics_page(guide, VI, "vi", 3))
    assert first[0] == [("Phần 0", "s:s0:1")]
    assert [first[-2], first[-1]] == [[("Phần 49", "s:s49:1")], [("· 1 ·", "t"), ("2", "t:2"), ("3", "t:3")]]
    assert [last[0], len(last)] == [[("Phần 100", "s:s100:1")], 21]
    assert rows(section_page(guide, "s100", 1, VI, "vi"))[-1] == [("‹ Mục lục", "t:3")]
    assert topics_page(guide, VI, "vi", 9) == topics_page(guide, VI, "vi", 3)


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


@pytest.mark.parametrize("section", ["", "nowhere", "dishes/d1", "Dishes"])
def test_unknown_section(section: str) -> None:
    assert section_page(GUIDE, section, 1, VI, "vi") is None


@pytest.mark.parametrize("point", ["", "/", "dishes", "dishes/", "dishes/d18", "salt/d1"])
def test_unknown_point(point: str) -> None:
    assert point_page(GUIDE, point, VI, "vi") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_point_is_three_taps_from_the_contents(guide: Guide, language: Language) -> None:
    assert reached(guide, language, 3) == {point.id for point in guide.points()}


@pytest.mark.parametrize(("sections", "points"), [(1, 320), (1, 321), (1, 2000), (90, 9), (91, 50), (300, 3)])
def test_so_it_is_in_long_guides(sections: int, points: int) -> None:
    assert len(reached(long_guide(sections, points), "vi", 3)) == sections * points


@pytest.mark.parametrize(("sections", "points"), [(1, 320), (1, 2500), (91, 2001), (2500, 1)])
def test_no_page_has_too_many_buttons(sections: int, points: int) -> None:
    guide = long_guide(sections, points)
    for page in (topics_page(guide, VI, "vi"), section_page(guide, "s0", 1, VI, "vi")):
        assert sum(map(len, rows(page))) <= 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_tap_in_the_guide_leads_nowhere(guide: Guide, language: Language) -> None:
    waiting, seen = [OpenTopics().pack()], set[str]()
    while waiting:
        tap = waiting.pop()
        page = opened(guide, parse(tap), language)
        assert page, tap
        assert parse_html(page.text)[0].strip()
        seen.add(tap)
        buttons = [button for row in page.rows for button in row]
        assert all(1 <= len(button.label) <= LABEL_LENGTH for button in buttons)
        waiting += [packed(button) for button in buttons if packed(button) not in seen]
    assert len(seen) >= 1 + len(guide.sections) + len(list(guide.points()))


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (topics_page(GUIDE, VI, "vi"), Shown("navigation", language="vi")),
        # The points of a page stand on its buttons only.
        (section_page(GUIDE, "dishes", 2, EN, "en"), Shown("answer", (), "dishes", "en")),
        (section_page(GUIDE, "salt", 1, VI, "vi"), Shown("answer", (), "salt", "vi")),
        (point_page(GUIDE, "dishes/d3", VI, "vi"), Shown("answer", ("dishes/d3",), None, "vi")),
    ],
)
def test_what_a_page_shows(page: Reply, shown: Shown) -> None:
    assert page.shown == shown


def test_points_that_a_page_offers() -> None:
    page = section_page(GUIDE, "dishes", 2, VI, "vi")
    assert page
    assert page.offered == tuple(f"dishes/d{number}" for number in range(9, 17))
