"""The floor of `lifebox lookup` as a process: derive one key, open the database, fetch and parse one card.

What it needs comes as JSON on stdin; it imports nothing of the program.
"""

import json
import sys

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from sqlcipher3 import dbapi2


def main() -> None:
    asked = json.load(sys.stdin)
    memory, iterations, lanes = asked["cost"]
    Argon2id(salt=bytes(16), length=32, iterations=iterations, lanes=lanes, memory_cost=memory).derive(b"password")
    connection = dbapi2.connect(asked["database"])
    connection.execute(f'PRAGMA key = "{asked["key"]}"')
    connection.execute("PRAGMA cipher_memory_security = ON")
    rows = connection.execute(asked["statement"], (asked["value"],)).fetchall()
    json.dump([json.loads(document) for (document,) in rows], sys.stdout)


if __name__ == "__main__":
    main()
