"""Which chats take no pictures or files."""

from bot.sending.unwelcome import ASKED_AGAIN_AFTER, Unwelcome


def test_a_refusal_holds_for_a_while_in_one_chat_for_one_kind() -> None:
    now = [100.0]
    unwelcome = Unwelcome(lambda: now[0])
    unwelcome.add(-5, "photo")
    assert [(-5, "photo") in unwelcome, (-5, "document") in unwelcome, (-6, "photo") in unwelcome] == [
        True,
        False,
        False,
    ]
    now[0] += ASKED_AGAIN_AFTER
    assert (-5, "photo") not in unwelcome
