"""The official streets are kept, replaced as a whole and counted like everything else."""

from datetime import UTC, date, datetime

from lifebox.domain.access import Action
from lifebox.domain.streets import Street, StreetSource
from lifebox.registry.vault import Vault

SOURCE = StreetSource(
    file="ULIC.zip", dated=date(2026, 1, 1), imported=datetime(2026, 11, 22, tzinfo=UTC), town="Próbowo", count=2
)
PROBNA = Street("ul. Próbna", "2299011", "0999001", "00001")
AVENUE = Street("al. Niepodległości", "2299011", "0999001", "00002")


def keep(vault: Vault, *streets: Street) -> None:
    with vault.write() as tx:
        tx.replace_streets(streets, SOURCE)
        tx.audit(Action.STREETS_IMPORTED)


def test_they_come_back_by_name_and_a_new_list_replaces_the_old_one(vault: Vault) -> None:
    with vault.read() as reader:
        assert (reader.official_streets(), reader.street_source()) == ((), None)
    keep(vault, PROBNA, AVENUE, PROBNA)
    with vault.read() as reader:
        assert (reader.official_streets(), reader.street_source()) == ((AVENUE, PROBNA), SOURCE)
    assert vault.verify().clean
    keep(vault, PROBNA)
    with vault.read() as reader:
        assert reader.official_streets() == (PROBNA,)
    assert vault.verify().clean
