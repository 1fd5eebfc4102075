"""Commands on imports of lists: which there were, one taken back."""

from typing import Annotated
from uuid import UUID

import typer

from lifebox.cli.options import Json, Login, PasswordFile, Registry, help_text, terminal
from lifebox.cli.progress import progress_bar
from lifebox.domain.dates import show_moment
from lifebox.domain.errors import NotFound
from lifebox.domain.ids import ImportId
from lifebox.domain.imports import ImportRun
from lifebox.services.import_runs import list_imports
from lifebox.services.import_undoing import undo_import


def add_commands(app: typer.Typer) -> None:
    """Add the group of imports."""
    group = typer.Typer(no_args_is_help=True)
    app.add_typer(group, name="imports", help=help_text("imports"))

    @group.command("list", help=help_text("imports_list"))
    def list_(
        context: typer.Context,
        path: Registry,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            runs = list_imports(office)
        if as_json:
            desk.answer_json([_object(run) for run in runs])
            return
        for run in runs:
            state = desk.program.say(f"ImportState.{run.state.value}")
            counts = desk.program.say("cli.import_done", **_counts(run))
            desk.answer(f"{run.id}  {show_moment(run.started)}  {run.login}  {run.file}  ({state})\n  {counts}")

    @group.command("undo", help=help_text("imports_undo"))
    def undo(
        context: typer.Context,
        path: Registry,
        number: Annotated[str, typer.Argument(metavar="ID", help=help_text("imports_id"))],
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        try:
            run = ImportId(UUID(number))
        except ValueError:
            raise NotFound(what="import") from None
        with desk.unlocked(path, login, password_file) as office, progress_bar() as progress:
            undone = undo_import(office, run, progress)
        counts = {"erased": undone.erased, "restored": undone.restored, "left": len(undone.left)}
        if as_json:
            desk.answer_json({**counts, "people_left": [str(person) for person in undone.left]})
        else:
            desk.answer(desk.program.say("cli.import_undone", **counts))
        raise typer.Exit(1 if undone.left else 0)


def _counts(run: ImportRun) -> dict[str, int]:
    return {"rows": run.rows, "imported": run.imported, "merged": run.merged, "rejected": run.rejected}


def _object(run: ImportRun) -> dict[str, object]:
    told = {"id": str(run.id), "started": run.started.isoformat(), "login": run.login, "file": run.file}
    return {**told, "state": run.state.value, **_counts(run)}
