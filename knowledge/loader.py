"""Read a guide in two languages: an outline of ids, and one Markdown file for each section and language.

A section's file is `<language>/<section>.md`: `# title`, an introduction, then for each point `## id`, `### title`, the
point in one line (`**line**`), one paragraph of facts, and our own examples and advice (`> example: ...`,
`> advice: ...`; in Vietnamese `> ví dụ: ...`, `> gợi ý: ...`).
An error names the file and the line that do not match the outline.
A second document has an `id` in its outline, and a file `sources.toml` that says what each point rests on.
"""

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from knowledge.guide import LANGUAGES, AddedDocument, Aside, Guide, Origin, Point, PointText, Section, Source
from knowledge.toolbox.errors import KnowledgeError
from knowledge.toolbox.expressions import expression

CONTENT = Path(__file__).parent / "content"
"""The bundled guide."""
SUPPLEMENT = Path(__file__).parent / "supplement"
"""The bundled handbook: what people ask and the guide does not answer."""
_OUTLINE = "outline.toml"
SOURCES = "sources.toml"
_HEADING = expression(r"(#{1,3}) +(\S.*)")
_BRIEF = expression(r"\*\*(.+)\*\*")
_ASIDE = expression(r"> *(ví dụ|gợi ý|example|advice): *(.+)")
_KINDS: Mapping[str, Literal["example", "advice"]] = {
    "ví dụ": "example",
    "example": "example",
    "gợi ý": "advice",
    "advice": "advice",
}
"""What our own words beside a point are called in the files."""


@dataclass(frozen=True)
class _SectionFile:
    title: str
    lead: str
    points: Mapping[str, PointText]


class _Block:
    """A heading with its line number and the lines of text below it, each with its number."""

    def __init__(self, level: int, heading: str, line: int) -> None:
        self.level, self.heading, self.line = level, heading, line
        self.written: list[tuple[int, str]] = []

    @property
    def text(self) -> str:
        return " ".join(text for _, text in self.written)


def is_bundled(folder: Path | None) -> bool:
    """Tell whether a folder of knowledge is the bundled guide, with which the handbook goes; None means that it is."""
    return folder is None or folder.resolve() == CONTENT.resolve()


def is_bilingual_guide(folder: Path) -> bool:
    """Tell whether a folder holds a guide in this module's format."""
    return (folder / _OUTLINE).is_file()


def load_guide(folder: Path = CONTENT) -> Guide:
    """Return the guide in `folder`; raise KnowledgeError with file and line where something is missing or wrong."""
    outline = _read_outline(folder / _OUTLINE)
    document = _document(outline) if "id" in outline else None
    origins = _read_origins(folder / SOURCES, outline["sections"]) if document else {}
    sections = tuple(_load_section(folder, entry, document, origins) for entry in outline["sections"])
    return Guide(outline["titles"], sections, outline.get("as_of"))


def _document(outline: Mapping[str, Any]) -> AddedDocument:
    return AddedDocument(outline["id"], outline["titles"], outline.get("notice", {}), outline.get("read_in"))


def load_supplement(folder: Path = SUPPLEMENT) -> Guide:
    """Return the handbook: a guide whose sections all belong to one document. Raises KnowledgeError."""
    return load_guide(folder)


