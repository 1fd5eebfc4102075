<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl">
<context>
    <name>About</name>
    <message>
        <source>Life Box {version}. Free software under the licence GPL-3.0-or-later; no warranty.</source>
        <translation>Pudełko Życia {version}. Wolne oprogramowanie na licencji GPL-3.0 lub nowszej; bez gwarancji.</translation>
    </message>
    <message>
        <source>What it stands on</source>
        <translation>Na czym stoi program</translation>
    </message>
    <message>
        <source>The list is known once the program is installed.</source>
        <translation>Listę widać w zainstalowanym programie.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pakiet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencja</translation>
    </message>
</context>
<context>
    <name>AccountsPart</name>
    <message>
        <source>Accounts</source>
        <translation>Konta</translation>
    </message>
    <message>
        <source>Renewing the keys</source>
        <translation>Odnawianie kluczy</translation>
    </message>
    <message>
        <source>There is only one administrator. If that password is forgotten, only the recovery sheet helps: make a second one.</source>
        <translation>Administrator jest tylko jeden. Gdy zapomni hasła, pomoże wyłącznie arkusz odzyskiwania: warto założyć drugie takie konto.</translation>
    </message>
    <message>
        <source>New one-time password</source>
        <translation>Nowe hasło jednorazowe</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Wyłącz</translation>
    </message>
    <message>
        <source>Role of the marked account</source>
        <translation>Rola zaznaczonego konta</translation>
    </message>
    <message>
        <source>Disable the marked account, or enable it again</source>
        <translation>Wyłącz zaznaczone konto albo włącz je ponownie</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Nowe konto</translation>
    </message>
    <message>
        <source>Renew the keys now</source>
        <translation>Odnów klucze teraz</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>for example the initials</source>
        <translation>na przykład inicjały</translation>
    </message>
    <message>
        <source>Make the account and a one-time password</source>
        <translation>Załóż konto z hasłem jednorazowym</translation>
    </message>
    <message>
        <source>Login of the new account</source>
        <translation>Login nowego konta</translation>
    </message>
    <message>
        <source>Role of the new account</source>
        <translation>Rola nowego konta</translation>
    </message>
    <message>
        <source>The account {login} opens nothing any more. Whoever had it may have kept a copy of the registry&apos;s key: renewed keys make that worthless. Open programs will have to log in again; paper stays valid.</source>
        <translation>Konto {login} niczego już nie otwiera. Kto je miał, mógł zachować kopię klucza rejestru: odnowienie kluczy czyni ją bezużyteczną. W otwartych programach trzeba będzie zalogować się ponownie; papiery pozostają ważne.</translation>
    </message>
    <message>
        <source>Disabled: {login}</source>
        <translation>Wyłączone: {login}</translation>
    </message>
    <message>
        <source>{login} has another role: {role}</source>
        <translation>Konto {login} ma nową rolę: {role}</translation>
    </message>
    <message>
        <source>✓ The keys were renewed.</source>
        <translation>✓ Klucze odnowione.</translation>
    </message>
    <message>
        <source>The keys stay as they were.</source>
        <translation>Klucze pozostały bez zmian.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Cofnięto.</translation>
    </message>
    <message>
        <source>Choose another account: nobody changes the own one here.</source>
        <translation>Trzeba zaznaczyć inne konto: własnego nikt tu nie zmienia.</translation>
    </message>
    <message>
        <source>The account is disabled.</source>
        <translation>To konto jest wyłączone.</translation>
    </message>
    <message>
        <source>Enable again</source>
        <translation>Włącz ponownie</translation>
    </message>
</context>
<context>
    <name>AccountsTable</name>
    <message>
        <source>Accounts</source>
        <translation>Konta</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>Ostatnie logowanie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>disabled {day}</source>
        <translation>wyłączone {day}</translation>
    </message>
    <message>
        <source>in use, must choose a password</source>
        <translation>czynne, czeka na własne hasło</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>czynne</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%Ln dzień temu</numerusform>
            <numerusform>%Ln dni temu</numerusform>
            <numerusform>%Ln dni temu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%Ln godzinę temu</numerusform>
            <numerusform>%Ln godziny temu</numerusform>
            <numerusform>%Ln godzin temu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%Ln minutę temu</numerusform>
            <numerusform>%Ln minuty temu</numerusform>
            <numerusform>%Ln minut temu</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>przed chwilą</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Printed behind {alert}</source>
        <translation>Co drukuje się po: {alert}</translation>
    </message>
    <message>
        <source>printed behind the name</source>
        <translation>co drukuje się po nazwie</translation>
    </message>
    <message>
        <source>Why this alert does not hold</source>
        <translation>Dlaczego ten alarm nie zachodzi</translation>
    </message>
    <message>
        <source>why not? then Enter</source>
        <translation>dlaczego nie? potem Enter</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Potwierdź</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>because of: {what}</source>
        <translation>bo na karcie jest: {what}</translation>
    </message>
    <message>
        <source>rejected: {why}</source>
        <translation>odrzucono: {why}</translation>
    </message>
    <message>
        <source>No alerts follow from what is entered so far.</source>
        <translation>Z tego, co wpisano, na razie nie wynika żaden alarm.</translation>
    </message>
    <message>
        <source>Alert to add</source>
        <translation>Alarm do dodania</translation>
    </message>
    <message>
        <source>Add alert</source>
        <translation>Dodaj alarm</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>People found</source>
        <translation>Znalezione osoby</translation>
    </message>
</context>
<context>
    <name>AttachmentsPanel</name>
    <message>
        <source>Photo and scans</source>
        <translation>Zdjęcie i skany</translation>
    </message>
    <message>
        <source>Photo of the person</source>
        <translation>Zdjęcie osoby</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Usuń zdjęcie</translation>
    </message>
    <message>
        <source>⚠ No consent to a photo: it does not print.</source>
        <translation>⚠ Brak zgody na zdjęcie: nie zostanie wydrukowane.</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Zrobione</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Zdjęcie</translation>
    </message>
    <message>
        <source>Consents and confirmations with their scans</source>
        <translation>Zgody i potwierdzenia ze skanami</translation>
    </message>
    <message>
        <source>Look at the scan</source>
        <translation>Obejrzyj skan</translation>
    </message>
    <message>
        <source>Remove the scan</source>
        <translation>Usuń skan</translation>
    </message>
    <message>
        <source>Signed pages hang on consents and confirmations. There are none on this card yet.</source>
        <translation>Skany podpisanych stron dołącza się do zgód i potwierdzeń. Na tej karcie nie ma jeszcze żadnych.</translation>
    </message>
    <message>
        <source>A new scan takes the place of the old one. JPEG, PNG or PDF, up to 10 MB.</source>
        <translation>Nowy skan zastępuje poprzedni. JPEG, PNG albo PDF, do 10 MB.</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Skany</translation>
    </message>
    <message>
        <source>Scan for the marked line</source>
        <translation>Skan do zaznaczonej pozycji</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>brak zdjęcia</translation>
    </message>
    <message>
        <source>The card cannot be changed now.</source>
        <translation>Karty nie można teraz zmieniać.</translation>
    </message>
    <message>
        <source>The scan is attached; it is saved with the card.</source>
        <translation>Skan dołączony; zapisze się razem z kartą.</translation>
    </message>
    <message>
        <source>The scan is removed.</source>
        <translation>Skan usunięty.</translation>
    </message>
    <message>
        <source>The photo is on the card; it is saved with it.</source>
        <translation>Zdjęcie jest na karcie; zapisze się razem z nią.</translation>
    </message>
    <message>
        <source>The photo is removed.</source>
        <translation>Zdjęcie usunięte.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zgoda</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Potwierdzenie</translation>
    </message>
    <message>
        <source>scan attached</source>
        <translation>skan dołączony</translation>
    </message>
    <message>
        <source>no scan</source>
        <translation>brak skanu</translation>
    </message>
    <message>
        <source>There is no scan at this line.</source>
        <translation>Ta pozycja nie ma skanu.</translation>
    </message>
    <message>
        <source>First note a consent or a confirmation on the card: the scan hangs on it.</source>
        <translation>Najpierw trzeba wpisać na karcie zgodę lub potwierdzenie: do nich dołącza się skan.</translation>
    </message>
</context>
<context>
    <name>AuditPart</name>
    <message>
        <source>Log</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>Saving the log</source>
        <translation>Zapisywanie dziennika</translation>
    </message>
    <message>
        <source>Counting who looked at whom</source>
        <translation>Zestawienie, kto oglądał czyją kartę</translation>
    </message>
    <message>
        <source>Drawing the log&apos;s sheet</source>
        <translation>Przygotowanie arkusza dziennika</translation>
    </message>
    <message>
        <source>Comparing the log</source>
        <translation>Porównywanie dziennika</translation>
    </message>
    <message>
        <source>Entries of the log</source>
        <translation>Wpisy dziennika</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>Zapisz dziennik…</translation>
    </message>
    <message>
        <source>Who looked at whom…</source>
        <translation>Kto oglądał czyją kartę…</translation>
    </message>
    <message>
        <source>Sheet of the week…</source>
        <translation>Arkusz tygodnia…</translation>
    </message>
    <message>
        <source>Compare with a sheet…</source>
        <translation>Porównaj z arkuszem…</translation>
    </message>
    <message>
        <source>Person: name, address, code or id</source>
        <translation>Osoba: nazwisko, adres, kod lub identyfikator</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Szukaj w dzienniku</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>wszyscy</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>wszystko</translation>
    </message>
    <message>
        <source>looked at or searched</source>
        <translation>oglądanie i szukanie</translation>
    </message>
    <message>
        <source>told to services</source>
        <translation>informacje dla służb</translation>
    </message>
    <message>
        <source>entered or changed</source>
        <translation>wpisy i zmiany</translation>
    </message>
    <message>
        <source>printed or saved to files</source>
        <translation>wydruki i pliki</translation>
    </message>
    <message>
        <source>log-ins, accounts, backups</source>
        <translation>logowania, konta, kopie</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>ostatnie 7 dni</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dziś</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>ostatnie 30 dni</translation>
    </message>
    <message>
        <source>whole log</source>
        <translation>cały dziennik</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>od … do …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Porównaj</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Wróć (Esc)</translation>
    </message>
    <message>
        <source>Number of entries on the sheet</source>
        <translation>Liczba wpisów na arkuszu</translation>
    </message>
    <message>
        <source>Digest on the sheet</source>
        <translation>Skrót na arkuszu</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Zamknij porównanie</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Szukanie…</translation>
    </message>
    <message>
        <source>Nothing of the kind is in the log for this time.</source>
        <translation>Niczego takiego nie ma w dzienniku z tego czasu.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%Ln wpis</numerusform>
            <numerusform>%Ln wpisy</numerusform>
            <numerusform>%Ln wpisów</numerusform>
        </translation>
    </message>
    <message>
        <source>older ones follow below</source>
        <translation>starsze są niżej</translation>
    </message>
    <message>
        <source>✓ Saved: {name}.</source>
        <translation>✓ Zapisano: {name}.</translation>
    </message>
    <message>
        <source>The file holds names of accounts and is not encrypted.</source>
        <translation>Plik zawiera nazwy kont i nie jest zaszyfrowany.</translation>
    </message>
    <message>
        <source>✓ Up to entry {number} the log is what the sheet says.</source>
        <translation>✓ Do wpisu {number} dziennik jest taki jak na arkuszu.</translation>
    </message>
    <message>
        <source>⚠ Up to entry {number} the log is not what the sheet says. Check what was typed; if it is right, the log was changed: tell the administrator and keep the sheet.</source>
        <translation>⚠ Do wpisu {number} dziennik nie jest taki jak na arkuszu. Proszę sprawdzić wpisane liczby; jeśli są dobre, dziennik zmieniono: powiadomić administratora i zachować arkusz.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Zapis dziennika</translation>
    </message>
    <message>
        <source>log</source>
        <translation>dziennik</translation>
    </message>
    <message>
        <source>Save who looked at whom</source>
        <translation>Zapisz, kto oglądał czyją kartę</translation>
    </message>
    <message>
        <source>who-looked</source>
        <translation>kto-ogladal</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Zapis arkusza</translation>
    </message>
    <message>
        <source>log-sheet</source>
        <translation>arkusz-dziennika</translation>
    </message>
</context>
<context>
    <name>BackupsPart</name>
    <message>
        <source>Backups</source>
        <translation>Kopie zapasowe</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Tworzenie kopii zapasowej</translation>
    </message>
    <message>
        <source>Checking a backup</source>
        <translation>Sprawdzanie kopii</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Odtwarzanie kopii</translation>
    </message>
    <message>
        <source>Every day to this folder</source>
        <translation>Codziennie do tego folderu</translation>
    </message>
    <message>
        <source>and to this one: another disk, a stick, a network share</source>
        <translation>i do tego: inny dysk, pendrive, folder sieciowy</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Zrób kopię teraz</translation>
    </message>
    <message>
        <source>Backup to another folder…</source>
        <translation>Kopia do innego folderu…</translation>
    </message>
    <message>
        <source>Check and look into it</source>
        <translation>Sprawdź i pokaż zawartość</translation>
    </message>
    <message>
        <source>Restore beside…</source>
        <translation>Odtwórz obok…</translation>
    </message>
    <message>
        <source>Kept are the newest of the last {days} days, {weeks} weeks and {months} months. Backups are encrypted: they open with the passwords of their day, or with the recovery sheet.</source>
        <translation>Zostają najnowsze z ostatnich {days} dni, {weeks} tygodni i {months} miesięcy. Kopie są zaszyfrowane: otwierają je hasła z dnia kopii albo arkusz odzyskiwania.</translation>
    </message>
    <message>
        <source>Remind when the last good backup is older than</source>
        <translation>Przypomnij, gdy ostatnia dobra kopia jest starsza niż</translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <translation>
            <numerusform>dzień</numerusform>
            <numerusform>dni</numerusform>
            <numerusform>dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Wykonana</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Rozmiar</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Wpisów dziennika</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>⚠ There is no backup yet.</source>
        <translation>⚠ Nie ma jeszcze kopii zapasowej.</translation>
    </message>
    <message>
        <source>Last verified backup: {day}.</source>
        <translation>Ostatnia sprawdzona kopia: {day}.</translation>
    </message>
    <message>
        <source>That is too long ago.</source>
        <translation>To za dawno.</translation>
    </message>
    <message>
        <source>None comes by itself: choose a folder below.</source>
        <translation>Sama żadna nie powstaje: proszę wybrać folder poniżej.</translation>
    </message>
    <message>
        <source>None comes by itself: an administrator chooses the folder.</source>
        <translation>Sama żadna nie powstaje: folder wybiera administrator.</translation>
    </message>
    <message>
        <source>First choose the folder for it above.</source>
        <translation>Najpierw trzeba wybrać powyżej folder na kopie.</translation>
    </message>
    <message>
        <source>whole list of files</source>
        <translation>spis plików zgodny</translation>
    </message>
    <message>
        <source>⚠ changed: do not use</source>
        <translation>⚠ zmieniona: nie używać</translation>
    </message>
    <message>
        <source>under former keys: opens with the passwords of that time</source>
        <translation>pod dawnymi kluczami: otwierają ją ówczesne hasła</translation>
    </message>
    <message>
        <source>The plan for backups was changed.</source>
        <translation>Zmieniono plan kopii zapasowych.</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n verified backup(s) made.</source>
        <translation>
            <numerusform>✓ Zrobiono i sprawdzono %Ln kopię.</numerusform>
            <numerusform>✓ Zrobiono i sprawdzono %Ln kopie.</numerusform>
            <numerusform>✓ Zrobiono i sprawdzono %Ln kopii.</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ This folder is not there now: {names}.</source>
        <translation>⚠ Tego folderu teraz nie ma: {names}.</translation>
    </message>
    <message>
        <source>✓ Verified backup: {name}.</source>
        <translation>✓ Sprawdzona kopia: {name}.</translation>
    </message>
    <message>
        <source>✓ Backup of {day}: every byte is whole. People {people} (now {now}), versions {revisions}, photos and scans {attachments}, last save {newest}.</source>
        <translation>✓ Kopia z {day}: każdy bajt jest cały. Osób {people} (teraz {now}), wersji kart {revisions}, zdjęć i skanów {attachments}, ostatni zapis {newest}.</translation>
    </message>
    <message>
        <source>✓ Restored as {name}. The registry that is open stays as it is; to use the restored one, lock the program and choose “Another registry…”.</source>
        <translation>✓ Odtworzono jako {name}. Otwarty rejestr pozostaje bez zmian; aby pracować na odtworzonym, trzeba zablokować program i wybrać „Inny rejestr…”.</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Folder na kopię</translation>
    </message>
    <message>
        <source>Choose a backup in the list.</source>
        <translation>Trzeba zaznaczyć kopię na liście.</translation>
    </message>
    <message>
        <source>The column “State” says why not.</source>
        <translation>Powód podaje kolumna „Stan”.</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>odtworzony</translation>
    </message>
    <message>
        <source>Restore as</source>
        <translation>Odtwórz jako</translation>
    </message>
</context>
<context>
    <name>BoxPanel</name>
    <message>
        <source>Box and papers</source>
        <translation>Pudełko i papiery</translation>
    </message>
    <message>
        <source>Box handed over on</source>
        <translation>Pudełko wydano</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>At a visit</source>
        <translation>Wizyta</translation>
    </message>
    <message>
        <source>In the office</source>
        <translation>Urząd</translation>
    </message>
    <message>
        <source>Papers to collect: print the list</source>
        <translation>Papiery do odebrania: drukuj listę</translation>
    </message>
    <message>
        <source>All of them are collected</source>
        <translation>Wszystkie odebrane</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Nothing has changed, asked today:</source>
        <translation>Nic się nie zmieniło, sprawdzone dziś:</translation>
    </message>
    <message>
        <source>Papers with the person</source>
        <translation>Papiery u osoby</translation>
    </message>
    <message>
        <source>A code is drawn at the first save.</source>
        <translation>Kod zostanie nadany przy pierwszym zapisie.</translation>
    </message>
    <message>
        <source>Only for a card that is saved.</source>
        <translation>Tylko dla zapisanej karty.</translation>
    </message>
    <message>
        <source>Codes on older paper that still lead here: {codes}</source>
        <translation>Kody ze starszych papierów, które nadal tu prowadzą: {codes}</translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>Nic jeszcze nie wydrukowano.</translation>
    </message>
    <message>
        <source>{kind}, printed {day}</source>
        <translation>{kind}, wydruk {day}</translation>
    </message>
    <message>
        <source>{kind}: version {number}, printed {day}</source>
        <translation>{kind}: wersja {number}, wydruk {day}</translation>
    </message>
    <message>
        <source>to be replaced</source>
        <translation>do wymiany</translation>
    </message>
    <message>
        <source>Next review: {day}</source>
        <translation>Następny przegląd: {day}</translation>
    </message>
    <message>
        <source>last one: {day}</source>
        <translation>ostatni: {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) marked as collected.</source>
        <translation>
            <numerusform>%Ln papier oznaczono jako odebrany.</numerusform>
            <numerusform>%Ln papiery oznaczono jako odebrane.</numerusform>
            <numerusform>%Ln papierów oznaczono jako odebrane.</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted as reviewed today.</source>
        <translation>Zapisano: przejrzane dziś.</translation>
    </message>
    <message>
        <source>This is no date. Write 12.05.1942, 05.1942 or 1942.</source>
        <translation>To nie jest data. Należy wpisać 12.05.1942, 05.1942 albo 1942.</translation>
    </message>
    <message>
        <source>Noted when the box was handed over.</source>
        <translation>Zapisano, kiedy wydano pudełko.</translation>
    </message>
</context>
<context>
    <name>BundleDesk</name>
    <message>
        <source>as of {made}, valid until {end}</source>
        <translation>stan z {made}, ważny do {end}</translation>
    </message>
</context>
<context>
    <name>BundleForm</name>
    <message numerus="yes">
        <source>day(s)</source>
        <translation>
            <numerusform>dzień</numerusform>
            <numerusform>dni</numerusform>
            <numerusform>dni</numerusform>
        </translation>
    </message>
    <message>
        <source>also the green part of the card</source>
        <translation>także zielona część karty</translation>
    </message>
    <message>
        <source>also missing-person profiles, of those who agreed to that</source>
        <translation>także profile na wypadek zaginięcia, u osób, które się na to zgodziły</translation>
    </message>
    <message>
        <source>One more recipient</source>
        <translation>Jeszcze jeden odbiorca</translation>
    </message>
    <message>
        <source>Make the bundle…</source>
        <translation>Utwórz pakiet…</translation>
    </message>
    <message>
        <source>Each recipient opens the bundle with a pass phrase of their own. Tell it by another way than the stick: in person or by phone. It is kept nowhere and cannot be shown again.</source>
        <translation>Każdy odbiorca otwiera pakiet własnym hasłem. Hasło podaje się inną drogą niż nośnik: osobiście lub telefonicznie. Nigdzie nie jest zapisane i nie da się go pokazać drugi raz.</translation>
    </message>
    <message>
        <source>New bundle</source>
        <translation>Nowy pakiet</translation>
    </message>
    <message>
        <source>It opens for</source>
        <translation>Otwiera się przez</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) agreed to be in look-up bundles.</source>
        <translation>
            <numerusform>Na pakiet ratunkowy zgodziła się %Ln osoba.</numerusform>
            <numerusform>Na pakiet ratunkowy zgodziły się %Ln osoby.</numerusform>
            <numerusform>Na pakiet ratunkowy zgodziło się %Ln osób.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has agreed to be in a look-up bundle yet. The consent is noted on the card.</source>
        <translation>Nikt jeszcze nie zgodził się na pakiet ratunkowy. Zgodę zapisuje się na karcie osoby.</translation>
    </message>
    <message>
        <source>Nobody has agreed to be in it yet.</source>
        <translation>Nikt jeszcze się na to nie zgodził.</translation>
    </message>
    <message>
        <source>A bundle has no more recipients.</source>
        <translation>Pakiet nie może mieć więcej odbiorców.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>do {day}</translation>
    </message>
</context>
<context>
    <name>BundleLoginPage</name>
    <message>
        <source>File: {name}</source>
        <translation>Plik: {name}</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Sprawdzanie pliku…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Another bundle…</source>
        <translation>Inny pakiet…</translation>
    </message>
    <message>
        <source>Log in to a registry</source>
        <translation>Zaloguj się do rejestru</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Hasło pakietu</translation>
    </message>
    <message>
        <source>Look-up bundle</source>
        <translation>Pakiet ratunkowy</translation>
    </message>
    <message>
        <source>Issued by {organisation}, {phone}. Valid until {day}. People: {people}.</source>
        <translation>Wydał: {organisation}, {phone}. Ważny do {day}. Osób: {people}.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Sprawdzanie…</translation>
    </message>
    <message>
        <source>Look-up bundles (*.lifebundle)</source>
        <translation>Pakiety ratunkowe (*.lifebundle)</translation>
    </message>
