<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>About</name>
    <message>
        <source>Life Box {version}. Free software under the licence GPL-3.0-or-later; no warranty.</source>
        <translation>Life Box {version}. Free software under the licence GPL-3.0-or-later; no warranty.</translation>
    </message>
    <message>
        <source>What it stands on</source>
        <translation>What it stands on</translation>
    </message>
    <message>
        <source>The list is known once the program is installed.</source>
        <translation>The list is known once the program is installed.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>AccountsPart</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Renewing the keys</source>
        <translation>Renewing the keys</translation>
    </message>
    <message>
        <source>There is only one administrator. If that password is forgotten, only the recovery sheet helps: make a second one.</source>
        <translation>There is only one administrator. If that password is forgotten, only the recovery sheet helps: make a second one.</translation>
    </message>
    <message>
        <source>New one-time password</source>
        <translation>New one-time password</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>Role of the marked account</source>
        <translation>Role of the marked account</translation>
    </message>
    <message>
        <source>Disable the marked account, or enable it again</source>
        <translation>Disable the marked account, or enable it again</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Renew the keys now</source>
        <translation>Renew the keys now</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>for example the initials</source>
        <translation>for example the initials</translation>
    </message>
    <message>
        <source>Make the account and a one-time password</source>
        <translation>Make the account and a one-time password</translation>
    </message>
    <message>
        <source>Login of the new account</source>
        <translation>Login of the new account</translation>
    </message>
    <message>
        <source>Role of the new account</source>
        <translation>Role of the new account</translation>
    </message>
    <message>
        <source>The account {login} opens nothing any more. Whoever had it may have kept a copy of the registry&apos;s key: renewed keys make that worthless. Open programs will have to log in again; paper stays valid.</source>
        <translation>The account {login} opens nothing any more. Whoever had it may have kept a copy of the registry&apos;s key: renewed keys make that worthless. Open programs will have to log in again; paper stays valid.</translation>
    </message>
    <message>
        <source>Disabled: {login}</source>
        <translation>Disabled: {login}</translation>
    </message>
    <message>
        <source>{login} has another role: {role}</source>
        <translation>{login} has another role: {role}</translation>
    </message>
    <message>
        <source>✓ The keys were renewed.</source>
        <translation>✓ The keys were renewed.</translation>
    </message>
    <message>
        <source>The keys stay as they were.</source>
        <translation>The keys stay as they were.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Taken back.</translation>
    </message>
    <message>
        <source>Choose another account: nobody changes the own one here.</source>
        <translation>Choose another account: nobody changes the own one here.</translation>
    </message>
    <message>
        <source>The account is disabled.</source>
        <translation>The account is disabled.</translation>
    </message>
    <message>
        <source>Enable again</source>
        <translation>Enable again</translation>
    </message>
</context>
<context>
    <name>AccountsTable</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>Last log-in</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>disabled {day}</source>
        <translation>disabled {day}</translation>
    </message>
    <message>
        <source>in use, must choose a password</source>
        <translation>in use, must choose a password</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in use</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Printed behind {alert}</source>
        <translation>Printed behind {alert}</translation>
    </message>
    <message>
        <source>printed behind the name</source>
        <translation>printed behind the name</translation>
    </message>
    <message>
        <source>Why this alert does not hold</source>
        <translation>Why this alert does not hold</translation>
    </message>
    <message>
        <source>why not? then Enter</source>
        <translation>why not? then Enter</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>because of: {what}</source>
        <translation>because of: {what}</translation>
    </message>
    <message>
        <source>rejected: {why}</source>
        <translation>rejected: {why}</translation>
    </message>
    <message>
        <source>No alerts follow from what is entered so far.</source>
        <translation>No alerts follow from what is entered so far.</translation>
    </message>
    <message>
        <source>Alert to add</source>
        <translation>Alert to add</translation>
    </message>
    <message>
        <source>Add alert</source>
        <translation>Add alert</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>People found</source>
        <translation>People found</translation>
    </message>
</context>
<context>
    <name>AttachmentsPanel</name>
    <message>
        <source>Photo and scans</source>
        <translation>Photo and scans</translation>
    </message>
    <message>
        <source>Photo of the person</source>
        <translation>Photo of the person</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Remove the photo</translation>
    </message>
    <message>
        <source>⚠ No consent to a photo: it does not print.</source>
        <translation>⚠ No consent to a photo: it does not print.</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Taken on</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Consents and confirmations with their scans</source>
        <translation>Consents and confirmations with their scans</translation>
    </message>
    <message>
        <source>Look at the scan</source>
        <translation>Look at the scan</translation>
    </message>
    <message>
        <source>Remove the scan</source>
        <translation>Remove the scan</translation>
    </message>
    <message>
        <source>Signed pages hang on consents and confirmations. There are none on this card yet.</source>
        <translation>Signed pages hang on consents and confirmations. There are none on this card yet.</translation>
    </message>
    <message>
        <source>A new scan takes the place of the old one. JPEG, PNG or PDF, up to 10 MB.</source>
        <translation>A new scan takes the place of the old one. JPEG, PNG or PDF, up to 10 MB.</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Scan for the marked line</source>
        <translation>Scan for the marked line</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>no photo</translation>
    </message>
    <message>
        <source>The card cannot be changed now.</source>
        <translation>The card cannot be changed now.</translation>
    </message>
    <message>
        <source>The scan is attached; it is saved with the card.</source>
        <translation>The scan is attached; it is saved with the card.</translation>
    </message>
    <message>
        <source>The scan is removed.</source>
        <translation>The scan is removed.</translation>
    </message>
    <message>
        <source>The photo is on the card; it is saved with it.</source>
        <translation>The photo is on the card; it is saved with it.</translation>
    </message>
    <message>
        <source>The photo is removed.</source>
        <translation>The photo is removed.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>scan attached</source>
        <translation>scan attached</translation>
    </message>
    <message>
        <source>no scan</source>
        <translation>no scan</translation>
    </message>
    <message>
        <source>There is no scan at this line.</source>
        <translation>There is no scan at this line.</translation>
    </message>
    <message>
        <source>First note a consent or a confirmation on the card: the scan hangs on it.</source>
        <translation>First note a consent or a confirmation on the card: the scan hangs on it.</translation>
    </message>
</context>
<context>
    <name>AuditPart</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Saving the log</source>
        <translation>Saving the log</translation>
    </message>
    <message>
        <source>Counting who looked at whom</source>
        <translation>Counting who looked at whom</translation>
    </message>
    <message>
        <source>Drawing the log&apos;s sheet</source>
        <translation>Drawing the log&apos;s sheet</translation>
    </message>
    <message>
        <source>Comparing the log</source>
        <translation>Comparing the log</translation>
    </message>
    <message>
        <source>Entries of the log</source>
        <translation>Entries of the log</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>Save the log…</translation>
    </message>
    <message>
        <source>Who looked at whom…</source>
        <translation>Who looked at whom…</translation>
    </message>
    <message>
        <source>Sheet of the week…</source>
        <translation>Sheet of the week…</translation>
    </message>
    <message>
        <source>Compare with a sheet…</source>
        <translation>Compare with a sheet…</translation>
    </message>
    <message>
        <source>Person: name, address, code or id</source>
        <translation>Person: name, address, code or id</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Search the log</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>everybody</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>looked at or searched</source>
        <translation>looked at or searched</translation>
    </message>
    <message>
        <source>told to services</source>
        <translation>told to services</translation>
    </message>
    <message>
        <source>entered or changed</source>
        <translation>entered or changed</translation>
    </message>
    <message>
        <source>printed or saved to files</source>
        <translation>printed or saved to files</translation>
    </message>
    <message>
        <source>log-ins, accounts, backups</source>
        <translation>log-ins, accounts, backups</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>last 7 days</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>last 30 days</translation>
    </message>
    <message>
        <source>whole log</source>
        <translation>whole log</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>from … to …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Number of entries on the sheet</source>
        <translation>Number of entries on the sheet</translation>
    </message>
    <message>
        <source>Digest on the sheet</source>
        <translation>Digest on the sheet</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Close the comparison</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Nothing of the kind is in the log for this time.</source>
        <translation>Nothing of the kind is in the log for this time.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message>
        <source>older ones follow below</source>
        <translation>older ones follow below</translation>
    </message>
    <message>
        <source>✓ Saved: {name}.</source>
        <translation>✓ Saved: {name}.</translation>
    </message>
    <message>
        <source>The file holds names of accounts and is not encrypted.</source>
        <translation>The file holds names of accounts and is not encrypted.</translation>
    </message>
    <message>
        <source>✓ Up to entry {number} the log is what the sheet says.</source>
        <translation>✓ Up to entry {number} the log is what the sheet says.</translation>
    </message>
    <message>
        <source>⚠ Up to entry {number} the log is not what the sheet says. Check what was typed; if it is right, the log was changed: tell the administrator and keep the sheet.</source>
        <translation>⚠ Up to entry {number} the log is not what the sheet says. Check what was typed; if it is right, the log was changed: tell the administrator and keep the sheet.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Save the log</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Save who looked at whom</source>
        <translation>Save who looked at whom</translation>
    </message>
    <message>
        <source>who-looked</source>
        <translation>who-looked</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Save the sheet</translation>
    </message>
    <message>
        <source>log-sheet</source>
        <translation>log-sheet</translation>
    </message>
</context>
<context>
    <name>BackupsPart</name>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Making a backup</translation>
    </message>
    <message>
        <source>Checking a backup</source>
        <translation>Checking a backup</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Restoring a backup</translation>
    </message>
    <message>
        <source>Every day to this folder</source>
        <translation>Every day to this folder</translation>
    </message>
    <message>
        <source>and to this one: another disk, a stick, a network share</source>
        <translation>and to this one: another disk, a stick, a network share</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Make a backup now</translation>
    </message>
    <message>
        <source>Backup to another folder…</source>
        <translation>Backup to another folder…</translation>
    </message>
    <message>
        <source>Check and look into it</source>
        <translation>Check and look into it</translation>
    </message>
    <message>
        <source>Restore beside…</source>
        <translation>Restore beside…</translation>
    </message>
    <message>
        <source>Kept are the newest of the last {days} days, {weeks} weeks and {months} months. Backups are encrypted: they open with the passwords of their day, or with the recovery sheet.</source>
        <translation>Kept are the newest of the last {days} days, {weeks} weeks and {months} months. Backups are encrypted: they open with the passwords of their day, or with the recovery sheet.</translation>
    </message>
    <message>
        <source>Remind when the last good backup is older than</source>
        <translation>Remind when the last good backup is older than</translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Log entries</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>⚠ There is no backup yet.</source>
        <translation>⚠ There is no backup yet.</translation>
    </message>
    <message>
        <source>Last verified backup: {day}.</source>
        <translation>Last verified backup: {day}.</translation>
    </message>
    <message>
        <source>That is too long ago.</source>
        <translation>That is too long ago.</translation>
    </message>
    <message>
        <source>None comes by itself: choose a folder below.</source>
        <translation>None comes by itself: choose a folder below.</translation>
    </message>
    <message>
        <source>None comes by itself: an administrator chooses the folder.</source>
        <translation>None comes by itself: an administrator chooses the folder.</translation>
    </message>
    <message>
        <source>First choose the folder for it above.</source>
        <translation>First choose the folder for it above.</translation>
    </message>
    <message>
        <source>whole list of files</source>
        <translation>whole list of files</translation>
    </message>
    <message>
        <source>⚠ changed: do not use</source>
        <translation>⚠ changed: do not use</translation>
    </message>
    <message>
        <source>under former keys: opens with the passwords of that time</source>
        <translation>under former keys: opens with the passwords of that time</translation>
    </message>
    <message>
        <source>The plan for backups was changed.</source>
        <translation>The plan for backups was changed.</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n verified backup(s) made.</source>
        <translation>
            <numerusform>✓ %Ln verified backup made.</numerusform>
            <numerusform>✓ %Ln verified backups made.</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ This folder is not there now: {names}.</source>
        <translation>⚠ This folder is not there now: {names}.</translation>
    </message>
    <message>
        <source>✓ Verified backup: {name}.</source>
        <translation>✓ Verified backup: {name}.</translation>
    </message>
    <message>
        <source>✓ Backup of {day}: every byte is whole. People {people} (now {now}), versions {revisions}, photos and scans {attachments}, last save {newest}.</source>
        <translation>✓ Backup of {day}: every byte is whole. People {people} (now {now}), versions {revisions}, photos and scans {attachments}, last save {newest}.</translation>
    </message>
    <message>
        <source>✓ Restored as {name}. The registry that is open stays as it is; to use the restored one, lock the program and choose “Another registry…”.</source>
        <translation>✓ Restored as {name}. The registry that is open stays as it is; to use the restored one, lock the program and choose “Another registry…”.</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Folder for the backup</translation>
    </message>
    <message>
        <source>Choose a backup in the list.</source>
        <translation>Choose a backup in the list.</translation>
    </message>
    <message>
        <source>The column “State” says why not.</source>
        <translation>The column “State” says why not.</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restored</translation>
    </message>
    <message>
        <source>Restore as</source>
        <translation>Restore as</translation>
    </message>
</context>
<context>
    <name>BoxPanel</name>
    <message>
        <source>Box and papers</source>
        <translation>Box and papers</translation>
    </message>
    <message>
        <source>Box handed over on</source>
        <translation>Box handed over on</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>By phone</translation>
    </message>
    <message>
        <source>At a visit</source>
        <translation>At a visit</translation>
    </message>
    <message>
        <source>In the office</source>
        <translation>In the office</translation>
    </message>
    <message>
        <source>Papers to collect: print the list</source>
        <translation>Papers to collect: print the list</translation>
    </message>
    <message>
        <source>All of them are collected</source>
        <translation>All of them are collected</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Nothing has changed, asked today:</source>
        <translation>Nothing has changed, asked today:</translation>
    </message>
    <message>
        <source>Papers with the person</source>
        <translation>Papers with the person</translation>
    </message>
    <message>
        <source>A code is drawn at the first save.</source>
        <translation>A code is drawn at the first save.</translation>
    </message>
    <message>
        <source>Only for a card that is saved.</source>
        <translation>Only for a card that is saved.</translation>
    </message>
    <message>
        <source>Codes on older paper that still lead here: {codes}</source>
        <translation>Codes on older paper that still lead here: {codes}</translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>Nothing was printed yet.</translation>
    </message>
    <message>
        <source>{kind}, printed {day}</source>
        <translation>{kind}, printed {day}</translation>
    </message>
    <message>
        <source>{kind}: version {number}, printed {day}</source>
        <translation>{kind}: version {number}, printed {day}</translation>
    </message>
    <message>
        <source>to be replaced</source>
        <translation>to be replaced</translation>
    </message>
    <message>
        <source>Next review: {day}</source>
        <translation>Next review: {day}</translation>
    </message>
    <message>
        <source>last one: {day}</source>
        <translation>last one: {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) marked as collected.</source>
        <translation>
            <numerusform>%Ln paper marked as collected.</numerusform>
            <numerusform>%Ln papers marked as collected.</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted as reviewed today.</source>
        <translation>Noted as reviewed today.</translation>
    </message>
    <message>
        <source>This is no date. Write 12.05.1942, 05.1942 or 1942.</source>
        <translation>This is no date. Write 12.05.1942, 05.1942 or 1942.</translation>
    </message>
    <message>
        <source>Noted when the box was handed over.</source>
        <translation>Noted when the box was handed over.</translation>
    </message>
</context>
<context>
    <name>BundleDesk</name>
    <message>
        <source>as of {made}, valid until {end}</source>
        <translation>as of {made}, valid until {end}</translation>
    </message>
</context>
<context>
    <name>BundleForm</name>
    <message numerus="yes">
        <source>day(s)</source>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message>
        <source>also the green part of the card</source>
        <translation>also the green part of the card</translation>
    </message>
    <message>
        <source>also missing-person profiles, of those who agreed to that</source>
        <translation>also missing-person profiles, of those who agreed to that</translation>
    </message>
    <message>
        <source>One more recipient</source>
        <translation>One more recipient</translation>
    </message>
    <message>
        <source>Make the bundle…</source>
        <translation>Make the bundle…</translation>
    </message>
    <message>
        <source>Each recipient opens the bundle with a pass phrase of their own. Tell it by another way than the stick: in person or by phone. It is kept nowhere and cannot be shown again.</source>
        <translation>Each recipient opens the bundle with a pass phrase of their own. Tell it by another way than the stick: in person or by phone. It is kept nowhere and cannot be shown again.</translation>
    </message>
    <message>
        <source>New bundle</source>
        <translation>New bundle</translation>
    </message>
    <message>
        <source>It opens for</source>
        <translation>It opens for</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) agreed to be in look-up bundles.</source>
        <translation>
            <numerusform>%Ln person agreed to be in look-up bundles.</numerusform>
            <numerusform>%Ln people agreed to be in look-up bundles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has agreed to be in a look-up bundle yet. The consent is noted on the card.</source>
        <translation>Nobody has agreed to be in a look-up bundle yet. The consent is noted on the card.</translation>
    </message>
    <message>
        <source>Nobody has agreed to be in it yet.</source>
        <translation>Nobody has agreed to be in it yet.</translation>
    </message>
    <message>
        <source>A bundle has no more recipients.</source>
        <translation>A bundle has no more recipients.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>until {day}</translation>
    </message>
</context>
<context>
    <name>BundleLoginPage</name>
    <message>
        <source>File: {name}</source>
        <translation>File: {name}</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Checking the file…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Another bundle…</source>
        <translation>Another bundle…</translation>
    </message>
    <message>
        <source>Log in to a registry</source>
        <translation>Log in to a registry</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Pass phrase</translation>
    </message>
    <message>
        <source>Look-up bundle</source>
        <translation>Look-up bundle</translation>
    </message>
    <message>
        <source>Issued by {organisation}, {phone}. Valid until {day}. People: {people}.</source>
        <translation>Issued by {organisation}, {phone}. Valid until {day}. People: {people}.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Look-up bundles (*.lifebundle)</source>
        <translation>Look-up bundles (*.lifebundle)</translation>
    </message>
