"""The distinct words of the index, kept in memory and shared by all readers of a registry."""

import threading

from sqlalchemy import Connection, bindparam, select

from lifebox.domain.search import SearchField
from lifebox.registry.models import WordRow

_NEWER = select(WordRow.id, WordRow.field, WordRow.word).where(WordRow.id > bindparam("seen")).order_by(WordRow.id)


class Vocabulary:
    """Fetches what is new at each call; the tuples stay the same objects until then. Safe for any thread.

    A word that nobody has any more stays until the registry is closed; it finds nobody.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen = 0
        self._words: dict[str, tuple[str, ...]] = {field.value: () for field in SearchField}

    def words(self, connection: Connection, field: SearchField) -> tuple[str, ...]:
        """The words of a column, including all that the connection can see."""
        with self._lock:
            fresh = connection.execute(_NEWER, {"seen": self._seen}).all()
            if fresh:
                self._seen = fresh[-1].id
                for name in {row.field for row in fresh}:
                    self._words[name] += tuple(row.word for row in fresh if row.field == name)
            return self._words[field.value]
