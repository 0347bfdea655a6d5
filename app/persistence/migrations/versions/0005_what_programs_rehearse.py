"""What programs rehearse."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rehearsal",
        sa.Column("dialogue", sa.String(), nullable=False),
        sa.Column("of", sa.String(), nullable=False),
        sa.Column("began_at", sa.BigInteger(), nullable=False),
        sa.Column("heard_at", sa.BigInteger(), nullable=False),
        sa.Column("progress", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("dialogue", name=op.f("pk_rehearsal")),
    )
    op.create_table(
        "rehearsed",
        sa.Column("dialogue", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("dialogue", name=op.f("pk_rehearsed")),
    )


def downgrade() -> None:
    op.drop_table("rehearsed")
    op.drop_table("rehearsal")
