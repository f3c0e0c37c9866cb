"""The compartments page's doors, made from what store and boards say of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from hardware.interfaces import DoorState
from kiosk.domain.compartments import CompartmentState
from kiosk.domain.staff import Right, StaffUser
from kiosk.domain.tours import Tour
from kiosk.store.records import CompartmentRecord
from kiosk.ui.compartment_words import spell_fault
from kiosk.ui.wording import fill, spell_list, spell_time, translate

OPEN = "open"


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose pouch is behind a door, for staff; `visitor_id`: one of them."""

    visitor_id: str
    tour: Tour
    names: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class CompartmentBoard:
    """What the page shows. `doors` lacks those of which nobody knows how they stand.

    `opens`: there are boards here that can open doors.
    """

    records: tuple[CompartmentRecord, ...] = ()
    doors: Mapping[int, DoorState] = field(default_factory=dict)
    holders: Mapping[int, Holder] = field(default_factory=dict)
    opens: bool = False


@dataclass(frozen=True, slots=True)
class CompartmentTile:
    """One door. `sight` is a value of `CompartmentState`, or "open" for a door that stands so.

    `said`: the door in words. `chosen`: it is shown beside the wall. `faint`: not asked for.
    """

    number: int
    row: int
    column: int
    places: int
    sight: str
    low: bool
    said: str
    chosen: bool
    faint: bool


@dataclass(frozen=True, slots=True)
class CompartmentAction:
    """Something that can be done with the chosen compartment now."""

    key: str
    label: str


def derive_sight(record: CompartmentRecord, doors: Mapping[int, DoorState]) -> str:
    """How a door is drawn: that it stands open comes first."""
    if doors.get(record.compartment.number) is DoorState.OPEN:
        return OPEN
    return record.compartment.state.value


def derive_actions(
    record: CompartmentRecord, user: StaffUser, *, opens: bool
) -> tuple[CompartmentAction, ...]:
    """What this person may do with a compartment; `opens`: there is a board to open its door."""
    state, fault = record.compartment.state, record.fault
    actions: list[CompartmentAction] = []
    manages = user.may(Right.MANAGE_COMPARTMENTS)
    if state is CompartmentState.HELD and opens and user.may(Right.RELEASE):
        actions.append(CompartmentAction("release", translate("Compartments", "Give it back")))
    if state is CompartmentState.HELD and opens and user.may(Right.MOVE_HOLDINGS):
        actions.append(CompartmentAction("move", translate("Compartments", "Move the pouch")))
    if state is CompartmentState.RESERVED and manages:
        actions.append(CompartmentAction("free", translate("Compartments", "It is empty: free it")))
    if state in {CompartmentState.FREE, CompartmentState.OUT_OF_ORDER} and manages and opens:
        actions.append(CompartmentAction("open", translate("Compartments", "Open to clean")))
    if fault and state is not CompartmentState.RESERVED and manages:
        actions.append(CompartmentAction("unblock", translate("Compartments", "Use it again")))
    if not fault and manages:
        actions.append(CompartmentAction("block", translate("Compartments", "Take out of use")))
    return tuple(actions)


def spell_compartment(
    record: CompartmentRecord, board: CompartmentBoard, zone: ZoneInfo
) -> tuple[str, ...]:
    """Everything about a compartment, a line each."""
    number = record.compartment.number
    lines: list[str] = []
    if (holder := board.holders.get(number)) is not None:
        lines.append(spell_list(holder.names))
        started = spell_time(holder.tour.starts_at_utc, zone)
        lines.append(fill(translate("Compartments", "Tour %1 at %2"), holder.tour.tour_id, started))
    if record.since_utc is not None:
        lines.append(
            fill(translate("Compartments", "since %1"), spell_time(record.since_utc, zone))
        )
    if record.fault:
        since = record.fault_since_utc
        said = spell_fault(record.fault)
        lines.append(f"{said}, {spell_time(since, zone)}" if since is not None else said)
    match board.doors.get(number):
        case DoorState.OPEN:
            lines.append(translate("Compartments", "The door stands open."))
        case DoorState.CLOSED:
            lines.append(translate("Compartments", "The door is closed."))
        case _:
            lines.append(translate("Compartments", "Nobody knows how the door stands."))
    if record.compartment.low:
        lines.append(translate("Compartments", "Within reach of a wheelchair."))
    return tuple(lines)
