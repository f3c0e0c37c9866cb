"""Driver of ZPL printers: `zpl+tcp://10.0.0.9:9100`, `zpl:///dev/usb/lp0`, `zpl:///dev/ttyS0`.

Options: `timeout_ms` for an answer (1000); `poll_ms` between status requests at rest (5000);
`print_ms`, how long a label may take to come out (10000); `baud` of a serial port (9600).

A label is sent once. The printer is asked before, and after until it holds nothing more; a
fault in between takes the label back, so that a label that was refused is not printed later.
When the line breaks after a label went out, what the printer says when it is back decides:
still waiting, then it is followed; never interrupted, then it was printed; else nobody knows
(`OutcomeUnknown`).
"""

import time
from concurrent.futures import Future
from dataclasses import dataclass

from hardware.errors import DeviceFault, GarbledAnswer, NoAnswer, OutcomeUnknown
from hardware.interfaces import DeviceHealth, Label, PrinterStatus
from hardware.link import Link, drain, open_link, parse_serial_settings, read_until
from hardware.printers import zpl
from hardware.printers.faults import explain_fault
from hardware.printers.usb_link import UsbLink
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.worker import DeviceWorker

ATTEMPTS = 3
FOLLOW_POLL_S = 0.1
WITHDRAW_TIMEOUT_S = 2.0
FAULTY_POLL_S = 1.0
USB_FOLDER = "/dev/usb/"


@dataclass(slots=True)
class _Sent:
    """A label that went out whole: on which line, and why it was taken back."""

    link: Link
    refusal: DeviceFault | None = None


