"""The error for typed input that cannot be used."""

from knowledge.toolbox.shortening import quoted


class InvalidInput(Exception):
    """What a person typed cannot be used.

    `id` is stable and names the sentence in the texts; `details` fill its places. Text that a person
    typed is cut and cleaned by `quoted`, but not yet escaped for Telegram.
    """

    def __init__(self, id: str, **details: str) -> None:
        super().__init__(id)
        self.id = id
        self.details = {name: quoted(text) for name, text in details.items()}

    def on_line(self, line: str) -> "InvalidInput":
        """Return the same error with the line (its number or its name) where it was found."""
        return InvalidInput(self.id, **{**self.details, "line": line})
