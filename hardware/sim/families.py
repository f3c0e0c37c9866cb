"""The families that have a simulator, by the names of their device URLs.

`mrz-lines` is the family `mrz` with plain lines instead of DESKO's frames, `camera` a stream
of pictures that opens as `video`. Names alone: whoever offers them loads no simulator.
"""

from enum import StrEnum


class LockerFamily(StrEnum):
    CU48 = "cu48"
    CU48B = "cu48b"
    CU16 = "cu16"
    CU12 = "cu12"
    BOARD8A = "board8a"
    MODBUS = "modbus"


class ScannerFamily(StrEnum):
    CAMERA = "camera"
    LINES = "lines"
    GM65 = "gm65"
    SSI = "ssi"
    HONEYWELL = "honeywell"


class ReaderFamily(StrEnum):
    SDT = "sdt"
    MRZ = "mrz"
    MRZ_LINES = "mrz-lines"

    @property
    def reads_cards(self) -> bool:
        """Whether it reads identity cards, and not machine-readable zones."""
        return self is ReaderFamily.SDT


class PrinterFamily(StrEnum):
    ZPL = "zpl"
    TSPL = "tspl"
    BROTHER = "brother"


SimFamily = LockerFamily | ScannerFamily | ReaderFamily | PrinterFamily
