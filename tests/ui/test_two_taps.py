"""Every action of guides and staff, and the two taps after the PIN that lead to it.

The first tap is on a tile. The second is the action itself, or the choice of whom or what it is
for; a choice is followed by a page on which the action stands. What must not happen by mistake
asks once, with a question over the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.staff import SignedIn
from kiosk.domain.staff import Role, StaffUser
from kiosk.domain.tours import Language
from kiosk.ui.languages import Languages
from kiosk.ui.staff_pages import PAGES
from tests.ui.desk import Desk, open_desk
from tests.ui.layout import is_touchable, walk
from tests.ui.staff_scenes import StaffScene, staff_scenes


@dataclass(frozen=True, slots=True)
class Way:
    """`scene` is how the tile's page may stand, `second` the control on it that is tapped next.

    Where that chooses somebody, `then` is the action's control, in the scene `chosen`.
    """

    action: str
    least: Role
    tile: str
    second: str
    scene: str
    then: str = ""
    chosen: str = ""


GUIDE, STAFF, SUPERVISOR = Role.GUIDE, Role.STAFF, Role.SUPERVISOR
TOURS, SEATS, ROLL = "ManifestPage", "SeatingPage", "InsidePage"
PHONES, FIND, DOORS, BAGS = "ReleasePage", "FindPage", "CompartmentsPage", "LuggagePage"
MEALS, WAITS, DEVICES = "EntitlementsPage", "WaitingPage", "DevicesPage"
SOMEBODY = "visitor:张建国"
CHILD = "visitor:张欣悦"

WAYS = (
    # 2. Guide: manifest
    Way("see another tour", GUIDE, TOURS, "tour:T-2", "manifest-waits"),
    Way("see who is missing", GUIDE, TOURS, "filter:missing", "manifest-waits"),
    Way("see whose phone is not locked", GUIDE, TOURS, "filter:unlocked", "manifest-waits"),
    Way("search a tour", GUIDE, TOURS, "searchTool", "manifest-waits"),
    Way("sort a tour", GUIDE, TOURS, "orderTool", "manifest-waits"),
    Way("count heads", GUIDE, TOURS, "countTool", "manifest-waits"),
    Way("print or save a tour", GUIDE, TOURS, "paperTool", "manifest-waits"),
    Way("send a cart off", GUIDE, TOURS, "sendOffButton", "manifest-clear"),
    Way("send a cart off all the same", GUIDE, TOURS, "sendOffButton", "manifest-waits"),
    Way("let a tour be back", GUIDE, TOURS, "comeBackButton", "manifest-away"),
    Way(
        "note something",
        GUIDE,
        TOURS,
        "member:v-0",
        "manifest-waits",
        "phrase:wheelchair",
        "manifest-person",
    ),
    Way(
        "say that somebody has no phone",
        GUIDE,
        TOURS,
        "member:v-0",
        "manifest-waits",
        "noPhoneButton",
        "manifest-person",
    ),
    Way("propose seats", GUIDE, SEATS, "seatRestButton", "seating-unseated"),
    Way("propose seats again", GUIDE, SEATS, "proposeAgainButton", "seating-tour"),
    Way(
        "seat somebody elsewhere",
        GUIDE,
        SEATS,
        "seat:v-0-0",
        "seating-tour",
        "cart:2",
        "seating-chosen",
    ),
    # 3. Staff: release
    Way("give a tour's phones back", STAFF, PHONES, "tour:T-1030", "release"),
    Way("give one door's phone back", STAFF, PHONES, "door:1", "release"),
    Way(
        "give a phone back by name",
        STAFF,
        PHONES,
        "section:find",
        "release",
        "pouch:1",
        "release-find",
    ),
    Way("try a door again", STAFF, PHONES, "pouch:16", "release-run"),
    Way("stop opening doors", STAFF, PHONES, "stopOrGoOnButton", "release-run"),
    Way("go on opening doors", STAFF, PHONES, "stopOrGoOnButton", "release-stopped"),
    Way("say that a pouch is still inside", STAFF, PHONES, "pouch:10", "release-run"),
    Way("see what was left behind", STAFF, PHONES, "section:left", "release"),
    Way(
        "hand a forgotten pouch over",
        STAFF,
        PHONES,
        "pouch:27",
        "release-left",
        "otherTakesButton",
        "release-taker-typed",
    ),
    Way("open everything", GUIDE, "EmergencyPage", "openEverythingButton", "emergency-reason"),
    # 4. Staff: exceptions
    Way("find anyone", STAFF, FIND, "key:A", "find-empty"),
    Way(
        "admit with an override",
        STAFF,
        FIND,
        CHILD,
        "find-few",
        "action:override",
        "visitor-expected",
    ),
    Way("check in by hand", STAFF, FIND, CHILD, "find-few", "action:byHand", "visitor-expected"),
    Way(
        "let somebody without a booking in",
        STAFF,
        FIND,
        "walkInButton",
        "find-empty",
        "admitButton",
        "walk-in-people",
    ),
    Way("undo an admission", STAFF, FIND, SOMEBODY, "find-few", "action:undo", "visitor-in"),
    Way("print a sticker again", STAFF, FIND, SOMEBODY, "find-few", "action:reprint", "visitor-in"),
    Way("merge a double", STAFF, FIND, SOMEBODY, "find-few", "action:merge", "visitor-in"),
    Way(
        "give a standby place",
        STAFF,
        FIND,
        SOMEBODY,
        "find-few",
        "action:standby",
        "visitor-blocked",
    ),
    Way("block a person", SUPERVISOR, FIND, SOMEBODY, "find-few", "action:block", "visitor-in"),
    Way(
        "unblock a person",
        SUPERVISOR,
        FIND,
        SOMEBODY,
        "find-few",
        "action:unblock",
        "visitor-blocked",
    ),
    Way("move a pouch", STAFF, DOORS, "door:16", "wall", "do:move", "wall-16"),
    Way("take a door out of use", STAFF, DOORS, "door:16", "wall", "do:block", "wall-16"),
    Way("use a door again", STAFF, DOORS, "door:46", "wall", "do:unblock", "wall-46"),
    Way("open an empty door", STAFF, DOORS, "door:20", "wall", "do:open", "wall-20"),
    Way("go where somebody is needed", STAFF, WAITS, "go:stuck:7", "waiting"),
    Way("say that a call was seen to", STAFF, WAITS, "settle:case:c3", "waiting"),
    # 5. Luggage
    Way(
        "take luggage in", STAFF, BAGS, "luggage:24", "luggage-tagged", "place:A1", "luggage-piece"
    ),
    Way(
        "give luggage out",
        STAFF,
        BAGS,
        "luggage:1",
        "luggage-some",
        "handOutButton",
        "luggage-piece",
    ),
    Way(
        "give luggage out without its tag",
        STAFF,
        BAGS,
        "luggage:1",
        "luggage-some",
        "withoutTagButton",
        "luggage-piece",
    ),
    Way("look for luggage", STAFF, BAGS, "searchButton", "luggage-some"),
    Way("see what still stands there", STAFF, BAGS, "filter:stored", "luggage-some"),
    # 6. Entitlements
    Way("redeem a meal", GUIDE, MEALS, "offer:meal", "entitlements-meal"),
    Way("redeem without a sticker", GUIDE, MEALS, "own:ride", "entitlements-own"),
    Way("call the next number", GUIDE, MEALS, "callNextButton", "entitlements-queue"),
    Way("take a redemption back", GUIDE, MEALS, "takeBackButton", "entitlements-yes"),
    # 7. Roll call
    Way("find somebody in a roll call", GUIDE, ROLL, "person:T-1030-0", "inside-quiet"),
    Way("save or print who is inside", GUIDE, ROLL, "saveRollCallButton", "inside-quiet"),
    Way("end a roll call", GUIDE, ROLL, "endRollCallButton", "inside-missing"),
    # 8. Reports
    Way(
        "see the arrival curve",
        SUPERVISOR,
        "ReportsPage",
        "section:arrivals",
        "reports-week-figures",
    ),
    Way("see another period", SUPERVISOR, "ReportsPage", "span:month", "reports-week-figures"),
    Way("save a report", SUPERVISOR, "ReportsPage", "savePdfButton", "reports-week-figures"),
    Way(
        "save a report's numbers",
        SUPERVISOR,
        "ReportsPage",
        "saveCsvButton",
        "reports-week-figures",
    ),
    Way("see who did what", SUPERVISOR, "JournalPage", "filter:people", "journal"),
    # Devices
    Way("try a device", STAFF, DEVICES, "test:lockers1", "devices"),
    Way("see which doors stand wrong", GUIDE, DEVICES, "section:doors", "devices"),
)


@pytest.fixture(scope="module")
def desk(qapp: QGuiApplication, languages: Languages) -> Iterator[Desk]:
    desk = open_desk(languages, size=(540, 960))
    yield desk
    desk.leave_staff()
    desk.close()


SCENES = {scene.name: scene for scene in staff_scenes()}


def people_of(role: Role) -> StaffUser:
    return StaffUser("u", "王敏", role)


def can_touch(desk: Desk, name: str) -> bool:
    return any(
        item.objectName() == name and item.isEnabled()
        for item, _ in walk(desk.root)
        if is_touchable(item) or item.objectName() == name
    )


def stands(desk: Desk, role: Role, scene: StaffScene, control: str) -> bool:
    """Whether somebody of this role can touch this control in this scene."""
    assert isinstance(scene.state, SignedIn)
    desk.show_staff(
        replace(scene, state=replace(scene.state, user=people_of(role))), Language.ENGLISH
    )
    return can_touch(desk, control)


def test_every_tile_opens_its_page_for_the_least_role(desk: Desk) -> None:
    home = SCENES["home"]
    for role, tile in sorted({(way.least, way.tile) for way in WAYS}):
        assert stands(desk, role, home, f"tile:{tile}"), (role, tile)
        desk.hands.tap(f"tile:{tile}")
        desk.until(lambda page=tile: desk.staff.page == page)


def test_every_action_is_two_taps_from_the_pin(desk: Desk) -> None:
    taps = {(w.least, w.scene, w.second): w for w in WAYS}
    taps |= {(w.least, w.chosen, w.then): w for w in WAYS if w.then}
    far = [
        f"{way.action}: {control} is not in {scene} for a {role.value}"
        for (role, scene, control), way in sorted(taps.items(), key=lambda tap: tap[0][:2])
        if not stands(desk, role, SCENES[scene], control)
    ]
    assert not far, "\n".join(far)
    wrong = [way.action for way in WAYS if SCENES[way.scene].page != way.tile]
    assert not wrong


def test_no_page_is_without_an_action() -> None:
    led_to = {way.tile for way in WAYS} | {SCENES[w.chosen].page for w in WAYS if w.chosen}
    led_to.add("ByHandPage")  # opened by the action "check in by hand"
    assert {page.name for page in PAGES} == led_to
