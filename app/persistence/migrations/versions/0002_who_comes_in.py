"""Personal invitations, words to type, renewed links, browsers; chores and texts of the house."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("link", sa.Column("personal", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("link", sa.Column("generation", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("link", sa.Column("word", sa.String(), nullable=True))
    op.create_index(op.f("ix_link_word"), "link", ["word"], unique=True)
    op.add_column("participant", sa.Column("generation", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("participant", sa.Column("device", sa.String(), nullable=False, server_default=""))
    op.add_column("participant", sa.Column("shown", sa.Boolean(), nullable=False, server_default=sa.true()))
    _create_house()


def _create_house() -> None:
    op.create_table(
        "chore",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("taken_until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_chore")),
    )
    op.create_table(
        "house_text",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("imprint_de", sa.Text(), nullable=False),
        sa.Column("imprint_en", sa.Text(), nullable=False),
        sa.Column("controller", sa.Text(), nullable=False),
        sa.Column("privacy_de", sa.Text(), nullable=False),
        sa.Column("privacy_en", sa.Text(), nullable=False),
        sa.Column("organiser", sa.String(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_house_text")),
    )


def downgrade() -> None:
    for table in ("house_text", "chore"):
        op.drop_table(table)
    op.drop_index(op.f("ix_link_word"), "link")
    for column in ("shown", "device", "generation"):
        op.drop_column("participant", column)
    for column in ("word", "generation", "personal"):
        op.drop_column("link", column)