</context>
<context>
    <name>BundlesPart</name>
    <message>
        <source>Look-up bundles</source>
        <translation>Look-up bundles</translation>
    </message>
    <message>
        <source>Look-up bundle</source>
        <translation>Look-up bundle</translation>
    </message>
    <message>
        <source>Take in a log…</source>
        <translation>Take in a log…</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>Report lost</translation>
    </message>
    <message>
        <source>Save the list of people…</source>
        <translation>Save the list of people…</translation>
    </message>
    <message>
        <source>An encrypted part of the registry for a stick: only people who agreed, only for a while. When the stick comes back, take its log in: it says who looked at whom. Whoever finds a lost one opens nothing without a pass phrase, yet the people in it are to be told.</source>
        <translation>An encrypted part of the registry for a stick: only people who agreed, only for a while. When the stick comes back, take its log in: it says who looked at whom. Whoever finds a lost one opens nothing without a pass phrase, yet the people in it are to be told.</translation>
    </message>
    <message>
        <source>New look-up bundle</source>
        <translation>New look-up bundle</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Log taken in</source>
        <translation>Log taken in</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>Disclosures</translation>
    </message>
    <message>
        <source>Yes, it is lost</source>
        <translation>Yes, it is lost</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>bundle</translation>
    </message>
    <message>
        <source>Where to write the bundle</source>
        <translation>Where to write the bundle</translation>
    </message>
    <message>
        <source>✓ Log taken in: new disclosures {new}, completed {completed}, entries {entries}.</source>
        <translation>✓ Log taken in: new disclosures {new}, completed {completed}, entries {entries}.</translation>
    </message>
    <message>
        <source>⚠ Entries are missing or were changed. What could be read was taken in.</source>
        <translation>⚠ Entries are missing or were changed. What could be read was taken in.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were cut off while being written.</source>
        <translation>
            <numerusform>%Ln line was cut off while being written.</numerusform>
            <numerusform>%Ln lines were cut off while being written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The loss is noted. %n person(s) in it are to be told: save their list.</source>
        <translation>
            <numerusform>The loss is noted. %Ln person in it is to be told: save the list.</numerusform>
            <numerusform>The loss is noted. %Ln people in it are to be told: save their list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) saved in {file}. The file is not encrypted: delete it when it is done with.</source>
        <translation>
            <numerusform>%Ln person saved in {file}. The file is not encrypted: delete it when it is done with.</numerusform>
            <numerusform>%Ln people saved in {file}. The file is not encrypted: delete it when it is done with.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a bundle in the list.</source>
        <translation>Choose a bundle in the list.</translation>
    </message>
    <message>
        <source>Its loss is noted already.</source>
        <translation>Its loss is noted already.</translation>
    </message>
    <message>
        <source>Log of a bundle</source>
        <translation>Log of a bundle</translation>
    </message>
    <message>
        <source>Report the bundle of {day} for {who} as lost? That stays noted.</source>
        <translation>Report the bundle of {day} for {who} as lost? That stays noted.</translation>
    </message>
    <message>
        <source>people-in-the-bundle</source>
        <translation>people-in-the-bundle</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
</context>
<context>
    <name>CalibrationPanel</name>
    <message>
        <source>Show the test page</source>
        <translation>Show the test page</translation>
    </message>
    <message>
        <source>Correct this printer</source>
        <translation>Correct this printer</translation>
    </message>
    <message>
        <source>No correction</source>
        <translation>No correction</translation>
    </message>
    <message>
        <source>Where this printer would print without the correction</source>
        <translation>Where this printer would print without the correction</translation>
    </message>
    <message>
        <source>Print the test page at 100 %, without fitting it to the page. Measure with a ruler and type what it says, in millimetres.</source>
        <translation>Print the test page at 100 %, without fitting it to the page. Measure with a ruler and type what it says, in millimetres.</translation>
    </message>
    <message>
        <source>Correction of the printer</source>
        <translation>Correction of the printer</translation>
    </message>
    <message>
        <source>Left edge of the paper to the start of the upper scale</source>
        <translation>Left edge of the paper to the start of the upper scale</translation>
    </message>
    <message>
        <source>Upper edge of the paper to the start of the left scale</source>
        <translation>Upper edge of the paper to the start of the left scale</translation>
    </message>
    <message>
        <source>Upper scale from its start to its end</source>
        <translation>Upper scale from its start to its end</translation>
    </message>
    <message>
        <source>Left scale from its start to its end</source>
        <translation>Left scale from its start to its end</translation>
    </message>
    <message>
        <source>Correcting {printer}</source>
        <translation>Correcting {printer}</translation>
    </message>
    <message>
        <source>Choose a printer</source>
        <translation>Choose a printer</translation>
    </message>
    <message>
        <source>should be {length} mm</source>
        <translation>should be {length} mm</translation>
    </message>
    <message>
        <source>First choose a printer below.</source>
        <translation>First choose a printer below.</translation>
    </message>
    <message>
        <source>Nothing is corrected.</source>
        <translation>Nothing is corrected.</translation>
    </message>
    <message>
        <source>Corrected: {dx} mm to the right, {dy} mm down, width × {x}, height × {y}.</source>
        <translation>Corrected: {dx} mm to the right, {dy} mm down, width × {x}, height × {y}.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>This is no number.</translation>
    </message>
    <message>
        <source>Correction of the printer saved. Print the test page again to check it.</source>
        <translation>Correction of the printer saved. Print the test page again to check it.</translation>
    </message>
</context>
<context>
    <name>CallStrip</name>
    <message>
        <source>Phones of the person</source>
        <translation>Phones of the person</translation>
    </message>
    <message>
        <source>Phones of the person whose row is chosen stand here.</source>
        <translation>Phones of the person whose row is chosen stand here.</translation>
    </message>
    <message>
        <source>no phone of their own</source>
        <translation>no phone of their own</translation>
    </message>
    <message>
        <source>no contacts</source>
        <translation>no contacts</translation>
    </message>
    <message>
        <source>due: {day}</source>
        <translation>due: {day}</translation>
    </message>
    <message>
        <source>last reviewed: {day}</source>
        <translation>last reviewed: {day}</translation>
    </message>
    <message>
        <source>next, if reviewed today: {day}</source>
        <translation>next, if reviewed today: {day}</translation>
    </message>
</context>
<context>
    <name>Caller</name>
    <message>
        <source>The caller</source>
        <translation>The caller</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Picture of the camera</source>
        <translation>Picture of the camera</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation>Which camera</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>Take the picture</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>The program was installed without camera support.</source>
        <translation>The program was installed without camera support.</translation>
    </message>
    <message>
        <source>There is no camera here. Plug one in and try again.</source>
        <translation>There is no camera here. Plug one in and try again.</translation>
    </message>
    <message>
        <source>The system does not let this program use the camera; see its settings.</source>
        <translation>The system does not let this program use the camera; see its settings.</translation>
    </message>
    <message>
        <source>The camera stopped. Is another program using it?</source>
        <translation>The camera stopped. Is another program using it?</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Surname</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Given names</translation>
    </message>
    <message>
        <source>Birth date (a year is enough)</source>
        <translation>Birth date (a year is enough)</translation>
    </message>
    <message>
        <source>PESEL</source>
        <translation>PESEL</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Maiden or used name</source>
        <translation>Maiden or used name</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Other document</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>Languages, separated by commas</source>
        <translation>Languages, separated by commas</translation>
    </message>
    <message>
        <source>Interpreter needed</source>
        <translation>Interpreter needed</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>Lives with</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Weight, kg</translation>
    </message>
    <message>
        <source>Height, cm</source>
        <translation>Height, cm</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Measured on</translation>
    </message>
    <message>
        <source>Distinguishing marks</source>
        <translation>Distinguishing marks</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Flat</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation>Staircase</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>Intercom code</source>
        <translation>Intercom code</translation>
    </message>
    <message>
        <source>Gate code</source>
        <translation>Gate code</translation>
    </message>
    <message>
        <source>Where the box is kept</source>
        <translation>Where the box is kept</translation>
    </message>
    <message>
        <source>Telecare operator</source>
        <translation>Telecare operator</translation>
    </message>
    <message>
        <source>Telecare phone</source>
        <translation>Telecare phone</translation>
    </message>
    <message>
        <source>Telecare hours</source>
        <translation>Telecare hours</translation>
    </message>
    <message>
        <source>Telecare number</source>
        <translation>Telecare number</translation>
    </message>
    <message>
        <source>Who has keys</source>
        <translation>Who has keys</translation>
    </message>
    <message>
        <source>How to get in</source>
        <translation>How to get in</translation>
    </message>
    <message>
        <source>Own phones</source>
        <translation>Own phones</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Hazards for the crew</source>
        <translation>Hazards for the crew</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Hazard</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Pets</source>
        <translation>Pets</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Animal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>Who takes it</translation>
    </message>
    <message>
        <source>TERC (commune)</source>
        <translation>TERC (commune)</translation>
    </message>
    <message>
        <source>SIMC (town)</source>
        <translation>SIMC (town)</translation>
    </message>
    <message>
        <source>ULIC (street)</source>
        <translation>ULIC (street)</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>How far away</source>
        <translation>How far away</translation>
    </message>
    <message>
        <source>Has keys</source>
        <translation>Has keys</translation>
    </message>
    <message>
        <source>Takes the pets</source>
        <translation>Takes the pets</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Second phone</translation>
    </message>
    <message>
        <source>Its hours</source>
        <translation>Its hours</translation>
    </message>
    <message>
        <source>Third phone</source>
        <translation>Third phone</translation>
    </message>
    <message>
        <source>May be told about health</source>
        <translation>May be told about health</translation>
    </message>
    <message>
        <source>Acts by law</source>
        <translation>Acts by law</translation>
    </message>
    <message>
        <source>Informed on</source>
        <translation>Informed on</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Allergies</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>To what</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reaction</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>ICD-10</source>
        <translation>ICD-10</translation>
    </message>
    <message>
        <source>Active now</source>
        <translation>Active now</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicines</translation>
    </message>
    <message>
        <source>Trade name</source>
        <translation>Trade name</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dose</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>When needed</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Substance</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Taken from</translation>
    </message>
    <message>
        <source>ATC code</source>
        <translation>ATC code</translation>
    </message>
    <message>
        <source>Package code</source>
        <translation>Package code</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Use before</source>
        <translation>Use before</translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation>As in the list</translation>
    </message>
    <message>
        <source>Implants and devices</source>
        <translation>Implants and devices</translation>
    </message>
    <message>
        <source>Implant or device</source>
        <translation>Implant or device</translation>
    </message>
    <message>
        <source>MRI</source>
        <translation>MRI</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Operations and hospital stays</source>
        <translation>Operations and hospital stays</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Blood group</source>
        <translation>Blood group</translation>
    </message>
    <message>
        <source>Stated on</source>
        <translation>Stated on</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Other name</translation>
    </message>
    <message>
        <source>Vaccinations</source>
        <translation>Vaccinations</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Medical remarks</source>
        <translation>Medical remarks</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation>Where the paper lies</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>What helps</translation>
    </message>
    <message>
        <source>How to talk to the person</source>
        <translation>How to talk to the person</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>Sight</source>
        <translation>Sight</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Speech</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>Mobility</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Swallowing</source>
        <translation>Swallowing</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Diet</translation>
    </message>
    <message>
        <source>Clinic or agency</source>
        <translation>Clinic or agency</translation>
    </message>
    <message>
        <source>Family doctor</source>
        <translation>Family doctor</translation>
    </message>
    <message>
        <source>District nurse</source>
        <translation>District nurse</translation>
    </message>
    <message>
        <source>Carer</source>
        <translation>Carer</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Social worker</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Habits</translation>
    </message>
    <message>
        <source>Usual routes</source>
        <translation>Usual routes</translation>
    </message>
    <message>
        <source>Former addresses</source>
        <translation>Former addresses</translation>
    </message>
    <message>
        <source>What calms</source>
        <translation>What calms</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Review every … months</source>
        <translation>Review every … months</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>Last review</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Consent to</source>
        <translation>Consent to</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Given on</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Withdrawn on</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>Version of the text</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>Confirmations</translation>
    </message>
    <message>
        <source>Part of the card</source>
        <translation>Part of the card</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Licence number (PWZ)</source>
        <translation>Licence number (PWZ)</translation>
    </message>
    <message>
        <source>Of version</source>
        <translation>Of version</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Texts from the imported list</source>
        <translation>Texts from the imported list</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Where the medicines are kept</source>
        <translation>Where the medicines are kept</translation>
    </message>
    <message>
        <source>Consents and reviews</source>
        <translation>Consents and reviews</translation>
    </message>
    <message>
        <source>Remarks and sources</source>
        <translation>Remarks and sources</translation>
    </message>
</context>
<context>
    <name>CardPreviewPanel</name>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>The card as it will print</source>
        <translation>The card as it will print</translation>
    </message>
</context>
<context>
    <name>CheckModel</name>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>Code of a printed label: scan or type it</source>
        <translation>Code of a printed label: scan or type it</translation>
    </message>
    <message>
        <source>Give it to this box</source>
        <translation>Give it to this box</translation>
    </message>
    <message>
        <source>Why the code is replaced</source>
        <translation>Why the code is replaced</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>The box or its label is gone</source>
        <translation>The box or its label is gone</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>code cannot be read</source>
        <translation>code cannot be read</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>another reason</translation>
    </message>
    <message>
        <source>To collect, with the old code {code}:</source>
        <translation>To collect, with the old code {code}:</translation>
    </message>
    <message>
        <source>nothing was printed with it</source>
        <translation>nothing was printed with it</translation>
    </message>
    <message>
        <source>Collected: the old code leads nowhere</source>
        <translation>Collected: the old code leads nowhere</translation>
    </message>
    <message>
        <source>This is no code. It looks like 7K3M-9QXD-2.</source>
        <translation>This is no code. It looks like 7K3M-9QXD-2.</translation>
    </message>
    <message>
        <source>The box has the code {code} now.</source>
        <translation>The box has the code {code} now.</translation>
    </message>
    <message numerus="yes">
        <source>New code: {code}. Print card and labels anew; %n paper(s) to collect.</source>
        <translation>
            <numerusform>New code: {code}. Print card and labels anew; %Ln paper to collect.</numerusform>
            <numerusform>New code: {code}. Print card and labels anew; %Ln papers to collect.</numerusform>
        </translation>
    </message>
    <message>
        <source>The code {code} leads nowhere from now on.</source>
        <translation>The code {code} leads nowhere from now on.</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Column “{name}”</source>
        <translation>Column “{name}”</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Sort by this column</translation>
    </message>
    <message>
        <source>Sort the other way round</source>
        <translation>Sort the other way round</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Move to the left</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Move to the right</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Wider</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Narrower</translation>
    </message>
    <message>
        <source>Columns as they were at first</source>
        <translation>Columns as they were at first</translation>
    </message>
</context>
<context>
    <name>ConfirmationsPanel</name>
    <message>
        <source>Confirmations</source>
        <translation>Confirmations</translation>
    </message>
    <message>
        <source>Nothing on this card is confirmed yet.</source>
        <translation>Nothing on this card is confirmed yet.</translation>
    </message>
    <message>
        <source>A page can be registered once the card is saved: it must be known which version was signed.</source>
        <translation>A page can be registered once the card is saved: it must be known which version was signed.</translation>
    </message>
    <message>
        <source>Print Part I for the doctor</source>
        <translation>Print Part I for the doctor</translation>
    </message>
    <message>
        <source>What is confirmed</source>
        <translation>What is confirmed</translation>
    </message>
    <message>
        <source>Confirm: {section}</source>
        <translation>Confirm: {section}</translation>
    </message>
    <message>
        <source>⚠ This number does not check. It is kept as it is written.</source>
        <translation>⚠ This number does not check. It is kept as it is written.</translation>
    </message>
    <message>
        <source>Scan of the signed page</source>
        <translation>Scan of the signed page</translation>
    </message>
    <message>
        <source>Confirm the ticked sections</source>
        <translation>Confirm the ticked sections</translation>
    </message>
    <message>
        <source>A signed page came back</source>
        <translation>A signed page came back</translation>
    </message>
    <message>
        <source>Which version was signed</source>
        <translation>Which version was signed</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Licence number (PWZ)</source>
        <translation>Licence number (PWZ)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Scan of the signed page: attached</source>
        <translation>Scan of the signed page: attached</translation>
    </message>
    <message>
        <source>Scan of the signed page: none yet (it may be added later)</source>
        <translation>Scan of the signed page: none yet (it may be added later)</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) confirmed; saved with the card (Ctrl+S).</source>
        <translation>
            <numerusform>%Ln section confirmed; saved with the card (Ctrl+S).</numerusform>
            <numerusform>%Ln sections confirmed; saved with the card (Ctrl+S).</numerusform>
        </translation>
    </message>
    <message>
        <source>{version}, form printed on {day}</source>
        <translation>{version}, form printed on {day}</translation>
    </message>
    <message>
        <source>First tick what was signed.</source>
        <translation>First tick what was signed.</translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>Fields that two desks changed</source>
        <translation>Fields that two desks changed</translation>
    </message>
    <message>
        <source>Go on with these</source>
        <translation>Go on with these</translation>
    </message>
    <message>
        <source>Everywhere what is typed here</source>
        <translation>Everywhere what is typed here</translation>
    </message>
    <message>
        <source>Everywhere what is saved</source>
        <translation>Everywhere what is saved</translation>
    </message>
    <message>
        <source>{who} saved version {number} of this card meanwhile. Where both changed the same, choose which stands. What is typed here is kept as a draft; nothing is saved before Ctrl+S.</source>
        <translation>{who} saved version {number} of this card meanwhile. Where both changed the same, choose which stands. What is typed here is kept as a draft; nothing is saved before Ctrl+S.</translation>
    </message>
    <message>
        <source>{who} saved version {number} of this card meanwhile, in other fields than here. Both are put together; nothing is saved before Ctrl+S.</source>
        <translation>{who} saved version {number} of this card meanwhile, in other fields than here. Both are put together; nothing is saved before Ctrl+S.</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nothing)</translation>
    </message>
    <message>
        <source>{field}; before: {value}</source>
        <translation>{field}; before: {value}</translation>
    </message>
    <message>
        <source>Here:</source>
        <translation>Here:</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>Saved:</translation>
    </message>
    <message>
        <source>First choose for each field what stands.</source>
        <translation>First choose for each field what stands.</translation>
    </message>
</context>
<context>
    <name>ConsentTextsPart</name>
    <message>
        <source>Consent texts</source>
        <translation>Consent texts</translation>
    </message>
    <message>
        <source>Consent to</source>
        <translation>Consent to</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>A new version is printed on consents from now on. Consents that were given stay with the version they were given for. Where a scope has no text of its own, the program&apos;s wording is printed.</source>
        <translation>A new version is printed on consents from now on. Consents that were given stay with the version they were given for. Where a scope has no text of its own, the program&apos;s wording is printed.</translation>
    </message>
    <message>
        <source>Add this version</source>
        <translation>Add this version</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>printed now</source>
        <translation>printed now</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>earlier</translation>
    </message>
    <message>
        <source>⚠ A version needs a name and a text.</source>
        <translation>⚠ A version needs a name and a text.</translation>
    </message>
    <message>
        <source>Version {version} is printed from now on. Consents given before stay as they are.</source>
        <translation>Version {version} is printed from now on. Consents given before stay as they are.</translation>
    </message>
</context>
<context>
    <name>ConsentsBox</name>
    <message>
        <source>None is noted on the card.</source>
        <translation>None is noted on the card.</translation>
    </message>
    <message>
        <source>Hide the text</source>
        <translation>Hide the text</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>Read the text</translation>
    </message>
    <message>
        <source>Signed form</source>
        <translation>Signed form</translation>
    </message>
    <message>
        <source>Attach the form</source>
        <translation>Attach the form</translation>
    </message>
    <message>
        <source>Withdraw today</source>
        <translation>Withdraw today</translation>
    </message>
    <message>
        <source>given {day}</source>
        <translation>given {day}</translation>
    </message>
    <message>
        <source>text {version}</source>
        <translation>text {version}</translation>
    </message>
    <message>
        <source>⚠ version of the text not noted</source>
        <translation>⚠ version of the text not noted</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>withdrawn {day}</translation>
    </message>
    <message>
        <source>the text is {version} now; this consent stands for its own</source>
        <translation>the text is {version} now; this consent stands for its own</translation>
    </message>
    <message>
        <source>without a signed form</source>
        <translation>without a signed form</translation>
    </message>
    <message>
        <source>Consent withdrawn: {scope}.</source>
        <translation>Consent withdrawn: {scope}.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) with the photo to replace.</source>
        <translation>
            <numerusform>%Ln card with the photo to replace.</numerusform>
            <numerusform>%Ln cards with the photo to replace.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still in the look-up bundle with {who}.</source>
        <translation>Still in the look-up bundle with {who}.</translation>
    </message>
