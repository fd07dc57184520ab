"""Small steps of understanding: the parts of a message, what they are about, and how they are shown."""

import re
from dataclasses import replace

from bot.calculations.metric_questions import MetricQuestion, asked_metric
from bot.guide.answer_text import asks_for_figure
from bot.guide.answerer import Answer
from bot.guide.composer import Shape
from bot.replies.markup import escape
from bot.texts import texts_for
from index.values.finding import Finding, RankedPoint
from knowledge.toolbox.folding import fold

BARE_WORDS = 3
"""Words up to which a part of a message names no subject of its own."""


def with_subject(part: str, whole: str) -> str:
    """Return a part of a few words ("the risks") with the field's name, where neither it nor the message names KOLs."""
    if (
        asks_for_figure(part)
        or len(part.split()) > BARE_WORDS
        or re.search(r"influ|\d", fold(part))
        or re.search(r"\b(?:kol|koc)s?\b", fold(whole))
    ):
        return part
    return f"{part.rstrip('?.! ')} influencer marketing"


def about_point(finding: Finding, point: str, opening: int) -> Finding:
    """Return a finding that leads to one point and one of its sentences."""
    return replace(
        finding,
        decision="answer",
        small_talk=None,
        missing=None,
        section=None,
        opening=opening,
        points=(RankedPoint(point, 1.0), *(one for one in finding.points if one.id != point)),
    )


def subject_of(finding: Finding) -> str:
    """Return what a part of a message is about: two parts about the same are one."""
    metric = metric_to_explain(finding)
    if metric:
        return " ".join(one.id for one in metric.metrics)
    if finding.decision != "answer":
        return finding.missing or ""
    years = "" if finding.section else " ".join(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", finding.question))
    point = finding.points[0].id if finding.points else finding.question  # a sum of own numbers has none
    return f"{finding.section or point} {years}".rstrip()


def metric_to_explain(finding: Finding) -> MetricQuestion | None:
    """Return which metric a part of a message wants explained."""
    asked = asked_metric(finding.question)
    return asked if asked and asked.wish in ("card", "formula") else None


def shape_of_parts(shape: Shape, asked: list[Finding]) -> Shape:
    """Return how each of the things asked in one of the parts is shown: whole points are more than anybody reads."""
    return replace(shape, short=shape.short or len(asked) > 1, related=False, parts=shape.parts + len(asked) - 1)


def with_first_line(answer: Answer, first: str) -> Answer:
    """Return an answer with a line (HTML) in front."""
    return replace(answer, reply=replace(answer.reply, text=f"{first}\n\n{answer.reply.text}"))


def as_written(figure: str, text: str) -> str:
    """Return a figure as the asker wrote it, with a percent sign where there was one."""
    plain = figure.replace(".", ",")
    for written in (figure, plain):
        if f"{written}%" in text:
            return f"{written}%"
        if written in text:
            return written
    return figure


def asks_back(answer: Answer) -> bool:
    """Tell whether an answer only asks what is meant, and names nothing that is missing."""
    return answer.decision == "suggest" and answer.reply.text.startswith(texts_for(answer.language).answers.suggest)


def asked_back_in_a_line(answer: Answer, asked: str) -> Answer:
    """Return what asks back as one line of a reply whose other parts answer; `asked` are the words of that part."""
    line = texts_for(answer.language).talk.part_unsure.format(asked=escape(asked.rstrip(" ?.!")))
    return replace(answer, reply=replace(answer.reply, text=line))
