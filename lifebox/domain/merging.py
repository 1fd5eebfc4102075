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
        origin = base if isinstance(base, dict) else {}
        keys = dict.fromkeys([*origin, *mine, *theirs])
        return {
            key: _merge(origin.get(key), mine.get(key), theirs.get(key), f"{path}.{key}" if path else key, clashes)
            for key in keys
        }
    clashes.append(path)
    return mine
