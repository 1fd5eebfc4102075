"""Reading and writing the formats of others: one module a format."""
