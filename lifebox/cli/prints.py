"""Commands that print to PDF."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lifebox.cli.options import (
    Language,
    Login,
    Output,
    Overwrite,
    PasswordFile,
    Registry,
    help_text,
    read_codes,
    terminal,
)
from lifebox.cli.progress import progress_bar
from lifebox.documents.labels.layout import LabelPlace
from lifebox.domain.boxes import PrintKind
from lifebox.domain.errors import InvalidInput
from lifebox.domain.organisation import BoxSize
from lifebox.services.codes import issue_codes, prepare_code_labels
from lifebox.services.kinds import PREPARE
from lifebox.services.own_stock import read_stock
from lifebox.services.paperwork import (
    prepare_blank_consent,
    prepare_blank_forms,
)
from lifebox.services.people import select_people
from lifebox.services.printing import (
    CardOptions,
    LabelOptions,
    PreparedPrint,
    prepare_calibration,
    prepare_mixed_labels,
    save_print,
)
from lifebox.services.service_sheet import prepare_service_sheet
from lifebox.texts import LANGUAGES


class Kind(StrEnum):
    """What `print` can make; what is made of people is named like its `PrintKind`."""

    CARD = "card"
    WALLET = "wallet"
    LABEL = "label"
    DOCTOR_FORM = "doctor-form"
    BLANK_FORM = "blank-form"
    CONSENT = "consent"
    CONTACT_SLIP = "contact-slip"
    RECEIPT = "receipt"
    PERSON_COPY = "person-copy"
    READ_OUT = "read-out"
    CALIBRATION = "calibration"
    COLLECTION = "collect"
    SERVICE_SHEET = "service-sheet"


Place = Annotated[LabelPlace, typer.Option("--place", help=help_text("place"))]
Stock = Annotated[str, typer.Option("--stock", help=help_text("stock"))]
StartAt = Annotated[int, typer.Option("--start-at", min=1, help=help_text("start_at"))]


def add_commands(app: typer.Typer) -> None:
    """Add print and codes."""

    @app.command("print", help=help_text("print"))
    def print_(
        context: typer.Context,
        kind: Annotated[Kind, typer.Argument(metavar="KIND", help=help_text("kind"))],
        path: Registry,
        output: Output,
        code: Annotated[list[str] | None, typer.Option("--code", metavar="C", help=help_text("codes_of"))] = None,
        everybody: Annotated[bool, typer.Option("--all", help=help_text("all"))] = False,
        due: Annotated[bool, typer.Option("--due", help=help_text("due"))] = False,
        lang: Language = "pl",
        large: Annotated[bool, typer.Option("--large", help=help_text("large"))] = False,
        mono: Annotated[bool, typer.Option("--mono", help=help_text("mono"))] = False,
        place: Annotated[list[LabelPlace] | None, typer.Option("--place", help=help_text("places"))] = None,
        stock: Stock = "avery-l7160",
        start_at: StartAt = 1,
        copies: Annotated[int, typer.Option("--copies", min=1, metavar="N", help=help_text("copies"))] = 1,
        box: Annotated[str | None, typer.Option("--box", metavar="MMxMM", help=help_text("box"))] = None,
        crop_marks: Annotated[bool, typer.Option("--crop-marks", help=help_text("crop_marks"))] = False,
        count: Annotated[int, typer.Option("--count", min=1, metavar="N", help=help_text("count"))] = 1,
        without_code: Annotated[bool, typer.Option("--without-code", help=help_text("without_code"))] = False,
        overwrite: Overwrite = False,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        if lang not in LANGUAGES:
            raise InvalidInput(what=f"--lang {lang}")
        codes = read_codes(desk, code or [])
        cards = CardOptions(lang, large, mono, _box(box))
        sheet = read_stock(Path(stock)) if stock.endswith(".json") else stock
        labels = LabelOptions(LabelPlace.FRIDGE, sheet, start_at, crop_marks, lang, copies)
        with desk.unlocked(path, login, password_file) as office, progress_bar() as progress:
            prepared: PreparedPrint
            if kind is Kind.CALIBRATION:
                prepared = prepare_calibration(sheet, lang)
            elif kind is Kind.SERVICE_SHEET:
                prepared = prepare_service_sheet(office, cards)
            elif kind is Kind.BLANK_FORM:
                prepared = prepare_blank_forms(office, count, cards, coded=not without_code, progress=progress)
            elif kind is Kind.CONSENT and not (codes or everybody or due):
                prepared = prepare_blank_consent(office, cards)
            else:
                today = office.clock.today()
                before = today if due else None
                people = select_people(office, codes=codes, everybody=everybody, due_before=before, active=True)
                if kind is Kind.LABEL:
                    places = place or [LabelPlace.FRIDGE]
                    wanted = [(where, person) for person in people for where in places]
                    prepared = prepare_mixed_labels(office, wanted, labels, progress)
                else:
                    prepared = PREPARE[PrintKind[kind.name]](office, people, cards, progress)
            save_print(office, prepared, output, overwrite=overwrite)
        desk.say("cli.printed", path=str(output), count=len(prepared.records))
        if prepared.unprintable:
            desk.say("cli.unprintable", characters=" ".join(sorted(prepared.unprintable)))

    @app.command(help=help_text("codes"))
    def codes(
        context: typer.Context,
        path: Registry,
        new: Annotated[int, typer.Option("--new", min=1, max=10_000, metavar="N", help=help_text("new_codes"))],
        output: Output,
        place: Place = LabelPlace.FRIDGE,
        stock: Stock = "avery-l7160",
        start_at: StartAt = 1,
        overwrite: Overwrite = False,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            options = LabelOptions(place, stock, start_at)
            prepared = prepare_code_labels(office, [(place, code) for code in issue_codes(office, new)], options)
            save_print(office, prepared, output, overwrite=overwrite)
        desk.say("cli.printed", path=str(output), count=new)


def _box(given: str | None) -> BoxSize | None:
    """The inside of the box that a card is folded for, as `110x155`."""
    if given is None:
        return None
    width, _, height = given.lower().partition("x")
    try:
        return BoxSize(width=float(width), height=float(height))
    except ValueError:
        raise InvalidInput(what=f"--box {given}") from None
