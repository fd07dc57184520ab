"""How long tests wait for something to happen, and how fast the bot may send to the fake Telegram."""

PATIENCE = 120.0
"""Seconds after which a wait has failed.

No test measures time, so this is far more than any wait takes, even where other programs keep every core busy;
it ends only what would never end.
"""
UNPACED = (1000, 1.0)
"""Messages to one chat, and the seconds for them: the fake has no limits that the bot must keep."""
