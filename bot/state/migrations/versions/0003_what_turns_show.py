"""What a turn shows, and the bot's message that shows it; of earlier turns only the words are known."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables to this version."""
    op.add_column("turns", sa.Column("message", sa.BigInteger(), nullable=True))
    op.add_column("turns", sa.Column("decision", sa.String(length=16), nullable=True))
    op.add_column("turns", sa.Column("language", sa.String(length=2), nullable=True))
    op.add_column("turns", sa.Column("shown", sa.JSON(), nullable=True))
    op.add_column("turns", sa.Column("calculation", sa.JSON(), nullable=True))
    op.create_index("turns_by_message", "turns", ["chat", "message"], unique=False)


def downgrade() -> None:
    """Go back to the version before."""
    op.drop_index("turns_by_message", "turns")
    for column in ("calculation", "shown", "language", "decision", "message"):
        op.drop_column("turns", column)
