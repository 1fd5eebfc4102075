"""The program before log-in: what window and command line are built with. Made once by the composition root.

What only a log-in needs is imported by it: the window asks for the password before.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lifebox.domain.errors import Unsupported
from lifebox.texts import Texts

if TYPE_CHECKING:
    from lifebox.domain.accounts import LastLogin
    from lifebox.domain.organisation import OrganisationProfile
    from lifebox.domain.ports import Clock, Registry
    from lifebox.domain.salvage import SalvageKey, SalvageReport, SalvageWish
    from lifebox.security.kdf import KdfPolicy
    from lifebox.services.office import Clinic, Office, RegistryStore


def usual_bundle_cost() -> "KdfPolicy":
    """What the pass phrase of a look-up bundle costs."""
    from lifebox.security.bundles import BUNDLE_COST  # noqa: PLC0415 – see above

    return BUNDLE_COST


@dataclass(frozen=True, slots=True)
class Program:
    """Everything that does not need a password. `clinic` loads the clinical data when first called.

    `throwaway` makes registries that last no longer than a session, under random keys that nobody is told. `computer`
    is this one's name: the access log tells log-ins apart by it.
    """

    store: "RegistryStore"
    throwaway: "RegistryStore"
    clock: "Clock"
    clinic: Callable[[], "Clinic"]
    profiles: Callable[[], tuple["OrganisationProfile", ...]]
    say: Texts
    settings: Path
    logs: Path
    computer: str = ""
    bundle_cost: Callable[[], "KdfPolicy"] = usual_bundle_cost

    def office(self, registry: "Registry", last_login: "LastLogin | None" = None) -> "Office":
        """The ground of use cases on an unlocked registry, whose imported medicines are known to it alone."""
        from lifebox.services.office import Office  # noqa: PLC0415 – see above

        clinic = self.clinic()
        return Office(registry, self.clock, replace(clinic, catalogue=clinic.catalogue.learner()), last_login)

    def unlock(self, path: Path, login: str, password: str) -> "Office":
        """Log in, and write it to the access log. Raises as `RegistryStore.open`, and `Unsupported` where a cipher does
        not compute what its standard says.

        A registry that may not be written (`Registry.fault`) opens all the same: looking up comes first.
        """
        _require_sound_ciphers()
        return self._begin(self.store.open(path, login, password))

    def recover(self, path: Path, sheet: str, login: str, new_password: str) -> "Office":
        """Log in with the recovery sheet. Raises as `RegistryStore.recover`, and `Unsupported` as `unlock`."""
        _require_sound_ciphers()
        return self._begin(self.store.recover(path, sheet, login, new_password), by_sheet=True)

    def salvage(self, path: Path, key: "SalvageKey", wish: "SalvageWish") -> "tuple[Office, SalvageReport]":
        """Log in to a new registry made of what is left of a damaged one. Raises as `RegistryStore.salvage`."""
        registry, report = self.store.salvage(path, key, wish)
        return self._begin(registry, by_sheet=bool(key.sheet)), report

    def _begin(self, registry: "Registry", *, by_sheet: bool = False) -> "Office":
        from lifebox.services.entering import note_login  # noqa: PLC0415 – see above

        return self.office(registry, note_login(registry, self.clock, self.computer, by_sheet=by_sheet))


def _require_sound_ciphers() -> None:
    """Takes 3 ms, a hundredth of what any password takes."""
    from lifebox.security.selftest import SelfTestFailed, run_quick_known_answers  # noqa: PLC0415 – see above

    try:
        run_quick_known_answers()
    except SelfTestFailed as failed:
        raise Unsupported(what=str(failed)) from failed
