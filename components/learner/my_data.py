"""What is kept of the learner: counted, taken away as a file, brought back from one, erased."""

from __future__ import annotations

from functools import partial
from typing import Final

import streamlit as st

from components.browser import chosen
from components.learner.identity import current, kept
from components.learner.my_notes import forget_drafts
from components.literal import literal
from components.storage import LARGEST_IMPORT, Counts, RefusedError, StorageError, store

ASKED: Final = "learner/erase_asked"
SAID: Final = "learner/data_said"
ROUND: Final = "learner/imports"

WHERE: Final = (
    "It is kept in the database of the server that runs this app, which sends it to nobody. Your browser has a random number in "
    "a cookie, by which the server finds it again: there is no name and no password. Another browser is another learner: an import "
    "gives it a copy, and from then on each has its own."
)
NO_COOKIE: Final = "This browser keeps no cookies: export before you close or reload this tab, or nothing of it can be found again."


def view() -> None:
    """Draw it. What the database cannot do now is said in one sentence."""
    _said()
    try:
        counts = store().counts(current())
    except StorageError as error:
        st.error(literal(str(error)))
        return
    st.markdown(f"Kept of you: {in_words(counts)}. {WHERE}" if counts.total else "Nothing is kept of you yet.")
    if not kept():
        st.warning(NO_COOKIE)
    with st.container(horizontal=True):
        _export("export", counts)
        if counts.total and not st.session_state.get(ASKED):
            st.button("Erase my data", key="learner/erase", on_click=_ask, args=(True,))
    if counts.total and st.session_state.get(ASKED):
        _ask_once_more(counts)
    place = f"learner/import/{st.session_state.get(ROUND, 0)}"
    st.file_uploader(
        "Import data that was exported here (JSON)",
        type=["json"],
        key=place,
        max_upload_size=LARGEST_IMPORT // 2**20,
        on_change=_import,
        args=(place,),
        help="It is added to what is there; of what is in both, the later state stays, and an answer that is there stays as it is.",
    )


def in_words(counts: Counts) -> str:
    """`1 quiz, 10 answers, 9 facts to practise and 2 files of notes`, or `nothing`."""
    kinds = (
        (counts.sittings, "quiz", "quizzes"),
        (counts.answers, "answer", "answers"),
        (counts.cards, "fact to practise", "facts to practise"),
        (counts.notes, "file of notes", "files of notes"),
        (counts.preferences, "setting", "settings"),
    )
    parts = [f"{count:,} {one if count == 1 else many}" for count, one, many in kinds if count]
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts) or "nothing"


def _export(place: str, counts: Counts) -> None:
    st.download_button(
        "Export my data",
        partial(store().export_learner, current()),  # written when the button is pressed
        "chalklab-my-data.json",
        "application/json",
        key=f"learner/{place}",
        on_click="ignore",
        disabled=not counts.total,
    )


def _ask_once_more(counts: Counts) -> None:
    with st.container(border=True, key="learner_erase"):
        st.markdown(f"**Erase {in_words(counts)}?** It cannot be taken back. The exported file can be imported again later.")
        with st.container(horizontal=True):
            _export("export_first", counts)
            st.button("Erase all of it", key="learner/erase_all", type="primary", on_click=_erase)
            st.button("Keep it", key="learner/erase_not", type="tertiary", on_click=_ask, args=(False,))


def _ask(wanted: bool) -> None:
    st.session_state[ASKED] = wanted


def _erase() -> None:
    st.session_state.pop(ASKED, None)
    try:
        store().erase(current())
    except StorageError as error:
        st.session_state[SAID] = False, str(error)
        return
    forget_drafts()
    st.session_state[SAID] = True, "Erased: nothing is kept of you any more."


def _import(place: str) -> None:
    """Callback: take the file that was chosen, whole or not at all."""
    file = chosen.file(place)
    if file is None:
        return
    try:
        came = store().import_learner(current(), file.getvalue())
    except (RefusedError, StorageError) as error:
        st.session_state[SAID] = False, str(error)
    else:
        new = f"Imported: {in_words(came)}." if came.total else "All that is in this file was here already."
        st.session_state[SAID] = True, new
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def _said() -> None:
    done, sentence = st.session_state.pop(SAID, (True, ""))
    if sentence:
        (st.success if done else st.error)(literal(sentence))
