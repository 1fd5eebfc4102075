"""What services need of the outside world. The registry implements these; nothing above it knows how."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from lifebox.domain.access import Actor, Role
from lifebox.domain.archive_ports import ArchiveReader, ArchiveWriter
from lifebox.domain.attachments import AttachmentInfo
from lifebox.domain.audit import AuditEntry, AuditFilter, CheckReport
from lifebox.domain.boxes import Box, LeftPaper, PrintedJob, PrintRecord
from lifebox.domain.bundle_ports import BundleSigner, BundlesReader, BundlesWriter
from lifebox.domain.card import Card, Revision
from lifebox.domain.census import Census
from lifebox.domain.codes import BoxCode
from lifebox.domain.copy_ports import Copying
from lifebox.domain.dates import PartialDate
from lifebox.domain.disclosure import Disclosure, DisclosureFilter
from lifebox.domain.duplicates import Traits
from lifebox.domain.errors import LifeboxError
from lifebox.domain.exercises import ExerciseResult
from lifebox.domain.governance import Status
from lifebox.domain.health import Surroundings
from lifebox.domain.id_lists import IdList
from lifebox.domain.ids import (
    AccountId,
    AttachmentId,
    BoxId,
    DisclosureId,
    DraftId,
    PersonId,
    PrintId,
    PrintJobId,
    RegisterId,
    RegistryId,
)
from lifebox.domain.import_ports import ImportReader, ImportWriter
from lifebox.domain.lookup_ports import LookupReader, LookupWriter
from lifebox.domain.merges import Merge
from lifebox.domain.people import MonthCount, PeopleFilter, PersonSummary, RegistryFigures
from lifebox.domain.product_ports import MedicinesReader, MedicinesWriter
from lifebox.domain.register import RegisterEntry
from lifebox.domain.remainders import Remainders
from lifebox.domain.settings_ports import SettingsReader, SettingsWriter
from lifebox.domain.signers import Signer
from lifebox.domain.streets import Street


class Clock(Protocol):
    """The time, injected so that tests and exercises can set it."""

    def now(self) -> datetime:
        """The moment in UTC, with a time zone."""

    def today(self) -> date:
        """The local calendar day."""


class Say(Protocol):
    """Fixed texts in one language."""

    def __call__(self, key: str, /, **params: str | int) -> str:
        """The sentence of `key`, filled in."""


class Draft(Protocol):
    """A form half filled, kept in the registry."""

    @property
    def id(self) -> DraftId: ...
    @property
    def person(self) -> PersonId | None: ...
    @property
    def base(self) -> int | None: ...
    @property
    def card(self) -> Card: ...
    @property
    def saved(self) -> datetime: ...


class RegistryReader(LookupReader, SettingsReader, MedicinesReader, BundlesReader, Protocol):
    """Committed state as of the moment the reader was opened. For one thread at a time.

    A record or revision whose digest is wrong raises `RegistryDamaged`. Prints of a box are also those that were made
    before it got their code.
    """

    def revisions(self, person: PersonId) -> tuple[Revision, ...]:
        """All revisions, newest first."""

    def people(self, wanted: PeopleFilter, limit: int = 1_000_000) -> tuple[PersonSummary, ...]:
        """The beginning of the list."""

    def people_count(self, wanted: PeopleFilter) -> int:
        """How many the filter lets through."""

    def people_ids(self, wanted: PeopleFilter) -> IdList[PersonId]:
        """The whole list in its order; `summaries` gives the rows that are looked at."""

    def people_named(self, surname: str, given_names: str) -> tuple[PersonId, ...]:
        """People with the same folded surname and given names (for finding duplicates)."""

    def traits(self, people: Sequence[PersonId] | None, today: date) -> Iterator[tuple[PersonId, Traits]]:
        """What tells these people, or all, apart; in no order."""

    def unassigned_codes(self) -> tuple[BoxCode, ...]:
        """Codes that are printed but not bound."""

    def print_jobs(self, limit: int) -> tuple[PrintedJob, ...]:
        """What was printed in one go, newest first."""

    def prints_of_job(self, job: PrintJobId) -> tuple[PrintRecord, ...]:
        """The prints of a run in the order in which they were made."""

    def print_layout(self, job: PrintJobId) -> str:
        """How a run was laid out; empty where nobody noted it."""

    def same_papers(self, prints: Sequence[PrintId]) -> tuple[PrintId, ...]:
        """These papers and what they replaced: of the same kind, code and owner, as far as not collected."""

    def left_papers(self) -> tuple[LeftPaper, ...]:
        """Papers of people who left or were erased that nobody has collected; the longest gone first."""

    def with_status(self, status: Status) -> tuple[tuple[PersonId, datetime], ...]:
        """Who has this status, and since when."""

    def last_reviews(self, today: date, before: datetime) -> tuple[tuple[PersonId, date], ...]:
        """When people who take part, were entered before `before` and are due were last reviewed, or else entered."""

    def disclosures(self, person: PersonId | None = None) -> tuple[Disclosure, ...]:
        """Disclosures, newest first. Those of records that were merged into the person's are among them, under their
        own ids, and so with `prints`.
        """

    def disclosure_ids(self, wanted: DisclosureFilter) -> IdList[DisclosureId]:
        """The whole list, newest first; `disclosures_by_id` gives those that are looked at."""

    def disclosures_by_id(self, ids: Sequence[DisclosureId]) -> tuple[Disclosure, ...]:
        """These disclosures in the order asked; unknown ids are left out."""

    def disclosure_logins(self) -> tuple[str, ...]:
        """Who ever opened a record by look-up."""

    def survivors(self, people: Sequence[PersonId]) -> Mapping[PersonId, PersonId]:
        """Into whose records those of doubles among `people` went; others are left out."""

    @property
    def archive(self) -> ArchiveReader:
        """Everything that is kept, to be taken out."""

    @property
    def imports(self) -> ImportReader:
        """What is known of imports of lists."""

    def merges(self, survivor: PersonId) -> tuple[Merge, ...]:
        """The records that went into this one."""

    def register(self) -> tuple[RegisterEntry, ...]:
        """Requests and breaches, newest first."""

    def exercises(self, login: str, limit: int) -> tuple[ExerciseResult, ...]:
        """Practice calls of one officer, or of all where `login` is empty, newest first."""

    def drafts(self, account: AccountId) -> tuple[Draft, ...]:
        """What the account has half filled, newest first."""

    def attachment(self, attachment: AttachmentId) -> tuple[str, bytes]:
        """Media type and bytes. Raises `NotFound`."""

    def attachments(self, person: PersonId | None) -> tuple[AttachmentInfo, ...]:
        """What is kept for a person, newest first; of None: what waits for its person to be saved."""

    def figures(self, today: date) -> RegistryFigures:
        """Counts for the start page."""

    def streets(self) -> tuple[str, ...]:
        """Streets already used, most frequent first."""

    def official_streets(self) -> tuple[Street, ...]:
        """Streets of the official register, by name."""

    def workers(self) -> tuple[str, ...]:
        """Social workers named on cards, by name."""

    def months(self, today: date, count: int = 12) -> tuple[MonthCount, ...]:
        """Months side by side, half of them before that of `today`: what was entered, what falls due."""

    def census(self, since: date, today: date) -> Census:
        """Everything counted, what happened from local midnight of `since` on; reads whole tables."""

    def audit_entries(self, wanted: AuditFilter) -> tuple[AuditEntry, ...]:
        """Entries of the chain, newest first."""

    def audit_log(self) -> Iterator[AuditEntry]:
        """The whole chain, oldest first; while the reader is open."""


class RegistryWriter(RegistryReader, LookupWriter, SettingsWriter, MedicinesWriter, BundlesWriter, Protocol):
    """One write transaction. It commits when its block ends well, and only if something was audited."""

    def add_box(self, code: BoxCode | None = None, handed_over: PartialDate | None = None) -> Box:
        """A new box with a fresh code, or with this unassigned one, which becomes active."""

    def issue_codes(self, count: int) -> tuple[BoxCode, ...]:
        """Draw codes that no box has yet (`UNASSIGNED`)."""

    def replace_code(self, box: BoxId) -> BoxCode:
        """Give the box a new active code; the old one becomes `REPLACED`."""

    def bind_code(self, box: BoxId, code: BoxCode) -> None:
        """An unassigned code becomes the active one. The one before it becomes `REPLACED`, or `WITHDRAWN` where it
        was never on paper. Raises `NotFound`, and `InvalidInput` for a code that is not unassigned.
        """

    def withdraw_code(self, code: BoxCode) -> None:
        """A replaced code leads nowhere from now on. Raises `NotFound` for one that is not replaced."""

    def set_handed_over(self, box: BoxId, on: PartialDate | None) -> None:
        """When the box was handed over."""

    def add_person(self, box: BoxId, card: Card, comment: str = "") -> Revision:
        """A new person with revision 1."""

    def save_card(self, person: PersonId, card: Card, base: int, comment: str = "") -> Revision:
        """A further revision. Raises `Conflict` where `base` is not the newest. An unchanged card gives the
        newest revision back and writes nothing.
        """

    def move_to_box(self, person: PersonId, box: BoxId) -> None:
        """Put a person into another box."""

    def set_merged(self, person: PersonId, into: PersonId | None) -> None:
        """Say that a record is another one's double, which hides it; None takes that back. Raises `NotFound`, and
        `InvalidInput` where `into` is a double itself.
        """

    def merge_people(self, done: Merge, box: BoxId) -> None:
        """Hide the record that is gone; its attachments go to the survivor, who lives in `box` from now on. The codes
        of a box in which nobody is left lead there.
        """

    def recover_disclosure(self, told: Disclosure) -> bool:
        """One of which only an announcement tells; says whether it was not known."""

    def undo_merge(self, gone: PersonId) -> Merge:
        """Put everything but the card back. Raises `ChangedSinceMerge`, `NotFound`."""

    def erase_person(self, person: PersonId) -> None:
        """Erase the record with all revisions, drafts and attachments, and the doubles that were merged into it; a
        tombstone without personal data stays. Prints and disclosures stay. The file of an import that was interrupted
        goes, whomever it names. Raises `NotFound`.
        """

    def record_print(self, made: PrintRecord) -> None:
        """Note a print that was really made."""

    def set_collected(self, prints: Sequence[PrintId], at: datetime | None) -> None:
        """The papers were taken back; None says that they were not."""

    def record_layout(self, job: PrintJobId, layout: str) -> None:
        """Note how a run was laid out; nothing about people."""

    def add_to_register(self, new: RegisterEntry) -> None:
        """A further request or breach."""

    def settle_in_register(self, entry: RegisterId, done: datetime | None, outcome: str) -> None:
        """What was done about it and when; None opens it again. Raises `NotFound`."""

    def add_exercise(self, done: ExerciseResult) -> None:
        """Note a practice call."""

    @property
    def archive(self) -> ArchiveWriter:
        """Everything that another registry kept, to be taken in."""

    @property
    def imports(self) -> ImportWriter:
        """Writing about imports of lists."""

    def save_draft(self, draft: DraftId, person: PersonId | None, base: int | None, card: Card) -> None:
        """Keep a half-filled form; an older state of the same draft is replaced."""

    def drop_draft(self, draft: DraftId) -> None:
        """Forget a draft."""

    def add_attachment(
        self, person: PersonId | None, media_type: str, content: bytes, *, name: str = "", kind: str = ""
    ) -> AttachmentId:
        """Keep a photo or scan; `kind` says what it is for, `name` is the file's."""

    def adopt_attachments(self, person: PersonId, attachments: Collection[AttachmentId]) -> None:
        """These belong to this person from now on: when the record is erased, so are they."""

    def drop_unused_attachments(self, person: PersonId | None, before: datetime) -> int:
        """Forget what was added before `before` and no revision and no draft names; gives their number."""


