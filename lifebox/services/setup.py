"""First steps: a new registry with its recovery sheet."""

from pathlib import Path

from lifebox.documents.forms.recovery_sheet import render_recovery_sheet
from lifebox.domain.errors import FileExists, FileMissing, InvalidInput
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.ports import Registry
from lifebox.security.files import write_atomic
from lifebox.services.keys import renew_recovery
from lifebox.services.office import Office
from lifebox.services.organisation import read_profile
from lifebox.services.program import Program

SUFFIX = ".lifebox"


def registry_path(chosen: Path) -> Path:
    """Where a registry goes of which somebody may have named the folder without its ending."""
    return chosen if chosen.suffix == SUFFIX else chosen.with_name(chosen.name + SUFFIX)


def find_profile(program: Program, name: str) -> OrganisationProfile:
    """A built-in profile by its id or operator's name, or one from a JSON file.

    Raises `InvalidInput` naming the known ones, `FileMissing` and `UnreadableFile` for a file.
    """
    if name.endswith(".json"):
        return read_profile(Path(name))
    known = program.profiles()
    for profile in known:
        if name.casefold() in {profile.id.casefold(), profile.operator_short.casefold(), profile.operator.casefold()}:
            return profile
    raise InvalidInput(what=f"{name} ({', '.join(p.id for p in known)}, FILE.json)")


def create_registry(
    program: Program, path: Path, profile: OrganisationProfile, login: str, password: str, sheet: Path
) -> None:
    """Make a registry and its recovery sheet as PDF; both or neither.

    Raises `InvalidInput` unless the folder's name ends in `.lifebox`, `FileExists`, and as `RegistryStore.create`.
    """
    if path.suffix != SUFFIX:
        raise InvalidInput(what=f"{path} (NAME{SUFFIX})")
    require_room_for(sheet)
    registry, recovery = begin_registry(program, path, profile, login, password)
    registry.close()
    write_atomic(sheet, recovery_sheet(program, path, profile, recovery))


def begin_registry(
    program: Program, path: Path, profile: OrganisationProfile, login: str, password: str
) -> tuple[Registry, str]:
    """Make a registry and stay logged in; gives the recovery key's text, which nothing keeps."""
    if not login.strip():
        raise InvalidInput(what="--login")
    return program.store.create(path, profile, login.strip(), password)


def write_recovery_sheet(program: Program, office: Office, sheet: Path) -> None:
    """Renew the recovery key and save its sheet. Raises `FileExists` and `FileMissing` before anything is changed."""
    require_room_for(sheet)
    with office.registry.read() as reader:
        profile = reader.organisation()
    recovery = renew_recovery(office)
    write_atomic(sheet, recovery_sheet(program, office.registry.path, profile, recovery))


def require_room_for(sheet: Path) -> None:
    """Raise `FileExists` or `FileMissing` unless a new file can be written there."""
    if sheet.exists():
        raise FileExists(path=str(sheet))
    if not sheet.parent.is_dir():
        raise FileMissing(path=str(sheet.parent))


def recovery_sheet(program: Program, path: Path, profile: OrganisationProfile, recovery: str) -> bytes:
    """The recovery sheet as PDF."""
    today = program.clock.today()
    return render_recovery_sheet(recovery, path.stem, profile.operator, today, program.say.language)
