"""The real program on a temporary disk, with a clock that stands still and a cheap password derivation."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from lifebox.app import load_clinic, load_profiles
from lifebox.domain.access import Role
from lifebox.registry.disk import DiskStore
from lifebox.registry.settings import Settings
from lifebox.security.kdf import KdfCost, KdfPolicy
from lifebox.services.accounts import add_account
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.texts import texts

_CHEAPEST = KdfCost(memory_kib=8, iterations=1, lanes=1)
CHEAP = KdfPolicy(cost=_CHEAPEST, least=_CHEAPEST, most=KdfCost(memory_kib=64, iterations=4, lanes=4))
PASSWORD = "zmierzch nad molem 7 żurawi"
OTHER_PASSWORD = "granatowy-tramwaj-9-kotlet"


@dataclass
class StandingClock:
    """A clock that moves only when told."""

    moment: datetime = field(default_factory=lambda: datetime(2026, 11, 22, 12, 0, tzinfo=UTC))

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.astimezone().date()

    def advance(self, **amount: float) -> None:
        self.moment += timedelta(**amount)


def make_program(folder: Path, clock: StandingClock, language: str = "pl") -> Program:
    """The program with everything real but time and the cost of passwords."""
    settings = Settings(clock, patience=5.0, reserve_bytes=4096, refuse_unsafe_places=False)
    return Program(
        store=DiskStore(settings, CHEAP),
        throwaway=DiskStore(replace(settings, reserve_bytes=0), CHEAP),
        clock=clock,
        clinic=load_clinic,
        profiles=load_profiles,
        say=texts(language),
        settings=folder / "settings",
        logs=folder / "logs",
        bundle_cost=lambda: CHEAP,
    )


def make_office(program: Program, path: Path, login: str = "anna") -> Office:
    """A new registry, its administrator logged in."""
    registry, _recovery = program.store.create(path, program.profiles()[0], login, PASSWORD)
    return program.office(registry)


def office_of(program: Program, admin: Office, role: Role) -> Office:
    """A further account of this role, logged in beside the administrator."""
    add_account(admin, role.value, OTHER_PASSWORD, role)
    return program.unlock(admin.registry.path, role.value, OTHER_PASSWORD)
