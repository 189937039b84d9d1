"""The page over every preset and scene, with bad input, and without its model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components import language_model
from components.language_model import checksum, loading
from components.language_model.masked import MaskedModel
from components.literal import literal
from components.masked_language_model.state import PANELS, SEARCH, SEVERAL, WORD
from components.notes import note
from tests.language_model.tiny import save_tiny

PAGE = "masked-language-model"
OpenPage = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def _loaded(model: MaskedModel) -> None:
    """The page has its model at once."""


def text(app: AppTest) -> str:
    """Everything that can be read on the page, the escapes of Markdown taken out."""
    parts = [element.value for kind in (app.markdown, app.caption, app.warning, app.error, app.info) for element in kind]
    parts += [" ".join(map(str, table.value.to_numpy().flatten())) for table in app.table]
    return "\n".join(parts).replace("\\", "")


def sound(app: AppTest) -> AppTest:
    assert not app.exception, app.exception
    return app


def test_the_notes_sentence(open_page: OpenPage) -> None:
    app = sound(open_page(PAGE, guess="skip"))
    said = text(app)
    assert "101 2023 2003 1037 2307 103 1012 102" in said
    for shape in ("[1, 8]", "[1, 8, 30522]", "[1, 30522]"):
        assert f"**{shape}**" in said
    assert "8 tokens: 6 of its own and 2 that are added" in said
    assert "position 5 from 0" in said
    assert "shipped masked model (content/models/masked), 22.7 million parameters" in said


def test_nothing_is_given_away_before_the_prediction(open_page: OpenPage) -> None:
    app = sound(open_page(PAGE))
    assert "8 tokens: 6 of its own" not in text(app)
    assert "Commit to a prediction" in text(app)
    app.button(key="guess_c").click().run()
    assert "8 tokens: 6 of its own" in text(sound(app))


@pytest.mark.parametrize("preset", note(PAGE).presets, ids=lambda preset: preset.name)
def test_presets(open_page: OpenPage, preset: Any) -> None:
    app = sound(open_page(PAGE, guess="skip", **preset.state))
    assert app.text_input(key="sentence").value == preset.state["sentence"]
    assert preset.why in "\n".join(element.value for element in app.markdown)
    assert not app.warning


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("sentence", ["", "No gap here.", "[MASK] [MASK] [MASK] [MASK] [MASK]"])
def test_every_panel_with_no_one_and_five_masks(open_page: OpenPage, panel: str, sentence: str) -> None:
    app = sound(open_page(PAGE, guess="skip", panel=panel, sentence=sentence))
    assert app.text_input(key="sentence").value == sentence
    assert bool(app.warning) == (not sentence or (panel != WORD and "[MASK]" not in sentence))


BAD = [
    {"temperature": "nan"},
    {"temperature": "inf"},
    {"temperature": "0"},
    {"k": "-1"},
    {"k": "1e99"},
    {"mask": "99"},
    {"panel": "nothing", "word": "x"},
    {"panel": WORD, "word": "511"},
    {"panel": "Add a constant", "constant": "1e30"},
    {"scene": "999"},
    {"swap": "true", "model": "/etc"},
]


@pytest.mark.parametrize("query", BAD, ids=str)
def test_an_address_that_means_harm(open_page: OpenPage, query: dict[str, str]) -> None:
    app = sound(open_page(PAGE, guess="skip", **query))
    assert "101 2023 2003 1037 2307 103 1012 102" in text(app) or "scene" in query


SENTENCES = [
    "<script>alert(1)</script> [MASK]",
    "**bold** [link](http://x) $x$ :red[MASK] [MASK] `code` <b>",
    "\U0001f642 שלום مرحبا [MASK] \u200b\u200d\u202e 你好",
    "[MASK]" * 5,
    "a" * 9_990 + " [MASK]",
    "\x00\x07 [MASK]",
]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: ascii(sentence[:20]))
def test_text_of_every_kind(open_page: OpenPage, sentence: str) -> None:
    app = open_page(PAGE, guess="skip")
    app.text_input(key="sentence").set_value(sentence).run()
    sound(app)
    assert app.text_input(key="sentence").value == sentence
    assert "tokens with" in text(app) or "tokens, 2 of them" in text(app)


def test_too_many_tokens(open_page: OpenPage) -> None:
    sentence = "word " * 1_999 + "end"
    app = open_page(PAGE, guess="skip")
    app.text_input(key="sentence").set_value(sentence).run()
    sound(app)
    assert [warning.value.replace("\\", "") for warning in app.warning][-1] == (
        "This text is 2,002 tokens long and the model reads at most 512. Shorten the text."
    )
    assert app.text_input(key="sentence").value == sentence
    app.text_input(key="sentence").set_value("A [MASK].").run()
    assert not sound(app).warning


def test_the_button_masks_the_last_word(open_page: OpenPage) -> None:
    app = open_page(PAGE, guess="skip", sentence="This is a great movie.")
    assert "There is no [MASK] in the sentence" in text(app)
    next(button for button in app.button if button.label == "Mask the last word").click().run()
    assert app.text_input(key="sentence").value == "This is a great [MASK]."
    assert not sound(app).warning


def test_search_says_logit_rank_and_probability(open_page: OpenPage, model: MaskedModel) -> None:
    app = sound(open_page(PAGE, guess="skip", panel=SEARCH, search="movie"))
    logit = float(model.logits(model.encode("This is a great [MASK].").ids)[0, 5, 3185])
    assert f"{logit:.3f}" in text(app)
    app.text_input(key="search").set_value("<zzz>").run()
    assert "No entry of the vocabulary begins with '<zzz>'" in text(sound(app))


def test_several_masks_are_told_apart(open_page: OpenPage) -> None:
    app = sound(open_page(PAGE, guess="skip", sentence="She ate [MASK] and [MASK].", mask=2, panel=SEVERAL))
    assert "**[2, 30522]**" in text(app)
    assert "position 5 from 0" in text(app)


# --- other models ---------------------------------------------------------------------------------------------------------


def press_load(app: AppTest) -> AppTest:
    next(button for button in app.button if button.label == "Load this model").click().run()
    return sound(app)


def test_a_name_in_the_address_loads_nothing(open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = str(save_tiny(tmp_path / "other"))
    monkeypatch.setattr(language_model, "request", lambda name: pytest.fail(f"{name} was asked for"))
    app = sound(open_page(PAGE, guess="skip", model=folder, swap="true"))
    assert "shipped masked model (content/models/masked)" in text(app)
    assert language_model.requested(folder) is None


def test_a_folder_is_compared_and_swapped_in(open_page: OpenPage, tmp_path: Path) -> None:
    folder = str(save_tiny(tmp_path / "other"))
    app = press_load(open_page(PAGE, guess="skip", model=folder))
    request = language_model.requested(folder)
    assert request is not None
    request.wait(60)
    assert "The vocabularies differ (30,522 and 17 entries)" in text(sound(app))
    app.toggle(key="swap").set_value(True).run()
    said = text(sound(app))
    assert f"All numbers: {folder}" in said
    assert "**[1, 8, 17]**" in said


def test_a_server_can_offer_the_shipped_model_only(open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHALKLAB_OTHER_MODELS", "0")
    folder = str(save_tiny(tmp_path / "other"))
    app = sound(open_page(PAGE, guess="skip", model=folder))
    assert language_model.NOT_OFFERED in [caption.value for caption in app.caption]
    assert [button.disabled for button in app.button if button.label == "Load this model"] == [True]
    request = language_model.request(folder)  # a browser can press what is disabled
    request.wait(60)
    assert (request.model, request.problem) == (None, language_model.NOT_OFFERED)


def test_offline_the_page_goes_on(open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub.constants

    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    name = "distilbert-base-uncased"
    app = press_load(open_page(PAGE, guess="skip", model=name))
    request = language_model.requested(name)
    assert request is not None
    request.wait(60)
    app.run()
    assert [warning.value for warning in sound(app).warning] == [literal(request.problem)]
    assert request.problem.startswith("The hub cannot be reached, so distilbert-base-uncased cannot be downloaded.")
    assert "101 2023 2003 1037 2307 103 1012 102" in text(app)


# --- the shipped model is not whole ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("harm", ["missing", "cut short", "pointer"])
def test_without_the_model_the_page_stays_usable(open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str) -> None:
    folder = save_tiny(tmp_path / "masked")
    checksum.write(folder)
    weights = folder / "model.safetensors"
    whole = weights.read_bytes()
    if harm == "missing":
        weights.unlink()
    else:
        weights.write_bytes(b"version https://git-lfs.github.com/spec/v1\n" if harm == "pointer" else whole[:-64])
    loader = loading.Loader(folder)
    monkeypatch.setattr(loading, "_loader", loader)
    with pytest.raises(language_model.ModelError):
        loader.wait(60)
    app = sound(open_page(PAGE, guess="skip", sentence="My own [MASK]."))
    assert [error.value for error in app.error] == [literal(loader.progress().problem)]
    assert app.text_input(key="sentence").value == "My own [MASK]."
    weights.write_bytes(whole)
    next(button for button in app.button if button.label == "Look again").click().run()
    language_model.shipped(60)
    app.run()
    assert not sound(app).error
    assert app.text_input(key="sentence").value == "My own [MASK]."


def test_a_missing_model_can_be_stood_in_for(open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_loader", loading.Loader(tmp_path / "nowhere"))
    folder = str(save_tiny(tmp_path / "other"))
    app = press_load(open_page(PAGE, guess="skip", model=folder))
    assert "There is no model folder" in text(app)
    assert f"All numbers: {folder}" in text(app)
