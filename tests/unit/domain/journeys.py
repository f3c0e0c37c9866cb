"""A flow with its history, taken to the places where tests begin."""

from typing import TypeVar

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Admitted
from kiosk.domain.flow import advance
from kiosk.domain.flow_rules import FlowRules, begin
from kiosk.domain.visitors import Visitor
from tests.samples import (
    FAMILY,
    RULES,
    document_of,
    visit_of_family,
)

T = TypeVar("T")


class Journey:
    """A flow with its history: the state now, and every effect asked for so far."""

    def __init__(self, rules: FlowRules = RULES) -> None:
        self.rules = rules
        self.state: st.State = begin(rules)
        self.effects: list[fx.Effect] = []

    def __call__(self, *events: ev.Event) -> st.State:
        for event in events:
            step = advance(self.state, event, self.rules)
            assert not step.ignored, f"{event} ignored in {self.state}"
            self.state = step.state
            self.effects.extend(step.effects)
        return self.state

    def asked(self, kind: type[T]) -> list[T]:
        return [effect for effect in self.effects if isinstance(effect, kind)]


def shown(*people: Visitor) -> list[ev.DocumentShown]:
    return [ev.DocumentShown(document_of(person)) for person in people]


def at_party(party: tuple[Visitor, ...] = FAMILY, rules: FlowRules = RULES) -> Journey:
    journey = Journey(rules)
    journey(ev.PassShown("KP1:PASS"), ev.PartyFound(visit_of_family(party)))
    return journey


def admitted(*people: Visitor, rules: FlowRules = RULES) -> Journey:
    """Everyone has shown a document, accepted the rules and been admitted."""
    journey = at_party(tuple(people), rules)
    journey(*shown(*people), ev.TermsAccepted())
    journey(ev.PartyAnswered(tuple((person.visitor_id, Admitted()) for person in people)))
    return journey


def lock(journey: Journey, number: int, *people: Visitor) -> None:
    journey(
        ev.CompartmentReserved(number),
        ev.DoorOpened(number),
        ev.HoldingStarted(number, tuple(p.visitor_id for p in people)),
    )
