"""Which sentence of a point a message asks for by the name of a part, or by the law behind it."""

import pytest

from bot.understanding.parts_named import fact_beside, fact_named

FACTS = (
    "Hàng giả lộ ra ở tem và ở tỷ lệ giữa giá và chất liệu.",
    "Ở tem, dấu hiệu là chữ in nhòe.",
    "Ở chất liệu, dấu hiệu là mùi nhựa (Điều 12 Nghị định 98).",
    "In stores, ask for the invoice.",
)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("riêng phần tem thì coi cái gì ạ", 1),
        ("còn phần chất liệu thì sao", 2),
        ("rieng chat lieu thi xem gi", 2),
        ("vậy riêng về tem", 1),
        ("just the stores part", 3),
        ("điều mấy, luật nào", 2),
        ("theo nghị định nào vậy", 2),
        ("which article is that", 2),
        ("riêng bao bì thì sao", None),
        ("tem là gì", None),
        ("luật mới có gì", None),
        ("riêng năm nay thì chị tính sao, em đang phân vân quá không biết nên chọn bên nào", None),
        ("", None),
    ],
)
def test_fact_named(text: str, place: int | None) -> None:
    assert fact_named(text, FACTS) == place


def test_no_law_among_the_facts() -> None:
    assert fact_named("điều mấy", FACTS[:2]) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("còn tem thì sao", 1),
        ("rứa chất liệu thì răng", 2),
        ("and stores", 3),
        ("còn giá", 0),
        ("còn bao bì thì sao", None),
        ("tem thì sao nhỉ", None),
        ("còn tem thì mua ở đâu cho rẻ", None),
    ],
)
def test_fact_beside(text: str, place: int | None) -> None:
    assert fact_beside(text, FACTS) == place
