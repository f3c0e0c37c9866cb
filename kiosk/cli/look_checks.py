"""What the doctor says of a venue's own look: designs, logo, languages that were added.

Each is read the way the kiosk reads it at its start, which it would stop.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.app.checks import Check
    from kiosk.settings import Settings

MEND = "Mend it; until then the kiosk does not start."


def check_designs(settings: "Settings") -> "Check":
    """Whether stickers and luggage tags can be drawn on the label in the printer."""
    from kiosk.app.checks import Check, CheckState
    from kiosk.app.sticker_drawing import open_sticker_design, open_venue_tag
    from kiosk.sticker.toml_table import BadStickerDesign

    try:
        open_sticker_design(settings)
        open_venue_tag(settings)
    except BadStickerDesign as error:
        return Check("designs", CheckState.FAIL, str(error), MEND)
    own = settings.devices.sticker_designs
    whose = f"Those in {own} can be printed." if own else "The kiosk's own are in use."
    return Check("designs", CheckState.OK, whose)


def check_logo(settings: "Settings") -> "Check":
    """Whether the logo can be drawn, on the screen and on stickers."""
    from kiosk.app.checks import Check, CheckState
    from kiosk.settings import SettingsError
    from kiosk.ui.logo import open_logo

    try:
        logo = open_logo(settings.venue.logo)
    except SettingsError as error:
        return Check("logo", CheckState.FAIL, error.mistakes[0], MEND)
    detail = f"{settings.venue.logo} can be drawn." if logo else "None: the name stands there."
    return Check("logo", CheckState.OK, detail)


def check_added_languages(settings: "Settings") -> "Check":
    """Whether every language that was added can be offered on the screens."""
    from kiosk.app.checks import Check, CheckState
    from kiosk.domain.tours import Language
    from kiosk.ui.languages import BadTranslation, Languages, MissingTranslation

    folder = settings.data_dir / "i18n"
    try:
        offered = Languages(own=folder).offered
    except (BadTranslation, MissingTranslation) as error:
        return Check("languages", CheckState.FAIL, str(error), MEND)
    added = [one.name for one in offered if one.language not in tuple(Language)]
    detail = f"Added: {', '.join(added)}." if added else f"None was added in {folder}."
    return Check("languages", CheckState.OK, detail)
