"""The README names every family of devices with every option that its URL may have."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from hardware.errors import BadDeviceUrl
from hardware.urls import FAMILIES, DeviceKind, open_device
from kiosk.settings.devices import Devices, Lockers

README = Path(__file__).parents[2] / "README.md"
# What stands for the device where a family has no port.
PLACES = {
    "camera": "camera://0",
    "cups": "cups://queue",
    "keyboard": "keyboard:",
    "video": "video:///clip.mp4",
}


def read_section() -> str:
    """From “Connect the devices” to the next step."""
    text = README.read_text(encoding="utf-8")
    begin = text.index("**Connect the devices**")
    return text[begin : text.index("**`kiosk doctor`**", begin)]


def refuse_option(family: str) -> tuple[DeviceKind, str]:
    """The family's kind, and what it says about an option that it does not have."""
    import_module(FAMILIES[family])
    url = PLACES.get(family, f"{family}:///dev/none") + "?nonsense=1"
    for kind in DeviceKind:
        with pytest.raises(BadDeviceUrl) as refusal:
            open_device(url, kind)
        if "has no option" in refusal.value.what:
            return kind, refusal.value.remedy
    pytest.fail(f"{family} does not refuse an option that it does not have")


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_is_listed_with_its_options(family: str) -> None:
    section = read_section()
    assert re.search(rf"`{family}(\+tcp)?:", section)
    _, remedy = refuse_option(family)
    options = set(re.findall(r"[a-z_]+", remedy.removeprefix("Known options: "))) - {"none"}
    told = set(re.findall(r"[`?&]([a-z_]+)[`=]", section))
    assert options <= told


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_is_listed_above_its_setting(family: str) -> None:
    kind, _ = refuse_option(family)
    lockers, devices = Lockers.model_fields, Devices.model_fields
    setting = {
        DeviceKind.LOCKERS: lockers["banks"],
        DeviceKind.SCANNER: devices["scanners"],
        DeviceKind.DOCUMENTS: devices["readers"],
        DeviceKind.PRINTER: devices["printer"],
    }[kind]
    assert re.search(rf"\b{family}\b", setting.description or "")
