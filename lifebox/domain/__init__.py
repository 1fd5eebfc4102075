"""The record, its rules and the ports to the outside: no storage, no screen, no paper."""
