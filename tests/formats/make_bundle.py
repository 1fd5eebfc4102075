"""Makes the small bundle that lies in the tests for one format: `python -m tests.formats.make_bundle FOLDER`.

Run once for a format, when it is released, and never again: the file must stay what the released program wrote.
Everybody in it is fictional; the pass phrases are known and their derivation the cheapest there is.
"""

import sys
from pathlib import Path

from lifebox.domain.bundles import BundleScope
from lifebox.security.bundles import FORMAT
from lifebox.security.signatures import SigningKey
from tests.support.bundles import make_bundle, records

SEED = bytes(range(32))


def main(folder: Path) -> None:
    """A couple and three others, with the green tier."""
    content = make_bundle(records(5), BundleScope(green=True), signing_key=SigningKey(SEED))
    (folder / f"format-{FORMAT}.lifebundle").write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
