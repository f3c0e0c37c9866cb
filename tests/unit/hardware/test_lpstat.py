"""What CUPS 2.4 says on a Debian 12, read."""

import pytest

from hardware.interfaces import PrinterFault
from hardware.printers.lpstat import (
    JobEnd,
    QueueState,
    has_job,
    parse_job_end,
    parse_queue,
    parse_request,
)

FIELDS = "\tForm mounted:\n\tContent types: any\n\tAlerts: {}\n\tUsers allowed:\n\t\t(all)\n"
IDLE = "printer labels is idle.  enabled since Sun Nov 22 01:48:58 2026\n" + FIELDS
PRINTING = (
    "printer labels now printing labels-4.  enabled since Sun Nov 22 01:49:01 2026\n"
    "\tThe printer may not exist or is unavailable at this time.\n" + FIELDS
)
STOPPED = "printer labels disabled since Sun Nov 22 01:48:30 2026 -\n\tno more labels\n" + FIELDS


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (IDLE.format("none"), QueueState(True)),
        (
            PRINTING.format("none"),
            QueueState(
                True, "labels-4", (), "The printer may not exist or is unavailable at this time."
            ),
        ),
        (
            STOPPED.format("paused"),
            QueueState(False, "", (PrinterFault.PAUSED,), "no more labels"),
        ),
        (
            IDLE.format("media-empty-error, cover-open"),
            QueueState(True, "", (PrinterFault.HEAD_OPEN, PrinterFault.PAPER_OUT)),
        ),
        (IDLE.format("media-empty-warning marker-supply-low-report"), QueueState(True)),
        (IDLE.format("offline-report"), QueueState(True, "", (PrinterFault.OTHER,))),
        ('lpstat: Invalid destination name in list "labels".', None),
        (IDLE.format("none").replace("labels", "labels2"), None),
    ],
)
def test_a_queues_state_is_read(text: str, state: QueueState | None) -> None:
    assert parse_queue(text, "labels") == state


def test_one_queue_among_several_is_found_with_its_own_faults() -> None:
    other = IDLE.replace("labels", "other").format("media-jam-error")
    text = other + IDLE.format("none") + other
    assert parse_queue(text, "labels") == QueueState(True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("request id is labels-12 (1 file(s))\n", "labels-12"),
        ("request id is a-b-7 (1 file(s))\n", "a-b-7"),
        ("", None),
        ('lp: Destination "labels" is not accepting jobs.', None),
    ],
)
def test_a_jobs_name_is_read(text: str, name: str | None) -> None:
    assert parse_request(text) == name


def test_a_job_is_found_by_its_whole_name() -> None:
    text = "labels-12               root      2048   Sun Nov 22 01:56:45 2026\n"
    assert has_job(text, "labels-12")
    assert not has_job(text, "labels-1")
    assert not has_job(text, "els-12")


@pytest.mark.parametrize(
    ("alerts", "end"),
    [
        ("job-completed-successfully", JobEnd.DONE),
        ("job-canceled-by-user", JobEnd.CANCELLED),
        ("aborted-by-system", JobEnd.CANCELLED),
        ("processing-to-stop-point", JobEnd.UNSAID),
        ("none", JobEnd.UNSAID),
    ],
)
def test_how_a_job_ended_is_read(alerts: str, end: JobEnd) -> None:
    text = (
        "labels-1     root   2048   Sun Nov 22 01:56:45 2026\n\tAlerts: aborted-by-system\n"
        "\tqueued for labels\n"
        "labels-12    root   2048   Sun Nov 22 01:56:45 2026\n\tStatus: \n"
        f"\tAlerts: {alerts}\n\tqueued for labels\n"
        "labels-13    root   2048   Sun Nov 22 01:56:45 2026\n\tAlerts: job-canceled-by-user\n"
    )
    assert parse_job_end(text, "labels-12") is end
    assert parse_job_end(text, "labels-2") is JobEnd.UNSAID
