"""The world's faults, told calmly: each has a key of the text catalogues and an exit code.

Everything else that is raised is our own fault and goes to the crash path. Parameters of these errors hold no
personal data, for they may be logged.
"""

from typing import ClassVar


class LifeboxError(Exception):
    """A fault of the world. `key` names the sentence in the catalogues (`error.KEY`), `params` fill it in."""

    key: ClassVar[str] = "unexpected"
    exit_code: ClassVar[int] = 2

    def __init__(self, **params: str | int) -> None:
        super().__init__(self.key, params)
        self.params = params

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in self.params.items())
        return f"{self.key}({shown})"


class InvalidInput(LifeboxError):
    """Something given on the command line, in a form or in a file cannot be used."""

    key = "invalid_input"


class InvalidRecord(LifeboxError):
    """A card lacks what every card must have. `fields` are dotted paths."""

    key = "invalid_record"

    def __init__(self, fields: tuple[str, ...]) -> None:
        super().__init__(fields=", ".join(fields))
        self.fields = fields


class NotFound(LifeboxError):
    """There is no such person, box, code or account."""

    key = "not_found"
    exit_code = 1


class NothingToCollect(LifeboxError):
    """No paper of these boxes has an old code or is of somebody who has left."""

    key = "nothing_to_collect"
    exit_code = 1


class FileMissing(LifeboxError):
    """There is no file or folder at the path."""

    key = "file_missing"


class NoBackupFolder(LifeboxError):
    """Nobody chose a folder for backups."""

    key = "no_backup_folder"


class FileExists(LifeboxError):
    """A file or folder that must be new is already there."""

    key = "file_exists"


class UnreadableFile(LifeboxError):
    """A file is there but cannot be read as what it should be. `detail` is a key or a short technical word."""

    key = "unreadable_file"


class EmptyFile(LifeboxError):
    """A list has no rows."""

    key = "empty_file"


class NotAnArchive(LifeboxError):
    """A file is not the JSON of a registry, or not whole (`place`: a member, with the number of its item)."""

    key = "not_an_archive"


class TownUnknown(LifeboxError):
    """The register's ids of the registry's town are not known yet (`town`)."""

    key = "town_unknown"


class TownNotInFile(LifeboxError):
    """A file of the official register has nothing of the registry's town (`town`)."""

    key = "town_not_in_file"
    exit_code = 1


class ForgedCard(LifeboxError):
    """A signed card is not what its issuer signed."""

    key = "forged_card"
    exit_code = 1


class UnusableScan(LifeboxError):
    """A photo or scan cannot be attached (`reason`: `kind`, `damaged`, `password`, `too_large`)."""

    key = "unusable_scan"


class PermissionRefused(LifeboxError):
    """The system does not let us read or write there."""

    key = "permission_refused"


class DiskFull(LifeboxError):
    """There is no room on the disk. Nothing that was saved before is lost."""

    key = "disk_full"
    exit_code = 4


class LoginRefused(LifeboxError):
    """Wrong login or password; which of the two is not said."""

    key = "login_refused"
    exit_code = 3


class LoginDelayed(LifeboxError):
    """Too many wrong passwords: `seconds` to wait."""

    key = "login_delayed"
    exit_code = 3


class WeakPassword(LifeboxError):
    """A new password is too short or too easily guessed."""

    key = "weak_password"


class NotAllowed(LifeboxError):
    """The role of the account does not include the action (`action`, `role`)."""

    key = "not_allowed"
    exit_code = 2


class ProfileWithheld(LifeboxError):
    """A missing-person profile is not for what the disclosure says (`withheld`: a value of `disclosure.Withheld`)."""

    key = "profile_withheld"
    exit_code = 1


class DisclosureOpen(LifeboxError):
    """A disclosure is still running: its note is filled in where the record is open."""

    key = "disclosure_open"
    exit_code = 1


class NotARegistry(LifeboxError):
    """The folder is not a registry."""

    key = "not_a_registry"
    exit_code = 4


class IsABackup(LifeboxError):
    """The folder is a backup (`path`): work in it would change it, and then it could not be restored any more."""

    key = "is_a_backup"
    exit_code = 4


class NewerVersion(LifeboxError):
    """The registry or file was made by a newer version of the program (`found`, `known`)."""

    key = "newer_version"
    exit_code = 4


class RegistryDamaged(LifeboxError):
    """Something in the registry folder is not as it was written. `part` says which file or check."""

    key = "registry_damaged"
    exit_code = 4


class CommitsLost(LifeboxError):
    """The head outside the database is ahead of it: saved changes are missing. No writes until restored."""

    key = "commits_lost"
    exit_code = 4


class BackupIsNewer(LifeboxError):
    """A backup knows more than all that is left of the damaged registry: it is to be restored instead."""

    key = "backup_is_newer"
    exit_code = 1


