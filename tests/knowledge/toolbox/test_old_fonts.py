"""Text of TCVN3 and VNI-Windows fonts is read as Vietnamese, and no other text is."""

import pytest

from knowledge.toolbox.old_fonts import old_fonts_read


@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("Nh\u00adîc ®iÓm cña influencer marketing lµ g×?", "Nhược điểm của influencer marketing là gì?"),
        ("NH¦îC §IÓM", "NHƯỢC ĐIỂM"),
        ("§¹i sø th\u00ad¬ng hiÖu ë ®©u ¹?", "Đại sứ thương hiệu ở đâu ạ?"),
        ("kh¸c nhau, c¸i g×", "khác nhau, cái gì"),
        ("®·", "®·"),
        ("Nhöôïc ñieåm cuûa", "Nhược điểm của"),
        ("NHÖÔÏC ÑIEÅM CUÛA", "NHƯỢC ĐIỂM CỦA"),
        ("theá beân kia thì theá naøo", "thế bên kia thì thế nào"),
        ("Hoaø khoûe, kyõ, kyù, muøa heø, ñaëc bieät", "Hoà khỏe, kỹ, ký, mùa hè, đặc biệt"),
    ],
)
def test_old_fonts_are_letters(pasted: str, read: str) -> None:
    assert old_fonts_read(pasted) == read
    assert old_fonts_read(read) == read


@pytest.mark.parametrize(
    "text",
    """
    là gì
    cà phê
    tính sao ra vậy
    xóa, ví, sóng, tôi có ý
    São Paulo é não
    El Niño, año, mañana, señor
    Ich möchte für das Mädchen
    où est le café déjà
    naïve résumé
    Ça va très bien
    fee × pieces ÷ 1,000 × CPM · 25°C ± 5
    «KOL» © 2024 ® ½
    på norsk øl
    """.strip().splitlines(),
)
def test_texts_of_today_stay(text: str) -> None:
    assert old_fonts_read(text.strip()) == text.strip()
