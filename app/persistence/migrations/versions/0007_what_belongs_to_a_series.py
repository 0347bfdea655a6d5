"""Which dialogues belong to a series, and who of those invited was invited before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "series",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
    )
    op.create_table(
        "in_series",
        sa.Column("dialogue", sa.String(), nullable=False),
        sa.Column("series", sa.String(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["series"], ["series.id"], name=op.f("fk_in_series_series_series")),
        sa.PrimaryKeyConstraint("dialogue", name=op.f("pk_in_series")),
    )
    op.create_index(op.f("ix_in_series_series"), "in_series", ["series"])
    with op.batch_alter_table("link") as link:
        link.add_column(sa.Column("person", sa.String(), nullable=True))
        link.add_column(sa.Column("known_by", sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("link") as link:
        link.drop_column("known_by")
        link.drop_column("person")
    op.drop_table("in_series")
    op.drop_table("series")
