"""What owners see of groups, and messages to all of them that wait."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables to this version."""
    op.add_column("chats", sa.Column("title", sa.String(length=256), nullable=True))
    op.add_column("chats", sa.Column("since", sa.DateTime(), nullable=True))
    op.create_table(
        "broadcasts",
        sa.Column("user", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("due", sa.DateTime(), nullable=True),
        sa.Column("reached", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("user", "message", "chat"),
    )
    op.create_index("broadcasts_by_due", "broadcasts", ["due"], unique=False)
    op.create_index("broadcasts_by_time", "broadcasts", ["at"], unique=False)


def downgrade() -> None:
    """Go back to the version before."""
    op.drop_table("broadcasts")
    op.drop_column("chats", "since")
    op.drop_column("chats", "title")
