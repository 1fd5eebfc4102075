"""Reading with a limit and writing that cannot lose what was there."""

import errno
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from lifebox.domain.errors import (
    DiskFull,
    FileMissing,
    LifeboxError,
    PermissionRefused,
    ReadOnlyRegistry,
    UnreadableFile,
)

_FAULTS: dict[int, type[LifeboxError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EACCES: PermissionRefused,
    errno.EPERM: PermissionRefused,
    errno.EROFS: ReadOnlyRegistry,
    errno.ENOENT: FileMissing,
    errno.ENOTDIR: FileMissing,
}


def file_fault(error: OSError, path: Path) -> LifeboxError:
    """The world's fault that an error of the operating system stands for; an unknown one is an `UnreadableFile`."""
    number = error.errno or 0
    fault = _FAULTS.get(number)
    return fault(path=str(path)) if fault else UnreadableFile(path=str(path), detail=errno.errorcode.get(number, "?"))


def previous_path(path: Path) -> Path:
    """Where `write_atomic` keeps the copy before the last one."""
    return path.with_name(f"{path.name}.previous")


def write_atomic(path: Path, data: bytes | Iterable[bytes], *, keep_previous: bool = False) -> None:
    """Replace the file at `path` by `data`, or by its pieces as they come, readable by its owner alone; on return it
    is on the disk.

    With `keep_previous` the content before goes to `previous_path` first. Raises what `file_fault` gives. After any
    failure the file is whole and no temporary file is left: it is the old one, except where only the flushing of
    the folder failed.
    """
    try:
        if keep_previous and path.exists():
            _replace(previous_path(path), path.read_bytes())
        _replace(path, data)
    except OSError as error:
        raise file_fault(error, path) from error


def _replace(path: Path, data: bytes | Iterable[bytes]) -> None:
    # mkstemp creates the file with mode 0600 under a name of its own, so nobody else ever reads or writes it.
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines((data,) if isinstance(data, bytes) else data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Put the folder's own entries onto the disk: a new name in it survives a power cut only then."""
    if sys.platform == "win32":  # folders cannot be opened there; the file system journals the renaming itself
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_limited(path: Path, limit: int) -> bytes:
    """The content of a file of at most `limit` bytes.

    Raises `FileMissing`, `PermissionRefused`, and `UnreadableFile` (`detail` is "too_large" or an errno name).
    """
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise file_fault(error, path) from error
    if len(data) > limit:
        raise UnreadableFile(path=str(path), detail="too_large")
    return data
