"""Drawing one question: the options, the answer, and where it stands. Whatever comes from notes is shown as typed."""

from __future__ import annotations

import string

import streamlit as st

from components.literal import literal
from components.quiz.labs import lab_of
from components.quiz.question import Question


def ask(question: Question, key: str) -> bool | None:
    """Draw a question that stands by itself on a page, which does not run again when it is answered; nothing is kept of it.

    Returns whether it was answered rightly, as known at the page's last run; None before it is answered.
    """
    with st.container():  # of its own, as every fragment: tests/lesson/test_unsent.py says why
        _alone(question, key)
    given = st.session_state.get(_place(question, key))
    return None if given is None else question.options[given].correct


def choose(question: Question, key: str, given: int | None = None) -> None:
    """The options to choose from under their letters; once a button is pressed the session state holds the chosen one's index at `key`."""
    if key not in st.session_state and given is not None:
        st.session_state[key] = given
    st.radio(
        literal(question.stem),
        range(len(question.options)),
        index=None,
        format_func=lambda number: f"**{string.ascii_uppercase[number]}** \u2002{literal(question.options[number].text)}",
        key=key,
        label_visibility="collapsed",
        width="stretch",
        on_change="ignore",  # choosing costs no round trip: the button that follows brings the choice along
    )


def chosen(question: Question, key: str) -> int | None:
    """The index of the option chosen at `key`; None if none is, or what stands there is no option (the server checks no radio button)."""
    found = st.session_state.get(key)
    return found if found in range(len(question.options)) else None


def stem(question: Question) -> None:
    """The question, and what has to be said of it before it is answered."""
    with st.container(key="quiz_stem"):
        st.header(literal(question.stem), anchor=False)
    if question.warning:
        st.warning(literal(question.warning))


def options(question: Question, given: int | None, key: str, *, covered: bool = False) -> None:
    """The options to look at: unless it is `covered`, the right one and the chosen one are marked in words."""
    for number, option in enumerate(question.options):
        right = option.correct and not covered
        marks = (" :green-badge[answer]" if right else "") + (" :gray-badge[yours]" if number == given else "")
        kind = "right" if right else "chosen" if number == given else "other"
        with st.container(key=f"quiz_option_{kind}_{number}_{key}"):
            st.markdown(f"**{string.ascii_uppercase[number]}** \u2002{literal(option.text)}{marks}")


def feedback(question: Question, given: int | None) -> None:
    """Whether it was right, why, and the line of the notes."""
    right = question.key
    if given is None:
        st.info(f"**Not answered. The answer:** {literal(right.text)}  \n{literal(right.why)}")
    elif question.options[given].correct:
        st.success(f"**Right.** {literal(right.why)}")
    else:
        st.error(f"**Not this one.** {literal(question.options[given].why)}")
        st.info(f"**The answer:** {literal(right.text)}  \n{literal(right.why)}")
    source_and_lab(question)


def source_and_lab(question: Question) -> None:
    """The line of the notes, as it stands there, and the way to the lab that shows it."""
    st.caption(literal(question.source.label))
    st.code(question.source.text, language=None, wrap_lines=True)
    lab = lab_of(question)
    if lab is None:
        return
    if not lab.page:
        st.caption(f"From the note “{literal(lab.title)}”.")
    elif lab.scene is None:
        st.page_link(lab.page, label=f"Open the lab: {literal(lab.title)}")
    else:
        st.page_link(lab.page, label=f"See it in the lab: {literal(lab.title)}", query_params={"scene": str(lab.scene)})


@st.fragment
def _alone(question: Question, key: str) -> None:
    place = _place(question, key)
    given = st.session_state.get(place)
    st.markdown(f"**{literal(question.stem)}**")
    if question.warning:
        st.warning(literal(question.warning))
    if given is None:
        choose(question, f"{place}/choice")
        st.button("Check", key=f"{place}/check", type="primary", on_click=_give, args=(question, place))
        if st.session_state.get(f"{place}/none"):
            st.caption("Choose an answer first.")
        return
    options(question, given, place)
    feedback(question, given)


def _give(question: Question, place: str) -> None:
    given = chosen(question, f"{place}/choice")
    st.session_state[f"{place}/none"] = given is None
    if given is not None:
        st.session_state[place] = given


def _place(question: Question, key: str) -> str:
    return f"{key}/{question.id}"
