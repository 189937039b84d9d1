"""The lab: the learner's own keyword rules against a trained classifier, on the same held-out reviews."""

from __future__ import annotations

import streamlit as st

from components import lesson
from components.heavy import CancelledError
from components.literal import literal
from components.rules_vs_learning import experiment, panels, panels_tasks, words
from components.rules_vs_learning.listing import pytorch
from components.rules_vs_learning.state import COVERED, STATE, TASKS

lab = lesson.begin("rules-vs-learning", STATE)
view = lab.pills("view", "Look at")
if view == TASKS:
    said = panels_tasks.show(lab)
    lab.notice(panels_tasks.NOTICE[lab.state["task"]])
    lab.in_words(said)
    lab.code(pytorch(lab.state))
    lab.end()
    st.stop()

controls, picture = lab.columns()
with controls:
    st.markdown("**Your rules**")
    lab.area("pro", "Words that speak for a film", height=80, help="Commas between them, weights if you like: great 2.")
    lab.area("contra", "Words that speak against it", height=80, help="They count against it. Up to three words: waste of time 3.")
    lab.toggle("flip", "“not” turns a rule round", help="not, no, never, hardly, without, cannot, …n't within the two words before.")
    lab.pills("silent", "Where the score is 0, say", help="No rule fires, or the votes cancel.")
    st.markdown("**The model**")
    lab.slider("n", "Film reviews to learn from")
    lab.toggle("retrained", "Retrain with new slang", help="60 reviews in new slang are learned from besides.")
    lab.pills("tested", "Judge held-out reviews in")
    with st.expander("Data, model, cost, seed"):
        lab.slider("noise", "Wrong labels", help="The share of training labels that is turned round.", format="percent")
        lab.pills("features", "Columns", help="Pairs are two words that stand side by side, such as “not good”.")
        lab.pills("values", "Value in a column")
        lab.pills("cost", "Cost")
        lab.pills("decay", "Penalty λ", help="λ/2 times the sum of the squared weights is added to the mean cost.")
        lab.number("seed", "Seed", help="Which reviews are drawn, and whose labels are wrong.")

written = experiment.read_rules(lab.state, lambda problem: picture.error(literal(problem)))
if written is None:
    lab.end()
    st.stop()

with picture:
    try:
        said = panels.show(lab, written)
    except CancelledError:
        lab.end()
        st.stop()
if lab.revealed or view not in COVERED:
    lab.notice(words.NOTICE[view])
lab.in_words(said)
lab.code(pytorch(lab.state))
lab.end()
