"""The desk after log-in: navigation on the left, one page, the status strip below."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from lifebox.domain.access import Action
from lifebox.domain.ids import PersonId
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.ports import Draft
from lifebox.services.office import Office
from lifebox.services.people import last_backup
from lifebox.services.program import Program
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.memory import Memory, ShortMemory
from lifebox.ui.presenters.navigation import DESTINATIONS, PageId, destinations_for, landing_page
from lifebox.ui.presenters.print_choice import What
from lifebox.ui.presenters.start_presenter import Figure
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.keys_view import KeysPanel
from lifebox.ui.views.menus import MenuBar, Place, TextActions, places
from lifebox.ui.views.merge_view import MergePage
from lifebox.ui.views.merging import Merging
from lifebox.ui.views.navigation_bar import NavigationBar
from lifebox.ui.views.page_stack import PageStack
from lifebox.ui.views.pairs_view import PairsPage
from lifebox.ui.views.palette import Palette
from lifebox.ui.views.people_view import PeoplePage
from lifebox.ui.views.prints_view import PrintsPage
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.registry_view import RegistryPage
from lifebox.ui.views.reviews_view import ReviewsPage
from lifebox.ui.views.start_view import StartPage
from lifebox.ui.views.status_strip import StatusStrip
from lifebox.ui.views.widgets import Menu, button, column, frame, hide_unless, key, row, text_label

Page = (
    StartPage
    | EmergencyPage
    | PeoplePage
    | ReviewsPage
    | PrintsPage
    | RegistryPage
    | RecordPage
    | MergePage
    | PairsPage
)
FOLD_BELOW = 1100
BACKUP_READ_MS = 5 * 60 * 1000


class Desk(QWidget):
    """Everything a logged-in person works with. `lock` ends the session; drafts are kept before."""

    def __init__(
        self,
        office: Office,
        profile: OrganisationProfile,
        tasks: Tasks,
        program: Program,
        lock: Callable[[], None],
        memory: Memory | None = None,
    ) -> None:
        super().__init__()
        self._office, self._tasks, self._program, self._lock = office, tasks, program, lock
        self._say: Texts = program.say
        self._memory = memory or ShortMemory()
        self._actor = office.registry.actor
        self.strip = StatusStrip(tasks)
        self._stack = PageStack()
        self.pages: dict[PageId, Page] = {}
        self._merging: Merging | None = None
        self._build_pages(profile)
        self._navigation = self._build_navigation()
        self.alarm_text = text_label(wrap=True)
        open_registry = button(self.tr("Open the registry (F7)"), lambda: self.go_to(PageId.REGISTRY))
        hide_unless(open_registry, PageId.REGISTRY in self.pages)
        line = row(self.alarm_text, open_registry, margin=12)
        line.setStretch(0, 1)
        self.alarm = frame(line, warning="true")
        self.alarm.hide()
        body = row(self._navigation, column(self.alarm, self._stack, self.strip, gap=0), gap=0)
        body.setStretch(1, 1)
        self.setLayout(body)
        self._leading: list[QAction] = []
        self._keys()
        TextActions(self)
        self.palette_line = Palette(self._office, tasks, self._say, self)
        self.keys = KeysPanel(self)
        self.menus = MenuBar(lambda: [place.deeds for place in self.places()[:2]])
        body.setMenuBar(self.menus)
        self._connect()
        self.go_to(landing_page(self._actor))
        self._watch_backup()
        self._check_registry()

    def _build_pages(self, profile: OrganisationProfile) -> None:
        office, tasks, say = self._office, self._tasks, self._say
        makers: dict[PageId, Callable[[], Page]] = {
            PageId.START: lambda: StartPage(office, tasks, say),
            PageId.EMERGENCY: lambda: EmergencyPage(office, tasks, say),
            PageId.PEOPLE: lambda: PeoplePage(office, tasks, say, self._memory),
            PageId.PRINTS: lambda: PrintsPage(office, tasks, say, self._program.settings, memory=self._memory),
            PageId.REVIEWS: lambda: ReviewsPage(office, tasks, say, self._memory),
            PageId.REGISTRY: lambda: RegistryPage(office, tasks, self._program),
        }
        allowed = [d.page for d in destinations_for(self._actor)]
        for page in allowed:
            self.pages[page] = makers[page]()
        if self._actor.may(Action.PERSON_VIEWED):
            self.pages[PageId.RECORD] = RecordPage(office, profile, tasks, say)
        if self._actor.may(Action.PERSON_MERGED):
            self._merging = Merging(office, tasks, say, self)
            self.pages |= {PageId.MERGE: self._merging.page, PageId.PAIRS: self._merging.pairs}
        for made in self.pages.values():
            made.notice.connect(self.strip.say)
            self._stack.add(made)

    def _build_navigation(self) -> NavigationBar:
        who = f"{self._actor.login}\n{self._say(f'Role.{self._actor.role.value}')}"
        made = NavigationBar(destinations_for(self._actor), who, self.find_anything, self._lock)
        made.chosen.connect(self.go_to)
        return made

    def _keys(self) -> None:
        for each in destinations_for(self._actor):
            title = QCoreApplication.translate("Navigation", each.title)
            made = key(self, each.key, partial(self.go_to, each.page), title, inside_only=False, menu=Menu.GO)
            self._leading.append(made)
        key(self, "Ctrl+K", self.find_anything, self.tr("Find anything"), inside_only=False, menu=Menu.GO)
        key(self, "F12", self._lock, self.tr("Lock"), inside_only=False, menu=Menu.PROGRAM)
        key(self, "F1", self._show_keys, self.tr("Keys and help"), inside_only=False, menu=Menu.HELP)
        if self._actor.may(Action.PERSON_ADDED):
            key(self, "Ctrl+N", self.new_person, self.tr("New person"), inside_only=False)
        if self._actor.may(Action.PERSON_MERGED):
            go = partial(self.go_to, PageId.PAIRS)
            key(self, "Ctrl+Shift+P", go, self.tr("Possible duplicates"), inside_only=False, menu=Menu.GO)

    def _connect(self) -> None:
        self.palette_line.person_wanted.connect(self.open_found)
        self.palette_line.draft_wanted.connect(self.resume_draft)
        for page in self.pages.values():
            if isinstance(page, PeoplePage | ReviewsPage):
                page.bar.merge_wanted.connect(self.merge_people)
                page.open_wanted.connect(self.open_person)
                page.new_wanted.connect(self.new_person)
                page.print_wanted.connect(self.print_people)
                page.round_wanted.connect(partial(self.print_people, what=What.ROUND))
            elif isinstance(page, RecordPage):
                page.other_wanted.connect(self.open_person)
                page.print_wanted.connect(self.print_people)
                page.form_wanted.connect(partial(self.print_people, what=What.DOCTOR_FORM))
                page.collection_wanted.connect(partial(self.print_people, what=What.COLLECTION))
                page.warned.connect(partial(self._warned, page))
                if self._merging is not None:
                    self._merging.follow(page.doubles)
            elif isinstance(page, PrintsPage):
                page.people_wanted.connect(lambda: self.go_to(PageId.PEOPLE))
            elif isinstance(page, EmergencyPage):
                page.draft_wanted.connect(self.resume_draft)
            elif isinstance(page, StartPage):
                page.open_wanted.connect(self.open_person)
                page.draft_wanted.connect(self.resume_draft)
                page.figure_chosen.connect(self._figure_chosen)
                page.new_wanted.connect(self.new_person)

    # Moving about

    @property
    def current(self) -> Page:
        """The page that is shown."""
        shown = self._stack.page
        return next(page for page in self.pages.values() if page is shown)

    def go_to(self, page: PageId) -> None:
        """Show a page, up to date; what was typed on the one before is kept."""
        if page not in self.pages:
            return
        self._leave_current(page)
        shown = self.pages[page]
        self._stack.show_page(shown)
        self._navigation.mark(PageId.PEOPLE if page in (PageId.MERGE, PageId.PAIRS) else page)
        if not isinstance(shown, EmergencyPage | RecordPage | MergePage):
            shown.refresh()
        shown.begin_typing()
        if self.keys.isVisible():
            self.keys.follow(self.places())

    def find_anything(self) -> None:
        """Ctrl+K: a line over the page for people, pages, actions and drafts."""
        here, everywhere, *_ = self.places()
        found = [deed for deed in (*everywhere.deeds, *here.deeds) if deed.menu is not None and deed.holds]
        found.sort(key=lambda deed: deed.rank)
        self.palette_line.open_with([(deed, deed.action in self._leading) for deed in found])

    def open_found(self, person: PersonId) -> None:
        """Somebody's record at the desk, or the look-up's for those who only look up."""
        if self._record() is not None:
            self.open_person(person)
        elif isinstance(page := self.pages.get(PageId.EMERGENCY), EmergencyPage):
            self.go_to(PageId.EMERGENCY)
            page.presenter.open(person)

    def new_person(self) -> None:
        """An empty card."""
        if (page := self._record()) is not None:
            self._show_record()
            page.presenter.start_new()
            page.begin_typing()

    def open_person(self, person: PersonId) -> None:
        """Somebody's record."""
        if (page := self._record()) is not None:
            self._show_record()
            page.presenter.open(person)

    def resume_draft(self, draft: Draft) -> None:
        """Go on where somebody left off."""
        if (page := self._record()) is not None:
            self._show_record()
            page.presenter.resume(draft)

    def merge_people(self, keep: PersonId, gone: PersonId) -> None:
        """Two records side by side; the first one stays."""
        if self._merging is not None:
            self._merging.merge_people(keep, gone)

    def print_people(self, people: Sequence[PersonId], what: What | None = None) -> None:
        """The prints page with these people chosen."""
        page = self.pages.get(PageId.PRINTS)
        if isinstance(page, PrintsPage):
            page.presenter.choose_people(people, what)
            self.go_to(PageId.PRINTS)

    def leave(self) -> None:
        """Before locking or closing: drafts are kept, disclosures end."""
        self.palette_line.presenter.leave()
        for page in self.pages.values():
            if isinstance(page, RecordPage | EmergencyPage):
                page.presenter.leave()

    def _leave_current(self, following: PageId) -> None:
        record = self._record()
        if record is not None and self._stack.page is record and following is not PageId.RECORD:
            record.presenter.leave()
            self.strip.show_warnings(0)

    def _warned(self, page: RecordPage, count: int) -> None:
        """A check may answer after its record was left."""
        self.strip.show_warnings(count if self._stack.page is page else 0)

    def _record(self) -> RecordPage | None:
        page = self.pages.get(PageId.RECORD)
        return page if isinstance(page, RecordPage) else None

    def _show_record(self) -> None:
        self.go_to(PageId.RECORD)
        self._navigation.mark(PageId.PEOPLE)

    def _figure_chosen(self, figure: Figure) -> None:
        if figure is Figure.BACKUP:
            self.go_to(PageId.REGISTRY)
            return
        if figure is Figure.DUE and PageId.REVIEWS in self.pages:
            self.go_to(PageId.REVIEWS)
            return
        page = self.pages.get(PageId.PEOPLE)
        if isinstance(page, PeoplePage):
            choose: dict[Figure, Callable[[], None]] = {
                Figure.DUE: page.show_due,
                Figure.STALE: page.show_stale,
                Figure.NEVER: page.show_never,
                Figure.UNCONFIRMED: page.show_unconfirmed,
            }
            choose[figure]()
            self.go_to(PageId.PEOPLE)

    def places(self) -> tuple[Place, ...]:
        """What can be done here, everywhere and on the other pages."""
        titles = {d.page: QCoreApplication.translate("Navigation", d.title) for d in DESTINATIONS}
        titles[PageId.RECORD] = self.tr("Record")
        titles[PageId.MERGE] = self.tr("Merging")
        titles[PageId.PAIRS] = self.tr("Possible duplicates")
        pages: dict[str, QWidget] = {titles[name]: page for name, page in self.pages.items()}
        return places(self.window(), pages, self.current)

    def _show_keys(self) -> None:
        self.keys.show_places(self.places())

    def _watch_backup(self) -> None:
        """The strip tells its age: read now and then, and after work that may have made one."""
        self._backup_watch = QTimer(self)
        self._backup_watch.setInterval(BACKUP_READ_MS)
        self._backup_watch.timeout.connect(self._read_backup)
        self._backup_watch.start()
        self._tasks.job_ended.connect(self._read_backup)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._came_back)
        self._read_backup()

    def _came_back(self, state: Qt.ApplicationState) -> None:
        """Only the age is told anew: a look-up right after coming back waits for nothing."""
        if state is Qt.ApplicationState.ApplicationActive:
            self.strip.tell_age(self._office.clock.now())

    def _read_backup(self) -> None:
        office = self._office

        def show(made: datetime | None) -> None:
            self.strip.show_backup(made, office.clock.now())

        self._tasks.read(lambda: last_backup(office), show, lambda _: None, latest="backup")

    def _check_registry(self) -> None:
        registry, say = self._office.registry, self._say

        def work(*_: object) -> str:
            if (fault := registry.fault()) is not None:
                return tell(fault, say)
            found = dict.fromkeys(problem for problem, _place in registry.check_quickly().damage)
            return " ".join(say(f"check.{problem}") for problem in found)

        name = self.tr("Checking the registry")
        self._tasks.batch(name, work, self._show_alarm, lambda error: self._show_alarm(tell(error, say)))

    def _show_alarm(self, text: str) -> None:
        """Stays on top of every page while the registry is not whole."""
        self.alarm_text.setText(f"⚠ {text}")
        self.alarm_text.setAccessibleName(text)
        self.alarm.setVisible(bool(text))

    def fold_navigation(self, folded: bool) -> None:
        """Show icons only, or words and keys beside them."""
        self._navigation.fold(folded)
