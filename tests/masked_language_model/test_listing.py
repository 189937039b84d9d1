"""The code that the page shows computes what the page shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from components.language_model.masked import MaskedModel
from components.masked_language_model import compute, listing
from components.masked_language_model.state import CONSTANT, SEARCH, STATE, WORD

ROOT = Path(__file__).resolve().parents[2]
DEFAULTS = {name: field.default for name, field in STATE.items()}
STATES: list[dict[str, Any]] = [
    {},
    {"temperature": 0.5, "k": 3},
    {"sentence": "It was [MASK] [MASK] [MASK].", "mask": 2},
    {"sentence": "It was [MASK] [MASK] [MASK].", "mask": 16},
    {"panel": SEARCH, "search": "movie"},
    {"panel": SEARCH, "search": "Chair"},
    {"panel": CONSTANT, "constant": 1000},
    {"panel": WORD, "word": 3, "sentence": "It was unbelievably good."},
    {"panel": WORD, "word": 500, "sentence": "It was [MASK]."},
    {"sentence": ""},
    {"sentence": "'''\"\"\"\\n{x} [MASK] __import__('os') \u202e \U0001f642"},
]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.chdir(ROOT)

    def run(source: str) -> dict[str, Any]:
        names: dict[str, Any] = {}
        exec(compile(source, "listing", "exec"), names)
        return names

    return run


@pytest.mark.parametrize("changes", STATES)
def test_it_gives_the_page_s_numbers(model: MaskedModel, run: Any, changes: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    state = DEFAULTS | changes
    names = run(listing.pytorch(state, model.source))
    reading = compute.read(model, state["sentence"])
    assert tuple(names["inputs"].input_ids[0].tolist()) == reading.encoding.ids
    assert tuple(names["token_logits"].shape) == reading.shape
    printed = capsys.readouterr().out
    if reading.encoding.masks:
        mask = min(state["mask"], len(reading.encoding.masks)) - 1
        found = compute.softmax(reading.at_masks[mask], state["temperature"])
        assert names["mask_token_index"].tolist() == list(reading.encoding.masks)
        assert (names["logits"] - found.logits).abs().max() < 1e-4
        assert (names["probabilities"] - found.probabilities).abs().max() < 1e-5
        for shown in compute.top(found, model, state["k"])[:3]:
            assert f"{shown.token:>15}" in printed
    if state["panel"] == SEARCH:
        [expected, *_] = compute.search(found, model, state["search"])
        assert (names["wanted"], names["rank"]) == (expected.token_id, expected.rank)
    if state["panel"] == CONSTANT:
        assert names["difference"] == pytest.approx(compute.shift_difference(found.logits, state["constant"]), rel=0.5)
    if state["panel"] == WORD:
        groups = compute.words(reading.encoding)
        pieces = compute.hide(model, reading.encoding, groups[min(state["word"], len(groups)) - 1])
        assert names["surprise"] == pytest.approx([piece.surprise for piece in pieces], rel=1e-3)


def test_another_family_takes_the_auto_classes_and_its_own_mask() -> None:
    source = listing.pytorch(DEFAULTS, "roberta-base", bert=False, mask_token="<mask>")
    assert "AutoModelForMaskedLM.from_pretrained(source" in source
    assert "text = 'This is a great <mask>.'" in source
    compile(source, "listing", "exec")


def test_what_was_typed_is_a_literal() -> None:
    typed = "x'); import os; os.abort() #\n[MASK]"
    tree = compile(listing.pytorch(DEFAULTS | {"sentence": typed, "search": typed, "panel": SEARCH}, typed), "listing", "exec")
    assert "abort" not in tree.co_names
