"""Paper: data in, PDF bytes out; pure functions."""
