"""Start the program: ``python -m lifebox``."""

import sys

from lifebox.app import main

if __name__ == "__main__":
    sys.exit(main())
