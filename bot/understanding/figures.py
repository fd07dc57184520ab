"""Questions about metrics, and about the numbers of the last result: what comes before a question to the guide."""

import re
from dataclasses import replace

from bot.calculations.by_percent import changed_by_percent
from bot.calculations.calculate import Calculation, calculate
from bot.calculations.command_wish import Wish
from bot.calculations.courtesies import without_courtesies
from bot.calculations.kept_numbers import CarriedOn, carried_on, figure_of_kept, numbers_for, tells_of_one_more
from bot.calculations.left_out import without_input
from bot.calculations.metric_questions import MetricQuestion, asked_metric
from bot.calculations.metrics import METRICS
from bot.calculations.result_questions import ResultQuestion, question_on_result
from bot.calculations.said_to_stay import without_what_stays
from bot.calculations.sentence import Sentence
from bot.calculations.sentences import calculator_wish
from bot.calculations.stored_result import StoredResult
from bot.calculations.told_totals import total_alone
from bot.calculations.what_if import result_to_store
from bot.calculators.breakeven import BREAKEVEN
from bot.calculators.compare import COMPARE
from bot.calculators.emv import EMV
from bot.calculators.fee import FEE
from bot.guide.answerer import Answer, Answerer
from bot.guide.composer import Shape
from bot.guide.metric_replies import begin_rows, metric_reply
from bot.replies.markup import escape
from bot.replies.reply import Reply
from bot.replies.shown import CALCULATION, Shown
from bot.texts import texts_for
from bot.understanding.campaigns_beside import campaign_beside
from bot.understanding.carried_whole import carried_whole
from bot.understanding.cost_parts import part_changed, part_unknown
from bot.understanding.earlier_results import corrected_earlier, on_base_told_behind, on_other_base, with_what_is_known
from bot.understanding.even_again import even_again
from bot.understanding.figure_questions import asks_for_even_amount, asks_for_gain, asks_whether_dear
from bot.understanding.market_asked import asks_for_level
from bot.understanding.operations import BENCHMARK, of_result
from bot.understanding.order_limits import most_for_order
from bot.understanding.other_posts import of_another, with_page_followers
from bot.understanding.own_verdicts import is_verdict, numbers_judged
from bot.understanding.refused_numbers import carried_on_refused
from bot.understanding.results_again import figure_again, results_joined
from bot.understanding.results_answered import of_results
from bot.understanding.single_offer import offer_asked
from bot.understanding.told_metrics import EXPLAINED, explained_in_story
from bot.understanding.told_numbers import (
    changed_by_told,
    numbers_of_campaign,
    with_goods,
    with_order_value,
    with_revenue,
    with_sales_as_revenue,
)
from bot.understanding.utterance import Utterance
from bot.understanding.varied_again import varied_again
from bot.understanding.wishes import has_money
from index.values.finding import NOTHING_NEAR, Finding, RankedPoint
from index.words.language import own_language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_WORK_OUT = expression(r"^\W*(?:\w+ ){0,3}?(?:tinh|compute|calculate|work out)\b(?! nang)(?!.*\d)")
_ASKS_HOW = expression(
    r"\?|\b(?:cach|cong thuc|the nao|ra sao|lam sao|sao|gi|how|what|why|khong|ko|nen|formula|duoc)\b"
)
"""How somebody wants something worked out, and how people ask how that is done; folded."""
_THAT_ONE = expression(r"\b(?:do|nay|nhu (?:vay|the)|cua (?:minh|em|toi|tui|shop)|this|that|my|our|mine)\b")
"""Words by which a figure is the one that was worked out; folded."""
_OF_OWN = expression(
    r"^\W*(?:(?:so|and|ok|then|now|but)\W+){0,2}(?:what ?'?s|what is|what was|how much is|whats) (?:the|our|"
    r"my) [\w -]{2,24}?"
    r"(?: (?:then|now|here|so|please|pls)){0,2}\W*$"
)
"""The question for a figure with an article, below a result: `what's the ROI`; folded."""
_RATE = expression(r"(?<![\d.,])\d{1,2}(?:[.,]\d{1,3})?\s?(?:%|phan tram|phần trăm|percent)")
_COMMA_BEHIND_NAME = expression(r"(?<=[^\W\d_]),\s?(?=\d)")
"""`on reach, 61000`: the number of what is named."""
_GAIN_BEHIND = expression(
    r"\s(?:(?:thì|thi|còn|con|có|co|vậy|vay|là|la)\s){0,3}(?:lời|lãi|loi|lai|lỗ|lo)"
    r"(?:\s(?:không|khong|ko|k|hông|hong|hem|nữa|nua|chưa|chua|hay|lỗ|lời|bao|nhiêu|nhiu|bn|sao|ạ|a|vậy|z)){1,4}"
    r"(?:(?<=\shay)(?:\s[^\W\d_]{1,8}){1,4})?\W{0,3}$",
    re.IGNORECASE,
)
"""The question whether it is still a profit, behind another number: `biên 45% thì còn lời hông`."""
_EXAMPLE = expression(
    r"^\W*(?:(?:cho|xin|lay|them|minh|em|chi|anh|e|c|a|mot|1|cai|the|vay|ok|bot|give|me|an|can|you|show|please)\W+)*"
    r"(?:vi du|vd|examples?)(?:\W+(?:with numbers|with figures|in numbers|bang so|voi so|so cu the|cu the bang so|"
    r"co so|di|voi|nhe|nha|a|cu the|please|pls|giup|em|minh|chi|anh|e|xem|coi|xiu))*\W*$"
)
"""A wish for an example and nothing else; folded."""
_MOST_OF_BASE = 6
"""Words of a message that only names another base of a rate."""
_MOST_OF_PRICE = 8
"""Words that tell one figure of one's own: `CPM bên mình đang là 40k`."""
_HAS_BASE = expression(r"follow|fl\b|theo doi|reach|tiep can|views?\b|luot xem")
"""What a rate is measured by, in the rows of a comparison; folded."""
_LONGEST_WISH = 14
"""Words of such a wish."""


