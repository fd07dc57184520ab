"""What an error quotes of a user's text."""

from bot.numbers.errors import InvalidInput, quoted


def test_quotes_on_one_line_cut_to_thirty_characters() -> None:
    assert quoted("a\n\tb\x00\ud800") == "a b??"
    assert quoted("x" * 31) == "x" * 29 + "…"


def test_an_error_on_a_line_keeps_its_id_and_details() -> None:
    error = InvalidInput("not_a_number", piece="abc").on_line("3")
    assert (error.id, error.details) == ("not_a_number", {"piece": "abc", "line": "3"})