def _read_outline(path: Path) -> dict[str, Any]:
    try:
        outline = tomllib.loads(path.read_text(encoding="utf8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KnowledgeError(f"{path}: {error}") from error
    titles, sections = outline.get("titles"), outline.get("sections")
    if not isinstance(titles, dict) or set(titles) != set(LANGUAGES) or not isinstance(sections, list) or not sections:
        raise KnowledgeError(f"{path}: a title in each of {', '.join(LANGUAGES)} and at least one section wanted")
    _check_dates(path, outline)
    _check_ids(path, sections)
    return outline


def _check_dates(path: Path, outline: Mapping[str, Any]) -> None:
    """Raise KnowledgeError for a year or a day that is not written as one."""
    if not isinstance(outline.get("as_of", 0), int):
        raise KnowledgeError(f"{path}: as_of: a year wanted, such as 2023")
    day = outline.get("read_in")
    if day is not None and not (isinstance(day, date) and not isinstance(day, datetime)):
        raise KnowledgeError(f"{path}: read_in: a day wanted, such as 2026-11-01")


def _check_ids(path: Path, sections: list[Any]) -> None:
    """Raise KnowledgeError for a section without id or points, and for an id that occurs twice."""
    for number, entry in enumerate(sections, start=1):
        if not isinstance(entry, dict) or not entry.get("id") or not entry.get("points"):
            raise KnowledgeError(f"{path}: section {number} has no id or no points")
    ids = Counter(entry["id"] for entry in sections)
    ids.update(f"{entry['id']}/{point}" for entry in sections for point in entry["points"])
    doubled = next((name for name, count in ids.items() if count > 1), None)
    if doubled:
        raise KnowledgeError(f"{path}: {doubled!r} stands here twice")


def _read_origins(path: Path, sections: list[Any]) -> Mapping[str, Origin]:
    """Return the origin of each point; raise KnowledgeError for a point without entry or an entry without point."""
    try:
        entries = tomllib.loads(path.read_text(encoding="utf8"))
        origins = {point: _origin(entry) for point, entry in entries.items()}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, TypeError, KeyError) as error:
        raise KnowledgeError(f"{path}: {error}") from error
    points = {f"{entry['id']}/{point}" for entry in sections for point in entry["points"]}
    wrong = sorted(points ^ origins.keys())
    if wrong:
        raise KnowledgeError(f"{path}: {wrong[0]!r} stands only here or only in the outline")
    return origins


def _origin(entry: Mapping[str, Any]) -> Origin:
    sources = tuple(Source(**source) for source in entry["sources"])
    return Origin(sources, entry["as_of"], entry.get("legal", False), tuple(entry.get("see", ())))


def _load_section(
    folder: Path, entry: Mapping[str, Any], document: AddedDocument | None, origins: Mapping[str, Origin]
) -> Section:
    files = {
        language: _read_section(folder / language / f"{entry['id']}.md", entry["points"]) for language in LANGUAGES
    }
    points = tuple(
        Point(
            id=f"{entry['id']}/{point}",
            texts={language: file.points[point] for language, file in files.items()},
            origin=origins.get(f"{entry['id']}/{point}", Origin()),
        )
        for point in entry["points"]
    )
    return Section(
        id=entry["id"],
        titles={language: file.title for language, file in files.items()},
        leads={language: file.lead for language, file in files.items()},
        points=points,
        document=document,
    )


def _read_section(path: Path, wanted: list[str]) -> _SectionFile:
    blocks = _read_blocks(path)
    if not blocks or blocks[0].level != 1:
        raise KnowledgeError(f"{path}:1: a first line `# title` wanted")
    points: dict[str, PointText] = {}
    for heading, titled in _pair_points(path, blocks[1:]):
        if heading.heading not in wanted:
            raise KnowledgeError(f"{path}:{heading.line}: unknown point {heading.heading!r}")
        if heading.heading in points:
            raise KnowledgeError(f"{path}:{heading.line}: point {heading.heading!r} stands here twice")
        points[heading.heading] = _point_text(path, titled)
    missing = [point for point in wanted if point not in points]
    if missing:
        raise KnowledgeError(f"{path}:{blocks[-1].line}: missing point {missing[0]!r}")
    return _SectionFile(blocks[0].heading, blocks[0].text, points)


def _point_text(path: Path, titled: _Block) -> PointText:
    """Return what stands below a title: the line in bold, the facts, and what is ours."""
    brief = ""
    facts: list[str] = []
    asides: list[Aside] = []
    for number, text in titled.written:
        ours, bold = _ASIDE.fullmatch(text), _BRIEF.fullmatch(text)
        if ours:
            asides.append(Aside(_KINDS[ours[1]], ours[2]))
        elif text.startswith(">"):
            raise KnowledgeError(f"{path}:{number}: a quote `> example: ...` or `> advice: ...` wanted")
        elif bold and not (brief or facts or asides):
            brief = bold[1]
        elif text.startswith("**") or asides:
            raise KnowledgeError(
                f"{path}:{number}: one line `**...**`, then the facts, then examples and advice wanted"
            )
        else:
            facts.append(text)
    if not facts:
        raise KnowledgeError(f"{path}:{titled.line}: point {titled.heading!r} has no text")
    return PointText(titled.heading, " ".join(facts), brief, tuple(asides))


def _pair_points(path: Path, blocks: list[_Block]) -> list[tuple[_Block, _Block]]:
    """Join each `## id` with the `### title` below it."""
    pairs = []
    for i in range(0, len(blocks), 2):
        heading, titled = blocks[i], blocks[i + 1] if i + 1 < len(blocks) else None
        if heading.level != 2 or heading.text:
            raise KnowledgeError(f"{path}:{heading.line}: `## point-id` with `### title` below it wanted")
        if titled is None or titled.level != 3:
            raise KnowledgeError(f"{path}:{heading.line}: point {heading.heading!r} has no `### title`")
        if not titled.written:
            raise KnowledgeError(f"{path}:{titled.line}: point {heading.heading!r} has no text")
        pairs.append((heading, titled))
    return pairs


def _read_blocks(path: Path) -> list[_Block]:
    try:
        lines = path.read_text(encoding="utf8").splitlines()
    except FileNotFoundError as error:
        raise KnowledgeError(f"{path}: missing file") from error
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{path}: {error}") from error
    blocks: list[_Block] = []
    for number, line in enumerate(lines, start=1):
        heading = _HEADING.fullmatch(line.strip())
        if heading:
            blocks.append(_Block(len(heading[1]), heading[2].strip(), number))
        elif line.strip():
            if not blocks:
                raise KnowledgeError(f"{path}:{number}: text before the first heading")
            blocks[-1].written.append((number, line.strip()))
    return blocks
