"""Everything that the bot says in English."""

from bot.texts.en.answers import ANSWERS_EN
from bot.texts.en.basics import BASICS_EN
from bot.texts.en.calculators import CALCULATORS_EN
from bot.texts.en.charts import CHARTS_EN
from bot.texts.en.dialogs import DIALOGS_EN
from bot.texts.en.feedback import FEEDBACK_EN
from bot.texts.en.group import GROUP_EN
from bot.texts.en.handbook import HANDBOOK_EN
from bot.texts.en.inline import INLINE_EN
from bot.texts.en.learn import LEARN_EN
from bot.texts.en.limits import LIMITS_EN
from bot.texts.en.metrics import METRICS_EN
from bot.texts.en.outreach import OUTREACH_EN
from bot.texts.en.owners import OWNERS_EN
from bot.texts.en.privacy import PRIVACY_EN
from bot.texts.en.profile import PROFILE_EN
from bot.texts.en.reports import REPORTS_EN
from bot.texts.en.sums import SUMS_EN
from bot.texts.en.tables import TABLES_EN
from bot.texts.en.talk import TALK_EN
from bot.texts.en.teach import TEACH_EN
from bot.texts.en.usage import USAGE_EN
from bot.texts.en.what_if import WHAT_IF_EN
from bot.texts.schema import Texts

TEXTS_EN = Texts(
    answers=ANSWERS_EN,
    talk=TALK_EN,
    calculators=CALCULATORS_EN,
    basics=BASICS_EN,
    what_if=WHAT_IF_EN,
    metrics=METRICS_EN,
    sums=SUMS_EN,
    charts=CHARTS_EN,
    dialogs=DIALOGS_EN,
    inline=INLINE_EN,
    profile=PROFILE_EN,
    tables=TABLES_EN,
    reports=REPORTS_EN,
    privacy=PRIVACY_EN,
    limits=LIMITS_EN,
    feedback=FEEDBACK_EN,
    owners=OWNERS_EN,
    outreach=OUTREACH_EN,
    usage=USAGE_EN,
    learn=LEARN_EN,
    teach=TEACH_EN,
    group=GROUP_EN,
    handbook=HANDBOOK_EN,
)
