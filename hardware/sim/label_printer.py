"""What every simulated label printer is: a roll, a queue, faults, and labels that come out."""

import io
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PIL import Image

from hardware.interfaces import PrinterFault
from hardware.sim.line import SimPort


@dataclass(frozen=True, slots=True)
class PrintedLabel:
    """A label that came out: its bytes as they were received, and how to see what is on it.

    `job` is empty where the printer's language has no word for it.
    """

    job: str
    data: bytes = field(repr=False)
    render: Callable[[bytes], Image.Image] = field(repr=False)

    def picture(self) -> Image.Image:
        """One bit, black on white, as the paper shows it. Raises ValueError for damaged data."""
        return self.render(self.data)


LabelListener = Callable[[PrintedLabel], None]


class LabelPrinterModel:
    """One printer; a family adds its bytes.

    `print_s` is how long a label takes, `begin_s` how long it is thought about before.
    `on_label(label)` is told of every label that came out, on the line's thread. With
    `mute_in_fault` the printer does not answer while a fault stands. `labels_left_on_roll`
    counts down; at 0 the printer is out of labels (None: never).
    """

    faults_known: frozenset[PrinterFault] = frozenset(PrinterFault)

    def __init__(
        self,
        *,
        print_s: float = 0.05,
        begin_s: float = 0.0,
        on_label: LabelListener | None = None,
        mute_in_fault: bool = False,
        labels_left_on_roll: int | None = None,
    ) -> None:
        self._print_s = print_s
        self._begin_s = begin_s
        self._on_label = on_label
        self._mute_in_fault = mute_in_fault
        self._lock = threading.RLock()
        self._faults: set[PrinterFault] = set()
        self._roll = labels_left_on_roll
        self._waiting: list[PrintedLabel] = []
        self._printing = False
        self._run = 0  # of the print head: what was begun in an earlier one never ends
        self._labels: list[PrintedLabel] = []
        self._port: SimPort | None = None

    # --- what people and faults do to the printer ------------------------------------------

    def fail(self, fault: PrinterFault) -> None:
        """This goes wrong now; a label under way does not come out.

        Raises ValueError for a fault that a printer of this family does not have.
        """
        if fault not in self.faults_known:
            raise ValueError(f"this printer never has {fault.value}")
        with self._lock:
            self._faults.add(fault)
            self._stop()

    def mend(self, fault: PrinterFault) -> None:
        """A person has dealt with it; what waits is printed. Paper put in is a full roll."""
        with self._lock:
            self._faults.discard(fault)
            if fault is PrinterFault.PAPER_OUT:
                self._roll = None
        self._begin_later()

    def load_roll(self, labels: int) -> None:
        """Put in a roll with this many labels."""
        with self._lock:
            self._roll = labels
            self._faults.discard(PrinterFault.PAPER_OUT)
        self._begin_later()

    def switch_off_and_on(self) -> None:
        """Lose what was received and not printed."""
        with self._lock:
            self._forget_input()
            self._cancel()

    @property
    def labels(self) -> tuple[PrintedLabel, ...]:
        """What was printed, in order."""
        with self._lock:
            return tuple(self._labels)

    @property
    def waiting(self) -> int:
        """How many labels were received and have not come out."""
        with self._lock:
            return len(self._waiting)

    # --- what a family says ----------------------------------------------------------------

    def _forget_input(self) -> None:
        """Lose what was received and is no whole label yet."""

    def _note_begun(self) -> None:
        """A label is being printed."""

    def _note_printed(self) -> None:
        """A label has come out."""

    def _note_stopped(self, printing: bool) -> None:
        """A fault has come, perhaps while a label was printed; the label waits still."""

    # --- the line's thread -----------------------------------------------------------------

    def attach(self, port: SimPort) -> None:
        self._port = port

    def _queue(self, label: PrintedLabel) -> None:
        with self._lock:
            self._waiting.append(label)
        self._begin_later()

    def _cancel(self) -> None:
        """Forget every label, the one that is being printed as well."""
        self._waiting.clear()
        self._printing = False
        self._run += 1

    def _stop(self) -> None:
        printing, self._printing = self._printing, False
        self._run += 1
        self._note_stopped(printing)

    def _begin_later(self) -> None:
        if self._port is not None:
            self._port.call_later(self._begin_s, self._begin)

    def _begin(self) -> None:
        with self._lock:
            ready = self._waiting and not self._faults and not self._printing
            if not ready or self._port is None:
                return
            if self._roll == 0:
                self._faults.add(PrinterFault.PAPER_OUT)
                self._stop()
                return
            self._printing = True
            self._run += 1
            self._note_begun()
            self._port.call_later(self._print_s, partial(self._finish, self._run))

    def _finish(self, run: int) -> None:
        with self._lock:
            if run != self._run:
                return
            self._printing = False
            printed = self._waiting.pop(0)
            self._labels.append(printed)
            if self._roll is not None:
                self._roll -= 1
            self._note_printed()
        if self._on_label is not None:
            self._on_label(printed)
        self._begin()


class LabelTray:
    """Where a simulated printer's labels land: PNG files, numbered as they come out.

    Give its `catch` to a printer as `on_label`. `turn_deg` is how far somebody turns a label
    counter-clockwise to read it: 90 for a sticker that is printed lengthwise.
    """

    def __init__(self, folder: Path, dpi: int = 300, turn_deg: int = 0) -> None:
        self._folder = folder
        self._dpi = dpi
        self._turn_deg = turn_deg
        self._count = 0
        folder.mkdir(parents=True, exist_ok=True)

    def catch(self, label: PrintedLabel) -> None:
        """Write one label; raises OSError or ValueError when that cannot be done."""
        self._count += 1
        buffer = io.BytesIO()
        picture = label.picture().rotate(self._turn_deg, expand=True)
        picture.save(buffer, "PNG", dpi=(self._dpi, self._dpi))
        name = f"{self._count:03d}-{label.job or 'label'}.png"
        (self._folder / name).write_bytes(buffer.getvalue())
