"""A part of the registry page: the organisation's texts of consent, each with its versions."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from lifebox.documents.wording import capitalised
from lifebox.domain.errors import LifeboxError
from lifebox.domain.governance import ConsentScope
from lifebox.domain.organisation import ConsentText
from lifebox.domain.tiers import term
from lifebox.domain.values import LINE_LIMIT, clean_line, clean_note
from lifebox.services.consents import add_consent_text, consent_texts, drop_consent_text
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import SPACE, button, column, key, labelled, tab_through, text_label, titled


class ConsentTextsPart(RegistryPart):
    """A text is never changed: whoever agreed to a version agreed to those words."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("ConsentTextsPart", "Consent texts")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._office, self._tasks, self._say = office, tasks, say
        self._texts: tuple[ConsentText, ...] = ()
        headings = (self.tr("Consent to"), self.tr("Version"), self.tr("State"), self.tr("Text"))
        self.table = Table(self.tr("Consent texts"), headings, wide=(3,))
        self.table.setMinimumHeight(200)
        words = self.tr(
            "A new version is printed on consents from now on. Consents that were given stay with the version they "
            "were given for. Where a scope has no text of its own, the program's wording is printed."
        )
        self.scope = QComboBox()
        for scope in ConsentScope:
            self.scope.addItem(capitalised(term(say, scope)), scope)
        self.scope.currentIndexChanged.connect(self._propose)
        self.version = QLineEdit()
        self.version.setMaxLength(LINE_LIMIT)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(120)
        self.add_button = button(self.tr("Add this version"), self._add, "primary")
        new = titled(
            self.tr("New version"),
            flow(labelled(self.tr("Consent to"), self.scope), labelled(self.tr("Version"), self.version)),
            labelled(self.tr("Text"), self.text),
            flow(self.add_button),
        )
        self.setLayout(column(text_label(words, "quiet", wrap=True), self.table, new, 1, gap=SPACE))
        tab_through([self.table, self.scope, self.version, self.text, self.add_button])
        self.setFocusProxy(self.table)
        key(self, "Ctrl+Return", self._add, self.tr("Add this version"))

    def begin(self) -> None:
        office = self._office
        self._tasks.read(lambda: consent_texts(office), self._show, self._failed, latest="consent_texts")

    def _show(self, texts: tuple[ConsentText, ...]) -> None:
        self._texts = texts
        self.table.show_rows([self._cells(text) for text in texts])
        if not self.version.text():
            self._propose()

    def _cells(self, text: ConsentText) -> tuple[str, ...]:
        newest = next(one for one in reversed(self._texts) if one.scope is text.scope)
        state = self.tr("printed now") if text == newest else self.tr("earlier")
        return capitalised(term(self._say, text.scope)), text.version, state, text.text

    def _chosen_scope(self) -> ConsentScope:
        return ConsentScope(self.scope.currentData())

    def _propose(self) -> None:
        """The year, and the next number in it."""
        year, used = self._office.clock.today().year, {text.version for text in self._texts}
        number = next(n for n in range(1, len(used) + 2) if f"{year}-{n}" not in used)
        self.version.setText(f"{year}-{number}")

    def _add(self) -> None:
        office, version, words = self._office, clean_line(self.version.text()), clean_note(self.text.toPlainText())
        if not version or not words:
            self.notice.emit(self.tr("⚠ A version needs a name and a text."), None)
            (self.text if version else self.version).setFocus()
            return
        new = ConsentText(version=version, text=words, scope=self._chosen_scope())

        def done(_: None) -> None:
            self.text.clear()
            self.version.clear()
            told = self.tr("Version {version} is printed from now on. Consents given before stay as they are.")
            self.notice.emit(told.replace("{version}", new.version), partial(self._drop, new))
            self.begin()

        self._tasks.write(lambda: add_consent_text(office, new), done, self._failed)

    def _drop(self, text: ConsentText) -> None:
        office = self._office
        self._tasks.write(lambda: drop_consent_text(office, text), lambda _: self.begin(), self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self.notice.emit(f"⚠ {tell(error, self._say)}", None)
