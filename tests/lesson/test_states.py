"""What the notes' front matter says of the labs: every state may be held, every scene's heading stands in its note."""

from __future__ import annotations

import importlib
import re

import pytest

from components.lesson.fields import StateTable
from components.notes import Note, all_notes
from components.notes.front_matter import PRESET_KINDS, State

LABS = [note for note in all_notes() if note.has_lab]


def table_of(note: Note) -> StateTable:
    table: StateTable = importlib.import_module(f"components.{note.name.replace('-', '_')}.state").STATE
    return table


def states_of(note: Note) -> list[tuple[str, State]]:
    states = [(f"preset {preset.name}", preset.state) for preset in note.presets]
    states += [(f"scene {place}", scene.state) for place, scene in enumerate(note.scenes, 1)]
    if note.prediction:
        states.append(("prediction", note.prediction.state))
    return states


def test_there_are_labs() -> None:
    assert {"convolution", "bias-variance", "masked-language-model"} <= {note.name for note in LABS}


@pytest.mark.parametrize("note", LABS, ids=lambda note: note.name)
def test_every_state_may_be_held(note: Note) -> None:
    table = table_of(note)
    for where, state in states_of(note):
        assert set(state) <= set(table), where
        for name, value in state.items():
            held = table[name].clean(value)
            assert (held, type(held)) == (value, type(value)) or held == value, f"{where}: {name}"


@pytest.mark.parametrize("note", LABS, ids=lambda note: note.name)
def test_one_preset_works_one_fails_one_surprises(note: Note) -> None:
    assert {preset.kind for preset in note.presets} == set(PRESET_KINDS)
    assert len({preset.name for preset in note.presets}) == len(note.presets)
    assert all(preset.why for preset in note.presets)


@pytest.mark.parametrize("note", LABS, ids=lambda note: note.name)
def test_no_two_presets_are_the_same_state(note: Note) -> None:
    defaults = {name: field.default for name, field in table_of(note).items()}
    states = [defaults | preset.state for preset in note.presets]
    assert all(states.count(state) == 1 for state in states)


@pytest.mark.parametrize("note", LABS, ids=lambda note: note.name)
def test_a_scene_shows_a_heading_of_its_note(note: Note) -> None:
    headings = {match.strip() for match in re.findall(r"^#+ (.+)$", note.body, re.MULTILINE)}
    assert len(note.scenes) >= 4
    assert {scene.heading for scene in note.scenes} <= headings


@pytest.mark.parametrize("note", LABS, ids=lambda note: note.name)
def test_every_lab_asks_for_a_prediction(note: Note) -> None:
    assert note.prediction is not None
    assert len(note.prediction.options) >= 3
    assert note.prediction.why
