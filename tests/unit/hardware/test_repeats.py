from hardware.repeats import QUIET_S, RepeatGuard


def test_a_code_held_still_counts_once() -> None:
    guard = RepeatGuard()
    seen = [guard.note_seen("A", 10.0 + frame / 30) for frame in range(300)]
    assert seen == [True] + [False] * 299


def test_a_code_counts_again_after_it_was_away() -> None:
    guard = RepeatGuard()
    assert guard.note_seen("A", 10.0)
    assert not guard.note_seen("A", 10.0 + QUIET_S - 0.1)
    assert guard.note_seen("A", 10.0 + 2 * QUIET_S)


def test_codes_do_not_hide_each_other() -> None:
    guard = RepeatGuard()
    assert [guard.note_seen(text, 10.0) for text in "ABAB"] == [True, True, False, False]


def test_what_a_code_said_is_not_kept() -> None:
    guard = RepeatGuard()
    guard.note_seen("HC1:PASS", 10.0)
    assert "HC1:PASS" not in repr(vars(guard))
