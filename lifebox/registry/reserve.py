"""Room that is given back when the disk is full, so that a look-up and one save still work."""

import contextlib
import os
import shutil

from lifebox.registry.folder import Folder

_LITTLE = 128 * 1024
_CHUNK = bytes(1024 * 1024)


def keep(folder: Folder, size: int) -> None:
    """Make the reserve where it is missing or too small and the disk has more than twice its room; else leave it.

    It is a convenience: no failure here stops anything.
    """
    with contextlib.suppress(OSError):
        if is_kept(folder, size):
            return
        if shutil.disk_usage(folder.path).free > 2 * size:
            _fill(folder, size)


def is_kept(folder: Folder, size: int) -> bool:
    """Whether the reserve is there in its size."""
    try:
        return folder.reserve.stat().st_size >= size
    except OSError:
        return size == 0


def is_needed(folder: Folder) -> bool:
    """Whether the disk has too little room left even for reading in WAL mode."""
    return shutil.disk_usage(folder.path).free < _LITTLE


def release(folder: Folder) -> bool:
    """Give the room back; whether there was any."""
    try:
        folder.reserve.unlink()
    except OSError:
        return False
    return True


def _fill(folder: Folder, size: int) -> None:
    # Room must really be taken: a sparse file gives nothing back.
    folder.reserve.touch(mode=0o600)
    with folder.reserve.open("wb") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, size)
            return
        written = 0
        while written < size:
            written += file.write(_CHUNK[: size - written])
