"""The learner's own rules: words that speak for or against, each with a weight, and what "not" does to them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from components.rules_vs_learning.features import tokenise

MOST_RULES = 60
LONGEST = 3
"""So many words may stand in one rule: "waste of time" is a rule of three."""
HEAVIEST = 10.0
NEGATIONS = frozenset({"not", "no", "never", "hardly", "without", "cannot"})
REACH = 2
"""A negation turns a rule round if it is one of the two words before it: "not very good"."""


class RuleError(ValueError):
    """A rule cannot be read. The message says which one and what to do."""


@dataclass(frozen=True)
class Rule:
    """If `words` stand in a review, one after another, its score changes by `weight`."""

    words: tuple[str, ...]
    weight: float


@dataclass(frozen=True)
class Vote:
    """One rule that fired: the place of its first word among the review's words, and by how much it changed the score."""

    place: int
    rule: Rule
    value: float


def parse(pro: str, contra: str) -> tuple[Rule, ...]:
    """The rules in two lists, one for and one against: words between commas or on lines of their own, each with a weight if wanted.

    "good, great 2" is two rules, of weight 1 and 2; the same in the list against weighs -1 and -2.

    Raises:
        RuleError: an entry is no rule, stands twice, or there are too many.
    """
    rules: dict[tuple[str, ...], Rule] = {}
    for text, sign in ((pro, 1.0), (contra, -1.0)):
        for entry in text.replace(";", ",").replace("\n", ",").split(","):
            if entry.strip():
                rule = _read(entry.strip(), sign)
                if rule.words in rules:
                    raise RuleError(f"“{' '.join(rule.words)[:40]}” stands in the lists twice. Delete one of the two.")
                rules[rule.words] = rule
    if len(rules) > MOST_RULES:
        raise RuleError(f"There are {len(rules)} rules; at most {MOST_RULES} are allowed. Delete some.")
    return tuple(rules.values())


def votes(text: str, rules: tuple[Rule, ...], flip: bool) -> tuple[Vote, ...]:
    """Which rules fire in a text, in its order. With `flip` a negation within the two words before turns the weight's sign round."""
    words = tokenise(text)
    found = []
    for place in range(len(words)):
        for rule in rules:
            if tuple(words[place : place + len(rule.words)]) == rule.words:
                negated = flip and any(negates(word) for word in words[max(0, place - REACH) : place])
                found.append(Vote(place, rule, -rule.weight if negated else rule.weight))
    return tuple(found)


def negates(word: str) -> bool:
    """Whether a word turns round what follows: not, never, isn't."""
    return word in NEGATIONS or word.endswith("n't")


def score(text: str, rules: tuple[Rule, ...], flip: bool) -> float:
    """The sum of the votes."""
    return math.fsum(vote.value for vote in votes(text, rules, flip))


def judge(total: float, silent: bool) -> bool:
    """Whether a review of this score is judged positive; `silent` is the answer at 0, when no rule fires or they cancel."""
    return total > 0 if total else silent


def _read(entry: str, sign: float) -> Rule:
    *front, last = entry.split()
    weight = _number(last) if front else None
    words = tuple(tokenise(" ".join(front) if weight is not None else entry))
    shown = entry[:40]
    if not words or (weight is None and _number(last) is not None):
        raise RuleError(f"“{shown}” has no word. Write a word, or a word and its weight, such as: great 2.")
    if len(words) > LONGEST:
        raise RuleError(f"“{shown}” is {len(words)} words long; a rule has at most {LONGEST}. Put commas between rules.")
    if weight is not None and not 0 < weight <= HEAVIEST:
        raise RuleError(f"“{shown}”: a weight is above 0 and at most {HEAVIEST:g}. Words against a film go into the other list.")
    return Rule(words, sign * (1.0 if weight is None else weight))


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
