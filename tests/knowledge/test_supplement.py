"""The bundled handbook is whole: every point and figure in both languages, each with its sources."""

import json
import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from knowledge.bank import NEAR
from knowledge.guide import LANGUAGES, Guide, Language, Origin, PointText, Source
from knowledge.loader import SOURCES, load_guide, load_supplement
from knowledge.toolbox.errors import KnowledgeError
from knowledge.toolbox.sentences import sentences
from tests.knowledge.banks import WRITERS

HANDBOOK = load_supplement()
GUIDE = load_guide()
POINTS = [point.id for point in HANDBOOK.points()]
LEGAL = ["contracts/vn-contract-law", "rights/vn-image-copyright", "formats/ai-influencers"]
"""Points on the law outside the section on law."""
SECTIONS = [
    ("roles", 7),
    ("pricing", 5),
    ("contracts", 6),
    ("rights", 4),
    ("law", 11),
    ("vetting", 6),
    ("planning", 7),
    ("formats", 6),
    ("measuring", 6),
    ("creators", 5),
]
FIGURES: dict[str, list[str]] = json.loads(
    (Path(__file__).parent / "supplement_figures.json").read_text(encoding="utf8")
)
"""Every figure of the facts behind each point, without separators of thousands, with a decimal point."""
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
MONTHS = {str(month) for month in range(1, 13)}
"""Vietnamese writes months as numbers."""


WORKED_OUT = {
    *("pricing/offer-calculation", "pricing/budget-plan", "creators/gifts-and-fees"),
    *("measuring/reach-impressions-views", "measuring/engagement-rate", "measuring/cost-metrics", "measuring/roi-roas"),
}
"""Points whose facts have a sum with invented numbers: it stands beside them, as an example."""


def origin_of(point_id: str) -> Origin:
    point = HANDBOOK.point(point_id)
    assert point
    return point.origin


def figures(point_id: str, language: Language) -> set[str]:
    """Return the figures of a point's title, brief and facts in the form of FIGURES."""
    written = written_in(point_id, language)
    return normal(f"{written.title} {written.brief} {written.text}", language)


def written_in(point_id: str, language: Language) -> PointText:
    point = HANDBOOK.point(point_id)
    assert point
    return point.texts[language]


def normal(text: str, language: Language) -> set[str]:
    """Return the figures of a text without separators of thousands, with a decimal point."""
    group, decimal = (".", ",") if language == "vi" else (",", ".")
    return {each.replace(group, "").replace(decimal, ".").lstrip("0") or "0" for each in NUMBER.findall(text)}


