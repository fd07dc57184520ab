"""Options of the bot, and lessons that turn the handbook on or off."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables to this version."""
    op.create_table(
        "options",
        sa.Column("name", sa.String(16), nullable=False),
        sa.Column("value", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.add_column("lessons", sa.Column("handbook", sa.Boolean()))


def downgrade() -> None:
    """Go back to the version before."""
    op.execute("DELETE FROM lessons WHERE handbook IS NOT NULL")
    op.drop_column("lessons", "handbook")
    op.drop_table("options")
