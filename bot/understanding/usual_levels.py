"""Questions for the usual level of a metric for which no document has one: `CPM trung bình là bao nhiêu`."""

from dataclasses import replace

from bot.calculations.metrics import METRICS
from bot.calculations.sentence import Sentence
from bot.calculators.fee import FEE
from bot.guide.answerer import Answer
from bot.guide.metric_replies import begin_rows
from bot.replies.markup import escape
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.texts import texts_for
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_USUAL = expression(
    r"(?<!\w)(?:trung binh|binh quan|tb|average|avg|benchmarks?|muc chuan|typical|usual(?:ly)?|normal(?:ly)?|good|"
    r"decent|healthy|thuong|thong thuong|hop ly|ly tuong|the nao la (?:tot|on|cao|thap)|"
    r"bao nhieu (?:thi |la )?(?:tot|on|cao|thap|dep|dat|re|chuan|ok|du|vua)|may (?:la|thi) (?:tot|on|dep|ok))(?!\w)"
)
"""Words for a usual level, folded."""
_MEANS = expression(
    r"(?<!\w)(?:la gi|mean(?!\?)|means|nghia|what is(?! a| an| the)|cong thuc|formula|how to|cach)(?!\w)"
)
"""Words for what a metric is or how it is worked out, folded."""
_LONGEST = 120
"""Characters of such a question; a longer one is about more than a metric."""


def without_usual_level(answer: Answer) -> Answer | None:
    """Return what is said of a metric's level, with its calculator, in place of a decline that does not name it.

    None where something was found, the guide has a figure for the metric, a number of the asker's own is judged, or a
    price is asked for: that is a theme of its own.
    """
    question, language = answer.question, answer.finding.language
    if answer.decision not in ("decline", "suggest") or len(question) > _LONGEST or any(map(str.isdecimal, question)):
        return None
    commands = Sentence(question).commands("en")
    metric = METRICS.get(commands[0]) if len(commands) == 1 and commands[0] != FEE.command else None
    folded = fold(question)
    if metric is None or metric.point or not _USUAL.search(folded) or _MEANS.search(folded):
        return None
    texts = texts_for(language)
    title = texts.calculators.calculators[metric.calculator.command].title
    said = texts.talk.no_benchmark.format(figure=escape(title))
    reply = Reply(said, begin_rows([metric], language), shown=Shown("decline", language=language))
    return replace(answer, reply=reply, finding=replace(answer.finding, decision="decline"))
