"""What the bot knows: the guide and the handbook in two languages, the question bank, and owners' documents.

This package imports neither `bot` nor `index`.
"""
