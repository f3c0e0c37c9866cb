"""Driver of label printers that are spoken to in their own language, and answer.

`zpl+tcp://10.0.0.9:9100`, `tspl:///dev/usb/lp0`, `brother:///dev/usb/lp1?label=62`; any of
them over TCP (`+tcp`), a USB printer's device file (`/dev/usb/lp…`) or a serial port.

Options of all: `timeout_ms` for an answer (1000); `poll_ms` between status requests at rest
(5000); `print_ms`, how long a label may take to come out (10000); `baud` of a serial port
(9600). Of `tspl`: `gap_mm` between two labels on the roll (3), 0 for an endless roll. Of
`brother`: `label`, the roll that is wanted: 62 (endless, 62 mm), 62x100, 62x29, 54, 52x29, 50,
39x90, 39x48, 38, 29x90, 29x42, 29 (62); `commands` full or basic, basic for the QL-550 to
QL-700 and the QL-800, which know no compression (full); `status` yes or no (yes). Many Brother
printers say nothing over the network: with `status=no` such a printer is never asked, counts
as ready while it can be reached, and a label counts as printed when the printer has taken it.

A label is sent once. The printer is asked before, and followed until it holds nothing more; a
fault in between takes the label back, so that a label that was refused is not printed later.
When the line breaks after a label went out, what the printer says when it is back decides;
where that proves nothing, nobody knows (`OutcomeUnknown`). What a family's words prove is its
codec's matter (`Fate`). A printer belongs to one station: what others send to it would be
taken back as well.
"""

import time
from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass

from hardware.errors import DeviceFault, GarbledAnswer, LinkDown, NoAnswer, OutcomeUnknown
from hardware.interfaces import DeviceHealth, Label, PrinterStatus
from hardware.link import Link, drain, open_link, parse_serial_settings, read_until
from hardware.printers.brother import BrotherDialogue
from hardware.printers.brother_media import MEDIA
from hardware.printers.dialogue import Answer, Dialogue, Fate, Holding, Verdict
from hardware.printers.tspl import TsplDialogue
from hardware.printers.usb_link import UsbLink
from hardware.printers.zpl import ZplDialogue
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.worker import DeviceWorker

ATTEMPTS = 3
# How often an answer without a checksum is asked for until it comes twice in a row.
MOST_ASKED = 6
LISTEN_S = 0.1
WITHDRAW_TIMEOUT_S = 2.0
FAULTY_POLL_S = 1.0
# A connection that the printer refuses is reset within this time after a label went out.
REFUSAL_S = 0.3
USB_FOLDER = "/dev/usb/"

_OPTIONS = frozenset({"baud", "poll_ms", "print_ms", "timeout_ms"})
_LOOK = "Look whether the label came out; if not, print it again."


@dataclass(slots=True)
class _Sent:
    """A label that went out whole: on which line, and why it is being taken back."""

    link: Link
    fate: Fate
    refusal: DeviceFault | None = None
    late: bool = False
    lost: bool = False