</context>
<context>
    <name>CropFrame</name>
    <message>
        <source>Part of the photo to keep</source>
        <translation>Part of the photo to keep</translation>
    </message>
    <message>
        <source>Arrows move the frame, + and − change its size, R turns, Enter takes, Escape leaves</source>
        <translation>Arrows move the frame, + and − change its size, R turns, Enter takes, Escape leaves</translation>
    </message>
</context>
<context>
    <name>CropView</name>
    <message>
        <source>Use this part</source>
        <translation>Use this part</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Smaller part</source>
        <translation>Smaller part</translation>
    </message>
    <message>
        <source>Larger part</source>
        <translation>Larger part</translation>
    </message>
    <message>
        <source>Arrows move the frame, + and − change its size, R turns, Enter takes, Escape leaves</source>
        <translation>Arrows move the frame, + and − change its size, R turns, Enter takes, Escape leaves</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Open the registry (F7)</source>
        <translation>Open the registry (F7)</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Find anything</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Print and keep nothing…</source>
        <translation>Print and keep nothing…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Import a list…</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Merging</translation>
    </message>
    <message>
        <source>Import of a list</source>
        <translation>Import of a list</translation>
    </message>
</context>
<context>
    <name>DifferencesTable</name>
    <message>
        <source>Differences of the two records</source>
        <translation>Differences of the two records</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>On the left</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>On the right</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>taken: {text}</source>
        <translation>taken: {text}</translation>
    </message>
    <message>
        <source>not taken: {text}</source>
        <translation>not taken: {text}</translation>
    </message>
    <message>
        <source>⚠ choose</source>
        <translation>⚠ choose</translation>
    </message>
</context>
<context>
    <name>DisclosureBar</name>
    <message>
        <source>called back, verified</source>
        <translation>called back, verified</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Open for</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Who asks</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Who is calling</translation>
    </message>
    <message>
        <source>Call-back number</source>
        <translation>Call-back number</translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation>Incident number</translation>
    </message>
    <message>
        <source>Who asks? (Ctrl+D)</source>
        <translation>Who asks? (Ctrl+D)</translation>
    </message>
    <message>
        <source>{time}, closes in {left}</source>
        <translation>{time}, closes in {left}</translation>
    </message>
    <message>
        <source>known number: {name}</source>
        <translation>known number: {name}</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>DisclosureNotePanel</name>
    <message>
        <source>Who asks</source>
        <translation>Who asks</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Who is calling</translation>
    </message>
    <message>
        <source>Call-back number</source>
        <translation>Call-back number</translation>
    </message>
    <message>
        <source>called back, verified</source>
        <translation>called back, verified</translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation>Incident number</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>What was read</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>The disclosure of this row</source>
        <translation>The disclosure of this row</translation>
    </message>
    <message>
        <source>Add to the note</source>
        <translation>Add to the note</translation>
    </message>
    <message>
        <source>A disclosure of the list is shown here.</source>
        <translation>A disclosure of the list is shown here.</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>still open</translation>
    </message>
    <message>
        <source>version {number} of the card</source>
        <translation>version {number} of the card</translation>
    </message>
    <message>
        <source>given by {login}</source>
        <translation>given by {login}</translation>
    </message>
    <message>
        <source>{time}, {login} added:</source>
        <translation>{time}, {login} added:</translation>
    </message>
    <message>
        <source>What stood there when it was closed is kept; what is changed is written beside it.</source>
        <translation>What stood there when it was closed is kept; what is changed is written beside it.</translation>
    </message>
    <message>
        <source>It is still open: the note is filled in beside the record.</source>
        <translation>It is still open: the note is filled in beside the record.</translation>
    </message>
    <message>
        <source>Only who gave the information and the administrator complete a note.</source>
        <translation>Only who gave the information and the administrator complete a note.</translation>
    </message>
</context>
<context>
    <name>Disclosures</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Open for</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>Who asked</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation>Incident number</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>DisclosuresPart</name>
    <message>
        <source>Disclosures</source>
        <translation>Disclosures</translation>
    </message>
    <message>
        <source>Report of disclosures</source>
        <translation>Report of disclosures</translation>
    </message>
    <message>
        <source>Disclosures, newest first</source>
        <translation>Disclosures, newest first</translation>
    </message>
    <message>
        <source>No disclosures here.</source>
        <translation>No disclosures here.</translation>
    </message>
    <message>
        <source>Read the list anew</source>
        <translation>Read the list anew</translation>
    </message>
    <message>
        <source>choose a disclosure</source>
        <translation>choose a disclosure</translation>
    </message>
    <message>
        <source>go to its note</source>
        <translation>go to its note</translation>
    </message>
    <message>
        <source>Search disclosures</source>
        <translation>Search disclosures</translation>
    </message>
    <message>
        <source>person, caller, number, incident, purpose</source>
        <translation>person, caller, number, incident, purpose</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>any time</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>last 7 days</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>any state</source>
        <translation>any state</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>still open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>nobody wrote who asked</source>
        <translation>nobody wrote who asked</translation>
    </message>
    <message>
        <source>with exercises</source>
        <translation>with exercises</translation>
    </message>
    <message>
        <source>without exercises</source>
        <translation>without exercises</translation>
    </message>
    <message>
        <source>exercises only</source>
        <translation>exercises only</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>last month</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>Who asked</translation>
    </message>
    <message>
        <source>any service</source>
        <translation>any service</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>any account</source>
        <translation>any account</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Exercises</translation>
    </message>
    <message>
        <source>What the report is of</source>
        <translation>What the report is of</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Form of the file</translation>
    </message>
    <message>
        <source>the person of the chosen row</source>
        <translation>the person of the chosen row</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Save report…</translation>
    </message>
    <message>
        <source>Report of</source>
        <translation>Report of</translation>
    </message>
    <message>
        <source>Choose a disclosure whose person is still in the registry.</source>
        <translation>Choose a disclosure whose person is still in the registry.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message numerus="yes">
        <source>%n disclosure(s)</source>
        <translation>
            <numerusform>%Ln disclosure</numerusform>
            <numerusform>%Ln disclosures</numerusform>
        </translation>
    </message>
    <message>
        <source>Written down beside the note.</source>
        <translation>Written down beside the note.</translation>
    </message>
    <message>
        <source>Saved in {file}. It holds personal data and is not encrypted: delete it when it is done with.</source>
        <translation>Saved in {file}. It holds personal data and is not encrypted: delete it when it is done with.</translation>
    </message>
    <message>
        <source>Saved in {file}. It names nobody.</source>
        <translation>Saved in {file}. It names nobody.</translation>
    </message>
</context>
<context>
    <name>DoublesBar</name>
    <message>
        <source>The merge was undone</source>
        <translation>The merge was undone</translation>
    </message>
    <message>
        <source>The merge was undone: both records are there again.</source>
        <translation>The merge was undone: both records are there again.</translation>
    </message>
</context>
<context>
    <name>DuplicatesBar</name>
    <message>
        <source>Open the record that is already there</source>
        <translation>Open the record that is already there</translation>
    </message>
    <message>
        <source>Merge with the record that is already there</source>
        <translation>Merge with the record that is already there</translation>
    </message>
    <message>
        <source>That is a different person</source>
        <translation>That is a different person</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Different person</source>
        <translation>Different person</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Already in the registry: {who} ({why})</source>
        <translation>⚠ Already in the registry: {who} ({why})</translation>
    </message>
    <message>
        <source>Maybe already in the registry: {who} ({why})</source>
        <translation>Maybe already in the registry: {who} ({why})</translation>
    </message>
    <message>
        <source>the same PESEL</source>
        <translation>the same PESEL</translation>
    </message>
    <message>
        <source>the same name and birth date</source>
        <translation>the same name and birth date</translation>
    </message>
    <message>
        <source>the same name, birth date and phone</source>
        <translation>the same name, birth date and phone</translation>
    </message>
    <message>
        <source>the same name and address</source>
        <translation>the same name and address</translation>
    </message>
    <message>
        <source>a similar name, the same birth date</source>
        <translation>a similar name, the same birth date</translation>
    </message>
    <message>
        <source>the same phone</source>
        <translation>the same phone</translation>
    </message>
</context>
<context>
    <name>Editors</name>
    <message>
        <source>12.05.1942</source>
        <translation>12.05.1942</translation>
    </message>
    <message>
        <source>12.05.1942 or 1942</source>
        <translation>12.05.1942 or 1942</translation>
    </message>
    <message>
        <source>no information</source>
        <translation>no information</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>EmergencyPage</name>
    <message>
        <source>Whom to look up</source>
        <translation>Whom to look up</translation>
    </message>
    <message>
        <source>code, surname, street and number, phone or PESEL</source>
        <translation>code, surname, street and number, phone or PESEL</translation>
    </message>
    <message>
        <source>Close the record; the disclosure is noted</source>
        <translation>Close the record; the disclosure is noted</translation>
    </message>
    <message>
        <source>choose an answer</source>
        <translation>choose an answer</translation>
    </message>
    <message>
        <source>open the record</source>
        <translation>open the record</translation>
    </message>
    <message>
        <source>open the answer with this number</source>
        <translation>open the answer with this number</translation>
    </message>
    <message>
        <source>This line was read: on to the next</source>
        <translation>This line was read: on to the next</translation>
    </message>
    <message>
        <source>Back to the line before</source>
        <translation>Back to the line before</translation>
    </message>
    <message>
        <source>Read tier {tier}</source>
        <translation>Read tier {tier}</translation>
    </message>
    <message>
        <source>Write down who asks</source>
        <translation>Write down who asks</translation>
    </message>
    <message>
        <source>Copy a phone of the marked line</source>
        <translation>Copy a phone of the marked line</translation>
    </message>
    <message>
        <source>Type what the caller says. ↓↑ choose, Enter opens.</source>
        <translation>Type what the caller says. ↓↑ choose, Enter opens.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found. Try the street and number, another spelling, a phone or the code.</source>
        <translation>Nobody found. Try the street and number, another spelling, a phone or the code.</translation>
    </message>
    <message>
        <source>There is no phone in the marked line.</source>
        <translation>There is no phone in the marked line.</translation>
    </message>
    <message>
        <source>Closed after 45 minutes; the disclosure is noted.</source>
        <translation>Closed after 45 minutes; the disclosure is noted.</translation>
    </message>
    <message>
        <source>Closed; the disclosure is noted.</source>
        <translation>Closed; the disclosure is noted.</translation>
    </message>
    <message>
        <source>Afterwards, about: {which}</source>
        <translation>Afterwards, about: {which}</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Noted.</translation>
    </message>
