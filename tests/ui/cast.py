"""Who and what is on the pages that pictures and layout tests show: venues, walls, people."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from kiosk.app.wall import derive_wall
from kiosk.domain import states as st
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.decisions import FIXABLE_BY, Reason
from kiosk.domain.tours import CheckInWindow, Language, derive_phase
from kiosk.domain.visit import Mark, Member, StickerState, Visit
from kiosk.domain.visitors import Role
from kiosk.settings.devices import Lockers
from kiosk.ui.look import (
    Places,
    RuleIcon,
    RuleLine,
    RulesText,
    Side,
    TourToday,
    VenueLook,
)
from tests.samples import NOW, RULES, SHANGHAI, TOUR, visit_of_family, visitor


def said(simplified: str, traditional: str, english: str) -> dict[Language, str]:
    return {
        Language.SIMPLIFIED: simplified,
        Language.TRADITIONAL: traditional,
        Language.ENGLISH: english,
    }


LOOK = VenueLook(
    zone=SHANGHAI,
    name=said("工厂参观", "工廠參觀", "Factory Tours"),
    welcome=said("欢迎参观", "歡迎參觀", "Welcome to the factory"),
    meeting_point=said(
        "大厅左侧的集合处", "大堂左側的集合處", "The meeting point, on the left of the hall"
    ),
    rules=RulesText(
        "2026-1",
        (
            RuleLine(
                said("请勿拍照、录像", "請勿拍照、錄影", "No photos, no videos"),
                RuleIcon.NO_PHOTOS,
            ),
            RuleLine(
                said("手机请锁入手机袋", "手機請鎖入手機袋", "Phones stay locked in a pouch"),
                RuleIcon.POUCH,
            ),
            RuleLine(
                said(
                    "行车途中请坐好，请勿离开车辆",
                    "行車途中請坐好，請勿離開車輛",
                    "Stay seated in the cart while it moves",
                ),
                RuleIcon.STAY_SEATED,
            ),
            RuleLine(
                said(
                    "请跟随导览员，照看好儿童",
                    "請跟隨導賞員，照顧好兒童",
                    "Stay with your guide and keep children close",
                ),
                RuleIcon.STAY_TOGETHER,
            ),
        ),
    ),
    places=Places(),
    station="K2",
)

# A venue that offers what a venue can.
OFFERING = replace(RULES, luggage_tags=True)

# A venue that says as much as the settings let it, with every device on another side.
WORDY = VenueLook(
    zone=SHANGHAI,
    name=LOOK.name,
    welcome=said(
        "欢迎参观星辰新能源汽车制造基地",
        "歡迎參觀星辰新能源汽車製造基地",
        "Welcome to the Morning Star New Energy Vehicle Works",
    ),
    meeting_point=said(
        "请到一号门厅左侧、服务台对面的蓝色旗帜下集合",
        "請到一號大堂左側、服務台對面的藍色旗幟下集合",
        "Under the blue flag opposite the service desk, on the left of entrance hall number one",
    ),
    rules=RulesText(
        "2026-11-draft.3",
        tuple(
            RuleLine(
                said(
                    "参观全程请听从导览员的安排，不要单独行动",
                    "參觀全程請聽從導賞員的安排，不要單獨行動",
                    "Please follow the guide's directions and do not wander off on your own",
                )
            )
            for _ in range(8)
        ),
    ),
    accent="#7A1F5C",
    places=Places(scanner=Side.LEFT, reader=Side.ABOVE, lockers=Side.LEFT, printer=Side.RIGHT),
    station="Gate-West-12",
)
LONG_WALL = tuple(
    Compartment(n + 1, CompartmentState.FREE, row=n % 16, column=n // 16) for n in range(192)
)

WALL = tuple(
    Compartment(
        number=number,
        state=CompartmentState.HELD
        if number <= 12 or number in {16, 21, 26, 31, 36, 41}
        else CompartmentState.OUT_OF_ORDER
        if number == 46
        else CompartmentState.FREE,
        row=(number - 1) // 8,
        column=(number - 1) % 8,
    )
    for number in range(1, 49)
)

# A wall of two columns of small doors around tall ones, a gap where the screen hangs.
UNEVEN_WALL = derive_wall(
    Lockers(
        layout=[
            "1  2  3  4  5 6",
            "7  8  -  -  ^ 9",
            "10 11 -  -  ^ 12",
            "13 14 15 16 ^ 17",
            "18 ^  ^  ^ 19 20",
            "21 22 23 24 ^ ^",
        ]
    ),
    tuple(range(1, 25)),
)


def tours_today() -> tuple[TourToday, ...]:
    window = CheckInWindow(opens_before=timedelta(minutes=45))
    tours = [
        replace(
            TOUR,
            tour_id=f"T-{letter}",
            starts_at_utc=datetime(2026, 11, 21, 1, 30, tzinfo=UTC) + timedelta(minutes=30 * index),
            group_letter=letter,
        )
        for index, letter in enumerate("FABCDE")
    ]
    return tuple(TourToday(t, derive_phase(t, window, NOW), window.opens_at(t)) for t in tours)


FATHER = visitor("father", "张欣悦", role=Role.BOOKER)
MOTHER = visitor("mother", "Anna Eriksson", born=date(1991, 2, 3))
FRIEND = visitor("friend", "陈大文", born=date(1988, 9, 1))
CHILD = visitor("child", "张小宝", born=date(2021, 6, 1))
FAMILY = visit_of_family((FATHER, MOTHER, FRIEND))
WITH_CHILD = visit_of_family((FATHER, FRIEND, CHILD))
_WEI = visitor("wei", "张伟", role=Role.BOOKER)
_BROTHERS = visit_of_family((_WEI, visitor("tao", "张涛"), visitor("jing", "陈静")))
TWINS = _BROTHERS.with_member(replace(_BROTHERS.members[0], mark=Mark.CHECKED, last4="1234"))
COUPLE = visit_of_family(
    (
        visitor("erik", "Erik Anders Lindqvist", role=Role.BOOKER),
        visitor("anna", "Maria-Magdalena Wolfeschlegelsteinhausen"),
    )
)
_SURNAMES = "陈李黄张梁何林吴郑欧"
DELEGATION = visit_of_family(
    tuple(
        visitor(
            f"d{n}",
            f"{_SURNAMES[n % 10]}{'嘉志美俊'[n % 4]}{'文明欣豪'[n // 4 % 4]}",
            role=Role.MEMBER,
        )
        for n in range(40)
    )
)


def marked(visit: Visit, *marks: Mark, reason: Reason | None = None) -> Visit:
    members = tuple(
        replace(m, mark=mark, reason=reason if mark in {Mark.REFUSED, Mark.NEEDS_STAFF} else None)
        for m, mark in zip(visit.members, marks, strict=False)
    )
    return replace(visit, members=members + visit.members[len(members) :])


def admitted(visit: Visit, *compartments: int, sticker: StickerState = StickerState.OWED) -> Visit:
    holders: list[int | None] = [*compartments, *[None] * len(visit.members)]
    return replace(
        visit,
        members=tuple(
            replace(m, mark=Mark.IN, sticker=sticker, compartment=number)
            for m, number in zip(visit.members, holders, strict=False)
        ),
    )


def locking(phase: st.LockPhase, visit: Visit = FAMILY, **changes: object) -> st.Locking:
    visit = admitted(visit)
    ids = [m.visitor.visitor_id for m in visit.members]
    state = st.Locking(
        Language.SIMPLIFIED,
        visit,
        phones=2,
        holders=((ids[0],), (ids[1],)),
        phase=phase,
        number=17,
    )
    return replace(state, **changes)  # type: ignore[arg-type]  # fields by name, in tests


def stopped(reason: Reason, **changes: object) -> st.Stopped:
    state = st.Stopped(
        Language.SIMPLIFIED, reason, FIXABLE_BY[reason], needs_staff=False, case="K2-0417"
    )
    return replace(state, **changes)  # type: ignore[arg-type]  # fields by name, in tests


def stopped_for(
    reason: Reason, visit: Visit, member: Member, *, may_continue: bool = True, **changes: object
) -> st.Stopped:
    """A refusal of one person, whose row says so."""
    mark = Mark.NEEDS_STAFF if changes.get("needs_staff") else Mark.REFUSED
    if reason not in {Reason.NEEDS_ADULT, Reason.ALREADY_IN}:
        visit = visit.with_member(replace(member, mark=mark, reason=reason))
    return stopped(
        reason,
        visit=visit,
        visitor_id=member.visitor.visitor_id,
        may_continue=may_continue,
        **changes,
    )
