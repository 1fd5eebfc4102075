"""The International Patient Summary (HL7 FHIR R4, IPS 2.0): cards as document bundles, and bundles as cards.

FHIR's elements are used where they say what the card says; where FHIR knows fewer kinds than the card (an insect
among allergies), the card's kind stands beside as a tag, which other programs pass over. There are no extensions of
our own: flags that FHIR has no element for leave in words.
"""