</context>
<context>
    <name>ExercisePage</name>
    <message>
        <source>Preparing the exercise</source>
        <translation>Preparing the exercise</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Exercise</translation>
    </message>
    <message>
        <source>Next call (Ctrl+Enter)</source>
        <translation>Next call (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cannot find them (Ctrl+F2)</source>
        <translation>Cannot find them (Ctrl+F2)</translation>
    </message>
    <message>
        <source>Next call; during a call: ask further</source>
        <translation>Next call; during a call: ask further</translation>
    </message>
    <message>
        <source>End the practice call without a result</source>
        <translation>End the practice call without a result</translation>
    </message>
    <message>
        <source>Seconds since the first word</source>
        <translation>Seconds since the first word</translation>
    </message>
    <message>
        <source>End the exercise: back to real calls</source>
        <translation>End the exercise: back to real calls</translation>
    </message>
    <message>
        <source>The exercise is being prepared: a town full of people who do not exist.</source>
        <translation>The exercise is being prepared: a town full of people who do not exist.</translation>
    </message>
    <message>
        <source>fictional people · nothing of it reaches the registry</source>
        <translation>fictional people · nothing of it reaches the registry</translation>
    </message>
    <message>
        <source>Real call (F2)</source>
        <translation>Real call (F2)</translation>
    </message>
    <message>
        <source>EXERCISE</source>
        <translation>EXERCISE</translation>
    </message>
    <message>
        <source>A real record is open. Close it first: F2, then Esc.</source>
        <translation>A real record is open. Close it first: F2, then Esc.</translation>
    </message>
    <message>
        <source>Ctrl+Enter: the telephone rings. Write what the caller says into the field and open the person.</source>
        <translation>Ctrl+Enter: the telephone rings. Write what the caller says into the field and open the person.</translation>
    </message>
    <message numerus="yes">
        <source>EXERCISE: this is somebody else (%n so far); the caller means another person.</source>
        <translation>
            <numerusform>EXERCISE: this is somebody else (%Ln so far); the caller means another person.</numerusform>
            <numerusform>EXERCISE: this is somebody else (%Ln so far); the caller means another person.</numerusform>
        </translation>
    </message>
    <message>
        <source>The person was not found.</source>
        <translation>The person was not found.</translation>
    </message>
    <message>
        <source>Red tier after {seconds}.</source>
        <translation>Red tier after {seconds}.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrong person opened: %n</source>
        <translation>
            <numerusform>wrong person opened: once</numerusform>
            <numerusform>wrong person opened: %Ln times</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody else opened</source>
        <translation>nobody else opened</translation>
    </message>
    <message>
        <source>This would have been enough: {text}</source>
        <translation>This would have been enough: {text}</translation>
    </message>
    <message>
        <source>Now as in a real call: read R, Y, G aloud and write down who asks. Ctrl+Enter: next call.</source>
        <translation>Now as in a real call: read R, Y, G aloud and write down who asks. Ctrl+Enter: next call.</translation>
    </message>
    <message>
        <source>Ask further (Ctrl+Enter)</source>
        <translation>Ask further (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>EXERCISE: {text}</source>
        <translation>EXERCISE: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of calls; the people are drawn anew each time.</source>
        <translation>
            <numerusform>%Ln kind of calls; the people are drawn anew each time.</numerusform>
            <numerusform>%Ln kinds of calls; the people are drawn anew each time.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until now: {figures}</source>
        <translation>Until now: {figures}</translation>
    </message>
</context>
<context>
    <name>ExercisesPart</name>
    <message>
        <source>Exercises</source>
        <translation>Exercises</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Last call</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Newest {count} against those before</source>
        <translation>Newest {count} against those before</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Red tier after</source>
        <translation>Red tier after</translation>
    </message>
    <message>
        <source>Newest practice calls</source>
        <translation>Newest practice calls</translation>
    </message>
    <message>
        <source>Wrong people</source>
        <translation>Wrong people</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Nobody has practised yet. An exercise is begun with Shift+F2 by whoever may look people up.</source>
        <translation>Nobody has practised yet. An exercise is begun with Shift+F2 by whoever may look people up.</translation>
    </message>
    <message>
        <source>Seconds from the caller&apos;s first word until the red tier of the right person is on the screen.</source>
        <translation>Seconds from the caller&apos;s first word until the red tier of the right person is on the screen.</translation>
    </message>
    <message>
        <source>Read the results anew</source>
        <translation>Read the results anew</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>too few calls yet</source>
        <translation>too few calls yet</translation>
    </message>
    <message>
        <source>{seconds} faster</source>
        <translation>{seconds} faster</translation>
    </message>
    <message>
        <source>{seconds} slower</source>
        <translation>{seconds} slower</translation>
    </message>
    <message>
        <source>right at once: {right} of {calls}</source>
        <translation>right at once: {right} of {calls}</translation>
    </message>
    <message>
        <source>median: {seconds}</source>
        <translation>median: {seconds}</translation>
    </message>
    <message>
        <source>newest five calls: {trend}</source>
        <translation>newest five calls: {trend}</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Saving the list</source>
        <translation>Saving the list</translation>
    </message>
    <message>
        <source>choose what for…</source>
        <translation>choose what for…</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Form of the file</translation>
    </message>
    <message>
        <source>What the list is for</source>
        <translation>What the list is for</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>The file holds personal data and is not encrypted. What it is for goes into the access log.</source>
        <translation>The file holds personal data and is not encrypted. What it is for goes into the access log.</translation>
    </message>
    <message>
        <source>Only where they are needed:</source>
        <translation>Only where they are needed:</translation>
    </message>
    <message>
        <source>Close the strip below the list</source>
        <translation>Close the strip below the list</translation>
    </message>
    <message numerus="yes">
        <source>List of %n person(s)</source>
        <translation>
            <numerusform>Export of a list: %Ln person</numerusform>
            <numerusform>Export of a list: %Ln people</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation>Tick at least one column.</translation>
    </message>
    <message>
        <source>Choose what the list is for.</source>
        <translation>Choose what the list is for.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Save the list</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) saved in {file}. The file is not encrypted: delete it when it is done with.</source>
        <translation>
            <numerusform>%Ln person saved in {file}. It holds personal data and is not encrypted: delete it when it is done with.</numerusform>
            <numerusform>%Ln people saved in {file}. It holds personal data and is not encrypted: delete it when it is done with.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter by name, address or code</source>
        <translation>Filter by name, address or code</translation>
    </message>
    <message>
        <source>name, address or code</source>
        <translation>name, address or code</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>any status</source>
        <translation>any status</translation>
    </message>
    <message>
        <source>due for review</source>
        <translation>due for review</translation>
    </message>
    <message>
        <source>paper out of date</source>
        <translation>paper out of date</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>alerts to confirm</source>
        <translation>alerts to confirm</translation>
    </message>
    <message>
        <source>from the chosen import</source>
        <translation>from the chosen import</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>any alert</source>
        <translation>any alert</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>any consent</source>
        <translation>any consent</translation>
    </message>
    <message>
        <source>given: {scope}</source>
        <translation>given: {scope}</translation>
    </message>
    <message>
        <source>missing: {scope}</source>
        <translation>missing: {scope}</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Social worker</translation>
    </message>
    <message>
        <source>any worker</source>
        <translation>any worker</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>any street</source>
        <translation>any street</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>More filters ({count})</source>
        <translation>More filters ({count})</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>More filters</translation>
    </message>
    <message>
        <source>No filter is set.</source>
        <translation>No filter is set.</translation>
    </message>
</context>
<context>
    <name>FirstPasswordPage</name>
    <message>
        <source>Whoever made this account knows the password that was handed out. Choose your own now; the slip of paper can then be destroyed.</source>
        <translation>Whoever made this account knows the password that was handed out. Choose your own now; the slip of paper can then be destroyed.</translation>
    </message>
    <message>
        <source>Set the password and go on</source>
        <translation>Set the password and go on</translation>
    </message>
    <message>
        <source>A password of your own</source>
        <translation>A password of your own</translation>
    </message>
</context>
<context>
    <name>FolderLine</name>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation>No folder is chosen.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Folder for backups</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>{section}, folded: {what}</source>
        <translation>{section}, folded: {what}</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Next section</source>
        <translation>Next section</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Previous section</translation>
    </message>
    <message>
        <source>Fold the section</source>
        <translation>Fold the section</translation>
    </message>
    <message>
        <source>Unfold the section</source>
        <translation>Unfold the section</translation>
    </message>
    <message>
        <source>Fold all sections</source>
        <translation>Fold all sections</translation>
    </message>
    <message>
        <source>Unfold all sections</source>
        <translation>Unfold all sections</translation>
    </message>
</context>
<context>
    <name>HandedOutBox</name>
    <message>
        <source>Print the slip…</source>
        <translation>Print the slip…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Put away (Esc)</source>
        <translation>Put away (Esc)</translation>
    </message>
    <message>
        <source>Put the one-time password away</source>
        <translation>Put the one-time password away</translation>
    </message>
    <message>
        <source>One-time password of {login}, shown only now. Hand the printed slip over; at the first log-in the program asks for a password of their own.</source>
        <translation>One-time password of {login}, shown only now. Hand the printed slip over; at the first log-in the program asks for a password of their own.</translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation>One-time password</translation>
    </message>
    <message>
        <source>⚠ The file could not be written there. Choose another place.</source>
        <translation>⚠ The file could not be written there. Choose another place.</translation>
    </message>
    <message>
        <source>The slip was saved. Print it and delete the file.</source>
        <translation>The slip was saved. Print it and delete the file.</translation>
    </message>
    <message>
        <source>one-time-password.pdf</source>
        <translation>one-time-password.pdf</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>Save the slip</translation>
    </message>
    <message>
        <source>⚠ The printer did not take the slip. Try again, or save it as PDF.</source>
        <translation>⚠ The printer did not take the slip. Try again, or save it as PDF.</translation>
    </message>
    <message>
        <source>The slip was sent to the printer.</source>
        <translation>The slip was sent to the printer.</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>⚠ No backup in {names}: it is not there.</source>
        <translation>⚠ No backup in {names}: it is not there.</translation>
    </message>
    <message>
        <source>⚠ No backup was made. {why}</source>
        <translation>⚠ No backup was made. {why}</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Making a backup</translation>
    </message>
    <message>
        <source>Checking the registry</source>
        <translation>Checking the registry</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Keys and help</source>
        <translation>Keys and help</translation>
    </message>
    <message>
        <source>Find in the help and among the keys</source>
        <translation>Find in the help and among the keys</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>About the program</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Keys here</source>
        <translation>Keys here</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nothing is written about that. Try another word.</source>
        <translation>Nothing is written about that. Try another word.</translation>
    </message>
</context>
<context>
    <name>HelpReader</name>
    <message>
        <source>Text of the help</source>
        <translation>Text of the help</translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <source>The rows and what would become of them</source>
        <translation>The rows and what would become of them</translation>
    </message>
    <message>
        <source>No row is like that.</source>
        <translation>No row is like that.</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Form of the file</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>Save the rejected rows…</translation>
    </message>
    <message>
        <source>Columns (Esc)</source>
        <translation>Columns (Esc)</translation>
    </message>
    <message>
        <source>A cell can be put right here (Enter): its row is checked anew. The file stays as it is.</source>
        <translation>A cell can be put right here (Enter): its row is checked anew. The file stays as it is.</translation>
    </message>
    <message>
        <source>Put the cell right</source>
        <translation>Put the cell right</translation>
    </message>
    <message>
        <source>Write the rows into the registry</source>
        <translation>Write the rows into the registry</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>Data differ</source>
        <translation>Data differ</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Kept as written</source>
        <translation>Kept as written</translation>
    </message>
    <message numerus="yes">
        <source>Write %n row(s)</source>
        <translation>
            <numerusform>Write %Ln row</numerusform>
            <numerusform>Write %Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>No row can be written.</source>
        <translation>No row can be written.</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>Save the rejected rows</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Headings in row</source>
        <translation>Headings in row</translation>
    </message>
    <message>
        <source>Guess anew</source>
        <translation>Guess anew</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>Name of the mapping</translation>
    </message>
    <message>
        <source>name, e.g. of the office</source>
        <translation>name, e.g. of the office</translation>
    </message>
    <message>
        <source>Keep this mapping</source>
        <translation>Keep this mapping</translation>
    </message>
    <message>
        <source>The list as it stands in the file</source>
        <translation>The list as it stands in the file</translation>
    </message>
    <message>
        <source>Check the rows</source>
        <translation>Check the rows</translation>
    </message>
    <message>
        <source>Other file (Esc)</source>
        <translation>Other file (Esc)</translation>
    </message>
    <message>
        <source>Columns and fields</source>
        <translation>Columns and fields</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(hidden)</translation>
    </message>
    <message>
        <source>This very file was imported before: {day} by {login} ({state}). Whoever is in the registry already is found again and merged.</source>
        <translation>This very file was imported before: {day} by {login} ({state}). Whoever is in the registry already is found again and merged.</translation>
    </message>
    <message>
        <source>The saved mapping “{name}” is used.</source>
        <translation>The saved mapping “{name}” is used.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Reading the list</source>
        <translation>Reading the list</translation>
    </message>
    <message>
        <source>Checking the list</source>
        <translation>Checking the list</translation>
    </message>
    <message>
        <source>Import of the list</source>
        <translation>Import of the list</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Undoing the import</translation>
    </message>
    <message>
        <source>Import of a list</source>
        <translation>Import of a list</translation>
    </message>
    <message>
        <source>Drop the list here</source>
        <translation>Drop the list here</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>One step back</translation>
    </message>
    <message>
        <source>One list at a time, please.</source>
        <translation>One list at a time, please.</translation>
    </message>
    <message>
        <source>The import of {file} is not finished. It is gone on with under Ctrl+Shift+I.</source>
        <translation>The import of {file} is not finished. It is gone on with under Ctrl+Shift+I.</translation>
    </message>
    <message>
        <source>step {number} of {count}</source>
        <translation>step {number} of {count}</translation>
    </message>
    <message>
        <source>✓ {file}: added {imported}, merged {merged}, rejected {rejected}.</source>
        <translation>✓ {file}: added {imported}, merged {merged}, rejected {rejected}.</translation>
    </message>
    <message>
        <source>The list is imported.</source>
        <translation>The list is imported.</translation>
    </message>
    <message>
        <source>The import of {file} was undone: erased {erased}, given back {restored}.</source>
        <translation>The import of {file} was undone: erased {erased}, given back {restored}.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were left alone, since their card was changed, printed or read to somebody: “Show the people” lists them.</source>
        <translation>
            <numerusform>%Ln person was left alone, since the card was changed, printed or read to somebody: “Show the people” lists them.</numerusform>
            <numerusform>%Ln people were left alone, since their card was changed, printed or read to somebody: “Show the people” lists them.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mapping “{name}” is kept and used for the next list with the same headings.</source>
        <translation>The mapping “{name}” is kept and used for the next list with the same headings.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in {file}. The file is not encrypted: delete it when it is done with.</source>
        <translation>
            <numerusform>%Ln row saved in {file}. The file is not encrypted: delete it when it is done with.</numerusform>
            <numerusform>%Ln rows saved in {file}. The file is not encrypted: delete it when it is done with.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Drop a list here, or choose its file</source>
        <translation>Drop a list here, or choose its file</translation>
    </message>
    <message>
        <source>CSV in any encoding, XLSX, XLS or ODS. Nothing is written before every row was shown with what would become of it.</source>
        <translation>CSV in any encoding, XLSX, XLS or ODS. Nothing is written before every row was shown with what would become of it.</translation>
    </message>
    <message>
        <source>Choose a list to import</source>
        <translation>Choose a list to import</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Imports, newest first</source>
        <translation>Imports, newest first</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation>Show the people</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Undo this import…</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Undo the import</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Only for an import that is not finished.</source>
        <translation>Only for an import that is not finished.</translation>
    </message>
    <message>
        <source>Nobody came into the registry by this import.</source>
        <translation>Nobody came into the registry by this import.</translation>
    </message>
    <message>
        <source>There is nothing of this import to undo.</source>
        <translation>There is nothing of this import to undo.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Choose a list</translation>
    </message>
    <message>
        <source>Undo the import of {file}? Who was added is erased: {added}. Who was merged gets the former card back: {merged}. Whose card was changed, printed or read to somebody since is left alone and named.</source>
        <translation>Undo the import of {file}? Who was added is erased: {added}. Who was merged gets the former card back: {merged}. Whose card was changed, printed or read to somebody since is left alone and named.</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>What was printed, newest first</source>
        <translation>What was printed, newest first</translation>
    </message>
    <message>
        <source>The prints of this run</source>
        <translation>The prints of this run</translation>
    </message>
    <message>
        <source>What is printed or saved will be listed here.</source>
        <translation>What is printed or saved will be listed here.</translation>
    </message>
    <message>
        <source>Print all again</source>
        <translation>Print all again</translation>
    </message>
    <message>
        <source>From this one to the end</source>
        <translation>From this one to the end</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Only this one</translation>
    </message>
    <message>
        <source>Printed before</source>
        <translation>Printed before</translation>
    </message>
    <message>
        <source>After a jam: choose the first print that is missing, then print from it to the end.</source>
        <translation>After a jam: choose the first print that is missing, then print from it to the end.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%Ln copy</numerusform>
            <numerusform>%Ln copies</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a run first.</source>
        <translation>Choose a run first.</translation>
    </message>
    <message>
        <source>A run of this kind is not repeated.</source>
        <translation>A run of this kind is not repeated.</translation>
    </message>
    <message>
        <source>Choose one of its prints first.</source>
        <translation>Choose one of its prints first.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Rows of a list</source>
        <translation>Rows of a list</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>stated, none, no information</source>
        <translation>stated, none, no information</translation>
    </message>
    <message>
        <source>take the marked offer; Esc closes the list</source>
        <translation>take the marked offer; Esc closes the list</translation>
    </message>
    <message>
        <source>add a row below</source>
        <translation>add a row below</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>duplicate</translation>
    </message>
    <message>
        <source>move</source>
        <translation>move</translation>
    </message>
    <message>
        <source>more fields of the row</source>
        <translation>more fields of the row</translation>
    </message>
    <message>
        <source>remove (in a field with text: Ctrl+Delete)</source>
        <translation>remove (in a field with text: Ctrl+Delete)</translation>
    </message>
    <message>
        <source>confirm the alert</source>
        <translation>confirm the alert</translation>
    </message>
    <message>
        <source>reject it with a reason</source>
        <translation>reject it with a reason</translation>
    </message>
</context>
<context>
    <name>KeysList</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Nothing is called so. Try another word.</source>
        <translation>Nothing is called so. Try another word.</translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message>
        <source>Keys and recovery</source>
        <translation>Keys and recovery</translation>
    </message>
    <message>
        <source>Renewing the keys</source>
        <translation>Renewing the keys</translation>
    </message>
    <message>
        <source>Try the recovery sheet</source>
        <translation>Try the recovery sheet</translation>
    </message>
    <message>
        <source>Renew the keys</source>
        <translation>Renew the keys</translation>
    </message>
    <message>
        <source>Once a year, fetch the sheet from the safe and type what stands on it. That proves that the registry can be opened when every password is lost; nothing is changed. Then it goes back into the safe.</source>
        <translation>Once a year, fetch the sheet from the safe and type what stands on it. That proves that the registry can be opened when every password is lost; nothing is changed. Then it goes back into the safe.</translation>
    </message>
    <message>
        <source>Try the sheet</source>
        <translation>Try the sheet</translation>
    </message>
    <message>
        <source>New recovery sheet…</source>
        <translation>New recovery sheet…</translation>
    </message>
    <message>
        <source>What stands on the sheet</source>
        <translation>What stands on the sheet</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Make a new recovery sheet? The old one will open nothing but backups of before: make a new backup, too.</source>
        <translation>Make a new recovery sheet? The old one will open nothing but backups of before: make a new backup, too.</translation>
    </message>
    <message>
        <source>Make a new sheet…</source>
        <translation>Make a new sheet…</translation>
    </message>
    <message>
        <source>Keep the old sheet</source>
        <translation>Keep the old sheet</translation>
    </message>
    <message>
        <source>Renewed keys make copies of the old key worthless: when somebody left, or a computer was lost. The registry is written anew, which can be stopped in the strip below until the end. Open programs log in again; passwords, paper and the recovery sheet stay valid.</source>
        <translation>Renewed keys make copies of the old key worthless: when somebody left, or a computer was lost. The registry is written anew, which can be stopped in the strip below until the end. Open programs log in again; passwords, paper and the recovery sheet stay valid.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>The window locks itself when nobody touches keyboard or mouse; drafts are kept. A new rule holds from the next log-in on.</source>
        <translation>The window locks itself when nobody touches keyboard or mouse; drafts are kept. A new rule holds from the next log-in on.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Lock after</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>⚠ Nobody has tried this sheet yet.</source>
        <translation>⚠ Nobody has tried this sheet yet.</translation>
    </message>
    <message>
        <source>⚠ The sheet was last proven on {day}. It is time to try it again.</source>
        <translation>⚠ The sheet was last proven on {day}. It is time to try it again.</translation>
    </message>
    <message>
        <source>✓ The sheet was last proven on {day}.</source>
        <translation>✓ The sheet was last proven on {day}.</translation>
    </message>
    <message>
        <source>✓ The keys were renewed.</source>
        <translation>✓ The keys were renewed.</translation>
    </message>
    <message>
        <source>The keys stay as they were.</source>
        <translation>The keys stay as they were.</translation>
    </message>
    <message>
        <source>✓ The sheet opens this registry. Nothing was changed. Put it back into the safe.</source>
        <translation>✓ The sheet opens this registry. Nothing was changed. Put it back into the safe.</translation>
    </message>
    <message>
        <source>✓ Recovery sheet saved: {name}. Print it, put it into a safe and delete the file.</source>
        <translation>✓ Recovery sheet saved: {name}. Print it, put it into a safe and delete the file.</translation>
    </message>
    <message>
        <source>Type what stands on the printed sheet: that proves that it can be read.</source>
        <translation>Type what stands on the printed sheet: that proves that it can be read.</translation>
    </message>
    <message>
        <source>The window will lock after another time, from the next log-in on.</source>
        <translation>The window will lock after another time, from the next log-in on.</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>recovery-sheet.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Save the recovery sheet</translation>
    </message>
</context>
<context>
    <name>LastLogin</name>
    <message>
        <source>First log-in with this account</source>
        <translation>First log-in with this account</translation>
    </message>
    <message numerus="yes">
        <source>%n failed attempt(s) before</source>
        <translation>
            <numerusform>%Ln failed attempt before</numerusform>
            <numerusform>%Ln failed attempts before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed attempt(s) since</source>
        <translation>
            <numerusform>%Ln failed attempt since</numerusform>
            <numerusform>%Ln failed attempts since</numerusform>
        </translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>yesterday {time}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>Last log-in {when}</source>
        <translation>Last log-in {when}</translation>
    </message>
    <message>
        <source>{what} on this computer</source>
        <translation>{what} on this computer</translation>
    </message>
    <message>
        <source>{what} on the computer {name}</source>
        <translation>{what} on the computer {name}</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>About whom</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Log in</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>Registry: {name}</source>
        <translation>Registry: {name}</translation>
    </message>
    <message>
        <source>Another registry…</source>
        <translation>Another registry…</translation>
    </message>
    <message>
        <source>No password opens it…</source>
        <translation>No password opens it…</translation>
    </message>
    <message>
        <source>Open a look-up bundle…</source>
        <translation>Open a look-up bundle…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>Salvage what can be read…</source>
        <translation>Salvage what can be read…</translation>
    </message>
    <message>
        <source>Life Box</source>
        <translation>Life Box</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
</context>
<context>
    <name>LookupDesk</name>
    <message>
        <source>Lock (F12)</source>
        <translation>Lock (F12)</translation>
    </message>
</context>
<context>
    <name>MappingGrid</name>
    <message>
        <source>guessed: please check</source>
        <translation>guessed: please check</translation>
    </message>
</context>
<context>
    <name>MedicinesBox</name>
    <message>
        <source>Reading medicines</source>
        <translation>Reading medicines</translation>
    </message>
    <message>
        <source>Read a list…</source>
        <translation>Read a list…</translation>
    </message>
    <message>
        <source>Read a list of medicines…</source>
        <translation>Read a list of medicines…</translation>
    </message>
    <message>
        <source>None were read yet: the program&apos;s own list of common medicines is used. The register of medicinal products can be downloaded from rejestry.ezdrowie.gov.pl (XML or CSV).</source>
        <translation>None were read yet: the program&apos;s own list of common medicines is used. The register of medicinal products can be downloaded from rejestry.ezdrowie.gov.pl (XML or CSV).</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>as of {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n that left the list are kept and marked</source>
        <translation>
            <numerusform>%Ln that left the list is kept and marked</numerusform>
            <numerusform>%Ln that left the list are kept and marked</numerusform>
        </translation>
    </message>
    <message>
        <source>Read on {day} from {file}.</source>
        <translation>Read on {day} from {file}.</translation>
    </message>
    <message>
        <source>Lists of medicines (*.xml *.csv *.zip *.xlsx *.xls *.ods)</source>
        <translation>Lists of medicines (*.xml *.csv *.zip *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
        <source>List of medicines</source>
        <translation>List of medicines</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Program</translation>
    </message>
    <message>
        <source>Per&amp;son</source>
        <translation>Per&amp;son</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Nothing to do on this page</source>
        <translation>Nothing to do on this page</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>The card as it will be</source>
        <translation>The card as it will be</translation>
    </message>
    <message>
        <source>Merge the records</source>
        <translation>Merge the records</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Stays (left)</source>
        <translation>Stays (left)</translation>
    </message>
    <message>
        <source>Goes into it (right)</source>
        <translation>Goes into it (right)</translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation>Show the card</translation>
    </message>
    <message>
        <source>What is the same in both is not shown. ← → choose, Space takes both or leaves out.</source>
        <translation>What is the same in both is not shown. ← → choose, Space takes both or leaves out.</translation>
    </message>
    <message>
        <source>Show the card as it will be</source>
        <translation>Show the card as it will be</translation>
    </message>
    <message>
        <source>Back without merging</source>
        <translation>Back without merging</translation>
    </message>
    <message>
        <source>Take what is on the left</source>
        <translation>Take what is on the left</translation>
    </message>
    <message>
        <source>Take what is on the right</source>
        <translation>Take what is on the right</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Take both, or leave a row out</source>
        <translation>Take both, or leave a row out</translation>
    </message>
    <message>
        <source>Next open choice</source>
        <translation>Next open choice</translation>
    </message>
    <message>
        <source>Merged: {name}, version {number}.</source>
        <translation>Merged: {name}, version {number}.</translation>
    </message>
    <message>
        <source>The merge was undone: both records are there again.</source>
        <translation>The merge was undone: both records are there again.</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) open</source>
        <translation>
            <numerusform>%Ln choice open</numerusform>
            <numerusform>%Ln choices open</numerusform>
        </translation>
    </message>
    <message>
        <source>All choices made</source>
        <translation>All choices made</translation>
    </message>
</context>
<context>
    <name>MergePresenter</name>
    <message numerus="yes">
        <source>Not merged yet: %n choice(s) are open.</source>
        <translation>
            <numerusform>Not merged yet: %Ln choice is open.</numerusform>
            <numerusform>Not merged yet: %Ln choices are open.</numerusform>
        </translation>
    </message>
    <message>
        <source>The merge was undone</source>
        <translation>The merge was undone</translation>
    </message>
    <message>
        <source>Somebody saved one of the two records meanwhile. Nothing was merged. Please look again.</source>
        <translation>Somebody saved one of the two records meanwhile. Nothing was merged. Please look again.</translation>
    </message>
    <message>
        <source>Box that stays</source>
        <translation>Box that stays</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>version {number}, saved {day} by {who}</source>
        <translation>version {number}, saved {day} by {who}</translation>
    </message>
    <message>
        <source>typed here, not saved yet</source>
        <translation>typed here, not saved yet</translation>
    </message>
    <message>
        <source>Merged with the record of {name}, {code}</source>
        <translation>Merged with the record of {name}, {code}</translation>
    </message>
</context>
<context>
    <name>MergedBar</name>
    <message>
        <source>Undo the merge of the records</source>
        <translation>Undo the merge of the records</translation>
    </message>
    <message>
        <source>Merged from the record of {name} ({day}, {who}).</source>
        <translation>Merged from the record of {name} ({day}, {who}).</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Undo the merge</translation>
    </message>
</context>
<context>
    <name>MissingProfileBar</name>
    <message>
        <source>Missing-person profile</source>
        <translation>Missing-person profile</translation>
    </message>
</context>
<context>
    <name>MonthChart</name>
    <message>
        <source>New people and reviews by month</source>
        <translation>New people and reviews by month</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>New people</translation>
    </message>
    <message>
        <source>Reviews due</source>
        <translation>Reviews due</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>As a table</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>As a chart</source>
        <translation>As a chart</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Prints</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registry</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>NeighboursBar</name>
    <message>
        <source>The card goes into the box of: {who}</source>
        <translation>The card goes into the box of: {who}</translation>
    </message>
    <message>
        <source>A box of its own</source>
        <translation>A box of its own</translation>
    </message>
    <message>
        <source>At this address: {who}</source>
        <translation>At this address: {who}</translation>
    </message>
    <message>
        <source>Share the box</source>
        <translation>Share the box</translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>Name of the programme</source>
        <translation>Name of the programme</translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation>Who runs it</translation>
    </message>
    <message>
        <source>The same, short (on labels)</source>
        <translation>The same, short (on labels)</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Usual postcode</source>
        <translation>Usual postcode</translation>
    </message>
    <message>
        <source>24 h phone</source>
        <translation>24 h phone</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Emergency number</translation>
    </message>
    <message>
        <source>Area code of old numbers</source>
        <translation>Area code of old numbers</translation>
    </message>
    <message>
        <source>Colour (#RRGGBB)</source>
        <translation>Colour (#RRGGBB)</translation>
    </message>
    <message>
        <source>Box inside: width, mm</source>
        <translation>Box inside: width, mm</translation>
    </message>
    <message>
        <source>Box inside: height, mm</source>
        <translation>Box inside: height, mm</translation>
    </message>
    <message>
        <source>Controller of the data</source>
        <translation>Controller of the data</translation>
    </message>
    <message>
        <source>Controller&apos;s address</source>
        <translation>Controller&apos;s address</translation>
    </message>
    <message>
        <source>Controller&apos;s phone</source>
        <translation>Controller&apos;s phone</translation>
    </message>
    <message>
        <source>Controller&apos;s e-mail</source>
        <translation>Controller&apos;s e-mail</translation>
    </message>
    <message>
        <source>Data-protection officer</source>
        <translation>Data-protection officer</translation>
    </message>
    <message>
        <source>Version of the information</source>
        <translation>Version of the information</translation>
    </message>
    <message>
        <source>Places that hand out boxes (name; address)</source>
        <translation>Places that hand out boxes (name; address)</translation>
    </message>
    <message>
        <source>Known phones of services (name; phone)</source>
        <translation>Known phones of services (name; phone)</translation>
    </message>
    <message>
        <source>Information: further recipients</source>
        <translation>Information: further recipients</translation>
    </message>
    <message>
        <source>Information: how long data are kept</source>
        <translation>Information: how long data are kept</translation>
    </message>
    <message>
        <source>Information: at the end</source>
        <translation>Information: at the end</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>This is no phone number, e.g. 58 551 17 10.</source>
        <translation>This is no phone number, e.g. 58 551 17 10.</translation>
    </message>
    <message>
        <source>A colour is written like #0B6E79.</source>
        <translation>A colour is written like #0B6E79.</translation>
    </message>
    <message>
        <source>From 40 to 320 millimetres.</source>
        <translation>From 40 to 320 millimetres.</translation>
    </message>
    <message>
        <source>At most three digits.</source>
        <translation>At most three digits.</translation>
    </message>
    <message>
        <source>This cannot be used.</source>
        <translation>This cannot be used.</translation>
    </message>
</context>
<context>
    <name>OrganisationPart</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Choose a logo…</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>No logo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Read a profile…</source>
        <translation>Read a profile…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Save as a file…</translation>
    </message>
    <message>
        <source>Paper that was printed before says what it said. A file of the profile holds nobody&apos;s data.</source>
        <translation>Paper that was printed before says what it said. A file of the profile holds nobody&apos;s data.</translation>
    </message>
    <message>
        <source>Save the organisation&apos;s profile</source>
        <translation>Save the organisation&apos;s profile</translation>
    </message>
    <message>
        <source>Read a profile from a file…</source>
        <translation>Read a profile from a file…</translation>
    </message>
    <message>
        <source>Save the profile as a file…</source>
        <translation>Save the profile as a file…</translation>
    </message>
    <message>
        <source>There is no logo.</source>
        <translation>There is no logo.</translation>
    </message>
    <message>
        <source>The profile is saved.</source>
        <translation>The profile is saved.</translation>
    </message>
    <message>
        <source>⚠ This colour is hard to read on white: the window keeps its own.</source>
        <translation>⚠ This colour is hard to read on white: the window keeps its own.</translation>
    </message>
    <message>
        <source>The profile is as it was before.</source>
        <translation>The profile is as it was before.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>The logo is saved.</source>
        <translation>The logo is saved.</translation>
    </message>
    <message>
        <source>Read a profile</source>
        <translation>Read a profile</translation>
    </message>
    <message>
        <source>Read. Look it through and save it (Ctrl+S).</source>
        <translation>Read. Look it through and save it (Ctrl+S).</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Save the profile</translation>
    </message>
    <message>
        <source>Saved in {file}. It names nobody.</source>
        <translation>Saved in {file}. It names nobody.</translation>
    </message>
</context>
<context>
    <name>OwnPasswordPart</name>
    <message>
        <source>My password</source>
        <translation>My password</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Change the password</translation>
    </message>
    <message>
        <source>✓ The password was changed. It holds from the next log-in on.</source>
        <translation>✓ The password was changed. It holds from the next log-in on.</translation>
    </message>
</context>
<context>
    <name>PackagesPanel</name>
    <message>
        <source>Packages</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>Picture or PDF</source>
        <translation>Picture or PDF</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>The square or striped code of a package fills a row of medicines: name, strength, form, batch and date. A scanner that types works anywhere in the record, without this panel.</source>
        <translation>The square or striped code of a package fills a row of medicines: name, strength, form, batch and date. A scanner that types works anywhere in the record, without this panel.</translation>
    </message>
    <message>
        <source>Scan a picture or PDF</source>
        <translation>Scan a picture or PDF</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>Scan with the camera</translation>
    </message>
    <message>
        <source>Drop a picture of the package here</source>
        <translation>Drop a picture of the package here</translation>
    </message>
    <message>
        <source>Picture of a package</source>
        <translation>Picture of a package</translation>
    </message>
    <message>
        <source>There is no picture, no file and no package&apos;s number here.</source>
        <translation>There is no picture, no file and no package&apos;s number here.</translation>
    </message>
</context>
<context>
    <name>PairsPage</name>
    <message>
        <source>Side by side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Different people</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>Look for duplicates again</source>
        <translation>Look for duplicates again</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Back to the people</translation>
    </message>
    <message>
        <source>Both records side by side</source>
        <translation>Both records side by side</translation>
    </message>
    <message>
        <source>These are different people</source>
        <translation>These are different people</translation>
    </message>
    <message>
        <source>There is no pair to look at.</source>
        <translation>There is no pair to look at.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) to look at. Whoever is said to be different stays out until the program ends.</source>
        <translation>
            <numerusform>%Ln pair to look at. Whoever is said to be different stays out until the program ends.</numerusform>
            <numerusform>%Ln pairs to look at. Whoever is said to be different stays out until the program ends.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody seems to be in the registry twice.</source>
        <translation>Nobody seems to be in the registry twice.</translation>
    </message>
    <message>
        <source>Going through the registry…</source>
        <translation>Going through the registry…</translation>
    </message>
    <message>
        <source>Different people.</source>
        <translation>Different people.</translation>
    </message>
</context>
<context>
    <name>PairsPresenter</name>
    <message>
        <source>Looking for duplicates</source>
        <translation>Looking for duplicates</translation>
    </message>
</context>
<context>
    <name>PairsTable</name>
    <message>
        <source>Possible duplicates</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>surely: {why}</source>
        <translation>surely: {why}</translation>
    </message>
    <message>
        <source>maybe: {why}</source>
        <translation>maybe: {why}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Find anything</translation>
    </message>
    <message>
        <source>person, page, action or draft</source>
        <translation>person, page, action or draft</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>Draft: {name}</source>
        <translation>Draft: {name}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>↓↑ choose, Enter opens, Esc closes</source>
        <translation>↓↑ choose, Enter opens, Esc closes</translation>
    </message>
    <message>
        <source>Nothing found. Try another spelling, the street and number, a phone or the code.</source>
        <translation>Nothing found. Try another spelling, the street and number, a phone or the code.</translation>
    </message>
</context>
<context>
    <name>PapersPart</name>
    <message>
        <source>Papers to collect</source>
        <translation>Papers to collect</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Gone since</source>
        <translation>Gone since</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>Cards and labels of people who died, moved away, withdrew or were erased. Old data in a fridge misleads a crew: whoever brings a paper back marks it here. The list with names and addresses is printed from the record, before it is erased.</source>
        <translation>Cards and labels of people who died, moved away, withdrew or were erased. Old data in a fridge misleads a crew: whoever brings a paper back marks it here. The list with names and addresses is printed from the record, before it is erased.</translation>
    </message>
    <message>
        <source>Mark the chosen papers as collected</source>
        <translation>Mark the chosen papers as collected</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) to collect</source>
        <translation>
            <numerusform>%Ln paper to collect</numerusform>
            <numerusform>%Ln papers to collect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are shown, those that wait longest</source>
        <translation>
            <numerusform>%Ln of them is shown, the one that waits longest</numerusform>
            <numerusform>%Ln of them are shown, those that wait longest</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ No paper of people who are gone is known to lie about.</source>
        <translation>✓ No paper of people who are gone is known to lie about.</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>erased</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>Choose papers in the list.</source>
        <translation>Choose papers in the list.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) marked as collected.</source>
        <translation>
            <numerusform>%Ln paper marked as collected.</numerusform>
            <numerusform>%Ln papers marked as collected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartPage</name>
    <message>
        <source>Back to the look-up</source>
        <translation>Back to the look-up</translation>
    </message>
    <message>
        <source>Back to the look-up (Esc)</source>
        <translation>Back to the look-up (Esc)</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Show what is typed</source>
        <translation>Show what is typed</translation>
    </message>
    <message>
        <source>Suggest a password</source>
        <translation>Suggest a password</translation>
    </message>
    <message>
        <source>At least 15 characters. Six words at random are easy to remember and hard to guess. Nobody can read the password back, administrators neither.</source>
        <translation>At least 15 characters. Six words at random are easy to remember and hard to guess. Nobody can read the password back, administrators neither.</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Password until now</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Choose a password.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>The two passwords differ.</translation>
    </message>
    <message>
        <source>✓ A strong password.</source>
        <translation>✓ A strong password.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>out of date</translation>
    </message>
    <message>
        <source>current</source>
        <translation>current</translation>
    </message>
</context>
<context>
    <name>PeopleListPage</name>
    <message>
        <source>Reading the list…</source>
        <translation>Reading the list…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>open the record</source>
        <translation>open the record</translation>
    </message>
    <message>
        <source>select several, select all</source>
        <translation>select several, select all</translation>
    </message>
    <message>
        <source>The selection was too scattered in this order and was taken back.</source>
        <translation>The selection was too scattered in this order and was taken back.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>New person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Print and keep nothing…</source>
        <translation>Print and keep nothing…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Import a list…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>from the filter into the list</source>
        <translation>from the filter into the list</translation>
    </message>
    <message>
        <source>in the filter: clear all filters</source>
        <translation>in the filter: clear all filters</translation>
    </message>
    <message>
        <source>People who take part will be listed here. Add the first with Ctrl+N, or import a list with Ctrl+Shift+I.</source>
        <translation>People who take part will be listed here. Add the first with Ctrl+N, or import a list with Ctrl+Shift+I.</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>Nobody matches. Shorten the text or take filters away (Esc in the filter line).</source>
        <translation>Nobody matches. Shorten the text or take filters away (Esc in the filter line).</translation>
    </message>
</context>
<context>
    <name>PersonFiles</name>
    <message>
        <source>Saving the file</source>
        <translation>Saving the file</translation>
    </message>
    <message>
        <source>Patient summary (FHIR)…</source>
        <translation>Patient summary (FHIR)…</translation>
    </message>
    <message>
        <source>Contacts (vCard)…</source>
        <translation>Contacts (vCard)…</translation>
    </message>
    <message>
        <source>The files are not encrypted. That they were made goes into the access log.</source>
        <translation>The files are not encrypted. That they were made goes into the access log.</translation>
    </message>
    <message>
        <source>Files for other programs</source>
        <translation>Files for other programs</translation>
    </message>
    <message>
        <source>Only for a card that is saved.</source>
        <translation>Only for a card that is saved.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>Saved in {file}. The file is not encrypted: delete it when it is done with.</source>
        <translation>Saved in {file}. The file is not encrypted: delete it when it is done with.</translation>
    </message>
</context>
<context>
    <name>PhrasesBox</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Put away (Esc)</source>
        <translation>Put away (Esc)</translation>
    </message>
    <message>
        <source>Put the pass phrases away</source>
        <translation>Put the pass phrases away</translation>
    </message>
    <message>
        <source>✓ {name} is made: people {people}, until {day}. The pass phrases are shown only now. Tell each recipient theirs in person or by phone, never with the stick.</source>
        <translation>✓ {name} is made: people {people}, until {day}. The pass phrases are shown only now. Tell each recipient theirs in person or by phone, never with the stick.</translation>
    </message>
    <message>
        <source>Pass phrases</source>
        <translation>Pass phrases</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>From a file</source>
        <translation>From a file</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>There is no picture and no file on the clipboard.</source>
        <translation>There is no picture and no file on the clipboard.</translation>
    </message>
</context>
<context>
    <name>PrintChoices</name>
    <message>
        <source>large print</source>
        <translation>large print</translation>
    </message>
    <message>
        <source>black and white</source>
        <translation>black and white</translation>
    </message>
    <message>
        <source>crop marks</source>
        <translation>crop marks</translation>
    </message>
    <message>
        <source>codes of gates and intercoms</source>
        <translation>codes of gates and intercoms</translation>
    </message>
    <message>
        <source>each with a new code</source>
        <translation>each with a new code</translation>
    </message>
    <message>
        <source>Own stock…</source>
        <translation>Own stock…</translation>
    </message>
    <message>
        <source>Card, A4</source>
        <translation>Card, A4</translation>
    </message>
    <message>
        <source>Wallet card</source>
        <translation>Wallet card</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Labels with new codes</source>
        <translation>Labels with new codes</translation>
    </message>
    <message>
        <source>Read-out for the duty phone</source>
        <translation>Read-out for the duty phone</translation>
    </message>
    <message>
        <source>Part I for the family doctor</source>
        <translation>Part I for the family doctor</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Blank form</translation>
    </message>
    <message>
        <source>List for a home-visit round</source>
        <translation>List for a home-visit round</translation>
    </message>
    <message>
        <source>Consent and information</source>
        <translation>Consent and information</translation>
    </message>
    <message>
        <source>Slips for contacts</source>
        <translation>Slips for contacts</translation>
    </message>
    <message>
        <source>Receipt for the box</source>
        <translation>Receipt for the box</translation>
    </message>
    <message>
        <source>Copy for the person</source>
        <translation>Copy for the person</translation>
    </message>
    <message>
        <source>Papers to collect</source>
        <translation>Papers to collect</translation>
    </message>
    <message>
        <source>Sheet for emergency services</source>
        <translation>Sheet for emergency services</translation>
    </message>
    <message>
        <source>Test page of the printer</source>
        <translation>Test page of the printer</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Code, or beginning of name or street</source>
        <translation>Code, or beginning of name or street</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>Where they are stuck</source>
        <translation>Where they are stuck</translation>
    </message>
    <message>
        <source>Label stock</source>
        <translation>Label stock</translation>
    </message>
    <message>
        <source>Begin at label</source>
        <translation>Begin at label</translation>
    </message>
    <message>
        <source>Of each</source>
        <translation>Of each</translation>
    </message>
    <message>
        <source>From print</source>
        <translation>From print</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>To print</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Prints</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Language of fixed texts</source>
        <translation>Language of fixed texts</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choices</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) chosen in the list</source>
        <translation>
            <numerusform>%Ln person chosen in the list</numerusform>
            <numerusform>%Ln people chosen in the list</numerusform>
        </translation>
    </message>
    <message>
        <source>whoever has this code, name or street</source>
        <translation>whoever has this code, name or street</translation>
    </message>
    <message>
        <source>everybody whose review is due</source>
        <translation>everybody whose review is due</translation>
    </message>
    <message>
        <source>everybody whose paper is out of date</source>
        <translation>everybody whose paper is out of date</translation>
    </message>
    <message>
        <source>everybody without a print</source>
        <translation>everybody without a print</translation>
    </message>
    <message>
        <source>everybody in the programme</source>
        <translation>everybody in the programme</translation>
    </message>
    <message>
        <source>an earlier run again</source>
        <translation>an earlier run again</translation>
    </message>
    <message>
        <source>This stock has one label on a page.</source>
        <translation>This stock has one label on a page.</translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message>
        <source>Preparing the pages</source>
        <translation>Preparing the pages</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Sheet: choose the first free label</source>
        <translation>Sheet: choose the first free label</translation>
    </message>
    <message>
        <source>Pages to print</source>
        <translation>Pages to print</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Printed before</source>
        <translation>Printed before</translation>
    </message>
    <message>
        <source>Own label stock</source>
        <translation>Own label stock</translation>
    </message>
    <message>
        <source>Correction of the printer</source>
        <translation>Correction of the printer</translation>
    </message>
    <message>
        <source>Select people (F3)</source>
        <translation>Select people (F3)</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>The pages will be shown here. Select people in the list, or choose a group on the left.</source>
        <translation>The pages will be shown here. Select people in the list, or choose a group on the left.</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Preparing the pages…</translation>
    </message>
    <message numerus="yes">
        <source>%n print(s)</source>
        <translation>
            <numerusform>%Ln print</numerusform>
            <numerusform>%Ln prints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n page(s)…</source>
        <translation>
            <numerusform>Print %Ln page…</numerusform>
            <numerusform>Print %Ln pages…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n print(s) noted: {target}.</source>
        <translation>
            <numerusform>%Ln print noted: {target}.</numerusform>
            <numerusform>%Ln prints noted: {target}.</numerusform>
        </translation>
    </message>
    <message>
        <source>corrected for this printer</source>
        <translation>corrected for this printer</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n character(s) cannot be printed, □ stands in their place: {characters}</source>
        <translation>
            <numerusform>⚠ %Ln character cannot be printed, □ stands in its place: {characters}</numerusform>
            <numerusform>⚠ %Ln characters cannot be printed, □ stands in their place: {characters}</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no pages yet.</source>
        <translation>There are no pages yet.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>No printer is set up on this computer.</translation>
    </message>
    <message>
        <source>no printer</source>
        <translation>no printer</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>cards</translation>
    </message>
    <message>
        <source>wallet-cards</source>
        <translation>wallet-cards</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>labels</translation>
    </message>
    <message>
        <source>new-codes</source>
        <translation>new-codes</translation>
    </message>
    <message>
        <source>read-outs</source>
        <translation>read-outs</translation>
    </message>
    <message>
        <source>doctor-forms</source>
        <translation>doctor-forms</translation>
    </message>
    <message>
        <source>blank-forms</source>
        <translation>blank-forms</translation>
    </message>
    <message>
        <source>round-list</source>
        <translation>round-list</translation>
    </message>
    <message>
        <source>consents</source>
        <translation>consents</translation>
    </message>
    <message>
        <source>contact-slips</source>
        <translation>contact-slips</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>receipts</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>papers-to-collect</source>
        <translation>papers-to-collect</translation>
    </message>
    <message>
        <source>emergency-services</source>
        <translation>emergency-services</translation>
    </message>
    <message>
        <source>test-page</source>
        <translation>test-page</translation>
    </message>
    <message>
        <source>Save the pages</source>
        <translation>Save the pages</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>This is needed here. Fill it in or remove the row.</source>
        <translation>This is needed here. Fill it in or remove the row.</translation>
    </message>
    <message>
        <source>This is no date. Write 12.05.1942, 05.1942 or 1942.</source>
        <translation>This is no date. Write 12.05.1942, 05.1942 or 1942.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>This is no number.</translation>
    </message>
    <message>
        <source>This value is not possible here.</source>
        <translation>This value is not possible here.</translation>
    </message>
    <message>
        <source>This is too long. Shorten it.</source>
        <translation>This is too long. Shorten it.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Files of &amp;type:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Files of type:</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>Page &amp;Set:</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>Double Sided Printing</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Long side binding</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Short side binding</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
