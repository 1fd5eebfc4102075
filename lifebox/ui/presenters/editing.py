"""What can be done to a form, and how it is taken back: each operation is one step of one history."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import Alert, AlertKind, AlertState
from lifebox.domain.values import Value
from lifebox.services.office import Office
from lifebox.services.pasting import read_pasted
from lifebox.ui.presenters.addresses import stale_ids
from lifebox.ui.presenters.card_fields import Rows, lists
from lifebox.ui.presenters.drafts import form_of_draft, typed_texts, with_texts
from lifebox.ui.presenters.form import CardForm, FormState, Spot
from lifebox.ui.presenters.record_basis import RecordView
from lifebox.ui.presenters.renaming import belonging
from lifebox.ui.presenters.values import FormValue

ALERTS = "medical.alerts"
KNOWLEDGE_KEYS = {Knowledge.STATED: "P", Knowledge.NONE: "B", Knowledge.UNKNOWN: "I"}
NOWHERE = Spot("")


@dataclass(frozen=True, slots=True)
class Step:
    """The form beside a step, and where the step happened. `typing` steps at the same spot are one."""

    beside: FormState
    spot: Spot
    typing: bool = False


@dataclass(slots=True)
class History:
    """What can be taken back and done again."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def begin(self, form: CardForm, spot: Spot, *, typing: bool = False) -> None:
        """Call before a change: the form as it is can be come back to."""
        self.undone.clear()
        if typing and self.done and self.done[-1].typing and self.done[-1].spot == spot:
            return
        self.done.append(Step(form.state(), spot, typing))

    def back(self, form: CardForm) -> Spot | None:
        """Take the last step back that changed anything; gives where it was."""
        return self._go(form, self.done, self.undone)

    def again(self, form: CardForm) -> Spot | None:
        """Do the step again that was taken back last."""
        return self._go(form, self.undone, self.done)

    @staticmethod
    def _go(form: CardForm, source: list[Step], target: list[Step]) -> Spot | None:
        while source:
            step, now = source.pop(), form.state()
            if step.beside == now:
                continue
            target.append(Step(now, step.spot))
            form.restore(step.beside)
            return step.spot
        return None


