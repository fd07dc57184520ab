"""Bytes are decoded by their mark, as UTF-8, or by what is in them."""

import pytest

from knowledge.toolbox.decoding import decode, decode_by_content

TEXT = "Tên: Đỗ Thị Ứng\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_reads_unicode(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == decode_by_content(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("data", "others", "text"),
    [
        (b"", (), ""),
        (b"\xfe\xff\x00\xe9", (), "é"),
        (b"caf\xe9", ("latin-1",), "café"),
        (b"caf\xe9", ("no-such-encoding", "ascii", "cp1252"), "café"),
        ("é".encode(), ("latin-1",), "é"),
    ],
)
def test_takes_the_first_encoding_that_fits(data: bytes, others: tuple[str, ...], text: str) -> None:
    assert decode(data, *others) == text


@pytest.mark.parametrize(
    ("data", "others"),
    [(b"caf\xe9", ()), (b"caf\xe9", ("no-such-encoding",)), (b"\xff\xfe\x00\xd8", ())],
)
def test_refuses_what_fits_no_encoding(data: bytes, others: tuple[str, ...]) -> None:
    with pytest.raises(UnicodeError):
        decode(data, *others)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_tells_utf_16_without_a_mark_by_its_zeros(encoding: str) -> None:
    assert decode_by_content("name,likes\nLan,5\n".encode(encoding)) == "name,likes\nLan,5\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        # In Windows-1258 a tone mark is a letter of its own behind its vowel: ợ is ơ (F5) and the dot below (F2).
        (b"L\xfd\xf5\xf2t", "Lượt"),
        # In Windows-1252 F2 is ò, which stands behind a consonant here.
        (b"Per\xf2", "Però"),
    ],
)
def test_tells_the_two_windows_encodings_by_where_tone_marks_stand(data: bytes, text: str) -> None:
    assert decode_by_content(data) == text


@pytest.mark.parametrize("data", [b"\x89\x8d\x81\x9d,1", b"\xff\xfe\x00\xd8"])
def test_refuses_what_is_no_text(data: bytes) -> None:
    with pytest.raises(UnicodeError):
        decode_by_content(data)
