"""What the bot remembers, in SQLite or PostgreSQL."""

from bot.state.state import State, open_state

__all__ = ["State", "open_state"]
