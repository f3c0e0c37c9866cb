"""Applying migrations with sqlite-utils; imported only when there is one to apply."""

import sqlite3
from collections.abc import Callable

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from kiosk.store.schema import MIGRATION_SET, MIGRATIONS


def apply_migrations(connection: sqlite3.Connection) -> None:
    """Bring the schema up to date; all pending migrations or none."""
    migrations = Migrations(MIGRATION_SET)
    for name, statements in MIGRATIONS:
        migrations(name=name)(_executing(statements))
    database = Database(connection, execute_plugins=False)
    with database.atomic():
        migrations.apply(database)


def _executing(statements: tuple[str, ...]) -> Callable[[Database], None]:
    def migrate(database: Database) -> None:
        for statement in statements:
            database.execute(statement)

    return migrate
