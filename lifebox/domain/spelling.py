"""Codes and phones as they are read back over a bad line: letter by letter, each by its name."""

from lifebox.domain.ports import Say

_BETWEEN = " · "


def spelled(text: str, say: Say) -> str:
    """`7K3M-9QXD-2` as `siedem Karol trzy Maria · dziewięć …`: groups stay as they are written.

    What has no name in the catalogue (`Letter.K`) only separates, but for the `+` of an international number.
    """
    groups: list[list[str]] = [[]]
    for character in text.upper():
        if character == "+" or (character.isascii() and character.isalnum()):
            groups[-1].append(say(f"Letter.{character}"))
        elif groups[-1]:
            groups.append([])
    return _BETWEEN.join(" ".join(group) for group in groups if group)
