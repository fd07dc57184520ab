"""Texts become passages, whole and by sentence, with labels that tell what they lead to."""

from index.serving.sources import collect_passages
from index.values.passages import Passage
from knowledge.bank import BankQuestion, BankStatement, QuestionBank
from knowledge.guide import Aside, Guide, Point, PointText, Section

WATER = Point(
    "brew/water",
    {
        "vi": PointText("Nước", "Nước 95 độ. Đừng sôi.", "Nóng vừa phải.", (Aside("example", "Ấm điện."),)),
        "en": PointText("Water", "At 95 degrees."),
    },
)
BEANS = Point("brew/beans", {"en": PointText("Beans", "Fresh. Ground.")})
GUIDE = Guide({}, (Section("brew", {}, {}, (WATER, BEANS)),))
BANK = QuestionBank(
    points=(BankQuestion("nóng cỡ nào", "brew/water", "vi"),),
    sections=(BankQuestion("pha sao", "brew", "vi"),),
    small_talk=(BankQuestion("chào", "greeting"),),
    out_of_scope=(BankQuestion("ai vô địch", "far: Bóng đá"),),
    statements=(BankStatement("nước phải sôi", "brew/water", False),),
)


def test_passages_of_a_guide_and_its_bank() -> None:
    assert collect_passages(GUIDE, BANK) == [
        Passage("brew/water", "Nước. Nóng vừa phải. Nước 95 độ. Đừng sôi.", "text", "vi"),
        Passage("brew/water", "Nước. Nước 95 độ.", "sentence", "vi"),
        Passage("brew/water", "Nước. Đừng sôi.", "sentence", "vi"),
        Passage("brew/water", "Water. At 95 degrees.", "text", "en"),
        Passage("brew/beans", "Beans. Fresh. Ground.", "text", "en"),
        Passage("brew/beans", "Beans. Fresh.", "sentence", "en"),
        Passage("brew/beans", "Beans. Ground.", "sentence", "en"),
        Passage("brew/water", "nóng cỡ nào", "question"),
        Passage("section:brew", "pha sao", "question"),
        Passage("small_talk:greeting", "chào", "question"),
        Passage("out_of_scope:far: Bóng đá", "ai vô địch", "question"),
        Passage("brew/water", "nước phải sôi", "question", is_true=False),
    ]


def test_an_empty_guide_has_no_passages() -> None:
    assert collect_passages(Guide({}, ()), QuestionBank()) == []
