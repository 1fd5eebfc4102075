"""The same use cases without Qt."""
