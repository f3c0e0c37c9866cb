"""The help sheet: for each page, what to do on it in one or two sentences."""

from kiosk.domain import states as st
from kiosk.ui.wording import QT_TRANSLATE_NOOP, translate

_HELP: dict[type[st.State], str] = {
    st.Attract: QT_TRANSLATE_NOOP(
        "Help",
        "Hold the code of your booking to the window, on your phone or on paper. Without a code, "
        "put your ID card on the reader or type your booking reference.",
    ),
    st.EnteringReference: QT_TRANSLATE_NOOP(
        "Help",
        "The booking reference is in the message that confirmed your booking. "
        "Type its letters and digits, then touch “Search”.",
    ),
    st.LookingUp: QT_TRANSLATE_NOOP("Help", "We are looking for your booking. It takes a moment."),
    st.PartyShown: QT_TRANSLATE_NOOP(
        "Help",
        "Check that this is your tour and your party, then touch “Yes, continue”. "
        "Names are shortened because others can see this screen.",
    ),
    st.Documents: QT_TRANSLATE_NOOP(
        "Help",
        "Everyone puts their own ID card, permit or passport on the reader, in any order. "
        "Whoever comes later can use the same code then.",
    ),
    st.RestMissing: QT_TRANSLATE_NOOP(
        "Help",
        "You can go on with those who are here. The same code lets the others in when they "
        "come; whoever comes right now can still put a document on the reader.",
    ),
    st.EnteringNumber: QT_TRANSLATE_NOOP(
        "Help",
        "Type the number of the child's document as it stands there, then touch “Check”. "
        "The child still comes along with an adult of the same booking.",
    ),
    st.Rules: QT_TRANSLATE_NOOP(
        "Help", "Please read the rules. One adult accepts them for everybody, children included."
    ),
    st.Admitting: QT_TRANSLATE_NOOP("Help", "We are writing down your visit. It takes a moment."),
    st.CountingPhones: QT_TRANSLATE_NOOP(
        "Help",
        "Touch the number of phones that you have with you. "
        "They stay in a locked compartment until the tour is over.",
    ),
    st.Locking: QT_TRANSLATE_NOOP(
        "Help",
        "Put the phone into the pouch and the pouch into the open compartment, then close the "
        "door. If the door did not open, touch “Door not open?”.",
    ),
    st.Printing: QT_TRANSLATE_NOOP("Help", "Take the stickers and wear them where all can see."),
    st.Done: QT_TRANSLATE_NOOP(
        "Help", "You are ready. Go to the meeting point; after the tour our staff return phones."
    ),
    st.Stopped: QT_TRANSLATE_NOOP(
        "Help", "Show this screen to our staff. The case number tells them what happened."
    ),
    st.Fetching: QT_TRANSLATE_NOOP(
        "Help",
        "Your sticker opens the door behind which your phone is, once your tour is back. Take "
        "the pouch out and close the door. If the door did not open, touch “Door not open?”.",
    ),
    st.StaffCalled: QT_TRANSLATE_NOOP("Help", "Our staff have been told and come to this screen."),
}


def derive_help(state: st.State) -> str:
    """Help for the page of this state, in the language in use."""
    return translate("Help", _HELP[type(state)])
