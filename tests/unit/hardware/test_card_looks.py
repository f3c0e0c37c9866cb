"""How often a reader is asked for a card."""

from hypothesis import given
from hypothesis import strategies as st

from hardware.documents.reader import QUIET_AFTER_S, QUIET_POLL_S, derive_pause_s

poll_s = st.floats(0.02, 10.0)


@given(poll_s, st.floats(0.0, QUIET_AFTER_S, exclude_max=True))
def test_while_cards_come_it_is_asked_as_often_as_is_set(poll_s: float, quiet_s: float) -> None:
    assert derive_pause_s(poll_s, quiet_s) == poll_s


@given(poll_s, st.floats(QUIET_AFTER_S, 1e9))
def test_where_no_card_has_been_for_long_it_is_asked_less_often(
    poll_s: float, quiet_s: float
) -> None:
    assert derive_pause_s(poll_s, quiet_s) >= max(poll_s, QUIET_POLL_S)
