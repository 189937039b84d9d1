"""`python -m tests.fuzz.guided notes --seconds 120`: bytes are changed at random, and what reaches new code is changed further (atheris).

Ends with 1, and the input in a file beside, if something came of it that should not.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import atheris  # it must be there before what it watches is imported

with atheris.instrument_imports(include=["components", "PIL", "markdown_it"]):
    from tests.fuzz.samples import samples
    from tests.fuzz.targets import TARGETS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--out", default="runs/fuzz/", help="where an input that broke something is written")
    asked = parser.parse_args()
    Path(asked.out).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, sample in enumerate(samples(asked.target)):
            (Path(folder) / str(number)).write_bytes(sample)
        limits = [f"-max_total_time={asked.seconds}", f"-artifact_prefix={asked.out}", "-timeout=30", "-rss_limit_mb=4096"]
        atheris.Setup([sys.argv[0], *limits, folder], TARGETS[asked.target])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
