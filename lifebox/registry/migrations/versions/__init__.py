"""The steps by the version that each leads to; listed here so that a frozen program has them too."""

from lifebox.registry.migrations.versions import v0001, v0002

STEPS = {1: v0001.upgrade, 2: v0002.upgrade}
