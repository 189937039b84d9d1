"""Which tokens the model must guess, and what it sees in their place (Devlin et al. 2019, section 3.1)."""

from __future__ import annotations

import torch

SPECIAL_BELOW = 999  # ids 0 … 998 of bert-base-uncased are [PAD], [UNK], [CLS], [SEP], [MASK] and unused slots
MASK = 103


def mask_tokens(
    ids: torch.Tensor, rate: float, vocabulary: int, generator: torch.Generator
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Choose a share of the tokens; of those 80 % become [MASK], 10 % a random word, 10 % stay as they are.

    Args:
        ids: int64, shape (batch, length).
        rate: share of the ordinary tokens that is chosen, 0 … 1; special tokens never are. At least one is.
        vocabulary: number of ids; random words come from the ordinary ones.
        generator: the only source of chance.

    Returns:
        the ids the model sees, shape (batch, length); the chosen places in the flattened batch, ascending, shape (chosen,);
        the ids that belong there, shape (chosen,).
    """
    flat = ids.reshape(-1)
    ordinary = torch.nonzero(flat >= SPECIAL_BELOW).squeeze(1)
    count = max(1, round(rate * len(ordinary)))
    places = ordinary[torch.randperm(len(ordinary), generator=generator)[:count]].sort().values
    labels = flat[places]
    chance = torch.rand(count, generator=generator)
    random_words = torch.randint(SPECIAL_BELOW, vocabulary, (count,), generator=generator)
    seen = flat.clone()
    seen[places] = torch.where(chance < 0.8, torch.full_like(labels, MASK), torch.where(chance < 0.9, random_words, labels))
    return seen.view_as(ids), places, labels
