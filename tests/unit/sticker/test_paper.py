"""Files that are written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from kiosk.sticker.paper import PaperNotWritten, derive_paper_error, write_whole


def test_a_file_replaces_the_older_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    write_whole(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_mode & 0o777 == 0o666 & ~_umask()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(PaperNotWritten, match="nowhere does not exist") as caught:
        write_whole(tmp_path / "nowhere" / "a.pdf", b"x")

    assert caught.value.remedy == "Make the folder first, or name another one."
    assert caught.value.path == tmp_path / "nowhere" / "a.pdf"


def test_a_folder_in_the_files_place_is_named_and_kept(tmp_path: Path) -> None:
    (tmp_path / "a.pdf" / "inside").mkdir(parents=True)

    with pytest.raises(PaperNotWritten, match="There is a folder of that name"):
        write_whole(tmp_path / "a.pdf", b"x")

    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_file_in_the_folders_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")

    with pytest.raises(PaperNotWritten, match="does not exist"):
        write_whole(tmp_path / "a" / "b.pdf", b"x")


def test_an_endless_name_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(PaperNotWritten, match="name is too long"):
        write_whole(tmp_path / ("x" * 300), b"x")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EDQUOT, "The disk is full."),
        (errno.EACCES, "This account may not write into /var/out."),
        (errno.EROFS, "The disk with /var/out is read-only."),
        (errno.EIO, "The file could not be written (Input/output error)."),
    ],
)
def test_every_failure_has_a_sentence_and_a_remedy(number: int, sentence: str) -> None:
    error = derive_paper_error(Path("/var/out/a.pdf"), OSError(number, os.strerror(number)))

    assert error.what == sentence
    assert str(error) == f"/var/out/a.pdf: {sentence}"
    assert error.remedy.endswith(".")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
