"""A command given wrongly is told in the office's language."""

import pytest

from lifebox.cli.refusal import refusal
from lifebox.texts import texts
from tests.unit.cli.test_commands import Shell, here, program, shell

__all__ = ["here", "program", "shell"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("lookup",), "Brakuje argumentu 'PATH'. Opis polecenia: --help."),
        (("lookup", "S.lifebox"), "Brakuje argumentu 'QUERY'. Opis polecenia: --help."),
        (("print", "card", "S.lifebox", "--all"), "Brakuje opcji '-o' / '--output'. Opis polecenia: --help."),
        (("lookp",), "Nie ma polecenia 'lookp'. Może chodziło o 'lookup'?"),
        (("lookup", "--limt", "3"), "Nie ma opcji --limt."),
        (("lookup", "S.lifebox", "x", "--limit", "wiele"), "Zła wartość '--limit': "),
        (("lookup", "S.lifebox", "x", "--limit"), "Opcja '--limit' wymaga wartości."),
        (("stats", "S.lifebox"), "Nie ma polecenia 'stats'."),
    ],
)
def test_what_is_wrong_is_said_in_polish(shell: Shell, arguments: tuple[str, ...], said: str) -> None:
    assert shell(*arguments) == 2
    assert said in shell.err


def test_a_sentence_that_is_not_known_stays() -> None:
    assert refusal("Something else entirely.", texts("pl")) == "Something else entirely."
