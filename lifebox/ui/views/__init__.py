"""Layout of the pages."""
