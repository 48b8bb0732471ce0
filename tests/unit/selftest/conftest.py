"""The small base as a checker, built once."""

from __future__ import annotations

import pytest

from factcheck.pipeline import Checker
from tests.unit.selftest.bases import load_base


@pytest.fixture(scope="session")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    return load_base(tmp_path_factory.mktemp("selftest"))
