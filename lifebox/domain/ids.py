"""Typed identifiers: UUIDv7, so that they sort by the time they were made and tell nothing else."""

from typing import NewType
from uuid import UUID

from uuid_utils.compat import uuid7

PersonId = NewType("PersonId", UUID)
BoxId = NewType("BoxId", UUID)
AccountId = NewType("AccountId", UUID)
RegistryId = NewType("RegistryId", UUID)
AttachmentId = NewType("AttachmentId", UUID)
PrintId = NewType("PrintId", UUID)
DisclosureId = NewType("DisclosureId", UUID)
DraftId = NewType("DraftId", UUID)
PrintJobId = NewType("PrintJobId", UUID)
BundleId = NewType("BundleId", UUID)
ExerciseId = NewType("ExerciseId", UUID)
RegisterId = NewType("RegisterId", UUID)
ImportId = NewType("ImportId", UUID)


def new_person_id() -> PersonId:
    """A fresh id for a person."""
    return PersonId(uuid7())


def new_box_id() -> BoxId:
    """A fresh id for a box."""
    return BoxId(uuid7())


def new_account_id() -> AccountId:
    """A fresh id for an account."""
    return AccountId(uuid7())


def new_registry_id() -> RegistryId:
    """A fresh id for a registry."""
    return RegistryId(uuid7())


def new_attachment_id() -> AttachmentId:
    """A fresh id for an attachment (photo, scan)."""
    return AttachmentId(uuid7())


def new_print_id() -> PrintId:
    """A fresh id for a print job."""
    return PrintId(uuid7())


def new_disclosure_id() -> DisclosureId:
    """A fresh id for a disclosure."""
    return DisclosureId(uuid7())


def new_draft_id() -> DraftId:
    """A fresh id for a draft."""
    return DraftId(uuid7())


def new_print_job_id() -> PrintJobId:
    """A fresh id for what is printed in one go."""
    return PrintJobId(uuid7())


def new_bundle_id() -> BundleId:
    """A fresh id for a look-up bundle."""
    return BundleId(uuid7())


def new_exercise_id() -> ExerciseId:
    """A fresh id for a practice call."""
    return ExerciseId(uuid7())


def new_register_id() -> RegisterId:
    """A fresh id for an entry of the register of requests and breaches."""
    return RegisterId(uuid7())


def new_import_id() -> ImportId:
    """A fresh id for an import of a list."""
    return ImportId(uuid7())
