"""Devices of a check-in station: lockers, scanners, document readers, printers.

The package stands alone: it knows neither the application nor a screen. Every device is
named by a URL (see `urls`), answers through a Protocol of `interfaces`, fails with an error
of `errors`, and has a simulator in `sim` that speaks its real bytes.
"""
