"""`talk --batch`: conversations are played in private chats of their own, and each turn tells what it shows."""

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.commandline.batch import Line, read_batch
from bot.commandline.conversations import conversation_in, play, play_batch
from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.state.state import State, open_state
from bot.texts import TEXTS_EN, TEXTS_VI
from index.serving.library import Library
from knowledge.facts import facts_about
from knowledge.toolbox.errors import BatchError
from tests.conversation_scores import problems, scored, shares, whole
from tests.word_resolver import WordResolver

OWN = Path(__file__).parents[2] / "conversations.jsonl"
QUESTION = "Influencer marketing là gì?"
Turn = Mapping[str, Any]


class Player:
    """Plays steps in the chats of new people."""

    def __init__(self, services: Services, state: State) -> None:
        self.services, self.state, self.people = services, state, 0

    async def plays(self, *steps: str, app_language: str = "vi") -> list[Turn | None]:
        """Return the turns; a step that begins with ▸ is pressed."""
        turns = [{"press": step[1:]} if step.startswith("▸") else {"say": step} for step in steps]
        line = Line("in:1", {"id": 5, "app_language": app_language, "turns": turns, "theme": "?"})
        self.people += 1
        played = await play(conversation_in(line), self.services, self.state, self.people)
        assert played["id"] == 5
        return list(played["turns"])

    async def last(self, *steps: str, app_language: str = "vi") -> Turn:
        """Return the last turn."""
        turn = (await self.plays(*steps, app_language=app_language))[-1]
        assert turn is not None
        return turn


@pytest.fixture
async def player(services: Services) -> AsyncIterator[Player]:
    state = await open_state()
    yield Player(services, state)
    await state.close()


async def test_a_turn_in_full(player: Player) -> None:
    turn = await player.last("/roi 50tr 120tr")
    # (120 - 50) / 50 = 140%; revenue / cost = 2.4.
    assert list(turn) == [
        "text",
        "buttons",
        "shown",
        "offered",
        "language",
        "decision",
        "confidence",
        "calculation",
    ]
    assert "ROI (chưa trừ giá vốn): 140%" in turn["text"]
    assert turn["buttons"][:2] == ["Chi phí −10%", "Chi phí +10%"]
    assert (turn["shown"], turn["decision"], turn["confidence"]) == ([], "calculation", None)
    assert turn["calculation"]["command"] == "roi"
    assert turn["calculation"]["values"]["roi_pct"] == "140"


async def test_a_question(player: Player) -> None:
    turn = await player.last(QUESTION)
    (shown,) = turn["shown"]
    assert player.services.answerer.guide.point(shown)
    assert shown not in turn["offered"]
    assert turn["offered"]
    assert (turn["decision"], turn["language"], turn["calculation"]) == ("answer", "vi", None)
    assert 0 <= turn["confidence"] <= 1
    # In a private chat people may vote.
    assert turn["buttons"][-2:] == [TEXTS_VI.feedback.helpful, TEXTS_VI.feedback.unhelpful]


@pytest.mark.parametrize(
    ("said", "app_language", "decision", "language"),
    [
        ("chào", "vi", "small_talk", "vi"),
        ("/help", "vi", "navigation", "vi"),
        ("/help", "en", "navigation", "en"),
        ("/topics", "en", "navigation", "en"),
        ("/language", "en", "navigation", "en"),
        ("/cancel", "en", "navigation", "en"),
        ("/settings", "vi", "navigation", "vi"),
        ("/privacy", "en", "navigation", "en"),
        ("/xyzzy", "en", "navigation", "en"),
        ("/ask", "en", "navigation", "en"),
        ("/ask KOL là gì?", "en", "answer", "vi"),
        ("/start what-is", "vi", "answer", "vi"),
        ("/start calc_roi", "vi", "calculation", "vi"),
        ("/roi", "en", "calculation", "en"),
        ("/roi 50tr x", "vi", "calculation", "vi"),
        ("/cpm 5m 100k", "en", "calculation", "en"),
        ("chi 50tr thu 120tr thì roi bao nhiêu", "vi", "calculation", "vi"),
        # Somebody who runs the bot plays like everybody.
        ("/stats", "en", "navigation", "en"),
    ],
)
async def test_decisions(player: Player, said: str, app_language: str, decision: str, language: str) -> None:
    turn = await player.last(said, app_language=app_language)
    assert (turn["decision"], turn["language"]) == (decision, language)


