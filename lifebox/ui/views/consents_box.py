"""In the panel of rights: each consent with the text that was agreed to, its signed form, and its withdrawal."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lifebox.documents.wording import capitalised
from lifebox.domain.access import Action
from lifebox.domain.errors import LifeboxError
from lifebox.domain.governance import Consent, ConsentScope
from lifebox.domain.ids import PersonId
from lifebox.domain.organisation import ConsentText
from lifebox.domain.tiers import show_date, term
from lifebox.services.consents import Withdrawn, consent_texts, restore_consent, withdraw_consent
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import GAP, button, clear, column, text_label


class ConsentsBox(QWidget):
    """What it does is done at once. `scan_wanted` leads to where signed forms are attached; it carries the consent's
    place on the card. `erasing_wanted`: who withdraws from the registry itself has the record erased.
    """

    notice = Signal(str, object)
    scan_wanted = Signal(int)
    erasing_wanted = Signal()

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, reopen: Callable[[], None]) -> None:
        super().__init__()
        self._office, self._tasks, self._say, self._reopen = office, tasks, say, reopen
        self._may = office.registry.actor.may(Action.PERSON_STATUS)
        self._person: PersonId | None = None
        self._consents: tuple[Consent, ...] = ()
        self._texts: tuple[ConsentText, ...] = ()
        self._read: int | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(GAP)

    def show_person(self, person: PersonId | None) -> None:
        """Whose consents these are; the organisation's texts are read anew."""
        if person != self._person:
            self._read = None
        self._person = person
        office = self._office
        self._tasks.read(lambda: consent_texts(office), self._know, self._failed, latest="consents.texts")

    def show_consents(self, consents: tuple[Consent, ...]) -> None:
        """Those of the card as it is typed now; what is not saved yet is not withdrawn here."""
        if consents != self._consents or not self._lines.count():
            self._consents = consents
            self._show()

    def _know(self, texts: tuple[ConsentText, ...]) -> None:
        if texts != self._texts:
            self._texts = texts
            self._show()

    def _show(self) -> None:
        clear(self._lines)
        for at, consent in enumerate(self._consents):
            self._lines.addWidget(self._line(at, consent))
        if not self._consents:
            self._lines.addWidget(text_label(self.tr("None is noted on the card."), wrap=True))

    def _line(self, at: int, consent: Consent) -> QWidget:
        made, scope = QWidget(), capitalised(term(self._say, consent.scope))
        words = text_label(f"{scope}: {self._told(consent)}", wrap=True)
        actions: list[QWidget] = []
        if self._agreed(consent) is not None:
            reads = self.tr("Hide the text") if self._read == at else self.tr("Read the text")
            actions.append(self._action(reads, scope, partial(self._toggle, at)))
        form = self.tr("Signed form") if consent.scan else self.tr("Attach the form")
        actions.append(self._action(form, scope, partial(self.scan_wanted.emit, at)))
        if consent.withdrawn is None and self._may and self._person is not None:
            withdraw = self.tr("Withdraw today")
            actions.append(self._action(withdraw, scope, partial(self._withdraw, consent.scope)))
        parts: list[QWidget] = [words]
        if self._read == at and (text := self._agreed(consent)) is not None:
            parts.append(text_label(f"„{text.text}”", "quiet", wrap=True))
        made.setLayout(column(*parts, flow(*actions), gap=4))
        return made

    def _action(self, text: str, scope: str, done: Callable[[], object]) -> QWidget:
        made = button(text, done, "link")
        made.setAccessibleName(f"{text}: {scope}")
        return made

    def _told(self, consent: Consent) -> str:
        told = [self._say(f"ConsentForm.{consent.form.value}")]
        if consent.given is not None:
            told.append(self.tr("given {day}").replace("{day}", show_date(consent.given)))
        if consent.text_version:
            told.append(self.tr("text {version}").replace("{version}", consent.text_version))
        else:
            told.append(self.tr("⚠ version of the text not noted"))
        if consent.withdrawn is not None:
            told.append(self.tr("withdrawn {day}").replace("{day}", show_date(consent.withdrawn)))
        elif (newest := self._newest(consent.scope)) is not None and newest.version != consent.text_version:
            now = self.tr("the text is {version} now; this consent stands for its own")
            told.append(now.replace("{version}", newest.version))
        if consent.scan is None and consent.withdrawn is None:
            told.append(self.tr("without a signed form"))
        return ", ".join(told)

    def _agreed(self, consent: Consent) -> ConsentText | None:
        wanted = consent.scope, consent.text_version
        return next((text for text in self._texts if (text.scope, text.version) == wanted), None)

    def _newest(self, scope: ConsentScope) -> ConsentText | None:
        return next((text for text in reversed(self._texts) if text.scope is scope), None)

    def _toggle(self, at: int) -> None:
        self._read = None if self._read == at else at
        self._show()

    def _withdraw(self, scope: ConsentScope) -> None:
        person, office = self._person, self._office
        if person is None:
            return
        if scope is ConsentScope.REGISTRY:
            self.erasing_wanted.emit()
            return

        def done(gone: Withdrawn) -> None:
            text = self.tr("Consent withdrawn: {scope}.").replace("{scope}", term(self._say, scope))
            if gone.papers:
                text += " " + self.tr("%n card(s) with the photo to replace.", "", len(gone.papers))
            for bundle in gone.bundles:
                told = self.tr("Still in the look-up bundle with {who}.")
                text += " " + told.replace("{who}", ", ".join(bundle.recipients))
            self.notice.emit(text, partial(self._restore, person, gone.before))
            self._follow(person)

        self._tasks.write(lambda: withdraw_consent(office, person, scope), done, self._failed)

    def _restore(self, person: PersonId, before: Consent) -> None:
        office = self._office
        self._tasks.write(lambda: restore_consent(office, person, before), lambda _: self._follow(person), self._failed)

    def _follow(self, person: PersonId) -> None:
        if self._person == person:
            self._reopen()

    def _failed(self, error: LifeboxError) -> None:
        self.notice.emit(tell(error, self._say), None)
