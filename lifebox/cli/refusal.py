"""What is wrong with how a command was given, in the user's words: the library that parses it speaks English only."""

import re

from lifebox.domain.ports import Say

_SENTENCES = (
    (re.compile(r"Missing argument (?P<what>.+)\."), "cli.wrong.no_argument"),
    (re.compile(r"Missing option (?P<what>.+)\."), "cli.wrong.no_option"),
    (re.compile(r"Missing command\."), "cli.wrong.no_command"),
    (re.compile(r"No such option: (?P<what>\S+)(?: \(Possible options: (?P<near>.+)\))?"), "cli.wrong.option"),
    (re.compile(r"No such command (?P<what>'.+?')\.(?: Did you mean (?P<near>.+)\?)?"), "cli.wrong.command"),
    (re.compile(r"Option (?P<what>'.+?') requires an argument\."), "cli.wrong.no_value"),
    (re.compile(r"Got unexpected extra arguments? \((?P<what>.+)\)"), "cli.wrong.extra"),
    (re.compile(r"Invalid value for (?P<what>'.+?'): (?P<detail>.+)", re.DOTALL), "cli.wrong.value"),
)


def refusal(message: str, say: Say) -> str:
    """The library's sentence, said anew; one that is not known here stays as it is."""
    for shape, key in _SENTENCES:
        if found := shape.fullmatch(message.strip()):
            parts = {name: part for name, part in found.groupdict().items() if part}
            near = f" {say('cli.wrong.near', near=parts.pop('near'))}" if "near" in parts else ""
            return say(key, **parts) + near
    return message
