"""What the page says to a visitor who is back and fetches the phone."""

from typing import assert_never

from kiosk.domain import states as st
from kiosk.domain.releases import DoorStage, ReleaseRefusal, ReleaseRefused
from kiosk.ui.view_models.phones import PhonesWords
from kiosk.ui.wording import fill, spell_numbers, translate


def derive_fetch_words(state: st.Fetching) -> PhonesWords:
    title, lead = _head_words(state)
    progress, hint = _door_words(state)
    return PhonesWords(
        phase=state.phase.value,
        number=state.number or 0,
        also=_also_open(state),
        title=title,
        lead=lead,
        progress=progress,
        hint=hint,
    )


def _head_words(state: st.Fetching) -> tuple[str, str]:
    match state.phase:
        case st.FetchPhase.OPENING:
            return (
                translate("Fetching", "Welcome back"),
                translate("Fetching", "One moment, your door is about to open."),
            )
        case st.FetchPhase.OPEN:
            return (
                translate("Fetching", "Your door is open"),
                translate("Fetching", "Take your pouch out, then close the door."),
            )
        case st.FetchPhase.LEFT_OPEN:
            return (
                translate("Fetching", "Please close it"),
                translate("Fetching", "Got everything? Push until it clicks."),
            )
        case st.FetchPhase.STUCK:
            return (
                fill(translate("Fetching", "Door %1 is stuck"), state.number or ""),
                translate("Fetching", "Our staff have been told and come with a key."),
            )
        case st.FetchPhase.TAKEN:
            return (
                translate("Fetching", "Thank you, goodbye"),
                translate("Fetching", "Lovely to have you here. Safe journey!"),
            )
        case st.FetchPhase.REFUSED:
            assert state.refused is not None
            return _refusal_words(state.refused)
        case never:
            assert_never(never)


def _refusal_words(refused: ReleaseRefused) -> tuple[str, str]:
    match refused.why:
        case ReleaseRefusal.NOT_RETURNED:
            return (
                translate("Fetching", "Your tour is not over yet"),
                translate("Fetching", "Already back? Please ask our staff."),
            )
        case ReleaseRefusal.NOTHING_HELD:
            return (
                translate("Fetching", "No phone of yours is locked up"),
                translate("Fetching", "It was taken out already. Not by you? Ask our staff."),
            )
        case ReleaseRefusal.OTHER_STATION:
            return (
                fill(translate("Fetching", "Your phone is at kiosk %1"), refused.station),
                fill(
                    translate("Fetching", "Show your sticker there: door %1."),
                    refused.number or "",
                ),
            )
        case ReleaseRefusal.STICKER_OTHER_DAY:
            return (
                translate("Fetching", "This sticker is from another day"),
                translate("Fetching", "Our staff will find your phone."),
            )
        case ReleaseRefusal.STICKER_VOID:
            return (
                translate("Fetching", "This sticker is no longer in use"),
                translate("Fetching", "Our staff will find your phone."),
            )
        case ReleaseRefusal.STICKER_UNKNOWN | ReleaseRefusal.NOT_A_STICKER:
            return (
                translate("Fetching", "We do not know this sticker"),
                translate("Fetching", "Was it printed here today?"),
            )
        case ReleaseRefusal.BANK_SILENT:
            return (
                translate("Fetching", "The lockers do not answer"),
                translate("Fetching", "Your phone is safe. Our staff will open the door."),
            )
        case _:
            return (
                translate("Fetching", "Our staff give your phone back"),
                translate("Fetching", "Show them your sticker; they open the door."),
            )


def _also_open(state: st.Fetching) -> tuple[int, ...]:
    """The doors that stand open for this visitor besides the one in question."""
    if state.run is None or state.phase not in {st.FetchPhase.OPEN, st.FetchPhase.LEFT_OPEN}:
        return ()
    return tuple(
        door.number
        for door in state.run.doors
        if door.stage is DoorStage.OPEN and door.number != state.number
    )


def _door_words(state: st.Fetching) -> tuple[str, str]:
    """The card under the map: what else there is to see to, and what comes then."""
    if state.run is None:
        return "", ""
    match state.phase:
        case st.FetchPhase.OPEN | st.FetchPhase.LEFT_OPEN:
            also = _also_open(state)
            if also:
                words = translate("Fetching", "Also open for you: %1")
                return fill(words, spell_numbers(also)), translate(
                    "Fetching", "Once all are closed, you are done."
                )
            if state.run.elsewhere:
                other = state.run.elsewhere[0]
                words = translate("Fetching", "More of yours is at kiosk %1, door %2.")
                text = fill(words, other.station, other.number)
            else:
                text = translate("Fetching", "Please look again: is it empty?")
            return text, translate("Fetching", "Once it is closed, you are done.")
        case st.FetchPhase.STUCK:
            number = fill(translate("Fetching", "Case %1"), state.case) if state.case else ""
            return number, translate("Fetching", "Please wait here; your phone is safe.")
        case _:
            return "", ""
