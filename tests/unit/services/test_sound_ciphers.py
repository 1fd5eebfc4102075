"""Before any password is asked of the registry the ciphers prove that they compute what their standards say."""

import pytest

from lifebox.domain.errors import Unsupported
from lifebox.security import sealing
from lifebox.services.office import Office
from lifebox.services.program import Program
from tests.support.program import PASSWORD


def test_a_cipher_that_is_wrong_opens_nothing(
    program: Program, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "open_sealed", lambda *_: b"content")
    with pytest.raises(Unsupported) as refused:
        program.unlock(office.registry.path, "anna", PASSWORD)
    assert refused.value.params == {"what": "HPKE"}
    monkeypatch.undo()
    program.unlock(office.registry.path, "anna", PASSWORD).registry.close()
