"""Who may import whom: the contracts in `pyproject.toml` hold."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from grimp import ImportGraph

from tests.shared.concepts_contract import ConceptsContract

ROOT = Path(__file__).resolve().parents[2]


def test_the_import_rules_hold() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("importer", "imported", "kept"),
    [
        ("components.one.compute", "components.one.state", True),
        ("components.one.compute", "components.charts", True),
        ("components.one.compute", "components.two.state", False),
        ("components.charts", "components.two.state", False),
    ],
)
def test_a_concept_is_used_by_nothing_else(importer: str, imported: str, kept: bool) -> None:
    graph = ImportGraph()
    for module in ("components", "components.charts", "components.one", "components.two", importer, imported):
        graph.add_module(module)
    graph.add_import(importer=importer, imported=imported)
    contract = ConceptsContract("concepts", {}, {"container": "components", "shared": ["charts"]})
    assert contract.check(graph, verbose=False).kept is kept
