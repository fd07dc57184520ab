"""The tables of the database. The migrations create them; a test checks that both agree.

Lengths of strings: 2 letters of a language's code; 8 or 16 for words of our own, such as decisions and reasons; 64
for a keyword and for the id of an album; 200 for ids of points and names of files; 256 for a person's name, of which
Telegram allows 129.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    TypeDecorator,
)


class Moment(TypeDecorator[datetime]):
    """A moment with a time zone, stored in UTC: SQLite knows no time zones."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment as it is written."""
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Return the moment as it was given."""
        return value.replace(tzinfo=UTC) if value else None


METADATA = MetaData()
NO_TOPIC = 0
"""Topic of messages outside topics: a part of a key can't be null."""

CHATS = Table(
    "chats",
    METADATA,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("active", Boolean, nullable=False),
    Column("answers_when", String(16), nullable=False),
    Column("language", String(2)),
    Column("short", Boolean, nullable=False),
    Column("related", Boolean, nullable=False),
    Column("quiet_from", SmallInteger),
    Column("quiet_until", SmallInteger),
    Column("keyword", String(64)),
    Column("contact", BigInteger),
    Column("contact_name", String(256)),
    Column("hears", String(8)),
    Column("title", String(256)),
    Column("since", Moment),
    Column("zone", String(64)),
    Column("topics", JSON),
    Column("delete_commands", Integer),
    Column("delete_answers", Integer),
    Column("allowed", Boolean),
    Column("code", String(8)),
)
GROUP_PAGES = Table(
    "group_pages",
    METADATA,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(16), primary_key=True),
    Column("message", BigInteger, nullable=False),
    Column("language", String(2), nullable=False),
    Column("audience", String(16), nullable=False),
)
PEOPLE = Table(
    "people",
    METADATA,
    Column("user", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(2)),
)
TURNS = Table(
    "turns",
    METADATA,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("chat", BigInteger, nullable=False),
    Column("topic", BigInteger, nullable=False),
    Column("user", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("message", BigInteger),
    Column("decision", String(16)),
    Column("language", String(2)),
    Column("shown", JSON),
    Column("calculation", JSON),
    Column("at", Moment, nullable=False),
    Index("turns_of_asker", "chat", "topic", "user", "at"),
    Index("turns_by_message", "chat", "message"),
    Index("turns_by_time", "at"),
)
DIALOGS = Table(
    "dialogs",
    METADATA,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("topic", BigInteger, primary_key=True, autoincrement=False),
    Column("user", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger),
    Column("dialog", JSON, nullable=False),
    Column("at", Moment, nullable=False),
    Index("dialogs_by_time", "at"),
)
RESULTS = Table(
    "results",
    METADATA,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("user", BigInteger, nullable=False),
    Column("result", JSON, nullable=False),
    Column("at", Moment, nullable=False),
    Index("results_by_time", "at"),
)
ANSWERS = Table(
    "answers",
    METADATA,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("asked", BigInteger),
    Column("user", BigInteger, nullable=False),
    Column("question", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("decision", String(16), nullable=False),
    Column("point", String(200)),
    Column("confidence", Float, nullable=False),
    Column("passed_on", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
    Index("answers_to_message", "chat", "asked"),
    Index("answers_by_time", "at"),
    Index("answers_of_user", "user"),
)
REPLIES = Table(
    "replies",
    METADATA,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("asked", BigInteger, primary_key=True, autoincrement=False),
    Column("user", BigInteger, nullable=False),
    Column("message", BigInteger),
    Column("said", String(16), nullable=False),
    Column("album", String(64)),
    Column("at", Moment, nullable=False),
    Index("replies_by_time", "at"),
    Index("replies_of_user", "user"),
)
VOTES = Table(
    "votes",
    METADATA,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("user", BigInteger, primary_key=True, autoincrement=False),
    Column("helpful", Boolean, nullable=False),
    Column("reason", String(16)),
    Column("at", Moment, nullable=False),
    Index("votes_of_user", "user"),
)
SET_ASIDE = Table(
    "set_aside",
    METADATA,
    Column("mark", String(16), primary_key=True),
    Column("how", String(16), nullable=False),
    Column("at", Moment, nullable=False),
)
DAYS = Table(
    "days",
    METADATA,
    Column("day", Date, primary_key=True),
    Column("event", String(16), primary_key=True),
    Column("language", String(2), primary_key=True),
    Column("count", Integer, nullable=False),
)
OWNER_DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("name", String(200), primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("added_by", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
)
LESSONS = Table(
    "lessons",
    METADATA,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(2), nullable=False),
    Column("user", BigInteger, nullable=False),
    Column("name", String(200), nullable=False),
    Column("content", LargeBinary),
    Column("at", Moment, nullable=False),
    Column("handbook", Boolean),
    Column("taught", JSON),
    Index("lessons_by_time", "at"),
)
DRAFTS = Table(
    "drafts",
    METADATA,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("user", BigInteger, nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("ways", JSON, nullable=False),
    Column("instead", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index("drafts_by_time", "at"),
)
TAUGHT_ANSWERS = Table(
    "taught_answers",
    METADATA,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("user", BigInteger, nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text),
    Column("at", Moment, nullable=False),
    Index("taught_answers_by_time", "at"),
)
CONTACTS = Table(
    "contacts",
    METADATA,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("chat", BigInteger, nullable=False),
    Column("user", BigInteger),
    Column("name", String(256), nullable=False),
    Column("about", Text, nullable=False),
    Index("contacts_of_chat", "chat"),
)
HAND_OFFS = Table(
    "hand_offs",
    METADATA,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("chat", BigInteger, nullable=False),
    Column("topic", BigInteger, nullable=False),
    Column("message", BigInteger),
    Column("asked", BigInteger),
    Column("user", BigInteger, nullable=False),
    Column("question", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("contact", BigInteger),
    Column("contact_name", String(256), nullable=False),
    Column("answer", Text),
    Column("given", BigInteger),
    Column("stored", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
    Index("hand_offs_by_message", "chat", "message"),
    Index("hand_offs_by_answer", "chat", "given"),
    Index("hand_offs_by_time", "at"),
)
OPTIONS = Table(
    "options",
    METADATA,
    Column("name", String(16), primary_key=True),
    Column("value", String(16), nullable=False),
)
DELETIONS = Table(
    "deletions",
    METADATA,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("due", Moment, nullable=False),
    Index("deletions_by_due", "due"),
)
BROADCASTS = Table(
    "broadcasts",
    METADATA,
    Column("user", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("at", Moment, nullable=False),
    Column("due", Moment),
    Column("outcome", String(8)),
    Index("broadcasts_by_due", "due"),
    Index("broadcasts_by_time", "at"),
)
UPDATES = Table(
    "updates",
    METADATA,
    Column("bot", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("queue", BigInteger, nullable=False),
    Column("sender", BigInteger),
    Column("payload", Text, nullable=False),
    Column("state", String(8), nullable=False),
    Column("attempts", SmallInteger, nullable=False),
    Column("sent", JSON, nullable=False),
    Column("error", Text),
    Column("at", Moment, nullable=False),
    Index("updates_in_order", "bot", "state", "update_id"),
    Index("updates_by_time", "at"),
)
