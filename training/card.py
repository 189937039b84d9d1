"""The model card: what the model is, what it was trained on and under which terms, what it reaches and where it fails."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.evaluate import Score
from training.start import describe

Guess = tuple[str, str, list[tuple[str, float]], bool]  # group, sentence, top five with probabilities, first one acceptable


@dataclass(frozen=True)
class Figures:
    """Scores by held-out text (``reviews``, ``general``) and the sense check of one model."""

    scores: Mapping[str, Score]
    guesses: list[Guess]

    @property
    def sensible(self) -> int:
        """Number of sentences whose first guess makes sense."""
        return sum(good for *_, good in self.guesses)


HEAD = """# Chalklab's masked language model

A BERT-style masked language model with {parameters} million parameters (6 layers, 12 heads, width 384) and the uncased vocabulary of
`bert-base-uncased` (30 522 WordPieces), kept in half precision. It fills the gap in a sentence: `BertForMaskedLM.from_pretrained(folder)`.
The tokenizer neither truncates nor pads; the network takes at most 512 tokens.

## How it was made

{start} all-MiniLM-L6-v2 (Apache-2.0) is MiniLM-L6-H384-uncased fine-tuned for sentence similarity; the head's decoder is tied to the
embeddings. Then `python -m training.masked` trained all weights for {steps:,} steps of {rows} rows of {length} tokens
({tokens:.1f} million tokens) in {minutes:.0f} minutes on two shared CPU cores. Peak learning rate {rate:g}, AdamW, cosine to
{final:.0%} of it, masked share {mask_first:.0%} falling to {mask_last:.0%}, no dropout.{note} Shipped: {weights}.

## What it was trained on, and the terms

| text | share of a batch | terms |
|---|---|---|
| Large Movie Review Dataset (Maas et al. 2011), training split and unlabelled part | {share_reviews:.0%} | research use |
| BBC news 2004-05 (Greene & Cunningham 2006) | {share_documents:.0%} with the next two | research use |
| Brown corpus; MASC | | as distributed with NLTK |
| WordNet's example sentences and glosses | {share_sentences:.0%} | WordNet licence |

None of the text is in this repository. Whoever uses the weights for more than teaching and research should read those terms first.

## What it reaches

Chunks of 128 tokens, 15 % masked (80 % [MASK], 10 % random, 10 % unchanged), the same places for both models.

| held out | tokens guessed | perplexity before | perplexity now | top-1 before | top-1 now | top-5 before | top-5 now |
|---|---|---|---|---|---|---|---|
"""

CAVEAT = """
This run never saw the held-out text: 750 reviews (the end of the training split and of the unlabelled part) and 141 general documents
(a run of BBC politics, a run of Brown, the end of MASC).{seen} The figures do not compare with figures measured on other text.

## Forty sentences

The first guess makes sense in {after} of {total} sentences (before: {before}); the judgement is a list of acceptable words made by
hand beforehand, in `training/sentences.py`. A minus marks a failure.

| | group | sentence | five likeliest |
|---|---|---|---|
"""

SEEN = """ The model that it starts from was trained before they were set aside and may have
read some of them once, so both columns may be a little too good."""

LIMITS = """
## Where it fails

{failures}
Most of what it has read are film reviews: it knows few facts, and takes many sentences for part of a review.
It repeats the prejudices of its text. It is a model to look inside of, not a source of knowledge.
"""

FIELDS = {"reviews": "IMDb reviews", "general": "news, prose, letters"}


def card(state: Mapping[str, Any], origin: Path, before: Figures, after: Figures, weights: str, note: str = "") -> str:
    """The card as Markdown.

    Args:
        state: what ``training.masked`` saves: step, seconds, recipe.
        origin: the folder of the model compared with: the run's start, or that of an earlier run.
        before, after: the figures of that one and of the result, measured on the same masked places.
        weights: ``average`` or ``last``, as exported.
        note: what a reader should know about this run beside its last recipe, whole sentences.
    """
    recipe = state["recipe"]
    rows = sum(recipe["rows"].values())
    parameters = {name: tensor.numel() for name, tensor in state["average"].items()}
    head = HEAD.format(
        **{key: recipe[key] for key in ("rate", "final", "mask_first", "mask_last", "length")},
        **{f"share_{name}": recipe["rows"].get(name, 0) / rows for name in ("reviews", "documents", "sentences")},
        start=describe(origin), note=f" {note}" if note else "",
        parameters=round(sum(parameters.values()) / 1e6, 1), steps=state["step"], rows=rows, minutes=state["seconds"] / 60,
        tokens=state["step"] * rows * recipe["length"] / 1e6,
        weights="the running average of the weights" if weights == "average" else "the weights of the last step",
    )  # fmt: skip
    table = "".join(
        f"| {FIELDS.get(kind, kind)} | {now.tokens:,} | {old.perplexity:.1f} | **{now.perplexity:.1f}** | {old.top1:.1%} | {now.top1:.1%} "
        f"| {old.top5:.1%} | {now.top5:.1%} |\n"
        for kind, now in after.scores.items()
        for old in [before.scores[kind]]
    )
    middle = CAVEAT.format(
        after=after.sensible, before=before.sensible, total=len(after.guesses), seen="" if origin.name == "model" else SEEN
    )
    sentences = "".join(
        f"| {'+' if good else '−'} | {group} | {sentence} | {', '.join(f'{word} {p:.2f}' for word, p in top)} |\n"
        for group, sentence, top, good in after.guesses
    )
    by_group: dict[str, list[bool]] = {}
    for group, _, _, good in after.guesses:
        by_group.setdefault(group, []).append(good)
    failures = "".join(
        f"- {group}: {marks.count(False)} of {len(marks)} sentences\n" for group, marks in by_group.items() if False in marks
    )
    return head + table + middle + sentences + LIMITS.format(failures=failures or "In none of the forty sentences. Try others.\n")
