"""How long tests wait for something to happen."""

PATIENCE = 120.0
"""Seconds after which a wait has failed.

No test measures time, so this is far more than any wait takes, even where other programs keep every core busy;
it ends only what would never end.
"""
