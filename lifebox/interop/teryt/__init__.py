"""The official register of places and streets (TERYT of GUS): TERC, SIMC and ULIC, streamed and bounded."""
