"""Which family of boards some bytes come from, when they are no frames of the expected one."""

from collections.abc import Mapping

from hardware.lockers.bank_options import derive_traits
from hardware.lockers.boards import BadFrame, Dialogue, Echoed, OpenDialogue


def recognise_family(
    data: bytes, expected: str, families: Mapping[str, OpenDialogue]
) -> str | None:
    """The first family, other than `expected`, for which all of `data` is sound answers.

    None when there is none; a hint for people, nothing more.
    """
    for name, open_dialogue in families.items():
        if name == expected:
            continue
        for locks in (derive_traits(open_dialogue).default_locks, 1):
            if _is_fluent(data, open_dialogue(locks)):
                return name
    return None


def _is_fluent(data: bytes, dialogue: Dialogue) -> bool:
    request = dialogue.encode_status_request(dialogue.traits.default_board)
    decoder = dialogue.start_hearing(request)
    heard = [*decoder.feed(data), *decoder.finish()]
    return bool(heard) and not any(isinstance(item, BadFrame | Echoed) for item in heard)
