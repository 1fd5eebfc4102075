"""The JSON of everything taken in: into an empty registry, or into one that holds people already.

Whoever is not here comes with the whole history. Whoever is here under the same id gets the revisions that are new;
where both registries went on from a common one, the other's record comes beside the own one. A new record that is
surely the same person's as one that was here is merged with it where nothing contradicts; everything else waits, as
any two records that may be one person's, until somebody decides. A merge can be undone as any other.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NoReturn

from lifebox.domain.access import Action
from lifebox.domain.archive import ArchiveHead
from lifebox.domain.errors import PassPhraseRefused
from lifebox.interop.archive.reading import read_archive
from lifebox.security.files import file_fault, read_limited
from lifebox.security.phrase_files import MAGIC, open_with_phrase
from lifebox.services.absorbing import Absorbing, TakenIn
from lifebox.services.archives import SEALED_LIMIT
from lifebox.services.backups import back_up_before
from lifebox.services.office import Office
from lifebox.services.progress import Progress, unseen

_SEALED_OVERHEAD = 1 << 20
_STEP = 100


def is_sealed(path: Path) -> bool:
    """Whether a pass phrase is needed. Raises `FileMissing`, `PermissionRefused`."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError as error:
        raise file_fault(error, path) from error


def take_in(
    office: Office, path: Path, progress: Progress = unseen, *, phrase: str = "", dry_run: bool = False
) -> TakenIn:
    """Take in what a file holds, in one transaction: all of it or nothing. A dry run does the same and keeps nothing.

    The same file a second time changes nothing. Before a registry that holds people changes, a backup is made.
    Raises `FileMissing`, `NotAnArchive`, `NewerVersion`, `PassPhraseRefused`, and `InvalidInput` where the file
    contradicts a key that is believed here.
    """
    office.registry.actor.require(Action.REGISTRY_TAKEN_IN)
    with _opened(path, phrase) as (file, size):
        found = read_archive(file)
        head = next(found)
        assert isinstance(head, ArchiveHead)  # noqa: S101 the reader gives it first
        with office.registry.read() as reader:
            empty = reader.archive.is_empty()
        if not dry_run and not empty:
            back_up_before(office)
        try:
            with office.registry.write() as tx:
                taking = Absorbing(office, tx, head)
                for done, item in enumerate(found):
                    if done % _STEP == 0:
                        progress(min(file.tell(), size), size)
                    assert not isinstance(item, ArchiveHead)  # noqa: S101 there is but one
                    taking.take(item[1])
                told = taking.finish(dry_run=dry_run)
                if dry_run:
                    _roll_back(told)
        except _OnlyLooked as looked:
            return looked.told
    office.registry.settle()
    return told


class _OnlyLooked(Exception):
    """Rolls back what a dry run wrote."""

    def __init__(self, told: TakenIn) -> None:
        super().__init__()
        self.told = told


def _roll_back(told: TakenIn) -> NoReturn:
    raise _OnlyLooked(told)


@contextmanager
def _opened(path: Path, phrase: str) -> Iterator[tuple[BinaryIO, int]]:
    if is_sealed(path):
        if not phrase:
            raise PassPhraseRefused
        content = open_with_phrase(read_limited(path, SEALED_LIMIT + _SEALED_OVERHEAD), phrase)
        yield io.BytesIO(content), len(content)
        return
    try:
        file, size = path.open("rb"), path.stat().st_size
    except OSError as error:
        raise file_fault(error, path) from error
    with file:
        yield file, size
