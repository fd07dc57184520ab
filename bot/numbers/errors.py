"""The error for typed input that cannot be used."""

QUOTED_CHARACTERS = 30
"""Characters of a user's text that an error quotes: enough to find the place again, short enough for one sentence."""


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


def quoted(text: str) -> str:
    """Return a user's text fit to be quoted: valid Unicode, printable, on one line, at most 30 characters."""
    # Four times the length is read, as leading spaces are dropped only afterwards.
    clean = " ".join(text[: 4 * QUOTED_CHARACTERS].encode("utf-8", "replace").decode().split())
    printable = "".join(letter if letter.isprintable() else "?" for letter in clean)
    return printable if len(printable) <= QUOTED_CHARACTERS else printable[: QUOTED_CHARACTERS - 1] + "…"
