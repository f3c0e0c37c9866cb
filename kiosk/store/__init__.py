"""What a station knows, kept in one SQLite file; see `store.open_store`."""
