"""Texts cut to a length, at a word end."""

LABEL_LENGTH = 60


def label(text: str, limit: int = LABEL_LENGTH) -> str:
    """Cut a button's label at a word end."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0][: limit - 1].rstrip(" ,;:") + "…"
