"""Keeps phones, full-text row and vocabulary in step with a person's card, inside the writer's transaction."""

from sqlalchemy import Connection, bindparam, delete
from sqlalchemy.dialects import sqlite

from lifebox.registry import fulltext
from lifebox.registry.index import Indexed
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import PhoneRow, WordRow

_ADD_WORD = sqlite.insert(WordRow).on_conflict_do_nothing()
_DROP_WORD = delete(WordRow).where(WordRow.field == bindparam("in_field"), WordRow.word == bindparam("gone"))


class CardIndex:
    """What hangs on a row of `person`; its own columns are the caller's business. New text waits for `flush`."""

    def __init__(self, connection: Connection, ledger: Ledger) -> None:
        self._connection = connection
        self._ledger = ledger
        self._texts: list[dict[str, object]] = []
        self._words: set[tuple[str, str]] = set()

    def add(self, row: int, indexed: Indexed) -> None:
        """Index a new person."""
        self._add_phones(row, indexed.phones)
        self._add_text(row, indexed)

    def change(self, row: int, before: Indexed, after: Indexed) -> None:
        """Index another state of the card."""
        if before.phones != after.phones:
            self._ledger.delete(PhoneRow.table(), {"person": row})
            self._add_phones(row, after.phones)
        if before.text != after.text:
            self._remove_text(row)
            self._add_text(row, after)
            self._forget_words(before.vocabulary() - after.vocabulary())

    def remove(self, row: int, indexed: Indexed) -> None:
        """Take a person out of the index."""
        self._ledger.delete(PhoneRow.table(), {"person": row})
        self._remove_text(row)
        self._forget_words(indexed.vocabulary())

    def flush(self) -> None:
        """Write the new text."""
        if self._texts:
            self._connection.execute(fulltext.INSERT, self._texts)
            self._connection.execute(_ADD_WORD, [{"field": field, "word": word} for field, word in sorted(self._words)])
            self._texts, self._words = [], set()

    def _add_phones(self, row: int, phones: dict[str, bool]) -> None:
        for digits, of_contact in phones.items():
            self._ledger.insert(PhoneRow.table(), {"person": row, "digits": digits, "of_contact": of_contact})

    def _add_text(self, row: int, indexed: Indexed) -> None:
        self._texts.append({"rowid": row, **indexed.text})
        self._words |= indexed.vocabulary()

    def _remove_text(self, row: int) -> None:
        self.flush()
        self._connection.execute(fulltext.REMOVE, {"row": row})

    def _forget_words(self, words: frozenset[tuple[str, str]]) -> None:
        self.flush()
        for field, word in words:
            if not fulltext.has_word(self._connection, field, word):
                self._connection.execute(_DROP_WORD, {"in_field": field, "gone": word})
