"""What reaches the bot in a group, and the messages in which it says so."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables to this version."""
    op.add_column("chats", sa.Column("hears", sa.String(length=8), nullable=True))
    op.create_table(
        "group_pages",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("audience", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("chat", "kind"),
    )


def downgrade() -> None:
    """Go back to the version before."""
    op.drop_table("group_pages")
    op.drop_column("chats", "hears")
