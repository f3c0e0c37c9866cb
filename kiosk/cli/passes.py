"""`kiosk passes`: signing keys, issuing, checking, taking back."""

import csv
import re
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Refusal, Status, WrongUse
from kiosk.cli.output import Progress
from kiosk.cli.questions import print_facts
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from kiosk.app.passes import IssuedPass, PassReport
    from kiosk.sticker.pass_card import PassCard

SHEET = "passes.pdf"
INDEX = "passes.csv"


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="Passes: the QR codes that prove bookings.", no_args_is_help=True)
    group.command("issue")(issue)
    group.command("keygen")(generate_key)
    group.command("check")(check)
    group.command("revoke")(revoke)
    app.add_typer(group, name="passes")


def issue(
    context: typer.Context,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the passes go.")],
    tour: Annotated[
        str | None, typer.Option(metavar="ID", help="Default: every tour from today on.")
    ] = None,
) -> None:
    """Signed passes: a PNG each, one PDF to print and cut, and a list.

    With --json: passes [{booking, file, text}].
    """
    from kiosk.app.pass_keys import PassKeys
    from kiosk.app.passes import issue_passes

    session = session_of(context)
    session.require_store()
    keys = PassKeys(session.settings.data_dir)
    with session.store() as store, session.out.progress("Signing passes") as progress:
        report = issue_passes(
            store,
            keys,
            zone=session.settings.zone,
            now=datetime.now(UTC),
            tour_id=tour,
            progress=progress,
        )
    if not report.passes:
        raise Refusal(
            "There is no confirmed booking of a tour to come to issue a pass for.",
            "Import a roster first, or name another tour.",
        )
    if report.key_is_new:
        session.out.note(f"A new signing key {report.key_id} was made in {keys.folder}.")
    out.mkdir(parents=True, exist_ok=True)
    with session.out.progress("Drawing passes") as progress:
        files = _write_passes(session, report.passes, out, progress)
    session.out.document(
        {
            "passes": [
                {
                    "booking": issued.record.booking.reference,
                    "file": str(file),
                    "text": issued.text,
                    "pass": issued.pass_id,
                }
                for issued, file in zip(report.passes, files, strict=True)
            ],
            "sheet": str(out / SHEET),
            "key": report.key_id,
        }
    )
    session.out.line(f"Wrote {len(files)} passes, {SHEET} and {INDEX} to {out}.")


def _write_passes(
    session: Session, passes: "tuple[IssuedPass, ...]", out: Path, progress: Progress
) -> list[Path]:
    from kiosk.sticker.paper import write_whole
    from kiosk.sticker.pass_card import write_pass_card
    from kiosk.sticker.passes_sheet import write_pass_sheet

    files = _name_files(passes, out)
    cards = [_card(session, issued) for issued in passes]
    for count, (card, file) in enumerate(zip(cards, files, strict=True), start=1):
        write_pass_card(card, file)
        progress(count, len(files))
    write_pass_sheet(cards, out / SHEET)
    index = StringIO(newline="")
    writer = csv.writer(index)
    writer.writerow(("booking", "tour", "pass", "file"))
    for issued, file in zip(passes, files, strict=True):
        record = issued.record
        writer.writerow((record.booking.reference, record.tour.tour_id, issued.pass_id, file.name))
    write_whole(out / INDEX, index.getvalue().encode("utf-8-sig"))
    return files


def _name_files(passes: "tuple[IssuedPass, ...]", out: Path) -> list[Path]:
    """A file for each, named by its booking reference as far as file names allow."""
    names: dict[str, Path] = {}
    for issued in passes:
        stem = re.sub(r"[^\w.-]+", "_", issued.record.booking.reference).strip("._")[:80] or "pass"
        name = stem
        count = 2
        while name.lower() in names:
            name, count = f"{stem}-{count}", count + 1
        names[name.lower()] = out / f"{name}.png"
    return list(names.values())


