"""Several asks in one message: each gets its part of one reply."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.guide.answer_text import figures_in
from bot.guide.answerer import Answer
from bot.guide.composer import Shape
from bot.replies.joining import joined
from bot.texts import texts_for
from bot.understanding import references
from bot.understanding.ask_forms import names_figure, only_counts_on, wishes, without_wish
from bot.understanding.asks import (
    MOST_ASKS,
    Segments,
    is_question,
    segments,
    without_lead,
    without_purpose,
)
from bot.understanding.clauses import asks_surely
from bot.understanding.figures import AskedFigures
from bot.understanding.joint_replies import about_all, rows_of_parts, with_room
from bot.understanding.parts import (
    about_point,
    asked_back_in_a_line,
    asks_back,
    metric_to_explain,
    shape_of_parts,
    subject_of,
    with_subject,
)
from bot.understanding.reader import Reader
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold
from knowledge.toolbox.sentences import parts_of

SURE_WORDS = 0.8
"""Confidence (0..1) from which a part that is only a few words ("the risks") is an ask of its own."""
ONE_ASK = 0.9
"""Score (0..1) of the whole message's first point from which a comma or "and" in it parts nothing."""
_DOUBTFUL = 0.6
"""The same where only "với" may part them."""

_SAYS_NOTHING = expression(
    r"^\W*(?:(?:(?:dung|phai|chuan)(?: vay)? (?:khong|ko|k|chua)|is that (?:right|true|so)|correct|ok|oke|thoi|"
    r"duoc|roi|the|vay|u|uh|a|da|vang|khoan|fine|right|well|so)\b\W*)+$|"
    r"^\W*(?:\w+ )?(?:cu|dai|kho|hay|met|dat|mac|ngan|roi|it|lau|cham|chan|gap|nhieu) (?:qua|ghe|the|vay|vl|vai|"
    r"roi)\W*$|"
    r"^\W*(?:(?:that|this|it) ?(?:'?s|is) )?(?:too|so|very) (?:old|long|short|hard|outdated|expensive)\W*$"
)
"""A part that only leads over to what is asked, or asks for a check of the other; folded."""
_IN_FRAME = expression(
    r"^\W*(?:\w+ ){0,4}co (?:goi y|huong dan|noi|nhac|de cap|dua ra|neu|chi|khuyen)\b.*\b(?:khong|ko|k|hong|chua)"
    r"(?: (?:a|vay|em|ban|bot|nhi))*\W*$"
)
"""One question whether a document has something, with a list inside: "sổ tay có gợi ý chia A, B và C không"; folded."""
FromList = Callable[[Utterance, Finding], Answer | None]
"""Returns the item of the list shown last that an ask means."""


