"""Answers that owners teach in the chat: what is about to be taught, and what was taught when."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables to this version."""
    op.add_column("lessons", sa.Column("taught", sa.JSON(), nullable=True))
    op.create_table(
        "drafts",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("ways", sa.JSON(), nullable=False),
        sa.Column("instead", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "message"),
    )
    op.create_index("drafts_by_time", "drafts", ["at"], unique=False)
    op.create_table(
        "taught_answers",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("user", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("taught_answers_by_time", "taught_answers", ["at"], unique=False)


def downgrade() -> None:
    """Go back to the version before."""
    op.drop_table("taught_answers")
    op.drop_table("drafts")
    op.drop_column("lessons", "taught")