</context>
<context>
    <name>RecipientRow</name>
    <message>
        <source>for example: city guard, patrol 1</source>
        <translation>for example: city guard, patrol 1</translation>
    </message>
    <message>
        <source>Another phrase</source>
        <translation>Another phrase</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Pass phrase</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>Panels beside the form</source>
        <translation>Panels beside the form</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Print and keep nothing</source>
        <translation>Print and keep nothing</translation>
    </message>
    <message>
        <source>A card is printed once it is saved (Ctrl+S).</source>
        <translation>A card is printed once it is saved (Ctrl+S).</translation>
    </message>
    <message>
        <source>This account may not change the card.</source>
        <translation>This account may not change the card.</translation>
    </message>
    <message>
        <source>In the same box:</source>
        <translation>In the same box:</translation>
    </message>
    <message>
        <source>A name and a birth date are needed on the paper; a year is enough.</source>
        <translation>A name and a birth date are needed on the paper; a year is enough.</translation>
    </message>
    <message>
        <source>Only a name and a birth date are needed to save; a year is enough.</source>
        <translation>Only a name and a birth date are needed to save; a year is enough.</translation>
    </message>
    <message>
        <source>version {number}, saved {day} by {who}</source>
        <translation>version {number}, saved {day} by {who}</translation>
    </message>
    <message>
        <source>review {day}</source>
        <translation>review {day}</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Discard the draft</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Sections of the card</source>
        <translation>Sections of the card</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message numerus="yes">
        <source>Not saved yet: %n field(s) need a look.</source>
        <translation>
            <numerusform>Not saved yet: %Ln field needs a look.</numerusform>
            <numerusform>Not saved yet: %Ln fields need a look.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft kept at {time}, {day}. It is not the saved card yet.</source>
        <translation>Draft kept at {time}, {day}. It is not the saved card yet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>List of sections</source>
        <translation>List of sections</translation>
    </message>
    <message>
        <source>Saved: version {number}.</source>
        <translation>Saved: version {number}.</translation>
    </message>
    <message>
        <source>Another desk&apos;s changes to other fields were kept as well.</source>
        <translation>Another desk&apos;s changes to other fields were kept as well.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed.</source>
        <translation>
            <numerusform>%Ln row removed.</numerusform>
            <numerusform>%Ln rows removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) made of what was pasted.</source>
        <translation>
            <numerusform>%Ln row made of what was pasted.</numerusform>
            <numerusform>%Ln rows made of what was pasted.</numerusform>
        </translation>
    </message>
    <message>
        <source>look here</source>
        <translation>look here</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>folded</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>The record to read aloud</source>
        <translation>The record to read aloud</translation>
    </message>
    <message>
        <source>this line was read: on to the next</source>
        <translation>this line was read: on to the next</translation>
    </message>
    <message>
        <source>back to the line before</source>
        <translation>back to the line before</translation>
    </message>
    <message>
        <source>copy the marked line</source>
        <translation>copy the marked line</translation>
    </message>
    <message>
        <source>the next tier or the one before</source>
        <translation>the next tier or the one before</translation>
    </message>
    <message>
        <source>The record opens here. Looking comes first, questions after.</source>
        <translation>The record opens here. Looking comes first, questions after.</translation>
    </message>
    <message>
        <source>Code to read back</source>
        <translation>Code to read back</translation>
    </message>
    <message>
        <source>In the same box:</source>
        <translation>In the same box:</translation>
    </message>
    <message>
        <source>At the same address:</source>
        <translation>At the same address:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Open with the sheet</source>
        <translation>Open with the sheet</translation>
    </message>
    <message>
        <source>Take a backup…</source>
        <translation>Take a backup…</translation>
    </message>
    <message>
        <source>Back to the log-in (Esc)</source>
        <translation>Back to the log-in (Esc)</translation>
    </message>
    <message>
        <source>The recovery sheet from the safe opens the registry when the password is forgotten or the key file is lost. Where the registry itself is lost, take a backup first: the same sheet opens it.</source>
        <translation>The recovery sheet from the safe opens the registry when the password is forgotten or the key file is lost. Where the registry itself is lost, take a backup first: the same sheet opens it.</translation>
    </message>
    <message>
        <source>Open with the recovery sheet</source>
        <translation>Open with the recovery sheet</translation>
    </message>
    <message>
        <source>What stands on the sheet</source>
        <translation>What stands on the sheet</translation>
    </message>
    <message>
        <source>Login of an administrator</source>
        <translation>Login of an administrator</translation>
    </message>
    <message>
        <source>Type what stands on the sheet, and the login of an administrator.</source>
        <translation>Type what stands on the sheet, and the login of an administrator.</translation>
    </message>
    <message>
        <source>Registry: {name}</source>
        <translation>Registry: {name}</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Folder of the backup</translation>
    </message>
    <message>
        <source>Name and place of the restored registry</source>
        <translation>Name and place of the restored registry</translation>
    </message>