class TalkingPrinter:
    """A `LabelPrinter` that is asked for its status all the time, in its family's dialogue."""

    def __init__(self, url: DeviceUrl, dialogue: Dialogue) -> None:
        self._dialogue = dialogue
        self._traits = traits = dialogue.traits
        self._timeout_s = url.option_int("timeout_ms", 1000, 50, 30_000) / 1000
        self._poll_s = url.option_int("poll_ms", 5000, 100, 600_000) / 1000
        # A label of 100 mm takes one to four seconds.
        self._print_s = url.option_int("print_ms", 10_000, 100, 600_000) / 1000
        self._where = url.where
        line = parse_serial_settings(url, traits.baud)
        by_usb = not url.tcp and url.path.startswith(USB_FOLDER)
        # A serial line takes longer for a label than the printer may take to answer.
        self._line = None if url.tcp or by_usb else line
        self._arrived_at = 0.0
        self._cut_off_bytes = 0
        self._sent: dict[str, _Sent] = {}
        self._decoder = dialogue.start_hearing()
        self._overheard: deque[Answer] = deque()
        self._worker = DeviceWorker(
            "Label printer",
            url.text,
            lambda: UsbLink(url.path) if by_usb else open_link(url, line),
            tick=self._watch,
            ready_on_connect=traits.mute,
        )
        self._worker.start()

    def print_label(self, label: Label) -> "Future[None]":
        try:
            data = self._dialogue.encode_label(label)
        except DeviceFault as error:
            refused: Future[None] = Future()
            refused.set_exception(error)
            return refused
        work = self._hand_over if self._traits.mute else self._print
        return self._worker.submit(lambda link: work(link, label, data), ATTEMPTS)

    def status(self) -> "Future[PrinterStatus]":
        return self._worker.submit(self._tell, ATTEMPTS)

    def health(self) -> DeviceHealth:
        return self._worker.health()

    def close(self) -> None:
        self._worker.close()

    # --- on the worker's thread ------------------------------------------------------------

    def _watch(self, link: Link) -> float:
        ready = self._tell(link).ready
        return self._poll_s if ready else min(FAULTY_POLL_S, self._poll_s)

    def _tell(self, link: Link) -> PrinterStatus:
        if self._traits.mute:
            drain(link)
            return PrinterStatus()
        return self._ask(link).status

    def _hand_over(self, link: Link, label: Label, data: bytes) -> None:
        """Send to a printer that never answers; done when it has taken the label."""
        drain(link)
        link.write(data)
        try:
            drain(link, REFUSAL_S)
        except LinkDown as error:
            raise self._broke_off(label.job) from error
        self._worker.book.answered()

    def _print(self, link: Link, label: Label, data: bytes) -> None:
        """Repeated by the worker after a lost line or silence; sends the label once."""
        sent = self._sent.get(label.job)
        if sent is None:
            self._prepare(link)
            # A write that fails has not sent the label's last bytes, without which nothing
            # is printed.
            self._note_arrival(len(data))
            self._cut_off_bytes = len(data)
            link.write(data)
            self._cut_off_bytes = 0
            arrives_at = max(time.monotonic(), self._arrived_at)
            sent = _Sent(link, self._dialogue.start_fate(label, arrives_at))
            self._sent[label.job] = sent
        elif sent.link is not link:
            sent.fate.lose_line()
            sent.link, sent.lost = link, True
        verdict = self._follow(link, sent)
        del self._sent[label.job]
        match verdict:
            case Verdict.PRINTED:
                return
            case Verdict.NOT_PRINTED if sent.refusal is not None:
                raise sent.refusal
            case Verdict.TAKE_BACK:
                raise self._may_come_later(label.job)
            case _ if sent.lost or sent.refusal is None:
                raise self._broke_off(label.job)
            case _ if sent.late:
                raise self._unsaid(label.job)
            case _:
                raise self._stopped(label.job, sent.refusal)

    def _prepare(self, link: Link) -> None:
        """Wait until the printer can take a label. Raises DeviceFault while it cannot."""
        give_up_at = time.monotonic() + self._print_s
        while True:
            answer = self._ask(link)
            if answer.fault is not None:
                raise answer.fault
            if answer.holding is Holding.NOTHING:
                break
            if time.monotonic() >= give_up_at:
                raise self._stuck()
            link.read_some(time.monotonic() + LISTEN_S)
        if answer.partial or self._cut_off_bytes:
            # The beginning of a label whose rest was lost with the line.
            link.write(self._dialogue.encode_recovery(self._cut_off_bytes))
            self._cut_off_bytes = 0

    def _follow(self, link: Link, sent: _Sent) -> Verdict:
        """Hear the printer until the label's fate is clear; TAKE_BACK when it will not let go."""
        give_up_at = max(time.monotonic(), self._arrived_at) + self._print_s
        while True:
            answer = self._hear(link, sent.fate)
            verdict = Verdict.FOLLOW
            if answer is not None:
                verdict = sent.fate.hear(answer, max(time.monotonic(), self._arrived_at))
            if verdict not in {Verdict.FOLLOW, Verdict.TAKE_BACK}:
                return verdict
            late = time.monotonic() >= give_up_at
            if late and sent.refusal is not None:
                return Verdict.TAKE_BACK
            if sent.refusal is None and (late or verdict is Verdict.TAKE_BACK):
                fault = answer.fault if answer is not None else None
                sent.refusal, sent.late = fault or self._stuck(), fault is None
                sent.fate.take_back()
                give_up_at = time.monotonic() + WITHDRAW_TIMEOUT_S
            if sent.refusal is not None:
                link.write(self._dialogue.withdrawal)

    def _hear(self, link: Link, fate: Fate) -> Answer | None:
        """What the printer says next, asked or, where it may not be, by itself."""
        if self._overheard:
            return self._overheard.popleft()
        if fate.asks:
            if self._traits.follow_poll_s:
                self._listen(link, self._traits.follow_poll_s)
                if self._overheard:
                    return self._overheard.popleft()
            return self._ask(link)
        self._listen(link, LISTEN_S)
        return self._overheard.popleft() if self._overheard else None

    def _listen(self, link: Link, seconds: float) -> None:
        """Take in what comes unasked."""
        for data in read_until(link, time.monotonic() + seconds):
            for heard in self._decoder.feed(data):
                # An answer that comes too late speaks of what was before the label.
                if isinstance(heard, Answer) and not heard.asked:
                    self._note_standing(heard)
                    self._overheard.append(heard)
            if self._overheard:
                return

    def _note_arrival(self, size: int) -> None:
        if self._line is not None:
            self._arrived_at = time.monotonic() + self._line.wire_time_s(size)

    def _ask(self, link: Link) -> Answer:
        """Ask for the status until it can be believed. Raises NoAnswer or GarbledAnswer."""
        answer = self._ask_once(link)
        if self._traits.asked_twice:
            for _ in range(MOST_ASKED):
                again = self._ask_once(link)
                if again == answer:
                    break
                answer = again
            else:
                raise self._garbled()
        self._note_standing(answer)
        return answer

    def _ask_once(self, link: Link) -> Answer:
        drain(link)
        self._decoder = self._dialogue.start_hearing()
        self._overheard.clear()
        link.write(self._dialogue.status_request)
        deadline = max(time.monotonic(), self._arrived_at) + self._timeout_s
        heard_something = False
        for data in read_until(link, deadline):
            heard_something = True
            answers = self._decoder.feed(data)
            if self._traits.settle_s:
                while more := link.read_some(time.monotonic() + self._traits.settle_s):
                    answers += self._decoder.feed(more)
                    if time.monotonic() >= deadline:
                        break
                answers += self._decoder.finish()
            for heard in answers:
                if isinstance(heard, Answer):
                    if heard.asked:
                        return heard
                    self._overheard.append(heard)
        raise self._garbled() if heard_something else self._silent()

    def _note_standing(self, answer: Answer) -> None:
        if answer.fault is not None:
            self._worker.book.fault(answer.fault.what, answer.fault.remedy)
        else:
            self._worker.book.mended()
        self._worker.book.answered()

    # --- what people are told --------------------------------------------------------------

    def _silent(self) -> NoAnswer:
        remedy = (
            "Look at it: many printers fall silent while they are open or out of labels. "
            f"Else switch it off and on, and check that it speaks {self._traits.name}. "
            f"{self._traits.advice}"
        ).strip()
        return NoAnswer(f"The printer at {self._where} does not answer.", remedy)

    def _garbled(self) -> GarbledAnswer:
        return GarbledAnswer(
            f"The printer at {self._where} sends damaged answers.",
            f"Check its cable, its baud rate, and that it speaks {self._traits.name}.",
        )

    def _stuck(self) -> DeviceFault:
        return DeviceFault(
            f"The printer at {self._where} holds a label and does not print it.",
            "Take away the label that hangs in its mouth, or switch it off and on.",
        )

    def _broke_off(self, job: str) -> OutcomeUnknown:
        what = f"The line to the printer at {self._where} broke while it printed label {job}."
        return OutcomeUnknown(what, _LOOK)

    def _unsaid(self, job: str) -> OutcomeUnknown:
        what = f"The printer at {self._where} took label {job} and did not say that it printed it."
        return OutcomeUnknown(what, _LOOK)

    def _stopped(self, job: str, fault: DeviceFault) -> OutcomeUnknown:
        what = f"The printer stopped at label {job}: {fault.what}"
        return OutcomeUnknown(what, f"{fault.remedy} {_LOOK}")

    def _may_come_later(self, job: str) -> OutcomeUnknown:
        return OutcomeUnknown(
            f"The printer at {self._where} does not give back label {job}.",
            "Mend the printer and look whether the label comes out; if not, print it again.",
        )


