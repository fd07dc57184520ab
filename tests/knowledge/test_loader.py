"""A guide's folder is read whole, and every gap in it is refused with its file and line."""

from pathlib import Path

import pytest

from knowledge.guide import Aside, Guide, Point, PointText, Section
from knowledge.loader import is_bilingual_guide, load_guide
from knowledge.toolbox.errors import KnowledgeError

OUTLINE = """\
[titles]
vi = "Sổ tay cà phê"
en = "Coffee handbook"

[[sections]]
id = "brew"
points = ["water", "beans"]
"""
VIETNAMESE = """\
# Pha cà phê

Lời dẫn
hai dòng.

## water

### Nước

Nước 95 độ.

## beans

### Hạt

Hạt mới rang.
Xay ngay trước khi pha.
"""
ENGLISH = """\
# Brewing

## water

### Water

Water at 95 degrees.

## beans

### Beans

Freshly roasted beans.
"""


def write_guide(folder: Path, outline: str = OUTLINE, vietnamese: str = VIETNAMESE, english: str = ENGLISH) -> Path:
    for name, text in {"outline.toml": outline, "vi/brew.md": vietnamese, "en/brew.md": english}.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf8")
    return folder


def refusal(folder: Path) -> str:
    """Return the message with which a folder is refused, its paths from the folder on."""
    with pytest.raises(KnowledgeError) as caught:
        load_guide(folder)
    return str(caught.value).removeprefix(f"{folder}/")


def test_a_guide_is_read(tmp_path: Path) -> None:
    assert load_guide(write_guide(tmp_path)) == Guide(
        titles={"vi": "Sổ tay cà phê", "en": "Coffee handbook"},
        sections=(
            Section(
                "brew",
                {"vi": "Pha cà phê", "en": "Brewing"},
                {"vi": "Lời dẫn hai dòng.", "en": ""},
                (
                    Point(
                        "brew/water",
                        {"vi": PointText("Nước", "Nước 95 độ."), "en": PointText("Water", "Water at 95 degrees.")},
                    ),
                    Point(
                        "brew/beans",
                        {
                            "vi": PointText("Hạt", "Hạt mới rang. Xay ngay trước khi pha."),
                            "en": PointText("Beans", "Freshly roasted beans."),
                        },
                    ),
                ),
            ),
        ),
    )


