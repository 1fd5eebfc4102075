"""One person's record: typing, drafts, checks, alerts, saving and what happens when two desks save."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from lifebox.domain.access import Action
from lifebox.domain.alerts import Written, propose
from lifebox.domain.card import Card
from lifebox.domain.errors import Conflict, InvalidRecord, LifeboxError
from lifebox.domain.ids import BoxId, DraftId, PersonId, new_draft_id
from lifebox.domain.medical import Alert
from lifebox.domain.merging import Side, merge_changes
from lifebox.domain.organisation import ConsentText, OrganisationProfile
from lifebox.domain.people import PersonSummary
from lifebox.domain.ports import Draft
from lifebox.domain.streets import StreetBook
from lifebox.domain.warnings import CardWarning, warnings
from lifebox.services.addresses import street_book
from lifebox.services.consents import consent_texts
from lifebox.services.medicines import learn_medicines
from lifebox.services.office import Office
from lifebox.services.people import (
    Opened,
    Saved,
    add_person,
    drop_draft,
    own_drafts,
    save_card,
    save_draft,
    view_person,
    written_behind_alerts,
)
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.presenters.card_fields import Rows
from lifebox.ui.presenters.conflict import DeskConflict
from lifebox.ui.presenters.drafts import card_of_draft, form_of_draft, typed_texts, with_texts
from lifebox.ui.presenters.editing import Editing, History
from lifebox.ui.presenters.form import CardForm, Spot
from lifebox.ui.presenters.neighbours import Neighbours
from lifebox.ui.presenters.record_basis import Basis, RecordView, basis_of, heading_of, on_draft
from lifebox.ui.presenters.saving import Sent, Underway
from lifebox.ui.presenters.suggestions import CONSENTS, Cells, Suggestions
from lifebox.ui.presenters.values import FormValue, Problem
from lifebox.ui.tasks import TaskRunner

DRAFT_AFTER_MS = 2000
CHECK_AFTER_MS = 300


@dataclass(frozen=True, slots=True)
class _Check:
    """What was found of the card as typed; `written` is what the program wrote behind its alerts since opening."""

    alerts: tuple[Alert, ...]
    warnings: Sequence[CardWarning]
    written: Written


class RecordPresenter(Editing):
    """The record page's decisions: opening, checks, preview, keeping and saving. All methods on the UI thread."""

    def __init__(
        self, office: Office, profile: OrganisationProfile, tasks: TaskRunner, say: Texts, view: RecordView
    ) -> None:
        super().__init__(office, view, CardForm(Card(), profile.area_code))
        self._profile, self._tasks, self._say = profile, tasks, say
        self._basis = Basis(Card())
        self._draft: DraftId | None = None
        self._conflict: DeskConflict | None = None
        self._edits = 0
        self._kept_edits = 0
        self._turn = 0
        """Counts the records that were asked for: what a worker answers of an earlier one must not be shown as this."""
        self._underway = Underway()
        self._written: Written = frozenset()
        self.suggestions = Suggestions(office.clinic, say("medicines.gone"))
        self._neighbours = Neighbours(office, tasks, self._show_neighbours, self._failed)
        self._draft_delay = Delay(DRAFT_AFTER_MS, self._keep_draft)
        self._check_delay = Delay(CHECK_AFTER_MS, self._check)

    # Opening and leaving

    @property
    def person(self) -> PersonId | None:
        """Whose record is open; None for a new one."""
        return self._basis.person

    @property
    def basis(self) -> Basis:
        """What the form was made from."""
        return self._basis

    @property
    def editable(self) -> bool:
        """Whether the role may change records."""
        return self._office.registry.actor.may(Action.PERSON_CHANGED)

    def start_new(self, box: BoxId | None = None) -> None:
        """An empty card, in a new box or in an existing one."""
        self._leave_for_another()
        self._show(Basis(self._blank(), box=box))

    def start_unkept(self) -> None:
        """An empty card of somebody who does not enter the registry: nothing of it is ever written down."""
        self._leave_for_another()
        self._show(Basis(self._blank(), unkept=True))

    def _blank(self) -> Card:
        address = {"town": self._profile.town, "postcode": self._profile.postcode}
        return Card.model_validate({"residence": {"address": address}})

    def open(self, person: PersonId) -> None:
        """The record, or the draft of it that this account left behind."""
        turn, office = self._leave_for_another(), self._office

        def work() -> tuple[Opened, Draft | None]:
            opened = view_person(office, person)
            mine = own_drafts(office) if self.editable else ()
            return opened, next((d for d in mine if d.person == person), None)

        def opened(found: tuple[Opened, Draft | None]) -> None:
            if turn == self._turn:
                self.leave()
                self._show(basis_of(found[0]), found[1])

        self._tasks.write(work, opened, self._failed)

    def reopen(self) -> None:
        """Read the record anew, after something beside the form saved by itself; what is typed stays as a draft."""
        if self._basis.person is not None:
            self.open(self._basis.person)

    def forget(self) -> None:
        """The record was erased: go on with an empty card, and keep nothing of what stood there."""
        self._edits = self._kept_edits
        self.start_new()

    def resume(self, draft: Draft) -> None:
        """Go on with a draft."""
        if draft.person is not None:
            self.open(draft.person)
            return
        self._leave_for_another()
        self._show(Basis(Card()), draft)

    def leave(self) -> None:
        """Keep what is typed as a draft, at once."""
        self._check_delay.stop()
        self._draft_delay.stop()
        if self._edits > self._kept_edits:
            self._keep_draft()

    def _leave_for_another(self) -> int:
        self.leave()
        self._turn += 1
        return self._turn

    def _show(self, basis: Basis, draft: Draft | None = None) -> None:
        if basis.person is None or basis.person != self._basis.person:
            self._written = frozenset()
        self._basis = basis
        self._edits = self._kept_edits = 0
        self._history = History()
        self._draft = self._conflict = None
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
        self._watch_neighbours()
        self._read_lists()
        self._check()

    def _read_lists(self) -> None:
        office = self._office

        def read(found: tuple[StreetBook, tuple[ConsentText, ...], bool]) -> None:
            self.suggestions.streets, self.suggestions.consents, learned = found
            if learned or self.suggestions.streets.has_official:
                self._check()

        self._tasks.read(
            lambda: (street_book(office), consent_texts(office), learn_medicines(office)),
            read,
            self._failed,
            latest="record.lists",
        )

    def _show_neighbours(self, people: tuple[PersonSummary, ...]) -> None:
        self._view.show_neighbours(people, self._basis.box)

    def share_box(self, box: BoxId | None) -> None:
        """A new person's card goes into this box; None: into a box of its own."""
        self._basis = replace(self._basis, box=box)

    # Typing

    def set_field(self, path: str, value: FormValue) -> None:
        super().set_field(path, value)
        self._watch_neighbours()

    def _belonging(self, rows: Rows, before: Mapping[str, FormValue], path: str, value: FormValue) -> Cells:
        if rows.path == CONSENTS:
            return self.suggestions.version_belonging(before, path, value)
        return super()._belonging(rows, before, path, value)

    def fill_fields(self, values: Mapping[str, FormValue]) -> None:
        super().fill_fields(values)
        self._watch_neighbours()

    def _watch_neighbours(self) -> None:
        if self._basis.person is None and not self._basis.unkept:
            self._neighbours.typed(self.form)

    def _touched(self, *, at_once: bool = False) -> None:
        self._edits += 1
        self._draft_delay.start_once()
        if at_once:
            self._check()
        else:
            self._check_delay.start()

    # Checks

    def _check(self) -> None:
        self._check_delay.stop()
        card, clinic, today = self.form.draft(), self._office.clinic, self._office.clock.today()
        streets, basis, before = self.suggestions.streets, self._basis, self._written

        def work() -> _Check:
            made = before | written_behind_alerts(self._office, basis.card, card)
            alerts = propose(card, clinic.rules, clinic.catalogue, made)
            checked = card.model_copy(update={"medical": card.medical.model_copy(update={"alerts": alerts})})
            noticed = warnings(checked, today, clinic.catalogue, clinic.allergy_groups, streets, kept=not basis.unkept)
            return _Check(alerts, noticed, made)

        self._tasks.read(work, self._checked, self._failed, latest="record.check")

    def _checked(self, found: _Check) -> None:
        self.form.alerts, self._written = found.alerts, found.written
        self._view.show_checks(found.alerts, found.warnings)

    # Keeping

    def _keep_draft(self) -> None:
        if not self.editable or self._basis.unkept:
            return
        self._draft_delay.stop()
        self._kept_edits = self._edits
        card, basis, office = card_of_draft(self.form), self._basis, self._office
        if card == basis.card:
            self._forget_draft()
            return
        draft = self._draft = self._draft or new_draft_id()

        def work() -> datetime:
            save_draft(office, draft, basis.person, basis.revision, card)
            return office.clock.now()

        def kept(at: datetime) -> None:
            # Another record may be shown by now.
            if draft == self._draft:
                self._view.show_draft(at)

        self._tasks.write(work, kept, self._failed)

    def _forget_draft(self) -> None:
        """Nothing is typed that is not saved, as after steps back."""
        office, draft = self._office, self._draft
        if draft is None:
            return
        self._draft = None
        self._view.show_draft(None)
        self._tasks.write(lambda: drop_draft(office, draft), _done, self._failed)

    def drop_draft(self) -> None:
        """Go back to what was saved last."""
        self._draft_delay.stop()
        draft, self._draft, self._edits, self._kept_edits = self._draft, None, 0, 0
        office, person, turn = self._office, self._basis.person, self._turn

        def work() -> None:
            if draft is not None:
                drop_draft(office, draft)

        def dropped(_: None) -> None:
            if turn == self._turn:
                self.open(person) if person else self.start_new()

        self._tasks.write(work, dropped, self._failed)

    @property
    def draft(self) -> DraftId | None:
        """What was kept of the form by now."""
        return self._draft

    def readable_card(self) -> Card | None:
        """The card as it could be saved; fields that cannot be read are shown instead."""
        reading = self.form.read()
        self._view.show_problems(reading.problems)
        return reading.card

    def save(self) -> None:
        """Save a revision; unreadable fields are shown instead, and nothing that was typed is lost."""
        if not self.editable or self._basis.unkept or self._underway.holds(self._turn):
            return
        self.settle()
        card = self.readable_card()
        if card is None:
            return
        self._draft_delay.stop()
        self._kept_edits = self._edits
        sent = Sent(self._turn, self._edits, card, self._draft or new_draft_id())
        self._underway.begin(sent)
        basis, draft, office, before = self._basis, self._draft, self._office, self._written

        def work() -> Saved:
            try:
                if basis.person is None or basis.revision is None:
                    return add_person(office, card, box=basis.box, draft=draft, before=before)
                return save_card(office, basis.person, card, basis.revision, draft=draft, before=before)
            except LifeboxError:
                # Here, not when the window hears of it: by then another record may be open, or the window closed.
                with suppress(LifeboxError):
                    save_draft(office, sent.draft, basis.person, basis.revision, card)
                raise

        self._tasks.write(work, lambda saved: self._saved(saved, sent), lambda error: self._not_saved(error, sent))

    def _saved(self, saved: Saved, sent: Sent) -> None:
        again = self._underway.end(sent)
        self._view.show_saved(saved)
        if sent.turn != self._turn:
            return
        # Typing that goes on belongs to the saved record, also where it was a new one.
        self._basis = replace(self._basis, person=saved.person, revision=saved.revision, card=saved.card, box=saved.box)
        if self._edits == sent.edits:
            self._draft = None
        else:
            self._forget_draft()
            if again:
                self.save()

        def reshow(opened: Opened) -> None:
            if sent.turn != self._turn or self._basis.revision != saved.revision:
                return
            typed_meanwhile = self._edits != sent.edits
            mine, texts = self.form.draft(), typed_texts(self.form)
            # What another desk changed must not be taken back by a step of this one.
            history = History() if saved.merged else self._history
            self._show(basis_of(opened))
            self._history = history
            if typed_meanwhile:
                self._go_on_with(with_texts(merge_changes(sent.card, mine, opened.record.card)[0], texts))

        self._tasks.write(lambda: view_person(self._office, saved.person), reshow, self._failed)

    def _go_on_with(self, card: Card) -> None:
        """Show what is typed over what is saved now."""
        self.form = form_of_draft(card, self._profile.area_code)
        self._view.show_form(self.form, heading_of(self._basis, editable=self.editable))
        self._touched()

    def _not_saved(self, error: LifeboxError, sent: Sent) -> None:
        self._underway.end(sent)
        if sent.turn != self._turn:
            self._view.show_error(self._say("record.left_unsaved", why=tell(error, self._say)))
            return
        self._draft = sent.draft
        self._keep_draft()
        if isinstance(error, InvalidRecord):
            self._view.show_problems({Spot(path): Problem.REQUIRED for path in error.fields})
        elif isinstance(error, Conflict):
            self._read_conflict()
        else:
            self._failed(error)

    def _read_conflict(self) -> None:
        person, base, office = self._basis.person, self._basis.revision, self._office
        if person is None or base is None:
            return

        def work() -> DeskConflict:
            with office.registry.read() as reader:
                return DeskConflict(reader.revision(person, base).card, view_person(office, person))

        def found(conflict: DeskConflict) -> None:
            if (person, base) == (self._basis.person, self._basis.revision):
                self._conflict = conflict
                revision = conflict.opened.record.revision
                disputes = conflict.disputes(self.card(), self._say)
                self._view.show_conflict(revision.number, revision.author_name, disputes)

        self._tasks.write(work, found, self._failed)

    def settle_conflict(self, choices: Mapping[str, Side]) -> None:
        """Go on from the newest revision with both desks' changes; `choices` say by path whose value stands."""
        if (conflict := self._conflict) is not None:
            merged = conflict.settled(self.card(), choices)
            self._basis, self._conflict = basis_of(conflict.opened), None
            # A step back would undo what the other desk saved as well.
            self._history = History()
            self._go_on_with(with_texts(merged, typed_texts(self.form)))

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))


def _done(_: None) -> None:
    """Nothing to show."""
