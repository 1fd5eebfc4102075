"""What the program stands on: every installed package it needs, with version and licence."""

import platform
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@dataclass(frozen=True, slots=True, order=True)
class Component:
    """A package. `licence` is an SPDX expression where the package gives one, else its own words; may be empty."""

    name: str
    version: str
    licence: str


def components(root: str = "lifebox") -> tuple[Component, ...]:
    """Python and all that `root` needs here, by name, without `root`. What is needed but not there is left out.

    Raises `PackageNotFoundError` where `root` itself is not installed.
    """
    found: dict[str, Component] = {}
    waiting = _needed(distribution(root))
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in found:
            continue
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue
        found[name] = Component(package.metadata["Name"], package.version, _licence(package))
        waiting += _needed(package)
    python = Component("Python", platform.python_version(), "PSF-2.0")
    return (python, *(found[name] for name in sorted(found)))


def _needed(package: Distribution) -> list[str]:
    wanted = [Requirement(line) for line in package.requires or ()]
    return [one.name for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})]


def _licence(package: Distribution) -> str:
    fields = package.metadata
    classified = [line.rpartition(" :: ")[2] for line in fields.get_all("Classifier") or () if "License ::" in line]
    expression, words = (" ".join(fields.get_all(name) or ()) for name in ("License-Expression", "License"))
    return expression or "; ".join(classified) or words.strip().partition("\n")[0]
