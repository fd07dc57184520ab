"""The names of all sentences that the bot says; a language in which one is missing is a type error.

Sentences have named places in braces, such as {guide}. They are Telegram HTML, except labels of buttons,
notices (the short pop-ups after a press) and what is shown in files and pictures: these have no markup.
"""

from dataclasses import dataclass

from bot.texts.schema.answers import AnswerTexts
from bot.texts.schema.basics import BasicTexts
from bot.texts.schema.calculators import CalculatorText, CalculatorTexts, FigureText
from bot.texts.schema.charts import ChartTexts
from bot.texts.schema.dialogs import AskText, DialogTexts
from bot.texts.schema.feedback import FeedbackTexts
from bot.texts.schema.group import GroupTexts
from bot.texts.schema.handbook import HandbookTexts
from bot.texts.schema.inline import InlineTexts
from bot.texts.schema.learn import LearnTexts
from bot.texts.schema.limits import LimitTexts
from bot.texts.schema.metrics import MetricTexts
from bot.texts.schema.outreach import OutreachTexts
from bot.texts.schema.owners import OwnerTexts
from bot.texts.schema.privacy import PrivacyTexts
from bot.texts.schema.profile import ProfileTexts
from bot.texts.schema.reports import ReportTexts
from bot.texts.schema.sums import SumTexts
from bot.texts.schema.tables import TableTexts
from bot.texts.schema.talk import TalkTexts
from bot.texts.schema.teach import TeachTexts
from bot.texts.schema.usage import UsageTexts
from bot.texts.schema.what_if import WhatIfTexts

__all__ = [
    "AnswerTexts",
    "AskText",
    "BasicTexts",
    "CalculatorText",
    "CalculatorTexts",
    "ChartTexts",
    "DialogTexts",
    "FeedbackTexts",
    "FigureText",
    "GroupTexts",
    "HandbookTexts",
    "InlineTexts",
    "LearnTexts",
    "LimitTexts",
    "MetricTexts",
    "OwnerTexts",
    "PrivacyTexts",
    "ProfileTexts",
    "ReportTexts",
    "SumTexts",
    "TableTexts",
    "TalkTexts",
    "TeachTexts",
    "Texts",
    "UsageTexts",
    "WhatIfTexts",
]


@dataclass(frozen=True)
class Texts:
    """Every sentence of one language, by the part of the bot that says it."""

    answers: AnswerTexts
    talk: TalkTexts
    calculators: CalculatorTexts
    basics: BasicTexts
    what_if: WhatIfTexts
    metrics: MetricTexts
    sums: SumTexts
    charts: ChartTexts
    dialogs: DialogTexts
    inline: InlineTexts
    profile: ProfileTexts
    tables: TableTexts
    reports: ReportTexts
    privacy: PrivacyTexts
    limits: LimitTexts
    feedback: FeedbackTexts
    owners: OwnerTexts
    outreach: OutreachTexts
    usage: UsageTexts
    learn: LearnTexts
    teach: TeachTexts
    group: GroupTexts
    handbook: HandbookTexts
