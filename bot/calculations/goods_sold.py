"""What was sold: the part of it that the goods cost, and what it brought."""

import re

from bot.calculations.cost_items import MONEY
from knowledge.toolbox.expressions import expression

_SHARE_OF_GOODS = expression(
    r"(?<!\w)(?:(?:giá|gia|tiền|tien)\s)?(?:(?:vốn|von)(?:\s(?:hàng|hang))?|cogs|cost\sof\sgoods)"
    r"(?:\s(?:chiếm|chiem|là|la|khoảng|khoang|tầm|tam|chừng|chung|hết|het|thì|thi|is|are|about|at|around)){0,3}\s"
    r"(?P<percent>\d{1,2})\s?(?:%|phần trăm|phan tram|percent)",
    re.IGNORECASE,
)
"""`vốn 60%`: the part of the revenue that the goods cost; the rest is the gross margin."""
_IN_SALES = expression(
    rf"(?<![\w.,])(?P<amount>{MONEY}|\d[\d.,]*k?)\s(?:in|of|worth\sof)\s(?:total\s|gross\s)?(?:sales|revenue|gmv|turnover)(?!\w)",
    re.IGNORECASE,
)
"""`got 7.1k in sales`: what came in, and no number of orders."""


_SALES_CAME = expression(
    r"(?<!\w)(?:sales|revenue|turnover)\s(?:(?:all\s)?(?:came|come|ended|ends)(?:\s(?:in|out|up))?\s(?:at|to|as|with)|"
    r"totall?ed|amounted\sto|added\sup\sto|hit|stood\sat)(?:\s(?:about|around))?\s(?=[$₫€£]?\d)",
    re.IGNORECASE,
)
"""`sales came in at $9,600`: what was sold."""


def with_margin_of_goods(text: str) -> str:
    """Return a text with what the goods cost, told in percent of the revenue, as the gross margin that is left."""
    return _SHARE_OF_GOODS.sub(lambda found: f"margin {100 - int(found['percent'])}%", text)


def with_sales(text: str) -> str:
    """Return a text with an amount of sales by the label of revenue."""
    return _SALES_CAME.sub("revenue ", _IN_SALES.sub(r"revenue \g<amount>", text))