class AskedFigures:
    """Answers what is asked of metrics and of the last result."""

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer

    def answer(self, said: Utterance) -> Answer | None:
        """Return the answer to a message about a metric or the last result; None where it is about something else."""
        on_base = on_base_told_behind(said)
        if on_base:
            return self._worked_out(on_base, said)
        asked = asked_metric(said.text) or self._other_base(said) or explained_in_story(said.text)
        last = said.last_calculation or said.calculation_named(Sentence(said.text).commands("vi"))
        if asked and asked.wish == "card" and last and _OF_OWN.search(fold(said.text)):
            asked = replace(asked, wish="name")
        if last and last.calculation and last.calculation.command == EMV.command and asks_for_gain(said.text):
            return self._no_profit(said)
        if asked and asked.wish in EXPLAINED:
            return self.card(asked, said)
        if said.last_explained and _EXAMPLE.match(fold(said.text)):
            return self.card(replace(said.last_explained, wish="example"), said)
        guide = self._answerer.guide
        compared = self._of_compared(said) or of_results(said, guide)
        if compared:
            return compared
        result = last.calculation.result if last and last.calculation else None
        if (result or has_money(said.text)) and asks_whether_dear(said.text):
            return self._of_market(said)
        if asked and _points_at(result, said.text):
            asked = None
        again = (figure_again(result, said.text, said.language) or results_joined(said)) if result else None
        if again:
            return self._worked_out(again, said)
        unknown = part_unknown(said, result) if result else None
        if unknown:
            found = Finding(said.text, said.language, "answer", 1.0, ())
            return Answer(said.text, found, Reply(unknown, shown=CALCULATION), guide)
        carried = (part_changed(said, result) if result else None) or self._carried(asked, said, result)
        if carried:
            return self._worked_out(carried, said)
        if asked is None:
            return self._question_back(result, said) or self._wanted(said)
        if asked.wish == "start":
            return self._begun(asked, said)
        return self.card(asked, said) if asked.wish == "name" else self._figure(asked, said)

    def _carried(self, asked: MetricQuestion | None, said: Utterance, result: StoredResult | None) -> CarriedOn | None:
        """Return what a message makes of the numbers told before, as it was typed or without its polite words."""
        varied = varied_again(said) or corrected_earlier(said) or on_other_base(said)
        if varied:
            return varied
        of_market = asks_for_level(said.text)
        for text in dict.fromkeys((said.text, without_courtesies(said.text), total_alone(said.text))):
            plain = replace(said, text=text)
            found = self._after_card(plain)
            if not found and result and not of_market:
                found = _changed(plain, result) or _other_figure(asked, plain, result)
            if found:
                return found
        return carried_on_refused(said.text, said.turns[-1], said.language) if said.turns else None

    def completed(self, lacking: Answer, said: Utterance) -> Answer | None:
        """Return a calculation that lacks one number with that of the last result; None where it has that not."""
        known = with_what_is_known(lacking, said)
        return self._worked_out(known, said) if known else None

    def rated(self, said: Utterance) -> Answer | None:
        """Return a result and what the guide has to set beside it, for numbers and a question whether they are good.

        What a message as a whole makes of the last result comes first.
        """
        whole = carried_whole(said)
        if whole:
            return self._worked_out(whole, said)
        earlier = campaign_beside(said, self._answerer.guide)
        if earlier:
            return earlier
        judged = numbers_judged(said.text)
        offer = offer_asked(judged or said.text, said.language, _command(said), judged=judged is not None)
        numbers = offer or judged
        if not numbers:
            return None
        said = replace(said, chosen=said.language if own_language(said.text) else said.figures_language)
        answer = self._answerer.worked_out(numbers, said.language)
        calculation = answer.calculation if answer else None
        if calculation is None:
            carried = numbers_for(numbers, "engagement", said.language)
            calculation = carried.calculation if carried else None
        result = result_to_store(calculation, said.language) if calculation else None
        if calculation is None or result is None:
            return self._rate_told(numbers, said) or self._price_told(numbers, said)
        beside = of_result("is-it-good", result, said, self._answerer.composer)
        reply = replace(beside, text=f"{calculation.reply.text}\n\n{beside.text}")
        finding = Finding(
            said.text, said.language, "answer", 1.0, tuple(RankedPoint(id, 1.0) for id in reply.shown.points)
        )
        return Answer(said.text, finding, reply, self._answerer.guide, calculation, joint=True)

    def _rate_told(self, numbers: str, said: Utterance) -> Answer | None:
        """Return what the guide has beside a rate of one's own ("er của mình 2,3% có thấp ko")."""
        if not _RATE.search(numbers) or Sentence(numbers).commands("en") != ["engagement"]:
            return None
        return self._beside_rates(said)

    def _of_compared(self, said: Utterance) -> Answer | None:
        """Return what the guide has beside the rates of a comparison, where somebody asks whether those are good."""
        last = said.turns[-1] if said.turns else None
        compared = last is not None and last.calculation is not None and last.calculation.command == COMPARE.command
        is_rated = compared and last is not None and _HAS_BASE.search(fold(last.words)) is not None
        return self._beside_rates(said) if is_rated and is_verdict(said.text) else None

    def _of_market(self, said: Utterance) -> Answer:
        """Return that no document has prices of the market, to the question whether an amount is much there."""
        found = self._answerer.find(said.text, (), said.language)
        found = replace(found, decision="decline", small_talk=None, section=None, missing="price", near=NOTHING_NEAR)
        return self._answerer.answered(found, said.shape)

    def _beside_rates(self, said: Utterance) -> Answer | None:
        point = self._answerer.guide.point(BENCHMARK)
        if point is None:
            return None
        whole = self._answerer.composer.point(point, said.language, Shape(short=True, related=False))
        reply = replace(whole, text=f"{texts_for(said.language).talk.benchmark}\n\n{whole.text}")
        finding = Finding(said.text, said.language, "answer", 1.0, (RankedPoint(point.id, 1.0),))
        return Answer(said.text, finding, reply, self._answerer.guide)

    def _price_told(self, numbers: str, said: Utterance) -> Answer | None:
        """Return that no document has a level for a figure of one's own ("CPM 40k cao hay thấp")."""
        commands, words = Sentence(numbers).commands("en"), numbers.split()
        metric = METRICS.get(commands[0]) if len(commands) == 1 and len(words) <= _MOST_OF_PRICE else None
        told = sum(any(map(str.isdecimal, word)) for word in words)
        if metric is None or metric.point or metric.calculator is FEE or told != 1:
            return None
        texts = texts_for(said.language)
        title = texts.calculators.calculators[metric.calculator.command].title
        text = texts.talk.no_benchmark.format(figure=escape(title))
        reply = Reply(text, begin_rows([metric], said.language), shown=Shown("decline", language=said.language))
        finding = replace(self._answerer.find(said.text, (), said.language), decision="decline", small_talk=None)
        return Answer(said.text, finding, reply, self._answerer.guide)

    def _no_profit(self, said: Utterance) -> Answer:
        """Return that an earned media value is no revenue, to the question whether it is a profit."""
        reply = Reply(texts_for(said.language).sums.no_profit, shown=Shown("answer", language=said.language))
        finding = replace(self._answerer.find(said.text, (), said.language), decision="answer", small_talk=None)
        return Answer(said.text, finding, reply, self._answerer.guide)

    def _other_base(self, said: Utterance) -> MetricQuestion | None:
        """Return the question for the rate on another base ("and per reach?"), below a rate or its card."""
        rate = METRICS["engagement"]
        result = said.last_calculation.calculation if said.last_calculation else None
        below = rate in (said.last_explained.metrics if said.last_explained else ())
        if not (below or (result and result.command == rate.id)) or len(said.text.split()) > _MOST_OF_BASE:
            return None
        asked = asked_metric(f"ER {said.text}")
        return replace(asked, wish="formula") if asked and asked.base else None

    def _wanted(self, said: Utterance) -> Answer | None:
        """Return what starts a calculation that somebody wants done ("tính er cho Lan giúp em"), without numbers."""
        folded = fold(said.text)
        if len(folded.split()) > _LONGEST_WISH or not _WORK_OUT.search(folded) or _ASKS_HOW.search(folded):
            return None
        command = calculator_wish(said.text)
        metric = next((one for one in METRICS.values() if one.calculator.command == command), None)
        return self._begun(MetricQuestion("start", (metric,)), said) if metric else None

    def _question_back(self, result: StoredResult | None, said: Utterance) -> Answer | None:
        """Return the answer to a question about the last result, or about the formula of the last card."""
        question, explained = _question_on(result, said.text), said.last_explained
        if question is None:
            return None
        if result:
            return self._of_result(question, result, said)
        if explained is None or question != "how-computed":
            return None
        return self.card(replace(explained, wish="formula"), said)

    def card(self, asked: MetricQuestion, said: Utterance) -> Answer:
        """Return the card that explains what was asked; what the search finds stays in the answer's data."""
        finding = self._answerer.find(said.text, (), said.language)
        reply = metric_reply(asked, self._answerer.composer, said.language)
        found = replace(finding, decision="answer", small_talk=None, section=None, missing=None)
        return Answer(said.text, found, reply, self._answerer.guide)

    def _figure(self, asked: MetricQuestion, said: Utterance) -> Answer | None:
        """Return the guide's figure for a metric; None where the search finds it by itself, or the guide has none."""
        finding = self._answerer.find(said.text, said.questions, said.language)
        point = self._answerer.guide.point(asked.metrics[0].point or "")
        found_too = finding.decision == "answer" and finding.section is None and finding.points[:1]
        if point is None or (found_too and found_too[0].id == point.id):
            return None
        others = tuple(one for one in finding.points if one.id != point.id)
        found = replace(
            finding,
            decision="answer",
            confidence=1.0,
            small_talk=None,
            section=None,
            missing=None,
            opening=0,
            points=(RankedPoint(point.id, 1.0), *others),
        )
        return self._answerer.answered(found, said.shape)

    def _after_card(self, said: Utterance) -> CarriedOn | None:
        """Return the calculation of a message with numbers for a metric that was just explained."""
        metrics = said.last_explained.metrics if said.last_explained else ()
        if not metrics and said.last_points == (BENCHMARK,):
            metrics = (METRICS["engagement"],)
        found = [numbers_for(said.text, metric.calculator.command, said.language) for metric in metrics]
        complete = [one for one in found if one and (one.wish.missing is None or len(metrics) == 1)]
        return complete[0] if len(complete) == 1 else None

    def _worked_out(self, carried: CarriedOn, said: Utterance) -> Answer:
        calculation: Calculation = carried.calculation
        # What the guide has on it is searched all the same: its best points are named beside every answer.
        found = self._answerer.find(said.text, (), said.language)
        finding = Finding(said.text, said.language, "answer", 1.0, found.points)
        return Answer(said.text, finding, calculation.reply, self._answerer.guide, calculation, carried.wish)

    def _begun(self, asked: MetricQuestion, said: Utterance) -> Answer:
        """Return what starts a calculation: its first input is asked for, or where nothing can be, an example shown."""
        calculator = asked.metrics[0].calculator
        finding = self._answerer.find(said.text, (), said.language)
        calculation = calculate(calculator.command, "", said.figures_language)
        first = next(iter(calculator.inputs))
        return Answer(
            said.text,
            finding,
            calculation.reply,
            self._answerer.guide,
            calculation,
            Wish(calculator.command, {}, first),
        )

    def _of_result(self, question: ResultQuestion, result: StoredResult, said: Utterance) -> Answer:
        reply = of_result(question, result, said, self._answerer.composer)
        points = tuple(RankedPoint(id, 1.0) for id in reply.shown.points)
        found = self._answerer.find(said.text, (), said.language).points
        ranked = (*points, *(one for one in found if one.id not in reply.shown.points))
        finding = Finding(said.text, said.language, "answer", 1.0, ranked)
        return Answer(said.text, finding, reply, self._answerer.guide)


