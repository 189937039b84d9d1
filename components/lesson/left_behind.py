"""What Streamlit would keep of each page and each widget that a session has ever shown, until the session ends."""

from __future__ import annotations

from streamlit.runtime.scriptrunner import get_script_run_ctx


def drop(arriving: bool) -> None:
    """Forget the widgets that are gone and, `arriving` at another page, the files that were uploaded to the one before.

    Of a widget that is gone Streamlit drops the value, but keeps the callback with all that it would be called with: the whole quiz, for
    each of its questions. A file is kept though the field it was put into is gone, and empty when one comes back; what a page took of it
    is the page's own. To be called once in each run of a whole page, before it draws.
    """
    context = get_script_run_ctx()
    assert context is not None, "a page runs"
    if arriving:
        context.uploaded_file_mgr.remove_session_files(context.session_id)
    with context.session_state._lock:
        state = context.session_state._state
        shown = state._new_widget_state.states.keys() | state._old_state.keys()  # of what the last run drew, or the browser still has
        known = state._new_widget_state.widget_metadata
        for gone in known.keys() - shown:
            del known[gone]
        state._key_id_mapper.set_key_id_mapping({key: one for key, one in state._key_id_mapper._key_id_mapping.items() if one in shown})
