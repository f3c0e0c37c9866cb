"""A printer's faults in words, for whoever stands before it."""

from collections.abc import Mapping

from hardware.errors import DeviceFault
from hardware.interfaces import PrinterFault

_WORDS: Mapping[PrinterFault, tuple[str, str]] = {
    PrinterFault.PAPER_OUT: (
        "The printer is out of labels.",
        "Put in a new roll, close the printer, and press its feed button once.",
    ),
    PrinterFault.HEAD_OPEN: (
        "The printer is open.",
        "Press its cover down until it clicks on both sides.",
    ),
    PrinterFault.RIBBON_OUT: (
        "The printer is out of ribbon.",
        "Put in a new ribbon and press the feed button once.",
    ),
    PrinterFault.PAUSED: ("The printer is paused.", "Press its pause button once."),
    PrinterFault.TOO_HOT: (
        "The printer's head is too hot.",
        "Wait a minute; it goes on by itself.",
    ),
    PrinterFault.TOO_COLD: (
        "The printer's head is too cold.",
        "Bring the printer into a warmer place; it goes on by itself.",
    ),
    PrinterFault.BUFFER_FULL: (
        "The printer's memory is full.",
        "Switch it off and on again.",
    ),
    PrinterFault.JAM: (
        "A label is stuck in the printer.",
        "Open it, pull the label out, and close it.",
    ),
    PrinterFault.WRONG_MEDIA: (
        "The wrong labels are in the printer.",
        "Put in a roll of the labels that the kiosk is set up for.",
    ),
    PrinterFault.OTHER: (
        "The printer reports a fault of its own.",
        "Switch it off and on; if that does not help, look at its display or its manual.",
    ),
}


def explain_fault(fault: PrinterFault) -> DeviceFault:
    """The error that says what is wrong with a printer and what a person does about it."""
    what, remedy = _WORDS[fault]
    return DeviceFault(what, remedy)
