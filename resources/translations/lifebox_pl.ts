<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl">
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
    <name>Desk</name>
    <message>
        <source>Open the registry (F7)</source>
        <translation>Otwórz Rejestr (F7)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Zablokuj</translation>
    </message>
    <message>
        <source>Checking the registry</source>
        <translation>Sprawdzanie rejestru</translation>
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
        <source>Purpose</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Zamknij (Esc)</translation>
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
        <source>People found</source>
        <translation>Znalezione osoby</translation>
    </message>
    <message>
        <source>Type what the caller says. ↓↑ choose, Enter opens.</source>
        <translation>Wpisz to, co mówi dzwoniący. ↓↑ wybiera, Enter otwiera.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found. Try the street and number, another spelling, a phone or the code.</source>
        <translation>Nikogo nie znaleziono. Spróbuj ulicy i numeru, innej pisowni, telefonu albo kodu.</translation>
    </message>
    <message>
        <source>Closed after 45 minutes; the disclosure is noted.</source>
        <translation>Zamknięto po 45 minutach; udostępnienie zapisano.</translation>
    </message>
    <message>
        <source>Closed; the disclosure is noted.</source>
        <translation>Zamknięto; udostępnienie zapisano.</translation>
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
    <name>Keys</name>
    <message>
        <source>Everywhere</source>
        <translation>Wszędzie</translation>
    </message>
    <message>
        <source>find somebody</source>
        <translation>znajdź osobę</translation>
    </message>
    <message>
        <source>new person</source>
        <translation>nowa osoba</translation>
    </message>
    <message>
        <source>undo what the strip below offers to undo</source>
        <translation>cofnij to, co proponuje pasek na dole</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>zablokuj</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>te klawisze</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Ratunek</translation>
    </message>
    <message>
        <source>choose an answer</source>
        <translation>wybierz odpowiedź</translation>
    </message>
    <message>
        <source>open the record</source>
        <translation>otwórz kartę</translation>
    </message>
    <message>
        <source>another person of the same box</source>
        <translation>druga osoba z tego pudełka</translation>
    </message>
    <message>
        <source>close; the disclosure is noted</source>
        <translation>zamknij; udostępnienie zostanie zapisane</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Karta osoby</translation>
    </message>
    <message>
        <source>save</source>
        <translation>zapisz</translation>
    </message>
    <message>
        <source>print</source>
        <translation>drukuj</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Lista osób</translation>
    </message>
    <message>
        <source>from the filter into the list</source>
        <translation>z filtra do listy</translation>
    </message>
    <message>
        <source>select several, select all</source>
        <translation>zaznacz kilka, zaznacz wszystkie</translation>
    </message>
    <message>
        <source>print those selected</source>
        <translation>drukuj zaznaczone</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Wydruki</translation>
    </message>
    <message>
        <source>save as PDF</source>
        <translation>zapisz jako PDF</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Rejestr</translation>
    </message>
    <message>
        <source>make a backup</source>
        <translation>zrób kopię zapasową</translation>
    </message>
    <message>
        <source>check everything</source>
        <translation>sprawdź wszystko</translation>
    </message>
    <message>
        <source>show or hide the card as it will print</source>
        <translation>pokaż lub ukryj kartę do druku</translation>
    </message>
    <message>
        <source>go to a section</source>
        <translation>przejdź do części</translation>
    </message>
    <message>
        <source>stated, none, no information</source>
        <translation>podano, brak, brak informacji</translation>
    </message>
    <message>
        <source>take the marked offer; Esc closes the list</source>
        <translation>przyjmij zaznaczoną podpowiedź; Esc zamyka listę</translation>
    </message>
    <message>
        <source>Rows of a list</source>
        <translation>Wiersze listy</translation>
    </message>
    <message>
        <source>add a row below</source>
        <translation>dodaj wiersz poniżej</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>powiel</translation>
    </message>
    <message>
        <source>move</source>
        <translation>przesuń</translation>
    </message>
    <message>
        <source>more fields of the row</source>
        <translation>więcej pól wiersza</translation>
    </message>
    <message>
        <source>remove (in a field with text: Ctrl+Delete)</source>
        <translation>usuń (w polu z tekstem: Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>confirm the alert</source>
        <translation>potwierdź alarm</translation>
    </message>
    <message>
        <source>reject it with a reason</source>
        <translation>odrzuć go i podaj powód</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Klawisze</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
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
    <name>PeoplePage</name>
    <message>
        <source>Filter by name, address or code</source>
        <translation>Filtruj po nazwisku, adresie lub kodzie</translation>
    </message>
    <message>
        <source>name, address or code</source>
        <translation>nazwisko, adres lub kod</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Wyczyść filtr</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nowa osoba</translation>
    </message>
    <message>
        <source>Print selected</source>
        <translation>Drukuj zaznaczone</translation>
    </message>
    <message>
        <source>Reviews due within a month</source>
        <translation>Przeglądy w ciągu miesiąca</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Lista osób</translation>
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
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>any alert</source>
        <translation>każdy alarm</translation>
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
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {count} are shown</source>
        <translation>widać pierwsze {count}</translation>
    </message>
    <message>
        <source>No review is due within a month.</source>
        <translation>W ciągu miesiąca nie ma żadnego przeglądu.</translation>
    </message>
    <message>
        <source>Nobody matches. Shorten the text or take filters away.</source>
        <translation>Nikt nie pasuje. Skróć tekst albo zdejmij filtry.</translation>
    </message>
    <message>
        <source>People who take part will be listed here. Add the first with Ctrl+N.</source>
        <translation>Tu będzie lista osób w programie. Pierwszą dodaje Ctrl+N.</translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message>
        <source>Preparing the pages</source>
        <translation>Przygotowanie stron</translation>
    </message>
    <message>
        <source>Pages to print</source>
        <translation>Strony do druku</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Zapisz PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
    <message>
        <source>Select people (F3)</source>
        <translation>Wybierz osoby (F3)</translation>
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
        <source>Read-out for the duty phone</source>
        <translation>Karta do odczytania przez telefon</translation>
    </message>
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
        <source>Where it is stuck</source>
        <translation>Gdzie będzie naklejona</translation>
    </message>
    <message>
        <source>Label stock</source>
        <translation>Arkusz lub rolka</translation>
    </message>
    <message>
        <source>Begin at label</source>
        <translation>Zacznij od naklejki</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Wydruki</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co drukować</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>Language of fixed texts</source>
        <translation>Język stałych tekstów</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) chosen in the list</source>
        <translation>
            <numerusform>%n osoba zaznaczona na liście</numerusform>
            <numerusform>%n osoby zaznaczone na liście</numerusform>
            <numerusform>%n osób zaznaczonych na liście</numerusform>
        </translation>
    </message>
    <message>
        <source>everybody whose review is due</source>
        <translation>wszyscy, którym minął przegląd</translation>
    </message>
    <message>
        <source>everybody whose paper is out of date</source>
        <translation>wszyscy z nieaktualnym papierem</translation>
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
        <source>The pages will be shown here. Select people in the list, or choose a group on the left.</source>
        <translation>Tu pojawią się strony. Zaznacz osoby na liście albo wybierz grupę po lewej.</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Przygotowanie stron…</translation>
    </message>
    <message numerus="yes">
        <source>%n print(s)</source>
        <translation>
            <numerusform>%n wydruk</numerusform>
            <numerusform>%n wydruki</numerusform>
            <numerusform>%n wydruków</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n strona</numerusform>
            <numerusform>%n strony</numerusform>
            <numerusform>%n stron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n page(s)…</source>
        <translation>
            <numerusform>Drukuj %n stronę…</numerusform>
            <numerusform>Drukuj %n strony…</numerusform>
            <numerusform>Drukuj %n stron…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n print(s) noted: {target}.</source>
        <translation>
            <numerusform>Odnotowano %n wydruk: {target}.</numerusform>
            <numerusform>Odnotowano %n wydruki: {target}.</numerusform>
            <numerusform>Odnotowano %n wydruków: {target}.</numerusform>
        </translation>
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
        <source>read-outs</source>
        <translation>karty-do-odczytania</translation>
    </message>
    <message>
        <source>Save the pages</source>
        <translation>Zapisz strony</translation>
    </message>
    <message>
        <source>The printer did not start. Nothing was noted; check it and print again.</source>
        <translation>Drukarka nie ruszyła. Nic nie odnotowano; sprawdź ją i drukuj jeszcze raz.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>This is needed here. Fill it in or remove the row.</source>
        <translation>Tu coś musi być. Uzupełnij albo usuń wiersz.</translation>
    </message>
    <message>
        <source>This is no date. Write 12.05.1942, 05.1942 or 1942.</source>
        <translation>To nie jest data. Wpisz 12.05.1942, 05.1942 albo 1942.</translation>
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
        <translation>To jest za długie. Skróć.</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>The card as it will print</source>
        <translation>Karta tak, jak się wydrukuje</translation>
    </message>
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
    <message>
        <source>Show the card</source>
        <translation>Pokaż kartę</translation>
    </message>
    <message>
        <source>Show the card as it will print</source>
        <translation>Pokaż kartę tak, jak się wydrukuje</translation>
    </message>
    <message>
        <source>Keep what is typed here</source>
        <translation>Zostaw to, co wpisano tutaj</translation>
    </message>
    <message>
        <source>Take what is saved</source>
        <translation>Weź to, co zapisano</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nowa osoba</translation>
    </message>
    <message>
        <source>In the same box:</source>
        <translation>W tym samym pudełku:</translation>
    </message>
    <message numerus="yes">
        <source>Not saved yet: %n field(s) need a look.</source>
        <translation>
            <numerusform>Jeszcze nie zapisano: %n pole wymaga uwagi.</numerusform>
            <numerusform>Jeszcze nie zapisano: %n pola wymagają uwagi.</numerusform>
            <numerusform>Jeszcze nie zapisano: %n pól wymaga uwagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft kept at {time}, {day}. It is not the saved card yet.</source>
        <translation>Szkic z {time}, {day}. To jeszcze nie jest zapisana karta.</translation>
    </message>
    <message>
        <source>Somebody saved version {number} of this card meanwhile and changed the same fields: {fields}. What is typed here is kept as a draft. Choose what these fields shall say, look, and save again.</source>
        <translation>Ktoś w tym czasie zapisał wersję {number} tej karty i zmienił te same pola: {fields}. To, co wpisano tutaj, jest zachowane jako szkic. Wybierz, co ma być w tych polach, sprawdź i zapisz jeszcze raz.</translation>
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
            <numerusform>Usunięto %n wiersz.</numerusform>
            <numerusform>Usunięto %n wiersze.</numerusform>
            <numerusform>Usunięto %n wierszy.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the card</source>
        <translation>Ukryj kartę</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>wymaga uwagi</translation>
    </message>
    <message>
        <source>version {number}, saved {day} by {who}</source>
        <translation>wersja {number}, zapisano {day}, {who}</translation>
    </message>
    <message>
        <source>Only a name and a birth date are needed to save; a year is enough.</source>
        <translation>Do zapisu potrzebne są tylko nazwisko lub imię i data urodzenia; wystarczy rok.</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>The record to read aloud</source>
        <translation>Karta do czytania na głos</translation>
    </message>
    <message>
        <source>The record opens here. Looking comes first, questions after.</source>
        <translation>Tu otworzy się karta. Najpierw patrzymy, potem pytamy.</translation>
    </message>
    <message>
        <source>In the same box:</source>
        <translation>W tym samym pudełku:</translation>
    </message>
    <message>
        <source>nothing entered here</source>
        <translation>nic tu nie wpisano</translation>
    </message>
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <source>Checking the registry</source>
        <translation>Sprawdzanie rejestru</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Kopia zapasowa</translation>
    </message>
    <message>
        <source>Not checked since the start.</source>
        <translation>Od uruchomienia nie sprawdzano.</translation>
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
        <source>New recovery sheet…</source>
        <translation>Nowy arkusz odzyskiwania…</translation>
    </message>
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
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Stan rejestru</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Kopia zapasowa</translation>
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
        <source>Last verified backup: {day}.</source>
        <translation>Ostatnia sprawdzona kopia: {day}.</translation>
    </message>
    <message>
        <source>⚠ There is no backup yet.</source>
        <translation>⚠ Nie ma jeszcze żadnej kopii zapasowej.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n pudełko</numerusform>
            <numerusform>%n pudełka</numerusform>
            <numerusform>%n pudełek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printed code(s) without a person</source>
        <translation>
            <numerusform>%n wydrukowany kod bez osoby</numerusform>
            <numerusform>%n wydrukowane kody bez osoby</numerusform>
            <numerusform>%n wydrukowanych kodów bez osoby</numerusform>
        </translation>
    </message>
    <message>
        <source>24 h phone: {phone}</source>
        <translation>Telefon całodobowy: {phone}</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>wyłączone</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>czynne</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Sprawdzanie…</translation>
    </message>
    <message numerus="yes">
        <source>✓ Everything is whole: %n entries of the access log checked.</source>
        <translation>
            <numerusform>✓ Wszystko jest całe: sprawdzono %n wpis dziennika.</numerusform>
            <numerusform>✓ Wszystko jest całe: sprawdzono %n wpisy dziennika.</numerusform>
            <numerusform>✓ Wszystko jest całe: sprawdzono %n wpisów dziennika.</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Damage was found. Save nothing and restore the last backup.</source>
        <translation>⚠ Znaleziono uszkodzenie. Nic nie zapisuj i przywróć ostatnią kopię zapasową.</translation>
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
        <source>✓ Recovery sheet saved: {name}. Print it, put it into a safe and delete the file.</source>
        <translation>✓ Zapisano arkusz odzyskiwania: {name}. Wydrukuj go, schowaj w sejfie i usuń plik.</translation>
    </message>
    <message>
        <source>Make a new recovery sheet? The old sheet will open nothing any more.</source>
        <translation>Zrobić nowy arkusz odzyskiwania? Stary arkusz niczego już nie otworzy.</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>Nowy arkusz odzyskiwania</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>arkusz-odzyskiwania.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Zapisz arkusz odzyskiwania</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Folder na kopię zapasową</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>More fields (Alt+Enter)</source>
        <translation>Więcej pól (Alt+Enter)</translation>
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
    <name>SheetPicker</name>
    <message>
        <source>Begin at label {number}</source>
        <translation>Zacznij od naklejki {number}</translation>
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
    <name>StartPage</name>
    <message>
        <source>cards to review</source>
        <translation>karty do przeglądu</translation>
    </message>
    <message>
        <source>papers out of date</source>
        <translation>papiery nieaktualne</translation>
    </message>
    <message>
        <source>cards with alerts to confirm</source>
        <translation>karty z alarmami do potwierdzenia</translation>
    </message>
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
        <translation>Na dziś nic nie ma.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dziś</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n pudełko</numerusform>
            <numerusform>%n pudełka</numerusform>
            <numerusform>%n pudełek</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the list of reviews</source>
        <translation>Otwórz listę przeglądów</translation>
    </message>
    <message>
        <source>Show and print them</source>
        <translation>Pokaż i wydrukuj</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>⚠ Make one today</source>
        <translation>⚠ Zrób ją dziś</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Świeża</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>jeszcze bez nazwiska</translation>
    </message>
    <message>
        <source>Draft to finish: {name} ({kept})</source>
        <translation>Szkic do dokończenia: {name} ({kept})</translation>
    </message>
    <message>
        <source>Review: {name}, {address} (due {day})</source>
        <translation>Przegląd: {name}, {address} (termin {day})</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
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
            <numerusform>⚠ %n ostrzeżenie</numerusform>
            <numerusform>⚠ %n ostrzeżenia</numerusform>
            <numerusform>⚠ %n ostrzeżeń</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Life Box</source>
        <translation>Pudełko Życia</translation>
    </message>
    <message>
        <source>registry</source>
        <translation>rejestr</translation>
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
        <source>Browse…</source>
        <translation>Wskaż…</translation>
    </message>
    <message>
        <source>The registry is a folder with encrypted files. Choose a folder on this computer&apos;s own disk: no network drive and nothing that a cloud service synchronises.</source>
        <translation>Rejestr to folder z zaszyfrowanymi plikami. Wybierz miejsce na dysku tego komputera: nie dysk sieciowy i nie folder, który synchronizuje chmura.</translation>
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
        <translation>Zapisz PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
    <message numerus="yes">
        <source>This sheet opens the registry when every password is lost. It is shown only now. Print it, put it into a safe, and type its last %n characters here: that proves that it can be read.</source>
        <translation>
            <numerusform>Ten arkusz otwiera rejestr, gdy przepadną wszystkie hasła. Widać go tylko teraz. Wydrukuj go, schowaj w sejfie i wpisz tu jego ostatni znak: to dowód, że da się go odczytać.</numerusform>
            <numerusform>Ten arkusz otwiera rejestr, gdy przepadną wszystkie hasła. Widać go tylko teraz. Wydrukuj go, schowaj w sejfie i wpisz tu jego ostatnie %n znaki: to dowód, że da się go odczytać.</numerusform>
            <numerusform>Ten arkusz otwiera rejestr, gdy przepadną wszystkie hasła. Widać go tylko teraz. Wydrukuj go, schowaj w sejfie i wpisz tu jego ostatnich %n znaków: to dowód, że da się go odczytać.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n characters on the sheet</source>
        <translation>
            <numerusform>Ostatni znak na arkuszu</numerusform>
            <numerusform>Ostatnie %n znaki na arkuszu</numerusform>
            <numerusform>Ostatnich %n znaków na arkuszu</numerusform>
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
        <translation>Nie ma takiego folderu. Wskaż istniejący.</translation>
    </message>
    <message>
        <source>Give the registry a name without slashes.</source>
        <translation>Nadaj rejestrowi nazwę bez ukośników.</translation>
    </message>
    <message>
        <source>Something of this name is already there. Choose another name.</source>
        <translation>Coś o tej nazwie już tam jest. Wybierz inną nazwę.</translation>
    </message>
    <message>
        <source>Give a login, for example the initials.</source>
        <translation>Podaj login, na przykład inicjały.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Wybierz hasło.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Hasła się różnią.</translation>
    </message>
    <message>
        <source>Save or print the sheet first.</source>
        <translation>Najpierw zapisz albo wydrukuj arkusz.</translation>
    </message>
    <message>
        <source>That is not what stands on the sheet. Read the last line again.</source>
        <translation>Na arkuszu jest coś innego. Przeczytaj jeszcze raz ostatni wiersz.</translation>
    </message>
    <message>
        <source>✓ A strong password.</source>
        <translation>✓ Mocne hasło.</translation>
    </message>
    <message>
        <source>Making the registry…</source>
        <translation>Zakładanie rejestru…</translation>
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
