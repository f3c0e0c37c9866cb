"""The table of the carts' seats."""

# cart: its name. by_user: who has put them there by hand, NULL where it was proposed. A row whose
# tour is no longer its visitor's counts for nothing.
SEATING: tuple[str, ...] = (
    """
    CREATE TABLE cart_seats (
        site TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        tour_id TEXT NOT NULL,
        cart TEXT NOT NULL CHECK (cart != ''),
        by_user TEXT,
        seated_at_utc TEXT NOT NULL,
        PRIMARY KEY (site, visitor_id),
        FOREIGN KEY (site, visitor_id) REFERENCES visitors (site, visitor_id),
        FOREIGN KEY (site, tour_id) REFERENCES tours (site, tour_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX cart_seats_by_tour ON cart_seats (site, tour_id)",
    *(
        f"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('cart_seats', '{index}', '{rows}')"
        for index, rows in (
            ("cart_seats", "200000 200000 1"),
            ("cart_seats_by_tour", "200000 200000 30"),
        )
    ),
    "ANALYZE sqlite_schema",
)
