"""What owners taught, and what is still to be learnt."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.state.lifetimes import LESSON_LIFE
from bot.state.state import State, open_state
from bot.state.values import (
    AnswerVersion,
    DocumentEntry,
    DropDocument,
    Instruction,
    LearnDocument,
    Lesson,
    StoredDocument,
    TurnHandbook,
)
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PRICES = StoredDocument("bảng giá.pdf", b"\x00%PDF\xff", 7, NOW)
RULES = StoredDocument("a-rules.md", b"# Rules", 7, NOW + timedelta(seconds=1))
LESSON = Lesson(7, 3, "vi", 7, LearnDocument("bảng giá.pdf", b"\x00\xff"), NOW)


async def claim(state: State) -> Lesson | None:
    async with state.documents.claimed() as claimed:
        return claimed


async def test_kept_listed_and_removed(state: State) -> None:
    assert await state.documents.listed() == ()
    await state.commit([state.documents.kept(PRICES), state.documents.kept(RULES)])
    assert await state.documents.all() == (RULES, PRICES)
    assert await state.documents.listed() == (
        DocumentEntry("a-rules.md", 7, RULES.at),
        DocumentEntry("bảng giá.pdf", 6, NOW),
    )
    await state.commit([state.documents.removed("a-rules.md")])
    assert await state.documents.all() == (PRICES,)


async def test_the_same_name_replaces(state: State) -> None:
    newer = replace(PRICES, content=b"2", at=NOW + timedelta(days=1))
    await state.commit([state.documents.kept(PRICES), state.documents.kept(newer)])
    assert await state.documents.all() == (newer,)


async def test_every_change_makes_another_version(state: State) -> None:
    seen = [await state.documents.version()]
    newer = replace(PRICES, at=NOW + timedelta(microseconds=1))
    documents = state.documents
    for change in (documents.kept(PRICES), documents.kept(RULES), documents.kept(newer), documents.removed(RULES.name)):
        await state.commit([change])
        seen.append(await documents.version())
    assert len(set(seen)) == 5
    assert seen[-1] == {(newer.name, newer.at)}


async def test_a_lesson_ends_behind_what_it_changes(state: State) -> None:
    await state.commit([state.documents.asked(LESSON)])
    async with state.documents.claimed() as claimed:
        assert claimed == LESSON
        await state.documents.commit([state.documents.kept(PRICES)])
        assert await state.documents.all() == (PRICES,)
    assert await claim(state) is None


async def test_what_was_taught_at_one_moment_is_noted_once(state: State) -> None:
    first, other = AnswerVersion("KOC là gì?", "Người dùng thật.", NOW), AnswerVersion("KOC là gì?", None, NOW)
    later = replace(first, at=NOW + timedelta(seconds=1))
    for version in (first, first, other, later):
        await state.commit(state.documents.noted(version, 7))
    assert await state.documents.versions() == (later, other)


async def test_lessons_come_oldest_first(state: State) -> None:
    later = replace(LESSON, message=2, instruction=DropDocument("bảng giá.pdf"), at=NOW + timedelta(seconds=1))
    await state.commit([state.documents.asked(later), state.documents.asked(LESSON)])
    assert [await claim(state), await claim(state)] == [LESSON, later]


@pytest.mark.parametrize(
    "instruction",
    [
        LearnDocument("a.md", b"\x00"),
        LearnDocument("", b"x"),
        LearnDocument("empty.md", b""),
        DropDocument("a.md"),
        DropDocument(""),
        TurnHandbook(on=True),
        TurnHandbook(on=False),
    ],
)
async def test_an_instruction_is_read_as_it_was_given(state: State, instruction: Instruction) -> None:
    await state.commit([state.documents.asked(LESSON), state.documents.asked(replace(LESSON, instruction=instruction))])
    assert await claim(state) == replace(LESSON, instruction=instruction)


async def test_a_lesson_that_is_asked_for_again_is_one(state: State) -> None:
    await state.commit([state.documents.asked(LESSON), state.documents.asked(LESSON)])
    assert await claim(state) == LESSON
    assert await claim(state) is None


async def test_an_error_leaves_a_lesson_to_be_learnt(state: State) -> None:
    await state.commit([state.documents.asked(LESSON)])

    async def fail() -> None:
        async with state.documents.claimed():
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await claim(state) == LESSON


async def test_a_lesson_that_nobody_took_up_is_forgotten(state: State) -> None:
    await state.commit([state.documents.asked(LESSON)])
    await state.commit(state.expired(NOW + LESSON_LIFE))
    await state.commit(state.documents.expired(NOW + LESSON_LIFE + timedelta(seconds=1)))
    assert await claim(state) is None


async def test_a_lesson_belongs_to_one_process(state: State, database_url: str, database_kind: str) -> None:
    if database_kind == "sqlite":
        pytest.skip("SQLite serves one process")
    other = await open_state(database_url)
    later = replace(LESSON, message=4, at=NOW + timedelta(seconds=1))
    await state.commit([state.documents.asked(LESSON), state.documents.asked(later)])
    async with state.documents.claimed() as first, other.documents.claimed() as second:
        assert (first, second) == (LESSON, later)
        assert await claim(state) is None
    await other.close()
