"""Fetching, storing, ordering and retrying updates."""
