"""Every role and every action through the services: who may does it, who may not leaves no trace."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from lifebox.documents.forms.password_slip import render_password_slip
from lifebox.domain.access import PERMISSIONS, Action, Role
from lifebox.domain.accounts import Policy
from lifebox.domain.audit import AuditEntry, AuditFilter
from lifebox.domain.backups import BackupPlan
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card
from lifebox.domain.disclosure import DisclosureFilter, DisclosureNote, Service
from lifebox.domain.errors import NotAllowed, UnreadableFile
from lifebox.domain.exercises import ExerciseResult
from lifebox.domain.ids import PersonId, new_draft_id
from lifebox.domain.people import PeopleFilter
from lifebox.domain.register import EntryKind
from lifebox.domain.retention import EraseReason, RetentionRules
from lifebox.domain.salvage import SalvageReport
from lifebox.domain.takers import AskedBy
from lifebox.services.accounts import (
    add_account,
    change_password,
    change_role,
    disable_account,
    enable_account,
    give_password,
    verify_registry,
)
from lifebox.services.addresses import import_streets
from lifebox.services.archives import export_registry
from lifebox.services.attachments import add_scan, view_scan
from lifebox.services.auditing import LogQuestion, export_log, search_log
from lifebox.services.backups import back_up, change_plan, restore_copy
from lifebox.services.box import set_handed_over
from lifebox.services.bundles import BundleWish, Recipient, collect_log, create_bundle, list_bundles, report_lost
from lifebox.services.codes import ReplaceReason, bind_code, issue_codes, replace_code
from lifebox.services.disclosure_reports import ReportForm, prepare_month_report, save_report
from lifebox.services.disclosures import close_overdue, complete_disclosure, list_disclosures, unfinished_disclosures
from lifebox.services.emergency import (
    RunningDisclosure,
    log_search,
    missing_profile_for,
    read_record,
    search_people,
)
from lifebox.services.entering import note_login
from lifebox.services.exporting import USUAL, ExportReason, ListForm, prepare_export, save_export
from lifebox.services.import_runs import list_imports
from lifebox.services.import_undoing import undo_import
from lifebox.services.importing import import_list
from lifebox.services.keys import change_policy, drill_recovery, renew_recovery, rotate_keys
from lifebox.services.left_papers import mark_collected
from lifebox.services.medicines import import_medicines
from lifebox.services.merging import merge_people, unmerge_people
from lifebox.services.office import Office
from lifebox.services.paperwork import prepare_person_copies
from lifebox.services.people import (
    add_person,
    drop_draft,
    list_people,
    save_card,
    save_draft,
    view_person,
)
from lifebox.services.practice import all_results, note_exercise
from lifebox.services.printing import CardOptions, prepare_cards, save_print
from lifebox.services.program import Program
from lifebox.services.progress import unseen
from lifebox.services.registering import note_entry, read_register
from lifebox.services.retention import change_retention, propose_erasures
from lifebox.services.reviews import ReviewWay, review_people
from lifebox.services.rights import erase_person
from lifebox.services.salvage import read_salvage, salvage_open
from lifebox.services.scanning import log_scan, read_scanned
from lifebox.services.signers import export_signers, trust_signers
from lifebox.services.statistics import read_statistics, save_statistics
from lifebox.services.takers import find_takers
from lifebox.services.taking_in import take_in
from lifebox.services.unkept import note_unkept
from tests.support.bundles import PHRASE
from tests.support.products import many, register_xml
from tests.support.program import CHEAP, OTHER_PASSWORD, StandingClock, office_of
from tests.support.teryt import SIMC, ULIC, as_csv, street, town, written

THIRD = "wrotki na deptaku 17 mew"
POLICE = DisclosureNote(service=Service.POLICE, caller="patrol", incident="KMP/1", purpose="zaginięcie")
HERE = ("2264011", "0934783")
NOT_BY_ROLE = {
    Action.REGISTRY_CREATED: "there is nobody yet",
    Action.REGISTRY_MIGRATED: "whoever opens an older registry first",
    Action.LOGOUT: "nobody is kept from leaving",
}


SCAN = render_password_slip("nikt", Role.DUTY_OFFICER, "próba", "próba", "OPS", date(2026, 11, 22), "pl")


def card(surname: str) -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": "Ewa", "birth": "1942"},
            "missing": {"routes": "molo"},
            "governance": {"consents": [{"scope": scope} for scope in ("registry", "bundle", "missing_profile")]},
        }
    )


class World:
    """A registry with something of everything, and somebody of a role in it."""

    def __init__(self, program: Program, admin: Office, role: Role, folder: Path) -> None:
        self.program, self.admin, self.folder = program, admin, folder
        self.mine = office_of(program, admin, role)
        self.out = folder / "wyniki"
        self.out.mkdir()
        self.surnames = iter(f"Prubna{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVW")
        self.sheet = renew_recovery(admin)
        self.codes = iter(issue_codes(admin, 20))
        add_account(admin, "zuza", THIRD, Role.PRINTING_STAFF)
        add_account(admin, "dawna", THIRD, Role.PRINTING_STAFF)
        disable_account(admin, "dawna")
        kept = folder / "kopie"
        kept.mkdir()
        back_up(admin, kept)
        (self.copy,) = admin.registry.backups(kept)
        wish = BundleWish((Recipient("SM patrol 1", PHRASE),), days=30)
        self.person()
        self.wish = wish
        self.bundle = create_bundle(admin, folder / "a.bundle", wish, policy=CHEAP).id

    def person(self) -> PersonId:
        """Somebody new."""
        return add_person(self.admin, card(next(self.surnames))).person

    def merged(self) -> PersonId:
        """Somebody whose record went into another one."""
        keep, gone = self.person(), self.person()
        merge_people(self.admin, keep, gone, card("Prubna"), 1, 1)
        return gone

    def written(self) -> int:
        """How much the access log holds."""
        with self.mine.registry.read() as reader:
            return reader.audit_entries(AuditFilter(limit=1))[0].sequence

    def did(self, action: Action) -> bool:
        """Whether the log says that it was done last by whom the test is about."""
        with self.mine.registry.read() as reader:
            entries = reader.audit_entries(AuditFilter(limit=3))
        return (action, self.mine.registry.actor.login) in {(entry.action, entry.login) for entry in entries}


def _review(w: World) -> object:
    return review_people(w.mine, [w.person()], ReviewWay.PHONE, w.program.say)


def _export(w: World) -> object:
    prepared = prepare_export(w.mine, [w.person()], USUAL, ListForm.CSV, w.program.say)
    return save_export(w.mine, prepared, w.out / "lista.csv", ExportReason.REPORT)


def _import(w: World) -> object:
    file = written(w.folder / "lista.csv", "Nazwisko;Imię;Data ur.\r\nNowa;Ewa;12.05.1942\r\n".encode())
    return import_list(w.mine, file, mapping=None, dry_run=False, progress=unseen)


def _undo_import(w: World) -> object:
    file = written(w.folder / "lista.csv", "Nazwisko;Imię;Data ur.\r\nNowa;Ewa;12.05.1942\r\n".encode())
    import_list(w.admin, file, mapping=None, dry_run=False, progress=unseen)
    return undo_import(w.mine, list_imports(w.admin)[0].id, unseen)


def _read_streets(w: World) -> object:
    file = written(w.folder / "ULIC.csv", as_csv(ULIC, [street(*HERE, "00042", "ul.", "Próbnego")]))
    return import_streets(w.mine, file, unseen)


def _take_in(w: World) -> object:
    file = w.folder / f"z-{w.out.name}.json"  # a file of its own each time
    export_registry(w.admin, file, ExportReason.TRANSFER)
    return take_in(w.mine, file)


def _name_town(w: World) -> object:
    with w.admin.registry.write() as tx:
        tx.set_organisation(tx.organisation().model_copy(update={"terc": "", "simc": ""}))
        tx.audit(Action.ORGANISATION_CHANGED)
    return import_streets(w.mine, written(w.folder / "SIMC.csv", as_csv(SIMC, [town(*HERE, "Sopot")])), unseen)


def _print(w: World) -> object:
    return save_print(w.mine, prepare_cards(w.mine, [w.person()], CardOptions()), w.out / "karta.pdf")


def _recover(w: World) -> object:
    """Whoever logs in writes down what a program that ended too early showed."""
    RunningDisclosure(w.admin, read_record(w.admin, w.person())).announce()
    try:
        return note_login(w.mine.registry, w.program.clock, "próba")
    finally:
        # What could not be written is no part of a later log-in here.
        w.mine.registry.forget_announced(w.mine.registry.announced())


def _open(w: World, office: Office) -> RunningDisclosure:
    running = RunningDisclosure(office, read_record(office, w.person()))
    running.begin()
    return running


def _note(w: World) -> None:
    unfinished_disclosures(w.mine)
    _open(w, w.mine).note(DisclosureNote(caller="ZRM 12"), close=False)


def _close(w: World) -> None:
    close_overdue(w.mine)
    _open(w, w.mine).note(DisclosureNote(caller="ZRM 12"), close=True)


def _complete(w: World) -> object:
    of = w.mine if w.mine.registry.actor.may(Action.DISCLOSURE_COMPLETED) else w.admin
    running = _open(w, of)
    running.note(DisclosureNote(caller="ZRM"), close=True)
    return complete_disclosure(w.mine, running.id, DisclosureNote(caller="ZRM"), DisclosureNote(caller="ZRM 12"))


def _show_missing(w: World) -> None:
    shown = read_record(w.mine, w.person())
    missing_profile_for(w.mine, shown, POLICE)
    running = RunningDisclosure(w.mine, shown)
    running.begin()
    running.show_profile(POLICE)


def _search(w: World) -> None:
    log_search(w.mine, search_people(w.mine, "prubna"))


def _scan(w: World) -> None:
    log_scan(w.mine, (read_scanned(w.mine, "PUDELKO ZYCIA 7K3M-9QXD-2 TEL 585511710"),))


def _view_scan(w: World) -> object:
    person = w.person()
    return view_scan(w.mine, person, add_scan(w.admin, person, SCAN))


def _unless_file_is_none(work: Callable[[World], object]) -> Callable[[World], object]:
    """Whoever may gets as far as reading the file, which is none."""

    def done(w: World) -> object:
        with pytest.raises(UnreadableFile):
            work(w)
        return None

    return done


def _renew_sheet(w: World) -> None:
    w.sheet = renew_recovery(w.mine)


def _exercise(w: World) -> None:
    note_exercise(w.mine, ExerciseResult(w.mine.registry.actor.login, w.mine.clock.now(), "s", 900, 0, 7))


def _box(w: World, change: Callable[..., object], *arguments: object) -> object:
    with w.admin.registry.read() as reader:
        box = reader.person(w.person()).box
    return change(w.mine, box, *arguments)


def _merge(w: World) -> object:
    return merge_people(w.mine, w.person(), w.person(), card("Prubna"), 1, 1)


def _report(w: World) -> object:
    return save_report(w.mine, prepare_month_report(w.mine, date(2026, 11, 1), ReportForm.CSV, "pl"), w.out / "m.csv")


def _read_losses(w: World) -> object:
    with w.admin.registry.write() as tx:
        tx.keep_salvage_report(SalvageReport(made=w.admin.clock.now(), source="dawny"))
        tx.audit(Action.REGISTRY_SALVAGED)
    return read_salvage(w.mine)


DEEDS: dict[Action, Callable[[World], object]] = {
    Action.REGISTRY_RECOVERY_RENEWED: _renew_sheet,
    Action.REGISTRY_RESTORED: lambda w: restore_copy(w.mine, w.program.store, w.copy, w.out / "nowy.lifebox"),
    Action.REGISTRY_SALVAGED: lambda w: salvage_open(w.mine, w.program, w.out / "ocalony.lifebox"),
    Action.SALVAGE_READ: _read_losses,
    Action.REGISTRY_VERIFIED: lambda w: verify_registry(w.mine),
    Action.RECOVERY_DRILLED: lambda w: drill_recovery(w.mine, w.sheet),
    Action.POLICY_CHANGED: lambda w: change_policy(w.mine, Policy(idle_minutes=9)),
    Action.LOGIN: lambda w: w.program.unlock(
        w.admin.registry.path, w.mine.registry.actor.login, OTHER_PASSWORD
    ).registry.close(),
    Action.PERSON_ADDED: lambda w: add_person(w.mine, card("Prubna")),
    Action.PERSON_CHANGED: lambda w: save_card(w.mine, w.person(), card("Próbna"), 1),
    Action.PERSON_REVIEWED: _review,
    Action.PERSON_ERASED: lambda w: erase_person(w.mine, w.person(), EraseReason.MISTAKE),
    Action.PRINTED_UNKEPT: lambda w: note_unkept(w.mine, [PrintKind.CARD], 1),
    Action.PAPERS_COLLECTED: lambda w: mark_collected(w.mine, []),
    Action.RETENTION_CHANGED: lambda w: change_retention(w.mine, RetentionRules(moved=9)),
    Action.RETENTION_READ: lambda w: propose_erasures(w.mine),
    Action.REGISTER_READ: lambda w: read_register(w.mine),
    Action.REGISTER_KEPT: lambda w: note_entry(w.mine, EntryKind.BREACH, w.mine.clock.now(), "próba"),
    Action.PERSON_STATUS: lambda w: save_print(
        w.mine, prepare_person_copies(w.mine, [w.person()], CardOptions()), w.out / "kopia.pdf"
    ),
    Action.PERSON_VIEWED: lambda w: view_person(w.mine, w.person()),
    Action.PERSON_MERGED: _merge,
    Action.PERSON_UNMERGED: lambda w: unmerge_people(w.mine, w.merged()),
    Action.PEOPLE_LISTED: lambda w: list_people(w.mine, PeopleFilter(), 10),
    Action.PEOPLE_IMPORTED: _import,
    Action.IMPORT_UNDONE: _undo_import,
    Action.LIST_EXPORTED: _export,
    Action.DRAFT_SAVED: lambda w: save_draft(w.mine, None, None, None, card("Prubna")),
    Action.DRAFT_DROPPED: lambda w: drop_draft(w.mine, new_draft_id()),
    Action.ATTACHMENT_ADDED: lambda w: add_scan(w.mine, w.person(), SCAN),
    Action.ATTACHMENT_VIEWED: _view_scan,
    Action.CODES_ISSUED: lambda w: issue_codes(w.mine, 1),
    Action.CODE_BOUND: lambda w: _box(w, bind_code, next(w.codes)),
    Action.CODE_REPLACED: lambda w: _box(w, replace_code, ReplaceReason.LOST),
    Action.BOX_HANDED_OVER: lambda w: _box(w, set_handed_over, None),
    Action.PRINTED: _print,
    Action.SEARCHED: _search,
    Action.DISCLOSURE_OPENED: lambda w: _open(w, w.mine),
    Action.DISCLOSURE_NOTED: _note,
    Action.DISCLOSURE_CLOSED: _close,
    Action.DISCLOSURE_COMPLETED: _complete,
    Action.DISCLOSURE_RECOVERED: _recover,
    Action.DISCLOSURES_LISTED: lambda w: list_disclosures(w.mine, DisclosureFilter()),
    Action.DISCLOSURES_REPORTED: _report,
    Action.STATISTICS_SAVED: lambda w: save_statistics(
        w.mine, read_statistics(w.mine), ReportForm.CSV, w.out / "s.csv", "pl"
    ),
    Action.MISSING_PROFILE_SHOWN: _show_missing,
    Action.SCANNED: _scan,
    Action.EXERCISE_DONE: _exercise,
    Action.EXERCISES_READ: lambda w: all_results(w.mine),
    Action.BUNDLE_MADE: lambda w: create_bundle(w.mine, w.out / "b.bundle", w.wish, policy=CHEAP),
    Action.BUNDLES_LISTED: lambda w: list_bundles(w.mine),
    Action.BUNDLE_COLLECTED: _unless_file_is_none(
        lambda w: collect_log(w.mine, written(w.folder / "log", b"nothing of a log"))
    ),
    Action.BUNDLE_LOST: lambda w: report_lost(w.mine, w.bundle),
    Action.BACKUP_MADE: lambda w: back_up(w.mine, w.out),
    Action.BACKUP_PLANNED: lambda w: change_plan(w.mine, BackupPlan(folder=str(w.out))),
    Action.ACCOUNT_ADDED: lambda w: add_account(w.mine, "nowa", THIRD, Role.DUTY_OFFICER),
    Action.ACCOUNT_DISABLED: lambda w: disable_account(w.mine, "zuza"),
    Action.ACCOUNT_ENABLED: lambda w: enable_account(w.mine, "dawna", THIRD),
    Action.ACCOUNT_HANDED_OUT: lambda w: give_password(w.mine, "anna", THIRD),
    Action.ACCOUNT_ROLE: lambda w: change_role(w.mine, "anna", Role.SOCIAL_WORKER),
    Action.ACCOUNT_RESEALED: lambda w: change_password(w.mine, OTHER_PASSWORD, THIRD),
    Action.AUDIT_READ: lambda w: search_log(w.mine, LogQuestion()),
    Action.AUDIT_EXPORTED: lambda w: export_log(w.mine, w.out / "dziennik.jsonl"),
    Action.ORGANISATION_CHANGED: _name_town,
    Action.STREETS_IMPORTED: _read_streets,
    Action.MEDICINES_IMPORTED: lambda w: import_medicines(
        w.mine, written(w.folder / "rejestr.xml", register_xml(many(2))), unseen
    ),
    Action.TAKERS_SEARCHED: lambda w: find_takers(w.mine, AskedBy.ATC, "B01"),
    Action.SIGNERS_CHANGED: _unless_file_is_none(
        lambda w: trust_signers(w.mine, written(w.folder / "klucze.json", b"{}"))
    ),
    Action.SIGNERS_EXPORTED: lambda w: export_signers(w.mine, w.out / "klucze.json"),
    Action.PEOPLE_EXPORTED: lambda w: export_registry(w.mine, w.out / "rejestr.json", ExportReason.TRANSFER),
    Action.REGISTRY_TAKEN_IN: _take_in,
    Action.REGISTRY_ROTATED: lambda w: rotate_keys(w.mine),
}
"""One deed for each action. Those that take the ground away from others come last."""

QUIET = {
    Action.REGISTRY_VERIFIED: "a check changes nothing and tells whoever asked",
    Action.PEOPLE_LISTED: "the list is the desk's own page; what is opened from it is logged",
    Action.PERSON_STATUS: "a person's copy is logged as a print",
    Action.BUNDLES_LISTED: "it shows no person",
    Action.BUNDLE_COLLECTED: "the file was none",
    Action.SIGNERS_CHANGED: "the file was none",
}
"""What leaves no entry of its own in the access log, and why."""
LAST = (
    Action.ORGANISATION_CHANGED,
    Action.ACCOUNT_HANDED_OUT,
    Action.ACCOUNT_ROLE,
    Action.ACCOUNT_RESEALED,
    Action.REGISTRY_ROTATED,
)


def test_every_action_is_in_the_matrix() -> None:
    assert set(DEEDS) | set(NOT_BY_ROLE) == set(Action)
    assert not set(DEEDS) & set(NOT_BY_ROLE)


@pytest.mark.parametrize("role", Role)
def test_who_may_does_it_and_who_may_not_leaves_no_trace(
    office: Office, program: Program, clock: StandingClock, tmp_path: Path, role: Role
) -> None:
    w = World(program, office, role, tmp_path)
    wrong = []
    for action in sorted(DEEDS, key=lambda each: LAST.index(each) if each in LAST else -1):
        clock.advance(seconds=2)
        if action in PERMISSIONS[role]:
            DEEDS[action](w)
            if action not in QUIET and not w.did(action):
                wrong.append(f"{action}: not in the log")
            continue
        files = sorted(path.name for path in w.out.iterdir())
        before: int | None = None
        try:
            before = w.written()
            DEEDS[action](w)
            wrong.append(f"{action}: not refused")
        except NotAllowed:
            own = [entry for entry in _since(w, before or 0) if entry.login == w.mine.registry.actor.login]
            if own or sorted(path.name for path in w.out.iterdir()) != files:
                wrong.append(f"{action}: refused, and written all the same")
    assert wrong == []
    assert w.mine.registry.verify().clean
    w.mine.registry.close()


def _since(w: World, sequence: int) -> list[AuditEntry]:
    with w.mine.registry.read() as reader:
        return [entry for entry in reader.audit_entries(AuditFilter(limit=20)) if entry.sequence > sequence]
