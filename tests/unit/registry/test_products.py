"""Products of official lists are kept, brought up to date in place and counted like everything else."""

from dataclasses import replace
from datetime import UTC, date, datetime

from lifebox.domain.access import Action
from lifebox.domain.products import Product, ProductChanges, ProductList, ProductSource
from lifebox.registry.vault import Vault

DAY, LATER = date(2026, 11, 22), date(2027, 1, 5)
SOURCE = ProductSource(
    kind=ProductList.REGISTER, file="rejestr.xml", dated=DAY, imported=datetime(2026, 11, 22, tzinfo=UTC), count=2
)
OLD = Product(
    "1", "Dawnol", ("Rivaroxabanum", "Aspirinum"), "20 mg", "tabletki", "doustne", "B01AF01", ("05900000000008",)
)
NEW = Product("2", "Nowol", gtins=("05900000000015", "05900000000022"))


def update(
    vault: Vault, *products: Product, kind: ProductList = ProductList.REGISTER, day: date = DAY
) -> ProductChanges:
    with vault.write() as tx:
        changes = tx.products.update(kind, products, day)
        tx.products.keep_source(SOURCE.model_copy(update={"kind": kind}))
        tx.audit(Action.MEDICINES_IMPORTED)
    assert vault.verify().clean
    return changes


def test_what_is_kept_comes_back_as_it_was(vault: Vault) -> None:
    with vault.read() as reader:
        assert (reader.products.all(), reader.products.sources()) == ((), ())
    assert update(vault, OLD, NEW, NEW) == ProductChanges(added=2)
    with vault.read() as reader:
        assert (reader.products.all(), reader.products.sources()) == ((OLD, NEW), (SOURCE,))


def test_what_left_a_list_is_kept_and_marked_until_it_comes_back(vault: Vault) -> None:
    update(vault, OLD, NEW)
    stronger = replace(NEW, strength="5 mg")
    assert update(vault, stronger, day=LATER) == ProductChanges(changed=1, left=1)
    with vault.read() as reader:
        assert reader.products.all() == (replace(OLD, left=LATER), stronger)
    assert update(vault, stronger) == ProductChanges()
    assert update(vault, OLD, stronger) == ProductChanges(back=1)
    with vault.read() as reader:
        assert reader.products.all() == (OLD, stronger)


def test_lists_do_not_touch_each_other_and_the_register_comes_first(vault: Vault) -> None:
    refunded = replace(OLD, key="dawnol")
    update(vault, refunded, kind=ProductList.REFUND)
    update(vault, OLD)
    with vault.read() as reader:
        assert reader.products.all() == (OLD, refunded)
        assert [source.kind for source in reader.products.sources()] == [ProductList.REGISTER, ProductList.REFUND]


def test_a_package_is_found_by_its_whole_number_and_products_that_left_come_last(vault: Vault) -> None:
    again = replace(NEW, key="9", gtins=OLD.gtins)
    update(vault, OLD, again)
    update(vault, again, day=LATER)
    with vault.read() as reader:
        assert reader.products.by_gtin("05900000000008") == (again, replace(OLD, left=LATER))
        assert reader.products.by_gtin("5900000000008") == ()
