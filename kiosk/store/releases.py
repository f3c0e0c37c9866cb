"""Releases as the store sees them: what is locked up, giving it back, what stays behind."""

import json
import sqlite3
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from typing import assert_never

from kiosk.domain.compartments import CompartmentState
from kiosk.domain.journal import Fact, FactKind
from kiosk.domain.releases import (
    ByCompartments,
    ByDocument,
    BySticker,
    ByTour,
    ByVisitor,
    HeldPouch,
    ReleaseFacts,
    ReleaseWish,
)
from kiosk.domain.tours import Language, Tour
from kiosk.store.belongings import follow_merges
from kiosk.store.bookings import read_tour
from kiosk.store.compartments import read_state, release_held, set_state
from kiosk.store.engine import Engine, Transaction, decode_time, new_id
from kiosk.store.errors import StoreError
from kiosk.store.held_pouches import (
    find_by_document,
    is_visitor,
    read_doors,
    read_held,
    read_sticker,
)
from kiosk.store.keys import SiteKeys
from kiosk.store.records import decode_names


class StillLocked(StoreError):
    """A pouch cannot be handed over or put back: it is locked up, or somebody else's is."""


@dataclass(frozen=True, slots=True)
class LeftPouch:
    """A pouch that is still locked up; `names` one for each person, for staff only."""

    pouch: HeldPouch
    tour: Tour
    names: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Handover:
    """Who took a forgotten pouch, for staff only; `by` is the id of who gave it."""

    visitor_id: str
    station: str
    number: int
    at_utc: datetime
    by: str
    taken_by: str = field(repr=False)


