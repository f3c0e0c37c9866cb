"""The journal: one immutable row per fact, each chained to the one before by its hash.

A row holds ids, codes and counts, never personal data: erasing a person changes no row, so
the chain stays verifiable. The hash of a row is SHA-256 over the previous row's hash and the
row's canonical JSON (sorted keys, no spaces, UTF-8), in the manner of RFC 8785 for the
plain strings, integers and booleans that a row may hold.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

FIRST_HASH = bytes(32)

FactValue = str | int | bool | None | list[str]


class FactKind(StrEnum):
    STATION_STARTED = "StationStarted"
    ROSTER_IMPORTED = "RosterImported"
    PASSES_ISSUED = "PassesIssued"
    PASS_REVOKED = "PassRevoked"
    BOOKING_VOUCHED = "BookingVouched"  # by a pass alone, unseen on any roster
    TERMS_ACCEPTED = "TermsAccepted"
    TERMS_DECLINED = "TermsDeclined"
    VISITOR_ADMITTED = "VisitorAdmitted"
    ATTEMPT_REFUSED = "AttemptRefused"
    OVERRIDE_GIVEN = "OverrideGiven"
    ADMISSION_UNDONE = "AdmissionUndone"
    COMPARTMENT_RESERVED = "CompartmentReserved"
    COMPARTMENT_OPENED = "CompartmentOpened"
    COMPARTMENT_JAMMED = "CompartmentJammed"
    COMPARTMENT_BLOCKED = "CompartmentBlocked"
    COMPARTMENT_UNBLOCKED = "CompartmentUnblocked"
    RESERVATION_DROPPED = "ReservationDropped"
    HOLDING_STARTED = "HoldingStarted"
    HOLDING_RELEASED = "HoldingReleased"
    HOLDING_KEPT = "HoldingKept"  # a person saw that the pouch is still inside
    HOLDING_MOVED = "HoldingMoved"
    POUCH_HANDED_OVER = "PouchHandedOver"
    RELEASE_ASKED = "ReleaseAsked"
    EMERGENCY_OPENED = "EmergencyOpened"
    STICKER_QUEUED = "StickerQueued"
    STICKER_PRINTED = "StickerPrinted"
    STICKER_UNSURE = "StickerUnsure"
    STICKER_SETTLED = "StickerSettled"  # a person said whether it came out
    LUGGAGE_TAG_MADE = "LuggageTagMade"
    LUGGAGE_TAG_PRINTED = "LuggageTagPrinted"
    LUGGAGE_STORED = "LuggageStored"
    LUGGAGE_PHOTOGRAPHED = "LuggagePhotographed"
    LUGGAGE_HANDED_OUT = "LuggageHandedOut"
    LUGGAGE_TAKEN_BACK = "LuggageTakenBack"  # it was given out by mistake
    DOOR_ALARM_RAISED = "DoorAlarmRaised"
    DOOR_ALARM_CLEARED = "DoorAlarmCleared"
    DEVICE_DOWN = "DeviceDown"
    DEVICE_UP = "DeviceUp"
    STAFF_CALLED = "StaffCalled"
    CASE_SETTLED = "CaseSettled"  # a person has seen to a call or a refusal
    TOUR_STATUS_SET = "TourStatusSet"
    VISITOR_NO_SHOW = "VisitorNoShow"
    GUEST_REPLACED = "GuestReplaced"
    SEATS_PROPOSED = "SeatsProposed"
    VISITOR_SEATED = "VisitorSeated"  # a person has chosen the cart, or none
    PHONES_COUNTED = "PhonesCounted"  # who has one, and who has none
    HEADCOUNT_BEGUN = "HeadcountBegun"
    HEADCOUNT_TAKEN = "HeadcountTaken"
    NOTE_WRITTEN = "NoteWritten"
    NOTE_REMOVED = "NoteRemoved"
    MANIFEST_SAVED = "ManifestSaved"
    WALK_IN_ADDED = "WalkInAdded"
    STANDBY_SEATED = "StandbySeated"  # an unconfirmed booking got free places
    VISITORS_MERGED = "VisitorsMerged"  # two rows were one person
    PERSON_BLOCKED = "PersonBlocked"
    PERSON_UNBLOCKED = "PersonUnblocked"
    ENTITLEMENT_REDEEMED = "EntitlementRedeemed"
    REDEMPTION_UNDONE = "RedemptionUndone"
    QUEUE_STEPPED = "QueueStepped"  # a number was called, came, or was missed
    ACTION_REFUSED = "ActionRefused"  # something staff asked for
    USER_ADDED = "UserAdded"
    USER_DISABLED = "UserDisabled"
    BADGE_GIVEN = "BadgeGiven"
    BADGES_ENDED = "BadgesEnded"
    SIGNED_IN = "SignedIn"
    SIGN_IN_FAILED = "SignInFailed"
    SIGNED_OUT = "SignedOut"
    DEVICE_TESTED = "DeviceTested"
    ARRIVAL_ENDED = "ArrivalEnded"  # on the last page, or given up before it
    ROLL_CALL_BEGUN = "RollCallBegun"
    PERSON_FOUND = "PersonFound"  # at the assembly point
    PERSON_NOT_FOUND = "PersonNotFound"  # ticked off by mistake
    ROLL_CALL_ENDED = "RollCallEnded"
    ROLL_CALL_SAVED = "RollCallSaved"  # printed, or written to a file


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened, before it has a place in the journal."""

    kind: FactKind
    data: Mapping[str, FactValue]


@dataclass(frozen=True, slots=True)
class JournalRow:
    """A fact in its place. `sequence` counts from 1 for each station, without gaps."""

    event_id: str
    station: str
    sequence: int
    at_utc: datetime
    kind: FactKind
    data: Mapping[str, FactValue]
    hash: bytes


def derive_row_hash(
    previous_hash: bytes,
    *,
    event_id: str,
    station: str,
    sequence: int,
    at_utc: datetime,
    kind: str,
    data: Mapping[str, FactValue],
) -> bytes:
    """The hash of a row that follows the row with `previous_hash`."""
    body = {
        "at": at_utc.isoformat(),
        "data": dict(data),
        "id": event_id,
        "kind": str(kind),
        "sequence": sequence,
        "station": station,
    }
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(previous_hash + canonical.encode()).digest()


@dataclass(frozen=True, slots=True)
class ChainReport:
    """Result of a check. `first_bad` is the sequence of the first row that does not fit."""

    events: int
    intact: bool
    first_bad: int | None = None


def verify_chain(rows: Iterable[JournalRow]) -> ChainReport:
    """Check one station's rows, oldest first: hashes, and a sequence from 1 without gaps."""
    previous, events = FIRST_HASH, 0
    for row in rows:
        expected = derive_row_hash(
            previous,
            event_id=row.event_id,
            station=row.station,
            sequence=row.sequence,
            at_utc=row.at_utc,
            kind=row.kind,
            data=row.data,
        )
        if row.sequence != events + 1 or row.hash != expected:
            return ChainReport(events=events, intact=False, first_bad=row.sequence)
        previous, events = row.hash, events + 1
    return ChainReport(events=events, intact=True)
