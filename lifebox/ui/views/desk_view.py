"""The desk after log-in: navigation on the left, one page, the status strip below."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from lifebox.domain.access import Action
from lifebox.domain.ids import ImportId, PersonId
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.ports import Draft
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.texts import Texts
from lifebox.ui.memory import Memory, ShortMemory
from lifebox.ui.presenters.navigation import DESTINATIONS, PageId, destinations_for, landing_page
from lifebox.ui.presenters.print_choice import What
from lifebox.ui.presenters.start_presenter import Figure
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.exercise_view import EXERCISE_KEY, ExercisePage, exercise_title
from lifebox.ui.views.health import Health
from lifebox.ui.views.import_view import ImportPage
from lifebox.ui.views.merge_view import MergePage
from lifebox.ui.views.merging import Merging
from lifebox.ui.views.navigation_bar import NavigationBar
from lifebox.ui.views.pairs_view import PairsPage
from lifebox.ui.views.palette import Palette
from lifebox.ui.views.people_view import PeoplePage
from lifebox.ui.views.prints_view import PrintsPage
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.registry_view import RegistryPage
from lifebox.ui.views.reviews_view import ReviewsPage
from lifebox.ui.views.shell import Shell
from lifebox.ui.views.start_view import StartPage
from lifebox.ui.views.widgets import Menu, button, hide_unless, key

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
    | ExercisePage
    | ImportPage
)


class Desk(Shell):
    """Everything that somebody at the office works with."""

    def __init__(
        self,
        office: Office,
        profile: OrganisationProfile,
        tasks: Tasks,
        program: Program,
        lock: Callable[[], None],
        memory: Memory | None = None,
    ) -> None:
        super().__init__(tasks, lock)
        self._office, self._program = office, program
        self._say: Texts = program.say
        self._memory = memory or ShortMemory()
        self._actor = office.registry.actor
        self.pages: dict[PageId, Page] = {}
        self._merging: Merging | None = None
        self._leading: list[QAction] = []
        self._build(profile)
        self._connect()
        self.go_to(landing_page(self._actor))
        self._health = Health(office, tasks, self._say, self)

    def _build(self, profile: OrganisationProfile) -> None:
        self._build_pages(profile)
        self._navigation = self._build_navigation()
        open_registry = button(self.tr("Open the registry (F7)"), lambda: self.go_to(PageId.REGISTRY))
        hide_unless(open_registry, PageId.REGISTRY in self.pages)
        self._alarm_line.addWidget(open_registry)
        self._keys()
        self.palette_line = Palette(self._office, self._tasks, self._say, self)
        self._lay_out(self._navigation)

    def _build_pages(self, profile: OrganisationProfile) -> None:
        office, tasks, say = self._office, self._tasks, self._say
        makers: dict[PageId, Callable[[], Page]] = {
            PageId.START: lambda: StartPage(office, tasks, say),
            PageId.EMERGENCY: lambda: EmergencyPage(office, tasks, say),
            PageId.PEOPLE: lambda: PeoplePage(office, tasks, say, self._memory),
            PageId.PRINTS: lambda: PrintsPage(office, tasks, say, self._program.settings, memory=self._memory),
            PageId.REVIEWS: lambda: ReviewsPage(office, tasks, say, self._memory),
            PageId.REGISTRY: lambda: RegistryPage(office, tasks, self._program, self._memory),
        }
        allowed = [d.page for d in destinations_for(self._actor)]
        for page in allowed:
            self.pages[page] = makers[page]()
        if self._actor.may(Action.PERSON_VIEWED):
            self.pages[PageId.RECORD] = RecordPage(office, profile, tasks, say)
        if self._actor.may(Action.PERSON_MERGED):
            self._merging = Merging(office, tasks, say, self)
            self.pages |= {PageId.MERGE: self._merging.page, PageId.PAIRS: self._merging.pairs}
        if self._actor.may(Action.EXERCISE_DONE):
            self.pages[PageId.EXERCISE] = ExercisePage(self._program, office, tasks, lambda: self.is_busy)
        if self._actor.may(Action.PEOPLE_IMPORTED):
            if isinstance(people := self.pages.get(PageId.PEOPLE), PeoplePage):
                people.import_wanted.connect(partial(self.go_to, PageId.IMPORT))
                people.unkept_wanted.connect(self.new_unkept)
            self.pages[PageId.IMPORT] = importing = ImportPage(office, tasks, say, self._memory)
            importing.open_wanted.connect(self.open_person)
            importing.people_wanted.connect(self._show_imported)
            importing.left.connect(partial(self.go_to, PageId.PEOPLE))
            importing.presenter.announce()
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
        if self._actor.may(Action.EXERCISE_DONE):
            go = partial(self.go_to, PageId.EXERCISE)
            key(self, EXERCISE_KEY, go, exercise_title(), inside_only=False, menu=Menu.GO)
        if self._actor.may(Action.PERSON_ADDED):
            key(self, "Ctrl+N", self.new_person, self.tr("New person"), inside_only=False)
        if self._actor.may(Action.PRINTED_UNKEPT):
            key(self, "Ctrl+Shift+N", self.new_unkept, self.tr("Print and keep nothing…"), inside_only=False)
        if self._actor.may(Action.PEOPLE_IMPORTED):
            go = partial(self.go_to, PageId.IMPORT)
            key(self, "Ctrl+Shift+I", go, self.tr("Import a list…"), inside_only=False, menu=Menu.GO)
        if self._actor.may(Action.PERSON_MERGED):
            go = partial(self.go_to, PageId.PAIRS)
            key(self, "Ctrl+Shift+P", go, self.tr("Possible duplicates"), inside_only=False, menu=Menu.GO)

    def _connect(self) -> None:
        self.palette_line.person_wanted.connect(self.open_person)
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
                page.copy_wanted.connect(partial(self.print_people, what=What.PERSON_COPY))
                page.erased.connect(lambda: self.go_to(PageId.PEOPLE))
                page.warned.connect(partial(self._warned, page))
                if self._merging is not None:
                    self._merging.follow(page.doubles)
            elif isinstance(page, PrintsPage):
                page.people_wanted.connect(lambda: self.go_to(PageId.PEOPLE))
            elif isinstance(page, RegistryPage):
                page.wanted.connect(partial(self.go_to, PageId.REGISTRY))
                page.draft_wanted.connect(self.resume_draft)
                page.merge_wanted.connect(self.merge_people)
                self._leading += page.leading
            elif isinstance(page, EmergencyPage):
                page.draft_wanted.connect(self.resume_draft)
            elif isinstance(page, ExercisePage):
                page.back_wanted.connect(partial(self.go_to, PageId.EMERGENCY))
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
        self._navigation.mark(PageId.PEOPLE if page in (PageId.MERGE, PageId.PAIRS, PageId.IMPORT) else page)
        if not isinstance(shown, EmergencyPage | RecordPage | MergePage):
            shown.refresh()
        shown.begin_typing()
        self._follow_help()

    def bring_look_up(self) -> EmergencyPage | None:
        page = self.pages.get(PageId.EMERGENCY)
        self.go_to(PageId.EMERGENCY)
        return page if isinstance(page, EmergencyPage) else None

    def find_anything(self) -> None:
        """Ctrl+K: a line over the page for people, pages, actions and drafts."""
        found = [deed for place in self.places() for deed in place.deeds if deed.menu is not None]
        found = [deed for deed in found if deed.holds or deed.action in self._leading]
        found.sort(key=lambda deed: deed.rank)
        self.palette_line.open_with([(deed, deed.action in self._leading) for deed in found])

    def new_person(self) -> None:
        """An empty card."""
        if (page := self._record()) is not None:
            self._show_record()
            page.presenter.start_new()
            page.begin_typing()

    def new_unkept(self) -> None:
        """An empty card of somebody who does not enter the registry."""
        if (page := self._record()) is not None:
            self._show_record()
            page.presenter.start_unkept()
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
        self.palette_line.presenter.leave()
        for page in self.pages.values():
            if isinstance(page, RecordPage | EmergencyPage):
                page.presenter.leave()
            elif isinstance(page, ExercisePage):
                page.end()

    def _leave_current(self, following: PageId) -> None:
        record = self._record()
        if record is not None and self._stack.page is record and following is not PageId.RECORD:
            record.presenter.leave()
            self.strip.show_warnings(0)
        if isinstance(left := self._stack.page, ExercisePage) and following is not PageId.EXERCISE:
            left.leave()

    def _warned(self, page: RecordPage, count: int) -> None:
        """A check may answer after its record was left."""
        self.strip.show_warnings(count if self._stack.page is page else 0)

    def _record(self) -> RecordPage | None:
        page = self.pages.get(PageId.RECORD)
        return page if isinstance(page, RecordPage) else None

    def _show_record(self) -> None:
        self.go_to(PageId.RECORD)
        self._navigation.mark(PageId.PEOPLE)

    def _show_imported(self, run: ImportId) -> None:
        if isinstance(page := self.pages.get(PageId.PEOPLE), PeoplePage):
            page.show_imported(run)
            self.go_to(PageId.PEOPLE)

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

    def titled_pages(self) -> Mapping[str, QWidget]:
        titles = {d.page: QCoreApplication.translate("Navigation", d.title) for d in DESTINATIONS}
        titles[PageId.RECORD] = self.tr("Record")
        titles[PageId.MERGE] = self.tr("Merging")
        titles[PageId.PAIRS] = self.tr("Possible duplicates")
        titles[PageId.EXERCISE] = exercise_title()
        titles[PageId.IMPORT] = self.tr("Import of a list")
        return {titles[name]: page for name, page in self.pages.items()}

    @property
    def is_busy(self) -> bool:
        return any(isinstance(page, EmergencyPage) and page.presenter.is_open for page in self.pages.values())

    def begin_typing(self) -> None:
        self.current.begin_typing()

    def fold_navigation(self, folded: bool) -> None:
        self._navigation.fold(folded)
