"""Writes the published schema of the JSON of everything: `python -m tests.formats.make_schema`."""

import json
from pathlib import Path

from lifebox.domain.archive import FORMAT, VERSION, Archive
from lifebox.resources import resource

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, object]:
    """The schema that follows from the models."""
    told = Archive.model_json_schema(mode="validation")
    told["properties"]["format"] = {"const": FORMAT}
    told["properties"]["version"] = {"const": VERSION}
    # Of bytes pydantic tells the length, not that they are written as hexadecimal digits.
    told["$defs"]["Signer"]["properties"]["key"] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    return {"$schema": DIALECT, **told, "title": f"{FORMAT} {VERSION}"}


def path() -> Path:
    """Where it is published."""
    return Path(resource("formats")) / "registry.schema.json"


if __name__ == "__main__":
    path().write_text(json.dumps(schema(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
