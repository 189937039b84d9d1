"""Damaged files: each is read or refused in one sentence, and nothing else comes of it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.damage import HOW_MANY, changed_json, damaged, made_up_notes
from tests.fuzz.samples import samples
from tests.fuzz.targets import TARGETS, learner_file, notes, quiz_file

bounded = settings(max_examples=HOW_MANY, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.mark.parametrize("target", [name for name in TARGETS if name != "notes"])
@given(data=st.data())
@bounded
def test_a_damaged_file(target: str, data: st.DataObject) -> None:
    TARGETS[target](data.draw(damaged(target)))


@given(data=changed_json("quiz_file"))
@bounded
def test_a_quiz_with_other_values(data: bytes) -> None:
    quiz_file(data)


@given(data=changed_json("learner_file"))
@bounded
def test_a_learners_data_with_other_values(data: bytes) -> None:
    learner_file(data)


@given(data=made_up_notes())
@settings(bounded, max_examples=HOW_MANY // 4)
def test_made_up_notes(data: bytes) -> None:
    notes(data)


@given(data=damaged("notes"))
@settings(bounded, max_examples=HOW_MANY // 10)
def test_damaged_notes(data: bytes) -> None:
    notes(data)


@pytest.mark.parametrize("target", [name for name in TARGETS if name != "notes"])
def test_the_samples_are_valid(target: str) -> None:
    for sample in samples(target):
        TARGETS[target](sample)
