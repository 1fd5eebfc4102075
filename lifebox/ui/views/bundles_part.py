"""A part of the registry page: look-up bundles, made here and coming back here."""

from datetime import datetime
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QFrame

from lifebox.domain.bundles import SUFFIX, BundleStanding, IssuedBundle
from lifebox.domain.ids import PersonId
from lifebox.domain.tiers import term
from lifebox.services.bundles import BundleWish, Collected
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.clipboard import copy_briefly
from lifebox.ui.presenters.bundles_presenter import BundlesPresenter, BundlesState
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.bundle_form import BundleForm
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import SPACE, Menu, allow, button, column, frame, hide_unless, key, text_label


class PhrasesBox(QFrame):
    """The pass phrases of a bundle that was just made, shown for the last time."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self.about = text_label(wrap=True)
        self.phrases = text_label(role="mono", wrap=True)
        self.copy = button(self.tr("Copy"), self._copy)
        self.put_away = button(self.tr("Put away (Esc)"), self.forget, "primary")
        key(self, "Escape", self.forget, self.tr("Put the pass phrases away"))
        self.setLayout(column(self.about, self.phrases, flow(self.copy, self.put_away), margin=SPACE, gap=12))
        self.hide()

    def show_phrases(self, path: Path, made: IssuedBundle, wish: BundleWish) -> None:
        """Tell each recipient theirs."""
        text = self.tr(
            "✓ {name} is made: people {people}, until {day}. The pass phrases are shown only now. Tell each recipient "
            "theirs in person or by phone, never with the stick."
        )
        day = f"{made.expires.astimezone():%d.%m.%Y}"
        told = text.replace("{name}", path.name).replace("{people}", QLocale().toString(made.people))
        self.about.setText(told.replace("{day}", day))
        self.phrases.setText("\n".join(f"{one.name}: {one.phrase}" for one in wish.recipients))
        self.phrases.setAccessibleName(self.tr("Pass phrases"))
        self.show()
        self.put_away.setFocus()

    def forget(self) -> None:
        """Put them away for good."""
        self.phrases.clear()
        self.hide()

    def _copy(self) -> None:
        copy_briefly(self.phrases.text())


class BundlesPart(RegistryPart):
    """The list, what can be done with the marked one, and the form of a new one."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("BundlesPart", "Look-up bundles")

    def __init__(self, office: Office, tasks: TaskRunner, program: Program) -> None:
        super().__init__()
        self._say = program.say
        self._bundles: tuple[IssuedBundle, ...] = ()
        self.presenter = BundlesPresenter(office, tasks, program, self, self.tr("Look-up bundle"))
        self._make_table()
        self.collect = button(self.tr("Take in a log…"), self._collect)
        self.lose = button(self.tr("Report lost"), self._ask_lost)
        self.list = button(self.tr("Save the list of people…"), self._save_list)
        self._make_loss()
        self.phrases = PhrasesBox()
        self.form = BundleForm()
        self.form.wanted.connect(self._make)
        for each in (self.collect, self.lose, self.form):
            hide_unless(each, self.presenter.may_make)
        told = self.tr(
            "An encrypted part of the registry for a stick: only people who agreed, only for a while. When the stick "
            "comes back, take its log in: it says who looked at whom. Whoever finds a lost one opens nothing without a "
            "pass phrase, yet the people in it are to be told."
        )
        body = column(
            text_label(told, "quiet", wrap=True),
            self.table,
            flow(self.collect, self.lose, self.list),
            self.loss,
            self.phrases,
            self.form,
            gap=SPACE,
        )
        body.setStretch(1, 1)
        self.setLayout(body)
        self.setFocusProxy(self.table)
        key(self, "Ctrl+Shift+N", self._new, self.tr("New look-up bundle"), menu=Menu.PROGRAM)
        self._marked()

    def _make_table(self) -> None:
        titles = (
            self.tr("Made"),
            self.tr("Until"),
            self.tr("State"),
            self.tr("People"),
            self.tr("For whom"),
            self.tr("Log taken in"),
            self.tr("Disclosures"),
        )
        self.table = Table(self.tr("Look-up bundles"), titles, figures=(3, 6), wide=(4,))
        self.table.setMinimumHeight(150)
        self.table.itemSelectionChanged.connect(self._marked)

    def _make_loss(self) -> None:
        """Asked in place, for a loss that was reported cannot be taken back."""
        self._loss_text = text_label(wrap=True)
        self.really = button(self.tr("Yes, it is lost"), self._lost)
        self.not_lost = button(self.tr("No"), self._leave_loss)
        self.loss = frame(column(self._loss_text, flow(self.really, self.not_lost), margin=12), warning="true")
        key(self.loss, "Escape", self._leave_loss)
        self.loss.hide()

    def begin(self) -> None:
        self.presenter.refresh()

    # What the presenter shows

    def show_bundles(self, state: BundlesState) -> None:
        before = self._chosen()
        self._bundles = state.bundles
        rows = [self._told(one, state.now) for one in state.bundles]
        self.table.show_rows(rows, [f"{' · '.join(one.recipients)}\n{one.id}" for one in state.bundles])
        again = [at for at, one in enumerate(state.bundles) if before is not None and one.id == before.id]
        if state.bundles:
            self.table.selectRow(again[0] if again else 0)
        self.form.show_agreed(state.agreed, state.now.astimezone().date())
        self._marked()

    def ask_place(self, wish: BundleWish) -> None:
        begin = str((Path.home() / self.tr("bundle")).with_suffix(SUFFIX))
        kind = self.tr("Look-up bundle") + f" (*{SUFFIX})"
        named, _ = QFileDialog.getSaveFileName(self, self.tr("Where to write the bundle"), begin, kind)
        if named:
            self.presenter.make(wish, Path(named))

    def show_unusable(self) -> None:
        self.form.point_out()

    def show_making(self, making: bool) -> None:
        self.form.show_making(making)

    def show_made(self, made: IssuedBundle, path: Path, wish: BundleWish) -> None:
        self.form.clear()
        self.phrases.show_phrases(path, made, wish)

    def show_collected(self, told: Collected) -> None:
        text = self.tr("✓ Log taken in: new disclosures {new}, completed {completed}, entries {entries}.")
        for name in ("new", "completed", "entries"):
            text = text.replace(f"{{{name}}}", QLocale().toString(getattr(told, name)))
        if told.broken:
            text += " " + self.tr("⚠ Entries are missing or were changed. What could be read was taken in.")
        elif told.torn:
            text += " " + self.tr("%n line(s) were cut off while being written.", "", told.torn)
        self.notice.emit(text, None)

    def show_lost(self, people: tuple[PersonId, ...]) -> None:
        text = self.tr("The loss is noted. %n person(s) in it are to be told: save their list.", "", len(people))
        self.notice.emit(text, None)
        self.list.setFocus()

    def show_saved(self, path: Path, count: int) -> None:
        text = self.tr("%n person(s) saved in {file}. The file is not encrypted: delete it when it is done with.", "",
                       count)  # fmt: skip
        self.notice.emit(text.replace("{file}", path.name), None)

    def show_error(self, text: str) -> None:
        self.notice.emit(f"⚠ {text}", None)

    def _told(self, one: IssuedBundle, now: datetime) -> tuple[str, ...]:
        standing = one.standing(now)
        sign = "⚠ " if standing is BundleStanding.LOST else ""
        return (
            f"{one.created.astimezone():%d.%m.%Y %H:%M}",
            f"{one.expires.astimezone():%d.%m.%Y}",
            f"{sign}{term(self._say, standing)}",
            QLocale().toString(one.people),
            " · ".join(one.recipients),
            f"{one.collected.astimezone():%d.%m.%Y}" if one.collected else "–",
            QLocale().toString(one.disclosures),
        )

    # What is done here

    def _chosen(self) -> IssuedBundle | None:
        at = self.table.marked_row
        return self._bundles[at] if at is not None and at < len(self._bundles) else None

    def _marked(self) -> None:
        chosen = self._chosen()
        none = self.tr("Choose a bundle in the list.")
        lost = self.tr("Its loss is noted already.")
        allow(self.lose, chosen is not None and chosen.lost is None, none if chosen is None else lost)
        allow(self.list, chosen is not None, none)
        if not self.loss.isHidden():
            self._leave_loss()

    def _new(self) -> None:
        self.form.point_out()

    def _make(self) -> None:
        if self.form.make.isEnabled() and self.form.isEnabled():
            self.presenter.prepare(self.form.wish)

    def _collect(self) -> None:
        kind = self.tr("Log of a bundle") + " (*.log)"
        named, _ = QFileDialog.getOpenFileName(self, self.tr("Log of a bundle"), str(Path.home()), kind)
        if named:
            self.presenter.collect(Path(named))

    def _ask_lost(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        text = self.tr("Report the bundle of {day} for {who} as lost? That stays noted.")
        day = f"{chosen.created.astimezone():%d.%m.%Y %H:%M}"
        self._loss_text.setText(text.replace("{day}", day).replace("{who}", " · ".join(chosen.recipients)))
        self.loss.show()
        self.not_lost.setFocus()

    def _lost(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.presenter.report_lost(chosen)
        self._leave_loss()

    def _leave_loss(self) -> None:
        self.loss.hide()
        self.table.setFocus()

    def _save_list(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        begin = str((Path.home() / self.tr("people-in-the-bundle")).with_suffix(".xlsx"))
        kind = self.tr("List") + " (*.xlsx *.csv)"
        named, _ = QFileDialog.getSaveFileName(self, self.tr("Save the list of people…"), begin, kind)
        if named:
            self.presenter.save_list(chosen, Path(named))