class Releases:
    """What all stations of this file have locked up; doors are this station's."""

    def __init__(self, engine: Engine, keys: SiteKeys) -> None:
        self._engine = engine
        self._keys = keys

    def facts(self, wish: ReleaseWish) -> ReleaseFacts:
        """What `decide_release` goes by, from one moment."""
        site, station = self._engine.site, self._engine.station
        with self._engine.read() as connection:
            held = read_held(connection, site)
            match wish:
                case ByTour(tour_id):
                    tour = read_tour(connection, site, tour_id)
                    theirs = {v for v, tour_of in held.tours.items() if tour_of == tour_id}
                    return ReleaseFacts(tour is not None, tour, pouches=held.of(theirs))
                case BySticker(visit_code):
                    return read_sticker(connection, site, visit_code, held)
                case ByVisitor(visitor_id):
                    there = is_visitor(connection, site, visitor_id)
                    return ReleaseFacts(there, pouches=held.of({visitor_id}))
                case ByDocument(hashes):
                    ids = find_by_document(connection, site, hashes)
                    return ReleaseFacts(bool(ids), pouches=held.of(ids))
                case ByCompartments(numbers):
                    doors = read_doors(connection, site, station)
                    here = tuple(
                        p for p in held.pouches if p.station == station and p.number in numbers
                    )
                    return ReleaseFacts(found=True, pouches=here, doors=doors)
                case never:
                    assert_never(never)

    def names_of(self, visitor_ids: tuple[str, ...]) -> dict[str, str]:
        """These visitors' names, for staff only; those that nobody knows are left out."""
        with self._engine.read() as connection:
            rows = connection.execute(
                """
                SELECT visitor_id, name, name_latin FROM visitors
                WHERE site = ? AND visitor_id IN (SELECT value FROM json_each(?))
                """,
                (self._engine.site, json.dumps(visitor_ids)),
            ).fetchall()
        return {row["visitor_id"]: next(iter(decode_names(row)), "") for row in rows}

    def language_of(self, visit_code: str) -> Language | None:
        """The language that the booking behind a sticker prefers; None where it says none."""
        with self._engine.read() as connection:
            row = connection.execute(
                """
                SELECT b.language FROM visitors v
                JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
                WHERE v.site = ? AND v.visit_code = ?
                """,
                (self._engine.site, visit_code),
            ).fetchone()
        return Language(row["language"]) if row is not None and row["language"] else None

    def ask(
        self, run_id: str, by: str, wish: ReleaseWish, numbers: tuple[int, ...]
    ) -> "Future[None]":
        """Journal that these doors are being asked to open."""

        def work(tx: Transaction) -> None:
            tx.record(
                FactKind.RELEASE_ASKED,
                run=run_id,
                by=by,
                wish=type(wish).__name__,
                tour=wish.tour_id if isinstance(wish, ByTour) else None,
                visitor=getattr(wish, "visitor_id", None),
                compartments=[str(number) for number in numbers],
            )

        return self._engine.write(work)

    def release(
        self,
        number: int,
        visitor_ids: tuple[str, ...],
        *,
        evidence: str,
        by: str,
        run: str,
        taken_by: str = "",
    ) -> "Future[bool]":
        """The sensor saw this door open: these visitors' holding has ended.

        `evidence` is a code. With `taken_by` somebody else took the pouch: that name is kept
        encrypted and not in the journal. False when the door holds nothing of theirs any more;
        nothing is written then. Raises UnknownRecord.
        """

        def work(tx: Transaction) -> bool:
            holdings = _read_holdings(tx, number)
            # Two rows may have become one since the door was asked to open.
            theirs = set(follow_merges(tx.connection, tx.site, visitor_ids))
            if {row["visitor_id"] for row in holdings} != theirs:
                return False
            if not release_held(tx, number, evidence, by=by, run=run):
                return False
            if taken_by:
                self._note_handover(tx, holdings, taken_by, by)
            return True

        return self._engine.write(work)

    def keep(self, number: int, visitor_ids: tuple[str, ...], by: str) -> "Future[None]":
        """A person saw that a pouch which counts as released is still inside: it is held again.

        Raises StillLocked when the compartment is somebody's meanwhile, UnknownRecord.
        """

        def work(tx: Transaction) -> None:
            if read_state(tx, number) is not CompartmentState.FREE:
                raise StillLocked(
                    f"Compartment {number} has been given to somebody.",
                    "Look whose it is: kiosk lockers list",
                )
            theirs = follow_merges(tx.connection, tx.site, visitor_ids)
            tx.connection.executemany(
                "INSERT INTO holdings (site, holding_id, station, number, visitor_id,"
                " reserved_at_utc, opened_at_utc, held_from_utc) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (tx.site, new_id(), tx.station, number, visitor, tx.at, tx.at, tx.at)
                    for visitor in theirs
                ],
            )
            set_state(tx, number, CompartmentState.HELD)
            tx.record(FactKind.HOLDING_KEPT, compartment=number, visitors=list(theirs), by=by)

        return self._engine.write(work)

    def left(self) -> tuple[LeftPouch, ...]:
        """Everything that is locked up now, at any station, longest first."""
        site = self._engine.site
        with self._engine.read() as connection:
            held = read_held(connection, site)
            tours = {
                tour_id: tour
                for tour_id in {pouch.tour_id for pouch in held.pouches}
                if (tour := read_tour(connection, site, tour_id)) is not None
            }
        pouches = sorted(held.pouches, key=lambda p: (p.since_utc, p.station, p.number))
        return tuple(
            LeftPouch(p, tours[p.tour_id], tuple(held.names[v] for v in p.visitor_ids))
            for p in pouches
        )

    def hand_over(self, visitor_id: str, taken_by: str, by: str) -> "Future[None]":
        """Somebody took a pouch that staff had taken out of its compartment before.

        Raises StillLocked for one that is locked up, or that nobody ever locked up.
        """

        def work(tx: Transaction) -> None:
            row = tx.connection.execute(
                """
                SELECT holding_id, visitor_id, station, number, ending FROM holdings
                WHERE site = ? AND visitor_id = ? AND held_from_utc IS NOT NULL
                ORDER BY rowid DESC LIMIT 1
                """,
                (tx.site, visitor_id),
            ).fetchone()
            if row is None or row["ending"] != "released":
                raise StillLocked(
                    "There is no pouch of this visitor outside a compartment.",
                    "Release it first: kiosk release --visitor ID",
                )
            self._note_handover(tx, [row], taken_by, by)

        return self._engine.write(work)

    def handovers(self, visitor_id: str) -> tuple[Handover, ...]:
        """Who took this visitor's pouches, latest first. Raises KeyProblem."""
        with self._engine.read() as connection:
            rows = connection.execute(
                """
                SELECT o.*, h.visitor_id, h.station, h.number FROM holdings h
                JOIN handovers o ON o.site = h.site AND o.holding_id = h.holding_id
                WHERE h.site = ? AND h.visitor_id = ? ORDER BY o.at_utc DESC
                """,
                (self._engine.site, visitor_id),
            ).fetchall()
        return tuple(
            Handover(
                visitor_id=row["visitor_id"],
                station=row["station"],
                number=row["number"],
                at_utc=decode_time(row["at_utc"]),
                by=row["by_user"],
                taken_by=self._keys.open_taker(row["taken_by_sealed"]),
            )
            for row in rows
        )

    def take_in_emergency(self, emergency_id: str, fact: Fact, opened: list[int]) -> "Future[bool]":
        """Journal an emergency that was noted outside the store; False when it is there.

        Each of the doors that `opened` gets its own row, with whose phones were inside.
        """

        def work(tx: Transaction) -> bool:
            taken = tx.connection.execute(
                "INSERT INTO emergencies (site, emergency_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (tx.site, emergency_id),
            )
            if not taken.rowcount:
                return False
            tx.record(fact.kind, emergency=emergency_id, **fact.data)
            for number in opened:
                holders = [row["visitor_id"] for row in _read_holdings(tx, number)]
                tx.record(
                    FactKind.COMPARTMENT_OPENED,
                    compartment=number,
                    by=fact.data["by"],
                    why=fact.data["reason"],
                    emergency=emergency_id,
                    visitors=holders or None,
                )
            return True

        return self._engine.write(work)

    def _note_handover(
        self, tx: Transaction, holdings: list[sqlite3.Row], taken_by: str, by: str
    ) -> None:
        tx.connection.executemany(
            """
            INSERT INTO handovers (site, holding_id, taken_by_sealed, by_user, at_utc)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET taken_by_sealed = excluded.taken_by_sealed,
                by_user = excluded.by_user, at_utc = excluded.at_utc
            """,
            [
                (tx.site, row["holding_id"], self._keys.seal_taker(taken_by), by, tx.at)
                for row in holdings
            ],
        )
        tx.record(
            FactKind.POUCH_HANDED_OVER,
            holdings=[row["holding_id"] for row in holdings],
            visitors=[row["visitor_id"] for row in holdings],
            by=by,
        )


def _read_holdings(tx: Transaction, number: int) -> list[sqlite3.Row]:
    return tx.connection.execute(
        """
        SELECT holding_id, visitor_id FROM holdings
        WHERE site = ? AND station = ? AND number = ? AND ended_at_utc IS NULL
            AND held_from_utc IS NOT NULL
        """,
        (tx.site, tx.station, number),
    ).fetchall()
