"""What is done to a registry while faults happen, said line by line, and what these lines promise.

Every save is told by the note of its card, `WRITER NUMBER PERSON`, from which the whole card follows: whoever looks
later knows every byte that must be there.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from lifebox.domain.access import Action, Role
from lifebox.domain.card import Card
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.domain.values import canonical_json
from lifebox.registry.vault import Vault
from tests.unit.registry import make
from tests.unit.security.cheap import ANNA, EWA, JAN

Say = Callable[[str], None]
PASSWORDS = (ANNA, EWA)
"""The first one is that of a new registry; they are changed in turn."""
_SURNAMES = ("Łęcka", "Zych", "Bąk", "Wójcik", "Ćwikła", "Kołodziej")


class Save(NamedTuple):
    """The `number`th save of a writer, of the person whom its save `person` added."""

    writer: str
    number: int
    person: int

    def __str__(self) -> str:
        return f"{self.writer} {self.number} {self.person}"

    @classmethod
    def told(cls, text: str) -> "Save":
        writer, number, person = text.split()
        return cls(writer, int(number), int(person))


def card_of(save: Save) -> Card:
    """What was saved."""
    surname = f"{_SURNAMES[save.person % len(_SURNAMES)]}-{save.writer.capitalize()}"
    phone = f"+4858{save.person:07}"
    return make.card(surname, street="ul. Lipowa", building=str(save.person), phone=phone, note=str(save))


@lru_cache(maxsize=4096)
def card_bytes(save: Save) -> bytes:
    """The same as it is stored."""
    return canonical_json(card_of(save))


@dataclass
class Writer:
    """Somebody who adds people and changes them in turn. `say` gets `did save …` once a save has returned."""

    vault: Vault
    name: str
    say: Say
    number: int = 0
    faults: list[str] = field(default_factory=list)
    """What the saves that failed were told."""
    _newest: tuple[PersonId, int, int] | None = None
    _added: dict[int, PersonId] = field(default_factory=dict)

    def save(self) -> bool:
        """The next save; whether it went well."""
        self.number += 1
        changed = self._newest if self.number % 2 == 0 else None
        save = Save(self.name, self.number, changed[1] if changed else self.number)
        try:
            if changed:
                self._change(save, *changed)
            else:
                self._add(save)
        except LifeboxError as error:
            self._newest = None
            self.say(f"failed save {save}")
            self.faults.append(type(error).__name__)
            return False
        self.say(f"did save {save}")
        return True

    def _add(self, save: Save) -> None:
        with self.vault.write() as tx:
            person = tx.add_person(tx.add_box().id, card_of(save)).person
            if self.number % 3 == 0:
                tx.add_attachment(person, "image/png", str(save).encode() * 700)
            tx.audit(Action.PERSON_ADDED, person)
        self._newest = person, save.number, 1
        self._added[save.number] = person

    def erase(self) -> None:
        """Take the oldest of the people away, where there is one, and all that was saved of them."""
        if not self._added:
            return
        number, person = next(iter(self._added.items()))
        self.say(f"try erased {self.name} {number}")
        try:
            with self.vault.write() as tx:
                tx.erase_person(person)
                tx.audit(Action.PERSON_ERASED, person)
        except LifeboxError:
            return
        del self._added[number]
        if self._newest and self._newest[1] == number:
            self._newest = None
        self.say(f"did erased {self.name} {number}")

    def _change(self, save: Save, person: PersonId, _added: int, revision: int) -> None:
        with self.vault.write() as tx:
            tx.save_card(person, card_of(save), revision)
            tx.audit(Action.PERSON_CHANGED, person)
        self._newest = None


@dataclass
class Promises:
    """What the lines that were said until now promise to whoever looks later."""

    saves: set[Save] = field(default_factory=set)
    refused: set[Save] = field(default_factory=set)
    """Those that failed, of which nothing may be stored."""
    tried: dict[str, int] = field(default_factory=dict)
    """By writer: the newest save that may have begun."""
    erased: set[tuple[str, int]] = field(default_factory=set)
    """Writers and numbers of people of whom nothing may be there."""
    passwords: tuple[str, ...] = (PASSWORDS[0],)
    accounts: set[str] = field(default_factory=set)
    sheet: str = ""
    """The recovery sheet that must open it; empty while it is being renewed."""
    epochs: tuple[int, ...] = (1,)
    copies: dict[str, set[Save]] = field(default_factory=dict)
    _begun: set[Save] = field(default_factory=set)

    def hear(self, line: str) -> None:
        """One line more."""
        state, what, *rest = line.split(" ", 2)
        value, done = (rest[0] if rest else ""), state == "did"
        match what:
            case "save":
                self._hear_save(value, done)
            case "erased":
                self._hear_erased(value, done)
            case "password":
                self.passwords = (PASSWORDS[int(value)],) if done else PASSWORDS
            case "account" if done:
                self.accounts.add(value)
            case "sheet":
                self.sheet = value if done else ""
            case "epoch":
                self.epochs = (int(value),) if done else (int(value) - 1, int(value))
            case "copy":
                self._hear_copy(value, state)

    def _hear_save(self, value: str, done: bool) -> None:
        save = Save.told(value)
        self.tried[save.writer] = save.number + 1
        (self.saves if done else self.refused).add(save)

    def _hear_erased(self, value: str, done: bool) -> None:
        writer, person = value.split()
        one = writer, int(person)
        # From the beginning of it on nobody can say whether they are there.
        self.saves = {save for save in self.saves if (save.writer, save.person) != one}
        if done:
            self.erased.add(one)

    def _hear_copy(self, name: str, state: str) -> None:
        if state == "try":
            self._begun = set(self.saves)
        elif state == "did":
            self.copies[name] = self._begun

    @classmethod
    def heard(cls, lines: Iterable[str], sheet: str = "") -> "Promises":
        promises = cls(sheet=sheet)
        for line in lines:
            promises.hear(line)
        return promises

    def may_hold(self, save: Save) -> bool:
        """Whether somebody may have written this."""
        if save in self.refused or (save.writer, save.person) in self.erased:
            return False
        return save.number <= self.tried.get(save.writer, 1)


@dataclass
class Deeds:
    """Everything else that writes, each said before and after."""

    vault: Vault
    say: Say
    password: int = 0
    accounts: int = 0

    def attempt(self, what: str, value: str, deed: Callable[[], object]) -> None:
        self.say(f"try {what} {value}")
        try:
            done = deed()
        except LifeboxError as error:
            self.say(f"failed {what} {value if what == 'epoch' else type(error).__name__}")
        else:
            self.say(f"did {what} {done if isinstance(done, str) else value}")

    def change_password(self) -> None:
        def change() -> None:
            self.vault.change_password(PASSWORDS[self.password], PASSWORDS[1 - self.password])
            self.password = 1 - self.password

        self.attempt("password", str(1 - self.password), change)

    def add_account(self) -> None:
        self.accounts += 1
        login = f"konto{self.accounts}"
        self.attempt("account", login, lambda: self.vault.add_account(login, JAN, Role.DUTY_OFFICER).login)

    def renew_sheet(self) -> None:
        self.attempt("sheet", "", self.vault.renew_recovery)

    def rotate(self) -> None:
        self.attempt("epoch", str(self.vault.epoch + 1), self.vault.rotate)

    def back_up(self, folder: Path) -> None:
        self.attempt("copy", "", lambda: self.vault.backup(folder).name)
