"""Drawing one question: the options, the answer, and where it stands. Whatever comes from notes is shown as typed."""

from __future__ import annotations

import streamlit as st

from components.literal import literal
from components.quiz.labs import lab_of
from components.quiz.question import Question


def ask(question: Question, key: str) -> bool | None:
    """Draw a question that stands by itself on a page, which does not run again when it is answered.

    Returns whether it was answered rightly, as known at the page's last run; None before it is answered.
    """
    _alone(question, key)
    return answered(question, key)


def ask_within(question: Question, key: str) -> bool | None:
    """Draw a question as a part of a page that goes on from the answer. Returns as `ask` does, at once."""
    place = _place(question, key)
    given = st.session_state.get(place)
    if given is not None:
        _options(question, given)
        _feedback(question, given)
        return answered(question, key)
    chosen = st.radio(
        f"**{literal(question.stem)}**",
        range(len(question.options)),
        index=None,
        format_func=lambda number: literal(question.options[number].text),
        key=f"{place}/choice",
    )
    st.button("Check", key=f"{place}/check", disabled=chosen is None, type="primary", on_click=_give, args=(place, chosen))
    return None


def answered(question: Question, key: str) -> bool | None:
    """Whether the question was answered rightly; None before it is answered."""
    given = st.session_state.get(_place(question, key))
    return None if given is None else question.options[given].correct


def given_text(question: Question, key: str) -> str:
    """The option that was chosen; "" before."""
    given = st.session_state.get(_place(question, key))
    return "" if given is None else question.options[given].text


def forget(question: Question, key: str) -> None:
    """Ask the question anew."""
    for name in (_place(question, key), f"{_place(question, key)}/choice"):
        st.session_state.pop(name, None)


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
    ask_within(question, key)


def _options(question: Question, given: int) -> None:
    """The question with its options, once it is answered: the key and the choice are marked in words."""
    st.markdown(f"**{literal(question.stem)}**")
    lines = []
    for number, option in enumerate(question.options):
        marks = [" :green-badge[answer]"] if option.correct else []
        marks += [" :gray-badge[yours]"] if number == given else []
        lines.append(f"- {literal(option.text)}{''.join(marks)}")
    st.markdown("\n".join(lines))


def _feedback(question: Question, given: int) -> None:
    chosen, right = question.options[given], question.key
    if chosen.correct:
        st.success(f"**Right.** {literal(right.why)}")
    else:
        st.error(f"**Not this one.** {literal(chosen.why)}")
        st.info(f"**The answer:** {literal(right.text)}  \n{literal(right.why)}")
    if question.warning:
        st.warning(literal(question.warning))
    source_and_lab(question)


def _place(question: Question, key: str) -> str:
    return f"{key}/{question.id}"


def _give(place: str, chosen: int | None) -> None:
    if chosen is not None:
        st.session_state[place] = chosen
