"""Three-way merge of cards by field: two desks changed the same record."""

from typing import Any

from lifebox.domain.card import Card


def merge_changes(base: Card, mine: Card, theirs: Card) -> tuple[Card, tuple[str, ...]]:
    """Both desks' changes to `base`, and dotted paths that both changed differently.

    Where paths clash, the card holds `mine` there. Lists count as one field, but alerts are merged by kind, so that
    a confirmation at one desk survives a save at another.
    """
    clashes: list[str] = []
    merged = _merge(_plain(base), _plain(mine), _plain(theirs), "", clashes)
    alerts = merged["medical"]["alerts"]
    merged["medical"]["alerts"] = tuple(alert for alert in alerts.values() if alert is not None)
    return Card.model_validate(merged), tuple(clashes)


def _plain(card: Card) -> dict[str, Any]:
    plain = card.model_dump()
    plain["medical"]["alerts"] = {alert["kind"].value: alert for alert in plain["medical"]["alerts"]}
    return plain


def _merge(base: Any, mine: Any, theirs: Any, path: str, clashes: list[str]) -> Any:
    if theirs in (mine, base):
        return mine
    if mine == base:
        return theirs
    if isinstance(mine, dict) and isinstance(theirs, dict):
        keys = dict.fromkeys([*mine, *theirs])
        return {
            key: _merge(_origin(base, mine, theirs, key), mine.get(key), theirs.get(key), _join(path, key), clashes)
            for key in keys
        }
    clashes.append(path)
    return mine


def _origin(base: Any, mine: dict[str, Any], theirs: dict[str, Any], key: str) -> Any:
    """What a field was before; of a part that both desks added, what one of them left empty."""
    if isinstance(base, dict):
        return base.get(key)
    return mine.get(key) if not mine.get(key) else theirs.get(key) if not theirs.get(key) else None


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
