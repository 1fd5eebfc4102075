"""The organisation's profile: read, changed, kept as a file and taken from one."""

from base64 import b64encode
from pathlib import Path

from pydantic import ValidationError

from lifebox.documents.pictures import emblem
from lifebox.domain.access import Action
from lifebox.domain.errors import FileMissing, PermissionRefused, UnreadableFile
from lifebox.domain.organisation import OrganisationProfile
from lifebox.services.attachments import read_file
from lifebox.services.office import Office
from lifebox.services.saving import save_and_note

PROFILE_LIMIT = 2_000_000
"""Bytes of a file."""


def organisation(office: Office) -> OrganisationProfile:
    """The profile as it is now."""
    with office.registry.read() as reader:
        return reader.organisation()


def change_organisation(office: Office, changed: OrganisationProfile) -> None:
    """Replace the profile; nothing is written where it is as it was. Paper that was printed says what it said."""
    office.registry.actor.require(Action.ORGANISATION_CHANGED)
    before = organisation(office)
    fields = [name for name in type(changed).model_fields if getattr(before, name) != getattr(changed, name)]
    if not fields:
        return
    with office.registry.write() as tx:
        tx.set_organisation(changed)
        tx.audit(Action.ORGANISATION_CHANGED, fields=fields)


def save_profile(profile: OrganisationProfile, target: Path, *, overwrite: bool = False) -> Path:
    """Write the profile as JSON, for another registry. It holds nobody's data. Raises `FileExists`."""
    content = profile.model_dump_json(indent=2, exclude_defaults=True) + "\n"
    save_and_note(target, content.encode(), lambda: None, overwrite=overwrite)
    return target


def read_profile(path: Path) -> OrganisationProfile:
    """A profile from a file. Raises `FileMissing`, `PermissionRefused` and `UnreadableFile`."""
    try:
        if path.stat().st_size > PROFILE_LIMIT:
            raise UnreadableFile(path=str(path), detail="profile")
        return OrganisationProfile.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        raise FileMissing(path=str(path)) from None
    except PermissionError:
        raise PermissionRefused(path=str(path)) from None
    except (ValidationError, OSError):
        raise UnreadableFile(path=str(path), detail="profile") from None


def as_logo(picture: Path) -> str:
    """What a profile keeps of a picture. Raises `UnusableScan`, and as `read_file`."""
    return b64encode(emblem(read_file(picture))).decode()
