"""Decisions of the pages; no widgets."""
