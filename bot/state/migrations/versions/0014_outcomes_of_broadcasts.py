"""What came of sending a message to a group: noted before it is sent too, so that none gets it twice."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

BROADCASTS = sa.table("broadcasts", sa.column("reached", sa.Boolean), sa.column("outcome", sa.String))


def upgrade() -> None:
    """Bring the tables to this version."""
    op.add_column("broadcasts", sa.Column("outcome", sa.String(length=8), nullable=True))
    for reached, outcome in ((True, "reached"), (False, "missed")):
        op.execute(sa.update(BROADCASTS).where(BROADCASTS.c.reached.is_(reached)).values(outcome=outcome))
    with op.batch_alter_table("broadcasts") as table:
        table.drop_column("reached")


def downgrade() -> None:
    """Go back to the version before."""
    op.add_column("broadcasts", sa.Column("reached", sa.Boolean(), nullable=True))
    for outcome, reached in (("reached", True), ("missed", False), ("sending", False), ("unsure", False)):
        op.execute(sa.update(BROADCASTS).where(BROADCASTS.c.outcome == outcome).values(reached=reached))
    with op.batch_alter_table("broadcasts") as table:
        table.drop_column("outcome")
