"""What commands print: sentences and tables for people, or exactly one JSON document."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

# Where nobody watches, a table is as wide as its content.
_PIPE_WIDTH = 10_000

Progress = Callable[[int, int | None], None]
"""Told how much is done, and of how much (None: unknown)."""


class Output:
    """Standard output and standard error of one command.

    With `as_json` only `document` writes to standard output; everything meant for people is
    left out or goes to standard error.
    """

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def document(self, data: Mapping[str, object]) -> None:
        """The JSON document; without --json nothing."""
        if not self.as_json:
            return
        plain = sys.stdout.encoding.lower().replace("-", "") == "utf8"
        text = json.dumps(data, ensure_ascii=not plain, indent=2)
        print(text, file=sys.stdout)  # noqa: T201 - this is where commands print

    def line(self, text: str = "") -> None:
        """A line for people; nothing with --json."""
        if not self.as_json:
            print(_printable(text))  # noqa: T201 - this is where commands print

    def note(self, text: str) -> None:
        """A remark on standard error, with and without --json."""
        print(text, file=sys.stderr)  # noqa: T201 - this is where commands print

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """A table for people; nothing with --json."""
        if self.as_json:
            return
        from rich import box
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
        for heading in headings:
            table.add_column(heading, overflow="fold")
        for row in rows:
            table.add_row(*(Text(_printable(str(cell))) for cell in row))
        console = Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH)
        if sys.stdout.isatty():
            console.print(table)
        else:
            table.box = None
            with console.capture() as captured:
                console.print(table)
            for text in captured.get().splitlines():
                print(text.rstrip())  # noqa: T201 - this is where commands print

    @contextmanager
    def progress(self, what: str) -> Iterator[Progress]:
        """A progress bar on standard error while the block runs, if a person is watching."""
        if not sys.stderr.isatty():
            yield lambda _done, _total: None
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TimeRemainingColumn

        with Progress(
            "{task.description}",
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        ) as bar:
            task = bar.add_task(what, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)


def _printable(text: str) -> str:
    """The text without what the terminal cannot write, rather than an error."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)