</context>
<context>
    <name>BundlesPart</name>
    <message>
        <source>Look-up bundles</source>
        <translation>Pakiety ratunkowe</translation>
    </message>
    <message>
        <source>Look-up bundle</source>
        <translation>Pakiet ratunkowy</translation>
    </message>
    <message>
        <source>Take in a log…</source>
        <translation>Odbierz dziennik…</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>Zgłoś utratę</translation>
    </message>
    <message>
        <source>Save the list of people…</source>
        <translation>Zapisz listę osób…</translation>
    </message>
    <message>
        <source>An encrypted part of the registry for a stick: only people who agreed, only for a while. When the stick comes back, take its log in: it says who looked at whom. Whoever finds a lost one opens nothing without a pass phrase, yet the people in it are to be told.</source>
        <translation>Zaszyfrowana część rejestru na nośnik: tylko osoby, które się na to zgodziły, i tylko na pewien czas. Gdy nośnik wróci, trzeba odebrać jego dziennik: mówi, kto czyją kartę otworzył. Kto znajdzie zgubiony nośnik, bez hasła nic nie otworzy, ale osoby z pakietu trzeba zawiadomić.</translation>
    </message>
    <message>
        <source>New look-up bundle</source>
        <translation>Nowy pakiet ratunkowy</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Utworzony</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Ważny do</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>Log taken in</source>
        <translation>Dziennik odebrany</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>Ujawnienia</translation>
    </message>
    <message>
        <source>Yes, it is lost</source>
        <translation>Tak, zgubiony</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>pakiet</translation>
    </message>
    <message>
        <source>Where to write the bundle</source>
        <translation>Gdzie zapisać pakiet</translation>
    </message>
    <message>
        <source>✓ Log taken in: new disclosures {new}, completed {completed}, entries {entries}.</source>
        <translation>✓ Dziennik odebrany: nowe ujawnienia {new}, uzupełnione {completed}, wpisy {entries}.</translation>
    </message>
    <message>
        <source>⚠ Entries are missing or were changed. What could be read was taken in.</source>
        <translation>⚠ Brakuje wpisów albo ktoś je zmienił. To, co dało się odczytać, odebrano.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were cut off while being written.</source>
        <translation>
            <numerusform>%Ln wiersz urwano w trakcie zapisu.</numerusform>
            <numerusform>%Ln wiersze urwano w trakcie zapisu.</numerusform>
            <numerusform>%Ln wierszy urwano w trakcie zapisu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The loss is noted. %n person(s) in it are to be told: save their list.</source>
        <translation>
            <numerusform>Utratę odnotowano. Trzeba zapisać listę i zawiadomić %Ln osobę z pakietu.</numerusform>
            <numerusform>Utratę odnotowano. Trzeba zapisać listę i zawiadomić %Ln osoby z pakietu.</numerusform>
            <numerusform>Utratę odnotowano. Trzeba zapisać listę i zawiadomić %Ln osób z pakietu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) saved in {file}. The file is not encrypted: delete it when it is done with.</source>
        <translation>
            <numerusform>Zapisano %Ln osobę w {file}. Plik nie jest zaszyfrowany: po użyciu trzeba go usunąć.</numerusform>
            <numerusform>Zapisano %Ln osoby w {file}. Plik nie jest zaszyfrowany: po użyciu trzeba go usunąć.</numerusform>
            <numerusform>Zapisano %Ln osób w {file}. Plik nie jest zaszyfrowany: po użyciu trzeba go usunąć.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a bundle in the list.</source>
        <translation>Trzeba zaznaczyć pakiet na liście.</translation>
    </message>
    <message>
        <source>Its loss is noted already.</source>
        <translation>Jego utratę już odnotowano.</translation>
    </message>
    <message>
        <source>Log of a bundle</source>
        <translation>Dziennik pakietu</translation>
    </message>
    <message>
        <source>Report the bundle of {day} for {who} as lost? That stays noted.</source>
        <translation>Zgłosić utratę pakietu z {day} dla: {who}? Tego nie da się cofnąć.</translation>
    </message>
    <message>
        <source>people-in-the-bundle</source>
        <translation>osoby-z-pakietu</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
</context>
<context>
    <name>CalibrationPanel</name>
    <message>
        <source>Show the test page</source>
        <translation>Pokaż stronę próbną</translation>
    </message>
    <message>
        <source>Correct this printer</source>
        <translation>Zapisz korektę</translation>
    </message>
    <message>
        <source>No correction</source>
        <translation>Bez korekty</translation>
    </message>
    <message>
        <source>Where this printer would print without the correction</source>
        <translation>Gdzie ta drukarka drukowałaby bez korekty</translation>
    </message>
    <message>
        <source>Print the test page at 100 %, without fitting it to the page. Measure with a ruler and type what it says, in millimetres.</source>
        <translation>Wydrukować stronę próbną w skali 100 %, bez dopasowania do strony. Zmierzyć linijką i wpisać wyniki w milimetrach.</translation>
    </message>
    <message>
        <source>Correction of the printer</source>
        <translation>Korekta drukarki</translation>
    </message>
    <message>
        <source>Left edge of the paper to the start of the upper scale</source>
        <translation>Od lewego brzegu kartki do początku górnej podziałki</translation>
    </message>
    <message>
        <source>Upper edge of the paper to the start of the left scale</source>
        <translation>Od górnego brzegu kartki do początku lewej podziałki</translation>
    </message>
    <message>
        <source>Upper scale from its start to its end</source>
        <translation>Górna podziałka od początku do końca</translation>
    </message>
    <message>
        <source>Left scale from its start to its end</source>
        <translation>Lewa podziałka od początku do końca</translation>
    </message>
    <message>
        <source>Correcting {printer}</source>
        <translation>Korekta: {printer}</translation>
    </message>
    <message>
        <source>Choose a printer</source>
        <translation>Wybierz drukarkę</translation>
    </message>
    <message>
        <source>should be {length} mm</source>
        <translation>powinno być {length} mm</translation>
    </message>
    <message>
        <source>First choose a printer below.</source>
        <translation>Najpierw trzeba wybrać drukarkę na dole strony.</translation>
    </message>
    <message>
        <source>Nothing is corrected.</source>
        <translation>Bez korekty.</translation>
    </message>
    <message>
        <source>Corrected: {dx} mm to the right, {dy} mm down, width × {x}, height × {y}.</source>
        <translation>Korekta: {dx} mm w prawo, {dy} mm w dół, szerokość × {x}, wysokość × {y}.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>To nie jest liczba.</translation>
    </message>
    <message>
        <source>Correction of the printer saved. Print the test page again to check it.</source>
        <translation>Zapisano korektę drukarki. Warto wydrukować stronę próbną ponownie i sprawdzić.</translation>
    </message>
</context>
<context>
    <name>CallStrip</name>
    <message>
        <source>Phones of the person</source>
        <translation>Telefony osoby</translation>
    </message>
    <message>
        <source>Phones of the person whose row is chosen stand here.</source>
        <translation>Tu pojawią się telefony wybranej osoby.</translation>
    </message>
    <message>
        <source>no phone of their own</source>
        <translation>brak własnego telefonu</translation>
    </message>
    <message>
        <source>no contacts</source>
        <translation>brak kontaktów</translation>
    </message>
    <message>
        <source>due: {day}</source>
        <translation>termin: {day}</translation>
    </message>
    <message>
        <source>last reviewed: {day}</source>
        <translation>ostatni przegląd: {day}</translation>
    </message>
    <message>
        <source>next, if reviewed today: {day}</source>
        <translation>następny, jeśli przegląd dziś: {day}</translation>
    </message>
</context>
<context>
    <name>Caller</name>
    <message>
        <source>The caller</source>
        <translation>Rozmówca</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Picture of the camera</source>
        <translation>Obraz z kamery</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation>Która kamera</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>Zrób zdjęcie</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>The program was installed without camera support.</source>
        <translation>Program zainstalowano bez obsługi kamery.</translation>
    </message>
    <message>
        <source>There is no camera here. Plug one in and try again.</source>
        <translation>Nie ma tu kamery. Po jej podłączeniu można spróbować ponownie.</translation>
    </message>
    <message>
        <source>The system does not let this program use the camera; see its settings.</source>
        <translation>System nie pozwala programowi używać kamery. Zmienia się to w ustawieniach prywatności systemu.</translation>
    </message>
    <message>
        <source>The camera stopped. Is another program using it?</source>
        <translation>Kamera przestała działać. Może używa jej inny program albo została odłączona?</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Surname</source>
        <translation>Nazwisko</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Imiona</translation>
    </message>
    <message>
        <source>Birth date (a year is enough)</source>
        <translation>Data urodzenia (wystarczy rok)</translation>
    </message>
    <message>
        <source>PESEL</source>
        <translation>PESEL</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Płeć</translation>
    </message>
    <message>
        <source>Maiden or used name</source>
        <translation>Nazwisko rodowe lub używane</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Inny dokument</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Numer dokumentu</translation>
    </message>
    <message>
        <source>Languages, separated by commas</source>
        <translation>Języki, po przecinku</translation>
    </message>
    <message>
        <source>Interpreter needed</source>
        <translation>Potrzebny tłumacz</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Kto mieszka</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>Mieszka z</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Waga, kg</translation>
    </message>
    <message>
        <source>Height, cm</source>
        <translation>Wzrost, cm</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Zmierzono</translation>
    </message>
    <message>
        <source>Distinguishing marks</source>
        <translation>Znaki szczególne</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Ulica</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Nr domu</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Nr mieszkania</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Miejscowość</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Kod pocztowy</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Winda</translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation>Klatka</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Piętro</translation>
    </message>
    <message>
        <source>Intercom code</source>
        <translation>Kod domofonu</translation>
    </message>
    <message>
        <source>Gate code</source>
        <translation>Kod bramy</translation>
    </message>
    <message>
        <source>Where the box is kept</source>
        <translation>Gdzie jest pudełko</translation>
    </message>
    <message>
        <source>Telecare operator</source>
        <translation>Operator teleopieki</translation>
    </message>
    <message>
        <source>Telecare phone</source>
        <translation>Telefon teleopieki</translation>
    </message>
    <message>
        <source>Telecare hours</source>
        <translation>Godziny teleopieki</translation>
    </message>
    <message>
        <source>Telecare number</source>
        <translation>Nr w teleopiece</translation>
    </message>
    <message>
        <source>Who has keys</source>
        <translation>Kto ma klucze</translation>
    </message>
    <message>
        <source>How to get in</source>
        <translation>Jak wejść</translation>
    </message>
    <message>
        <source>Own phones</source>
        <translation>Telefony własne</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Godziny</translation>
    </message>
    <message>
        <source>Hazards for the crew</source>
        <translation>Zagrożenia dla ekipy</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Zagrożenie</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>Pets</source>
        <translation>Zwierzęta</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Zwierzę</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>Kto się zajmie</translation>
    </message>
    <message>
        <source>TERC (commune)</source>
        <translation>TERC (gmina)</translation>
    </message>
    <message>
        <source>SIMC (town)</source>
        <translation>SIMC (miejscowość)</translation>
    </message>
    <message>
        <source>ULIC (street)</source>
        <translation>ULIC (ulica)</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Kim jest</translation>
    </message>
    <message>
        <source>How far away</source>
        <translation>Jak daleko</translation>
    </message>
    <message>
        <source>Has keys</source>
        <translation>Ma klucze</translation>
    </message>
    <message>
        <source>Takes the pets</source>
        <translation>Zajmie się zwierzętami</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Drugi telefon</translation>
    </message>
    <message>
        <source>Its hours</source>
        <translation>Jego godziny</translation>
    </message>
    <message>
        <source>Third phone</source>
        <translation>Trzeci telefon</translation>
    </message>
    <message>
        <source>May be told about health</source>
        <translation>Wolno mówić o zdrowiu</translation>
    </message>
    <message>
        <source>Acts by law</source>
        <translation>Działa z mocy prawa</translation>
    </message>
    <message>
        <source>Informed on</source>
        <translation>Powiadomiono dnia</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Uczulenia</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Na co</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reakcja</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Nasilenie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Choroby</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Choroba</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od kiedy</translation>
    </message>
    <message>
        <source>ICD-10</source>
        <translation>ICD-10</translation>
    </message>
    <message>
        <source>Active now</source>
        <translation>Trwa</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Leki</translation>
    </message>
    <message>
        <source>Trade name</source>
        <translation>Nazwa handlowa</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Dawka leku</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dawkowanie</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Na co</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Doraźnie</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Substancja</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Postać</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Droga podania</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Skąd wiadomo</translation>
    </message>
    <message>
        <source>ATC code</source>
        <translation>Kod ATC</translation>
    </message>
    <message>
        <source>Package code</source>
        <translation>Kod opakowania</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Seria</translation>
    </message>
    <message>
        <source>Use before</source>
        <translation>Termin ważności</translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation>Jak na liście</translation>
    </message>
    <message>
        <source>Implants and devices</source>
        <translation>Implanty i urządzenia</translation>
    </message>
    <message>
        <source>Implant or device</source>
        <translation>Implant lub urządzenie</translation>
    </message>
    <message>
        <source>MRI</source>
        <translation>Rezonans (MRI)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>Operations and hospital stays</source>
        <translation>Operacje i pobyty w szpitalu</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Gdzie</translation>
    </message>
    <message>
        <source>Blood group</source>
        <translation>Grupa krwi</translation>
    </message>
    <message>
        <source>Stated on</source>
        <translation>Stwierdzono</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Wyniki badań</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Badanie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednostka</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Inna nazwa</translation>
    </message>
    <message>
        <source>Vaccinations</source>
        <translation>Szczepienia</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Przeciw</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Preparat</translation>
    </message>
    <message>
        <source>Medical remarks</source>
        <translation>Uwagi medyczne</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Oświadczenia</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Oświadczenie</translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation>Gdzie leży dokument</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Co pomaga</translation>
    </message>
    <message>
        <source>How to talk to the person</source>
        <translation>Jak rozmawiać z tą osobą</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Słuch</translation>
    </message>
    <message>
        <source>Sight</source>
        <translation>Wzrok</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Mowa</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>Poruszanie się</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Pamięć</translation>
    </message>
    <message>
        <source>Swallowing</source>
        <translation>Połykanie</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Dieta</translation>
    </message>
    <message>
        <source>Clinic or agency</source>
        <translation>Przychodnia lub agencja</translation>
    </message>
    <message>
        <source>Family doctor</source>
        <translation>Lekarz rodzinny</translation>
    </message>
    <message>
        <source>District nurse</source>
        <translation>Pielęgniarka</translation>
    </message>
    <message>
        <source>Carer</source>
        <translation>Opiekun</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Pracownik socjalny</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Zwyczaje</translation>
    </message>
    <message>
        <source>Usual routes</source>
        <translation>Stałe trasy</translation>
    </message>
    <message>
        <source>Former addresses</source>
        <translation>Dawne adresy</translation>
    </message>
    <message>
        <source>What calms</source>
        <translation>Co uspokaja</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Podstawa prawna</translation>
    </message>
    <message>
        <source>Review every … months</source>
        <translation>Przegląd co … mies.</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>Ostatni przegląd</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Następny przegląd</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Zgody</translation>
    </message>
    <message>
        <source>Consent to</source>
        <translation>Zgoda na</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Udzielona</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Wycofana</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>Wersja tekstu</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Świadek</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>Potwierdzenia</translation>
    </message>
    <message>
        <source>Part of the card</source>
        <translation>Część karty</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Kto potwierdził</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Jak</translation>
    </message>
    <message>
        <source>Licence number (PWZ)</source>
        <translation>Numer PWZ</translation>
    </message>
    <message>
        <source>Of version</source>
        <translation>Wersja karty</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Uwagi</translation>
    </message>
    <message>
        <source>Texts from the imported list</source>
        <translation>Teksty z wczytanej listy</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumna</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Where the medicines are kept</source>
        <translation>Gdzie są leki</translation>
    </message>
    <message>
        <source>Consents and reviews</source>
        <translation>Zgody i przeglądy</translation>
    </message>
    <message>
        <source>Remarks and sources</source>
        <translation>Uwagi i źródła</translation>
    </message>
</context>
<context>
    <name>CardPreviewPanel</name>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>The card as it will print</source>
        <translation>Karta tak, jak się wydrukuje</translation>
    </message>
</context>
<context>
    <name>CheckModel</name>
    <message>
        <source>Row</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Uwagi</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>Code of a printed label: scan or type it</source>
        <translation>Kod z wydrukowanej naklejki: zeskanować lub wpisać</translation>
    </message>
    <message>
        <source>Give it to this box</source>
        <translation>Przypisz</translation>
    </message>
    <message>
        <source>Why the code is replaced</source>
        <translation>Dlaczego kod jest wymieniany</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nowy kod</translation>
    </message>
    <message>
        <source>The box or its label is gone</source>
        <translation>Pudełka lub naklejki już nie ma</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>zgubione</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>zniszczone</translation>
    </message>
    <message>
        <source>code cannot be read</source>
        <translation>kod nieczytelny</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>inny powód</translation>
    </message>
    <message>
        <source>To collect, with the old code {code}:</source>
        <translation>Do odebrania, ze starym kodem {code}:</translation>
    </message>
    <message>
        <source>nothing was printed with it</source>
        <translation>nic z nim nie wydrukowano</translation>
    </message>
    <message>
        <source>Collected: the old code leads nowhere</source>
        <translation>Odebrane: unieważnij stary kod</translation>
    </message>
    <message>
        <source>This is no code. It looks like 7K3M-9QXD-2.</source>
        <translation>To nie jest kod. Kod wygląda tak: 7K3M-9QXD-2.</translation>
    </message>
    <message>
        <source>The box has the code {code} now.</source>
        <translation>Pudełko ma teraz kod {code}.</translation>
    </message>
    <message numerus="yes">
        <source>New code: {code}. Print card and labels anew; %n paper(s) to collect.</source>
        <translation>
            <numerusform>Nowy kod: {code}. Trzeba ponownie wydrukować kartę i naklejki; do odebrania %Ln papier.</numerusform>
            <numerusform>Nowy kod: {code}. Trzeba ponownie wydrukować kartę i naklejki; do odebrania %Ln papiery.</numerusform>
            <numerusform>Nowy kod: {code}. Trzeba ponownie wydrukować kartę i naklejki; do odebrania %Ln papierów.</numerusform>
        </translation>
    </message>
    <message>
        <source>The code {code} leads nowhere from now on.</source>
        <translation>Kod {code} jest unieważniony.</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>Column “{name}”</source>
        <translation>Kolumna „{name}”</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Sortuj według tej kolumny</translation>
    </message>
    <message>
        <source>Sort the other way round</source>
        <translation>Sortuj odwrotnie</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Przesuń w lewo</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Przesuń w prawo</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Szersza</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Węższa</translation>
    </message>
    <message>
        <source>Columns as they were at first</source>
        <translation>Układ początkowy</translation>
    </message>
</context>
<context>
    <name>ConfirmationsPanel</name>
    <message>
        <source>Confirmations</source>
        <translation>Potwierdzenia</translation>
    </message>
    <message>
        <source>Nothing on this card is confirmed yet.</source>
        <translation>Na tej karcie nic jeszcze nie jest potwierdzone.</translation>
    </message>
    <message>
        <source>A page can be registered once the card is saved: it must be known which version was signed.</source>
        <translation>Podpisaną stronę można zarejestrować po zapisaniu karty: musi być wiadomo, której wersji dotyczy podpis.</translation>
    </message>
    <message>
        <source>Print Part I for the doctor</source>
        <translation>Drukuj część I dla lekarza</translation>
    </message>
    <message>
        <source>What is confirmed</source>
        <translation>Co jest potwierdzone</translation>
    </message>
    <message>
        <source>Confirm: {section}</source>
        <translation>Potwierdź: {section}</translation>
    </message>
    <message>
        <source>⚠ This number does not check. It is kept as it is written.</source>
        <translation>⚠ Ten numer jest chyba błędny: cyfra kontrolna się nie zgadza. Zostanie zapisany tak, jak go wpisano.</translation>
    </message>
    <message>
        <source>Scan of the signed page</source>
        <translation>Skan podpisanej strony</translation>
    </message>
    <message>
        <source>Confirm the ticked sections</source>
        <translation>Potwierdź zaznaczone części</translation>
    </message>
    <message>
        <source>A signed page came back</source>
        <translation>Wróciła podpisana strona</translation>
    </message>
    <message>
        <source>Which version was signed</source>
        <translation>Którą wersję podpisano</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Kto potwierdził</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Jak</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Licence number (PWZ)</source>
        <translation>Numer PWZ</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Scan of the signed page: attached</source>
        <translation>Skan podpisanej strony: dołączony</translation>
    </message>
    <message>
        <source>Scan of the signed page: none yet (it may be added later)</source>
        <translation>Skan podpisanej strony: jeszcze go nie ma (można dodać później)</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) confirmed; saved with the card (Ctrl+S).</source>
        <translation>
            <numerusform>Potwierdzono %Ln część; zapisze się razem z kartą (Ctrl+S).</numerusform>
            <numerusform>Potwierdzono %Ln części; zapiszą się razem z kartą (Ctrl+S).</numerusform>
            <numerusform>Potwierdzono %Ln części; zapiszą się razem z kartą (Ctrl+S).</numerusform>
        </translation>
    </message>
    <message>
        <source>{version}, form printed on {day}</source>
        <translation>{version}, formularz wydrukowany {day}</translation>
    </message>
    <message>
        <source>First tick what was signed.</source>
        <translation>Najpierw trzeba zaznaczyć, co podpisano.</translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>Fields that two desks changed</source>
        <translation>Pola zmienione na dwóch stanowiskach</translation>
    </message>
    <message>
        <source>Go on with these</source>
        <translation>Dalej z tym wyborem</translation>
    </message>
    <message>
        <source>Everywhere what is typed here</source>
        <translation>Wszędzie to, co wpisano tutaj</translation>
    </message>
    <message>
        <source>Everywhere what is saved</source>
        <translation>Wszędzie to, co zapisano</translation>
    </message>
    <message>
        <source>{who} saved version {number} of this card meanwhile. Where both changed the same, choose which stands. What is typed here is kept as a draft; nothing is saved before Ctrl+S.</source>
        <translation>W tym czasie zapisano wersję {number} tej karty ({who}). Gdzie zmieniono to samo, trzeba wybrać, co zostaje. To, co wpisano tutaj, jest w szkicu; bez Ctrl+S nic się nie zapisze.</translation>
    </message>
    <message>
        <source>{who} saved version {number} of this card meanwhile, in other fields than here. Both are put together; nothing is saved before Ctrl+S.</source>
        <translation>W tym czasie zapisano wersję {number} tej karty ({who}), w innych polach niż tutaj. Zmiany zostaną połączone; bez Ctrl+S nic się nie zapisze.</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nic)</translation>
    </message>
    <message>
        <source>{field}; before: {value}</source>
        <translation>{field}; przedtem: {value}</translation>
    </message>
    <message>
        <source>Here:</source>
        <translation>Tutaj:</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>Zapisano:</translation>
    </message>
    <message>
        <source>First choose for each field what stands.</source>
        <translation>Najpierw trzeba wybrać dla każdego pola, co zostaje.</translation>
    </message>
</context>
<context>
    <name>ConsentTextsPart</name>
    <message>
        <source>Consent texts</source>
        <translation>Treści zgód</translation>
    </message>
    <message>
        <source>Consent to</source>
        <translation>Zgoda na</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Treść</translation>
    </message>
    <message>
        <source>A new version is printed on consents from now on. Consents that were given stay with the version they were given for. Where a scope has no text of its own, the program&apos;s wording is printed.</source>
        <translation>Nowa wersja jest od tej chwili drukowana na zgodach. Zgody już udzielone pozostają przy wersji, której dotyczą. Gdy zakres nie ma własnej treści, drukowany jest wzór programu.</translation>
    </message>
    <message>
        <source>Add this version</source>
        <translation>Dodaj tę wersję</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Nowa wersja</translation>
    </message>
    <message>
        <source>printed now</source>
        <translation>drukowana teraz</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>wcześniejsza</translation>
    </message>
    <message>
        <source>⚠ A version needs a name and a text.</source>
        <translation>⚠ Wersja musi mieć oznaczenie i treść.</translation>
    </message>
    <message>
        <source>Version {version} is printed from now on. Consents given before stay as they are.</source>
        <translation>Od teraz drukowana jest wersja {version}. Zgody udzielone wcześniej pozostają bez zmian.</translation>
    </message>
</context>
<context>
    <name>ConsentsBox</name>
    <message>
        <source>None is noted on the card.</source>
        <translation>Na karcie nie odnotowano żadnej.</translation>
    </message>
    <message>
        <source>Hide the text</source>
        <translation>Ukryj treść</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>Pokaż treść</translation>
    </message>
    <message>
        <source>Signed form</source>
        <translation>Podpisany formularz</translation>
    </message>
    <message>
        <source>Attach the form</source>
        <translation>Dołącz formularz</translation>
    </message>
    <message>
        <source>Withdraw today</source>
        <translation>Wycofaj dziś</translation>
    </message>
    <message>
        <source>given {day}</source>
        <translation>udzielona {day}</translation>
    </message>
    <message>
        <source>text {version}</source>
        <translation>tekst {version}</translation>
    </message>
    <message>
        <source>⚠ version of the text not noted</source>
        <translation>⚠ nie odnotowano wersji tekstu</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>wycofana {day}</translation>
    </message>
    <message>
        <source>the text is {version} now; this consent stands for its own</source>
        <translation>obecny tekst to {version}; zgoda dotyczy swojego tekstu</translation>
    </message>
    <message>
        <source>without a signed form</source>
        <translation>bez podpisanego formularza</translation>
    </message>
    <message>
        <source>Consent withdrawn: {scope}.</source>
        <translation>Zgoda wycofana: {scope}.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) with the photo to replace.</source>
        <translation>
            <numerusform>%Ln karta ze zdjęciem do wymiany.</numerusform>
            <numerusform>%Ln karty ze zdjęciem do wymiany.</numerusform>
            <numerusform>%Ln kart ze zdjęciem do wymiany.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still in the look-up bundle with {who}.</source>
        <translation>Dane są jeszcze w pakiecie ratunkowym, który ma: {who}.</translation>
    </message>
