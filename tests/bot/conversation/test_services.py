"""What the bot answers with changes as a whole, and what is not needed any more ends."""

from collections.abc import Sequence

from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.library.answerer_builder import BuiltAnswerer
from index.encoders.encoder import Vectors
from index.serving.question_likeness import RememberedMeanings
from index.values.meanings import WordMeanings
from knowledge.guide import Guide
from tests.fake_encoder import WordEncoder
from tests.word_resolver import WordResolver


class Search:
    """Says whether it is ready, and remembers that it had to retire."""

    def __init__(self, ready: bool = True) -> None:
        self.ready = ready
        self.is_retired = False

    def is_ready(self) -> bool:
        return self.ready

    def retire(self) -> None:
        self.is_retired = True

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return WordEncoder().encode_queries(texts)

    def meanings(self, words: Sequence[str]) -> WordMeanings:
        return WordEncoder().meanings(words)


def test_another_answerer_comes_with_its_search_and_the_old_one_retires(guide: Guide) -> None:
    old, new = Search(), Search()
    services = Services(Answerer(guide, WordResolver(guide)), frozenset({7}), meanings=old, search=old)
    built = BuiltAnswerer(Answerer(guide, WordResolver(guide)), {}, new)
    changed = services.with_answerer(built)
    assert (changed.answerer, changed.meanings, changed.search) == (built.answerer, RememberedMeanings(new), new)
    assert changed.owners == {7}
    assert (old.is_retired, new.is_retired) == (True, False)


def test_an_answerer_that_searches_in_this_process_leaves_the_encoder(guide: Guide) -> None:
    encoder = WordEncoder()
    services = Services(Answerer(guide, WordResolver(guide)), meanings=encoder)
    changed = services.with_answerer(BuiltAnswerer(Answerer(guide, WordResolver(guide)), {}))
    assert (changed.meanings, changed.search) == (encoder, None)


def test_searching_is_possible_when_the_search_says_so(guide: Guide) -> None:
    answerer = Answerer(guide, WordResolver(guide))
    assert Services(answerer).can_search
    assert Services(answerer, search=Search()).can_search
    assert not Services(answerer, search=Search(ready=False)).can_search
