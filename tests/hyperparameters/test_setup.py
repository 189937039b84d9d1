"""What of the state is trained, and the rival of a race."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.hyperparameters import words
from components.hyperparameters.setup import data_of, entries, rival
from components.hyperparameters.state import RIVALS, STATE
from components.neural_network.jobs import Job
from components.neural_network.look import looker
from components.neural_network.own_data import DataError

DEFAULT = {name: field.default for name, field in STATE.items()}


def test_every_rival_differs_in_one_setting_only() -> None:
    for name, field in RIVALS.items():
        state = DEFAULT | {"race": name}
        other = rival(state)
        assert other is not None
        assert {key for key in state if state[key] != other[key]} == {field}
        one, two = entries(state, data_of(state))
        assert one.data is two.data
        assert one.settings.seed == two.settings.seed
        assert replace(one, name="") != replace(two, name="")


def test_the_same_value_is_no_rival() -> None:
    state = DEFAULT | {"race": "batch size", "batch": "1", "batch2": "1"}
    assert rival(state) is None
    assert len(entries(state, data_of(state))) == 1


def test_the_seed_decides_about_data_and_start() -> None:
    assert data_of(DEFAULT) != data_of(DEFAULT | {"seed": 1})
    assert data_of(DEFAULT) == data_of(dict(DEFAULT))


def test_no_file_is_said() -> None:
    with pytest.raises(DataError, match="No file is chosen"):
        data_of(DEFAULT | {"data": "own file"})


def test_the_formula_has_the_numbers() -> None:
    state = DEFAULT | {"batch": "64", "rate": "0.03", "epochs": 10, "layers": 2, "neurons": 5}
    job = Job(entries(state, data_of(state)), looker())
    formula = words.formula(job.lanes[0])
    assert r"\theta - 0.03\cdot\frac{1}{64}" in formula
    counts = words.counts(job.lanes[0])
    assert "57 parameters" in counts  # 2·5 + 5 + 5·5 + 5 + 5·2 + 2
    assert "⌈200 / 64⌉ = 4 steps" in counts
    assert "10 · 4 = 40 steps" in counts
    job.finish()
    assert job.lanes[0].training.step == 40


def test_who_is_ahead_is_said() -> None:
    state = DEFAULT | {"race": "learning rate", "rate": "0.3", "rate2": "0.001", "epochs": 5}
    job = Job(entries(state, data_of(state)), looker()).finish()
    said = words.together(job)
    assert "The lower held-out loss is that of learning rate: 0.3, by" in said
    assert [row["steps"] for row in words.table(job)] == [65, 65]
