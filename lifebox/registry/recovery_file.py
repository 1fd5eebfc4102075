"""`recovery.age`: opened only when nothing else helps, so that it is proven by the key file long before."""

from lifebox.domain.errors import FileMissing, RegistryDamaged, UnreadableFile
from lifebox.registry.folder import Folder
from lifebox.security.files import read_limited
from lifebox.security.keyfile import KeyFile

LIMIT = 64 * 1024


def read_recovery(folder: Folder, keyfile: KeyFile) -> bytes:
    """The content that the key file states. Raises `RegistryDamaged` where it is missing or another.

    After a rotation that was killed it still has the name under which it waited for the key file.
    """
    for path in (folder.recovery, folder.next_recovery(keyfile.epoch)):
        try:
            sealed = read_limited(path, LIMIT)
        except (FileMissing, UnreadableFile):
            continue
        if keyfile.states_recovery(sealed):
            return sealed
    raise RegistryDamaged(part=folder.recovery.name)
