"""What is asked once before something on a visitor's page that cannot be taken back lightly."""

from datetime import date, timedelta

from kiosk.domain.tours import Language
from kiosk.ui.staff_page import Question, Why
from kiosk.ui.visitor_rows import spell_action
from kiosk.ui.wording import fill, spell_date, translate


def pose_override(*, blocked: bool = False) -> Question:
    """What the rules say is passed over; `blocked`: the blocklist too."""
    reasons = (
        Why("known", translate("Visitor", "Known to staff")),
        Why("wrong data", translate("Visitor", "The list is wrong")),
        Why("guardian agrees", translate("Visitor", "The guardian agrees")),
        Why("management decides", translate("Visitor", "The management has decided")),
    )
    kept = translate(
        "Visitor", "What the rules say is kept beside your name and reason. A sticker is printed."
    )
    if blocked:
        kept = translate(
            "Visitor",
            "This person is on the blocklist and stays on it. The block, your name and your"
            " reason are kept. A sticker is printed.",
        )
    return Question(
        translate("Visitor", "Admit all the same?"),
        kept,
        spell_action("override"),
        reasons,
        grave=True,
    )


def pose_undo() -> Question:
    """The admission is taken back."""
    reasons = (
        Why("wrong person", translate("Visitor", "It was somebody else")),
        Why("does not come along", translate("Visitor", "Does not come along")),
        Why("by mistake", translate("Visitor", "A mistake at the table")),
    )
    return Question(
        translate("Visitor", "Undo the admission?"),
        translate(
            "Visitor",
            "The sticker opens nothing any more: take it back. The person can check in again.",
        ),
        spell_action("undo"),
        reasons,
        grave=True,
    )


def pose_move(door: int) -> Question:
    """The pouch moves to another door."""
    return Question(
        translate("Visitor", "Move the pouch?"),
        fill(
            translate(
                "Visitor",
                "A free door opens, then door %1. Put the pouch over and close both.",
            ),
            door,
        ),
        spell_action("move"),
    )


NO_END = "no end"


def pose_block_time(today: date, language: Language) -> Question:
    """How long the person is refused for; a reason's code is the last day, or `NO_END`."""
    week, month, year = (today + timedelta(days=days) for days in (7, 30, 365))

    def until(day: date) -> str:
        return fill(translate("Visitor", "Until %1"), spell_date(day, language))

    reasons = (
        Why(today.isoformat(), translate("Visitor", "Today only")),
        Why(week.isoformat(), until(week)),
        Why(month.isoformat(), until(month)),
        Why(year.isoformat(), translate("Visitor", "For a year")),
        Why(NO_END, translate("Visitor", "Until further notice")),
    )
    return Question(
        translate("Visitor", "Block this person?"),
        translate("Visitor", "Choose how long. A supervisor can take it back at any time."),
        translate("Visitor", "Next: the reason"),
        reasons,
    )


def pose_block(last: date | None, language: Language) -> Question:
    """The person is refused from now on until the end of the `last` day, None for no end."""
    reasons = (
        Why("photographed", translate("Visitor", "Photographed in spite of the rules")),
        Why("endangered others", translate("Visitor", "Endangered others")),
        Why("damaged something", translate("Visitor", "Damaged something")),
        Why("management decides", translate("Visitor", "The management has decided")),
    )
    if last is None:
        text = translate(
            "Visitor",
            "This document is refused on every booking from now on, until a supervisor"
            " takes it back.",
        )
    else:
        text = fill(
            translate(
                "Visitor",
                "This document is refused on every booking until the end of %1, or until a"
                " supervisor takes it back.",
            ),
            spell_date(last, language),
        )
    return Question(
        translate("Visitor", "Block this person?"),
        text,
        spell_action("block"),
        reasons,
        grave=True,
    )


def pose_unblock() -> Question:
    """The person is refused no more."""
    return Question(
        translate("Visitor", "Unblock this person?"),
        translate("Visitor", "The person may come in again like all others."),
        spell_action("unblock"),
    )
