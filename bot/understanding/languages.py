"""Other languages than Vietnamese and English: told by their letters, or by small words that neither language has."""

import re

from index.words.language import ENGLISH, VIETNAMESE
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

_OTHER_LETTERS = expression(
    "[\u0370-\u03ff\u0400-\u04ff\u0590-\u05ff\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_LETTERS = expression(r"[^\W\d_]")
_SHARE = 0.3
"""Share of a message's letters in another script from which it is in another language: a name alone has fewer."""
_SMALL_WORDS = {
    "fr": "est quels quelle quelles quel sont les des une pour avec dans pourquoi comment qu c'est d'un d'une ça "
    "combien où leur ils nous vous mais entre cette et du",
    "es": "qué que es cuál cuáles los las una para con por cómo cuánto dónde el de del son más entre y según está "
    "cuánta hacer",
    "de": "was ist der die das und wie warum wieviel welche ein eine für mit nicht sind zu auf von im ich wir kann",
    "id": "apa yang itu adalah dan bagaimana berapa untuk dengan kenapa mengapa dari ini bisa tidak ada saya kita di",
    "pt": "o que é qual quais os as uma para com por como quanto onde são mais entre e não está",
    "it": "che cos'è cosa è quali il lo gli una per con come quanto dove sono più tra perché della",
    "ms": "apa yang itu ialah dan bagaimana berapa untuk dengan kenapa dari ini boleh tidak ada saya kita",
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_OWN_WORDS = frozenset(
    """bonjour bonsoir parlez parles français francais hablas habla habláis español espanol sprechen sprichst deutsch
    guten parla parli italiano buongiorno falam português portugues olá bahasa selamat""".split()
)
"""Greetings and names of languages that tell which one a message is in, even where it has only one."""
_NAMED = expression(
    r"\btieng (?:han|nhat|trung|hoa|phap|duc|thai|nga|tay ban nha|y|lao|khmer|bo dao nha|quang dong)\b|"
    r"\b(?:in|to|into|speak|use|know|understand|support|talk|do|about|and|or|have|answer|reply|write|then|it|"
    r"me) (?:korean|japanese|chinese|mandarin|cantonese|french|german|thai|russian|spanish|"
    r"italian|portuguese|indonesian|malay|hindi|arabic)\b"
)
"""Names of languages that the bot does not speak; folded."""
_OF_BOT = frozenset(
    "can could do does you u the bot speak talk answer reply respond write translate know understand support "
    "have in to into it me "
    "this also too please pls and or what about how is there any will would use then so hi hello ok a "
    "ban bot co noi biet hieu tra loi viet dich duoc khong ko k dc hong bang sang qua ra thi sao vay the con va "
    "nua a ad "
    "shop em minh giup gium cho voi nhe nha dung ho tro biet".split()
)
"""Words, folded, beside a language in a question whether the bot speaks it."""
_SPOKEN = expression(r"\b(?:tieng (?:anh|viet)|english|vietnamese)\b")
_LEAST_WORDS = 2
"""Small words of a language that a message must have: one alone may be a name or a loan."""
_VIETNAMESE = expression("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


def has_other_script(text: str) -> bool:
    """Tell whether a message is written in the letters of another language."""
    letters = len(_LETTERS.findall(text))
    return letters > 0 and len(_OTHER_LETTERS.findall(text)) >= _SHARE * letters


def is_other_language(text: str) -> bool:
    """Tell whether a message is neither Vietnamese nor English."""
    if has_other_script(text):
        return True
    if _VIETNAMESE.search(text):
        return False
    said = re.findall(r"[\w']+", text.casefold())
    known = max(sum(word in ENGLISH for word in said), sum(word in VIETNAMESE for word in said))
    if not known and not _OWN_WORDS.isdisjoint(said):
        return True
    found = max(len(small.intersection(said)) for small in _WORDS.values())
    return found >= _LEAST_WORDS and found > known


def asks_for_other_language(text: str) -> bool:
    """Tell whether a message asks whether the bot speaks another language, or to speak it, and says nothing else."""
    if not names_other_language(text):
        return False
    return _OF_BOT.issuperset(words(_NAMED.sub(" ", fold(text))))


def names_other_language(text: str) -> bool:
    """Tell whether a wish for a language names one that the bot does not speak, and neither of its own."""
    folded = fold(text)
    return bool(_NAMED.search(folded)) and not _SPOKEN.search(folded)
