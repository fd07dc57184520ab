"""Answering from the owners' documents beside the guide."""
