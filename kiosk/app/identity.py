"""From what a document reader read to what the decisions know: here numbers become hashes."""

from datetime import date
from typing import assert_never

from hardware.interfaces import DocumentText, IdCard, MrzText
from kiosk.domain.areas import derive_area
from kiosk.domain.decisions import FlawedDocument, PresentedDocument, Reason, ShownDocument
from kiosk.domain.documents import (
    BadDocument,
    Document,
    DocumentFlaw,
    DocumentPart,
    document_from_card,
    document_from_mrz,
    parse_number,
)
from kiosk.domain.passes import hash_document_number, short_document_hash
from kiosk.store.keys import SiteKeys


def present_document(text: DocumentText, keys: SiteKeys, today: date) -> ShownDocument:
    """What was read, as the decisions take it; a flaw is a value, never an exception."""
    return hash_document(parse_document_text(text, today), keys)


def present_number(text: str, keys: SiteKeys, today: date) -> ShownDocument:
    """A document of which only the number was typed, as the decisions take it."""
    return hash_document(parse_number(None, text, today=today), keys)


def parse_document_text(text: DocumentText, today: date) -> Document | BadDocument:
    """What a reader read, as a document. `today` puts two-digit years into their century."""
    match text:
        case IdCard():
            return document_from_card(
                text.layout.value,
                name=text.name,
                latin_name=text.latin_name,
                number=text.number,
                birth_date=text.birth_date,
                valid_until=text.valid_until,
                nationality=text.nationality,
                sex=text.sex,
                pass_number=text.pass_number,
            )
        case MrzText(lines=lines):
            return document_from_mrz(lines, today=today)
        case never:
            assert_never(never)


def hash_document(document: Document | BadDocument, keys: SiteKeys) -> ShownDocument:
    """A parsed document with its number hashed under the site's key."""
    if isinstance(document, BadDocument):
        unreadable = document.reason in {DocumentFlaw.UNREADABLE, DocumentFlaw.UNKNOWN_FORM}
        reason = Reason.DOCUMENT_UNREADABLE if unreadable else Reason.DOCUMENT_INVALID
        return FlawedDocument(reason, document.kind)
    number_hash = hash_document_number(document.number, keys.document_key)
    # What no check digit vouches for decides nothing: the roster's word goes before it. The
    # number needs no such care, for a misread one is on no roster.
    doubtful = document.unconfirmed
    return PresentedDocument(
        kind=document.kind,
        number_hash=number_hash,
        pass_hash=short_document_hash(number_hash, keys.pass_hash_key),
        last4=document.last4,
        names=() if DocumentPart.NAME in doubtful else document.names,
        birth_date=None if DocumentPart.BIRTH_DATE in doubtful else document.birth_date,
        expires=None if DocumentPart.EXPIRES in doubtful else document.expires,
        other_hashes=tuple(
            hash_document_number(number, keys.document_key) for number in document.other_numbers
        ),
        nationality=document.nationality,
        area=derive_area(document.kind, document.number, document.nationality),
    )