def _card(session: Session, issued: "IssuedPass") -> "PassCard":
    from kiosk.domain.tours import derive_language
    from kiosk.sticker.pass_card import PassCard

    settings = session.settings
    record = issued.record
    return PassCard(
        text=issued.text,
        tour_name=record.tour.name,
        starts_at_local=record.tour.local_start(settings.zone),
        reference=record.booking.reference,
        people=len(record.party),
        venue=settings.venue.name.zh_hans,
        language=record.booking.language or derive_language(record.tour.language),
    )


def generate_key(context: typer.Context) -> None:
    """A new signing key; passes that the one before has signed stay good.

    With --json: key, folder.
    """
    from kiosk.app.pass_keys import PassKeys

    session = session_of(context)
    keys = PassKeys(session.settings.data_dir)
    key = keys.generate(datetime.now(UTC))
    session.out.document({"key": key.key_id, "folder": str(keys.folder)})
    session.out.line(f"Key {key.key_id} signs from now on; it is in {keys.folder}.")
    session.out.line("Copy ring.json from there to the same folder of every other station.")


def check(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="The text of a pass's code.")],
) -> int:
    """Explain a pass: is it genuine, for what, until when?

    Status 1 when it is not good. With --json: valid, reason, booking, tour, pass, key, issued,
    expires, party_size, documents.
    """
    session = session_of(context)
    report = _explain(session, text)
    claims = report.claims
    facts: dict[str, object] = {
        "valid": report.valid,
        "reason": report.flaw.value if report.flaw else None,
        "booking": claims.booking_ref if claims else None,
        "tour": claims.tour_id if claims else None,
        "site": claims.site if claims else None,
        "pass": claims.pass_id if claims else None,
        "key": report.key_id or None,
        "issued": claims.issued_at.isoformat() if claims else None,
        "expires": claims.expires_at.isoformat() if claims else None,
        "party_size": claims.party_size if claims else None,
        "documents": len(claims.document_hashes) if claims else None,
    }
    print_facts(session, facts)
    return Status.DONE if report.valid else Status.REFUSED


def _explain(session: Session, text: str) -> "PassReport":
    from kiosk.app.pass_keys import PassKeys
    from kiosk.app.passes import explain_pass

    settings = session.settings
    revoked: frozenset[str] = frozenset()
    if session.has_store:
        with session.store() as store:
            revoked = store.passes.revoked()
    keys = PassKeys(settings.data_dir)
    return explain_pass(text, keys, revoked, site=settings.site, now=datetime.now(UTC))


def revoke(
    context: typer.Context,
    what: Annotated[
        str | None, typer.Argument(metavar="[PASS]", help="A pass's text, or its id.")
    ] = None,
    key: Annotated[
        str | None, typer.Option(metavar="ID", help="Instead: everything this key has signed.")
    ] = None,
) -> None:
    """Take a pass back, or everything that a key has signed.

    With --json: pass, key, changed.
    """
    session = session_of(context)
    if (what is None) == (key is None):
        raise WrongUse("Name a pass, or a key with --key.", "For example: kiosk passes revoke ID")
    if key is not None:
        _revoke_key(session, key)
        return
    assert what is not None
    pass_id = _find_pass_id(session, what.strip())
    with session.store() as store:
        changed = store.passes.revoke(pass_id).result()
    session.out.document({"pass": pass_id, "key": None, "changed": changed})
    session.out.line(
        f"Pass {pass_id} is refused from now on."
        if changed
        else f"Pass {pass_id} had been revoked before."
    )


def _revoke_key(session: Session, key_id: str) -> None:
    from kiosk.app.pass_keys import PassKeys

    keys = PassKeys(session.settings.data_dir)
    if not keys.revoke(key_id):
        known = ", ".join(known.key_id for known in keys.verifying()) or "none"
        raise Refusal(f"There is no key {key_id} here.", f"Known keys: {known}.")
    session.out.document({"pass": None, "key": key_id, "changed": True})
    session.out.line(f"No pass signed with key {key_id} is good any more.")


def _find_pass_id(session: Session, text: str) -> str:
    if re.fullmatch(r"[0-9a-fA-F]{32}", text):
        return text.lower()
    claims = _explain(session, text).claims
    if claims is None:
        raise Refusal(
            "This is no pass of ours, so there is nothing to take back.",
            f"Give the text of its code, or its id from {INDEX}.",
        )
    return claims.pass_id
