"""Make a guide of an owner's own documents: find the files, read them into blocks, arrange the blocks in sections.

What follows the reading (sections, points, ids) is the same for all kinds of files. No file can raise anything
but KnowledgeError: what can't be read is named in `DocumentsLoaded.skipped` with the reason.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.guide import AddedDocument, Guide, Language, Point, PointText, Section
from knowledge.pages import with_pages
from knowledge.questions_asked import QUESTIONS_FILE, listed_questions, unknown_names, with_questions
from knowledge.reading.document import MAX_DOCUMENT_BYTES
from knowledge.reading.files import kind_of, read_document, wanted
from knowledge.reading.tidying import has_words, with_old_fonts_read
from knowledge.sections import Written, arrange
from knowledge.toolbox.cleaning import compose, one_line, without_surrogates
from knowledge.toolbox.errors import KnowledgeError, UnusableFileError
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_MAX_STEM_SLUG = 10
"""Characters of a section's id that name its file, where a folder has several."""
_MAX_SECTION_SLUG = 24
_MAX_POINT_SLUG = 30
"""Characters of ids. A button holds `p:<section>/<point>`, at most 57 of the 64 bytes that Telegram allows."""
_MARK_LENGTH = 6
"""Hexadecimal digits that mark a document in its sections' ids: 50 documents collide in 1 of 10,000 cases."""
LANGUAGE_SAMPLE = 20_000
"""Characters that are looked at to tell a document's language: about ten pages."""
_SAMPLES = 3
"""Points of a new document that are shown: more would hide the question whether to learn it."""
_SKIPS_NAMED = 3
"""Files that an error message names, so that it stays one readable line."""
_NO_TITLE = expression(
    r"untitled.*|(?:new )?(?:document|presentation|microsoft word|book|sheet|slide) ?\d*|powerpoint presentation|"
    r"microsoft word - .*|bản trình bày.*|tài liệu ?\d*|(?:mục lục|(?:table of )?contents)",
    re.IGNORECASE,
)
"""What programs write where nobody gave a document a title."""
_NOT_SLUG = expression(r"[^a-z0-9]+")

Detect = Callable[[str], Language]
Documents = Mapping[str, bytes]
"""Contents by file name."""


@dataclass(frozen=True)
class SkippedFile:
    """A file that adds nothing to the guide, and why."""

    path: Path
    reason: str


@dataclass(frozen=True)
class DocumentsLoaded:
    """The guide made of a folder, and the files that were left out."""

    guide: Guide
    skipped: tuple[SkippedFile, ...]


@dataclass(frozen=True)
class DocumentsAdded:
    """The sections of each document by the document's name, and the documents that cannot be used."""

    sections: Mapping[str, tuple[Section, ...]]
    skipped: tuple[SkippedFile, ...]


@dataclass(frozen=True)
class UploadSummary:
    """What a file would add to the guide."""

    title: str
    language: Language
    sections: int
    points: int
    section_titles: tuple[str, ...]
    samples: tuple[PointText, ...] = ()
    """Some of its points, from all parts of it."""


@dataclass(frozen=True)
class _Chapter:
    """A document that was read: everything that the guide takes from it."""

    path: Path
    title: str
    language: Language
    parts: Sequence[Written]


def load_documents(folder: Path, detect: Detect) -> DocumentsLoaded:
    """Return the guide that the folder's documents make; raise KnowledgeError when none can be used."""
    chapters: list[_Chapter] = []
    paths, skipped = _find_files(folder)
    lists: dict[Path, dict[str, tuple[str, ...]]] = {}
    for path in paths:
        try:
            kind_of(path.name)
            if path.name.lower() == QUESTIONS_FILE:
                lists[path] = listed_questions(read_document(path.name, _read_bytes(path)))
                continue
            chapters.append(_read_chapter(path, _read_bytes(path), detect))
        except UnusableFileError as error:
            skipped.append(SkippedFile(path, str(error)))
    if not chapters:
        raise KnowledgeError(_nothing_usable(folder, skipped))
    guide = _build_guide(folder, _told_apart(chapters))
    for path, listed in lists.items():
        skipped += [
            SkippedFile(path, f"no point or section is called {name!r}") for name in unknown_names(guide, listed)
        ]
        guide = with_questions(guide, listed)
    return DocumentsLoaded(guide, tuple(skipped))


