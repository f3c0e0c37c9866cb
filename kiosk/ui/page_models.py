"""The view-models of all the staff's pages, by the page's name.

All their modules are imported here, with what these import: about a tenth of the time that a start
would take. `StaffModels` imports this when it is needed, and nothing else does.
"""

from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.by_hand import ByHandViewModel
from kiosk.ui.view_models.compartments import CompartmentsViewModel
from kiosk.ui.view_models.emergency import EmergencyViewModel
from kiosk.ui.view_models.entitlements import EntitlementsViewModel
from kiosk.ui.view_models.find import FindViewModel
from kiosk.ui.view_models.inside import InsideViewModel
from kiosk.ui.view_models.journal import JournalViewModel
from kiosk.ui.view_models.luggage import LuggageViewModel
from kiosk.ui.view_models.manifest import ManifestViewModel
from kiosk.ui.view_models.release import ReleaseViewModel
from kiosk.ui.view_models.reports import ReportsViewModel
from kiosk.ui.view_models.seating import SeatingViewModel
from kiosk.ui.view_models.visitor import VisitorViewModel
from kiosk.ui.view_models.waiting import WaitingViewModel
from kiosk.ui.view_models.walk_in import WalkInViewModel

# The devices page shows what the staff mode tells, and has none here.
PAGE_MODELS: dict[str, type[StaffPageViewModel]] = {
    "ManifestPage": ManifestViewModel,
    "ReleasePage": ReleaseViewModel,
    "FindPage": FindViewModel,
    "VisitorPage": VisitorViewModel,
    "WalkInPage": WalkInViewModel,
    "ByHandPage": ByHandViewModel,
    "WaitingPage": WaitingViewModel,
    "CompartmentsPage": CompartmentsViewModel,
    "LuggagePage": LuggageViewModel,
    "EntitlementsPage": EntitlementsViewModel,
    "SeatingPage": SeatingViewModel,
    "InsidePage": InsideViewModel,
    "ReportsPage": ReportsViewModel,
    "JournalPage": JournalViewModel,
    "EmergencyPage": EmergencyViewModel,
}
