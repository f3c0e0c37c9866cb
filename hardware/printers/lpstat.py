"""What CUPS' commands say, read: `lpstat -r`, `lpstat -l -p`, `lpstat -l -o`, `lp`; no I/O.

Texts are those of the C locale, as CUPS 2.4 writes them. Alerts are IPP printer-state-reasons
and job-state-reasons (RFC 8011, 5.4.12 and 5.3.8), with -error, -warning or -report behind.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from itertools import takewhile

from hardware.interfaces import PrinterFault

_REQUEST = re.compile(r"^request id is (\S+-\d+) ", re.MULTILINE)
_QUEUE = re.compile(r"^printer (\S+) (?:(disabled) |(?:is idle|now printing (\S+))\.  enabled )")
_ALERTS = re.compile(r"^\s*Alerts: (.*)$", re.MULTILINE)
_SEVERITY = re.compile(r"-(error|warning|report)$")

_REASONS = {
    "cover-open": PrinterFault.HEAD_OPEN,
    "door-open": PrinterFault.HEAD_OPEN,
    "interlock-open": PrinterFault.HEAD_OPEN,
    "media-empty": PrinterFault.PAPER_OUT,
    "media-needed": PrinterFault.PAPER_OUT,
    "input-tray-missing": PrinterFault.PAPER_OUT,
    "media-jam": PrinterFault.JAM,
    "marker-supply-empty": PrinterFault.RIBBON_OUT,
    "marker-supply-missing": PrinterFault.RIBBON_OUT,
    "fuser-over-temp": PrinterFault.TOO_HOT,
    "paused": PrinterFault.PAUSED,
    "moving-to-paused": PrinterFault.PAUSED,
    "offline": PrinterFault.OTHER,
    "shutdown": PrinterFault.OTHER,
    "timed-out": PrinterFault.OTHER,
    "other": PrinterFault.OTHER,
}
_IN_ORDER = tuple(dict.fromkeys(_REASONS.values()))


@dataclass(frozen=True, slots=True)
class QueueState:
    """A queue: whether it prints what it is given, which job it prints, and what is wrong.

    `note` is what the printer or its driver says in words; it may be empty.
    """

    enabled: bool
    printing: str = ""
    faults: tuple[PrinterFault, ...] = ()
    note: str = ""


class JobEnd(Enum):
    """How a job ended, by its reasons. UNSAID: CUPS does not tell, or has forgotten it."""

    DONE = auto()
    CANCELLED = auto()
    UNSAID = auto()


def parse_request(text: str) -> str | None:
    """The job's name in what `lp` says."""
    found = _REQUEST.search(text)
    return found[1] if found else None


def parse_queue(text: str, queue: str) -> QueueState | None:
    """The state of `queue` in what `lpstat -l -p` says; None when it does not speak of it."""
    lines = text.splitlines()
    heads = (_QUEUE.match(line) for line in lines)
    place, head = next(
        ((at, head) for at, head in enumerate(heads) if head and head[1] == queue), (0, None)
    )
    if head is None:
        return None
    below = list(takewhile(lambda line: line.startswith("\t"), lines[place + 1 :]))
    # The note, where there is one, stands before the first of the fields.
    note = below[0].strip() if below and ":" not in below[0] else ""
    reasons = [
        _SEVERITY.sub("", reason.strip())
        for alerts in _ALERTS.findall("\n".join(below))
        for reason in alerts.replace(",", " ").split()
        if not reason.endswith("-warning")
    ]
    found = {_REASONS[reason] for reason in reasons if reason in _REASONS}
    if head[2]:
        found.add(PrinterFault.PAUSED)
    faults = tuple(fault for fault in _IN_ORDER if fault in found)
    return QueueState(not head[2], head[3] or "", faults, note)


def has_job(text: str, job: str) -> bool:
    """Whether what `lpstat -o` says names the job."""
    return re.search(rf"^{re.escape(job)}\s", text, re.MULTILINE) is not None


def parse_job_end(text: str, job: str) -> JobEnd:
    """How a job ended, in what `lpstat -l -W completed -o` says.

    CUPS 2.4 writes "processing-to-stop-point" for printed jobs and for cancelled ones: that
    says nothing.
    """
    block = re.search(rf"^{re.escape(job)}\s.*\n((?:\t.*\n?)*)", text, re.MULTILINE)
    alerts = " ".join(_ALERTS.findall(block[1])) if block else ""
    if "cancel" in alerts or "abort" in alerts:
        return JobEnd.CANCELLED
    return JobEnd.DONE if "job-completed" in alerts else JobEnd.UNSAID
