"""One person's record: typing, drafts, checks, alerts, saving and what happens when two desks save."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from lifebox.domain.access import Action
from lifebox.domain.alerts import propose
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import Conflict, InvalidRecord, LifeboxError
from lifebox.domain.ids import BoxId, DraftId, PersonId, new_draft_id
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import Alert, AlertKind, AlertState
from lifebox.domain.merging import merge_changes
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.people import PersonSummary
from lifebox.domain.ports import Draft
from lifebox.domain.warnings import CardWarning, warnings
from lifebox.services.office import Office
from lifebox.services.people import (
    Opened,
    Saved,
    add_person,
    drop_draft,
    known_streets,
    own_drafts,
    save_card,
    save_draft,
    view_person,
)
from lifebox.services.printing import preview_card
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.presenters.card_fields import Rows
from lifebox.ui.presenters.drafts import card_of_draft, form_of_draft, typed_texts, with_texts
from lifebox.ui.presenters.form import CardForm, Spot
from lifebox.ui.presenters.neighbours import Neighbours
from lifebox.ui.presenters.record_basis import Basis, RecordView, basis_of, heading_of, on_draft
from lifebox.ui.presenters.suggestions import Suggestions
from lifebox.ui.presenters.values import FormValue, Problem
from lifebox.ui.tasks import TaskRunner

DRAFT_AFTER_MS = 2000
CHECK_AFTER_MS = 300
PREVIEW_AFTER_MS = 600


class RecordPresenter:
    """The record page's decisions. All methods on the UI thread."""

    def __init__(
        self, office: Office, profile: OrganisationProfile, tasks: TaskRunner, say: Texts, view: RecordView
    ) -> None:
        self._office, self._profile, self._tasks, self._say, self._view = office, profile, tasks, say, view
        self._basis = Basis(Card())
        self.form = CardForm(Card(), profile.area_code)
        self._draft: DraftId | None = None
        self._edits = 0
        self._kept_edits = 0
        self._undo: list[Callable[[], None]] = []
        self._preview_wanted = False
        self.suggestions = Suggestions(office.clinic)
        self._neighbours = Neighbours(office, tasks, self._show_neighbours, self._failed)
        self._draft_delay = Delay(DRAFT_AFTER_MS, self._keep_draft)
        self._check_delay = Delay(CHECK_AFTER_MS, self._check)
        self._preview_delay = Delay(PREVIEW_AFTER_MS, self._preview)

    # Opening and leaving

    @property
    def person(self) -> PersonId | None:
        """Whose record is open; None for a new one."""
        return self._basis.person

    @property
    def editable(self) -> bool:
        """Whether the role may change records."""
        return self._office.registry.actor.may(Action.PERSON_CHANGED)

    def start_new(self, box: BoxId | None = None) -> None:
        """An empty card, in a new box or in an existing one."""
        self.leave()
        address = self._profile.town
        card = Card.model_validate({"residence": {"address": {"town": address, "postcode": self._profile.postcode}}})
        self._show(Basis(card, box=box))

    def open(self, person: PersonId) -> None:
        """The record, or the draft of it that this account left behind."""
        self.leave()
        office = self._office

        def work() -> tuple[Opened, Draft | None]:
            opened = view_person(office, person)
            mine = own_drafts(office) if self.editable else ()
            return opened, next((d for d in mine if d.person == person), None)

        self._tasks.write(work, self._opened, self._failed)

    def resume(self, draft: Draft) -> None:
        """Go on with a draft."""
        if draft.person is not None:
            self.open(draft.person)
            return
        self.leave()
        self._show(Basis(Card()), draft)

    def leave(self) -> None:
        """Keep what is typed as a draft, at once."""
        self._check_delay.stop()
        self._preview_delay.stop()
        self._draft_delay.stop()
        if self._edits > self._kept_edits:
            self._keep_draft()

    def _opened(self, found: tuple[Opened, Draft | None]) -> None:
        self.leave()
        opened, draft = found
        self._show(basis_of(opened), draft)

    def _show(self, basis: Basis, draft: Draft | None = None) -> None:
        self._basis = basis
        self._edits = self._kept_edits = 0
        self._undo.clear()
        self._draft = None
        self._neighbours.forget()
        area = self._profile.area_code
        self.form = form_of_draft(draft.card, area) if draft else CardForm(basis.card, area)
        if draft is not None:
            self._draft = draft.id
            self._basis = on_draft(basis, draft)
        self._view.show_form(self.form, heading_of(self._basis, editable=self.editable))
        self._view.show_draft(draft.saved if draft else None)
        if draft is not None and (problems := self.form.read().problems):
            self._view.show_problems(problems)
        if basis.person is None:
            self._neighbours.typed(self.form)
        self._read_streets()
        self._check()
        self._preview()

    def _read_streets(self) -> None:
        def read(streets: tuple[str, ...]) -> None:
            self.suggestions.streets = streets

        self._tasks.read(lambda: known_streets(self._office), read, self._failed, latest="record.streets")

    def _show_neighbours(self, people: tuple[PersonSummary, ...]) -> None:
        self._view.show_neighbours(people, self._basis.box)

    def share_box(self, box: BoxId | None) -> None:
        """A new person's card goes into this box; None: into a box of its own."""
        self._basis = replace(self._basis, box=box)

    # Typing

    def set_field(self, path: str, value: FormValue) -> None:
        """A field outside lists was changed."""
        self.form.fields[path] = value
        if self._basis.person is None:
            self._neighbours.typed(self.form)
        self._touched()

    def set_cell(self, rows: Rows, number: int, path: str, value: FormValue) -> None:
        """A field of a row was changed."""
        self.form.put_cell(rows, number, path, value)
        self._touched()

    def begin_row(self, rows: Rows) -> None:
        """A blank first row to type in: it says nothing yet, changes nothing and is never saved."""
        self._view.show_rows(rows, self.form.new_row(rows, 0).number)

    def add_row(self, rows: Rows, after: int | None = None) -> None:
        """A blank row after the row numbered `after`, else at the end."""
        held = self.form.rows[rows.path]
        at = len(held) if after is None else self.form.position(rows, after) + 1
        self._rows_changed(rows, self.form.new_row(rows, at).number)

    def copy_row(self, rows: Rows, number: int) -> None:
        """Duplicate a row."""
        self._rows_changed(rows, self.form.copy_row(rows, number).number)

    def move_row(self, rows: Rows, number: int, by: int) -> None:
        """Move a row up or down."""
        if self.form.move_row(rows, number, by):
            self._rows_changed(rows, number)

    def remove_row(self, rows: Rows, number: int) -> None:
        """Remove a row; `undo` brings it back."""
        at, row = self.form.remove_row(rows, number)

        def back() -> None:
            self.form.insert_row(rows, min(at, len(self.form.rows[rows.path])), row)
            self._rows_changed(rows, row.number)

        self._undo.append(back)
        held = self.form.rows[rows.path]
        self._rows_changed(rows, held[min(at, len(held) - 1)].number if held else None)
        self._view.offer_undo(1)

    def undo(self) -> None:
        """Take the last removal or choice of *stated*, *none* or *no information* back."""
        if self._undo:
            self._undo.pop()()

    def set_knowledge(self, rows: Rows, knowledge: Knowledge) -> None:
        """*Stated* begins a row; *none* and *no information* take the rows away, and `undo` brings them back."""
        before, stated = self.form.knowledge(rows), self.form.stated_rows(rows)
        if knowledge is Knowledge.STATED and stated:
            self._view.show_rows(rows, stated[0].number)
            return
        self.form.confirm_none(rows, none=knowledge is Knowledge.NONE)

        def back() -> None:
            typed = self.form.confirm_none(rows, none=before is Knowledge.NONE)
            for at, row in enumerate([*stated, *typed]):
                self.form.insert_row(rows, at, row)
            self._rows_changed(rows, stated[0].number if stated else None)

        self._undo.append(back)
        self._rows_changed(rows, self.form.new_row(rows, 0).number if knowledge is Knowledge.STATED else None)
        self._view.show_chosen(rows, knowledge, len(stated))

    def _rows_changed(self, rows: Rows, focus: int | None) -> None:
        self._view.show_rows(rows, focus)
        self._touched()

    def _touched(self) -> None:
        self._edits += 1
        self._draft_delay.start_once()
        self._check_delay.start()
        self._preview_delay.start()

    # Alerts and checks

    def confirm_alert(self, kind: AlertKind) -> None:
        """The alert is true."""
        self._decide(kind, AlertState.CONFIRMED, "")

    def reject_alert(self, kind: AlertKind, reason: str) -> None:
        """The alert does not hold; the reason is kept."""
        self._decide(kind, AlertState.REJECTED, reason)

    def set_alert_detail(self, kind: AlertKind, detail: str) -> None:
        """What is printed behind the alert's name."""
        self._change_alerts(lambda a: a.model_copy(update={"detail": detail}) if a.kind is kind else a)

    def add_alert(self, kind: AlertKind) -> None:
        """An alert that nothing on the card suggests."""
        if any(a.kind is kind for a in self.form.alerts):
            self._decide(kind, AlertState.CONFIRMED, "")
            return
        self.form.alerts += (self._decided(Alert(kind=kind), AlertState.CONFIRMED, ""),)
        self._touched()
        self._check()

    def _decide(self, kind: AlertKind, state: AlertState, reason: str) -> None:
        self._change_alerts(lambda a: self._decided(a, state, reason) if a.kind is kind else a)

    def _decided(self, alert: Alert, state: AlertState, reason: str) -> Alert:
        who, day = self._office.registry.actor.login, PartialDate.of(self._office.clock.today())
        return alert.model_copy(update={"state": state, "rejection": reason, "decided_by": who, "decided": day})

    def _change_alerts(self, change: Callable[[Alert], Alert]) -> None:
        self.form.alerts = tuple(change(alert) for alert in self.form.alerts)
        self._touched()
        self._check()

    def _check(self) -> None:
        self._check_delay.stop()
        card, clinic, today = self.form.draft(), self._office.clinic, self._office.clock.today()

        def work() -> tuple[tuple[Alert, ...], Sequence[CardWarning]]:
            alerts = propose(card, clinic.rules, clinic.catalogue)
            checked = card.model_copy(update={"medical": card.medical.model_copy(update={"alerts": alerts})})
            return alerts, warnings(checked, today, clinic.catalogue, clinic.allergy_groups)

        self._tasks.read(work, self._checked, self._failed, latest="record.check")

    def _checked(self, found: tuple[tuple[Alert, ...], Sequence[CardWarning]]) -> None:
        self.form.alerts, noticed = found
        self._view.show_checks(self.form.alerts, noticed)

    # Preview

    def want_preview(self, wanted: bool) -> None:
        """Whether the card is drawn beside the form."""
        self._preview_wanted = wanted
        self._preview()

    def _preview(self) -> None:
        if not self._preview_wanted:
            return
        card, basis, office, language = self.form.draft(), self._basis, self._office, self._say.language

        def work() -> bytes:
            return preview_card(office, card, language, code=basis.code, revision=basis.revision)

        self._tasks.read(work, self._view.show_preview, self._failed, latest="record.preview")

    # Keeping

    def _keep_draft(self) -> None:
        if not self.editable:
            return
        self._draft_delay.stop()
        self._kept_edits = self._edits
        self._draft = self._draft or new_draft_id()
        draft, card, basis, office = self._draft, card_of_draft(self.form), self._basis, self._office

        def work() -> datetime:
            save_draft(office, draft, basis.person, basis.revision, card)
            return office.clock.now()

        self._tasks.write(work, self._view.show_draft, self._failed)

    def drop_draft(self) -> None:
        """Go back to what was saved last."""
        self._draft_delay.stop()
        draft, self._draft, self._edits, self._kept_edits = self._draft, None, 0, 0
        office, person = self._office, self._basis.person

        def work() -> None:
            if draft is not None:
                drop_draft(office, draft)

        self._tasks.write(work, lambda _: self.open(person) if person else self.start_new(), self._failed)

    def save(self) -> None:
        """Save a revision; unreadable fields are shown instead, and nothing that was typed is lost."""
        if not self.editable:
            return
        reading = self.form.read()
        self._view.show_problems(reading.problems)
        if reading.card is None:
            return
        self._draft_delay.stop()
        card, basis, draft, edits, office = reading.card, self._basis, self._draft, self._edits, self._office

        def work() -> Saved:
            if basis.person is None or basis.revision is None:
                return add_person(office, card, box=basis.box, draft=draft)
            return save_card(office, basis.person, card, basis.revision, draft=draft)

        self._tasks.write(work, lambda saved: self._saved(saved, card, edits), self._not_saved)

    def _saved(self, saved: Saved, sent: Card, edits: int) -> None:
        self._draft = None
        person = saved.person
        self._view.show_saved(saved)

        def reshow(opened: Opened) -> None:
            typed_meanwhile = self._edits != edits
            mine, texts = self.form.draft(), typed_texts(self.form)
            self._show(basis_of(opened))
            if typed_meanwhile:
                self._go_on_with(with_texts(merge_changes(sent, mine, opened.record.card)[0], texts))

        self._tasks.write(lambda: view_person(self._office, person), reshow, self._failed)

    def _go_on_with(self, card: Card) -> None:
        """Show what is typed over what is saved now."""
        self.form = form_of_draft(card, self._profile.area_code)
        self._view.show_form(self.form, heading_of(self._basis, editable=self.editable))
        self._touched()

    def _not_saved(self, error: LifeboxError) -> None:
        self._keep_draft()
        if isinstance(error, InvalidRecord):
            self._view.show_problems({Spot(path): Problem.REQUIRED for path in error.fields})
            return
        if isinstance(error, Conflict):
            fields = tuple(part for part in str(error.params.get("fields", "")).split(", ") if part)
            self._view.show_conflict(int(error.params["current"]), fields)
            return
        self._failed(error)

    def settle_conflict(self, *, mine: bool) -> None:
        """Go on from the newest revision: in the disputed fields with what was typed here, or with what is saved."""
        person, base, office = self._basis.person, self._basis.revision, self._office
        if person is None or base is None:
            return

        def work() -> tuple[Card, Opened]:
            with office.registry.read() as reader:
                return reader.revision(person, base).card, view_person(office, person)

        def settled(found: tuple[Card, Opened]) -> None:
            origin, opened = found
            theirs, form = opened.record.card, self.form.draft()
            merged, _ = merge_changes(origin, form, theirs) if mine else merge_changes(origin, theirs, form)
            self._basis = basis_of(opened)
            self._go_on_with(with_texts(merged, typed_texts(self.form)))

        self._tasks.write(work, settled, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))
