"""PINs of the staff: hashed so slowly, and under the site's key, that a stolen store is no use.

A PIN has so few digits that its hash alone could be guessed in an hour. So what is hashed by
Argon2 (RFC 9106) is not the PIN but its HMAC under a key of the site, which is not in the
store.
"""

import hmac

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from kiosk.store.keys import SiteKeys


class Pins:
    """Makes and checks the hashes of one site. Each call takes about a tenth of a second.

    `hasher` says how much work a new hash is; to check one takes as much as it took to make.
    """

    def __init__(self, keys: SiteKeys, hasher: PasswordHasher | None = None) -> None:
        self._key = keys.pin_key
        self._hasher = hasher or PasswordHasher()

    def hash(self, pin: str) -> str:
        """The Argon2 string under which the store keeps a PIN."""
        return self._hasher.hash(self._keyed(pin))

    def is_right(self, pin: str, pin_hash: str) -> bool:
        try:
            return self._hasher.verify(pin_hash, self._keyed(pin))
        except VerifyMismatchError:
            return False

    def _keyed(self, pin: str) -> bytes:
        return hmac.digest(self._key, pin.encode(), "sha256")
