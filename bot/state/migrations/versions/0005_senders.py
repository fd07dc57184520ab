"""Who sent an update that waits or was set aside; of one that is done, nothing that belongs to anybody."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

PAGE = 500
"""Rows at once: an update is some kilobytes."""
UPDATES = sa.table(
    "updates",
    *(sa.column(name, sa.BigInteger) for name in ("bot", "update_id", "queue", "sender")),
    *(sa.column(name, sa.Text) for name in ("payload", "state")),
)


def sender_of(payload: str) -> int | None:
    """Return who sent an update: a group or a channel in whose name somebody writes, or else the user."""
    update: dict[str, Any] = json.loads(payload)
    bodies = [value for value in update.values() if isinstance(value, dict)]
    found = [body.get(name) for body in bodies for name in ("sender_chat", "from")]
    ids = [each["id"] for each in found if isinstance(each, dict) and isinstance(each.get("id"), int)]
    return ids[0] if ids else None


def upgrade() -> None:
    """Bring the tables to this version."""
    op.add_column("updates", sa.Column("sender", sa.BigInteger(), nullable=True))
    connection = op.get_bind()
    connection.execute(sa.update(UPDATES).where(UPDATES.c.state == "done").values(queue=0))
    last = -1
    columns = UPDATES.c
    kept = sa.select(columns.bot, columns.update_id, columns.payload).where(columns.state != "done")
    while rows := connection.execute(
        kept.where(columns.update_id > last).order_by(columns.update_id, columns.bot).limit(PAGE)
    ).all():
        for bot, id, payload in rows:
            one = sa.update(UPDATES).where(columns.bot == bot, columns.update_id == id)
            connection.execute(one.values(sender=sender_of(payload)))
        last = rows[-1].update_id


def downgrade() -> None:
    """Go back to the version before."""
    op.drop_column("updates", "sender")
