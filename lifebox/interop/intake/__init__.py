"""Intake lists: what an office keeps in a spreadsheet, read into cards and findings. Pure but for reading the file."""