def digest_of(documents: Documents) -> str:
    """Return a hash of the names and contents of documents, in any order."""
    digest = hashlib.blake2b(digest_size=16)
    for name in sorted(documents):
        for part in (name.encode(errors="replace"), documents[name]):
            digest.update(hashlib.blake2b(part).digest())
    return digest.hexdigest()


def read_added(files: Documents, detect: Detect) -> DocumentsAdded:
    """Return what documents add to a guide. The id of a section depends only on its own document."""
    chapters: dict[str, _Chapter] = {}
    skipped: list[SkippedFile] = []
    for name, data in files.items():
        try:
            chapters[name] = _read_chapter(Path(name), data, detect)
        except UnusableFileError as error:
            skipped.append(SkippedFile(Path(name), str(error)))
    named = zip(chapters, _told_apart(list(chapters.values())), strict=True)
    return DocumentsAdded({name: _added_sections(name, chapter) for name, chapter in named}, tuple(skipped))


def read_upload(name: str, data: bytes, detect: Detect) -> UploadSummary:
    """Return what a file would add to the guide under this name; raise UnusableFileError for an unusable one."""
    chapter = _read_chapter(Path(name), data, detect)
    return UploadSummary(
        title=chapter.title,
        language=chapter.language,
        sections=len(chapter.parts),
        points=sum(len(part.points) for part in chapter.parts),
        section_titles=tuple(part.title for part in chapter.parts),
        samples=_samples([point for part in chapter.parts for point in part.points]),
    )


