"""Whole updates in, Bot API calls out: a metric's card, its calculator, and what is said about the result."""

import pytest

from tests.bot.talk import Talk

pytestmark = pytest.mark.usefixtures("bot")


async def test_a_card_starts_its_calculator_and_the_result_is_talked_about(private: Talk) -> None:
    card = await private.says("CPM là gì vậy ạ")
    assert "CPM = chi phí ÷ hiển thị × 1.000" in card.text
    private.user.presses(card, "🧮 Tính CPM")
    asked = await private.hears()
    assert "Chi phí" in asked.text
    await private.says("5tr")
    result = await private.says("200k")
    # 5,000,000 / 200,000 x 1,000, and with 400,000 half of it.
    assert "CPM: 25.000" in result.text
    assert "CPM: 12.500" in (await private.says("nếu 400k hiển thị thì sao")).text
    assert "CPM = chi phí ÷ hiển thị × 1.000" in (await private.says("tính sao ra vậy")).text
