"""Within one message nothing is searched for twice, and what will be asked is searched for at once."""

from collections.abc import Sequence

from bot.guide.message_search import MessageSearch
from index.values.finding import Finding, Question
from knowledge.guide import Language


class OneByOne:
    """Lists what it was asked."""

    def __init__(self) -> None:
        self.trips: list[list[str]] = []

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        return self.found([Question(question, tuple(turns), language)])[0]

    def found(self, questions: Sequence[Question]) -> list[Finding]:
        said = [" | ".join((*each.turns[-1:], each.text, each.language or "")) for each in questions]
        self.trips.append(said)
        return [Finding(each, "vi", "decline", 0.1, ()) for each in said]


class Several(OneByOne):
    """Takes several questions at once."""

    def resolve_all(self, questions: Sequence[Question]) -> list[Finding]:
        return self.found(questions)


def test_the_same_question_goes_out_once() -> None:
    search = OneByOne()
    message = MessageSearch(search)
    asked: list[tuple[str, tuple[str, ...], Language | None]] = [
        ("phí?", (), None),
        ("phí?", (), "en"),
        ("phí?", ("kol?",), "en"),
        ("phí?", ("emv?", "kol?"), "en"),
        ("phí?", (), "en"),
    ]
    found = [message.resolve(*each).question for each in asked]
    assert found == ["phí? | ", "phí? | en", "kol? | phí? | en", "kol? | phí? | en", "phí? | en"]
    assert len(search.trips) == 3


def test_what_will_be_asked_goes_out_in_one_trip() -> None:
    search = Several()
    message = MessageSearch(search)
    message.resolve("cả câu")
    message.look_ahead([Question("cả câu"), Question("phí?"), Question("rủi ro?", ("emv?", "phí?")), Question("phí?")])
    assert message.resolve("phí?").question == "phí? | "
    assert message.resolve("rủi ro?", ("phí?",)).question == "phí? | rủi ro? | "
    assert search.trips == [["cả câu | "], ["phí? | ", "phí? | rủi ro? | "]]


def test_one_text_alone_waits_until_it_is_asked() -> None:
    search = Several()
    message = MessageSearch(search)
    message.look_ahead([Question("phí?"), Question("phí?")])
    assert search.trips == []


def test_a_search_that_takes_one_question_is_asked_one_by_one() -> None:
    search = OneByOne()
    message = MessageSearch(search)
    message.look_ahead([Question("phí?"), Question("rủi ro?")])
    assert [message.resolve("rủi ro?").question, search.trips] == ["rủi ro? | ", [["rủi ro? | "]]]
