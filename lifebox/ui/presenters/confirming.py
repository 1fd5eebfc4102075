"""Confirmations of a record: how they stand while the card is typed, and new ones from a signed page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from lifebox.domain.attestations import (
    MEDICAL_SECTIONS,
    Coverage,
    Standing,
    best_by_section,
    coverages,
    is_plausible_pwz,
    with_attestations,
)
from lifebox.domain.boxes import PrintRecord
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.differences import differences
from lifebox.domain.errors import LifeboxError
from lifebox.domain.governance import Attestation, AttestationMethod, Attester, Section
from lifebox.domain.ids import AttachmentId
from lifebox.domain.ports import Say
from lifebox.domain.tiers import show_date, term
from lifebox.services.attachments import add_scan
from lifebox.services.attestations import forms_sent
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.attaching import Edits, Picked, bytes_of, name_of
from lifebox.ui.presenters.record_basis import Basis
from lifebox.ui.presenters.values import read_date
from lifebox.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class Sent:
    """What can be confirmed: the saved revision, and the doctor's forms that were printed, newest first."""

    revision: int
    forms: tuple[PrintRecord, ...] = ()

    @property
    def newest(self) -> int:
        """The revision that most likely was signed."""
        return self.forms[0].revision or self.revision if self.forms else self.revision


Watcher = Callable[[Mapping[Section, Coverage]], None]


class Standings:
    """How the confirmations of the open record stand. The form's headings and the panel both watch it."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, failed: Callable[[str], None]) -> None:
        self._office, self._tasks, self._say, self._failed = office, tasks, say, failed
        self._basis = Basis(Card())
        self._cards: Mapping[int, Card] = {}
        self._card = Card()
        self._watchers: list[Watcher] = []
        self.sent: Sent | None = None
        self.best: Mapping[Section, Coverage] = {}

    def watch(self, watcher: Watcher) -> None:
        """Tell `watcher` whenever something may have changed."""
        self._watchers.append(watcher)

    def show_basis(self, basis: Basis) -> None:
        """Another record or revision: read what its confirmations name."""
        self._tasks.forget("record.sent")
        self._basis, self._cards, self.sent, self._card = basis, {}, None, basis.card
        self._tell()
        self.reread()

    def reread(self) -> None:
        """A doctor's form may have been printed meanwhile."""
        person, number, office = self._basis.person, self._basis.revision, self._office
        if person is None or number is None:
            return

        def read(found: tuple[Mapping[int, Card], tuple[PrintRecord, ...]]) -> None:
            self._cards, self.sent = found[0], Sent(number, found[1])
            self._tell()

        self._tasks.read(
            lambda: forms_sent(office, person), read, lambda e: self._failed(tell(e, self._say)), latest="record.sent"
        )

    def show_card(self, card: Card) -> None:
        """The card as it is typed now."""
        self._card = card
        self._tell()

    def words(self, found: Coverage) -> str:
        """By whom, when, of which version, and whether it still holds."""
        a, say = found.attestation, self._say
        who = " ".join(part for part in (term(say, a.by), a.name) if part)
        parts = (who, show_date(a.on) if a.on else "", say("paper.version", number=a.revision) if a.revision else "")
        return f"{', '.join(part for part in parts if part)} – {term(say, found.standing)}"

    def changes(self, found: Coverage) -> tuple[str, ...]:
        """What has changed in the section since it was confirmed, in sentences."""
        confirmed = self._cards.get(found.attestation.revision or 0)
        if confirmed is None or found.standing is not Standing.CHANGED:
            return ()
        return tuple(d.text for d in differences(confirmed, self._card, self._say) if d.section is found.section)

    def _tell(self) -> None:
        # Until the revisions are read, nothing is claimed of them.
        known = self.sent is not None
        self.best = best_by_section(coverages(self._card, self._cards)) if known else {}
        for watcher in self._watchers:
            watcher(self.best)


@dataclass(slots=True)
class Signed:
    """What the panel's fields say of a signed page."""

    by: Attester = Attester.DOCTOR
    method: AttestationMethod = AttestationMethod.SIGNED_PRINT
    name: str = ""
    pwz: str = ""
    on: str = ""
    revision: int | None = None
    scan: AttachmentId | None = None
    sections: set[Section] = field(default_factory=lambda: set(MEDICAL_SECTIONS))


