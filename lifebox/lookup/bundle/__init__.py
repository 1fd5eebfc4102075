"""Look-up bundles: what is in one, found in memory; and the log of who looked."""
