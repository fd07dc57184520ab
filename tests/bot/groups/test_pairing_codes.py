"""Codes by which owners know groups: easy to read aloud and to type."""

import pytest

from bot.groups.pairing_codes import CODE_LENGTH, new_code, read_code


def test_new_codes_differ_and_have_no_letters_that_look_alike() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(len(code) == CODE_LENGTH and not set(code) & set("IO01l") for code in codes)
    assert all(read_code(code) == code for code in codes)


@pytest.mark.parametrize("typed", ["K7M2QX", "k7m2qx", " k7m-2qx ", "K7M 2QX", "“K7M2QX”."])
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert read_code(typed) == "K7M2QX"
