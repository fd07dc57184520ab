"""Groups that owners allow, and the codes by which they know them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables to this version."""
    op.add_column("chats", sa.Column("allowed", sa.Boolean(), nullable=True))
    op.add_column("chats", sa.Column("code", sa.String(length=8), nullable=True))


def downgrade() -> None:
    """Go back to the version before."""
    op.drop_column("chats", "code")
    op.drop_column("chats", "allowed")
