"""The causal model: one copy of the word embeddings, generation against a plain loop, and what is said when its folder is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import BertLMHeadModel

from components.language_model import ModelError, TooLongError, checksum, loading, pretrained, progress, shipped_causal
from components.language_model.causal import CausalModel
from components.language_model.encoding import Guess
from components.language_model.loading import CausalLoader, Loader
from tests.language_model.tiny import save_tiny, save_tiny_causal


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A tiny masked model and a tiny causal one on its word embeddings."""
    root = tmp_path_factory.mktemp("models")
    base = save_tiny(root / "masked")
    checksum.write(base)
    return base, save_tiny_causal(root / "causal", base)


@pytest.fixture(scope="module")
def tiny(folders: tuple[Path, Path]) -> CausalModel:
    base, folder = folders
    return CausalLoader(folder, Loader(base)).wait(60)


def plain(model: CausalModel, text: str, n: int, choose: Callable[[torch.Tensor], int]) -> list[int]:
    """Generation without a cache: the whole text through the network for every token."""
    ids = list(model.encode(text).ids)
    before = len(ids)
    while len(ids) < min(before + n, model.longest):
        ids.append(choose(model.logits(ids)[0, -1]))
        if ids[-1] == model.end:
            return ids[before:-1]
    return ids[before:]


def ids_of(guesses: list[Guess]) -> list[int]:
    return [guess.token_id for guess in guesses]


def test_the_word_embeddings_are_one_tensor(folders: tuple[Path, Path]) -> None:
    base = Loader(folders[0])
    model = CausalLoader(folders[1], base).wait(60)
    words = base.wait().network.get_input_embeddings().weight
    assert model.network.get_input_embeddings().weight is words
    assert model.network.cls.predictions.decoder.weight is words
    assert model.network.cls.predictions.decoder.bias is model.network.cls.predictions.bias
    assert model.tokenizer is base.wait().tokenizer
    assert {parameter.dtype for parameter in model.network.parameters()} == {torch.float32}


