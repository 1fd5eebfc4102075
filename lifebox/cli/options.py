"""Arguments and options that commands share, with help in the user's language."""

from pathlib import Path
from typing import Annotated

import typer

from lifebox.cli.session import Terminal
from lifebox.domain.codes import BoxCode, read_code
from lifebox.domain.errors import InvalidInput
from lifebox.texts import texts, user_language

_say = texts(user_language())


def help_text(key: str) -> str:
    """The help of a command or option."""
    return _say(f"help.{key}")


Registry = Annotated[Path, typer.Argument(metavar="PATH", help=help_text("registry"))]
Folder = Annotated[Path, typer.Argument(metavar="DIR", help=help_text("folder"))]
InputFile = Annotated[Path, typer.Argument(metavar="FILE", help=help_text("file"))]
Query = Annotated[list[str], typer.Argument(metavar="QUERY", help=help_text("query"))]
Code = Annotated[str, typer.Argument(metavar="CODE", help=help_text("code"))]
Login = Annotated[str | None, typer.Option("--login", metavar="NAME", help=help_text("login"))]
PasswordFile = Annotated[str | None, typer.Option("--password-file", metavar="FILE", help=help_text("password_file"))]
NewPassword = Annotated[str, typer.Option("--new-password-file", metavar="FILE", help=help_text("new_password"))]
Json = Annotated[bool, typer.Option("--json", help=help_text("json"))]
Output = Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help=help_text("output"))]
Overwrite = Annotated[bool, typer.Option("--overwrite", help=help_text("overwrite"))]
Language = Annotated[str, typer.Option("--lang", metavar="pl|en|uk|de", help=help_text("lang"))]


def terminal(context: typer.Context) -> Terminal:
    """What the commands speak through; put there by `run`."""
    found = context.find_object(Terminal)
    if found is None:
        raise RuntimeError("commands run inside `run` only")
    return found


def read_codes(desk: Terminal, given: list[str]) -> list[BoxCode]:
    """Codes as they were typed. Raises `InvalidInput` where one has an error."""
    found = [read_code(text) for text in given]
    if None in found:
        raise InvalidInput(what=desk.program.say("cli.bad_code"))
    return [code for code in found if code is not None]
