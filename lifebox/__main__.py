"""Start the program: ``python -m lifebox``."""

import sys

from lifebox.security.process import keep_memory_private

# Here, since workers import this file too, and what they draw is somebody's record.
keep_memory_private()


def main() -> int:
    """Run the program; its parts are imported only now, since workers that draw pages import this file too."""
    from lifebox import app  # noqa: PLC0415 – see above

    return app.main()


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # Its workers start here, and end here.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
