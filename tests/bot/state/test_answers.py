"""Answers with their votes, and what of them counts as missed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.replies.asker import Asker
from bot.state.answers import QUESTION_LENGTH
from bot.state.changes import Change
from bot.state.lifetimes import ANSWER_LIFE_WITHOUT_TEXT
from bot.state.state import State, open_state
from bot.state.tables import VOTES
from bot.state.values import KeptAnswer, Miss, Vote
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LAN = Asker(chat=-100, topic=None, user=2**40)
MINH = replace(LAN, user=8)
ANSWER = KeptAnswer("KOL là gì?", "vi", "answer", 0.75, "kol/relation", asked=41)
DECLINE = KeptAnswer("thời tiết?", "vi", "decline", 0.125, asked=43)
YES, NO = Vote(True, None, NOW), Vote(False, "outdated", NOW)


def kept(state: State, message: int, answer: KeptAnswer, at: datetime = NOW) -> list[Change]:
    return state.answers.kept(LAN, message, answer, at)


async def votes(state: State) -> int:
    row = await state.database.first(select(func.count()).select_from(VOTES))
    assert row is not None
    return int(row[0])


@pytest.mark.parametrize("answer", [ANSWER, DECLINE, replace(ANSWER, asked=None, passed_on=True)])
async def test_an_answer_comes_back_as_it_was(state: State, answer: KeptAnswer) -> None:
    await state.commit(kept(state, 42, answer))
    assert await state.answers.under(LAN.chat, 42) == answer
    assert await state.answers.under(LAN.chat, 43) is None
    assert await state.answers.under(-200, 42) is None


async def test_long_questions_are_cut(state: State) -> None:
    await state.commit(kept(state, 42, replace(ANSWER, question="ă" * 5000)))
    found = await state.answers.under(LAN.chat, 42)
    assert found is not None
    assert found.question == "ă" * QUESTION_LENGTH


async def test_a_new_answer_to_the_same_question_replaces_the_old_one_and_its_votes(state: State) -> None:
    await state.commit([*kept(state, 42, DECLINE), state.answers.voted(MINH, 42, NO)])
    await state.commit(kept(state, 42, replace(ANSWER, asked=43)))
    assert await state.answers.under(LAN.chat, 42) == replace(ANSWER, asked=43)
    assert await votes(state) == 0
    await state.commit(kept(state, 50, replace(ANSWER, asked=43)))
    assert await state.answers.under(LAN.chat, 42) is None


async def test_passed_on_is_remembered(state: State) -> None:
    await state.commit([*kept(state, 44, DECLINE), *kept(state, 42, ANSWER)])
    await state.commit([state.answers.passed_on(LAN.chat, 44)])
    assert await state.answers.under(LAN.chat, 44) == replace(DECLINE, passed_on=True)
    assert await state.answers.under(LAN.chat, 42) == ANSWER


async def test_one_vote_a_person(state: State) -> None:
    await state.commit([*kept(state, 42, ANSWER), state.answers.voted(LAN, 42, YES), state.answers.voted(MINH, 42, NO)])
    await state.commit([state.answers.voted(LAN, 42, NO)])
    assert await state.answers.vote(LAN.chat, 42, LAN.user) == NO
    assert await state.answers.vote(LAN.chat, 42, MINH.user) == NO
    assert await state.answers.vote(LAN.chat, 42, 9) is None
    assert await votes(state) == 2


async def test_misses_are_declined_suggested_or_voted_down(state: State) -> None:
    suggested = replace(DECLINE, decision="suggest", question="ROAS?", asked=45)
    liked = replace(ANSWER, question="EMV?", asked=47)
    await state.commit(
        [
            *kept(state, 42, ANSWER, NOW - 3 * MINUTE),
            *kept(state, 44, DECLINE, NOW - 2 * MINUTE),
            *kept(state, 46, suggested, NOW - MINUTE),
            *kept(state, 48, liked, NOW),
            state.answers.voted(LAN, 42, NO),
            state.answers.voted(MINH, 42, Vote(False, None, NOW)),
            state.answers.voted(LAN, 46, YES),
            state.answers.voted(LAN, 48, YES),
        ]
    )
    missed = (
        Miss("ROAS?", "vi", "suggest", (), NOW - MINUTE, LAN.user, LAN.chat),
        Miss("thời tiết?", "vi", "decline", (), NOW - 2 * MINUTE, LAN.user, LAN.chat),
        Miss("KOL là gì?", "vi", "answer", (None, "outdated"), NOW - 3 * MINUTE, LAN.user, LAN.chat, "kol/relation"),
    )
    assert await state.answers.misses(NOW - 3 * MINUTE) == missed
    assert await state.answers.misses(NOW - 2 * MINUTE) == missed[:2]


async def test_what_is_old_is_deleted_with_its_votes(state: State) -> None:
    await state.commit([*kept(state, 42, ANSWER, NOW - MINUTE), *kept(state, 44, DECLINE, NOW)])
    late = replace(NO, at=NOW + timedelta(days=29))
    await state.commit([state.answers.voted(LAN, 42, late), state.answers.voted(LAN, 44, late)])
    await state.commit(state.expired(NOW + timedelta(days=30)))
    assert await state.answers.under(LAN.chat, 42) is None
    assert await state.answers.under(LAN.chat, 44) == DECLINE
    assert await state.answers.vote(LAN.chat, 42, LAN.user) is None
    assert await state.answers.vote(LAN.chat, 44, LAN.user) == late


async def test_where_no_texts_are_kept_the_answer_is_known_without_its_question(database_url: str) -> None:
    state = await open_state(database_url, timedelta())
    await state.commit(kept(state, 44, DECLINE))
    assert await state.answers.under(LAN.chat, 44) == replace(DECLINE, question="")
    assert await state.answers.misses(NOW) is None
    await state.commit(state.expired(NOW + ANSWER_LIFE_WITHOUT_TEXT))
    assert await state.answers.under(LAN.chat, 44) is not None
    await state.commit(state.expired(NOW + ANSWER_LIFE_WITHOUT_TEXT + MINUTE))
    assert await state.answers.under(LAN.chat, 44) is None
    await state.close()
