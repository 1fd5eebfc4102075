"""Places where a database that is being written would be torn."""

from pathlib import Path

import pytest

from lifebox.domain.errors import UnsafePlace
from lifebox.registry.places import require_safe

_MOUNTS = """\
22 1 0:20 / / rw,relatime - ext4 /dev/sda1 rw
23 22 0:21 / /srv/share\\040one rw shared:1 - cifs //server/share rw
24 22 0:22 / /srv/share\\040one/local rw - ext4 /dev/sdb1 rw
broken line
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mountinfo"
    path.write_text(_MOUNTS)
    return path


def test_an_ordinary_folder_is_safe(tmp_path: Path, mounts: Path) -> None:
    require_safe(tmp_path / "a.lifebox", {}, mounts)
    require_safe(Path("/srv/share one/local/a.lifebox"), {}, mounts)
    require_safe(tmp_path / "a.lifebox", {}, tmp_path / "no-mountinfo")


def test_a_network_drive_is_refused_with_its_kind(mounts: Path) -> None:
    with pytest.raises(UnsafePlace) as caught:
        require_safe(Path("/srv/share one/a.lifebox"), {}, mounts)
    assert caught.value.params == {"reason": "cifs"}


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Urząd Miasta", "OneDrive"),
        ("Dropbox (Ośrodek)", "Dropbox"),
        ("Nextcloud", "Nextcloud"),
        ("Mój dysk", "Google Drive"),
        ("Library/Mobile Documents", "iCloud"),
    ],
)
def test_a_folder_of_a_cloud_client_is_refused_with_its_name(
    tmp_path: Path, mounts: Path, folder: str, reason: str
) -> None:
    with pytest.raises(UnsafePlace) as caught:
        require_safe(tmp_path / folder / "a.lifebox", {}, mounts)
    assert caught.value.params == {"reason": reason}


@pytest.mark.parametrize(("marker", "reason"), [(".sync_0a1b.db", "Nextcloud"), (".dropbox", "Dropbox")])
def test_a_renamed_folder_is_known_by_what_the_client_keeps_there(
    tmp_path: Path, mounts: Path, marker: str, reason: str
) -> None:
    folder = tmp_path / "Dane" / "głębiej"
    folder.mkdir(parents=True)
    (tmp_path / "Dane" / marker).touch()
    with pytest.raises(UnsafePlace) as caught:
        require_safe(folder / "a.lifebox", {}, mounts)
    assert caught.value.params == {"reason": reason}


def test_the_settings_folder_of_dropbox_in_the_home_folder_is_harmless(tmp_path: Path, mounts: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    require_safe(tmp_path / "a.lifebox", {}, mounts)


def test_the_variable_of_onedrive_is_believed(tmp_path: Path, mounts: Path) -> None:
    with pytest.raises(UnsafePlace):
        require_safe(tmp_path / "Dane" / "a.lifebox", {"OneDriveCommercial": str(tmp_path / "Dane")}, mounts)


def test_a_link_into_such_a_folder_is_followed(tmp_path: Path, mounts: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(UnsafePlace):
        require_safe(tmp_path / "link" / "a.lifebox", {}, mounts)
