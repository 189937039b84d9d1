"""The end of a sitting: the score, how sure one was, what was missed, when it comes back."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from components.learner import current
from components.literal import literal
from components.quiz.practice.certainty import LABELS
from components.quiz.practice.keeping import Troubles
from components.quiz.practice.scheduling import today
from components.quiz.practice.today import coming
from components.quiz.sitting import Sitting
from components.quiz.views import question
from components.storage import store


def results(sitting: Sitting) -> None:
    """Draw the score, by section and by certainty, what was missed with its lines, and when every fact comes back."""
    asked = len(sitting.questions)
    with st.container(key="quiz_score"):
        st.header(f"{sitting.score} of {asked} right", anchor=False)
        st.progress(sitting.score / asked)
        points = sitting.points()
        if points is not None:
            st.markdown(f"With certainty: **{points[0]} of {points[1]} points**.".replace("-", "−"))
    sections = sitting.by_section()
    if len(sections) > 1:
        st.table([{"Section": literal(name), "Right": f"{right} of {of}"} for name, (right, of) in sections.items()])
    if points is not None:
        rows = sitting.calibration()
        st.table([{"You were": LABELS[row.certainty].lower(), "Right": f"{row.right} of {row.answered}"} for row in rows])
    _missed(sitting)
    if rightly := [index for index in range(asked) if sitting.right(index)]:
        with st.expander(f"Answered rightly: {len(rightly)}"):
            for index in rightly:
                _one(sitting, index)
    _comes_back(sitting)


def _missed(sitting: Sitting) -> None:
    missed = sitting.missed
    if not missed:
        st.markdown("Nothing was missed.")
        return
    sure = [index for index in missed if sitting.sure_but_wrong(index)]
    for heading, indices in (("Sure, but wrong", sure), ("Missed", [index for index in missed if index not in sure])):
        if indices:
            st.markdown(f"### {heading}")
        for index in indices:
            with st.container(border=True, key=f"quiz_missed_{index}"):
                _one(sitting, index)


def _one(sitting: Sitting, index: int) -> None:
    asked, reply = sitting.questions[index], sitting.replies.get(index)
    st.markdown(f"**{literal(asked.stem)}**")
    st.markdown("Not answered." if reply is None else f"Your answer: {literal(asked.options[reply.chosen].text)}")
    if reply is not None and not asked.options[reply.chosen].correct:
        st.markdown(literal(asked.options[reply.chosen].why))
    st.markdown(f"The answer: {literal(asked.key.text)}")
    question.source_and_lab(asked)


def _comes_back(sitting: Sitting) -> None:
    """When each fact of this quiz is asked again; one that the notes no longer state is not."""
    try:
        days = coming(store(), current()).days
    except Troubles as error:
        st.caption(literal(str(error)))
        return
    rows = [(days[asked.fact.id], asked.stem) for asked in sitting.questions if asked.fact.id in days]
    if rows:
        with st.expander("What comes back when"):
            st.table([{"Comes back": when(day), "Question": literal(stem)} for day, stem in sorted(rows)])


def when(day: date) -> str:
    """A day as one says it today."""
    if day <= today():
        return "today"
    if day == today() + timedelta(days=1):
        return "tomorrow"
    return f"{day.day} {day:%B}" if day.year == today().year else f"{day.day} {day:%B %Y}"
