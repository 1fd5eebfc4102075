"""The A4 card."""
