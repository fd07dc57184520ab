"""Owners' documents beside the guide."""
