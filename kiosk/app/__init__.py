"""Use cases: the arrival flow with its effects, the roster's intake, passes, lockers, stickers."""
