"""The "adres uniwersalny": an address as a row of official codes that computers compare without reading names.

Postcode, commune, main and own locality, street, two coordinates and the building, each before a bar:
`00184|146501|0918123|0918123|04337|489148|636046|5A|` (Centrum e-Zdrowia). The flat is no part of it.
"""

import re

from lifebox.domain.identity import Address

_POSTCODE = re.compile(r"(\d\d)-?(\d{3})", re.ASCII)
_TERC, _SIMC, _ULIC = (re.compile(rf"\d{{{length}}}", re.ASCII) for length in (7, 7, 5))
_NO_STREET = "00000"


def universal_address(address: Address) -> str:
    """The address as codes; empty where one of them is not known.

    No coordinates are kept here: their places stay empty. The locality is a main one, as every town is.
    """
    postcode, building = _POSTCODE.fullmatch(address.postcode.strip()), "".join(address.building.split()).upper()
    street = address.ulic or (_NO_STREET if not address.street else "")
    known = _TERC.fullmatch(address.terc) and _SIMC.fullmatch(address.simc) and _ULIC.fullmatch(street)
    if not (postcode and known and building) or "|" in building:
        return ""
    codes = ("".join(postcode.groups()), address.terc[:6], address.simc, address.simc, street, "", "", building)
    return "".join(f"{code}|" for code in codes)
