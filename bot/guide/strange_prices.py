"""The price of a thing that no document knows: what the handbook says of an influencer's price is no answer to it."""

from dataclasses import replace

from index.values.finding import Finding
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

PRICE = "price"
"""The theme of concrete prices."""
_ON_PRICES = ("pricing/", "cons/high-cost")
"""How the ids of points begin that tell of prices."""
_OF_PEOPLE = expression(
    r"\b(?:kols?|kocs?|influencers?|influ|inf|creators?|reviewers?|bloggers?|tiktokers?|youtubers?|ugc|celeb\w{0,8}|"
    r"nguoi (?:noi tieng|anh huong|co (?:anh huong|tieng))|nghe si|ca si|dien vien)\b"
)
"""Whose price is asked for where a name is only that of the asker's shop; folded."""


def without_strange_price(finding: Finding) -> Finding:
    """Return a finding that names concrete prices as missing where the price of something unknown is asked for."""
    first = finding.points[0].id if finding.points else ""
    is_strange = finding.strange and finding.decision == "answer" and first.startswith(_ON_PRICES)
    if not is_strange or _OF_PEOPLE.search(fold(finding.question)):
        return finding
    return replace(finding, decision="decline", confidence=0.0, section=None, missing=PRICE)
