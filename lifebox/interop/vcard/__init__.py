"""vCard 4.0 (RFC 6350): people's contacts for an address book."""
