"""A Kneser-Ney 5-gram model over the same word pieces: what the causal network has to beat.

    python -m training.kneser_ney --out /work/runs/kneser_ney.json

Interpolated modified Kneser-Ney smoothing with closed-form discounts (Chen & Goodman 1999, "An Empirical Study of Smoothing
Techniques for Language Modeling", section 3). The highest order uses counts; a lower one counts the different words that an n-gram was
seen after. Each n-gram is one int64: the number of its first n - 1 words among all such n-grams, times the size of the vocabulary, plus
its last word. Sorting those finds equal ones, 23 million at a time, a few minutes and 3 GB in all.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from training.data import streams
from training.held_out import CLS, Perplexity, chunks, scored, summed_up


def padded(stream: np.ndarray, order: int) -> np.ndarray:
    """The stream with each [CLS] written ``order - 1`` times, so that no n-gram that ends in a word reaches into the text before.

    Raises:
        ValueError: it does not begin with [CLS].
    """
    if not len(stream) or stream[0] != CLS:
        raise ValueError("The stream must begin with [CLS].")
    return np.repeat(stream, np.where(stream == CLS, order - 1, 1))


def numbered(keys: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The different keys, ascending, (types,); for each its first place in ``keys``, (types,); and each key's number among them, (N,)."""
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    new = np.empty(len(keys), dtype=bool)
    new[0] = True
    np.not_equal(keys[1:], keys[:-1], out=new[1:])
    number = np.empty(len(keys), dtype=np.int32)
    number[order] = np.cumsum(new, dtype=np.int32) - 1
    return keys[new], order[new], number


def closed_form(counts: np.ndarray) -> np.ndarray:
    """What is taken off a count of 0, 1, 2, and 3 or more: float64, (4,). Chen & Goodman 1999, equation 26.

    Raises:
        ValueError: no n-gram was counted once, twice, three or four times: too little text.
    """
    n1, n2, n3, n4 = (int((counts == number).sum()) for number in (1, 2, 3, 4))
    if not (n1 and n2 and n3 and n4):
        raise ValueError("Too little text to estimate the discounts from. Give more, or give the discounts.")
    y = n1 / (n1 + 2 * n2)
    return np.array([0.0, 1 - 2 * y * n2 / n1, 2 - 3 * y * n3 / n2, 3 - 4 * y * n4 / n3])


@dataclass
class Order:
    """The n-grams of one order n (T of them) and their contexts of n - 1 words (H of them)."""

    keys: np.ndarray  # (T,) int64, ascending: number of the context × vocabulary + last word
    counts: np.ndarray  # (T,) int32: how often, or after how many different words; 0 for an n-gram that ends in [CLS]
    discounts: np.ndarray  # (4,)
    totals: np.ndarray  # (H,) float64: sum of the counts in a context
    left_over: np.ndarray  # (H,) float64: sum of what was taken off them


class KneserNey:
    """The model. ``stream`` holds uint16 ids, whole texts from [CLS] to [SEP]; ``discounts`` (of counts 1, 2, 3+) replace the estimate.

    Raises:
        ValueError: the stream does not begin with [CLS], or is too short to estimate the discounts.
    """

    def __init__(
        self, stream: np.ndarray, order: int = 5, vocabulary: int = 30_522, discounts: tuple[float, float, float] | None = None
    ) -> None:
        self.vocabulary = vocabulary
        words = padded(stream, order).astype(np.int64)
        grams = np.zeros(len(words) + 1, dtype=np.int32)  # the n-gram that ends at each place, by number: so far the empty one
        contexts = 1
        counted: list[tuple[np.ndarray, np.ndarray, int]] = []
        for n in range(1, order + 1):
            keys, places, longer = numbered(grams[:-1].astype(np.int64) * vocabulary + words[n - 1 :])
            if n > 1:  # an n-gram's count is the number of different n+1-grams that end in it
                counted[-1] = (counted[-1][0], np.bincount(grams[1:][places], minlength=contexts).astype(np.int32), counted[-1][2])
            counts = np.bincount(longer, minlength=len(keys)).astype(np.int32) if n == order else np.empty(0, dtype=np.int32)
            counted.append((keys, counts, contexts))
            grams, contexts = longer, len(keys)
        self.orders = [self._order(*level, discounts) for level in counted]

    def _order(self, keys: np.ndarray, counts: np.ndarray, contexts: int, discounts: tuple[float, float, float] | None) -> Order:
        counts[keys % self.vocabulary == CLS] = 0
        taken = closed_form(counts) if discounts is None else np.array([0.0, *discounts])
        context = keys // self.vocabulary
        totals = np.bincount(context, weights=counts, minlength=contexts)
        return Order(keys, counts, taken, totals, np.bincount(context, weights=taken[np.minimum(counts, 3)], minlength=contexts))

    def probabilities(self, stream: np.ndarray) -> np.ndarray:
        """The probability of each token after the (up to four) tokens before it in its text: float64, (tokens,); nan for [CLS].

        Raises:
            ValueError: the stream does not begin with [CLS].
        """
        words = padded(stream, len(self.orders)).astype(np.int64)
        grams = np.zeros(len(words) + 1, dtype=np.int64)  # -1 for one that was never seen
        result: np.ndarray = np.full(len(words), 1 / self.vocabulary)
        for n, order in enumerate(self.orders, start=1):
            context = grams[:-1]
            wanted = np.where(context < 0, -1, context * self.vocabulary + words[n - 1 :])
            place = np.minimum(np.searchsorted(order.keys, wanted), len(order.keys) - 1)
            grams = np.where(order.keys[place] == wanted, place, -1)
            counts = np.where(grams < 0, 0, order.counts[grams])
            known = (context >= 0) & (order.totals[context] > 0)
            kept = np.maximum(counts - order.discounts[np.minimum(counts, 3)], 0.0)
            lower = result[n - 1 :]
            with np.errstate(invalid="ignore", divide="ignore"):
                result[n - 1 :] = np.where(known, (kept + order.left_over[context] * lower) / order.totals[context], lower)
        result[words == CLS] = np.nan
        last = np.cumsum(np.where(stream == CLS, len(self.orders) - 1, 1)) - 1  # of each token's copies
        found: np.ndarray = result[last]
        return found


def evaluate(model: KneserNey, stream: np.ndarray, length: int = 128) -> Perplexity:
    """On the tokens that the network is scored on. It may look over the edge of a chunk at the four tokens before; the network may not."""
    rows = chunks(stream, length)
    log_probabilities = np.log(model.probabilities(stream)[: rows.size].reshape(rows.shape))
    return summed_up(log_probabilities[scored(rows)])


def main() -> None:
    """Count the training reviews, score the held-out ones, write the figures down."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--start", type=Path, default=Path("content/models/masked"), help="folder with the tokenizer.json")
    parser.add_argument("--corpora", type=Path, default=Path("/work/shared/corpora"))
    parser.add_argument("--cache", type=Path, default=Path("/work/runs/cache"))
    parser.add_argument("--out", type=Path, required=True, help="a JSON file")
    parser.add_argument("--order", type=int, default=5)
    args = parser.parse_args()
    text = streams(args.corpora, args.cache, args.start / "tokenizer.json")
    began = time.monotonic()
    model = KneserNey(text["reviews"], args.order)
    result = {
        **asdict(evaluate(model, text["held-out-reviews"])),
        "order": args.order,
        "trained_on": len(text["reviews"]),
        "ngrams": [len(order.keys) for order in model.orders],
        "discounts": [[round(float(value), 4) for value in order.discounts[1:]] for order in model.orders],
        "seconds": round(time.monotonic() - began),
    }
    args.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
