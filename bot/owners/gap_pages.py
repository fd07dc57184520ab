"""What owners see of the questions that were not answered well: the list, and one group with its downvotes."""

from collections import Counter
from collections.abc import Sequence

from babel.dates import format_date

from bot.owners.gaps import Gap, gaps_workbook
from bot.owners.open_gaps import OpenGaps
from bot.replies.markup import escape
from bot.replies.owner_buttons import AnswerGap, HandleGap, ListGaps
from bot.replies.reply import Attachment, Button, Reply, Row, Rows
from bot.state.values import day_of
from bot.texts import texts_for
from bot.texts.schema import OwnerTexts
from knowledge.guide import Guide, Language
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.shortening import shorten

_SHOWN, _QUESTION_SHOWN = 10, 120
"""Groups in the message, and characters of their questions: they fit one message; the workbook has them all."""
_WORDINGS_SHOWN = 8
"""Wordings of one group that are shown."""
_ANSWERS_IN_ROW, _NUMBERS_IN_ROW = 2, 5
"""Buttons side by side: as many as a phone shows without cutting their words."""
_FILE = "gaps.xlsx"


def gaps_page(found: OpenGaps, days: int, language: Language, *, with_file: bool = True) -> Reply:
    """Return the largest gaps of the last days, and all of them as a workbook."""
    texts, gaps = texts_for(language).owners, found.gaps
    notes = [
        *([texts.gaps_covered.format(times=found.covered)] if found.covered else []),
        *([texts.gaps_aside.format(groups=found.set_aside)] if found.set_aside else []),
    ]
    if not gaps:
        return Reply("\n".join([texts.no_gaps.format(days=days), *notes]))
    title = texts.gaps.format(days=days, questions=sum(gap.times for gap in gaps), groups=len(gaps))
    lines = [_line(number, gap, texts) for number, gap in enumerate(gaps[:_SHOWN], start=1)]
    file = (Attachment("document", _FILE, gaps_workbook(gaps, texts)),) if with_file else ()
    text = "\n\n".join(["\n".join([title, *notes]), *lines, texts.gaps_how])
    return Reply(text, _rows(gaps[:_SHOWN], texts), attachments=file)


def _rows(gaps: Sequence[Gap], texts: OwnerTexts) -> Rows:
    """Return a button for each group that asks for its answer, and below one that opens it."""
    answers = [
        Button(texts.answer_gap.format(number=number), AnswerGap(gap.marks[0]))
        for number, gap in enumerate(gaps, start=1)
    ]
    opened = [Button(f"🔎 {number}", HandleGap("open", gap.marks[0])) for number, gap in enumerate(gaps, start=1)]
    return (*_in_rows(answers, _ANSWERS_IN_ROW), *_in_rows(opened, _NUMBERS_IN_ROW))


def _in_rows(buttons: Sequence[Button], size: int) -> list[Row]:
    return [tuple(buttons[start : start + size]) for start in range(0, len(buttons), size)]


def _line(number: int, gap: Gap, texts: OwnerTexts) -> str:
    return texts.gap.format(number=number, question=_shown(gap.wordings[0].text), times=gap.times) + _causes(gap, texts)


def _shown(question: str) -> str:
    return escape(shorten(one_line(question), _QUESTION_SHOWN))


def _in_groups(gap: Gap, texts: OwnerTexts) -> str:
    return f"\n{texts.gap_in_groups.format(groups=gap.groups)}" if gap.groups else ""


def _causes(gap: Gap, texts: OwnerTexts) -> str:
    return "".join(f"\n{texts.gap_cause.format(cause=texts.causes[cause], times=n)}" for cause, n in gap.causes.items())


def gap_page(gap: Gap, guide: Guide, language: Language) -> Reply:
    """Return one group: its wordings, why they count, and each downvote with the answer that it was for."""
    texts, mark = texts_for(language).owners, gap.marks[0]
    wordings = "\n".join(f"• {_shown(each.text)}" for each in gap.wordings[:_WORDINGS_SHOWN])
    day = format_date(day_of(gap.last), texts_for(language).learn.day, locale=language)
    parts = [
        f"<b>{_shown(gap.wordings[0].text)}</b>",
        texts.gap_asked.format(times=gap.times, day=day) + _in_groups(gap, texts) + _causes(gap, texts),
        *([texts.gap_wordings.format(wordings=wordings)] if len(gap.wordings) > 1 else []),
        *_downvotes(gap, guide, language),
    ]
    rows: Rows = (
        (Button(texts.answer_this, AnswerGap(mark)),),
        (Button(texts.gap_later, HandleGap("later", mark)), Button(texts.gap_dismiss, HandleGap("dismissed", mark))),
        (Button(texts.gaps_back, ListGaps()),),
    )
    return Reply("\n\n".join(parts), rows)


def _downvotes(gap: Gap, guide: Guide, language: Language) -> list[str]:
    """Return which answers were said to be no help, with the reasons, those said most first; nothing without any."""
    texts = texts_for(language).owners
    votes = Counter(
        (miss.point, reason or "unhelpful")
        for wording in gap.wordings
        for miss in wording.misses
        for reason in miss.reasons
    )
    lines = [
        texts.downvote.format(cause=texts.causes[cause], times=times, answer=escape(_title(point, guide, language)))
        for (point, cause), times in votes.most_common()
    ]
    return [texts.downvotes.format(lines="\n".join(lines))] if lines else []


def _title(point: str | None, guide: Guide, language: Language) -> str:
    found = guide.point(point) if point else None
    return found.in_language(language).title if found else texts_for(language).owners.answer_gone
