"""Rules of groups: a time zone, topics, and what is deleted after a time."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables to this version."""
    op.add_column("chats", sa.Column("zone", sa.String(length=64), nullable=True))
    op.add_column("chats", sa.Column("topics", sa.JSON(), nullable=True))
    op.add_column("chats", sa.Column("delete_commands", sa.Integer(), nullable=True))
    op.add_column("chats", sa.Column("delete_answers", sa.Integer(), nullable=True))
    op.create_table(
        "deletions",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("due", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "message"),
    )
    op.create_index("deletions_by_due", "deletions", ["due"], unique=False)


def downgrade() -> None:
    """Go back to the version before."""
    op.drop_table("deletions")
    for column in ("delete_answers", "delete_commands", "topics", "zone"):
        op.drop_column("chats", column)
