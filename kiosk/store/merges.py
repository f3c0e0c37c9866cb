"""Two rows that are one person: everything goes to the one that stays, the other is kept away."""

from concurrent.futures import Future
from dataclasses import dataclass

from kiosk.domain.decisions import VenueRules
from kiosk.domain.doubles import MergeRefusal, MergeRefused, MergeSide, decide_merge
from kiosk.domain.journal import FactKind
from kiosk.store.belongings import hand_on_pouches, pass_on
from kiosk.store.corrections import find_visitor, void_stickers
from kiosk.store.engine import Engine, Transaction


@dataclass(frozen=True, slots=True)
class Merged:
    """`moved`: doors whose pouch is the kept visitor's now. `void_jobs`: stickers not to come."""

    kept_id: str
    dropped_id: str
    moved: tuple[int, ...] = ()
    void_jobs: tuple[str, ...] = ()


class Merges:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def merge(
        self, keep_id: str, drop_id: str, by: str, rules: VenueRules
    ) -> "Future[Merged | MergeRefused]":
        """Let `drop_id` go into `keep_id`.

        What is locked up for the dropped row is the kept one's from now on, and so is what the
        dropped one has had of what visits include; a sticker of the dropped one opens nothing
        any more. What the kept one lacks (document, birth date, another spelling of the name)
        comes from the dropped one.
        """

        def work(tx: Transaction) -> Merged | MergeRefused:
            keep, drop = _read_side(tx, keep_id, rules), _read_side(tx, drop_id, rules)
            if keep is None or drop is None:
                return MergeRefused(MergeRefusal.VISITOR_UNKNOWN)
            if (refused := decide_merge(keep, drop)) is not None:
                return refused
            moved = hand_on_pouches(tx, keep_id, drop_id)
            row = tx.connection.execute(
                "SELECT visit_code FROM visitors WHERE site = ? AND visitor_id = ?",
                (tx.site, drop_id),
            ).fetchone()
            jobs = void_stickers(tx, drop_id, row["visit_code"])
            _fill_in(tx, keep_id, drop_id)
            redemptions = pass_on(tx, keep_id, drop_id)
            _put_away(tx, keep_id, drop_id, by)
            tx.record(
                FactKind.VISITORS_MERGED,
                visitors=[keep_id, drop_id],
                kept=keep_id,
                compartments=[str(number) for number in moved],
                void_jobs=list(jobs),
                redemptions=list(redemptions),
                by=by,
            )
            return Merged(keep_id, drop_id, moved, jobs)

        return self._engine.write(work)


def _read_side(tx: Transaction, visitor_id: str, rules: VenueRules) -> MergeSide | None:
    found = find_visitor(tx, visitor_id)
    if found is None:
        return None
    record, visitor = found
    tour = record.tour
    return MergeSide(visitor, tour.tour_id, tour.local_date(rules.zone), record.party)


def _fill_in(tx: Transaction, keep_id: str, drop_id: str) -> None:
    """Notes of both are kept; a document goes as a whole or not at all."""
    tx.connection.execute(
        """
        UPDATE visitors AS k SET
            name = CASE k.name WHEN '' THEN d.name ELSE k.name END,
            name_latin = CASE k.name_latin WHEN '' THEN d.name_latin ELSE k.name_latin END,
            name_key = CASE k.name_key WHEN '' THEN d.name_key ELSE k.name_key END,
            document_kind = CASE WHEN k.document_hash IS NULL
                THEN d.document_kind ELSE k.document_kind END,
            document_last4 = CASE WHEN k.document_hash IS NULL
                THEN d.document_last4 ELSE k.document_last4 END,
            document_hash = COALESCE(k.document_hash, d.document_hash),
            birth_date = COALESCE(k.birth_date, d.birth_date),
            area = COALESCE(k.area, d.area),
            phone_sealed = COALESCE(k.phone_sealed, d.phone_sealed),
            entitlements = TRIM(k.entitlements || ' ' || d.entitlements),
            notes = TRIM(CASE WHEN d.notes IN ('', k.notes) THEN k.notes
                ELSE k.notes || ' ' || d.notes END),
            blocked = MAX(k.blocked, d.blocked)
        FROM visitors d
        WHERE k.site = ?1 AND k.visitor_id = ?2 AND d.site = ?1 AND d.visitor_id = ?3
        """,
        (tx.site, keep_id, drop_id),
    )


def _put_away(tx: Transaction, keep_id: str, drop_id: str, by: str) -> None:
    tx.connection.execute(
        """
        UPDATE visitors SET state = 'expected', admitted_at_utc = NULL, visit_code = NULL,
            removed_at_utc = ? WHERE site = ? AND visitor_id = ?
        """,
        (tx.at, tx.site, drop_id),
    )
    tx.connection.execute(
        """
        INSERT INTO merged_visitors (site, dropped_id, kept_id, by_user, at_utc)
        VALUES (?, ?, ?, ?, ?)
        """,
        (tx.site, drop_id, keep_id, by, tx.at),
    )
