"""Makes the kiosk's tones: run it in this folder after changing a note.

Success rises, failure falls and is lower, attention repeats: they differ for people who cannot
tell high from low, too.
"""

import math
import struct
import wave
from pathlib import Path

RATE_HZ = 22_050
LOUDNESS = 0.45
EDGE_S = 0.008  # fade in and out, so that nothing clicks

# Name: (frequency in Hz, duration in s) of each note; frequency 0 is a rest.
TONES = {
    "success": ((784.0, 0.07), (1174.7, 0.14)),
    "failure": ((311.1, 0.14), (233.1, 0.22)),
    "attention": ((659.3, 0.10), (0.0, 0.06), (659.3, 0.10), (0.0, 0.06), (659.3, 0.16)),
}


def note(frequency_hz: float, duration_s: float) -> list[float]:
    count = round(duration_s * RATE_HZ)
    edge = EDGE_S * RATE_HZ
    return [
        min(1.0, place / edge, (count - place) / edge)
        * (math.sin(turn := math.tau * frequency_hz * place / RATE_HZ) + 0.25 * math.sin(2 * turn))
        / 1.25
        for place in range(count)
    ]


def main() -> None:
    for name, notes in TONES.items():
        samples = [value for frequency, duration in notes for value in note(frequency, duration)]
        frames = b"".join(struct.pack("<h", round(v * LOUDNESS * 32767)) for v in samples)
        with wave.open(str(Path(__file__).with_name(f"{name}.wav")), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE_HZ)
            out.writeframes(frames)


if __name__ == "__main__":
    main()
