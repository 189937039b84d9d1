"""The page's formulas and sentences, made from the numbers."""

from __future__ import annotations

import re
from collections import defaultdict

from components.rules_vs_learning.compute import COSTS
from components.rules_vs_learning.features import matrix, terms, tokenise
from components.rules_vs_learning.measure import Confusion, Contest, Fitted, from_size_on
from components.rules_vs_learning.rules import Rule, Vote

SHOWN = 2
"""So many terms of a sum are written out; more would not fit on a phone."""
NOTICE = {
    "accuracy": (
        "Both judge the same held-out reviews, which neither has seen. The rules are a flat line: they learn nothing from more reviews. "
        "The model starts near a coin toss and rises. Its bars are the standard deviation over 8 draws of the training reviews; with all "
        "300 and no wrong labels there is only one draw."
    ),
    "one review": (
        "A rule gives a vote only where its word stands. The model gives nearly every word it has met a small vote, also words that mean "
        "nothing here: nobody told it which ones matter. A word that it never met gets none."
    ),
    "mistakes": (
        "The rules mostly miss, because most reviews say it in other words. The model mostly errs where words of praise and blame "
        "stand side by side, where praise is meant ironically, or where the decisive word stands in no training review."
    ),
    "negation": (
        "The two reviews of a pair share nearly all their words. A bag of words has no order, so “not” is one more vote, the same in every "
        "sentence. The rule that turns the next two words round gets what its list contains, and only that."
    ),
    "drift": (
        "The same people, the same opinions, another vocabulary. Rules and model both fall towards a coin toss. To mend the rules somebody "
        "has to write new ones; the model is trained again on reviews in the new wording. The bars' errors are one standard error."
    ),
    "ingredients": (
        "Each panel swaps one ingredient and keeps the other two. The dashed line is the present model. "
        "With these few held-out reviews, differences below about four points are within the error bar, and "
        "whoever picks the highest bar has fitted to the held-out reviews."
    ),
}
"""What to notice, by view."""


def points(value: float) -> str:
    """A difference of accuracies in points: 9.2."""
    return f"{abs(100 * value):.1f} points"


def contributions(text: str, fitted: Fitted) -> list[tuple[str, float]]:
    """Each term of a text that the model has met, once, with what it adds to the score: weight × (count, or 1 with presence)."""
    made_of = fitted.made_of
    row = matrix([text], fitted.columns, made_of.features, made_of.values)[0]
    met = dict.fromkeys(term for term in terms(text, made_of.features) if term in fitted.columns and fitted.seen[fitted.columns[term]])
    return [(term, float(row[fitted.columns[term]] * fitted.model.w[fitted.columns[term]])) for term in met]


def per_word(text: str, fitted: Fitted) -> list[float]:
    """What each word of a text adds to the model's score: (words,). A pair's vote is halved between its words; they add up to the score."""
    words = tokenise(text)
    places: defaultdict[str, list[tuple[int, ...]]] = defaultdict(list)
    for term_place, term in enumerate(terms(text, fitted.made_of.features)):
        first = term_place % len(words) if term_place >= len(words) else term_place
        places[term].append((first, first + 1) if " " in term else (first,))
    found = [0.0] * len(words)
    for term, value in contributions(text, fitted):
        for where in places[term]:
            for place in where:
                found[place] += value / len(places[term]) / len(where)
    return found


def strongest(fitted: Fitted, count: int) -> list[tuple[str, float]]:
    """The terms with the largest weights, then those with the smallest: `count` of each at most."""
    order = fitted.model.w.argsort(descending=True).tolist()
    names = list(fitted.columns)
    seen = [(names[column], float(fitted.model.w[column])) for column in order if fitted.seen[column]]
    return [entry for entry in seen[:count] if entry[1] > 0] + [entry for entry in seen[-count:] if entry[1] < 0]


def formula(text: str, fitted: Fitted | None, found: tuple[Vote, ...]) -> str:
    """The score of the typed review by the rules and, if there is one, by the model, with its largest terms."""
    total = sum(vote.value for vote in found)
    parts = "".join(_term(vote.value, " ".join(vote.rule.words), "g") for vote in found[:SHOWN]).removeprefix(" +") or "0"
    rest_of_votes = found[SHOWN:]
    more = _term(sum(vote.value for vote in rest_of_votes), f"{len(rest_of_votes)} others", "g") if rest_of_votes else ""
    lines = [rf"s_\text{{rules}} = {parts}{more} = {total:g}"]
    if fitted is not None:
        terms_by_size = sorted(contributions(text, fitted), key=lambda entry: -abs(entry[1]))
        rest = terms_by_size[SHOWN:]
        shown = "".join(_term(value, term, ".2f") for term, value in terms_by_size[:SHOWN])
        others = _term(sum(value for _, value in rest), f"{len(rest)} others", ".2f") if rest else ""
        s = sum(value for _, value in terms_by_size)
        lines.append(rf"s_\text{{model}} = {(shown + others).removeprefix(' +') or '0'} = {s:.2f}")
    return _lines(lines)


