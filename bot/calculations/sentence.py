"""A question as a row of words, numbers and marks, with the figures that it names."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from bot.calculations.phrases import UNKNOWN, Meaning, Phrases
from bot.calculations.sentence_phrases import COMPARING, FIGURE_NAMES, GAIN_ASKED, SENTENCE_PHRASES, WORK_OUT
from bot.numbers.quantities import Quantity
from bot.numbers.running_text import QuantityInText, find_quantities
from bot.numbers.typed_text import normalise
from index.words.normalize import unify_tone_marks
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_MOST_NUMBERS = 8
"""Numbers in one sentence: an engagement rate takes six, and more are a table or a text about something else."""
_MARK = Meaning("mark")
_TOKEN = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[0-9](?:[0-9.,]*[0-9])?|\n|\S")
"""A word, digits with separators, a line end, or a mark."""
_HYPHEN = expression(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_MASK = "\ue000"
"""A private character that stands for letters which must not be read as units."""
_PRIVATE = expression("[\ue000-\uf8ff]")
_GLUED_BEFORE = expression(r"[\w/+*×^.~#@€£\\-]")
_GLUED_AFTER = expression(r"[\d_/+*×^~#@%…<>=\\'’-]")
"""Beside a number, these make it a part of something else."""
_IS = frozenset({"là", "la", "=", "is", "was", "of", "at", "đạt", "dat"})
_OWN_NUMBER = expression(r"(?<![\w.,])[$₫]?\d[\d.,]*+(?!\s?(?:%|percent|phần trăm|x(?!\w)))")
_VAGUE = expression(
    r"(?<!\w)(?:a few|few|several|a couple(?: of)?|couple(?: of)?|vài|vai|dăm|hàng|hang)\s"
    r"(?:hundred|thousand|grand|k|million|trăm|tram|chục|chuc|nghìn|nghin|ngàn|ngan|triệu|trieu|tr|củ|cu|tỷ|ty)(?!\w)",
    re.IGNORECASE,
)
"""An amount that nobody can work with: `vài triệu`."""
_OR = expression(r"\d\S{0,20}\s(?:hay|hoặc|or)\s[$₫]?\d")
"""`CPM $5 or $10`: which of two is better."""
_BEFORE_ROI = frozenset("thi thì tinh tính chi chỉ so số the my a is was me our what's ra".split())
_AFTER_ROI = frozenset("bao bn nhieu nhiêu nhiu bnhiu may mấy la là cua của = :".split())
_REALLY = frozenset({"that", "thuc"})
_ASKED_OF_ROI = tuple(
    (first, [second])
    for firsts, seconds in (
        (("duoc", "dc", "ra", "dat"), ("may", "bao", "bn", "nhieu", "nhiu")),
        (_REALLY, ("la", "bao", "bn", "may", "nhieu", "te")),
    )
    for first in sorted(firsts)
    for second in seconds
)
"""What stands behind `roi` where the figure is meant."""
_TELLING_WHICH = frozenset({"label", "behind", "verb", "hint", "done"})
"""Sorts of phrases that say what a number is."""
_DIGITS_BEHIND_SCALE = 3
"""Digits that may stand behind a scale: `2tr500`."""
_BETWEEN_PARTS = frozenset(",;.:\n|-–")
_APART_FROM_ROI = frozenset(",.;:")
"""Beside `roi`, these show that the figure is meant and not `rồi` (already)."""


@dataclass(frozen=True)
class SentenceItem:
    """A number, a phrase or a mark of a sentence."""

    text: str
    meaning: Meaning = UNKNOWN
    quantity: Quantity | None = None

    @property
    def sort(self) -> str:
        """What it does in the sentence: `number`, or a sort of phrases."""
        return "number" if self.quantity else self.meaning.sort

    @property
    def role(self) -> str:
        """The input that it labels, or the command whose figure it names."""
        return self.meaning.role


@dataclass(frozen=True)
class ToldNumbers:
    """A part of a report: its numbers, and the words that say what they are, with the inputs that these name."""

    text: str = ""
    roles: frozenset[str] = frozenset()

    @property
    def is_label(self) -> bool:
        """Whether it says what a number is that is still to come: `chi:`."""
        return bool(self.roles) and not any(map(str.isdecimal, self.text))

    def with_piece(self, piece: str, role: str) -> "ToldNumbers":
        """Return the part with a number, or with a word for an input."""
        return ToldNumbers(f"{self.text} {piece}".strip(), self.roles | ({role} if role else frozenset()))


class Sentence:
    """A question as words and marks; `figures` has each figure's name that is found in it, by its place."""

    def __init__(self, question: str) -> None:
        plain = unify_tone_marks(_PRIVATE.sub(" ", normalise(question)))
        self.text = _HYPHEN.sub(" ", plain)
        self.tokens = list(_TOKEN.finditer(self.text))
        self.words = [token[0].lower().replace("’", "'") for token in self.tokens]
        self.figures = dict(self._find(FIGURE_NAMES))

    def wants_figure(self) -> bool:
        """Tell whether the question is how to work something out."""
        return any(found.sort == "fill" for _, (_, found) in self._find(WORK_OUT))

    @property
    def asks_gain(self) -> bool:
        """Whether somebody asks whether money was made: `lời hay lỗ`."""
        return any(True for _ in self._find(GAIN_ASKED))

    def commands(self, language: Language) -> list[str]:
        """Return the commands of the figures that are named, in their order; ROI shows ROAS too, so both are ROI."""
        found = [
            meaning.role for at, (_, meaning) in self.figures.items() if language == "en" or not self._is_already(at)
        ]
        named = list(dict.fromkeys(found))
        return [name for name in named if name != "roas"] if "roi" in named else named

    @property
    def begins_with_figure(self) -> bool:
        """Whether a figure is named before the first number."""
        first = next((at for at, word in enumerate(self.words) if word[0].isdecimal()), 0)
        return min(self.figures, default=first) < first

    @property
    def ends_in_figure(self) -> bool:
        """Whether the last word names a figure."""
        last = max((at for at, word in enumerate(self.words) if word[0].isalnum()), default=-1)
        return any(at <= last < at + length for at, (length, _) in self.figures.items())

    @property
    def says_what_figure_is(self) -> bool:
        """Whether a number is the value of a figure: `CPA là 50k`."""
        ends = [at + length for at, (length, _) in self.figures.items()]
        return any(self.words[end : end + 1] and self.words[end] in _IS for end in ends)

    @property
    def without_figures(self) -> str:
        """The text with commas in the place of the names of figures."""
        text = self.text
        for at, (length, _) in reversed(self.figures.items()):
            start, end = self.tokens[at].start(), self.tokens[at + length - 1].end()
            text = f"{text[:start]} {text[end:]}"
        return text

    @property
    def own_numbers(self) -> int:
        """How many numbers a text has that may be somebody's own: not percents, and none in the names of figures."""
        masked = self._masked()
        exact = sum(1 for _ in _OWN_NUMBER.finditer(masked))
        return exact + len(_VAGUE.findall(masked)) if exact else 0

    @property
    def asks_what_is_usual(self) -> bool:
        """Whether a text asks what is usual or better, or about the guide."""
        return (
            any(found.sort == "usual" for _, (_, found) in self._find(SENTENCE_PHRASES))
            or any(True for _ in self._find(COMPARING))
            or _OR.search(self.text) is not None
        )

    def items(self) -> list[SentenceItem]:
        """Return the numbers, phrases and marks in their order; raise InvalidInput if a number is doubtful."""
        found = self._quantities()
        items: list[SentenceItem] = []
        at = 0
        while at < len(self.tokens):
            length, item = self._figure(at) or self._phrase(at)
            number = found.get(self.tokens[at].start())
            if number and item.sort != "article":
                self._refuse_glued(number.start, number.end)
                item = SentenceItem(number.quantity.text, quantity=number.quantity)
                length = sum(1 for each in self.tokens[at:] if each.start() < number.end)
            if item.sort == "article" and items and items[-1].sort == "number":
                raise InvalidInput("not_a_number", piece=self.words[at])
            items.append(item)
            at += length
        return items

    def told(self) -> list["ToldNumbers"]:
        """Return each part between marks that has numbers with words that say what they are, without all other words.

        Raises InvalidInput for too many numbers. A heading such as "tuần 1" has a number, but nothing says which.
        """
        found, parts = self._quantities(), [ToldNumbers()]
        at, is_labelled, last_number = 0, False, 0
        while at < len(self.tokens):
            length, item = self._figure(at) or self._phrase(at)
            start, end = self.tokens[at].start(), self.tokens[at + length - 1].end()
            number = found.get(start)
            if number:
                length, end = sum(1 for each in self.tokens[at:] if each.start() < number.end), number.end
            if (number and not self._is_glued(number)) or (number is None and item.sort in _TELLING_WHICH):
                # Of several labels the first says what it is: "doanh thu từ mã giảm giá" is a revenue.
                if number or item.sort != "label" or not is_labelled:
                    # "15tr mà theo đó chỉ 12" is not 15tr12: the words between stay, and the text is not understood.
                    begin = last_number if number and last_number and self._would_join(number) else start
                    parts[-1] = parts[-1].with_piece(self.text[begin:end].strip(), "" if number else item.role)
                    last_number = end if number else 0
                is_labelled = not number and (is_labelled or item.sort == "label")
            elif self.words[at] in _BETWEEN_PARTS and not (parts[-1].is_label and self._leads_to(at, found)):
                parts.append(ToldNumbers())
                is_labelled, last_number = False, 0
            at += length
        return [part for part in parts if part.roles and any(map(str.isdecimal, part.text))]

    @staticmethod
    def _would_join(number: QuantityInText) -> bool:
        """Tell whether a number right behind another one would be read as its last digits, as in `15tr 12`."""
        first = number.quantity.parts[0]
        return not first.word and len(first.number) <= _DIGITS_BEHIND_SCALE

    def _leads_to(self, at: int, found: Mapping[int, QuantityInText]) -> bool:
        """Tell whether at this place stands a colon with a number right behind it."""
        return self.words[at] == ":" and at + 1 < len(self.tokens) and self.tokens[at + 1].start() in found

    def _quantities(self) -> dict[int, QuantityInText]:
        """Return the numbers by the places where they start; raise InvalidInput for too many."""
        found = list(islice(find_quantities(self._masked()), _MOST_NUMBERS + 1))
        if len(found) > _MOST_NUMBERS:
            raise InvalidInput("wrong_count", count=str(len(found)))
        return {each.start: each for each in found}

    def _figure(self, at: int) -> tuple[int, SentenceItem] | None:
        found = self.figures.get(at)
        return (found[0], SentenceItem(" ".join(self.words[at : at + found[0]]), found[1])) if found else None

    def _find(self, phrases: Phrases) -> Iterator[tuple[int, tuple[int, Meaning]]]:
        """Yield the place of each phrase of a table, with its length in words and its meaning."""
        at = 0
        while at < len(self.words):
            found = phrases.find(self.words, at)
            if found:
                yield at, found
            at += found[0] if found else 1

    def _is_already(self, at: int) -> bool:
        """Tell whether `roi` may be `rồi` (already) typed without its mark, as in `thu ve 120tr roi`."""
        if self.tokens[at][0] != "roi" or not self.text.isascii():
            return False
        before = self.words[at - 1] if at else "."
        after = self.words[at + 1] if at + 1 < len(self.words) else "?"
        if (after, self.words[at + 2 : at + 3]) in _ASKED_OF_ROI and self._asks_share(at):
            return False
        alone = before in _APART_FROM_ROI and after in ("?", *_APART_FROM_ROI)
        return not (at == 0 or alone or before in _BEFORE_ROI or after in _AFTER_ROI)

    def _asks_share(self, at: int) -> bool:
        """Tell whether the words behind `roi` ask for a percent, or what it really is: `roi duoc may %`."""
        behind = self.words[at + 1 : at + 5]
        return behind[0] in _REALLY or "%" in behind or "phan" in behind

    def _masked(self) -> str:
        """Return the text without the names of figures, at the same length: the `tỷ` of `tỷ lệ` is no billion."""
        text = self.text
        for at, (length, _) in self.figures.items():
            start, end = self.tokens[at].start(), self.tokens[at + length - 1].end()
            text = text[:start] + _MASK * (end - start) + text[end:]
        return text

    def _phrase(self, at: int) -> tuple[int, SentenceItem]:
        found = SENTENCE_PHRASES.find(self.words, at)
        if found:
            return found[0], SentenceItem(self.words[at], found[1])
        return 1, SentenceItem(self.words[at], UNKNOWN if self.words[at][0].isalnum() else _MARK)

    def _is_glued(self, number: QuantityInText) -> bool:
        try:
            self._refuse_glued(number.start, number.end)
        except InvalidInput:
            return True
        return False

    def _refuse_glued(self, start: int, end: int) -> None:
        """Refuse a number that is a part of something else: `top10`, `3x`, `50-60`, `5tr/bài`."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        label = after.isalpha() and self._is_label(end)
        if _GLUED_BEFORE.match(before) or _GLUED_AFTER.match(after) or (after.isalpha() and not label):
            raise InvalidInput("not_a_number", piece=self.text[start:end])

    def _is_label(self, place: int) -> bool:
        at = next((at for at, token in enumerate(self.tokens) if token.start() == place), None)
        found = None if at is None else SENTENCE_PHRASES.find(self.words, at)
        return found is not None and found[1].sort == "label"