def test_points_follow_the_outline_not_the_file(tmp_path: Path) -> None:
    guide = load_guide(write_guide(tmp_path, OUTLINE.replace('"water", "beans"', '"beans", "water"')))
    assert [point.id for point in guide.points()] == ["brew/beans", "brew/water"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("\n## beans\n\n### Hạt\n\nHạt mới rang.\nXay ngay trước khi pha.\n", "", "8: missing point 'beans'"),
        ("## beans", "## milk", "12: unknown point 'milk'"),
        ("## beans", "## water", "12: point 'water' stands here twice"),
        ("Hạt mới rang.\nXay ngay trước khi pha.\n", "", "14: point 'beans' has no text"),
        ("Nước 95 độ.", "  ", "8: point 'water' has no text"),
        ("### Hạt\n", "", "12: `## point-id` with `### title` below it wanted"),
        ("### Hạt", "## roast", "12: point 'beans' has no `### title`"),
        ("### Hạt\n\nHạt mới rang.\nXay ngay trước khi pha.\n", "", "12: point 'beans' has no `### title`"),
        ("## beans\n", "", "13: `## point-id` with `### title` below it wanted"),
        ("## beans", "# beans", "12: `## point-id` with `### title` below it wanted"),
        ("# Pha cà phê\n", "Chào bạn.\n# Pha cà phê\n", "1: text before the first heading"),
        ("# Pha cà phê\n\nLời dẫn\nhai dòng.\n\n", "", "1: a first line `# title` wanted"),
        (VIETNAMESE, "", "1: a first line `# title` wanted"),
        (VIETNAMESE, "# Pha cà phê\n", "1: missing point 'water'"),
    ],
)
def test_a_gap_in_a_section(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in VIETNAMESE
    folder = write_guide(tmp_path, vietnamese=VIETNAMESE.replace(old, new))
    assert refusal(folder) == f"vi/brew.md:{message}"


def test_a_gap_in_the_second_language(tmp_path: Path) -> None:
    folder = write_guide(tmp_path, english=ENGLISH.replace("## beans", "## milk"))
    assert refusal(folder) == "en/brew.md:9: unknown point 'milk'"


def test_a_missing_language_file(tmp_path: Path) -> None:
    folder = write_guide(tmp_path)
    (folder / "en/brew.md").unlink()
    assert refusal(folder) == "en/brew.md: missing file"


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    folder = write_guide(tmp_path)
    (folder / "vi/brew.md").write_bytes(b"# Caf\xe9")
    assert refusal(folder).startswith("vi/brew.md: 'utf-8' codec can't decode byte 0xe9")


WATER = "Nước 95 độ.\n"
"""The text of the point in line 10."""


def test_brief_facts_and_asides_are_told_apart(tmp_path: Path) -> None:
    vietnamese = VIETNAMESE.replace(
        WATER, f"**Nóng vừa phải.**\n\n{WATER}Không sôi.\n\n> ví dụ: Ấm điện.\n\n> gợi ý: Để nguội một phút.\n"
    )
    english = ENGLISH.replace("Water at", "**Hot.**\nWater at").replace(
        "\n## beans", "> example: A kettle.\n> advice: Wait a minute.\n\n## beans"
    )
    point = load_guide(write_guide(tmp_path, vietnamese=vietnamese, english=english)).point("brew/water")
    assert point
    assert point.texts == {
        "vi": PointText(
            "Nước",
            "Nước 95 độ. Không sôi.",
            "Nóng vừa phải.",
            (Aside("example", "Ấm điện."), Aside("advice", "Để nguội một phút.")),
        ),
        "en": PointText(
            "Water", "Water at 95 degrees.", "Hot.", (Aside("example", "A kettle."), Aside("advice", "Wait a minute."))
        ),
    }


QUOTE_WANTED = "a quote `> example: ...` or `> advice: ...` wanted"
ORDER_WANTED = "one line `**...**`, then the facts, then examples and advice wanted"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{WATER}\n> Ấm điện.\n", f"12: {QUOTE_WANTED}"),
        (f"{WATER}\n> note: Ấm điện.\n", f"12: {QUOTE_WANTED}"),
        (f"{WATER}\n> ví dụ:\n", f"12: {QUOTE_WANTED}"),
        # A quote in two lines, of which the second one has no sign.
        (f"{WATER}\n> ví dụ: Ấm\nđiện.\n", f"13: {ORDER_WANTED}"),
        (f"> ví dụ: Ấm điện.\n\n{WATER}", f"12: {ORDER_WANTED}"),
        (f"{WATER}\n**Nóng.**\n", f"12: {ORDER_WANTED}"),
        (f"**Nóng.**\n\n**Ấm.**\n\n{WATER}", f"12: {ORDER_WANTED}"),
        # A bold line that goes on in a second one.
        (f"**Nóng\nvừa.**\n\n{WATER}", f"10: {ORDER_WANTED}"),
        ("**Nóng.**\n", "8: point 'Nước' has no text"),
        ("> ví dụ: Ấm điện.\n", "8: point 'Nước' has no text"),
    ],
)
def test_lines_of_a_point_out_of_place(tmp_path: Path, text: str, message: str) -> None:
    assert VIETNAMESE.splitlines()[9] + "\n" == WATER
    folder = write_guide(tmp_path, vietnamese=VIETNAMESE.replace(WATER, text))
    assert refusal(folder) == f"vi/brew.md:{message}"


TITLES_WANTED = "a title in each of vi, en and at least one section wanted"


@pytest.mark.parametrize(
    ("outline", "message"),
    [
        ("", TITLES_WANTED),
        (OUTLINE.replace('en = "Coffee handbook"\n', ""), TITLES_WANTED),
        (OUTLINE.replace("en =", "fr ="), TITLES_WANTED),
        ('titles = ["vi", "en"]\n' + OUTLINE.partition("\n\n")[2], TITLES_WANTED),
        (OUTLINE.partition("[[sections]]")[0], TITLES_WANTED),
        ('sections = "brew"\n' + OUTLINE.partition("[[sections]]")[0], TITLES_WANTED),
        (OUTLINE.replace('id = "brew"\n', ""), "section 1 has no id or no points"),
        (OUTLINE.replace('points = ["water", "beans"]\n', ""), "section 1 has no id or no points"),
        (OUTLINE.replace('["water", "beans"]', "[]"), "section 1 has no id or no points"),
        (OUTLINE + '[[sections]]\nid = "brew"\npoints = ["milk"]\n', "'brew' stands here twice"),
        (OUTLINE.replace('"beans"', '"beans", "water"'), "'brew/water' stands here twice"),
    ],
)
def test_a_bad_outline(tmp_path: Path, outline: str, message: str) -> None:
    assert refusal(write_guide(tmp_path, outline)) == f"outline.toml: {message}"


def test_an_outline_that_is_no_toml(tmp_path: Path) -> None:
    message = refusal(write_guide(tmp_path, OUTLINE.replace('"brew"', "brew")))
    assert message.startswith("outline.toml: ")
    assert "line 6" in message


def test_a_folder_without_outline(tmp_path: Path) -> None:
    assert not is_bilingual_guide(tmp_path)
    assert "No such file" in refusal(tmp_path)
    assert is_bilingual_guide(write_guide(tmp_path))