def test_the_logits_are_those_of_plain_transformers(folders: tuple[Path, Path], tiny: CausalModel) -> None:
    base, folder = folders
    whole = BertLMHeadModel.from_pretrained(base, is_decoder=True, dtype=torch.float32, attn_implementation="eager").eval()
    missing, unexpected = whole.load_state_dict({name: tensor.float() for name, tensor in load_file(folder / "model.safetensors").items()},
                                                strict=False)  # fmt: skip
    assert set(missing) == pretrained.FROM_BASE
    assert not unexpected
    ids = tiny.encode("This is a great film").ids
    with torch.inference_mode():
        expected = whole(input_ids=torch.tensor([ids]), output_attentions=True)
    torch.testing.assert_close(tiny.logits(ids), expected.logits, atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(tiny.attentions(ids), torch.cat(expected.attentions), atol=1e-6, rtol=1e-5)


def test_a_text_is_not_ended(tiny: CausalModel) -> None:
    encoding = tiny.encode("This is a")
    assert encoding.tokens == ("[CLS]", "this", "is", "a")
    assert encoding.spans == ((0, 0), (0, 4), (5, 7), (8, 9))
    assert encoding.words == (None, 0, 1, 2)
    assert tiny.encode("").tokens == ("[CLS]",)


def test_what_comes_later_changes_nothing(tiny: CausalModel) -> None:
    one, other = (tiny.logits(tiny.encode(text).ids) for text in ("this is a great film", "this is a paris movie"))
    assert torch.equal(one[0, :4], other[0, :4])
    assert not torch.equal(one[0, 4:], other[0, 4:])
    attentions = tiny.attentions(tiny.encode("this is a great film").ids)
    assert attentions.shape == (2, 2, 6, 6)
    assert (attentions.triu(1) == 0).all()
    torch.testing.assert_close(attentions.sum(-1), torch.ones(2, 2, 6))


def test_the_likeliest_every_time_is_a_plain_loop(tiny: CausalModel) -> None:
    found = list(tiny.generate("this is", n=12, temperature=0))
    assert ids_of(found) == plain(tiny, "this is", 12, lambda row: int(row.argmax()))
    assert {guess.probability for guess in found} <= {1.0}


@pytest.mark.parametrize(("temperature", "top_k"), [(1.0, 0), (0.7, 5), (3.0, 1000), (1e-9, 3)])
def test_sampling_is_a_plain_loop_with_the_same_generator(tiny: CausalModel, temperature: float, top_k: int) -> None:
    generator = torch.Generator().manual_seed(4)

    def choose(row: torch.Tensor) -> int:
        kept = row.double().topk(min(top_k or len(row), len(row)))
        probabilities = torch.zeros(len(row), dtype=torch.float64)
        probabilities[kept.indices] = ((kept.values - kept.values[0]) / temperature).softmax(-1)
        return int(torch.multinomial(probabilities, 1, generator=generator))

    found = list(tiny.generate("this is", 15, temperature, top_k, seed=4))
    assert ids_of(found) == plain(tiny, "this is", 15, choose)
    assert found == list(tiny.generate("this is", 15, temperature, top_k, seed=4))


def test_probabilities_are_those_it_was_chosen_with(tiny: CausalModel) -> None:
    [first] = tiny.generate("this is a", n=1, temperature=0.5, top_k=3, seed=1)
    row = tiny.logits(tiny.encode("this is a").ids)[0, -1]
    best = row.topk(3)
    place = best.indices.tolist().index(first.token_id)
    assert first.probability == pytest.approx((best.values / 0.5).softmax(-1)[place].item(), rel=1e-4)
    assert first.logit == pytest.approx(row[first.token_id].item(), abs=1e-4)
    assert first.token == tiny.vocabulary[first.token_id]


def test_seeds_differ_and_nobody_elses_chance_is_touched(tiny: CausalModel) -> None:
    before = torch.random.get_rng_state()
    assert len({tuple(ids_of(list(tiny.generate("this", 8, seed=seed)))) for seed in range(6)}) > 1
    assert torch.equal(torch.random.get_rng_state(), before)


def test_it_stops_where_its_positions_or_its_text_end(tiny: CausalModel) -> None:
    room = tiny.longest - len(tiny.encode("film " * 25))
    lengths = [len(list(tiny.generate("film " * 25, 100, seed=seed))) for seed in range(20)]
    assert max(lengths) == room
    assert min(lengths) < room  # one of seventeen random tokens is [SEP]
    assert all(guess.token_id != tiny.end for seed in range(20) for guess in tiny.generate("film", 30, seed=seed))
    with pytest.raises(TooLongError):
        tiny.generate("film " * 40)


def test_two_at_a_time_do_not_mix(tiny: CausalModel) -> None:
    alone = [ids_of(list(tiny.generate(text, 8, seed=2))) for text in ("this is", "paris")]
    together = [tiny.generate(text, 8, seed=2) for text in ("this is", "paris")]
    mixed: list[list[int]] = [[], []]
    for _ in range(8):
        for one, into in zip(together, mixed, strict=True):
            into.extend(guess.token_id for guess in [next(one, None)] if guess)
    assert mixed == alone


@pytest.mark.parametrize(("temperature", "top_k"), [(-1.0, 0), (float("nan"), 0), (1.0, -1)])
def test_impossible_settings_are_refused_at_once(tiny: CausalModel, temperature: float, top_k: int) -> None:
    with pytest.raises(ValueError, match="must not be below 0"):
        tiny.generate("this", 3, temperature, top_k)


def test_another_masked_model_is_refused(folders: tuple[Path, Path], tmp_path: Path) -> None:
    other = save_tiny(tmp_path / "other", seed=1)
    checksum.write(other)
    with pytest.raises(ModelError, match="trained on the word embeddings of another masked model") as caught:
        CausalLoader(folders[1], Loader(other)).wait(60)
    assert checksum.digest(other / "model.safetensors")[:8] in str(caught.value)
    assert checksum.digest(folders[0] / "model.safetensors")[:8] in str(caught.value)


def spoiled(tmp_path: Path, base: Path) -> Path:
    return save_tiny_causal(tmp_path / "spoiled", base)


def test_a_causal_folder_that_is_not_whole(folders: tuple[Path, Path], tmp_path: Path) -> None:
    base = Loader(folders[0])
    with pytest.raises(ModelError, match="There is no model folder"):
        CausalLoader(tmp_path / "nowhere", base).wait(60)
    folder = spoiled(tmp_path, folders[0])
    weights = (folder / "model.safetensors").read_bytes()
    (folder / "model.safetensors").write_bytes(weights[:-10])
    with pytest.raises(ModelError, match="cut short: 10 bytes are missing"):
        CausalLoader(folder, base).wait(60)
    (folder / "model.safetensors").write_bytes(weights[:-1] + bytes([weights[-1] ^ 1]))
    with pytest.raises(ModelError, match="SHA-256 differs"):
        CausalLoader(folder, base).wait(60)
    (folder / "model.safetensors").write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 22000000\n")
    with pytest.raises(ModelError, match=r"pointer of a large-file store\. Run git lfs pull"):
        CausalLoader(folder, base).wait(60)


def test_a_layer_that_is_missing_is_named(folders: tuple[Path, Path], tmp_path: Path) -> None:
    folder = spoiled(tmp_path, folders[0])
    tensors = load_file(folder / "model.safetensors")
    del tensors["bert.encoder.layer.1.output.dense.bias"]
    save_file(tensors, folder / "model.safetensors")
    checksum.write(folder)
    with pytest.raises(ModelError, match=r"does not fit its config\.json \(bert\.encoder\.layer\.1\.output\.dense\.bias\)"):
        CausalLoader(folder, Loader(folders[0])).wait(60)


def test_without_a_masked_model_its_sentence_is_told(folders: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="There is no model folder"):
        CausalLoader(folders[1], Loader(tmp_path / "nowhere")).wait(60)


def test_the_app_loads_it_after_the_masked_one(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    base = Loader(folders[0])
    monkeypatch.setattr(loading, "_loader", base)
    monkeypatch.setattr(loading, "_causal", CausalLoader(folders[1].parent / "later", base))
    with pytest.raises(ModelError, match="There is no model folder"):
        shipped_causal(60)
    assert progress("causal").state == "failed"
    assert json.loads((folders[1] / "config.json").read_text())["base_sha256"] == base.wait(60).fingerprint
    loading._causal.folder = folders[1]
    loading.load_again()
    assert shipped_causal(60).vocabulary_size == 17
    assert progress("causal").state == progress("masked").state == "ready"
