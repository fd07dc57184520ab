"""One scenario of a plan, step by step: what is spent, who is reached, what they do, what comes back."""

from collections.abc import Mapping
from decimal import ROUND_FLOOR, Decimal

from bot.calculators.base import Figures, Notice
from knowledge.toolbox.errors import InvalidInput

EXPOSURES = ("reach", "impressions", "views")
_PRICES = {"impressions": ("cpm", 1000), "views": ("cpv", 1)}
"""The price of what is shown, and for how many."""
_BASES_OF_ER = ("reach", "views", "impressions")
_BASES_OF_CTR = ("impressions", "views", "reach")
"""Of what a rate is taken, the usual base first."""


class Chain:
    """Works out one scenario; each step adds its figures, or the notice that says what it lacks."""

    def __init__(self, typed: Mapping[str, Decimal]) -> None:
        self.typed = typed
        self.values: dict[str, Decimal] = {}
        self.ways: dict[str, str] = {}
        self.notices: list[Notice] = []
        self.asks_for_rates = bool(typed.keys() & {*EXPOSURES, "er", "ctr", "cvr", "aov", "margin"})
        """Whether more is wanted than what a price buys, so that a rate that is not there is missed."""
        self.shown: dict[str, Decimal] = {f"{name}_pct": typed[name] for name in ("er", "ctr", "cvr") if name in typed}

    def figures(self) -> Figures:
        """Return all that the inputs allow; raise InvalidInput where that is nothing."""
        count = self.spend()
        self.reach(count)
        self.engage(count)
        self.sell()
        self.earn()
        if not self.values:
            raise InvalidInput("missing_field", field="reach" if "fee" in self.typed else "fee")
        return Figures(self.values, self.ways, warnings=tuple(self.notices), shown=self.shown)

    def add(self, key: str, value: Decimal, way: str = "") -> None:
        """Add a figure; `way` is the id of the words of its formula, where there are several."""
        self.values[key] = value
        if way:
            self.ways[key] = way

    # What is spent ------------------------------------------------------------------------------

    def spend(self) -> Decimal | None:
        """Work out the number of posts and what they cost; return that number, None for the campaign as a whole."""
        cost, fee, people = (self.typed.get(name) for name in ("cost", "fee", "people"))
        each = self.typed.get("posts", Decimal(1))
        count: Decimal | None = None
        if people is not None:
            count = people * each
        elif cost is not None and fee is not None:
            count = self.affordable(cost, fee, each)
        elif "posts" in self.typed or fee is not None:
            count = each
        self.shown["posts_each"] = each
        if people is not None and "posts" in self.typed:
            self.add("posts", people * each, "posts_of_people")
        if fee is not None and count is not None:
            self.pay(cost, fee, count)
        elif cost is not None:
            self.shown["spent"] = cost
            if count is not None:
                self.add("fee_each", cost / count)
                self.shown["count"] = count
        return count

    def affordable(self, cost: Decimal, fee: Decimal, each: Decimal) -> Decimal:
        """Return how many posts a budget pays for; with several posts a person, only whole people."""
        people = (cost / (fee * each)).to_integral_value(ROUND_FLOOR)
        if people < 1:
            raise InvalidInput("budget_below_fee")
        if "posts" in self.typed:
            self.add("people", people, "people_of_fee" if each == 1 else "")
        self.add("posts", people * each, "posts_of_all" if "posts" in self.typed else "posts_of_budget")
        return people * each

    def pay(self, cost: Decimal | None, fee: Decimal, count: Decimal) -> None:
        spent = fee * count
        self.shown |= {"count": count}
        if cost != spent:
            self.add("spent", spent)
        self.shown.setdefault("spent", spent)
        if cost is not None and cost > spent:
            self.add("left", cost - spent)
        if cost is not None and cost < spent:
            self.notices.append(Notice("over_budget"))

    @property
    def spent(self) -> Decimal | None:
        """What the campaign costs; None where that is not known."""
        return self.shown.get("spent")

    # Who is reached and what they do --------------------------------------------------------------

    def reach(self, count: Decimal | None) -> None:
        for name in EXPOSURES:
            price, by = _PRICES.get(name, ("", 1))
            if name in self.typed and price in self.typed:
                raise InvalidInput("planned_twice", field=name, base=price)
            if name in self.typed:
                self.shown[f"{name}_each"] = self.typed[name]
                of_posts = count is not None and count != 1
                self.add(name, self.typed[name] * (count or 1), f"{name}_of_posts" if of_posts else f"{name}_alone")
                self.shown["count"] = count or Decimal(1)
            elif price in self.typed and self.spent is not None:
                self.add(name, self.spent / self.typed[price] * by, f"{name}_of_{price}")
        if self.values and not self.bases(EXPOSURES) and not self.typed.keys() & {"cpe", "cpa"}:
            self.notices.append(Notice("no_exposure"))

    def bases(self, names: tuple[str, ...]) -> list[str]:
        return [name for name in names if name in self.values]

    def engage(self, count: Decimal | None) -> None:
        er, cpe, base = self.typed.get("er"), self.typed.get("cpe"), next(iter(self.bases(_BASES_OF_ER)), "")
        if er is not None and base:
            self.add("interactions", self.values[base] * er / 100, f"interactions_of_{base}")
            if cpe is not None and self.spent is not None:
                raise InvalidInput("planned_twice", field="er", base="cpe")
            if cpe is not None:
                self.add("fee", self.values["interactions"] / (count or 1) * cpe)
        elif cpe is not None and self.spent is not None:
            self.add("interactions", self.spent / cpe, "interactions_of_cpe")
        elif base and self.asks_for_rates:
            self.notices.append(Notice("no_er"))

    # What comes back ------------------------------------------------------------------------------

    def sell(self) -> None:
        ctr, cvr, cpa = (self.typed.get(name) for name in ("ctr", "cvr", "cpa"))
        base = next(iter(self.bases(_BASES_OF_CTR)), "")
        if ctr is not None and base:
            self.add("clicks", self.values[base] * ctr / 100, f"clicks_of_{base}")
        if cpa is not None and cvr is not None:
            raise InvalidInput("planned_twice", field="cvr", base="cpa")
        if cpa is not None and self.spent is not None:
            self.add("orders", self.spent / cpa, "orders_of_cpa")
        elif ctr is None and base and self.asks_for_rates and "fee" not in self.values:
            self.notices.append(Notice("no_ctr"))
        elif "clicks" in self.values and cvr is None:
            self.notices.append(Notice("no_cvr"))
        elif "clicks" in self.values and cvr is not None:
            self.add("orders", self.values["clicks"] * cvr / 100)

    def earn(self) -> None:
        if "orders" not in self.values:
            return
        if "aov" not in self.typed:
            self.notices.append(Notice("no_aov"))
            return
        self.shown["aov_each"] = self.typed["aov"]
        self.add("revenue", self.values["orders"] * self.typed["aov"])
        if self.spent is None:
            self.notices.append(Notice("no_cost"))
            return
        revenue, margin = self.values["revenue"], self.typed.get("margin")
        self.add("roi_pct", 100 * (revenue - self.spent) / self.spent)
        if margin is not None:
            self.add("roi_margin_pct", (revenue * margin - 100 * self.spent) / self.spent)
