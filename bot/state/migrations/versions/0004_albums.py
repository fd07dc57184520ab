"""The album of a message that was replied to: the other parts of it get no reply of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables to this version."""
    op.add_column("replies", sa.Column("album", sa.String(length=64), nullable=True))


def downgrade() -> None:
    """Go back to the version before."""
    op.drop_column("replies", "album")
