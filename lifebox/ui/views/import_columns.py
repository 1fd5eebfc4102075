"""Which column of a list fills which field: guessed, chosen by hand, kept under a name; beside it the list itself."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLayout, QLineEdit, QSpinBox, QSplitter, QWidget

from lifebox.domain.dates import show_moment
from lifebox.interop.intake.fields import PARTIAL, FieldKey
from lifebox.interop.intake.findings import FindingSeverity
from lifebox.services.import_runs import OpenImport
from lifebox.texts import Texts
from lifebox.ui.views.flow import flow
from lifebox.ui.views.import_models import ListTable, PreviewModel
from lifebox.ui.views.page_stack import ScrollingPage
from lifebox.ui.views.widgets import GAP, button, column, frame, labelled, row, text_label

_MAPPING_WIDTH = 430
_HEADING_WIDTH = 120
_SAMPLES = 3
_LONGEST_SAMPLE = 60


class MappingGrid(QWidget):
    """A line a column: its heading, the field it fills, and first cells. `chosen` carries column and field."""

    chosen = Signal(int, str)

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self.setObjectName("page")
        self._say = say
        self._headings: tuple[str, ...] = ()
        self.fields: list[QComboBox] = []
        self._signs: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, GAP, 0)
        self._grid.setColumnStretch(1, 1)

    def show_columns(self, opened: OpenImport) -> bool:
        """The columns of a list; gives whether they are others than before, else they keep their controls."""
        other = opened.table.headings != self._headings
        if other:
            self._make(opened)
        for at, one in enumerate(opened.mapping.columns):
            with QSignalBlocker(self.fields[at]):
                self.fields[at].setCurrentIndex(max(self.fields[at].findData(one.field.value if one.field else ""), 0))
            guessed = 0 < one.confidence <= PARTIAL
            told = self.tr("guessed: please check") if guessed else ""
            sign = self._signs[at]
            sign.setVisible(guessed)
            sign.setToolTip(told)
            self.fields[at].setAccessibleDescription(told)
        return other

    def _make(self, opened: OpenImport) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._headings, self.fields, self._signs = opened.table.headings, [], []
        for at, heading in enumerate(self._headings):
            choice = QComboBox()
            choice.setAccessibleName(heading)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(16)
            choice.addItem(self._say("imports.verbatim"), "")
            for field in FieldKey:
                choice.addItem(self._say(f"FieldKey.{field.value}"), field.value)
            choice.activated.connect(partial(self._choose, at))
            cells = (row.cells[at] for row in opened.rows[:50])
            samples = [" ".join(cell.split())[:_LONGEST_SAMPLE] for cell in cells if cell][:_SAMPLES]
            choice.setToolTip("\n".join(samples))
            label = text_label(heading, "label", wrap=True)
            label.setMinimumWidth(_HEADING_WIDTH)
            label.setBuddy(choice)
            sign = text_label("?", "problem")
            self._grid.addWidget(label, at, 0)
            self._grid.addWidget(choice, at, 1)
            self._grid.addWidget(sign, at, 2)
            self.fields.append(choice)
            self._signs.append(sign)
        self._grid.setRowStretch(len(self._headings), 1)

    def _choose(self, at: int, _index: int) -> None:
        self.chosen.emit(at, str(self.fields[at].currentData()))


class ImportColumns(QWidget):
    """The second step."""

    sheet_chosen = Signal(str)
    heading_chosen = Signal(int)
    field_chosen = Signal(int, str)
    guess_wanted = Signal()
    mapping_named = Signal(str)
    check_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self.facts = text_label(role="quiet", wrap=True)
        self._twice = text_label(wrap=True)
        self.twice = frame(column(self._twice, margin=12), warning="true")
        self.twice.hide()
        self._told = text_label(wrap=True)
        self.told = frame(column(self._told, margin=12), warning="true")
        self.sheet, self.heading = QComboBox(), QSpinBox()
        self.sheet.activated.connect(lambda _: self.sheet_chosen.emit(str(self.sheet.currentData())))
        self.heading.setRange(0, 1_000_000)
        self.heading.setMinimumWidth(150)
        self.heading.setSpecialValueText(self.tr("none"))
        self.heading.setKeyboardTracking(False)
        self.heading.valueChanged.connect(self.heading_chosen)
        self._sheet_field = QWidget()
        self._sheet_field.setLayout(labelled(self.tr("Sheet"), self.sheet))
        heading_field = labelled(self.tr("Headings in row"), self.heading)
        self.grid = MappingGrid(say)
        self.grid.chosen.connect(self.field_chosen)
        self.guess = button(self.tr("Guess anew"), self.guess_wanted.emit, "flat")
        self.name = QLineEdit()
        self.name.setMaxLength(100)
        self.name.setAccessibleName(self.tr("Name of the mapping"))
        self.name.setPlaceholderText(self.tr("name, e.g. of the office"))
        self.name.returnPressed.connect(self._save)
        self.save = button(self.tr("Keep this mapping"), self._save)
        self.model = PreviewModel(say)
        self.table = ListTable(self.model, self.tr("The list as it stands in the file"))
        self.check = button(self.tr("Check the rows"), self.check_wanted.emit, "primary")
        self.back = button(self.tr("Other file (Esc)"), self.back_wanted.emit)
        self._lay_out(heading_field)

    def _lay_out(self, heading_field: QLayout) -> None:
        grid = ScrollingPage(self.grid)
        grid.setMinimumWidth(260)
        left = QWidget()
        title = text_label(self.tr("Columns and fields"), "section")
        lines = column(row(title, 1, self.guess), grid, flow(self.name, self.save))
        lines.setStretch(1, 1)
        left.setLayout(lines)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.table)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_MAPPING_WIDTH, 700])
        splitter.setChildrenCollapsible(False)
        self.table.setMinimumSize(200, 160)
        deeds = flow(self._sheet_field, heading_field, 1, column(1, row(self.back, self.check)))
        body = column(self.facts, deeds, self.twice, self.told, splitter, gap=12)
        body.setStretch(4, 1)
        self.setLayout(body)

    def show_list(self, opened: OpenImport) -> None:
        """A list, or the same read in another way."""
        table, source = opened.table, opened.source
        parts = [
            self.tr("%n row(s)", "", len(opened.rows)),
            _ENCODINGS.get(source.encoding, source.encoding),
            _SEPARATORS.get(source.separator, ""),
        ]
        self.facts.setText(" · ".join(part for part in (opened.run.file, *parts) if part))
        with QSignalBlocker(self.sheet):
            self.sheet.clear()
            for name in source.sheets:
                hidden = self.tr("(hidden)") if name in source.hidden else ""
                self.sheet.addItem(f"{name} {hidden}".strip(), name)
            self.sheet.setCurrentIndex(self.sheet.findData(table.sheet))
        self._sheet_field.setVisible(len(source.sheets) > 1)
        with QSignalBlocker(self.heading):
            self.heading.setValue(table.heading_line)
        self._tell(opened)
        other = self.grid.show_columns(opened)
        self.model.show(opened)
        if other:
            self.table.fit()
        if opened.saved is not None and not self.name.text():
            self.name.setText(opened.saved.name)

    def _tell(self, opened: OpenImport) -> None:
        self.twice.setVisible(bool(opened.earlier))
        if opened.earlier:
            last = opened.earlier[0]
            text = self.tr(
                "This very file was imported before: {day} by {login} ({state}). Whoever is in the registry already "
                "is found again and merged."
            )
            values = {"day": show_moment(last.started), "login": last.login}
            for name, value in {**values, "state": self._say(f"ImportState.{last.state.value}")}.items():
                text = text.replace(f"{{{name}}}", value)
            self._twice.setText(text)
        found = [one for one in (*opened.table.findings, *opened.mapping.findings) if one.line == 0]
        graver = [one for one in found if one.severity is not FindingSeverity.NOTE] or found
        sentences = [f"{one.column}: {self._say(str(one.key))}" if one.column else self._say(str(one.key))
                     for one in graver]  # fmt: skip
        if opened.saved is not None and not opened.run.choices.fields:
            used = self.tr("The saved mapping “{name}” is used.")
            sentences.insert(0, used.replace("{name}", opened.saved.name))
        self._told.setText("\n".join(sentences[:6]))
        self.told.setVisible(bool(sentences))

    def _save(self) -> None:
        if self.name.text().strip():
            self.mapping_named.emit(self.name.text())
        else:
            self.name.setFocus()


_ENCODINGS = {"cp1250": "Windows-1250", "utf-8": "UTF-8", "utf-16": "UTF-16"}
_SEPARATORS = {";": "CSV ;", ",": "CSV ,", "\t": "CSV ⇥", "|": "CSV |"}
