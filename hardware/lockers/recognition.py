"""Which family of boards some bytes come from, when they are no frames of the expected one."""

from collections.abc import Mapping

from hardware.lockers.bank_options import derive_traits
from hardware.lockers.boards import BadFrame, Echoed, OpenDialogue


def recognise_family(
    data: bytes, expected: str, families: Mapping[str, OpenDialogue]
) -> str | None:
    """The first family, other than `expected`, for which all of `data` is sound answers.

    None when there is none; a hint for people, nothing more.
    """
    for name, open_dialogue in families.items():
        traits = derive_traits(open_dialogue)
        dialogue = open_dialogue(traits.default_locks)
        request = dialogue.encode_status_request(traits.default_board)
        decoder = dialogue.start_hearing(request)
        heard = [*decoder.feed(data), *decoder.finish()]
        if name != expected and heard and not any(isinstance(h, BadFrame | Echoed) for h in heard):
            return name
    return None
