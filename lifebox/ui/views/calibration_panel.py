"""Correcting a printer: print the test page, measure it with a ruler, type four lengths."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget

from lifebox.documents.stock import Calibration, LabelStock
from lifebox.domain.errors import LifeboxError
from lifebox.services.printers import Measured, Ruler, calibrations, correct, remember_calibration
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.figures import decimal
from lifebox.ui.views.editors import mark_problem
from lifebox.ui.views.flow import flow
from lifebox.ui.views.sheet_view import SheetView
from lifebox.ui.views.widgets import GAP, SPACE, allow, button, caption, column, row, text_label


class CalibrationPanel(QWidget):
    """`corrected` tells that the printer's correction is another one now; `page_wanted` asks for the test page."""

    corrected = Signal()
    page_wanted = Signal()
    notice = Signal(str, object)

    def __init__(self, folder: Path, say: Texts) -> None:
        super().__init__()
        self._folder, self._say = folder, say
        self._printer = ""
        self._ruler = Ruler(20, 170, 250)
        self._used = Calibration()
        self._title = text_label(role="section", wrap=True)
        self._now = text_label(role="quiet", wrap=True)
        self.fault = text_label(role="problem", wrap=True)
        self.page_button = button(self.tr("Show the test page"), self.page_wanted.emit)
        self.keep_button = button(self.tr("Correct this printer"), self.keep, "primary")
        self.forget_button = button(self.tr("No correction"), self.forget)
        self.fields = {
            "left": QLineEdit(),
            "top": QLineEdit(),
            "across": QLineEdit(),
            "down": QLineEdit(),
        }
        self._captions: dict[str, QLabel] = {}
        self.sheet = SheetView(self.tr("Where this printer would print without the correction"), pickable=False)
        text = self.tr(
            "Print the test page at 100 %, without fitting it to the page. Measure with a ruler and type what it says, "
            "in millimetres."
        )
        form = QWidget()
        form.setObjectName("page")
        form.setLayout(
            column(
                self._title,
                self._now,
                text_label(text, wrap=True),
                row(self.page_button, 1),
                self._grid(),
                self.fault,
                flow(self.keep_button, self.forget_button),
                1,
                gap=GAP,
            )
        )
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Correction of the printer"))
        scroll.setWidget(form)
        scroll.setMinimumWidth(200)
        body = row(scroll, self.sheet, margin=SPACE, gap=SPACE)
        body.setStretch(0, 1)
        body.setStretch(1, 1)
        self.setLayout(body)
        self.setFocusProxy(self.fields["left"])

    def _grid(self) -> QGridLayout:
        words = {
            "left": self.tr("Left edge of the paper to the start of the upper scale"),
            "top": self.tr("Upper edge of the paper to the start of the left scale"),
            "across": self.tr("Upper scale from its start to its end"),
            "down": self.tr("Left scale from its start to its end"),
        }
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        for at, (name, field) in enumerate(self.fields.items()):
            field.setAccessibleName(words[name])
            field.textEdited.connect(lambda _: self._say_fault(""))
            self._captions[name] = text_label(role="quiet")
            grid.addLayout(column(caption(words[name], field), field, self._captions[name], gap=4), at // 2, at % 2)
        return grid

    def show_printer(self, printer: str, stock: LabelStock) -> None:
        """Another printer, or the same with another stock."""
        self._printer = printer
        self._ruler = Ruler.of(stock.page_width, stock.page_height)
        try:
            self._used = calibrations(self._folder).get(printer, Calibration())
        except LifeboxError as error:
            self._used = Calibration()
            self._say_fault(tell(error, self._say))
        self._title.setText(
            self.tr("Correcting {printer}").replace("{printer}", printer) if printer else self.tr("Choose a printer")
        )
        self._now.setText(self._words(self._used))
        should = {
            "left": self._ruler.start,
            "top": self._ruler.start,
            "across": self._ruler.across,
            "down": self._ruler.down,
        }
        for name, field in self.fields.items():
            field.clear()
            field.setPlaceholderText(decimal(f"{should[name]:g}"))
            self._captions[name].setText(
                self.tr("should be {length} mm").replace("{length}", decimal(f"{should[name]:g}"))
            )
        for part in (self.page_button, self.keep_button, *self.fields.values()):
            allow(part, bool(printer), self.tr("First choose a printer below."))
        allow(self.forget_button, self._used != Calibration(), self.tr("Nothing is corrected."))
        self.sheet.show_sheet(stock, 1, self._used if self._used != Calibration() else None)

    def _words(self, used: Calibration) -> str:
        if used == Calibration():
            return self.tr("Nothing is corrected.")
        text = self.tr("Corrected: {dx} mm to the right, {dy} mm down, width × {x}, height × {y}.")
        shown = {"dx": used.dx, "dy": used.dy, "x": used.scale_x, "y": used.scale_y}
        for name, value in shown.items():
            text = text.replace(f"{{{name}}}", decimal(f"{value:.4g}"))
        return text

    def keep(self) -> None:
        """Work the correction out of what was measured; an empty field measured right."""
        numbers = {}
        for name, field in self.fields.items():
            try:
                numbers[name] = float((field.text() or field.placeholderText()).replace(",", "."))
            except ValueError:
                self._say_fault(self.tr("This is no number."), name)
                return
        try:
            found = correct(self._ruler, Measured(**numbers), self._used)
        except LifeboxError as error:
            self._say_fault(tell(error, self._say))
            return
        self._remember(found)

    def forget(self) -> None:
        """Print uncorrected."""
        self._remember(Calibration())

    def _remember(self, calibration: Calibration) -> None:
        before = self._used
        printer = self._printer

        def undo() -> None:
            remember_calibration(self._folder, printer, before)
            self.corrected.emit()

        try:
            remember_calibration(self._folder, printer, calibration)
        except LifeboxError as error:
            self._say_fault(tell(error, self._say))
            return
        self.corrected.emit()
        self.notice.emit(self.tr("Correction of the printer saved. Print the test page again to check it."), undo)

    def _say_fault(self, text: str, name: str = "") -> None:
        self.fault.setText(text)
        for each, field in self.fields.items():
            mark_problem(field, text if each == name else "")
