"""Driver of an identity card reader with an SDT module: `sdt:///dev/ttyUSB2`.

Options: `poll_ms` between two looks for a card (100); `baud` (115200). Where no card has been
for half a minute, looks are a little further apart.
"""

import hashlib
import secrets
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass

from hardware.documents import sdt
from hardware.documents.awaited import AwaitedDocuments
from hardware.documents.card_text import BadText, parse_card_text
from hardware.errors import DeviceFault, GarbledAnswer, HardwareError, NoAnswer
from hardware.interfaces import DeviceHealth, DocumentText, IdCard, ReadProblem
from hardware.link import Link, drain, open_link, parse_serial_settings, read_until
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.worker import DeviceWorker

ATTEMPTS = 3
# A card that was read and is being lifted fails a few times before the reader misses it.
ATTEMPTS_AFTER_SUCCESS = 6
HEARTBEAT_S = 2.0
LATE_ANSWER_S = 0.2
# Nobody is near a reader at which no card has been for so long, and a kiosk that waits should
# cost next to nothing; who comes then does not feel the difference.
QUIET_AFTER_S = 30.0
QUIET_POLL_S = 0.25
_OPTIONS = frozenset({"baud", "poll_ms"})
_NEEDS_SERVICE = {sdt.Answer.SELF_TEST_FAILED, sdt.Answer.SAM_UNAUTHORISED}
_ASK_AGAIN = {sdt.Answer.BAD_CHECKSUM, sdt.Answer.BAD_LENGTH, sdt.Answer.BAD_COMMAND}
# Reading once more would give the same: it is no such card, or its text is none.
_NOT_AGAIN = {sdt.Answer.WRONG_CARD_TYPE, sdt.Answer.ITEM_EMPTY, sdt.Answer.OK}


def derive_pause_s(poll_s: float, quiet_s: float) -> float:
    """How long to the next look for a card, when the last one was there `quiet_s` ago."""
    return poll_s if quiet_s < QUIET_AFTER_S else max(poll_s, QUIET_POLL_S)


@dataclass(slots=True)
class _Offer:
    """What became of the card that lies on the reader now."""

    failures: int = 0
    given_up: bool = False
    reported: bytes = b""

    @property
    def settled(self) -> bool:
        """Whether people have been told what became of it.

        It is still looked at after that: another card may lie there now, put in its place so
        fast that the reader never said "no card".
        """
        return self.given_up or bool(self.reported)


