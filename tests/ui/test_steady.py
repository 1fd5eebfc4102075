"""What appears, changes or vanishes around the field that is typed in never moves that field on the screen."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.domain.governance import Section
from lifebox.domain.medical import Alert, AlertKind
from lifebox.domain.warnings import CardWarning
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.form_view import FormView
from lifebox.ui.views.record_view import RecordPage
from tests.ui.parts import record_page

MEDICINES = "medical.medicines"
NAMES = ("Xarelto", "Duomox", "Metformax", "Bisocard")
CARD = Card.model_validate(
    {
        "identity": {"surname": "Próbna", "given_names": "Łucja", "birth": "1942"},
        "medical": {
            "medicines": {
                "items": [{"trade_name": n, "strength": "5 mg", "dose": {"morning": "1"}} for n in NAMES],
            }
        },
    }
)


class Painted(QObject):
    """Where a field stood whenever it was painted."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self.places = [self.place()]
        field.installEventFilter(self)

    def place(self) -> int:
        return self._field.mapTo(self._field.window(), QPoint()).y()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.places.append(self.place())
        return super().eventFilter(watched, event)


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> RecordPage:
    person = add_person(office, CARD).person
    made = record_page(office, program, tasks)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.presenter.open(person)
    qtbot.waitUntil(lambda: made.presenter.person == person and len(made.form.alerts.rows) > 0)
    return made


def warned(*places: str) -> list[CardWarning]:
    """A long warning at each place."""
    parts = {"identity": Section.IDENTITY, "residence": Section.RESIDENCE, MEDICINES: Section.MEDICINES}
    found = []
    for place in places:
        section = next(section for start, section in parts.items() if place.startswith(start))
        found.append(CardWarning("warning.no_dose", section, place, (("medicine", "Próbny " * 30),)))
    return found


ABOVE = warned("identity.surname", "identity.birth", "identity.nowhere", f"{MEDICINES}.items.0.dose")
HERE = warned(f"{MEDICINES}.items.1.dose", "identity.given_names", "residence.address.town")
BELOW = warned(f"{MEDICINES}.items.2.dose", f"{MEDICINES}.items.3.dose")
STEPS: Sequence[Sequence[CardWarning]] = (ABOVE, ABOVE + HERE, HERE + BELOW, BELOW, (), ABOVE + HERE + BELOW, ABOVE, ())


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)], ids=str)
@pytest.mark.parametrize("field", ["identity.surname", "residence.address.town", "medicine", "note"])
def test_warnings_alerts_and_bars_move_nothing(
    page: RecordPage, qtbot: QtBot, field: str, size: tuple[int, int]
) -> None:
    page.resize(*size)
    form = page.form
    row = form.lists[MEDICINES].row_editors[1]
    typed: QWidget = row.editors["strength"] if field == "medicine" else form.editors[field]
    typed.setFocus(Qt.FocusReason.TabFocusReason)
    for scrolled in ("top", "middle", "bottom"):
        # Rows that are still being laid out would move the field out of the view that the bar chose.
        qtbot.waitUntil(partial(brought, form, typed, scrolled))
        painted = Painted(typed)
        for at, warnings in enumerate(STEPS):
            form.show_checks(tuple(Alert(kind=kind) for kind in list(AlertKind)[: at * 3 % 7]), warnings)
            page.show_draft(datetime(2026, 11, 22, tzinfo=UTC) if at % 2 else None)
            for _ in range(3):
                QApplication.processEvents()
                painted.places.append(painted.place())
            qtbot.wait(20)
        assert set(painted.places) == {painted.places[0]}, scrolled
        assert typed.hasFocus()
        assert not typed.visibleRegion().isEmpty()


def brought(form: FormView, typed: QWidget, to: str) -> bool:
    """Whether the field stands where it was dragged to, nothing that was still to come moved it on, and it is held."""
    drag(form, typed, to)
    QApplication.processEvents()
    bar = form.verticalScrollBar()
    wanted = min(max(place(form, typed, to), bar.minimum()), bar.maximum())
    return bar.value() == wanted and form._anchor._typed is typed


def place(form: FormView, typed: QWidget, to: str) -> int:
    """Where the bar brings a field to the top, into the middle or to the bottom of the view."""
    page, room = form.widget(), form.viewport().height()
    assert page is not None
    share = {"top": 8, "middle": room // 2, "bottom": room - typed.height() - 8}[to]
    return typed.mapTo(page, QPoint()).y() - share


def drag(form: FormView, typed: QWidget, to: str) -> None:
    """Scroll the page with its bar."""
    bar = form.verticalScrollBar()
    bar.setSliderPosition(place(form, typed, to))
    bar.triggerAction(bar.SliderAction.SliderMove)
