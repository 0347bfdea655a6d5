"""What alembic runs around every migration. The connection is handed in by `migrate`; there is no other way in."""

from __future__ import annotations

from alembic import context

from app.persistence.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=True,
    compare_type=True,
)
context.run_migrations()
