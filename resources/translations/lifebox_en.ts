<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
    <name>Desk</name>
    <message>
        <source>Open the registry (F7)</source>
        <translation>Open the registry (F7)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Checking the registry</source>
        <translation>Checking the registry</translation>
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
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
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
        <source>People found</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>Type what the caller says. ↓↑ choose, Enter opens.</source>
        <translation>Type what the caller says. ↓↑ choose, Enter opens.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found. Try the street and number, another spelling, a phone or the code.</source>
        <translation>Nobody found. Try the street and number, another spelling, a phone or the code.</translation>
    </message>
    <message>
        <source>Closed after 45 minutes; the disclosure is noted.</source>
        <translation>Closed after 45 minutes; the disclosure is noted.</translation>
    </message>
    <message>
        <source>Closed; the disclosure is noted.</source>
        <translation>Closed; the disclosure is noted.</translation>
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
    <name>Keys</name>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>find somebody</source>
        <translation>find somebody</translation>
    </message>
    <message>
        <source>new person</source>
        <translation>new person</translation>
    </message>
    <message>
        <source>undo what the strip below offers to undo</source>
        <translation>undo what the strip below offers to undo</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>lock</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>these keys</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergency</translation>
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
        <source>another person of the same box</source>
        <translation>another person of the same box</translation>
    </message>
    <message>
        <source>close; the disclosure is noted</source>
        <translation>close; the disclosure is noted</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>save</source>
        <translation>save</translation>
    </message>
    <message>
        <source>print</source>
        <translation>print</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>from the filter into the list</source>
        <translation>from the filter into the list</translation>
    </message>
    <message>
        <source>select several, select all</source>
        <translation>select several, select all</translation>
    </message>
    <message>
        <source>print those selected</source>
        <translation>print those selected</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Prints</translation>
    </message>
    <message>
        <source>save as PDF</source>
        <translation>save as PDF</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>make a backup</source>
        <translation>make a backup</translation>
    </message>
    <message>
        <source>check everything</source>
        <translation>check everything</translation>
    </message>
    <message>
        <source>show or hide the card as it will print</source>
        <translation>show or hide the card as it will print</translation>
    </message>
    <message>
        <source>go to a section</source>
        <translation>go to a section</translation>
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
        <source>Rows of a list</source>
        <translation>Rows of a list</translation>
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
        <source>Alerts</source>
        <translation>Alerts</translation>
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
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
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
    <name>PeoplePage</name>
    <message>
        <source>Filter by name, address or code</source>
        <translation>Filter by name, address or code</translation>
    </message>
    <message>
        <source>name, address or code</source>
        <translation>name, address or code</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Print selected</source>
        <translation>Print selected</translation>
    </message>
    <message>
        <source>Reviews due within a month</source>
        <translation>Reviews due within a month</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>List of people</translation>
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
        <source>Alert</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>any alert</source>
        <translation>any alert</translation>
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
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {count} are shown</source>
        <translation>the first {count} are shown</translation>
    </message>
    <message>
        <source>No review is due within a month.</source>
        <translation>No review is due within a month.</translation>
    </message>
    <message>
        <source>Nobody matches. Shorten the text or take filters away.</source>
        <translation>Nobody matches. Shorten the text or take filters away.</translation>
    </message>
    <message>
        <source>People who take part will be listed here. Add the first with Ctrl+N.</source>
        <translation>People who take part will be listed here. Add the first with Ctrl+N.</translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message>
        <source>Preparing the pages</source>
        <translation>Preparing the pages</translation>
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
        <source>Select people (F3)</source>
        <translation>Select people (F3)</translation>
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
        <source>Read-out for the duty phone</source>
        <translation>Read-out for the duty phone</translation>
    </message>
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
        <source>Where it is stuck</source>
        <translation>Where it is stuck</translation>
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
        <source>Prints</source>
        <translation>Prints</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Language of fixed texts</source>
        <translation>Language of fixed texts</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) chosen in the list</source>
        <translation>
            <numerusform>%n person chosen in the list</numerusform>
            <numerusform>%n people chosen in the list</numerusform>
        </translation>
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
            <numerusform>%n print</numerusform>
            <numerusform>%n prints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n page(s)…</source>
        <translation>
            <numerusform>Print %n page…</numerusform>
            <numerusform>Print %n pages…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n print(s) noted: {target}.</source>
        <translation>
            <numerusform>%n print noted: {target}.</numerusform>
            <numerusform>%n prints noted: {target}.</numerusform>
        </translation>
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
        <source>read-outs</source>
        <translation>read-outs</translation>
    </message>
    <message>
        <source>Save the pages</source>
        <translation>Save the pages</translation>
    </message>
    <message>
        <source>The printer did not start. Nothing was noted; check it and print again.</source>
        <translation>The printer did not start. Nothing was noted; check it and print again.</translation>
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
    <name>RecordPage</name>
    <message>
        <source>The card as it will print</source>
        <translation>The card as it will print</translation>
    </message>
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
    <message>
        <source>Show the card</source>
        <translation>Show the card</translation>
    </message>
    <message>
        <source>Show the card as it will print</source>
        <translation>Show the card as it will print</translation>
    </message>
    <message>
        <source>Keep what is typed here</source>
        <translation>Keep what is typed here</translation>
    </message>
    <message>
        <source>Take what is saved</source>
        <translation>Take what is saved</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>In the same box:</source>
        <translation>In the same box:</translation>
    </message>
    <message numerus="yes">
        <source>Not saved yet: %n field(s) need a look.</source>
        <translation>
            <numerusform>Not saved yet: %n field needs a look.</numerusform>
            <numerusform>Not saved yet: %n fields need a look.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft kept at {time}, {day}. It is not the saved card yet.</source>
        <translation>Draft kept at {time}, {day}. It is not the saved card yet.</translation>
    </message>
    <message>
        <source>Somebody saved version {number} of this card meanwhile and changed the same fields: {fields}. What is typed here is kept as a draft. Choose what these fields shall say, look, and save again.</source>
        <translation>Somebody saved version {number} of this card meanwhile and changed the same fields: {fields}. What is typed here is kept as a draft. Choose what these fields shall say, look, and save again.</translation>
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
            <numerusform>%n row removed.</numerusform>
            <numerusform>%n rows removed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the card</source>
        <translation>Hide the card</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>look here</translation>
    </message>
    <message>
        <source>version {number}, saved {day} by {who}</source>
        <translation>version {number}, saved {day} by {who}</translation>
    </message>
    <message>
        <source>Only a name and a birth date are needed to save; a year is enough.</source>
        <translation>Only a name and a birth date are needed to save; a year is enough.</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>The record to read aloud</source>
        <translation>The record to read aloud</translation>
    </message>
    <message>
        <source>The record opens here. Looking comes first, questions after.</source>
        <translation>The record opens here. Looking comes first, questions after.</translation>
    </message>
    <message>
        <source>In the same box:</source>
        <translation>In the same box:</translation>
    </message>
    <message>
        <source>nothing entered here</source>
        <translation>nothing entered here</translation>
    </message>
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <source>Checking the registry</source>
        <translation>Checking the registry</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Making a backup</translation>
    </message>
    <message>
        <source>Not checked since the start.</source>
        <translation>Not checked since the start.</translation>
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
        <source>New recovery sheet…</source>
        <translation>New recovery sheet…</translation>
    </message>
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
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
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
        <source>Last verified backup: {day}.</source>
        <translation>Last verified backup: {day}.</translation>
    </message>
    <message>
        <source>⚠ There is no backup yet.</source>
        <translation>⚠ There is no backup yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printed code(s) without a person</source>
        <translation>
            <numerusform>%n printed code without a person</numerusform>
            <numerusform>%n printed codes without a person</numerusform>
        </translation>
    </message>
    <message>
        <source>24 h phone: {phone}</source>
        <translation>24 h phone: {phone}</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>disabled</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message numerus="yes">
        <source>✓ Everything is whole: %n entries of the access log checked.</source>
        <translation>
            <numerusform>✓ Everything is whole: %n entry of the access log checked.</numerusform>
            <numerusform>✓ Everything is whole: %n entries of the access log checked.</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Damage was found. Save nothing and restore the last backup.</source>
        <translation>⚠ Damage was found. Save nothing and restore the last backup.</translation>
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
        <source>✓ Recovery sheet saved: {name}. Print it, put it into a safe and delete the file.</source>
        <translation>✓ Recovery sheet saved: {name}. Print it, put it into a safe and delete the file.</translation>
    </message>
    <message>
        <source>Make a new recovery sheet? The old sheet will open nothing any more.</source>
        <translation>Make a new recovery sheet? The old sheet will open nothing any more.</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>New recovery sheet</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>recovery-sheet.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Save the recovery sheet</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Folder for the backup</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>More fields (Alt+Enter)</source>
        <translation>More fields (Alt+Enter)</translation>
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
    <name>SheetPicker</name>
    <message>
        <source>Begin at label {number}</source>
        <translation>Begin at label {number}</translation>
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
    <name>StartPage</name>
    <message>
        <source>cards to review</source>
        <translation>cards to review</translation>
    </message>
    <message>
        <source>papers out of date</source>
        <translation>papers out of date</translation>
    </message>
    <message>
        <source>cards with alerts to confirm</source>
        <translation>cards with alerts to confirm</translation>
    </message>
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
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the list of reviews</source>
        <translation>Open the list of reviews</translation>
    </message>
    <message>
        <source>Show and print them</source>
        <translation>Show and print them</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Show them</translation>
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
        <source>no name yet</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>Draft to finish: {name} ({kept})</source>
        <translation>Draft to finish: {name} ({kept})</translation>
    </message>
    <message>
        <source>Review: {name}, {address} (due {day})</source>
        <translation>Review: {name}, {address} (due {day})</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
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
            <numerusform>⚠ %n warning</numerusform>
            <numerusform>⚠ %n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Life Box</source>
        <translation>Life Box</translation>
    </message>
    <message>
        <source>registry</source>
        <translation>registry</translation>
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
            <numerusform>This sheet opens the registry when every password is lost. It is shown only now. Print it, put it into a safe, and type its last %n characters here: that proves that it can be read.</numerusform>
            <numerusform>This sheet opens the registry when every password is lost. It is shown only now. Print it, put it into a safe, and type its last %n characters here: that proves that it can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n characters on the sheet</source>
        <translation>
            <numerusform>The last character on the sheet</numerusform>
            <numerusform>The last %n characters on the sheet</numerusform>
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