def open_zpl(url: DeviceUrl) -> TalkingPrinter:
    """Open a ZPL printer. Raises BadDeviceUrl."""
    url.refuse_unknown_options(_OPTIONS)
    return TalkingPrinter(url, ZplDialogue())


def open_tspl(url: DeviceUrl) -> TalkingPrinter:
    """Open a TSPL printer. Raises BadDeviceUrl."""
    url.refuse_unknown_options(_OPTIONS | {"gap_mm"})
    return TalkingPrinter(url, TsplDialogue(url.option_int("gap_mm", 3, 0, 25)))


def open_brother(url: DeviceUrl) -> TalkingPrinter:
    """Open a Brother QL printer. Raises BadDeviceUrl."""
    url.refuse_unknown_options(_OPTIONS | {"commands", "label", "status"})
    media = MEDIA[url.option_choice("label", tuple(MEDIA))]
    basic = url.option_choice("commands", ("full", "basic")) == "basic"
    mute = url.option_choice("status", ("yes", "no")) == "no"
    return TalkingPrinter(url, BrotherDialogue(media, basic=basic, mute=mute))


register(Family("zpl", DeviceKind.PRINTER, "zpl+tcp://10.0.0.9:9100", open_zpl))
register(Family("tspl", DeviceKind.PRINTER, "tspl:///dev/usb/lp0", open_tspl))
register(Family("brother", DeviceKind.PRINTER, "brother:///dev/usb/lp1?label=62", open_brother))
