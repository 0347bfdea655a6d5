"""Several organisers of one dialogue, links that work once, recovery codes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _own_together(("dialogue", "organiser"))
    _create_one_time_links()
    op.create_table(
        "recovery_code",
        sa.Column("organiser", sa.String(), nullable=False),
        sa.Column("code_digest", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["organiser"], ["organiser.id"], name=op.f("fk_recovery_code_organiser_organiser")),
        sa.PrimaryKeyConstraint("organiser", "code_digest", name=op.f("pk_recovery_code")),
    )


def _own_together(key: tuple[str, ...]) -> None:
    with op.batch_alter_table("ownership") as ownership:
        ownership.drop_constraint(op.f("pk_ownership"), type_="primary")
        ownership.create_primary_key(op.f("pk_ownership"), [*key])


def _create_one_time_links() -> None:
    op.create_table(
        "one_time_link",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("token_digest", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("organiser", sa.String(), nullable=True),
        sa.Column("made_by", sa.String(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["organiser.id"], name=op.f("fk_one_time_link_made_by_organiser")),
        sa.ForeignKeyConstraint(["organiser"], ["organiser.id"], name=op.f("fk_one_time_link_organiser_organiser")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_one_time_link")),
        sa.UniqueConstraint("token_digest", name=op.f("uq_one_time_link_token_digest")),
    )
    for column in ("expires_at", "made_by", "organiser"):
        op.create_index(op.f(f"ix_one_time_link_{column}"), "one_time_link", [column])


def downgrade() -> None:
    op.drop_table("recovery_code")
    op.drop_table("one_time_link")
    _own_together(("dialogue",))
