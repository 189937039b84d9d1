"""Every page, every preset and every scene opens without an error, whatever the address says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.notes import Note, all_notes

PAGES = sorted(path.stem for path in (Path(__file__).resolve().parents[2] / "pages").glob("*.py"))
LABS = [note for note in all_notes() if note.has_lab]
NOTES = {note.name: note for note in LABS}
PRESETS = [pytest.param(note, place, id=f"{note.name}-{preset.name}") for note in LABS for place, preset in enumerate(note.presets)]
SCENES = [pytest.param(note, place, id=f"{note.name}-{place}") for note in LABS for place in range(1, len(note.scenes) + 1)]


def words(app: AppTest) -> str:
    return "\n".join(element.value for element in app.markdown)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens(open_page: Callable[..., AppTest], page: str) -> None:
    app = open_page(page)
    assert not app.exception
    assert app.title


@pytest.mark.parametrize(("note", "place"), PRESETS)
def test_a_preset_says_why(open_page: Callable[..., AppTest], note: Note, place: int) -> None:
    preset = note.presets[place]
    app = open_page(note.name)
    app.pills(key="preset").set_value(preset.name).run()
    assert not app.exception
    assert preset.why in words(app)


@pytest.mark.parametrize("note", LABS, ids=lambda note: note.name)
def test_a_press_that_comes_without_its_callback_is_not_lost(open_page: Callable[..., AppTest], note: Note) -> None:
    app = open_page(note.name)
    preset = next(preset for preset in note.presets if preset.name != app.pills(key="preset").value)
    app.session_state["preset"] = preset.name
    app.run()
    assert not app.exception
    assert preset.why in words(app)
    assert app.pills(key="preset").value == preset.name
    next(button for button in app.button if button.label == "Reset").click().run()
    assert app.pills(key="preset").value != preset.name


@pytest.mark.parametrize(("note", "place"), SCENES)
def test_a_scene_shows_what_to_say(open_page: Callable[..., AppTest], note: Note, place: int) -> None:
    app = open_page(note.name, scene=place, **({"present": 1} if place > 1 else {}))
    assert not app.exception
    assert note.scenes[place - 1].say.strip() in words(app)


@pytest.mark.parametrize("note", LABS[:1], ids=lambda note: note.name)  # the frame's doing, whatever the lab
@pytest.mark.parametrize("scene", ["999", "-4", "abc", "nan", ""])
def test_an_impossible_scene_is_the_nearest_one(open_page: Callable[..., AppTest], note: Note, scene: str) -> None:
    app = open_page(note.name, scene=scene)
    assert not app.exception
    nearest = note.scenes[-1] if scene == "999" else note.scenes[0]
    assert nearest.say.strip() in words(app)


@pytest.mark.parametrize("note", LABS, ids=lambda note: note.name)
def test_a_prediction_is_committed_to_before_the_verdict(open_page: Callable[..., AppTest], note: Note) -> None:
    prediction = note.prediction
    assert prediction is not None
    app = open_page(note.name)
    assert prediction.why not in words(app)
    app.button(key="guess_a").click().run()
    assert not app.exception
    assert prediction.why in words(app)
    assert "## Two questions" in words(app)


def test_a_field_of_one_lab_does_not_leak_into_another(open_page: Callable[..., AppTest]) -> None:
    app = open_page("masked-language-model", guess="skip", k=3, temperature=2)
    app.session_state["n"] = 7  # as a preset of that lab would, if it had such a field
    app.switch_page("pages/bias-variance.py").run()
    assert not app.exception
    assert app.slider(key="n").value == 20


def test_a_lab_is_found_as_it_was_left(open_page: Callable[..., AppTest]) -> None:
    app = open_page("bias-variance")
    app.slider(key="n").set_value(50).run()
    app.switch_page("pages/masked-language-model.py").run()
    app.query_params.clear()
    app.switch_page("pages/bias-variance.py").run()
    assert not app.exception
    assert app.slider(key="n").value == 50


def test_a_control_that_was_away_comes_back_with_its_value(open_page: Callable[..., AppTest]) -> None:
    page = open_page("bias-variance", degree=9)
    page.selectbox(key="family").set_value("nearest neighbours").run()
    assert not [box for box in page.number_input if box.key == "degree"]
    page.selectbox(key="family").set_value("polynomial").run()
    assert page.number_input(key="degree").value == 9
