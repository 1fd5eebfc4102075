"""Broken, forged and hostile input for every reader: only the program's own errors, bounded time and memory."""
