"""The page table: the notes' front matter becomes the navigation, and every page stands in the frame of `app.py`."""

from __future__ import annotations

from contextvars import ContextVar
from copy import copy
from functools import lru_cache

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.lesson import left_behind
from components.lesson.address import presenting
from components.lesson.style import dress
from components.notes import SECTIONS, all_notes

FRAMED: ContextVar[bool] = ContextVar("framed", default=False)  # per thread, and every run of a script has one of its own
ICON = "/app/static/icon.png"
"""Its address, which is sent as it is; a file's path would be read and hashed in every run."""
KNOWN: ContextVar[dict[str, StreamlitPage]] = ContextVar("known")
PAGE = "page"
ARRIVING = "arriving"


def page_table() -> dict[str, list[StreamlitPage]]:
    """Section -> pages, in the course's order. A note without a page of its own is not in it: the home page lists it.

    Each run has copies of its own, since Streamlit marks in them which one may be run; looking up every page's file anew would take longer
    than most pages take.
    """
    return {section: [copy(page) for page in pages] for section, pages in _pages().items()}


@lru_cache(maxsize=1)
def _pages() -> dict[str, list[StreamlitPage]]:
    table = {"": [st.Page("pages/home.py", title="Chalklab", url_path="home", default=True)]}
    for section in SECTIONS:
        pages = [
            st.Page(f"pages/{note.name}.py", title=note.title, url_path=note.name)
            for note in all_notes()
            if note.section == section and note.has_lab
        ]
        if section == "Practice":
            pages += [
                st.Page("pages/quiz.py", title="Quiz", url_path="quiz"),
                st.Page("pages/notes.py", title="The notes", url_path="notes"),
            ]
        if pages:
            table[section] = pages
    return table


def run() -> None:
    """Run the page that the address asks for, in the app's frame. Called by `app.py`, once per run."""
    table = page_table()
    page = st.navigation(table, position="hidden" if presenting() else "sidebar", expanded=True)
    st.logo(ICON, size="large")
    st.session_state[ARRIVING] = st.session_state.get(PAGE) != page.url_path
    st.session_state[PAGE] = page.url_path
    left_behind.drop(st.session_state[ARRIVING])
    dress()
    framed = FRAMED.set(True)
    known = KNOWN.set({other.url_path or "home": other for pages in table.values() for other in pages})
    try:
        page.run()
    finally:
        FRAMED.reset(framed)
        KNOWN.reset(known)


def to(name: str) -> StreamlitPage:
    """Where a link to the page of this name leads. Only while a page is run as a whole. Raises KeyError if there is no such page."""
    return KNOWN.get()[name]


def arriving() -> bool:
    """Whether this run is the first one of its page since another page, or none, was shown."""
    return bool(st.session_state[ARRIVING])


def door() -> None:
    """Make sure that `app.py` is running this page. Every page's first call (`begin` makes it for a lesson).

    As long as no session of a freshly started server has called `st.navigation`, Streamlit takes the folder `pages/` for its older kind
    of multipage app and runs a deep link's script alone, without `app.py`. Calling `st.navigation` from there ends that for the
    whole process, and the rerun goes through `app.py`.
    """
    if not FRAMED.get():
        st.navigation(page_table(), position="hidden")
        st.rerun()
