"""What the staff's roles are called."""

from kiosk.domain.staff import Role
from kiosk.ui.wording import QT_TRANSLATE_NOOP, translate

_ROLES = {
    Role.GUIDE: QT_TRANSLATE_NOOP("StaffMode", "Guide"),
    Role.STAFF: QT_TRANSLATE_NOOP("StaffMode", "Staff"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("StaffMode", "Supervisor"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("StaffMode", "Administrator"),
}


def spell_role(role: Role) -> str:
    """The role's name, in the language that is spoken now."""
    return translate("StaffMode", _ROLES[role])
