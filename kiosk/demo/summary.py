"""What a demonstration came to, counted from the journal and from the labels that came out."""

from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.domain.journal import FactKind
from kiosk.store.store import Store


@dataclass(frozen=True, slots=True)
class RefusedAttempt:
    """`visitor` is an id; None where a whole booking was refused."""

    code: str
    visitor: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """`family_seconds` is the visit of the family of three, from attract to done; `situations`
    are those that were played, in their order. `holdings` and `released` count compartments;
    one whose pouch was found to be inside still is not released. `left_behind` is how many
    staff found on their list at the end.
    """

    admitted: int
    refused: tuple[RefusedAttempt, ...]
    holdings: int
    released: int
    left_behind: int
    stickers: int
    seconds: float
    family_seconds: float
    journal_intact: bool
    situations: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def summarise(
    store: Store,
    stickers: Path,
    seconds: float,
    family_seconds: float,
    situations: tuple[str, ...],
    *,
    left_behind: int,
) -> Summary:
    """Count what the journal says happened at the table."""
    counts = dict.fromkeys(FactKind, 0)
    refused = []
    for row in store.journal.export():
        counts[row.kind] += 1
        if row.kind is FactKind.ATTEMPT_REFUSED:
            visitor = row.data.get("visitor")
            code = str(row.data["reason"])
            refused.append(RefusedAttempt(code, str(visitor) if visitor else None))
    return Summary(
        admitted=counts[FactKind.VISITOR_ADMITTED],
        refused=tuple(refused),
        holdings=counts[FactKind.HOLDING_STARTED],
        released=counts[FactKind.HOLDING_RELEASED] - counts[FactKind.HOLDING_KEPT],
        left_behind=left_behind,
        stickers=len(list(stickers.glob("*.png"))),
        seconds=round(seconds, 1),
        family_seconds=round(family_seconds, 2),
        journal_intact=store.journal.verify().intact,
        situations=situations,
    )