class ForeignBackup(LifeboxError):
    """A backup is not of the registry that is salvaged, or went its own way since."""

    key = "foreign_backup"


class NothingLeft(LifeboxError):
    """Not one page of a damaged registry can be read with its key."""

    key = "nothing_left"
    exit_code = 4


class KeysRenewed(LifeboxError):
    """Another program wrote the registry anew under other keys: log in again. Nothing is lost."""

    key = "keys_renewed"
    exit_code = 4


class AccountChanged(LifeboxError):
    """The account that is logged in was disabled, or got another role: it has to log in again."""

    key = "account_changed"
    exit_code = 3


class PasswordMustChange(LifeboxError):
    """Somebody else knows the password: its owner has to choose another one first."""

    key = "password_must_change"
    exit_code = 3


class WrongSheet(LifeboxError):
    """A recovery sheet is of another registry, or a newer sheet took its place."""

    key = "wrong_sheet"
    exit_code = 1


class RegistryBusy(LifeboxError):
    """Another program holds the registry for longer than we wait."""

    key = "registry_busy"
    exit_code = 4


class ReadOnlyRegistry(LifeboxError):
    """The registry lies where nothing can be written."""

    key = "read_only_registry"
    exit_code = 4


class UnsafePlace(LifeboxError):
    """The folder is on a network drive or synchronised by a cloud client (`reason`)."""

    key = "unsafe_place"
    exit_code = 4


class Unsupported(LifeboxError):
    """The system lacks something that safety needs (`what`)."""

    key = "unsupported"
    exit_code = 4


class SystemRefused(LifeboxError):
    """The operating system refused something that no other error names; `reason` is its own short word."""

    key = "system_refused"


class NoWindow(LifeboxError):
    """The window cannot open here (`reason`: `no_screen`, `no_qt_libraries`); commands work all the same."""

    key = "no_window"


class Conflict(LifeboxError):
    """Somebody saved a newer revision meanwhile (`base`, `current`)."""

    key = "conflict"
    exit_code = 1


class RecordMerged(LifeboxError):
    """The record went into another one and cannot be changed any more."""

    key = "record_merged"
    exit_code = 1


class ChangedSinceMerge(LifeboxError):
    """A merge cannot be undone: one of the two was changed after it."""

    key = "changed_since_merge"
    exit_code = 1


class ListIncomplete(LifeboxError):
    """An official list has less than half of the products it had (`count`, `known`); nothing was changed."""

    key = "list_incomplete"


class ListOutdated(LifeboxError):
    """An official list is older than the one that was imported (`dated`, `known`); nothing was changed."""

    key = "list_outdated"


class Cancelled(LifeboxError):
    """The user stopped a long piece of work."""

    key = "cancelled"
    exit_code = 1


class StockField(LifeboxError):
    """A measure of label stock is missing or out of range (`field`, `least`, `most`)."""

    key = "stock_field"


class StockOverlap(LifeboxError):
    """Labels would lie on each other: the pitch is smaller than the label (`pitch`, `size`, in millimetres)."""

    key = "stock_overlap"


class StockLeavesPage(LifeboxError):
    """Labels would reach beyond the page (`end`, `page`, in millimetres)."""

    key = "stock_leaves_page"


class DoesNotFit(LifeboxError):
    """A layout cannot keep the rules of legibility (`what`)."""

    key = "does_not_fit"


class PrinterRefused(LifeboxError):
    """The printer did not take the pages (`printer`). Nothing was noted."""

    key = "printer_refused"


class NotABundle(LifeboxError):
    """The file is not a look-up bundle."""

    key = "not_a_bundle"


class BundleDamaged(LifeboxError):
    """A bundle is not as its registry wrote it (`part`)."""

    key = "bundle_damaged"
    exit_code = 4


class BundleExpired(LifeboxError):
    """The day up to which a bundle may be used is over (`on`, `phone`, `organisation`)."""

    key = "bundle_expired"
    exit_code = 4


class ClockSetBack(LifeboxError):
    """The computer's clock is behind what the bundle or its log saw already (`seen`, `phone`, `organisation`)."""

    key = "clock_set_back"
    exit_code = 4


class PassPhraseRefused(LifeboxError):
    """The pass phrase does not open the recipient's slot, or there is no such recipient."""

    key = "pass_phrase_refused"
    exit_code = 3


class BundleUnlogged(LifeboxError):
    """Nowhere can be written who looked: it has to go on paper."""

    key = "bundle_unlogged"


class ForeignBundle(LifeboxError):
    """A bundle or its log is of another registry."""

    key = "foreign_bundle"


class UnusableRecipients(LifeboxError):
    """There are none or more than `most`, or two have one name, or one has none."""

    key = "unusable_recipients"


class NobodyAgreed(LifeboxError):
    """Nobody agreed to be in a bundle, so there is nothing to put into one."""

    key = "nobody_agreed"
    exit_code = 1
