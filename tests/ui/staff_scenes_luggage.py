"""The luggage counter, with suitcases."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

from PIL import Image

from kiosk.app.device_board import DeviceBoard
from kiosk.app.staff import SignedIn
from kiosk.domain.luggage import Owner, Piece, PieceState
from kiosk.ui.view_models.luggage import LuggageViewModel
from kiosk.ui.view_models.luggage_board import LuggageShown
from tests.samples import DAY, NOW, TOUR
from tests.ui.staff_scenes import NEVER, WANG, StaffScene

_PARTIES = (
    (Owner("v1", ("张建国",), "002X"), Owner("v2", ("Anna Eriksson",), "02C3")),
    tuple(Owner(f"m{n}", ("Maria-Magdalena Wolfeschlegelsteinhausen",)) for n in range(4)),
    (Owner("w", ()),),
)


def piece(number: int, state: PieceState = PieceState.STORED) -> Piece:
    return Piece(
        tag_id=f"t{number}",
        number=number,
        station="K1",
        day=DAY,
        state=state,
        reference=f"BK26112104{number:02}",
        tour_id=TOUR.tour_id,
        owners=_PARTIES[number % 3],
        place=f"A{number}" if state is PieceState.STORED else "",
        since_utc=NOW - timedelta(minutes=number),
    )


OLD = replace(piece(187), day=DAY - timedelta(days=1), since_utc=NOW - timedelta(days=1))
SOME = (
    OLD,
    *(piece(n) for n in range(1, 24)),
    *(piece(n, PieceState.TAGGED) for n in range(24, 28)),
    *(
        replace(piece(n, PieceState.HANDED_OUT), since_utc=NOW - timedelta(minutes=n - 27))
        for n in range(28, 42)
    ),
)


def photo() -> bytes:
    target = BytesIO()
    Image.linear_gradient("L").resize((640, 360)).save(target, "JPEG")
    return target.getvalue()


def luggage_scenes() -> Iterator[StaffScene]:
    """The page in every way in which it can stand."""

    def scene(
        name: str,
        shown: LuggageShown,
        *acts: Callable[[LuggageViewModel], None],
    ) -> StaffScene:
        def fill(model: LuggageViewModel) -> None:
            model.show_luggage(shown)
            for act in acts:
                act(model)

        signed_in = SignedIn(WANG, NEVER, DeviceBoard())
        return StaffScene(f"luggage-{name}", signed_in, page="LuggagePage", fill=fill)

    some = LuggageShown(SOME)
    yield scene("none", LuggageShown())
    yield scene("some", some)
    yield scene("tagged", some, lambda model: model.show("tagged"))
    yield scene(
        "search", some, lambda model: model.search(), lambda model: model.typeCharacter("1")
    )
    yield scene(
        "found",
        some,
        lambda model: model.search(),
        lambda model: model.typeCharacter("Z"),
        lambda model: model.showFound(),
    )
    yield scene("piece", LuggageShown(SOME, photo()), lambda model: model.choose("t4"))
    yield scene("gone", some, lambda model: model.choose("t30"))
    yield scene("lost", some, lambda model: model.choose("t3"), lambda model: model.withoutTag())
    yield scene(
        "foreign",
        some,
        lambda model: model.choose("t3"),
        lambda model: model.withoutTag(),
        *(lambda model, c=c: model.typeCharacter(c) for c in "88AB"),
    )