async def test_a_press_takes_the_first_button_whatever_its_capitals(player: Player) -> None:
    first, pressed, back = await player.plays("/topics", "▸ƯU ĐIỂM", "▸mục lục")
    assert pressed
    assert (pressed["shown"], pressed["decision"]) == (["pros"], "answer")
    assert pressed["offered"]
    assert back == first
    point = await player.last("/topics", "▸ưu điểm", f"▸{pressed['buttons'][0]}")
    assert point["shown"] == [pressed["offered"][0]]


async def test_a_press_on_a_button_of_the_welcome(player: Player) -> None:
    assert (await player.last("▸influencer marketing là gì"))["shown"] == ["what-is/definition"]
    assert (await player.last("▸mang lại gì"))["shown"][0] == "benefits"
    assert (await player.last("▸tính tỷ lệ tương tác"))["decision"] == "calculation"


@pytest.mark.parametrize("nothing", ["", "  \n", "▸no such label", "/help@another_bot"])
async def test_no_reply(player: Player, nothing: str) -> None:
    first, second, third = await player.plays("/topics", nothing, "▸ưu điểm")
    assert first
    assert second is None
    assert third
    assert third["shown"] == ["pros"]


async def test_a_vote_is_no_reply_and_changes_the_buttons(player: Player) -> None:
    answer, voted, gone, section = await player.plays(
        QUESTION, f"▸{TEXTS_VI.feedback.unhelpful}", f"▸{TEXTS_VI.feedback.unhelpful}", "▸đọc cả phần"
    )
    assert voted is None
    assert gone is None
    assert answer
    assert section
    assert section["shown"] == [answer["shown"][0].partition("/")[0]]


async def test_a_dialog_and_a_changed_number(player: Player) -> None:
    asked, _, worked_out, changed = await player.plays("/cpm", "5tr", "200k", "▸chi phí +10%")
    assert asked
    assert worked_out
    assert changed
    assert asked["decision"] == "calculation"
    # 5,000,000 / 200,000 x 1000 = 25,000; with 10% more it is 27,500.
    assert worked_out["calculation"]["values"]["cpm"] == "25000"
    assert (asked["calculation"], changed["decision"]) == (None, "calculation")
    assert changed["calculation"]["values"]["cpm"] == "27500"


async def test_earlier_turns_are_known(player: Player, resolver: WordResolver) -> None:
    await player.plays("KOL là gì?", "còn nhược điểm?")
    assert resolver.asked[-1] == ("còn nhược điểm?", ("KOL là gì?",))


async def test_nothing_of_another_conversation_is_known(player: Player, resolver: WordResolver) -> None:
    await player.plays("KOL là gì?", "/language", "▸English", "/roi")
    turn = await player.last("120")
    assert resolver.asked[-1] == ("120", ())
    assert turn["language"] == "vi"


async def test_owners_see_what_everybody_sees(services: Services) -> None:
    state = await open_state()
    turn = await Player(replace(services, owners=frozenset({1})), state).last("/stats", app_language="en")
    await state.close()
    assert turn["text"] == TEXTS_EN.owners.only_owner


def test_a_file_is_played_in_its_order(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": "b", "turns": []}\n\n{"turns": [{"say": "/help"}]}\n', encoding="utf8")
    first, second = play_batch(str(file), services)
    assert first == {"id": "b", "turns": []}
    assert second["id"] is None
    assert second["turns"][0]["decision"] == "navigation"


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({}, 'in:4: a list of objects under "turns" wanted'),
        ({"turns": {"say": "a"}}, 'in:4: a list of objects under "turns" wanted'),
        ({"turns": [{"say": "a"}, "b"]}, 'in:4: a list of objects under "turns" wanted'),
        ({"turns": [{"say": "a"}, {}]}, 'in:4, turn 2: either "say" or "press" wanted, as in {"say": "KOL là gì?"}'),
        (
            {"turns": [{"say": "a", "press": "b"}]},
            'in:4, turn 1: either "say" or "press" wanted, as in {"say": "KOL là gì?"}',
        ),
        ({"turns": [{"say": 1}]}, 'in:4, turn 1: a text under "say" wanted'),
        ({"turns": [{"press": None}]}, 'in:4, turn 1: a text under "press" wanted'),
        ({"turns": [], "app_language": "fr"}, 'in:4: one of vi, en under "app_language" wanted'),
    ],
)
def test_a_bad_line_is_named(fields: Turn, problem: str) -> None:
    with pytest.raises(BatchError) as caught:
        conversation_in(Line("in:4", dict(fields)))
    assert str(caught.value) == problem


