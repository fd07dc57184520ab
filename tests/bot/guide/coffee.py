"""A small guide on coffee, and a search that finds what it is given."""

from collections.abc import Sequence

from bot.guide.answerer import Answer, Answerer
from bot.replies.reply import Reply
from index.values.finding import Decision, Finding, RankedPoint
from knowledge.guide import Guide, Language, Point, PointText, Section
from tests.bot.packed import packed

WATER = Point(
    "brew/water",
    {
        "vi": PointText("Nước & nhiệt", "Nước sôi làm cháy cà phê. Nên để 95 độ. Nước <mềm> ngon hơn."),
        "en": PointText("Water & heat", "Boiling water burns coffee. Use 95 degrees. <Soft> water is better."),
    },
)
MILK = Point("brew/milk", {"vi": PointText("Sữa", "Sữa đặc."), "en": PointText("Milk", "Condensed milk.")})
ICE = Point("brew/ice", {"vi": PointText("Đá", "Đá viên."), "en": PointText("Ice", "Cubes.")})
CUP = Point("serve/cup", {"vi": PointText("Tách", "Tách sứ.")})
TRAY = Point("serve/tray", {"vi": PointText("Khay", "Khay gỗ."), "en": PointText("Tray", "Wooden tray.")})
BREW = Section(
    "brew",
    {"vi": "Pha & lọc", "en": "Brew & filter"},
    {"vi": "Ba điều <cần>.", "en": "Three things."},
    (WATER, MILK, ICE),
)
SERVE = Section("serve", {"vi": "Phục vụ", "en": "Serving"}, {}, (CUP, TRAY))
COFFEE = Guide({"vi": "Sổ tay", "en": "Handbook"}, (BREW, SERVE))
ALL = ("brew/water", "brew/milk", "brew/ice", "serve/cup", "serve/tray")


class FixedResolver:
    """Finds what it was given; `asked` is what it was asked last."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        self.asked: tuple[str, tuple[str, ...], Language | None] | None = None

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Return the finding, whatever is asked."""
        self.asked = (question, tuple(turns), language)
        return self.finding


def found(
    decision: Decision,
    points: Sequence[str] = ALL,
    *,
    question: str = "Pha nước thế nào?",
    language: Language = "vi",
    section: str | None = None,
    small_talk: str | None = None,
    opening: int = 0,
    missing: str | None = None,
) -> Finding:
    """Return a finding whose points score 0.9, 0.8 and so on."""
    ranked = tuple(RankedPoint(point, 0.9 - place / 10) for place, point in enumerate(points))
    return Finding(question, language, decision, 0.876543, ranked, section, small_talk, opening, missing)


def answered(finding: Finding) -> Answer:
    """Return the answer to what was found."""
    return Answerer(COFFEE, FixedResolver(finding)).answer(finding.question)


def buttons(reply: Reply) -> list[list[tuple[str, str]]]:
    """Return the rows of buttons, each with its label and what Telegram sends back."""
    return [[(button.label, packed(button)) for button in row] for row in reply.rows]
