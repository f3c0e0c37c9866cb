"""`kiosk` without a command: the touchscreen application."""

from kiosk.cli.errors import WrongUse
from kiosk.cli.session import Session


def start_station(session: Session) -> int:
    """Run the application until its window is closed."""
    if session.as_json:
        raise WrongUse("The application itself prints no JSON.", "Name a command, or drop --json.")
    settings = session.settings
    if settings.source is None:
        lockers = settings.devices.lockers.bank or "none"
        session.out.note(
            f"No configuration was found: starting on embedded defaults (store in "
            f"{settings.data_dir}, stickers to {settings.printer_url}, scanners "
            f"{', '.join(settings.devices.scanners) or 'none'}, lockers {lockers}). "
            "Write one with: kiosk init"
        )
    from kiosk.app.logs import open_logs
    from kiosk.bootstrap import run_station

    open_logs(settings, to_stderr=True, debug=session.debug)
    return run_station(settings)
