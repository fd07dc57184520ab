"""Everything that the bot says in Vietnamese."""

from bot.texts.schema import Texts
from bot.texts.vi.answers import ANSWERS_VI
from bot.texts.vi.basics import BASICS_VI
from bot.texts.vi.calculators import CALCULATORS_VI
from bot.texts.vi.charts import CHARTS_VI
from bot.texts.vi.dialogs import DIALOGS_VI
from bot.texts.vi.feedback import FEEDBACK_VI
from bot.texts.vi.group import GROUP_VI
from bot.texts.vi.handbook import HANDBOOK_VI
from bot.texts.vi.inline import INLINE_VI
from bot.texts.vi.learn import LEARN_VI
from bot.texts.vi.limits import LIMITS_VI
from bot.texts.vi.metrics import METRICS_VI
from bot.texts.vi.outreach import OUTREACH_VI
from bot.texts.vi.owners import OWNERS_VI
from bot.texts.vi.privacy import PRIVACY_VI
from bot.texts.vi.profile import PROFILE_VI
from bot.texts.vi.reports import REPORTS_VI
from bot.texts.vi.sums import SUMS_VI
from bot.texts.vi.tables import TABLES_VI
from bot.texts.vi.talk import TALK_VI
from bot.texts.vi.teach import TEACH_VI
from bot.texts.vi.usage import USAGE_VI
from bot.texts.vi.what_if import WHAT_IF_VI

TEXTS_VI = Texts(
    answers=ANSWERS_VI,
    talk=TALK_VI,
    calculators=CALCULATORS_VI,
    basics=BASICS_VI,
    what_if=WHAT_IF_VI,
    metrics=METRICS_VI,
    sums=SUMS_VI,
    charts=CHARTS_VI,
    dialogs=DIALOGS_VI,
    inline=INLINE_VI,
    profile=PROFILE_VI,
    tables=TABLES_VI,
    reports=REPORTS_VI,
    privacy=PRIVACY_VI,
    limits=LIMITS_VI,
    feedback=FEEDBACK_VI,
    owners=OWNERS_VI,
    outreach=OUTREACH_VI,
    usage=USAGE_VI,
    learn=LEARN_VI,
    teach=TEACH_VI,
    group=GROUP_VI,
    handbook=HANDBOOK_VI,
)