def _command(said: Utterance) -> str:
    """Return the command of the last result; nothing where there is none."""
    last = said.last_calculation.calculation if said.last_calculation else None
    return last.command if last else ""


def _question_on(result: StoredResult | None, text: str) -> ResultQuestion | None:
    """Return what a message asks about the last result, which it may name by its figure ("ER đó tốt không")."""
    sentence = Sentence(text)
    names_it = result is not None and sentence.commands("vi") == [result.command]
    question = question_on_result(text) or (question_on_result(sentence.without_figures) if names_it else None)
    return question or ("is-it-good" if result is not None and is_verdict(text) else None)


def _points_at(result: StoredResult | None, text: str) -> bool:
    """Tell whether a question names the last result's figure as that one, and not what is usual."""
    return result is not None and bool(_THAT_ONE.search(fold(text))) and _question_on(result, text) is not None


def _changed(said: Utterance, result: StoredResult) -> CarriedOn | None:
    """Return what a message makes of the numbers of the last result, or of all that were told of that campaign."""
    if tells_of_one_more(said.text):
        return None
    campaign, language = numbers_of_campaign(said.last_results), said.language
    amounts = (campaign or result).amounts
    another = without_input(said.text, result, language) or of_another(said.text, result, language)
    another = another or most_for_order(said.text, campaign or result, language)
    if another:
        return another
    text = with_page_followers(without_what_stays(said.text), result)
    text = with_order_value(with_sales_as_revenue(text, amounts), amounts)
    text = _COMMA_BEHIND_NAME.sub(" ", with_goods(text, amounts))
    if "revenue" in amounts and any(map(str.isdecimal, text)):
        text = _GAIN_BEHIND.sub("", text)
    revenue = with_revenue(text, campaign or result, language)
    changed = revenue or changed_by_percent(text, result, language) or carried_on(text, result, language)
    if revenue or (changed and changed.wish.command == result.command):
        return changed
    of_all = carried_on(text, campaign, language) if campaign else None
    told = None if changed or of_all else changed_by_told(text, result, language)
    return of_all or changed or told or (changed_by_told(text, campaign, language) if campaign else None)


def _other_figure(asked: MetricQuestion | None, said: Utterance, result: StoredResult) -> CarriedOn | None:
    """Return the figure that a message names without more ("cần bao nhiêu đơn để hòa vốn"), of the last numbers."""
    again = even_again(said, campaign := numbers_of_campaign(said.last_results) or result)
    if again:
        return again
    if asks_for_even_amount(said.text) and result.command != BREAKEVEN.command:
        return figure_of_kept(BREAKEVEN.command, campaign, said.language)
    metric = asked.metrics[0] if asked and asked.wish in ("name", "start") and len(asked.metrics) == 1 else None
    if metric is None or metric.calculator.command == result.command:
        return None
    return figure_of_kept(metric.calculator.command, campaign, said.language)
