"""Logging in from the command line, and speaking: JSON on stdout, sentences on stderr."""

import getpass
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lifebox.domain.errors import FileMissing, InvalidInput, PasswordMustChange, UnreadableFile
from lifebox.services.office import Office
from lifebox.services.program import Program

_PASSWORD_LIMIT = 4096


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the commands speak and log in through."""

    program: Program

    def say(self, key: str, /, **params: str | int) -> None:
        """A sentence for the user, on stderr."""
        print(self.program.say(key, **params), file=sys.stderr, flush=True)  # noqa: T201 – the terminal's voice

    def answer(self, text: str) -> None:
        """An answer for people, on stdout."""
        print(text, flush=True)  # noqa: T201 – the terminal's voice

    def answer_json(self, value: Any) -> None:
        """An answer for machines, on stdout."""
        self.answer(json.dumps(value, ensure_ascii=False, indent=2))

    def password(self, file: str | None, *, confirm: bool = False) -> str:
        """The password from a file, from stdin (`-`) or from a prompt; never from the command line.

        Raises `FileMissing`, `UnreadableFile`, and `InvalidInput` where nobody can be asked.
        """
        if file is not None:
            given = _first_line(file)
            if not given:
                raise InvalidInput(what=self.program.say("cli.no_password"))
            return given
        if not sys.stdin.isatty():
            raise InvalidInput(what=self.program.say("cli.no_prompt"))
        given = getpass.getpass(self.program.say("cli.password"))
        if confirm and getpass.getpass(self.program.say("cli.password_again")) != given:
            raise InvalidInput(what=self.program.say("cli.password_differs"))
        return given

    @contextmanager
    def unlocked(self, path: Path, login: str | None, password_file: str | None) -> Iterator[Office]:
        """An unlocked registry for the length of a command."""
        if not path.exists():
            raise FileMissing(path=str(path))
        name = self._login(path, login)
        with self.unlocked_with(path, name, self.password(password_file)) as office:
            yield office

    @contextmanager
    def unlocked_with(
        self, path: Path, login: str | None, password: str, *, to_change_it: bool = False
    ) -> Iterator[Office]:
        """As `unlocked`, with a password that was read already. Raises `PasswordMustChange` where somebody else knows
        it, unless that is what is about to be done.
        """
        if not path.exists():
            raise FileMissing(path=str(path))
        office = self.program.unlock(path, self._login(path, login), password)
        try:
            if office.registry.must_change_password and not to_change_it:
                raise PasswordMustChange
            yield office
        finally:
            office.registry.close()

    def _login(self, path: Path, login: str | None) -> str:
        if login:
            return login
        known = self.program.store.logins(path)
        if len(known) == 1:
            return known[0][0]
        if not sys.stdin.isatty():
            raise InvalidInput(what="--login")
        return input(self.program.say("cli.login")).strip()


def _first_line(file: str) -> str:
    if file == "-":
        return sys.stdin.readline().rstrip("\r\n")
    path = Path(file)
    try:
        with path.open(encoding="utf-8-sig") as lines:
            return lines.readline(_PASSWORD_LIMIT).rstrip("\r\n")
    except FileNotFoundError:
        raise FileMissing(path=file) from None
    except (OSError, UnicodeDecodeError):
        raise UnreadableFile(path=file, detail="password") from None
