"""One file of each kind and one finished room, made once for all the tests of a process."""

from __future__ import annotations

import pytest

from tests.tamper.files import File, every_file
from tests.tamper.returned import Returned, a_returned


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, File]:
    return every_file(tmp_path_factory.mktemp("every-file"))


@pytest.fixture(scope="session")
def returned(tmp_path_factory: pytest.TempPathFactory) -> Returned:
    return a_returned(tmp_path_factory.mktemp("returned"))
