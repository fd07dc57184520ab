"""What an error quotes of a user's text."""

from bot.numbers.errors import InvalidInput


def test_quotes_on_one_line_cut_to_thirty_characters() -> None:
    assert InvalidInput("not_a_number", piece="a\n\tb\x00\ud800").details["piece"] == "a b??"
    assert InvalidInput("not_a_number", piece="x" * 31).details["piece"] == "x" * 29 + "…"


def test_an_error_on_a_line_keeps_its_id_and_details() -> None:
    error = InvalidInput("not_a_number", piece="abc").on_line("3")
    assert (error.id, error.details) == ("not_a_number", {"piece": "abc", "line": "3"})
