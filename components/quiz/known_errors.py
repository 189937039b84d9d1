"""Mistakes that notes on deep learning are known to make: what matches is not asked.

Each entry is what the notes say and what is true. The list is about statements, not about a file: the same mistake in anybody's notes is
found. It is short on purpose; what cannot be told from the line alone does not belong here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.facts import Place

_ERRORS = (
    (r"normali[sz]ation\W+(?:collapsing|squeezing|scaling).*between 0 and 1", "Batch normalisation standardises to mean 0 and variance 1."),
    (r"\bpolicy\b.*fine-?tuned.*supervised learning|RL policy\).*supervised", "The policy is optimised by reinforcement learning."),
    (r"<SOS>|<EOS>", "BERT adds [CLS] and [SEP]."),
    (r"each pixel contributes equally", "Every pixel has its own weight, without any notion of neighbourhood."),
    (r"\bunsupervised pre-?training", "Pretraining on unlabelled text is self-supervised."),
    (r"represents? the importance of the (?:importance|previous neuron)", "A weight is the strength and sign of a connection."),
    (r"importance of (?:a|the) data point", "Smaller weights give a smoother function that follows noise less."),
    (
        r"one of the hyperparameters[^|]*\| loss function$|as hyperparameters[^|:]*:[^|]*\bloss function",
        "The loss function is a modelling choice rather than a hyperparameter.",
    ),
    (r"position matters.*why is attention important", "Attention as such ignores order; the positional encoding brings it in."),
    (r"instance segmentation: the network can identify multiple", "Instance segmentation gives a mask per object."),
    (r"fine-?tuning: used,? when the answer is unique", "Supervised fine-tuning uses pairs of prompt and answer."),
    (r"25[_, ]?000 reviews\)$", "25 000 is the training split only."),
    (r"\b100 ?m(?:io)?\b.*connections", "100 million connections."),
    (r"logits for each vocab in vocabulary", "One logit per vocabulary entry."),
)
_PATTERNS = tuple((re.compile(pattern, re.I | re.S), truth) for pattern, truth in _ERRORS)


def line_of(place: Place) -> str:
    """The source of a fact and the heading it stands under, as `known_error` reads them."""
    return f"{place.source.text} {' '.join(place.path[-1:])}"


@lru_cache(maxsize=50_000)
def known_error(text: str) -> str | None:
    """What is true instead, if the text makes a known mistake; else None.

    `text` is a fact's line (`line_of`), or a stem and its key with ` | ` between.
    """
    for pattern, truth in _PATTERNS:
        if pattern.search(text):
            return truth
    return None


def unless_wrong(said: str, instead: str, about: str = "") -> str:
    """An explanation, or another in its place where it (or the line that it is about) makes a known mistake."""
    return instead if known_error(said) or known_error(about) else said
