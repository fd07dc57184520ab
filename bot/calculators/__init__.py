"""Every calculator, in the order of the menu: one file and one row each."""

from bot.calculators.all_figures import ALL_FIGURES
from bot.calculators.base import Calculator
from bot.calculators.breakeven import BREAKEVEN
from bot.calculators.compare import COMPARE
from bot.calculators.conversion import CONVERSION
from bot.calculators.cpa import CPA
from bot.calculators.cpc import CPC
from bot.calculators.cpe import CPE
from bot.calculators.cpm import CPM
from bot.calculators.cpv import CPV
from bot.calculators.csv_table import CSV_TABLE
from bot.calculators.ctr import CTR
from bot.calculators.emv import EMV
from bot.calculators.engagement import ENGAGEMENT
from bot.calculators.fee import FEE
from bot.calculators.plan import PLAN
from bot.calculators.roas import ROAS
from bot.calculators.roi import ROI
from bot.calculators.split import SPLIT

CALCULATORS: tuple[Calculator, ...] = (
    ENGAGEMENT,
    ROI,
    ROAS,
    CPM,
    CPE,
    CPV,
    CPC,
    CTR,
    CPA,
    CONVERSION,
    BREAKEVEN,
    FEE,
    EMV,
    ALL_FIGURES,
    PLAN,
    SPLIT,
    COMPARE,
    CSV_TABLE,
)

CALCULATOR_BY_NAME = {name: calculator for calculator in CALCULATORS for name in calculator.names}
"""Each calculator under its command and its other names."""
