"""How well the notes are known, and how it went day by day."""

from __future__ import annotations

import streamlit as st

from components import charts
from components.learner import current
from components.literal import literal
from components.quiz.practice import figures
from components.quiz.practice.keeping import Troubles, cards_of, exam_date, given_of
from components.quiz.practice.mastery import by_section, day_ahead, over_time
from components.quiz.practice.scheduling import today
from components.quiz.practice.today import own_sources, standing
from components.storage import store


def progress() -> None:
    """Draw both charts, each with its table."""
    try:
        answers = given_of(store().answers(current()))
        cards, exam = cards_of(store(), current()), exam_date(store(), current())
        where = standing(own_sources(store().notes(current())))
    except Troubles as error:
        st.warning(literal(str(error)))
        return
    if not answers:
        st.markdown("Nothing was answered yet. After the first quiz this shows what you know of each section.")
        return
    ahead = day_ahead(today(), exam)
    of_the_exam = " (the day of the exam)" if ahead == exam else ""
    sections = [one for one in by_section(where, cards, answers, ahead) if one.practised or one.facts > 3]
    told = figures.mastery_in_words(sections, f"on {ahead.day} {ahead:%B}{of_the_exam}")
    st.markdown(f"#### What you should know on {ahead.day} {ahead:%B}{of_the_exam}")
    charts.draw(figures.mastery(sections), alt=told, key="quiz_mastery", download="mastery")
    st.table(
        [
            {
                "Section": literal(one.section),
                "Practised": f"{one.practised} of {one.facts} facts",
                "Answers right": f"{one.right} of {one.answered}" if one.answered else "none given",
                "Expected to be known": f"{100 * one.expected:.0f} %",
            }
            for one in sections
        ]
    )
    st.caption("Estimated by FSRS from your answers, if nothing more is practised until then; a fact never asked counts as not known.")
    days = over_time(answers)
    st.markdown("#### Day by day")
    charts.draw(figures.progress(days), alt=figures.progress_in_words(days), key="quiz_progress", download="progress")
    st.table(
        [
            {"Day": f"{day.day:%d %b %Y}", "Right": f"{day.right} of {day.answered}", "Recall a week later": f"{100 * day.recall:.0f} %"}
            for day in reversed(days[-14:])
        ]
    )
