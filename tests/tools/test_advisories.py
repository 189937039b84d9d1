"""Known faults from a checkout of PyPA's advisory database."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.advisories import about, advisories

ADVISORY = """id: PYSEC-1
published: 2023-10-25T18:17:00Z
affected:
- package: {name: Some.Package, ecosystem: PyPI}
  ranges:
  - type: GIT
    repo: https://example.org
    events: [{introduced: "0"}]
  - type: ECOSYSTEM
    events: [{introduced: "0"}, {fixed: "1.2"}, {introduced: "2.0"}, {last_affected: "2.10"}]
  versions: [3.0a1]
"""


@pytest.mark.parametrize(
    ("version", "faulty"),
    [("0.9", True), ("1.2", False), ("1.10", False), ("2.0", True), ("2.9", True), ("2.10", True), ("2.11", False), ("3.0a1", True)],
)
def test_a_version_is_faulty_where_it_is_listed_or_lies_in_a_range(tmp_path: Path, version: str, faulty: bool) -> None:
    folder = tmp_path / "vulns" / "some-package"
    folder.mkdir(parents=True)
    (folder / "PYSEC-1.yaml").write_text(ADVISORY)
    known = advisories(tmp_path)
    assert list(known) == ["some-package"]
    assert bool(about(known["some-package"], "some_package", version)) == faulty
