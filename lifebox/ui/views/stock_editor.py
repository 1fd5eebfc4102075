"""The office's own label stock: measures on the left, on the right the sheet that they make, drawn at once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget

from lifebox.documents.stock import LabelStock
from lifebox.domain.errors import LifeboxError, StockField
from lifebox.services.own_stock import forget_stock, own_stock, save_stock
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.stock_form import MEASURES, NAME, faulty_field, fields_of, read_typed, stock_id, typed_of
from lifebox.ui.views.editors import mark_problem
from lifebox.ui.views.flow import flow
from lifebox.ui.views.sheet_view import SheetView
from lifebox.ui.views.widgets import GAP, SPACE, allow, button, caption, column, row, text_label


class StockEditor(QWidget):
    """`kept` carries the id of a stock that was saved or forgotten. Saved on this machine, beside its printers."""

    kept = Signal(str)
    notice = Signal(str, object)

    def __init__(self, folder: Path, say: Texts) -> None:
        super().__init__()
        self._folder, self._say = folder, say
        self._stock: LabelStock | None = None
        self.fields: dict[str, QLineEdit] = {}
        self.faults: dict[str, QLabel] = {}
        self._cells: dict[str, QWidget] = {}
        self.roll = QCheckBox(self.tr("roll of single labels"))
        self.roll.setAccessibleName(self.roll.text())
        self.roll.clicked.connect(self._typed)
        self.sheet = SheetView(self.tr("The sheet that these measures make"), pickable=False)
        self.save_button = button(self.tr("Save this stock"), self.save, "primary")
        self.forget_button = button(self.tr("Forget this stock"), self.forget)
        form = QWidget()
        form.setObjectName("page")
        form.setLayout(
            column(
                text_label(self.tr("Own label stock"), "section"),
                text_label(self.tr("All in millimetres. Kept on this computer."), "quiet", wrap=True),
                self._cell(NAME, self.tr("Name")),
                self.roll,
                self._grid(),
                1,
                margin=SPACE,
                gap=GAP,
            )
        )
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Own label stock"))
        scroll.setWidget(form)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumWidth(200)
        buttons = flow(self.save_button, self.forget_button)
        buttons.setContentsMargins(SPACE, GAP, SPACE, SPACE)
        body = row(column(scroll, buttons, gap=0), column(self.sheet, margin=SPACE))
        body.setStretch(0, 1)
        body.setStretch(1, 1)
        self.setLayout(body)
        self.setFocusProxy(self.fields[NAME])

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        for at, (name, text) in enumerate(MEASURES.items()):
            cell = self._cell(name, QCoreApplication.translate("StockEditor", text))
            grid.addWidget(cell, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
        return grid

    def _cell(self, name: str, text: str) -> QWidget:
        line = QLineEdit()
        line.setAccessibleName(text)
        line.textEdited.connect(self._typed)
        self.fields[name] = line
        self.faults[name] = text_label(role="problem", wrap=True)
        self.faults[name].hide()
        cell = QWidget()
        cell.setLayout(column(caption(text, line), line, self.faults[name], gap=4))
        self._cells[name] = cell
        return cell

    def show_stock(self, stock: LabelStock) -> None:
        """Begin with a known stock: most sheets differ from one of them in a measure or two."""
        for name, text in typed_of(stock).items():
            self.fields[name].setText(text)
        self.roll.setChecked(stock.roll)
        if not stock.id.startswith("own-"):
            self.fields[NAME].setText(self.tr("{name}, own").replace("{name}", stock.name))
        self._typed()

    def _typed(self) -> None:
        """Draw what is typed; what cannot be is said beside its field, and the last good sheet stays."""
        roll = self.roll.isChecked()
        shown = {NAME, *fields_of(roll=roll)}
        typed = {name: line.text() for name, line in self.fields.items()}
        for name, cell in self._cells.items():
            cell.setVisible(name in shown)
        self._stock, fault, where = None, "", ""
        try:
            self._stock = read_typed(typed, roll=roll)
            self.sheet.show_sheet(self._stock, 1)
        except LifeboxError as error:
            fault = self._told(error)
            where = faulty_field(error, typed) or NAME
        for name, label in self.faults.items():
            label.setText(fault if name == where else "")
            label.setVisible(name == where)
            mark_problem(self.fields[name], fault if name == where else "")
        allow(self.save_button, self._stock is not None, self.tr("These measures make no sheet yet."))
        kept = (self._folder / f"{stock_id(typed[NAME])}.json").exists()
        allow(self.forget_button, kept, self.tr("No own stock of this name is saved."))

    def _told(self, error: LifeboxError) -> str:
        """Beside its field a measure needs no name."""
        if not isinstance(error, StockField):
            return tell(error, self._say)
        if error.params["field"] == NAME:
            return self.tr("Every stock needs a name.")
        text = self.tr("From {least} to {most}.")
        return text.replace("{least}", str(error.params["least"])).replace("{most}", str(error.params["most"]))

    def save(self) -> None:
        """Keep it under its name."""
        stock = self._stock
        if stock is not None and self._try(partial(save_stock, self._folder, stock)):
            self.notice.emit(self.tr("Stock saved: {name}.").replace("{name}", stock.name), None)
            self._typed()
            self.kept.emit(stock.id)

    def forget(self) -> None:
        """Drop the one of this name, with a way back."""
        wanted = stock_id(self.fields[NAME].text())
        gone = next((one for one in own_stock(self._folder) if one.id == wanted), None)
        if gone is None or not self._try(partial(forget_stock, self._folder, gone.id)):
            return

        def undo() -> None:
            save_stock(self._folder, gone)
            self._typed()
            self.kept.emit(gone.id)

        self.notice.emit(self.tr("Stock forgotten: {name}.").replace("{name}", gone.name), undo)
        self._typed()
        self.kept.emit("")

    def _try(self, action: Callable[[], object]) -> bool:
        """Whether the file could be written; why not is told."""
        try:
            action()
        except LifeboxError as error:
            self.notice.emit(tell(error, self._say), None)
            return False
        return True
