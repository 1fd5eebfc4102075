"""The one style sheet; `@name` stands for a colour of the theme or a size. Lengths are on a grid of 4 px."""

SIZES = {
    "control": (30, 42),
    "spin": (28, 40),
    "segment": (26, 42),
    "navigation": (36, 44),
    "entry": (6, 11),
    "offer": (2, 11),
    "column": (6, 12),
    "box": (16, 22),
    "bar": (12, 20),
    "cell": (12, 24),
}
"""Sizes in px, for the mouse and for fingers; lines of 1 px around them make the controls 32 and 44 high."""

SHEET = """
* { outline: none; }
QMainWindow, QDialog, QWidget#page, QStackedWidget, QScrollArea,
  QScrollArea > QWidget > QWidget { background: @surface; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 8px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: 24pt; font-weight: 600; }
QLabel[role="heading"] { font-size: 18pt; font-weight: 600; }
QLabel[role="section"] { font-size: 14pt; font-weight: 600; }
QPushButton[section="true"] { font-size: 14pt; font-weight: 600; border: none; background: transparent;
    text-align: left; padding: 0; }
QPushButton[section="true"]:focus { border: 2px solid @accent; }
QLabel[role="label"], QLabel[role="quiet"] { color: @quiet; font-size: 10pt; }
QLabel[role="figure"] { font-size: 24pt; font-weight: 600; }
QLabel[role="problem"] { color: @amber; font-size: 10pt; font-weight: 600; }
QLabel[role="name"] { font-size: 18pt; font-weight: 600; }
QLabel[role="keys"] { font-weight: 600; }
QLabel[role="key"] { color: @quiet; font-size: 9pt; }
QLabel[role="mono"] { font-size: 14pt; font-weight: 600; letter-spacing: 1px; }

QLineEdit, QComboBox, QPlainTextEdit, QAbstractSpinBox {
  background: @surface; color: @text; border: 1px solid @line; border-radius: 6px; padding: 0 8px;
  selection-background-color: @accent; selection-color: @on_accent; placeholder-text-color: @quiet;
}
QLineEdit, QComboBox { min-height: @control; }
QAbstractSpinBox { min-height: @spin; padding: 0 0 0 4px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
  border: none; border-radius: 0; min-height: 0; padding: 0 0 0 4px; background: transparent;
}
QPlainTextEdit { padding: 4px 4px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus {
  border: none; border-radius: 0; min-height: 0; padding: 0; background: transparent;
}
QLineEdit:hover, QComboBox:hover, QPlainTextEdit:hover, QAbstractSpinBox:hover { border-color: @quiet; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {
  border: 2px solid @accent; padding: 0 7px;
}
QAbstractSpinBox:focus { border: 2px solid @accent; padding: 0 0 0 3px; }
QAbstractSpinBox:disabled { background: @raised; color: @quiet; }
QSpinBox { padding-right: 22px; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: 20px; border: none; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url("@up"); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url("@arrow"); width: 10px; height: 10px; }
QDateTimeEdit::drop-down { border: none; width: 26px; }
QDateTimeEdit::down-arrow { image: url("@arrow"); width: 12px; height: 12px; }
QPlainTextEdit:focus { padding: 3px 3px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { background: @raised;
  color: @quiet; }
QLineEdit[problem="true"], QComboBox[problem="true"], QPlainTextEdit[problem="true"] {
  border: 2px solid @amber; padding: 0 7px; background: @amber_tint;
}
QPlainTextEdit[problem="true"] { padding: 3px 3px; }
QLineEdit[big="true"] { font-size: 20pt; min-height: 50px; padding: 0 12px; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("@arrow"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @line; padding: 4px;
  selection-background-color: @accent; selection-color: @on_accent; }

QCheckBox, QRadioButton { min-height: @control; spacing: 8px; padding: 0 4px; border: 2px solid transparent;
  border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: @accent; }

QCheckBox::indicator { width: @box; height: @box; border: 2px solid @quiet; border-radius: 4px; background: @surface; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url("@check"); }
QRadioButton::indicator { width: 14px; height: 14px; border: 2px solid @quiet; border-radius: 9px;
  background: @surface; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid @accent; }
QCheckBox::indicator:disabled { border-color: @line; }

QPushButton, QToolButton {
  background: @surface; color: @text; border: 1px solid @line; border-radius: 6px;
  padding: 0 16px; min-height: @control;
}
QPushButton, QToolButton { icon-size: 18px; }
QPushButton[nav="true"] { icon-size: 20px; }
QToolButton { padding: 0 8px; }
QLineEdit > QToolButton { border: none; background: transparent; padding: 0; min-height: 0; }
QPushButton:hover, QToolButton:hover { background: @raised; border-color: @quiet; }
QPushButton:pressed, QToolButton:pressed { background: @pressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: 0 15px; }
QToolButton:focus { padding: 0 7px; }
QPushButton:disabled, QToolButton:disabled { color: @quiet; background: @raised; }
QPushButton[primary="true"] { background: @accent; color: @on_accent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @pressed; color: @quiet; border-color: @line; }
QPushButton[flat="true"], QToolButton[flat="true"] { border-color: transparent; background: transparent; }
QPushButton[flat="true"]:hover, QToolButton[flat="true"]:hover { background: @raised; }
QPushButton[flat="true"]:focus, QToolButton[flat="true"]:focus { border: 2px solid @accent; }
QPushButton[compact="true"] { padding: 0 9px; }
QPushButton[compact="true"]:focus { padding: 0 8px; }
QPushButton[link="true"] { border-color: transparent; background: transparent; color: @accent;
  font-weight: 600; padding: 0 8px; }
QPushButton[link="true"]:focus { border: 2px solid @accent; padding: 0 7px; }
QPushButton[segment="true"] { border-radius: 0; padding: 0 12px; min-height: @segment; margin: 0; }
QPushButton[segment="true"]:checked { background: @accent; color: @on_accent; border-color: @accent;
  font-weight: 600; }
QPushButton[segment="true"]:focus { border: 2px solid @text; padding: 0 11px; }

QPushButton[cell="true"] { padding: 0; min-height: @cell; border-radius: 2px; font-size: 8pt; background: @surface; }
QPushButton[cell="true"][used="true"] { background: @pressed; color: @quiet; }

QWidget#entries { background: @raised; }
QFrame#navigation { background: @raised; border: none; border-right: 1px solid @line; }
QPushButton[nav="true"] { text-align: left; border: 2px solid transparent; background: transparent;
  padding: 0 10px; min-height: @navigation; }
QPushButton[nav="true"]:hover { background: @pressed; }
QPushButton[nav="true"]:checked { background: @surface; color: @accent; font-weight: 600;
  border-left: 4px solid @accent;
  padding-left: 8px; border-radius: 0; }
QPushButton[nav="true"]:focus { border: 2px solid @accent; padding: 0 10px; }

QFrame#palette { background: @surface; border: 2px solid @accent; border-radius: 8px; }
QFrame[tile="true"] { background: @raised; border: 1px solid @line; border-radius: 6px; }
QFrame[tile="true"]:focus { border: 2px solid @accent; }
QPushButton[tile="true"] { min-height: 96px; background: @raised; border: 1px solid @line; border-radius: 6px;
  padding: 12px 16px; text-align: left; }
QPushButton[tile="true"]:hover { border-color: @accent; }
QPushButton[tile="true"]:focus { border: 2px solid @accent; padding: 11px 15px; }
QFrame[warning="true"] { background: @amber_tint; border: none; border-left: 4px solid @amber; border-radius: 4px; }
QFrame[warning="true"] QLabel { color: @amber; }
QLineEdit[warned="true"], QComboBox[warned="true"], QPlainTextEdit[warned="true"] { border-left: 4px solid @amber;
  padding-left: 5px; }
QPlainTextEdit[warned="true"] { padding-left: 1px; }
QFrame[band="R"] { background: @red_tint; border: none; border-left: 8px solid @red; }
QFrame[band="Y"] { background: @yellow_tint; border: none; border-left: 5px solid @yellow; }
QFrame[band="G"] { background: @green_tint; border: none; border-left: 3px solid @green; }
QFrame[band="R"] QLabel[role="tier"] { color: @red; font-size: 14pt; font-weight: 700; }
QFrame[band="Y"] QLabel[role="tier"] { color: @yellow; font-size: 14pt; font-weight: 700; }
QFrame[band="G"] QLabel[role="tier"] { color: @green; font-size: 14pt; font-weight: 700; }
QLabel[role="red"] { font-size: 20pt; font-weight: 700; }
QLabel[role="yellow"] { font-size: 14pt; }
QLabel[role="green"] { font-size: 12pt; }
QLabel[role="passage"] { font-size: 12pt; font-weight: 700; }
QLabel[role="dictated"] { font-size: 13pt; font-weight: 500; }
QLabel[role="answer"] { font-size: 13pt; }
QLabel[role="mono"][soon="true"] { color: @amber; }
QFrame[scriptLine="true"] { border: 2px solid transparent; border-radius: 6px; }
QFrame[scriptLine="true"][marked="true"] { border-color: @accent; background: @surface; }
QFrame[exercise="true"] { border: 4px dashed @amber; }
QFrame[exerciseBand="true"] { background: @amber_tint; border: none; border-bottom: 4px dashed @amber; }
QLabel[role="exercise"] { color: @amber; font-size: 18pt; font-weight: 800; letter-spacing: 4px; }
QFrame[row="true"] { border: none; border-bottom: 1px solid @line; }
QFrame#statusStrip, QFrame#actionBar { background: @raised; border: none; border-top: 1px solid @line; }
QFrame#sidebar { border: none; border-right: 1px solid @line; background: @surface; }
QFrame#preview { border: none; border-left: 1px solid @line; background: @raised; }

QListView, QTableView, QListWidget {
  background: @surface; color: @text; border: 1px solid @line; border-radius: 4px; padding: 2px; gridline-color: @line;
  alternate-background-color: @raised; selection-background-color: @accent; selection-color: @on_accent;
}
QListView:focus, QTableView:focus, QListWidget:focus { border: 2px solid @accent; padding: 1px; }
QListWidget#sections { border-color: transparent; background: transparent; }
QListWidget#sections:focus { border-color: @accent; }
QListWidget#sections::item { padding: @entry 6px; border-radius: 4px; }
QListWidget#sections::item:selected { background: @raised; color: @accent; }
QListWidget::item { padding: @entry 8px; }
QListView#offers::item { padding: @offer 6px; }
QListWidget#answers::item { padding: 0; border-left: 4px solid transparent; border-bottom: 1px solid @line; }
QListWidget#answers::item:selected { background: @raised; border-left: 4px solid @accent; }
QHeaderView::section { background: @raised; color: @quiet; border: none; border-bottom: 1px solid @line;
  padding: @column 8px;
  font-size: 10pt; font-weight: 600; }
QTableView::item { padding: 0 6px; }
QTableCornerButton::section { background: @raised; border: none; }

QProgressBar { background: @line; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QScrollArea { border: none; }
QScrollBar:vertical { background: transparent; width: @bar; margin: 0; }
QScrollBar::handle:vertical { background: @handle; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: @quiet; }
QScrollBar:horizontal { background: transparent; height: @bar; margin: 0; }
QScrollBar::handle:horizontal { background: @handle; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @surface; }
QSplitter::handle:hover { background: @handle; }
QSplitter::handle:horizontal { width: 1px; }
QMenu { background: @surface; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: @entry 24px @entry 16px; border-radius: 4px; }
QMenu::item:selected { background: @accent; color: @on_accent; }
QMenu::item:disabled { color: @quiet; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenuBar { background: @raised; color: @text; border-bottom: 1px solid @line; }
QMenuBar::item { padding: @entry 12px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @accent; color: @on_accent; }
QPdfView { background: @raised; }
QPdfView, QScrollArea[told_as="Document"] { border: 2px solid transparent; border-radius: 4px; }
QPdfView:focus, QScrollArea[told_as="Document"]:focus { border: 2px solid @accent; }
"""