def _samples(points: Sequence[PointText]) -> tuple[PointText, ...]:
    """Return points from the beginning, the middle and the end: what was read badly shows in some of them."""
    last = len(points) - 1
    return tuple(points[at] for at in dict.fromkeys((last // _SAMPLES, last // 2, last)))


# Files


def _find_files(folder: Path) -> tuple[list[Path], list[SkippedFile]]:
    """Return all files in the folder and its subfolders, sorted, and the subfolders that cannot be listed."""
    found: list[Path] = []
    skipped: list[SkippedFile] = []
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        try:
            for entry in current.iterdir():
                if not entry.name.startswith("."):
                    (waiting if entry.is_dir() and not entry.is_symlink() else found).append(entry)
        except OSError as error:
            if current == folder:
                raise KnowledgeError(f"{folder}: {error.strerror}; {wanted()}") from error
            skipped.append(SkippedFile(current, f"can't be listed: {error.strerror}"))
    return sorted(found, key=lambda path: path.relative_to(folder).parts), skipped


def _language(text: str, detect: Detect) -> Language:
    """Return the language of most lines: a name or an example with marks makes no English manual Vietnamese."""
    letters = Counter[Language]()
    for line in text.splitlines():
        letters[detect(line)] += len(line)
    return letters.most_common(1)[0][0] if letters else detect(text)


def _read_chapter(path: Path, data: bytes, detect: Detect) -> _Chapter:
    document = with_old_fonts_read(read_document(path.name, data))
    own = document.title or ""
    title = own if has_words(own) and not _NO_TITLE.fullmatch(own) else _name_of(path)
    written = with_pages(arrange(document, title), document.marks)
    if not written:
        raise UnusableFileError("empty", "no paragraph or list in it, only headings or marks")
    return _Chapter(path, title, _language(document.text[:LANGUAGE_SAMPLE], detect), written)


def _told_apart(chapters: Sequence[_Chapter]) -> list[_Chapter]:
    """Return the documents, with the file's name behind a title that several have."""
    counts = Counter(chapter.title.casefold() for chapter in chapters)
    return [
        replace(chapter, title=f"{chapter.title} ({_name_of(chapter.path)})")
        if counts[chapter.title.casefold()] > 1
        else chapter
        for chapter in chapters
    ]


def _name_of(path: Path) -> str:
    """Return the file's name as words."""
    stem = without_surrogates(path.stem)
    return one_line(re.sub("[-_]", " ", compose(stem))) or stem


def _read_bytes(path: Path) -> bytes:
    """Return a regular file's content, cut one byte above the limit, so that a huge file takes no memory."""
    try:
        if not path.is_file():
            raise UnusableFileError("unreadable", "not a regular file")
        with path.open("rb") as file:
            data = file.read(MAX_DOCUMENT_BYTES + 1)
    except OSError as error:
        raise UnusableFileError("unreadable", f"can't be read: {error.strerror}") from error
    return data


def _nothing_usable(folder: Path, skipped: Sequence[SkippedFile]) -> str:
    named = [f"{skip.path.name}: {skip.reason}" for skip in skipped[:_SKIPS_NAMED]]
    more = [f"and {len(skipped) - _SKIPS_NAMED} more"] if len(skipped) > _SKIPS_NAMED else []
    found = f" ({'; '.join(named + more)})" if named else ""
    return f"{folder}: no usable document, {wanted()}{found}"


# Guide and ids


def _build_guide(folder: Path, chapters: Sequence[_Chapter]) -> Guide:
    slugs = _Slugs(_MAX_SECTION_SLUG)
    several = len(chapters) > 1
    name = folder.resolve().name or str(folder)
    titles = {chapter.language: name if several else chapter.title for chapter in chapters}
    sections = [
        replace(
            _build_section(slugs.take(_section_slug(chapter, part, several), "section"), chapter.language, part),
            within={chapter.language: chapter.title} if several else {},
        )
        for chapter in chapters
        for part in chapter.parts
    ]
    return Guide(titles, tuple(sections))


def _added_sections(name: str, chapter: _Chapter) -> tuple[Section, ...]:
    """Return a document's sections. Their ids begin with a mark of its name, so other documents change none of them."""
    mark = hashlib.blake2b(name.encode(errors="replace"), digest_size=_MARK_LENGTH // 2).hexdigest()
    slugs = _Slugs(_MAX_SECTION_SLUG - _MARK_LENGTH - 1)
    return tuple(
        _build_section(
            f"{mark}-{slugs.take(_slug(part.heading, _MAX_SECTION_SLUG - _MARK_LENGTH - 1), 'section')}",
            chapter.language,
            part,
            chapter.title,
        )
        for part in chapter.parts
    )


def _build_section(section_id: str, language: Language, part: Written, title: str = "") -> Section:
    slugs = _Slugs(_MAX_POINT_SLUG)
    points = tuple(
        Point(f"{section_id}/{slugs.take(_slug(point.title, _MAX_POINT_SLUG), 'point')}", {language: point})
        for point in part.points
    )
    leads = {language: part.lead} if part.lead else {}
    document = AddedDocument(section_id, {language: title}) if title else None
    return Section(section_id, {language: part.title}, leads, points, document, questions=part.questions)


def _section_slug(chapter: _Chapter, part: Written, several: bool) -> str:
    """Return the slug of a heading, after the slug of its file where a folder has several."""
    stem = _slug(chapter.path.stem, _MAX_STEM_SLUG) if several else ""
    heading = _slug(part.heading, _MAX_SECTION_SLUG - len(stem) - bool(stem))
    return "-".join(filter(None, (stem, heading)))


class _Slugs:
    """Gives out slugs, each once: a slug that comes again gets -2, -3 and so on, cut to the limit."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._taken: set[str] = set()
        self._counts: Counter[str] = Counter()

    def take(self, slug: str, otherwise: str) -> str:
        """Return a slug, or `otherwise` in place of an empty one, with a number if it was given out before."""
        base = slug or otherwise
        self._counts[base] += 1
        free = base
        while free in self._taken:
            number = max(self._counts[base], 2)
            free = f"{_cut_slug(base, self._limit - len(str(number)) - 1)}-{number}"
            self._counts[base] += free in self._taken
        self._taken.add(free)
        return free


def _slug(text: str, limit: int) -> str:
    """Return lower-case ASCII words joined by hyphens, without diacritics."""
    return _cut_slug(_NOT_SLUG.sub("-", fold(unicodedata.normalize("NFKC", text))).strip("-"), limit)


def _cut_slug(slug: str, limit: int) -> str:
    if len(slug) <= limit:
        return slug
    head = slug[:limit]
    if slug[limit] != "-":
        head = head.rpartition("-")[0] or head
    return head.strip("-")
