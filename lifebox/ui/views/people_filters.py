"""The filters above the list of people: the usual ones always, the rarer ones folded away."""

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QListView, QSizePolicy, QToolButton, QWidget

from lifebox.domain.governance import ConsentScope, Status
from lifebox.domain.ids import ImportId
from lifebox.domain.medical import AlertKind
from lifebox.services.browsing import Choices
from lifebox.texts import Texts
from lifebox.ui.presenters.people_presenter import Filters
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import SPACE, allow, button, column, labelled

_LETTERS, _MOST_OFFERS = 14, 8


def _consent(data: str) -> tuple[ConsentScope, bool] | None:
    scope, _, given = data.partition(" ")
    return (ConsentScope(scope), given == "1") if scope else None


class FilterBar(QWidget):
    """Two lines, a third folded below. `changed` carries all filters; `typed` the text, while it is typed."""

    changed = Signal(object)
    typed = Signal(str)
    down_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self.text = self._line(self.tr("Filter by name, address or code"), self.tr("name, address or code"))
        self.text.installEventFilter(self)
        self.status = self._choice(self.tr("Status"), self.tr("any status"))
        for status in Status:
            self.status.addItem(say(f"Status.{status.value}"), status.value)
        self.due = self._tick(self.tr("due for review"))
        self.stale = self._tick(self.tr("paper out of date"))
        self.never = self._tick(self.tr("not printed"))
        self.unconfirmed = self._tick(self.tr("alerts to confirm"))
        self.imported = self._tick(self.tr("from the chosen import"))
        self.imported.hide()
        self._run: ImportId | None = None
        self.ticks = (self.due, self.stale, self.never, self.unconfirmed, self.imported)
        self.fold = button("", lambda: None, "flat", "mdi6.filter-variant")
        self.fold.setCheckable(True)
        self.clear_button = button(self.tr("Clear filters"), self.clear, "flat", "mdi6.filter-off-outline")
        self.clear_button.setToolTip("Esc")
        self.more = self._make_more()
        self.fold.toggled.connect(self.more.setVisible)
        first = flow(self.text, self.status, self.fold, self.clear_button)
        second = flow(*self.ticks)
        self.setLayout(column(first, second, self.more))
        self.more.hide()
        self.text.textEdited.connect(self._type)
        self._tell(Filters())

    def _make_more(self) -> QWidget:
        say = self._say
        self.alert = self._choice(self.tr("Alert"), self.tr("any alert"))
        for alert in AlertKind:
            self.alert.addItem(say(f"AlertKind.{alert.value}"), alert.value)
        self.consent = self._choice(self.tr("Consent"), self.tr("any consent"))
        for given, words in ((True, self.tr("given: {scope}")), (False, self.tr("missing: {scope}"))):
            for scope in ConsentScope:
                shown = words.replace("{scope}", say(f"ConsentScope.{scope.value}"))
                self.consent.addItem(shown, f"{scope.value} {given:d}")
        self.worker = self._choice(self.tr("Social worker"), self.tr("any worker"))
        self.street = self._line(self.tr("Street"), self.tr("any street"))
        self.street.editingFinished.connect(self._choose)
        self._streets = QStringListModel(self)
        offers = QCompleter(self._streets, self)
        offers.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offers.setFilterMode(Qt.MatchFlag.MatchContains)
        offers.setMaxVisibleItems(_MOST_OFFERS)
        popup = QListView()
        offers.setPopup(popup)
        popup.setAccessibleName(self.tr("Street"))
        offers.activated.connect(lambda *_: self._choose())
        self.street.setCompleter(offers)
        holder = QWidget()
        rarer = (self.street, self.worker, self.alert, self.consent)
        for editor in rarer:
            editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        holder.setLayout(flow(*(labelled(editor.accessibleName(), editor) for editor in rarer), gap=SPACE))
        return holder

    def _line(self, name: str, hint: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(hint)
        made.setMaxLength(200)
        made.setClearButtonEnabled(True)
        for clear in made.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the filter"))
        return made

    def _choice(self, name: str, nothing: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(_LETTERS)
        made.addItem(nothing, "")
        made.activated.connect(self._choose)
        return made

    def _tick(self, text: str) -> QCheckBox:
        made = QCheckBox(text)
        made.setAccessibleName(text)
        made.clicked.connect(self._choose)
        return made

    def filters(self) -> Filters:
        """What is chosen now."""
        status, alert, consent = self.status.currentData(), self.alert.currentData(), self.consent.currentData()
        return Filters(
            text=self.text.text(),
            status=Status(status) if status else None,
            due=self.due.isChecked(),
            stale=self.stale.isChecked(),
            never_printed=self.never.isChecked(),
            unconfirmed=self.unconfirmed.isChecked(),
            alert=AlertKind(alert) if alert else None,
            street=self.street.text().strip(),
            consent=_consent(str(consent)),
            worker=str(self.worker.currentData()),
            imported=self._run if self.imported.isChecked() else None,
        )

    def show_choices(self, choices: Choices) -> None:
        """Streets to offer and workers to choose; what is chosen stays chosen."""
        if choices.streets != tuple(self._streets.stringList()):
            self._streets.setStringList(list(choices.streets))
        chosen = str(self.worker.currentData())
        while self.worker.count() > 1:
            self.worker.removeItem(1)
        for worker in dict.fromkeys((*choices.workers, *([chosen] if chosen else ()))):
            self.worker.addItem(worker, worker)
        self.worker.setCurrentIndex(max(self.worker.findData(chosen), 0))

    def only_imported(self, run: ImportId) -> None:
        """Whom an import added or changed; the tick for it is there from now on."""
        self._run = run
        self.imported.show()
        self.only(self.imported)

    def clear(self) -> None:
        """Everybody."""
        self.only()

    def only(self, wanted: QCheckBox | None = None) -> None:
        """No filter but this one."""
        self._reset(wanted)
        self._choose()

    def _reset(self, wanted: QCheckBox | None) -> None:
        for tick in self.ticks:
            tick.setChecked(tick is wanted)
        for choice in (self.status, self.alert, self.consent, self.worker):
            choice.setCurrentIndex(0)
        self.text.clear()
        self.street.clear()

    def _type(self, text: str) -> None:
        self._tell(self.filters())
        self.typed.emit(text)

    def _choose(self) -> None:
        chosen = self.filters()
        self._tell(chosen)
        self.changed.emit(chosen)

    def _tell(self, chosen: Filters) -> None:
        """How many filters are active behind the fold, so that none works unseen."""
        words = self.tr("More filters ({count})").replace("{count}", str(chosen.folded))
        self.fold.setText(words if chosen.folded else self.tr("More filters"))
        self.fold.setAccessibleName(self.fold.text())
        allow(self.clear_button, chosen.active > 0, self.tr("No filter is set."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.text and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.filters().active:
                self.clear()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.open_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.down_wanted.emit()
                return True
        return super().eventFilter(watched, event)
