"""The window: presenters decide, views lay out, one module owns the threads."""