def test_sections() -> None:
    assert [(section.id, len(section.points)) for section in HANDBOOK.sections] == SECTIONS
    assert not {section.id for section in HANDBOOK.sections} & {section.id for section in GUIDE.sections}
    assert set(FIGURES) == set(POINTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_empty(language: Language) -> None:
    assert HANDBOOK.has(language)
    assert all(section.leads[language] and section.titles[language] for section in HANDBOOK.sections)


@pytest.mark.parametrize("language", LANGUAGES)
def test_points_have_whole_sentences_in_composed_letters(language: Language) -> None:
    for point in HANDBOOK.points():
        written = point.texts[language]
        parts = sentences(written.text)
        assert 3 <= len(parts) <= 6, point.id
        assert all(part.endswith((".", "?", "!")) for part in parts), point.id
        assert unicodedata.is_normalized("NFC", written.title + written.text), point.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_stands_twice(language: Language) -> None:
    titles = [point.texts[language].title for guide in (GUIDE, HANDBOOK) for point in guide.points()]
    assert [title for title, times in Counter(titles).items() if times > 1] == []


@pytest.mark.parametrize("point_id", POINTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_are_those_of_the_facts(point_id: str, language: Language) -> None:
    """Beside them only the years of sources may stand, and months where the facts name them in words."""
    origin, found, wanted = origin_of(point_id), figures(point_id, language), set(FIGURES[point_id])
    years = {str(year) for year in (origin.as_of, *(source.year for source in origin.sources)) if year}
    beside = " ".join(aside.text for aside in written_in(point_id, language).asides)
    worked_out = normal(beside, language) if point_id in WORKED_OUT else set()
    assert wanted - found - worked_out == set()
    assert found - wanted - years - (MONTHS if language == "vi" else set()) == set()


@pytest.mark.parametrize("point_id", POINTS)
def test_a_point_names_its_sources(point_id: str) -> None:
    origin = origin_of(point_id)
    assert origin.sources
    assert 2020 <= (origin.as_of or 0) <= 2026
    for source in origin.sources:
        assert source.publisher
        assert source.title
        assert urlsplit(source.url).scheme in ("http", "https")
        assert source.year is None or 2000 <= source.year <= 2026


def test_points_of_the_guide_that_are_named_beside_a_point_are_there() -> None:
    assert [each for point in HANDBOOK.points() for each in point.origin.see if GUIDE.point(each) is None] == []


def test_points_on_the_law_carry_the_notice() -> None:
    legal = [point.id for point in HANDBOOK.points() if point.origin.is_legal]
    assert legal == [*LEGAL[:2], *(each for each in POINTS if each.startswith("law/")), LEGAL[2]]
    for point in HANDBOOK.points():
        assert ("2026" in HANDBOOK.notice(point, "vi")) == point.origin.is_legal
        assert ("advice" in HANDBOOK.notice(point, "en")) == point.origin.is_legal


def test_the_court_case_is_left_out() -> None:
    point = HANDBOOK.point("law/criminal-liability")
    assert point
    assert figures(point.id, "vi") == figures(point.id, "en") == {"197", "198"}
    assert len(point.origin.sources) == 1


# Joined with the guide


def test_the_guide_comes_first_and_names_itself() -> None:
    both = GUIDE.joined(HANDBOOK)
    assert [section.id for section in both.sections[:2]] == ["overview", "what-is"]
    assert len(list(both.points())) == len(list(GUIDE.points())) + len(POINTS)
    assert both.source(both.section("kol"), "vi") == "Cẩm nang Influencer Marketing"
    assert both.source(both.section("roles"), "vi") == "Sổ tay bổ sung"
    assert both.source(both.section("roles"), "en") == "Supplementary handbook"


# Sources are read


def write_handbook(folder: Path, sources: str, head: str = "") -> Path:
    (folder / "outline.toml").write_text(
        f'id = "notes"\n{head}\n[titles]\nvi = "Ghi chú"\nen = "Notes"\n[notice]\nvi = "Chú ý"\nen = "Mind"\n'
        '[[sections]]\nid = "brew"\npoints = ["water"]\n',
        encoding="utf8",
    )
    for language in LANGUAGES:
        (folder / language).mkdir()
        (folder / language / "brew.md").write_text("# Brew\n\n## water\n\n### Water\n\nHot.\n", encoding="utf8")
    (folder / SOURCES).write_text(sources, encoding="utf8")
    return folder


WATER = """\
["brew/water"]
as_of = 2024
legal = true
see = ["other/point"]
sources = [{ publisher = "Barista", title = "Heat", year = 2023, url = "https://example.org/heat" }]
"""


def test_a_second_document_is_read(tmp_path: Path) -> None:
    guide: Guide = load_guide(write_handbook(tmp_path, WATER))
    point = guide.point("brew/water")
    assert point
    source = Source("Barista", "Heat", "https://example.org/heat", 2023)
    assert point.origin == Origin((source,), 2024, is_legal=True, see=("other/point",))
    assert guide.notice(point, "vi") == "Chú ý"


def test_documents_say_how_old_they_are(tmp_path: Path) -> None:
    assert GUIDE.as_of == 2023
    assert GUIDE.joined(HANDBOOK).as_of == 2023
    assert {section.document.read_in for section in HANDBOOK.sections if section.document} == {date(2026, 11, 1)}
    guide = load_guide(write_handbook(tmp_path, WATER, "as_of = 2020\nread_in = 2021-05-31"))
    assert guide.as_of == 2020
    assert guide.sections[0].document
    assert guide.sections[0].document.read_in == date(2021, 5, 31)


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ('as_of = "2020"', "as_of: a year wanted, such as 2023"),
        ("as_of = 2020-01-01", "as_of: a year wanted, such as 2023"),
        ('read_in = "2021-05"', "read_in: a day wanted, such as 2026-11-01"),
        ("read_in = 2021", "read_in: a day wanted, such as 2026-11-01"),
        ("read_in = 2021-05-31T10:00:00", "read_in: a day wanted, such as 2026-11-01"),
    ],
)
def test_a_wrong_age_is_refused(tmp_path: Path, head: str, message: str) -> None:
    with pytest.raises(KnowledgeError, match=re.escape(message)):
        load_guide(write_handbook(tmp_path, WATER, head))


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        ("", "'brew/water' stands only here or only in the outline"),
        (WATER + WATER.replace("water", "beans"), "'brew/beans' stands only here or only in the outline"),
        (WATER.replace('publisher = "Barista", ', ""), "missing 1 required positional argument: 'publisher'"),
        (WATER.replace("as_of = 2024\n", ""), "'as_of'"),
        (WATER.replace("[{", "[{{"), "Invalid"),
    ],
)
def test_sources_with_a_gap_are_refused(tmp_path: Path, sources: str, message: str) -> None:
    with pytest.raises(KnowledgeError, match=re.escape(message)):
        load_guide(write_handbook(tmp_path, sources))


