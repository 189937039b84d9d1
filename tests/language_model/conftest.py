"""The shipped model, loaded once for all tests, and a tiny one."""

from __future__ import annotations

from pathlib import Path

import pytest

from components import language_model
from components.language_model.masked import MaskedModel
from tests.language_model.tiny import save_tiny


@pytest.fixture(scope="session")
def model() -> MaskedModel:
    return language_model.shipped()


@pytest.fixture
def tiny_folder(tmp_path: Path) -> Path:
    return save_tiny(tmp_path / "tiny")
