"""What can go wrong with a device, as types a caller can act on.

`HardwareError` is the root. Every error says what happened in one sentence (`str(error)`)
and what a person can do about it (`remedy`).
"""


class HardwareError(Exception):
    """A device did not do what was asked; `remedy` tells a person what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


class LinkDown(HardwareError):
    """The line to the device is gone: unplugged, refused, no such port. Retryable."""


class NoAnswer(HardwareError):
    """The line is there, the device said nothing before the deadline. Retryable."""


class GarbledAnswer(HardwareError):
    """Bytes came that are no frame of this device's protocol. Retryable."""


class DeviceFault(HardwareError):
    """The device answered, and its answer is that it cannot: never retried blindly."""


class OutcomeUnknown(HardwareError):
    """The line was lost after the request had gone out, and the device cannot tell any more.

    A person looks; it is never repeated by a program.
    """


class BadDeviceUrl(HardwareError):
    """A device URL that names no driver or has an impossible part; refused at load."""
