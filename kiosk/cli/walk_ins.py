"""`kiosk admissions walk-in, standby, by-hand, merge`: who has no place, no device, or two rows."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Refusal, WrongUse
from kiosk.cli.session import session_of

if TYPE_CHECKING:
    from kiosk.app.walk_ins import Comer
    from kiosk.domain.by_hand import ByHandRefused, PhonesBehind, Present
    from kiosk.domain.decisions import Decision
    from kiosk.domain.doubles import MergeRefused
    from kiosk.domain.walk_ins import WalkInRefused


def add_commands(group: typer.Typer) -> None:
    """To the group of the admissions."""
    group.command("walk-in")(walk_in)
    group.command("standby")(standby)
    group.command("by-hand")(by_hand)
    group.command("merge")(merge)


def walk_in(
    context: typer.Context,
    tour: Annotated[str, typer.Argument(metavar="TOUR", help="The tour's id.")],
    person: Annotated[
        list[str],
        typer.Option(
            "--person",
            metavar="NAME[,NUMBER][,BORN]",
            help="One who wants to come along: name, number of the document, birth date"
            " (YYYY-MM-DD). Once for each; they come in together or not at all.",
        ),
    ],
) -> None:
    """Let people in who are on no list, onto free places.

    With --json: booking, reference, visitors.
    """
    from kiosk.app.clock import read_utc
    from kiosk.app.corrections import BadDocumentNumber
    from kiosk.app.refusals import COMMAND
    from kiosk.app.walk_ins import WalkInWish, admit_walk_in
    from kiosk.domain.tours import Language
    from kiosk.store.engine import new_id
    from kiosk.store.walk_ins import WalkedIn

    session = session_of(context)
    session.require_store()
    settings, rules = session.settings, session.rules
    wish = WalkInWish(
        request_id=new_id(),
        tour_id=tour,
        people=tuple(map(_parse_comer, person)),
        terms_version=settings.venue.rules_version,
        language=Language(settings.screen.language.value),
    )
    with session.store() as store:
        try:
            answer = admit_walk_in(store, wish, COMMAND, rules, rules.today(read_utc()))
        except BadDocumentNumber as error:
            raise WrongUse(
                "This is no number of a document.", "Check it with: kiosk identify TEXT"
            ) from error
    if not isinstance(answer, WalkedIn):
        raise _walk_in_refusal(answer)
    session.out.document(
        {
            "booking": answer.booking_id,
            "reference": answer.reference,
            "visitors": list(answer.visitor_ids),
        }
    )
    session.out.line(f"{len(answer.visitor_ids)} in, on booking {answer.reference}.")


def _parse_comer(text: str) -> "Comer":
    from kiosk.app.walk_ins import Comer

    name, *rest = (part.strip() for part in text.split(","))
    number, born = "", None
    for part in rest:
        try:
            born = date.fromisoformat(part)
        except ValueError:
            number = part
    return Comer(name=name, number=number, birth_date=born)


def standby(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(metavar="REFERENCE", help="The booking's reference.")],
) -> None:
    """Give a booking that waits for places the free ones; with --json: booking, status."""
    from kiosk.app.refusals import COMMAND
    from kiosk.app.walk_ins import seat_standby
    from kiosk.store.walk_ins import Seated

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        record = store.bookings.find_by_reference(reference)
        booking_id = record.booking.booking_id if record else reference
        answer = seat_standby(store, booking_id, COMMAND, session.rules)
    if not isinstance(answer, Seated):
        raise _walk_in_refusal(answer)
    session.out.document({"booking": answer.booking_id, "status": "confirmed"})
    session.out.line(f"Booking {reference} has its places; check its people in.")


def by_hand(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(metavar="REFERENCE", help="The booking's reference.")],
    present: Annotated[
        list[str],
        typer.Option(
            "--present",
            metavar="VISITOR=HOW",
            help="Who is here, and how you know: document (seen), known, or the last four of"
            " the document as you read them. `all=HOW` for everybody.",
        ),
    ],
    phones: Annotated[
        list[str] | None,
        typer.Option(
            "--phones",
            metavar="DOOR[=VISITOR,…]",
            help="Phones that you have put behind a door: of these people, or of everybody.",
        ),
    ] = None,
) -> None:
    """Check a party in without any device; the terms are accepted on paper.

    With --json: visitors, each with visitor, result, reason; locked.
    """
    from kiosk.app.refusals import COMMAND
    from kiosk.app.walk_ins import check_in_by_hand
    from kiosk.domain.tours import Language
    from kiosk.store.by_hand import ByHandCommand, CheckedIn
    from kiosk.store.engine import new_id

    session = session_of(context)
    session.require_store()
    settings = session.settings
    with session.store() as store:
        record = store.bookings.find_by_reference(reference)
        if record is None:
            raise Refusal("There is no booking with this reference.", "See: kiosk find TEXT")
        everybody = tuple(visitor.visitor_id for visitor in record.party)
        people = _parse_present(present, everybody)
        command = ByHandCommand(
            request_id=new_id(),
            booking_id=record.booking.booking_id,
            present=people,
            phones=_parse_phones(phones or [], tuple(p.visitor_id for p in people)),
            by=COMMAND.user_id,
            terms_version=settings.venue.rules_version,
            language=record.booking.language or Language(settings.screen.language.value),
        )
        answer = check_in_by_hand(store, command, COMMAND, session.rules)
    if not isinstance(answer, CheckedIn):
        raise _by_hand_refusal(answer)
    rows = [(visitor_id, *_describe(said)) for visitor_id, said in answer.answer]
    session.out.document(
        {
            "visitors": [{"visitor": v, "result": r, "reason": why} for v, r, why in rows],
            "locked": list(answer.locked),
        }
    )
    session.out.table(("Visitor", "Result", "Reason"), [(v, r, why or "") for v, r, why in rows])
    if not answer.admitted:
        raise Refusal("Nobody was admitted.", "The reasons are in the list.")


def _parse_present(texts: list[str], everybody: tuple[str, ...]) -> "tuple[Present, ...]":
    from kiosk.domain.by_hand import Identified, Present

    people: dict[str, Present] = {}
    for text in texts:
        who, sign, how = text.partition("=")
        if not sign or not how:
            raise WrongUse(
                "How do you know who this is?", "Write --present VISITOR=document, =known or =1234."
            )
        for visitor_id in everybody if who == "all" else (who,):
            match how:
                case "document" | "known":
                    people[visitor_id] = Present(visitor_id, Identified(how))
                case _:
                    people[visitor_id] = Present(visitor_id, Identified.LAST4, last4=how)
    return tuple(people.values())


def _parse_phones(texts: list[str], everybody: tuple[str, ...]) -> "tuple[PhonesBehind, ...]":
    from kiosk.domain.by_hand import PhonesBehind

    behind = []
    for text in texts:
        door, _, who = text.partition("=")
        if not door.isdigit():
            raise WrongUse(
                "A compartment is a number.", "Write --phones 17 or --phones 17=VISITOR."
            )
        people = tuple(v for v in who.split(",") if v) or everybody
        behind.append(PhonesBehind(int(door), people))
    return tuple(behind)


def _describe(said: "Decision") -> tuple[str, str | None]:
    from kiosk.domain.decisions import Admitted, NeedsStaff

    match said:
        case Admitted():
            return "admitted", None
        case NeedsStaff(reason):
            return "needs_staff", reason.value
        case _:
            return "refused", said.reason.value


def merge(
    context: typer.Context,
    keep: Annotated[str, typer.Argument(metavar="KEEP", help="The visitor's id that stays.")],
    drop: Annotated[str, typer.Argument(metavar="DROP", help="The same person's other id.")],
) -> None:
    """Make one of two rows that are one person; pouches go to the one that stays.

    With --json: kept, dropped, compartments, void_stickers.
    """
    from kiosk.app.doubles import merge_double
    from kiosk.app.refusals import COMMAND
    from kiosk.store.merges import Merged

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        answer = merge_double(store, keep, drop, COMMAND, session.rules)
    if not isinstance(answer, Merged):
        raise _merge_refusal(answer)
    session.out.document(
        {
            "kept": keep,
            "dropped": drop,
            "compartments": list(answer.moved),
            "void_stickers": list(answer.void_jobs),
        }
    )
    session.out.line(f"Visitor {drop} is {keep} now; take a second sticker back.")


# --- words ---------------------------------------------------------------------------------


def _walk_in_refusal(refused: "WalkInRefused") -> Refusal:
    from kiosk.domain.walk_ins import WalkInRefusal as Why

    match refused.why:
        case Why.TOUR_UNKNOWN:
            words = ("There is no tour with this id.", "See: kiosk manifest TOUR")
        case Why.BOOKING_UNKNOWN:
            words = ("There is no booking with this reference.", "See: kiosk find TEXT")
        case Why.NOBODY:
            words = ("Nobody was named.", "Give --person NAME.")
        case Why.NO_NAME:
            words = ("Somebody has no name.", "Write --person NAME,NUMBER.")
        case Why.TWICE:
            words = ("One document was named twice.", "Name each person once.")
        case Why.ON_A_BOOKING:
            words = (
                f"Somebody is on booking {refused.reference} of this tour already.",
                "Check them in there.",
            )
        case Why.NOT_STANDBY:
            words = ("This booking does not wait for places.", "See: kiosk find TEXT")
        case Why.RULES:
            said = refused.reason.value.replace("_", " ") if refused.reason else ""
            words = (f"The rules say: {said}.", "Another tour may have places.")
        case Why.NO_RIGHT:
            words = ("This is not allowed here.", "Ask a supervisor.")
    return Refusal(f"{words[0]} Nothing was changed.", words[1])


def _by_hand_refusal(refused: "ByHandRefused") -> Refusal:
    from kiosk.domain.by_hand import ByHandRefusal as Why

    match refused.why:
        case Why.BOOKING_UNKNOWN:
            words = ("There is no booking with this reference.", "See: kiosk find TEXT")
        case Why.NOBODY:
            words = ("Nobody is here.", "Give --present VISITOR=document.")
        case Why.NOT_OF_PARTY:
            words = (
                f"Visitor {refused.visitor_id} is not on this booking.",
                "See: kiosk find TEXT",
            )
        case Why.LAST4_WRONG:
            words = (
                f"These are not the last four of visitor {refused.visitor_id}'s document.",
                "Look at the document again.",
            )
        case Why.COMPARTMENT_UNKNOWN:
            words = (f"There is no compartment {refused.compartment}.", "See: kiosk lockers list")
        case Why.COMPARTMENT_TAKEN:
            words = (f"Compartment {refused.compartment} is taken.", "See: kiosk lockers list")
        case Why.PHONES_OF_ABSENT:
            words = (
                f"Compartment {refused.compartment} is for somebody who is not here.",
                "Name only people who are present.",
            )
        case Why.RULES:
            said = refused.reason.value.replace("_", " ") if refused.reason else ""
            words = (f"The rules say: {said}.", "One person: kiosk admissions override")
        case Why.NO_RIGHT:
            words = ("This is not allowed here.", "Ask a supervisor.")
    return Refusal(f"{words[0]} Nothing was changed.", words[1])


def _merge_refusal(refused: "MergeRefused") -> Refusal:
    from kiosk.domain.doubles import MergeRefusal as Why

    match refused.why:
        case Why.VISITOR_UNKNOWN:
            words = ("There is no visitor with one of these ids.", "See: kiosk find TEXT")
        case Why.SAME_ROW:
            words = ("Both ids are the same.", "Name two.")
        case Why.DIFFERENT_DOCUMENTS:
            words = ("These two have different documents.", "They are two people.")
        case Why.KEEP_THE_OTHER:
            words = ("Only the one that was to go is in.", "Name them the other way round.")
        case Why.TWO_VISITS:
            words = ("Both are in, on different tours.", "They are two visits.")
        case Why.MINOR_ALONE:
            words = (
                "A minor of this party would be in without an adult.",
                "Undo the minor's admission first.",
            )
        case Why.NO_RIGHT:
            words = ("This is not allowed here.", "Ask a supervisor.")
    return Refusal(f"{words[0]} Nothing was changed.", words[1])
