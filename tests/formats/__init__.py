"""A real file of every format that was ever released."""
