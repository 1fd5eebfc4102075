"""Files that leave the registry: written together with the note that they were."""

from collections.abc import Callable, Iterable
from pathlib import Path

from lifebox.domain.errors import FileExists, LifeboxError
from lifebox.security.files import previous_path, write_atomic


def save_and_note(
    target: Path, content: bytes | Iterable[bytes], note: Callable[[], object], *, overwrite: bool = False
) -> None:
    """Write the file, or its pieces as they come, and have `note` say so in the registry: both or neither.

    After any failure `target` is as it was before: the file that was to be replaced, or none. Raises `FileExists`
    where something is there that must not be replaced.
    """
    before = previous_path(target) if target.exists() else None
    if before and not (overwrite and target.is_file()):
        raise FileExists(path=str(target))
    try:
        write_atomic(target, content, keep_previous=before is not None)
    except LifeboxError:
        _discard(before)
        raise
    try:
        note()
    except BaseException:
        # Renaming needs no room on a disk that may just have become full.
        if before:
            before.replace(target)
        else:
            target.unlink(missing_ok=True)
        raise
    _discard(before)


def _discard(file: Path | None) -> None:
    if file:
        file.unlink(missing_ok=True)