class ConfirmingView(Protocol):
    """What the panel must be able to show."""

    def show_signed(self, signed: Signed) -> None:
        """The fields anew."""

    def show_pwz(self, *, doubtful: bool) -> None:
        """Whether the licence number cannot be right."""

    def show_date_problem(self, *, unreadable: bool) -> None:
        """Whether the date cannot be read."""

    def show_scan_kept(self, *, kept: bool) -> None:
        """Whether a scan waits for the confirmation."""

    def show_confirmed(self, count: int, undo: Callable[[], None]) -> None:
        """So many sections are confirmed on the card as typed."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class ConfirmingPresenter:
    """Registers a page that came back from the doctor. All methods on the UI thread."""

    def __init__(
        self, office: Office, tasks: TaskRunner, say: Texts, edits: Edits, standings: Standings, view: ConfirmingView
    ) -> None:
        self._office, self._tasks, self._say, self._edits, self._view = office, tasks, say, edits, view
        self.standings = standings
        self._basis = Basis(Card())
        self.signed = Signed()

    def show_basis(self, basis: Basis) -> None:
        """Another record or revision: a page of another person is not registered here."""
        other = basis.person != self._basis.person
        self._basis = basis
        if other:
            self._begin()

    def _begin(self) -> None:
        today = PartialDate.of(self._office.clock.today())
        self.signed = Signed(on=show_date(today))
        self.signed.name = next(iter(self.names()), "")
        self._view.show_signed(self.signed)
        self._view.show_scan_kept(kept=False)

    def names(self) -> tuple[str, ...]:
        """Who, of those on the card, may have signed: of the chosen kind first."""
        card, by = self._edits.card(), self.signed.by
        providers = card.providers
        doctor, nurse, worker = providers.family_doctor, providers.nurse, providers.social_worker
        named = {
            Attester.DOCTOR: [doctor.name] if doctor else [],
            Attester.NURSE: [nurse.name] if nurse else [],
            Attester.PERSON: [card.full_name],
            Attester.FAMILY: [contact.name for contact in card.contacts],
            Attester.WORKER: [worker.name] if worker else [],
        }
        return tuple(dict.fromkeys(name for name in named[by] if name))

    def choose_by(self, by: Attester) -> None:
        """Another kind of person: a name that was only offered gives way to theirs."""
        offered = self.signed.name in {"", *self.names()}
        self.signed.by = by
        if offered:
            self.signed.name = next(iter(self.names()), "")
            self._view.show_signed(self.signed)
        self.check_pwz()

    def check_pwz(self) -> None:
        """A number that cannot be right is told, never refused."""
        needs = self.signed.by in {Attester.DOCTOR, Attester.NURSE}
        doubtful = bool(self.signed.pwz.strip()) and needs and not is_plausible_pwz(self.signed.pwz, self.signed.by)
        self._view.show_pwz(doubtful=doubtful)

    def attach(self, picked: Picked) -> None:
        """The signed page; it hangs on every section that is confirmed next."""
        office, basis = self._office, self._basis

        def kept(scan: AttachmentId) -> None:
            if basis.person == self._basis.person:
                self.signed.scan = scan
                self._view.show_scan_kept(kept=True)

        self._tasks.write(lambda: add_scan(office, basis.person, bytes_of(picked), name_of(picked)), kept, self._failed)

    def confirm(self) -> None:
        """Write the confirmation of all chosen sections into the card as one edit; it is saved with the card."""
        signed, sent = self.signed, self.standings.sent
        try:
            on = read_date(signed.on) if signed.on.strip() else None
        except ValueError:
            self._view.show_date_problem(unreadable=True)
            return
        self._view.show_date_problem(unreadable=False)
        if not signed.sections or sent is None:
            return
        new = tuple(
            Attestation(
                section=section,
                by=signed.by,
                name=signed.name,
                pwz=signed.pwz,
                on=on,
                method=signed.method,
                revision=signed.revision or sent.newest,
                scan=signed.scan,
            )
            for section in Section
            if section in signed.sections
        )
        self._edits.apply(lambda card: with_attestations(card, new))
        self._view.show_confirmed(len(new), self._edits.undo)
        self._begin()

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))


def standing_sign(found: Coverage) -> str:
    """A sign beside the word."""
    return {Standing.COVERS: "✓", Standing.CHANGED: "⚠", Standing.UNKNOWN: "?"}[found.standing]


def form_words(sent: Sent, say: Say) -> list[tuple[int, str, str]]:
    """The revisions to choose from: number, its words, and the day on which the doctor's form of it was printed."""
    found = [
        (form.revision, say("paper.version", number=form.revision), form.printed.astimezone().strftime("%d.%m.%Y"))
        for form in sent.forms
        if form.revision is not None
    ]
    once = {number: (number, words, day) for number, words, day in reversed(found)}
    chosen = list(reversed(once.values()))
    if sent.revision not in once:
        chosen.append((sent.revision, say("paper.version", number=sent.revision), ""))
    return chosen