class AccountInfo(Protocol):
    """An account as lists show it."""

    @property
    def id(self) -> AccountId: ...
    @property
    def login(self) -> str: ...
    @property
    def role(self) -> Role: ...
    @property
    def must_change_password(self) -> bool: ...
    @property
    def password_changed(self) -> datetime: ...


class Registry(BundleSigner, Copying, Remainders, Protocol):
    """An unlocked registry."""

    @property
    def id(self) -> RegistryId: ...
    @property
    def path(self) -> Path: ...
    @property
    def actor(self) -> Actor: ...

    def read(self) -> AbstractContextManager[RegistryReader]:
        """A reader on its own connection; look-ups never wait for writers."""

    def write(self) -> AbstractContextManager[RegistryWriter]:
        """A write transaction of the actor who is logged in. Raises `RegistryBusy`, `DiskFull`,
        `ReadOnlyRegistry`, `CommitsLost`; after any error nothing of it is stored.
        """

    @property
    def epoch(self) -> int:
        """Of which master key the registry is now, counted from 1."""

    def sign_card(self, content: bytes) -> bytes:
        """The COSE_Sign1 message that holds `content`, signed with the key of this epoch. Any thread or account."""

    def signers(self) -> tuple[Signer, ...]:
        """Whose signatures are believed: this registry's key of now first, then its former ones and those of others."""

    def fault(self) -> LifeboxError | None:
        """Why nothing may be written now (`CommitsLost`, `RegistryDamaged`, `ReadOnlyRegistry`), or None.
        Reading goes on in every case.
        """

    @property
    def must_change_password(self) -> bool:
        """Whether somebody else chose the actor's password."""

    @property
    def failed_logins(self) -> int:
        """How many wrong passwords were tried before the actor's right one."""

    def surroundings(self) -> Surroundings:
        """The disk, the place and the clock as they are now."""

    def settle(self) -> None:
        """After many writes: make searches quick again and put everything into the database file."""

    def sweep(self) -> None:
        """After erasures: leave nothing of them in the file. Where that cannot be done now, closing does it."""

    def verify(self) -> CheckReport:
        """Check everything: key file, head, chain, digests, pages, index."""

    def check_quickly(self) -> CheckReport:
        """What every start can afford: key and recovery file, heads, pages, the newest links of the chain."""

    def accounts(self) -> tuple[AccountInfo, ...]:
        """All accounts."""

    def add_account(self, login: str, password: str, role: Role, account: AccountId | None = None) -> AccountInfo:
        """A further account; `account` is the id of one that comes back. Raises `WeakPassword`, `InvalidInput`,
        `NotAllowed`.
        """

    def disable_account(self, login: str) -> Callable[[], None]:
        """Take an account's key slot away; keys should be rotated afterwards. What it gives puts the account back,
        with its password.
        """

    def change_password(self, old: str, new: str) -> None:
        """Change the actor's own password."""

    def reset_password(self, login: str, password: str) -> None:
        """Give an account whose password is forgotten a new one, to be changed at once."""

    def change_role(self, login: str, role: Role) -> None:
        """Give an account another role."""

    def renew_recovery(self) -> str:
        """A new recovery key: gives the sheet's text, which nothing keeps. The old sheet is worthless from now on."""

    def rotate(self, progress: Callable[[int, int], None]) -> None:
        """New master key: everything is written anew under it; the key file's replacement commits. Until then
        `progress` may raise, which leaves everything as it was. Reading goes on meanwhile, other writers wait.
        """

    def check_recovery(self, sheet: str) -> None:
        """Raise unless the text of a recovery sheet opens this registry: `InvalidInput` for one that is no recovery
        key, `WrongSheet` for another one, `RegistryDamaged`. Changes nothing.
        """

    def close(self) -> None:
        """Checkpoint and forget the keys as far as Python can."""