def test_what_is_before_a_bad_line_is_played(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"turns": [{"say": "/help"}]}\n{"turns": 5}\n', encoding="utf8")
    played = play_batch(str(file), services)
    assert next(played)["turns"][0]["decision"] == "navigation"
    with pytest.raises(BatchError, match=r"in\.jsonl:2: "):
        next(played)


def test_own_conversations(library: Library) -> None:
    services = Services(Answerer(library.guide, library.resolver, facts=facts_about(library.guide)))
    lines = [line.fields for line in read_batch(str(OWN))]
    played = play_batch(str(OWN), services)
    turns = [turn for line, each in zip(lines, played, strict=True) for turn in scored(line, each)]
    assert {turn.theme for turn in turns} >= {"followup", "calculator", "language", "smalltalk", "nearmiss"}
    assert [turn for turn in turns if turn.problems] == []


# The scores -------------------------------------------------------------------------------------

REPLY = {"text": "Khoảng 9,7 tỷ USD.", "shown": ["rise", "rise/size"], "offered": ["rise/year"], "language": "vi"}


@pytest.mark.parametrize(
    ("expected", "failed"),
    [
        ({}, []),
        ({"decision": ["answer", "suggest"]}, []),
        ({"decision": ["decline"]}, ["decision: answer"]),
        ({"shown_all": ["rise", "rise/size"]}, []),
        ({"shown_all": ["rise/size", "pros", "cons"]}, ["shown_all: pros cons"]),
        ({"shown_any": ["pros", "rise"]}, []),
        ({"shown_any": ["pros"]}, ["shown_any: none"]),
        ({"shown_any": ["rise/year"]}, ["shown_any: none"]),
        ({"not_shown": ["pros"]}, []),
        ({"not_shown": ["pros", "rise"]}, ["not_shown: rise"]),
        ({"language": "vi"}, []),
        ({"language": "en"}, ["language: vi"]),
        ({"has": ["TỶ", r"\d,\d"]}, []),
        ({"has": ["tỷ", "2020"]}, ["has: 2020"]),
        ({"lacks": ["2020"]}, []),
        ({"lacks": ["khoảng"]}, ["lacks: khoảng"]),
        ({"opens": "^khoảng"}, []),
        ({"opens": "2020"}, ["opens: 2020"]),
        ({"max_chars": 18}, []),
        ({"max_chars": 17}, ["max_chars: 18"]),
        ({"language": "en", "max_chars": 5}, ["language: vi", "max_chars: 18"]),
    ],
)
def test_problems(expected: Turn, failed: list[str]) -> None:
    assert list(problems(expected, {**REPLY, "decision": "answer"})) == failed


def test_what_is_offered_counts_where_asking_back_is_fine() -> None:
    suggestion = {**REPLY, "decision": "suggest"}
    assert list(problems({"decision": ["answer", "suggest"], "shown_all": ["rise/year"]}, suggestion)) == []
    assert list(problems({"shown_all": ["rise/year"]}, suggestion)) == ["shown_all: rise/year"]


def test_no_reply_fails() -> None:
    assert list(problems({}, None)) == ["no reply"]
    assert list(problems({"language": "vi"}, {**REPLY, "text": "", "decision": "answer"})) == ["no reply"]


def test_an_unknown_expectation_is_an_error() -> None:
    with pytest.raises(ValueError, match="mood"):
        list(problems({"mood": "good"}, {**REPLY, "decision": "answer"}))


def test_shares() -> None:
    reply = {**REPLY, "decision": "answer"}
    good, bad = {"say": "a", "expect": {}}, {"press": "b", "expect": {"language": "en"}, "theme": "language"}
    first = scored({"id": "1", "theme": "claim", "turns": [good, {"say": "c"}, bad]}, {"turns": [reply, None, reply]})
    second = scored({"id": "2", "theme": "claim", "turns": [good]}, {"turns": [reply]})
    turns = [*first, *second]
    assert [(turn.place, turn.theme, turn.said) for turn in turns] == [
        (0, "claim", "a"),
        (2, "language", "[b]"),
        (0, "claim", "a"),
    ]
    assert shares(turns) == {"claim": (2, 1.0), "language": (1, 0.0)}
    assert whole(turns) == (2, 0.5)


def test_own_conversations_are_in_the_form() -> None:
    lines = OWN.read_text(encoding="utf8").splitlines()
    assert [line for line in lines if json.dumps(json.loads(line), ensure_ascii=False) != line] == []
