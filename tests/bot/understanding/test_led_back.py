"""Names in a short question that the point shown last does not have: it is not about that point then."""

import pytest

from bot.understanding.led_back import names_another
from knowledge.guide import Language

TOLD = "PewDiePie quay video ở Paris, trên YouTube. Một ngôi sao có thể tốn kém."


@pytest.mark.parametrize(
    ("text", "language", "another"),
    [
        ("Sơn Tùng thì bao nhiêu một post", "vi", True),
        ("như Châu Bùi thì tháng bao nhiêu", "vi", True),
        ("bên Zalo Ads có trò này không", "vi", True),
        ("trên tiktok thì sao", "vi", True),
        ("ok. Sao Paulo thì sao", "vi", True),
        ("is Khaby Lame like that too?", "en", True),
        # names that it has, and capitals that are no names
        ("PewDiePie là ai", "vi", False),
        ("còn youtube thì sao", "vi", False),
        ("ai quay ở Paris vậy", "vi", False),
        ("Vậy tốn bao nhiêu", "vi", False),
        ("KOL thì sao", "vi", False),
        ("ok. Vậy sao", "vi", False),
        ("năm 2022 thì sao", "vi", False),
        ("Tốn Bao Nhiêu Tiền", "vi", False),
        ("So how much is it?", "en", False),
    ],
)
def test_names_that_were_not_told(text: str, language: Language, another: bool) -> None:
    assert names_another(text, TOLD, language) is another
