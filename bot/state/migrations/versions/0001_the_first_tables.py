"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables to this version."""
    _create_answers()
    _create_chats()
    _create_days()
    _create_dialogs()
    _create_documents()
    _create_lessons()
    _create_people()
    _create_replies()
    _create_results()
    _create_turns()
    _create_updates()
    _create_votes()


def downgrade() -> None:
    """Go back to the version before."""
    op.drop_index("votes_of_user", "votes")

    op.drop_table("votes")
    op.drop_index("updates_in_order", "updates")
    op.drop_index("updates_by_time", "updates")

    op.drop_table("updates")
    op.drop_index("turns_of_asker", "turns")
    op.drop_index("turns_by_time", "turns")

    op.drop_table("turns")
    op.drop_index("results_by_time", "results")

    op.drop_table("results")
    op.drop_index("replies_of_user", "replies")
    op.drop_index("replies_by_time", "replies")

    op.drop_table("replies")
    op.drop_table("people")
    op.drop_index("lessons_by_time", "lessons")

    op.drop_table("lessons")
    op.drop_table("documents")
    op.drop_index("dialogs_by_time", "dialogs")

    op.drop_table("dialogs")
    op.drop_table("days")
    op.drop_table("chats")
    op.drop_index("answers_to_message", "answers")
    op.drop_index("answers_of_user", "answers")
    op.drop_index("answers_by_time", "answers")

    op.drop_table("answers")


def _create_answers() -> None:
    op.create_table(
        "answers",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("asked", sa.BigInteger(), nullable=True),
        sa.Column("user", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("decision", sa.String(length=16), nullable=False),
        sa.Column("point", sa.String(length=200), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("passed_on", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "message"),
    )
    op.create_index("answers_by_time", "answers", ["at"], unique=False)
    op.create_index("answers_of_user", "answers", ["user"], unique=False)
    op.create_index("answers_to_message", "answers", ["chat", "asked"], unique=False)


def _create_chats() -> None:
    op.create_table(
        "chats",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("answers_when", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("short", sa.Boolean(), nullable=False),
        sa.Column("related", sa.Boolean(), nullable=False),
        sa.Column("quiet_from", sa.SmallInteger(), nullable=True),
        sa.Column("quiet_until", sa.SmallInteger(), nullable=True),
        sa.Column("keyword", sa.String(length=64), nullable=True),
        sa.Column("contact", sa.BigInteger(), nullable=True),
        sa.Column("contact_name", sa.String(length=256), nullable=True),
        sa.PrimaryKeyConstraint("chat"),
    )


def _create_days() -> None:
    op.create_table(
        "days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("event", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "event", "language"),
    )


def _create_dialogs() -> None:
    op.create_table(
        "dialogs",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=True),
        sa.Column("dialog", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "topic", "user"),
    )
    op.create_index("dialogs_by_time", "dialogs", ["at"], unique=False)


def _create_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )


def _create_lessons() -> None:
    op.create_table(
        "lessons",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("user", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "message"),
    )
    op.create_index("lessons_by_time", "lessons", ["at"], unique=False)


def _create_people() -> None:
    op.create_table(
        "people",
        sa.Column("user", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.PrimaryKeyConstraint("user"),
    )


def _create_replies() -> None:
    op.create_table(
        "replies",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("asked", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user", sa.BigInteger(), nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=True),
        sa.Column("said", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "asked"),
    )
    op.create_index("replies_by_time", "replies", ["at"], unique=False)
    op.create_index("replies_of_user", "replies", ["user"], unique=False)


def _create_results() -> None:
    op.create_table(
        "results",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user", sa.BigInteger(), nullable=False),
        sa.Column("result", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "message"),
    )
    op.create_index("results_by_time", "results", ["at"], unique=False)


def _create_turns() -> None:
    op.create_table(
        "turns",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("topic", sa.BigInteger(), nullable=False),
        sa.Column("user", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("turns_by_time", "turns", ["at"], unique=False)
    op.create_index("turns_of_asker", "turns", ["chat", "topic", "user", "at"], unique=False)


def _create_updates() -> None:
    op.create_table(
        "updates",
        sa.Column("bot", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("queue", sa.BigInteger(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), nullable=False),
        sa.Column("sent", sa.JSON(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("bot", "update_id"),
    )
    op.create_index("updates_by_time", "updates", ["at"], unique=False)
    op.create_index("updates_in_order", "updates", ["bot", "state", "update_id"], unique=False)


def _create_votes() -> None:
    op.create_table(
        "votes",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("helpful", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=16), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "message", "user"),
    )
    op.create_index("votes_of_user", "votes", ["user"], unique=False)
