"""The order of imports that a page needs while the background thread is still importing torch.

`import torch` waits for that thread; `import torch.nn.functional` as the first one does not, and fails on the half of torch that is there.
"""

from __future__ import annotations

import ast
from pathlib import Path

COMPONENTS = Path(__file__).resolve().parents[2] / "components"


def first_of_torch(source: str) -> str | None:
    """The first module of torch that the top level imports."""
    for node in ast.parse(source).body:
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module]
        if found := [name for name in names if name.split(".")[0] == "torch"]:
            return found[0]
    return None


def test_torch_itself_is_imported_before_its_parts() -> None:
    firsts = {path: first_of_torch(path.read_text(encoding="utf-8")) for path in COMPONENTS.rglob("*.py")}
    assert sum(first == "torch" for first in firsts.values()) > 10
    assert {str(path) for path, first in firsts.items() if first not in (None, "torch")} == set()
    assert first_of_torch("import os\nimport torch.nn.functional as F") == "torch.nn.functional"