</context>
<context>
    <name>CropFrame</name>
    <message>
        <source>Part of the photo to keep</source>
        <translation>Kadr zdjęcia</translation>
    </message>
    <message>
        <source>Arrows move the frame, + and − change its size, R turns, Enter takes, Escape leaves</source>
        <translation>Strzałki przesuwają kadr, + i − zmieniają jego wielkość, R obraca, Enter przyjmuje, Esc wraca</translation>
    </message>
</context>
<context>
    <name>CropView</name>
    <message>
        <source>Use this part</source>
        <translation>Użyj tego kadru</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Obróć</translation>
    </message>
    <message>
        <source>Smaller part</source>
        <translation>Mniejszy kadr</translation>
    </message>
    <message>
        <source>Larger part</source>
        <translation>Większy kadr</translation>
    </message>
    <message>
        <source>Arrows move the frame, + and − change its size, R turns, Enter takes, Escape leaves</source>
        <translation>Strzałki przesuwają kadr, + i − zmieniają jego wielkość, R obraca, Enter przyjmuje, Esc wraca</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Open the registry (F7)</source>
        <translation>Otwórz Rejestr (F7)</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Znajdź cokolwiek</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nowa osoba</translation>
    </message>
    <message>
        <source>Print and keep nothing…</source>
        <translation>Drukuj bez zapisywania…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Wczytaj listę…</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Możliwe powtórzenia</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Karta osoby</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Łączenie kart</translation>
    </message>
    <message>
        <source>Import of a list</source>
        <translation>Import listy</translation>
    </message>
</context>
<context>
    <name>DifferencesTable</name>
    <message>
        <source>Differences of the two records</source>
        <translation>Różnice między kartami</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>Po lewej</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>Po prawej</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>taken: {text}</source>
        <translation>wybrane: {text}</translation>
    </message>
    <message>
        <source>not taken: {text}</source>
        <translation>niewybrane: {text}</translation>
    </message>
    <message>
        <source>⚠ choose</source>
        <translation>⚠ do wyboru</translation>
    </message>
</context>
<context>
    <name>DisclosureBar</name>
    <message>
        <source>called back, verified</source>
        <translation>oddzwoniono, sprawdzono</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Otwarte</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Kto pyta</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Kto dzwoni</translation>
    </message>
    <message>
        <source>Call-back number</source>
        <translation>Numer zwrotny</translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation>Nr zdarzenia</translation>
    </message>
    <message>
        <source>Who asks? (Ctrl+D)</source>
        <translation>Kto pyta? (Ctrl+D)</translation>
    </message>
    <message>
        <source>{time}, closes in {left}</source>
        <translation>{time}, zamknie się za {left}</translation>
    </message>
    <message>
        <source>known number: {name}</source>
        <translation>znany numer: {name}</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Zamknij (Esc)</translation>
    </message>
</context>
<context>
    <name>DisclosureNotePanel</name>
    <message>
        <source>Who asks</source>
        <translation>Kto pyta</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Kto dzwoni</translation>
    </message>
    <message>
        <source>Call-back number</source>
        <translation>Numer zwrotny</translation>
    </message>
    <message>
        <source>called back, verified</source>
        <translation>oddzwoniono, sprawdzono</translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation>Nr zdarzenia</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Co odczytano</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>The disclosure of this row</source>
        <translation>Ujawnienie z zaznaczonego wiersza</translation>
    </message>
    <message>
        <source>Add to the note</source>
        <translation>Dopisz do notatki</translation>
    </message>
    <message>
        <source>A disclosure of the list is shown here.</source>
        <translation>Tu widać ujawnienie zaznaczone na liście.</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>trwa</translation>
    </message>
    <message>
        <source>version {number} of the card</source>
        <translation>wersja {number} karty</translation>
    </message>
    <message>
        <source>given by {login}</source>
        <translation>udzielił: {login}</translation>
    </message>
    <message>
        <source>{time}, {login} added:</source>
        <translation>{time}, {login} – dopisano:</translation>
    </message>
    <message>
        <source>What stood there when it was closed is kept; what is changed is written beside it.</source>
        <translation>To, co zapisano przed zamknięciem, zostaje; zmiany zapisują się obok.</translation>
    </message>
    <message>
        <source>It is still open: the note is filled in beside the record.</source>
        <translation>Rozmowa jeszcze trwa: notatkę wypełnia się przy otwartej karcie.</translation>
    </message>
    <message>
        <source>Only who gave the information and the administrator complete a note.</source>
        <translation>Notatkę uzupełnia ten, kto udzielił informacji, albo administrator.</translation>
    </message>
</context>
<context>
    <name>Disclosures</name>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Trwało</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>Kto pytał</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation>Nr zdarzenia</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Kto udzielił</translation>
    </message>
    <message>
        <source>open</source>
        <translation>trwa</translation>
    </message>
</context>
<context>
    <name>DisclosuresPart</name>
    <message>
        <source>Disclosures</source>
        <translation>Ujawnienia</translation>
    </message>
    <message>
        <source>Report of disclosures</source>
        <translation>Zestawienie ujawnień</translation>
    </message>
    <message>
        <source>Disclosures, newest first</source>
        <translation>Ujawnienia, od najnowszego</translation>
    </message>
    <message>
        <source>No disclosures here.</source>
        <translation>Nie ma tu ujawnień. Powstają, gdy ktoś otworzy kartę na stronie Ratunek.</translation>
    </message>
    <message>
        <source>Read the list anew</source>
        <translation>Odśwież listę</translation>
    </message>
    <message>
        <source>choose a disclosure</source>
        <translation>wybór ujawnienia</translation>
    </message>
    <message>
        <source>go to its note</source>
        <translation>do notatki</translation>
    </message>
    <message>
        <source>Search disclosures</source>
        <translation>Szukaj ujawnień</translation>
    </message>
    <message>
        <source>person, caller, number, incident, purpose</source>
        <translation>osoba, rozmówca, numer, zdarzenie, cel</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Wyczyść szukanie</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>kiedykolwiek</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dziś</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>ostatnie 7 dni</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>ten miesiąc</translation>
    </message>
    <message>
        <source>any state</source>
        <translation>każdy stan</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>trwające</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zakończone</translation>
    </message>
    <message>
        <source>nobody wrote who asked</source>
        <translation>bez wpisu, kto pytał</translation>
    </message>
    <message>
        <source>with exercises</source>
        <translation>z ćwiczeniami</translation>
    </message>
    <message>
        <source>without exercises</source>
        <translation>bez ćwiczeń</translation>
    </message>
    <message>
        <source>exercises only</source>
        <translation>same ćwiczenia</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>poprzedni miesiąc</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>Kto pytał</translation>
    </message>
    <message>
        <source>any service</source>
        <translation>każda służba</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Kto udzielił</translation>
    </message>
    <message>
        <source>any account</source>
        <translation>każde konto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Ćwiczenia</translation>
    </message>
    <message>
        <source>What the report is of</source>
        <translation>Czego dotyczy zestawienie</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Rodzaj pliku</translation>
    </message>
    <message>
        <source>the person of the chosen row</source>
        <translation>osoba z zaznaczonego wiersza</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Zapisz zestawienie…</translation>
    </message>
    <message>
        <source>Report of</source>
        <translation>Zestawienie</translation>
    </message>
    <message>
        <source>Choose a disclosure whose person is still in the registry.</source>
        <translation>Proszę zaznaczyć ujawnienie osoby, która jest w rejestrze.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Zapisz zestawienie</translation>
    </message>
    <message numerus="yes">
        <source>%n disclosure(s)</source>
        <translation>
            <numerusform>%Ln ujawnienie</numerusform>
            <numerusform>%Ln ujawnienia</numerusform>
            <numerusform>%Ln ujawnień</numerusform>
        </translation>
    </message>
    <message>
        <source>Written down beside the note.</source>
        <translation>Dopisano obok notatki.</translation>
    </message>
    <message>
        <source>Saved in {file}. It holds personal data and is not encrypted: delete it when it is done with.</source>
        <translation>Zapisano w {file}. Plik zawiera dane osobowe i nie jest zaszyfrowany: po użyciu należy go usunąć.</translation>
    </message>
    <message>
        <source>Saved in {file}. It names nobody.</source>
        <translation>Zapisano w {file}. Nie ma w nim nazwisk.</translation>
    </message>
</context>
<context>
    <name>DoublesBar</name>
    <message>
        <source>The merge was undone</source>
        <translation>Cofnięto połączenie kart</translation>
    </message>
    <message>
        <source>The merge was undone: both records are there again.</source>
        <translation>Cofnięto połączenie: są znowu obie karty.</translation>
    </message>
</context>
<context>
    <name>DuplicatesBar</name>
    <message>
        <source>Open the record that is already there</source>
        <translation>Otwórz kartę, która już jest</translation>
    </message>
    <message>
        <source>Merge with the record that is already there</source>
        <translation>Połącz z kartą, która już jest</translation>
    </message>
    <message>
        <source>That is a different person</source>
        <translation>To inna osoba</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Połącz</translation>
    </message>
    <message>
        <source>Different person</source>
        <translation>Inna osoba</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %Ln</numerusform>
            <numerusform>i jeszcze %Ln</numerusform>
            <numerusform>i jeszcze %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Already in the registry: {who} ({why})</source>
        <translation>⚠ Jest już w rejestrze: {who} ({why})</translation>
    </message>
    <message>
        <source>Maybe already in the registry: {who} ({why})</source>
        <translation>Może jest już w rejestrze: {who} ({why})</translation>
    </message>
    <message>
        <source>the same PESEL</source>
        <translation>ten sam PESEL</translation>
    </message>
    <message>
        <source>the same name and birth date</source>
        <translation>to samo nazwisko, imię i data urodzenia</translation>
    </message>
    <message>
        <source>the same name, birth date and phone</source>
        <translation>to samo nazwisko, imię, data urodzenia i telefon</translation>
    </message>
    <message>
        <source>the same name and address</source>
        <translation>to samo nazwisko, imię i adres</translation>
    </message>
    <message>
        <source>a similar name, the same birth date</source>
        <translation>podobne nazwisko lub imię, ta sama data urodzenia</translation>
    </message>
    <message>
        <source>the same phone</source>
        <translation>ten sam telefon</translation>
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
        <translation>12.05.1942 lub 1942</translation>
    </message>
    <message>
        <source>no information</source>
        <translation>brak informacji</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>EmergencyPage</name>
    <message>
        <source>Whom to look up</source>
        <translation>Kogo szukamy</translation>
    </message>
    <message>
        <source>code, surname, street and number, phone or PESEL</source>
        <translation>kod, nazwisko, ulica i numer, telefon albo PESEL</translation>
    </message>
    <message>
        <source>Close the record; the disclosure is noted</source>
        <translation>Zamknij kartę; ujawnienie jest odnotowane</translation>
    </message>
    <message>
        <source>choose an answer</source>
        <translation>wybór odpowiedzi</translation>
    </message>
    <message>
        <source>open the record</source>
        <translation>otwarcie karty</translation>
    </message>
    <message>
        <source>open the answer with this number</source>
        <translation>otwórz odpowiedź o tym numerze</translation>
    </message>
    <message>
        <source>This line was read: on to the next</source>
        <translation>Wiersz przeczytany: do następnego</translation>
    </message>
    <message>
        <source>Back to the line before</source>
        <translation>Z powrotem do poprzedniego wiersza</translation>
    </message>
    <message>
        <source>Read tier {tier}</source>
        <translation>Czytaj od: {tier}</translation>
    </message>
    <message>
        <source>Write down who asks</source>
        <translation>Zapisz, kto pyta</translation>
    </message>
    <message>
        <source>Copy a phone of the marked line</source>
        <translation>Kopiuj telefon z zaznaczonego wiersza</translation>
    </message>
    <message>
        <source>Type what the caller says. ↓↑ choose, Enter opens.</source>
        <translation>Tu wpisuje się to, co mówi dzwoniący. ↓↑ wybiera, Enter otwiera.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%Ln osoba</numerusform>
            <numerusform>%Ln osoby</numerusform>
            <numerusform>%Ln osób</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found. Try the street and number, another spelling, a phone or the code.</source>
        <translation>Nikogo nie znaleziono. Można spróbować ulicy i numeru, innej pisowni, telefonu albo kodu.</translation>
    </message>
    <message>
        <source>There is no phone in the marked line.</source>
        <translation>W zaznaczonym wierszu nie ma telefonu.</translation>
    </message>
    <message>
        <source>Closed after 45 minutes; the disclosure is noted.</source>
        <translation>Zamknięto po 45 minutach; ujawnienie odnotowano.</translation>
    </message>
    <message>
        <source>Closed; the disclosure is noted.</source>
        <translation>Zamknięto; ujawnienie odnotowano.</translation>
    </message>
    <message>
        <source>Afterwards, about: {which}</source>
        <translation>Uzupełnienie: {which}</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Zapisano.</translation>
    </message>