</context>
<context>
    <name>RegisterPart</name>
    <message>
        <source>Requests and breaches</source>
        <translation>Requests and breaches</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>A breach is reported to the supervisory authority within 72 hours of being noticed; a request is answered within a month. Lost paper counts, and so does a lost stick with a look-up bundle.</source>
        <translation>A breach is reported to the supervisory authority within 72 hours of being noticed; a request is answered within a month. Lost paper counts, and so does a lost stick with a look-up bundle.</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>Received or noticed</source>
        <translation>Received or noticed</translation>
    </message>
    <message>
        <source>What was asked, or what happened</source>
        <translation>What was asked, or what happened</translation>
    </message>
    <message>
        <source>What was done about the chosen entry</source>
        <translation>What was done about the chosen entry</translation>
    </message>
    <message>
        <source>Register the entry</source>
        <translation>Register the entry</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%Ln late</numerusform>
            <numerusform>%Ln late</numerusform>
        </translation>
    </message>
    <message>
        <source>settled late</source>
        <translation>settled late</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>settled</translation>
    </message>
    <message>
        <source>⚠ late</source>
        <translation>⚠ late</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%Ln hour left</numerusform>
            <numerusform>%Ln hours left</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Please say first what was asked, or what happened.</source>
        <translation>⚠ Please say first what was asked, or what happened.</translation>
    </message>
    <message>
        <source>Registered; due on {day}.</source>
        <translation>Registered; due on {day}.</translation>
    </message>
    <message>
        <source>⚠ Please say first what was done.</source>
        <translation>⚠ Please say first what was done.</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Settled.</translation>
    </message>
    <message>
        <source>Choose an entry that is not settled.</source>
        <translation>Choose an entry that is not settled.</translation>
    </message>
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <source>Parts of this page</source>
        <translation>Parts of this page</translation>
    </message>
    <message>
        <source>List of parts</source>
        <translation>List of parts</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Next part</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>Part before</translation>
    </message>
    <message>
        <source>Registry: {part}</source>
        <translation>Registry: {part}</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>A backup is a folder with the date in its name, on a stick, on another disk or on the network. It is only read. The registry that is made of it must lie on this computer&apos;s own disk. It opens with the passwords of the day of the backup, or with the recovery sheet.</source>
        <translation>A backup is a folder with the date in its name, on a stick, on another disk or on the network. It is only read. The registry that is made of it must lie on this computer&apos;s own disk. It opens with the passwords of the day of the backup, or with the recovery sheet.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Registry that is made</source>
        <translation>Registry that is made</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>✓ Backup of {day}, {size}. Every byte is checked while it is restored.</source>
        <translation>✓ Backup of {day}, {size}. Every byte is checked while it is restored.</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restored</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>First choose the backup.</source>
        <translation>First choose the backup.</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Folder of the backup</translation>
    </message>
    <message>
        <source>Name and place of the restored registry</source>
        <translation>Name and place of the restored registry</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message>
        <source>How long records are kept</source>
        <translation>How long records are kept</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Last saved</source>
        <translation>Last saved</translation>
    </message>
    <message>
        <source>Records proposed for erasing</source>
        <translation>Records proposed for erasing</translation>
    </message>
    <message>
        <source>Erase the chosen…</source>
        <translation>Erase the chosen…</translation>
    </message>
    <message>
        <source>Save the sheet of processing facts (PDF)…</source>
        <translation>Save the sheet of processing facts (PDF)…</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Erase for ever</translation>
    </message>
    <message>
        <source>Nothing is erased by itself. Whoever withdrew is proposed at once. Papers of erased people stay on the list of papers to collect; print the list with addresses from the record before.</source>
        <translation>Nothing is erased by itself. Whoever withdrew is proposed at once. Papers of erased people stay on the list of papers to collect; print the list with addresses from the record before.</translation>
    </message>
    <message>
        <source>Erase the chosen records…</source>
        <translation>Erase the chosen records…</translation>
    </message>
    <message numerus="yes">
        <source>month(s)</source>
        <translation>
            <numerusform>month</numerusform>
            <numerusform>months</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Propose erasing after death</source>
        <translation>Propose erasing after death</translation>
    </message>
    <message>
        <source>after moving away</source>
        <translation>after moving away</translation>
    </message>
    <message>
        <source>without any review</source>
        <translation>without any review</translation>
    </message>
    <message>
        <source>This account may not change the rules.</source>
        <translation>This account may not change the rules.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) proposed for erasing</source>
        <translation>
            <numerusform>%Ln record proposed for erasing</numerusform>
            <numerusform>%Ln records proposed for erasing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are shown, those that wait longest</source>
        <translation>
            <numerusform>%Ln of them is shown, the one that waits longest</numerusform>
            <numerusform>%Ln of them are shown, those that wait longest</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ No record has been kept longer than the rules say.</source>
        <translation>✓ No record has been kept longer than the rules say.</translation>
    </message>
    <message>
        <source>The rules are changed.</source>
        <translation>The rules are changed.</translation>
    </message>
    <message>
        <source>Choose records in the list.</source>
        <translation>Choose records in the list.</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n record(s) with all versions, photos and scans?</source>
        <translation>
            <numerusform>Erase %Ln record with all versions, photos and scans?</numerusform>
            <numerusform>Erase %Ln records with all versions, photos and scans?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Backups hold the record until they are cleared away by their rule.</source>
        <translation>This cannot be undone. Backups hold the record until they are cleared away by their rule.</translation>
    </message>
    <message>
        <source>Erasing records</source>
        <translation>Erasing records</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) erased.</source>
        <translation>
            <numerusform>%Ln record erased.</numerusform>
            <numerusform>%Ln records erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed in the meantime and stay.</source>
        <translation>
            <numerusform>%Ln changed in the meantime and stays.</numerusform>
            <numerusform>%Ln changed in the meantime and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) remain to be collected.</source>
        <translation>
            <numerusform>%Ln thing remains to be collected.</numerusform>
            <numerusform>%Ln things remain to be collected.</numerusform>
        </translation>
    </message>
    <message>
        <source>processing-facts</source>
        <translation>processing-facts</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Save the sheet</translation>
    </message>
    <message>
        <source>✓ Saved: {name}.</source>
        <translation>✓ Saved: {name}.</translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message>
        <source>Reviews</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>Cards to review</source>
        <translation>Cards to review</translation>
    </message>
    <message>
        <source>due by today</source>
        <translation>due by today</translation>
    </message>
    <message>
        <source>due by the end of this month</source>
        <translation>due by the end of this month</translation>
    </message>
    <message>
        <source>due within three months</source>
        <translation>due within three months</translation>
    </message>
    <message>
        <source>most urgent first</source>
        <translation>most urgent first</translation>
    </message>
    <message>
        <source>by street</source>
        <translation>by street</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>in another order</translation>
    </message>
    <message>
        <source>any worker</source>
        <translation>any worker</translation>
    </message>
    <message>
        <source>Which reviews</source>
        <translation>Which reviews</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Social worker</translation>
    </message>
    <message>
        <source>Nobody is due. Look further ahead with the list above.</source>
        <translation>Nobody is due. Look further ahead with the list above.</translation>
    </message>
</context>
<context>
    <name>RevisionsPanel</name>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Versions, newest first</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>As it printed</source>
        <translation>As it printed</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <source>The version as it printed</source>
        <translation>The version as it printed</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>the version before</source>
        <translation>the version before</translation>
    </message>
    <message>
        <source>what is typed now</source>
        <translation>what is typed now</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>Version {number} as it printed</source>
        <translation>Version {number} as it printed</translation>
    </message>
    <message>
        <source>The versions are being read…</source>
        <translation>The versions are being read…</translation>
    </message>
    <message>
        <source>The form says again what version {number} said. It is saved with Ctrl+S.</source>
        <translation>The form says again what version {number} said. It is saved with Ctrl+S.</translation>
    </message>
    <message>
        <source>Choose a version in the list.</source>
        <translation>Choose a version in the list.</translation>
    </message>
    <message>
        <source>The card cannot be changed now.</source>
        <translation>The card cannot be changed now.</translation>
    </message>
    <message>
        <source>Nothing is saved yet; every save makes a version.</source>
        <translation>Nothing is saved yet; every save makes a version.</translation>
    </message>
    <message>
        <source>This is the first version.</source>
        <translation>This is the first version.</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>Both say the same.</translation>
    </message>
    <message>
        <source>Version {number}, {saved}, {who}</source>
        <translation>Version {number}, {saved}, {who}</translation>
    </message>
    <message>
        <source>says the same as version {number}</source>
        <translation>says the same as version {number}</translation>
    </message>
