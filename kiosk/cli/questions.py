"""`kiosk identify` and `kiosk decide`: questions that change nothing."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Status, WrongUse
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from kiosk.domain.decisions import Decision
    from kiosk.domain.documents import BadDocument, Document


def add_to(app: typer.Typer) -> None:
    app.command("identify")(identify)
    app.command("decide")(decide)


def identify(
    context: typer.Context,
    text: Annotated[
        str, typer.Argument(help=r"A document number, or the lines of an MRZ joined by \n.")
    ],
) -> int:
    r"""What document is this number or machine-readable zone?

    Well formed and check digits right; expiry is not judged. Status 1 when it is not valid.
    With --json: kind, valid, reason, birth_date, expires, number_last4, name.
    """
    from kiosk.domain.documents import parse_document

    session = session_of(context)
    document = parse_document(text, today=session.rules.today(datetime.now(UTC)))
    facts = describe_document(document)
    print_facts(session, facts)
    return Status.DONE if facts["valid"] else Status.REFUSED


def describe_document(document: "Document | BadDocument") -> dict[str, object]:
    """The fields that `identify` prints."""
    from kiosk.domain.documents import Document

    if isinstance(document, Document):
        return {
            "kind": document.kind.value,
            "valid": True,
            "reason": None,
            "birth_date": _iso(document.birth_date),
            "expires": _iso(document.expires),
            "number_last4": document.last4,
            "name": " / ".join(document.names) or None,
            "unconfirmed": [part.value for part in document.unconfirmed],
        }
    return {
        "kind": document.kind.value if document.kind else None,
        "valid": False,
        "reason": document.reason.value,
        "birth_date": None,
        "expires": None,
        "number_last4": None,
        "name": None,
        "unconfirmed": [],
    }


def print_facts(session: Session, facts: dict[str, object]) -> None:
    """Facts as a document or, for people, a line each."""
    session.out.document(facts)
    for key, value in facts.items():
        session.out.line(f"{key + ':':14}{_word(value)}")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _word(value: object) -> str:
    match value:
        case True:
            return "yes"
        case False:
            return "no"
        case list():
            return ", ".join(map(str, value)) or "–"
        case None:
            return "–"
        case _:
            return str(value)


def decide(
    context: typer.Context,
    pass_text: Annotated[
        str | None, typer.Option("--pass", metavar="TEXT", help="The text of a pass's code.")
    ] = None,
    reference: Annotated[
        str | None, typer.Option(metavar="REF", help="A booking reference instead of a pass.")
    ] = None,
    document: Annotated[
        list[str] | None,
        typer.Option(metavar="TEXT", help="A document number or MRZ; repeat for a party."),
    ] = None,
    at: Annotated[
        str | None, typer.Option(metavar="ISO", help="When, such as 2026-11-21T10:12 (venue).")
    ] = None,
) -> int:
    """What would happen at the kiosk, without doing it.

    Status 1 when anyone would not be admitted. With --json: result (admitted, refused or
    needs_staff), reason, fixable_by; with several documents the first that is not admitted
    counts, and people lists each.
    """
    session = session_of(context)
    if pass_text is not None and reference is not None:
        raise WrongUse("--pass and --reference exclude each other.", "Give one of them.")
    if pass_text is None and reference is None and not document:
        raise WrongUse("There is nothing to decide on.", "Give --pass, --reference or --document.")
    now = parse_moment(at, session) if at is not None else datetime.now(UTC)
    answers = _decide(session, pass_text, reference, tuple(document or ()), now)
    people = [_describe(answer) for answer in answers]
    first_refused = next((p for p in people if p["result"] != "admitted"), people[0])
    session.out.document({**first_refused, "people": people} if len(people) > 1 else people[0])
    for person in people:
        words = [person["result"], person["reason"]]
        by = f"(can be mended by: {person['fixable_by']})" if person["fixable_by"] else None
        session.out.line(" ".join(str(word) for word in [*words, by] if word))
    return Status.DONE if first_refused["result"] == "admitted" else Status.REFUSED


def parse_moment(text: str, session: Session) -> datetime:
    """A point in time as UTC; without an offset it is the venue's. Raises WrongUse."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(
            f"--at {text} is no point in time.", "Write for example --at 2026-11-21T10:12."
        ) from error
    return moment.replace(tzinfo=moment.tzinfo or session.rules.zone).astimezone(UTC)


def _decide(
    session: Session,
    pass_text: str | None,
    reference: str | None,
    documents: tuple[str, ...],
    now: datetime,
) -> "tuple[Decision, ...]":
    from kiosk.app.identity import hash_document
    from kiosk.app.inquiry import Found, Inquiry, decide_party
    from kiosk.domain.decisions import Admitted, FlawedDocument, Refused
    from kiosk.domain.documents import parse_document

    rules = session.rules
    today = rules.today(now)
    read = tuple(parse_document(text, today=today) for text in documents)
    with session.store_to_look_at() as store:
        shown = tuple(hash_document(document, store.keys) for document in read)
        data_dir = session.settings.data_dir
        inquiry = Inquiry(store, store.keys, rules, data_dir, adopting=False)
        if pass_text is not None:
            answer = inquiry.by_pass(pass_text, now)
        elif reference is not None:
            answer = inquiry.by_reference(reference, now)
        elif isinstance(shown[0], FlawedDocument):
            return (Refused(shown[0].reason),)
        else:
            answer = inquiry.by_document(shown[0], now)
    if not isinstance(answer, Found):
        return (Refused(answer.reason),)
    if not shown:
        return (Admitted(),)
    return decide_party(answer, shown, rules)


def _describe(decision: "Decision") -> dict[str, object]:
    from kiosk.domain.decisions import Admitted, NeedsStaff, Refused

    match decision:
        case Admitted():
            return {"result": "admitted", "reason": None, "fixable_by": None}
        case Refused(reason):
            return {
                "result": "refused",
                "reason": reason.value,
                "fixable_by": decision.fixable_by.value,
            }
        case NeedsStaff(reason):
            return {
                "result": "needs_staff",
                "reason": reason.value,
                "fixable_by": decision.fixable_by.value,
            }
