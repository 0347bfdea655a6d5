"""By what people are recognised is another in every series, and nothing outside of one: the old digests go.

They are made anew when a series is continued, as long as it is known whom invitations are for; whoever was recognised
stays so.
"""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("UPDATE link SET known_by = NULL")


def downgrade() -> None:
    op.execute("UPDATE link SET known_by = NULL")
