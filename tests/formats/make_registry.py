"""Makes the small registry that lies in the tests for one format: `python -m tests.formats.make_registry FOLDER`.

Run once for a format, when it is released, and never again: the file must stay what the released program wrote.
Everybody in it is fictional; the password is known and its derivation the cheapest there is.
"""

import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from lifebox.domain.access import Action, Role
from lifebox.domain.accounts import Policy
from lifebox.domain.backups import BackupPlan
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.bundles import RED_AND_YELLOW, IssuedBundle
from lifebox.domain.codes import BoxCode
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.exercises import ExerciseResult
from lifebox.domain.governance import Consent, ConsentScope
from lifebox.domain.ids import (
    PersonId,
    PrintId,
    new_bundle_id,
    new_draft_id,
    new_import_id,
    new_print_id,
    new_print_job_id,
    new_register_id,
)
from lifebox.domain.imports import ImportedPerson, ImportRun
from lifebox.domain.listing import Listing
from lifebox.domain.medical import Alert, AlertKind, AlertState, Medical, Medicine, Provider, Providers
from lifebox.domain.merges import Merge
from lifebox.domain.products import Product, ProductList, ProductSource
from lifebox.domain.register import EntryKind, RegisterEntry
from lifebox.domain.streets import Street, StreetSource
from lifebox.registry.folder import Folder
from lifebox.registry.vault import Vault
from lifebox.registry.writer import Writer
from tests.unit.registry import make
from tests.unit.security.cheap import EWA

LAYOUT = '{"what":"card","language":"pl"}'
AT = datetime(2026, 11, 22, 12, tzinfo=UTC)


def main(path: Path) -> None:
    """One of everything that a registry can hold."""
    vault = make.create(path, reserve_bytes=0)
    medical = Medical(
        alerts=(Alert(kind=AlertKind.ANTICOAGULANT, state=AlertState.CONFIRMED, detail="Probaran 5 mg"),),
        medicines=Listing[Medicine](items=(Medicine(trade_name="Probaran", strength="5 mg", lot="A17"),)),
    )
    zaneta = make.card(pesel="42051212345", phone="+48585550111", next_review=date(2027, 5, 22))
    agreed = zaneta.governance.model_copy(update={"consents": (Consent(scope=ConsentScope.BUNDLE),)})
    providers = Providers(social_worker=Provider(name="Ewa Śliwa"))
    full = zaneta.model_copy(update={"medical": medical, "governance": agreed, "providers": providers})
    people = make.add(vault, full, make.card("Zych", "Jan", building="7"), make.card("Łęcka", "Zaneta"))
    make.change(vault, people[0], note="Klucz u sąsiadki")
    vault.add_account("ewa", EWA, Role.DUTY_OFFICER)
    with vault.write() as tx:
        box = tx.person(people[0]).box
        code = tx.replace_code(box)
        tx.issue_codes(2)
        made = _printed(vault, people[0], code)
        tx.record_print(made)
        if made.job:
            tx.record_layout(made.job, LAYOUT)
        disclosure = tx.open_disclosure(people[0], 2)
        tx.change_disclosure(disclosure, DisclosureNote(service=Service.AMBULANCE, incident="17"), close=True)
        tx.save_draft(new_draft_id(), people[1], 1, make.card("Zych", "Janusz"))
        tx.add_attachment(people[0], "image/png", b"\x89PNG fictional", name="zdjęcie.png", kind="photo")
        tx.merge_people(Merge(people[2], people[0], 2, 2), box)
        source = StreetSource(file="ULIC.zip", dated=date(2026, 1, 1), imported=AT, town="Próbowo", count=1)
        tx.replace_streets([Street("ul. Jana Próbnego", "2299011", "0999001", "00042")], source)
        tx.audit(Action.PRINTED, people[0])
    with vault.write() as tx:
        _keep_what_is_around(tx, vault, people[0], made.id)
    vault.close()
    for needless in (Folder(path).lock, Folder(path).reserve):
        needless.unlink(missing_ok=True)


def _keep_what_is_around(tx: Writer, vault: Vault, person: PersonId, printed: PrintId) -> None:
    """What a registry holds besides records."""
    tx.set_collected([printed], AT)
    tx.add_exercise(ExerciseResult("ewa", AT, "spoken_code", 8200, 0, 14))
    tx.add_to_register(
        RegisterEntry(new_register_id(), EntryKind.BREACH, AT, EntryKind.BREACH.due(AT), "anna", "pendrive")
    )
    tx.set_backup_plan(BackupPlan(folder="/kopie", remind_days=5))
    tx.set_policy(Policy(idle_minutes=10))
    until = AT + timedelta(days=30)
    bundle = IssuedBundle(new_bundle_id(), AT, until, "anna", ("patrol 1",), RED_AND_YELLOW, 1, bytes(32))
    tx.bundles.add(bundle, [person])
    product = Product("P1", "Probaran", ("Probaranum",), "5 mg", "tabletka", "doustna", "B01AF99", ("05900000000015",))
    tx.products.update(ProductList.REGISTER, [product], AT.date())
    tx.products.keep_source(ProductSource(kind=ProductList.REGISTER, file="rejestr.xml", imported=AT, count=1))
    run = ImportRun(new_import_id(), AT, "anna", "lista.csv", bytes(32), rows=2, next_row=1, imported=1)
    tx.imports.begin(run, b"Nazwisko;Leki")
    tx.imports.note(run.id, ImportedPerson(person, 1, 2))
    tx.audit(Action.BUNDLE_MADE)


def _printed(vault: Vault, person: PersonId, code: BoxCode) -> PrintRecord:
    at, until = make.Ticking().now(), date(2027, 5, 22)
    actor = vault.actor
    return PrintRecord(
        new_print_id(), PrintKind.CARD, person, None, code, 2, at, until, actor.account, actor.login, "file",
        job=new_print_job_id(),
    )  # fmt: skip


if __name__ == "__main__":
    main(Path(sys.argv[1]))
