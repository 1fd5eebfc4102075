"""Faults put into the program on purpose: a programme that does not find them finds nothing."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from lifebox.domain.errors import LifeboxError
from lifebox.registry import backup, engine, head, store, verify
from lifebox.registry.folder import Folder
from lifebox.security import files, keyfile
from tests.faults.programme.work import Save, Writer


class _NoFlush:
    """The module `os`, whose `fsync` does nothing."""

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def fsync(self, _descriptor: int) -> None:
        """Says that it is on the disk."""


def _lazy_commits(program: pytest.MonkeyPatch) -> None:
    lazy = ("synchronous", "NORMAL", "1")
    program.setattr(engine, "_SECURED", tuple(lazy if one[0] == lazy[0] else one for one in engine._SECURED))


def _unflushed_files(program: pytest.MonkeyPatch) -> None:
    program.setattr(files, "os", _NoFlush())


def _unflushed_head(program: pytest.MonkeyPatch) -> None:
    program.setattr(head, "os", _NoFlush())


def _unsaved_save(program: pytest.MonkeyPatch) -> None:
    plain = Writer._add

    def add(writer: Writer, save: Save) -> None:
        if save.number % 5 != 1:
            plain(writer, save)

    program.setattr(Writer, "_add", add)


def _unread_heads(program: pytest.MonkeyPatch) -> None:
    for module in (store, verify):
        program.setattr(module, "fault_of", lambda *_given: None)


def _unread_rows(program: pytest.MonkeyPatch) -> None:
    program.setattr(verify, "_CONTENT", (verify._references,))


def _unread_digest(program: pytest.MonkeyPatch) -> None:
    program.setattr(keyfile.KeyFile, "states_recovery", lambda _file, _sealed: True)


def _hasty_files(program: pytest.MonkeyPatch) -> None:
    program.setattr(files, "_replace", Path.write_bytes)


def _unheard_faults(program: pytest.MonkeyPatch) -> None:
    plain = Writer._add

    def add(writer: Writer, save: Save) -> None:
        with suppress(LifeboxError):
            plain(writer, save)

    program.setattr(Writer, "_add", add)


def _forgetful_copy(program: pytest.MonkeyPatch) -> None:
    plain = backup._copied

    def copied(of: store.Store, part: Folder) -> store.Store:
        copy = plain(of, part)
        with copy.driver() as connection:
            connection.execute("DELETE FROM phone WHERE rowid = (SELECT max(rowid) FROM phone)")
        return copy

    program.setattr(backup, "_copied", copied)
    program.setattr(backup.backup, "__defaults__", (verify.check_quickly,))


PLANTS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "lazy commits": _lazy_commits,
    "unflushed files": _unflushed_files,
    "unflushed head": _unflushed_head,
    "unsaved save": _unsaved_save,
    "unread heads": _unread_heads,
    "unread rows": _unread_rows,
    "unread digest": _unread_digest,
    "hasty files": _hasty_files,
    "unheard faults": _unheard_faults,
    "forgetful copy": _forgetful_copy,
}
