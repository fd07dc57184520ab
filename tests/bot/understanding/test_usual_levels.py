"""Questions for the usual level of a metric that no document has."""

import pytest

from bot.guide.answerer import Answer, AnswerDecision
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.understanding.usual_levels import without_usual_level
from index.values.finding import Decision, Finding
from knowledge.guide import Guide, Language


def answered(guide: Guide, question: str, decision: Decision, language: Language = "vi") -> Answer:
    shown: AnswerDecision = decision
    finding = Finding(question, language, decision, 0.1, ())
    return Answer(question, finding, Reply("…", shown=Shown(shown, language=language)), guide)


@pytest.mark.parametrize(
    ("question", "language", "named"),
    [
        ("CPM trung bình là bao nhiêu", "vi", "mức chuẩn cho CPM"),
        ("cpv bao nhiêu là ổn", "vi", "mức chuẩn cho CPV"),
        ("cpv bao nhieu la on", "vi", "mức chuẩn cho CPV"),
        ("CTR bao nhiêu là tốt?", "vi", "mức chuẩn cho CTR"),
        ("what's the average CPA", "en", "no benchmark for CPA"),
    ],
)
def test_the_metric_is_named(guide: Guide, question: str, language: Language, named: str) -> None:
    said = without_usual_level(answered(guide, question, "decline", language))
    assert said
    assert named in said.reply.plain
    assert said.decision == "decline"
    assert said.reply.rows


@pytest.mark.parametrize(
    ("question", "decision"),
    [
        ("CPM trung bình là bao nhiêu", "answer"),
        ("EMV trung bình là bao nhiêu", "decline"),
        ("CPM 45k có cao không", "decline"),
        ("CPM và CPV bao nhiêu là ổn", "decline"),
        ("giá booking trung bình là bao nhiêu", "decline"),
        ("what means ROAS", "decline"),
        ("công thức CPM", "decline"),
    ],
)
def test_others_are_left(guide: Guide, question: str, decision: Decision) -> None:
    assert without_usual_level(answered(guide, question, decision)) is None