</context>
<context>
    <name>ExercisePage</name>
    <message>
        <source>Preparing the exercise</source>
        <translation>Przygotowanie ćwiczenia</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Ćwiczenie</translation>
    </message>
    <message>
        <source>Next call (Ctrl+Enter)</source>
        <translation>Kolejna rozmowa (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cannot find them (Ctrl+F2)</source>
        <translation>Nie znajduję (Ctrl+F2)</translation>
    </message>
    <message>
        <source>Next call; during a call: ask further</source>
        <translation>Kolejna rozmowa; w trakcie rozmowy: pytać dalej</translation>
    </message>
    <message>
        <source>End the practice call without a result</source>
        <translation>Zakończ rozmowę ćwiczebną bez wyniku</translation>
    </message>
    <message>
        <source>Seconds since the first word</source>
        <translation>Sekundy od pierwszego słowa</translation>
    </message>
    <message>
        <source>End the exercise: back to real calls</source>
        <translation>Zakończ ćwiczenie: powrót do prawdziwych zgłoszeń</translation>
    </message>
    <message>
        <source>The exercise is being prepared: a town full of people who do not exist.</source>
        <translation>Ćwiczenie jest przygotowywane: miasto pełne osób, które nie istnieją.</translation>
    </message>
    <message>
        <source>fictional people · nothing of it reaches the registry</source>
        <translation>osoby zmyślone · nic z tego nie trafia do rejestru</translation>
    </message>
    <message>
        <source>Real call (F2)</source>
        <translation>Prawdziwe zgłoszenie (F2)</translation>
    </message>
    <message>
        <source>EXERCISE</source>
        <translation>ĆWICZENIE</translation>
    </message>
    <message>
        <source>A real record is open. Close it first: F2, then Esc.</source>
        <translation>Otwarta jest prawdziwa karta. Najpierw trzeba ją zamknąć: F2, potem Esc.</translation>
    </message>
    <message>
        <source>Ctrl+Enter: the telephone rings. Write what the caller says into the field and open the person.</source>
        <translation>Ctrl+Enter: dzwoni telefon. W pole wpisuje się to, co mówi rozmówca, i otwiera właściwą osobę.</translation>
    </message>
    <message numerus="yes">
        <source>EXERCISE: this is somebody else (%n so far); the caller means another person.</source>
        <translation>
            <numerusform>ĆWICZENIE: to inna osoba (pierwsza pomyłka). Rozmówcy chodzi o kogoś innego.</numerusform>
            <numerusform>ĆWICZENIE: to inna osoba (%Ln pomyłki). Rozmówcy chodzi o kogoś innego.</numerusform>
            <numerusform>ĆWICZENIE: to inna osoba (%Ln pomyłek). Rozmówcy chodzi o kogoś innego.</numerusform>
        </translation>
    </message>
    <message>
        <source>The person was not found.</source>
        <translation>Osoby nie znaleziono.</translation>
    </message>
    <message>
        <source>Red tier after {seconds}.</source>
        <translation>Dane czerwone na ekranie po {seconds}.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%Ln klawisz</numerusform>
            <numerusform>%Ln klawisze</numerusform>
            <numerusform>%Ln klawiszy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrong person opened: %n</source>
        <translation>
            <numerusform>otwarto niewłaściwą osobę: %Ln raz</numerusform>
            <numerusform>otwarto niewłaściwą osobę: %Ln razy</numerusform>
            <numerusform>otwarto niewłaściwą osobę: %Ln razy</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody else opened</source>
        <translation>nie otwarto nikogo innego</translation>
    </message>
    <message>
        <source>This would have been enough: {text}</source>
        <translation>Wystarczyło wpisać: {text}</translation>
    </message>
    <message>
        <source>Now as in a real call: read R, Y, G aloud and write down who asks. Ctrl+Enter: next call.</source>
        <translation>Dalej jak w prawdziwej rozmowie: przeczytać R, Y, G na głos i zapisać, kto pyta. Ctrl+Enter: następna rozmowa.</translation>
    </message>
    <message>
        <source>Ask further (Ctrl+Enter)</source>
        <translation>Pytać dalej (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>EXERCISE: {text}</source>
        <translation>ĆWICZENIE: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of calls; the people are drawn anew each time.</source>
        <translation>
            <numerusform>%Ln rodzaj rozmów; osoby są za każdym razem losowane.</numerusform>
            <numerusform>%Ln rodzaje rozmów; osoby są za każdym razem losowane.</numerusform>
            <numerusform>%Ln rodzajów rozmów; osoby są za każdym razem losowane.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until now: {figures}</source>
        <translation>Dotychczas: {figures}</translation>
    </message>
</context>
<context>
    <name>ExercisesPart</name>
    <message>
        <source>Exercises</source>
        <translation>Ćwiczenia</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Osoba na dyżurze</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Ostatnia rozmowa</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Rozmowy</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Bez pomyłki</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Newest {count} against those before</source>
        <translation>{count} ostatnich wobec poprzednich</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Osoby na dyżurze</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Rozmowa</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Red tier after</source>
        <translation>Dane czerwone po</translation>
    </message>
    <message>
        <source>Newest practice calls</source>
        <translation>Ostatnie rozmowy ćwiczebne</translation>
    </message>
    <message>
        <source>Wrong people</source>
        <translation>Pomyłki</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klawisze</translation>
    </message>
    <message>
        <source>Nobody has practised yet. An exercise is begun with Shift+F2 by whoever may look people up.</source>
        <translation>Nikt jeszcze nie ćwiczył. Ćwiczenie zaczyna się klawiszami Shift+F2; może to zrobić każdy, kto wyszukuje osoby.</translation>
    </message>
    <message>
        <source>Seconds from the caller&apos;s first word until the red tier of the right person is on the screen.</source>
        <translation>Sekundy od pierwszego słowa rozmówcy do chwili, gdy na ekranie są dane czerwone właściwej osoby.</translation>
    </message>
    <message>
        <source>Read the results anew</source>
        <translation>Odczytaj wyniki ponownie</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nie znaleziono</translation>
    </message>
    <message>
        <source>too few calls yet</source>
        <translation>za mało rozmów</translation>
    </message>
    <message>
        <source>{seconds} faster</source>
        <translation>szybciej o {seconds}</translation>
    </message>
    <message>
        <source>{seconds} slower</source>
        <translation>wolniej o {seconds}</translation>
    </message>
    <message>
        <source>right at once: {right} of {calls}</source>
        <translation>bez pomyłki: {right} z {calls}</translation>
    </message>
    <message>
        <source>median: {seconds}</source>
        <translation>mediana: {seconds}</translation>
    </message>
    <message>
        <source>newest five calls: {trend}</source>
        <translation>pięć ostatnich rozmów: {trend}</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Saving the list</source>
        <translation>Zapis listy</translation>
    </message>
    <message>
        <source>choose what for…</source>
        <translation>wybierz, po co…</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Postać pliku</translation>
    </message>
    <message>
        <source>What the list is for</source>
        <translation>Po co jest ta lista</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Zapisz…</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Wróć (Esc)</translation>
    </message>
    <message>
        <source>The file holds personal data and is not encrypted. What it is for goes into the access log.</source>
        <translation>Plik zawiera dane osobowe i nie jest zaszyfrowany. Cel listy zapisuje się w dzienniku.</translation>
    </message>
    <message>
        <source>Only where they are needed:</source>
        <translation>Tylko gdy potrzebne:</translation>
    </message>
    <message>
        <source>Close the strip below the list</source>
        <translation>Zamknij pasek pod listą</translation>
    </message>
    <message numerus="yes">
        <source>List of %n person(s)</source>
        <translation>
            <numerusform>Eksport listy: %Ln osoba</numerusform>
            <numerusform>Eksport listy: %Ln osoby</numerusform>
            <numerusform>Eksport listy: %Ln osób</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation>Trzeba zaznaczyć co najmniej jedną kolumnę.</translation>
    </message>
    <message>
        <source>Choose what the list is for.</source>
        <translation>Trzeba wybrać, po co jest ta lista.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Zapisz listę</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) saved in {file}. The file is not encrypted: delete it when it is done with.</source>
        <translation>
            <numerusform>Zapisano %Ln osobę w pliku {file}. Zawiera dane osobowe i nie jest zaszyfrowany: po użyciu usunąć.</numerusform>
            <numerusform>Zapisano %Ln osoby w pliku {file}. Zawiera dane osobowe i nie jest zaszyfrowany: po użyciu usunąć.</numerusform>
            <numerusform>Zapisano %Ln osób w pliku {file}. Zawiera dane osobowe i nie jest zaszyfrowany: po użyciu usunąć.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter by name, address or code</source>
        <translation>Filtr: nazwisko, adres lub kod</translation>
    </message>
    <message>
        <source>name, address or code</source>
        <translation>nazwisko, adres lub kod</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>any status</source>
        <translation>każdy status</translation>
    </message>
    <message>
        <source>due for review</source>
        <translation>do przeglądu</translation>
    </message>
    <message>
        <source>paper out of date</source>
        <translation>papier nieaktualny</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>niewydrukowany</translation>
    </message>
    <message>
        <source>alerts to confirm</source>
        <translation>alarmy do potwierdzenia</translation>
    </message>
    <message>
        <source>from the chosen import</source>
        <translation>z wybranego importu</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Wyczyść filtry</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>any alert</source>
        <translation>każdy alarm</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zgoda</translation>
    </message>
    <message>
        <source>any consent</source>
        <translation>każda zgoda</translation>
    </message>
    <message>
        <source>given: {scope}</source>
        <translation>jest: {scope}</translation>
    </message>
    <message>
        <source>missing: {scope}</source>
        <translation>brak: {scope}</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Pracownik socjalny</translation>
    </message>
    <message>
        <source>any worker</source>
        <translation>każdy pracownik</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Ulica</translation>
    </message>
    <message>
        <source>any street</source>
        <translation>każda ulica</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Wyczyść filtr</translation>
    </message>
    <message>
        <source>More filters ({count})</source>
        <translation>Więcej filtrów ({count})</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Więcej filtrów</translation>
    </message>
    <message>
        <source>No filter is set.</source>
        <translation>Nie ustawiono żadnego filtra.</translation>
    </message>
</context>
<context>
    <name>FirstPasswordPage</name>
    <message>
        <source>Whoever made this account knows the password that was handed out. Choose your own now; the slip of paper can then be destroyed.</source>
        <translation>Wydane hasło zna też osoba, która założyła konto. Teraz trzeba ustawić własne; kartkę można potem zniszczyć.</translation>
    </message>
    <message>
        <source>Set the password and go on</source>
        <translation>Ustaw hasło i przejdź dalej</translation>
    </message>
    <message>
        <source>A password of your own</source>
        <translation>Własne hasło</translation>
    </message>
</context>
<context>
    <name>FolderLine</name>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Pomiń</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation>Nie wybrano folderu.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Folder na kopie zapasowe</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>{section}, folded: {what}</source>
        <translation>{section}, zwinięte: {what}</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Next section</source>
        <translation>Następna część</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Poprzednia część</translation>
    </message>
    <message>
        <source>Fold the section</source>
        <translation>Zwiń część</translation>
    </message>
    <message>
        <source>Unfold the section</source>
        <translation>Rozwiń część</translation>
    </message>
    <message>
        <source>Fold all sections</source>
        <translation>Zwiń wszystkie części</translation>
    </message>
    <message>
        <source>Unfold all sections</source>
        <translation>Rozwiń wszystkie części</translation>
    </message>
</context>
<context>
    <name>HandedOutBox</name>
    <message>
        <source>Print the slip…</source>
        <translation>Drukuj kartkę…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Zapisz jako PDF…</translation>
    </message>
    <message>
        <source>Put away (Esc)</source>
        <translation>Schowaj (Esc)</translation>
    </message>
    <message>
        <source>Put the one-time password away</source>
        <translation>Schowaj hasło jednorazowe</translation>
    </message>
    <message>
        <source>One-time password of {login}, shown only now. Hand the printed slip over; at the first log-in the program asks for a password of their own.</source>
        <translation>Hasło jednorazowe konta {login}, pokazywane tylko teraz. Wydrukowaną kartkę należy oddać do rąk własnych; przy pierwszym logowaniu program poprosi o własne hasło.</translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation>Hasło jednorazowe</translation>
    </message>
    <message>
        <source>⚠ The file could not be written there. Choose another place.</source>
        <translation>⚠ Nie udało się tam zapisać pliku. Proszę wybrać inne miejsce.</translation>
    </message>
    <message>
        <source>The slip was saved. Print it and delete the file.</source>
        <translation>Kartka zapisana. Po wydrukowaniu plik należy usunąć.</translation>
    </message>
    <message>
        <source>one-time-password.pdf</source>
        <translation>haslo-jednorazowe.pdf</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>Zapisz kartkę</translation>
    </message>
    <message>
        <source>⚠ The printer did not take the slip. Try again, or save it as PDF.</source>
        <translation>⚠ Drukarka nie przyjęła kartki. Można spróbować ponownie albo zapisać ją jako PDF.</translation>
    </message>
    <message>
        <source>The slip was sent to the printer.</source>
        <translation>Kartka wysłana do drukarki.</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>⚠ No backup in {names}: it is not there.</source>
        <translation>⚠ Kopia zapasowa nie trafiła do: {names} (nie ma tego folderu).</translation>
    </message>
    <message>
        <source>⚠ No backup was made. {why}</source>
        <translation>⚠ Kopia zapasowa nie powstała. {why}</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Tworzenie kopii zapasowej</translation>
    </message>
    <message>
        <source>Checking the registry</source>
        <translation>Sprawdzanie rejestru</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Keys and help</source>
        <translation>Klawisze i pomoc</translation>
    </message>
    <message>
        <source>Find in the help and among the keys</source>
        <translation>Szukaj w pomocy i wśród klawiszy</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Tematy</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>O programie</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Pomoc</translation>
    </message>
    <message>
        <source>Keys here</source>
        <translation>Klawisze tutaj</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Nothing is written about that. Try another word.</source>
        <translation>O tym nic nie napisano. Inne słowo może pomóc.</translation>
    </message>
</context>
<context>
    <name>HelpReader</name>
    <message>
        <source>Text of the help</source>
        <translation>Treść pomocy</translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <source>The rows and what would become of them</source>
        <translation>Wiersze i co się z nimi stanie</translation>
    </message>
    <message>
        <source>No row is like that.</source>
        <translation>Nie ma takich wierszy.</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Postać pliku</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>Zapisz odrzucone…</translation>
    </message>
    <message>
        <source>Columns (Esc)</source>
        <translation>Kolumny (Esc)</translation>
    </message>
    <message>
        <source>A cell can be put right here (Enter): its row is checked anew. The file stays as it is.</source>
        <translation>Komórkę można tu poprawić (Enter): jej wiersz zostanie sprawdzony od nowa. Sam plik się nie zmienia.</translation>
    </message>
    <message>
        <source>Put the cell right</source>
        <translation>Popraw komórkę</translation>
    </message>
    <message>
        <source>Write the rows into the registry</source>
        <translation>Zapisanie wierszy w rejestrze</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Połączone</translation>
    </message>
    <message>
        <source>Data differ</source>
        <translation>Dane się różnią</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odrzucone</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Do obejrzenia</translation>
    </message>
    <message>
        <source>Kept as written</source>
        <translation>Zostaje dosłownie</translation>
    </message>
    <message numerus="yes">
        <source>Write %n row(s)</source>
        <translation>
            <numerusform>Zapisz %Ln wiersz</numerusform>
            <numerusform>Zapisz %Ln wiersze</numerusform>
            <numerusform>Zapisz %Ln wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>No row can be written.</source>
        <translation>Żadnego wiersza nie można zapisać.</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>Zapis odrzuconych wierszy</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Arkusz</translation>
    </message>
    <message>
        <source>Headings in row</source>
        <translation>Nagłówki w wierszu</translation>
    </message>
    <message>
        <source>Guess anew</source>
        <translation>Zgadnij od nowa</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>Nazwa przypisania</translation>
    </message>
    <message>
        <source>name, e.g. of the office</source>
        <translation>nazwa, np. placówki</translation>
    </message>
    <message>
        <source>Keep this mapping</source>
        <translation>Zapisz przypisanie</translation>
    </message>
    <message>
        <source>The list as it stands in the file</source>
        <translation>Lista tak, jak w pliku</translation>
    </message>
    <message>
        <source>Check the rows</source>
        <translation>Sprawdź wiersze</translation>
    </message>
    <message>
        <source>Other file (Esc)</source>
        <translation>Inny plik (Esc)</translation>
    </message>
    <message>
        <source>Columns and fields</source>
        <translation>Kolumny i pola</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln wiersz</numerusform>
            <numerusform>%Ln wiersze</numerusform>
            <numerusform>%Ln wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(ukryty)</translation>
    </message>
    <message>
        <source>This very file was imported before: {day} by {login} ({state}). Whoever is in the registry already is found again and merged.</source>
        <translation>Dokładnie ten plik był już wczytywany: {day}, {login} ({state}). Osoby, które już są w rejestrze, zostaną rozpoznane i połączone.</translation>
    </message>
    <message>
        <source>The saved mapping “{name}” is used.</source>
        <translation>Użyto zapisanego przypisania „{name}”.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Reading the list</source>
        <translation>Odczyt listy</translation>
    </message>
    <message>
        <source>Checking the list</source>
        <translation>Sprawdzanie listy</translation>
    </message>
    <message>
        <source>Import of the list</source>
        <translation>Import listy</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Cofanie importu</translation>
    </message>
    <message>
        <source>Import of a list</source>
        <translation>Import listy</translation>
    </message>
    <message>
        <source>Drop the list here</source>
        <translation>Tu upuścić listę</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Krok wstecz</translation>
    </message>
    <message>
        <source>One list at a time, please.</source>
        <translation>Proszę upuścić jedną listę naraz.</translation>
    </message>
    <message>
        <source>The import of {file} is not finished. It is gone on with under Ctrl+Shift+I.</source>
        <translation>Import {file} nie jest dokończony. Można go kontynuować (Ctrl+Shift+I).</translation>
    </message>
    <message>
        <source>step {number} of {count}</source>
        <translation>krok {number} z {count}</translation>
    </message>
    <message>
        <source>✓ {file}: added {imported}, merged {merged}, rejected {rejected}.</source>
        <translation>✓ {file}: dodano {imported}, połączono {merged}, odrzucono {rejected}.</translation>
    </message>
    <message>
        <source>The list is imported.</source>
        <translation>Lista jest wczytana.</translation>
    </message>
    <message>
        <source>The import of {file} was undone: erased {erased}, given back {restored}.</source>
        <translation>Import {file} cofnięto: usunięto {erased}, przywrócono {restored}.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were left alone, since their card was changed, printed or read to somebody: “Show the people” lists them.</source>
        <translation>
            <numerusform>%Ln osobę zostawiono, bo jej kartę potem zmieniono, wydrukowano albo komuś odczytano: pokaże ją „Pokaż osoby”.</numerusform>
            <numerusform>%Ln osoby zostawiono, bo ich karty potem zmieniono, wydrukowano albo komuś odczytano: pokaże je „Pokaż osoby”.</numerusform>
            <numerusform>%Ln osób zostawiono, bo ich karty potem zmieniono, wydrukowano albo komuś odczytano: pokaże je „Pokaż osoby”.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mapping “{name}” is kept and used for the next list with the same headings.</source>
        <translation>Przypisanie „{name}” zapisano. Będzie użyte przy następnej liście z tymi samymi nagłówkami.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in {file}. The file is not encrypted: delete it when it is done with.</source>
        <translation>
            <numerusform>Zapisano %Ln wiersz w {file}. Plik nie jest zaszyfrowany: po użyciu trzeba go usunąć.</numerusform>
            <numerusform>Zapisano %Ln wiersze w {file}. Plik nie jest zaszyfrowany: po użyciu trzeba go usunąć.</numerusform>
            <numerusform>Zapisano %Ln wierszy w {file}. Plik nie jest zaszyfrowany: po użyciu trzeba go usunąć.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message>
        <source>Choose a file…</source>
        <translation>Wybierz plik…</translation>
    </message>
    <message>
        <source>Drop a list here, or choose its file</source>
        <translation>Tu upuścić listę albo wybrać plik</translation>
    </message>
    <message>
        <source>CSV in any encoding, XLSX, XLS or ODS. Nothing is written before every row was shown with what would become of it.</source>
        <translation>CSV w dowolnym kodowaniu, XLSX, XLS albo ODS. Nic nie zostanie zapisane, zanim program pokaże, co się stanie z każdym wierszem.</translation>
    </message>
    <message>
        <source>Choose a list to import</source>
        <translation>Wybierz listę do wczytania</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Rozpoczęto</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Wiersze</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Dodane</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Połączone</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odrzucone</translation>
    </message>
    <message>
        <source>Imports, newest first</source>
        <translation>Importy, od najnowszego</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Kontynuuj</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation>Pokaż osoby</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Cofnij ten import…</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importy</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Cofnij import</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zostaw</translation>
    </message>
    <message>
        <source>Only for an import that is not finished.</source>
        <translation>Tylko dla importu, który nie jest dokończony.</translation>
    </message>
    <message>
        <source>Nobody came into the registry by this import.</source>
        <translation>Ten import nie wniósł do rejestru żadnej osoby.</translation>
    </message>
    <message>
        <source>There is nothing of this import to undo.</source>
        <translation>W tym imporcie nie ma czego cofać.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listy</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Wybór listy</translation>
    </message>
    <message>
        <source>Undo the import of {file}? Who was added is erased: {added}. Who was merged gets the former card back: {merged}. Whose card was changed, printed or read to somebody since is left alone and named.</source>
        <translation>Cofnąć import {file}? Dodane osoby zostaną usunięte: {added}. Połączone odzyskają poprzednią kartę: {merged}. Osoby, których kartę potem zmieniono, wydrukowano albo komuś odczytano, zostaną bez zmian i będą wymienione.</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Przerwij</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>What was printed, newest first</source>
        <translation>Co wydrukowano, od najnowszych</translation>
    </message>
    <message>
        <source>The prints of this run</source>
        <translation>Wydruki tej serii</translation>
    </message>
    <message>
        <source>What is printed or saved will be listed here.</source>
        <translation>Tu pojawi się to, co zostanie wydrukowane lub zapisane.</translation>
    </message>
    <message>
        <source>Print all again</source>
        <translation>Drukuj całość ponownie</translation>
    </message>
    <message>
        <source>From this one to the end</source>
        <translation>Od zaznaczonego do końca</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Tylko zaznaczony</translation>
    </message>
    <message>
        <source>Printed before</source>
        <translation>Wydrukowane</translation>
    </message>
    <message>
        <source>After a jam: choose the first print that is missing, then print from it to the end.</source>
        <translation>Po zacięciu papieru: zaznaczyć pierwszy brakujący wydruk i drukować od niego do końca.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>plik</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%Ln kopia</numerusform>
            <numerusform>%Ln kopie</numerusform>
            <numerusform>%Ln kopii</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a run first.</source>
        <translation>Najpierw trzeba zaznaczyć serię wydruków.</translation>
    </message>
    <message>
        <source>A run of this kind is not repeated.</source>
        <translation>Takiej serii nie drukuje się ponownie.</translation>
    </message>
    <message>
        <source>Choose one of its prints first.</source>
        <translation>Najpierw trzeba zaznaczyć jeden z jej wydruków.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Everywhere</source>
        <translation>Wszędzie</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>Rows of a list</source>
        <translation>Wiersze listy</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>stated, none, no information</source>
        <translation>podano, brak, brak informacji</translation>
    </message>
    <message>
        <source>take the marked offer; Esc closes the list</source>
        <translation>wstawia zaznaczoną podpowiedź; Esc zamyka listę</translation>
    </message>
    <message>
        <source>add a row below</source>
        <translation>dodaje wiersz poniżej</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>powiela wiersz</translation>
    </message>
    <message>
        <source>move</source>
        <translation>przesuwa wiersz</translation>
    </message>
    <message>
        <source>more fields of the row</source>
        <translation>dalsze pola wiersza</translation>
    </message>
    <message>
        <source>remove (in a field with text: Ctrl+Delete)</source>
        <translation>usuwa wiersz (w polu z tekstem: Ctrl+Delete)</translation>
    </message>
    <message>
        <source>confirm the alert</source>
        <translation>potwierdza alarm</translation>
    </message>
    <message>
        <source>reject it with a reason</source>
        <translation>odrzuca alarm, z podaniem powodu</translation>
    </message>
</context>
<context>
    <name>KeysList</name>
    <message>
        <source>Keys</source>
        <translation>Klawisze</translation>
    </message>
    <message>
        <source>Nothing is called so. Try another word.</source>
        <translation>Nic się tak nie nazywa. Inne słowo może pomóc.</translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message>
        <source>Keys and recovery</source>
        <translation>Klucze i odzyskiwanie</translation>
    </message>
    <message>
        <source>Renewing the keys</source>
        <translation>Odnawianie kluczy</translation>
    </message>
    <message>
        <source>Try the recovery sheet</source>
        <translation>Sprawdź arkusz odzyskiwania</translation>
    </message>
    <message>
        <source>Renew the keys</source>
        <translation>Odnów klucze</translation>
    </message>
    <message>
        <source>Once a year, fetch the sheet from the safe and type what stands on it. That proves that the registry can be opened when every password is lost; nothing is changed. Then it goes back into the safe.</source>
        <translation>Raz w roku warto wyjąć arkusz z sejfu i przepisać z niego znaki. To dowód, że rejestr da się otworzyć, gdy wszystkie hasła przepadną; niczego to nie zmienia. Potem arkusz wraca do sejfu.</translation>
    </message>
    <message>
        <source>Try the sheet</source>
        <translation>Sprawdź arkusz</translation>
    </message>
    <message>
        <source>New recovery sheet…</source>
        <translation>Nowy arkusz odzyskiwania…</translation>
    </message>
    <message>
        <source>What stands on the sheet</source>
        <translation>Znaki z arkusza</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Arkusz odzyskiwania</translation>
    </message>
    <message>
        <source>Make a new recovery sheet? The old one will open nothing but backups of before: make a new backup, too.</source>
        <translation>Zrobić nowy arkusz odzyskiwania? Stary otworzy już tylko dawne kopie zapasowe: warto zrobić też nową kopię.</translation>
    </message>
    <message>
        <source>Make a new sheet…</source>
        <translation>Zrób nowy arkusz…</translation>
    </message>
    <message>
        <source>Keep the old sheet</source>
        <translation>Zostaw stary arkusz</translation>
    </message>
    <message>
        <source>Renewed keys make copies of the old key worthless: when somebody left, or a computer was lost. The registry is written anew, which can be stopped in the strip below until the end. Open programs log in again; passwords, paper and the recovery sheet stay valid.</source>
        <translation>Odnowienie kluczy czyni kopie starego klucza bezużytecznymi: gdy ktoś odszedł z pracy albo zginął komputer. Rejestr zapisywany jest od nowa; do ostatniej chwili można to przerwać na pasku u dołu. W otwartych programach trzeba zalogować się ponownie; hasła, papiery i arkusz odzyskiwania pozostają ważne.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klucze</translation>
    </message>
    <message>
        <source>The window locks itself when nobody touches keyboard or mouse; drafts are kept. A new rule holds from the next log-in on.</source>
        <translation>Okno blokuje się, gdy nikt nie dotyka klawiatury ani myszy; szkice zostają. Nowa zasada obowiązuje od następnego logowania.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minucie</numerusform>
            <numerusform>%Ln minutach</numerusform>
            <numerusform>%Ln minutach</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Blokada po</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Blokada</translation>
    </message>
    <message>
        <source>⚠ Nobody has tried this sheet yet.</source>
        <translation>⚠ Tego arkusza nikt jeszcze nie sprawdził.</translation>
    </message>
    <message>
        <source>⚠ The sheet was last proven on {day}. It is time to try it again.</source>
        <translation>⚠ Arkusz sprawdzono ostatnio {day}. Pora sprawdzić go ponownie.</translation>
    </message>
    <message>
        <source>✓ The sheet was last proven on {day}.</source>
        <translation>✓ Arkusz sprawdzono ostatnio {day}.</translation>
    </message>
    <message>
        <source>✓ The keys were renewed.</source>
        <translation>✓ Klucze odnowione.</translation>
    </message>
    <message>
        <source>The keys stay as they were.</source>
        <translation>Klucze pozostały bez zmian.</translation>
    </message>
    <message>
        <source>✓ The sheet opens this registry. Nothing was changed. Put it back into the safe.</source>
        <translation>✓ Arkusz otwiera ten rejestr. Niczego nie zmieniono. Powinien wrócić do sejfu.</translation>
    </message>
    <message>
        <source>✓ Recovery sheet saved: {name}. Print it, put it into a safe and delete the file.</source>
        <translation>✓ Arkusz odzyskiwania zapisany: {name}. Trzeba go wydrukować, schować do sejfu i usunąć plik.</translation>
    </message>
    <message>
        <source>Type what stands on the printed sheet: that proves that it can be read.</source>
        <translation>Teraz proszę przepisać znaki z wydruku: to dowód, że jest czytelny.</translation>
    </message>
    <message>
        <source>The window will lock after another time, from the next log-in on.</source>
        <translation>Zmieniono czas blokady; obowiązuje od następnego logowania.</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>arkusz-odzyskiwania.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Zapisz arkusz odzyskiwania</translation>
    </message>
</context>
<context>
    <name>LastLogin</name>
    <message>
        <source>First log-in with this account</source>
        <translation>Pierwsze logowanie na to konto</translation>
    </message>
    <message numerus="yes">
        <source>%n failed attempt(s) before</source>
        <translation>
            <numerusform>%Ln nieudana próba wcześniej</numerusform>
            <numerusform>%Ln nieudane próby wcześniej</numerusform>
            <numerusform>%Ln nieudanych prób wcześniej</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed attempt(s) since</source>
        <translation>
            <numerusform>%Ln nieudana próba od tego czasu</numerusform>
            <numerusform>%Ln nieudane próby od tego czasu</numerusform>
            <numerusform>%Ln nieudanych prób od tego czasu</numerusform>
        </translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>dziś {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>wczoraj {time}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>Last log-in {when}</source>
        <translation>Ostatnie logowanie: {when}</translation>
    </message>
    <message>
        <source>{what} on this computer</source>
        <translation>{what} na tym komputerze</translation>
    </message>
    <message>
        <source>{what} on the computer {name}</source>
        <translation>{what} na komputerze {name}</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>O kim</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Log in</source>
        <translation>Zaloguj</translation>
    </message>
    <message>
        <source>Registry: {name}</source>
        <translation>Rejestr: {name}</translation>
    </message>
    <message>
        <source>Another registry…</source>
        <translation>Inny rejestr…</translation>
    </message>
    <message>
        <source>No password opens it…</source>
        <translation>Hasło zapomniane albo plik kluczy utracony…</translation>
    </message>
    <message>
        <source>Open a look-up bundle…</source>
        <translation>Otwórz pakiet ratunkowy…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Odtwórz z kopii…</translation>
    </message>
    <message>
        <source>Salvage what can be read…</source>
        <translation>Ratuj to, co da się odczytać…</translation>
    </message>
    <message>
        <source>Life Box</source>
        <translation>Pudełko Życia</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Sprawdzanie…</translation>
    </message>
</context>
<context>
    <name>LookupDesk</name>
    <message>
        <source>Lock (F12)</source>
        <translation>Zablokuj (F12)</translation>
    </message>
</context>
<context>
    <name>MappingGrid</name>
    <message>
        <source>guessed: please check</source>
        <translation>odgadnięte: proszę sprawdzić</translation>
    </message>
</context>
<context>
    <name>MedicinesBox</name>
    <message>
        <source>Reading medicines</source>
        <translation>Wczytywanie leków</translation>
    </message>
    <message>
        <source>Read a list…</source>
        <translation>Wczytaj wykaz…</translation>
    </message>
    <message>
        <source>Read a list of medicines…</source>
        <translation>Wczytaj wykaz leków…</translation>
    </message>
    <message>
        <source>None were read yet: the program&apos;s own list of common medicines is used. The register of medicinal products can be downloaded from rejestry.ezdrowie.gov.pl (XML or CSV).</source>
        <translation>Jeszcze żadnych nie wczytano: program używa własnej listy częstych leków. Rejestr Produktów Leczniczych można pobrać z rejestry.ezdrowie.gov.pl (XML albo CSV).</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%Ln produkt</numerusform>
            <numerusform>%Ln produkty</numerusform>
            <numerusform>%Ln produktów</numerusform>
        </translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>stan na {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n that left the list are kept and marked</source>
        <translation>
            <numerusform>%Ln wycofany, zachowany i oznaczony</numerusform>
            <numerusform>%Ln wycofane, zachowane i oznaczone</numerusform>
            <numerusform>%Ln wycofanych, zachowanych i oznaczonych</numerusform>
        </translation>
    </message>
    <message>
        <source>Read on {day} from {file}.</source>
        <translation>Wczytano {day} z pliku {file}.</translation>
    </message>
    <message>
        <source>Lists of medicines (*.xml *.csv *.zip *.xlsx *.xls *.ods)</source>
        <translation>Wykazy leków (*.xml *.csv *.zip *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
        <source>List of medicines</source>
        <translation>Wykaz leków</translation>
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
        <translation>&amp;Osoba</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edycja</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Widok</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>P&amp;rzejdź</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
    <message>
        <source>Nothing to do on this page</source>
        <translation>Na tej stronie nic do zrobienia</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>The card as it will be</source>
        <translation>Karta po połączeniu</translation>
    </message>
    <message>
        <source>Merge the records</source>
        <translation>Połącz karty</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>Stays (left)</source>
        <translation>Zostaje (po lewej)</translation>
    </message>
    <message>
        <source>Goes into it (right)</source>
        <translation>Dołącza do niej (po prawej)</translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation>Pokaż kartę</translation>
    </message>
    <message>
        <source>What is the same in both is not shown. ← → choose, Space takes both or leaves out.</source>
        <translation>To, co w obu kartach jest takie samo, nie jest pokazane. ← → wybiera, spacja bierze oba albo pomija.</translation>
    </message>
    <message>
        <source>Show the card as it will be</source>
        <translation>Pokaż kartę po połączeniu</translation>
    </message>
    <message>
        <source>Back without merging</source>
        <translation>Wróć bez łączenia</translation>
    </message>
    <message>
        <source>Take what is on the left</source>
        <translation>Weź to, co po lewej</translation>
    </message>
    <message>
        <source>Take what is on the right</source>
        <translation>Weź to, co po prawej</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spacja</translation>
    </message>
    <message>
        <source>Take both, or leave a row out</source>
        <translation>Weź oba albo pomiń wiersz</translation>
    </message>
    <message>
        <source>Next open choice</source>
        <translation>Następne miejsce do wyboru</translation>
    </message>
    <message>
        <source>Merged: {name}, version {number}.</source>
        <translation>Połączono: {name}, wersja {number}.</translation>
    </message>
    <message>
        <source>The merge was undone: both records are there again.</source>
        <translation>Cofnięto połączenie: są znowu obie karty.</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) open</source>
        <translation>
            <numerusform>%Ln miejsce do wyboru</numerusform>
            <numerusform>%Ln miejsca do wyboru</numerusform>
            <numerusform>%Ln miejsc do wyboru</numerusform>
        </translation>
    </message>
    <message>
        <source>All choices made</source>
        <translation>Wszystko wybrane</translation>
    </message>
</context>
<context>
    <name>MergePresenter</name>
    <message numerus="yes">
        <source>Not merged yet: %n choice(s) are open.</source>
        <translation>
            <numerusform>Jeszcze nie połączono: %Ln miejsce wymaga wyboru.</numerusform>
            <numerusform>Jeszcze nie połączono: %Ln miejsca wymagają wyboru.</numerusform>
            <numerusform>Jeszcze nie połączono: %Ln miejsc wymaga wyboru.</numerusform>
        </translation>
    </message>
    <message>
        <source>The merge was undone</source>
        <translation>Cofnięto połączenie kart</translation>
    </message>
    <message>
        <source>Somebody saved one of the two records meanwhile. Nothing was merged. Please look again.</source>
        <translation>Ktoś w tym czasie zapisał jedną z kart. Niczego nie połączono. Proszę spojrzeć jeszcze raz.</translation>
    </message>
    <message>
        <source>Box that stays</source>
        <translation>Pudełko, które zostaje</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>pominięto</translation>
    </message>
    <message>
        <source>version {number}, saved {day} by {who}</source>
        <translation>wersja {number}, zapisana {day}, {who}</translation>
    </message>
    <message>
        <source>typed here, not saved yet</source>
        <translation>wpisane tutaj, jeszcze niezapisane</translation>
    </message>
    <message>
        <source>Merged with the record of {name}, {code}</source>
        <translation>Połączono z kartą: {name}, {code}</translation>
    </message>
</context>
<context>
    <name>MergedBar</name>
    <message>
        <source>Undo the merge of the records</source>
        <translation>Cofnij połączenie kart</translation>
    </message>
    <message>
        <source>Merged from the record of {name} ({day}, {who}).</source>
        <translation>Dołączono kartę: {name} ({day}, {who}).</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Cofnij połączenie</translation>
    </message>
</context>
<context>
    <name>MissingProfileBar</name>
    <message>
        <source>Missing-person profile</source>
        <translation>Profil na wypadek zaginięcia</translation>
    </message>
</context>
<context>
    <name>MonthChart</name>
    <message>
        <source>New people and reviews by month</source>
        <translation>Nowe osoby i przeglądy według miesięcy</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Miesiąc</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>Nowe osoby</translation>
    </message>
    <message>
        <source>Reviews due</source>
        <translation>Przeglądy</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Jako tabela</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Według miesięcy</translation>
    </message>
    <message>
        <source>As a chart</source>
        <translation>Jako wykres</translation>
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
        <translation>Ratunek</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Wydruki</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Przeglądy</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Rejestr</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Find</source>
        <translation>Znajdź</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Zablokuj</translation>
    </message>
</context>
<context>
    <name>NeighboursBar</name>
    <message>
        <source>The card goes into the box of: {who}</source>
        <translation>Karta trafi do pudełka, które ma: {who}</translation>
    </message>
    <message>
        <source>A box of its own</source>
        <translation>Osobne pudełko</translation>
    </message>
    <message>
        <source>At this address: {who}</source>
        <translation>Pod tym adresem: {who}</translation>
    </message>
    <message>
        <source>Share the box</source>
        <translation>Wspólne pudełko</translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>Name of the programme</source>
        <translation>Nazwa programu</translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation>Kto go prowadzi</translation>
    </message>
    <message>
        <source>The same, short (on labels)</source>
        <translation>To samo krótko (na naklejki)</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Miejscowość</translation>
    </message>
    <message>
        <source>Usual postcode</source>
        <translation>Zwykły kod pocztowy</translation>
    </message>
    <message>
        <source>24 h phone</source>
        <translation>Telefon całodobowy</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Numer alarmowy</translation>
    </message>
    <message>
        <source>Area code of old numbers</source>
        <translation>Kierunkowy dawnych numerów</translation>
    </message>
    <message>
        <source>Colour (#RRGGBB)</source>
        <translation>Kolor (#RRGGBB)</translation>
    </message>
    <message>
        <source>Box inside: width, mm</source>
        <translation>Wnętrze pudełka: szerokość, mm</translation>
    </message>
    <message>
        <source>Box inside: height, mm</source>
        <translation>Wnętrze pudełka: wysokość, mm</translation>
    </message>
    <message>
        <source>Controller of the data</source>
        <translation>Administrator danych</translation>
    </message>
    <message>
        <source>Controller&apos;s address</source>
        <translation>Adres administratora danych</translation>
    </message>
    <message>
        <source>Controller&apos;s phone</source>
        <translation>Telefon administratora danych</translation>
    </message>
    <message>
        <source>Controller&apos;s e-mail</source>
        <translation>E-mail administratora danych</translation>
    </message>
    <message>
        <source>Data-protection officer</source>
        <translation>Inspektor ochrony danych</translation>
    </message>
    <message>
        <source>Version of the information</source>
        <translation>Wersja informacji o danych</translation>
    </message>
    <message>
        <source>Places that hand out boxes (name; address)</source>
        <translation>Miejsca wydawania pudełek (nazwa; adres)</translation>
    </message>
    <message>
        <source>Known phones of services (name; phone)</source>
        <translation>Znane telefony służb (nazwa; telefon)</translation>
    </message>
    <message>
        <source>Information: further recipients</source>
        <translation>Informacja: dalsi odbiorcy</translation>
    </message>
    <message>
        <source>Information: how long data are kept</source>
        <translation>Informacja: jak długo są dane</translation>
    </message>
    <message>
        <source>Information: at the end</source>
        <translation>Informacja: na końcu</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>To jest potrzebne.</translation>
    </message>
    <message>
        <source>This is no phone number, e.g. 58 551 17 10.</source>
        <translation>To nie jest numer telefonu, np. 58 551 17 10.</translation>
    </message>
    <message>
        <source>A colour is written like #0B6E79.</source>
        <translation>Kolor zapisuje się jak #0B6E79.</translation>
    </message>
    <message>
        <source>From 40 to 320 millimetres.</source>
        <translation>Od 40 do 320 milimetrów.</translation>
    </message>
    <message>
        <source>At most three digits.</source>
        <translation>Najwyżej trzy cyfry.</translation>
    </message>
    <message>
        <source>This cannot be used.</source>
        <translation>Tego nie da się użyć.</translation>
    </message>
</context>
<context>
    <name>OrganisationPart</name>
    <message>
        <source>Organisation</source>
        <translation>Organizacja</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Wybierz logo…</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Bez logo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Read a profile…</source>
        <translation>Wczytaj profil…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Zapisz do pliku…</translation>
    </message>
    <message>
        <source>Paper that was printed before says what it said. A file of the profile holds nobody&apos;s data.</source>
        <translation>Papier wydrukowany wcześniej zostaje, jaki był. Plik profilu nie zawiera niczyich danych.</translation>
    </message>
    <message>
        <source>Save the organisation&apos;s profile</source>
        <translation>Zapisz profil organizacji</translation>
    </message>
    <message>
        <source>Read a profile from a file…</source>
        <translation>Wczytaj profil z pliku…</translation>
    </message>
    <message>
        <source>Save the profile as a file…</source>
        <translation>Zapisz profil do pliku…</translation>
    </message>
    <message>
        <source>There is no logo.</source>
        <translation>Nie ma logo.</translation>
    </message>
    <message>
        <source>The profile is saved.</source>
        <translation>Profil zapisany.</translation>
    </message>
    <message>
        <source>⚠ This colour is hard to read on white: the window keeps its own.</source>
        <translation>⚠ Ten kolor jest słabo czytelny na białym: okno zostaje przy swoim.</translation>
    </message>
    <message>
        <source>The profile is as it was before.</source>
        <translation>Profil jest taki jak przedtem.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Obrazy</translation>
    </message>
    <message>
        <source>The logo is saved.</source>
        <translation>Logo zapisane.</translation>
    </message>
    <message>
        <source>Read a profile</source>
        <translation>Wczytaj profil</translation>
    </message>
    <message>
        <source>Read. Look it through and save it (Ctrl+S).</source>
        <translation>Wczytano. Trzeba go przejrzeć i zapisać (Ctrl+S).</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Zapisz profil</translation>
    </message>
    <message>
        <source>Saved in {file}. It names nobody.</source>
        <translation>Zapisano w {file}. Nie ma w nim niczyich danych.</translation>
    </message>
</context>
<context>
    <name>OwnPasswordPart</name>
    <message>
        <source>My password</source>
        <translation>Moje hasło</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Zmień hasło</translation>
    </message>
    <message>
        <source>✓ The password was changed. It holds from the next log-in on.</source>
        <translation>✓ Hasło zmienione. Obowiązuje od następnego logowania.</translation>
    </message>
</context>
<context>
    <name>PackagesPanel</name>
    <message>
        <source>Packages</source>
        <translation>Opakowania</translation>
    </message>
    <message>
        <source>Picture or PDF</source>
        <translation>Zdjęcie lub PDF</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Wklej</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>The square or striped code of a package fills a row of medicines: name, strength, form, batch and date. A scanner that types works anywhere in the record, without this panel.</source>
        <translation>Kod kwadratowy lub kreskowy z opakowania wypełnia wiersz leku: nazwa, moc, postać, seria i termin. Czytnik kodów działa w całej karcie także bez tego panelu.</translation>
    </message>
    <message>
        <source>Scan a picture or PDF</source>
        <translation>Odczytaj kod ze zdjęcia lub PDF</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>Odczytaj kod kamerą</translation>
    </message>
    <message>
        <source>Drop a picture of the package here</source>
        <translation>Tu upuścić zdjęcie opakowania</translation>
    </message>
    <message>
        <source>Picture of a package</source>
        <translation>Zdjęcie opakowania</translation>
    </message>
    <message>
        <source>There is no picture, no file and no package&apos;s number here.</source>
        <translation>Nie ma tu zdjęcia, pliku ani numeru opakowania.</translation>
    </message>
</context>
<context>
    <name>PairsPage</name>
    <message>
        <source>Side by side</source>
        <translation>Obok siebie</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>To różne osoby</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Szukaj ponownie</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Możliwe powtórzenia</translation>
    </message>
    <message>
        <source>Look for duplicates again</source>
        <translation>Szukaj powtórzeń jeszcze raz</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Wróć do osób</translation>
    </message>
    <message>
        <source>Both records side by side</source>
        <translation>Obie karty obok siebie</translation>
    </message>
    <message>
        <source>These are different people</source>
        <translation>To są różne osoby</translation>
    </message>
    <message>
        <source>There is no pair to look at.</source>
        <translation>Nie ma pary do sprawdzenia.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) to look at. Whoever is said to be different stays out until the program ends.</source>
        <translation>
            <numerusform>%Ln para do sprawdzenia. Pary oznaczone jako różne osoby nie wracają do zamknięcia programu.</numerusform>
            <numerusform>%Ln pary do sprawdzenia. Pary oznaczone jako różne osoby nie wracają do zamknięcia programu.</numerusform>
            <numerusform>%Ln par do sprawdzenia. Pary oznaczone jako różne osoby nie wracają do zamknięcia programu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody seems to be in the registry twice.</source>
        <translation>Nikt nie wydaje się zapisany dwa razy.</translation>
    </message>
    <message>
        <source>Going through the registry…</source>
        <translation>Przeglądanie rejestru…</translation>
    </message>
    <message>
        <source>Different people.</source>
        <translation>Oznaczono jako różne osoby.</translation>
    </message>
</context>
<context>
    <name>PairsPresenter</name>
    <message>
        <source>Looking for duplicates</source>
        <translation>Szukanie powtórzonych kart</translation>
    </message>
</context>
<context>
    <name>PairsTable</name>
    <message>
        <source>Possible duplicates</source>
        <translation>Możliwe powtórzenia</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>surely: {why}</source>
        <translation>na pewno: {why}</translation>
    </message>
    <message>
        <source>maybe: {why}</source>
        <translation>może: {why}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Znajdź cokolwiek</translation>
    </message>
    <message>
        <source>person, page, action or draft</source>
        <translation>osoba, strona, działanie albo szkic</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Co znaleziono</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>jeszcze bez nazwiska</translation>
    </message>
    <message>
        <source>Draft: {name}</source>
        <translation>Szkic: {name}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Szukanie…</translation>
    </message>
    <message>
        <source>↓↑ choose, Enter opens, Esc closes</source>
        <translation>↓↑ wybór, Enter otwiera, Esc zamyka</translation>
    </message>
    <message>
        <source>Nothing found. Try another spelling, the street and number, a phone or the code.</source>
        <translation>Nic nie znaleziono. Można spróbować innej pisowni, ulicy i numeru, telefonu albo kodu.</translation>
    </message>
</context>
<context>
    <name>PapersPart</name>
    <message>
        <source>Papers to collect</source>
        <translation>Papiery do odebrania</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Wydrukowano</translation>
    </message>
    <message>
        <source>Gone since</source>
        <translation>Poza programem od</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Odebrane</translation>
    </message>
    <message>
        <source>Cards and labels of people who died, moved away, withdrew or were erased. Old data in a fridge misleads a crew: whoever brings a paper back marks it here. The list with names and addresses is printed from the record, before it is erased.</source>
        <translation>Karty i naklejki osób, które zmarły, wyprowadziły się, wycofały zgodę albo których kartę usunięto. Stare dane w lodówce mylą załogę karetki: kto przyniesie papier z powrotem, odznacza go tutaj. Listę z nazwiskami i adresami drukuje się z karty osoby, zanim zostanie usunięta.</translation>
    </message>
    <message>
        <source>Mark the chosen papers as collected</source>
        <translation>Oznacz wybrane papiery jako odebrane</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) to collect</source>
        <translation>
            <numerusform>%Ln papier do odebrania</numerusform>
            <numerusform>%Ln papiery do odebrania</numerusform>
            <numerusform>%Ln papierów do odebrania</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are shown, those that wait longest</source>
        <translation>
            <numerusform>pokazano %Ln najdłużej czekającą</numerusform>
            <numerusform>pokazano %Ln najdłużej czekające</numerusform>
            <numerusform>pokazano %Ln najdłużej czekających</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ No paper of people who are gone is known to lie about.</source>
        <translation>✓ Nie ma nieodebranych papierów osób, które są poza programem.</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>usunięta</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>przechowywana</translation>
    </message>
    <message>
        <source>Choose papers in the list.</source>
        <translation>Trzeba zaznaczyć papiery na liście.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) marked as collected.</source>
        <translation>
            <numerusform>%Ln papier oznaczono jako odebrany.</numerusform>
            <numerusform>%Ln papiery oznaczono jako odebrane.</numerusform>
            <numerusform>%Ln papierów oznaczono jako odebrane.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartPage</name>
    <message>
        <source>Back to the look-up</source>
        <translation>Powrót do wyszukiwania</translation>
    </message>
    <message>
        <source>Back to the look-up (Esc)</source>
        <translation>Powrót do wyszukiwania (Esc)</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Show what is typed</source>
        <translation>Pokaż wpisywane znaki</translation>
    </message>
    <message>
        <source>Suggest a password</source>
        <translation>Zaproponuj hasło</translation>
    </message>
    <message>
        <source>At least 15 characters. Six words at random are easy to remember and hard to guess. Nobody can read the password back, administrators neither.</source>
        <translation>Co najmniej 15 znaków. Sześć przypadkowych słów łatwo zapamiętać, a trudno odgadnąć. Hasła nikt nie odczyta, także administrator.</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Dotychczasowe hasło</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nowe hasło</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Nowe hasło jeszcze raz</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Proszę podać hasło.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Hasła się różnią.</translation>
    </message>
    <message>
        <source>✓ A strong password.</source>
        <translation>✓ Silne hasło.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Name</source>
        <translation>Nazwisko i imię</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Urodzona/-y</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Pracownik</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>niewydrukowany</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>nieaktualny</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktualny</translation>
    </message>
</context>
<context>
    <name>PeopleListPage</name>
    <message>
        <source>Reading the list…</source>
        <translation>Wczytywanie listy…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>open the record</source>
        <translation>otwórz kartę</translation>
    </message>
    <message>
        <source>select several, select all</source>
        <translation>zaznacz kilka, zaznacz wszystkie</translation>
    </message>
    <message>
        <source>The selection was too scattered in this order and was taken back.</source>
        <translation>W tej kolejności zaznaczenie byłoby zbyt rozproszone, więc zostało cofnięte.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln osoba</numerusform>
            <numerusform>%Ln osoby</numerusform>
            <numerusform>%Ln osób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>zaznaczono %Ln</numerusform>
            <numerusform>zaznaczono %Ln</numerusform>
            <numerusform>zaznaczono %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>New person</source>
        <translation>Nowa osoba</translation>
    </message>
    <message>
        <source>Print and keep nothing…</source>
        <translation>Drukuj bez zapisywania…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Wczytaj listę…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>from the filter into the list</source>
        <translation>z filtra do listy</translation>
    </message>
    <message>
        <source>in the filter: clear all filters</source>
        <translation>w filtrze: wyczyść wszystkie filtry</translation>
    </message>
    <message>
        <source>People who take part will be listed here. Add the first with Ctrl+N, or import a list with Ctrl+Shift+I.</source>
        <translation>Tu będą osoby biorące udział. Pierwszą można dodać klawiszem Ctrl+N albo wczytać listę (Ctrl+Shift+I).</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Lista osób</translation>
    </message>
    <message>
        <source>Nobody matches. Shorten the text or take filters away (Esc in the filter line).</source>
        <translation>Nikt nie pasuje. Skrócić tekst albo zdjąć filtry (Esc w polu filtra).</translation>
    </message>
</context>
<context>
    <name>PersonFiles</name>
    <message>
        <source>Saving the file</source>
        <translation>Zapis pliku</translation>
    </message>
    <message>
        <source>Patient summary (FHIR)…</source>
        <translation>Podsumowanie medyczne (FHIR)…</translation>
    </message>
    <message>
        <source>Contacts (vCard)…</source>
        <translation>Kontakty (vCard)…</translation>
    </message>
    <message>
        <source>The files are not encrypted. That they were made goes into the access log.</source>
        <translation>Pliki nie są zaszyfrowane. Ich zapisanie trafia do dziennika.</translation>
    </message>
    <message>
        <source>Files for other programs</source>
        <translation>Pliki dla innych programów</translation>
    </message>
    <message>
        <source>Only for a card that is saved.</source>
        <translation>Tylko dla zapisanej karty.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Zapis pliku</translation>
    </message>
    <message>
        <source>Saved in {file}. The file is not encrypted: delete it when it is done with.</source>
        <translation>Zapisano w {file}. Plik nie jest zaszyfrowany: po użyciu trzeba go usunąć.</translation>
    </message>
</context>
<context>
    <name>PhrasesBox</name>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Put away (Esc)</source>
        <translation>Schowaj (Esc)</translation>
    </message>
    <message>
        <source>Put the pass phrases away</source>
        <translation>Schowaj hasła</translation>
    </message>
    <message>
        <source>✓ {name} is made: people {people}, until {day}. The pass phrases are shown only now. Tell each recipient theirs in person or by phone, never with the stick.</source>
        <translation>✓ {name} jest gotowy: osób {people}, ważny do {day}. Hasła widać tylko teraz. Każdemu odbiorcy trzeba podać jego hasło osobiście lub telefonicznie, nigdy razem z nośnikiem.</translation>
    </message>
    <message>
        <source>Pass phrases</source>
        <translation>Hasła</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>From a file</source>
        <translation>Z pliku</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Wklej</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>There is no picture and no file on the clipboard.</source>
        <translation>W schowku nie ma obrazu ani pliku.</translation>
    </message>
</context>
<context>
    <name>PrintChoices</name>
    <message>
        <source>large print</source>
        <translation>duży druk</translation>
    </message>
    <message>
        <source>black and white</source>
        <translation>czarno-biało</translation>
    </message>
    <message>
        <source>crop marks</source>
        <translation>znaki cięcia</translation>
    </message>
    <message>
        <source>codes of gates and intercoms</source>
        <translation>kody bram i domofonów</translation>
    </message>
    <message>
        <source>each with a new code</source>
        <translation>każdy z nowym kodem</translation>
    </message>
    <message>
        <source>Own stock…</source>
        <translation>Własny arkusz…</translation>
    </message>
    <message>
        <source>Card, A4</source>
        <translation>Karta A4</translation>
    </message>
    <message>
        <source>Wallet card</source>
        <translation>Karta do portfela</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Naklejki</translation>
    </message>
    <message>
        <source>Labels with new codes</source>
        <translation>Naklejki z nowymi kodami</translation>
    </message>
    <message>
        <source>Read-out for the duty phone</source>
        <translation>Karta do odczytania przez telefon</translation>
    </message>
    <message>
        <source>Part I for the family doctor</source>
        <translation>Część I dla lekarza rodzinnego</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Pusty formularz</translation>
    </message>
    <message>
        <source>List for a home-visit round</source>
        <translation>Lista obchodu</translation>
    </message>
    <message>
        <source>Consent and information</source>
        <translation>Zgoda i informacja</translation>
    </message>
    <message>
        <source>Slips for contacts</source>
        <translation>Informacje dla kontaktów</translation>
    </message>
    <message>
        <source>Receipt for the box</source>
        <translation>Potwierdzenie odbioru pudełka</translation>
    </message>
    <message>
        <source>Copy for the person</source>
        <translation>Kopia dla osoby</translation>
    </message>
    <message>
        <source>Papers to collect</source>
        <translation>Papiery do odebrania</translation>
    </message>
    <message>
        <source>Sheet for emergency services</source>
        <translation>Informacja dla służb ratunkowych</translation>
    </message>
    <message>
        <source>Test page of the printer</source>
        <translation>Strona próbna drukarki</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>Code, or beginning of name or street</source>
        <translation>Kod albo początek nazwiska lub ulicy</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Ile</translation>
    </message>
    <message>
        <source>Where they are stuck</source>
        <translation>Gdzie będą naklejone</translation>
    </message>
    <message>
        <source>Label stock</source>
        <translation>Arkusz etykiet</translation>
    </message>
    <message>
        <source>Begin at label</source>
        <translation>Zacznij od etykiety</translation>
    </message>
    <message>
        <source>Of each</source>
        <translation>Każdej sztuk</translation>
    </message>
    <message>
        <source>From print</source>
        <translation>Od wydruku nr</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>Do wydruku nr</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Wydruki</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Language of fixed texts</source>
        <translation>Język stałych tekstów</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Wybór</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) chosen in the list</source>
        <translation>
            <numerusform>%Ln osoba wybrana z listy</numerusform>
            <numerusform>%Ln osoby wybrane z listy</numerusform>
            <numerusform>%Ln osób wybranych z listy</numerusform>
        </translation>
    </message>
    <message>
        <source>whoever has this code, name or street</source>
        <translation>kto ma taki kod, nazwisko lub ulicę</translation>
    </message>
    <message>
        <source>everybody whose review is due</source>
        <translation>wszyscy z terminem przeglądu</translation>
    </message>
    <message>
        <source>everybody whose paper is out of date</source>
        <translation>wszyscy z nieaktualną kartą</translation>
    </message>
    <message>
        <source>everybody without a print</source>
        <translation>wszyscy bez wydruku</translation>
    </message>
    <message>
        <source>everybody in the programme</source>
        <translation>wszyscy w programie</translation>
    </message>
    <message>
        <source>an earlier run again</source>
        <translation>ponownie to, co już drukowano</translation>
    </message>
    <message>
        <source>This stock has one label on a page.</source>
        <translation>Na tym arkuszu jest jedna etykieta.</translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message>
        <source>Preparing the pages</source>
        <translation>Przygotowanie stron</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Drukowanie</translation>
    </message>
    <message>
        <source>Sheet: choose the first free label</source>
        <translation>Arkusz: pierwsza wolna etykieta</translation>
    </message>
    <message>
        <source>Pages to print</source>
        <translation>Strony do druku</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Zapisz jako PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Printed before</source>
        <translation>Wydrukowane</translation>
    </message>
    <message>
        <source>Own label stock</source>
        <translation>Własne arkusze</translation>
    </message>
    <message>
        <source>Correction of the printer</source>
        <translation>Korekta drukarki</translation>
    </message>
    <message>
        <source>Select people (F3)</source>
        <translation>Wybierz osoby (F3)</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drukarka</translation>
    </message>
    <message>
        <source>The pages will be shown here. Select people in the list, or choose a group on the left.</source>
        <translation>Tu będą widoczne strony. Trzeba wybrać osoby z listy albo grupę po lewej stronie.</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Przygotowanie stron…</translation>
    </message>
    <message numerus="yes">
        <source>%n print(s)</source>
        <translation>
            <numerusform>%Ln wydruk</numerusform>
            <numerusform>%Ln wydruki</numerusform>
            <numerusform>%Ln wydruków</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln strona</numerusform>
            <numerusform>%Ln strony</numerusform>
            <numerusform>%Ln stron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n page(s)…</source>
        <translation>
            <numerusform>Drukuj %Ln stronę…</numerusform>
            <numerusform>Drukuj %Ln strony…</numerusform>
            <numerusform>Drukuj %Ln stron…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n print(s) noted: {target}.</source>
        <translation>
            <numerusform>Odnotowano %Ln wydruk: {target}.</numerusform>
            <numerusform>Odnotowano %Ln wydruki: {target}.</numerusform>
            <numerusform>Odnotowano %Ln wydruków: {target}.</numerusform>
        </translation>
    </message>
    <message>
        <source>corrected for this printer</source>
        <translation>z korektą drukarki</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n character(s) cannot be printed, □ stands in their place: {characters}</source>
        <translation>
            <numerusform>⚠ %Ln znaku nie da się wydrukować, w jego miejscu stoi □: {characters}</numerusform>
            <numerusform>⚠ %Ln znaków nie da się wydrukować, w ich miejscu stoi □: {characters}</numerusform>
            <numerusform>⚠ %Ln znaków nie da się wydrukować, w ich miejscu stoi □: {characters}</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no pages yet.</source>
        <translation>Nie ma jeszcze stron.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>Na tym komputerze nie ma drukarki.</translation>
    </message>
    <message>
        <source>no printer</source>
        <translation>brak drukarki</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>karty</translation>
    </message>
    <message>
        <source>wallet-cards</source>
        <translation>karty-do-portfela</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>naklejki</translation>
    </message>
    <message>
        <source>new-codes</source>
        <translation>nowe-kody</translation>
    </message>
    <message>
        <source>read-outs</source>
        <translation>karty-do-odczytania</translation>
    </message>
    <message>
        <source>doctor-forms</source>
        <translation>formularze-dla-lekarza</translation>
    </message>
    <message>
        <source>blank-forms</source>
        <translation>puste-formularze</translation>
    </message>
    <message>
        <source>round-list</source>
        <translation>lista-obchodu</translation>
    </message>
    <message>
        <source>consents</source>
        <translation>zgody</translation>
    </message>
    <message>
        <source>contact-slips</source>
        <translation>informacje-dla-kontaktow</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>potwierdzenia-odbioru</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>kopie-danych</translation>
    </message>
    <message>
        <source>papers-to-collect</source>
        <translation>papiery-do-odebrania</translation>
    </message>
    <message>
        <source>emergency-services</source>
        <translation>informacja-dla-sluzb</translation>
    </message>
    <message>
        <source>test-page</source>
        <translation>strona-probna</translation>
    </message>
    <message>
        <source>Save the pages</source>
        <translation>Zapis stron do pliku</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>This is needed here. Fill it in or remove the row.</source>
        <translation>Tu coś musi być. Trzeba to uzupełnić albo usunąć wiersz.</translation>
    </message>
    <message>
        <source>This is no date. Write 12.05.1942, 05.1942 or 1942.</source>
        <translation>To nie jest data. Należy wpisać 12.05.1942, 05.1942 albo 1942.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>To nie jest liczba.</translation>
    </message>
    <message>
        <source>This value is not possible here.</source>
        <translation>Taka wartość nie jest tu możliwa.</translation>
    </message>
    <message>
        <source>This is too long. Shorten it.</source>
        <translation>To jest za długie: trzeba skrócić.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Szukaj w:</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Szukaj w:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Rodzaj plików:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Rodzaj plików:</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>&amp;Które strony:</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>Druk dwustronny</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Obrót wzdłuż dłuższego boku</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Obrót wzdłuż krótszego boku</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>Strony lub zakresy oddziela się przecinkami, zakres to dwie liczby z łącznikiem: 3,5-7,9 drukuje strony 3, 5, 6, 7 i 9.</translation>
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
        <translation>na przykład: straż miejska, patrol 1</translation>
    </message>
    <message>
        <source>Another phrase</source>
        <translation>Inne hasło</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Pomiń</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Hasło pakietu</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>Sections</source>
        <translation>Części</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panele</translation>
    </message>
    <message>
        <source>Panels beside the form</source>
        <translation>Panele obok formularza</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drukuj</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nowa osoba</translation>
    </message>
    <message>
        <source>Print and keep nothing</source>
        <translation>Druk bez zapisywania</translation>
    </message>
    <message>
        <source>A card is printed once it is saved (Ctrl+S).</source>
        <translation>Kartę można wydrukować po zapisaniu (Ctrl+S).</translation>
    </message>
    <message>
        <source>This account may not change the card.</source>
        <translation>To konto nie może zmieniać karty.</translation>
    </message>
    <message>
        <source>In the same box:</source>
        <translation>W tym samym pudełku:</translation>
    </message>
    <message>
        <source>A name and a birth date are needed on the paper; a year is enough.</source>
        <translation>Na papierze potrzebne są imię lub nazwisko i data urodzenia; wystarczy rok.</translation>
    </message>
    <message>
        <source>Only a name and a birth date are needed to save; a year is enough.</source>
        <translation>Do zapisu wystarczą nazwisko i data urodzenia, choćby sam rok.</translation>
    </message>
    <message>
        <source>version {number}, saved {day} by {who}</source>
        <translation>wersja {number}, zapisana {day}, {who}</translation>
    </message>
    <message>
        <source>review {day}</source>
        <translation>przegląd {day}</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Discard the draft</source>
        <translation>Odrzuć szkic</translation>
    </message>
    <message>
        <source>Sections of the card</source>
        <translation>Części karty</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drukuj</translation>
    </message>
    <message numerus="yes">
        <source>Not saved yet: %n field(s) need a look.</source>
        <translation>
            <numerusform>Jeszcze nie zapisano: %Ln pole wymaga uwagi.</numerusform>
            <numerusform>Jeszcze nie zapisano: %Ln pola wymagają uwagi.</numerusform>
            <numerusform>Jeszcze nie zapisano: %Ln pól wymaga uwagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft kept at {time}, {day}. It is not the saved card yet.</source>
        <translation>Szkic z {time}, {day}. To jeszcze nie jest zapisana karta.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>List of sections</source>
        <translation>Lista części</translation>
    </message>
    <message>
        <source>Saved: version {number}.</source>
        <translation>Zapisano: wersja {number}.</translation>
    </message>
    <message>
        <source>Another desk&apos;s changes to other fields were kept as well.</source>
        <translation>Zmiany innych pól z innego stanowiska też są zachowane.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed.</source>
        <translation>
            <numerusform>Usunięto %Ln wiersz.</numerusform>
            <numerusform>Usunięto %Ln wiersze.</numerusform>
            <numerusform>Usunięto %Ln wierszy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) made of what was pasted.</source>
        <translation>
            <numerusform>%Ln wiersz z wklejonego tekstu.</numerusform>
            <numerusform>%Ln wiersze z wklejonego tekstu.</numerusform>
            <numerusform>%Ln wierszy z wklejonego tekstu.</numerusform>
        </translation>
    </message>
    <message>
        <source>look here</source>
        <translation>wymaga uwagi</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zwinięte</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>The record to read aloud</source>
        <translation>Karta do czytania na głos</translation>
    </message>
    <message>
        <source>this line was read: on to the next</source>
        <translation>wiersz przeczytany: do następnego</translation>
    </message>
    <message>
        <source>back to the line before</source>
        <translation>z powrotem do poprzedniego wiersza</translation>
    </message>
    <message>
        <source>copy the marked line</source>
        <translation>kopiuj zaznaczony wiersz</translation>
    </message>
    <message>
        <source>the next tier or the one before</source>
        <translation>następna albo poprzednia część</translation>
    </message>
    <message>
        <source>The record opens here. Looking comes first, questions after.</source>
        <translation>Tu otworzy się karta. Najpierw patrzymy, potem pytamy.</translation>
    </message>
    <message>
        <source>Code to read back</source>
        <translation>Kod do powtórzenia</translation>
    </message>
    <message>
        <source>In the same box:</source>
        <translation>W tym samym pudełku:</translation>
    </message>
    <message>
        <source>At the same address:</source>
        <translation>Pod tym adresem:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %Ln</numerusform>
            <numerusform>i jeszcze %Ln</numerusform>
            <numerusform>i jeszcze %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Open with the sheet</source>
        <translation>Otwórz arkuszem</translation>
    </message>
    <message>
        <source>Take a backup…</source>
        <translation>Użyj kopii zapasowej…</translation>
    </message>
    <message>
        <source>Back to the log-in (Esc)</source>
        <translation>Wróć do logowania (Esc)</translation>
    </message>
    <message>
        <source>The recovery sheet from the safe opens the registry when the password is forgotten or the key file is lost. Where the registry itself is lost, take a backup first: the same sheet opens it.</source>
        <translation>Arkusz odzyskiwania z sejfu otwiera rejestr, gdy hasło jest zapomniane albo zginął plik kluczy. Gdy zginął cały rejestr, najpierw trzeba użyć kopii zapasowej: otwiera ją ten sam arkusz.</translation>
    </message>
    <message>
        <source>Open with the recovery sheet</source>
        <translation>Otwarcie arkuszem odzyskiwania</translation>
    </message>
    <message>
        <source>What stands on the sheet</source>
        <translation>Znaki z arkusza</translation>
    </message>
    <message>
        <source>Login of an administrator</source>
        <translation>Login administratora</translation>
    </message>
    <message>
        <source>Type what stands on the sheet, and the login of an administrator.</source>
        <translation>Proszę przepisać znaki z arkusza i podać login administratora.</translation>
    </message>
    <message>
        <source>Registry: {name}</source>
        <translation>Rejestr: {name}</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Folder kopii zapasowej</translation>
    </message>
    <message>
        <source>Name and place of the restored registry</source>
        <translation>Nazwa i miejsce odtworzonego rejestru</translation>
    </message>
