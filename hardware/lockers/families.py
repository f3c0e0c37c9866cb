"""The families of locker boards, each a device URL of its own.

`cu48:///dev/ttyUSB0?board=0&locks=48`, `cu48b:`, `cu16:`, `cu12:`, `board8a:`, and
`modbus:///dev/ttyUSB0?unit=1&locks=8`; each also over TCP: `cu16+tcp://10.0.0.8:4001`. The
options are told in `bank_options`.
"""

from collections.abc import Mapping

from hardware.lockers import cu16, cu48, cu48b
from hardware.lockers.bank import PolledBank
from hardware.lockers.bank_options import derive_traits
from hardware.lockers.board8a_dialogue import Board8aDialogue
from hardware.lockers.boards import OpenDialogue, Traits
from hardware.lockers.modbus_dialogue import ModbusDialogue
from hardware.lockers.recognition import recognise_family
from hardware.urls import DeviceKind, DeviceUrl, Family, register

DIALOGUES: Mapping[str, OpenDialogue] = {
    "cu48": cu48.open_dialogue,
    "cu48b": cu48b.open_dialogue,
    "cu16": cu16.open_cu16_dialogue,
    "cu12": cu16.open_cu12_dialogue,
    "board8a": Board8aDialogue,
    "modbus": ModbusDialogue,
}


def open_bank(url: DeviceUrl) -> PolledBank:
    """The bank that a URL of one of these families names. Raises BadDeviceUrl."""
    return PolledBank(
        url,
        DIALOGUES[url.family],
        lambda data: recognise_family(data, url.family, DIALOGUES),
    )


def _example(name: str, traits: Traits) -> str:
    return (
        f"{name}:///dev/ttyUSB0?{traits.board_option}={traits.default_board}"
        f"&locks={traits.default_locks}"
    )


for _name, _open_dialogue in DIALOGUES.items():
    _traits = derive_traits(_open_dialogue)
    register(Family(_name, DeviceKind.LOCKERS, _example(_name, _traits), open_bank))
