"""What Alembic runs: each step on the connection that it was given."""

from alembic import context

from dragoman.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=False,  # the caller's transaction holds all of it
)
context.run_migrations()