</context>
<context>
    <name>RegisterPart</name>
    <message>
        <source>Requests and breaches</source>
        <translation>Wnioski i naruszenia</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Zapisz w rejestrze</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Wpłynęło</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Czego dotyczy</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Załatwiono</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Załatwione</translation>
    </message>
    <message>
        <source>A breach is reported to the supervisory authority within 72 hours of being noticed; a request is answered within a month. Lost paper counts, and so does a lost stick with a look-up bundle.</source>
        <translation>Naruszenie zgłasza się Prezesowi UODO w ciągu 72 godzin od stwierdzenia, na wniosek odpowiada się w ciągu miesiąca. Zgubiony wydruk też jest naruszeniem, tak samo zgubiony pendrive z pakietem ratunkowym.</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nowy wpis</translation>
    </message>
    <message>
        <source>Received or noticed</source>
        <translation>Wpłynęło lub stwierdzono</translation>
    </message>
    <message>
        <source>What was asked, or what happened</source>
        <translation>Czego dotyczy wniosek lub co się stało</translation>
    </message>
    <message>
        <source>What was done about the chosen entry</source>
        <translation>Co zrobiono z wybranym wpisem</translation>
    </message>
    <message>
        <source>Register the entry</source>
        <translation>Zapisz wpis w rejestrze</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln wpis czeka</numerusform>
            <numerusform>%Ln wpisy czekają</numerusform>
            <numerusform>%Ln wpisów czeka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%Ln po terminie</numerusform>
            <numerusform>%Ln po terminie</numerusform>
            <numerusform>%Ln po terminie</numerusform>
        </translation>
    </message>
    <message>
        <source>settled late</source>
        <translation>załatwione po terminie</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>załatwione</translation>
    </message>
    <message>
        <source>⚠ late</source>
        <translation>⚠ po terminie</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>został %Ln dzień</numerusform>
            <numerusform>zostały %Ln dni</numerusform>
            <numerusform>zostało %Ln dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>została %Ln godzina</numerusform>
            <numerusform>zostały %Ln godziny</numerusform>
            <numerusform>zostało %Ln godzin</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Please say first what was asked, or what happened.</source>
        <translation>⚠ Proszę najpierw wpisać, czego dotyczy wniosek lub co się stało.</translation>
    </message>
    <message>
        <source>Registered; due on {day}.</source>
        <translation>Zapisano; termin {day}.</translation>
    </message>
    <message>
        <source>⚠ Please say first what was done.</source>
        <translation>⚠ Proszę najpierw wpisać, co zrobiono.</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Załatwione.</translation>
    </message>
    <message>
        <source>Choose an entry that is not settled.</source>
        <translation>Trzeba zaznaczyć wpis, którego nie załatwiono.</translation>
    </message>
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <source>Parts of this page</source>
        <translation>Części tej strony</translation>
    </message>
    <message>
        <source>List of parts</source>
        <translation>Lista części</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Następna część</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>Poprzednia część</translation>
    </message>
    <message>
        <source>Registry: {part}</source>
        <translation>Rejestr: {part}</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>A backup is a folder with the date in its name, on a stick, on another disk or on the network. It is only read. The registry that is made of it must lie on this computer&apos;s own disk. It opens with the passwords of the day of the backup, or with the recovery sheet.</source>
        <translation>Kopia to folder z datą w nazwie: na pendrivie, na innym dysku albo w sieci. Jest tylko czytana. Rejestr, który z niej powstanie, musi leżeć na dysku tego komputera. Otwiera się hasłami z dnia kopii albo arkuszem odzyskiwania.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Kopia zapasowa</translation>
    </message>
    <message>
        <source>Registry that is made</source>
        <translation>Rejestr, który powstanie</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Odtwórz</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Wróć (Esc)</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Odtworzenie z kopii zapasowej</translation>
    </message>
    <message>
        <source>✓ Backup of {day}, {size}. Every byte is checked while it is restored.</source>
        <translation>✓ Kopia z {day}, {size}. Przy odtwarzaniu sprawdzany jest każdy bajt.</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>odtworzony</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Odtwarzanie…</translation>
    </message>
    <message>
        <source>First choose the backup.</source>
        <translation>Najpierw trzeba wybrać kopię zapasową.</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Folder kopii zapasowej</translation>
    </message>
    <message>
        <source>Name and place of the restored registry</source>
        <translation>Nazwa i miejsce odtworzonego rejestru</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message>
        <source>How long records are kept</source>
        <translation>Przechowywanie</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Last saved</source>
        <translation>Ostatni zapis</translation>
    </message>
    <message>
        <source>Records proposed for erasing</source>
        <translation>Karty zaproponowane do usunięcia</translation>
    </message>
    <message>
        <source>Erase the chosen…</source>
        <translation>Usuń wybrane…</translation>
    </message>
    <message>
        <source>Save the sheet of processing facts (PDF)…</source>
        <translation>Zapisz kartę czynności przetwarzania (PDF)…</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Usuń na zawsze</translation>
    </message>
    <message>
        <source>Nothing is erased by itself. Whoever withdrew is proposed at once. Papers of erased people stay on the list of papers to collect; print the list with addresses from the record before.</source>
        <translation>Nic nie usuwa się samo. Karta osoby, która wycofała zgodę, jest proponowana od razu. Papiery usuniętych osób zostają na liście „Papiery do odebrania”; listę z adresami trzeba wydrukować wcześniej, z karty osoby.</translation>
    </message>
    <message>
        <source>Erase the chosen records…</source>
        <translation>Usuń wybrane karty…</translation>
    </message>
    <message numerus="yes">
        <source>month(s)</source>
        <translation>
            <numerusform>miesiąc</numerusform>
            <numerusform>miesiące</numerusform>
            <numerusform>miesięcy</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nigdy</translation>
    </message>
    <message>
        <source>Propose erasing after death</source>
        <translation>Proponuj usunięcie po śmierci</translation>
    </message>
    <message>
        <source>after moving away</source>
        <translation>po wyprowadzce</translation>
    </message>
    <message>
        <source>without any review</source>
        <translation>bez żadnego przeglądu</translation>
    </message>
    <message>
        <source>This account may not change the rules.</source>
        <translation>To konto nie może zmieniać zasad.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) proposed for erasing</source>
        <translation>
            <numerusform>%Ln karta do usunięcia</numerusform>
            <numerusform>%Ln karty do usunięcia</numerusform>
            <numerusform>%Ln kart do usunięcia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are shown, those that wait longest</source>
        <translation>
            <numerusform>pokazano %Ln najdłużej czekającą</numerusform>
            <numerusform>pokazano %Ln najdłużej czekające</numerusform>
            <numerusform>pokazano %Ln najdłużej czekających</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ No record has been kept longer than the rules say.</source>
        <translation>✓ Żadna karta nie jest przechowywana dłużej, niż mówią zasady.</translation>
    </message>
    <message>
        <source>The rules are changed.</source>
        <translation>Zmieniono zasady.</translation>
    </message>
    <message>
        <source>Choose records in the list.</source>
        <translation>Trzeba zaznaczyć karty na liście.</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n record(s) with all versions, photos and scans?</source>
        <translation>
            <numerusform>Usunąć %Ln kartę ze wszystkimi wersjami, zdjęciami i skanami?</numerusform>
            <numerusform>Usunąć %Ln karty ze wszystkimi wersjami, zdjęciami i skanami?</numerusform>
            <numerusform>Usunąć %Ln kart ze wszystkimi wersjami, zdjęciami i skanami?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Backups hold the record until they are cleared away by their rule.</source>
        <translation>Tego nie da się cofnąć. Kopie zapasowe zawierają kartę, dopóki nie zostaną usunięte według swojej zasady.</translation>
    </message>
    <message>
        <source>Erasing records</source>
        <translation>Usuwanie kart</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) erased.</source>
        <translation>
            <numerusform>Usunięto %Ln kartę.</numerusform>
            <numerusform>Usunięto %Ln karty.</numerusform>
            <numerusform>Usunięto %Ln kart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed in the meantime and stay.</source>
        <translation>
            <numerusform>%Ln w międzyczasie zmieniono i zostaje.</numerusform>
            <numerusform>%Ln w międzyczasie zmieniono i zostają.</numerusform>
            <numerusform>%Ln w międzyczasie zmieniono i zostaje.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) remain to be collected.</source>
        <translation>
            <numerusform>Do odebrania pozostaje %Ln rzecz.</numerusform>
            <numerusform>Do odebrania pozostają %Ln rzeczy.</numerusform>
            <numerusform>Do odebrania pozostaje %Ln rzeczy.</numerusform>
        </translation>
    </message>
    <message>
        <source>processing-facts</source>
        <translation>karta-czynnosci-przetwarzania</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Zapis karty czynności przetwarzania</translation>
    </message>
    <message>
        <source>✓ Saved: {name}.</source>
        <translation>✓ Zapisano: {name}.</translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message>
        <source>Reviews</source>
        <translation>Przeglądy</translation>
    </message>
    <message>
        <source>Cards to review</source>
        <translation>Karty do przeglądu</translation>
    </message>
    <message>
        <source>due by today</source>
        <translation>termin do dziś</translation>
    </message>
    <message>
        <source>due by the end of this month</source>
        <translation>termin do końca miesiąca</translation>
    </message>
    <message>
        <source>due within three months</source>
        <translation>termin w ciągu trzech miesięcy</translation>
    </message>
    <message>
        <source>most urgent first</source>
        <translation>najpilniejsze najpierw</translation>
    </message>
    <message>
        <source>by street</source>
        <translation>według ulic</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>w innej kolejności</translation>
    </message>
    <message>
        <source>any worker</source>
        <translation>każdy pracownik</translation>
    </message>
    <message>
        <source>Which reviews</source>
        <translation>Które przeglądy</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Kolejność</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Pracownik socjalny</translation>
    </message>
    <message>
        <source>Nobody is due. Look further ahead with the list above.</source>
        <translation>Nikt nie ma teraz terminu. Dalsze terminy pokaże lista powyżej.</translation>
    </message>
