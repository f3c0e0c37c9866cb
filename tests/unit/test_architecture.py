"""The house rules, kept by tools: rooms, style, types."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = Path(sys.executable).parent


def run_tool(*command: str) -> "subprocess.CompletedProcess[str]":
    """A tool of this environment, at the repository's root."""
    return subprocess.run(
        [TOOLS / command[0], *command[1:]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def assert_clean(result: "subprocess.CompletedProcess[str]") -> None:
    assert result.returncode == 0, f"{result.stdout}{result.stderr}"


def test_every_room_imports_only_what_its_place_allows() -> None:
    assert_clean(run_tool("lint-imports", "--no-cache"))


def test_the_code_is_in_house_style() -> None:
    assert_clean(run_tool("ruff", "check", "."))


def test_the_code_is_laid_out_by_the_formatter() -> None:
    assert_clean(run_tool("ruff", "format", "--check", "."))


@pytest.mark.timeout(600)
def test_both_packages_hold_under_strict_types() -> None:
    # What is kept for the next run costs a first run as much again, and a fresh clone has no other.
    assert_clean(run_tool("mypy", "--cache-dir", os.devnull, "-p", "kiosk", "-p", "hardware"))


def test_the_top_level_is_the_one_that_was_agreed() -> None:
    files = list_files()
    assert {path.split("/")[0] for path in files if not path.startswith(".")} == {
        "LICENSE",
        "README.md",
        "assets",
        "hardware",
        "kiosk",
        "pyproject.toml",
        "tests",
    }


def test_no_suppression_goes_without_a_reason() -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in ("kiosk", "hardware", "tests")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if is_bare_suppression(line)
    ]
    assert bare == []


SUPPRESSION = re.compile(r"# (?:type: ignore\[[\w, -]+\]|noqa: [A-Z]+[0-9]+(?:, ?[A-Z]+[0-9]+)*)")


def is_bare_suppression(line: str) -> bool:
    """Whether a line turns a check off without saying why behind it."""
    code, mark, _ = line.partition("# type: ignore")
    if not mark:
        code, mark, _ = line.partition("# noqa")
    if not mark or code.count('"') % 2:
        return False
    found = SUPPRESSION.search(line)
    return found is None or not re.search(r"\w", line[found.end() :])


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("x = f()  # type: ignore[arg-type]", True),
        ("x = f()  # type: ignore[arg-type]  # fields by name", False),
        ("x = 1  # noqa: T201", True),
        ("x = 1  # noqa", True),
        ("x = 1  # noqa: T201 - a command prints", False),
        ("x = 1  # noqa: T201, B905 (a command prints)", False),
        ("x = 1", False),
    ],
)
def test_a_reason_is_told_from_none(line: str, bare: bool) -> None:
    assert is_bare_suppression(line) is bare


def list_files() -> list[str]:
    """Files that git knows of, or would if they were added."""
    result = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout.splitlines()
