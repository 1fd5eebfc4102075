"""Forms and sheets that are neither card nor label."""
