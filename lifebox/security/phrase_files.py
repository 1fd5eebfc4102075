"""Files sealed to a pass phrase as age does (age-encryption.org/v1, scrypt): the standard tool opens them too."""

from typing import cast

import pyrage

from lifebox.domain.errors import PassPhraseRefused

MAGIC = b"age-encryption.org/v1\n"


def seal_with_phrase(content: bytes, phrase: str) -> bytes:
    """The content for whoever knows the phrase."""
    return cast("bytes", pyrage.passphrase.encrypt(content, phrase))


def open_with_phrase(sealed: bytes, phrase: str) -> bytes:
    """What was sealed. Raises `PassPhraseRefused` for another phrase and for a file that is not whole.

    The library refuses work factors that would take minutes before it begins.
    """
    try:
        return cast("bytes", pyrage.passphrase.decrypt(sealed, phrase))
    except pyrage.DecryptError:
        raise PassPhraseRefused from None
