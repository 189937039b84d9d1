"""What the figures were taken on."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("streamlit", "torch", "transformers", "numpy", "plotly", "scipy", "pillow", "opencv-python-headless", "mlxtend", "scikit-learn")


def description() -> str:
    """Processor, cores, memory, system, Python and packages, in two lines."""
    try:
        memory = f", {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB of memory"
    except (ValueError, OSError, AttributeError):  # not every system says
        memory = ""
    system = f"{_processor()}, {os.cpu_count()} cores{memory}; {platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"{system}.\n{', '.join(f'{name} {version(name)}' for name in PACKAGES)}."


def _processor() -> str:
    names = Path("/proc/cpuinfo")
    if names.is_file():
        for line in names.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
