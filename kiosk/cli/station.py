"""`kiosk` without a command: the touchscreen application."""

import os

from kiosk.cli.errors import Failure, WrongUse
from kiosk.cli.session import Session


def start_station(session: Session) -> int:
    """Run the application until its window is closed."""
    if session.as_json:
        raise WrongUse("The application itself prints no JSON.", "Name a command, or drop --json.")
    settings = session.settings
    if settings.source is None:
        from hardware.scanners.sources import choose_scanner_urls

        lockers = ", ".join(settings.devices.lockers.banks) or "none"
        scanners = choose_scanner_urls(settings.devices.scanners)
        session.out.note(
            f"No configuration was found: starting on embedded defaults (store in "
            f"{settings.data_dir}, stickers to {settings.printer_url}, scanners "
            f"{', '.join(scanners) or 'none'}, lockers {lockers}). "
            "Write one with: kiosk init"
        )
    from kiosk.app.logs import open_logs
    from kiosk.bootstrap import run_station
    from kiosk.ui.application import has_display

    # Qt does not raise where there is no display: it ends the process. Whoever has chosen
    # one of its platforms (eglfs on a bare screen) knows better.
    if not has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        raise Failure(
            "There is no display to show the kiosk on.",
            "Start it from a desktop session, or for a bare screen with QT_QPA_PLATFORM=eglfs.",
        )
    open_logs(settings, to_stderr=True, debug=session.debug)
    return run_station(settings)
