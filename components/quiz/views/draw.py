"""Drawing a sitting: one question on a calm page, with the way on and the way back."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components.learner import kept
from components.literal import literal
from components.quiz.practice.certainty import LABELS, POINTS, WHEN
from components.quiz.sitting import AT_ONCE, Sitting
from components.quiz.views import flow, keys, question


def draw(sitting: Sitting) -> None:
    """The question at which the sitting stands, or what is still open before the results."""
    total, number = len(sitting.questions), sitting.position + 1
    with st.container(horizontal=True, vertical_alignment="center", key="quiz_bar"):
        st.progress(len(sitting.replies) / total, _where(sitting, number, total))
        st.button("Leave", key="quiz_leave", type="tertiary", on_click=flow.leave, help="Nothing is lost: go on whenever you like.")
    _not_kept(sitting)
    if flow.trouble() is not None:
        _trouble(sitting)
    elif sitting.at_the_end:
        _before_the_results(sitting)
    elif sitting.revealed(sitting.position):
        _answered(sitting)
    else:
        _open(sitting)


def _where(sitting: Sitting, number: int, total: int) -> str:
    return f"{literal(sitting.title)}: question {number} of {total}" if number <= total else f"{literal(sitting.title)}: all seen"


def _open(sitting: Sitting) -> None:
    index = sitting.position
    asked, reply = sitting.question, sitting.replies.get(index)
    place = f"quiz/choice/{sitting.id}/{index}"
    with st.container(key="quiz_question"):
        question.stem(asked)
        question.choose(asked, place, None if reply is None else reply.chosen)
    at_once = sitting.feedback == AT_ONCE
    if sitting.certainty:
        _certainty(sitting, place)
    with st.container(horizontal=True, key="quiz_buttons"):
        if not sitting.certainty:
            if at_once:
                st.button("Check", key="quiz_check", type="primary", on_click=flow.give, args=(sitting, place))
            else:
                st.button("Next", key="quiz_check", type="primary", on_click=flow.save_and, args=(sitting, sitting.go_on, place))
        if sitting.certainty or at_once:
            label = "Skip" if reply is None else "Next"
            st.button(label, key="quiz_skip", on_click=flow.step, args=(sitting, sitting.go_on), help="It can be answered later.")
        _back(sitting, None if at_once or sitting.certainty else place)
    if st.session_state.get(f"{place}/none"):
        st.warning("Choose an answer first.")
    keys.listen(sitting, "open")


def _certainty(sitting: Sitting, place: str) -> None:
    """How sure: the button that says so is the one that answers."""
    reply = sitting.replies.get(sitting.position)
    with st.container(horizontal=True, vertical_alignment="center", key="quiz_certainty"):
        st.markdown("How sure are you?")
        for level, label in LABELS.items():
            chosen = reply is not None and reply.certainty == level
            st.button(
                f"**{level}** \u2002{label}",
                key=f"quiz_sure_{level}",
                type="primary" if chosen else "secondary",
                on_click=flow.give if sitting.feedback == AT_ONCE else flow.save_and,
                args=(sitting, place, level) if sitting.feedback == AT_ONCE else (sitting, sitting.go_on, place, level),
                help=f"{WHEN[level]}: {POINTS[level][0]} if right, {POINTS[level][1]} if wrong".replace("-", "−"),
            )


def _answered(sitting: Sitting) -> None:
    index = sitting.position
    asked, reply = sitting.question, sitting.replies.get(index)
    given = None if reply is None else reply.chosen
    with st.container(key="quiz_question"):
        question.stem(asked)
        question.options(asked, given, str(index))
    with st.container(key="quiz_feedback"):
        question.feedback(asked, given)
    with st.container(horizontal=True, key="quiz_buttons"):
        last = not sitting.unanswered and (not sitting.looking or index + 1 == len(sitting.questions))
        st.button(
            "Show the score" if last else "Next",
            key="quiz_next",
            type="primary",
            on_click=flow.step,
            args=(sitting, sitting.go_on),
        )
        _back(sitting)
    keys.listen(sitting, "answered")


def _back(sitting: Sitting, place: str | None = None) -> None:
    """To the question before; what is chosen in the radio `place` is kept first."""
    if sitting.position > 0:
        callback, args = (flow.step, (sitting, sitting.back)) if place is None else (flow.save_and, (sitting, sitting.back, place))
        st.button("Back", key="quiz_back", type="tertiary", on_click=callback, args=args, help="Look at the question before.")


def _before_the_results(sitting: Sitting) -> None:
    """After the last question: what was skipped, and handing in."""
    left = sitting.unanswered
    with st.container(key="quiz_stem"):
        if left:
            numbers = ", ".join(str(index + 1) for index in left[:12]) + (" …" if len(left) > 12 else "")
            st.header(f"{len(left)} of {len(sitting.questions)} not answered", anchor=False)
            st.markdown(f"Number{'s' if len(left) > 1 else ''} {numbers}.")
        else:
            st.header("Every question is answered", anchor=False)
        if sitting.feedback != AT_ONCE:
            st.markdown("Until you hand in, every answer can be changed. Then the answers are shown, with the lines of the notes.")
    with st.container(horizontal=True, key="quiz_buttons"):
        if left:
            first = partial(sitting.go_to, left[0])
            st.button("To the first of them", key="quiz_first", type="primary", on_click=flow.step, args=(sitting, first))
        label = "Show the score" if sitting.feedback == AT_ONCE else "Hand in"
        st.button(label, key="quiz_finish", type="secondary" if left else "primary", on_click=flow.finish, args=(sitting,))
        _back(sitting)
    keys.listen(sitting, "end")


def _trouble(sitting: Sitting) -> None:
    """An answer that could not be kept: what was chosen stays on the screen, and whether it is right waits."""
    found = flow.trouble()
    if found is None:
        return
    if found.reply is not None:
        asked = sitting.questions[found.index]
        with st.container(key="quiz_question"):
            question.stem(asked)
            st.markdown(f"Your answer: {literal(asked.options[found.reply.chosen].text)}")
    st.error(f"{literal(found.sentence)} Your answer is not kept yet." if found.reply else literal(found.sentence))
    with st.container(horizontal=True, key="quiz_buttons"):
        st.button("Try again", key="quiz_retry", type="primary", on_click=flow.retry, args=(sitting,))
        st.button("Go on without keeping it", key="quiz_without", on_click=flow.without_keeping, args=(sitting,))


def _not_kept(sitting: Sitting) -> None:
    if said := flow.notice():
        st.warning(literal(said))
    if sitting.unkept:
        count = len(sitting.unkept)
        one = count == 1
        st.caption(f"{count} answer{' is' if one else 's are'} not kept yet: the next one takes {'it' if one else 'them'} along.")
    if not kept():
        st.caption("This browser keeps no cookies: what you answer can be found again only until this tab is closed or reloaded.")
