"""The quiz: what is due, what to ask, one question after another, the score."""

from __future__ import annotations

import streamlit as st

from components import learner, lesson
from components.lesson.address import presenting
from components.quiz import workshop
from components.quiz.practice.settings import DUE
from components.quiz.views import back, draw, earlier, exports, flow, keys, present, progress, reading, results, settings, start, style

lesson.door()
learner.begin()
style()
workshop.get_ready()

if settings.read():
    flow.leave()  # a link asks for another quiz; the one under way is kept

title, beside = st.columns([6, 1], vertical_alignment="center")
title.title("Quiz", anchor=False)

if presenting():
    present.present(settings.own())
    settings.write()
    st.stop()

sitting = flow.here()
wanted = start.wanted()
if wanted and sitting is not None:  # from the results
    start.begin(wanted, settings.own())

if sitting is None:
    beside.button("Present", on_click=present.enter, help="For the projector: large type, one question at a time; nothing is kept.")
    st.markdown("Questions made from the notes by rules. Every answer shows the line of the notes that it comes from.")
    told = st.container()
    left = start.unfinished()
    coming = start.due()
    own = settings.source()
    sections = reading.sections(own)
    begins = st.container()
    with st.expander("Settings"):
        settings.widgets(own, sections)
        settings.exam(coming)
    with told:
        settings.problems()
    with begins:
        mode = settings.settings().mode
        with st.container(horizontal=True, vertical_alignment="center", key="quiz_start"):
            st.button("Start", type="primary", on_click=start.wish, args=("due" if mode == DUE else "start",), key="start")
            st.markdown(settings.summary(own), width="stretch")
        if wanted:
            start.begin(wanted, own)
        start.none()
    for label, content in (("Progress", progress.progress), ("Earlier quizzes", earlier.earlier), ("My data", learner.my_data.view)):
        part = st.expander(label, key=f"quiz_part_{label}", on_change="rerun")
        if part.open:
            with part:
                content()
elif not sitting.finished:
    draw.draw(sitting)
    back.within(sitting)
else:
    results.results(sitting)
    start.none()
    with st.container(horizontal=True):
        if sitting.missed:
            st.button("Again, only the missed ones", on_click=start.again, args=(sitting,), key="again", type="primary")
        st.button("New questions", on_click=start.wish, args=("new",), key="new", help="The next seed.")
        st.button("Back to the start", on_click=flow.leave, key="leave", type="tertiary")
    keys.listen(sitting, "results")

if sitting is not None:
    if said := [*([sitting.quiz.reason_for_few] if sitting.quiz.reason_for_few else []), *sitting.quiz.left_out]:
        st.caption(" ".join(said))
    with st.expander("Save these questions"):
        exports.downloads(sitting.quiz)
else:
    with st.expander("Open a saved quiz"):
        earlier.open_saved()
    if left:
        back.before(left)
settings.write()
