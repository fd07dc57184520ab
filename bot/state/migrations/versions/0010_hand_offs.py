"""Questions that a group's contact was asked, and the answers that are found again."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables to this version."""
    op.create_table(
        "hand_offs",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("topic", sa.BigInteger(), nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=True),
        sa.Column("asked", sa.BigInteger(), nullable=True),
        sa.Column("user", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("contact", sa.BigInteger(), nullable=True),
        sa.Column("contact_name", sa.String(length=256), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("given", sa.BigInteger(), nullable=True),
        sa.Column("stored", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("hand_offs_by_message", "hand_offs", ["chat", "message"], unique=False)
    op.create_index("hand_offs_by_answer", "hand_offs", ["chat", "given"], unique=False)
    op.create_index("hand_offs_by_time", "hand_offs", ["at"], unique=False)


def downgrade() -> None:
    """Go back to the version before."""
    op.drop_table("hand_offs")
