"""Where a registry must not lie: network drives and folders that a cloud client copies while they are written."""

import ctypes
import os
import re
from collections.abc import Mapping
from pathlib import Path, PurePath

from lifebox.domain.errors import UnsafePlace

_NETWORK = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "davfs", "webdav", "afpfs",
        "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.s3fs",
        "fuse.google-drive-ocamlfuse", "fuse.onedriver",
    }
)  # fmt: skip
# How the folders of cloud clients are called; a client adds " - Organisation" or " (Name)" behind.
_CLIENTS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mój dysk": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "CloudStorage",
}
# Files that a client keeps in the folder it copies, whatever that folder is called.
_MARKERS = {
    ".dropbox": "Dropbox",
    ".owncloudsync.log": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
    ".sync_*.db": "Nextcloud",
    "._sync_*.db": "Nextcloud",
}
_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_MOUNTS = Path("/proc/self/mountinfo")
_ESCAPED = re.compile(r"\\([0-7]{3})")
_DRIVE_REMOTE = 4  # GetDriveTypeW


def require_safe(path: Path, environment: Mapping[str, str] = os.environ, mounts: Path = _MOUNTS) -> None:
    """Raise `UnsafePlace` (`reason` is the kind of file system or the client's name)."""
    whole = path.absolute().resolve()
    reason = _network(whole, mounts) or _client(whole, environment)
    if reason:
        raise UnsafePlace(reason=reason)


def _client(path: Path, environment: Mapping[str, str]) -> str:
    for part in path.parts:
        name = part.casefold()
        for start, client in _CLIENTS.items():
            if name == start or name.startswith((f"{start} - ", f"{start} (", f"{start}-")):
                return client
    for variable in _VARIABLES:
        root = environment.get(variable)
        if root and path.is_relative_to(Path(root)):
            return "OneDrive"
    return next((found for folder in path.parents if (found := _marked(folder))), "")


def _marked(folder: Path) -> str:
    # Dropbox also keeps a folder `.dropbox` in the home folder, which is not itself copied.
    for pattern, client in _MARKERS.items():
        if any(found.is_file() for found in folder.glob(pattern)):
            return client
    return ""


def _network(path: Path, mounts: Path) -> str:
    if path.drive:
        return _windows_network(path)
    if not mounts.exists():
        return ""
    kind = _mounted_as(path, mounts.read_text(encoding="utf-8", errors="surrogateescape"))
    return kind if kind in _NETWORK else ""


def _mounted_as(path: Path, mountinfo: str) -> str:
    # proc(5): fields are separated by spaces; the fifth is the mount point, the type follows " - ".
    best, kind = PurePath(), ""
    for line in mountinfo.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        point = PurePath(_ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), fields[4]))
        if path.is_relative_to(point) and len(point.parts) >= len(best.parts):
            best, kind = point, after.split(" ")[0]
    return kind


def _windows_network(path: Path) -> str:
    if path.drive.startswith("\\\\"):
        return "UNC"
    windows = getattr(ctypes, "windll", None)  # Windows alone has it
    remote = windows is not None and windows.kernel32.GetDriveTypeW(f"{path.drive}\\") == _DRIVE_REMOTE
    return "network drive" if remote else ""
