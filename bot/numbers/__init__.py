"""Numbers as people type them."""

from bot.numbers.reading import read_amount

__all__ = ["read_amount"]
