"""Commands that make and check registries."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from lifebox.cli.options import (
    Folder,
    Json,
    Login,
    PasswordFile,
    Registry,
    help_text,
    terminal,
)
from lifebox.cli.progress import progress_bar
from lifebox.domain.audit import CheckReport
from lifebox.domain.errors import NoWindow
from lifebox.services.accounts import verify_registry
from lifebox.services.demo import make_demo
from lifebox.services.keys import rotate_keys
from lifebox.services.program import Program
from lifebox.services.selftest import run_self_test
from lifebox.services.setup import create_registry, find_profile
from lifebox.services.telling import tell


def add_commands(
    app: typer.Typer, open_window: Callable[[Program, Path | None], int], check_window: Callable[[Program], None]
) -> None:
    """Add init, demo, verify, rotate and self-test."""

    @app.command(help=help_text("init"))
    def init(
        context: typer.Context,
        path: Registry,
        login: Annotated[str, typer.Option("--login", metavar="NAME", help=help_text("login"))],
        recovery_sheet: Annotated[Path, typer.Option("--recovery-sheet", metavar="FILE", help=help_text("sheet"))],
        organisation: Annotated[
            str, typer.Option("--organisation", metavar="NAME", help=help_text("organisation"))
        ] = "sopot",
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        profile = find_profile(desk.program, organisation)
        password = desk.password(password_file, confirm=True)
        create_registry(desk.program, path, profile, login, password, recovery_sheet)
        desk.say("cli.created", path=str(path), sheet=str(recovery_sheet))

    @app.command(help=help_text("demo"))
    def demo(
        context: typer.Context,
        folder: Folder,
        people: Annotated[int, typer.Option("--people", min=1, max=1_000_000, help=help_text("people"))] = 60,
        headless: Annotated[bool, typer.Option("--headless", help=help_text("headless"))] = False,
    ) -> None:
        desk = terminal(context)
        profile = find_profile(desk.program, "sopot")
        made = make_demo(desk.program, folder, people, profile, lambda name: desk.say(f"cli.step.{name}"))
        desk.answer(desk.program.say("cli.demo", path=str(made.registry), login=made.login, password=made.password))
        if not headless:
            try:
                open_window(desk.program, made.registry)
            except NoWindow as error:
                # The demo is made; that nobody can look at it here is no failure.
                desk.answer(tell(error, desk.program.say))

    @app.command(help=help_text("verify"))
    def verify(
        context: typer.Context,
        path: Registry,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            report = verify_registry(office)
        if as_json:
            desk.answer_json(_report_object(report))
        else:
            counts = {"people": report.people, "revisions": report.revisions, "entries": report.entries}
            desk.answer(desk.program.say("cli.verify_clean" if report.clean else "cli.verify_damaged", **counts))
            for key, place in report.problems:
                desk.answer(f"  {_problem(desk.program, key)}: {place}")
        raise typer.Exit(0 if report.clean else 1)

    @app.command(help=help_text("rotate"))
    def rotate(context: typer.Context, path: Registry, login: Login = None, password_file: PasswordFile = None) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office, progress_bar() as progress:
            rotate_keys(office, progress)
        desk.say("cli.rotated")

    @app.command("self-test", help=help_text("selftest"))
    def self_test(
        context: typer.Context,
        window: Annotated[bool, typer.Option("--window", help=help_text("selftest_window"))] = False,
    ) -> None:
        desk = terminal(context)
        if window:
            check_window(desk.program)
            desk.answer("ok  window")
            return
        for name in run_self_test():
            desk.answer(f"ok  {name}")


def _problem(program: Program, key: str) -> str:
    return program.say(f"check.{key}") if f"check.{key}" in program.say else key


def _report_object(report: CheckReport) -> dict[str, object]:
    return {
        "clean": report.clean,
        "people": report.people,
        "revisions": report.revisions,
        "entries": report.entries,
        "problems": [{"check": key, "place": place} for key, place in report.problems],
    }
