"""Kneser-Ney smoothing against a textbook implementation over dictionaries, and against its own definition."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest

from training.held_out import CLS, chunks, scored
from training.kneser_ney import KneserNey, closed_form, evaluate

SEP, VOCABULARY = 102, 1_200
DISCOUNTS = (0.5, 0.9, 1.2)


def texts(seed: int, count: int) -> np.ndarray:
    """A stream of texts of 0 to 30 words out of a thousand, a few common and most rare, each word leaning on the one before."""
    random = np.random.default_rng(seed)
    stream: list[int] = []
    for _ in range(count):
        stream.append(CLS)
        word = 0
        for _ in range(random.integers(0, 30)):
            word = int(random.zipf(1.5) * (1 + word % 3)) % 1_000
            stream.append(200 + word)
        stream.append(SEP)
    return np.array(stream, dtype=np.uint16)


class Textbook:
    """Chen & Goodman's recursion, word by word, with dictionaries of tuples."""

    def __init__(self, stream: np.ndarray, order: int, discounts: tuple[float, float, float] | None) -> None:
        self.order = order
        self.counts: list[Counter[tuple[int, ...]]] = [Counter() for _ in range(order + 1)]
        seen: list[set[tuple[int, ...]]] = [set() for _ in range(order + 1)]
        for text in self.split(stream):
            for end in range(order - 1, len(text)):
                self.counts[order][tuple(text[end - order + 1 : end + 1])] += 1
                for n in range(2, order + 1):
                    seen[n].add(tuple(text[end - n + 1 : end + 1]))
        for n in range(1, order):
            for longer in seen[n + 1]:
                self.counts[n][longer[1:]] += 1
        self.discounts = []
        for n in range(1, order + 1):
            values = np.array(list(self.counts[n].values()))
            self.discounts.append(np.array([0, *discounts]) if discounts else closed_form(values))

    def split(self, stream: np.ndarray) -> list[list[int]]:
        starts = [*np.flatnonzero(stream == CLS), len(stream)]
        return [[CLS] * (self.order - 2) + stream[a:b].tolist() for a, b in pairwise(starts)]

    def probability(self, context: tuple[int, ...], word: int) -> float:
        n = len(context) + 1
        lower = self.probability(context[1:], word) if context else 1 / VOCABULARY
        after = {gram[-1]: count for gram, count in self.counts[n].items() if gram[:-1] == context}
        if not after:
            return lower
        taken = self.discounts[n - 1]
        total = sum(after.values())
        left_over = sum(taken[min(count, 3)] for count in after.values())
        count = after.get(word, 0)
        return float((max(count - taken[min(count, 3)], 0) + left_over * lower) / total)

    def probabilities(self, stream: np.ndarray) -> np.ndarray:
        result = []
        for text in self.split(stream):
            result.append(np.nan)
            for end in range(self.order - 1, len(text)):
                result.append(self.probability(tuple(text[end - self.order + 1 : end]), text[end]))
        return np.array(result)


@pytest.mark.parametrize("discounts", [DISCOUNTS, (0.75, 0.75, 0.75), None])
@pytest.mark.parametrize("order", [2, 3, 5])
def test_it_is_the_textbooks(order: int, discounts: tuple[float, float, float] | None) -> None:
    train, held = texts(0, 150), texts(1, 12)
    ours = KneserNey(train, order, VOCABULARY, discounts).probabilities(held)
    theirs = Textbook(train, order, discounts).probabilities(held)
    np.testing.assert_allclose(ours, theirs, rtol=1e-10)


def test_every_context_shares_out_one() -> None:
    model = KneserNey(texts(0, 150), 5, VOCABULARY)
    for context in ([CLS], [CLS, 201, 203], [CLS, 201, 202, 201, 203, 201], [CLS, 105, 106, 107, 108]):
        every = [model.probabilities(np.array([*context, word], dtype=np.uint16))[-1] for word in range(VOCABULARY) if word != CLS]
        # [CLS] itself keeps the share that every word gets for being a word at all; it is never scored
        assert sum(every) == pytest.approx(1, abs=1e-2)
        assert sum(every) < 1


def test_the_discounts_are_those_of_chen_and_goodman() -> None:
    counts = np.repeat([1, 2, 3, 4, 5], [100, 40, 20, 12, 3])
    y = 100 / 180
    np.testing.assert_allclose(closed_form(counts), [0, y, 2 - 3 * y * 20 / 40, 3 - 4 * y * 12 / 20])
    with pytest.raises(ValueError, match="Too little text"):
        closed_form(np.array([1, 1, 2]))


def test_a_stream_must_begin_with_a_text() -> None:
    with pytest.raises(ValueError, match=r"begin with \[CLS\]"):
        KneserNey(np.array([110, 111, SEP], dtype=np.uint16))


def test_what_is_scored() -> None:
    stream = np.array([CLS, 5, 6, SEP, CLS, 7, 8, 9, 5], dtype=np.uint16)
    rows = chunks(stream, 4)
    assert rows.tolist() == [[CLS, 5, 6, SEP], [CLS, 7, 8, 9]]
    assert scored(rows).tolist() == [[False, True, True, True]] * 2
    assert scored(chunks(stream, 3)).tolist() == [[False, True, True], [False, False, True], [False, True, True]]
    assert len(chunks(stream, 2, count=2)) == 2


def test_the_figure_is_the_mean_over_the_scored_tokens() -> None:
    train, held = texts(0, 150), texts(1, 30)
    model = KneserNey(train, 3, VOCABULARY)
    by_hand = [np.log(p) for i, p in enumerate(model.probabilities(held)[: len(held) // 16 * 16]) if i % 16 and held[i] != CLS]
    result = evaluate(model, held, 16)
    assert result.tokens == len(by_hand)
    assert result.perplexity == pytest.approx(np.exp(-np.mean(by_hand)))
    assert result.perplexity < 200