</context>
<context>
    <name>RightsPanel</name>
    <message>
        <source>Rights of the person</source>
        <translation>Rights of the person</translation>
    </message>
    <message>
        <source>Print the copy</source>
        <translation>Print the copy</translation>
    </message>
    <message>
        <source>Save the copy (JSON)…</source>
        <translation>Save the copy (JSON)…</translation>
    </message>
    <message>
        <source>Print the list to collect</source>
        <translation>Print the list to collect</translation>
    </message>
    <message>
        <source>Why the record is erased</source>
        <translation>Why the record is erased</translation>
    </message>
    <message>
        <source>Erase the record…</source>
        <translation>Erase the record…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Copy of everything for the person</source>
        <translation>Copy of everything for the person</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Erase for ever</translation>
    </message>
    <message>
        <source>Print a confirmation and erase…</source>
        <translation>Print a confirmation and erase…</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>This cannot be undone. Backups hold the record until they are cleared away by their rule.</source>
        <translation>This cannot be undone. Backups hold the record until they are cleared away by their rule.</translation>
    </message>
    <message>
        <source>Print the list to collect before erasing: afterwards nobody knows the address.</source>
        <translation>Print the list to collect before erasing: afterwards nobody knows the address.</translation>
    </message>
    <message>
        <source>Erasing the record</source>
        <translation>Erasing the record</translation>
    </message>
    <message>
        <source>Nothing is kept of this person yet.</source>
        <translation>Nothing is kept of this person yet.</translation>
    </message>
    <message>
        <source>Now: {status}</source>
        <translation>Now: {status}</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and scan(s)</source>
        <translation>
            <numerusform>%Ln photo or scan</numerusform>
            <numerusform>%Ln photos and scans</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased are: {what}.</source>
        <translation>Erased are: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n disclosure(s) stay, without the name.</source>
        <translation>
            <numerusform>%Ln disclosure stays, without the name.</numerusform>
            <numerusform>%Ln disclosures stay, without the name.</numerusform>
        </translation>
    </message>
    <message>
        <source>look-up bundle with {who}</source>
        <translation>look-up bundle with {who}</translation>
    </message>
    <message>
        <source>To collect: {what}.</source>
        <translation>To collect: {what}.</translation>
    </message>
    <message>
        <source>Status: {status}.</source>
        <translation>Status: {status}.</translation>
    </message>
    <message>
        <source>copy-for-the-person</source>
        <translation>copy-for-the-person</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Save the copy</translation>
    </message>
    <message>
        <source>✓ Copy saved: {name}. It is not encrypted: hand it over and delete it.</source>
        <translation>✓ Copy saved: {name}. It is not encrypted: hand it over and delete it.</translation>
    </message>
    <message>
        <source>Set the status “withdrawn”: the record is hidden at once and proposed for erasing.</source>
        <translation>Set the status “withdrawn”: the record is hidden at once and proposed for erasing.</translation>
    </message>
    <message>
        <source>Printing the confirmation</source>
        <translation>Printing the confirmation</translation>
    </message>
    <message>
        <source>The record was erased.</source>
        <translation>The record was erased.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) remain to be collected.</source>
        <translation>
            <numerusform>%Ln thing remains to be collected.</numerusform>
            <numerusform>%Ln things remain to be collected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>Row {line}: {outcome}</source>
        <translation>Row {line}: {outcome}</translation>
    </message>
    <message>
        <source>The same person stands in row {line}.</source>
        <translation>The same person stands in row {line}.</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Medicines as they were understood</source>
        <translation>Medicines as they were understood</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>as written</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Allergies</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) stay as written.</source>
        <translation>
            <numerusform>%Ln cell stays as written.</numerusform>
            <numerusform>%Ln cells stay as written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>More fields (Alt+Enter)</source>
        <translation>More fields (Alt+Enter)</translation>
    </message>
    <message>
        <source>Scan (Ctrl+J)</source>
        <translation>Scan (Ctrl+J)</translation>
    </message>
    <message>
        <source>Remove the row (Ctrl+Delete)</source>
        <translation>Remove the row (Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>Add: {what}</translation>
    </message>
</context>
<context>
    <name>SalvageForm</name>
    <message>
        <source>Backup that fills the gaps</source>
        <translation>Backup that fills the gaps</translation>
    </message>
    <message>
        <source>none: only what can be read is kept</source>
        <translation>none: only what can be read is kept</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Make the new registry…</source>
        <translation>Make the new registry…</translation>
    </message>
    <message>
        <source>salvaged</source>
        <translation>salvaged</translation>
    </message>
    <message>
        <source>Name and place of the new registry</source>
        <translation>Name and place of the new registry</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Folder of the backup</translation>
    </message>
</context>
<context>
    <name>SalvagePage</name>
    <message>
        <source>Registry: {name}</source>
        <translation>Registry: {name}</translation>
    </message>
    <message>
        <source>A new registry is made of everything that can be read of the damaged one, which is not changed. Accounts, passwords and codes stay the same. Afterwards it says exactly what was lost.</source>
        <translation>A new registry is made of everything that can be read of the damaged one, which is not changed. Accounts, passwords and codes stay the same. Afterwards it says exactly what was lost.</translation>
    </message>
    <message>
        <source>No password opens it: use the recovery sheet</source>
        <translation>No password opens it: use the recovery sheet</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>What stands on the sheet</source>
        <translation>What stands on the sheet</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Back to the log-in (Esc)</source>
        <translation>Back to the log-in (Esc)</translation>
    </message>
    <message>
        <source>Log in to the new registry</source>
        <translation>Log in to the new registry</translation>
    </message>
    <message>
        <source>Salvage of a damaged registry</source>
        <translation>Salvage of a damaged registry</translation>
    </message>
    <message>
        <source>Login of an administrator</source>
        <translation>Login of an administrator</translation>
    </message>
    <message>
        <source>⚠ Type the login of an administrator and what opens the registry.</source>
        <translation>⚠ Type the login of an administrator and what opens the registry.</translation>
    </message>
    <message>
        <source>Reading what is left…</source>
        <translation>Reading what is left…</translation>
    </message>
    <message>
        <source>✓ New registry: {name}. The names are in its page “Registry”, part “Salvage”.</source>
        <translation>✓ New registry: {name}. The names are in its page “Registry”, part “Salvage”.</translation>
    </message>
</context>
<context>
    <name>SalvagePart</name>
    <message>
        <source>Salvage</source>
        <translation>Salvage</translation>
    </message>
    <message>
        <source>Salvaging the registry</source>
        <translation>Salvaging the registry</translation>
    </message>
    <message>
        <source>Printing the list of losses</source>
        <translation>Printing the list of losses</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>People to check</source>
        <translation>People to check</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Print the list…</translation>
    </message>
    <message>
        <source>All was seen to: remove the report</source>
        <translation>All was seen to: remove the report</translation>
    </message>
    <message>
        <source>When a check finds damage: a new registry is made of all that lies on whole pages, with the same accounts, passwords and codes. The damaged one is only read. Gaps can be filled from the last good backup; what comes from there is said to be older.</source>
        <translation>When a check finds damage: a new registry is made of all that lies on whole pages, with the same accounts, passwords and codes. The damaged one is only read. Gaps can be filled from the last good backup; what comes from there is said to be older.</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>What was lost</translation>
    </message>
    <message>
        <source>A new registry from this one</source>
        <translation>A new registry from this one</translation>
    </message>
    <message>
        <source>Make the new registry…</source>
        <translation>Make the new registry…</translation>
    </message>
    <message>
        <source>This registry was not put together from a damaged one, or all was seen to.</source>
        <translation>This registry was not put together from a damaged one, or all was seen to.</translation>
    </message>
    <message>
        <source>The report on losses was removed.</source>
        <translation>The report on losses was removed.</translation>
    </message>
    <message>
        <source>✓ New registry: {name}. This one stays as it is; to use the new one, lock the program and choose “Another registry…”.</source>
        <translation>✓ New registry: {name}. This one stays as it is; to use the new one, lock the program and choose “Another registry…”.</translation>
    </message>
    <message>
        <source>The list was sent to {printer}.</source>
        <translation>The list was sent to {printer}.</translation>
    </message>
    <message>
        <source>Reading what is left…</source>
        <translation>Reading what is left…</translation>
    </message>
</context>
<context>
    <name>ScanList</name>
    <message>
        <source>What was scanned</source>
        <translation>What was scanned</translation>
    </message>
    <message numerus="yes">
        <source>%n more, not shown</source>
        <translation>
            <numerusform>%Ln more, not shown</numerusform>
            <numerusform>%Ln more, not shown</numerusform>
        </translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>page {number}</translation>
    </message>
    <message>
        <source>No QR code was found here.</source>
        <translation>No QR code was found here.</translation>
    </message>
    <message>
        <source>A code, but none of ours.</source>
        <translation>A code, but none of ours.</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>Picture or PDF</source>
        <translation>Picture or PDF</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Take in as a new person</source>
        <translation>Take in as a new person</translation>
    </message>
    <message>
        <source>Take in a scanned card</source>
        <translation>Take in a scanned card</translation>
    </message>
    <message>
        <source>Enter or a digit opens the record, Esc leads back.</source>
        <translation>Enter or a digit opens the record, Esc leads back.</translation>
    </message>
    <message>
        <source>Drop a picture or PDF with a code here</source>
        <translation>Drop a picture or PDF with a code here</translation>
    </message>
    <message>
        <source>Scan a picture or PDF</source>
        <translation>Scan a picture or PDF</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>Scan with the camera</translation>
    </message>
    <message>
        <source>Scan what was copied</source>
        <translation>Scan what was copied</translation>
    </message>
    <message>
        <source>Pictures or PDF files</source>
        <translation>Pictures or PDF files</translation>
    </message>
    <message>
        <source>Web addresses are never opened. Save the picture and drop the file.</source>
        <translation>Web addresses are never opened. Save the picture and drop the file.</translation>
    </message>
    <message>
        <source>There is no picture, no file and no text here.</source>
        <translation>There is no picture, no file and no text here.</translation>
    </message>
</context>
<context>
    <name>ScanRouting</name>
    <message>
        <source>An unknown code was scanned; nothing was typed.</source>
        <translation>An unknown code was scanned; nothing was typed.</translation>
    </message>
    <message>
        <source>The code {code} was scanned. This account looks nobody up.</source>
        <translation>The code {code} was scanned. This account looks nobody up.</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>This PDF cannot be shown. Remove it and attach the page anew.</source>
        <translation>This PDF cannot be shown. Remove it and attach the page anew.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ScannedBar</name>
    <message>
        <source>Take in as a new person</source>
        <translation>Take in as a new person</translation>
    </message>
    <message>
        <source>Take in a scanned card</source>
        <translation>Take in a scanned card</translation>
    </message>
    <message>
        <source>The paper says more: {sections}.</source>
        <translation>The paper says more: {sections}.</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
</context>
<context>
    <name>Scanning</name>
    <message>
        <source>These are {count} files; scan at most {most} at once.</source>
        <translation>These are {count} files; scan at most {most} at once.</translation>
    </message>
    <message>
        <source>Reading codes</source>
        <translation>Reading codes</translation>
    </message>
</context>
<context>
    <name>ScreenPrivacy</name>
    <message>
        <source>Keep out of screenshots and shared screens</source>
        <translation>Keep out of screenshots and shared screens</translation>
    </message>
</context>
<context>
    <name>ScriptLine</name>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Changing records</source>
        <translation>Changing records</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>by phone</translation>
    </message>
    <message>
        <source>at a visit</source>
        <translation>at a visit</translation>
    </message>
    <message>
        <source>at the office</source>
        <translation>at the office</translation>
    </message>
    <message>
        <source>Print selected</source>
        <translation>Print selected</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>List for a home-visit round</source>
        <translation>List for a home-visit round</translation>
    </message>
    <message>
        <source>Round list</source>
        <translation>Round list</translation>
    </message>
    <message>
        <source>Reviewed today, nothing changed: by phone</source>
        <translation>Reviewed today, nothing changed: by phone</translation>
    </message>
    <message>
        <source>Reviewed today, nothing changed: at a visit</source>
        <translation>Reviewed today, nothing changed: at a visit</translation>
    </message>
    <message>
        <source>Reviewed today, nothing changed: at the office</source>
        <translation>Reviewed today, nothing changed: at the office</translation>
    </message>
    <message>
        <source>Set the next review…</source>
        <translation>Set the next review…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Review…</translation>
    </message>
    <message>
        <source>Assign a social worker…</source>
        <translation>Assign a social worker…</translation>
    </message>
    <message>
        <source>Worker…</source>
        <translation>Worker…</translation>
    </message>
    <message>
        <source>Export as a list…</source>
        <translation>Export as a list…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Merge the two records…</source>
        <translation>Merge the two records…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>No change, reviewed:</source>
        <translation>No change, reviewed:</translation>
    </message>
    <message>
        <source>{words} ({key})</source>
        <translation>{words} ({key})</translation>
    </message>
    <message>
        <source>Day of the next review</source>
        <translation>Day of the next review</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.yyyy</translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %Ln month</numerusform>
            <numerusform>in %Ln months</numerusform>
        </translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Social worker</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Close the strip below the list</source>
        <translation>Close the strip below the list</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>First select people in the list.</source>
        <translation>First select people in the list.</translation>
    </message>
    <message numerus="yes">
        <source>Next review of %n person(s)</source>
        <translation>
            <numerusform>Next review of %Ln person</numerusform>
            <numerusform>Next review of %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Social worker of %n person(s)</source>
        <translation>
            <numerusform>Social worker of %Ln person</numerusform>
            <numerusform>Social worker of %Ln people</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a day from today on, such as 12.05.2027.</source>
        <translation>Write a day from today on, such as 12.05.2027.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) reviewed today, nothing changed.</source>
        <translation>
            <numerusform>%Ln person reviewed today, nothing changed.</numerusform>
            <numerusform>%Ln people reviewed today, nothing changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed.</source>
        <translation>
            <numerusform>%Ln record changed.</numerusform>
            <numerusform>%Ln records changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were erased or merged by somebody since.</source>
        <translation>
            <numerusform>%Ln record was erased or merged by somebody since.</numerusform>
            <numerusform>%Ln records were erased or merged by somebody since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone for %n person(s).</source>
        <translation>
            <numerusform>Undone for %Ln person.</numerusform>
            <numerusform>Undone for %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were saved by somebody since and stay as they are.</source>
        <translation>
            <numerusform>%Ln record was saved by somebody since and stays as it is.</numerusform>
            <numerusform>%Ln records were saved by somebody since and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Label {number}</source>
        <translation>Label {number}</translation>
    </message>
    <message>
        <source>Sheet {number} of {count} (PgUp, PgDn)</source>
        <translation>Sheet {number} of {count} (PgUp, PgDn)</translation>
    </message>
    <message>
        <source>stays free</source>
        <translation>stays free</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>used up</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Keys and help</translation>
    </message>
</context>
<context>
    <name>ShortAlerts</name>
    <message>
        <source>anticoagulant</source>
        <translation>anticoagulant</translation>
    </message>
    <message>
        <source>antiplatelet</source>
        <translation>antiplatelet</translation>
    </message>
    <message>
        <source>allergy</source>
        <translation>allergy</translation>
    </message>
    <message>
        <source>insulin</source>
        <translation>insulin</translation>
    </message>
    <message>
        <source>diabetes</source>
        <translation>diabetes</translation>
    </message>
    <message>
        <source>steroid</source>
        <translation>steroid</translation>
    </message>
    <message>
        <source>immunosuppr.</source>
        <translation>immunosuppr.</translation>
    </message>
    <message>
        <source>epilepsy</source>
        <translation>epilepsy</translation>
    </message>
    <message>
        <source>pacemaker</source>
        <translation>pacemaker</translation>
    </message>
    <message>
        <source>dialysis</source>
        <translation>dialysis</translation>
    </message>
    <message>
        <source>oxygen</source>
        <translation>oxygen</translation>
    </message>
    <message>
        <source>bleeding</source>
        <translation>bleeding</translation>
    </message>
    <message>
        <source>transplant</source>
        <translation>transplant</translation>
    </message>
    <message>
        <source>opioid</source>
        <translation>opioid</translation>
    </message>
    <message>
        <source>Parkinson</source>
        <translation>Parkinson</translation>
    </message>
    <message>
        <source>dementia</source>
        <translation>dementia</translation>
    </message>
    <message>
        <source>cannot talk</source>
        <translation>cannot talk</translation>
    </message>
</context>
<context>
    <name>SightsPanel</name>
    <message>
        <source>Who sees what</source>
        <translation>Who sees what</translation>
    </message>
    <message>
        <source>Who sees what of this card</source>
        <translation>Who sees what of this card</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nothing.</translation>
    </message>
    <message>
        <source>The rescuer</source>
        <translation>The rescuer</translation>
    </message>
    <message>
        <source>reads the card from the box</source>
        <translation>reads the card from the box</translation>
    </message>
    <message>
        <source>The duty officer</source>
        <translation>The duty officer</translation>
    </message>
    <message>
        <source>reads aloud on the phone, besides all of the card</source>
        <translation>reads aloud on the phone, besides all of the card</translation>
    </message>
    <message>
        <source>A neighbour or visitor</source>
        <translation>A neighbour or visitor</translation>
    </message>
    <message>
        <source>sees the label on the fridge and the door</source>
        <translation>sees the label on the fridge and the door</translation>
    </message>
    <message>
        <source>Whoever finds the wallet card</source>
        <translation>Whoever finds the wallet card</translation>
    </message>
    <message>
        <source>reads both its sides</source>
        <translation>reads both its sides</translation>
    </message>
    <message>
        <source>Whoever photographs the card</source>
        <translation>Whoever photographs the card</translation>
    </message>
    <message>
        <source>gets this with any phone</source>
        <translation>gets this with any phone</translation>
    </message>
    <message>
        <source>Nobody outside</source>
        <translation>Nobody outside</translation>
    </message>
    <message>
        <source>this stays in the registry and prints nowhere</source>
        <translation>this stays in the registry and prints nowhere</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>last backup</source>
        <translation>last backup</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>To do today</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>Nothing is due today.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>open what is marked</source>
        <translation>open what is marked</translation>
    </message>
    <message>
        <source>Nobody is in this registry yet. Here will be what is to be done today: reviews that are due, cards whose paper is out of date, alerts to confirm and drafts left behind.</source>
        <translation>Nobody is in this registry yet. Here will be what is to be done today: reviews that are due, cards whose paper is out of date, alerts to confirm and drafts left behind.</translation>
    </message>
    <message>
        <source>Add the first person (Ctrl+N)</source>
        <translation>Add the first person (Ctrl+N)</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%Ln box</numerusform>
            <numerusform>%Ln boxes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nothing to do</translation>
    </message>
    <message numerus="yes">
        <source>card(s) to review</source>
        <translation>
            <numerusform>card to review</numerusform>
            <numerusform>cards to review</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the worklist</source>
        <translation>Open the worklist</translation>
    </message>
    <message>
        <source>Show and print them</source>
        <translation>Show and print them</translation>
    </message>
    <message numerus="yes">
        <source>paper(s) out of date</source>
        <translation>
            <numerusform>paper out of date</numerusform>
            <numerusform>papers out of date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>card(s) with alerts to confirm</source>
        <translation>
            <numerusform>card with alerts to confirm</numerusform>
            <numerusform>cards with alerts to confirm</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Show them</translation>
    </message>
    <message>
        <source>⚠ There is only one administrator: a second one helps when the password is forgotten (F7, Accounts).</source>
        <translation>⚠ There is only one administrator: a second one helps when the password is forgotten (F7, Accounts).</translation>
    </message>
    <message>
        <source>⚠ It is time to try the recovery sheet (F7, Keys and recovery).</source>
        <translation>⚠ It is time to try the recovery sheet (F7, Keys and recovery).</translation>
    </message>
    <message numerus="yes">
        <source>person(s) without a printed card</source>
        <translation>
            <numerusform>person without a printed card</numerusform>
            <numerusform>people without a printed card</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>⚠ Make one today</source>
        <translation>⚠ Make one today</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Drafts left behind</source>
        <translation>Drafts left behind</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>Reviews due</source>
        <translation>Reviews due</translation>
    </message>
    <message numerus="yes">
        <source>%n more: open the worklist (F6)</source>
        <translation>
            <numerusform>%Ln more: open the worklist (F6)</numerusform>
            <numerusform>%Ln more: open the worklist (F6)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Worked on last</source>
        <translation>Worked on last</translation>
    </message>
    <message>
        <source>kept {when}</source>
        <translation>kept {when}</translation>
    </message>
</context>
<context>
    <name>StatePart</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Checking the registry</source>
        <translation>Checking the registry</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Making a backup</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Check everything</translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation>Make a backup…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Keys and recovery</source>
        <translation>Keys and recovery</translation>
    </message>
    <message>
        <source>Salvage…</source>
        <translation>Salvage…</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicines</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>⚠ Damage was found. Save nothing: restore the last backup, or salvage what can be read.</source>
        <translation>⚠ Damage was found. Save nothing: restore the last backup, or salvage what can be read.</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Streets (TERYT)</source>
        <translation>Streets (TERYT)</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%Ln box</numerusform>
            <numerusform>%Ln boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printed code(s) without a person</source>
        <translation>
            <numerusform>%Ln printed code without a person</numerusform>
            <numerusform>%Ln printed codes without a person</numerusform>
        </translation>
    </message>
    <message>
        <source>24 h phone: {phone}</source>
        <translation>24 h phone: {phone}</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message numerus="yes">
        <source>✓ Everything is whole: %n entries of the access log checked.</source>
        <translation>
            <numerusform>✓ Everything is whole: %Ln entry of the access log checked.</numerusform>
            <numerusform>✓ Everything is whole: %Ln entries of the access log checked.</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Making a backup…</translation>
    </message>
    <message>
        <source>✓ Backup verified: {name}, {day}.</source>
        <translation>✓ Backup verified: {name}, {day}.</translation>
    </message>
    <message>
        <source>well</source>
        <translation>well</translation>
    </message>
    <message>
        <source>to be seen to</source>
        <translation>to be seen to</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgent</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Folder for the backup</translation>
    </message>
