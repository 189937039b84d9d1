"""Another model: from a folder, or from a hub that is played by a server on this machine."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from pathlib import Path

import huggingface_hub.constants
import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import BertForMaskedLM

from components import language_model
from components.language_model import Request, hub
from tests.language_model.fake_hub import FakeHub, serve
from tests.language_model.tiny import save_tiny

NAME = "somebody/tiny-masked"


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    """A hub with one tiny model, and an empty cache."""
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path / "cache"))
    with serve({NAME: save_tiny(tmp_path / "served", seed=3)}) as server:
        monkeypatch.setenv("HF_ENDPOINT", server.url)
        yield server


def loaded(name: str) -> Request:
    request = Request(name)
    request.wait(60)
    assert not request.running
    return request


def test_a_model_is_downloaded_and_answers_as_itself(fake: FakeHub) -> None:
    request = loaded(NAME)
    assert request.problem == ""
    assert request.model is not None
    assert request.model.name == request.model.source == NAME
    ids = request.model.encode("This is a great [MASK].").ids
    network = BertForMaskedLM.from_pretrained(fake.models[NAME], dtype=torch.float32).eval()
    with torch.inference_mode():
        expected = network(input_ids=torch.tensor([ids])).logits
    assert (request.model.logits(ids) - expected).abs().max() < 1e-5


def test_it_is_kept_and_works_when_the_hub_is_gone(fake: FakeHub, monkeypatch: pytest.MonkeyPatch) -> None:
    assert loaded(NAME).model is not None
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")  # nobody listens there
    assert loaded(NAME).model is not None


def test_progress_goes_up_to_the_whole(fake: FakeHub) -> None:
    import threading

    seen: list[tuple[int, int]] = []
    folder = hub.fetch(NAME, lambda here, total: seen.append((here, total)), threading.Event())
    total = sum((folder / file).stat().st_size for file in hub.WANTED if (folder / file).is_file())
    assert seen[-1] == (total, total)
    assert [here for here, _ in seen] == sorted(here for here, _ in seen)


def test_a_download_can_be_stopped(fake: FakeHub) -> None:
    fake.pause = 0.2
    request = Request(NAME)
    request.stop()
    request.wait(30)
    assert request.model is None
    assert request.problem == "The download was stopped. Press the button to go on where it stopped."


def test_pickled_weights_are_never_fetched(fake: FakeHub) -> None:
    (fake.models[NAME] / "pytorch_model.bin").write_bytes(pickle.dumps({"x": 1}))
    assert loaded(NAME).model is not None
    assert not any("pytorch_model" in request for request in fake.asked)
    (fake.models[NAME] / "model.safetensors").unlink()
    request = loaded(NAME)
    assert "offers no model.safetensors" in request.problem
    assert not any("pytorch_model" in request for request in fake.asked)


def test_offline_it_says_so_in_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    request = loaded("distilbert-base-uncased")
    assert request.problem == (
        "The hub cannot be reached, so distilbert-base-uncased cannot be downloaded. "
        "Check the network; the shipped model works without one."
    )


def test_unknown_names_and_too_large_models_are_refused(fake: FakeHub) -> None:
    assert "has no public model called nobody/nothing" in loaded("nobody/nothing").problem
    fake.claimed_size = 3_000_000_000
    assert "has 3.0 GB; at most 2 GB" in loaded(NAME).problem


@pytest.mark.parametrize(
    "name", ["", "a/b/c", "../secret", "x--y", "-x", "a b", "http://example.org/x", "x" * 97, "<script>", "a.git", "datei:ä"]
)
def test_what_the_hub_would_not_accept_asks_nobody(name: str, fake: FakeHub) -> None:
    assert not hub.is_name(name)
    assert "is neither a folder" in loaded(name or " ").problem
    assert fake.asked == []


@pytest.mark.parametrize("name", ["distilbert-base-uncased", "google-bert/bert-base-uncased", "a", "A_b.c-1"])
def test_names_of_the_hub(name: str) -> None:
    assert hub.is_name(name)


def test_a_folder_is_loaded_without_asking_the_hub(fake: FakeHub, tiny_folder: Path) -> None:
    request = loaded(str(tiny_folder))
    assert request.model is not None
    assert request.model.vocabulary_size == 17
    assert fake.asked == []


def test_a_folder_whose_weights_are_cut_short(tiny_folder: Path) -> None:
    weights = tiny_folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-10])
    assert "is cut short: 10 bytes are missing" in loaded(str(tiny_folder)).problem


def test_a_model_without_its_head_is_refused(tiny_folder: Path) -> None:
    weights = load_file(tiny_folder / "model.safetensors")
    save_file(
        {name: tensor for name, tensor in weights.items() if not name.startswith("cls")},
        tiny_folder / "model.safetensors",
        {"format": "pt"},
    )
    assert "has no weights for its masked-language-model head" in loaded(str(tiny_folder)).problem


def test_another_kind_of_model_is_refused(tiny_folder: Path) -> None:
    config = tiny_folder / "config.json"
    config.write_text(json.dumps(json.loads(config.read_text()) | {"model_type": "gpt2"}))
    assert "cannot be loaded as a masked language model" in loaded(str(tiny_folder)).problem


def test_code_in_the_folder_is_not_run(tiny_folder: Path) -> None:
    config = tiny_folder / "config.json"
    remote = {"auto_map": {"AutoConfig": "evil.Config", "AutoModelForMaskedLM": "evil.Model"}, "model_type": "evil"}
    config.write_text(json.dumps(json.loads(config.read_text()) | remote))
    (tiny_folder / "evil.py").write_text(f"open({str(tiny_folder / 'ran')!r}, 'w')")
    assert loaded(str(tiny_folder)).model is None
    assert not (tiny_folder / "ran").exists()


def test_two_learners_share_one_copy_and_few_are_kept(tmp_path: Path) -> None:
    folders = [str(save_tiny(tmp_path / str(number), seed=number)) for number in range(3)]
    first = language_model.request(folders[0])
    assert language_model.request(folders[0]) is first
    first.wait(60)
    for folder in folders[1:]:
        language_model.request(folder).wait(60)
    assert language_model.requested(folders[0]) is None or language_model.requested(folders[2]) is not None
    assert sum(language_model.requested(folder) is not None for folder in folders) <= 2


def test_another_family_with_other_names_for_its_tokens(tmp_path: Path) -> None:
    """DistilBERT, the notes' own family, and a RoBERTa, whose mask is `<mask>` and whose tokens carry their space."""
    from tokenizers import ByteLevelBPETokenizer
    from transformers import DistilBertConfig, DistilBertForMaskedLM, RobertaConfig, RobertaForMaskedLM, RobertaTokenizer

    folder = save_tiny(tmp_path / "distilbert")
    DistilBertForMaskedLM(DistilBertConfig(vocab_size=17, dim=16, n_heads=2, n_layers=1, hidden_dim=32)).save_pretrained(folder)
    model = loaded(str(folder)).model
    assert model is not None
    assert not model.is_bert
    assert len(model.fill("This is a great [MASK].", k=3)[0]) == 3

    folder = tmp_path / "roberta"
    trained = ByteLevelBPETokenizer()
    trained.train_from_iterator(["this is a great movie"] * 3, 300, special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>"])
    size = trained.get_vocab_size()
    shape = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 32, "max_position_embeddings": 66}
    RobertaForMaskedLM(RobertaConfig(vocab_size=size, **shape)).save_pretrained(folder)
    trained.save_model(str(folder))
    RobertaTokenizer.from_pretrained(folder, model_max_length=64).save_pretrained(folder)
    model = loaded(str(folder)).model
    assert model is not None
    assert model.mask_token == "<mask>"
    assert model.encode("This is a great [MASK].").masks
    assert len(model.fill("This is a great [MASK].", k=3)[0]) == 3