</context>
<context>
    <name>RevisionsPanel</name>
    <message>
        <source>Versions</source>
        <translation>Wersje</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Wersje, od najnowszej</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Co się zmieniło</translation>
    </message>
    <message>
        <source>As it printed</source>
        <translation>Jak się drukowała</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Porównaj z</translation>
    </message>
    <message>
        <source>The version as it printed</source>
        <translation>Wersja tak, jak się drukowała</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Wróć do listy</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>the version before</source>
        <translation>poprzednią wersją</translation>
    </message>
    <message>
        <source>what is typed now</source>
        <translation>tym, co jest teraz wpisane</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>wersją {number}</translation>
    </message>
    <message>
        <source>Version {number} as it printed</source>
        <translation>Wersja {number}: tak się drukowała</translation>
    </message>
    <message>
        <source>The versions are being read…</source>
        <translation>Wersje są odczytywane…</translation>
    </message>
    <message>
        <source>The form says again what version {number} said. It is saved with Ctrl+S.</source>
        <translation>W formularzu jest znów to, co w wersji {number}. Zapisuje się przez Ctrl+S.</translation>
    </message>
    <message>
        <source>Choose a version in the list.</source>
        <translation>Trzeba zaznaczyć wersję na liście.</translation>
    </message>
    <message>
        <source>The card cannot be changed now.</source>
        <translation>Karty nie można teraz zmieniać.</translation>
    </message>
    <message>
        <source>Nothing is saved yet; every save makes a version.</source>
        <translation>Nic jeszcze nie zapisano. Każdy zapis tworzy wersję.</translation>
    </message>
    <message>
        <source>This is the first version.</source>
        <translation>To jest pierwsza wersja.</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>W obu jest to samo.</translation>
    </message>
    <message>
        <source>Version {number}, {saved}, {who}</source>
        <translation>Wersja {number}, {saved}, {who}</translation>
    </message>
    <message>
        <source>says the same as version {number}</source>
        <translation>to samo co w wersji {number}</translation>
    </message>
