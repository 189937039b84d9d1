"""Streamlit draws a text that stands by itself in a page's file, as a note on a variable would."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.browser.fixtures import ROOT

FILES = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))]


def alone(code: str) -> list[str]:
    """The texts that stand by themselves, but for the first line of all."""
    body = ast.parse(code).body[1:]
    return [ast.unparse(part) for part in body if isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_text_stands_by_itself(file: Path) -> None:
    assert alone(file.read_text(encoding="utf-8")) == []


def test_one_that_does_is_found() -> None:
    assert alone('"""A page."""\nx = 1\n"""What x is."""\n') == ["'What x is.'"]
