"""How Alembic runs the migrations: on the connection that `negotiate.store.migrate` hands over."""

from alembic import context

from negotiate.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
)
context.run_migrations()
