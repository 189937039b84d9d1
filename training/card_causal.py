"""The causal model's card: what it is, what it was trained on and under which terms, what it reaches, and what it writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from components.language_model.causal import CausalModel
from training.held_out import Perplexity

PROMPTS = ("This is a", "The actors", "I would not", "She went to the", "The capital of France is")
SEEDS = range(8)
LENGTH = 24
TEMPERATURE, TOP_K = 0.8, 40


@dataclass(frozen=True)
class Figures:
    """Perplexities by held-out text (``reviews``, ``general``); continuations as (prompt, seed, text), seed None for the likeliest word."""

    scores: Mapping[str, Perplexity]
    continuations: list[tuple[str, int | None, str]]

    @classmethod
    def of(cls, model: CausalModel, scores: Mapping[str, Perplexity]) -> Figures:
        """``This is a`` once for every seed, every prompt once with the likeliest word each time."""
        sampled = [(PROMPTS[0], seed, go_on(model, PROMPTS[0], TEMPERATURE, seed)) for seed in SEEDS]
        return cls(scores, sampled + [(prompt, None, go_on(model, prompt, 0.0, 0)) for prompt in PROMPTS])


def go_on(model: CausalModel, prompt: str, temperature: float, seed: int) -> str:
    """What the model writes after the prompt, pieces joined into words."""
    ids = [guess.token_id for guess in model.generate(prompt, LENGTH, temperature, TOP_K, seed)]
    return str(model.tokenizer.decode(ids))


CARD = """# Chalklab's causal language model

The masked model of `../masked` turned left-to-right: BERT's architecture with `is_decoder`, {layers} layers, width {width}. Here are
only the weights that differ, {parameters:.1f} million of them, in half precision. The word embeddings, and with them the matrix that the
logits come from, are those of the masked model whose `model.safetensors` has the SHA-256

    {base}

and no other: `components.language_model.shipped_causal()` puts the two together and refuses any other pair. It reads at most {length}
tokens, because no row of its training was longer.

## How it was made

`python -m training.causal` trained everything but the word embeddings for {steps:,} steps of {rows} rows of {length} tokens
({tokens:.1f} million tokens) in {minutes:.0f} minutes on two shared CPU cores. Peak learning rate {rate:g}, cosine to {final:.0%} of it, no
dropout; the softmax over {common:,} common words, the batch's own and {sample:,} that stand for the others, over all words in the last
{exact:.0%} of the time.{note} Shipped: {weights}.

## What it was trained on, and the terms

| text | share of a batch | terms |
|---|---|---|
| Large Movie Review Dataset (Maas et al. 2011), training split and unlabelled part | {share_reviews:.0%} | research use |
| BBC news 2004-05 (Greene & Cunningham 2006), Brown corpus, MASC | {share_documents:.0%} | research use; as distributed with NLTK |

The masked model that it starts from has its own card. None of the text is in this repository. Whoever uses the weights for more than
teaching and research should read those terms first.

## What it reaches

Perplexity per WordPiece on the same {tokens_scored:,} tokens of 750 held-out reviews, in chunks of 128: every token but the first of a
chunk and [CLS]. The {order}-gram model (interpolated modified Kneser-Ney, `training/kneser_ney.py`) counted all {counted:.1f} million
tokens of the training reviews; the network read {tokens:.1f} million in this run.

| held-out reviews | perplexity |
|---|---|
| Kneser-Ney {order}-gram | {kneser_ney:.1f} |
| this model | **{reviews:.1f}** |

{verdict} On held-out news, prose and letters this model has a perplexity of {general:.1f}.

## What it writes

After "{prompt}", at temperature {temperature}, among the {top_k} likeliest words, {written} tokens at most:

{sampled}
The likeliest word each time:

{greedy}
## Where it fails

It has learned how reviews sound, not what is true: names, plots and facts are made up. It forgets its subject within a sentence or two,
contradicts itself, and with the likeliest word each time it soon goes round in circles. It repeats the prejudices of its text. It is a
model to look inside of, not a source of knowledge.
"""


def card(state: Mapping[str, Any], figures: Figures, ngrams: Mapping[str, Any], base: str, weights: str, note: str = "") -> str:
    """The card as Markdown.

    Args:
        state: what ``training.causal`` saves: step, seconds, recipe.
        ngrams: what ``training.kneser_ney`` writes: perplexity, tokens, order, trained_on.
        base: SHA-256 of the masked weights that it belongs to.
        weights: ``average`` or ``last``, as exported.
        note: what a reader should know about this run beside its last recipe, whole sentences.

    Raises:
        ValueError: the two perplexities are not over the same number of tokens.
    """
    ours, theirs = figures.scores["reviews"], ngrams["perplexity"]
    if ours.tokens != ngrams["tokens"]:
        raise ValueError(f"The n-gram model was scored on {ngrams['tokens']:,} tokens, this one on {ours.tokens:,}. Measure on all chunks.")
    recipe = state["recipe"]
    rows = sum(recipe["rows"].values())
    tensors = state["average"]
    better = ours.perplexity < theirs
    return CARD.format(
        **{key: recipe[key] for key in ("rate", "final", "length", "common", "sample")},
        layers=len({name.split(".layer.")[1].split(".")[0] for name in tensors if ".layer." in name}),
        width=tensors["bert.embeddings.LayerNorm.weight"].numel(), parameters=sum(tensor.numel() for tensor in tensors.values()) / 1e6,
        base=base, steps=state["step"], rows=rows, minutes=state["seconds"] / 60, tokens=state["step"] * rows * recipe["length"] / 1e6,
        exact=1 - recipe["exact_from"], note=f" {note}" if note else "",
        weights="the running average of the weights" if weights == "average" else "the weights of the last step",
        **{f"share_{name}": recipe["rows"].get(name, 0) / rows for name in ("reviews", "documents")},
        tokens_scored=ours.tokens, order=ngrams["order"], counted=ngrams["trained_on"] / 1e6, kneser_ney=theirs, reviews=ours.perplexity,
        general=figures.scores["general"].perplexity,
        verdict="It beats the n-gram model." if better else "It does not beat the n-gram model yet.",
        prompt=PROMPTS[0], temperature=TEMPERATURE, top_k=TOP_K, written=LENGTH,
        sampled="".join(f"- seed {seed}: {prompt} … {text}\n" for prompt, seed, text in figures.continuations if seed is not None),
        greedy="".join(f"- {prompt} … {text}\n" for prompt, seed, text in figures.continuations if seed is None),
    )  # fmt: skip
