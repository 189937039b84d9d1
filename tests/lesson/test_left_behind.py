"""What a session holds of the widgets and files that are gone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.testing.v1 import AppTest


def one_after_another() -> None:
    """A button after each press that is another one."""
    import streamlit as st

    from components.lesson import left_behind

    def to(number: int) -> None:
        st.session_state["number"] = number

    left_behind.drop(False)
    number = st.session_state.setdefault("number", 0)
    st.text_input("Stays", key="stays")
    st.button("Next", key=f"next/{number}", on_click=to, args=(number + 1,))


def test_widgets_that_are_gone_are_forgotten_and_the_others_are_not() -> None:
    app = AppTest.from_function(one_after_another, default_timeout=60).run()
    app.text_input[0].set_value("kept")
    for _ in range(6):
        app.button[0].click().run()
    assert not app.exception
    assert app.session_state["number"] == 6
    assert app.text_input[0].value == app.session_state["stays"] == "kept"
    state = app._session_state._state
    assert len(state._new_widget_state.widget_metadata) <= 3  # the two that are shown, and the button that was pressed last
    assert len(state._key_id_mapper._key_id_mapping) <= 3
    assert len(state._key_id_mapper.id_key_mapping) <= 3


def test_the_files_of_a_page_go_once_another_page_is_shown(open_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch) -> None:
    dropped: list[str] = []
    monkeypatch.setattr(MemoryUploadedFileManager, "remove_session_files", lambda self, session: dropped.append(session))
    app = open_page("notes")
    before = len(dropped)
    app.run()
    assert len(dropped) == before
    app.switch_page("pages/home.py").run()
    assert len(dropped) == before + 1
    assert not app.exception