class Editing(ABC):
    """The operations of the record page on its form. The presenter says what follows from a change."""

    def __init__(self, office: Office, view: RecordView, form: CardForm) -> None:
        self._office, self._view, self.form = office, view, form
        self._history = History()
        self._before: tuple[Step, CardForm, Mapping[str, FormValue]] | None = None

    @abstractmethod
    def _touched(self, *, at_once: bool = False) -> None:
        """The form says something else now; `at_once` checks without waiting for a pause in typing."""

    # Undo and changes from outside

    def undo(self) -> None:
        """Take the last step back."""
        self._went(self._history.back(self.form))

    @property
    def last_step(self) -> Step | None:
        """What `undo` would take back: the same object as long as nothing else was done."""
        return self._history.done[-1] if self._history.done else None

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._went(self._history.again(self.form))

    def card(self) -> Card:
        """The card as it is typed now."""
        return self.form.draft()

    def apply(self, change: Callable[[Card], Card]) -> None:
        """Change the typed card from outside the form, as one step; what cannot be read yet stays as it is typed."""
        texts = typed_texts(self.form)
        changed = form_of_draft(with_texts(change(self.form.draft()), texts), self.form.area_code)
        self._history.begin(self.form, NOWHERE)
        self.form.restore(changed.state())
        self._went(NOWHERE)

    def _went(self, spot: Spot | None) -> None:
        self._before = None
        if spot is not None:
            self._view.show_edit(spot)
            self._touched(at_once=True)

    # Fields

    def set_field(self, path: str, value: FormValue) -> None:
        """A field outside lists was changed."""
        self._history.begin(self.form, Spot(path), typing=True)
        self._put(path, {path: value})

    def fill_fields(self, values: Mapping[str, FormValue]) -> None:
        """An offer was taken."""
        path = next(iter(values))
        self._history.begin(self.form, Spot(path))
        self._put(path, values)

    def _put(self, path: str, values: Mapping[str, FormValue]) -> None:
        gone = stale_ids(self.form.fields, values)
        self.form.fields.update({**values, **gone})
        if gone:
            self._view.show_edit(Spot(path))
        self._touched()

    def set_cell(self, rows: Rows, number: int, path: str, value: FormValue) -> None:
        """A field of a row was changed."""
        spot = Spot(path, rows.path, number)
        self._history.begin(self.form, spot, typing=True)
        before = self._said_before(rows, number)
        self.form.put_cell(rows, number, path, value)
        if self._put_belonging(rows, number, self._belonging(rows, before, path, value)):
            self._view.show_edit(spot)
        self._touched()

    def _belonging(
        self, rows: Rows, before: Mapping[str, FormValue], path: str, value: FormValue
    ) -> Mapping[str, FormValue]:
        """What else a row says once `value` is typed at `path`."""
        return belonging(self._office.clinic, rows, before, path, value)

    def _said_before(self, rows: Rows, number: int) -> Mapping[str, FormValue]:
        """The cells of a row before the step in which it is typed."""
        step, before = self._history.done[-1], self._before
        if before is None or before[0] is not step or before[1] is not self.form:
            cells = self.form.rows[rows.path][self.form.position(rows, number)].cells
            before = self._before = (step, self.form, dict(cells))
        return before[2]

    def _put_belonging(self, rows: Rows, number: int, values: Mapping[str, FormValue]) -> bool:
        """Say what goes with a name, reckoned from before the step: a name that is typed again has its codes again."""
        cells = self.form.rows[rows.path][self.form.position(rows, number)].cells
        others = {path: value for path, value in values.items() if cells[path] != value}
        for path, value in others.items():
            self.form.put_cell(rows, number, path, value)
        return bool(others)

    def fill_cells(self, rows: Rows, number: int, values: Mapping[str, FormValue]) -> None:
        """An offer was taken in a row."""
        self._history.begin(self.form, Spot(next(iter(values)), rows.path, number))
        for path, value in values.items():
            self.form.put_cell(rows, number, path, value)
        self._touched()

    # Rows

    def begin_row(self, rows: Rows) -> None:
        """A blank last row to type in: it says nothing yet, changes nothing and is never saved."""
        held = self.form.rows[rows.path]
        is_there = bool(held) and self.form.is_blank(rows, held[-1].number)
        last = held[-1] if is_there else self.form.new_row(rows, len(held))
        self._view.show_rows(rows, last.number)

    def add_row(self, rows: Rows, after: int | None = None) -> None:
        """A blank row after the row numbered `after`, else at the end."""
        if after is not None and self.leave_row(rows, after, inside=True):
            return
        held = self.form.rows[rows.path]
        self._begin_rows(rows, after or 0)
        at = len(held) if after is None else self.form.position(rows, after) + 1
        self._rows_changed(rows, self.form.new_row(rows, at).number)

    def copy_row(self, rows: Rows, number: int) -> None:
        """Duplicate a row."""
        self._begin_rows(rows, number)
        self._rows_changed(rows, self.form.copy_row(rows, number).number)

    def move_row(self, rows: Rows, number: int, by: int) -> None:
        """Move a row up or down."""
        if 0 <= self.form.position(rows, number) + by < len(self.form.rows[rows.path]):
            self._begin_rows(rows, number)
            self.form.move_row(rows, number, by)
            self._rows_changed(rows, number)

    def remove_row(self, rows: Rows, number: int) -> None:
        """Remove a row; `undo` brings it back."""
        self._begin_rows(rows, number)
        at, _ = self.form.remove_row(rows, number)
        held = self.form.rows[rows.path]
        self._rows_changed(rows, held[min(at, len(held) - 1)].number if held else None)
        self._view.offer_undo(1)

    def paste(self, rows: Rows, number: int, text: str) -> bool:
        """Split a list that is pasted into a row's first field into rows; False where it is just one name."""
        found = read_pasted(self._office, rows.path, text, self.form.area_code)
        if not found:
            return False
        self._begin_rows(rows, number)
        at = self.form.position(rows, number)
        if self.form.is_blank(rows, number):
            self.form.remove_row(rows, number)
            at -= 1
        made = self.form.insert_items(rows, at + 1, found.get(rows.path, ()))
        for other in lists():
            if other.path in found and other is not rows:
                self.form.insert_items(other, len(self.form.rows[other.path]), found[other.path])
                self._view.show_rows(other, None)
        self._rows_changed(rows, made[-1].number if made else None)
        self._view.show_pasted(sum(map(len, found.values())))
        return True

    def put_item(self, rows: Rows, item: Value, number: int | None, path: str) -> None:
        """Say this in the row numbered `number` where that is blank, else in a further one; typing goes on in `path`.

        One step; nothing that was typed is replaced.
        """
        held = self.form.rows[rows.path]
        blank = [row.number for row in held if self.form.is_blank(rows, row.number)]
        self._begin_rows(rows, number or 0)
        at = len(held)
        if blank:
            at, _ = self.form.remove_row(rows, number if number in blank else blank[-1])
        (made,) = self.form.insert_items(rows, at, (item,))
        self._view.show_edit(Spot(path, rows.path, made.number))
        self._touched(at_once=True)

    def put_cells(self, rows: Rows, number: int, values: Mapping[str, FormValue]) -> None:
        """Say these in a row, as one step."""
        spot = Spot(next(iter(values)), rows.path, number)
        self._history.begin(self.form, spot)
        for path, value in values.items():
            self.form.put_cell(rows, number, path, value)
        self._view.show_edit(spot)
        self._touched()

    def set_knowledge(self, rows: Rows, knowledge: Knowledge) -> None:
        """*Stated* begins a row; *none* and *no information* take the rows away, and `undo` brings them back."""
        stated = self.form.stated_rows(rows)
        if knowledge is Knowledge.STATED and stated:
            self._view.show_rows(rows, stated[0].number)
            return
        self._choose(rows, knowledge, stated[0].number if stated else 0, len(stated))

    def leave_row(self, rows: Rows, number: int, inside: bool) -> bool:
        """The keyboard left a row's first field, and whether it stays `inside` the list.

        A lone letter in the first row of a list that said nothing is no name: it chooses what is known, as the keys of
        the choice do. True where it was one.
        """
        knowledge = self._lone_letter(rows, number)
        if knowledge is not None:
            self._choose(rows, knowledge, number, 0, inside=inside)
        return knowledge is not None

    def settle(self) -> None:
        """Before saving, what is typed counts as if the keyboard had left it."""
        spot = self._before[0].spot if self._before else NOWHERE
        for rows in lists():
            if rows.path == spot.rows:
                self.leave_row(rows, spot.row, inside=True)

    def _lone_letter(self, rows: Rows, number: int) -> Knowledge | None:
        """What the row chooses, if it was blank before the last step, nothing but a letter was typed, and no undo."""
        path, before, stated = rows.main[0].path, self._before, self.form.stated_rows(rows)
        typed_last = before is not None and before[0] is self.last_step and before[1] is self.form
        if not rows.listing or not typed_last or before is None or [row.number for row in stated] != [number]:
            return None
        blank, letter = self.form.blank_cells(rows), stated[0].cells[path]
        here = before[0].spot == Spot(path, rows.path, number) and before[2] == blank
        if not here or stated[0].cells != {**blank, path: letter}:
            return None
        return next((known for known, key in KNOWLEDGE_KEYS.items() if str(letter).strip().upper() == key), None)

    def _choose(self, rows: Rows, knowledge: Knowledge, number: int, removed: int, *, inside: bool = True) -> None:
        self._begin_rows(rows, number)
        self.form.confirm_none(rows, none=knowledge is Knowledge.NONE)
        begun = self.form.new_row(rows, 0).number if knowledge is Knowledge.STATED else None
        self._rows_changed(rows, begun if inside else None)
        self._view.show_chosen(rows, knowledge, removed)

    def _begin_rows(self, rows: Rows, number: int) -> None:
        self._history.begin(self.form, Spot(rows.main[0].path, rows.path, number))

    def _rows_changed(self, rows: Rows, focus: int | None) -> None:
        self._view.show_rows(rows, focus)
        self._touched()

    # Alerts

    def confirm_alert(self, kind: AlertKind) -> None:
        """The alert is true."""
        self._decide(kind, AlertState.CONFIRMED, "")

    def reject_alert(self, kind: AlertKind, reason: str) -> None:
        """The alert does not hold; the reason is kept."""
        self._decide(kind, AlertState.REJECTED, reason)

    def set_alert_detail(self, kind: AlertKind, detail: str) -> None:
        """What is printed behind the alert's name. Who writes it confirms the alert: a proposal's words follow the card
        and would be written over.
        """

        def detailed(alert: Alert) -> Alert:
            if alert.kind is not kind:
                return alert
            written = alert.model_copy(update={"detail": detail})
            return self._decided(written, AlertState.CONFIRMED, "") if alert.state is AlertState.PROPOSED else written

        self._change_alerts(detailed, kind)

    def add_alert(self, kind: AlertKind) -> None:
        """An alert that nothing on the card suggests."""
        if any(a.kind is kind for a in self.form.alerts):
            self._decide(kind, AlertState.CONFIRMED, "")
            return
        self._history.begin(self.form, Spot(kind.value, ALERTS))
        self.form.alerts += (self._decided(Alert(kind=kind), AlertState.CONFIRMED, ""),)
        self._touched(at_once=True)

    def _decide(self, kind: AlertKind, state: AlertState, reason: str) -> None:
        self._change_alerts(lambda a: self._decided(a, state, reason) if a.kind is kind else a, kind)

    def _decided(self, alert: Alert, state: AlertState, reason: str) -> Alert:
        who, day = self._office.registry.actor.login, PartialDate.of(self._office.clock.today())
        return alert.model_copy(update={"state": state, "rejection": reason, "decided_by": who, "decided": day})

    def _change_alerts(self, change: Callable[[Alert], Alert], kind: AlertKind) -> None:
        self._history.begin(self.form, Spot(kind.value, ALERTS))
        self.form.alerts = tuple(change(alert) for alert in self.form.alerts)
        self._touched(at_once=True)
