"""Pins are raised where they stand, and torch is left alone."""

from __future__ import annotations

import re

from tools.pins import HELD, ROOT, canonical, raised, wanted

FILE = "# The app.\n-r other.txt\nstreamlit[performance]==1.0\ntorch==2.0.0\npython_Frontmatter==1.3.0; os_name == 'posix'\n"


def test_what_pip_is_asked_for() -> None:
    assert wanted(FILE) == ["streamlit[performance]>=1.0", "torch==2.0.0", "python_Frontmatter>=1.3.0; os_name == 'posix'"]


def test_pins_are_raised_where_they_stand() -> None:
    found = {"streamlit": "2.0", "python-frontmatter": "1.4", "another": "9"}
    assert raised(FILE, found) == FILE.replace("==1.0", "==2.0").replace("==1.3.0", "==1.4")
    assert raised(FILE, {}) == FILE


def test_every_requirement_is_a_pin() -> None:
    for file in ROOT.glob("requirements*.txt"):
        lines = [line for line in file.read_text().splitlines() if line and not line.startswith(("#", "-r "))]
        assert len(wanted("\n".join(lines))) == len(lines), file.name


def test_torch_is_held_and_the_same_wherever_it_is_named() -> None:
    assert canonical("Torch") in HELD
    named = [re.findall(r"torch==([\d.]+\d)", (ROOT / name).read_text()) for name in ("requirements.txt", "Dockerfile", "README.md")]
    assert all(named)
    assert len({version for versions in named for version in versions}) == 1