</context>
<context>
    <name>RightsPanel</name>
    <message>
        <source>Rights of the person</source>
        <translation>Prawa osoby</translation>
    </message>
    <message>
        <source>Print the copy</source>
        <translation>Drukuj kopię</translation>
    </message>
    <message>
        <source>Save the copy (JSON)…</source>
        <translation>Zapisz kopię (JSON)…</translation>
    </message>
    <message>
        <source>Print the list to collect</source>
        <translation>Drukuj listę papierów do odebrania</translation>
    </message>
    <message>
        <source>Why the record is erased</source>
        <translation>Dlaczego karta jest usuwana</translation>
    </message>
    <message>
        <source>Erase the record…</source>
        <translation>Usuń kartę…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Zgody</translation>
    </message>
    <message>
        <source>Copy of everything for the person</source>
        <translation>Kopia wszystkich danych dla osoby</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Usuń na zawsze</translation>
    </message>
    <message>
        <source>Print a confirmation and erase…</source>
        <translation>Wydrukuj potwierdzenie i usuń…</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>This cannot be undone. Backups hold the record until they are cleared away by their rule.</source>
        <translation>Tego nie da się cofnąć. Kopie zapasowe zawierają kartę, dopóki nie zostaną usunięte według swojej zasady.</translation>
    </message>
    <message>
        <source>Print the list to collect before erasing: afterwards nobody knows the address.</source>
        <translation>Listę papierów do odebrania trzeba wydrukować przed usunięciem: potem nikt nie zna adresu.</translation>
    </message>
    <message>
        <source>Erasing the record</source>
        <translation>Usunięcie karty</translation>
    </message>
    <message>
        <source>Nothing is kept of this person yet.</source>
        <translation>O tej osobie nic jeszcze nie zapisano.</translation>
    </message>
    <message>
        <source>Now: {status}</source>
        <translation>Teraz: {status}</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%Ln wersja karty</numerusform>
            <numerusform>%Ln wersje karty</numerusform>
            <numerusform>%Ln wersji karty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and scan(s)</source>
        <translation>
            <numerusform>%Ln zdjęcie lub skan</numerusform>
            <numerusform>%Ln zdjęcia i skany</numerusform>
            <numerusform>%Ln zdjęć i skanów</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased are: {what}.</source>
        <translation>Usunięte zostaną: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n disclosure(s) stay, without the name.</source>
        <translation>
            <numerusform>%Ln ujawnienie zostaje, bez nazwiska.</numerusform>
            <numerusform>%Ln ujawnienia zostają, bez nazwiska.</numerusform>
            <numerusform>%Ln ujawnień zostaje, bez nazwiska.</numerusform>
        </translation>
    </message>
    <message>
        <source>look-up bundle with {who}</source>
        <translation>pakiet ratunkowy u: {who}</translation>
    </message>
    <message>
        <source>To collect: {what}.</source>
        <translation>Do odebrania: {what}.</translation>
    </message>
    <message>
        <source>Status: {status}.</source>
        <translation>Status: {status}.</translation>
    </message>
    <message>
        <source>copy-for-the-person</source>
        <translation>kopia-dla-osoby</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Zapis kopii</translation>
    </message>
    <message>
        <source>✓ Copy saved: {name}. It is not encrypted: hand it over and delete it.</source>
        <translation>✓ Zapisano kopię: {name}. Nie jest zaszyfrowana: po przekazaniu trzeba ją usunąć.</translation>
    </message>
    <message>
        <source>Set the status “withdrawn”: the record is hidden at once and proposed for erasing.</source>
        <translation>Proszę ustawić status „wycofana”: karta zniknie od razu i będzie zaproponowana do usunięcia.</translation>
    </message>
    <message>
        <source>Printing the confirmation</source>
        <translation>Drukowanie potwierdzenia</translation>
    </message>
    <message>
        <source>The record was erased.</source>
        <translation>Karta została usunięta.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) remain to be collected.</source>
        <translation>
            <numerusform>Do odebrania pozostaje %Ln rzecz.</numerusform>
            <numerusform>Do odebrania pozostają %Ln rzeczy.</numerusform>
            <numerusform>Do odebrania pozostaje %Ln rzeczy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>Row {line}: {outcome}</source>
        <translation>Wiersz {line}: {outcome}</translation>
    </message>
    <message>
        <source>The same person stands in row {line}.</source>
        <translation>Ta sama osoba jest w wierszu {line}.</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Otwórz kartę</translation>
    </message>
    <message>
        <source>Medicines as they were understood</source>
        <translation>Leki tak, jak je zrozumiano</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>dosłownie</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Uczulenia</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) stay as written.</source>
        <translation>
            <numerusform>%Ln komórka zostaje na karcie dosłownie.</numerusform>
            <numerusform>%Ln komórki zostają na karcie dosłownie.</numerusform>
            <numerusform>%Ln komórek zostaje na karcie dosłownie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>More fields (Alt+Enter)</source>
        <translation>Więcej pól (Alt+Enter)</translation>
    </message>
    <message>
        <source>Scan (Ctrl+J)</source>
        <translation>Skan (Ctrl+J)</translation>
    </message>
    <message>
        <source>Remove the row (Ctrl+Delete)</source>
        <translation>Usuń wiersz (Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>Dodaj: {what}</translation>
    </message>
</context>
<context>
    <name>SalvageForm</name>
    <message>
        <source>Backup that fills the gaps</source>
        <translation>Kopia zapasowa, z której uzupełnia się braki</translation>
    </message>
    <message>
        <source>none: only what can be read is kept</source>
        <translation>brak: zostaje tylko to, co da się odczytać</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Bez kopii</translation>
    </message>
    <message>
        <source>Make the new registry…</source>
        <translation>Złóż nowy rejestr…</translation>
    </message>
    <message>
        <source>salvaged</source>
        <translation>uratowany</translation>
    </message>
    <message>
        <source>Name and place of the new registry</source>
        <translation>Nazwa i miejsce nowego rejestru</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Folder kopii zapasowej</translation>
    </message>
</context>
<context>
    <name>SalvagePage</name>
    <message>
        <source>Registry: {name}</source>
        <translation>Rejestr: {name}</translation>
    </message>
    <message>
        <source>A new registry is made of everything that can be read of the damaged one, which is not changed. Accounts, passwords and codes stay the same. Afterwards it says exactly what was lost.</source>
        <translation>Z wszystkiego, co da się odczytać z uszkodzonego rejestru, powstaje nowy. Uszkodzony pozostaje bez zmian. Konta, hasła i kody są te same. Na końcu widać dokładnie, co przepadło.</translation>
    </message>
    <message>
        <source>No password opens it: use the recovery sheet</source>
        <translation>Żadne hasło nie działa: użyj arkusza odzyskiwania</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>What stands on the sheet</source>
        <translation>Treść arkusza odzyskiwania</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nowe hasło</translation>
    </message>
    <message>
        <source>Back to the log-in (Esc)</source>
        <translation>Wróć do logowania (Esc)</translation>
    </message>
    <message>
        <source>Log in to the new registry</source>
        <translation>Zaloguj do nowego rejestru</translation>
    </message>
    <message>
        <source>Salvage of a damaged registry</source>
        <translation>Ratowanie danych uszkodzonego rejestru</translation>
    </message>
    <message>
        <source>Login of an administrator</source>
        <translation>Login administratora</translation>
    </message>
    <message>
        <source>⚠ Type the login of an administrator and what opens the registry.</source>
        <translation>⚠ Proszę wpisać login administratora i to, co otwiera rejestr.</translation>
    </message>
    <message>
        <source>Reading what is left…</source>
        <translation>Odczytywanie tego, co ocalało…</translation>
    </message>
    <message>
        <source>✓ New registry: {name}. The names are in its page “Registry”, part “Salvage”.</source>
        <translation>✓ Nowy rejestr: {name}. Nazwiska są w nim na stronie „Rejestr”, w części „Ratowanie danych”.</translation>
    </message>
</context>
<context>
    <name>SalvagePart</name>
    <message>
        <source>Salvage</source>
        <translation>Ratowanie danych</translation>
    </message>
    <message>
        <source>Salvaging the registry</source>
        <translation>Ratowanie danych rejestru</translation>
    </message>
    <message>
        <source>Printing the list of losses</source>
        <translation>Drukowanie listy strat</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Co się stało</translation>
    </message>
    <message>
        <source>People to check</source>
        <translation>Osoby do sprawdzenia</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Drukuj listę…</translation>
    </message>
    <message>
        <source>All was seen to: remove the report</source>
        <translation>Wszystko sprawdzone: usuń raport</translation>
    </message>
    <message>
        <source>When a check finds damage: a new registry is made of all that lies on whole pages, with the same accounts, passwords and codes. The damaged one is only read. Gaps can be filled from the last good backup; what comes from there is said to be older.</source>
        <translation>Gdy kontrola wykryje uszkodzenie: z całych stron pliku powstaje nowy rejestr, z tymi samymi kontami, hasłami i kodami. Uszkodzony jest tylko czytany. Braki można uzupełnić z ostatniej dobrej kopii; to, co z niej pochodzi, jest oznaczone jako starsze.</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>Co przepadło</translation>
    </message>
    <message>
        <source>A new registry from this one</source>
        <translation>Nowy rejestr z tego rejestru</translation>
    </message>
    <message>
        <source>Make the new registry…</source>
        <translation>Złóż nowy rejestr…</translation>
    </message>
    <message>
        <source>This registry was not put together from a damaged one, or all was seen to.</source>
        <translation>Ten rejestr nie powstał z uszkodzonego albo wszystko już sprawdzono.</translation>
    </message>
    <message>
        <source>The report on losses was removed.</source>
        <translation>Raport o stratach usunięto.</translation>
    </message>
    <message>
        <source>✓ New registry: {name}. This one stays as it is; to use the new one, lock the program and choose “Another registry…”.</source>
        <translation>✓ Nowy rejestr: {name}. Obecny pozostaje bez zmian; aby używać nowego, należy zablokować program i wybrać „Inny rejestr…”.</translation>
    </message>
    <message>
        <source>The list was sent to {printer}.</source>
        <translation>Listę wysłano na drukarkę {printer}.</translation>
    </message>
    <message>
        <source>Reading what is left…</source>
        <translation>Odczytywanie tego, co ocalało…</translation>
    </message>
</context>
<context>
    <name>ScanList</name>
    <message>
        <source>What was scanned</source>
        <translation>Co zeskanowano</translation>
    </message>
    <message numerus="yes">
        <source>%n more, not shown</source>
        <translation>
            <numerusform>jeszcze %Ln, bez pokazania</numerusform>
            <numerusform>jeszcze %Ln, bez pokazania</numerusform>
            <numerusform>jeszcze %Ln, bez pokazania</numerusform>
        </translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>strona {number}</translation>
    </message>
    <message>
        <source>No QR code was found here.</source>
        <translation>Nie ma tu kodu QR.</translation>
    </message>
    <message>
        <source>A code, but none of ours.</source>
        <translation>Jest kod, ale nie nasz: nieznany kod.</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>wersja {number}</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>Picture or PDF</source>
        <translation>Obraz lub PDF</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Take in as a new person</source>
        <translation>Przyjmij jako nową osobę</translation>
    </message>
    <message>
        <source>Take in a scanned card</source>
        <translation>Przyjmij zeskanowaną kartę</translation>
    </message>
    <message>
        <source>Enter or a digit opens the record, Esc leads back.</source>
        <translation>Enter albo cyfra otwiera kartę, Esc wraca do pola.</translation>
    </message>
    <message>
        <source>Drop a picture or PDF with a code here</source>
        <translation>Tu upuścić obraz lub PDF z kodem</translation>
    </message>
    <message>
        <source>Scan a picture or PDF</source>
        <translation>Odczytaj kod z obrazu lub PDF</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>Odczytaj kod kamerą</translation>
    </message>
    <message>
        <source>Scan what was copied</source>
        <translation>Odczytaj kod ze schowka</translation>
    </message>
    <message>
        <source>Pictures or PDF files</source>
        <translation>Obrazy lub pliki PDF</translation>
    </message>
    <message>
        <source>Web addresses are never opened. Save the picture and drop the file.</source>
        <translation>Adresów internetowych program nie otwiera. Obraz trzeba zapisać na dysku i upuścić plik.</translation>
    </message>
    <message>
        <source>There is no picture, no file and no text here.</source>
        <translation>Nie ma tu obrazu, pliku ani tekstu.</translation>
    </message>
</context>
<context>
    <name>ScanRouting</name>
    <message>
        <source>An unknown code was scanned; nothing was typed.</source>
        <translation>Zeskanowano nieznany kod; niczego nie wpisano.</translation>
    </message>
    <message>
        <source>The code {code} was scanned. This account looks nobody up.</source>
        <translation>Zeskanowano kod {code}. To konto nie wyszukuje osób.</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>Scan</source>
        <translation>Skan</translation>
    </message>
    <message>
        <source>This PDF cannot be shown. Remove it and attach the page anew.</source>
        <translation>Tego pliku PDF nie da się wyświetlić. Można go usunąć i dołączyć stronę jeszcze raz.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
</context>
<context>
    <name>ScannedBar</name>
    <message>
        <source>Take in as a new person</source>
        <translation>Przyjmij jako nową osobę</translation>
    </message>
    <message>
        <source>Take in a scanned card</source>
        <translation>Przyjmij zeskanowaną kartę</translation>
    </message>
    <message>
        <source>The paper says more: {sections}.</source>
        <translation>Na papierze jest więcej: {sections}.</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>wersja {number}</translation>
    </message>
</context>
<context>
    <name>Scanning</name>
    <message>
        <source>These are {count} files; scan at most {most} at once.</source>
        <translation>To jest {count} plików; naraz można odczytać najwyżej {most}.</translation>
    </message>
    <message>
        <source>Reading codes</source>
        <translation>Odczyt kodów</translation>
    </message>
</context>
<context>
    <name>ScreenPrivacy</name>
    <message>
        <source>Keep out of screenshots and shared screens</source>
        <translation>Ukryj na zrzutach ekranu i przy udostępnianiu</translation>
    </message>
</context>
<context>
    <name>ScriptLine</name>
    <message>
        <source>read</source>
        <translation>przeczytane</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Changing records</source>
        <translation>Zmienianie kart</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>at a visit</source>
        <translation>wizyta</translation>
    </message>
    <message>
        <source>at the office</source>
        <translation>urząd</translation>
    </message>
    <message>
        <source>Print selected</source>
        <translation>Drukuj zaznaczone</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drukuj</translation>
    </message>
    <message>
        <source>List for a home-visit round</source>
        <translation>Lista obchodu</translation>
    </message>
    <message>
        <source>Round list</source>
        <translation>Obchód</translation>
    </message>
    <message>
        <source>Reviewed today, nothing changed: by phone</source>
        <translation>Przejrzane dziś bez zmian: telefonicznie</translation>
    </message>
    <message>
        <source>Reviewed today, nothing changed: at a visit</source>
        <translation>Przejrzane dziś bez zmian: na wizycie</translation>
    </message>
    <message>
        <source>Reviewed today, nothing changed: at the office</source>
        <translation>Przejrzane dziś bez zmian: w urzędzie</translation>
    </message>
    <message>
        <source>Set the next review…</source>
        <translation>Ustaw następny przegląd…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Termin…</translation>
    </message>
    <message>
        <source>Assign a social worker…</source>
        <translation>Przypisz pracownika socjalnego…</translation>
    </message>
    <message>
        <source>Worker…</source>
        <translation>Pracownik…</translation>
    </message>
    <message>
        <source>Export as a list…</source>
        <translation>Eksportuj jako listę…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuj…</translation>
    </message>
    <message>
        <source>Merge the two records…</source>
        <translation>Połącz obie karty…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Połącz…</translation>
    </message>
    <message>
        <source>No change, reviewed:</source>
        <translation>Bez zmian:</translation>
    </message>
    <message>
        <source>{words} ({key})</source>
        <translation>{words} ({key})</translation>
    </message>
    <message>
        <source>Day of the next review</source>
        <translation>Dzień następnego przeglądu</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.rrrr</translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>za %Ln miesiąc</numerusform>
            <numerusform>za %Ln miesiące</numerusform>
            <numerusform>za %Ln miesięcy</numerusform>
        </translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Ustaw</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Pracownik socjalny</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Przypisz</translation>
    </message>
    <message>
        <source>Close the strip below the list</source>
        <translation>Zamknij pasek pod listą</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Wróć (Esc)</translation>
    </message>
    <message>
        <source>First select people in the list.</source>
        <translation>Najpierw trzeba zaznaczyć osoby na liście.</translation>
    </message>
    <message numerus="yes">
        <source>Next review of %n person(s)</source>
        <translation>
            <numerusform>Następny przegląd %Ln osoby</numerusform>
            <numerusform>Następny przegląd %Ln osób</numerusform>
            <numerusform>Następny przegląd %Ln osób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Social worker of %n person(s)</source>
        <translation>
            <numerusform>Pracownik socjalny %Ln osoby</numerusform>
            <numerusform>Pracownik socjalny %Ln osób</numerusform>
            <numerusform>Pracownik socjalny %Ln osób</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a day from today on, such as 12.05.2027.</source>
        <translation>Podać dzień od dziś wzwyż, na przykład 12.05.2027.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) reviewed today, nothing changed.</source>
        <translation>
            <numerusform>Przejrzano dziś bez zmian: %Ln osoba.</numerusform>
            <numerusform>Przejrzano dziś bez zmian: %Ln osoby.</numerusform>
            <numerusform>Przejrzano dziś bez zmian: %Ln osób.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed.</source>
        <translation>
            <numerusform>Zmieniono %Ln kartę.</numerusform>
            <numerusform>Zmieniono %Ln karty.</numerusform>
            <numerusform>Zmieniono %Ln kart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were erased or merged by somebody since.</source>
        <translation>
            <numerusform>%Ln kartę ktoś w tym czasie usunął albo połączył z inną.</numerusform>
            <numerusform>%Ln karty ktoś w tym czasie usunął albo połączył z innymi.</numerusform>
            <numerusform>%Ln kart ktoś w tym czasie usunął albo połączył z innymi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone for %n person(s).</source>
        <translation>
            <numerusform>Cofnięto dla %Ln osoby.</numerusform>
            <numerusform>Cofnięto dla %Ln osób.</numerusform>
            <numerusform>Cofnięto dla %Ln osób.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were saved by somebody since and stay as they are.</source>
        <translation>
            <numerusform>%Ln kartę ktoś od tego czasu zapisał; zostaje bez zmian.</numerusform>
            <numerusform>%Ln karty ktoś od tego czasu zapisał; zostają bez zmian.</numerusform>
            <numerusform>%Ln kart ktoś od tego czasu zapisał; zostają bez zmian.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Label {number}</source>
        <translation>Etykieta {number}</translation>
    </message>
    <message>
        <source>Sheet {number} of {count} (PgUp, PgDn)</source>
        <translation>Arkusz {number} z {count} (PgUp, PgDn)</translation>
    </message>
    <message>
        <source>stays free</source>
        <translation>zostaje wolna</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>zużyta</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Lock</source>
        <translation>Zablokuj</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Klawisze i pomoc</translation>
    </message>
</context>
<context>
    <name>ShortAlerts</name>
    <message>
        <source>anticoagulant</source>
        <translation>przeciwzakrzep.</translation>
    </message>
    <message>
        <source>antiplatelet</source>
        <translation>przeciwpłytk.</translation>
    </message>
    <message>
        <source>allergy</source>
        <translation>uczulenie</translation>
    </message>
    <message>
        <source>insulin</source>
        <translation>insulina</translation>
    </message>
    <message>
        <source>diabetes</source>
        <translation>cukrzyca</translation>
    </message>
    <message>
        <source>steroid</source>
        <translation>steryd</translation>
    </message>
    <message>
        <source>immunosuppr.</source>
        <translation>immunosupr.</translation>
    </message>
    <message>
        <source>epilepsy</source>
        <translation>padaczka</translation>
    </message>
    <message>
        <source>pacemaker</source>
        <translation>rozrusznik</translation>
    </message>
    <message>
        <source>dialysis</source>
        <translation>dializa</translation>
    </message>
    <message>
        <source>oxygen</source>
        <translation>tlen/POChP</translation>
    </message>
    <message>
        <source>bleeding</source>
        <translation>skaza krwot.</translation>
    </message>
    <message>
        <source>transplant</source>
        <translation>przeszczep</translation>
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
        <translation>otępienie</translation>
    </message>
    <message>
        <source>cannot talk</source>
        <translation>bez rozmowy</translation>
    </message>
</context>
<context>
    <name>SightsPanel</name>
    <message>
        <source>Who sees what</source>
        <translation>Kto co widzi</translation>
    </message>
    <message>
        <source>Who sees what of this card</source>
        <translation>Kto co widzi z tej karty</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nic.</translation>
    </message>
    <message>
        <source>The rescuer</source>
        <translation>Ratownik</translation>
    </message>
    <message>
        <source>reads the card from the box</source>
        <translation>czyta kartę z pudełka</translation>
    </message>
    <message>
        <source>The duty officer</source>
        <translation>Dyżurny</translation>
    </message>
    <message>
        <source>reads aloud on the phone, besides all of the card</source>
        <translation>czyta przez telefon, oprócz całej karty</translation>
    </message>
    <message>
        <source>A neighbour or visitor</source>
        <translation>Sąsiad lub gość</translation>
    </message>
    <message>
        <source>sees the label on the fridge and the door</source>
        <translation>widzi naklejkę na lodówce i drzwiach</translation>
    </message>
    <message>
        <source>Whoever finds the wallet card</source>
        <translation>Kto znajdzie lub zabierze kartę do portfela</translation>
    </message>
    <message>
        <source>reads both its sides</source>
        <translation>czyta obie jej strony</translation>
    </message>
    <message>
        <source>Whoever photographs the card</source>
        <translation>Kto sfotografuje kartę</translation>
    </message>
    <message>
        <source>gets this with any phone</source>
        <translation>dostaje to w każdym telefonie</translation>
    </message>
    <message>
        <source>Nobody outside</source>
        <translation>Nikt z zewnątrz</translation>
    </message>
    <message>
        <source>this stays in the registry and prints nowhere</source>
        <translation>to zostaje w rejestrze i nigdzie się nie drukuje</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>last backup</source>
        <translation>ostatnia kopia zapasowa</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>Do zrobienia dziś</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>Na dziś nic nie przypada.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dziś</translation>
    </message>
    <message>
        <source>open what is marked</source>
        <translation>otwarcie zaznaczonego</translation>
    </message>
    <message>
        <source>Nobody is in this registry yet. Here will be what is to be done today: reviews that are due, cards whose paper is out of date, alerts to confirm and drafts left behind.</source>
        <translation>W tym rejestrze nie ma jeszcze nikogo. Tu będzie to, co jest do zrobienia dziś: przeglądy, których termin minął, karty z nieaktualnym papierem, alarmy do potwierdzenia i pozostawione szkice.</translation>
    </message>
    <message>
        <source>Add the first person (Ctrl+N)</source>
        <translation>Dodaj pierwszą osobę (Ctrl+N)</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln osoba</numerusform>
            <numerusform>%Ln osoby</numerusform>
            <numerusform>%Ln osób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%Ln pudełko</numerusform>
            <numerusform>%Ln pudełka</numerusform>
            <numerusform>%Ln pudełek</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nic do zrobienia</translation>
    </message>
    <message numerus="yes">
        <source>card(s) to review</source>
        <translation>
            <numerusform>karta do przeglądu</numerusform>
            <numerusform>karty do przeglądu</numerusform>
            <numerusform>kart do przeglądu</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the worklist</source>
        <translation>Otwórz listę przeglądów</translation>
    </message>
    <message>
        <source>Show and print them</source>
        <translation>Pokaż i wydrukuj</translation>
    </message>
    <message numerus="yes">
        <source>paper(s) out of date</source>
        <translation>
            <numerusform>nieaktualny papier</numerusform>
            <numerusform>nieaktualne papiery</numerusform>
            <numerusform>nieaktualnych papierów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>card(s) with alerts to confirm</source>
        <translation>
            <numerusform>karta z alarmami do potwierdzenia</numerusform>
            <numerusform>karty z alarmami do potwierdzenia</numerusform>
            <numerusform>kart z alarmami do potwierdzenia</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>⚠ There is only one administrator: a second one helps when the password is forgotten (F7, Accounts).</source>
        <translation>⚠ Administrator jest tylko jeden: drugi pomoże, gdy hasło zostanie zapomniane (F7, Konta).</translation>
    </message>
    <message>
        <source>⚠ It is time to try the recovery sheet (F7, Keys and recovery).</source>
        <translation>⚠ Pora sprawdzić arkusz odzyskiwania (F7, Klucze i odzyskiwanie).</translation>
    </message>
    <message numerus="yes">
        <source>person(s) without a printed card</source>
        <translation>
            <numerusform>osoba bez wydrukowanej karty</numerusform>
            <numerusform>osoby bez wydrukowanej karty</numerusform>
            <numerusform>osób bez wydrukowanej karty</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>⚠ Make one today</source>
        <translation>⚠ dziś potrzebna nowa</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Aktualna</translation>
    </message>
    <message>
        <source>Drafts left behind</source>
        <translation>Pozostawione szkice</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>jeszcze bez nazwiska</translation>
    </message>
    <message>
        <source>Reviews due</source>
        <translation>Przeglądy po terminie</translation>
    </message>
    <message numerus="yes">
        <source>%n more: open the worklist (F6)</source>
        <translation>
            <numerusform>i jeszcze %Ln: lista przeglądów (F6)</numerusform>
            <numerusform>i jeszcze %Ln: lista przeglądów (F6)</numerusform>
            <numerusform>i jeszcze %Ln: lista przeglądów (F6)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>i jeszcze %Ln</numerusform>
            <numerusform>i jeszcze %Ln</numerusform>
            <numerusform>i jeszcze %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Worked on last</source>
        <translation>Ostatnio zapisane</translation>
    </message>
    <message>
        <source>kept {when}</source>
        <translation>zapisany {when}</translation>
    </message>
</context>
<context>
    <name>StatePart</name>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Checking the registry</source>
        <translation>Sprawdzanie rejestru</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Kopia zapasowa</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Sprawdź wszystko</translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation>Zrób kopię zapasową…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Sprawdź ponownie</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Kopie zapasowe</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konta</translation>
    </message>
    <message>
        <source>Keys and recovery</source>
        <translation>Klucze i odzyskiwanie</translation>
    </message>
    <message>
        <source>Salvage…</source>
        <translation>Ratowanie danych…</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Leki</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Stan rejestru</translation>
    </message>
    <message>
        <source>⚠ Damage was found. Save nothing: restore the last backup, or salvage what can be read.</source>
        <translation>⚠ Wykryto uszkodzenie. Proszę niczego nie zapisywać: przywrócić ostatnią kopię zapasową albo uratować to, co da się odczytać.</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Rejestr</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizacja</translation>
    </message>
    <message>
        <source>Streets (TERYT)</source>
        <translation>Ulice (TERYT)</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln osoba</numerusform>
            <numerusform>%Ln osoby</numerusform>
            <numerusform>%Ln osób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%Ln pudełko</numerusform>
            <numerusform>%Ln pudełka</numerusform>
            <numerusform>%Ln pudełek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printed code(s) without a person</source>
        <translation>
            <numerusform>%Ln wydrukowany kod bez osoby</numerusform>
            <numerusform>%Ln wydrukowane kody bez osoby</numerusform>
            <numerusform>%Ln wydrukowanych kodów bez osoby</numerusform>
        </translation>
    </message>
    <message>
        <source>24 h phone: {phone}</source>
        <translation>Telefon całodobowy: {phone}</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Sprawdzanie…</translation>
    </message>
    <message numerus="yes">
        <source>✓ Everything is whole: %n entries of the access log checked.</source>
        <translation>
            <numerusform>✓ Wszystko jest całe: sprawdzono %Ln wpis dziennika.</numerusform>
            <numerusform>✓ Wszystko jest całe: sprawdzono %Ln wpisy dziennika.</numerusform>
            <numerusform>✓ Wszystko jest całe: sprawdzono %Ln wpisów dziennika.</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Trwa kopia zapasowa…</translation>
    </message>
    <message>
        <source>✓ Backup verified: {name}, {day}.</source>
        <translation>✓ Kopia sprawdzona: {name}, {day}.</translation>
    </message>
    <message>
        <source>well</source>
        <translation>dobrze</translation>
    </message>
    <message>
        <source>to be seen to</source>
        <translation>do załatwienia</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>pilne</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Folder na kopię zapasową</translation>
    </message>
