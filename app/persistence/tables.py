"""The tables, as SQLAlchemy Core values. Data only; `migrations/` must agree with it (a test compares them).

The log (`event`) never holds names, addresses or links; those are ordinary rows in `participant` and `link`.
All times are Unix milliseconds. Payloads are UTF-8 JSON kept as bytes, because digests are taken over bytes; to
look at them by hand: `CAST(payload AS TEXT)` on SQLite, `convert_from(payload, 'UTF8')` on PostgreSQL.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

# Batch migrations on SQLite can only change constraints that have a name.
METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

DIALOGUE: Final = Table(
    "dialogue",
    METADATA,
    Column("id", String, primary_key=True),
    Column("log_id", String, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("people_version", BigInteger, nullable=False),
    Column("next_ordinal", Integer, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("deleted_at", BigInteger),
)
"""One row per dialogue, and the lock every writer takes. `seq`, `chain`: of the last event."""

# No foreign keys on the two hot tables: whoever writes them holds the dialogue's row.
EVENT: Final = Table(
    "event",
    METADATA,
    Column("dialogue", String, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("actor", String, nullable=False),
    Column("type", String, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("salt", LargeBinary),
    Column("digest", LargeBinary, nullable=False),
    Column("chain", LargeBinary, nullable=False),
)
"""The log. `salt` null: the words were erased and `payload` is the tombstone; `digest` stays the old one."""

COMMAND: Final = Table(
    "command",
    METADATA,
    Column("id", String, primary_key=True),
    Column("actor", String, primary_key=True),
    Column("dialogue", String, primary_key=True),
    Column("seq", BigInteger, nullable=False),
)
"""Accepted commands with the seq they were answered with.

The random id leads the key. With the dialogue first, PostgreSQL without fresh statistics read all commands of the
dialogue for every batch (measured: 100 ms at 50,000 commands; now 0.3 ms).
"""

LINK: Final = Table(
    "link",
    METADATA,
    Column("id", String, primary_key=True),
    Column("dialogue", ForeignKey("dialogue.id"), nullable=False, index=True),
    Column("role", String, nullable=False),
    Column("label", String, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("revoked_at", BigInteger),
    Column("personal", Boolean, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("word", String),
    Column("person", String),
    Column("known_by", String),
    Index(None, "word", unique=True),
)
"""Invitations. `personal`: for one person, whose name `label` may be. `word`: a keyed digest of the word to type, so
that it can be found but not read; null until the house computed it.

`person`: who comes by a personal one, the same in all dialogues of a series; `known_by`: a keyed digest of whom it was
made for, by which they are recognised there, and in no other series. Null: nobody is.
"""

PARTICIPANT: Final = Table(
    "participant",
    METADATA,
    Column("dialogue", ForeignKey("dialogue.id"), primary_key=True),
    Column("participant", String, primary_key=True),
    Column("person", String, nullable=False),
    Column("role", String, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("name", String),
    Column("locale", String, nullable=False),
    Column("link", String, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("device", String, nullable=False),
    Column("shown", Boolean, nullable=False),
    Index(None, "dialogue", "ordinal", unique=True),
    Index(None, "dialogue", "version", unique=True),
)
"""People of one dialogue. `name` null: erased; the row stays, so that the chair number is never given again.

`generation`: how often their personal link was given anew. `device`: a digest of the browser they first came with.
`shown`: whether the others may see the name; not while somebody waits at the door, nor if they were turned away there.
"""

ORGANISER: Final = Table(
    "organiser",
    METADATA,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("name_key", String, nullable=False, unique=True),
    Column("password_hash", String, nullable=False),
    Column("created_at", BigInteger, nullable=False),
)
"""Accounts. `name_key`: the name as it is compared, see `organisers`."""

SIGN_IN: Final = Table(
    "sign_in",
    METADATA,
    Column("token_digest", String, primary_key=True),
    Column("organiser", ForeignKey("organiser.id"), nullable=False, index=True),
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False, index=True),
)

OWNERSHIP: Final = Table(
    "ownership",
    METADATA,
    Column("dialogue", String, primary_key=True),
    Column("organiser", ForeignKey("organiser.id"), primary_key=True, index=True),
    Column("created_at", BigInteger, nullable=False),
)
"""Which organisers a dialogue belongs to, all with equal rights; at least one."""

ONE_TIME_LINK: Final = Table(
    "one_time_link",
    METADATA,
    Column("id", String, primary_key=True),
    Column("token_digest", String, nullable=False, unique=True),
    Column("purpose", String, nullable=False),
    Column("organiser", ForeignKey("organiser.id"), index=True),
    Column("made_by", ForeignKey("organiser.id"), index=True),
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False, index=True),
)
"""Links that work once: into the house (`organiser` null), or to a new password for `organiser`. `made_by` null: made
by the operator. Used ones are removed."""

RECOVERY_CODE: Final = Table(
    "recovery_code",
    METADATA,
    Column("organiser", ForeignKey("organiser.id"), primary_key=True),
    Column("code_digest", String, primary_key=True),
)
"""Printed codes with which an organiser helps themself, once each. Used ones are removed."""

PERSONAL_CASE: Final = Table(
    "personal_case",
    METADATA,
    Column("id", String, primary_key=True),
    Column("dialogue", String, nullable=False, index=True),
    Column("participant", String, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("readers", String, nullable=False),
    Column("handed_at", BigInteger, nullable=False),
    Column("done_at", BigInteger),
    Column("done_by", String),
)
"""What people handed over in confidence, outside the log. `sealed`: words and contact, encrypted with the house's key;
`readers`: ids of the people who may read it, with a space between them.
"""
CHORE: Final = Table(
    "chore",
    METADATA,
    Column("name", String, primary_key=True),
    Column("taken_until", BigInteger, nullable=False),
)
"""What one process of the house does for all, and until when one has it."""

HOUSE_TEXT: Final = Table(
    "house_text",
    METADATA,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("imprint_de", Text, nullable=False),
    Column("imprint_en", Text, nullable=False),
    Column("controller", Text, nullable=False),
    Column("privacy_de", Text, nullable=False),
    Column("privacy_en", Text, nullable=False),
    Column("organiser", String, nullable=False),
    Column("created_at", BigInteger, nullable=False),
)
"""Imprint and privacy page as they were saved; the newest version holds."""

SERIES: Final = Table(
    "series",
    METADATA,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("created_at", BigInteger, nullable=False),
)
IN_SERIES: Final = Table(
    "in_series",
    METADATA,
    Column("dialogue", String, primary_key=True),
    Column("series", ForeignKey("series.id"), nullable=False, index=True),
    Column("created_at", BigInteger, nullable=False),
)
"""Dialogues that belong together, and in which order they came to it."""

REHEARSAL: Final = Table(
    "rehearsal",
    METADATA,
    Column("dialogue", String, primary_key=True),
    Column("of", String, nullable=False),
    Column("began_at", BigInteger, nullable=False),
    Column("heard_at", BigInteger, nullable=False),
    Column("progress", Text, nullable=False),
)
"""Rehearsals under way, at most one. `of`: the dialogue it is for, "" for none; `progress`: what its robots last said,
at `heard_at`."""

REHEARSED: Final = Table(
    "rehearsed",
    METADATA,
    Column("dialogue", String, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("verdict", Text, nullable=False),
)
"""The last verdict for each dialogue that was rehearsed."""

PROCESS: Final = Table(
    "process",
    METADATA,
    Column("id", String, primary_key=True),
    Column("seen_at", BigInteger, nullable=False),
    Column("told", Text, nullable=False),
)
"""The processes that serve, and what each last told of itself."""
