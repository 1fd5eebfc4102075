"""The encrypted registry on disk: SQLAlchemy over SQLCipher, revisions, index, audit chain, backup."""
