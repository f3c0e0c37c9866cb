"""The tables of the staff: who they are, and the wrong PINs that each station has seen."""

# A person is disabled, never deleted: the journal goes on pointing at the row. pin_hash: an
# Argon2 string. name_key: names with the same key would look the same on two tiles.
STAFF: tuple[str, ...] = (
    """
    CREATE TABLE users (
        site TEXT NOT NULL,
        user_id TEXT NOT NULL,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('guide', 'staff', 'supervisor', 'administrator')),
        pin_hash TEXT NOT NULL,
        made_at_utc TEXT NOT NULL,
        disabled_at_utc TEXT,
        PRIMARY KEY (site, user_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE UNIQUE INDEX users_by_name ON users (site, name_key)
    WHERE disabled_at_utc IS NULL
    """,
    """
    CREATE TABLE wrong_pins (
        site TEXT NOT NULL,
        station TEXT NOT NULL,
        user_id TEXT NOT NULL,
        count INTEGER NOT NULL CHECK (count > 0),
        last_at_utc TEXT NOT NULL,
        PRIMARY KEY (site, station, user_id),
        FOREIGN KEY (site, user_id) REFERENCES users (site, user_id)
    ) STRICT, WITHOUT ROWID
    """,
)
