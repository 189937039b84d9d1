"""The views of the lab: each draws one chart or table of what was measured, and returns its content in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from components import charts
from components.lesson import Lab
from components.literal import literal
from components.rules_vs_learning import experiment, figures, measure, reviews, rules, words
from components.rules_vs_learning.export import curve_csv
from components.rules_vs_learning.features import tokenise
from components.rules_vs_learning.measure import Contest, Recipe
from components.rules_vs_learning.rules import Rule
from components.rules_vs_learning.state import COVERED, DRIFT, INGREDIENTS, MISTAKES, NEGATION, ONE

FILES = (reviews.FILMS, reviews.DRIFT)


def show(lab: Lab, written: tuple[Rule, ...]) -> str:
    """Draw the chosen view; its content in words."""
    view = lab.state["view"]
    if view in COVERED and not lab.revealed:
        return _rules_only(lab, written)
    made_of = measure.recipe(lab.state)
    if view == ONE:
        return _one(lab, written, made_of)
    if view == NEGATION:
        return _negation(lab, written, made_of)
    contest = experiment.judged(lab.state, written, made_of, experiment.file_of(lab.state))
    if view == INGREDIENTS:
        lab.formula(words.objective(experiment.fitted(made_of)))
        return _ingredients(lab.state, contest, made_of)
    lab.formula(words.accuracy({"rules": contest.rules, "model": contest.model}))
    if view == DRIFT:
        return _drift(lab, written, made_of)
    if view == MISTAKES:
        return _mistakes(lab.state, contest)
    return _accuracy(lab, contest, made_of)


def _rules_only(lab: Lab, written: tuple[Rule, ...]) -> str:
    """Before the prediction: what the rules can do, without the model."""
    st.info("Commit to the prediction at the top, or skip it: the model is shown then.")
    found = reviews.part(experiment.file_of(lab.state), reviews.HELD_OUT)
    silent = lab.state["silent"] == reviews.LABELS[0]
    verdicts = [rules.judge(rules.score(review.text, written, lab.state["flip"]), silent) for review in found]
    matrix = measure.confusion([review.positive for review in found], verdicts)
    lab.formula(words.accuracy({"rules": matrix}))
    charts.draw(figures.confusions({"your rules": matrix}), alt=_matrix("your rules", matrix), key="confusions", download="confusion")
    return f"Your rules are right on {matrix.accuracy:.1%} of {matrix.total} held-out reviews. {words.rule_list(written)}"


def _accuracy(lab: Lab, contest: Contest, made_of: Recipe) -> str:
    curve = experiment.curve(made_of, experiment.file_of(lab.state))
    crossing = words.crossing(curve, contest.rules.accuracy)
    means = ", ".join(f"{size}: {sum(values) / len(values):.1%}" for size, values in curve.items())
    charts.draw(
        figures.curve(curve, contest.rules.accuracy, made_of.n, contest.model.accuracy),
        alt=f"Your rules: {contest.rules.accuracy:.1%}. The model by number of training reviews: {means}.",
        key="curve",
        download="rules-against-learning",
    )
    lab.download(lambda: curve_csv(curve, contest.rules.accuracy))
    sides = {"your rules": contest.rules, "model": contest.model}
    alt = " ".join(_matrix(name, found) for name, found in sides.items())
    charts.draw(figures.confusions(sides), alt=alt, key="confusions", download="confusion")
    fitted = experiment.fitted(made_of)
    return f"{words.score(contest, lab.state['tested'])} {crossing} {words.training(fitted)} {words.coverage(contest)}"


def _one(lab: Lab, written: tuple[Rule, ...], made_of: Recipe) -> str:
    text = lab.text("text", "A review of your own", live=True, placeholder="The acting is great, but …")
    state, fitted = lab.state, experiment.fitted(made_of)
    found = tokenise(text)
    fired = rules.votes(text, written, state["flip"])
    lab.formula(words.formula(text, fitted, fired))
    total, model_score = rules.score(text, written, state["flip"]), float(fitted.scores([text])[0])
    by_rules = rules.judge(total, state["silent"] == reviews.LABELS[0])
    if found:
        votes = [sum(vote.value for vote in fired if vote.place == place) for place in range(len(found))]
        learned = words.per_word(text, fitted)
        said = ", ".join(
            f"{word} {words.signed(a, '+g')} and {words.signed(b, '+.2f')}" for word, a, b in zip(found, votes, learned, strict=True)
        )
        alt = f"Votes of the rules and of the model, word by word: {said}."
        charts.draw(figures.votes(found, votes, learned), alt=alt, key="votes", download="votes")
    else:
        st.info("Type a review on the left: no word of it can be read yet.")
    strongest = words.strongest(fitted, 10)
    alt = "The strongest trained weights: " + ", ".join(f"{term} {words.signed(weight, '+.2f')}" for term, weight in strongest) + "."
    with st.expander("The strongest of the trained weights"):
        charts.draw(figures.weights(strongest), alt=alt, key="weights", download="weights")
    met = {term for term, _ in words.contributions(text, fitted)}
    unknown = [word for word in dict.fromkeys(found) if word not in met]
    stranger = f" Never met in training: {', '.join(unknown)}." if unknown else ""
    why = "" if total else ", the answer when the score is 0"
    return (
        f"The rules say {words.verdict(by_rules)} (score {words.signed(total, 'g')}{why}), the model {words.verdict(model_score > 0)} "
        f"(score {words.signed(model_score)}).{stranger}"
    )


def _mistakes(state: dict[str, Any], contest: Contest) -> str:
    groups: dict[str, list[dict[str, object]]] = {"Only your rules are wrong": [], "Only the model is wrong": [], "Both are wrong": []}
    rows = zip(contest.judged, contest.by_rules, contest.by_model, contest.rule_scores, contest.model_scores, strict=True)
    for review, by_rules, by_model, rule_score, model_score in rows:
        wrong = (by_rules != review.positive, by_model != review.positive)
        place = {(True, False): 0, (False, True): 1, (True, True): 2}.get(wrong)
        if place is not None:
            groups[list(groups)[place]].append(
                {
                    "review": review.text,
                    "truth": words.verdict(review.positive),
                    "rules": words.signed(rule_score, "g"),
                    "model": words.signed(model_score),
                }
            )
    for name, entries in groups.items():
        with st.expander(f"{name}: {len(entries)}", expanded=name == "Only the model is wrong"):
            _table(entries)
    counted = "; ".join(f"{name.lower()} on {len(entries)}" for name, entries in groups.items())
    return f"Of {len(contest.judged)} held-out reviews in the {state['tested']}: {counted}. The tables show the scores of both sides."


def _negation(lab: Lab, written: tuple[Rule, ...], made_of: Recipe) -> str:
    found, state = reviews.load(reviews.NEGATION), lab.state
    lab.formula(words.formula(found[1].text, experiment.fitted(made_of), rules.votes(found[1].text, written, state["flip"])))
    contest = measure.contest(found, written, state["flip"], state["silent"] == reviews.LABELS[0], experiment.fitted(made_of))
    rows: list[dict[str, object]] = []
    both = {"rules": 0, "model": 0}
    for place, review in enumerate(found):
        verdicts = {"rules": contest.by_rules[place], "model": contest.by_model[place]}
        scores = {"rules": words.signed(contest.rule_scores[place], "g"), "model": words.signed(contest.model_scores[place])}
        row: dict[str, object] = {"review": review.text, "truth": words.verdict(review.positive)}
        for side, said in verdicts.items():
            row[side] = f"{'right' if said == review.positive else 'wrong'} ({scores[side]})"
        rows.append(row)
    for first in range(0, len(found), 2):
        pair = range(first, first + 2)
        both["rules"] += all(contest.by_rules[place] == found[place].positive for place in pair)
        both["model"] += all(contest.by_model[place] == found[place].positive for place in pair)
    _table(rows)
    same = sum(contest.by_model[first] == contest.by_model[first + 1] for first in range(0, len(found), 2))
    pairs = len(found) // 2
    return (
        f"Of {pairs} pairs of a positive and a negative review, the rules get both right in {both['rules']}, the model in {both['model']}. "
        f"In {same} pairs the model gives the same verdict to both, so that one of them has to be wrong."
    )


def _drift(lab: Lab, written: tuple[Rule, ...], made_of: Recipe) -> str:
    state = lab.state
    measured = {
        "your rules": (state, made_of),
        "model, as trained": (state, replace(made_of, retrained=False)),
        "model, retrained": (state, replace(made_of, retrained=True)),
    }
    if not state["retrained"]:
        del measured["model, retrained"]
    rows, errors = {}, {}
    for name, (now, recipe) in measured.items():
        sides = [experiment.judged(now, written, recipe, file) for file in FILES]
        found = [side.rules if name == "your rules" else side.model for side in sides]
        rows[name] = (found[0].accuracy, found[1].accuracy)
        errors[name] = (found[0].standard_error, found[1].standard_error)
    said = "; ".join(f"{name}: {before:.1%} before, {after:.1%} after" for name, (before, after) in rows.items())
    counted = [len(reviews.part(name, reviews.HELD_OUT)) for name in FILES]
    sentence = f"Accuracy before and after the change of wording. {said}."
    charts.draw(figures.drift(rows, errors), alt=sentence, key="drift", download="drift")
    fresh = len(reviews.part(reviews.DRIFT, reviews.TRAINING))
    if not state["retrained"]:
        st.button(f"Retrain on {fresh} reviews in new slang", on_click=lab.set, args=("retrained", True), key="retrain", type="primary")
    learned = f" The retrained model learned from {fresh} other reviews in new slang besides." if state["retrained"] else ""
    return f"{sentence} Judged on {counted[0]} held-out reviews in the usual wording and {counted[1]} in new slang.{learned}"


def _ingredients(state: dict[str, Any], contest: Contest, made_of: Recipe) -> str:
    name = experiment.file_of(state)
    panels = {
        "data": experiment.data_swaps(made_of),
        "model": experiment.model_swaps(made_of),
        "cost": experiment.cost_swaps(made_of),
    }
    measured = experiment.swapped(panels, name)
    now = {label for swaps in panels.values() for label, swap in swaps.items() if swap == made_of}
    said = "; ".join(
        f"{title}: " + ", ".join(f"{label} {accuracy:.1%}" for label, accuracy in found.items()) for title, found in measured.items()
    )
    figure = figures.swaps(measured, now, contest.model.accuracy)
    charts.draw(figure, alt=f"Accuracy with one ingredient swapped: {said}.", key="swaps", download="ingredients")
    fitted = experiment.fitted(made_of)
    losses = fitted.model.losses
    charts.draw(
        figures.loss(losses, made_of.cost),
        alt=f"The cost falls from {losses[0]:.4g} to {losses[-1]:.4g} in {len(losses) - 1} steps.",
        key="loss",
        download="loss",
    )
    return (
        f"The present model is right on {contest.model.accuracy:.1%} (standard error {contest.model.standard_error:.1%}). "
        f"With one ingredient swapped: {said}. "
        f"Training lowers the cost from {losses[0]:.4g} to {losses[-1]:.4g} in {len(losses) - 1} steps."
    )


def _matrix(name: str, found: measure.Confusion) -> str:
    return (
        f"{name}: of {found.true_positive + found.false_negative} positive reviews {found.true_positive} judged positive, "
        f"of {found.true_negative + found.false_positive} negative ones {found.true_negative} judged negative."
    )


def _table(rows: list[dict[str, object]]) -> None:
    if rows:
        st.table([{literal(str(name)): literal(str(value)) for name, value in row.items()} for row in rows])
    else:
        st.caption("None.")
