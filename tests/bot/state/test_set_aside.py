"""Questions that owners set aside."""

from datetime import UTC, datetime, timedelta

from bot.state.lifetimes import SET_ASIDE_LIFE
from bot.state.state import State
from bot.state.values import SetAsideQuestion
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
MARK, OTHER = "0123456789ab", "ba9876543210"


async def test_set_aside_again_and_forgotten_in_time(state: State) -> None:
    assert await state.set_aside.all() == ()
    await state.commit(state.set_aside.put([OTHER, MARK], "later", NOW))
    await state.commit(state.set_aside.put([MARK], "dismissed", NOW + timedelta(days=1)))
    kept = (
        SetAsideQuestion(MARK, "dismissed", NOW + timedelta(days=1)),
        SetAsideQuestion(OTHER, "later", NOW),
    )
    assert await state.set_aside.all() == kept
    await state.commit(state.expired(NOW + SET_ASIDE_LIFE + timedelta(hours=1)))
    assert await state.set_aside.all() == kept[:1]
