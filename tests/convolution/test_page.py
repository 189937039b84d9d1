"""The page in AppTest: every preset and scene, uploads good and bad, kernels good and bad."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PIL import Image
from streamlit.testing.v1 import AppTest

from components.convolution import result, sources
from components.convolution.kernel import named, text_of
from components.convolution.state import STATE
from components.notes import note

Open = Callable[..., AppTest]
NOTE = note("convolution")
RNG = np.random.default_rng(0)


def png(pixels: np.ndarray[Any, Any]) -> bytes:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return file.getvalue()


def words(app: AppTest) -> str:
    return next(element.value for element in app.markdown if element.value.startswith("**In words.**")).replace("\\", "")


def upload(app: AppTest, name: str, data: bytes) -> AppTest:
    app.file_uploader(key="picture_upload").set_value((name, data, "application/octet-stream"))
    return app.run()


def fine(app: AppTest) -> None:
    assert not app.exception, app.exception[0].value


@pytest.mark.parametrize("preset", NOTE.presets, ids=lambda preset: preset.name)
def test_every_preset(open_page: Open, preset: Any) -> None:
    app = open_page("convolution", **preset.state, guess="skip")
    fine(app)
    assert not app.error
    assert app.pills(key="preset").value == preset.name
    assert bool(app.warning) == (preset.name in {"Kernel of zeros", "Overflow"})


def test_the_presets_diagnoses_are_what_is_measured(open_page: Open) -> None:
    app = open_page("convolution", **NOTE.presets[5].state, guess="skip")  # half a step
    assert any("it cannot: it differs by" in element.value for element in app.markdown)
    app = open_page("convolution", **NOTE.presets[6].state)
    verdict = next(element.value for element in app.markdown if "It has not found the kernel" in element.value)
    share = re.search(r"([\d.]+)% of the largest entry", verdict)
    assert share
    assert 40 < float(share[1]) < 65  # the preset says: off by half
    app = open_page("convolution", **NOTE.scenes[5].state)
    assert any("It has found the kernel" in element.value for element in app.markdown)
    app = open_page("convolution", **NOTE.scenes[4].state, guess="a")
    assert any("moved by exactly 5 output pixels: the largest difference inside the border is 0" in e.value for e in app.markdown)


def test_the_answer_waits_for_the_prediction(open_page: Open) -> None:
    app = open_page("convolution")
    assert any("Commit to the prediction" in element.value for element in app.info)
    app.button(key="guess_a").click().run()
    fine(app)
    assert not app.info
    assert any("moved by exactly 3 output pixels" in element.value for element in app.markdown)


def test_the_formula_and_the_words_have_the_numbers(open_page: Open) -> None:
    app = open_page("convolution", stride=2, dilation=3, padding="none", kernel=text_of(named("box blur", 5)))
    assert "(640 + 2\\cdot0 - 3(5-1) - 1) / 2 \\rfloor + 1 = 314" in app.latex[0].value
    assert "box blur kernel, 5 × 5" in words(app)
    assert "an output of 314 × 208" in words(app)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1 2 abc 4 5 6 7 8 9", '"abc" is not a number'),
        ("1 2 nan 4 5 6 7 8 9", '"nan" is not a finite number'),
        ("1 2 3", "here are 3"),
        ("", "here are 0"),
        ("<script>alert(1)</script> 2 3 4 5 6 7 8 9", "is not a number"),
        ("![x](http://example.org/x.png) 2 3 4 5 6 7 8", "is not a number"),
        ("1e99 2 3 4 5 6 7 8 9", "largest float32"),
    ],
)
def test_a_bad_kernel_is_one_sentence_and_stays(open_page: Open, text: str, says: str) -> None:
    app = open_page("convolution")
    app.text_input(key="kernel").set_value(text).run()
    fine(app)
    assert len(app.error) == 1
    assert says in app.error[0].value.replace("\\", "")
    assert app.text_input(key="kernel").value == text
    app.text_input(key="kernel").set_value("0 0 0 0 1 0 0 0 0").run()
    assert not app.error
    assert "identity kernel" in words(app)


def test_kernels_of_zeros_and_of_large_numbers_work_and_say_so(open_page: Open) -> None:
    app = open_page("convolution", kernel="0 " * 9)
    assert "every sum is 0" in app.warning[0].value
    assert "from 0 to 0" in words(app)
    app = open_page("convolution", kernel="1e30 " * 9)
    fine(app)
    assert "float16" in app.warning[0].value
    assert "e+33" in words(app)
    app = open_page("convolution", kernel="1e38 " * 9)
    fine(app)
    assert "Overflow" in app.warning[0].value


def test_a_chosen_name_and_size_fill_the_kernel(open_page: Open) -> None:
    app = open_page("convolution")
    app.selectbox(key="kernel_name").set_value("Laplacian").run()
    assert app.text_input(key="kernel").value == "0 1 0, 1 -4 1, 0 1 0"
    app.pills(key="kernel_size").set_value(5).run()
    fine(app)
    assert app.text_input(key="kernel").value == text_of(named("Laplacian", 5))
    app.text_input(key="kernel").set_value("9 8 7 6 5 4 3 2 1").run()
    assert app.selectbox(key="kernel_name").value is None
    assert app.pills(key="kernel_size").value == 3


def test_an_upload_is_used_and_kept_when_other_things_change(open_page: Open) -> None:
    app = upload(open_page("convolution"), "mine.png", png(RNG.integers(0, 256, (40, 50, 3), dtype=np.uint8)))
    fine(app)
    assert "your picture of 50 × 40 pixels" in words(app)
    app.slider(key="stride").set_value(3).run()
    assert "your picture of 50 × 40 pixels into an output of 17 × 14" in words(app)
    app.switch_page("pages/notes.py").run()
    app.switch_page("pages/convolution.py").run()
    fine(app)
    assert "your picture of 50 × 40 pixels" in words(app)
    app.pills(key="picture").set_value("cat").run()
    assert "451 × 300" in words(app)
    app.pills(key="picture").set_value("your own").run()
    assert "your picture of 50 × 40 pixels" in words(app)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("notes.png", b"only text\n" * 50, "no picture"),
        ("cut.png", png(RNG.integers(0, 256, (90, 90, 3), dtype=np.uint8))[:9_000], "cut short or damaged"),
        ("empty.jpg", b"", "empty"),
        ("<img src=x onerror=alert(1)>.png", b"GIF89a", "<img src=x onerror=alert(1)>.png"),
    ],
)
def test_a_bad_upload_is_one_sentence_and_the_picture_stays(open_page: Open, name: str, data: bytes, says: str) -> None:
    app = upload(open_page("convolution", picture="cat"), name, data)
    fine(app)
    assert len(app.error) == 1
    assert says in app.error[0].value.replace("\\", "")
    assert "<img" not in app.error[0].value.replace("\\<", "")
    assert "451 × 300" in words(app)


def test_a_photograph_from_the_webcam(open_page: Open) -> None:
    app = open_page("convolution")
    assert not app.camera_input  # the browser is not asked for the camera before it is wanted
    app.toggle(key="webcam").set_value(True).run()
    file = io.BytesIO()
    Image.fromarray(RNG.integers(0, 256, (48, 64, 3), dtype=np.uint8)).save(file, "JPEG")
    app.camera_input[0].upload("camera.jpg", file.getvalue()).run()
    fine(app)
    assert "your picture of 64 × 48 pixels" in words(app)


def test_a_narrow_picture_is_shown_at_full_size_where_the_reduced_one_would_be_too_small(open_page: Open) -> None:
    app = open_page("convolution", padding="none", kernel=text_of(named("box blur", 7)))
    app = upload(app, "narrow.png", png(RNG.integers(0, 256, (8, 900, 3), dtype=np.uint8)))
    fine(app)
    assert not app.error
    assert "900 × 8 pixels into an output of 894 × 2" in words(app)


def test_a_long_convolution_shows_its_progress(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    shares: list[float] = []
    report = result.survey

    def spied(*parts: Any) -> Any:
        *rest, progress = parts
        return report(*rest, lambda share: (shares.append(share), progress(share)))

    monkeypatch.setattr(result, "LONG", 0)
    monkeypatch.setattr(result, "survey", spied)
    app = open_page("convolution")
    fine(app)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert "640 × 427 pixels into an output of 640 × 427" in words(app)


def test_one_pixel_and_a_stride_larger_than_the_picture(open_page: Open) -> None:
    app = upload(open_page("convolution", stride=16, guess="skip"), "dot.png", png(np.full((1, 1, 3), 200, dtype=np.uint8)))
    fine(app)
    assert "of 1 × 1 pixels into an output of 1 × 1" in words(app)
    for experiment in ("count the weights", "learn the kernel"):
        app.pills(key="experiment").set_value(experiment).run()
        fine(app)
    assert "too small" in app.info[0].value
    app.selectbox(key="padding").set_value("none").run()
    fine(app)
    assert "spans 3 pixels" in app.error[0].value


def test_a_link_to_somebody_elses_picture_says_so(open_page: Open) -> None:
    app = open_page("convolution", picture="your own")
    fine(app)
    assert any("this one has none yet" in element.value for element in app.info)
    assert "640 × 427" in words(app)


def test_an_address_out_of_bounds_is_held_within_them(open_page: Open) -> None:
    app = open_page("convolution", stride=-4, dilation="nan", padding="<b>", shift=99, seed="x", picture="../../etc/passwd", experiment="?")
    fine(app)
    assert "640 × 427 pixels into an output of 640 × 427" in words(app)


def test_two_photographs_that_differ_in_one_pixel_are_never_mixed_up() -> None:
    one = RNG.integers(0, 256, (900, 900, 3), dtype=np.uint8)
    other = one.copy()
    other[450, 450] = 255 - other[450, 450]
    read = [sources.read(hashlib.sha256(data).hexdigest(), data) for data in (png(one), png(other), png(one))]
    np.testing.assert_array_equal(read[0].pixels, one)
    np.testing.assert_array_equal(read[1].pixels, other)
    assert read[2] is read[0]


def test_presets_scenes_and_the_prediction_are_states_of_the_lab() -> None:
    assert {preset.kind for preset in NOTE.presets} == {"works", "fails", "surprises"}
    assert 4 <= len(NOTE.scenes) <= 6
    assert NOTE.prediction
    for state in [NOTE.prediction.state, *(each.state for each in (*NOTE.presets, *NOTE.scenes))]:
        for name, value in state.items():
            assert STATE[name].clean(value) == value
    for scene in NOTE.scenes:
        assert f"## {scene.heading}\n" in NOTE.body
