"""Answers from the guide."""