</context>
<context>
    <name>StatisticsPart</name>
    <message>
        <source>Statistics</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>Save the statistics as PDF…</source>
        <translation>Save the statistics as PDF…</translation>
    </message>
    <message>
        <source>Save the statistics as CSV…</source>
        <translation>Save the statistics as CSV…</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>Count anew</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>Save the statistics</source>
        <translation>Save the statistics</translation>
    </message>
    <message>
        <source>Saved in {file}. It names nobody.</source>
        <translation>Saved in {file}. It names nobody.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undo what the strip below offers</source>
        <translation>Undo what the strip below offers</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Dismiss the message</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>backup: {when}</source>
        <translation>backup: {when}</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n warning(s)</source>
        <translation>
            <numerusform>⚠ %Ln warning</numerusform>
            <numerusform>⚠ %Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>copied; forgotten in %n second(s)</source>
        <translation>
            <numerusform>on the clipboard for %Ln more second</numerusform>
            <numerusform>on the clipboard for %Ln more seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockEditor</name>
    <message>
        <source>Page: width</source>
        <translation>Page: width</translation>
    </message>
    <message>
        <source>Page: height</source>
        <translation>Page: height</translation>
    </message>
    <message>
        <source>Label: width</source>
        <translation>Label: width</translation>
    </message>
    <message>
        <source>Label: height</source>
        <translation>Label: height</translation>
    </message>
    <message>
        <source>Labels side by side</source>
        <translation>Labels side by side</translation>
    </message>
    <message>
        <source>Labels one below another</source>
        <translation>Labels one below another</translation>
    </message>
    <message>
        <source>Left edge to the first label</source>
        <translation>Left edge to the first label</translation>
    </message>
    <message>
        <source>Upper edge to the first label</source>
        <translation>Upper edge to the first label</translation>
    </message>
    <message>
        <source>Step to the right</source>
        <translation>Step to the right</translation>
    </message>
    <message>
        <source>Step down</source>
        <translation>Step down</translation>
    </message>
    <message>
        <source>Rounded corners: radius</source>
        <translation>Rounded corners: radius</translation>
    </message>
    <message>
        <source>Printer: dots per inch</source>
        <translation>Printer: dots per inch</translation>
    </message>
    <message>
        <source>roll of single labels</source>
        <translation>roll of single labels</translation>
    </message>
    <message>
        <source>The sheet that these measures make</source>
        <translation>The sheet that these measures make</translation>
    </message>
    <message>
        <source>Save this stock</source>
        <translation>Save this stock</translation>
    </message>
    <message>
        <source>Forget this stock</source>
        <translation>Forget this stock</translation>
    </message>
    <message>
        <source>Own label stock</source>
        <translation>Own label stock</translation>
    </message>
    <message>
        <source>All in millimetres. Kept on this computer.</source>
        <translation>All in millimetres. Kept on this computer.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>{name}, own</source>
        <translation>{name}, own</translation>
    </message>
    <message>
        <source>These measures make no sheet yet.</source>
        <translation>These measures make no sheet yet.</translation>
    </message>
    <message>
        <source>No own stock of this name is saved.</source>
        <translation>No own stock of this name is saved.</translation>
    </message>
    <message>
        <source>Every stock needs a name.</source>
        <translation>Every stock needs a name.</translation>
    </message>
    <message>
        <source>From {least} to {most}.</source>
        <translation>From {least} to {most}.</translation>
    </message>
    <message>
        <source>Stock saved: {name}.</source>
        <translation>Stock saved: {name}.</translation>
    </message>
    <message>
        <source>Stock forgotten: {name}.</source>
        <translation>Stock forgotten: {name}.</translation>
    </message>
</context>
<context>
    <name>StreetsBox</name>
    <message>
        <source>Reading streets</source>
        <translation>Reading streets</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>Read a file…</translation>
    </message>
    <message>
        <source>Read a file of streets…</source>
        <translation>Read a file of streets…</translation>
    </message>
    <message>
        <source>Which town</source>
        <translation>Which town</translation>
    </message>
    <message>
        <source>Take this town</source>
        <translation>Take this town</translation>
    </message>
    <message>
        <source>There are none yet. Files named ULIC can be downloaded from eteryt.stat.gov.pl.</source>
        <translation>There are none yet. Files named ULIC can be downloaded from eteryt.stat.gov.pl.</translation>
    </message>
    <message numerus="yes">
        <source>%n street(s)</source>
        <translation>
            <numerusform>%Ln street</numerusform>
            <numerusform>%Ln streets</numerusform>
        </translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>as of {day}</translation>
    </message>
    <message>
        <source>Read on {day} from {file}.</source>
        <translation>Read on {day} from {file}.</translation>
    </message>
    <message>
        <source>TERYT files (*.zip *.csv *.xml)</source>
        <translation>TERYT files (*.zip *.csv *.xml)</translation>
    </message>
    <message>
        <source>File of the TERYT register</source>
        <translation>File of the TERYT register</translation>
    </message>
</context>
<context>
    <name>SummariesPart</name>
    <message>
        <source>Patient summaries</source>
        <translation>Patient summaries</translation>
    </message>
    <message>
        <source>Reading the summaries</source>
        <translation>Reading the summaries</translation>
    </message>
    <message>
        <source>Takes in patient summaries that a hospital or another town&apos;s program saved: International Patient Summary, FHIR R4, JSON. Looking at a file writes nothing. What the card has no field for is kept word for word among its sources.</source>
        <translation>Takes in patient summaries that a hospital or another town&apos;s program saved: International Patient Summary, FHIR R4, JSON. Looking at a file writes nothing. What the card has no field for is kept word for word among its sources.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>People in the file</source>
        <translation>People in the file</translation>
    </message>
    <message>
        <source>What the summary says</source>
        <translation>What the summary says</translation>
    </message>
    <message>
        <source>Take in as a new person</source>
        <translation>Take in as a new person</translation>
    </message>
    <message>
        <source>Look through or merge…</source>
        <translation>Look through or merge…</translation>
    </message>
    <message>
        <source>Choose a file of patient summaries</source>
        <translation>Choose a file of patient summaries</translation>
    </message>
    <message>
        <source>Look through or merge</source>
        <translation>Look through or merge</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>Choose a person first.</translation>
    </message>
    <message>
        <source>The column “State” says why not.</source>
        <translation>The column “State” says why not.</translation>
    </message>
</context>
<context>
    <name>SummariesPresenter</name>
    <message>
        <source>Missing: {field}</source>
        <translation>Missing: {field}</translation>
    </message>
    <message>
        <source>✓ taken in</source>
        <translation>✓ taken in</translation>
    </message>
    <message>
        <source>Taken in: {name}. Consents are to be asked for anew.</source>
        <translation>Taken in: {name}. Consents are to be asked for anew.</translation>
    </message>
    <message>
        <source>kept as a draft</source>
        <translation>kept as a draft</translation>
    </message>
    <message>
        <source>⚠ no name or birth date: only as a draft</source>
        <translation>⚠ no name or birth date: only as a draft</translation>
    </message>
    <message>
        <source>is here: {name}</source>
        <translation>is here: {name}</translation>
    </message>
    <message>
        <source>⚠ maybe here: {name}</source>
        <translation>⚠ maybe here: {name}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
</context>
<context>
    <name>TakersPart</name>
    <message>
        <source>Who takes a medicine</source>
        <translation>Who takes a medicine</translation>
    </message>
    <message>
        <source>Searching the cards</source>
        <translation>Searching the cards</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Search by</source>
        <translation>Search by</translation>
    </message>
    <message>
        <source>Medicine, ATC code or batch</source>
        <translation>Medicine, ATC code or batch</translation>
    </message>
    <message>
        <source>such as rywaroksaban, Xarelto, B01A, AB1234</source>
        <translation>such as rywaroksaban, Xarelto, B01A, AB1234</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Medicine on the card</source>
        <translation>Medicine on the card</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>Who takes it</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Text of the letter</translation>
    </message>
    <message>
        <source>Told (Space)</source>
        <translation>Told (Space)</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Save the list…</translation>
    </message>
    <message>
        <source>Save letters…</source>
        <translation>Save letters…</translation>
    </message>
    <message>
        <source>Told, or not told after all</source>
        <translation>Told, or not told after all</translation>
    </message>
    <message>
        <source>Combinations that hold the substance are found too. The search is logged.</source>
        <translation>Combinations that hold the substance are found too. The search is logged.</translation>
    </message>
    <message>
        <source>First search: nobody is in the list.</source>
        <translation>First search: nobody is in the list.</translation>
    </message>
    <message numerus="yes">
        <source>Told: %n.</source>
        <translation>
            <numerusform>Told: %Ln.</numerusform>
            <numerusform>Told: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>recall.csv</source>
        <translation>recall.csv</translation>
    </message>
    <message>
        <source>letters.pdf</source>
        <translation>letters.pdf</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
</context>
<context>
    <name>TextActions</name>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>TransferPart</name>
    <message>
        <source>Everything out and in</source>
        <translation>Everything out and in</translation>
    </message>
    <message>
        <source>Saving the file</source>
        <translation>Saving the file</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Looking at the file</translation>
    </message>
    <message>
        <source>Taking the file in</source>
        <translation>Taking the file in</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>What is to be done</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>What needs a look</source>
        <translation>What needs a look</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Compare and merge…</translation>
    </message>
    <message>
        <source>Save everything in one file</source>
        <translation>Save everything in one file</translation>
    </message>
    <message>
        <source>Choose another registry&apos;s file</source>
        <translation>Choose another registry&apos;s file</translation>
    </message>
    <message>
        <source>Take in the file that was looked at</source>
        <translation>Take in the file that was looked at</translation>
    </message>
    <message>
        <source>The JSON holds everything: another registry takes it in, nothing is lost. Without a pass phrase it is not encrypted. In the statistics there is a row for everybody and nobody&apos;s name; rare combinations are hidden.</source>
        <translation>The JSON holds everything: another registry takes it in, nothing is lost. Without a pass phrase it is not encrypted. In the statistics there is a row for everybody and nobody&apos;s name; rare combinations are hidden.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Pass phrase, if it is to be encrypted</source>
        <translation>Pass phrase, if it is to be encrypted</translation>
    </message>
    <message>
        <source>Takes in the JSON of another registry or of one person. First it is told what would happen; nothing is written by that. The same people are found; who is surely the same and says nothing contrary is merged, which can be undone on the record. The rest waits here and among the possible duplicates.</source>
        <translation>Takes in the JSON of another registry or of one person. First it is told what would happen; nothing is written by that. The same people are found; who is surely the same and says nothing contrary is merged, which can be undone on the record. The rest waits here and among the possible duplicates.</translation>
    </message>
    <message>
        <source>Take in another registry</source>
        <translation>Take in another registry</translation>
    </message>
    <message>
        <source>Pass phrase of the file</source>
        <translation>Pass phrase of the file</translation>
    </message>
    <message>
        <source>everything, to take in elsewhere (JSON)</source>
        <translation>everything, to take in elsewhere (JSON)</translation>
    </message>
    <message>
        <source>every field as a table (XLSX)</source>
        <translation>every field as a table (XLSX)</translation>
    </message>
    <message>
        <source>every field as a table (CSV)</source>
        <translation>every field as a table (CSV)</translation>
    </message>
    <message>
        <source>statistics, nobody&apos;s name (XLSX)</source>
        <translation>statistics, nobody&apos;s name (XLSX)</translation>
    </message>
    <message>
        <source>statistics, nobody&apos;s name (CSV)</source>
        <translation>statistics, nobody&apos;s name (CSV)</translation>
    </message>
    <message>
        <source>choose what for…</source>
        <translation>choose what for…</translation>
    </message>
    <message>
        <source>A file without names needs no reason.</source>
        <translation>A file without names needs no reason.</translation>
    </message>
    <message>
        <source>Only the file that holds everything can be encrypted.</source>
        <translation>Only the file that holds everything can be encrypted.</translation>
    </message>
    <message>
        <source>Choose what the file is for.</source>
        <translation>Choose what the file is for.</translation>
    </message>
    <message>
        <source>Save everything</source>
        <translation>Save everything</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Only for an encrypted file: choose it first.</source>
        <translation>Only for an encrypted file: choose it first.</translation>
    </message>
    <message>
        <source>First choose a file: what it holds is looked at before.</source>
        <translation>First choose a file: what it holds is looked at before.</translation>
    </message>
    <message>
        <source>Choose a row that waits for a decision.</source>
        <translation>Choose a row that waits for a decision.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in {file}.</source>
        <translation>
            <numerusform>%Ln row saved in {file}.</numerusform>
            <numerusform>%Ln rows saved in {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds personal data: keep it with you, destroy it after use.</source>
        <translation>It holds personal data: keep it with you, destroy it after use.</translation>
    </message>
    <message>
        <source>The file is encrypted. Type its pass phrase.</source>
        <translation>The file is encrypted. Type its pass phrase.</translation>
    </message>
    <message>
        <source>{town}, saved {made}.</source>
        <translation>{town}, saved {made}.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Nothing is written yet.</translation>
    </message>
    <message>
        <source>✓ Taken in.</source>
        <translation>✓ Taken in.</translation>
    </message>
    <message>
        <source>the same person, but the data differ</source>
        <translation>the same person, but the data differ</translation>
    </message>
    <message>
        <source>may be the same person</source>
        <translation>may be the same person</translation>
    </message>
    <message>
        <source>another box has this code here: print anew</source>
        <translation>another box has this code here: print anew</translation>
    </message>
    <message>
        <source>erased there: keep or erase</source>
        <translation>erased there: keep or erase</translation>
    </message>
</context>
<context>
    <name>UnfinishedBar</name>
    <message>
        <source>Finish (Ctrl+Shift+D)</source>
        <translation>Finish (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Finish an unfinished conversation</source>
        <translation>Finish an unfinished conversation</translation>
    </message>
    <message>
        <source>Nobody wrote down who asked: {which}.</source>
        <translation>Nobody wrote down who asked: {which}.</translation>
    </message>
    <message>
        <source>Cut off: {which}.</source>
        <translation>Cut off: {which}.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnkeptBar</name>
    <message>
        <source>This person does not enter the registry. Nothing of what is typed here is kept: no draft, no version, no name in the access log. Locking the program or opening another record clears it.</source>
        <translation>This person does not enter the registry. Nothing of what is typed here is kept: no draft, no version, no name in the access log. Locking the program or opening another record clears it.</translation>
    </message>
    <message>
        <source>large print</source>
        <translation>large print</translation>
    </message>
    <message>
        <source>Print and keep nothing…</source>
        <translation>Print and keep nothing…</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>Clear the form</translation>
    </message>
    <message>
        <source>Printing without keeping</source>
        <translation>Printing without keeping</translation>
    </message>
    <message>
        <source>Sent to {printer}. Nothing was kept; what is typed stays on the screen until it is cleared.</source>
        <translation>Sent to {printer}. Nothing was kept; what is typed stays on the screen until it is cleared.</translation>
    </message>
    <message>
        <source>The form is empty. Nothing of it is kept anywhere.</source>
        <translation>The form is empty. Nothing of it is kept anywhere.</translation>
    </message>
    <message>
        <source>Tick what is to be printed.</source>
        <translation>Tick what is to be printed.</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Colours as the system has them</source>
        <translation>Colours as the system has them</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>Usual text</translation>
    </message>
    <message>
        <source>Large controls for fingers</source>
        <translation>Large controls for fingers</translation>
    </message>
    <message>
        <source>Narrow navigation</source>
        <translation>Narrow navigation</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Life Box</source>
        <translation>Life Box</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>registry</source>
        <translation>registry</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>This registry is already open in another window, which now comes to the front.</source>
        <translation>This registry is already open in another window, which now comes to the front.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, lock the program (F12), log in anew and tell the technician.</source>
        <translation>You can go on. If it happens again, lock the program (F12), log in anew and tell the technician.</translation>
    </message>
    <message>
        <source>Folder of the registry</source>
        <translation>Folder of the registry</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Open an existing registry…</source>
        <translation>Open an existing registry…</translation>
    </message>
    <message>
        <source>Open a look-up bundle…</source>
        <translation>Open a look-up bundle…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>The registry is a folder with encrypted files. Choose a folder on this computer&apos;s own disk: no network drive and nothing that a cloud service synchronises.</source>
        <translation>The registry is a folder with encrypted files. Choose a folder on this computer&apos;s own disk: no network drive and nothing that a cloud service synchronises.</translation>
    </message>
    <message>
        <source>In which folder</source>
        <translation>In which folder</translation>
    </message>
    <message>
        <source>Name of the registry</source>
        <translation>Name of the registry</translation>
    </message>
    <message>
        <source>Names, phones, colours and texts of the programme come from its profile.</source>
        <translation>Names, phones, colours and texts of the programme come from its profile.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>The first account administers the registry. The password has at least 15 characters; six words at random are easy to remember and hard to guess. Nobody can read it back.</source>
        <translation>The first account administers the registry. The password has at least 15 characters; six words at random are easy to remember and hard to guess. Nobody can read it back.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message numerus="yes">
        <source>This sheet opens the registry when every password is lost. It is shown only now. Print it, put it into a safe, and type its last %n characters here: that proves that it can be read.</source>
        <translation>
            <numerusform>This sheet opens the registry when every password is lost. It is shown only now. Print it, put it into a safe, and type its last character here: that proves that it can be read.</numerusform>
            <numerusform>This sheet opens the registry when every password is lost. It is shown only now. Print it, put it into a safe, and type its last %Ln characters here: that proves that it can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n characters on the sheet</source>
        <translation>
            <numerusform>The last character on the sheet</numerusform>
            <numerusform>The last %Ln characters on the sheet</numerusform>
        </translation>
    </message>
    <message>
        <source>A new registry</source>
        <translation>A new registry</translation>
    </message>
    <message>
        <source>Whose registry it is</source>
        <translation>Whose registry it is</translation>
    </message>
    <message>
        <source>Its administrator</source>
        <translation>Its administrator</translation>
    </message>
    <message>
        <source>The recovery sheet</source>
        <translation>The recovery sheet</translation>
    </message>
    <message>
        <source>Make the registry</source>
        <translation>Make the registry</translation>
    </message>
    <message>
        <source>Done, log in</source>
        <translation>Done, log in</translation>
    </message>
    <message>
        <source>There is no such folder. Choose one that exists.</source>
        <translation>There is no such folder. Choose one that exists.</translation>
    </message>
    <message>
        <source>Give the registry a name without slashes.</source>
        <translation>Give the registry a name without slashes.</translation>
    </message>
    <message>
        <source>Something of this name is already there. Choose another name.</source>
        <translation>Something of this name is already there. Choose another name.</translation>
    </message>
    <message>
        <source>Give a login, for example the initials.</source>
        <translation>Give a login, for example the initials.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Choose a password.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>The two passwords differ.</translation>
    </message>
    <message>
        <source>Save or print the sheet first.</source>
        <translation>Save or print the sheet first.</translation>
    </message>
    <message>
        <source>That is not what stands on the sheet. Read the last line again.</source>
        <translation>That is not what stands on the sheet. Read the last line again.</translation>
    </message>
    <message>
        <source>✓ A strong password.</source>
        <translation>✓ A strong password.</translation>
    </message>
    <message>
        <source>Making the registry…</source>
        <translation>Making the registry…</translation>
    </message>
    <message>
        <source>✓ Recovery sheet saved: {name}. Print it, put it into a safe and delete the file.</source>
        <translation>✓ Recovery sheet saved: {name}. Print it, put it into a safe and delete the file.</translation>
    </message>
    <message>
        <source>24 h phone: {phone}</source>
        <translation>24 h phone: {phone}</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>recovery-sheet.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Save the recovery sheet</translation>
    </message>
</context>
</TS>
