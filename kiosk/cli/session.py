"""One call of the command line: its global options, its settings, its store."""

import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kiosk.cli.errors import Refusal, WrongUse
from kiosk.cli.output import Output

if TYPE_CHECKING:
    from hardware.interfaces import DocumentPrinter
    from kiosk.domain.decisions import VenueRules
    from kiosk.settings import Settings
    from kiosk.store.keys import SiteKeys
    from kiosk.store.store import Store


@dataclass
class Session:
    """What the global options say. Settings and keys are read once, when first needed."""

    config: Path | None = None
    data: Path | None = None
    as_json: bool = False
    debug: bool = False
    out: Output = field(init=False)

    def __post_init__(self) -> None:
        self.out = Output(as_json=self.as_json)

    @cached_property
    def settings(self) -> "Settings":
        """Raises SettingsError."""
        from kiosk.settings import load_settings

        return load_settings(self.config, self.data)

    @cached_property
    def rules(self) -> "VenueRules":
        from kiosk.app.rules import derive_venue_rules

        return derive_venue_rules(self.settings)

    @cached_property
    def site_keys(self) -> "SiteKeys":
        """The site's keys, made at first use. Raises StoreError."""
        import os

        from kiosk.store.keys import open_site_keys

        return open_site_keys(self.settings.data_dir, os.environ)

    @property
    def has_store(self) -> bool:
        """Whether the data folder holds a store already."""
        from kiosk.store.connection import STORE_FILE

        return (self.settings.data_dir / STORE_FILE).exists()

    def require_store(self) -> None:
        """For commands that only read: they make no store. Raises Refusal."""
        if not self.has_store:
            raise Refusal(
                f"There is no store in {self.settings.data_dir} yet.",
                "Import a roster first, or name another data folder with --data.",
            )

    def paper(self) -> "DocumentPrinter":
        """The printer of paper that is set up. Raises WrongUse, BadDeviceUrl."""
        from hardware.printers.documents import CupsDocuments

        if not self.settings.devices.paper:
            raise WrongUse(
                "No printer of paper is set up.",
                'Set devices.paper, for example to "cups://office", or use --pdf FILE.',
            )
        return CupsDocuments(self.settings.devices.paper)

    @contextmanager
    def store(self) -> "Iterator[Store]":
        """The store of the data folder, closed after the block. Raises StoreError."""
        with self.open_store() as store:
            yield store

    @contextmanager
    def store_to_look_at(self) -> "Iterator[Store]":
        """For commands that change nothing: the store, or where there is none a passing one."""
        if self.has_store:
            with self.open_store() as store:
                yield store
            return
        from kiosk.store.keys import KEY_LENGTH, SiteKeys
        from kiosk.store.store import open_store

        settings = self.settings
        keys = SiteKeys.derive(secrets.token_bytes(KEY_LENGTH))
        with (
            tempfile.TemporaryDirectory(prefix="kiosk-passing-") as folder,
            open_store(
                Path(folder), site=settings.site, station=settings.station, keys=keys
            ) as store,
        ):
            yield store

    def open_store(self) -> "Store":
        """The store of the data folder, made where it is missing. Raises StoreError."""
        from kiosk.app.clock import read_utc
        from kiosk.store.store import open_store

        settings = self.settings
        return open_store(
            settings.data_dir,
            site=settings.site,
            station=settings.station,
            keys=self.site_keys,
            clock=read_utc,
        )


def session_of(context: typer.Context) -> Session:
    """The session that the root command made."""
    session = context.find_object(Session)
    assert session is not None
    return session