# The question bank


def test_every_point_has_forty_questions_by_four_writers() -> None:
    counted = Counter(question.label for question in WRITERS.points)
    assert {point: counted[point] for point in POINTS if counted[point] < 40} == {}
    for point in POINTS:
        assert len({question.writer for question in WRITERS.points if question.label == point}) >= 4, point


def test_every_section_has_fifteen_questions() -> None:
    counted = Counter(question.label for question in WRITERS.sections)
    assert {section: counted[section] for section, _ in SECTIONS if counted[section] < 15} == {}


def test_every_point_has_near_misses_follow_ups_and_statements() -> None:
    near = Counter(question.label.removeprefix(f"{NEAR} ") for question in WRITERS.out_of_scope)
    follow_ups = Counter(one.label for one in WRITERS.follow_ups)
    statements = Counter((one.point, one.is_true) for one in WRITERS.statements)
    for point in POINTS:
        assert near[point] >= 12, point
        assert follow_ups[point] >= 4, point
        assert min(statements[point, True], statements[point, False]) >= 4, point


def test_questions_are_for_points_that_there_are() -> None:
    known = {*POINTS, *(point.id for point in GUIDE.points())}
    sections = {section.id for guide in (GUIDE, HANDBOOK) for section in guide.sections}
    asked = {one.label for one in WRITERS.points} | {one.label for one in WRITERS.follow_ups}
    asked |= {one.point for one in WRITERS.statements}
    assert asked - known == set()
    assert {question.label for question in WRITERS.sections} - sections == set()


def test_no_question_stands_under_two_labels() -> None:
    labels: dict[str, set[str]] = {}
    for question in (*WRITERS.points, *WRITERS.sections, *WRITERS.out_of_scope):
        label = NEAR if question.label.startswith(NEAR) else question.label
        labels.setdefault(question.text.casefold(), set()).add(label)
    assert {text: found for text, found in labels.items() if len(found) > 1} == {}


def test_without_the_handbook_its_questions_are_near_misses() -> None:
    alone = WRITERS.limited_to({section.id for section in GUIDE.sections})
    assert {question.label for question in alone.points} <= {point.id for point in GUIDE.points()}
    gone = len(WRITERS.points) + len(WRITERS.sections) - len(alone.points) - len(alone.sections)
    assert gone > 3_000
    assert len(alone.out_of_scope) == len(WRITERS.out_of_scope) + gone
    assert {question.label for question in alone.out_of_scope} >= {f"{NEAR} law", f"{NEAR} pricing"}
    assert {one.point for one in alone.statements} <= {point.id for point in GUIDE.points()}
    assert WRITERS.limited_to({section.id for guide in (GUIDE, HANDBOOK) for section in guide.sections}) == WRITERS
