"""Every calculator, in the order of the menu: one file and one row each."""

from bot.calculators import (
    breakeven,
    compare,
    conversion,
    cpa,
    cpc,
    cpe,
    cpm,
    cpv,
    csv_table,
    ctr,
    emv,
    engagement,
    fee,
    roas,
    roi,
)
from bot.calculators.base import Calculator

CALCULATORS: tuple[Calculator, ...] = (
    engagement.CALCULATOR,
    roi.CALCULATOR,
    roas.CALCULATOR,
    cpm.CALCULATOR,
    cpe.CALCULATOR,
    cpv.CALCULATOR,
    cpc.CALCULATOR,
    ctr.CALCULATOR,
    cpa.CALCULATOR,
    conversion.CALCULATOR,
    breakeven.CALCULATOR,
    fee.CALCULATOR,
    emv.CALCULATOR,
    compare.CALCULATOR,
    csv_table.CALCULATOR,
)

BY_NAME = {name: calculator for calculator in CALCULATORS for name in calculator.names}
"""Each calculator under its command and its other names."""
