"""The command line: thin commands over the use cases.

Every command imports what it needs when it runs, not before: `kiosk --help` loads no
database, no picture library and no Qt.
"""
