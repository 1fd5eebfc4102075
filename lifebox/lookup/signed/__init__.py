"""QR 2: the whole card, signed, as one text. The format is told in `resources/formats/qr2.md`."""
