"""Reading: the ports `SearchIndex` and `RegistryReader` over one connection."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from itertools import pairwise
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Executable, Result, Row, and_, func, or_, select

from lifebox.domain.accounts import AccountNotes, Policy
from lifebox.domain.attachments import AttachmentInfo
from lifebox.domain.audit import AuditEntry, AuditFilter
from lifebox.domain.backups import BackupPlan
from lifebox.domain.boxes import Box, CodeRecord, CodeState, LeftPaper, PrintedJob, PrintRecord
from lifebox.domain.card import PersonRecord, Revision
from lifebox.domain.census import Census
from lifebox.domain.codes import BoxCode
from lifebox.domain.collation import alphabetic
from lifebox.domain.dates import add_months
from lifebox.domain.disclosure import Disclosure, DisclosureFilter
from lifebox.domain.duplicates import Traits
from lifebox.domain.errors import NotFound, RegistryDamaged
from lifebox.domain.exercises import ExerciseResult
from lifebox.domain.folding import name_key, number_key, street_words
from lifebox.domain.governance import Status
from lifebox.domain.id_lists import IdList
from lifebox.domain.ids import AccountId, AttachmentId, BoxId, DisclosureId, PersonId, PrintId, PrintJobId
from lifebox.domain.merges import Merge
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.people import MonthCount, PeopleFilter, PersonSummary, RegistryFigures
from lifebox.domain.register import RegisterEntry
from lifebox.domain.retention import RetentionRules
from lifebox.domain.salvage import SalvageReport
from lifebox.domain.search import CodeHit, IndexRow, PhoneHit, SearchField
from lifebox.domain.signers import Signers
from lifebox.domain.streets import Street, StreetSource
from lifebox.domain.takers import Taken
from lifebox.registry import (
    attachments,
    audit_chain,
    audit_reading,
    bundles,
    departed,
    disclosures,
    exercises,
    fulltext,
    imports,
    listing,
    merges,
    print_jobs,
    products,
    register,
    rows,
    statements,
    streets,
)
from lifebox.registry.archive import ArchiveBook
from lifebox.registry.census import take_census
from lifebox.registry.errors import database_faults, reading_faults
from lifebox.registry.models import AttachmentRow, CodeRow, PrintRow
from lifebox.registry.takers import medicines_of_everybody
from lifebox.registry.traits import traits_of, traits_of_everybody
from lifebox.registry.vocabulary import Vocabulary

ORGANISATION = "organisation"
LAST_BACKUP, BACKUP_PLAN = "last_backup", "backup_plan"
SIGNERS = "signers"
ACCOUNTS, POLICY, LAST_DRILL, RETENTION = "accounts", "policy", "last_drill", "retention"
SALVAGE = "salvage"
_AT_ONCE = 10_000  # ids in one statement


class Reader:
    """What is committed (in a writer: and what it wrote). For one thread at a time."""

    def __init__(self, connection: Connection, audit_key: bytes, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._audit_key = audit_key
        self._vocabulary = vocabulary

    # SearchIndex

    def by_codes(self, codes: Sequence[BoxCode]) -> tuple[CodeHit, ...]:
        found = self._all(statements.BY_CODES, {"codes": codes})
        return tuple(map(rows.code_hit, found))

    def by_code_part(self, part: str) -> tuple[CodeHit, ...]:
        found = self._all(statements.BY_CODE_PART, {"part": part, "behind": f"{part}~"})
        return tuple(map(rows.code_hit, found))

    def by_pesels(self, pesels: Sequence[str]) -> tuple[PersonSummary, ...]:
        return tuple(map(rows.summary, self._all(statements.BY_PESELS, {"pesels": pesels})))

    def by_phones(self, numbers: Sequence[str]) -> tuple[PhoneHit, ...]:
        found = self._all(statements.BY_PHONES, {"numbers": numbers})
        return rows.phone_hits(found)

    def by_phone_end(self, digits: str) -> tuple[PhoneHit, ...]:
        found = self._all(statements.BY_PHONE_END, {"digits": digits, "last": digits[-6:]})
        return rows.phone_hits(found)

    def by_words(self, groups: Sequence[tuple[SearchField, Sequence[str]]], limit: int) -> tuple[IndexRow, ...]:
        if not groups or not all(words for _, words in groups):
            return ()
        query = fulltext.query([((field,), words) for field, words in groups])
        found = self._all(statements.BY_WORDS, {"query": query, "limit": limit})
        return tuple(IndexRow(PersonId(row.id), row.name, row.street, row.number, row.birth, row.town) for row in found)

    def vocabulary(self, field: SearchField) -> Sequence[str]:
        with database_faults():
            return self._vocabulary.words(self._connection, field)

    def summaries(self, people: Sequence[PersonId]) -> tuple[PersonSummary, ...]:
        found: dict[UUID, PersonSummary] = {}
        for start in range(0, len(people), _AT_ONCE):
            asked = list(people[start : start + _AT_ONCE])
            found.update((row.id, rows.summary(row)) for row in self._all(statements.SUMMARIES, {"people": asked}))
        return tuple(found[person] for person in people if person in found)

    # People

    def person(self, person: PersonId) -> PersonRecord:
        row = self._first(statements.CURRENT, {"person": person})
        if row is None:
            if self._first(statements.PERSON, {"person": person}) is not None:
                raise RegistryDamaged(part="revision")
            raise NotFound(what="person")
        into = PersonId(row.merged_into) if row.merged_into else None
        return PersonRecord(PersonId(row.id), BoxId(row.box), rows.revision(self._audit_key, row), into)

    def revision(self, person: PersonId, number: int) -> Revision:
        row = self._first(statements.ONE_REVISION, {"person": person, "number": number})
        if row is None:
            raise NotFound(what="revision")
        return rows.revision(self._audit_key, row)

    def revisions(self, person: PersonId) -> tuple[Revision, ...]:
        found = self._all(statements.ALL_REVISIONS, {"person": person})
        if not found:
            raise NotFound(what="person")
        return tuple(rows.revision(self._audit_key, row) for row in found)

    def people(self, wanted: PeopleFilter, limit: int = 1_000_000) -> tuple[PersonSummary, ...]:
        return self.summaries(self.people_ids(wanted)[:limit])

    def people_count(self, wanted: PeopleFilter) -> int:
        return int(self._scalar(listing.people_count(wanted)))

    def people_ids(self, wanted: PeopleFilter) -> IdList[PersonId]:
        return IdList(bytes.fromhex("".join(self._scalar(part) or "" for part in listing.people_ids(wanted))))

    def people_at(self, street: str, building: str, flat: str) -> tuple[PersonId, ...]:
        keys = {
            "street_key": " ".join(street_words(street)),
            "building_key": number_key(building),
            "flat_key": number_key(flat),
        }
        return self._people(statements.PEOPLE_AT, keys)

    def people_named(self, surname: str, given_names: str) -> tuple[PersonId, ...]:
        keys = {"surname_key": name_key(surname), "given_key": name_key(given_names)}
        return self._people(statements.PEOPLE_NAMED, keys)

    def traits(self, people: Sequence[PersonId] | None, today: date) -> Iterator[tuple[PersonId, Traits]]:
        return traits_of_everybody(self._all, today) if people is None else traits_of(self._all, people, today)

    # Boxes, paper, disclosures

    def box(self, box: BoxId) -> Box:
        row = self._first(statements.BOX, {"box": box})
        if row is None:
            raise NotFound(what="box")
        codes = tuple(rows.code_record(code) for code in self._all(statements.CODES_OF_BOX, {"box": box}))
        return Box(BoxId(row.id), codes, self.people_of_box(box), rows.partial_date(row.handed_over))

    def people_of_box(self, box: BoxId) -> tuple[PersonId, ...]:
        return self._people(statements.PEOPLE_OF_BOX, {"box": box})

    def codes(self, codes: Sequence[BoxCode]) -> tuple[CodeRecord, ...]:
        found = self._all(statements.CODES, {"codes": [str(code) for code in codes]})
        return tuple(rows.code_record(row) for row in found)

    def unassigned_codes(self) -> tuple[BoxCode, ...]:
        return tuple(BoxCode(row.code) for row in self._all(statements.UNASSIGNED))

    def prints(self, person: PersonId | None = None, box: BoxId | None = None) -> tuple[PrintRecord, ...]:
        wanted = select(*PrintRow.table().columns).order_by(PrintRow.printed.desc(), PrintRow.id.desc())
        if person is not None:
            wanted = wanted.where(PrintRow.person.in_(self._with_doubles(person)))
        if box is not None:
            # Labels that were printed when their code was nobody's yet were noted of no box.
            of_box = select(CodeRow.code).where(CodeRow.box == box)
            early = and_(PrintRow.box.is_(None), PrintRow.code.in_(of_box))
            wanted = wanted.where(or_(PrintRow.box == box, early))
        return tuple(rows.print_record(row) for row in self._all(wanted))

    def print_jobs(self, limit: int) -> tuple[PrintedJob, ...]:
        return print_jobs.grouped(self._all(print_jobs.NEWEST, {"limit": limit}))

    def prints_of_job(self, job: PrintJobId) -> tuple[PrintRecord, ...]:
        return tuple(rows.print_record(row) for row in self._all(print_jobs.OF_JOB, {"job": job}))

    def print_layout(self, job: PrintJobId) -> str:
        return self._scalar(print_jobs.LAYOUT, {"job": job}) or ""

    def same_papers(self, prints: Sequence[PrintId]) -> tuple[PrintId, ...]:
        return tuple(PrintId(row.id) for row in self._all(departed.SAME, {"ids": list(prints)}))

    def left_papers(self) -> tuple[LeftPaper, ...]:
        return departed.left_papers(self._all)

    def with_status(self, status: Status) -> tuple[tuple[PersonId, datetime], ...]:
        return tuple((PersonId(row.id), row.since) for row in self._all(departed.OF_STATUS, {"status": status.value}))

    def last_reviews(self, today: date, before: datetime) -> tuple[tuple[PersonId, date], ...]:
        return departed.last_reviews(self._all(departed.UNREVIEWED, {"today": today, "before": before}))

    def disclosures(self, person: PersonId | None = None) -> tuple[Disclosure, ...]:
        return self.disclosures_by_id(self.disclosure_ids(DisclosureFilter(person=person)))

    def disclosure_ids(self, wanted: DisclosureFilter) -> IdList[DisclosureId]:
        people = self._with_doubles(wanted.person) if wanted.person is not None else ()
        return IdList(bytes.fromhex(self._scalar(disclosures.disclosure_ids(wanted, people)) or ""))

    def disclosures_by_id(self, ids: Sequence[DisclosureId]) -> tuple[Disclosure, ...]:
        found: dict[DisclosureId, Disclosure] = {}
        for start in range(0, len(ids), _AT_ONCE):
            some = self._all(disclosures.BY_ID, {"ids": list(ids[start : start + _AT_ONCE])})
            found.update((DisclosureId(row.id), disclosures.disclosure_of(row)) for row in some)
        return tuple(found[one] for one in ids if one in found)

    def disclosure_logins(self) -> tuple[str, ...]:
        return tuple(sorted((row[0] for row in self._all(disclosures.LOGINS)), key=alphabetic))

    def survivors(self, people: Sequence[PersonId]) -> Mapping[PersonId, PersonId]:
        return disclosures.survivors(self._all, people)

    @property
    def bundles(self) -> bundles.BundleBook:
        return bundles.BundleBook(self._all)

    @property
    def imports(self) -> imports.ImportBook:
        return imports.ImportBook(self._all)

    def medicines(self) -> Iterator[Taken]:
        return medicines_of_everybody(self._stream, self._audit_key)

    @property
    def products(self) -> products.ProductBook:
        return products.ProductBook(self._all)

    def register(self) -> tuple[RegisterEntry, ...]:
        return tuple(map(register.entry, self._all(register.NEWEST)))

    def exercises(self, login: str, limit: int) -> tuple[ExerciseResult, ...]:
        return tuple(map(exercises.result, self._all(exercises.NEWEST, {"login": login, "limit": limit})))

    def merges(self, survivor: PersonId) -> tuple[Merge, ...]:
        return tuple(merges.merge_of(row) for row in self._all(merges.OF_SURVIVOR, {"survivor": survivor}))

    def _with_doubles(self, person: PersonId) -> list[UUID]:
        """The person and every record that went into this one, directly or by way of another."""
        found: list[UUID] = [person]
        for one in found:
            found += (row.id for row in self._all(merges.DOUBLES, {"person": one}))
        return found

    def drafts(self, account: AccountId) -> tuple[rows.StoredDraft, ...]:
        return tuple(rows.draft(row) for row in self._all(statements.DRAFTS, {"account": account}))

    def attachment(self, attachment: AttachmentId) -> tuple[str, bytes]:
        row = self._first(select(AttachmentRow.table()).where(AttachmentRow.id == attachment))
        if row is None:
            raise NotFound(what="attachment")
        rows.require_attachment(self._audit_key, row)
        return row.media_type, row.content

    def attachments(self, person: PersonId | None) -> tuple[AttachmentInfo, ...]:
        return tuple(attachments.info(row) for row in self._all(attachments.OF_PERSON, {"person": person}))

    # The registry as a whole

    def organisation(self) -> OrganisationProfile:
        return _profile(self._scalar(statements.SETTING, {"name": ORGANISATION}))

    def signers(self) -> Signers:
        stored = self._scalar(statements.SETTING, {"name": SIGNERS})
        return Signers.model_validate_json(stored) if stored else Signers()

    def salvage_report(self) -> SalvageReport | None:
        stored = self._scalar(statements.SETTING, {"name": SALVAGE})
        return SalvageReport.model_validate_json(stored) if stored else None

    def figures(self, today: date) -> RegistryFigures:
        row = self._first(listing.figures(today))
        assert row is not None  # noqa: S101 a statement of aggregates always has a row
        unassigned = select(func.count()).where(CodeRow.state == CodeState.UNASSIGNED.value)
        return RegistryFigures(
            **row._asdict(),
            boxes=self._scalar(listing.boxes()),
            unassigned_codes=self._scalar(unassigned),
            last_backup=self.last_backup(),
        )

    def last_backup(self) -> datetime | None:
        stored = self._scalar(statements.SETTING, {"name": LAST_BACKUP})
        return datetime.fromisoformat(stored) if stored else None

    def account_notes(self) -> AccountNotes:
        stored = self._scalar(statements.SETTING, {"name": ACCOUNTS})
        return AccountNotes.model_validate_json(stored) if stored else AccountNotes()

    def policy(self) -> Policy:
        stored = self._scalar(statements.SETTING, {"name": POLICY})
        return Policy.model_validate_json(stored) if stored else Policy()

    def backup_plan(self) -> BackupPlan:
        stored = self._scalar(statements.SETTING, {"name": BACKUP_PLAN})
        return BackupPlan.model_validate_json(stored) if stored else BackupPlan()

    def retention(self) -> RetentionRules:
        stored = self._scalar(statements.SETTING, {"name": RETENTION})
        return RetentionRules.model_validate_json(stored) if stored else RetentionRules()

    def last_drill(self) -> datetime | None:
        stored = self._scalar(statements.SETTING, {"name": LAST_DRILL})
        return datetime.fromisoformat(stored) if stored else None

    def streets(self) -> tuple[str, ...]:
        return tuple(row[0] for row in self._all(statements.STREETS))

    def official_streets(self) -> tuple[Street, ...]:
        return tuple(streets.street(row) for row in self._all(streets.ALL))

    def street_source(self) -> StreetSource | None:
        stored = self._scalar(statements.SETTING, {"name": streets.SOURCE})
        return StreetSource.model_validate_json(stored) if stored else None

    def workers(self) -> tuple[str, ...]:
        return tuple(row[0] for row in self._all(statements.WORKERS))

    def months(self, today: date, count: int = 12) -> tuple[MonthCount, ...]:
        first = add_months(today.replace(day=1), -(count // 2))
        firsts = [add_months(first, number) for number in range(count + 1)]
        return tuple(
            MonthCount(
                start.year,
                start.month,
                added=self._scalar(listing.added_between(start, end)),
                due=self._scalar(listing.due_between(start, end)),
            )
            for start, end in pairwise(firsts)
        )

    def census(self, since: date, today: date) -> Census:
        return take_census(self._all, since, today)

    def audit_entries(self, wanted: AuditFilter) -> tuple[AuditEntry, ...]:
        """Newest first."""
        return tuple(audit_chain.entry_of(row) for row in self._all(audit_reading.entries(wanted)))

    def audit_log(self) -> Iterator[AuditEntry]:
        """All entries, oldest first, a thousand at a time."""
        with database_faults():
            for row in self._execute(audit_reading.OLDEST_FIRST, None):
                yield audit_chain.entry_of(row)

    @property
    def archive(self) -> ArchiveBook:
        return ArchiveBook(self._stream, self._audit_key, self._with_doubles)

    def _stream(self, statement: Executable, params: Mapping[str, Any] | None = None) -> Iterator[Row[Any]]:
        with reading_faults():
            yield from self._execute(statement, params)

    def _all(self, statement: Executable, params: Mapping[str, Any] | None = None) -> Sequence[Row[Any]]:
        with reading_faults():
            return self._execute(statement, params).all()

    def _first(self, statement: Executable, params: Mapping[str, Any] | None = None) -> Row[Any] | None:
        with reading_faults():
            return self._execute(statement, params).first()

    def _scalar(self, statement: Executable, params: Mapping[str, Any] | None = None) -> Any:
        with reading_faults():
            return self._execute(statement, params).scalar()

    def _execute(self, statement: Executable, params: Mapping[str, Any] | None) -> Result[*tuple[Any, ...]]:
        return self._connection.execute(statement, params or {})

    def _people(self, statement: Executable, params: Mapping[str, Any]) -> tuple[PersonId, ...]:
        """People whose columns equal `params`, which are named like them."""
        return tuple(PersonId(row[0]) for row in self._all(statement, params))


# Every search asks for it.
@lru_cache(maxsize=4)
def _profile(stored: str) -> OrganisationProfile:
    return OrganisationProfile.model_validate_json(stored)