class SdtReader:
    """A `DocumentReader` that looks for a card, selects it and reads its text.

    A card is reported once until the reader has said that none is there, or another came.
    """

    def __init__(self, url: DeviceUrl) -> None:
        url.refuse_unknown_options(_OPTIONS)
        self._poll_s = url.option_int("poll_ms", 100, 20, 10_000) / 1000
        line = parse_serial_settings(url, sdt.BAUD)
        self._where = url.where
        self._awaited = AwaitedDocuments()
        self._on_document: Callable[[DocumentText], None] | None = None
        self._on_problem: Callable[[ReadProblem], None] | None = None
        self._offer = _Offer()
        # A reported card is remembered by a hash that only this process can make.
        self._hash_key = secrets.token_bytes(32)
        self._greeted = False
        self._missed = False
        self._used_at = time.monotonic()
        self._worker = DeviceWorker(
            "ID card reader",
            url.text,
            lambda: open_link(url, line),
            tick=self._tick,
            on_down=self._on_down,
        )
        self._worker.start()

    def health(self) -> DeviceHealth:
        return self._worker.health()

    def close(self) -> None:
        self._worker.close()

    def start(
        self,
        on_document: Callable[[DocumentText], None],
        on_problem: Callable[[ReadProblem], None],
    ) -> None:
        self._on_problem = on_problem
        self._on_document = on_document  # last: the thread looks for cards from here on
        self._worker.wake()

    def read_one(self, timeout_s: float) -> "Future[DocumentText]":
        future = self._awaited.ask(timeout_s)
        self._worker.wake()
        return future

    # --- on the worker's thread ------------------------------------------------------------

    def _tick(self, link: Link) -> float:
        """One look for a card and all that follows from it; returns when to look again."""
        self._awaited.expire(time.monotonic())
        if not self._greeted or not self._wanted:
            self._check_module(link)
        if not self._greeted or not self._wanted:
            return HEARTBEAT_S
        if self._exchange(link, sdt.Command.FIND).answer is sdt.Answer.FOUND:
            self._used_at = time.monotonic()
            self._try_card(link)
            return self._poll_s if self._offer.settled else 0.0
        if self._offer.failures and not self._offer.settled:
            self._report_problem(ReadProblem.REMOVED_TOO_SOON)
        self._offer = _Offer()
        return derive_pause_s(self._poll_s, time.monotonic() - self._used_at)

    @property
    def _wanted(self) -> bool:
        return self._on_document is not None or self._awaited.wanted

    def _check_module(self, link: Link) -> None:
        reply = self._exchange(link, sdt.Command.SAM_STATUS)
        if reply.answer is not sdt.Answer.OK and reply.answer not in _NEEDS_SERVICE:
            raise GarbledAnswer(
                f"The ID card reader on {self._where} cannot work, it says: {reply.words}.",
                "Unplug the reader and plug it in again; if that does not help, have it serviced.",
            )

    def _try_card(self, link: Link) -> None:
        try:
            selected = self._exchange(link, sdt.Command.SELECT)
            if selected.answer is not sdt.Answer.OK:
                self._note_failure(_say(selected), final=selected.answer in _NOT_AGAIN)
                return
            reply = self._exchange(link, sdt.Command.READ)
        except (NoAnswer, GarbledAnswer) as error:
            self._worker.book.missed(error)
            silent = isinstance(error, NoAnswer)
            why = "it fell silent while it read" if silent else "its answer came damaged"
            self._note_failure(f"the reader found it, but {why}", final=False)
            return
        card = parse_card_text(reply.text) if reply.text else BadText(_say(reply))
        if isinstance(card, BadText):
            self._note_failure(card.reason, final=reply.answer in _NOT_AGAIN)
            return
        seen = hashlib.blake2b(reply.text, key=self._hash_key).digest()
        # After "unreadable" the same card is news again.
        is_new = self._offer.given_up or seen != self._offer.reported
        self._offer = _Offer(reported=seen)
        if is_new:
            self._report_card(card)

    def _note_failure(self, why: str, *, final: bool) -> None:
        self._offer.failures += 1
        allowed = ATTEMPTS_AFTER_SUCCESS if self._offer.reported else ATTEMPTS
        if not self._offer.given_up and (final or self._offer.failures >= allowed):
            self._offer.given_up = True
            self._report_problem(ReadProblem.UNREADABLE, why)

    def _report_card(self, card: IdCard) -> None:
        self._awaited.give(card)
        if self._on_document is not None:
            self._worker.call_listener(self._on_document, card)

    def _report_problem(self, problem: ReadProblem, why: str = "") -> None:
        self._awaited.note_unreadable(why)
        if self._on_problem is not None:
            self._worker.call_listener(self._on_problem, problem)

    def _exchange(self, link: Link, command: sdt.Command) -> sdt.Reply:
        """Ask once. Raises NoAnswer or GarbledAnswer; notes the reader's own faults."""
        # After a miss the late answer may still be under way; it must not pass for the next.
        drain(link, quiet_s=LATE_ANSWER_S if self._missed else 0.0)
        self._missed = True
        link.write(sdt.encode_request(command))
        reply = self._await_reply(link, time.monotonic() + command.timeout_s)
        if reply.answer in _ASK_AGAIN:
            raise self._garbled()
        self._missed = False
        if reply.answer in _NEEDS_SERVICE:
            self._note_fault()
        elif command is sdt.Command.SAM_STATUS:
            self._greeted = True
            self._worker.book.mended()
        self._worker.book.answered()
        return reply

    def _note_fault(self) -> None:
        self._greeted = False
        fault = DeviceFault(
            f"The ID card reader on {self._where} says that its security module has failed.",
            "Unplug the reader and plug it in again; if that does not help, have it serviced.",
        )
        self._worker.book.fault(fault.what, fault.remedy)
        self._awaited.fail(fault, for_good=False)

    def _await_reply(self, link: Link, deadline: float) -> sdt.Reply:
        garbled = False
        for frame in _read_frames(link, deadline):
            match frame:
                case sdt.Reply():
                    return frame
                case sdt.BadFrame():
                    garbled = True
                case sdt.Request():
                    pass  # our own request, echoed by the line
        raise self._garbled() if garbled else self._silent()

    def _on_down(self, error: HardwareError) -> None:
        """The reader cannot be asked: who waits for a document is told so."""
        self._greeted = False
        self._awaited.fail(error, for_good=self._worker.closing)

    def _silent(self) -> NoAnswer:
        return NoAnswer(
            f"The ID card reader on {self._where} does not answer.",
            "Check its cable and power, and that the port in its URL is the reader's.",
        )

    def _garbled(self) -> GarbledAnswer:
        return GarbledAnswer(
            f"The ID card reader on {self._where} sends damaged answers.",
            "Check its cable, and the baud rate in its URL.",
        )


def _say(reply: sdt.Reply) -> str:
    return f"the reader says, {reply.words}"


def _read_frames(link: Link, deadline: float) -> Iterator[sdt.Reply | sdt.Request | sdt.BadFrame]:
    decoder = sdt.Decoder()
    for data in read_until(link, deadline):
        yield from decoder.feed(data)
    yield from decoder.give_up()


register(Family("sdt", DeviceKind.DOCUMENTS, "sdt:///dev/ttyUSB2", SdtReader))