class SeveralAsks:
    """Answers messages with several asks."""

    def __init__(self, reader: Reader, figures: AskedFigures, of_list: FromList) -> None:
        self._reader = reader
        self._figures = figures
        self._of_list = of_list

    def answer(self, said: Utterance, whole: Finding) -> Answer | None:
        """Return the answer to a message with several asks; None where it is one.

        Where only a comma or "and" parts them, each part asks by itself, or is short and as sure as the whole is not.
        """
        parts = segments(said.text)
        if len(parts.texts) < 2:
            return None
        apart = not parts.doubtful and (
            parts.certain or "?" in said.text.rstrip("?!. ") or all(map(_asks, parts.texts))
        )
        if parts.doubtful and whole.points and whole.points[0].score >= _DOUBTFUL and not self._of_shown(parts, said):
            return None
        names_list = any(self._reader.section_named(without_lead(part)) for part in parts.texts)
        one = whole.points and whole.section is None and whole.points[0].score >= ONE_ASK
        framed = _IN_FRAME.match(fold(said.text)) and whole.decision == "answer" and not whole.section
        if not apart and ((one and not names_list) or (framed and whole.confidence >= ONE_ASK)):
            return None
        found = self._answers(parts, said, whole, least=0.0 if apart else SURE_WORDS)
        answers = list({answer.reply.text: answer for answer in found}.values())
        if len(answers) < 2 or all(map(asks_back, answers)):
            return None
        answers = [asked_back_in_a_line(each, each.question) if asks_back(each) else each for each in answers]
        is_all = len(answers) <= MOST_ASKS
        told = with_room(answers[:MOST_ASKS], self._reader.answerer.composer, said.shape, is_all=is_all)
        reply = joined([answer.reply for answer in told])
        reply = replace(reply, rows=rows_of_parts(self._reader.guide, told, said.language))
        if not is_all:
            reply = replace(reply, text=f"{reply.text}\n\n{texts_for(said.language).talk.parts_left}")
        return Answer(said.text, about_all(said.text, told), reply, self._reader.guide)

    def _of_shown(self, parts: Segments, said: Utterance) -> bool:
        """Tell whether the parts surely lead to different points of the section of the point shown last."""
        section = said.last_points[0].partition("/")[0] if said.last_points else ""
        found = [self._find(without_lead(part), said) for part in parts.texts]
        sure = [one.points[0].id for one in found if one.decision == "answer" and one.confidence >= SURE_WORDS]
        own = {id for id in sure if id.startswith(f"{section}/")}
        return bool(section) and len(own) == len(parts.texts)

    def _answers(self, parts: Segments, said: Utterance, whole: Finding, least: float) -> list[Answer]:
        """Return the answers to the parts that are asks of their own, each thing once."""
        found: dict[str, Finding] = {}
        chosen: dict[str, Answer] = {}
        asks = [part for part in parts.texts if not _SAYS_NOTHING.match(fold(part))]
        listed = without_wish if wishes(said.text) else str
        plain = [listed(without_purpose(without_lead(part))) for part in asks]
        texts = [with_subject(text, said.text) for text in plain]
        of_years = [self._of_year(text, whole) for text in texts]
        self._reader.look_ahead((text for text, known in zip(texts, of_years, strict=True) if not known), said)
        names = dict(zip(parts.texts, parts.names, strict=False))
        for part, bare, text, of_year in zip(asks, plain, texts, of_years, strict=True):
            finding = of_year or self._find(text, said)
            if text != bare and finding.decision != "answer":
                alone = self._find(bare, said)
                finding = alone if alone.decision == "answer" else finding
            if part in names and finding.decision != "answer":
                finding = self._find(names[part], said)
            item = self._of_list(replace(said, text=text), finding) if references.chooses(text) else None
            if item:
                chosen.setdefault(f"{part} {item.finding.points[0].id}", item)
                found.setdefault(f"{part} {item.finding.points[0].id}", item.finding)
            elif not (finding.small_talk or (only_counts_on(part) and len(asks) > 1)) and (
                self._is_ask(finding, _least(finding, whole, least), certain=parts.certain)
                or (finding.missing and wishes(said.text))
            ):
                found.setdefault(subject_of(finding), finding)
        shape = shape_of_parts(said.shape, list(found.values()))
        return [chosen.get(key) or self._part(one, shape, said) for key, one in found.items()]

    def _of_year(self, text: str, whole: Finding) -> Finding | None:
        """Return the sentence of the whole message's point that has the year of a part."""
        year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
        point = self._reader.guide.point(whole.points[0].id) if whole.points and whole.decision == "answer" else None
        if year is None or point is None or whole.section or whole.points[0].score < SURE_WORDS:
            return None
        facts = parts_of(point.in_language(whole.language).text)
        place = next((at for at, fact in enumerate(facts) if year[0] in fact and len(figures_in(fact)) > 0), None)
        return None if place is None else about_point(replace(whole, question=text), point.id, place)

    def _find(self, text: str, said: Utterance) -> Finding:
        """Return what a part leads to: by itself where that is sure, else behind the turns before."""
        alone = self._reader.alone(text, said)
        if (alone.decision == "answer" and alone.confidence >= SURE_WORDS) or alone.missing:
            return alone
        return self._reader.find(text, said)

    def _part(self, finding: Finding, shape: Shape, said: Utterance) -> Answer:
        """Return the answer to one of several asks."""
        metric = metric_to_explain(finding)
        if metric:
            return self._figures.card(metric, replace(said, text=finding.question))
        return self._reader.answered(finding, said, shape)

    def _is_ask(self, finding: Finding, least: float, *, certain: bool) -> bool:
        if metric_to_explain(finding):
            return True
        if finding.decision == "answer":
            names = finding.section or asks_surely(finding.question) or finding.points[0].score >= _DOUBTFUL
            return certain or (finding.confidence >= least and bool(names))
        lacks = finding.missing is not None or (certain and finding.decision == "decline")
        return lacks and _asks(finding.question)


def _asks(part: str) -> bool:
    return is_question(part) or names_figure(part)


def _least(finding: Finding, whole: Finding, least: float) -> float:
    """Return the confidence that a part needs: less where the whole message leads to the same."""
    same = finding.decision == whole.decision == "answer" and finding.points[0].id == whole.points[0].id
    return min(least, _DOUBTFUL) if same else least
