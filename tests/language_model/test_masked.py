"""The interface against plain transformers, from many threads, and with text of every kind."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import torch
from transformers import AutoModelForMaskedLM, AutoTokenizer

from components.language_model import TooLongError
from components.language_model.loading import FOLDER
from components.language_model.masked import MaskedModel
from components.language_model.workers import WORKERS, on_worker

NOTES = "This is a great [MASK]."
SENTENCES = [
    NOTES,
    "",
    "[MASK]",
    "[MASK] [MASK] [MASK] [MASK] [MASK]",
    "It was unbelievably good, wasn't it? 1,000 times.",
    "\U0001f642 שלום مرحبا 你好 a\u200bb <script>alert('[MASK]')</script>",
    "long " * 300,
]


def test_the_notes_ids(model: MaskedModel) -> None:
    encoding = model.encode(NOTES)
    assert encoding.ids == (101, 2023, 2003, 1037, 2307, 103, 1012, 102)
    assert encoding.masks == (5,)
    assert encoding.added == 2


def test_the_size(model: MaskedModel) -> None:
    assert model.vocabulary_size == 30_522
    assert len(model.vocabulary) == 30_522
    assert model.longest == 512
    assert 22.6e6 < model.parameters < 22.9e6


@pytest.mark.parametrize("sentence", SENTENCES)
def test_logits_are_those_of_plain_transformers(model: MaskedModel, sentence: str) -> None:
    tokenizer = AutoTokenizer.from_pretrained(FOLDER, local_files_only=True)
    network = AutoModelForMaskedLM.from_pretrained(FOLDER, local_files_only=True, dtype=torch.float32).eval()
    inputs = tokenizer(sentence, return_tensors="pt")
    with torch.inference_mode():
        expected = network(**inputs).logits
    encoding = model.encode(sentence)
    assert list(encoding.ids) == inputs.input_ids[0].tolist()
    logits = model.logits(encoding.ids)
    assert logits.shape == (1, len(encoding), 30_522)
    assert logits.dtype == torch.float32
    assert (logits - expected).abs().max() < 1e-4


@pytest.mark.parametrize("sentence", [NOTES, "", "The car stops the man."])
def test_attentions_are_those_of_plain_transformers(model: MaskedModel, sentence: str) -> None:
    network = AutoModelForMaskedLM.from_pretrained(FOLDER, local_files_only=True, dtype=torch.float32, attn_implementation="eager").eval()
    ids = model.encode(sentence).ids
    with torch.inference_mode():
        expected = torch.cat(network(input_ids=torch.tensor([ids]), output_attentions=True).attentions)
    attentions = model.attentions(ids)
    assert attentions.shape == (6, 12, len(ids), len(ids))
    assert attentions.dtype == torch.float32
    torch.testing.assert_close(attentions, expected, atol=1e-6, rtol=1e-5)


def test_attentions_cost_no_second_copy_and_leave_the_fast_way_fast(model: MaskedModel) -> None:
    model.attentions(model.encode(NOTES).ids)
    twin = model._attentive
    assert all(one is other for one, other in zip(twin.parameters(), model.network.parameters(), strict=True))
    assert model.network.config._attn_implementation == "sdpa"
    assert twin.config._attn_implementation == "eager"


def test_fill_gives_the_best_of_the_softmax(model: MaskedModel) -> None:
    [guesses] = model.fill(NOTES, k=5)
    row = model.logits(model.encode(NOTES).ids)[0, 5]
    expected = row.softmax(-1).topk(5)
    assert [guess.token_id for guess in guesses] == expected.indices.tolist()
    assert [guess.probability for guess in guesses] == pytest.approx(expected.values.tolist(), rel=1e-5)
    assert model.fill("No gap here.") == []
    assert [len(mask) for mask in model.fill("[MASK] [MASK]", k=3)] == [3, 3]


def test_513_tokens_are_refused_and_512_are_not(model: MaskedModel) -> None:
    assert len(model.encode("a " * 510)) == 512
    with pytest.raises(TooLongError, match="513 tokens long and the model reads at most 512"):
        model.encode("a " * 511)


def test_half_a_surrogate_pair_is_no_crash(model: MaskedModel) -> None:
    assert model.encode("a \ud83d b").ids[0] == 101


def test_spans_point_into_the_text(model: MaskedModel) -> None:
    encoding = model.encode("Unbelievably GREAT.")
    spelled = ["".join(encoding.text[slice(*span)]).lower() for span in encoding.spans]
    assert spelled == [
        token.removeprefix("##") if word is not None else "" for token, word in zip(encoding.tokens, encoding.words, strict=True)
    ]


def test_many_threads_get_what_one_thread_gets(model: MaskedModel) -> None:
    texts = [f"Learner {number} finds this [MASK] {'very ' * (number % 7)}good." for number in range(24)]
    alone = [model.fill(text, k=3) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: model.fill(text, k=3), texts))
    for one, other in zip(alone, together, strict=True):
        assert [guess.token_id for guess in one[0]] == [guess.token_id for guess in other[0]]
        assert [guess.logit for guess in one[0]] == pytest.approx([guess.logit for guess in other[0]], abs=1e-4)


def test_forward_passes_at_a_time_are_bounded() -> None:
    running, most, lock = 0, 0, threading.Lock()
    gate = threading.Event()

    def work() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        gate.wait(0.05)
        with lock:
            running -= 1

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(lambda _: on_worker(work), range(10)))
    assert most <= WORKERS


def test_a_forward_pass_keeps_to_one_thread() -> None:
    assert on_worker(torch.get_num_threads) == 1


def test_no_gradient_is_kept(model: MaskedModel) -> None:
    assert not model.logits(model.encode(NOTES).ids).requires_grad
