"""The files that were chosen in a field, as its callback finds them."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile


def files(key: str) -> list[UploadedFile]:
    """The files in the field. One that this server does not have (it came before a restart, or never) is left out."""
    found = st.session_state[key]
    every = found if isinstance(found, list) else [found]
    return [file for file in every if isinstance(file, UploadedFile)]


def file(key: str) -> UploadedFile | None:
    """The file in a field for one, None if there is none."""
    return next(iter(files(key)), None)
