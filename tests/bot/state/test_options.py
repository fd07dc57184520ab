"""What owners chose for the whole bot."""

from bot.state.state import State, open_state
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES


async def test_the_handbook_is_wanted_until_an_owner_turns_it_off(state: State) -> None:
    assert await state.options.handbook()
    for on in (False, False, True, False):
        await state.commit([state.options.handbook_turned(on)])
        assert await state.options.handbook() is on


async def test_a_choice_outlives_the_process_and_holds_for_all(state: State, database_url: str) -> None:
    other = await open_state(database_url)
    await state.commit([state.options.handbook_turned(on=False)])
    assert not await other.options.handbook()
    await other.close()
