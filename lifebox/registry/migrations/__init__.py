"""Steps from one schema version to the next; they import nothing from the application."""