</context>
<context>
    <name>StatisticsPart</name>
    <message>
        <source>Statistics</source>
        <translation>Statystyka</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Trwa liczenie…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Zapisz jako PDF…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Zapisz jako CSV…</translation>
    </message>
    <message>
        <source>Save the statistics as PDF…</source>
        <translation>Zapisz statystykę jako PDF…</translation>
    </message>
    <message>
        <source>Save the statistics as CSV…</source>
        <translation>Zapisz statystykę jako CSV…</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>Policz od nowa</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Liczenie statystyki</translation>
    </message>
    <message>
        <source>Save the statistics</source>
        <translation>Zapisz statystykę</translation>
    </message>
    <message>
        <source>Saved in {file}. It names nobody.</source>
        <translation>Zapisano w {file}. Nie ma w nim niczyich danych.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Undo what the strip below offers</source>
        <translation>Cofnij to, co proponuje pasek na dole</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Zamknij komunikat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>backup: {when}</source>
        <translation>kopia: {when}</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n warning(s)</source>
        <translation>
            <numerusform>⚠ %Ln ostrzeżenie</numerusform>
            <numerusform>⚠ %Ln ostrzeżenia</numerusform>
            <numerusform>⚠ %Ln ostrzeżeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>copied; forgotten in %n second(s)</source>
        <translation>
            <numerusform>w schowku jeszcze %Ln sekundę</numerusform>
            <numerusform>w schowku jeszcze %Ln sekundy</numerusform>
            <numerusform>w schowku jeszcze %Ln sekund</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockEditor</name>
    <message>
        <source>Page: width</source>
        <translation>Kartka: szerokość</translation>
    </message>
    <message>
        <source>Page: height</source>
        <translation>Kartka: wysokość</translation>
    </message>
    <message>
        <source>Label: width</source>
        <translation>Etykieta: szerokość</translation>
    </message>
    <message>
        <source>Label: height</source>
        <translation>Etykieta: wysokość</translation>
    </message>
    <message>
        <source>Labels side by side</source>
        <translation>Etykiet obok siebie</translation>
    </message>
    <message>
        <source>Labels one below another</source>
        <translation>Etykiet jedna pod drugą</translation>
    </message>
    <message>
        <source>Left edge to the first label</source>
        <translation>Od lewego brzegu do etykiety</translation>
    </message>
    <message>
        <source>Upper edge to the first label</source>
        <translation>Od górnego brzegu do etykiety</translation>
    </message>
    <message>
        <source>Step to the right</source>
        <translation>Odstęp w prawo</translation>
    </message>
    <message>
        <source>Step down</source>
        <translation>Odstęp w dół</translation>
    </message>
    <message>
        <source>Rounded corners: radius</source>
        <translation>Zaokrąglenie: promień</translation>
    </message>
    <message>
        <source>Printer: dots per inch</source>
        <translation>Drukarka: punkty na cal</translation>
    </message>
    <message>
        <source>roll of single labels</source>
        <translation>rolka pojedynczych etykiet</translation>
    </message>
    <message>
        <source>The sheet that these measures make</source>
        <translation>Arkusz o tych wymiarach</translation>
    </message>
    <message>
        <source>Save this stock</source>
        <translation>Zapisz ten arkusz</translation>
    </message>
    <message>
        <source>Forget this stock</source>
        <translation>Usuń ten arkusz</translation>
    </message>
    <message>
        <source>Own label stock</source>
        <translation>Własny arkusz etykiet</translation>
    </message>
    <message>
        <source>All in millimetres. Kept on this computer.</source>
        <translation>Wszystko w milimetrach. Zapis na tym komputerze.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>{name}, own</source>
        <translation>{name}, własny</translation>
    </message>
    <message>
        <source>These measures make no sheet yet.</source>
        <translation>Z tych wymiarów nie powstaje arkusz.</translation>
    </message>
    <message>
        <source>No own stock of this name is saved.</source>
        <translation>Nie ma zapisanego własnego arkusza o tej nazwie.</translation>
    </message>
    <message>
        <source>Every stock needs a name.</source>
        <translation>Arkusz musi mieć nazwę.</translation>
    </message>
    <message>
        <source>From {least} to {most}.</source>
        <translation>Od {least} do {most}.</translation>
    </message>
    <message>
        <source>Stock saved: {name}.</source>
        <translation>Zapisano arkusz: {name}.</translation>
    </message>
    <message>
        <source>Stock forgotten: {name}.</source>
        <translation>Usunięto arkusz: {name}.</translation>
    </message>
</context>
<context>
    <name>StreetsBox</name>
    <message>
        <source>Reading streets</source>
        <translation>Wczytywanie ulic</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>Wczytaj plik…</translation>
    </message>
    <message>
        <source>Read a file of streets…</source>
        <translation>Wczytaj plik z ulicami…</translation>
    </message>
    <message>
        <source>Which town</source>
        <translation>Która miejscowość</translation>
    </message>
    <message>
        <source>Take this town</source>
        <translation>Wybierz tę miejscowość</translation>
    </message>
    <message>
        <source>There are none yet. Files named ULIC can be downloaded from eteryt.stat.gov.pl.</source>
        <translation>Nie ma jeszcze żadnych. Plik ULIC można pobrać z eteryt.stat.gov.pl.</translation>
    </message>
    <message numerus="yes">
        <source>%n street(s)</source>
        <translation>
            <numerusform>%Ln ulica</numerusform>
            <numerusform>%Ln ulice</numerusform>
            <numerusform>%Ln ulic</numerusform>
        </translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>stan na {day}</translation>
    </message>
    <message>
        <source>Read on {day} from {file}.</source>
        <translation>Wczytano {day} z pliku {file}.</translation>
    </message>
    <message>
        <source>TERYT files (*.zip *.csv *.xml)</source>
        <translation>Pliki TERYT (*.zip *.csv *.xml)</translation>
    </message>
    <message>
        <source>File of the TERYT register</source>
        <translation>Plik z rejestru TERYT</translation>
    </message>
</context>
<context>
    <name>SummariesPart</name>
    <message>
        <source>Patient summaries</source>
        <translation>Podsumowania FHIR</translation>
    </message>
    <message>
        <source>Reading the summaries</source>
        <translation>Odczyt podsumowań</translation>
    </message>
    <message>
        <source>Takes in patient summaries that a hospital or another town&apos;s program saved: International Patient Summary, FHIR R4, JSON. Looking at a file writes nothing. What the card has no field for is kept word for word among its sources.</source>
        <translation>Przyjmuje podsumowania pacjentów zapisane przez szpital albo program innego miasta: International Patient Summary, FHIR R4, JSON. Samo obejrzenie pliku niczego nie zapisuje. To, na co karta nie ma pola, zostaje dosłownie w jej źródłach.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Wybierz plik…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Data urodzenia</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Uwagi</translation>
    </message>
    <message>
        <source>People in the file</source>
        <translation>Osoby w pliku</translation>
    </message>
    <message>
        <source>What the summary says</source>
        <translation>Co mówi podsumowanie</translation>
    </message>
    <message>
        <source>Take in as a new person</source>
        <translation>Przyjmij jako nową osobę</translation>
    </message>
    <message>
        <source>Look through or merge…</source>
        <translation>Przejrzyj lub połącz…</translation>
    </message>
    <message>
        <source>Choose a file of patient summaries</source>
        <translation>Wybierz plik z podsumowaniami</translation>
    </message>
    <message>
        <source>Look through or merge</source>
        <translation>Przejrzyj lub połącz</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>Najpierw trzeba zaznaczyć osobę.</translation>
    </message>
    <message>
        <source>The column “State” says why not.</source>
        <translation>Powód podaje kolumna „Stan”.</translation>
    </message>
</context>
<context>
    <name>SummariesPresenter</name>
    <message>
        <source>Missing: {field}</source>
        <translation>Brakuje: {field}</translation>
    </message>
    <message>
        <source>✓ taken in</source>
        <translation>✓ przyjęto</translation>
    </message>
    <message>
        <source>Taken in: {name}. Consents are to be asked for anew.</source>
        <translation>Przyjęto: {name}. O zgody trzeba zapytać od nowa.</translation>
    </message>
    <message>
        <source>kept as a draft</source>
        <translation>jest w szkicach</translation>
    </message>
    <message>
        <source>⚠ no name or birth date: only as a draft</source>
        <translation>⚠ brak nazwiska lub daty urodzenia: tylko jako szkic</translation>
    </message>
    <message>
        <source>is here: {name}</source>
        <translation>już jest: {name}</translation>
    </message>
    <message>
        <source>⚠ maybe here: {name}</source>
        <translation>⚠ może już jest: {name}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nowa osoba</translation>
    </message>
</context>
<context>
    <name>TakersPart</name>
    <message>
        <source>Who takes a medicine</source>
        <translation>Kto bierze lek</translation>
    </message>
    <message>
        <source>Searching the cards</source>
        <translation>Przeszukiwanie kart</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Listy</translation>
    </message>
    <message>
        <source>Search by</source>
        <translation>Według</translation>
    </message>
    <message>
        <source>Medicine, ATC code or batch</source>
        <translation>Lek, kod ATC albo numer serii</translation>
    </message>
    <message>
        <source>such as rywaroksaban, Xarelto, B01A, AB1234</source>
        <translation>np. rywaroksaban, Xarelto, B01A, AB1234</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwisko i imię</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Medicine on the card</source>
        <translation>Lek na karcie</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Powiadomiono</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>Kto go bierze</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Treść listu</translation>
    </message>
    <message>
        <source>Told (Space)</source>
        <translation>Powiadomiono (spacja)</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Zapisz wykaz…</translation>
    </message>
    <message>
        <source>Save letters…</source>
        <translation>Zapisz listy…</translation>
    </message>
    <message>
        <source>Told, or not told after all</source>
        <translation>Powiadomiono albo jednak nie</translation>
    </message>
    <message>
        <source>Combinations that hold the substance are found too. The search is logged.</source>
        <translation>Znajdowane są też leki złożone z tą substancją. Wyszukiwanie trafia do dziennika.</translation>
    </message>
    <message>
        <source>First search: nobody is in the list.</source>
        <translation>Najpierw trzeba wyszukać: na liście nie ma nikogo.</translation>
    </message>
    <message numerus="yes">
        <source>Told: %n.</source>
        <translation>
            <numerusform>Powiadomiono: %Ln.</numerusform>
            <numerusform>Powiadomiono: %Ln.</numerusform>
            <numerusform>Powiadomiono: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>recall.csv</source>
        <translation>wycofanie-leku.csv</translation>
    </message>
    <message>
        <source>letters.pdf</source>
        <translation>listy.pdf</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Zapisz jako</translation>
    </message>
</context>
<context>
    <name>TextActions</name>
    <message>
        <source>Cut</source>
        <translation>Wytnij</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Wklej</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Zaznacz wszystko</translation>
    </message>
</context>
<context>
    <name>TransferPart</name>
    <message>
        <source>Everything out and in</source>
        <translation>Wszystkie dane</translation>
    </message>
    <message>
        <source>Saving the file</source>
        <translation>Zapisywanie pliku</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Sprawdzanie pliku</translation>
    </message>
    <message>
        <source>Taking the file in</source>
        <translation>Wczytywanie pliku</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Zapisz…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Wybierz plik…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Sprawdź</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Wczytaj</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Co zrobić</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Tutaj</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>W pliku</translation>
    </message>
    <message>
        <source>What needs a look</source>
        <translation>Co wymaga uwagi</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Porównaj i połącz…</translation>
    </message>
    <message>
        <source>Save everything in one file</source>
        <translation>Zapisz wszystko w jednym pliku</translation>
    </message>
    <message>
        <source>Choose another registry&apos;s file</source>
        <translation>Wybierz plik innego rejestru</translation>
    </message>
    <message>
        <source>Take in the file that was looked at</source>
        <translation>Wczytaj sprawdzony plik</translation>
    </message>
    <message>
        <source>The JSON holds everything: another registry takes it in, nothing is lost. Without a pass phrase it is not encrypted. In the statistics there is a row for everybody and nobody&apos;s name; rare combinations are hidden.</source>
        <translation>Plik JSON zawiera wszystko: inny rejestr go wczyta i nic nie zginie. Bez hasła nie jest zaszyfrowany. Statystyka ma wiersz dla każdej osoby, ale bez nazwisk; rzadkie połączenia cech są ukryte.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapis</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Po co</translation>
    </message>
    <message>
        <source>Pass phrase, if it is to be encrypted</source>
        <translation>Hasło, jeśli plik ma być zaszyfrowany</translation>
    </message>
    <message>
        <source>Takes in the JSON of another registry or of one person. First it is told what would happen; nothing is written by that. The same people are found; who is surely the same and says nothing contrary is merged, which can be undone on the record. The rest waits here and among the possible duplicates.</source>
        <translation>Wczytuje plik JSON innego rejestru albo jednej osoby. Najpierw widać, co by się stało; nic się wtedy nie zapisuje. Te same osoby zostaną znalezione: jeśli na pewno to ta sama osoba i dane się nie wykluczają, zapisy zostaną połączone, co można cofnąć w karcie osoby. Reszta czeka tutaj i na liście możliwych powtórzeń.</translation>
    </message>
    <message>
        <source>Take in another registry</source>
        <translation>Wczytanie innego rejestru</translation>
    </message>
    <message>
        <source>Pass phrase of the file</source>
        <translation>Hasło do pliku</translation>
    </message>
    <message>
        <source>everything, to take in elsewhere (JSON)</source>
        <translation>wszystko, do wczytania gdzie indziej (JSON)</translation>
    </message>
    <message>
        <source>every field as a table (XLSX)</source>
        <translation>wszystkie pola jako tabela (XLSX)</translation>
    </message>
    <message>
        <source>every field as a table (CSV)</source>
        <translation>wszystkie pola jako tabela (CSV)</translation>
    </message>
    <message>
        <source>statistics, nobody&apos;s name (XLSX)</source>
        <translation>statystyka bez nazwisk (XLSX)</translation>
    </message>
    <message>
        <source>statistics, nobody&apos;s name (CSV)</source>
        <translation>statystyka bez nazwisk (CSV)</translation>
    </message>
    <message>
        <source>choose what for…</source>
        <translation>wybierz, po co…</translation>
    </message>
    <message>
        <source>A file without names needs no reason.</source>
        <translation>Plik bez nazwisk nie wymaga podania powodu.</translation>
    </message>
    <message>
        <source>Only the file that holds everything can be encrypted.</source>
        <translation>Zaszyfrować można tylko plik, który zawiera wszystko.</translation>
    </message>
    <message>
        <source>Choose what the file is for.</source>
        <translation>Proszę wybrać, po co jest ten plik.</translation>
    </message>
    <message>
        <source>Save everything</source>
        <translation>Zapis wszystkich danych</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Only for an encrypted file: choose it first.</source>
        <translation>Tylko dla zaszyfrowanego pliku: najpierw trzeba go wybrać.</translation>
    </message>
    <message>
        <source>First choose a file: what it holds is looked at before.</source>
        <translation>Najpierw trzeba wybrać plik: program pokaże, co w nim jest.</translation>
    </message>
    <message>
        <source>Choose a row that waits for a decision.</source>
        <translation>Trzeba zaznaczyć wiersz, który czeka na decyzję.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in {file}.</source>
        <translation>
            <numerusform>Zapisano %Ln wiersz w {file}.</numerusform>
            <numerusform>Zapisano %Ln wiersze w {file}.</numerusform>
            <numerusform>Zapisano %Ln wierszy w {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds personal data: keep it with you, destroy it after use.</source>
        <translation>Plik zawiera dane osób: trzymać przy sobie, po użyciu zniszczyć.</translation>
    </message>
    <message>
        <source>The file is encrypted. Type its pass phrase.</source>
        <translation>Plik jest zaszyfrowany. Proszę wpisać hasło.</translation>
    </message>
    <message>
        <source>{town}, saved {made}.</source>
        <translation>{town}, zapisano {made}.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Nic jeszcze nie zapisano.</translation>
    </message>
    <message>
        <source>✓ Taken in.</source>
        <translation>✓ Wczytano.</translation>
    </message>
    <message>
        <source>the same person, but the data differ</source>
        <translation>ta sama osoba, ale dane się różnią</translation>
    </message>
    <message>
        <source>may be the same person</source>
        <translation>może ta sama osoba</translation>
    </message>
    <message>
        <source>another box has this code here: print anew</source>
        <translation>ten kod ma tutaj inne pudełko: wydrukować ponownie</translation>
    </message>
    <message>
        <source>erased there: keep or erase</source>
        <translation>tam usunięto: zostawić albo usunąć</translation>
    </message>
</context>
<context>
    <name>UnfinishedBar</name>
    <message>
        <source>Finish (Ctrl+Shift+D)</source>
        <translation>Dokończ (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Finish an unfinished conversation</source>
        <translation>Dokończenie przerwanej rozmowy</translation>
    </message>
    <message>
        <source>Nobody wrote down who asked: {which}.</source>
        <translation>Nie zapisano, kto pytał: {which}.</translation>
    </message>
    <message>
        <source>Cut off: {which}.</source>
        <translation>Rozmowa przerwana: {which}.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>I jeszcze %Ln.</numerusform>
            <numerusform>I jeszcze %Ln.</numerusform>
            <numerusform>I jeszcze %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnkeptBar</name>
    <message>
        <source>This person does not enter the registry. Nothing of what is typed here is kept: no draft, no version, no name in the access log. Locking the program or opening another record clears it.</source>
        <translation>Ta osoba nie wchodzi do rejestru. Nic z tego, co tu wpisano, nie jest zapisywane: ani szkic, ani wersja, ani nazwisko w dzienniku. Zablokowanie programu lub otwarcie innej karty usuwa wszystko.</translation>
    </message>
    <message>
        <source>large print</source>
        <translation>duży druk</translation>
    </message>
    <message>
        <source>Print and keep nothing…</source>
        <translation>Drukuj bez zapisywania…</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>Wyczyść formularz</translation>
    </message>
    <message>
        <source>Printing without keeping</source>
        <translation>Drukowanie bez zapisywania</translation>
    </message>
    <message>
        <source>Sent to {printer}. Nothing was kept; what is typed stays on the screen until it is cleared.</source>
        <translation>Wysłano na drukarkę {printer}. Niczego nie zapisano; wpisane dane są na ekranie do wyczyszczenia formularza.</translation>
    </message>
    <message>
        <source>The form is empty. Nothing of it is kept anywhere.</source>
        <translation>Formularz jest pusty. Niczego z niego nigdzie nie zapisano.</translation>
    </message>
    <message>
        <source>Tick what is to be printed.</source>
        <translation>Trzeba zaznaczyć, co wydrukować.</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Colours as the system has them</source>
        <translation>Kolory jak w systemie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasne kolory</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemne kolory</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Wysoki kontrast</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Większy tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mniejszy tekst</translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>Zwykły tekst</translation>
    </message>
    <message>
        <source>Large controls for fingers</source>
        <translation>Duże przyciski na dotyk</translation>
    </message>
    <message>
        <source>Narrow navigation</source>
        <translation>Wąska nawigacja</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Life Box</source>
        <translation>Pudełko Życia</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Zamknij program</translation>
    </message>
    <message>
        <source>registry</source>
        <translation>rejestr</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Pomoc</translation>
    </message>
    <message>
        <source>This registry is already open in another window, which now comes to the front.</source>
        <translation>Ten rejestr jest już otwarty w innym oknie, które właśnie wychodzi na wierzch.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, lock the program (F12), log in anew and tell the technician.</source>
        <translation>Można pracować dalej. Jeśli to się powtórzy: zablokować program (F12), zalogować się ponownie i powiadomić informatyka.</translation>
    </message>
    <message>
        <source>Folder of the registry</source>
        <translation>Folder rejestru</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Open an existing registry…</source>
        <translation>Otwórz istniejący rejestr…</translation>
    </message>
    <message>
        <source>Open a look-up bundle…</source>
        <translation>Otwórz pakiet ratunkowy…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Odtwórz z kopii…</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Wybierz…</translation>
    </message>
    <message>
        <source>The registry is a folder with encrypted files. Choose a folder on this computer&apos;s own disk: no network drive and nothing that a cloud service synchronises.</source>
        <translation>Rejestr to folder z zaszyfrowanymi plikami. Musi leżeć na dysku tego komputera: nie na dysku sieciowym i nie w folderze, który synchronizuje chmura.</translation>
    </message>
    <message>
        <source>In which folder</source>
        <translation>W którym folderze</translation>
    </message>
    <message>
        <source>Name of the registry</source>
        <translation>Nazwa rejestru</translation>
    </message>
    <message>
        <source>Names, phones, colours and texts of the programme come from its profile.</source>
        <translation>Nazwy, telefony, kolory i teksty programu pochodzą z jego profilu.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizacja</translation>
    </message>
    <message>
        <source>The first account administers the registry. The password has at least 15 characters; six words at random are easy to remember and hard to guess. Nobody can read it back.</source>
        <translation>Pierwsze konto zarządza rejestrem. Hasło ma co najmniej 15 znaków; sześć przypadkowych słów łatwo zapamiętać, a trudno odgadnąć. Nikt nie może go odczytać.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Hasło jeszcze raz</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Arkusz odzyskiwania</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Zapisz jako PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
    <message numerus="yes">
        <source>This sheet opens the registry when every password is lost. It is shown only now. Print it, put it into a safe, and type its last %n characters here: that proves that it can be read.</source>
        <translation>
            <numerusform>Ten arkusz otwiera rejestr, gdy przepadną wszystkie hasła. Widać go tylko teraz. Trzeba go wydrukować, schować w sejfie i wpisać tu jego ostatni znak: to dowód, że da się go odczytać.</numerusform>
            <numerusform>Ten arkusz otwiera rejestr, gdy przepadną wszystkie hasła. Widać go tylko teraz. Trzeba go wydrukować, schować w sejfie i wpisać tu jego ostatnie %Ln znaki: to dowód, że da się go odczytać.</numerusform>
            <numerusform>Ten arkusz otwiera rejestr, gdy przepadną wszystkie hasła. Widać go tylko teraz. Trzeba go wydrukować, schować w sejfie i wpisać tu jego ostatnich %Ln znaków: to dowód, że da się go odczytać.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n characters on the sheet</source>
        <translation>
            <numerusform>Ostatni znak na arkuszu</numerusform>
            <numerusform>Ostatnie %Ln znaki na arkuszu</numerusform>
            <numerusform>Ostatnich %Ln znaków na arkuszu</numerusform>
        </translation>
    </message>
    <message>
        <source>A new registry</source>
        <translation>Nowy rejestr</translation>
    </message>
    <message>
        <source>Whose registry it is</source>
        <translation>Czyj to rejestr</translation>
    </message>
    <message>
        <source>Its administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>The recovery sheet</source>
        <translation>Arkusz odzyskiwania</translation>
    </message>
    <message>
        <source>Make the registry</source>
        <translation>Załóż rejestr</translation>
    </message>
    <message>
        <source>Done, log in</source>
        <translation>Gotowe, zaloguj</translation>
    </message>
    <message>
        <source>There is no such folder. Choose one that exists.</source>
        <translation>Nie ma takiego folderu. Proszę wybrać istniejący.</translation>
    </message>
    <message>
        <source>Give the registry a name without slashes.</source>
        <translation>Proszę nadać rejestrowi nazwę bez ukośników.</translation>
    </message>
    <message>
        <source>Something of this name is already there. Choose another name.</source>
        <translation>Coś o tej nazwie już tam jest. Proszę wybrać inną nazwę.</translation>
    </message>
    <message>
        <source>Give a login, for example the initials.</source>
        <translation>Proszę podać login, na przykład inicjały.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Proszę podać hasło.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Hasła się różnią.</translation>
    </message>
    <message>
        <source>Save or print the sheet first.</source>
        <translation>Najpierw trzeba zapisać albo wydrukować arkusz.</translation>
    </message>
    <message>
        <source>That is not what stands on the sheet. Read the last line again.</source>
        <translation>Na arkuszu jest coś innego. Proszę przeczytać ostatni wiersz jeszcze raz.</translation>
    </message>
    <message>
        <source>✓ A strong password.</source>
        <translation>✓ Silne hasło.</translation>
    </message>
    <message>
        <source>Making the registry…</source>
        <translation>Zakładanie rejestru…</translation>
    </message>
    <message>
        <source>✓ Recovery sheet saved: {name}. Print it, put it into a safe and delete the file.</source>
        <translation>✓ Arkusz odzyskiwania zapisany: {name}. Trzeba go wydrukować, schować do sejfu i usunąć plik.</translation>
    </message>
    <message>
        <source>24 h phone: {phone}</source>
        <translation>Telefon całodobowy: {phone}</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>arkusz-odzyskiwania.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Zapisz arkusz odzyskiwania</translation>
    </message>
</context>
</TS>
