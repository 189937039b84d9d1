"""A short `make soak`, and that it would notice."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import URL

from benchmarks.kept import lost
from benchmarks.learner import Learner
from components.storage import Answer, Store
from tests.browser.fixtures import ROOT
from tests.storage.make import QUIZ, answer, reviewed_once_more


def test_learners_at_once_and_a_server_that_is_killed() -> None:
    asked = [sys.executable, "-m", "benchmarks.soak", "--learners", "5", "--seconds", "2", "--faults", "0", "--kills", "1"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    assert "0 things went wrong." in done.stdout
    clicks = re.search(r"5 learners for 2 s: ([\d,]+) clicks", done.stdout)
    assert clicks
    assert int(clicks[1].replace(",", "")) > 5


@pytest.mark.parametrize("given", [[1], [2, 1, 3], [2], [2, 1, 1], []])
def test_what_was_lost_is_noticed(given: list[int], tmp_path: Path) -> None:
    url = URL.create("sqlite+pysqlite", database=str(tmp_path / "chalklab.sqlite3"))
    store, learner = Store(url), Learner("http://nowhere", 0)
    sitting = store.begin_sitting(learner.identity, "t", QUIZ)
    kept: list[Answer] = []
    for question, chosen in enumerate((2, 1)):
        one = answer(sitting.id, question, fact="f", chosen=chosen)
        kept.append(store.record(learner.identity, one, lambda before: reviewed_once_more("f", before)))
    store.close()
    learner.given = [2, 1]
    assert lost(url, [learner]) == []
    learner.given = given
    assert len(lost(url, [learner])) == 1