class ZplPrinter:
    """A `LabelPrinter` that speaks ZPL and answers `~HS`, asked for its status all the time.

    A printer belongs to one station: what others send to it would be taken back as well.
    """

    def __init__(self, url: DeviceUrl) -> None:
        url.refuse_unknown_options(frozenset({"baud", "poll_ms", "print_ms", "timeout_ms"}))
        self._timeout_s = url.option_int("timeout_ms", 1000, 50, 30_000) / 1000
        self._poll_s = url.option_int("poll_ms", 5000, 100, 600_000) / 1000
        # A label of 100 mm takes one to four seconds.
        self._print_s = url.option_int("print_ms", 10_000, 100, 600_000) / 1000
        self._where = url.where
        line = parse_serial_settings(url, zpl.BAUD)
        by_usb = not url.tcp and url.path.startswith(USB_FOLDER)
        # A serial line takes longer for a label than the printer may take to answer.
        self._line = None if url.tcp or by_usb else line
        self._arrived_at = 0.0
        self._sent: dict[str, _Sent] = {}
        self._worker = DeviceWorker(
            "Label printer",
            url.text,
            lambda: UsbLink(url.path) if by_usb else open_link(url, line),
            tick=self._watch,
        )
        self._worker.start()

    def print_label(self, label: Label) -> "Future[None]":
        data = zpl.encode_label(label)
        return self._worker.submit(lambda link: self._print(link, label.job, data), ATTEMPTS)

    def status(self) -> "Future[PrinterStatus]":
        return self._worker.submit(lambda link: zpl.derive_status(self._ask(link)), ATTEMPTS)

    def health(self) -> DeviceHealth:
        return self._worker.health()

    def close(self) -> None:
        self._worker.close()

    # --- on the worker's thread ------------------------------------------------------------

    def _watch(self, link: Link) -> float:
        ready = zpl.derive_status(self._ask(link)).ready
        return self._poll_s if ready else min(FAULTY_POLL_S, self._poll_s)

    def _print(self, link: Link, job: str, data: bytes) -> None:
        """Repeated by the worker after a lost line or silence; sends the label once."""
        host = self._ask(link)
        status = zpl.derive_status(host)
        sent = self._sent.get(job)
        if sent is None:
            if status.faults:
                raise explain_fault(status.faults[0])
            if host.partial_format:
                # The beginning of a label whose rest was lost with the line.
                link.write(zpl.CANCEL_ALL)
            # A write that fails has not sent the label's last bytes, without which nothing
            # is printed.
            self._note_arrival(len(data))
            link.write(data)
            sent = self._sent[job] = _Sent(link)
        elif _is_fate_unknown(sent, link, status):
            del self._sent[job]
            raise self._nobody_knows(job)
        gone = self._follow(link, sent)
        del self._sent[job]
        if not gone:
            raise self._may_come_later(job)
        if sent.refusal is not None:
            raise sent.refusal

    def _follow(self, link: Link, sent: _Sent) -> bool:
        """Ask until the printer holds no label any more; False when it will not let go."""
        give_up_at = max(time.monotonic(), self._arrived_at) + self._print_s
        while (status := zpl.derive_status(self._ask(link))).waiting:
            late = time.monotonic() >= give_up_at
            if sent.refusal is None and (status.faults or late):
                sent.refusal = explain_fault(status.faults[0]) if status.faults else self._stuck()
                give_up_at = time.monotonic() + WITHDRAW_TIMEOUT_S
            elif late:
                return False
            if sent.refusal is not None:
                link.write(zpl.CANCEL_ALL)
            link.read_some(time.monotonic() + FOLLOW_POLL_S)
        return True

    def _note_arrival(self, size: int) -> None:
        if self._line is not None:
            self._arrived_at = time.monotonic() + self._line.wire_time_s(size)

    def _ask(self, link: Link) -> zpl.HostStatus:
        drain(link)
        decoder = zpl.Decoder()
        heard = False
        link.write(zpl.STATUS_REQUEST)
        deadline = max(time.monotonic(), self._arrived_at) + self._timeout_s
        for data in read_until(link, deadline):
            heard = True
            for answer in decoder.feed(data):
                if isinstance(answer, zpl.HostStatus):
                    self._note_standing(zpl.derive_status(answer))
                    return answer
        raise self._garbled() if heard else self._silent()

    def _note_standing(self, status: PrinterStatus) -> None:
        if status.faults:
            fault = explain_fault(status.faults[0])
            self._worker.book.fault(fault.what, fault.remedy)
        else:
            self._worker.book.mended()
        self._worker.book.answered()

    def _silent(self) -> NoAnswer:
        return NoAnswer(
            f"The printer at {self._where} does not answer.",
            "Look at it: many printers fall silent while they are open or out of labels. "
            "Else switch it off and on, and check that it speaks ZPL.",
        )

    def _garbled(self) -> GarbledAnswer:
        return GarbledAnswer(
            f"The printer at {self._where} sends damaged answers.",
            "Check its cable, its baud rate, and that it speaks ZPL.",
        )

    def _stuck(self) -> DeviceFault:
        return DeviceFault(
            f"The printer at {self._where} holds a label and does not print it.",
            "Take away the label that hangs in its mouth, or switch it off and on.",
        )

    def _nobody_knows(self, job: str) -> OutcomeUnknown:
        return OutcomeUnknown(
            f"The line to the printer at {self._where} broke while it printed label {job}.",
            "Look whether the label came out; if not, print it again.",
        )

    def _may_come_later(self, job: str) -> OutcomeUnknown:
        return OutcomeUnknown(
            f"The printer at {self._where} does not give back label {job}.",
            "Mend the printer and look whether the label comes out; if not, print it again.",
        )


def _is_fate_unknown(sent: _Sent, link: Link, status: PrinterStatus) -> bool:
    """Whether a label that the printer no longer holds may have come out, or not."""
    if sent.link is link or status.waiting:
        return False
    # A label taken back did not come out if what stopped it still stands; else the line may
    # have broken before the printer heard of it.
    return sent.refusal is None or not status.faults


register(Family("zpl", DeviceKind.PRINTER, "zpl+tcp://10.0.0.9:9100", ZplPrinter))
