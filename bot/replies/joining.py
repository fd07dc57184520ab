"""Several replies as one."""

from collections.abc import Sequence

from bot.replies.reply import Reply
from bot.replies.shown import Shown


def joined(parts: Sequence[Reply]) -> Reply:
    """Return several replies as one: the texts below each other, the first rows of each, and all that they show."""
    shown = [part.shown for part in parts]
    texts = [part.text for part in parts]
    for place, after in enumerate(texts[1:]):
        # Two parts of one point stand in one place, which is named once.
        kept, _, source = texts[place].rpartition("\n\n")
        if kept and after.endswith(f"\n\n{source}"):
            texts[place] = kept
    answered = any(one.decision == "answer" for one in shown)
    listed = (id for one in shown for id in (one.section, *one.more_sections) if id)
    sections = list(dict.fromkeys(listed))
    return Reply(
        "\n\n".join(texts),
        tuple(row for part in parts for row in part.rows[:1]),
        shown=Shown(
            "answer" if answered else shown[0].decision,
            tuple(dict.fromkeys(point for one in shown for point in one.points)),
            sections[0] if sections else None,
            shown[0].language,
            tuple(sections[1:]),
        ),
    )
