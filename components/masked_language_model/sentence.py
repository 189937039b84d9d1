"""The learner's sentence: putting a mask into it, and saying what is wrong with it."""

from __future__ import annotations

import re

from components.language_model.encoding import MASK

LAST_WORD = re.compile(r"\w+(?=\W*$)")


def mask_last_word(sentence: str) -> str:
    """The sentence with its last word replaced by [MASK]; a mask is appended where there is no word."""
    found = LAST_WORD.search(sentence)
    if found is None:
        return f"{sentence.rstrip()} {MASK}".lstrip()
    return sentence[: found.start()] + MASK + sentence[found.end() :]


def trouble(sentence: str, needs_mask: bool = True) -> str:
    """What keeps the sentence from being read, in one sentence; empty if nothing does."""
    if not sentence.strip():
        return f"The sentence is empty. Type one with {MASK} where a word is missing."
    if not needs_mask or MASK in sentence:
        return ""
    if MASK.lower() in sentence.lower():
        return f"The mask is written in capitals: {MASK}. As it stands, the tokenizer reads brackets and a word."
    return f"There is no {MASK} in the sentence, so there is nothing to fill in. Type {MASK}, or mask the last word."
