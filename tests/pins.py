"""PINs whose hashes take no time to check: slowness keeps thieves out, and here are none."""

from argon2 import PasswordHasher

from kiosk.app.pins import Pins
from kiosk.store.keys import SiteKeys


def make_quick_pins(keys: SiteKeys) -> Pins:
    """The PINs of a site; any other `Pins` of it checks what these have hashed as quickly."""
    return Pins(keys, PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
