"""How alike two questions are: by the encoder, and by what their words mean in the question bank."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

from index.serving.queries import search_text
from index.values.meanings import WordMeanings
from index.words.keywords import keywords
from index.words.language import detect
from index.words.specifics import specifics
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold
from knowledge.toolbox.most_recent import MostRecent

if TYPE_CHECKING:
    from index.encoders.encoder import Vectors
    from index.values.arrays import Floats32

BY_VECTOR, BY_WORDS, OTHER_SPECIFICS, OTHER_WISH, OTHER_LANGUAGE = 12.0, 10.0, -6.0, -4.0, 1.5
"""Weights of the likeness of two questions: the cosine of their vectors, the likeness of their words, that both name
platforms, years or countries and other ones, that one asks what something is and the other what it costs, and that they
are in two languages, where the first two are lower. The first two and the last come from a logistic regression on the
pairs of `tests/taught/wordings.md`, the others from those of `tests/gaps/questions.md`."""
TEXTS_REMEMBERED = 4000
"""Texts whose vectors are kept: those of a full list, as typed and without diacritics; about 6 MB."""
_MEANING = expression(r"\b(?:la gi|nghia la|giai thich|what is an?|what are|stand for)\b")
_COST = expression(r"\b(?:gia|bao nhieu tien|chi phi|phi|may trieu|cost|costs|charge|charges|price|prices)\b")


class MeaningSource(Protocol):
    """Encodes questions, and knows what words mean."""

    def encode_queries(self, texts: Sequence[str]) -> "Vectors":
        """Return one unit vector a question."""

    def meanings(self, words: Sequence[str]) -> WordMeanings:
        """Return what words mean by the question bank."""


@dataclass(frozen=True)
class RememberedMeanings:
    """Knows meanings from a source, and has each text encoded once: owners look at the same questions often."""

    source: MeaningSource
    _vectors: "MostRecent[str, Any]" = field(default_factory=lambda: MostRecent(TEXTS_REMEMBERED), compare=False)
    _words: "MostRecent[str, Any]" = field(default_factory=lambda: MostRecent(TEXTS_REMEMBERED), compare=False)
    _lock: Lock = field(default_factory=Lock, compare=False)

    def encode_queries(self, texts: Sequence[str]) -> "Vectors":
        """Return one unit vector a question."""
        import numpy as np

        with self._lock:
            known = {text: vector for text in set(texts) if (vector := self._vectors.get(text)) is not None}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, self.source.encode_queries(new) if new else (), strict=True))
        with self._lock:
            for text in new:
                self._vectors.keep(text, known[text])
        stacked: Vectors = np.stack([known[text] for text in texts])
        return stacked

    def meanings(self, words: Sequence[str]) -> WordMeanings:
        """Return what words mean by the question bank."""
        import numpy as np

        with self._lock:
            known = {word: row for word in set(words) if (row := self._words.get(word)) is not None}
        new = [word for word in dict.fromkeys(words) if word not in known]
        found = self.source.meanings(new)
        known.update(zip(new, zip(found.vectors, found.rarity, strict=True), strict=True))
        with self._lock:
            for word in new:
                self._words.keep(word, known[word])
        if not words:
            return found
        vectors, rarity = zip(*(known[word] for word in words), strict=True)
        return WordMeanings(np.stack(vectors), np.array(rarity, dtype=np.float32), found.centre)


def question_likeness(questions: Sequence[str], source: MeaningSource) -> "Floats32":
    """Return how alike each question is to each other one; the higher, the more alike."""
    import numpy as np

    texts = [search_text(question) for question in questions]
    of_each = [tuple(dict.fromkeys(keywords(text))) for text in texts]
    words = tuple(dict.fromkeys(word for each in of_each for word in each))
    known = source.meanings(words)
    languages = np.array([detect(text, "vi") for text in texts])
    named = [specifics(text) for text in texts]
    others = np.array([[bool(one and other and one != other) for other in named] for one in named])
    wishes = [_wish(text) for text in texts]
    other_wish = np.array([[bool(one and other and one != other) for other in wishes] for one in wishes])
    found: Floats32 = (
        BY_VECTOR * _by_vector(texts, known, source)
        + BY_WORDS * _by_words(of_each, words, known)
        + OTHER_SPECIFICS * others
        + OTHER_WISH * other_wish
        + OTHER_LANGUAGE * (languages[:, None] != languages[None, :])
    ).astype(np.float32)
    return found


def _wish(text: str) -> str:
    """Return whether a question asks what something is or what it costs; an empty text for anything else."""
    folded = fold(text)
    return "meaning" if _MEANING.search(folded) else "cost" if _COST.search(folded) else ""


def _by_vector(texts: Sequence[str], known: WordMeanings, source: MeaningSource) -> "Floats32":
    """Return the cosines without what all questions share, as they are or without diacritics: whichever is higher."""
    import numpy as np

    from index.encoders.encoder import unit

    folded = [fold(text) for text in texts]
    as_typed, plain = (unit(source.encode_queries(each) - known.centre) for each in (texts, folded))
    highest: Floats32 = np.maximum(as_typed @ as_typed.T, plain @ plain.T)
    return highest


def _by_words(of_each: Sequence[Sequence[str]], words: Sequence[str], known: WordMeanings) -> "Floats32":
    """Return for two questions how near the words of each come to the words of the other; rare words count more."""
    import numpy as np

    place = {word: number for number, word in enumerate(words)}
    near = known.vectors @ known.vectors.T
    np.fill_diagonal(near, 1)
    weights, best = (
        np.zeros((len(of_each), len(words)), dtype=np.float32),
        np.zeros_like(near, shape=(len(words), len(of_each))),
    )
    for row, each in enumerate(of_each):
        own = [place[word] for word in each if known.rarity[place[word]] > 0]
        if own:
            weights[row, own] = known.rarity[own] / known.rarity[own].sum()
            best[:, row] = near[:, own].max(axis=1)
    one_way = weights @ best
    both: Floats32 = ((one_way + one_way.T) / 2).astype(np.float32)
    return both
