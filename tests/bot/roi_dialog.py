"""A dialog that the chain tests go through: the steps of /roi, and what is asked and answered."""

from bot.texts import TEXTS_VI

COST, REVENUE = (TEXTS_VI.dialogs.asks[name].question for name in ("cost", "revenue"))
GOODS = TEXTS_VI.dialogs.choices["goods"]
ROI = ["50tr", "120tr", "▸Theo biên lợi nhuận", "40%"]
"""The steps of a whole dialog; what they give, the one-line form gives too."""
ROI_IN_ONE_LINE = "/roi 50tr 120tr biên=40%"
ROI_AFTER_GOODS = "ROI sau giá vốn: -4%"
