"""Cut the base's vocabulary of 250,002 word pieces to those that Vietnamese and English need."""

from collections.abc import Sequence
from typing import Any

from knowledge.guide import LANGUAGES
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import strip_diacritics

SPECIAL_PIECES = ("<s>", "<pad>", "</s>", "<unk>")
"""The first four rows of the vocabulary, in this order."""
VIETNAMESE_LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
OTHER_SIGNS = "–—‘’“”…•·°±×÷€£¥₫™®©→←↑↓✓✔★☆♥❤№«»¿¡§²³½¼"
FREQUENT_WORDS = 60_000
"""Words of each language whose pieces are kept: about as many as a large dictionary has."""
SHOUTED_WORDS = 8_000
"""Of these, words whose pieces in capitals are kept too: people shout short, frequent words."""
SHORT, SHORT_ASCII = 2, 3
"""Letters of a piece up to which it is kept in any case, so that misspelt words still find pieces."""
_NUMBER = expression(r"▁?[\d.,%$/-]+")
_EMOJI = ((0x2600, 0x27BF), (0x1F000, 0x1FAFF))
"""First and last code points of the Unicode blocks of symbols and emoji."""

Pieces = Sequence[tuple[str, float]]
"""Word pieces with their scores, in the order of the vocabulary."""


def is_kept(piece: str, signs: str = VIETNAMESE_LETTERS + VIETNAMESE_LETTERS.upper() + OTHER_SIGNS) -> bool:
    """Tell whether Vietnamese, English or bare Latin text, digits, punctuation or emoji need a piece."""
    return all(letter == "▁" or letter in signs or " " <= letter <= "~" or _is_emoji(letter) for letter in piece)


def _is_emoji(letter: str) -> bool:
    code = ord(letter)
    return any(first <= code <= last for first, last in _EMOJI)


def choose_pieces(pieces: Pieces, texts: Sequence[str]) -> list[int]:
    """Return the row numbers to keep: special pieces first, then kept ones in their old order.

    Kept are the pieces that the frequent words of both languages (wordfreq) and the given texts are cut into, with and
    without capitals and diacritics. Every short piece and number is kept too, so that misspelt words find pieces.
    """
    number = {text: row for row, (text, _) in enumerate(pieces)}
    specials = [number[special] for special in SPECIAL_PIECES]
    allowed = {row for row, (text, _) in enumerate(pieces) if is_kept(text)}
    tokenizer = build_tokenizer(pieces)
    used = {
        row
        for encoding in tokenizer.encode_batch([*_frequent_words(), *texts], add_special_tokens=False)
        for row in encoding.ids
    }
    short = {row for row in allowed if _is_short(pieces[row][0]) or _NUMBER.fullmatch(pieces[row][0])}
    return specials + sorted((used & allowed | short) - set(specials))


def _is_short(piece: str) -> bool:
    letters = piece.lstrip("▁")
    return len(letters) <= (SHORT_ASCII if letters.isascii() else SHORT)


def _frequent_words() -> list[str]:
    from wordfreq import top_n_list

    found: list[str] = []
    for language in LANGUAGES:
        words = top_n_list(language, FREQUENT_WORDS)
        forms = words + [strip_diacritics(word) for word in words] if language == "vi" else words
        found += forms + [word.capitalize() for word in forms]
        found += [word.upper() for word in words[:SHOUTED_WORDS]]
        found += [strip_diacritics(word).upper() for word in words[:SHOUTED_WORDS]]
    return found


def build_tokenizer(pieces: Pieces) -> Any:
    """Return a tokenizer that cuts as the package's unigram tokenizer does, over these pieces."""
    from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

    tokenizer = Tokenizer(models.Unigram(list(pieces), unk_id=SPECIAL_PIECES.index("<unk>")))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[(special, row) for row, special in enumerate(SPECIAL_PIECES) if special != "<unk>"],
    )
    return tokenizer
