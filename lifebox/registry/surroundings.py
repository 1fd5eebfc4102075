"""What stands around a registry: its disk, its place, the clock."""

import shutil

from sqlcipher3 import dbapi2

from lifebox.domain.errors import UnsafePlace
from lifebox.domain.health import Surroundings
from lifebox.registry import audit_reading, reserve
from lifebox.registry.errors import file_faults
from lifebox.registry.models import SCHEMA_VERSION
from lifebox.registry.places import require_safe
from lifebox.registry.store import Store


def surroundings(store: Store) -> Surroundings:
    """How it is now; reads one entry of the log and asks the system for the rest."""
    folder = store.folder
    with file_faults(folder.path.name):
        free = shutil.disk_usage(folder.path).free
    try:
        require_safe(folder.path)
        unsafe = ""
    except UnsafePlace as error:
        unsafe = str(error.params["reason"])
    with store.snapshot() as connection:
        newest = connection.execute(audit_reading.NEWEST).scalar_one()
    kept = reserve.is_kept(folder, store.settings.reserve_bytes)
    return Surroundings(free, kept, unsafe, newest, dbapi2.sqlite_version, SCHEMA_VERSION)
