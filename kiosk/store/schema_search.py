"""The tables of finding people, and of what staff decide about them.

What people are found by is made from their names, which takes longer than an import may hold
the store. Triggers therefore only note whose words are out of date, whoever changed them, and
`kiosk.store.search` makes the words in small steps.
"""

# words: what somebody is found by, lower case, with a blank before and after each; see
# `kiosk.domain.search.derive_search_words`. search_index: an FTS5 index over them
# (https://www.sqlite.org/fts5.html, 4.4.2), kept by the module that writes the words.
_SEARCH: tuple[str, ...] = (
    """
    CREATE TABLE search_words (
        word_id INTEGER PRIMARY KEY,
        site TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        words TEXT NOT NULL,
        UNIQUE (site, visitor_id)
    ) STRICT
    """,
    """
    CREATE VIRTUAL TABLE search_index USING fts5 (
        words, content='search_words', content_rowid='word_id', detail=none, columnsize=0,
        prefix='1 2', tokenize='unicode61 remove_diacritics 0'
    )
    """,
    """
    CREATE TABLE search_pending (
        site TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        PRIMARY KEY (site, visitor_id)
    ) STRICT, WITHOUT ROWID
    """,
    "INSERT INTO search_pending (site, visitor_id) SELECT site, visitor_id FROM visitors",
    """
    CREATE TRIGGER search_new AFTER INSERT ON visitors BEGIN
        INSERT INTO search_pending (site, visitor_id) VALUES (NEW.site, NEW.visitor_id)
        ON CONFLICT DO NOTHING;
    END
    """,
    """
    CREATE TRIGGER search_changed
    AFTER UPDATE OF name, name_latin, document_last4, booking_id ON visitors
    WHEN (OLD.name, OLD.name_latin, OLD.document_last4, OLD.booking_id)
        IS NOT (NEW.name, NEW.name_latin, NEW.document_last4, NEW.booking_id)
    BEGIN
        INSERT INTO search_pending (site, visitor_id) VALUES (NEW.site, NEW.visitor_id)
        ON CONFLICT DO NOTHING;
    END
    """,
)

# until_utc: the end of the last day that it holds for; NULL for no end. document_hash: keyed.
_BLOCKLIST: tuple[str, ...] = (
    """
    CREATE TABLE blocklist (
        site TEXT NOT NULL,
        entry_id TEXT NOT NULL,
        document_hash BLOB NOT NULL,
        document_kind TEXT,
        document_last4 TEXT NOT NULL,
        visitor_id TEXT,
        reason TEXT NOT NULL,
        by_user TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        until_utc TEXT,
        ended_by TEXT,
        ended_at_utc TEXT,
        PRIMARY KEY (site, entry_id),
        CHECK ((ended_by IS NULL) = (ended_at_utc IS NULL))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE INDEX blocklist_by_document ON blocklist (site, document_hash)
    WHERE ended_at_utc IS NULL
    """,
)

# dropped_id: a visitor's row that was somebody already known as kept_id. A roster that still
# has both brings the dropped one back at each import: it goes again at once.
_MERGES: tuple[str, ...] = (
    """
    CREATE TABLE merged_visitors (
        site TEXT NOT NULL,
        dropped_id TEXT NOT NULL,
        kept_id TEXT NOT NULL,
        by_user TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        PRIMARY KEY (site, dropped_id),
        FOREIGN KEY (site, dropped_id) REFERENCES visitors (site, visitor_id),
        FOREIGN KEY (site, kept_id) REFERENCES visitors (site, visitor_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER merged_stay_merged AFTER UPDATE OF removed_at_utc ON visitors
    WHEN NEW.removed_at_utc IS NULL AND EXISTS (
        SELECT 1 FROM merged_visitors m
        WHERE m.site = NEW.site AND m.dropped_id = NEW.visitor_id
    )
    BEGIN
        UPDATE visitors SET removed_at_utc = (
            SELECT m.at_utc FROM merged_visitors m
            WHERE m.site = NEW.site AND m.dropped_id = NEW.visitor_id
        ) WHERE site = NEW.site AND visitor_id = NEW.visitor_id;
    END
    """,
)

# Which rows of the journal speak of a visitor, so that one person's story is found at once; kept
# by `chain.append_fact`.
_MENTIONS: tuple[str, ...] = (
    """
    CREATE TABLE journal_mentions (
        site TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        station TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (site, visitor_id, at_utc, station, sequence)
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO journal_mentions (site, visitor_id, at_utc, station, sequence)
    SELECT site, json_extract(data, '$.visitor'), at_utc, station, sequence FROM journal
    WHERE json_extract(data, '$.visitor') IS NOT NULL
    """,
    """
    INSERT OR IGNORE INTO journal_mentions (site, visitor_id, at_utc, station, sequence)
    SELECT j.site, e.value, j.at_utc, j.station, j.sequence
    FROM journal j, json_each(j.data, '$.visitors') e WHERE e.type = 'text'
    """,
)

SEARCH: tuple[str, ...] = (
    *_SEARCH,
    *_BLOCKLIST,
    *_MERGES,
    *_MENTIONS,
    *(
        f"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{table}', '{index}', '{rows}')"
        for table, index, rows in (
            ("search_words", "sqlite_autoindex_search_words_1", "250000 250000 1"),
            ("search_pending", "search_pending", "1000 1000 1"),
            ("blocklist", "blocklist", "100 100 1"),
            ("blocklist", "blocklist_by_document", "100 100 1"),
            ("merged_visitors", "merged_visitors", "100 100 1"),
            ("journal_mentions", "journal_mentions", "1000000 1000000 8 2 2 1"),
        )
    ),
    "ANALYZE sqlite_schema",
)
