"""Several masks: filled all at once, each without knowing the others, or one after the other."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from components.language_model import Encoding
from components.language_model.masked import MaskedModel
from components.masked_language_model.compute import Entry, softmax, top


@dataclass(frozen=True)
class Filled:
    """One mask: the best entry when all masks are filled at once, and when those to the left are filled first."""

    position: int
    at_once: Entry
    in_turn: Entry


@torch.inference_mode()
def fill_both_ways(model: MaskedModel, encoding: Encoding, most: int = 8) -> list[Filled]:
    """Fill the first `most` masks both ways, greedily. One forward pass for all at once, one more per mask in turn."""
    masks = encoding.masks[:most]
    together = model.logits(encoding.ids)[0, list(masks)]  # (M, V)
    ids = list(encoding.ids)
    filled = []
    for row, position in zip(together, masks, strict=True):
        in_turn = top(softmax(model.logits(ids)[0, position]), model, 1)[0]
        ids[position] = in_turn.token_id
        filled.append(Filled(position, top(softmax(row), model, 1)[0], in_turn))
    return filled
