"""Tells whether a word is a Vietnamese syllable, with its marks or without, and puts a tone where it belongs."""

import unicodedata

from knowledge.toolbox.expressions import expression

_OPEN = (
    "a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu iêu oa oe oai oao oay oeo oi ôi ơi ua ui uê uôi uơ uy uya uyu"
)
_OPEN_HORNED = "ưa ưi ưu ươi ươu uây uêu yêu"
_NASAL = """
    am an ang anh ăm ăn ăng âm ân âng em en eng êm ên ênh im in inh iêm iên iêng oam oan oang oanh oăm oăn oăng oem
    oen om on ong oong ôm ôn ông ơm ơn um un ung uân uâng uênh uôm uôn uông uyn uynh uyên ưm ưn ưng ươm ươn ương
    yêm yên yêng
"""
_STOPPED = """
    ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oac oach oap oat oăc oăp oăt oc oet
    ooc op ot ôc ôp ôt ơp ơt uât uc uêch uôc uôp uôt up ut uych uyêt uyp uyt ưc ưp ưt ươc ươp ươt yêt
"""
_RHYMES = frozenset(f"{_OPEN} {_OPEN_HORNED} {_NASAL} {_STOPPED}".split())
_BEHIND_Q = frozenset(
    """
    ua uai uao uau uay uac uach uan uang uanh uap uat uăc uăm uăn uăng uăp uăt uân uâng uât uây ue uen ueo uet uê uên
    uênh uêch uêt ui uit uơ uơi uơn uôc uy uych uyên uyêt uynh uyt
    """.split()
)
_FRONT = tuple("eêiy")
_TAKES = {"k": _FRONT, "gh": _FRONT, "ngh": _FRONT}
"""Consonants that stand only before these vowels ..."""
_REFUSES = {"c": (*_FRONT, "oa", "oă", "oe", "uy", "uâ", "uê"), "g": ("e", "ê", "y"), "ng": _FRONT, "gi": ("i", "y")}
"""... and those that never do."""
_CONSONANTS = tuple("ngh ch gh gi kh ng nh ph th tr b c d đ g h k l m n p r s t v x".split())
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONES_OF_STOPPED = "\u0301\u0323"
_LONGEST = 14
"""Characters that `nghiêng` and its tone have when they are taken apart, and some more; no syllable is longer."""
_VOWELS = expression(r"(?<=q)u|(?<=^g)i(?=[aăâeoôơuư])|([aăâeêioôơuưy]+)")
_WITH_MARK = frozenset("ăâêôơư")


def is_syllable(word: str) -> bool:
    """Tell whether a word in Unicode, in either case, is a possible Vietnamese syllable with its marks."""
    if len(word) > _LONGEST:
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in apart if mark in _TONES]
    letters = unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in _TONES))
    if len(tones) > 1 or not _is_spelt(letters):
        return False
    if tones and not _is_placed(apart, letters, tones[0]):
        return False
    stopped = letters.endswith(("c", "ch", "p", "t"))
    return not stopped or (bool(tones) and tones[0] in _TONES_OF_STOPPED)


def with_tone(letters: str, tone: str) -> str:
    """Return a lower-case syllable with a combining tone mark, written as in `hòa` and `thúy`."""
    found = next((match for match in _VOWELS.finditer(letters) if match[1]), None)
    if not tone or not found:
        return letters
    at = _place_of_tone(found[1], is_open=found.end() == len(letters)) + found.start()
    return unicodedata.normalize("NFC", letters[: at + 1] + tone + letters[at + 1 :])


def _is_placed(apart: str, letters: str, tone: str) -> bool:
    """Tell whether the tone stands where one of the two ways of writing puts it (`hòa`, `hoà`)."""
    last = unicodedata.normalize("NFC", letters + tone)
    word = unicodedata.normalize("NFC", apart)
    return word == with_tone(letters, tone) or (word == last and letters.endswith(("oa", "oe", "uy")))


def _place_of_tone(vowels: str, is_open: bool) -> int:
    marked = [at for at, vowel in enumerate(vowels) if vowel in _WITH_MARK]
    if marked:
        return marked[-1]
    return len(vowels) - 1 if not is_open else (len(vowels) - 1) // 2


def _is_spelt(letters: str) -> bool:
    """Tell whether letters without a tone are a consonant, if any, and a rhyme that may follow it."""
    if letters.startswith("q"):
        return letters[1:] in _BEHIND_Q
    if letters in _RHYMES:
        return True
    for consonant in _CONSONANTS:
        if letters.startswith(consonant) and letters[len(consonant) :] in _RHYMES:
            rhyme = letters[len(consonant) :]
            if rhyme.startswith(_TAKES.get(consonant, "")) and not rhyme.startswith(_REFUSES.get(consonant, ())):
                return True
    return False
