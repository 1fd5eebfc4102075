"""Forced faults: what is saved stays saved, what is damaged is noticed."""