def accuracy(sides: dict[str, Confusion]) -> str:
    """What an accuracy is, with each side's figures."""
    return _lines(
        [
            rf"\text{{accuracy}}_\text{{{name}}} = \frac{{{found.true_positive} + {found.true_negative}}}{{{found.total}}} = "
            rf"{100 * found.accuracy:.1f}\,\%"
            for name, found in sides.items()
        ]
    )


def objective(fitted: Fitted) -> str:
    """What training made small, and how small."""
    made_of = fitted.made_of
    mean = rf"\frac{{1}}{{{fitted.rows}}} \sum_i {COSTS[made_of.cost].formula}"
    penalty = rf"\frac{{{made_of.decay:g}}}{{2}} \lVert w \rVert^2"
    return _lines([mean, rf"{{}} + {penalty} = {fitted.model.losses[-1]:.3g}"])


def _lines(lines: list[str]) -> str:
    return r"\begin{gathered} " + r" \\[0.9em] ".join(lines) + r" \end{gathered}\,"


def _term(value: float, name: str, digits: str) -> str:
    sign = "-" if value < 0 else "+"
    plain = re.sub(r"[^\w' ]", "", name)[:16].replace("_", " ")
    return rf" {sign} \underset{{\text{{{plain}}}}}{{{abs(value):{digits}}}}"


def score(contest: Contest, where: str) -> str:
    """Both accuracies, their difference with its error, and on how many reviews one side alone is right."""
    total = len(contest.judged)
    triples = list(zip(contest.by_rules, contest.by_model, contest.truth, strict=True))
    rules_alone = sum(r == t != m for r, m, t in triples)
    model_alone = sum(m == t != r for r, m, t in triples)
    ahead = "the model is ahead by" if contest.lead > 0 else "the rules are ahead by"
    difference = f"{ahead} {points(contest.lead)} ± {100 * contest.lead_error:.1f}" if contest.lead else "neither is ahead"
    return (
        f"On {total} held-out reviews in the {where}, your rules are right on {contest.rules.accuracy:.1%} and the model on "
        f"{contest.model.accuracy:.1%}: {difference} (one standard error). "
        f"The model alone is right on {model_alone} reviews, the rules alone on {rules_alone}."
    )


def crossing(curve: dict[int, list[float]], rules: float) -> str:
    """From which number of training reviews on the model is ahead, on average over the draws."""
    size = from_size_on(curve, rules)
    draws = len(next(iter(curve.values())))
    if size is None:
        return f"Averaged over {draws} draws, the model is not ahead of your rules even with {max(curve)} reviews."
    lowest = next((n for n in curve if n >= size and min(curve[n]) > rules), None)
    certain = f" From {lowest} on, it is in each of the {draws} draws." if lowest is not None and _stays(curve, lowest, rules) else ""
    return f"Averaged over {draws} draws, the model is ahead of your rules from {size} training reviews on.{certain}"


def _stays(curve: dict[int, list[float]], lowest: int, rules: float) -> bool:
    return all(min(values) > rules for size, values in curve.items() if size >= lowest)


def training(fitted: Fitted) -> str:
    """What the model was made of and how well it knows its own reviews."""
    made_of = fitted.made_of
    fresh = fitted.rows - made_of.n
    more = f" and {fresh} in new slang" if fresh else ""
    wrong = f", {made_of.noise:.0%} of them with the wrong label" if made_of.noise else ""
    return (
        f"The model learned {int(fitted.seen.sum()):,} weights from {made_of.n} film reviews{more}{wrong} (seed {made_of.seed}). "
        f"It gets {fitted.training_accuracy:.0%} of these by the labels that it was given."
    )


def coverage(contest: Contest) -> str:
    """On how many reviews the rules say nothing."""
    silent = sum(total == 0 for total in contest.rule_scores)
    return f"On {silent} of {len(contest.judged)} reviews your rules score 0: no rule fires, or they cancel."


def signed(value: float, digits: str = ".2f") -> str:
    """A number with a proper minus sign."""
    return f"{value:{digits}}".replace("-", "−")


def verdict(positive: bool) -> str:
    return "positive" if positive else "negative"


def rule_list(written: tuple[Rule, ...]) -> str:
    """How many rules there are."""
    pro = sum(rule.weight > 0 for rule in written)
    return f"{len(written)} rules: {pro} for, {len(written) - pro} against."
