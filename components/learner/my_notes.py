"""Notes of one's own: added from files or by pasting, renamed, replaced, deleted with a way back. Names and texts are shown as typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

import streamlit as st

from components.browser import chosen
from components.learner.identity import current
from components.literal import literal
from components.storage import LARGEST_NOTES, Notes, RefusedError, StorageError, store

Check = Callable[[bytes, str], str]
"""Decodes a file called so. Raises ValueError, whose message is one sentence for the learner."""

PASTED: Final = "pasted notes"
DRAFT: Final = "learner/draft"
ROUND: Final = "learner/uploads"
DELETED: Final = "learner/deleted"
REFUSED: Final = "learner/refused"
UNKEPT: Final = "learner/unkept"


@dataclass(frozen=True)
class Text:
    """Notes to make questions from. `id` stays when they are renamed or replaced; it is "" for what is typed or chosen but not kept yet."""

    name: str
    text: str
    id: str = ""


def view(check: Check) -> list[Text]:
    """Draw the notes with what can be done to them, and return their texts; what was typed or chosen but cannot be kept is among them."""
    if message := st.session_state.pop(REFUSED, None):
        st.error(literal(message))
    try:
        kept = store().notes(current())
    except StorageError as error:
        st.error(literal(str(error)))
        kept = []
    for notes in kept:
        _row(notes, check)
    _way_back()
    _from_files(check)
    _not_kept()
    return [*(Text(notes.name, notes.text, notes.id) for notes in kept), *unkept(), *_from_paste(check)]


def unkept() -> list[Text]:
    """The files that were chosen and could not be kept: they count until the session ends."""
    found: list[Text] = st.session_state.get(UNKEPT, [])
    return found


def forget_drafts() -> None:
    """Forget what was typed and what could be put back, as the learner erased everything."""
    for name in (DRAFT, DELETED, UNKEPT, "learner/paste"):
        st.session_state.pop(name, None)


def _row(notes: Notes, check: Check) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"own_notes_{notes.id}"):
        st.markdown(f"{literal(notes.name)}, {size(notes.size)}", width="stretch")
        with st.popover("Change", key=f"learner/change/{notes.id}"):
            place = f"learner/name/{notes.id}"
            st.text_input("Name", notes.name, max_chars=120, key=place)
            st.button("Rename", key=f"learner/rename/{notes.id}", on_click=_rename, args=(notes, place))
            place = f"learner/replace/{notes.id}/{st.session_state.get(ROUND, 0)}"
            st.file_uploader(
                "Replace by a file",
                type=["md", "markdown", "txt"],
                key=place,
                max_upload_size=LARGEST_NOTES // 2**20,
                on_change=_replace,
                args=(notes, place, check),
            )
        st.button("Delete", key=f"learner/delete/{notes.id}", type="tertiary", on_click=_delete, args=(notes,))


def _way_back() -> None:
    deleted: Notes | None = st.session_state.get(DELETED)
    if deleted is not None:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"{literal(deleted.name)} is deleted.", width="stretch")
            st.button("Put back", key="learner/put_back", on_click=_put_back, args=(deleted,))


def _from_files(check: Check) -> None:
    """A field for files, empty again once they were taken: what is kept of a file is in its row, not in the field."""
    place = f"learner/files/{st.session_state.get(ROUND, 0)}"
    st.file_uploader(
        "Files (Markdown or text, up to 5 MB each)",
        type=["md", "markdown", "txt"],
        accept_multiple_files=True,
        key=place,
        max_upload_size=LARGEST_NOTES // 2**20,
        on_change=_add,
        args=(place, check),
    )


def _not_kept() -> None:
    """What was chosen and could not be kept, with both ways on."""
    for text in unkept():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"{literal(text.name)} can be used now, but is not kept.", width="stretch")
            st.button("Try again", key=f"learner/again/{text.name}", on_click=_try_again, args=(text,))
            st.button("Leave out", key=f"learner/out/{text.name}", type="tertiary", on_click=_leave_out, args=(text.name,))


def _from_paste(check: Check) -> list[Text]:
    """A field to paste into. What is in it is kept beside the widget, which forgets it on another page."""
    draft = st.text_area(
        "Or paste notes",
        st.session_state.get(DRAFT, ""),
        height=180,
        key="learner/paste",
        max_chars=1_000_000,
        placeholder="Kernel: the small grid of weights that slides over the picture",
    )
    st.session_state[DRAFT] = draft
    if not draft.strip():
        return []
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input("Name", PASTED, max_chars=120, key="learner/paste_name")
        st.button("Keep these notes", key="learner/keep", on_click=_keep, args=(check,))
    try:
        return [Text(name.strip() or PASTED, check(draft.encode("utf-8", "replace"), PASTED))]
    except ValueError as error:
        st.error(literal(str(error)))
        return []


def _add(place: str, check: Check) -> None:
    """Callback: keep the files that were chosen, once. What is no text is left out; what cannot be kept can be used all the same."""
    complaints: list[str] = []
    for file in chosen.files(place):
        try:
            text = Text(file.name, check(file.getvalue(), file.name))
        except ValueError as error:
            complaints.append(str(error))
            continue
        _leave_out(text.name)
        try:
            store().keep_notes(current(), text.name, text.text)
        except (StorageError, RefusedError) as error:
            complaints.append(str(error))
            st.session_state[UNKEPT] = [*unkept(), text]
    if complaints:
        st.session_state[REFUSED] = " ".join(dict.fromkeys(complaints))
    _next_round()


def _try_again(text: Text) -> None:
    def keep() -> None:
        store().keep_notes(current(), text.name, text.text)
        _leave_out(text.name)

    _try(keep)


def _leave_out(name: str) -> None:
    """Forget the file called so among those that could not be kept."""
    st.session_state[UNKEPT] = [text for text in unkept() if text.name != name]


def _keep(check: Check) -> None:
    draft, name = st.session_state["learner/paste"], st.session_state["learner/paste_name"].strip() or PASTED

    def keep() -> None:
        store().keep_notes(current(), name, check(draft.encode("utf-8", "replace"), name))
        st.session_state[DRAFT] = st.session_state["learner/paste"] = ""

    _try(keep)


def _rename(notes: Notes, place: str) -> None:
    _try(partial(store().rename_notes, current(), notes.id, st.session_state[place]))


def _replace(notes: Notes, place: str, check: Check) -> None:
    file = chosen.file(place)
    if file is not None:
        _try(lambda: store().replace_notes(current(), notes.id, check(file.getvalue(), file.name)))
        _next_round()


def _delete(notes: Notes) -> None:
    def delete() -> None:
        st.session_state[DELETED] = store().drop_notes(current(), notes.id)

    _try(delete)


def _put_back(notes: Notes) -> None:
    def put_back() -> None:
        store().put_notes(current(), notes)
        del st.session_state[DELETED]

    _try(put_back)


def _try(change: Callable[[], object]) -> None:
    """Callback's work: what goes wrong is told by the run that follows."""
    try:
        change()
    except (StorageError, ValueError) as error:  # RefusedError is a ValueError, and so is what a check raises
        st.session_state[REFUSED] = str(error)


def _next_round() -> None:
    """Empty the fields for files: a field under another key is a new one."""
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def size(count: int) -> str:
    """Bytes for people."""
    return f"{count} bytes" if count < 1024 else f"{count / 1024:.0f} KB" if count < 2**20 else f"{count / 2**20:.1f} MB"
