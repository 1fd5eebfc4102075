"""The JSON of everything: one streamed file of a whole registry or of one person."""
