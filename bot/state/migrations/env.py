"""What Alembic runs: the migrations, on the connection that the bot opened."""

from alembic import context

from bot.state.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
