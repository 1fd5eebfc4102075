"""Use cases as verbs; each returns what changed and knows the registry only through domain ports."""
