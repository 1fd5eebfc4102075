<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl">
<context>
    <name>Alerts</name>
    <message>
        <source>Printed behind {alert}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed behind the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this alert does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why not? then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because of: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alerts follow from what is entered so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add alert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date (a year is enough)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PESEL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maiden or used name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height, cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinguishing marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intercom code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the box is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telecare operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telecare phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telecare hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telecare number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to get in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazards for the crew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TERC (commune)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIMC (town)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ULIC (street)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the pets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be told about health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts by law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Informed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICD-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ATC code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implants and devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implant or device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MRI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations and hospital stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blood group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaccinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to talk to the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swallowing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic or agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District nurse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual routes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What calms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review every … months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence number (PWZ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts from the imported list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the medicines are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consents and reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks and sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisclosureBar</name>
    <message>
        <source>called back, verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call-back number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editors</name>
    <message>
        <source>12.05.1942</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12.05.1942 or 1942</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmergencyPage</name>
    <message>
        <source>Whom to look up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code, surname, street and number, phone or PESEL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what the caller says. ↓↑ choose, Enter opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found. Try the street and number, another spelling, a phone or the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed after 45 minutes; the disclosure is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed; the disclosure is noted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another person of the same box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close; the disclosure is noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to a section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated, none, no information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a row below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more fields of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove (in a field with text: Ctrl+Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirm the alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject it with a reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another registry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Filter by name, address or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name, address or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews due within a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alerts to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the first {count} are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No review is due within a month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody matches. Shorten the text or take filters away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who take part will be listed here. Add the first with Ctrl+N.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message>
        <source>Preparing the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card, A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>black and white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crop marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin at label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of fixed texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) chosen in the list</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>everybody whose review is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody whose paper is out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody without a print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody in the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select people in the list (F3) or choose a group here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n print(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n page(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n print(s) noted: {target}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not start. Nothing was noted; check it and print again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>This is needed here. Fill it in or remove the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date. Write 12.05.1942, 05.1942 or 1942.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>The card as it will print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the card as it will print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is typed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the same box:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not saved yet: %n field(s) need a look.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Draft kept at {time}, {day}. It is not the saved card yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody saved version {number} of this card meanwhile and changed the same fields: {fields}. What is typed here is kept as a draft. Choose what these fields shall say, look, and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: version {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another desk&apos;s changes to other fields were kept as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {number}, saved {day} by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a name and a birth date are needed to save; a year is enough.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>The record to read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record opens here. Looking comes first, questions after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the same box:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing entered here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <source>Checking the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked since the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last verified backup: {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ There is no backup yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printed code(s) without a person</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>24 h phone: {phone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>✓ Everything is whole: %n entries of the access log checked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Damage was found. Save nothing and restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Backup verified: {name}, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none (confirmed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More fields (Alt+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the row (Ctrl+Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPicker</name>
    <message>
        <source>Begin at label {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>cards to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>papers out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cards with alerts to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open the list of reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show and print them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Make one today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft to finish: {name} ({kept})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review: {name}, {address} (due {day})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Life Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This registry is already open in another window, which now comes to the front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on. If it happens again, lock the program (F12), log in anew and tell the technician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the registry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an existing registry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry is a folder with encrypted files. Choose a folder on this computer&apos;s own disk: no network drive and nothing that a cloud service synchronises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, phones, colours and texts of the programme come from its profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first account administers the registry. The password has at least 15 characters; six words at random are easy to remember and hard to guess. Nobody can read it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This sheet opens the registry when every password is lost. It is shown only now. Print it, put it into a safe, and type its last %n characters here: that proves that it can be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n characters on the sheet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A new registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose registry it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder. Choose one that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the registry a name without slashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something of this name is already there. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a login, for example the initials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or print the sheet first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not what stands on the sheet. Read the last line again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ A strong password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the registry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h phone: {phone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
