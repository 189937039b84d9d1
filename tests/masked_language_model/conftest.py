"""The shipped model, loaded once, so that the pages of these tests have it at once."""

from __future__ import annotations

import pytest

from components import language_model
from components.language_model.masked import MaskedModel


@pytest.fixture(scope="session")
def model() -> MaskedModel:
    return language_model.shipped()
